import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SameStoryError } from '../../src/errors.js';
import { jsonLines, type ReadResult, readArticles, readEach } from '../../src/io/index.js';
import { folderWith } from './folder.js';

const line = (id: string, more: object = {}): string => JSON.stringify({ id, text: `Text of ${id}.`, ...more });
const ids = ({ articles }: ReadResult): string[] => articles.map(({ id }) => id);

/** What was rejected as `file:line reason`, with paths inside the folder. */
function faults(folder: string, { rejected }: ReadResult): string[] {
  return rejected.map(({ source, line, reason }) => {
    const file = path.relative(folder, source);
    return `${line === undefined ? file : `${file}:${line}`} ${reason}`;
  });
}

async function* chunksOf(text: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text as string);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

describe('text files', () => {
  test('are articles with the id of their name and nothing but their text', async () => {
    const folder = folderWith({ 'kent.txt': 'Bells rang.\r\n\r\nTwice.\n', 'b.TXT': 'Second.' });
    const { articles } = await readArticles([path.join(folder, 'kent.txt'), path.join(folder, 'b.TXT')]);
    expect(articles).toEqual([
      { id: 'kent', text: 'Bells rang.\r\n\r\nTwice.\n' },
      { id: 'b', text: 'Second.' },
    ]);
  });

  test('lose a byte order mark and are decoded as what they are', async () => {
    const folder = folderWith({
      'bom.txt': '\uFEFFÉté',
      'gz.txt.gz': gzipSync('Packed.'),
      'latin.txt': Buffer.from('Caf\u00e9 au lait', 'latin1'),
      'utf16.txt': Buffer.from('\uFEFFHello there', 'utf16le'),
    });
    const { articles, rejected } = await readArticles([folder]);
    expect(rejected).toEqual([]);
    expect(articles.map(({ id, text }) => [id, text])).toEqual([
      ['bom', 'Été'],
      ['gz', 'Packed.'],
      ['latin', 'Café au lait'],
      ['utf16', 'Hello there'],
    ]);
  });

  test('are told apart by their path where two share a name, both of them', async () => {
    const folder = folderWith({ 'a/x.txt': 'One.', 'b/x.txt': 'Two.', 'b/y.txt': 'Three.' });
    expect(ids(await readArticles([folder]))).toEqual(['a/x.txt', 'b/x.txt', 'y']);
    const apart = [path.join(folder, 'a'), path.join(folder, 'b')];
    expect(ids(await readArticles(apart))).toEqual([path.join(folder, 'a/x.txt'), path.join(folder, 'b/x.txt'), 'y']);
  });

  test('that are binary or empty are refused by name', async () => {
    const noise = Uint8Array.from({ length: 600 }, (_, place) => (place * 73) % 256);
    const folder = folderWith({
      'empty.txt': ' \n',
      'good.txt': 'Good.',
      'noise.txt': noise,
      'png.txt': '\x89PNG\r\n\x1a\n',
    });
    const result = await readArticles([folder]);
    expect(ids(result)).toEqual(['good']);
    expect(faults(folder, result)).toEqual([
      'empty.txt text is empty: give the article as plain text',
      'noise.txt binary data, not text: give the article as plain text in UTF-8',
      'png.txt binary data, not text: give the article as plain text in UTF-8',
    ]);
    expect(result.unreadable).toEqual([]);
    const alone = path.join(folder, 'noise.txt');
    expect((await readArticles([alone])).unreadable).toEqual([alone]);
  });
});

describe('folders', () => {
  test('give their readable files in the order of their paths and count the others', async () => {
    const folder = folderWith({
      'b.txt': 'B.',
      'B.txt': 'Capital.',
      'a/z.jsonl': line('z'),
      'a/k/deep.json': line('deep'),
      'a.pdf': 'no',
      '.hidden/c.txt': 'no',
      'notes.md': 'no',
    });
    const result = await readArticles([folder]);
    expect(ids(result)).toEqual(['B', 'deep', 'z', 'b']);
    expect(result.skipped).toBe(3);
    expect(result.rejected).toEqual([]);
  });

  test('with nothing readable are unreadable inputs', async () => {
    const folder = folderWith({ 'a.pdf': 'no' });
    const result = await readArticles([folder]);
    expect(result.unreadable).toEqual([folder]);
    expect(faults(folder, result)[0]).toMatch(/no file here that samestory reads .*check the path \(other files: 1\)/);
  });

  test('that link to themselves come to an end', async () => {
    const folder = folderWith({ 'a.txt': 'A.' });
    symlinkSync(folder, path.join(folder, 'loop'));
    symlinkSync(path.join(folder, 'a.txt'), path.join(folder, 'link.txt'));
    const result = await readArticles([folder]);
    expect(ids(result)).toEqual(['a', 'link']);
    expect(result.skipped).toBe(1);
  });

  test('beyond the limits are refused as a whole', async () => {
    const folder = folderWith({ 'a.txt': 'A.', 'b.txt': 'B.', 'c.txt': 'C.' });
    mkdirSync(path.join(folder, 'd/e/f'), { recursive: true });
    expect(faults(folder, await readArticles([folder], { maxFiles: 2 }))).toEqual([
      ' more than 2 files: give parts of it',
    ]);
    expect(faults(folder, await readArticles([folder], { maxDepth: 1 }))[0]).toMatch(
      /subfolders more than 1 levels deep/,
    );
  });
});

describe('JSON', () => {
  test('of every layout gives the same articles', async () => {
    const records = ['a', 'b', 'c'].map((id) => ({
      id,
      text: `Text of ${id} with "quotes", [brackets] and \\ and \n.`,
    }));
    const layouts = {
      'list.json': JSON.stringify(records),
      'pretty.json': JSON.stringify(records, null, 2),
      'lines.jsonl': records.map((record) => JSON.stringify(record)).join('\n'),
      'lines.ndjson': `\uFEFF\n${records.map((record) => JSON.stringify(record)).join('\r\n\r\n')}\r\n`,
      'lines.json': records.map((record) => JSON.stringify(record)).join('\n'),
      'pretty-stream.json': records.map((record) => JSON.stringify(record, null, 1)).join('\n'),
      'list.jsonl': `\uFEFF${JSON.stringify(records, null, '\t')}`,
      'packed.json.gz': gzipSync(JSON.stringify(records)),
    };
    const folder = folderWith(layouts);
    for (const name of Object.keys(layouts)) {
      const { articles, rejected } = await readArticles([path.join(folder, name)]);
      expect({ name, articles, rejected }).toEqual({ name, articles: records, rejected: [] });
    }
  });

  test('takes date and lang for publishedAt and language, and keeps fields of its own', async () => {
    const folder = folderWith({
      'a.jsonl': [
        line('a', { date: '2026-11-22', lang: 'en', cluster: 3, title: null, byline: '' }),
        line('b', { date: 'their own', publishedAt: '2026-11-22T09:30:00Z' }),
        '{"id":"__proto__","text":"T.","__proto__":{"x":1},"constructor":2}',
        '{"id":17,"text":"Numbered."}',
      ].join('\n'),
    });
    const { articles, rejected } = await readArticles([folder]);
    expect(rejected).toEqual([]);
    expect(articles[0]).toEqual({ id: 'a', text: 'Text of a.', cluster: 3, publishedAt: '2026-11-22', language: 'en' });
    expect(articles[1]).toMatchObject({ date: 'their own', publishedAt: '2026-11-22T09:30:00Z' });
    expect(Object.entries(articles[2] ?? {})).toEqual([
      ['id', '__proto__'],
      ['text', 'T.'],
      ['__proto__', { x: 1 }],
      ['constructor', 2],
    ]);
    expect(articles[3]?.id).toBe('17');
  });

  test.each([
    ['lines.jsonl', (records: string[]) => records.join('\n')],
    ['list.json', (records: string[]) => `[\n${records.slice(1).join(',\n')}\n]`],
  ])('that is broken on line 7 of %s costs that line alone', async (name, layout) => {
    const records = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((id) => line(id));
    for (const broken of ['{"id": "x", "text": "cut of', '{"id": "x"', '{id: x}', '{"id": "x", "text": "y"]', '{']) {
      records[6] = broken;
      const folder = folderWith({ [name]: layout(records) });
      const result = await readArticles([folder]);
      expect(ids(result).join('')).toBe(name === 'list.json' ? 'bcdefhi' : 'abcdefhi');
      expect(faults(folder, result)).toEqual([
        expect.stringMatching(/:7 broken JSON \(.+\): correct the record or take it out$/),
      ]);
    }
  });

  test('that is a list on one line of JSON Lines gives all its articles', async () => {
    const folder = folderWith({ 'a.jsonl': `${line('a')}\n[${line('b')}, ${line('c')}]\n${line('d')}` });
    const result = await readArticles([folder]);
    expect([ids(result).join(''), result.rejected]).toEqual(['abcd', []]);
  });

  test('names what is wrong with a record, and where', async () => {
    const folder = folderWith({
      'a.json': `[${line('a')}, 7, "x"\n, [], {"id":"b"}\n`,
      'b.jsonl': [
        line('a'),
        '{"id":"n"}',
        '{"text":"No id."}',
        '{"id":"d","text":"T.","publishedAt":"2026-02-30"}',
        `{"id":"deep","text":"T.","x":${'['.repeat(5000)}${']'.repeat(5000)}}`,
        '[]',
        line('last'),
      ].join('\n'),
      'c.json': 'id,text\n1,hello',
      'd.jsonl': '',
    });
    const result = await readArticles([folder]);
    expect(ids(result)).toEqual(['a', 'd', 'last']);
    expect(faults(folder, result)).toEqual([
      'a.json:1 an article is an object with id and text, not a number',
      'a.json:1 an article is an object with id and text, not a string',
      'a.json:2 an article is an object with id and text, not a list',
      'a.json:2 text is missing: give the article as plain text',
      'a.json:3 the list does not end with ]: the file seems to be cut off',
      `b.jsonl:1 the id "a" is taken by ${folder}/a.json:1: give each article an id of its own`,
      'b.jsonl:2 text is missing: give the article as plain text',
      'b.jsonl:3 id is missing: give each article an id of its own',
      'b.jsonl:5 fields nested more than 100 levels deep: flatten them',
      'b.jsonl:6 an article is an object with id and text, not a list',
      'c.json:1 not JSON, which begins with { or [: check what the file is',
      'd.jsonl no article in it: check that it is not empty by mistake',
    ]);
    expect(result.unreadable).toEqual([]);
  });

  test('in other encodings, or no JSON at all, is refused without a flood of messages', async () => {
    const folder = folderWith({
      'binary.jsonl': Uint8Array.from({ length: 9000 }, (_, place) => (place * 31) % 256),
      'latin.jsonl': Buffer.from(`${line('a')}\n{"id":"b","text":"Caf\u00e9"}\n${line('c')}`, 'latin1'),
      'words.jsonl': 'word\n'.repeat(5000),
    });
    const result = await readArticles([folder]);
    expect(ids(result)).toEqual(['a', 'c']);
    const [binary, latin, ...words] = faults(folder, result);
    expect(binary).toBe('binary.jsonl:1 binary data, or text that is not in UTF-8: save it as JSON in UTF-8');
    expect(latin).toBe('latin.jsonl:2 not in UTF-8: save the file in UTF-8');
    expect(words).toHaveLength(1001);
    expect(words[1000]).toBe(
      'words.jsonl:1000 the rest is left out after 1000 broken records in a row: check what the file is',
    );
  });

  test('survives any chunking and any text, and comes back from jsonLines unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.record({ id: fc.string({ minLength: 1 }), text: fc.string({ unit: 'grapheme', minLength: 1 }) }),
          {
            selector: ({ id }) => id,
          },
        ),
        fc.integer({ min: 1, max: 40 }),
        async (records, size) => {
          const given = records.filter(({ text }) => text.trim() !== '');
          fc.pre(given.length > 0);
          for (const packed of [false, true]) {
            const text = [...jsonLines(given)].join('');
            const result = await readArticles(['-'], { stdin: chunksOf(packed ? gzipSync(text) : text, size) });
            expect(result.articles).toEqual(given);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('standard input', () => {
  test.each([
    ['JSON Lines', `${line('a')}\n${line('b')}\n`, ['a', 'b']],
    ['a list', JSON.stringify([JSON.parse(line('a')), JSON.parse(line('b'))], null, 2), ['a', 'b']],
    ['plain text', '[Updated at 17:20] Bells rang.', ['stdin']],
    ['plain text with a brace', '{sic} Bells rang.', ['stdin']],
    ['JSON Lines that begin badly', `oops\n${line('b')}\n`, ['b']],
  ])('is told from how it begins: %s', async (_, text, expected) => {
    expect(ids(await readArticles(['-'], { stdin: chunksOf(text) }))).toEqual(expected);
  });

  test('is read once', async () => {
    const result = await readArticles(['-', '-'], { stdin: chunksOf(line('a')) });
    expect(ids(result)).toEqual(['a']);
    expect(result.rejected).toEqual([{ source: '-', reason: 'standard input can be read once only' }]);
  });

  test('that holds nothing says so', async () => {
    const { rejected } = await readArticles(['-'], { stdin: chunksOf('') });
    expect(rejected).toEqual([{ source: '-', reason: expect.stringMatching(/^text is empty/) }]);
  });
});

describe('inputs that cannot be read', () => {
  test('are named, and the others are read', async () => {
    const folder = folderWith({
      'good.txt': 'Good.',
      'page.html': '<p>',
      'cut.json.gz': gzipSync(`[${line('a')},\n${line('b')}]`).subarray(0, 40),
      'bad.txt.gz': Buffer.concat([Uint8Array.from([0x1f, 0x8b]), Buffer.from('no gzip at all')]),
    });
    const inputs = ['missing.txt', 'page.html', 'good.txt', 'cut.json.gz', 'bad.txt.gz', 'good.txt'];
    const result = await readArticles(inputs.map((name) => path.join(folder, name)));
    expect(ids(result)).toContain('good');
    expect(result.unreadable.map((source) => path.basename(source))).toEqual([
      'missing.txt',
      'page.html',
      'cut.json.gz',
      'bad.txt.gz',
    ]);
    expect(faults(folder, result)).toEqual([
      'missing.txt there is no such file or folder: check the path',
      `good.txt already read as ${folder}/good.txt`,
      'page.html no text of an article in this html: check what it is',
      expect.stringMatching(/^cut\.json\.gz the gzip data end too early: fetch the file again/),
      expect.stringMatching(/^bad\.txt\.gz damaged gzip data: fetch the file again/),
    ]);
  });

  test('include what is longer than the limits, in bounded memory', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20));
    const folder = folderWith({
      'bomb.jsonl.gz': bomb,
      'long.jsonl': `${line('a')}\n${line('b', { x: 'x'.repeat(3000) })}\n${line('c')}`,
    });
    const result = await readArticles([folder], { maxUnpackedBytes: 20_000_000, maxRecordBytes: 2000 });
    expect(ids(result)).toEqual(['a', 'c']);
    expect(faults(folder, result)).toEqual([
      'bomb.jsonl.gz it unpacks to more than 19 MB: split it, or unpack it first',
      'long.jsonl:2 longer than 2000 bytes, too much for one article: split it if it is several',
    ]);
  });
});

test('options are checked by name', async () => {
  await expect(readArticles([], { maxRecordByte: 3 } as object)).rejects.toThrow(
    new SameStoryError(
      'invalid-option',
      'readArticles: there is no option "maxRecordByte": did you mean "maxRecordBytes"?',
    ),
  );
  await expect(readEach([], { maxRecordByte: 3 } as object).next()).rejects.toThrow('readEach: there is no option');
  await expect(readEach('a.json' as never).next()).rejects.toThrow('readEach: inputs must be');
});

test('progress is told after each file', async () => {
  const folder = folderWith({ 'a.txt': 'A.', 'b.jsonl': `${line('b')}\n${line('c')}` });
  const told: unknown[] = [];
  await readArticles([folder], { onProgress: (progress) => told.push(progress) });
  expect(told).toEqual([
    { files: 1, articles: 1 },
    { files: 2, articles: 3 },
  ]);
});
