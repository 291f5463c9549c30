import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { folderWith } from '../io/folder.js';
import { samestory } from './command.js';

// What the command tells about the articles that it reads, and how it reads them.

const articlesIn = (out: string): { id: string; [field: string]: unknown }[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('--field names where records have their fields', async () => {
  const stdin = '{"uri":"x-1","body":{"plain":"Bells rang in the town."}}';
  const unnamed = await samestory(['convert', '-'], { stdin: '{"nr":"x-1","corpus":"Bells rang in the town."}' });
  expect([unnamed.code, unnamed.out]).toEqual([2, '']);
  const { code, out } = await samestory(['convert', '-', '--field', 'id=uri, text=body.plain'], { stdin });
  expect(code).toBe(0);
  expect(articlesIn(out)[0]).toMatchObject({ id: 'x-1', text: 'Bells rang in the town.' });
  expect(await samestory(['convert', '-', '--field', 'uri'], { stdin })).toEqual({
    code: 2,
    out: '',
    err: 'samestory: --field takes pairs such as id=uri,text=body.plain, not "uri"\n',
  });
});

test('what is amiss with an article costs a note, not the article; a note of one kind is told once', async () => {
  const stdin = [
    '{"id":"a","text":"The council met.","publishedAt":"yesterday-ish"}',
    '{"id":"b","text":"<p>Bells rang in the town.</p><p>Nobody slept.</p>"}',
    '{"id":"c","text":"<p>The ferry sailed.</p><p>It was late.</p>"}',
  ].join('\n');
  const { code, out, err } = await samestory(['convert', '-'], { stdin });
  expect(code).toBe(0);
  expect(articlesIn(out).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(articlesIn(out)[1]?.text).toBe('Bells rang in the town.\nNobody slept.');
  expect(err).toMatch(
    /^note: standard input:1: .*yesterday-ish.*\nnote: standard input:2: .* \(and 1 other article\)\n$/,
  );
  expect((await samestory(['convert', '-', '-q'], { stdin })).err).toBe('');
  const { warnings } = JSON.parse((await samestory(['stories', '-', '--json', '-q'], { stdin })).out);
  expect(warnings.map(({ id, kind }: { id: string; kind: string }) => [id, kind])).toEqual([
    ['a', 'unreadable'],
    ['b', 'converted'],
    ['c', 'converted'],
  ]);
});

test('what its sender holds back is left out and counted, and read where it is asked for', async () => {
  const item = (uri: string, status: string) => ({
    uri,
    type: 'text',
    pubstatus: status,
    headline: 'The ferry',
    body_text: 'The ferry sailed an hour late on Friday.',
  });
  const stdin = `${JSON.stringify(item('a', 'usable'))}\n${JSON.stringify(item('b', 'canceled'))}\n`;
  const { code, out, err } = await samestory(['convert', '-'], { stdin });
  expect([code, articlesIn(out).map(({ id }) => id)]).toEqual([0, ['a']]);
  expect(err).toBe('left out: 1 canceled; --withheld reads what is held back\n');
  expect(articlesIn((await samestory(['convert', '-', '--withheld'], { stdin })).out)).toHaveLength(2);
});

test('ids beyond 2^53 keep their digits, and an impossible date costs itself', async () => {
  const ids = ['9007199254740993', '9007199254740992', '1790000000000000001'];
  const stdin = ids
    .map((id) => `{"id":${id},"text":"Text number ${id} of it.","publishedAt":"+275760-09-13"}`)
    .join('\n');
  const { code, out } = await samestory(['convert', '-', '-q'], { stdin });
  expect([code, articlesIn(out).map(({ id }) => id)]).toEqual([0, ids]);
});

test('convert begins to write before the input ends', async () => {
  let isWritten = (): void => {};
  const written = new Promise<void>((resolve) => {
    isWritten = resolve;
  });
  async function* slow(): AsyncGenerator<Uint8Array> {
    for (let id = 0; id < 3000; id++) yield Buffer.from(`{"id":"a${id}","text":"Bells rang ${id} times."}\n`);
    await written;
    yield Buffer.from('{"id":"last","text":"The end."}\n');
  }
  const { code, out } = await samestory(['convert', '-'], { stdin: slow(), onOut: isWritten });
  expect(code).toBe(0);
  expect(articlesIn(out)).toHaveLength(3001);
});

test('an interrupt leaves no half-written file, and no article leaves the file that was there', async () => {
  const folder = folderWith({ 'out.jsonl': 'old' });
  const file = path.join(folder, 'out.jsonl');
  let interrupt = async (): Promise<void> => {};
  let during: string[] = [];
  let after: string[] = [];
  async function* interrupted(): AsyncGenerator<Uint8Array> {
    for (let id = 0; id < 5000; id++) yield Buffer.from(`{"id":"a${id}","text":"Bells rang ${id} times."}\n`);
    during = readdirSync(folder);
    await interrupt();
    after = readdirSync(folder);
    throw new Error('the process would have ended here');
  }
  await samestory(['convert', '-', '-o', file], {
    stdin: interrupted(),
    onStart: (given) => {
      interrupt = given;
    },
  }).catch(() => {});
  expect(during).toHaveLength(2);
  expect(after).toEqual(['out.jsonl']);
  const none = await samestory(['convert', '-', '-o', file], { stdin: '{"id":"a"}\n' });
  expect(none.code).toBe(2);
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['out.jsonl']);
});

test('convert --to writes what the readers read back, and stories --format passim numbers the clusters', async () => {
  const article = {
    id: 'a',
    text: 'Bells rang in the town.\nNobody slept.',
    title: 'Bells',
    outlet: 'The Echo',
    publishedAt: '2026-03-10T06:00:00Z',
    language: 'en',
  };
  const stdin = JSON.stringify(article);
  for (const to of ['jsonl', 'ninjs', 'jsonfeed']) {
    const written = await samestory(['convert', '-', '--to', to], { stdin });
    const back = await samestory(['convert', '-'], { stdin: written.out });
    expect([to, back.err, articlesIn(back.out)]).toEqual([to, '', [expect.objectContaining(article)]]);
  }
  const passim = articlesIn((await samestory(['convert', '-', '--to', 'passim'], { stdin })).out);
  expect(passim).toMatchObject([{ id: 'a', series: 'The Echo', text: article.text }]);
  const clusters = articlesIn((await samestory(['stories', 'seeds/gp-home-visits', '--format', 'passim'])).out);
  expect(clusters.map(({ cluster, size }) => [cluster, size])).toEqual([
    [0, 3],
    [0, 3],
    [0, 3],
  ]);
  // An article's own field of that name does not stand for the cluster that was found.
  const labelled = JSON.stringify({ ...article, cluster: 'bells', size: 7, uid: 'x' });
  const [found] = articlesIn((await samestory(['stories', '-', '--format', 'passim'], { stdin: labelled })).out);
  expect(found).toMatchObject({ uid: 0, cluster: 0, size: 1 });
  expect((await samestory(['convert', '-', '--to', 'xml'], { stdin })).err).toBe(
    'samestory: --to must be one of jsonl, ninjs, jsonfeed, passim, not "xml"\n',
  );
});
