import { expect, test } from '@jest/globals';
import { isGalleryLine } from '../../../src/coverage/added/page-forms.js';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';

test('counters of one length, or a credit in place of a stop, make a line of a gallery', () => {
  expect(isGalleryLine('Oster ferry 1/3 The ferry Ann Lee/PA 2/3 Divers 3/3 The harbour at noon', false)).toBe(true);
  expect(isGalleryLine('The new ferry is meant to carry twice as many cars Getty', false)).toBe(true);
});

test('a sentence with fractions, or about an agency, is none', () => {
  expect(isGalleryLine('The vote was 1/3 for, 1/4 against and 5/12 abstained on the ferry.', true)).toBe(false);
  expect(isGalleryLine('The mayor told the agency AFP.', true)).toBe(false);
});

test.each<[string, number, number, number]>([
  ['captions that all stand twice in a row', 3, 2, 0],
  ['two of them', 2, 2, 2],
  ['captions that stand once', 3, 1, 3],
])('%s', (_, captions, times, shown) => {
  const all = ['Lee opens the ferry in 1961.', 'Lee stands for mayor in Oster.', 'Lee shows her boats to a guest.'];
  const gallery = all.slice(0, captions).flatMap((caption) => Array<string>(times).fill(caption));
  const text = ['Ann Lee closed the ferry on Monday.', 'Eleven people lose their work.', ...gallery].join('\n\n');
  const { added } = compareCoverage([
    { id: 'own', text },
    { id: 'stranger', text: 'Zwei Hunde bellten.' },
  ]);
  expect(added.own!.filter(({ text: line }) => all.includes(line))).toHaveLength(shown);
});

const CARDS = [
  'Cranes They load for nine countries.',
  'Ships Barges come from Basel.',
  'Coal It is dug far away.',
  'Jobs 900.',
];

test.each<[string, string[], number]>([
  ['cards that open with the name of their gallery', CARDS.map((card) => `Port of Oster turns 90 ${card}`), 0],
  [
    'two such galleries in a row',
    ['Port of Oster turns 90', 'Inside the Lee Yard'].flatMap((name) => CARDS.map((card) => `${name} ${card}`)),
    0,
  ],
  ['three of them', CARDS.slice(0, 3).map((card) => `Port of Oster turns 90 ${card}`), 3],
  [
    'sentences that begin alike',
    ['why', 'how', 'when', 'whom'].map((one) => `Ann Lee will not say ${one} she paid.`),
    4,
  ],
  ['questions that begin alike', CARDS.map((card) => `Who will win in ${card}`), 4],
])('%s', (_, lines, shown) => {
  const text = ['Ann Lee closed the ferry on Monday.', 'Eleven people lose their work.', ...lines].join('\n\n');
  const { added } = compareCoverage([
    { id: 'own', text },
    { id: 'stranger', text: 'Zwei Hunde bellten.' },
  ]);
  const all = added.own!.map(({ text: line }) => line);
  expect(lines.filter((line) => all.some((one) => line.startsWith(one)))).toHaveLength(shown);
});
