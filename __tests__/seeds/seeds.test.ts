import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Article, parsePublicationTime, requireArticles } from '../../src/article.js';
import { type BestCut, bCubed, bestAverageLinkage, tfidfRows } from './tfidf-baseline.js';

interface Seed extends Article {
  readonly cluster: string;
}

const FOLDER = new URL('../../seeds/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const readme = read('README.md');
const newsroom = read('newsroom.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Seed);
const visits = readdirSync(new URL('gp-home-visits/', FOLDER)).map((name) => ({
  id: name.replace(/\.txt$/, ''),
  text: read(`gp-home-visits/${name}`),
}));
const texts = new Map([...newsroom, ...visits].map(({ id, text }) => [id, text]));
const clusters = new Map<string, Seed[]>();
for (const seed of newsroom) clusters.set(seed.cluster, [...(clusters.get(seed.cluster) ?? []), seed]);

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
/** Words with case and typography ignored, for comparing passages. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:['.,][\p{L}\p{N}]+)*/gu) ?? [];
const slice = (article: string, start: string, end: string) =>
  (texts.get(article) ?? '').slice(Number(start), Number(end));

function table(name: string): Record<string, string>[] {
  const [head = '', ...lines] = read(`gold/${name}.tsv`).trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length) throw new Error(`${name}.tsv: ${line}`);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] as string]));
  });
}
const passages = table('near-duplicates') as {
  articleA: string;
  startA: string;
  endA: string;
  articleB: string;
  startB: string;
  endB: string;
  kind: string;
}[];
const added = table('added') as { article: string; start: string; end: string; extent: string; story: string }[];
const rows = table('shared-passages') as {
  story: string;
  row: string;
  article: string;
  start: string;
  end: string;
  relation: string;
}[];
const roles = table('roles') as { article: string; start: string; end: string; role: string }[];

/** The number that the README promises in the table row that starts so. */
function promised(label: string): number {
  const line = readme.split('\n').find((candidate) => candidate.startsWith(`| ${label} | `));
  return Number(line?.split('|')[2]);
}

describe('newsroom.jsonl', () => {
  test('is articles, with ids of their own that say nothing of the cluster', () => {
    expect(() => requireArticles(newsroom)).not.toThrow();
    expect(newsroom.every(({ id }) => /^[0-9a-f]{8}$/.test(id))).toBe(true);
    expect(newsroom.map(({ id }) => id)).toEqual(newsroom.map(({ id }) => id).sort());
  });

  test('has what the README promises', () => {
    const sizes = [...clusters.values()].map((members) => members.length);
    const lengths = newsroom.map(({ text }) => words(text).length);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    expect({
      articles: newsroom.length,
      clusters: clusters.size,
      covered: sizes.filter((size) => size > 1).length,
      alone: sizes.filter((size) => size === 1).length,
      outlets: new Set(newsroom.map(({ outlet }) => outlet)).size,
      untitled: newsroom.filter(({ title }) => title === undefined).length,
      undated: newsroom.filter(({ publishedAt }) => publishedAt === undefined).length,
      days: newsroom.filter(({ publishedAt }) => publishedAt?.length === 10).length,
      shortest: Math.min(...lengths),
      longest: Math.max(...lengths),
      mean: Math.round(total / newsroom.length),
    }).toEqual({
      articles: promised('articles'),
      clusters: promised('clusters'),
      covered: promised('events that two outlets or more cover'),
      alone: promised('stories of one'),
      outlets: promised('outlets'),
      untitled: promised('articles without a title'),
      undated: promised('articles without a date'),
      days: promised('articles with a date but no time'),
      shortest: promised('words of text in the shortest'),
      longest: promised('words of text in the longest'),
      mean: promised('words of text, mean'),
    });
  });

  test('has articles of 150 to 500 words, at least 14 events of 2 to 5 outlets and 5 stories of one', () => {
    expect(newsroom.filter(({ text }) => words(text).length < 150 || words(text).length > 500)).toEqual([]);
    const outlets = [...clusters.values()].map((members) => new Set(members.map(({ outlet }) => outlet)).size);
    expect(Math.max(...outlets)).toBeLessThanOrEqual(5);
    expect(outlets.filter((count) => count >= 2).length).toBeGreaterThanOrEqual(14);
    expect(outlets.filter((count) => count === 1).length).toBeGreaterThanOrEqual(5);
  });

  test('has dates that exist, with a zone where there is a time', () => {
    for (const { publishedAt } of newsroom) {
      if (publishedAt === undefined) continue;
      expect(parsePublicationTime(publishedAt)).toBeDefined();
      expect(publishedAt).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/);
    }
  });

  test.each([
    ['quake-tesmere', 'quake-almira'],
    ['vote-hospital-strike', 'vote-family-cap'],
    ['shield-semi-preview', 'shield-semi-result'],
    ['collapse-penrose-hale', 'collapse-tuckwell'],
    ['storm-edda', 'storm-fergal'],
    ['sanctions-12', 'sanctions-13'],
    ['byelection-aldermere', 'byelection-tannerby'],
    ['trial-orme', 'trial-farraday'],
    ['breach-halden', 'breach-parcelnest'],
  ])('%s has a look-alike, %s', (one, other) => {
    expect(clusters.get(one)?.length).toBeGreaterThanOrEqual(2);
    expect(clusters.get(other)?.length).toBeGreaterThanOrEqual(2);
  });

  test('has an update of an outlet’s own article: one outlet, one url, later, other figures', () => {
    const updates = newsroom.filter((a) =>
      newsroom.some(
        (b) =>
          a.url !== undefined &&
          a.url === b.url &&
          a.outlet === b.outlet &&
          a.cluster === b.cluster &&
          Date.parse(a.publishedAt ?? '') > Date.parse(b.publishedAt ?? '') &&
          a.text !== b.text,
      ),
    );
    expect(updates.map(({ id }) => id)).toEqual(['7652a2e3']);
  });
});

describe('gp-home-visits', () => {
  const report = (id: string) => texts.get(id) ?? '';

  test('has the traits of the real reports', () => {
    expect(visits.map(({ id }) => id).sort()).toEqual(['broadcaster', 'daily', 'wire-desk']);
    expect(report('wire-desk')).toMatch(/^ date 2019-11-23 /);
    expect(report('broadcaster')).toMatch(/^• Watch/);
    expect(report('broadcaster')).toMatch(/Credit: PA$/m);
    expect(report('broadcaster')).not.toMatch(/[“”‘’]/);
    expect(report('daily')).toMatch(/said: "The NHS Long Term Plan.*”\.$/m);
  });

  test.each([
    ['Corbyn', 'broadcaster'],
    ['Kanani', 'broadcaster'],
    ['Abrahams', 'daily'],
    ['Martin Green', 'daily'],
    ['26,400,000', 'broadcaster'],
    ['26m', 'wire-desk'],
  ])('only one has %s', (name, id) => {
    expect(visits.filter(({ text }) => text.includes(name)).map((visit) => visit.id)).toEqual([id]);
  });

  test('one quote stands in all three', () => {
    expect(
      visits.filter(({ text }) => text.includes('GPs no longer have the capacity to offer home visits')),
    ).toHaveLength(3);
  });
});

describe('gold', () => {
  test('every span is a passage of its article, trimmed', () => {
    const spans = [
      ...passages.flatMap((p) => [[p.articleA, p.startA, p.endA] as const, [p.articleB, p.startB, p.endB] as const]),
      ...[...added, ...rows, ...roles].map((line) => [line.article, line.start, line.end] as const),
    ];
    for (const [article, start, end] of spans) {
      const passage = slice(article, start, end);
      expect(passage.length).toBe(Number(end) - Number(start));
      expect(passage).toMatch(/^\S/);
      expect(passage).toMatch(/\S$/);
    }
  });

  test('kinds, extents, relations and roles are the ones that the README explains', () => {
    const known = (values: Iterable<string>) => [...new Set(values)].sort();
    expect(known(passages.map(({ kind }) => kind))).toEqual(['contained', 'identical', 'near-identical', 'partial']);
    expect(known(added.map(({ extent }) => extent))).toEqual(['part', 'whole']);
    expect(known(rows.map(({ relation }) => relation))).toEqual([
      'contained',
      'first',
      'merged',
      'rewrite',
      'split',
      'verbatim',
    ]);
    expect(known(roles.map(({ role }) => role))).toEqual(['agency', 'boilerplate', 'caption', 'credit', 'dateline']);
  });

  test('near-duplicates stand in two articles; identical and partial ones have the same words', () => {
    for (const { articleA, startA, endA, articleB, startB, endB, kind } of passages) {
      expect(articleA < articleB).toBe(true);
      const [a, b] = [plain(slice(articleA, startA, endA)), plain(slice(articleB, startB, endB))];
      if (kind === 'identical' || kind === 'partial') expect(a).toEqual(b);
      if (kind === 'near-identical') expect(a).not.toEqual(b);
      if (kind === 'partial') expect(a.length).toBeGreaterThanOrEqual(8);
    }
  });

  test('near-duplicates are complete: no other body paragraphs share a run of 8 words', () => {
    const paragraphs = [...texts].flatMap(([article, text]) =>
      [...text.matchAll(/\S.*/g)]
        .map((match) => ({ article, start: match.index, end: match.index + match[0].trimEnd().length }))
        .filter(
          (p) => !roles.some((r) => r.article === article && Number(r.start) === p.start && Number(r.end) === p.end),
        ),
    );
    const listed = new Set(
      passages.map((p) => {
        const of = (article: string, start: string) =>
          paragraphs.findIndex((q) => q.article === article && q.start <= Number(start) && Number(start) < q.end);
        return [of(p.articleA, p.startA), of(p.articleB, p.startB)].sort((a, b) => a - b).join();
      }),
    );
    const found = new Set<string>();
    const seen = new Map<string, Set<number>>();
    paragraphs.forEach(({ article, start, end }, own) => {
      const tokens = plain((texts.get(article) ?? '').slice(start, end));
      for (let i = 0; i + 8 <= tokens.length; i++) {
        const run = tokens.slice(i, i + 8).join(' ');
        const holders = seen.get(run) ?? new Set();
        for (const other of holders) if (paragraphs[other]?.article !== article) found.add([other, own].join());
        seen.set(run, holders.add(own));
      }
    });
    expect([...found].filter((pair) => !listed.has(pair))).toEqual([]);
    expect(found.size).toBeGreaterThan(40);
  });

  test.each(['quake-tesmere', 'storm-edda', 'breach-halden', 'gp-home-visits'])(
    '%s is labelled sentence by sentence',
    (story) => {
      const ids =
        story === 'gp-home-visits' ? visits.map(({ id }) => id) : (clusters.get(story) ?? []).map(({ id }) => id);
      const members = rows.filter((line) => line.story === story);
      const own = added.filter((line) => line.story === story);
      for (const line of [...members, ...own]) expect(ids).toContain(line.article);
      for (const row of new Set(members.map((line) => line.row))) {
        const cells = members.filter((line) => line.row === row);
        expect(cells.filter(({ relation }) => relation === 'first')).toHaveLength(1);
        expect(new Set(cells.map(({ article }) => article)).size).toBeGreaterThanOrEqual(2);
      }
      const key = (line: { article: string; start: string }) => `${line.article} ${line.start}`;
      const shared = new Set(members.map(key));
      for (const line of own) expect([line, shared.has(key(line))]).toEqual([line, line.extent === 'part']);
    },
  );
});

describe('plain TF-IDF with average linkage at its best threshold', () => {
  let best: BestCut;
  beforeAll(() => {
    const documents = newsroom.map(({ title, text }) => (title === undefined ? text : `${title} ${text}`));
    best = bestAverageLinkage(
      tfidfRows(documents),
      newsroom.map(({ cluster }) => cluster),
    );
  });

  test('scores below 92 B-cubed F1', () => {
    expect(best.f1 * 100).toBeLessThan(92);
  });

  test('scores what scikit-learn scores, as the README says', () => {
    const line = readme
      .split('\n')
      .find((candidate) => candidate.startsWith('| TF-IDF, average linkage, best distance |'));
    const [precision, recall, f1] = (line ?? '').split('|').slice(2, 5).map(Number) as [number, number, number];
    expect(Math.abs(best.precision * 100 - precision)).toBeLessThan(0.5);
    expect(Math.abs(best.recall * 100 - recall)).toBeLessThan(0.5);
    expect(Math.abs(best.f1 * 100 - f1)).toBeLessThan(0.5);
  });

  test('the yardstick itself: B-cubed of two merged pairs, and TF-IDF rows of length one', () => {
    expect(bCubed(['a', 'a', 'b', 'b'], [0, 0, 0, 0])).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
    const [one] = tfidfRows(['storm storm flood', 'storm surge']);
    expect((one as Float64Array).reduce((sum, weight) => sum + weight * weight, 0)).toBeCloseTo(1, 12);
  });
});
