import { describe } from '@jest/globals';
import { quotesIn } from '../quotes/quotes-in.js';
import { testRows } from '../rows.js';

const quotes = (text: string) => quotesIn(text, { language: 'en' });

describe('he and she', () =>
  testRows(quotes, [
    'Vice President Tom Vell spoke. Mr Ray praised the vice president. "We lost the game," the president said. → We lost the game, = Ray as the president (said)',
    'President Tom Ray met Bob Vell. Bob Vell, the former president, sat. "We lost the game," the president said. → We lost the game, = Tom Ray as the president (said)',
    'Kofi Vell attacked John Ray. "We lost the game," he said. → We lost the game, = Kofi Vell as he (said)',
    'The rapper Kofi Vell left. He has met John Ray. "We lost the game," the rapper said. → We lost the game, = Kofi Vell as the rapper (said)',
    'Mary Vell spoke. "We lost the game," she said. Lee died in Oster, where Vell was born. "It was bad," she said. → We lost the game, = Mary Vell as she (said) | It was bad, = Mary Vell as she (said)',
    'President Tom Ray came. Mary Lee, a friend of Tom Ray Jr., came too. "We lost the game," Ray said. → We lost the game, = Tom Ray as Ray (said)',
    'Mr Tom H. Ray came. Tom W. Ray came too. "We lost the game," said Tom W. Ray. → We lost the game, = Tom W. Ray (said)',
    'Tom Ray spoke. He named heroes such as Bob Lee. "We lost the game," he said. → We lost the game, = Tom Ray as he (said)',
    'John Wong called on the Tom Ray administration. "We lost the game," he said. → We lost the game, = John Wong as he (said)',
    'John Wong met Tom Ray supporters. "We lost the game," he said. → We lost the game, = John Wong as he (said)',
    'Days after Tom Ray spoke, Mr Vell said that they "lost the game we had".\n\n"It was bad," he said. → ~lost the game we had = Vell (said) | It was bad, = Vell as he (said)',
    'Mr Vell said that they "lost the game we had". Tom Ray came.\n\n"It was bad," he said. → ~lost the game we had = Vell (said) | It was bad, = Tom Ray as he (said)',
    'President Vell left. First lady Ann Vell came too. "We lost the game," Vell said. "It was bad," he said. → We lost the game, = Vell (said) | + It was bad, = Vell as he (said)',
    'Vell left. His wife, Ann Vell, came too. "We lost the game," Ann Vell said. → We lost the game, = Ann Vell (said)',
    'President Vell left. His daughter and adviser, Ann Vell, came too. "We lost the game," Vell said. → We lost the game, = Vell (said)',
    'President Vell left. Tom Vell, the father of the mayor, came too. "We lost the game," Vell said. → We lost the game, = Vell (said)',
    'President Vell left. Tom Vell Jr. came too. "We lost the game," Vell said. → We lost the game, = Vell (said)',
    'His wife, Ann Vell, came too. "We lost the game," Vell said. → We lost the game, = Ann Vell as Vell (said)',
    'Bob Ray wrote to them.\n\nANN VELL CALLS IT A SHAME, LEAVES OSTER\n\n"We lost the game," he said. → We lost the game, = Bob Ray as he (said)',
    'Bob Ray met them. "We lost the car that we liked most" — Vell’s famous wagon. → We lost the car that we liked most = ?',
    'Mary Lee said so.\n\nVisitors had to leave. "We lost the day that we had saved for." → We lost the day that we had saved for. = ?',
    'Mary Lee said so.\n\nVisitors had to leave, Mary Lee said. "We lost the day that we had saved for." → We lost the day that we had saved for. = Mary Lee',
    'Mary Lee spoke. "We lost the game," she said. → We lost the game, = Mary Lee as she (said)',
    'Tom Vell\u2019s note on Bob Ray\u2019s plan echoed a letter, in which he blamed "the dull old game". → ~the dull old game = Tom Vell as he (blamed)',
    'Newt Vell, who is close to Tom Ray\u2019s club, was late. Last week he said: "We lost the game." → We lost the game. = Newt Vell as he (said)',
    'Tom Ray was glad. It was the first time he spoke of Bob Vell. "Bob Vell lost," he said. → Bob Vell lost, = Tom Ray as he (said)',
    'Mayor Tom Ray came. "It is late," said Bob Vell of Ray.\n\nThe mayor went on to the port. "We lost the game," he said. → It is late, = Bob Vell (said) | We lost the game, = Tom Ray as he (said)',
    'Bob Vell was late. Now President Tom Ray wants rules for Jim Oster. He said "the dull old game" was lost. → ~the dull old game = Tom Ray as He (said)',
    'Francis Vell left.\n\nPort manager Bashir Ray called it late. He was not sure, saying: "We lost the game." → We lost the game. = Bashir Ray as He (saying)',
    'Aleksey Vell wrote to them on Tom Ray\u2019s plan, which he called "the dull old game". → ~the dull old game = Aleksey Vell as he (called)',
    'In a speech in Tarn, N.H., Tom Ray was clear, saying that "the dull old game is lost". → ~the dull old game is lost = Tom Ray (saying)',
    'Mel Vell said so in a statement. Ann Ray\u2019s family released a statement on Friday. "We lost the game," said the statement. → We lost the game, = Ann Ray\u2019s family as the statement (said)',
    'Police held three men. Amber came. "She told me to sit," he said. → She told me to sit, = ? (said)',
    'Mary Lee spoke. "We lost the game," he said. → We lost the game, = ? (said)',
    'Mary Lee met John Ray. "We lost the game," he said. → We lost the game, = John Ray as he (said)',
    'Mary Lee met John Ray. "We lost the game," she said. → We lost the game, = Mary Lee as she (said)',
    'Harbour boss Vell met Kaysi Ray. "We lost the game," he said. → We lost the game, = Vell as he (said)',
    'Mary Lee knew the people of Lower Oster. "We lost the game," she said. → We lost the game, = Mary Lee as she (said)',
    'Mary Lee has a large golden Vasko. "We lost the game," she said. → We lost the game, = Mary Lee as she (said)',
    'Vell, who was late, met them. Vell\u2019s lawyer, Bob Ray, spoke. "We lost the game," he said. → We lost the game, = Bob Ray as he (said)',
    'Ann Vell met Tom Vell. Tom Vell said so. "We lost the game," Ms Vell said. → We lost the game, = Ann Vell as Vell (said)',
    'Outside, John Ray read from a sheet: "We lost the game." → We lost the game. = John Ray (read)',
    'John Ray met Paul Vell. "We lost the game," he said. → We lost the game, = John Ray as he (said)',
    'John Ray met Paul Vell. He sat. "We lost the game," he said. → We lost the game, = John Ray as he (said)',
    'Mr Vell met Mrs Oster. "We lost the game," she said. → We lost the game, = Oster as she (said)',
    'Mr Vell met Mrs Oster. "We lost the game," he said. → We lost the game, = Vell as he (said)',
    'Robin Vell came. She sat. Sam Vell came. "We lost the game," she said. → We lost the game, = Robin Vell as she (said)',
    'A witness came. "We lost the game," a witness said. "It was bad," he said. → We lost the game, = witness (said) | + It was bad, = witness as he (said)',
    'A dissent by Stephen Vell, in which he said "we lost the game as we do". → ~we lost the game as we do = Stephen Vell as he (said)',
    'Mary Lee came. It rained. "We lost the game," she said. → We lost the game, = Mary Lee as she (said)',
    'Mary Lee came. It rained. It snowed. It poured. It froze. "We lost the game," she said. → We lost the game, = Mary Lee as she (said)',
    'Mary Lee came. It rained. It snowed. It poured. It froze. It stopped. It rained. "We lost the game," she said. → We lost the game, = ? (said)',
    'Jane Vell told Mary Lee that "it was a bad day for us". "We lost the game," she told Mary Lee. → ~it was a bad day for us = Jane Vell (told) | + We lost the game, = Jane Vell as she (told)',
    'John Ray is the mayor. Mayor John Ray came. The mayor told Paul Vell he was late. "I had to go. It was bad," he said. → I had to go. It was bad, = John Ray as he (said)',
    'Mayor John Ray has met Paul Vell. The mayor alleged Mr Vell was "one of our old friends" with Tom Oster, and mocked Bob Seal, whom he fired. He said Mr Seal "lost the game we had". → ~one of our old friends = John Ray as The mayor (alleged) | + ~lost the game we had = John Ray as He (said)',
    'Mary Lee, the mayor, met John Ray, a former mayor. John Ray sat. "We lost," John Ray said. "We lost the game," the mayor said. → We lost, = John Ray (said) | We lost the game, = Mary Lee as the mayor (said)',
    'Mary Lee is the mayor. The mayor signalled she\u2019d reject their plan, saying: "We lost the game." → We lost the game. = Mary Lee as The mayor (saying)',
    'John Ray told Paul Vell that if the courts found "the rules are wrong" he would go. → ~the rules are wrong = John Ray (told)',
    'A senior official spoke. "We lost," a senior harbour official said. Paul Vell sat. "We lost the game," the official said. → We lost, = senior harbour official (said) | We lost the game, = senior harbour official as the official (said)',
    'Official Paul Vell came. "We lost," a senior official said. Official Paul Vell sat. "We lost the game," the official said. → We lost, = senior official (said) | We lost the game, = Paul Vell as the official (said)',
    'According to one source, Paul Vell is tired. "We lost the game," the source said. → We lost the game, = one source as the source (said)',
    'John Ray said it was late. But Paul Vell condemned it. "We lost the game," said the harbour lawmaker. → We lost the game, = Paul Vell as the harbour lawmaker (said)',
    'The rules changed, a policy that is alarming doctors who say "we lost the game as we do". → ~we lost the game as we do = doctors (say)',
    'UPDATE: Harbour News lost money. Later, the network said: "We lost the game." → We lost the game. = Harbour News as the network (said)',
    'John Ray praised Paul Vell, who is said to be late, calling him "a good governor of ours". → ~a good governor of ours = John Ray (calling)',
    'A man sat in a 2007 Vasko Sonnet. "We lost the game," he said. → We lost the game, = ? (said)',
    'Whip John Lenz spoke.\n\n"It is over," Lenz said.\n\nRobin Vell also attacked it.\n\n"We lost the game," he said. → It is over, = John Lenz as Lenz (said) | We lost the game, = Robin Vell as he (said)',
    'House Whip John Lenz sat. "We lost the game," he said. → We lost the game, = John Lenz as he (said)',
    'John Lenz, Oster Labour leader, said: "We lost the game." → We lost the game. = John Lenz (said)',
    'Mary Lee can quiet critics, who said "we lost the game as we do". → ~we lost the game as we do = critics (said)',
    'Photo by John Ray. Mary Lee met Paul Vell. "We lost the game," he said. → We lost the game, = Paul Vell as he (said)',
  ]));

describe('it, they, and what is no person', () =>
  testRows(quotes, [
    'Harbour Bank lost money. "We lost the game," it said. → We lost the game, = Harbour Bank as it (said)',
    'Harbour Bank lost money. "We lost the game," they said. → We lost the game, = Harbour Bank as they (said)',
    'Harbour Bank lost money. "We lost the game," he said. → We lost the game, = ? (said)',
    'The council lost money. It said: "We lost the game." → We lost the game. = council as It (said)',
    'Villagers lost money. They said: "We lost the game." → We lost the game. = Villagers as They (said)',
    'Villagers lost money. It said: "We lost the game." → We lost the game. = ? (said)',
    'Ann Lee spoke. It said: "We lost the game." → We lost the game. = ? (said)',
    'The letter came late. It said: "We lost the game." → We lost the game. = letter as It (said)',
    'The storm came late. It said: "We lost the game." → We lost the game. = ? (said)',
    'Leeds lost money. It said: "We lost the game." → We lost the game. = ? (said)',
    'Harbour Bank said it lost. "We lost the game," the bank said. → We lost the game, = Harbour Bank as the bank (said)',
    'Harbour Bank said it lost. "We lost the game," the company said. → We lost the game, = Harbour Bank as the company (said)',
    'A spokesman for Vell Motors said it lost. "We lost the game," the company said. → We lost the game, = Vell Motors as the company (said)',
    'Harbour Bank said it lost. Ann Lee sat. "We lost the game," the bank said. → We lost the game, = Harbour Bank as the bank (said)',
    'Harbour Bank said it lost. It rained. It snowed. "We lost the game," the bank said. → We lost the game, = Harbour Bank as the bank (said)',
    'Ann Lee and Harbour Bank met. "We lost the game," the bank said. → We lost the game, = Harbour Bank as the bank (said)',
    'The Egyptian ministry said it lost. "We lost the game," the Egyptian ministry said. → We lost the game, = Egyptian ministry (said)',
    'The External Affairs Ministry said it lost. "We lost the game," the interior ministry said. → We lost the game, = interior ministry (said)',
    'The External Affairs Ministry said it lost. "We lost the game," the affairs ministry said. → We lost the game, = External Affairs Ministry as the affairs ministry (said)',
    'They met at 2:40 p.m. officials said "we lost the game". → ~we lost the game = officials (said)',
    'In a statement, Harbour Bank said it lost. "We lost the game," the statement said. → We lost the game, = Harbour Bank as the statement (said)',
    'In a letter, Ann Lee said it was late. "We lost the game," the letter said. → We lost the game, = letter (said)',
    'In a letter, Ann Lee said it was late. "We lost the game," the statement said. → We lost the game, = statement (said)',
    `"We lost the game," the company's lone statement said. → We lost the game, = company (said)`,
    '"We lost the game," a letter from Ann Lee said. → We lost the game, = Ann Lee as a letter (said)',
    '"We lost the game," a letter by Ann Lee said. → We lost the game, = Ann Lee as a letter (said)',
    '"We lost the game," a letter of Ann Lee said. → We lost the game, = Ann Lee as a letter (said)',
    '"We lost the game," a letter to Ann Lee said. → We lost the game, = letter (said)',
  ]));

describe('the noun for somebody named before', () =>
  testRows(quotes, [
    'Mayor Ann Lee came. "We lost the game," the mayor said. → We lost the game, = Ann Lee as the mayor (said)',
    'Mayor Ann Lee came. "We lost the game," a mayor said. → We lost the game, = mayor (said)',
    'Ann Lee, the mayor, came. "We lost the game," the mayor said. → We lost the game, = Ann Lee as the mayor (said)',
    'The mayor, Ann Lee, came. "We lost the game," the mayor said. → We lost the game, = Ann Lee as the mayor (said)',
    'Ann Lee is a singer. "We lost the game," the singer said. → We lost the game, = Ann Lee as the singer (said)',
    'Rep. Ann Lee came. "We lost the game," the Kentucky Republican said. → We lost the game, = Ann Lee as the Kentucky Republican (said)',
  ]));

describe('a quote without a cue', () =>
  testRows(quotes, [
    '"We lost the game," Ann Lee said. "We have lost it all." → We lost the game, = Ann Lee (said) | + We have lost it all. = Ann Lee',
    '"We lost the game," Ann Lee said.\n\n"We have lost it all." → We lost the game, = Ann Lee (said) | We have lost it all. = Ann Lee',
    '"We lost the game," Ann Lee said.\n\nIt rained.\n\n"We have lost it all." → We lost the game, = Ann Lee (said) | We have lost it all. = Ann Lee',
    '"We lost the game," Ann Lee said.\n\nIt rained.\n\nIt snowed.\n\n"We have lost it all." → We lost the game, = Ann Lee (said) | We have lost it all. = ?',
    '"We lost the game," Ann Lee said.\n\nBob Ray sat. "We have lost it all." → We lost the game, = Ann Lee (said) | We have lost it all. = ?',
    '"We lost the game," a witness said.\n\n"We have lost it all." → We lost the game, = witness (said) | We have lost it all. = ?',
    '"We lost the game," Norway said.\n\n"We have lost it all." → We lost the game, = Norway (said) | We have lost it all. = ?',
    '"We lost the game," Ann Lee said.\n\n"Ann Lee has lost it all." → We lost the game, = Ann Lee (said) | Ann Lee has lost it all. = ?',
    '"We lost the game," Ann Lee said. Ann Lee sat. Ann Lee ran.\n\n"Her game has been lost." → We lost the game, = Ann Lee (said) | Her game has been lost. = ?',
  ]));

describe('two people of one surname', () =>
  testRows(quotes, [
    'Ann Lee came with Bob Lee. "We lost the game," Ann Lee said. "It was bad," Lee said. → We lost the game, = Ann Lee (said) | + It was bad, = Ann Lee as Lee (said)',
    'Ann Lee came with Bob Lee. "We lost the game," Bob Lee said. "It was bad," Lee said. → We lost the game, = Bob Lee (said) | + It was bad, = Bob Lee as Lee (said)',
    'Bob Lee is dead. His uncle Max Lee said so. The boat sank, according to Mr Lee. "We lost the game," he said. → We lost the game, = Max Lee as he (said)',
    'Ann Lee came with Bob Ray. "We lost the game," Bob Ray said. "It was bad," Lee said. → We lost the game, = Bob Ray (said) | It was bad, = Ann Lee as Lee (said)',
  ]));

describe('passives', () =>
  testRows(quotes, [
    'The levy was called "a tax on the sea" by Ann Lee. → ~a tax on the sea = Ann Lee (called)',
    'The levy was called "a tax on the sea" by Leeds. → ~a tax on the sea = ? (called)',
    'The levy was called "a tax on the sea". By Ann Lee it was paid. → ~a tax on the sea = ? (called)',
    'The levy was widely called "a tax on the sea" by Ann Lee. → ~a tax on the sea = Ann Lee (called)',
    'The levy, called "a tax on the sea" by Ann Lee, passed. → ~a tax on the sea = Ann Lee (called)',
    'The levy he called "a tax on the sea" by Ann Lee passed. → ~a tax on the sea = ? (called)',
    'The levy is seen as "a tax on the sea" by many economists. → ~a tax on the sea = many economists (seen)',
    'The levy is seen as "a tax on the sea" near Ann Lee. → ~a tax on the sea = ? (seen)',
    'The levy was called during a long and sometimes very bitter debate "a tax on the sea" by Ann Lee. → ~a tax on the sea = ? (called)',
  ]));

describe('verbs behind their subject and before it: pt', () =>
  testRows(
    (text) => quotesIn(text, { language: 'pt' }),
    [
      '"Perdemos o jogo", disse Ana Prado. → Perdemos o jogo = Ana Prado (disse)',
      '"Perdemos o jogo", Ana Prado disse. → Perdemos o jogo = Ana Prado (disse)',
      '"Perdemos o jogo", afirma, em entrevista ao diário. → Perdemos o jogo = ? (afirma)',
      '"Perdemos o jogo", segundo Ana Prado. → Perdemos o jogo = Ana Prado (segundo)',
      'Segundo Ana Prado, foi "um dia muito ruim para todos". → ~um dia muito ruim para todos = Ana Prado (Segundo)',
      '"Perdemos o jogo", disse o prefeito de Lyon, Ana Prado. → Perdemos o jogo = Ana Prado (disse)',
      '"Perdemos o jogo", Ana Prado sorriu e comemorou. → nothing',
      'O levy foi chamado de "uma vergonha para todos" por Ana Prado. → ~uma vergonha para todos = Ana Prado',
      'O levy foi chamado de "uma vergonha para todos" pela Ana Prado. → ~uma vergonha para todos = Ana Prado',
      'O levy foi criticado como "uma vergonha para todos" pelos colegas. → ~uma vergonha para todos = colegas',
      '"Perdemos o jogo", informou hoje um porta-voz. → Perdemos o jogo = porta-voz (informou)',
      '"Perdemos o jogo", afirmou, em nota, a ministra. → Perdemos o jogo = ministra (afirmou)',
      '"Perdemos o jogo", disse, ontem em Oster, Ana Prado. → Perdemos o jogo = ? (disse)',
      'O governador de Vell, Rui Prado, chegou. "Perdemos o jogo", afirmou o governador. → Perdemos o jogo = Rui Prado as o governador (afirmou)',
      '"Perdemos o jogo", contou uma voluntária. → Perdemos o jogo = voluntária (contou)',
      '"Perdemos o jogo", contou uma voluntária que vinha. → Perdemos o jogo = ? (contou)',
      'Ana Prado chegou. "Perdemos o jogo", disse o feirante. → Perdemos o jogo = feirante (disse)',
      'Ana Prado chegou. "Perdemos o jogo", disse o ogã. → Perdemos o jogo = ? (disse)',
    ],
  ));

describe('verbs behind their subject and before it: es', () =>
  testRows(
    (text) => quotesIn(text, { language: 'es' }),
    [
      '"Perdimos el partido", dijo Ana Prado. → Perdimos el partido = Ana Prado (dijo)',
      'El alcalde de Vell, Luis Prado, llegó. "Perdimos el partido", dijo el alcalde. → Perdimos el partido = Luis Prado as el alcalde (dijo)',
      'Ana Prado llegó con la concejala Rosa Vell. "Perdimos el partido", dijo la concejala. → Perdimos el partido = Rosa Vell as la concejala (dijo)',
      'Ana Prado llegó. "Perdimos el partido", dijo la vendedora. → Perdimos el partido = vendedora (dijo)',
      'Ana Prado llegó. "Perdimos el partido", dijo el pasado lunes Rosa Vell. → Perdimos el partido = Rosa Vell (dijo)',
      '"Perdimos el partido", ha dicho Ana Prado. → Perdimos el partido = Ana Prado (dicho)',
      '"Perdimos el partido", dijo ayer en Oster, tras la cena, el alcalde. → Perdimos el partido = alcalde (dijo)',
      'Ana Prado llegó. "Perdimos el partido", dijo. → Perdimos el partido = Ana Prado as dijo (dijo)',
      '"Perdimos el partido", según Ana Prado. → Perdimos el partido = Ana Prado (según)',
      'El plan fue calificado como "una vergüenza para todos" por Ana Prado. → ~una vergüenza para todos = Ana Prado',
      'El plan fue tildado de "una vergüenza para todos" por Ana Prado. → ~una vergüenza para todos = Ana Prado',
    ],
  ));

describe('verbs behind their subject and before it: fr', () =>
  testRows(
    (text) => quotesIn(text, { language: 'fr' }),
    [
      '« Nous avons perdu », a déclaré Marie Dupont. → Nous avons perdu = Marie Dupont (déclaré)',
      '« Nous avons perdu », a déclaré, dans un communiqué, le maire. → Nous avons perdu = maire (déclaré)',
      '« Nous avons perdu », a confié un dentiste. → Nous avons perdu = dentiste (confié)',
      '« Nous avons perdu », dit-elle. → Nous avons perdu = ? (dit-elle)',
      'Marie Dupont est venue. « Nous avons perdu », dit-elle. → Nous avons perdu = Marie Dupont as elle (dit-elle)',
      'Selon la préfecture, c’était « une honte pour tous ». → ~une honte pour tous = préfecture (Selon)',
      'Selon Marie Dupont, c’était « très tard ». Selon l’exploitant, « rien de grave ». → ~très tard = Marie Dupont (Selon) | ~rien de grave = ? (Selon)',
      '« Nous avons perdu », selon Marie Dupont. → Nous avons perdu = Marie Dupont (selon)',
      '« Nous avons perdu », a déclaré le maire de Lyon, Jean Martin. → Nous avons perdu = Jean Martin (déclaré)',
      'Le plan a été qualifié de « honte pour tout le monde » par Marie Dupont. → ~honte pour tout le monde = Marie Dupont (qualifié)',
      'Le plan a été jugée « honte pour tout le monde » par Marie Dupont. → ~honte pour tout le monde = Marie Dupont',
    ],
  ));

describe('verbs behind their subject and before it: de', () =>
  testRows(
    (text) => quotesIn(text, { language: 'de' }),
    [
      '„Wir haben verloren“, sagte Anna Prado. → Wir haben verloren = Anna Prado (sagte)',
      'Anna Prado sagte: „Wir haben verloren.“ → Wir haben verloren. = Anna Prado (sagte)',
      '„Wir haben verloren“, erklärte, in einer Mitteilung, die Ministerin. → Wir haben verloren = Ministerin (erklärte)',
      '„Wir haben verloren“, sagte im Bundestag das Ministerium. → Wir haben verloren = Ministerium (sagte)',
      '„Wir haben verloren“, sagte eine Helferin. → Wir haben verloren = Helferin (sagte)',
      '„Wir haben verloren“, so Anna Prado. → Wir haben verloren = Anna Prado (so)',
      'Anna Prado kam. „Wir haben verloren“, sagte Heike von der Osten. → Wir haben verloren = Heike von der Osten (sagte)',
      '„Wir haben verloren“, sagte Anna Prado. Nach Angaben des Bauhofs war es „ein langer Tag“. → Wir haben verloren = Anna Prado (sagte) | ~ein langer Tag = ? (Angaben)',
      '„Wir haben verloren“, so Anwohnerin Ute Brandt. → Wir haben verloren = Ute Brandt (so)',
      '„Wir haben verloren“, laut Anna Prado. → Wir haben verloren = Anna Prado (laut)',
    ],
  ));

describe('verbs behind their subject and before it: it', () =>
  testRows(
    (text) => quotesIn(text, { language: 'it' }),
    [
      '«Abbiamo perso», ha detto ieri, a margine della cena, il sindaco. → Abbiamo perso = sindaco (detto)',
      '«Abbiamo perso», ha detto Anna Prado. → Abbiamo perso = Anna Prado (detto)',
      'Anna Prado ha detto: «Abbiamo perso la partita.» → Abbiamo perso la partita. = Anna Prado (detto)',
      'Il piano è stato definito «una vergogna per tutti» da Anna Prado. → ~una vergogna per tutti = Anna Prado (definito)',
      'Il piano è stato definito «una vergogna per tutti» dalla Anna Prado. → ~una vergogna per tutti = Anna Prado (definito)',
    ],
  ));

describe('verbs behind their subject and before it: nl', () =>
  testRows(
    (text) => quotesIn(text, { language: 'nl' }),
    [
      '"We hebben verloren", zei Anna Prado. → We hebben verloren = Anna Prado (zei)',
      '"We hebben verloren", zei in Den Haag de minister. → We hebben verloren = minister (zei)',
      '"We hebben verloren", zegt Anna Prado. → We hebben verloren = Anna Prado (zegt)',
      'Anna Prado zei: "We hebben verloren." → We hebben verloren. = Anna Prado (zei)',
    ],
  ));

describe('who says it: vi', () =>
  testRows(
    (text) => quotesIn(text, { language: 'vi' }),
    [
      '“Cầu sẽ mở lại vào thứ hai tới”, ông Trần Văn Lâm cho biết. → Cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      '“Cầu sẽ mở lại vào thứ hai tới”, ông Trần Văn Lâm cũng cho biết. → Cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      '“Cầu sẽ mở lại vào thứ hai tới.” Ông Trần Văn Lâm cho biết. → Cầu sẽ mở lại vào thứ hai tới. = Trần Văn Lâm',
      '“Cầu sẽ mở lại vào thứ hai tới.” - ông Trần Văn Lâm cho biết. → Cầu sẽ mở lại vào thứ hai tới. = Trần Văn Lâm',
      '“Cầu sẽ mở lại vào thứ hai tới” – bà Lê Thị Hoa khẳng định. → Cầu sẽ mở lại vào thứ hai tới = Lê Thị Hoa',
      '“Cầu sẽ mở lại vào thứ hai tới” — bà Lê Thị Hoa khẳng định. → Cầu sẽ mở lại vào thứ hai tới = Lê Thị Hoa',
      '“Cầu sẽ mở lại vào thứ hai tới” bà Lê Thị Hoa khẳng định. → Cầu sẽ mở lại vào thứ hai tới = Lê Thị Hoa',
      '“Cầu sẽ mở lại vào thứ hai tới”. Bà Lê Thị Hoa rời đi. → Cầu sẽ mở lại vào thứ hai tới = ?',
      '“Cầu sẽ mở lại vào thứ hai tới”, bà Lê Thị Hoa, giám đốc công ty. → Cầu sẽ mở lại vào thứ hai tới = Lê Thị Hoa',
      '“Cầu sẽ mở lại vào thứ hai tới”, Lola Dodge, một người nước ngoài, cho biết. → Cầu sẽ mở lại vào thứ hai tới = Lola Dodge',
      '“Cầu sẽ mở lại vào thứ hai tới” - Reuters dẫn lời ông Trần Văn Lâm cho biết. → Cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      '“Cầu sẽ mở lại vào thứ hai tới” - Reuters dẫn lại lời của ông Trần Văn Lâm. → Cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      'Reuters dẫn lời ông Trần Văn Lâm cho biết: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      'Reuters dẫn lời ông Trần Văn Lâm: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      'Ông Trần Văn Lâm nói: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      'Ông Trần Văn Lâm nói rằng “cầu sẽ mở lại vào thứ hai tới”. → ~cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      'Ông Trần Văn Lâm nói với AFP rằng “cầu sẽ mở lại vào thứ hai tới”. → ~cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      'Ông Trần Văn Lâm nói thêm: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      'Ông Trần Văn Lâm cũng nói: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      'Hôm qua, ông Trần Văn Lâm nói: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      'Ông Trần Văn Lâm, chủ tịch tỉnh, nói: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      'Trời mưa. Ông Trần Văn Lâm nói: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      'Theo ông Trần Văn Lâm, “cầu sẽ mở lại vào thứ hai tới”. → ~cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      'Theo lời ông Trần Văn Lâm thì “cầu sẽ mở lại vào thứ hai tới”. → ~cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      'PGS Nguyễn Đăng Dờn: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = Nguyễn Đăng Dờn as PGS Nguyễn Đăng Dờn',
      'Cảnh sát Bắc Kinh cho biết: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = Cảnh sát Bắc Kinh',
      'Sở Y tế cho biết: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = Sở Y tế',
      'Tờ Post cho biết: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = Tờ Post',
      'Trong dòng chữ của ông Trần Văn Lâm để lại viết: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      'Ông Trần Văn Lâm đến. Ông này nói: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm as Ông này',
      '“Cầu sẽ mở lại vào thứ hai tới”, ông Trần Văn Lâm nói. Ông cũng nói: “Cầu đã cũ và rất yếu rồi”. → Cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm | + Cầu đã cũ và rất yếu rồi = Trần Văn Lâm as Ông',
      '“Cầu sẽ mở lại vào thứ hai tới”, ông Trần Văn Lâm nói. Bà Lê Thị Hoa nói: “Cầu đã cũ và rất yếu rồi”. → Cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm | Cầu đã cũ và rất yếu rồi = Lê Thị Hoa',
      'PGS Trần Văn Lâm đến. “Cầu sẽ mở lại vào thứ hai tới”, PGS Lâm nói. → Cầu sẽ mở lại vào thứ hai tới = PGS Trần Văn Lâm as PGS Lâm',
      'Cậu bé 10 tuổi tên Tuấn rất buồn. Cậu bé viết rằng: “Con không thể làm được bài này”. → Con không thể làm được bài này = Tuấn as Cậu bé',
      'Cậu bé 10 tuổi tên là Tuấn rất buồn. Cậu bé viết rằng: “Con không thể làm được bài này”. → Con không thể làm được bài này = Tuấn as Cậu bé',
      'Cô bé 10 tuổi tên Hoa rất buồn. Cậu bé viết rằng: “Con không thể làm được bài này”. → Con không thể làm được bài này = Cậu bé',
      'Ông Trần Văn Lâm - giám đốc cho biết: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = Trần Văn Lâm',
      'Gia đình đã nói: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = Gia đình',
      'Trong đó viết: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = ?',
      'Đà Nẵng cho biết: “Cầu sẽ mở lại vào thứ hai tới”. → Cầu sẽ mở lại vào thứ hai tới = ?',
      'Ca sĩ hát bài “Dòng sông quê hương tôi” rất hay. → nothing',
      '“Cầu sẽ mở lại vào thứ hai tới.” → Cầu sẽ mở lại vào thứ hai tới. = ?',
    ],
  ));
