import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { findArchiveReuse, groupArchive, loadArchive } from '../../src/desk/index.js';
import type { ArticleRecord } from '../../src/io/index.js';
import { findReuse } from '../../src/reuse/index.js';
import { findStories } from '../../src/stories/index.js';
import { KINDS, useDatabase } from '../store/databases.js';

const articles = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as ArticleRecord);

/** Copies of the first articles in other outlets, the second and later ones with another word here and there. */
const copies = articles.slice(0, 6).flatMap((article, n) =>
  Array.from({ length: 1 + n }, (_, copy) => ({
    ...article,
    id: `${article.id}-${copy}`,
    outlet: `Outlet ${copy}`,
    text: article.text
      .split(' ')
      .map((word, at) => (copy > 0 && (at + 5 * copy) % 31 === 0 ? 'Tuesday' : word))
      .join(' '),
  })),
);

test('a stretch of time that cannot be read is said before the database is asked', async () => {
  const url = 'postgres://nobody@127.0.0.1:1/nix';
  await expect(groupArchive({ url, from: 'May' })).rejects.toThrow('from must be a date such as');
  await expect(findArchiveReuse({ url, to: 'June' })).rejects.toThrow('to must be a date such as');
});

describe.each(KINDS)('an archive on %s PostgreSQL', (kind) => {
  const database = useDatabase(kind);
  const check = database.missing === undefined ? test : test.skip;
  if (database.missing !== undefined) test.skip(database.missing, () => {});

  check('is grouped by several workers as one process would, each job once, copies beside their first', async () => {
    const shared = await database.shared();
    const options = { schema: 'grouped', articlesInSlice: 25 };
    const first = articles[0] as ArticleRecord;
    const all = [...articles, { ...first, id: 'a copy' }];
    await loadArchive(all, options, shared);
    const jobs: number[] = [];
    const onJob = ({ done }: { done: number }) => jobs.push(done);
    const [stories, others] = await Promise.all([
      groupArchive({ ...options, onJob }, shared),
      groupArchive({ ...options, onJob, workOnly: true }, shared),
    ]);
    expect(others).toBeUndefined();
    const sorted = (groups: readonly (readonly string[])[]) => groups.map((ids) => [...ids].sort().join()).sort();
    const alone = findStories(all, { describe: 'none' }).stories.map((story) => story.articles);
    expect(sorted(stories ?? [])).toEqual(sorted(alone));
    // Of three slices each is counted, and each two, or one with itself, are compared and then linked.
    expect(jobs.length).toBe(3 + 6 + 6);
    // What is done stays done.
    expect(await groupArchive({ ...options, onJob }, shared)).toEqual(stories);
    expect(jobs.length).toBe(15);
  });

  check('of a stretch of time has the articles of that time', async () => {
    const shared = await database.shared();
    const options = { schema: 'stretch', from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' };
    const dates = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'];
    const dated = dates.map((publishedAt) => ({ id: publishedAt, text: 'The ferry did not sail today.', publishedAt }));
    await loadArchive([...dated, { id: 'undated', text: 'The ferry did not sail.' }], options, shared);
    expect((await groupArchive(options, shared))?.flat().sort()).toEqual(['2026-03-01', '2026-03-31', 'undated']);
    const members = (await findArchiveReuse(options, shared))?.families[0]?.members;
    expect(members?.map(({ article }) => article)).toEqual(['2026-03-01', '2026-03-31']);
    // Passages have jobs of their own: those of the stories are still done.
    const onJob = () => expect('a job').toBe('done already');
    expect(await groupArchive({ ...options, onJob }, shared)).toHaveLength(1);
  });

  check('without articles says so', async () => {
    const shared = await database.shared();
    await expect(groupArchive({ schema: 'empty' }, shared)).rejects.toThrow(/no articles/);
    await expect(findArchiveReuse({ schema: 'empty' }, shared)).rejects.toThrow(/no articles/);
  });

  check('has the families of passages that one process finds, copies among them, by several workers', async () => {
    const shared = await database.shared();
    const options = { schema: 'passages', articlesInSlice: 15 };
    const all = [...articles.slice(0, 24), ...copies];
    await loadArchive(all, options, shared);
    let jobs = 0;
    const onJob = () => {
      jobs++;
    };
    const [found, others] = await Promise.all([
      findArchiveReuse({ ...options, onJob }, shared),
      findArchiveReuse({ ...options, onJob, workOnly: true }, shared),
    ]);
    expect(others).toBeUndefined();
    const { families, caps } = findReuse(all);
    expect(families.length).toBeGreaterThan(10);
    expect(found).toEqual({ families, caps });
    // Three slices are read, and each of the three steps that follow is cut into eight.
    expect(jobs).toBe(3 + 3 * 8);
    // What is done stays done.
    expect(await findArchiveReuse({ ...options, onJob }, shared)).toEqual(found);
    expect(jobs).toBe(3 + 3 * 8);
  });
});
