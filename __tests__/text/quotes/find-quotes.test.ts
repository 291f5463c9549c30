import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { SameStoryError } from '../../../src/errors.js';
import { findQuotes } from '../../../src/text/quotes/find-quotes.js';

/** Content and speaker of every quote. */
function said(text: string, options?: Parameters<typeof findQuotes>[1]): (readonly [string, string | undefined])[] {
  return findQuotes(text, options).map(({ start, end, speaker }) => [text.slice(start, end), speaker?.name]);
}

test.each([
  ['pt', '"A ponte vai cair um dia", alertou Ana Prado.'],
  ['es', '"El puente va a caer un día", recalcó Ana Prado.'],
  ['fr', '« Le pont va tomber un jour », déplore Ana Prado.'],
  ['de', '„Die Brücke wird eines Tages fallen“, mahnte Ana Prado.'],
])('%s: verbs of speech', (language, text) => expect(said(text, { language })[0]?.[1]).toBe('Ana Prado'));

describe('who says it', () => {
  test.each([
    ['before, with a colon', 'Ann Lee said: "We lost the game."', [['We lost the game.', 'Ann Lee']]],
    ['behind, the verb first', '"We lost the game," said Ann Lee.', [['We lost the game,', 'Ann Lee']]],
    ['behind, the name first', '"We lost the game," Ann Lee said.', [['We lost the game,', 'Ann Lee']]],
    [
      'inside',
      '"We lost the game," Ann Lee said, "and we deserved it."',
      [
        ['We lost the game,', 'Ann Lee'],
        ['and we deserved it.', 'Ann Lee'],
      ],
    ],
    [
      'behind a list of others',
      'The couple, Bo, Cy and Di were there, said Rabbi Ann Lee in a note. "They were loved by all."',
      [['They were loved by all.', 'Ann Lee']],
    ],
    ['a verb of complaint', '"It will fall one day," moaned Ann Lee.', [['It will fall one day,', 'Ann Lee']]],
    ['according to', 'The bridge was "close to collapse", according to Ann Lee.', [['close to collapse', 'Ann Lee']]],
    [
      'as somebody put it',
      'It was "a bad day for bridges", as Ann Lee put it.',
      [['a bad day for bridges', 'Ann Lee']],
    ],
    [
      'an office between commas',
      'Ann Lee, director of Bridges UK, said: "It will fall."',
      [['It will fall.', 'Ann Lee']],
    ],
    ['a name between commas', '"It will fall," the director, Ann Lee, has said.', [['It will fall,', 'Ann Lee']]],
    [
      'behind a title',
      '"It will fall," Deputy Transport Minister Ann Lee told reporters.',
      [['It will fall,', 'Ann Lee']],
    ],
    ['with an age', '"It will fall," said Ann Lee, 43, who lives near it.', [['It will fall,', 'Ann Lee']]],
    ['a clause between', 'Ann Lee, who built the bridge, said: "It will fall."', [['It will fall.', 'Ann Lee']]],
    ['two verbs', 'Ann Lee walked to the bridge and said: "It will fall."', [['It will fall.', 'Ann Lee']]],
    ['nobody by name', '"It will fall," said a woman in the crowd.', [['It will fall,', 'woman']]],
    ['a preposition ends the quote', '"We were on the inside," said Ann Lee.', [['We were on the inside,', 'Ann Lee']]],
    ['two people', '"It will fall," Ann Lee and Bob Ray said.', [['It will fall,', 'Ann Lee and Bob Ray']]],
    ['dots, and nothing but the attribution behind', '"It will ..." Ann Lee said.', [['It will ...', 'Ann Lee']]],
    ['a sentence of its own behind', '"It will fall." Ann Lee said it was old.', []],
    ['quoted by a paper', '"It will fall," the Times quoted Ann Lee as saying.', [['It will fall,', 'Ann Lee']]],
    [
      'quoted by a paper, before',
      'The Times quoted Ann Lee as saying: "It will fall."',
      [['It will fall.', 'Ann Lee']],
    ],
    [
      'who, behind another verb',
      'It was wrong with Bob Ray, who told her: "I feel ill."',
      [['I feel ill.', 'Bob Ray']],
    ],
    ['an office of a place', 'Mayor of London Sadiq Khan said: "It will fall."', [['It will fall.', 'Sadiq Khan']]],
    [
      'a noun in two parts',
      '"It will fall," the search and rescue agency said.',
      [['It will fall,', 'search and rescue agency']],
    ],
    [
      'a passive without an agent',
      'The bridge was described as a "complete disaster".',
      [['complete disaster', undefined]],
    ],
    [
      'a passive with one',
      'He was told by Ann Lee that it was a "complete disaster".',
      [['complete disaster', 'Ann Lee']],
    ],
    [
      'at the end of the sentence',
      'It fell because it had "hidden cracks" inside, engineer Ann Lee said.',
      [['hidden cracks', 'Ann Lee']],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test('the nearest verb has the fragment', () => {
    const text = 'Ann Lee says the bridge "will fall", after engineers said that they found it "safe enough".';
    expect(said(text)).toEqual([
      ['will fall', 'Ann Lee'],
      ['safe enough', 'engineers'],
    ]);
  });

  test('a verb inside a quote is no cue', () => {
    const text = '"The minister said it would hold, and it fell." Ann Lee said: "Nobody knew."';
    expect(said(text).at(-1)).toEqual(['Nobody knew.', 'Ann Lee']);
  });

  test('a statement belongs to whoever made it', () => {
    const text =
      'The Bridge Safety Board (BSB) met on Friday.\n\nA BSB statement said: "It will fall."\n\n"It was old," the statement added.';
    expect(said(text)).toEqual([
      ['It will fall.', 'Bridge Safety Board'],
      ['It was old,', 'Bridge Safety Board'],
    ]);
  });
});

describe('who is meant', () => {
  test('surnames, pronouns and offices are resolved to the full name', () => {
    const text = [
      'Transport Secretary Maria Jones visited the bridge.',
      '"It is safe," Ms Jones said.',
      '"I would drive over it," she added.',
      '"Nobody should worry," the transport secretary said.',
    ].join('\n\n');
    expect(said(text).map(([, name]) => name)).toEqual(['Maria Jones', 'Maria Jones', 'Maria Jones']);
  });

  test('he and she are told apart by first names and titles', () => {
    const text =
      'Maria Jones met David Brown. "It is safe," he said.\n\nMaria Jones and David Brown left. "It is not," she said.';
    expect(said(text).map(([, name]) => name)).toEqual(['David Brown', 'Maria Jones']);
  });

  test('"the body" and "it" are the body that spoke', () => {
    const text =
      'The National Bridge Council called for repairs. The body argued that "the bridge is old". It said "nobody checked it".';
    expect(said(text).map(([, name]) => name)).toEqual(['National Bridge Council', 'National Bridge Council']);
  });

  test('of two people with one surname the one who spoke goes on', () => {
    const text =
      'Mary Olsen was hurt. Mary Olsen was taken to hospital. "She is brave," said Peter Olsen, her father.\n\n"She will walk again," Olsen said.';
    expect(said(text).map(([, name]) => name)).toEqual(['Peter Olsen', 'Peter Olsen']);
  });
});

test('whoever was told is not who said it, whoever was asked is', () => {
  expect(said('Reporters were told to wait. “We will mend it by the end of the year.”')).toEqual([
    ['We will mend it by the end of the year.', undefined],
  ]);
  expect(said('Ann Lee was asked about the bridge. “We will mend it by the end of the year.”')[0]?.[1]).toBe('Ann Lee');
});

test('a speaker that is a noun has no verb and no preposition in it', () => {
  expect(
    said(
      'Campaign groups applauded the court, saying the bridge should not be "left to rot for another year".',
    )[0]?.[1],
  ).toBe('Campaign groups');
});

describe('stretches', () => {
  test('a quote left open goes on in the next paragraph as one statement', () => {
    const text = 'Ann Lee said: "It will fall.\n\n"It was old.\n\n"Nobody checked."\n\nThe bridge stood.';
    const quotes = findQuotes(text);
    expect(quotes.map(({ start, end }) => text.slice(start, end))).toEqual([
      'It will fall.',
      'It was old.',
      'Nobody checked.',
    ]);
    expect(new Set(quotes.map(({ statement }) => statement)).size).toBe(1);
    expect(quotes.every(({ speaker }) => speaker?.name === 'Ann Lee')).toBe(true);
  });

  test('a quote cut into lines without marks of their own', () => {
    const text = '"It will fall.\nIt was old.\nNobody checked, "Ann Lee told the paper.\nShe left.';
    expect(said(text)).toEqual([
      ['It will fall.', 'Ann Lee'],
      ['It was old.', 'Ann Lee'],
      ['Nobody checked,', 'Ann Lee'],
    ]);
  });

  test('the last paragraph of a quote may be the one that says who speaks', () => {
    const text = 'Ann Lee came on Friday.\n"It is old.\n"It is weak.\n"It will fall," she said.';
    expect(said(text).map(([, speaker]) => speaker)).toEqual(['Ann Lee', 'Ann Lee', 'Ann Lee']);
    expect(new Set(findQuotes(text).map(({ statement }) => statement)).size).toBe(1);
  });

  test('only the attribution between: one statement; a sentence between: two', () => {
    const one = findQuotes('"It will fall," Ann Lee said. "It was old."');
    expect(one.map(({ statement }) => statement)).toEqual([0, 0]);
    const two = findQuotes(
      '"It will fall," Ann Lee said. She left for the day. The bridge stood there. "It was old," she said later.',
    );
    expect(two.map(({ statement }) => statement)).toEqual([0, 1]);
  });

  test.each([
    ['curly', 'Ann Lee said: “It will fall.”'],
    ['single', 'Ann Lee said: ‘It will fall.’'],
    ['straight single', "Ann Lee said: 'It will fall.'"],
    ['two apostrophes', "Ann Lee said: ''It will fall.''"],
    ['a wrong closing mark', 'Ann Lee said: "It will fall.” Then she left.'],
    ['mixed marks', 'Ann Lee said: “It will fall." Then she left.'],
  ])('marks: %s', (_, text) => {
    expect(said(text)).toEqual([['It will fall.', 'Ann Lee']]);
  });

  test('a quote inside a quote is part of it', () => {
    expect(said('Ann Lee said: “They told me ‘it is safe’ and left.”')).toEqual([
      ['They told me ‘it is safe’ and left.', 'Ann Lee'],
    ]);
  });

  test('an apostrophe is no mark', () => {
    expect(findQuotes("The bridge's owners' plan didn't work, and the engineers' report wasn't read.")).toEqual([]);
  });
});

describe('what is no quote', () => {
  test.each([
    ['a title', 'She wrote the novel "The Long Bridge" in a year.'],
    ['a song', 'They played “Bridge Over Nothing,” their best song.'],
    ['a nickname', 'The mob boss Vincent "Chin" Rossi died.'],
    ['so-called', 'The so-called "bridge of sighs" was closed.'],
    ['what somebody calls himself', 'Bob Ray, who calls himself "Big Bob", left.'],
    ['irony in one word', 'The "repair" took nine years and failed.'],
  ])('%s', (_, text) => {
    expect(findQuotes(text)).toEqual([]);
  });

  test('one judging word is one', () => {
    expect(said('Ann Lee called the repair "disastrous".')).toEqual([['disastrous', 'Ann Lee']]);
  });
});

describe('dashes', () => {
  test.each([
    ['fr', '— Le pont va tomber, a dit Marie Dupont.', [['Le pont va tomber', 'Marie Dupont']]],
    [
      'es',
      '—El puente va a caer —dijo Ana Ruiz—. Es viejo.',
      [
        ['El puente va a caer', 'Ana Ruiz'],
        ['Es viejo.', 'Ana Ruiz'],
      ],
    ],
    ['en', '— Is it safe? asked Ann Lee.', [['Is it safe?', 'Ann Lee']]],
    ['en', '— The bridge costs £4bn, more than the road.', []],
  ])('%s: %s', (language, text, expected) => {
    expect(said(text, { language })).toEqual(expected);
  });
});

describe('other languages', () => {
  test.each([
    ['fr', 'Marie Dupont est venue. « Le pont va tomber », a-t-elle dit.', 'Marie Dupont'],
    ['fr', 'Marie Dupont est venue. « Le pont va tomber », dit-elle.', 'Marie Dupont'],
    ['fr', '« Le pont va tomber », prévient le maire de Lyon, Jean Martin.', 'Jean Martin'],
    ['fr', "D'après Marie Dupont, « le pont va tomber demain ».", 'Marie Dupont'],
    ['de', 'Angela Merkel kam. „Die Brücke wird fallen“, sagte die Kanzlerin.', 'Angela Merkel'],
    ['de', '„Die Brücke wird fallen“, teilte die Polizei mit.', 'Polizei'],
    ['de', 'Nach Angaben von Peter Altmaier ist sie „ein großes Problem für alle“.', 'Peter Altmaier'],
    ['es', 'Pedro Ruiz llegó. «El puente va a caer», ha dicho.', 'Pedro Ruiz'],
    ['es', 'De acuerdo con Ana Ruiz, "el puente va a caer mañana".', 'Ana Ruiz'],
    ['it', 'Matteo Renzi è arrivato. «Il ponte cadrà», ha spiegato.', 'Matteo Renzi'],
    ['pt', '"A ponte vai cair", destacou a prefeita de São Paulo, Ana Lima.', 'Ana Lima'],
    ['nl', 'Mark Rutte kwam. "De brug gaat vallen", zei de premier.', 'Mark Rutte'],
    ['nl', '"De brug gaat vallen", meldt de politie.', 'politie'],
  ])('%s: %s', (language, text, name) => {
    expect(said(text, { language }).map(([, speaker]) => speaker)).toEqual([name]);
  });

  test.each([
    ['fr', '« Le pont va tomber », a déclaré Marie Dupont.', 'Le pont va tomber', 'Marie Dupont'],
    ['de', '„Die Brücke wird fallen“, sagte Angela Merkel in Berlin.', 'Die Brücke wird fallen', 'Angela Merkel'],
    ['de', '»Die Brücke wird fallen«, so Peter Altmann.', 'Die Brücke wird fallen', 'Peter Altmann'],
    ['es', '«El puente va a caer», dijo Pedro Sánchez.', 'El puente va a caer', 'Pedro Sánchez'],
    ['it', '«Il ponte cadrà», ha detto Matteo Renzi.', 'Il ponte cadrà', 'Matteo Renzi'],
    ['pt', '“A ponte vai cair”, disse Paulo Costa.', 'A ponte vai cair', 'Paulo Costa'],
    ['nl', '"De brug gaat vallen", zei Mark Rutte.', 'De brug gaat vallen', 'Mark Rutte'],
  ])('%s: %s', (language, text, content, name) => {
    expect(said(text, { language })).toEqual([[content, name]]);
  });
});

describe('the three reports of one vote', () => {
  const read = (name: string) => readFileSync(`seeds/gp-home-visits/${name}.txt`, 'utf8');

  test('every stretch with its speaker', () => {
    const names = said(read('broadcaster')).map(([content, name]) => `${name}: ${content.slice(0, 24)}`);
    expect(names).toEqual(
      expect.arrayContaining([
        "Matt Hancock: won't wash",
        'Matt Hancock: is not going to fly',
        'Matt Hancock: Of course GPs still need',
        'Jeremy Corbyn: The NHS is so unfunded a',
        'Jeremy Corbyn: I think this is a siren ',
        'Nikita Kanani: As set out in the NHS Lo',
        'Nikita Kanani: We recognise the pressur',
      ]),
    );
  });

  test('a quote over two paragraphs is one statement', () => {
    const text = read('broadcaster');
    const corbyn = findQuotes(text).filter(
      ({ speaker, kind }) => speaker?.name === 'Jeremy Corbyn' && kind === 'direct',
    );
    expect(corbyn).toHaveLength(2);
    expect(new Set(corbyn.map(({ statement }) => statement)).size).toBe(1);
  });

  test('Abrahams and Green have theirs', () => {
    const speakers = new Set(said(read('daily')).map(([, name]) => name));
    expect(speakers).toContain('Caroline Abrahams');
    expect(speakers).toContain('Martin Green');
  });
});

test('cue and speaker are spans of the text', () => {
  const text = 'Later, Ann Lee added: "It will fall."';
  const [quote] = findQuotes(text);
  expect(text.slice(quote?.cue?.start, quote?.cue?.end)).toBe('added');
  expect(text.slice(quote?.speaker?.start, quote?.speaker?.end)).toBe('Ann Lee');
});

test('a misspelled option is an error that names it', () => {
  // @ts-expect-error: the option is called language.
  expect(() => findQuotes('x', { langauge: 'en' })).toThrow(SameStoryError);
});

describe('marks of any kind, in a text too short to tell its language by function words', () => {
  test.each([
    ['„Das Wasser steigt“, sagte Minister Brandt. „Wir gehen.“', ['Das Wasser steigt', 'Wir gehen.']],
    ['»Das Wasser steigt«, sagte Ministerin Brandt. »Wir gehen.«', ['Das Wasser steigt', 'Wir gehen.']],
    [
      '" Water is rising , and nobody says a word about it , " the mayor said. Nobody replied.',
      ['Water is rising , and nobody says a word about it ,'],
    ],
  ])('%s', (text, stretches) => {
    expect(findQuotes(text).map(({ start, end }) => text.slice(start, end))).toEqual(stretches);
  });

  test('a single mark with spaces around it, such as that of inches, opens nothing', () => {
    expect(findQuotes('The 12 " pipe broke, the mayor said. He left.')).toEqual([]);
  });
});

test.each([
  ['“We will not sell,” a person familiar with the talks said.', 'person familiar with the talks'],
  ['“We will not sell,” said a person familiar with the talks.', 'person familiar with the talks'],
  ['“We will not sell it,” two people briefed on it told The Ledger.', 'two people briefed on it'],
  ['“We will not sell,” according to two people with knowledge of it.', 'two people with knowledge of it'],
  ['According to a person close to the club, it “will not be sold now”.', 'person close to the club'],
  ['“We lost,” Ann Lee said; “it was a disgrace to us,” Bob Ray said.', 'Ann Lee', 'Bob Ray'],
  ['“We lost,” Ann Lee said; “it was a joy to us,” she added.', 'Ann Lee', 'Ann Lee'],
  ['A headline from Monday, when Ann Lee was fired, read “Pressure to go now.”', undefined],
  ['Police Chief Ann Lee found a body in the river. “It was a dark night.”', undefined],
])('who says what: %s', (text, ...speakers) => {
  expect(said(text).map(([, speaker]) => speaker)).toEqual(speakers);
});

test('a paragraph that is all between single marks is a quote', () => {
  expect(said('Ann Lee spoke.\n‘We lost the match. We are sorry.’\nShe left.')).toEqual([
    ['We lost the match. We are sorry.', undefined],
  ]);
});
