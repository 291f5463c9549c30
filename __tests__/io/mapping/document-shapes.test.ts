import { expect, test } from '@jest/globals';
import {
  addressOfNinjs,
  bodyMarkup,
  bodyOfNinjs,
  bylineOfNitf,
  embargoOf,
  embargoOfNitf,
  first,
  headlineOfNewsItem,
  headlineOfNinjs,
  headlineOfNitf,
  idOfNewsMl1,
  infoSourcesOf,
  isAns,
  isNinjs,
  parties,
  previousOf,
  providerOf,
  textOfAns,
  textOfNewsItem,
  textOfNewsMl1,
  textOfNitf,
} from '../../../src/io/mapping/shapes/index.js';

type Read = (item: Readonly<Record<string, unknown>>) => unknown;

/** One row an example: what is given, and what is read of it. */
function table(name: string, read: Read, rows: readonly (readonly [given: unknown, found: unknown])[]): void {
  test.each(rows)(`${name} %j: %j`, (given, found) => {
    expect(read(given as Readonly<Record<string, unknown>>)).toEqual(found);
  });
}

table('the body in', bodyMarkup as unknown as Read, [
  [undefined, undefined],
  ['<p>One.</p>', '<p>One.</p>'],
  ['<html><head>no</head><body class="a"><p>One.</p></body></html>', '<p>One.</p>'],
  ['<x:html><x:body><x:p>One.</x:p></x:body></x:html>', '<x:p>One.</x:p>'],
  ['<body>One</body>two</body >three', 'One</body>two'],
  ['<body><p>One.', '<p>One.'],
  ['<bodyguard>One</bodyguard>', '<bodyguard>One</bodyguard>'],
  ['<nitf><body><body.content a="b"><p>One.</p></body.content ></body></nitf>', '<p>One.</p>'],
  ['<body-content><p>One.</p></body-content>', '<p>One.</p>'],
  ['<body.content><p>One.', '<p>One.'],
  ['<![CDATA[<p>One.</p>]]>', '<p>One.</p>'],
  ['<body> <header><h1>T</h1></header><p>One.</p></body>', '<p>One.</p>'],
  ['<header><h1>T</h1></header><p>One.</p>', '<p>One.</p>'],
  ['<p>One.</p><header>Two.</header>', '<p>One.</p><header>Two.</header>'],
  ['<headers>T</header><p>One.</p>', '<headers>T</header><p>One.</p>'],
  ['<header>One.', '<header>One.'],
  [`<body>One</body>${' '.repeat(2100)}`, `One</body>${' '.repeat(2100)}`],
  [`${'x'.repeat(3000)}<body>One</body>`, 'One'],
]);

table('the text of the NewsML-G2 item', textOfNewsItem, [
  [{ contentSet: { inlineXML: '<p>One.</p>' } }, '<p>One.</p>'],
  [{ contentSet: { inlineData: { '#text': 'One.' } } }, 'One.'],
  [{ contentSet: [{ inlineData: 'Short.' }, { inlineXML: ['Much longer.', 'Middle one'] }] }, 'Much longer.'],
  [{ contentSet: { inlineData: { '@contenttype': 'image/jpeg', '#text': 'no' } } }, undefined],
  [{ contentSet: { inlineData: { '@contenttype': 'video/mp4', '#text': 'no' } } }, undefined],
  [{ contentSet: { inlineData: { '@contenttype': 'audio/mp3', '#text': 'no' } } }, undefined],
  [{ contentSet: { inlineData: { '@contenttype': 'text/image/', '#text': 'yes' } } }, 'yes'],
  [{ contentSet: 'no' }, undefined],
  [{}, undefined],
]);

const headlines = (...headline: unknown[]) => ({ contentMeta: { headline } });
table('the headline of the NewsML-G2 item', headlineOfNewsItem, [
  [headlines('One'), 'One'],
  [headlines({ '@role': 'hr:sub', '#text': 'Sub' }, { '#text': 'Main' }), 'Main'],
  [headlines({ '@role': 'hr:sub', '#text': 'Sub' }, { '@role': 'hld:Main', '#text': 'Main' }), 'Main'],
  [headlines({ '@role': 'hr:sub', '#text': 'Sub' }, { '@role': 'x:hl1', '#text': 'Main' }), 'Main'],
  [headlines({ '@role': 'hr:sub', '#text': 'Sub' }, { '@role': 'x:headline', '#text': 'Main' }), 'Main'],
  [headlines({ '@role': 'hr:sub', '#text': 'Sub' }, { '@role': 'primary', '#text': 'Main' }), 'Main'],
  [headlines({ '@role': 'hr:sub', '#text': 'Sub' }, { '@role': 'hr:short', '#text': 'Short' }), 'Sub'],
  [headlines('', 'Second'), 'Second'],
  [{ contentMeta: [{ headline: 'In a list' }] }, 'In a list'],
  [headlines('<![CDATA[A]]> <b>bold</b>\n  <i>word</i> '), 'A bold word'],
  [{}, undefined],
]);

table('the parties of', parties('meta', 'creator'), [
  [{ meta: { creator: 'Ann Cole' } }, ['Ann Cole']],
  [
    { meta: { creator: [{ name: 'Ann' }, { '#text': 'Bo' }, { '@literal': 'Cy' }, { name: 'Ann' }] } },
    ['Ann', 'Bo', 'Cy'],
  ],
  [{ meta: { creator: { '@qcode': 'src:QNA' } } }, ['QNA']],
  [{ meta: { creator: { '@FormalName': 'QNA' } } }, ['QNA']],
  [{ meta: { creator: { '@uri': 'urn:x:QNA' } } }, ['QNA']],
  [{ meta: { creator: { name: '', '@qcode': 'src:QNA' } } }, ['QNA']],
  [{ meta: { creator: [7, '', {}] } }, []],
  [{ meta: [{ creator: 'Ann' }, 'no', { creator: 'Bo' }] }, ['Ann', 'Bo']],
  [{}, []],
]);

table('the embargo of', embargoOf, [
  [{ itemMeta: { embargoed: '2026-03-10' } }, '2026-03-10'],
  [{ itemMeta: { embargoed: { '#text': '2026-03-10' } } }, '2026-03-10'],
  [{ itemMeta: { embargoed: '' } }, 'until further notice'],
  [{ itemMeta: {} }, undefined],
  [{}, undefined],
]);

table('the item before', previousOf, [
  [{ itemMeta: { link: { '@rel': 'irel:previousVersion', '@residref': 'a' } } }, 'a'],
  [{ itemMeta: { link: { '@rel': 'x:EvolvedFrom', '@guidref': 'b' } } }, 'b'],
  [
    {
      itemMeta: {
        link: [
          { '@rel': 'irel:seeAlso', '@residref': 'n' },
          { '@rel': 'irel:supersedes', '@residref': 'c' },
        ],
      },
    },
    'c',
  ],
  [{ itemMeta: { link: { '@rel': 'irel:previousVersion', '@residref': 'same' } }, '@guid': 'same' }, undefined],
  [{ itemMeta: { link: { '@rel': 'irel:seeAlso', '@residref': 'n' } } }, undefined],
  [{ itemMeta: { link: 'no' } }, undefined],
  [{}, undefined],
]);

const nitf = (body: object) => ({ body });
table('the text of the NITF document', textOfNitf, [
  [nitf({ 'body-content': '<p>One.</p>' }), '<p>One.</p>'],
  [nitf({ 'body-content': ['Short.', { '#text': 'Much longer.' }] }), 'Much longer.'],
  [
    nitf({ 'body-content': '<block>Lead.</block><block id="b" class="full_text">All.' }),
    '<block id="b" class="full_text">All.',
  ],
  [nitf({}), undefined],
]);

table('the headline of the NITF document', headlineOfNitf, [
  [nitf({ 'body-head': { hedline: { hl1: 'One <person>Ann</person>' } } }), 'One Ann'],
  [nitf({ 'body-head': { hedline: { hl1: '' }, headline: { hl1: ['Two', 'no'] } } }), 'Two'],
  [nitf({ 'body-head': { hedline: 'Three' } }), 'Three'],
  [nitf({}), undefined],
]);

table('the byline of the NITF document', bylineOfNitf, [
  [nitf({ 'body-head': { byline: 'By <person>Ann</person> <byttl a="b">Staff Writer</byttl>' } }), 'By Ann'],
  [nitf({ 'body-head': { byline: 'By Ann <byttl>Staff Writer' } }), 'By Ann'],
  [nitf({ 'body-head': { byline: 'By Ann <byttle>Bo' } }), 'By Ann Bo'],
  [nitf({ 'body-head': { byline: '' }, byline: 'By Bo' }), 'By Bo'],
  [nitf({}), undefined],
]);

const docdata = (fields: object) => ({ head: { docdata: fields } });
table('the embargo of the NITF document', embargoOfNitf, [
  [docdata({ '@management-status': 'Embargoed', 'date-release': { '@norm': '20260310' } }), '20260310'],
  [docdata({ '@management-status': 'embargoed' }), 'until further notice'],
  [docdata({ '@management-status': 'usable', 'date-release': { '@norm': '20260310' } }), undefined],
  [{}, undefined],
]);

table('the text of the NewsML 1 item', textOfNewsMl1, [
  [{ NewsComponent: [{ x: { DataContent: 'Short.' } }, { DataContent: { '#text': 'Much longer.' } }] }, 'Much longer.'],
  [{ NewsComponent: { DataContent: '<body>One.</body>' } }, 'One.'],
  [{}, undefined],
]);

table('the first headline of', first('HeadLine'), [
  [{ a: [{ HeadLine: '' }, { b: { HeadLine: 'One <i>word</i>' } }] }, 'One word'],
  [{ HeadLine: { '@FormalName': 'x:Code' } }, 'Code'],
  [{ HeadLine: { '#text': 'Said' } }, 'Said'],
  [{}, undefined],
]);

table('the first language of', first('Language', '@FormalName'), [
  [{ a: { Language: 'no' }, b: { Language: { '@FormalName': 'fr' } } }, 'fr'],
  [{ a: { Language: { '@FormalName': '' } } }, undefined],
  [{ Language: ['no', { '@FormalName': 'fr' }] }, 'fr'],
]);

test('elements of NewsML 1 are looked for forty levels deep', () => {
  const nested = (depth: number): object => (depth === 0 ? { HeadLine: 'Deep' } : { a: nested(depth - 1) });
  expect([first('HeadLine')({ a: nested(39) }), first('HeadLine')({ a: nested(40) })]).toEqual(['Deep', undefined]);
});

table('the id of the NewsML 1 item', idOfNewsMl1, [
  [{ PublicIdentifier: 'urn:newsml:q.example:20260310:a:3N', NewsItemId: 'n' }, 'urn:newsml:q.example:20260310:a'],
  [{ PublicIdentifier: 'urn:a:12' }, 'urn:a'],
  [{ PublicIdentifier: 'urn:a:1A' }, 'urn:a'],
  [{ PublicIdentifier: 'urn:a:1U' }, 'urn:a'],
  [{ PublicIdentifier: 'urn:a:1X' }, 'urn:a:1X'],
  [{ PublicIdentifier: 'urn:1:b' }, 'urn:1:b'],
  [{ NewsItemId: 'n' }, 'n'],
]);

table('ninjs', isNinjs, [
  [{ uri: 'u', versioncreated: 'v', pubstatus: 'usable' }, true],
  [{ guid: 'g', slugline: 's', firstcreated: 'f' }, true],
  [{ altids: {}, body_html: 'b', usageterms: 'u' }, true],
  [{ uri: 'u', headlines: [], type: 'text' }, true],
  [{ uri: 'u', bodies: [] }, true],
  [{ uri: 'u', bodies: 'b' }, false],
  [{ uri: 'u', versioncreated: 'v' }, false],
  [{ uri: 'u', versioncreated: 'v', type: 7 }, false],
  [{ uri: 'u', type: 'text' }, false],
  [{ uri: 7, altids: 'a', versioncreated: 'v', pubstatus: 'usable' }, false],
  [{ uri: 'u', versioncreated: 'v', pubstatus: 'usable', '@type': 'x' }, false],
  [{ uri: 'u', versioncreated: 'v', pubstatus: 'usable', content_elements: [] }, false],
]);

test.each([
  ...['versioncreated', 'versionCreated', 'pubstatus', 'pubStatus', 'body_xhtml', 'headlines', 'copyrightholder'],
  ...['copyrightHolder', 'body_html', 'slugline', 'usageterms', 'firstcreated', 'firstCreated'],
])('ninjs is known by %s and a type', (name) => {
  expect(isNinjs({ uri: 'u', type: 'text', [name]: 'x' })).toBe(true);
});

const body = (contenttype: string | undefined, value: unknown, role?: string) => ({ contenttype, value, role });
table('the body of the ninjs record', bodyOfNinjs, [
  [{ bodies: [body('text/plain', 'plain'), body('text/html', 'html')] }, 'html'],
  [{ bodies: [body('text/plain', 'plain'), body('application/nitf+xml', 'nitf')] }, 'nitf'],
  [{ bodies: [body('text/markdown', 'marks'), body('text/plain', 'plain')] }, 'plain'],
  [{ bodies: [body('text/html', 'html', 'summary'), body('text/plain', 'plain')] }, 'plain'],
  [{ bodies: [body('text/html', 'html', 'Teaser'), body('text/markdown', 'marks')] }, 'marks'],
  [
    {
      bodies: [
        { contentType: 'text/plain', value: 'plain' },
        { contentType: 'TEXT/HTML', value: 'html' },
      ],
    },
    'html',
  ],
  [
    {
      bodies: [
        { role: 'plain', value: 'plain' },
        { role: 'html', value: 'html' },
      ],
    },
    'html',
  ],
  [{ bodies: ['no', body('text/html', ' '), body('text/html', 7), body(undefined, 'said')] }, 'said'],
  [{ bodies: [], body_text: 'no' }, undefined],
  [{ body_text: 'text', body_html: 'html' }, 'html'],
  [{ body_html: 'html', body_xhtml: 'xhtml' }, 'xhtml'],
  [{ body_text: ' ', body_special: 'own' }, 'own'],
  [{ bodySpecial: 'own' }, 'own'],
  [{ body: 'own' }, 'own'],
  [{ bodyguard: 'no', somebody: 'no', nobody_text: 'no', body: 7 }, undefined],
]);

test.each(['short', 'abstract', 'lead', 'caption'])('a body in the role %s is not the text', (role) => {
  expect(bodyOfNinjs({ bodies: [body('text/html', 'no', role), body('text/plain', 'yes')] })).toBe('yes');
});

table('the headline of the ninjs record', headlineOfNinjs, [
  [{ headlines: [{ role: 'sub', value: 'Sub' }, { value: 'Main' }] }, 'Main'],
  [
    {
      headlines: [
        { role: 'sub', value: 'Sub' },
        { role: 'Main headline', value: 'Main' },
      ],
    },
    'Main',
  ],
  [
    {
      headlines: [
        { role: 'sub', value: 'Sub' },
        { role: 'headline', value: 'Main' },
      ],
    },
    'Main',
  ],
  [
    {
      headlines: [
        { role: 'sub', value: 'Sub' },
        { role: 'headline2', value: 'no' },
        { role: 'subheadline', value: 'no' },
      ],
    },
    'Sub',
  ],
  [{ headlines: ['no'] }, undefined],
  [{ headlines: 'no' }, undefined],
]);

table('the provider of the ninjs record', providerOf, [
  [
    {
      infosources: [
        { role: 'writer', name: 'W' },
        { role: 'Provider', name: 'P' },
      ],
    },
    'P',
  ],
  [{ infoSources: [{ role: 'publisher', literal: 'P' }] }, 'P'],
  [{ infosource: [{ role: 'distributor', name: 'P' }] }, 'P'],
  [{ infosources: [{ role: 'issuer', name: 'P' }] }, 'P'],
  [{ infosources: [{ role: 'writer', name: 'W' }] }, undefined],
  [{ infosources: [{ name: 'First' }, { name: 'Second' }] }, 'First'],
  [{ infosources: [{ name: 'First' }, { role: 'writer', name: 'Second' }] }, undefined],
  [{ infosources: ['First'] }, 'First'],
  [{ infosources: 'no' }, undefined],
  [{}, undefined],
]);

test('information sources of ninjs are credited by name', () => {
  expect(infoSourcesOf({ infosources: [{ name: 'A' }, { literal: 'B' }, 'C'] })).toEqual(['A', 'B', 'C']);
});

table('the address of the ninjs record', addressOfNinjs, [
  [
    {
      altIds: [
        { role: 'id', value: 'i' },
        { role: 'url', value: 'u' },
      ],
    },
    'u',
  ],
  [{ altids: { role: 'url', value: 'u' } }, 'u'],
  [{ altids: [{ role: 'id', value: 'i' }, 'url'] }, undefined],
]);

table('ANS', isAns, [
  [{ content_elements: [], headlines: {} }, true],
  [{ content_elements: [], type: 'story' }, true],
  [{ content_elements: [], _id: 'a' }, true],
  [{ content_elements: [], type: 'image', headlines: [], _id: 7 }, false],
  [{ content_elements: {}, type: 'story' }, false],
]);

const elements = (...content_elements: unknown[]) => ({ content_elements });
table('the text of the ANS story', textOfAns, [
  [elements({ type: 'text', content: 'One.' }, { type: 'header', content: 'Two.' }), 'One.\nTwo.'],
  [elements({ type: 'raw_html_text', text: 'One.' }, { type: 'correction', text: 'Two.' }), 'One.\nTwo.'],
  [
    elements({ type: 'text', content: 'One <b>bold</b>.' }, { type: 'text', content: 'Two.' }),
    '<p>One <b>bold</b>.</p><p>Two.</p>',
  ],
  [elements({ type: 'raw_html', content: '<P class="a">One.' }), '<p><P class="a">One.</p>'],
  [elements({ type: 'raw_html', content: '<pre>no</pre>' }, { type: 'raw_html', content: 7 }), undefined],
  [elements({ type: 'list', items: [{ type: 'text', content: 'One.' }] }), 'One.'],
  [elements({ type: 'quote', content_elements: [{ type: 'text', content: 'One.' }] }), 'One.'],
  [elements({ type: 'element_group', content_elements: [{ type: 'text', content: 'One.' }] }), 'One.'],
  [elements({ type: 'story', content_elements: [{ type: 'text', content: 'One.' }] }), 'One.'],
  [elements({ type: 'image', content: 'no', content_elements: [{ type: 'text', content: 'no' }] }), undefined],
  [elements({ type: 'text', content: 7, text: 8 }, 'no', null), undefined],
  [{ content_elements: 'no' }, undefined],
]);

test('lists of ANS are read twenty levels deep', () => {
  const nested = (depth: number): object =>
    depth === 0 ? { type: 'text', content: 'Deep.' } : { type: 'list', items: [nested(depth - 1)] };
  expect([textOfAns(elements(nested(20))), textOfAns(elements(nested(21)))]).toEqual(['Deep.', undefined]);
});
