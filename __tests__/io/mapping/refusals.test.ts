import { expect, test } from '@jest/globals';
import { byAlias, hasOwnText, isOwn, isTitled } from '../../../src/io/mapping/find-fields.js';
import { heldBack, isPicture } from '../../../src/io/mapping/held-back.js';
import { isTooDeep, missingField, missingText, unreadableField } from '../../../src/io/mapping/refusals.js';
import {
  addressInLinks,
  asUtc,
  hasTypedParts,
  headlineOfBlocks,
  isParts,
  people,
  textOfParts,
  textOfTypedParts,
  titleOfTypedParts,
} from '../../../src/io/mapping/shapes/index.js';

type Json = Readonly<Record<string, unknown>>;

/** One row an example: what is given, and what is read of it. */
function table(name: string, read: (item: Json) => unknown, rows: readonly (readonly [unknown, unknown])[]): void {
  test.each(rows)(`${name} %j: %j`, (given, found) => {
    expect(read(given as Json)).toEqual(found);
  });
}

const NOW = Date.parse('2026-03-10T12:00:00Z');

const status = (value: unknown, embargoed?: unknown) =>
  heldBack({ status: [{ name: 'status', value }], embargoed: [{ name: 'embargoed', value: embargoed }] }, NOW);

test.each(
  Object.entries({
    embargoed: ['future', 'Scheduled', 'embargoed'],
    withheld: ['stat:withheld', 'draft', 'private', 'pending', 'trash', 'unpublished'],
    canceled: ['canceled', 'stat:cancelled', 'killed', 'kill', 'spiked', 'recalled'],
    undefined: ['usable', 'published', 'killer', '', null],
  }),
)('an item is %s where its status is one of %j', (why, values) => {
  for (const value of values) expect([value, String(status(value))]).toEqual([value, why]);
});

test.each(
  Object.entries({
    embargoed: ['2026-03-10T12:00:01Z', '2026-03-11', 'until further notice', true],
    undefined: ['2026-03-10T12:00:00Z', '2026-03-10', false, '', null],
  }),
)('at noon of 10 March an item is %s where its embargo is one of %j', (why, values) => {
  for (const value of values) expect([value, String(status('usable', value))]).toEqual([value, why]);
});

test.each([
  ...[
    'picture',
    'photo',
    'Video',
    'audio',
    'graphic',
    'image',
    'composite',
    'gallery',
    'event',
    'component',
    'package',
  ],
  ...['planning', 'still', 'animated', 'attachment', 'nav_menu', 'revision', 'icls:picture'],
])('an item of the type %s has no text', (value) => {
  const type = [
    { name: 'type', value: '' },
    { name: 'type', value },
  ];
  expect(isPicture({ name: 'x', is: () => true, columns: {} }, { type })).toBe(true);
  expect(isPicture(undefined, { type })).toBe(false);
});

test('an item of the type text, or of none, has one', () => {
  const shape = { name: 'x', is: () => true, columns: {} };
  expect([isPicture(shape, { type: [{ name: 'type', value: 'text' }] }), isPicture(shape, {})]).toEqual([false, false]);
});

test('a refusal names the field and what is there instead', () => {
  const many = (size: number) => Object.fromEntries(Array.from({ length: size }, (_, at) => [`f${at}`, at]));
  expect(missingField({ id: ' ' }, 'id', undefined)).toBe('id is empty: give each article an id of its own');
  expect(missingField({ id: 'a', text: '' }, 'text', undefined)).toBe('text is empty: give the article as plain text');
  expect(missingField({ id: 'a' }, 'text', 'x')).toMatch(
    /^x, asked for as text, is missing: .* --field text=NAME; its fields are id$/,
  );
  expect(missingField(many(12), 'id', undefined)).toMatch(/fields are f0, .*, f11$/);
  expect(missingField(many(13), 'id', undefined)).toMatch(/fields are f0, .*, f11 and 1 more$/);
  expect(missingField({ ['x'.repeat(40)]: 1, ['y'.repeat(41)]: 1 }, 'id', undefined)).toContain(
    `${'x'.repeat(40)}, ${'y'.repeat(40)}…`,
  );
  expect(missingText({ '#format': 'rss' }, undefined)).toBe('no text of an article in this rss: check what it is');
  expect(missingText({ text: ' ', a: 1 }, undefined)).toBe('text is empty: give the article as plain text');
  expect(missingText({ text: null, a: 1 }, undefined)).toMatch(/^text is missing: .*fields are text, a$/);
  expect(missingText({ text: 7 }, undefined)).toMatch(/^text /);
  expect(missingText({ text: ' ', a: 1 }, 'a.b')).toMatch(/^a\.b, asked for as text, is missing/);
  expect(unreadableField('title', { name: 'head', value: 'x'.repeat(61) }).reason).toBe(
    `head cannot be read and is left out: "${'x'.repeat(60)}"`,
  );
});

test('fields may be nested a hundred levels deep', () => {
  const nested = (depth: number): object => (depth === 0 ? {} : { a: null, b: [], c: nested(depth - 1) });
  expect([isTooDeep(nested(100)), isTooDeep(nested(101))]).toEqual([false, true]);
});

test('a record has a text of its own, a title or a time, by any of their names', () => {
  const records = [
    { id: 'a', text: '' },
    { body: 'T' },
    { body: ' ' },
    { summary: 'S' },
    { 'Main-Text': 'T' },
    { '#format': 'rss' },
    {},
  ];
  expect(records.map(hasOwnText)).toEqual([true, true, false, false, true, true, false]);
  const others = [{ title: 'T' }, { title: 'None' }, { title: {} }, { pub_date: '2026' }, { '#format': 'rss' }, {}];
  expect(others.map(isTitled)).toEqual([true, false, false, true, true, false]);
  expect(
    [
      { id: 1, text: 'T' },
      { id: 'a', text: 'T' },
      { id: null, text: 'T' },
      { id: 'a', text: 7 },
    ].map(isOwn),
  ).toEqual([true, true, false, false]);
});

test('the exact name of a field comes before others, and a crawled page last', () => {
  const html = { requested_url: 'https://q.example/1', crawl_date: '2026-03-09' };
  const found = byAlias({ link: 'l', url: 'u', html, pub_date: 'p', publishedAt: 'q', headline: 'h', title: 't' });
  const names = (list: readonly { readonly name: string }[] = []) => list.map(({ name }) => name);
  expect(names(found.url)).toEqual(['url', 'link', 'html.requested_url']);
  expect(names(found.id)).toEqual(['url', 'link', 'html.requested_url']);
  expect(names(found.seen)).toEqual(['html.crawl_date']);
  expect(names(found.published)).toEqual(['publishedAt', 'pub_date']);
  expect(names(found.title)).toEqual(['title', 'headline']);
  expect(byAlias({ html }).url?.[0]?.value).toBe('https://q.example/1');
  expect(byAlias({ html: '<p>' }).url).toBeUndefined();
});

table('as a time in UTC,', asUtc as unknown as (item: Json) => unknown, [
  ['2026-03-10T21:40:00', '2026-03-10T21:40:00Z'],
  ['2026-03-10T21:40:00Z', '2026-03-10T21:40:00Z'],
  ['2026-03-10T21:40:00+0100', '2026-03-10T21:40:00+0100'],
  ['2026-03-10T21:40:00-01:00', '2026-03-10T21:40:00-01:00'],
  ['2026-03-10', undefined],
  ['0000-00-00T00:00:00', undefined],
  ['2026-03-10T21:40 CET', undefined],
  [7, undefined],
]);

test('people are told from agencies', () => {
  const [ann, quay] = [
    { name: 'Ann', isAgency: false },
    { name: 'Quay', isAgency: true },
  ];
  expect(people([ann, quay, 'no', { name: 'Bo' }], false)).toEqual([ann, { name: 'Bo' }]);
  expect(people([ann, quay, 'no'], true)).toEqual([quay]);
  expect(people('Ann', false)).toBeUndefined();
});

const blocks = (...list: unknown[]) => ({ content: { model: { blocks: list } } });
table('the headline among blocks', headlineOfBlocks, [
  [blocks({ type: 'text', model: 'no' }, { type: 'headline', model: { text: 'Said' } }), 'Said'],
  [blocks({ type: 'text', model: 'no' }, 'headline'), undefined],
  [{}, undefined],
]);

const link = (rel: string | undefined, href: string) => ({ rel, href });
table('the address among links', addressInLinks, [
  [{ links: [link('self', 's'), link(undefined, 'u'), link('alternate', 'a')] }, 'a'],
  [{ links: [link('replies', 'r'), link(undefined, 'u')] }, 'u'],
  [{ links: [link('enclosure', 'e'), link('self', 's'), link('replies', 'r')] }, 'r'],
  [{ links: [link('enclosure', 'e'), link('self', 's'), 'no'] }, undefined],
  [{ links: link('alternate', 'a') }, undefined],
]);

test('parts are known by a paragraph among them, and paragraphs are the text', () => {
  const part = (type: string, content: unknown) => ({ type, content });
  const contents = [part('title', 'T'), part('sanitized_html', 'One.'), part('sanitized_html', 7), null];
  expect([isParts({ contents }), isParts({ contents: [part('title', 'T')] }), isParts({ contents: 'x' })]).toEqual([
    ...[true, false, false],
  ]);
  expect([textOfParts({ contents }), textOfParts({ contents: 'x' })]).toEqual(['<p>One.</p>', '']);
});

test.each([
  ['components', 'componentType', 'content'],
  ['assets', 'assetType', 'text'],
  ['contentElements', 'elementType', 'value'],
  ['components', 'assetType', 'body'],
])('typed parts are %s with a %s and a %s', (list, type, said) => {
  const parts = ['Title', 'Lead', 'Intro', 'Body', 'Text', 'Paragraph', 'Photo', ''].map((name) => ({
    [type]: name,
    [said]: `the ${name}`,
  }));
  const record = { [list]: [...parts, 'no'] };
  expect(hasTypedParts(record)).toBe(true);
  expect(titleOfTypedParts(record)).toBe('the Title');
  expect(textOfTypedParts(record)).toEqual(['the Lead', 'the Intro', 'the Body', 'the Text', 'the Paragraph']);
  expect(titleOfTypedParts({ [list]: [{ [type]: 'headline', [said]: 'H' }] })).toBe('H');
  for (const name of ['Lead', 'bodyguard', 'subtext'])
    expect(hasTypedParts({ [list]: [{ [type]: name, [said]: 'no' }] })).toBe(false);
  expect(hasTypedParts({ [list]: [{ [type]: 'text', [said]: '' }] })).toBe(false);
});

test('what has no typed parts has none', () => {
  expect([hasTypedParts({}), titleOfTypedParts({}), textOfTypedParts({})]).toEqual([false, undefined, []]);
  expect(titleOfTypedParts({ components: [{ componentType: 'subtitle', content: 'no' }] })).toBeUndefined();
});
