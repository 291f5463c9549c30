import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { gunzip } from '../../src/io/bytes/gunzip.js';
import { jsonRecords } from '../../src/io/formats/json-records.js';
import {
  type ArticleRecord,
  jsonFeed,
  jsonLines,
  ninjsLines,
  passimClusters,
  passimLines,
  readArticles,
} from '../../src/io/index.js';
import { holderIn, isAlive, ownHolder } from '../../src/io/lock-holder.js';
import { stemOf, systemReason } from '../../src/io/read/index.js';
import { isNewer } from '../../src/io/read/read-articles.js';
import { folderWith } from './folder.js';

/** Every field that the table maps from ninjs. */
const FIELDS = [
  'id',
  'text',
  'title',
  'outlet',
  'publishedAt',
  'modifiedAt',
  'timeSource',
  'language',
  'url',
  'byline',
  'credits',
  'version',
  'evolvedFrom',
] as const;

const mapped = (articles: readonly ArticleRecord[]): object[] =>
  articles.map((article) => Object.fromEntries(FIELDS.map((field) => [field, article[field]])));

const read = async (name: string, lines: Iterable<string>): Promise<readonly ArticleRecord[]> =>
  (await readArticles([folderWith({ [name]: [...lines].join('') })])).articles;

test('ninjs to JSON Lines and back keeps every field that is mapped', async () => {
  const fixtures = ['ninjs-1.jsonl', 'ninjs-2.json', 'ninjs-3.json', 'superdesk.jsonl', 'ap.json'];
  for (const name of fixtures) {
    const { articles } = await readArticles([path.resolve('__tests__/io/fixtures/json', name)]);
    const whole = articles.map((article, at) => ({
      ...article,
      modifiedAt: '2026-05-01T10:00:00Z',
      timeSource: 'published',
      version: `${at + 2}`,
      evolvedFrom: 'urn:earlier',
      // A text that begins with its title is a text as it is.
      text: `${article.title}\n${article.text}`,
    }));
    const asNinjs = [...ninjsLines(whole)];
    const lines = [...jsonLines(await read('a.json', asNinjs))];
    const back = await read('b.jsonl', lines);
    expect(mapped(back)).toEqual(mapped(whole));
    expect([...ninjsLines(back)]).toEqual(asNinjs);
  }
});

const full: ArticleRecord = {
  ...{ id: 'a', text: 'One.', title: 'T', outlet: 'O', publishedAt: '2026-04-21T06:00:00Z', language: 'en' },
  ...{
    url: 'https://q.example/1',
    byline: 'Ann',
    credits: ['QNA'],
    modifiedAt: '2026-04-22',
    version: '2',
    evolvedFrom: 'z',
  },
};
const bare: ArticleRecord = { id: 'b', text: 'Two.' };
const parsed = (lines: Iterable<string>) => [...lines].map((line) => JSON.parse(line));

test('each writer has a place for each field, and none for what is not there', () => {
  expect(parsed(passimLines([{ ...full, cluster: 3, series: 'mine' }, bare]))).toEqual([
    {
      ...{
        id: 'a',
        series: 'O',
        date: '2026-04-21',
        text: 'One.',
        title: 'T',
        language: 'en',
        url: full.url,
        byline: 'Ann',
      },
      ...{ credits: ['QNA'], modifiedAt: '2026-04-22', version: '2', evolvedFrom: 'z', cluster: 3 },
    },
    { id: 'b', series: 'b', text: 'Two.' },
  ]);
  const groups = [{ articles: ['b'] }, { articles: ['a', 'b', 'none'] }];
  expect(parsed(passimClusters(groups, [{ ...full, cluster: 9 }, bare]))).toMatchObject([
    { uid: 0, cluster: 0, size: 3, begin: 0, end: 4, id: 'a', text: 'One.' },
    { uid: 1, cluster: 0, size: 3, id: 'b' },
    { uid: 2, cluster: 1, size: 1, id: 'b', text: 'Two.' },
  ]);
  expect(JSON.parse([...jsonFeed([full, bare])].join(''))).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Articles',
    items: [
      {
        ...{
          id: 'a',
          url: full.url,
          title: 'T',
          content_text: 'One.',
          date_published: full.publishedAt,
          language: 'en',
        },
        ...{ date_modified: '2026-04-22', authors: [{ name: 'Ann' }] },
        _samestory: { outlet: 'O', credits: ['QNA'], version: '2', evolvedFrom: 'z' },
      },
      { id: 'b', content_text: 'Two.' },
    ],
  });
  expect([...jsonFeed([], { title: 'Council' })].join('')).toContain('"title":"Council","items":[\n]}');
  const [ninjs, small] = parsed(ninjsLines([full, bare]));
  expect(ninjs).toEqual({
    ...{ standard: { name: 'ninjs', version: '3.0' }, uri: 'a', type: 'text', version: '2', evolvedFrom: 'z' },
    ...{ pubStatus: 'usable', firstCreated: full.publishedAt, versionCreated: '2026-04-22', language: 'en', by: 'Ann' },
    altIds: [{ role: 'url', value: full.url }],
    headlines: [{ role: 'main', contentType: 'text/plain', value: 'T' }],
    bodies: [{ role: 'main', contentType: 'text/plain', charCount: 4, value: 'One.' }],
    infoSources: [
      { name: 'O', role: 'provider' },
      { name: 'QNA', role: 'source' },
    ],
  });
  expect(Object.keys(small).sort()).toEqual(['bodies', 'pubStatus', 'standard', 'type', 'uri']);
  const status = (article: object) => parsed(ninjsLines([{ ...bare, ...article }]))[0];
  expect(['withheld', 'embargoed', 'canceled', 'draft'].map((own) => status({ status: own }).pubStatus)).toEqual([
    ...['withheld', 'withheld', 'canceled', 'usable'],
  ]);
  expect(status({ publishedAt: '2026-04-21', timeSource: 'seen', url: 'b' })).toMatchObject({
    versionCreated: '2026-04-21',
  });
  expect(Object.keys(status({ publishedAt: '2026-04-21', timeSource: 'seen', url: 'b' }))).not.toContain(
    'firstCreated',
  );
});

test.each([passimLines, jsonLines, ninjsLines, jsonFeed])('%p refuses what is no article by its own name', (write) => {
  const named = new RegExp(`^${write.name}: text `);
  expect(() => [...write([{ id: 'a' } as never])]).toThrow(named);
  expect(() => [...write(7 as never)]).toThrow(`${write.name}: articles must be a list of articles`);
});

test('of two versions the newer has the higher number, or was changed later', () => {
  const newer = (one: object, other: object) => isNewer({ ...bare, ...one }, { ...bare, ...other });
  expect([newer({ version: '10' }, { version: '9' }), newer({ version: '9' }, { version: '9' })]).toEqual([
    true,
    false,
  ]);
  expect(newer({ version: '2', modifiedAt: '2026-01-01' }, { version: '1', modifiedAt: '2026-02-01' })).toBe(true);
  expect(newer({ version: 'b', modifiedAt: '2026-02-01' }, { version: '1', modifiedAt: '2026-01-01' })).toBe(true);
  expect(newer({ publishedAt: '2026-02-01' }, { publishedAt: '2026-03-01', modifiedAt: '2026-01-01' })).toBe(true);
  expect([newer({ publishedAt: '2026-02-01' }, {}), newer({}, {})]).toEqual([true, false]);
  expect(() => isNewer(7 as never, bare)).toThrow('isNewer: each must be an article');
});

test.each([
  ...[
    ['ENOENT', 'no such file'],
    ['EACCES', 'may not read'],
    ['EPERM', 'may not read'],
    ['ENOTDIR', 'no such file'],
  ],
  ...[
    ['EISDIR', 'a folder'],
    ['ELOOP', 'back to itself'],
    ['ENAMETOOLONG', 'too long'],
    ['ENOSPC', 'disk is full'],
  ],
  ...[
    ['EDQUOT', 'quota'],
    ['EFBIG', 'longer than'],
    ['EROFS', 'only be read'],
    ['ENXIO', 'socket'],
    ['EMFILE', '(EMFILE)'],
  ],
])('the system error %s is said as "%s"', (code = '', words = '') => {
  expect(systemReason(Object.assign(new Error('x'), { code }))).toContain(words);
});

test("an error that is not the system's is not hidden", () => {
  expect(() => systemReason(new Error('a bug'))).toThrow('a bug');
  expect(['a/b/kent.txt.gz', '.hidden', 'kent', 'a.b.txt', 'x.GZ'].map(stemOf)).toEqual([
    'kent',
    '.hidden',
    'kent',
    'a.b',
    'x',
  ]);
});

test('a process that holds a lock is known by its number, machine and start', () => {
  const own = ownHolder();
  expect([own.pid, holderIn(JSON.stringify(own)), isAlive(own)]).toEqual([process.pid, own, true]);
  expect([
    isAlive({ ...own, started: 'x' }),
    isAlive({ ...own, started: '' }),
    isAlive({ ...own, pid: 2 ** 22 + 9 }),
  ]).toEqual([...[false, true, false]]);
  expect(isAlive({ pid: 2 ** 22 + 9, host: 'elsewhere', started: '' })).toBe(true);
  for (const none of ['', '{"pid":', '{"pid":0}', '{"pid":1.5}', '{"pid":"7"}']) expect(holderIn(none)).toBeUndefined();
  expect(holderIn('{"pid":7,"host":"h"}')).toEqual({ pid: 7, host: 'h', started: '' });
});

/** The bytes in pieces of a size. */
async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield Buffer.from(bytes.subarray(at, at + size));
}

test('gzip is read with every part that its header may have, in pieces of any size', async () => {
  const packed = gzipSync('Bells rang.');
  const head = (flags: number, ...parts: Uint8Array[]) => {
    const own = Buffer.from(packed.subarray(0, 10));
    own[3] = flags;
    return Buffer.concat([own, ...parts, packed.subarray(10)]);
  };
  const [extra, name, sum] = [Buffer.from([3, 0, 7, 0, 7]), Buffer.from(`${'n'.repeat(300)}\0`), Buffer.from([1, 2])];
  const files = [packed, head(2, sum), head(4, extra), head(8, name), head(16, name), head(30, extra, name, name, sum)];
  const read = async (bytes: Uint8Array, size: number) => {
    let text = '';
    for await (const piece of gunzip(pieces(bytes, size))) text += piece.toString();
    return text;
  };
  for (const file of files) {
    for (const size of [1, 7, 1000]) expect(await read(file, size)).toBe('Bells rang.');
    expect(await read(Buffer.concat([file, Buffer.alloc(3), file]), 5)).toBe('Bells rang.Bells rang.');
  }
  const faults: [Uint8Array, RegExp][] = [
    [packed.subarray(0, 9), /end too early/],
    [packed.subarray(0, packed.length - 1), /end too early/],
    [Buffer.from('no gzip at all'), /damaged/],
    [head(8, Buffer.from('n'.repeat(9))).subarray(0, 19), /damaged/],
    [Buffer.concat([packed, packed.subarray(0, 5)]), /end too early/],
    [Buffer.concat([packed, Buffer.from('junk behind it')]), /no gzip: all before it was read/],
  ];
  for (const [file, fault] of faults) await expect(read(file, 4)).rejects.toThrow(fault);
});

const json = async (text: string, layout: 'json' | 'json-lines', size: number, max = 1000) => {
  const found: unknown[] = [];
  for await (const records of jsonRecords(pieces(Buffer.from(text), size), layout, max))
    for (const one of records) found.push('value' in one ? [one.line, one.value] : [one.line, one.reason.slice(0, 11)]);
  return found;
};

test.each([
  [
    '[{"a":1},\n{"a":[2,"]"]}]',
    'json',
    [
      [1, { a: 1 }],
      [2, { a: [2, ']'] }],
    ],
  ],
  [
    '{"a":"\\"}"}\n\n {"b":1}',
    'json',
    [
      [1, { a: '"}' }],
      [3, { b: 1 }],
    ],
  ],
  [
    '{\n"a":1\n}\n{"b":1}',
    'json',
    [
      [1, { a: 1 }],
      [4, { b: 1 }],
    ],
  ],
  [
    '[1, "x", {"a":1}, true\n]',
    'json',
    [
      [1, 1],
      [1, 'x'],
      [1, { a: 1 }],
      [1, true],
    ],
  ],
  [
    '[{"a":1},\n {"b":\n {"c":1}]',
    'json',
    [
      [1, { a: 1 }],
      [2, 'broken JSON'],
      [3, { c: 1 }],
    ],
  ],
  [
    '[{"a":1}',
    'json',
    [
      [1, { a: 1 }],
      [1, 'the list do'],
    ],
  ],
  [
    '{"a":1}\n{"b":"x\n{"c":1}\n',
    'json-lines',
    [
      [1, { a: 1 }],
      [2, 'broken JSON'],
      [3, { c: 1 }],
    ],
  ],
  [
    '\uFEFF{"a":1}\n  \n{"b":1},\n',
    'json-lines',
    [
      [1, { a: 1 }],
      [3, { b: 1 }],
    ],
  ],
  [
    '{"a":1,"a":2}\n{"b":1} ]',
    'json-lines',
    [
      [1, 'the field "'],
      [2, { b: 1 }],
    ],
  ],
  ['x', 'json', [[1, 'not JSON, w']]],
  ['', 'json', []],
] as const)('the records of %j as %s', async (text, layout, records) => {
  for (const size of [1, 5, 1000]) expect(await json(text, layout, size)).toEqual(records);
});

test('a record may be as long as the limit, and one byte longer it is refused alone', async () => {
  const record = `{"a":"${'x'.repeat(20)}"}`;
  for (const layout of ['json', 'json-lines'] as const) {
    const read = (max: number) => json(`{"b":1}\n${record}\n{"c":1}`, layout, 9, max);
    expect(await read(record.length)).toEqual([
      [1, { b: 1 }],
      [2, { a: 'x'.repeat(20) }],
      [3, { c: 1 }],
    ]);
    expect(await read(record.length - 1)).toEqual([
      [1, { b: 1 }],
      [2, 'longer than'],
      [3, { c: 1 }],
    ]);
  }
});
