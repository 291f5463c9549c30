import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { groupArchive, loadArchive } from '../../src/desk/index.js';
import type { ArticleRecord } from '../../src/io/index.js';
import { findStories } from '../../src/stories/index.js';
import { type Postgres, postgresMissing, startPostgres } from '../store/postgres.js';

jest.setTimeout(90_000);

describe('an archive on a server', () => {
  const missing = postgresMissing();
  const check = missing === undefined ? test : test.skip;
  const articles = readFileSync('seeds/newsroom.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ArticleRecord);
  let server: Postgres;
  if (missing !== undefined) test.skip(missing, () => {});
  else {
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server.stop());
  }

  check('is grouped by several workers as one process would, each job once, copies beside their first', async () => {
    const options = { url: server.url, articlesInSlice: 25 };
    const first = articles[0] as ArticleRecord;
    const all = [...articles, { ...first, id: 'a copy' }];
    await loadArchive(all, options);
    const jobs: number[] = [];
    const onJob = ({ done }: { done: number }) => jobs.push(done);
    const [stories, others] = await Promise.all([
      groupArchive({ ...options, onJob }),
      groupArchive({ ...options, onJob, workOnly: true }),
    ]);
    expect(others).toBeUndefined();
    const sorted = (groups: readonly (readonly string[])[]) => groups.map((ids) => [...ids].sort().join()).sort();
    const alone = findStories(all, { describe: 'none' }).stories.map((story) => story.articles);
    expect(sorted(stories ?? [])).toEqual(sorted(alone));
    // Of three slices each is counted, and each two, or one with itself, are compared and then linked.
    expect(jobs.length).toBe(3 + 6 + 6);
    // What is done stays done.
    expect(await groupArchive({ ...options, onJob })).toEqual(stories);
    expect(jobs.length).toBe(15);
  });

  check('of a stretch of time has the articles of that time', async () => {
    const options = { url: server.url, schema: 'stretch', from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' };
    const dates = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'];
    const dated = dates.map((publishedAt) => ({ id: publishedAt, text: 'The ferry did not sail today.', publishedAt }));
    await loadArchive([...dated, { id: 'undated', text: 'The ferry did not sail.' }], options);
    expect((await groupArchive(options))?.flat().sort()).toEqual(['2026-03-01', '2026-03-31', 'undated']);
  });

  check('without articles says so', async () => {
    await expect(groupArchive({ url: server.url, schema: 'empty' })).rejects.toThrow(/no articles/);
  });
});
