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
    ['https://example.org:8080/a', 'example.org/a'],
    ...['www', 'm', 'mobile', 'amp', 'print'].map(
      (host) => [`https://${host}.example.org/a`, 'example.org/a'] as const,
    ),
    ...['www2', 'mm', 'home', 'ample', 'my.print'].map(
      (host) => [`https://${host}.example.org/a`, `${host}.example.org/a`] as const,
    ),
    ['https://amp.www.example.org/a', 'www.example.org/a'],
    ...['amp', 'AMP', 'print', 'index.html', 'index.htm', 'amp/print', 'amp/index.html'].map(
      (end) => [`https://example.org/a/${end}`, 'example.org/a'] as const,
    ),
    ...['ampere', 'lamp', 'prints', 'xindex.html', 'index.html5', 'index', 'a.ampx', 'a.amp.htm'].map(
      (end) => [`https://example.org/a/${end}`, `example.org/a/${end}`] as const,
    ),
    ['https://example.org/amp', 'example.org'],
    ['https://example.org/AMP/a', 'example.org/a'],
    ['https://example.org/amplified/a', 'example.org/amplified/a'],
    ['https://example.org/lamp/a', 'example.org/lamp/a'],
    ['https://example.org/a.amp/b', 'example.org/a.amp/b'],
    ['https://example.org/b.AMP', 'example.org/b'],
    ['https://example.org//a///b', 'example.org/a/b'],
    ...(
      'fbclid gclid dclid msclkid igshid mc_cid mc_eid cmpid icid ref ref_src referrer source src share smid ocid usqp ' +
      'amp _amp amp_js_v output outputtype print printable view mode page_view utm_id at_medium ns_mchannel UTM_ID Ref'
    )
      .split(' ')
      .map((name) => [`https://example.org/a?${name}=1&id=2`, 'example.org/a?id=2'] as const),
    ...['refs', 'xref', 'utm', 'my_utm_id', 'atx_a', 'nsa_', 'id', 'page', 'p'].map(
      (name) => [`https://example.org/a?${name}=1`, `example.org/a?${name}=1`] as const,
    ),
    ['https://example.org/a?id=2&id=1', 'example.org/a?id=1&id=2'],
  ])('%s', (url, canonical) => {
    expect(canonicalUrl(url)).toBe(canonical);
  });

  test.each([
    '',
    'ftp://example.org/a',
    'file:///a',
    'example.org/news',
    'javascript:alert(1)',
    'mailto:a@example.org',
    'http://',
  ])('refuses %j', (url) => {
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
    expect(relation({ outlet }, { outlet, publishedAt: monday })).toBe('versions');
    expect(relation({ outlet, publishedAt: later }, { outlet, publishedAt: monday })).toBe('outlet');
    // A week, counted from the end of the earlier day: to the moment, and no further.
    const at = (time: string) =>
      relation({ outlet, publishedAt: '2025-03-03T10:00:00Z' }, { outlet, publishedAt: time });
    expect([at('2025-03-10T10:00:00Z'), at('2025-03-10T10:00:01Z')]).toEqual(['versions', 'outlet']);
    expect([at('2025-02-24T10:00:00Z'), at('2025-02-24T09:59:59Z')]).toEqual(['versions', 'outlet']);
    expect([0.6, 0.599].map((share) => relation({ outlet }, { outlet }, share, 0.1))).toEqual(['versions', 'outlet']);
  });

  test('recognises versions and twins by their address', () => {
    const twin = `${url}/amp?utm_medium=social`;
    expect(relation({ url }, { url: twin }, 1, 1)).toBe('twins');
    expect(relation({ url, outlet: 'The Daily' }, { url: twin, outlet: 'A Portal' }, 0.99, 1)).toBe('twins');
    expect(relation({ url }, { url }, 0.1, 0.4)).toBe('versions');
    expect([0.98, 0.979].map((share) => relation({ url }, { url }, share, 1))).toEqual(['twins', 'versions']);
    expect([0.98, 0.979].map((share) => relation({ url }, { url }, 1, share))).toEqual(['twins', 'versions']);
    expect(relation({ url }, { url: `${url}s` }, 1, 1)).toBe('outlets');
    expect(new ArticleRelations([article({ outlet: 'B' })], [['A', 'B']]).outletOf(0)).toBe('a');
    expect(relation({ url: 'not a url' }, { url: 'not a url' })).toBe('outlets');
  });
});
