import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SameStoryError } from '../../src/index.js';
import { highlightHtml, highlightSegments } from '../../src/report.js';

describe('highlight', () => {
  test('marks overlapping, nested, touching and empty spans', () => {
    const spans = [
      { start: 0, end: 4 },
      { start: 2, end: 6 },
      { start: 3, end: 3 },
      { start: 6, end: 8 },
    ];
    expect(highlightSegments('abcdefghij', spans).map(({ text, spans }) => [text, spans.length])).toEqual([
      ['ab', 1],
      ['cd', 2],
      ['ef', 1],
      ['gh', 1],
      ['ij', 0],
    ]);
  });

  test('lets nothing of a text or a class become markup', () => {
    const html = highlightHtml('<b>"&', [{ start: 0, end: 3 }], { className: () => '"><script>' });
    expect(html).toBe('<mark class="&quot;&gt;&lt;script&gt;">&lt;b&gt;</mark>&quot;&amp;');
  });

  test('is the whole text, whatever the spans', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)));
    fc.assert(
      fc.property(fc.string({ minLength: 40, maxLength: 60 }), spans, (text, pairs) => {
        const given = pairs.map(([x, y]) => ({ start: Math.min(x, y), end: Math.max(x, y) }));
        const segments = highlightSegments(text, given);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const { start, end, spans: covering } of segments) {
          expect(covering).toEqual(
            given.filter((span) => span.start < span.end && span.start <= start && end <= span.end),
          );
        }
      }),
    );
  });

  test('an empty text has no pieces', () => {
    expect(highlightSegments('', [])).toEqual([]);
    expect(highlightHtml('', [])).toBe('');
  });

  test.each([
    ['beyond the text', [{ start: 0, end: 9 }]],
    ['before it', [{ start: -1, end: 2 }]],
    ['backwards', [{ start: 2, end: 1 }]],
    ['not whole', [{ start: 0.5, end: 1 }]],
  ])('refuses a span %s', (_, spans) => {
    expect(() => highlightSegments('three', spans)).toThrow(/spans\[0\] is .* and the text has 5 characters/);
    expect(() => highlightSegments('three', spans)).toThrow(SameStoryError);
  });
});
