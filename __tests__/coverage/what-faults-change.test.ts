import { describe, expect, test } from '@jest/globals';
import { compareCoverage } from '../../src/coverage/compare-coverage.js';
import type { Coverage } from '../../src/index.js';

// Behaviour that small faults put into the code could change without any other test noticing.

function compared(...texts: string[]): Coverage {
  return compareCoverage(texts.map((text, index) => ({ id: 'abcd'[index]!, text, language: 'en' })));
}

const composition = (coverage: Coverage, id: string) => coverage.articles.find((one) => one.id === id)!.composition;

describe('the composition', () => {
  test('counts the words of a copied run inside a sentence, wherever the sentence stands', () => {
    const coverage = compared(
      'The council met late on Monday evening. Members agreed to repair the old stone bridge over the river Wend before winter comes, the mayor said.',
      'Snow fell on the hills above the village all through the night. According to two people who were there, members agreed to repair the old stone bridge over the river Wend before winter comes.',
    );
    const { verbatim, rewrite, new: own } = composition(coverage, 'b');
    // Fifteen words of 34 are copied in one run; the first sentence is the article's own.
    expect(verbatim).toBeCloseTo(15 / 34, 5);
    expect(verbatim + rewrite + own).toBeCloseTo(1, 10);
    expect(own).toBeGreaterThanOrEqual(12 / 34);
  });

  test('is all new where nobody else tells anything of it', () => {
    const coverage = compared(
      'The council met late on Monday evening in the old town hall.',
      'Snow fell on the hills above the village all through the night.',
    );
    expect(composition(coverage, 'b')).toEqual({ verbatim: 0, rewrite: 0, new: 1 });
  });
});

describe('the base', () => {
  test('is the article whose sentences most others tell, not the one that shares more with one other', () => {
    const wide = 'The harbour of Larsmo was closed on Friday after a ferry ran aground on a sandbank off the pier.';
    const narrow =
      'A spokesman for the coast guard said that tugs would try to pull the ferry free at high tide on Saturday morning.';
    const coverage = compared(
      `${narrow} Nobody on board was hurt and passengers were taken off in boats.`,
      `${wide} Two tugs had been sent from the mainland.`,
      `${wide} ${narrow}`,
      `${wide} Shops near the pier stayed shut.`,
    );
    expect(coverage.base).toBe('c');
  });
});

describe('figures', () => {
  test('are called what most articles call them', () => {
    const { figures } = compared(
      'The fire destroyed 2,417 wooden houses in Oster.',
      'In Oster 2,417 houses burned down.',
      'Officials said that 2,417 houses burned in Oster.',
    );
    expect(figures[0]?.values).toHaveLength(3);
    expect(figures[0]?.subject).toBe('houses');
  });

  test('of the dead with the gunman and without him are no contradiction', () => {
    const { figures } = compared(
      'Thirteen people died in the shooting at a mall in Oster on Friday, the police said.',
      'Fourteen people died, including the gunman, in the shooting at a mall in Oster on Friday.',
    );
    expect(figures.map(({ agreement }) => agreement)).not.toContain('conflict');
  });

  test('of an opening sentence are of the event, whatever past it names', () => {
    const { figures } = compared(
      'Six climbers died on Sunday in the worst avalanche near Vessa since 1999.',
      'An avalanche near Vessa killed six climbers on Sunday.',
    );
    const dead = figures.filter(({ values }) => values.some(({ value }) => value === 6));
    expect(dead.map(({ isBackground }) => isBackground)).toEqual([false]);
  });
});

test('the words that are an article’s own are those that no other has', () => {
  const texts = [
    'Snow fell on the hills above Oster.',
    'The mayor praised the volunteers of Oster and their courage.',
    'The volunteers brought blankets to the school gym with courage.',
  ];
  const { added } = compared(...texts);
  const own = Object.entries(added).map(([id, sentences]) =>
    sentences.flatMap(({ only }) => only.map(({ start, end }) => texts['abc'.indexOf(id)]?.slice(start, end))),
  );
  expect(own).toEqual([['Snow fell on the hills'], ['mayor praised'], ['brought blankets to the school gym']]);
});

test.each([...['A boy', 'The boy', 'His boy', 'Her boy', 'Their boy', 'Another boy']])(
  '%s, 9, is a boy of nine',
  (boy) => {
    for (const before of [`${boy}, `, `${boy}, aged `]) {
      const { figures } = compared(`${before}9, was found in the snow near Oster on Friday.`);
      expect(figures.map(({ question, subject }) => `${question} ${subject}`)).toContain('age boy');
    }
  },
);

test.each([
  ['agreed to pay $7.9 billion for Kettle', 'price'],
  ['offered about $7.9 billion for its rival Kettle', 'price'],
  ['will pay more than $7.9 billion in cash for Kettle', 'price'],
  ['paid $7.9 billion in tax last year', null],
  ['paid $7.9 billion of what it owed for Kettle', null],
])('of a bank that %s the question is %s', (paid, question) => {
  const { figures } = compared(`Larsmo Bank ${paid}.`);
  expect(figures.find(({ values }) => values[0]?.unit === 'USD')?.question).toBe(question);
});

describe('two different values', () => {
  const agreement = (one: string, two: string) => {
    const { figures } = compared(`${one} in Oster on Friday.`, `${two} in Oster on Friday.`);
    return figures.filter(({ values }) => values.length > 1).map((figure) => figure.agreement);
  };
  test.each([
    ['of one sort of thing are a later count', 'found 12 AK-47 rifles', 'found 14 AK-47 rifles', ['updated']],
    ['of a named sort and of all are two counts', 'found 12 AK-47 rifles', 'found 14 assault rifles', []],
    ['of which both are rough agree', 'saw about 300 marchers', 'saw some 310 marchers', ['compatible']],
    ['of which one is rough agree', 'burned about 300 houses', 'burned 310 houses', ['compatible']],
    ['of which one is a lower bound agree', 'killed at least 30 people', 'killed 34 people', ['compatible']],
    ['that are exact contradict each other', 'burned 300 houses', 'burned 310 houses', ['conflict']],
  ])('%s', (_, one, two, expected) => {
    expect(agreement(`The men ${one}`, `The men ${two}`)).toEqual(expected);
  });

  test('of one text, of which another has the later, are an update', () => {
    const both =
      'The fire killed 30 people in Oster on Friday, police said. The mayor said that 34 people died in the fire.';
    const { figures } = compared(both, 'The fire killed 34 people in Oster on Friday.');
    expect(figures.map((figure) => figure.agreement)).toEqual(['updated']);
  });
});

test('a name is the fullest of its forms, whichever article comes first', () => {
  const { names } = compared(
    'Holm opened the bridge on Friday morning.',
    'Ida Holm opened the bridge on Friday morning. Holm is the mayor of Oster.',
    'Mayor Holm opened the bridge.',
  );
  expect(names.map(({ name, articles }) => `${name} ${articles.join('')}`)).toEqual(['Ida Holm abc', 'Oster b']);
});

describe('a sentence that tells a part of another', () => {
  const long =
    'The council voted on Monday to repair the old stone bridge over the river Wend, and to close it to lorries from the first of November until the work is done.';
  const short = 'The council voted on Monday to repair the old stone bridge over the river Wend.';
  const relations = (...texts: string[]) => {
    const { passages, base } = compared(...texts);
    return passages[0]?.members.filter(({ article }) => article !== base).map(({ relation }) => relation);
  };
  test('is contained in it, whichever of the two is the base', () => {
    expect(relations(long, short)).toEqual(['contained']);
    expect(relations(`${short} Snow fell.`, `${long} Rain fell.`, `${short} Hail fell.`)).toContain('contained');
  });
  test('in other words is a rewrite', () => {
    expect(relations(long, 'On Monday councillors chose to mend the Wend’s old stone bridge.')).not.toContain(
      'contained',
    );
  });
  test('names the words they share, the rarest first', () => {
    const { passages } = compared(long, short);
    const [words] = passages.flatMap(({ members }) => members).map(({ evidence }) => evidence.words);
    expect(words).toEqual(expect.arrayContaining(['repair', 'bridge', 'river', 'Wend']));
    expect(words).not.toContain('lorries');
  });
});

describe('the summary', () => {
  test('says who quotes whom in different words', () => {
    const { summary } = compared(
      '“We will rebuild every house that burned in the fire this week,” said Mayor Ida Holm.',
      '“We will rebuild every home that burned in the fire this month,” said Mayor Ida Holm.',
    );
    expect(summary.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(
        /^[ab] and [ab] quote Ida Holm in different words: “.*every (?:house|home).*” \([ab]\), “.*” \([ab]\)\.$/,
      ),
    );
  });
});

test('a quoted claim has the words that say who says it', () => {
  const text = '“We will rebuild every house that burned,” said Mayor Ida Holm.';
  const { claims } = compared(text);
  const said = claims.map(({ attribution }) => attribution && text.slice(attribution.start, attribution.end));
  expect(said).toEqual(['said Mayor Ida Holm']);
});

describe('quotes', () => {
  test('of which two wordings are alike meet the one that is nearer', () => {
    const { quotes } = compared(
      '“We will rebuild every house that burned in the fire this week,” said Mayor Ida Holm.',
      '“We will rebuild every house that was lost this week,” said Mayor Ida Holm.',
      '“We will rebuild every house that burned in the fire,” said Mayor Ida Holm.',
    );
    const together = quotes.find(({ variants }) => variants.some(({ article }) => article === 'c'));
    expect(together?.variants.map(({ article }) => article)).toContain('a');
  });
});

test('a sentence that stands in a text a thousand times is read as often, and no claim is lost', () => {
  const sentence = 'The mayor said 17 people died in Oster on Friday. ';
  const coverage = compared(sentence.repeat(1000), `Snow fell. ${sentence.repeat(1000)}`);
  expect(coverage.claims).toHaveLength(2000);
  expect(new Set(coverage.claims.map(({ fact, speakers }) => `${fact} ${speakers}`)).size).toBe(1);
});
