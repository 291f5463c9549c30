import { expect, test } from '@jest/globals';
import { compareCoverage } from '../../src/coverage/index.js';
import { FERRY } from '../browser/ferry-story.js';

const coverage = compareCoverage(FERRY);

test('a sentence of the paragraph says where it names an article, and by what name', () => {
  const outlets = new Map(FERRY.map(({ id, outlet }) => [id, outlet]));
  expect(coverage.summary.some(({ mentions }) => mentions.length > 1)).toBe(true);
  for (const { text, mentions } of coverage.summary) {
    for (const { from, to, article } of mentions) expect(text.slice(from, to)).toBe(outlets.get(article));
  }
});

test('two articles of one outlet are told apart by their ids, and an article without an outlet goes by its own', () => {
  const [a, b, c] = FERRY.slice(0, 3).map((article) => ({ ...article, outlet: 'Coastal Wire' }));
  const { outlet: _, ...nameless } = c!;
  const { summary } = compareCoverage([a!, b!, nameless]);
  const named = summary.flatMap(({ text, mentions }) =>
    mentions.map(({ from, to, article }) => [article, text.slice(from, to)]),
  );
  const expected = new Map([
    [a!.id, `Coastal Wire (${a!.id})`],
    [b!.id, `Coastal Wire (${b!.id})`],
    [nameless.id, nameless.id],
  ]);
  expect(named.length).toBeGreaterThan(1);
  for (const [article, name] of named) expect(name).toBe(expected.get(article!));
});

test('every sentence names findings that the comparison has', () => {
  const { passages, figures, quotes, claims, origins, added } = coverage;
  const known = [passages, figures, quotes, claims, origins, ...Object.values(added)].flat().map(({ id }) => id);
  for (const { findings } of coverage.summary) {
    expect(findings.length).toBeGreaterThan(0);
    for (const id of findings) expect(known).toContain(id);
  }
});

test('what several tell is not said to be in one article only, whatever detail it has there', () => {
  const { summary } = compareCoverage([
    { id: 'a', outlet: 'Post', text: 'After 29 days the port and the union of Oster have agreed to end the strike.' },
    { id: 'b', outlet: 'Wire', text: 'The port and the union of Oster have agreed to end the strike.' },
  ]);
  expect(summary.map(({ text }) => text).join(' ')).toContain('Both say: “After 29 days');
  expect(summary.map(({ text }) => text).join(' ')).not.toContain('Only Post has');
});
