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
