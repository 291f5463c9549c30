import { describe, expect, test } from '@jest/globals';
import { delimiterOf } from '../../../src/io/formats/csv-items.js';
import { detectFormat } from '../../../src/io/formats/detect.js';
import { checkMarkupDepth, markupText, rootOf, safeXml, unwrap } from '../../../src/io/formats/parsing/index.js';

const found = (text: string | Buffer, name = 'x'): string => {
  const { format, isSure } = detectFormat(Buffer.from(text), name);
  return `${format}${isSure ? '' : '?'}`;
};
const anpa = 'W2870asian\nf l BC-QB--Bridge-Closed     04-21 0049\n';
const wire = 'bsf037 4 su 174 gef 1388\n';

test.each([
  ['{"id":1}', 'x', 'json'],
  ['{"id":1}', 'x.jsonl', 'json-lines'],
  ['{"id":1}', 'x.NDJSON.gz', 'json-lines'],
  ['{"id":1}', 'x.xjsonl', 'json'],
  ['\uFEFF \n[ {', 'x', 'json'],
  ['[]', 'x', 'json'],
  ['[', 'x', 'json'],
  ['{}', 'x', 'json'],
  ['{', 'x', 'json'],
  ['{ \n"a"', 'x', 'json'],
  ['[Updated] One', 'x', 'text?'],
  ['{sic} One', 'x', 'text?'],
  ['x [{', 'x', 'text?'],
  ['oops\n{"id":1}', 'x', 'json-lines'],
  ['oops {"id":1}', 'x', 'text?'],
  ['oops\n{"id":1}', 'x.txt', 'text?'],
  ['a\0b', 'x', 'binary?'],
  ['a\0b', 'x.jsonl', 'json?'],
  ['a\0b', 'x.json', 'json?'],
  ['a\0b', 'x.ndjson', 'json?'],
  ['{"a":"\0"}', 'x', 'json'],
  [Buffer.from('\uFEFF{"id":1}', 'utf16le'), 'x', 'json'],
  ['<rss version="2.0">', 'x', 'feed'],
  ['<?xml version="1.0"?><rdf:RDF>', 'x', 'feed'],
  ['<feed>', 'x', 'feed'],
  ['<channel>', 'x', 'feed'],
  ...[
    'newsItem',
    'newsMessage',
    'packageItem',
    'planningItem',
    'conceptItem',
    'knowledgeItem',
    'NewsML',
    'TEI',
    'nitf',
  ].map((root): [string, string, string] => [`<${root}>`, 'x', 'xml']),
  ['<DOC>\n<DOCNO>1</DOCNO>', 'x', 'sgml'],
  ['<DOC id="1">', 'x', 'sgml'],
  ['<REUTERS TOPICS="YES">', 'x', 'sgml'],
  [`<DOC>${' '.repeat(2000)}<DOCNO>1`, 'x', 'text?'],
  ['<?xml version="1.0"?><article>', 'x', 'xml'],
  ['<?xml version="1.0"?><html>', 'x', 'html'],
  ['<!DOCTYPE html><p>', 'x', 'html'],
  ['<html>', 'x', 'html'],
  ...['head', 'body', 'article', 'meta', 'script', 'title'].map((root): [string, string, string] => [
    `<${root}>`,
    'x',
    'html?',
  ]),
  ['<header>', 'x', 'text?'],
  ['<div>', 'x.html', 'html?'],
  ['<div>', 'x.htm', 'html?'],
  ['<div>', 'x.xhtml', 'html?'],
  ['<div>', 'x.xml', 'xml?'],
  ['<div>', 'x.txt', 'text?'],
  ['<3 is a heart', 'x.xml', 'xml?'],
  ['---\ntitle: T\n---\nOne', 'x.md', 'markdown'],
  ...['markdown', 'mdown', 'mkd', 'mdx', 'MD'].map((end): [string, string, string] => [
    '# One',
    `x.${end}`,
    'markdown?',
  ]),
  ['# One', 'x.mdz', 'text?'],
  ...['json', 'ninjs', 'jsonld', 'geojson'].map((end): [string, string, string] => ['oops', `x.${end}`, 'json?']),
  ...['csv', 'tsv', 'tab'].map((end): [string, string, string] => ['oops', `x.${end}`, 'csv?']),
  ...['xml', 'nitf', 'newsml'].map((end): [string, string, string] => ['oops', `x.${end}`, 'xml?']),
  ...['rss', 'atom', 'rdf'].map((end): [string, string, string] => ['oops', `x.${end}`, 'feed?']),
  ...['eml', 'mbox', 'mail'].map((end): [string, string, string] => ['oops', `x.${end}`, 'mail?']),
  ...['txt', 'text', 'other'].map((end): [string, string, string] => ['oops', `x.${end}`, 'text?']),
  ['oops', 'x.ndjson', 'json-lines?'],
  [anpa, 'x', 'wire'],
  [`\u0016\u0001${anpa}`, 'x', 'wire'],
  [wire, 'x', 'wire'],
  [`\n \u0001${wire}`, 'x.txt', 'wire'],
  [`a\nb\nc\nd\n${wire}`, 'x', 'text?'],
  [`a\nb\nc\n${wire}`, 'x', 'wire'],
  ['From ann@q.example Tue Apr 21 06:00:00 2026\nSubject: T', 'x', 'mail'],
  ['From Lindley, it rained', 'x', 'text?'],
  ['From: a\nSubject: b\n\nOne', 'x', 'mail'],
  ['from: a\r\nDATE:\r\n\tb\r\n\r\nOne', 'x', 'mail'],
  ['From: a\nX-Own: b\n\nOne', 'x', 'text?'],
  ['To: a\nDate: b\n\nOne', 'x', 'text?'],
  ['To: a\nSubject: b\n\nOne', 'x', 'mail'],
  ['From: a\nTo:\n\nOne', 'x', 'mail'],
  ['From: a\nSubject: b\nOne more', 'x', 'text?'],
  ['From: a\nSubject: b\nOne more:', 'x', 'text?'],
  ...[
    'message-id',
    'mime-version',
    'received',
    'return-path',
    'content-type',
    'reply-to',
    'delivered-to',
    'sender',
  ].map((header): [string, string, string] => [`Subject: a\n${header}: b\n\nOne`, 'x', 'mail']),
  ['id,title,text\n1,2,3', 'x', 'csv'],
  ['"id";"title";"Main_Text"\n1;2;3', 'x.txt', 'csv'],
  ['id,text\n1,2', 'x', 'text?'],
  ['id,other,text\n1,2,3', 'x', 'text?'],
  ['id,title,other\n1,2,3', 'x', 'text?'],
  ['id,title,text.\n1,2,3', 'x', 'text?'],
  [`id,title,text,${'x'.repeat(40)}\n1`, 'x', 'csv'],
  [`id,title,text,${'x'.repeat(41)}\n1`, 'x', 'text?'],
  ['So,\nid,title,text', 'x', 'text?'],
])('%j in %s is %s', (text, name, format) => {
  expect(found(text, name)).toBe(format);
});

test.each([
  ['a,b;c,d', ','],
  ['a\tb\tc,d', '\t'],
  ['a;b;c,d\n,,,,,', ';'],
  ['a|b', '|'],
  ['a', ','],
  ['"a,b,c";d;e', ';'],
  ['sep=|\na,b', '|'],
  ['\ufeffSEP=;\na,b', ';'],
  ['\u00ef\u00bb\u00bfsep=;\na,b', ';'],
  ['a,sep=;', ','],
])('the columns of %j stand between %j', (text, sign) => {
  expect(delimiterOf(text)).toBe(sign);
});

describe('records in a value', () => {
  const one = { id: '1', title: 'T', text: 'One.' };
  const two = { id: '2', title: 'U', text: 'Two.' };
  const body = { title: 'T', body: 'One.' };
  test.each(
    [
      ...[
        'articles',
        'items',
        'results',
        'stories',
        'data',
        'docs',
        'documents',
        'entries',
        'records',
        'news',
        'posts',
      ],
      ...[
        'hits',
        'item',
        '_items',
        'response',
        'rows',
        'value',
        'feed',
        'newsitems',
        'list',
        'itemset',
        'rss',
        'channel',
      ],
      ...['orderedItems', '@graph', 'recentactivityarticles', 'content_elements'],
    ].map((name) => [name]),
  )('are found under %s', (name) => {
    const about = { total: 2, [name]: [one, two], other: [one] };
    expect(unwrap(about)).toEqual([one, two]);
    expect(unwrap({ [name]: { x: 1, items: [one, two] } })).toEqual([one, two]);
  });

  test.each(['_source', 'item', 'article', 'node', 'document', 'story', 'newsItem', 'object'])(
    'are taken out of %s',
    (name) => {
      // No key of it says by itself that it holds a text.
      const body = { title: 'T', maintext: 'One.' };
      expect(unwrap([{ [name]: body, x: 1 }])).toEqual([body]);
      expect(unwrap([{ [name]: body, _id: '9' }])).toEqual([{ ...body, id: '9' }]);
      expect(unwrap([{ [name]: { ...body, id: '8' }, _id: '9' }])).toEqual([{ ...body, id: '8' }]);
      expect(unwrap([{ [name]: { ...body, uri: 'u' }, _id: '9' }])).toEqual([{ ...body, uri: 'u' }]);
    },
  );

  test.each<[unknown, unknown]>([
    [7, [7]],
    [[], [[]]],
    [[one, 7], [[one, 7]]],
    [one, [one]],
    [{ ...one, items: [two] }, [{ ...one, items: [two] }]],
    [{ a: 1, b: [one, two] }, [one, two]],
    [{ '@graph': [{ '@type': 'Thing' }, one] }, [one]],
    [{ items: one }, [one]],
    [{ items: null, docs: [one] }, [one]],
    [{ x: { y: [one, two] } }, [one, two]],
    [{ k1: { title: 'T', text: 'One.' }, k2: two }, [{ title: 'T', text: 'One.', id: 'k1' }, two]],
    [
      {
        columns: ['id', 'text'],
        data: [
          ['1', 'One.'],
          ['2', 'Two.'],
        ],
      },
      [
        { id: '1', text: 'One.' },
        { id: '2', text: 'Two.' },
      ],
    ],
    [
      { title: { 0: 'T', 1: 'U' }, text: { 0: 'One.', 1: 'Two.' } },
      [
        { title: 'T', text: 'One.' },
        { title: 'U', text: 'Two.' },
      ],
    ],
    [{ title: { 0: 'T' }, text: { x: 'One.' } }, [{ title: { 0: 'T' }, text: { x: 'One.' } }]],
    [[{ id: 7, attributes: body }], [{ ...body, id: 7 }]],
    [[{ id: 7, attributes: { ...body, id: 8 } }], [{ ...body, id: 8 }]],
    [[{ fields: body, _id: '9' }], [{ ...body, id: '9' }]],
    [
      [{ fields: body, sys: { id: '9', createdAt: 'c', updatedAt: 'u' } }],
      [{ ...body, id: '9', createdAt: 'c', updatedAt: 'u' }],
    ],
    [[{ fields: body }], [{ fields: body }]],
    [
      [{ 'http://schema.org/articleBody': 'One.', 'schema:name': 'T', x: 1 }],
      [{ articleBody: 'One.', name: 'T', x: 1 }],
    ],
    [
      [{ body: 'One.', metadata: { title: 'T', date: 'd' } }],
      [{ body: 'One.', metadata: { title: 'T', date: 'd' }, title: 'T', date: 'd' }],
    ],
    [
      [{ body: 'One.', title: 'own', date: 'd', meta: { title: 'T' } }],
      [{ body: 'One.', title: 'own', date: 'd', meta: { title: 'T' } }],
    ],
    [[{ ...one, _id: { $oid: 'o' }, date: { $date: { $numberLong: '7' } } }], [{ ...one, _id: 'o', date: '7' }]],
    [
      { version: 'https://jsonfeed.org/version/1.1', title: 'F', language: 'en', author: { name: 'A' }, items: [one] },
      [{ feed_title: 'F', feed_language: 'en', feed_authors: [{ name: 'A' }], ...one }],
    ],
    [{ version: 'https://jsonfeed.org/version/1', authors: ['B'], items: [one] }, [{ feed_authors: ['B'], ...one }]],
    [{ version: '1', title: 'F', items: [one] }, [one]],
  ])('of %j are %j', (value, records) => {
    expect(unwrap(value)).toEqual(records);
  });

  test('are looked for seven levels deep, and lists four', () => {
    const nested = (depth: number, name: string): unknown =>
      depth === 0 ? [one, two] : { [name]: nested(depth - 1, name) };
    expect(unwrap(nested(7, 'x'))).toEqual([one, two]);
    expect(unwrap(nested(8, 'x'))).toEqual([nested(8, 'x')]);
    expect(unwrap(nested(4, 'data'))).toEqual([one, two]);
  });
});

test.each([
  ['<a>', 'a'],
  [' <x:Root a="b">', 'Root'],
  ['<!DOCTYPE  HTML><b>', 'html'],
  ['<!DOCTYPE nitf><nitf>', 'nitf'],
  ['<?xml version="1.0"?><!-- <no> --><a>', 'a'],
  ['<?xml a=">"?><a>', 'a'],
  ['1 < 2 > 1 <b.c-d>', 'b.c-d'],
  ['<1><_a>', '_a'],
  ['none', undefined],
  ['<!-- <a>', undefined],
  ['', undefined],
])('the root of %j is %s', (xml, root) => {
  expect(rootOf(xml)).toBe(root);
});

test.each([
  ['<?xml version="1.0" encoding="iso-8859-2"?><a>\xb1', '<?xml version="1.0" encoding="iso-8859-2"?><a>ą'],
  ["<?xml encoding = 'windows-1251'?>\xc0", "<?xml encoding = 'windows-1251'?>А"],
  ['<meta charset=windows-1251>\xc0', '<meta charset=windows-1251>А'],
  ['<meta content="a; charset=windows-1251">\xc0', '<meta content="a; charset=windows-1251">А'],
  ['<?xml encoding="utf-8"?>\x93', '<?xml encoding="utf-8"?>“'],
  ['<?xml encoding="utf8"?>\x93', '<?xml encoding="utf8"?>“'],
  ['<?xml encoding="iso-8859-1"?>\x93', '<?xml encoding="iso-8859-1"?>“'],
  ['<?xml encoding="Latin1"?>\x93', '<?xml encoding="Latin1"?>“'],
  ['<?xml encoding="no-such"?>\x93', '<?xml encoding="no-such"?>“'],
  ['<p charset=windows-1251>\x93', '<p charset=windows-1251>“'],
])('the markup %j is decoded as %j', (bytes, text) => {
  expect(markupText(Buffer.from(bytes, 'latin1'))).toBe(text);
  expect(markupText(Buffer.from(text, 'utf8'))).toBe(text);
  expect(markupText(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toBe(text);
});

test.each([
  ['<!DOCTYPE a SYSTEM "a.dtd"><a><b/></a>', '<a><b/></a>'],
  ['<!DOCTYPE a [<!ENTITY % x SYSTEM "../b-c.mod">]><a>', '<a>'],
  ['<a><__proto__>x</__proto__><__proto__x/></a>', '<a><proto>x</proto><__proto__x/></a>'],
  ['<a>&lt;!ENTITY x</a>', '<a>&lt;!ENTITY x</a>'],
  ['no element', ''],
])('of %j is parsed %j', (xml, safe) => {
  expect(safeXml(xml)).toBe(safe);
});

test.each([
  '<!ENTITY x "y">',
  '<!entity x "y">',
  '<!ENTITY % x SYSTEM "http://q.example/x.dtd">',
  '<!ENTITY % x SYSTEM "a.txt">',
])('the entity %s is refused', (entity) => {
  expect(() => safeXml(`<!DOCTYPE a [${entity}]><a>`)).toThrow(/declares entities, .*: take its DOCTYPE out$/);
});

test('elements may be nested five hundred levels deep, and those of pages a thousand', () => {
  const [xml, deep] = ['<a>'.repeat(500), /nested more than 500 levels deep: check what the file is/];
  expect(safeXml(xml)).toBe(xml);
  for (const flat of ['<b/>', '<!-- <b> -->', '<![CDATA[<b><b>]]>', '<?b?>', '<!b>'])
    expect(safeXml(`${xml}${flat.repeat(3)}`)).toBe(`${xml}${flat.repeat(3)}`);
  expect(() => safeXml(`${xml}<b>`)).toThrow(deep);
  expect(() => safeXml(`${xml}</a><b><c>`)).toThrow(deep);
  const page = '<div>'.repeat(1000);
  for (const flat of ['<p>', '<br>', '<LI>', '</div><i>', '<td>', '< b>', '<1>']) checkMarkupDepth(`${page}${flat}`);
  checkMarkupDepth(`${'</div>'.repeat(10)}${page}`);
  for (const tag of ['<b>', '<px>', '<a-b>'])
    expect(() => checkMarkupDepth(`${page}${tag}`)).toThrow(
      /nested more than 1000 levels deep: check what the page is/,
    );
});
