import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { type ReadResult, readArticles, readEach } from '../../src/io/index.js';
import { folderWith } from './folder.js';

const ids = ({ articles }: ReadResult): string[] => articles.map(({ id }) => id);
const good = '{"id":"good","text":"Bells rang in the town."}';
const rss = (items: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>Herald</title>${items}</channel></rss>`;
const item = (id: string, text: string): string =>
  `<item><guid>${id}</guid><title>T</title><description>${text}</description></item>`;

/** Reads one hostile file beside a good one: the good one must always come through. */
async function beside(name: string, content: string | Uint8Array): Promise<ReadResult> {
  const folder = folderWith({ [name]: content, 'zz-good.jsonl': good });
  const result = await readArticles([folder]);
  expect(ids(result)).toContain('good');
  return result;
}

const reasons = ({ rejected }: ReadResult): string[] => rejected.map(({ reason }) => reason);

describe('XML', () => {
  test.each([
    [
      'billion laughs',
      '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
      '&c;',
    ],
    ['a quadratic blow-up', `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(50_000)}">]>`, '&a;'.repeat(50_000)],
    ['an external entity', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'],
    ['an entity of parameters', '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://evil.example/x.dtd"> %x;]>', 'text'],
  ])('%s is refused by name', async (_, head, text) => {
    const result = await beside('feed.xml', rss(item('a', text), head));
    expect(ids(result)).toEqual(['good']);
    expect(reasons(result)).toEqual([expect.stringMatching(/^it declares entities, which are not read/)]);
  });

  test('a document type without entities is passed over', async () => {
    const doctype = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.example/rss-0.91.dtd">';
    expect(ids(await beside('feed.xml', rss(item('a', 'Rain fell.'), doctype)))).toEqual(['a', 'good']);
  });

  test('elements that are called __proto__ or constructor are elements', async () => {
    const nasty = rss(
      `<item><__proto__><x>1</x></__proto__><guid>a</guid><description>Rain fell.</description></item>`,
    );
    expect(ids(await beside('feed.xml', nasty))).toEqual(['a', 'good']);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  test.each([
    ['feed.xml', rss('<a>'.repeat(1_000_000))],
    ['item.xml', `<newsItem>${'<a>'.repeat(1_000_000)}`],
    ['page.html', `<html><body>${'<div>'.repeat(1_000_000)}`],
    ['list.jsonl', JSON.stringify({ id: 'a', text: `<p>${'<b>'.repeat(1_000_000)}` })],
  ])('a million nested tags in %s are refused', async (name, content) => {
    const result = await beside(name, content);
    expect(ids(result)).toEqual(['good']);
    expect(reasons(result)[0]).toMatch(/nested more than \d+ levels deep/);
  });

  test('a document of SGML with a million elements that never end costs no more than its length', async () => {
    const content = `<DOC><DOCNO> A1 </DOCNO><TEXT>Rain fell.</TEXT>${'<A>'.repeat(1_000_000)}</DOC>`;
    expect(ids(await beside('a.sgml', content))).toEqual(['A1', 'good']);
  });

  test('a feed that is cut off gives its whole items', async () => {
    const whole = rss(item('a', 'One.') + item('b', 'Two.'));
    const result = await beside('feed.xml', whole.slice(0, whole.indexOf('Two')));
    expect(ids(result)).toEqual(['a', 'good']);
    expect(result.rejected).toEqual([expect.objectContaining({ item: 2, reason: expect.stringMatching(/cut off/) })]);
  });
});

describe('JSON', () => {
  test('200,000 levels deep is refused', async () => {
    const deep = `{"id":"deep","text":"Rain.","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(reasons(await beside('a.jsonl', deep))).toEqual([expect.stringMatching(/nested more than 100 levels/)]);
  });

  test('a field that stands twice is refused with its name, and strings that look like fields are not', async () => {
    const twice =
      '{"id":"a","text":"One.","text":"Two."}\n{"id":"b","text":"\\"id\\": \\"c\\", \\"id\\":","x":{"id":1}}';
    const result = await beside('a.jsonl', twice);
    expect(ids(result)).toEqual(['b', 'good']);
    expect(result.rejected).toEqual([
      expect.objectContaining({ line: 1, reason: expect.stringContaining('"text" stands twice') }),
    ]);
  });

  test('ids beyond 2^53 keep their digits', async () => {
    const lines = ['9007199254740993', '9007199254740992', '-9007199254740995', '12345678901234567890123'];
    const result = await beside(
      'a.jsonl',
      lines.map((id) => `{"id":${id},"text":"Rain ${id}0, \\"${id}\\"."}`).join('\n'),
    );
    expect(ids(result)).toEqual([...lines, 'good']);
  });

  test.each([
    ['utf16le', Buffer.from(`\uFEFF${good.replace('good', 'wide')}\n`, 'utf16le')],
    ['utf16be', Buffer.from(`\uFEFF${good.replace('good', 'wide')}\n`, 'utf16le').swap16()],
    ['utf16le without a mark', Buffer.from(good.replace('good', 'wide'), 'utf16le')],
    ['lines that end with CR', `${good.replace('good', 'wide')}\r${good.replace('good', 'next')}\r`],
  ])('%s is read', async (_, content) => {
    expect(ids(await beside('a.jsonl', content))).toContain('wide');
  });

  test('zero bytes cost their own line', async () => {
    const lines = ['{"id":"a","text":"One."}', '\0\0\0', '{"id":"b","text":"T\0wo."}', '{"id":"c","text":"Three."}'];
    const result = await beside('a', lines.join('\n'));
    expect(ids(result)).toEqual(['a', 'c', 'good']);
    expect(result.rejected.map(({ line }) => line)).toEqual([2, 3]);
  });

  test.each(['first', 'middle', 'last'])('a line of 80 MB costs itself where it is the %s', async (place) => {
    const lines = ['{"id":"a","text":"One."}', '{"id":"b","text":"Two."}'];
    lines.splice({ first: 0, middle: 1, last: 2 }[place] ?? 0, 0, '');
    async function* stdin(): AsyncGenerator<Uint8Array> {
      const filling = Buffer.alloc(1 << 20, 'x');
      for (const line of lines) {
        if (line === '') for (let part = 0; part < 80; part++) yield filling;
        yield Buffer.from(`${line}\n`);
      }
    }
    const seen: string[] = [];
    for await (const event of readEach(['-'], { stdin: stdin() })) {
      if (event.kind === 'article') seen.push(event.article.id);
      if (event.kind === 'rejected') seen.push(event.rejection.reason);
    }
    const long = expect.stringMatching(/longer than 64 MB|text/);
    expect(seen).toEqual(place === 'first' ? [long] : expect.arrayContaining(['a', 'b', long]));
  });
});

describe('gzip', () => {
  const packed = gzipSync(`${good.replace('good', 'a')}\n`);

  test('junk behind it costs the junk alone', async () => {
    const result = await beside('a.jsonl.gz', Buffer.concat([packed, Buffer.from('some junk')]));
    expect(ids(result)).toEqual(['a', 'good']);
    expect(reasons(result)).toEqual([expect.stringMatching(/stands behind the gzip data/)]);
    expect(result.unreadable).toEqual([]);
  });

  test.each([
    ['one record', '{"id":"a","text":"Bells rang."}'],
    [
      'a feed',
      '<rss version="2.0"><channel><item><guid>a</guid><description>Bells rang.</description></item></channel></rss>',
    ],
    ['a text', 'Bells rang.'],
  ])('junk behind %s costs the junk alone', async (_, content) => {
    const result = await beside('a.txt.gz', Buffer.concat([gzipSync(content), Buffer.from('some junk')]));
    expect(ids(result)).toEqual(['a', 'good']);
    expect(reasons(result)).toEqual([expect.stringMatching(/stands behind the gzip data/)]);
  });

  test('that is cut off gives the lines before the cut, even if that is one', async () => {
    const noise = Array.from({ length: 4000 }, (_, at) => (at * 7919).toString(36)).join(' ');
    const lines = `{"id":"a","text":"Bells rang."}\n{"id":"b","text":"${noise}"}\n`;
    const result = await beside('a.gz', gzipSync(lines).subarray(0, -200));
    expect(ids(result)).toEqual(['a', 'good']);
    expect(reasons(result)).toEqual([expect.stringMatching(/end too early/)]);
  });

  test('several members, and zeros behind them, are one file', async () => {
    const two = Buffer.concat([packed, gzipSync(good.replace('good', 'b')), Buffer.alloc(512)]);
    expect(ids(await beside('a.jsonl.gz', two))).toEqual(['a', 'b', 'good']);
  });

  test('that is cut off, or whose sum is wrong, is refused', async () => {
    expect(reasons(await beside('a.jsonl.gz', packed.subarray(0, -12)))).toEqual([
      expect.stringMatching(/end too early/),
    ]);
    const wrong = Buffer.from(packed);
    wrong[wrong.length - 8]! ^= 1;
    expect(reasons(await beside('a.jsonl.gz', wrong))).toEqual([expect.stringMatching(/damaged gzip data/)]);
  });

  test('a bomb is refused by what comes out of it, over all its members', async () => {
    const member = gzipSync(Buffer.alloc(50_000_000, 0x20));
    const result = await beside('a.txt.gz', Buffer.concat([member, member, member, member]));
    expect(ids(result)).toEqual(['good']);
    expect(reasons(result)).toEqual([expect.stringMatching(/unpacks to more than|longer than 64 MB/)]);
  });
});

describe('files and names', () => {
  test('links that lead out of the folder are not followed unless asked', async () => {
    const outside = folderWith({ 'secret.txt': 'Secret.' });
    const folder = folderWith({ 'a.txt': 'One.' });
    symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'link.txt'));
    symlinkSync('/dev/zero', path.join(folder, 'zero.txt'));
    expect(ids(await readArticles([folder]))).toEqual(['a']);
    expect(ids(await readArticles([folder], { followLinks: true }))).toEqual(['a', 'link']);
  });

  test('a name that is not in UTF-8 is read, and shown with its bytes', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'samestory-names-'));
    try {
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]), 'One.');
      expect(ids(await readArticles([folder]))).toEqual(['caf\\xE9']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('a device is refused at its first bytes, a pipe is read', async () => {
    const folder = folderWith({ 'a.txt': 'One.' });
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    spawn('sh', ['-c', `printf '%s\\n' '${good}' > ${pipe}`], { stdio: 'ignore' });
    const result = await readArticles([pipe, '/dev/zero']);
    expect(ids(result)).toEqual(['good']);
    expect(result.unreadable).toEqual(['/dev/zero']);
    expect(reasons(result)).toEqual([expect.stringMatching(/binary data|longer than 64 MB/)]);
  });

  test('a file is what it holds, whatever it is called', async () => {
    const folder = folderWith({
      'feed.json': rss(item('feed', 'One.')),
      'list.xml': '[{"id":"list","text":"Two."}]',
      noname: good,
      'page.txt':
        '<!doctype html><html><body><article><p>Three is a page with a paragraph.</p></article></body></html>',
      'rows.txt': 'id,title,text\nrow,T,Four.\n',
      'notes.conf': 'key = value',
    });
    mkdirSync(path.join(folder, 'empty'));
    const result = await readArticles([folder]);
    expect(ids(result)).toEqual(['feed', 'list', 'good', 'page', 'row']);
    expect(result.skipped).toBe(1);
    expect(result.rejected).toEqual([]);
  });
});

describe('records', () => {
  test('that lack a text name what is there, and --field takes it', async () => {
    const folder = folderWith({ 'a.jsonl': '{"key":"k1","wording":"Rain fell.","label":7}' });
    expect(reasons(await readArticles([folder]))).toEqual([
      'text is missing: give the article as plain text, or name its field by --field text=NAME; its fields are key, wording, label',
    ]);
    const { articles } = await readArticles([folder], { fields: { id: 'key', text: 'wording', cluster: 'label' } });
    expect(articles).toEqual([{ id: 'k1', text: 'Rain fell.', label: 7, cluster: 7 }]);
  });

  test('lose what cannot be read of them, and nothing else', async () => {
    const folder = folderWith({
      'a.jsonl': JSON.stringify({
        id: 'a',
        text: 'Rain.',
        publishedAt: 'soon',
        byline: { x: 1 },
        outlet: 7,
        language: 'no such tongue',
      }),
    });
    const { articles, warnings, rejected } = await readArticles([folder]);
    expect(rejected).toEqual([]);
    expect(articles).toEqual([{ id: 'a', text: 'Rain.', outlet: '7' }]);
    expect(warnings.map(({ kind, field }) => [kind, field])).toEqual([
      ['unreadable', 'language'],
      ['unreadable', 'byline'],
      ['unreadable', 'publishedAt'],
    ]);
  });

  test('an address with a password loses it; one of another kind is told', async () => {
    const folder = folderWith({
      'a.jsonl': [
        '{"id":"a","text":"Rain.","url":"https://me:secret@herald.example/1"}',
        '{"uri":"javascript:alert(1)","headline":"H","maintext":"Snow.","url":"javascript:alert(1)"}',
      ].join('\n'),
    });
    const { articles } = await readArticles([folder]);
    expect(articles.map(({ url }) => url)).toEqual(['https://herald.example/1', undefined]);
  });
});

describe('Text that expressions could be tried on for ever', () => {
  const spaces = ' '.repeat(60_000);

  test('long runs of spaces, quotation marks, tags and message heads cost a pass over them', async () => {
    const text = `The town rang.${spaces}x${spaces}`;
    const record = (own: object) => JSON.stringify({ id: 'hostile', title: 'T', ...own });
    expect(ids(await beside('record.jsonl', record({ content: text })))).toContain('hostile');
    await beside('cut.jsonl', `{"id":"a","n":1234567890123456789,"text":"${'\\"'.repeat(40_000)}`);
    await beside('mail.mbox', `From ${'0o'.repeat(40_000)}\n${'\n-- \n'.repeat(8_000)}`);
    await beside('story.xml', `<nitf>${'<body.content '.repeat(8_000)}</nitf>`);
    await beside('page.html', `<title>T</title${'<html '.repeat(40_000)}`);
  });

  test('front matter with line separators, or a line of spaces, gives its other fields', async () => {
    const text = 'Bells rang in the old town on Tuesday.';
    const result = await beside(
      'a.md',
      `---\ntitle: Bells\u2028rang\nnote:${' '.repeat(19_000)}\u2028\n---\n${text}\n`,
    );
    expect(result.articles.find(({ text: own }) => own === text)?.title).toBe('Bells\u2028rang');
  });

  test('a mark that a text was cut off goes, with the dots before it', async () => {
    const cut = (content: string) => JSON.stringify({ id: 'cut', title: 'T', content });
    for (const mark of ['… [+1234 chars]', ' ... [12 characters] ', '[+7 chars]']) {
      const { articles } = await beside('cut.jsonl', cut(`Bells rang in the old town${mark}`));
      expect(articles.find(({ id }) => id === 'cut')?.text).toBe('Bells rang in the old town');
    }
  });
});
