import { describe, expect, test } from '@jest/globals';
import { csv } from '../../src/report/formats/csv.js';
import { jsonPieces } from '../../src/report/formats/json.js';
import { markdownTable, markdownText } from '../../src/report/formats/markdown.js';
import { html, webLink } from '../../src/report/page/markup/index.js';

test('CSV quotes what it must and disarms formulas', () => {
  const rows = [
    ['id', 'text'],
    ['=1+1', '+x'],
    ['-y', '@z'],
    ['\tt', 'a "b", c\nd'],
    ['plain', undefined],
    ['n', -1.5],
  ];
  expect(csv(rows)).toBe(`id,text\n'=1+1,'+x\n'-y,'@z\n'\tt,"a ""b"", c\nd"\nplain,\nn,-1.5\n`);
});

test('Markdown shows article text as it is', () => {
  expect(
    markdownTable([
      ['a|b', 'n'],
      ['*x* <b> [y](http://z)\n# h', 3],
    ]),
  ).toBe('| a\\|b | n |\n| --- | ---: |\n| \\*x\\* &lt;b&gt; \\[y\\]\\(http:&#8203;//z\\) \\# h | 3 |\n');
  expect(markdownText('1. not a list')).toBe('1\\. not a list');
  expect(markdownText('- not a list')).toBe('\\- not a list');
});

describe('JSON', () => {
  test('has its frame, a line an element, and parses', () => {
    const result = {
      schemaVersion: 9,
      stories: [{ id: 'a' }, { id: 'b' }],
      base: null,
      left: undefined,
      scheme: { x: [1] },
      none: [],
    };
    const text = [...jsonPieces(result, { modelVersion: '3', rejected: [{ source: 'f', reason: 'r' }] })].join('');
    expect(JSON.parse(text)).toEqual({
      schemaVersion: 1,
      modelVersion: '3',
      stories: [{ id: 'a' }, { id: 'b' }],
      base: null,
      scheme: { x: [1] },
      none: [],
      rejected: [{ source: 'f', reason: 'r' }],
    });
    expect(text).toContain('\n{"id":"a"},\n{"id":"b"}\n');
  });
});

describe('HTML', () => {
  test('escapes all text, in elements and attributes', () => {
    const hostile = `<img src=x onerror=alert(1)> " ' &amp; \u202e`;
    expect(html`<p title="${hostile}">${[hostile, html`<b>${1}</b>`]}</p>`.source).toBe(
      '<p title="&lt;img src=x onerror=alert(1)&gt; &quot; &#39; &amp;amp;">&lt;img src=x onerror=alert(1)&gt; &quot; &#39; &amp;amp;<b>1</b></p>',
    );
  });

  test('links to the web only', () => {
    expect(webLink('https://a.example/x?a=1&b="', 'T').source).toBe(
      '<a href="https://a.example/x?a=1&amp;b=&quot;" rel="noopener noreferrer nofollow">T</a>',
    );
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      '//a.example',
      'https://',
      undefined,
    ]) {
      expect(webLink(url, '<T>').source).toBe('&lt;T&gt;');
    }
  });
});
