import { describe } from '@jest/globals';
import { testRows } from '../rows.js';
import { quotesIn } from './quotes-in.js';

const quotes = (text: string) => quotesIn(text, { language: 'en' });

describe('he and she', () =>
  testRows(quotes, [
    'Mary Lee spoke. "We lost the game," she said. → We lost the game, = Mary Lee',
    'Mary Lee spoke. "We lost the game," he said. → We lost the game, = ?',
    'Mary Lee met John Ray. "We lost the game," he said. → We lost the game, = John Ray',
    'Mary Lee met John Ray. "We lost the game," she said. → We lost the game, = Mary Lee',
    'John Ray met Paul Vell. "We lost the game," he said. → We lost the game, = John Ray',
    'John Ray met Paul Vell. He sat. "We lost the game," he said. → We lost the game, = John Ray',
    'Mr Vell met Mrs Oster. "We lost the game," she said. → We lost the game, = Oster',
    'Mr Vell met Mrs Oster. "We lost the game," he said. → We lost the game, = Vell',
    'Robin Vell came. She sat. Sam Vell came. "We lost the game," she said. → We lost the game, = Robin Vell',
    'A witness came. "We lost the game," a witness said. "It was bad," he said. → We lost the game, = witness | It was bad, = witness',
    'A dissent by Stephen Vell, in which he said "we lost the game as we do". → we lost the game as we do = Stephen Vell',
    'Mary Lee came. It rained. "We lost the game," she said. → We lost the game, = Mary Lee',
    'Mary Lee came. It rained. It snowed. It poured. It froze. "We lost the game," she said. → We lost the game, = Mary Lee',
    'Mary Lee came. It rained. It snowed. It poured. It froze. It stopped. It rained. "We lost the game," she said. → We lost the game, = ?',
    'Jane Vell told Mary Lee that "it was a bad day for us". "We lost the game," she told Mary Lee. → it was a bad day for us = Jane Vell | We lost the game, = Jane Vell',
    'Photo by John Ray. Mary Lee met Paul Vell. "We lost the game," he said. → We lost the game, = Paul Vell',
  ]));

describe('it, they, and what is no person', () =>
  testRows(quotes, [
    'Harbour Bank lost money. "We lost the game," it said. → We lost the game, = Harbour Bank',
    'Harbour Bank lost money. "We lost the game," they said. → We lost the game, = Harbour Bank',
    'Harbour Bank lost money. "We lost the game," he said. → We lost the game, = ?',
    'The council lost money. It said: "We lost the game." → We lost the game. = council',
    'Villagers lost money. They said: "We lost the game." → We lost the game. = Villagers',
    'Villagers lost money. It said: "We lost the game." → We lost the game. = ?',
    'Ann Lee spoke. It said: "We lost the game." → We lost the game. = ?',
    'The letter came late. It said: "We lost the game." → We lost the game. = letter',
    'The storm came late. It said: "We lost the game." → We lost the game. = ?',
    'Leeds lost money. It said: "We lost the game." → We lost the game. = ?',
    'Harbour Bank said it lost. "We lost the game," the bank said. → We lost the game, = Harbour Bank',
    'Harbour Bank said it lost. "We lost the game," the company said. → We lost the game, = Harbour Bank',
    'A spokesman for Vell Motors said it lost. "We lost the game," the company said. → We lost the game, = Vell Motors',
    'Harbour Bank said it lost. Ann Lee sat. "We lost the game," the bank said. → We lost the game, = Harbour Bank',
    'Harbour Bank said it lost. It rained. It snowed. "We lost the game," the bank said. → We lost the game, = Harbour Bank',
    'Ann Lee and Harbour Bank met. "We lost the game," the bank said. → We lost the game, = Harbour Bank',
    'The Egyptian ministry said it lost. "We lost the game," the Egyptian ministry said. → We lost the game, = Egyptian ministry',
    'In a statement, Harbour Bank said it lost. "We lost the game," the statement said. → We lost the game, = Harbour Bank',
    'In a letter, Ann Lee said it was late. "We lost the game," the letter said. → We lost the game, = letter',
    'In a letter, Ann Lee said it was late. "We lost the game," the statement said. → We lost the game, = statement',
    `"We lost the game," the company's lone statement said. → We lost the game, = company`,
    '"We lost the game," a letter from Ann Lee said. → We lost the game, = Ann Lee',
    '"We lost the game," a letter by Ann Lee said. → We lost the game, = Ann Lee',
    '"We lost the game," a letter of Ann Lee said. → We lost the game, = Ann Lee',
    '"We lost the game," a letter to Ann Lee said. → We lost the game, = letter',
  ]));

describe('the noun for somebody named before', () =>
  testRows(quotes, [
    'Mayor Ann Lee came. "We lost the game," the mayor said. → We lost the game, = Ann Lee',
    'Mayor Ann Lee came. "We lost the game," a mayor said. → We lost the game, = mayor',
    'Ann Lee, the mayor, came. "We lost the game," the mayor said. → We lost the game, = Ann Lee',
    'The mayor, Ann Lee, came. "We lost the game," the mayor said. → We lost the game, = Ann Lee',
    'Ann Lee is a singer. "We lost the game," the singer said. → We lost the game, = Ann Lee',
    'Ann Lee came. "We lost the game," the singer said. → We lost the game, = Ann Lee',
    'Rep. Ann Lee came. "We lost the game," the Kentucky Republican said. → We lost the game, = Kentucky Republican',
  ]));

describe('a quote without a cue', () =>
  testRows(quotes, [
    '"We lost the game," Ann Lee said. "We have lost it all." → We lost the game, = Ann Lee | We have lost it all. = Ann Lee',
    '"We lost the game," Ann Lee said.\n\n"We have lost it all." → We lost the game, = Ann Lee | We have lost it all. = Ann Lee',
    '"We lost the game," Ann Lee said.\n\nIt rained.\n\n"We have lost it all." → We lost the game, = Ann Lee | We have lost it all. = Ann Lee',
    '"We lost the game," Ann Lee said.\n\nIt rained.\n\nIt snowed.\n\n"We have lost it all." → We lost the game, = Ann Lee | We have lost it all. = ?',
    '"We lost the game," Ann Lee said.\n\nBob Ray sat. "We have lost it all." → We lost the game, = Ann Lee | We have lost it all. = ?',
    '"We lost the game," a witness said.\n\n"We have lost it all." → We lost the game, = witness | We have lost it all. = ?',
    '"We lost the game," Norway said.\n\n"We have lost it all." → We lost the game, = Norway | We have lost it all. = ?',
    '"We lost the game," Ann Lee said.\n\n"Ann Lee has lost it all." → We lost the game, = Ann Lee | Ann Lee has lost it all. = ?',
    '"We lost the game," Ann Lee said. Ann Lee sat. Ann Lee ran.\n\n"Her game has been lost." → We lost the game, = Ann Lee | Her game has been lost. = ?',
  ]));

describe('two people of one surname', () =>
  testRows(quotes, [
    'Ann Lee came with Bob Lee. "We lost the game," Ann Lee said. "It was bad," Lee said. → We lost the game, = Ann Lee | It was bad, = Ann Lee',
    'Ann Lee came with Bob Lee. "We lost the game," Bob Lee said. "It was bad," Lee said. → We lost the game, = Bob Lee | It was bad, = Bob Lee',
    'Ann Lee came with Bob Ray. "We lost the game," Bob Ray said. "It was bad," Lee said. → We lost the game, = Bob Ray | It was bad, = Ann Lee',
  ]));

describe('passives', () =>
  testRows(quotes, [
    'The levy was called "a tax on the sea" by Ann Lee. → a tax on the sea = Ann Lee',
    'The levy was called "a tax on the sea" by Leeds. → a tax on the sea = ?',
    'The levy was called "a tax on the sea". By Ann Lee it was paid. → a tax on the sea = ?',
    'The levy was widely called "a tax on the sea" by Ann Lee. → a tax on the sea = Ann Lee',
    'The levy, called "a tax on the sea" by Ann Lee, passed. → a tax on the sea = Ann Lee',
    'The levy he called "a tax on the sea" by Ann Lee passed. → a tax on the sea = ?',
    'The levy is seen as "a tax on the sea" by many economists. → a tax on the sea = many economists',
    'The levy is seen as "a tax on the sea" near Ann Lee. → a tax on the sea = ?',
    'The levy was called during a long and sometimes very bitter debate "a tax on the sea" by Ann Lee. → a tax on the sea = ?',
  ]));

describe('verbs behind their subject and before it: pt', () =>
  testRows(
    (text) => quotesIn(text, { language: 'pt' }),
    [
      '"Perdemos o jogo", disse Ana Prado. → Perdemos o jogo = Ana Prado',
      '"Perdemos o jogo", Ana Prado disse. → Perdemos o jogo = Ana Prado',
      '"Perdemos o jogo", afirma, em entrevista ao diário. → Perdemos o jogo = ?',
      '"Perdemos o jogo", segundo Ana Prado. → Perdemos o jogo = Ana Prado',
      'Segundo Ana Prado, foi "um dia muito ruim para todos". → um dia muito ruim para todos = Ana Prado',
      '"Perdemos o jogo", disse o prefeito de Lyon, Ana Prado. → Perdemos o jogo = Ana Prado',
      '"Perdemos o jogo", Ana Prado sorriu e comemorou. → nothing',
      'O levy foi chamado de "uma vergonha para todos" por Ana Prado. → uma vergonha para todos = Ana Prado',
      'O levy foi chamado de "uma vergonha para todos" pela Ana Prado. → uma vergonha para todos = Ana Prado',
      'O levy foi criticado como "uma vergonha para todos" pelos colegas. → uma vergonha para todos = colegas',
      '"Perdemos o jogo", informou hoje um porta-voz. → Perdemos o jogo = porta-voz',
    ],
  ));

describe('verbs behind their subject and before it: es', () =>
  testRows(
    (text) => quotesIn(text, { language: 'es' }),
    [
      '"Perdimos el partido", dijo Ana Prado. → Perdimos el partido = Ana Prado',
      '"Perdimos el partido", ha dicho Ana Prado. → Perdimos el partido = Ana Prado',
      'Ana Prado llegó. "Perdimos el partido", dijo. → Perdimos el partido = Ana Prado',
      '"Perdimos el partido", según Ana Prado. → Perdimos el partido = Ana Prado',
      'El plan fue calificado como "una vergüenza para todos" por Ana Prado. → una vergüenza para todos = Ana Prado',
      'El plan fue tildado de "una vergüenza para todos" por Ana Prado. → una vergüenza para todos = Ana Prado',
    ],
  ));

describe('verbs behind their subject and before it: fr', () =>
  testRows(
    (text) => quotesIn(text, { language: 'fr' }),
    [
      '« Nous avons perdu », a déclaré Marie Dupont. → Nous avons perdu = Marie Dupont',
      '« Nous avons perdu », dit-elle. → Nous avons perdu = ?',
      'Marie Dupont est venue. « Nous avons perdu », dit-elle. → Nous avons perdu = Marie Dupont',
      '« Nous avons perdu », selon Marie Dupont. → Nous avons perdu = Marie Dupont',
      '« Nous avons perdu », a déclaré le maire de Lyon, Jean Martin. → Nous avons perdu = Jean Martin',
      'Le plan a été qualifié de « honte pour tout le monde » par Marie Dupont. → honte pour tout le monde = Marie Dupont',
      'Le plan a été jugée « honte pour tout le monde » par Marie Dupont. → honte pour tout le monde = Marie Dupont',
    ],
  ));

describe('verbs behind their subject and before it: de', () =>
  testRows(
    (text) => quotesIn(text, { language: 'de' }),
    [
      '„Wir haben verloren“, sagte Anna Prado. → Wir haben verloren = Anna Prado',
      'Anna Prado sagte: „Wir haben verloren.“ → Wir haben verloren. = Anna Prado',
      '„Wir haben verloren“, so Anna Prado. → Wir haben verloren = Anna Prado',
      '„Wir haben verloren“, laut Anna Prado. → Wir haben verloren = Anna Prado',
    ],
  ));

describe('verbs behind their subject and before it: it', () =>
  testRows(
    (text) => quotesIn(text, { language: 'it' }),
    [
      '«Abbiamo perso», ha detto Anna Prado. → Abbiamo perso = Anna Prado',
      'Anna Prado ha detto: «Abbiamo perso la partita.» → Abbiamo perso la partita. = Anna Prado',
      'Il piano è stato definito «una vergogna per tutti» da Anna Prado. → una vergogna per tutti = Anna Prado',
      'Il piano è stato definito «una vergogna per tutti» dalla Anna Prado. → una vergogna per tutti = Anna Prado',
    ],
  ));

describe('verbs behind their subject and before it: nl', () =>
  testRows(
    (text) => quotesIn(text, { language: 'nl' }),
    [
      '"We hebben verloren", zei Anna Prado. → We hebben verloren = Anna Prado',
      '"We hebben verloren", zegt Anna Prado. → We hebben verloren = Anna Prado',
      'Anna Prado zei: "We hebben verloren." → We hebben verloren. = Anna Prado',
    ],
  ));
