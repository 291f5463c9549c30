import { expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { compareCoverage } from '../../src/coverage/compare-coverage.js';

function compared(...texts: string[]) {
  return compareCoverage(texts.map((text, index): Article => ({ id: 'abc'[index]!, outlet: `Outlet ${index}`, text })));
}

test('how everybody attributes makes no passage', () => {
  const { passages } = compared(
    'Drivers will go on paying 4% of the cost of their meals, according to a person familiar with the talks.',
    'Night crews get neither pension nor paid leave, according to a person familiar with the talks.',
  );
  expect(passages).toEqual([]);
});

test('one number in common makes no passage', () => {
  const { passages } = compared(
    'At $22 billion of revenue, Vell had 3% of the market for nets.',
    'The deal would make the merged company worth about $22 billion.',
  );
  expect(passages).toEqual([]);
});

test('whom a sentence is according to is its source, and not who acts in it', () => {
  const { claims } = compared(
    'The owners have promised to put $6 billion into cranes, according to a person familiar with the talks.',
    'The strike at the port is over.',
  );
  expect(claims.map(({ who, named }) => [who, named])).toEqual([['a person familiar with the talks', false]]);
});

test('a quotation is added whole, though a part of it is told elsewhere', () => {
  const { added } = compared(
    'The company spoke. "We confirm that there is a draft. More will be said about it in due course," its statement said.',
    'The company said "more will be said about it in due course."',
  );
  expect(added.a?.map(({ text }) => text)).toContain(
    '"We confirm that there is a draft. More will be said about it in due course," its statement said.',
  );
});

test('a lead that two articles tell alike is no text that they carry', () => {
  const { origins } = compared(
    'The games were postponed by a year, the prime minister said.',
    'The games were put off by a year, the prime minister said.',
  );
  expect(origins).toEqual([]);
});
