import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/index.js';
import {
  type DeskEvent,
  decide,
  decisions,
  eventsAfter,
  listStories,
  MIGRATIONS,
  migrate,
  PartitionWriter,
  readRecords,
  readStory,
  type Store,
  storyArticles,
} from '../../src/store/index.js';
import { SeededRandom } from '../../src/structures/index.js';
import { KINDS, useDatabase } from './databases.js';

const NEWSROOM: Article[] = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .slice(0, 40)
  .map((line) => JSON.parse(line));

const [A, B] = [
  {
    id: 'a',
    text: 'Doctors in Kent voted on Friday to end home visits, and the union said it would put the motion to ministers.',
  },
  {
    id: 'b',
    text: 'Doctors in Kent voted on Friday to end home visits. The union said that it would put the motion to ministers soon.',
  },
];

/** Works off all that waits in a partition, in batches. */
async function workAll(store: Store, partition = 'en', batch = 7): Promise<PartitionWriter> {
  const session = await store.database.session();
  const writer = await PartitionWriter.open(session, store.schema, partition, { batch });
  while ((await writer.work()) > 0);
  return writer;
}

const events = (store: Store): Promise<DeskEvent[]> => eventsAfter(store.database, 0, 10_000);

/** Stories that a reader has who applied the events one by one. */
function played(all: readonly DeskEvent[]): Map<string, Set<string>> {
  const stories = new Map<string, Set<string>>();
  const put = (story: string, article: string): void => {
    for (const members of stories.values()) members.delete(article);
    stories.set(story, (stories.get(story) ?? new Set()).add(article));
  };
  for (const event of all) {
    if (event.type === 'opened' || event.type === 'joined' || event.type === 'moved') put(event.story, event.article);
    else if (event.type === 'split') for (const article of event.articles) put(event.story, article);
    else if (event.type === 'removed') stories.get(event.story)?.delete(event.article);
    else if (event.type === 'merged') {
      for (const article of stories.get(event.from) ?? []) put(event.story, article);
      stories.delete(event.from);
    }
  }
  return new Map([...stories].filter(([, members]) => members.size > 0));
}

async function stored(store: Store): Promise<Map<string, Set<string>>> {
  const rows = await store.database.query<{ id: string; story: string }>(
    'select id, story from article where story is not null',
  );
  const stories = new Map<string, Set<string>>();
  for (const { id, story } of rows) stories.set(story, (stories.get(story) ?? new Set()).add(id));
  return stories;
}

describe.each(KINDS)('a store on %s PostgreSQL', (kind) => {
  const database = useDatabase(kind);
  const check = database.missing === undefined ? test : test.skip;
  if (database.missing !== undefined) test.skip(database.missing, () => {});

  check('articles are taken once, whatever is sent again; what is none is refused with its place', async () => {
    const { intake } = await database.store();
    const first = await intake.take([A, { id: 'x' }, B, 'nonsense', { id: 'nul', text: 'a\u0000b' }]);
    expect(first.taken.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(['a added', 'b added']);
    expect(first.refused.map(({ index }) => index)).toEqual([1, 3, 4]);
    expect(first.refused[0]?.reason).toMatch(/text is missing/);
    const again = await intake.take([A, { ...B, text: `${B?.text} More.` }]);
    expect(again.taken.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(['a repeated', 'b updated']);
  });

  check('an edition that comes late changes nothing, one that takes the article back withdraws it', async () => {
    const { intake } = await database.store();
    const edition = (version: number, more = {}) => ({ ...A, version, text: `${A?.text} ${version}`, ...more });
    const outcomes = [];
    for (const article of [edition(2), edition(1), edition(3, { pubStatus: 'canceled' }), edition(4)]) {
      outcomes.push(...(await intake.take([article])).taken.map(({ outcome }) => outcome));
    }
    expect(outcomes).toEqual(['added', 'older', 'withdrawn', 'updated']);
  });

  check('ids that are paths, SQL or half characters are ids like any other, or refused', async () => {
    const store = await database.store();
    const ids = ['../../etc/passwd', "'); drop table article; --", '%00', 'ünïcode 🗞', '__proto__', 'a/b?c#d'];
    const { taken, refused } = await store.intake.take([...ids.map((id) => ({ ...A, id })), { ...A, id: '\ud800' }]);
    expect(taken.length).toBe(ids.length);
    expect(refused.map(({ reason }) => reason)).toEqual(['id holds half a character: correct its encoding']);
    await workAll(store);
    expect((await readRecords(store.database, ids)).map(({ article }) => article.id)).toEqual(ids);
    const half = { ...A, id: 'half', text: `${A?.text} \ud800 and on`, own: { b: 1, a: ['\ud800'] } };
    await store.intake.take([half]);
    expect((await readRecords(store.database, ['half']))[0]?.article).toEqual(half);
  });

  check('membership, stories and events say the same, and are there once', async () => {
    const store = await database.store();
    await store.intake.take(NEWSROOM);
    await workAll(store);
    const all = await events(store);
    expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1));
    expect(await stored(store)).toEqual(played(all));
    const { stories } = await listStories(store.database, { limit: 5, minSize: 2 });
    expect(stories.length).toBe(5);
    for (const { id, size, title } of stories) {
      const { articles, total } = await storyArticles(store.database, id, 100);
      expect([articles.length, total]).toEqual([size, size]);
      expect(title).not.toBe('');
    }
  });

  check('pages of stories end where they should', async () => {
    const store = await database.store();
    await store.intake.take(NEWSROOM);
    await workAll(store);
    const all = await listStories(store.database, { limit: 1000 });
    expect(all.next).toBeNull();
    const paged: string[] = [];
    for (let cursor: typeof all.next | undefined; cursor !== null; ) {
      const page = await listStories(store.database, { limit: 4, cursor });
      paged.push(...page.stories.map(({ id }) => id));
      cursor = page.next;
    }
    expect(paged).toEqual(all.stories.map(({ id }) => id));
  });

  check(
    'a writer that fails at any statement leaves nothing half done: the next one gives the same events',
    async () => {
      const [calm, rough] = [await database.store(), await database.store()];
      const run = async (store: Store): Promise<DeskEvent[]> => {
        await store.database.run(`set search_path = ${store.schema}`);
        return events(store);
      };
      await calm.database.run(`set search_path = ${calm.schema}`);
      await calm.intake.take(NEWSROOM.slice(0, 24));
      await workAll(calm);
      const expected = await run(calm);
      await rough.database.run(`set search_path = ${rough.schema}`);
      await rough.intake.take(NEWSROOM.slice(0, 24));
      const random = new SeededRandom(20);
      let failures = 0;
      for (let done = false; !done; ) {
        const session = await rough.database.session();
        let left = 1 + random.below(25);
        const fail = async <T>(query: () => Promise<T>): Promise<T> => {
          if (left-- === 0) throw new Error('gone away');
          return query();
        };
        const failing: typeof session = {
          isLost: false,
          release: () => session.release(),
          query: (text, values) => fail(() => session.query(text, values)),
          transaction: (work) =>
            session.transaction((sql) => work({ query: (text, values) => fail(() => sql.query(text, values)) })),
        };
        try {
          const writer = await PartitionWriter.open(failing, rough.schema, 'en', { batch: 5, snapshotEvery: 8 });
          while ((await writer.work()) > 0);
          done = true;
        } catch (error) {
          expect(String(error)).toContain('gone away');
          failures++;
        }
        await session.release();
      }
      expect(failures).toBeGreaterThan(2);
      expect(await run(rough)).toEqual(expected);
      expect(await stored(rough)).toEqual(played(expected));
    },
  );

  check('two writers of one partition: the one that is behind steps back', async () => {
    const store = await database.store();
    await store.intake.take(NEWSROOM.slice(0, 10));
    const [one, two] = await Promise.all([workAll(store, 'en', 100), store.database.session()]);
    const late = await PartitionWriter.open(two, store.schema, 'en');
    await store.intake.take(NEWSROOM.slice(10, 20));
    expect(await one.work()).toBe(10);
    await store.intake.take(NEWSROOM.slice(20, 25));
    await expect(late.work()).rejects.toThrow(/another process writes/);
    expect(await stored(store)).toEqual(played(await events(store)));
  });

  check('an editor decides, the story obeys, and who and when stay known', async () => {
    const store = await database.store();
    await store.intake.take(NEWSROOM);
    const writer = await workAll(store);
    const [story] = (await listStories(store.database, { limit: 1, minSize: 3 })).stories;
    const { articles } = await storyArticles(store.database, story?.id ?? '', 10);
    const [first = '', second = ''] = articles.map(({ id }) => id);
    await decide(
      store.database,
      store.schema,
      { kind: 'split', story: story?.id ?? '', articles: [first, second] },
      'ana',
    );
    await decide(store.database, store.schema, { kind: 'pin', article: first, story: 'nowhere' }, 'ben').catch(
      () => {},
    );
    await writer.work();
    const part = (await events(store)).at(-1);
    expect(part).toMatchObject({ type: 'split', from: story?.id, articles: [first, second], by: 'ana' });
    expect(await decisions(store.database, 10)).toMatchObject([
      { by: 'ana', outcome: 'done', decision: { kind: 'split' } },
    ]);
    const made = await readStory(store.database, part?.story ?? '');
    expect(made).toMatchObject({ size: 2, state: 'open' });
    await decide(
      store.database,
      store.schema,
      { kind: 'merge', into: story?.id ?? '', from: part?.story ?? '' },
      'ana',
    );
    await decide(store.database, store.schema, { kind: 'release', article: 'a' }, 'ana').catch(() => {});
    await writer.work();
    expect(await readStory(store.database, part?.story ?? '')).toEqual({ heir: story?.id });
    expect(await stored(store)).toEqual(played(await events(store)));
    // A writer that takes over knows the decisions too.
    const next = await workAll(store);
    await store.intake.take(NEWSROOM.map((article) => ({ ...article, text: `${article.text} Updated.` })));
    while ((await next.work()) > 0);
    const pinned = await store.database.query('select id from article where pinned');
    expect(pinned.length).toBeGreaterThan(2);
    expect(await stored(store)).toEqual(played(await events(store)));
  });

  check('another version builds the stream anew: stories keep their ids', async () => {
    const store = await database.store();
    await store.intake.take(NEWSROOM);
    await (await workAll(store)).keep();
    const before = await stored(store);
    await store.database.query(`update snapshot set made_by = 'another version'`);
    const writer = await workAll(store);
    expect(writer.size).toBe(NEWSROOM.length);
    expect(await stored(store)).toEqual(before);
    expect(await stored(store)).toEqual(played(await events(store)));
  });

  check('a stream that is built anew keeps apart what an editor has split', async () => {
    const store = await database.store();
    const kent = (id: string, extra = ''): Article => ({
      id,
      language: 'en',
      publishedAt: '2025-03-01',
      text: `${Array.from({ length: 30 }, (_, at) => `kent${(at * 7) % 25}`).join(' ')} ${extra} ${id} said.`,
    });
    const other = 'maidstone council maidstone';
    await store.intake.take([kent('k1'), kent('k2'), kent('k3'), kent('k4', other), kent('k5', other)]);
    const writer = await workAll(store);
    const story = (await stored(store)).keys().next().value!;
    await decide(store.database, store.schema, { kind: 'split', story, articles: ['k4', 'k5'] }, 'ana');
    await writer.work();
    await writer.keep();
    const before = await stored(store);
    expect(before.size).toBe(2);
    await store.database.query(`update snapshot set made_by = 'another version'`);
    const next = await workAll(store);
    await store.intake.take([kent('k6', other)]);
    while ((await next.work()) > 0);
    const after = await stored(store);
    expect([...after.values()].map((ids) => [...ids].sort())).toEqual([
      ['k1', 'k2', 'k3'],
      ['k4', 'k5', 'k6'],
    ]);
    expect([...after.keys()]).toEqual([...before.keys()]);
  });

  check('a withdrawn article leaves its story and is not given out', async () => {
    const store = await database.store();
    await store.intake.take(NEWSROOM);
    const writer = await workAll(store);
    const id = NEWSROOM[0]?.id ?? '';
    expect(await store.intake.withdraw([id, 'unknown'])).toEqual([id]);
    expect(await readRecords(store.database, [id])).toEqual([]);
    await writer.work();
    expect((await events(store)).some((event) => event.type === 'removed' && event.article === id)).toBe(true);
    expect(await store.intake.withdraw([id])).toEqual([]);
    expect(await stored(store)).toEqual(played(await events(store)));
  });

  check('tables go forward from the first version with what is in them', async () => {
    const { database: opened } = await database.store();
    await migrate(opened, 'first_version', 1);
    await opened.run('set search_path = first_version');
    await opened.query(`insert into partition (name) values ('en')`);
    await opened.query(`insert into article (id, partition, version) values ('a', 'en', 'v')`);
    await migrate(opened, 'first_version');
    await migrate(opened, 'first_version');
    await opened.run('set search_path = first_version');
    expect(await opened.query('select version from migration order by 1')).toEqual(
      MIGRATIONS.map((_, index) => ({ version: index + 1 })),
    );
    expect(await opened.query('select id, keyed from article')).toEqual([{ id: 'a', keyed: null }]);
  });

  check('tables of a later version are refused', async () => {
    const store = await database.store({ schema: 'later' });
    await store.database.run(`insert into later.migration (version) values (99)`);
    await expect(database.store({ schema: 'later' })).rejects.toThrow(
      /have version 99.*install the version that wrote them/,
    );
  });
});
