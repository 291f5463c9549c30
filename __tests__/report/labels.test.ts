import { describe, expect, test } from '@jest/globals';
import { labelArticles, spanText, timeText } from '../../src/report/view-model/index.js';

describe('labels and times', () => {
  test('an outlet with several articles is told apart by ids, and no outlet by the id alone', () => {
    const labels = labelArticles([
      { id: 'a', text: 'x', outlet: 'Post', publishedAt: '2026-01-02' },
      { id: 'b', text: 'y', outlet: 'Post', publishedAt: '2026-01-01' },
      { id: 'c', text: 'z' },
    ]);
    expect([...labels.values()].map(({ key, name }) => `${key} ${name}`)).toEqual(['A Post (b)', 'B Post (a)', 'C c']);
  });

  test('a hundred articles have a hundred keys', () => {
    const many = Array.from({ length: 100 }, (_, place) => ({ id: `${place}`, text: `${place}` }));
    const keys = [...labelArticles(many).values()].map(({ key }) => key);
    expect(new Set(keys).size).toBe(100);
    expect([keys[25], keys[26], keys[99]]).toEqual(['Z', 'A1', 'V3']);
  });

  test('times are in UTC, days stay days, nonsense is nothing', () => {
    expect(['2026-11-22', '2026-11-22T23:30:00-05:00', 'soon', undefined].map(timeText)).toEqual([
      '22 Nov 2026',
      '23 Nov 2026, 04:30 UTC',
      '',
      '',
    ]);
    expect(spanText('2026-11-22T09:30:00Z', '2026-11-22T11:00:00Z')).toBe('22 Nov 2026, 09:30 – 11:00 UTC');
    expect(spanText('2026-11-22', '2026-11-24')).toBe('22 Nov – 24 Nov 2026');
    expect(spanText(undefined, '2026-11-24')).toBe('24 Nov 2026');
  });
});
