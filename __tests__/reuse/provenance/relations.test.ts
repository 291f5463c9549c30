import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { canonicalUrl } from '../../../src/reuse/provenance/canonical-url.js';
import { ArticleRelations } from '../../../src/reuse/provenance/relations.js';

describe('canonicalUrl', () => {
  test.each([
    ['https://www.example.org/news/vote', 'example.org/news/vote'],
    ['http://m.example.org/news/vote/', 'example.org/news/vote'],
    ['https://amp.example.org/news/vote.amp?utm_source=x&fbclid=y#top', 'example.org/news/vote'],
    ['https://example.org/amp/news/vote', 'example.org/news/vote'],
    ['https://example.org/news/vote/amp/', 'example.org/news/vote'],
    ['https://example.org/news/vote.amp.html', 'example.org/news/vote.html'],
    ['https://example.org/news/vote/print', 'example.org/news/vote'],
    ['https://example.org/story.php?id=17&ref=home', 'example.org/story.php?id=17'],
    ['https://example.org/story.php?b=2&a=1', 'example.org/story.php?a=1&b=2'],
    ['https://EXAMPLE.org:443/', 'example.org'],
  ])('%s', (url, canonical) => {
    expect(canonicalUrl(url)).toBe(canonical);
  });

  test.each(['', 'example.org/news', 'javascript:alert(1)', 'mailto:a@example.org', 'http://'])('refuses %j', (url) => {
    expect(canonicalUrl(url)).toBeUndefined();
  });
});

describe('ArticleRelations', () => {
  const article = (rest: Partial<Article>): Article => ({ id: 'x', text: 'x', ...rest });
  const relation = (a: Partial<Article>, b: Partial<Article>, shareA = 0.9, shareB = 0.9, groups: string[][] = []) =>
    new ArticleRelations([article(a), article(b)], groups).between(0, 1, shareA, shareB);
  const url = 'https://example.org/vote';

  test('tells outlets apart by name, whatever its case and spaces', () => {
    expect(relation({ outlet: 'The Daily' }, { outlet: 'The Herald' })).toBe('outlets');
    expect(relation({ outlet: 'The Daily' }, { outlet: ' the  daily' }, 0.2, 0.2)).toBe('outlet');
    expect(relation({ outlet: 'The Daily' }, {})).toBe('outlets');
    expect(relation({}, {})).toBe('outlets');
  });

  test('takes a group of outlets for one', () => {
    const groups = [['The Daily', 'The Sunday Daily']];
    expect(relation({ outlet: 'The Sunday Daily' }, { outlet: 'The Daily' }, 0.2, 0.2, groups)).toBe('outlet');
  });

  test('recognises versions by outlet, words and time', () => {
    const [monday, friday, later] = ['2025-03-03', '2025-03-07', '2025-06-01'];
    const outlet = 'The Daily';
    expect(relation({ outlet, publishedAt: monday }, { outlet, publishedAt: friday }, 0.3, 0.7)).toBe('versions');
    expect(relation({ outlet, publishedAt: monday }, { outlet, publishedAt: friday }, 0.3, 0.5)).toBe('outlet');
    expect(relation({ outlet, publishedAt: monday }, { outlet, publishedAt: later })).toBe('outlet');
    expect(relation({ outlet, publishedAt: monday }, { outlet })).toBe('versions');
  });

  test('recognises versions and twins by their address', () => {
    const twin = `${url}/amp?utm_medium=social`;
    expect(relation({ url }, { url: twin }, 1, 1)).toBe('twins');
    expect(relation({ url, outlet: 'The Daily' }, { url: twin, outlet: 'A Portal' }, 0.99, 1)).toBe('twins');
    expect(relation({ url }, { url }, 0.1, 0.4)).toBe('versions');
    expect(relation({ url: 'not a url' }, { url: 'not a url' })).toBe('outlets');
  });
});
