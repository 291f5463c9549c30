import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { findReuse } from '../../../src/reuse/find-reuse.js';
import { outletMatrix } from '../../../src/reuse/shares/outlet-matrix.js';
import { independentSources } from '../../../src/reuse/shares/sources.js';

// 18, 16 and 17 words.
const FIRE = 'Firefighters were called to the mill at about two in the morning and fought the blaze until noon.';
const ROOF = 'The roof of the weaving hall had fallen in before the first engine crossed the bridge.';
const OWN = 'Ada Quill, who lives opposite, had gone to bed early and slept through everything but the sirens.';

function article(id: string, text: string, outlet?: string, rest: Partial<Article> = {}): Article {
  return { id, text, outlet, ...rest };
}

describe('shares', () => {
  test('count each word that stands elsewhere once', () => {
    const { articles } = findReuse([
      article('a', `${FIRE}\n${ROOF}`, 'A'),
      article('b', `${FIRE}\n${OWN}`, 'B'),
      article('c', FIRE, 'C'),
    ]);
    const [a, b, c] = articles;
    expect(a).toMatchObject({ article: 'a', words: 34, shared: 18, share: 18 / 34 });
    expect(a?.with).toEqual([
      { article: 'b', relation: 'outlets', words: 18, share: 18 / 34 },
      { article: 'c', relation: 'outlets', words: 18, share: 18 / 34 },
    ]);
    expect(b).toMatchObject({ shared: 18, share: 18 / 35 });
    expect(c).toMatchObject({ shared: 18, share: 1 });
    expect(c?.outlets).toEqual([
      { outlet: 'A', words: 18 },
      { outlet: 'B', words: 18 },
    ]);
  });

  test('do not count an update of an article as sharing', () => {
    const url = 'https://a.example/fire';
    const { articles, pairs } = findReuse([
      article('a', `${FIRE}\n${ROOF}`, 'A', { url }),
      article('a2', `${FIRE}\n${ROOF.replace('first', 'second')}`, 'A', { url: `${url}/amp` }),
      article('b', ROOF, 'B'),
    ]);
    expect(pairs.map(({ between }) => between)).toEqual(['versions', 'versions', 'outlets', 'outlets']);
    expect(articles.map(({ shared }) => shared)).toEqual([16, 15, 16]);
    expect(articles[0]?.with.map(({ relation }) => relation)).toEqual(['versions', 'outlets']);
  });

  test('count neither the twin of an article nor its outlet group', () => {
    const url = 'https://a.example/fire';
    const articles = [
      article('a', `${FIRE}\n${ROOF}`, 'The Daily', { url }),
      article('twin', `${FIRE}\n${ROOF}`, 'A Portal', { url: `${url}/print?utm_source=x` }),
      article('sunday', `${FIRE}\n${OWN}`, 'The Sunday Daily'),
    ];
    const outletGroups = [['The Daily', 'The Sunday Daily']];
    const grouped = findReuse(articles, { outletGroups });
    expect(grouped.pairs.map(({ between }) => between)).toEqual(['outlet', 'twins', 'twins', 'outlets']);
    expect(grouped.articles.map(({ article: id, shared }) => [id, shared])).toEqual([
      ['a', 0],
      ['sunday', 18],
      ['twin', 18],
    ]);
    expect(findReuse(articles).articles.map(({ shared }) => shared)).toEqual([18, 18, 18]);
  });
});

describe('outletMatrix', () => {
  test('adds up words by outlet, without a diagonal', () => {
    const articles = [
      article('a', `${FIRE}\n${OWN}`, 'A'),
      article('b', FIRE, 'B'),
      article('b2', ROOF, ' b'),
      article('c', ROOF, 'C'),
      article('d', ROOF),
    ];
    expect(outletMatrix(articles, findReuse(articles))).toEqual({
      outlets: [' b', 'A', 'C'],
      words: [34, 35, 16],
      shared: [
        [0, 18, 16],
        [18, 0, 0],
        [16, 0, 0],
      ],
    });
  });
});

describe('independentSources', () => {
  const sourcesOf = (articles: readonly Article[], options = {}) =>
    independentSources(articles, findReuse(articles, options));

  test('takes articles that carry the same text for one source', () => {
    const articles = [
      article('a', `${FIRE}\n${ROOF}`, 'A'),
      article('b', `${FIRE}\n${ROOF}`, 'B'),
      article('c', OWN, 'C'),
    ];
    expect(sourcesOf(articles)).toEqual([
      { articles: ['a', 'b'], credits: [] },
      { articles: ['c'], credits: [] },
    ]);
  });

  test('is content with less shared text where an agency is credited', () => {
    const more = `${OWN} Her neighbour had not slept at all and stood in the road in her slippers until somebody brought tea.`;
    const texts = [`${FIRE}\n${more}`, `${FIRE}\n${ROOF} ${ROOF.replaceAll(' ', ' x')}`];
    const plain = texts.map((text, i) => article(`p${i}`, text, `P${i}`));
    expect(sourcesOf(plain)).toHaveLength(2);
    const credited = texts.map((text, i) => article(`p${i}`, `HALDEN (NPA) - ${text}`, `P${i}`));
    expect(sourcesOf(credited, { agencies: ['NPA'] })).toEqual([{ articles: ['p0', 'p1'], credits: ['NPA'] }]);
  });

  test('takes the articles of one outlet for one source, and reads only those it is given', () => {
    const articles = [
      article('a', FIRE, 'A'),
      article('a2', OWN, 'a'),
      article('b', ROOF, 'B'),
      article('b2', FIRE, 'C'),
    ];
    const reuse = findReuse(articles);
    expect(independentSources(articles, reuse).map((source) => source.articles)).toEqual([['a', 'a2', 'b2'], ['b']]);
    expect(independentSources(articles.slice(1, 3), reuse)).toHaveLength(2);
    expect(independentSources([], reuse)).toEqual([]);
  });
});
