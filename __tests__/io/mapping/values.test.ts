import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  addressOf,
  beforeCutMark,
  dateIn,
  entitiesRead,
  hasEntities,
  hasHtml,
  hostOf,
  htmlText,
  isNothing,
  languageOf,
  loadHtml,
  namesOf,
  plainLine,
  stringOf,
  textOf,
  valueAt,
  withoutTitle,
} from '../../../src/io/mapping/values/index.js';

beforeAll(loadHtml);

test.each([
  ...[undefined, null, '', '  ', 'None', 'null', ' NaN ', 'NaT', 'n/a', 'undefined', '-', '[]', '{}', [], [null, ['']]],
])('%j says nothing', (value) => {
  expect(isNothing(value)).toBe(true);
});

test.each([...[0, false, {}, 'nobody', 'nan!', '--', ['a', null], '         -', [[], 0]]])(
  '%j says something',
  (value) => {
    expect(isNothing(value)).toBe(false);
  },
);

const NESTED = {
  'a.b': 'whole name',
  a: { b: 'nested', c: { 'dc.date.issued': 'named with points', 'dc.empty': '' } },
  list: [{ n: 1, m: { o: 'x' } }, { n: null }, 'no object', { n: [2, 3] }],
  plain: ['one', '', 'two'],
  nothing: 'None',
  blank: [{ n: '' }],
};

test.each([
  ['a.b', 'whole name'],
  ['a.c.dc.date.issued', 'named with points'],
  ['a.c.dc.empty', undefined],
  ['nothing', 'None'],
  ['nothing.x', undefined],
  ['list[].n', [1, 2, 3]],
  ['list[].m.o', ['x']],
  ['list.n', 1],
  ['list.m.o', 'x'],
  ['plain[]', ['one', 'two']],
  ['blank[].n', undefined],
  ['a[].b', 'nested'],
])('at the path %s stands %j', (path, value) => {
  expect(valueAt(NESTED, path)).toEqual(value);
});

test('an empty value at a path of several names is none', () => {
  for (const path of ['x', 'x.y', 'a.x', 'toString', 'a.toString', 'list[].x'])
    expect(valueAt(NESTED, path)).toBeUndefined();
  expect(valueAt({ a: { b: 'None' } }, 'a.b')).toBeUndefined();
  expect(valueAt({ a: { b: 'Nan Tucket' } }, 'a.b')).toBe('Nan Tucket');
});

describe('a string', () => {
  test.each([
    ...['rendered', 'value', '#text', '@value', 'name', 'title', 'literal', '@literal', 'basic', 'default', 'main'],
    ...['original', 'text', 'url', 'href', '@id', 'uri', 'email'],
  ])('is found in an object under %s', (name) => {
    expect(stringOf({ other: 'no', [name]: 'said' })).toBe('said');
    expect(stringOf({ [name]: { [name]: 'within' } })).toBe('within');
  });

  test.each([
    ['text', 'text'],
    ['', ''],
    [7, '7'],
    [7n, '7'],
    [['first', 'second'], 'first'],
    [[], undefined],
    [true, undefined],
    [null, undefined],
    [{}, undefined],
    [{ value: '', name: 'n' }, 'n'],
    [{ value: null, name: 'n' }, 'n'],
    [{ value: 7 }, undefined],
    [{ name: 'n', value: 'v' }, 'v'],
    [{ value: { value: { value: { value: 'three levels down' } } } }, 'three levels down'],
    [{ value: { value: { value: { value: { value: 'four levels down' } } } } }, undefined],
  ])('in %j is %j', (value, said) => {
    expect(stringOf(value)).toBe(said);
  });
});

test.each([
  ['2026-03-10', '2026-03-10'],
  [[5, 6], 5],
  [{ value: '2026' }, '2026'],
  [{ 'date-parts': [[2026, 3, 10]] }, '2026-3-10'],
  [[{ 'date-parts': [[2026, 3, 10]] }], '2026-3-10'],
  [{ 'date-parts': [2026], value: '2026' }, '2026'],
  [{ 'date-parts': '2026', value: '2027' }, '2027'],
])('what may be a date in %j is %j', (value, date) => {
  expect(dateIn(value)).toBe(date);
});

test.each([
  ['Ann Cole', ['Ann Cole']],
  ['  Ann \n Cole ', ['Ann Cole']],
  [
    ['Ann Cole', 'Bo Dahl', 'Ann Cole', '', null],
    ['Ann Cole', 'Bo Dahl'],
  ],
  [
    [[['Ann Cole']], { name: 'Bo Dahl' }],
    ['Ann Cole', 'Bo Dahl'],
  ],
  [{ name: 'Ann Cole' }, ['Ann Cole']],
  [{ x: 1 }, undefined],
  [['Ann Cole', { x: 1 }], undefined],
  [['https://a.example/ann', 'http://a.example/bo', 'xhttps://a.example'], ['xhttps://a.example']],
  [`['Ann Cole', "Bo O'Dahl"]`, ['Ann Cole', "Bo O'Dahl"]],
  [`['Ann O\\'Cole']`, ["Ann O'Cole"]],
  ['["Ann \\"A\\" Cole"]', ['Ann "A" Cole']],
  [`\n['Ann Cole',\n 'Bo Dahl'] `, ['Ann Cole', 'Bo Dahl']],
  ['[Ann Cole]', ['[Ann Cole]']],
  [`x['Ann Cole']`, [`x['Ann Cole']`]],
  [`['Ann Cole'] x`, [`['Ann Cole'] x`]],
  [undefined, []],
])('the names in %j are %j', (value, names) => {
  expect(namesOf(value)).toEqual(names);
});

test('a list of names in a string is read up to ten thousand characters', () => {
  const list = (size: number) => `['${'x'.repeat(size - 4)}']`;
  expect(namesOf(list(10_000))).toEqual(['x'.repeat(9_996)]);
  expect(namesOf(list(10_001))).toEqual([list(10_001)]);
});

test.each([
  [' https://a.example/1 ', { url: 'https://a.example/1' }],
  ['HTTP://A.example/1', { url: 'HTTP://A.example/1' }],
  [{ href: 'https://a.example/1' }, { url: 'https://a.example/1' }],
  ['https://me@a.example/1', { url: 'https://a.example/1', lost: 'the name and password in it' }],
  ['https://:secret@a.example/1', { url: 'https://a.example/1', lost: 'the name and password in it' }],
  ['ftp://a.example/1', { reason: 'not an address of http or https' }],
  ['see https://a.example/1', { reason: 'not an address of http or https' }],
  ['https:a.example', { reason: 'not an address of http or https' }],
  ['https://', { reason: 'not an address' }],
  [undefined, { reason: 'not an address of http or https' }],
])('as an address, %j is %j', (value, read) => {
  expect(addressOf(value)).toEqual(read);
});

test.each([
  ['https://www.Post.example/a', 'post.example'],
  ['http://post.example:8080/a', 'post.example'],
  ['https://me:secret@www.post.example?a', 'post.example'],
  ['https://post.example#a', 'post.example'],
  ['HTTPS://wwwpost.example', 'wwwpost.example'],
  ['https://post.example/a@b', 'post.example'],
])('the host of %s is %s', (address, host) => {
  expect(hostOf(address)).toBe(host);
  expect(hostOf(`see ${address}`)).toBeUndefined();
});

const LANGUAGES = {
  ' en_US ': 'en-US',
  'de_AT.UTF-8': 'de-AT',
  'de_AT.utf8': 'de-AT',
  German: 'de',
  FRA: 'fr',
  español: 'es',
};

test.each(Object.entries(LANGUAGES))('the language %j is %s', (value, tag) => {
  expect([languageOf(value), languageOf({ name: value })]).toEqual([tag, tag]);
});

test.each([...['en', 'EN', 'gsw', 'zh-Hans-CN', 'en-aa-bb-cc-dd', 'sl-rozaj-biske-1994']])('%s is a tag', (tag) => {
  expect(languageOf(tag)).toBe(tag);
});

test.each([
  ...['e', 'abcd', 'a-b', 'en-', 'x en', 'en-US x', 'en-abcdefghi', 'en-aa-bb-cc-dd-ee', 'english1', '', undefined],
])('%j is no language', (value) => {
  expect(languageOf(value)).toBeUndefined();
});

test.each([
  ['Bridge closed\n\nIt rained.', 'Bridge closed', 'It rained.'],
  ['Bridge closed today\nIt rained.', 'Bridge closed', 'Bridge closed today\nIt rained.'],
  ['So: Bridge closed\nIt rained.', 'Bridge closed', 'So: Bridge closed\nIt rained.'],
  ['It rained.', undefined, 'It rained.'],
])('%j without the title %j is %j', (text, title, rest) => {
  expect(withoutTitle(text, title)).toBe(rest);
});

test.each([
  ['It rained… [+1234 chars]', 'It rained'],
  ['It rained ... [12 characters]  ', 'It rained'],
  ['It rained. [+7 chars]', 'It rained.'],
  ['It rained.. [+7 chars]', 'It rained..'],
  ['It… rained [+123456789012 chars]', 'It… rained'],
])('before the mark of a cut, %j is %j', (text, kept) => {
  expect(beforeCutMark(text)).toBe(kept);
});

test('a text that was not cut has no mark', () => {
  for (const mark of ['[+1234567890123 chars]', '[+ chars]', '[+7 words]', '[7 chars] again', ''])
    expect(beforeCutMark(`It rained ${mark}`)).toBeUndefined();
});

const block = (type: string, text: unknown) => ({ type, text });

test.each<[unknown, string | undefined]>([
  ['It rained.', 'It rained.'],
  [7, undefined],
  [null, undefined],
  [{ other: 'no' }, undefined],
  [['One.', '', ' ', 'Two.', 7], 'One.\nTwo.'],
  [[], undefined],
  [['', null], undefined],
  [{ headline: 'H', summary: 'S', paragraphs: ['P', 'Q'], sections: [{ paragraphs: ['R'] }] }, 'H\nS\nP\nQ\nR'],
  [{ sections: [{ headline: 'Part', paragraphs: ['R'] }] }, 'Part\nR'],
  [{ paragraphs: 'no list', text: 'T' }, 'T'],
  [{ value: '', text: 'T' }, 'T'],
  [{ value: 'V', text: 'T' }, 'V'],
  [[block('text', 'One '), block('text', 'two.')], 'One \ntwo.'],
  [{ type: 'paragraph', content: [block('text', 'One '), block('text', 'two.')] }, 'One two.'],
  [
    {
      nodeType: 'p',
      content: [
        { nodeType: 'text', value: 'One ' },
        { nodeType: 'hyperlink', value: 'two.' },
      ],
    },
    'One two.',
  ],
  [
    { _type: 'block', children: [{ _type: 'span', text: 'One ' }, { _type: 'image', text: 'no' }, 'two.'] },
    'One \ntwo.',
  ],
  [
    {
      object: 'block',
      nodes: [
        { object: 'text', text: 'One ' },
        { object: 'inline', nodes: ['two'] },
      ],
    },
    'One two',
  ],
  [{ children: [{ text: 'One ' }, { text: 'two.' }] }, 'One two.'],
  [{ children: [{ value: 'One ' }, { value: 'two.' }] }, 'One \ntwo.'],
  [{ content: [{ text: 'One ' }, { text: 'two.' }] }, 'One \ntwo.'],
  [{ type: 7, content: [{ text: 'One ' }, { text: 'two.' }] }, 'One \ntwo.'],
  [[block('texture', 'One '), block('Text', 'two.')], 'One \ntwo.'],
  [{ type: 'p', content: [block('context', 'One '), block('context', 'two.')] }, 'One \ntwo.'],
])('the text of %j is %j', (value, text) => {
  expect(textOf(value)).toBe(text);
});

test.each([
  ...['rendered', 'value', '#text', '@value', 'encoded', 'model', 'content', 'text', 'html', 'body', 'plain'],
  ...['children', 'blocks', 'root', 'data', 'json', 'nodes', 'document', 'processed', 'sentence'],
])('the text may be the %s of an object', (name) => {
  expect(textOf({ other: 'no', [name]: 'said' })).toBe('said');
});

test.each([
  ...['image', 'rawImage', 'picture', 'photo', 'gallery', 'video', 'audio', 'media', 'caption', 'altText', 'embed'],
  ...['headline', 'byline', 'contributor', 'timestamp', 'metadata', 'relatedContent', 'topicList', 'links'],
  ...['advertisement', 'ad', 'mpu'],
])('a part of the type %s is not the text', (type) => {
  expect(textOf([block(type, 'no'), block(`${type}x`, 'yes'), block(`x${type}`, 'and')])).toBe('yes\nand');
});

test('parts are looked into twenty levels deep', () => {
  const nested = (depth: number): unknown => (depth === 0 ? ['said'] : { value: nested(depth - 1) });
  expect(textOf(nested(20))).toBe('said');
  expect(textOf(nested(21))).toBeUndefined();
});

test.each([
  ...[
    '<p>a',
    '<P class="x">a',
    '<br>',
    '<br/>',
    '<hr />',
    '<img src="x">',
    '<x:p>a',
    'a</x:p>',
    'a</a>',
    '</h1>',
    '</h6>',
  ],
  ...['</b>', '</i>', '</u>', '</s>', '</em>', '</strong>', '</span>', '</div>', '</ul>', '</ol>', '</li>', '</font>'],
  ...['</blockquote>', '</figure>', '</table>', '</section>', '</article>', '</small>', '</sup>', '</sub>', '</html >'],
  ...['</body>', '</pre>'],
])('%s is HTML', (text) => {
  expect(hasHtml(text)).toBe(true);
});

test.each([
  ...[
    'a < b',
    '<sic>',
    '<b>',
    '</sic>',
    '<pre',
    '<px>',
    '</h7>',
    '<script>',
    '</script>',
    '< p>',
    'p>',
    '</ b>',
    '<p<>',
  ],
])('%s is none', (text) => {
  expect(hasHtml(text)).toBe(false);
});

test.each([...['&amp;', 'a &#39; b', '&#x27;', '&#X2F;', '&NBSP;', '&frac12;', '&#1234567;']])(
  'an entity stands in %s',
  (text) => {
    expect(hasEntities(text)).toBe(true);
  },
);

test.each([...['AT&T;', 'R&D', '&;', '&#;', '&#12345678;', '&amp', '& amp;', '&#xg;', '&a1b;', '&thetasymbol;']])(
  'and none in %s',
  (text) => {
    expect(hasEntities(text)).toBe(false);
  },
);

test('entities are read as characters', () => {
  expect(entitiesRead('Fish&nbsp;&amp;&#32;chips')).toBe('Fish & chips');
  expect(entitiesRead('R&D')).toBe('R&D');
  expect(plainLine(' <b>Fish</b>\n &amp;  chips ')).toBe('Fish & chips');
  expect(plainLine('Fish\n&amp; chips')).toBe('Fish & chips');
});

const BLOCKS =
  'address article aside blockquote body center dd details div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hl1 hl2 html li main nav ol option p section summary table tbody tfoot thead tr ul block item rubrik ingress brodtext citat mellis';
const HIDDEN =
  'script style noscript template iframe object svg math head title button select textarea figure figcaption picture video audio canvas media media-caption media-producer note bild dat';

test.each(BLOCKS.split(' '))('an element %s is a paragraph', (tag) => {
  expect(htmlText(`<p>One.</p>Two <${tag}>three</${tag}> four.`)).toBe('One.\nTwo\nthree\nfour.');
});

test.each(HIDDEN.split(' '))('what stands in an element %s is left out', (tag) => {
  expect(htmlText(`<div>One <${tag}>two</${tag}>three.</div>`)).toBe('One three.');
});

test.each([
  ['<p>One <b>two</b> three.</p>', 'One two three.'],
  ['<p>One<br>Two</p>', 'One\nTwo'],
  ['<p>One.</p>Two<hr>three', 'One.\nTwo\nthree'],
  ['<p>One,<br>two</p>', 'One, two'],
  ['<p>One.<br>two</p>', 'One.\ntwo'],
  ['<p>One<br><br>two</p>', 'One\ntwo'],
  ['<p>One –<br>two</p>', 'One – two'],
  ['<tr><td>One</td><th>2</th></tr><tr><td>Two</td></tr>', 'One 2\nTwo'],
  ['<p>One \t  two</p>', 'One two'],
  ['<p>One\ntwo\r\nthree</p>', 'One two three'],
  ['<pre>One.\nTwo.</pre>', 'One.\nTwo.'],
  ['<pre>One.</pre><p>Two\nthree.</p>', 'One.\nTwo three.'],
  ['One <b>two</b>.\nThree.', 'One two.\nThree.'],
  ['<x:p>One</x:p><x:p>Two</x:p>', 'One\nTwo'],
  ['<p>One <![CDATA[two]]></p>', 'One two'],
  ['&lt;p&gt;One &amp;amp; two.&lt;/p&gt;', 'One & two.'],
  ['<p>The tag &lt;sic&gt; stays</p>', 'The tag <sic> stays'],
  ['<div>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</div>', 'One\nTwo'],
  ['<p>a\nB\n    Indented.\nc</p>', 'a B\nIndented. c'],
  ['<p>a\n    Indented.\nc</p>', 'a Indented. c'],
  ['<p>a\nB\n  Less.\nc</p>', 'a B Less. c'],
  ['<p></p>', ''],
  ['', ''],
])('the text of %j is %j', (html, text) => {
  expect(htmlText(html)).toBe(text);
});

test('tags may be nested two thousand levels deep', () => {
  expect(htmlText(`${'<i>'.repeat(2000)}One`)).toBe('One');
  expect(() => htmlText(`${'<i>'.repeat(2001)}One`)).toThrow(
    /nested more than 2000 levels deep: check what the text is/,
  );
  expect(htmlText('<i>One</i> '.repeat(2001)).length).toBeGreaterThan(8000);
  expect(() => htmlText(7 as never)).toThrow(/htmlText: html must be a string/);
});
