import { describe } from '@jest/globals';
import { quotesIn } from '../quotes/quotes-in.js';
import { testRows } from '../rows.js';

const quotes = (text: string) => quotesIn(text, { language: 'en' });

describe('noun phrases, nearer', () =>
  testRows(quotes, [
    '"We lost the game," an old and tired witness said. → We lost the game, = old and tired witness (said)',
    '"We lost the game," a witness on the bridge said. → We lost the game, = witness (said)',
    '"We lost the game," the mayor of the town said. → We lost the game, = mayor of the town (said)',
    '"We lost the game," the mayor of Leeds, Ann Lee, said. → We lost the game, = Ann Lee (said)',
    '"We lost the game," the committee dismissed an idea. → We lost the game, = ?',
    '"We lost the game," the committee welcomed. → We lost the game, = ?',
    '"We lost the game," said the committee on Monday. → We lost the game, = committee (said)',
    '"We lost the game," said an aide, the tall man. → We lost the game, = aide (said)',
    '"We lost the game," said an aide, Leeds, on Monday. → We lost the game, = aide (said)',
    `"We lost the game," said Ann Lee's lawyer. → We lost the game, = Ann Lee's lawyer (said)`,
    '"We lost the game," said Ann Lee the mayor. → We lost the game, = Ann Lee (said)',
    '"We lost the game," said the mayor, who left. → We lost the game, = mayor (said)',
    '"We lost the game," she quickly said. → We lost the game, = ? (said)',
    '"We lost the game," quietly she said. → We lost the game, = ?',
    '"We lost the game," the bank has said. → We lost the game, = bank (said)',
    '"We lost the game," the bank has now quietly said. → We lost the game, = bank (said)',
    '"We lost the game," said two witnesses. → We lost the game, = two witnesses (said)',
    '"We lost the game," many economists said. → We lost the game, = many economists (said)',
    '"We lost the game," him said. → We lost the game, = ?',
    '"We lost the game," himself said. → We lost the game, = ?',
    'Ann Lee, mayor of Leeds, said: "We lost the game." → We lost the game. = Ann Lee (said)',
    'Ann Lee of Leeds said: "We lost the game." → We lost the game. = Ann Lee (said)',
    'The mayor of Leeds said: "We lost the game." → We lost the game. = mayor of Leeds (said)',
    'The wife of Ann Lee said: "We lost the game." → We lost the game. = wife of Ann Lee (said)',
    'A man in the town of Leeds said: "We lost the game." → We lost the game. = man in the town of Leeds (said)',
    'A man with the dog in the park said: "We lost the game." → We lost the game. = man (said)',
    'Across the U.S. The administration said: "We lost the game." → We lost the game. = administration (said)',
    'Ann Lee, chief executive of Harbour Bank, said: "We lost the game." → We lost the game. = Ann Lee (said)',
    'Harbour Bank, owner of the bridge, said: "We lost the game." → We lost the game. = Harbour Bank (said)',
    'Leeds, a town, said: "We lost the game." → We lost the game. = Leeds (said)',
    'The mayor (Ann Lee) said: "We lost the game." → We lost the game. = mayor (said)',
    '(Ann Lee) said: "We lost the game." → We lost the game. = Ann Lee (said)',
    'The report, which said: "We lost the game." → We lost the game. = report (said)',
    'His lawyer said: "We lost the game." → We lost the game. = lawyer (said)',
    'Her statement: "We lost the game." → We lost the game. = ?',
    'On Monday Ann Lee: "We lost the game." → We lost the game. = Ann Lee',
    'Asked about it, Ann Lee said: "We lost the game." → We lost the game. = Ann Lee (said)',
    'Smiling at us, Ann Lee: "We lost the game." → We lost the game. = Ann Lee',
    'On Monday, and by all means, Ann Lee: "We lost the game." → We lost the game. = Ann Lee',
    'So Ann Lee said: "We lost the game." → We lost the game. = Ann Lee (said)',
    'The bridge said: "We lost the game." → We lost the game. = ? (said)',
    'The Bridge said: "We lost the game." → We lost the game. = Bridge (said)',
    'Bridges said: "We lost the game." → We lost the game. = ? (said)',
    'Several sailors said: "We lost the game." → We lost the game. = Several sailors (said)',
    'A guest at the show, as several sailors had said: "We lost the game." → We lost the game. = several sailors (said)',
    'While Ann Lee slept, Bob Ray, saying "we lost the game as we do", left. → ~we lost the game as we do = Bob Ray (saying)',
    'Ann Lee agreed, saying: "We lost the game." → We lost the game. = Ann Lee (saying)',
    'Ann Lee said it rained, adding: "We lost the game." → We lost the game. = Ann Lee (adding)',
    'It rained, adding: "We lost the game." → We lost the game. = ? (adding)',
    'It rained with Leeds saying: "We lost the game." → We lost the game. = ? (saying)',
  ]));

describe('verbs that say so, nearer', () =>
  testRows(quotes, [
    'Ann Lee put it this way: "We lost the game." → We lost the game. = Ann Lee (put)',
    'Ann Lee put it in a box: "We lost the game." → We lost the game. = Ann Lee',
    'Ann Lee rejected claims that "we lost the game as we do". → ~we lost the game as we do = Ann Lee (rejected)',
    'Ann Lee rejected the claims that "we lost the game as we do". → ~we lost the game as we do = Ann Lee (rejected)',
    'Ann Lee dismissed suggestions of "a game that we lost". → ~a game that we lost = Ann Lee (dismissed)',
    'Ann Lee fired back: "We lost the game." → We lost the game. = Ann Lee (fired)',
    'Ann Lee fired at them: "We lost the game." → We lost the game. = Ann Lee',
    'Ann Lee made it be known: "We lost the game." → We lost the game. = Ann Lee',
    'Ann Lee goes on: "We lost the game." → We lost the game. = Ann Lee (goes)',
    'Ann Lee went out: "We lost the game." → We lost the game. = Ann Lee',
    'Ann Lee claims "we lost the game as we do". → ~we lost the game as we do = Ann Lee (claims)',
    'Her claims "we lost the game as we do". → ~we lost the game as we do = ?',
    'The claims "we lost the game as we do". → ~we lost the game as we do = ?',
    'He who claims "we lost the game as we do". → ~we lost the game as we do = ? (claims)',
    'Ann Lee is said to have said "we lost the game as we do". → ~we lost the game as we do = Ann Lee (said)',
    '"We lost the game on," said Ann Lee. → We lost the game on, = Ann Lee (said)',
    'According with Ann Lee, it was "a mess of a plan". → ~a mess of a plan = ?',
    'In the words of Ann Lee, it was "a mess of a plan". → ~a mess of a plan = Ann Lee (words of)',
    'Of the words of Ann Lee, it was "a mess of a plan". → ~a mess of a plan = ?',
    'Ann Lee was quoted as saying "we lost the game as we do". → ~we lost the game as we do = Ann Lee (saying)',
    'Ann Lee was said to be "a mess of a plan". → ~a mess of a plan = ? (said)',
    'Ann Lee was told by Bob Ray that "we lost the game as we do". → ~we lost the game as we do = Bob Ray (told)',
  ]));

describe('whom the noun or pronoun means, nearer', () =>
  testRows(quotes, [
    'The union struck. The board hit back. "An insult to us all," it said. → An insult to us all, = board as it (said)',
    'In the long hot days of the month of June the union struck. "An insult to us all," it said. → An insult to us all, = ? (said)',
    'The unions struck. "An insult to us all," they said. → An insult to us all, = unions as they (said)',
    'The unions struck. "An insult to us all," it said. → An insult to us all, = ? (said)',
    'The union struck. "An insult to us all," they said. → An insult to us all, = union as they (said)',
    'Ann Lee struck. "An insult to us all," they said. → An insult to us all, = ? (said)',
    'Liberty, the campaign group, disagreed. "An insult to us all," the group said. → An insult to us all, = group (said)',
    'Sadly, the campaign group, said: "An insult to us all." → An insult to us all. = campaign group (said)',
    'The Argentine won. "An insult to us all," the Argentine said. → An insult to us all, = Argentine (said)',
    'Ann Lee won. "An insult to us all," the Chinese said. → An insult to us all, = Chinese (said)',
    'Ann Lee won. "An insult to us all," the 31-year-old said. → An insult to us all, = Ann Lee as the 31-year-old (said)',
    'Ann Lee won. "An insult to us all," the men said. → An insult to us all, = men (said)',
    'Ann Lee won. "An insult to us all," the lawyers said. → An insult to us all, = lawyers (said)',
    'Cincinnati Zoo closed. "An insult to us all," the zoo said. → An insult to us all, = Cincinnati Zoo as the zoo (said)',
    'Cincinnati Zoo closed. "An insult to us all," a zoo said. → An insult to us all, = zoo (said)',
    'Vell Airlines fell. Brill Steel rose. "An insult to us all," the airline said. → An insult to us all, = Vell Airlines as the airline (said)',
    'The Aviation Authority met Vell Motors. "An insult to us all," the regulator said. → An insult to us all, = regulator (said)',
    'Vell Motors met Ofgem. "An insult to us all," the regulator said. → An insult to us all, = regulator (said)',
    'Vell Motors fell. "An insult to us all," the regulator said. → An insult to us all, = regulator (said)',
    'A spokeswoman for Vell Motors left. "An insult to us all," the company said. → An insult to us all, = Vell Motors as the company (said)',
    'A spokeswoman at Vell Motors left. "An insult to us all," the firm said. → An insult to us all, = Vell Motors as the firm (said)',
    'The Kent Medical Committee met. "An insult to us all," a local committee of doctors from Kent said. → An insult to us all, = Kent Medical Committee as a local committee (said)',
    'The Kent Medical Committee met. "An insult to us all," a local committee of doctors from Leeds said. → An insult to us all, = local committee of doctors from Leeds (said)',
    'Ann Lee, a lawyer, met Bob Ray. "An insult to us all," the lawyer said. → An insult to us all, = Ann Lee as the lawyer (said)',
    'Ann Lee met Bob Ray, a lawyer. "An insult to us all," the lawyer said. → An insult to us all, = Bob Ray as the lawyer (said)',
    'Ann Lee met lawyer Bob Ray. "An insult to us all," the lawyer said. → An insult to us all, = Bob Ray as the lawyer (said)',
    '"An insult to us all," the lawyer said. Later they met lawyer Bob Ray. → An insult to us all, = lawyer (said)',
    'Seats, the club said, were gone. "An insult to us all," the club said. → An insult to us all, = club (said)',
    'Ann Lee wrote a letter. "An insult to us all," the letter said. → An insult to us all, = letter (said)',
    'Ann Lee wrote in a post that it rained. "An insult to us all," the post said. → An insult to us all, = Ann Lee as the post (said)',
    'Ann Lee wrote in the post that it rained. "An insult to us all," the post said. → An insult to us all, = post (said)',
    'Mr Vell met Mr Oster. "An insult to us all," he told Mr Oster. → An insult to us all, = Vell as he (told)',
    `Mr Vell met Mr Oster. "An insult to us all," he told the BBC's Al Oster. → An insult to us all, = Vell as he (told)`,
    'Photo: Al Vell/Reuters Mary Lee sat. "An insult to us all," he said. → An insult to us all, = ? (said)',
  ]));

describe('dashes', () =>
  testRows(quotes, [
    '— We lost the game, said Ann Lee. → We lost the game = Ann Lee (said)',
    '— We lost the game, Ann Lee said. → nothing',
    '– We lost the game, said Ann Lee. → We lost the game = Ann Lee (said)',
    '― We lost the game, said Ann Lee. → We lost the game = Ann Lee (said)',
    '- We lost the game, said Ann Lee. → nothing',
    '— We lost the game. Said Ann Lee. → nothing',
    '— We lost the game said Ann Lee. → nothing',
    '— We lost the game? said Ann Lee. → We lost the game? = Ann Lee (said)',
    '— We lost the game! — said Ann Lee. — It was bad. → We lost the game! = Ann Lee (said) | + It was bad. = Ann Lee',
    '— We lost the game — said Ann Lee — and it was bad. → We lost the game = Ann Lee (said) | + ~and it was bad. = Ann Lee (said)',
    '— We "lost" the game, said Ann Lee. → nothing',
    'We lost — the game, said Ann Lee. → nothing',
  ]));

describe('dashes and inverted verbs: fr', () =>
  testRows(
    (text) => quotesIn(text, { language: 'fr' }),
    [
      '— Nous avons perdu, a dit Marie Dupont. → Nous avons perdu = Marie Dupont (dit)',
      '- Nous avons perdu, a dit Marie Dupont. → Nous avons perdu = Marie Dupont (dit)',
      '-Nous avons perdu, a dit Marie Dupont. → nothing',
      '— Nous avons perdu. → nothing',
      '— Nous avons perdu ! a dit Marie Dupont. → nothing',
      '« Nous avons perdu », a dit hier le ministre Jean Martin. → Nous avons perdu = Jean Martin (dit)',
      '« Nous avons perdu », a dit à l’AFP le ministre Jean Martin. → Nous avons perdu = Jean Martin (dit)',
      '« Nous avons perdu », a dit mardi à la radio le ministre Jean Martin. → Nous avons perdu = Jean Martin (dit)',
    ],
  ));

describe('dashes and inverted verbs: es', () =>
  testRows(
    (text) => quotesIn(text, { language: 'es' }),
    [
      '—Hemos perdido —dijo María López—. Fue un día duro. → Hemos perdido = María López (dijo) | + Fue un día duro. = María López',
      '—Hemos perdido —dijo María López. → Hemos perdido = María López (dijo)',
      '—Hemos perdido —comió María López—. Fue un día duro. → nothing',
      '- Hemos perdido, dijo María López. → Hemos perdido = María López (dijo)',
      '"Hemos perdido", dijo ayer el ministro Juan López. → Hemos perdido = Juan López (dijo)',
      '"Hemos perdido", dijo este lunes el ministro Juan López. → Hemos perdido = Juan López (dijo)',
      '"Hemos perdido", dijo al diario El País el ministro Juan López. → Hemos perdido = Juan López (dijo)',
      '"Hemos perdido", dijo en la noche el ministro Juan López. → Hemos perdido = Juan López (dijo)',
      'Madrid dijo: "Hemos perdido." → Hemos perdido. = Madrid (dijo)',
      'En Madrid, el ministro Juan López dijo: "Hemos perdido." → Hemos perdido. = Juan López (dijo)',
      'Tras el partido, Juan López dijo: "Hemos perdido." → Hemos perdido. = Juan López (dijo)',
    ],
  ));

describe('dashes and inverted verbs: pt', () =>
  testRows(
    (text) => quotesIn(text, { language: 'pt' }),
    [
      '"Perdemos", disse à Folha o advogado Rui Prado. → Perdemos = Rui Prado (disse)',
      '"Perdemos", disse à agência Reuters o advogado Rui Prado. → Perdemos = Rui Prado (disse)',
      '"Perdemos", disse na segunda-feira o ministro Rui Prado. → Perdemos = Rui Prado (disse)',
      '"Perdemos", disse em março o ministro Rui Prado. → Perdemos = Rui Prado (disse)',
      '"Perdemos", disse ao povo o ministro Rui Prado. → Perdemos = Rui Prado (disse)',
      '"Perdemos", disse Lisboa. → Perdemos = Lisboa (disse)',
      'Apesar da chuva, Rui Prado disse: "Perdemos o jogo." → Perdemos o jogo. = Rui Prado (disse)',
    ],
  ));

describe('dashes and inverted verbs: it', () =>
  testRows(
    (text) => quotesIn(text, { language: 'it' }),
    [
      '«Abbiamo perso», ha detto all’Ansa il ministro Luigi Rossi. → Abbiamo perso = Luigi Rossi (detto)',
      '«Abbiamo perso», ha detto ieri il ministro Luigi Rossi. → Abbiamo perso = Luigi Rossi (detto)',
      'Secondo Luigi Rossi, è «una vergogna per tutti noi». → ~una vergogna per tutti noi = Luigi Rossi (Secondo)',
      'Nel secondo turno, è «una vergogna per tutti noi». → ~una vergogna per tutti noi = ?',
    ],
  ));
