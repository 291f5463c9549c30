import { beforeAll, expect, test } from '@jest/globals';
import { hasLongNumber, keyWrittenTwice, withLongNumbers } from '../../../src/io/formats/json-text.js';
import { frontMatter } from '../../../src/io/formats/markdown/front-matter.js';
import { markdownText } from '../../../src/io/formats/markdown/markdown-text.js';
import { ANPA_HEADER, fieldsOfAnpa } from '../../../src/io/formats/wire/anpa-1312.js';
import { fieldsOfIptc7901, IPTC_7901_HEADER } from '../../../src/io/formats/wire/iptc-7901.js';
import { loadHtml } from '../../../src/io/mapping/index.js';

beforeAll(loadHtml);

test.each([
  ['---\na: b\n---\ntext', { a: 'b' }, 'text'],
  ['---  \r\na: b\r\n---\t\r\ntext', { a: 'b' }, 'text'],
  ['---\na: b\n---', { a: 'b' }, ''],
  ['+++\na = "b"\n+++\ntext', { a: 'b' }, 'text'],
  ['---\na = b\n---\ntext', undefined, ''],
  ['---\na: b\n+++\ntext', undefined, ''],
  ['x\n---\na: b\n---\n', undefined, ''],
  ['---x\na: b\n---\n', undefined, ''],
  ['---\na: b\n---x\n', undefined, ''],
  ['Title: T\nBy-line: A B\n\ntext', { Title: 'T', 'By-line': 'A B' }, '\ntext'],
  ['title: T\nnotes: a\n  more\n\ntext', { title: 'T', notes: 'a more' }, '\ntext'],
  ['Title: T\nno field\n\ntext', undefined, ''],
  ['Name: T\n\ntext', undefined, ''],
])('the front matter of %j is %j', (text, fields, rest) => {
  const found = frontMatter(text);
  expect(found?.fields).toEqual(fields);
  expect(found === undefined ? '' : text.slice(found.end)).toBe(rest);
});

test.each([
  ['a: "b # c" # d', { a: 'b # c' }],
  ['a: b # c', { a: 'b' }],
  ['a: b#c', { a: 'b#c' }],
  ["a: 'it''s'", { a: "it's" }],
  ['a: "say \\"b\\" \\\\"', { a: 'say "b" \\' }],
  ['a: "b', { a: '"b' }],
  ['a: [b, "c d" , e]', { a: ['b', 'c d', 'e'] }],
  ['a: x [b]', { a: 'x [b]' }],
  ['a: [b] x', { a: '[b] x' }],
  ['a: [[b]]', { a: '[[b]]' }],
  ['a:\n  - b\n  - name: C D\n  - "[[E|F]]"\n  - "[[G]]"\n  - x [[H]] y', { a: ['b', 'C D', 'F', 'G', 'x [[H]] y'] }],
  ['a:\n- b\n# no\n\n-  c', { a: ['b', 'c'] }],
  ['a: >-\n  b\n  c', { a: 'b c' }],
  ['a: |\n  b', { a: 'b' }],
  ['a: |x\n  b', { a: '|x b' }],
  ['a: [b]\n  c: d', { a: ['b'] }],
  ['a b-c_1: d\ne.f: g\n: h\n- i', { 'a b-c_1': ['i'] }],
  [`a: ${'x'.repeat(2100)}`, { a: 'x'.repeat(1997) }],
])('the fields of %j are %j', (block, fields) => {
  expect(frontMatter(`---\n${block}\n---\n`)?.fields).toEqual(fields);
});

test.each([
  ['One\ntwo.\n\nThree.', 'One two.\nThree.'],
  ['One.  \nTwo.', 'One.\nTwo.'],
  ['One.\\\nTwo.', 'One.\\\nTwo.'],
  ['One\n# Head\ntwo', 'One\nHead\ntwo'],
  ['###### Six\n####### Seven', 'Six\n####### Seven'],
  ['> One\n> > two', 'One\ntwo'],
  ['- One\n* two\n+ three\n-four', 'One\ntwo\nthree -four'],
  ['[^1]: Note.', 'Note.'],
  ['One\n```\ntwo', 'One\ntwo'],
  ['``\nOne', '`` One'],
  ['One\n~~~\n:::\ntwo', 'One\ntwo'],
  ['One\n---\n* * *\n___\ntwo', 'One\ntwo'],
  ['--- x', '--- x'],
  ['One\n[a]: https://q.example\ntwo', 'One\ntwo'],
  ['{% include %}\n{{< x >}}\n{{% y %}}\n{{z}}', '{{z}}'],
  ['![alt](a.png) ![alt][a] One', 'One'],
  ['A [link](https://q.example "t") and [one][1]', 'A link and one'],
  ['A [[page]] and [[page|shown]]', 'A page and shown'],
  ['One[^note] two', 'One two'],
  ['See <https://q.example/a>', 'See https://q.example/a'],
  ['**One** __two__ ~~three~~ ==four==', 'One two three four'],
  ['*One* _two_ a_b_c 2*3*4 ** x **', 'One two a_b_c 2*3*4 ** x **'],
  ['`code` and \\*star\\* \\_a\\_ \\a', 'code and *star* _a_ \\a'],
  ['Fish &amp; <b>chips</b>', 'Fish & chips'],
  ['', ''],
])('the text of Markdown %j is %j', (markdown, text) => {
  expect(markdownText(markdown)).toEqual({ heading: undefined, text });
});

test.each([
  ['# Head\nOne', 'Head', 'One'],
  ['\n # Head #1\n# Second', 'Head #1', 'Second'],
  ['## Head\nOne', undefined, 'Head\nOne'],
  ['One\n# Head', undefined, 'One\nHead'],
  ['#Head', undefined, '#Head'],
])('the heading of %j is %j', (markdown, heading, text) => {
  expect(markdownText(markdown)).toEqual({ heading, text });
});

const HEAD = 'W2870asian\nf l BC-QB--Bridge-Closed     04-21 0049\n';
test.each([
  [HEAD, true],
  ['a1234\nu s BC-Bridge 21-04 344', true],
  ['ab123\nu s BC-Bridge   21-04 0344', false],
  ['a123\nu s BC-Bridge   21-04 0344', false],
  ['a1234\nus BC-Bridge   21-04 0344', false],
  ['a1234\nu s BC-Bridge   21-4 0344', false],
  ['a1234\nu s BC-Bridge   21-04 0344 x', false],
  ['a1234\nu s BC-Bridge   21-04 34', false],
])('that %j begins a message of ANPA is %s', (head, begins) => {
  expect(ANPA_HEADER.test(head)).toBe(begins);
});

test.each([
  ['^One closed<\n\tIt rained.', { title: 'One closed', text: 'It rained.' }],
  [
    '^One, 49<\n^Eds: x<\n^By x<\n^AP Photo x<\n^AP Video<\n^AP Graphic<\n^Two closed<\n   It rained.',
    { title: 'Two closed' },
  ],
  ['^One closed<\nTwo closed+\n   It rained.', { title: 'Two closed' }],
  ['One closed\n   It rained.', { title: undefined }],
  ['^By ANN COLE=\n  It rained.', { byline: 'By ANN COLE', title: undefined }],
  ['^By ANN COLE\n  It rained.', { byline: undefined }],
  ["  One\nline.\n\tTwo ``so'' said.\n__\n==Kyodo\n", { text: 'One line.\nTwo “so” said.' }],
  ['  One.\n   AP-WF-04-21-26 0609GMT', { text: 'One.', agency: 'Associated Press', date: '2026-04-21 06:09 GMT' }],
  ['  One.\n   AP-WF-04-21-26 0609EDT<', { agency: 'Associated Press', date: '2026-04-21 06:09 EDT' }],
  ['  One.\nQNA-X-04-21-26 0609 GMT', { text: 'One.', agency: 'QNA', date: '2026-04-21 06:09 GMT' }],
  ['  One.\nKWS-06:37-21-04-26', { text: 'One.', agency: 'Kyodo', date: '2026-04-21 06:37' }],
  ['  One.\n  So AP-WF-04-21-26 0609GMT', { agency: undefined, date: undefined }],
  ['  One.<', { text: 'One.' }],
  ['One.', { text: 'One.' }],
])('the message %j of ANPA says %j', (body, fields) => {
  expect(fieldsOfAnpa(`${HEAD}${body}`)).toMatchObject(fields);
});

test.each([
  ['bsf037 4 su 174 gef', true],
  ['«bdt0123 3 pl 1740  dpa 1388', true],
  ['b037 4 su 174 gef', false],
  ['bsf03 4 su 174 gef', false],
  ['bsf037 su 174 gef', false],
  ['bsf037 4 su gef', false],
  ['x bsf037 4 su 174 gef', false],
  ['bsf037 4 su 174 gef so', false],
])('that %j begins a message of IPTC 7901 is %s', (head, begins) => {
  expect(IPTC_7901_HEADER.test(head)).toBe(begins);
});

const iptc = (body: string) => fieldsOfIptc7901(`bsf037 4 su 174 gef 1388\n\n${body}`);
test.each([
  ['One closed =\n\nIt rained.', { title: 'One closed', text: 'It rained.', agency: 'gef' }],
  ['Quay/\nQuay:\n1ST LEAD\nOne closed\nagain =\n\nIt rained.', { title: 'One closed again' }],
  ['One closed\nVon Ann Cole=\n\nEs regnet.', { title: 'One closed', byline: 'Von Ann Cole' }],
  ['One closed\nPar Ann Cole\n\nIl pleut.', { title: 'One closed', byline: 'Par Ann Cole' }],
  ['One closed\nBy Ann Cole\n\nIt rained.', { byline: 'By Ann Cole' }],
  ['Quay\n\nOne closed =\n\nIt rained.\n\nTwice.', { title: 'One closed', text: 'It rained.\n\nTwice.' }],
  ['Quay\n\nOne closed\n\nIt rained.', { title: 'Quay', text: 'One closed\n\nIt rained.' }],
  ['It rained.', { title: '', text: 'It rained.' }],
  [`${'a\n'.repeat(12)}b =\n\nIt rained.`, { title: '' }],
  [`${'a\n'.repeat(11)}b =\n\nIt rained.`, { title: `${'a '.repeat(11)}b` }],
  ['One =\n\nIt rained.\n\n# Notebook\nno', { text: 'It rained.' }],
  ['One =\n\nIt rained.\n* * * *\nno', { text: 'It rained.' }],
  ['One =\n\nIt rained.\n(c) QNA\nno', { text: 'It rained.' }],
  ['One =\n\nIt rained.\n--- Notebook\nno', { text: 'It rained.' }],
  ['One =\n\nIt rained. # Notebook', { text: 'It rained. # Notebook' }],
  ['One =\n\nIt rained.\n\n212322 GMT Nov 18', { text: 'It rained.', date: '21 Nov 18 23:22 GMT' }],
  ['One =\n\nIt rained.\n\n211005 apr 2026', { text: 'It rained.', date: '21 apr 2026 10:05 ' }],
  ['One =\n\nIt rained.\n212322 MESZ Nov 18\n# Notebook', { text: 'It rained.', date: '21 Nov 18 23:22 MESZ' }],
  ['One =\n\nIt rained.\nx 212322 GMT Nov 18', { date: undefined }],
])('the message %j of IPTC 7901 says %j', (body, fields) => {
  expect(iptc(body)).toMatchObject(fields);
});

test.each([
  ['{"id":9007199254740993}', '{"id":"9007199254740993"}'],
  ['[9007199254740992, -9007199254740995]', '["9007199254740992", "-9007199254740995"]'],
  ['{"id":9007199254740991}', '{"id":9007199254740991}'],
  ['{"id":123456789012345}', '{"id":123456789012345}'],
  ['{"id":"a 9007199254740993","n":1}', '{"id":"a 9007199254740993","n":1}'],
  ['{"a":"\\": 9007199254740993","n":9007199254740993}', '{"a":"\\": 9007199254740993","n":"9007199254740993"}'],
  ['{"n":9007199254740993.5,"m":9007199254740993e2}', '{"n":9007199254740993.5,"m":9007199254740993e2}'],
  ['{"n":1.9007199254740993}', '{"n":1.9007199254740993}'],
])('long numbers of %s: %s', (json, read) => {
  expect(withLongNumbers(json)).toBe(read);
});

test('sixteen digits in a row are noticed wherever they stand', () => {
  for (let before = 0; before < 34; before++) {
    for (const sign of [' ', 'x', ':']) {
      const found = (digits: number) =>
        hasLongNumber(Buffer.from(`${sign.repeat(before)}${'9'.repeat(digits)}${sign.repeat(40)}`));
      expect([found(15), found(16), found(17)]).toEqual([false, true, true]);
    }
  }
  expect(hasLongNumber(Buffer.from('0123456789012345'))).toBe(true);
  expect(hasLongNumber(Buffer.from('01234567/9012345:'))).toBe(false);
});

test.each([
  ['{"a":1,"b":2,"a":3}', 'a'],
  ['{"a":1 , "a" \n: 2}', 'a'],
  ['{"a":{"b":1},"b":2}', undefined],
  ['{"a":[{"a":1}]}', undefined],
  ['{"a":["a","a"]}', undefined],
  ['{"a":"b","b":"a"}', undefined],
  ['{"a":"\\"a\\":","b":1}', undefined],
  ['{"a":"x\\\\","a":1}', 'a'],
  ['{"a":"[{","a":1}', 'a'],
  ['[{"a":1},{"a":1}]', undefined],
  ['{"a', undefined],
])('of %s a field twice: %s', (json, key) => {
  expect(keyWrittenTwice(json)).toBe(key);
});
