import { beforeAll, describe, expect, test } from '@jest/globals';
import { type MapSettings, mapRecord } from '../../../src/io/mapping/map-record.js';
import { loadHtml } from '../../../src/io/mapping/values/index.js';

beforeAll(loadHtml);

type Json = Readonly<Record<string, unknown>>;

/** One row an example: what is given, and what is read of it. */
function table(name: string, read: (item: Json) => unknown, rows: readonly (readonly [unknown, unknown])[]): void {
  test.each(rows)(`${name} %j: %j`, (given, found) => {
    expect(read(given as Json)).toEqual(found);
  });
}

const NOW = Date.parse('2026-03-10T12:00:00Z');
const TEXT = 'The council closed the old bridge on Tuesday.';

/** The article that a record gives, with its warnings; or why it gives none. */
function mapped(record: unknown, settings: Partial<MapSettings> = {}): Json {
  const read = mapRecord(record, { now: NOW, ...settings });
  if (read.kind !== 'article') return { ...read };
  const warnings = read.warnings.map(({ kind, field, reason }) => `${kind} ${field}: ${reason}`);
  return { ...read.article, ...(warnings.length > 0 ? { warnings } : {}) };
}

const own = (more: object) => ({ id: 'a', text: TEXT, ...more });
const flat = (more: object) => ({ key: 'k', guid: 'g', content: TEXT, ...more });
const html = (more: object) => ({ '#format': 'html', address: 'https://q.example/1', text: TEXT, ...more });

describe('a record in the shape of the library', () => {
  table('stays what it is, but for fields that say nothing:', (more) => mapped(own(more)), [
    [{}, { id: 'a', text: TEXT }],
    [{ id: 'none' }, { id: 'none', text: TEXT }],
    [{ id: 7 }, { id: '7', text: TEXT }],
    [{ id: ' a ' }, { id: ' a ', text: TEXT }],
    [{ text: ` ${TEXT}\n` }, { id: 'a', text: ` ${TEXT}\n` }],
    [
      { mine: '', yours: null },
      { id: 'a', text: TEXT, mine: '', yours: null },
    ],
    [
      { title: '', outlet: 'None', language: null, url: [], byline: '-', credits: [] },
      { id: 'a', text: TEXT },
    ],
    [
      { title: ' T ', status: 'draft' },
      { id: 'a', text: TEXT, title: ' T ', status: 'draft' },
    ],
    [
      { date: '2026-03-10', lang: 'en' },
      { id: 'a', text: TEXT, publishedAt: '2026-03-10', language: 'en' },
    ],
    [{ author: 'Ann' }, { id: 'a', text: TEXT, byline: 'Ann', author: 'Ann' }],
    [{ outlet: 'https://www.q.example/' }, { id: 'a', text: TEXT, outlet: 'https://www.q.example/' }],
    [
      { source: 'https://www.q.example/' },
      { id: 'a', text: TEXT, source: 'https://www.q.example/', outlet: 'q.example', url: 'https://www.q.example/' },
    ],
    [{ version: 3 }, { id: 'a', text: TEXT, version: '3' }],
    [{ version: { x: 1 } }, { id: 'a', text: TEXT, version: { x: 1 } }],
    [{ byline: ['Ann', 'Bo'] }, { id: 'a', text: TEXT, byline: 'Ann, Bo' }],
    [{ byline: "['Ann', 'Bo']" }, { id: 'a', text: TEXT, byline: 'Ann, Bo' }],
    [{ credits: 'QNA' }, { id: 'a', text: TEXT, credits: ['QNA'] }],
    [{ title: 'Fish &amp; <b>chips</b>' }, { id: 'a', text: TEXT, title: 'Fish & chips' }],
  ]);

  table('is told what was converted or left out:', (more) => mapped(own(more)), [
    [
      { text: '<p>One.</p>' },
      { id: 'a', text: 'One.', warnings: ['converted text: text was HTML: read as paragraphs'] },
    ],
    [
      { text: 'Fish &amp; chips' },
      { id: 'a', text: 'Fish & chips', warnings: ["converted text: text had HTML's entities: read as characters"] },
    ],
    [
      { text: '&lt;p&gt;One.&lt;/p&gt;' },
      { id: 'a', text: 'One.', warnings: ["converted text: text had HTML's entities: read as characters"] },
    ],
    [{ text: 'R&D; x' }, { id: 'a', text: 'R&D; x' }],
    [
      { url: 'ftp://q.example' },
      {
        id: 'a',
        text: TEXT,
        url: 'ftp://q.example',
        warnings: ['unreadable url: url is kept, and never linked: not an address of http or https'],
      },
    ],
    [
      { url: 'https://me@q.example/' },
      {
        id: 'a',
        text: TEXT,
        url: 'https://q.example/',
        warnings: ['unreadable url: the name and password in it is left out of the address'],
      },
    ],
    [
      { language: 'no such' },
      { id: 'a', text: TEXT, warnings: ['unreadable language: language cannot be read and is left out: "no such"'] },
    ],
    [
      { outlet: { x: 1 } },
      { id: 'a', text: TEXT, warnings: ['unreadable outlet: outlet cannot be read and is left out: an object'] },
    ],
    [
      { byline: [{ x: 1 }] },
      { id: 'a', text: TEXT, warnings: ['unreadable byline: byline cannot be read and is left out: a list'] },
    ],
    [
      { publishedAt: 'soon' },
      {
        id: 'a',
        text: TEXT,
        warnings: [
          'unreadable publishedAt: publishedAt cannot be read and is left out: "soon"; write it as 2026-11-22 or 2026-11-22T09:30:00Z',
        ],
      },
    ],
    [
      { publishedAt: '2026-3-10 9:00 IST' },
      {
        id: 'a',
        text: TEXT,
        publishedAt: '2026-03-10',
        warnings: [
          'unreadable publishedAt: publishedAt is read as 2026-03-10, without the zone "IST", and so the time of day',
        ],
      },
    ],
    [
      { publishedAt: '2026-03-10T09:00:00Z', updatedAt: '2026-03-08' },
      {
        id: 'a',
        text: TEXT,
        publishedAt: '2026-03-10T09:00:00Z',
        modifiedAt: '2026-03-08',
        updatedAt: '2026-03-08',
        warnings: ['contradictory modifiedAt: updatedAt is before publishedAt: both are kept'],
      },
    ],
    [
      { publishedAt: '2026-03-10T09:00:00Z', updatedAt: '2026-03-10' },
      {
        id: 'a',
        text: TEXT,
        publishedAt: '2026-03-10T09:00:00Z',
        modifiedAt: '2026-03-10',
        updatedAt: '2026-03-10',
      },
    ],
  ]);
});

describe('a flat record of any program', () => {
  table('gives its article, and keeps fields of its own:', (more) => mapped(flat(more)), [
    [{}, { id: 'g', text: TEXT, key: 'k' }],
    [
      { headline: 'T', extra: 7 },
      { id: 'g', text: TEXT, key: 'k', title: 'T', extra: 7 },
    ],
    [{ origin: 'Lindley' }, { id: 'g', text: TEXT, key: 'k', origin: 'Lindley' }],
    [{ origin: { name: 'Quay' } }, { id: 'g', text: TEXT, key: 'k', outlet: 'Quay' }],
    [{ guid: ' https://q.example/1 ' }, { id: 'https://q.example/1', text: TEXT, key: 'k' }],
    [
      { guid: Number.NaN, uuid: 'u' },
      { id: 'u', text: TEXT, key: 'k', guid: Number.NaN },
    ],
    [
      { content: '', summary: 'Short.' },
      { id: 'g', text: 'Short.', key: 'k', content: '', warnings: ['truncated text: the text is only the summary'] },
    ],
    [
      { content: 'Cut off… [+9 chars]' },
      { id: 'g', text: 'Cut off', key: 'k', warnings: ['truncated text: the text is cut off in the record already'] },
    ],
    [
      { content: 'Said.', body: '&nbsp;' },
      { id: 'g', text: 'Said.', key: 'k', body: '&nbsp;' },
    ],
    [
      { updated: '2026-03-09' },
      { id: 'g', text: TEXT, key: 'k', publishedAt: '2026-03-09', modifiedAt: '2026-03-09', timeSource: 'modified' },
    ],
    [
      { date: '2026-03-08', updated: '2026-03-09' },
      { id: 'g', text: TEXT, key: 'k', publishedAt: '2026-03-08', modifiedAt: '2026-03-09' },
    ],
    [{ date_download: '2026-03-09' }, { id: 'g', text: TEXT, key: 'k', publishedAt: '2026-03-09', timeSource: 'seen' }],
    [
      { link: 'https://q.example/2026/03/08/a' },
      {
        id: 'g',
        text: TEXT,
        key: 'k',
        url: 'https://q.example/2026/03/08/a',
        publishedAt: '2026-03-08',
        timeSource: 'published',
      },
    ],
    [{ status: 'draft' }, { kind: 'left-out', why: 'withheld', id: 'g' }],
    [{ status: 'publish' }, { id: 'g', text: TEXT, key: 'k', status: 'publish' }],
    [
      { content: '' },
      { kind: 'rejected', reason: expect.stringMatching(/^text is missing: .*its fields are key, guid, content$/) },
    ],
  ]);

  test('is named after its file, or after what it says', () => {
    expect(mapped({ text: TEXT }, { id: 'file' })).toEqual({ id: 'file', text: TEXT });
    expect(mapped({ text: TEXT })).toEqual({
      kind: 'rejected',
      reason: 'id is missing: give each article an id of its own',
    });
    const named = mapped({ text: TEXT, title: 'T' });
    expect(named.id).toMatch(/^[0-9a-f]{16}$/);
    expect(named.warnings).toEqual([
      `made-id id: no id: named ${named.id} after what it says; --field id=NAME takes another field`,
    ]);
    const others = [
      { text: TEXT, title: 'U' },
      { text: `${TEXT} So.`, title: 'T' },
      { text: TEXT, byline: 'B' },
      { text: TEXT, outlet: 'O' },
      { text: TEXT, date: '2026-03-09' },
    ];
    const ids = others.map((record) => mapped(record).id);
    expect(new Set([named.id, ...ids.slice(0, 3)]).size).toBe(4);
    expect(ids.slice(3)).toEqual([ids[2], ids[2]]);
  });

  test('is read by the names that the caller gives', () => {
    const record = { key: 'k', note: TEXT, label: 7, when: '04/05/2026', text: 'no' };
    const fields = { id: 'key', text: 'note', cluster: 'label', publishedAt: 'when' };
    expect(mapped(record, { fields, dateOrder: 'day' })).toMatchObject({
      id: 'k',
      text: TEXT,
      cluster: 7,
      publishedAt: '2026-05-04',
    });
    expect(mapped(record, { fields: { ...fields, text: 'x' } })).toEqual({
      ...{
        kind: 'rejected',
        reason:
          'x, asked for as text, is missing: give the article as plain text, or name its field by --field text=NAME; its fields are key, note, label, when, text',
      },
    });
    expect(mapped(record, { fields: { id: 'x', text: 'note' } }).reason).toMatch(
      /^x, asked for as id, is missing: give each/,
    );
    expect(mapped(html({ topic: 't' }), { fields: { cluster: 'topic' } })).toMatchObject({ cluster: 't', text: TEXT });
  });

  test('that is held back is read on demand, and says that it was', () => {
    expect(mapped(flat({ status: 'killed' }), { withheld: true })).toMatchObject({ id: 'g', status: 'canceled' });
    expect(mapped({ content: TEXT, status: 'killed' })).toEqual({ kind: 'left-out', why: 'canceled' });
  });

  test.each([
    [[7], 'a list'],
    [7, 'a number'],
    ['x', 'a string'],
    [null, 'null'],
  ])('is no %j', (value, kind) => {
    expect(mapped(value)).toEqual({
      kind: 'rejected',
      reason: `an article is an object with id and text, not ${kind}`,
    });
  });
});

describe('a document of a known format', () => {
  table('gives its article alone:', (more) => mapped(html(more)), [
    [{ other: 7 }, { id: 'https://q.example/1', text: TEXT, url: 'https://q.example/1', outlet: 'q.example' }],
    [
      { title: 'T', text: `<h1>T</h1><p>${TEXT}</p>` },
      { id: 'https://q.example/1', text: TEXT, title: 'T', url: 'https://q.example/1', outlet: 'q.example' },
    ],
    [
      { title: ' A\n title ', text: ` ${TEXT} ` },
      { id: 'https://q.example/1', text: TEXT, title: 'A title', url: 'https://q.example/1', outlet: 'q.example' },
    ],
    [
      { text: 'Fish &amp; chips ' },
      { id: 'https://q.example/1', text: 'Fish & chips', url: 'https://q.example/1', outlet: 'q.example' },
    ],
    [
      { meta: { author: 'Ann', 'copyright-holder': 'Quay' }, ld: { publisher: { name: 'Quay' } } },
      { id: 'https://q.example/1', text: TEXT, url: 'https://q.example/1', outlet: 'Quay', byline: 'Ann' },
    ],
    [
      { ld: { dateModified: '2026-03-09', inLanguage: 'no such' } },
      {
        id: 'https://q.example/1',
        text: TEXT,
        url: 'https://q.example/1',
        outlet: 'q.example',
        publishedAt: '2026-03-09',
        modifiedAt: '2026-03-09',
        timeSource: 'modified',
      },
    ],
    [
      { ld: { datePublished: '2026-03-09' } },
      {
        id: 'https://q.example/1',
        text: TEXT,
        url: 'https://q.example/1',
        outlet: 'q.example',
        publishedAt: '2026-03-09',
        timeSource: 'published',
      },
    ],
    [{ text: '' }, { kind: 'rejected', reason: 'no text of an article in this html: check what it is' }],
  ]);

  test('that is a picture has no text', () => {
    const ninjs = { uri: 'https://q.example/1', pubstatus: 'usable', versioncreated: '2026-03-09', type: 'picture' };
    expect(mapped({ ...ninjs, description_text: 'A bridge.' })).toEqual({ kind: 'left-out', why: 'without-text' });
    expect(mapped({ ...ninjs, body_text: TEXT })).toMatchObject({ text: TEXT });
    expect(mapped({ ...ninjs, type: 'text', description_text: 'A bridge.' })).toMatchObject({
      ...{ text: 'A bridge.', warnings: ['truncated text: the text is only the description_text'] },
    });
  });
});
