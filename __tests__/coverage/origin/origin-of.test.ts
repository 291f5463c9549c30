import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import type { ArticleComposition } from '../../../src/coverage/origin/composition.js';
import { type Derivation, firstPublished, originOf } from '../../../src/coverage/origin/derivation.js';

const NOON = '2026-03-02T12:00:00Z';
const LATER = '2026-03-02T15:00:00Z';

interface Given {
  /** Shares of the article, word for word and rewritten. */
  readonly own?: readonly [verbatim: number, rewrite: number];
  readonly tokens?: number;
  /** Of each other article: what is in its passages, and word for word; the same of narration where it differs. */
  readonly others?: readonly (readonly [share: number, verbatim: number, narrated?: readonly [number, number]])[];
  readonly times?: readonly (string | undefined)[];
  readonly outlets?: readonly (string | undefined)[];
  readonly credits?: readonly (readonly string[])[];
  readonly agencies?: readonly (readonly string[])[];
}

/** The origin of the first article, compared with one other or more. */
function origin({ own = [0.4, 0.1], tokens = 100, others = [[0.5, 0.4]], times = [LATER, NOON], ...rest }: Given) {
  const articles = ['a', ...others.map((_, at) => `b${at}`)].map(
    (id, at): Article => ({
      id,
      text: '',
      publishedAt: times[at],
      outlet: rest.outlets?.[at],
      credits: rest.credits?.[at],
    }),
  );
  const [verbatim, rewrite] = own;
  const composition: ArticleComposition = {
    composition: { verbatim, rewrite, new: 1 - verbatim - rewrite },
    tokens,
    shared: others.map(([share, words, narrated = [share, words]], at) => ({
      article: at + 1,
      share,
      verbatim: words,
      narrated: { share: narrated[0], verbatim: narrated[1] },
    })),
  };
  const agencies = rest.agencies ?? articles.map(() => []);
  return originOf(articles, [composition, ...others.map(() => composition)], agencies, 0);
}

describe('originOf', () => {
  test.each<[string, Derivation, number[], Given]>([
    ['half of an earlier article', 'partially-derived', [1], {}],
    ['nearly all of an earlier article', 'wholly-derived', [1], { own: [0.9, 0], others: [[0.85, 0.8]] }],
    ['just less of it', 'partially-derived', [1], { own: [0.84, 0], others: [[0.84, 0.8]] }],
    [
      'nearly all of two earlier ones',
      'wholly-derived',
      [2, 1],
      {
        own: [0.86, 0],
        others: [
          [0.4, 0.3],
          [0.46, 0.4],
        ],
        times: [LATER, NOON, NOON],
      },
    ],
    [
      'nearly all, a part of it in a later one',
      'partially-derived',
      [1],
      {
        own: [0.86, 0],
        others: [
          [0.46, 0.4],
          [0.4, 0.3],
        ],
        times: [NOON, '2026-03-01', LATER],
      },
    ],
    [
      'two earlier ones of one share, in their order',
      'partially-derived',
      [1, 2],
      {
        others: [
          [0.3, 0.2],
          [0.3, 0.2],
        ],
        times: [LATER, NOON, NOON],
      },
    ],
    ['39 words', 'undetermined', [], { tokens: 39 }],
    ['40 words', 'partially-derived', [1], { tokens: 40 }],
    ['hardly anything', 'non-derived', [], { own: [0.05, 0.04] }],
    ['a tenth, in small parts of many', 'non-derived', [], { own: [0.05, 0.05], others: [[0.1, 0.05]] }],
    ['half of it in other words', 'undetermined', [], { own: [0.05, 0.45], others: [[0.5, 0.05]] }],
    ['less than half in other words', 'non-derived', [], { own: [0.05, 0.44], others: [[0.49, 0.05]] }],
    [
      'a fifth, a tenth word for word',
      'partially-derived',
      [1],
      { own: [0.1, 0.1], others: [[0.2, 0.1]], tokens: 160 },
    ],
    ['less than a fifth', 'non-derived', [], { own: [0.1, 0.1], others: [[0.19, 0.1]], tokens: 900 }],
    ['less than a tenth word for word', 'non-derived', [], { own: [0.09, 0.2], others: [[0.2, 0.09]], tokens: 900 }],
    ['15 words copied', 'non-derived', [], { own: [0.1, 0.1], others: [[0.2, 0.1]], tokens: 150 }],
    [
      '15 words of narration copied, and a statement',
      'common-origin',
      [],
      { others: [[0.5, 0.4, [0.3, 0.1]]], tokens: 150 },
    ],
    ['a later article only', 'non-derived', [], { times: [NOON, LATER] }],
    ['one of the same time', 'shared', [], { times: [NOON, NOON] }],
    ['one of an unknown time', 'shared', [], { times: [NOON, undefined] }],
    ['its own time unknown', 'shared', [], { times: [undefined, NOON] }],
    [
      'a later one and one of unknown time',
      'shared',
      [],
      {
        others: [
          [0.3, 0.2],
          [0.3, 0.2],
        ],
        times: [NOON, LATER, undefined],
      },
    ],
    ['quotations alone', 'common-origin', [], { others: [[0.5, 0.4, [0.1, 0.4]]] }],
    ['quotations, and hardly a word of narration', 'common-origin', [], { others: [[0.5, 0.4, [0.3, 0.09]]] }],
    [
      'quotations of one, narration of another',
      'partially-derived',
      [2],
      {
        others: [
          [0.5, 0.4, [0, 0]],
          [0.3, 0.2],
        ],
        times: [LATER, NOON, NOON],
      },
    ],
    ['an agency that it names', 'common-origin', [], { agencies: [['Reuters'], []] }],
    ['an agency that the other names', 'common-origin', [], { agencies: [[], ['Reuters']] }],
    [
      "the agency's own article",
      'partially-derived',
      [1],
      { agencies: [['Reuters'], []], outlets: ['Daily', 'Reuters'] },
    ],
    [
      "the agency's own article, of another agency too",
      'common-origin',
      [],
      { agencies: [['Reuters', 'AP'], []], outlets: ['Daily', 'Reuters'] },
    ],
    [
      'an outlet that it credits, whatever its time',
      'partially-derived',
      [1],
      { times: [NOON, LATER], outlets: ['Daily', 'Post'], credits: [['Post'], []] },
    ],
    ['an outlet that credits it', 'non-derived', [], { outlets: ['Daily', 'Post'], credits: [[], ['Daily']] }],
    [
      'an agency that both name, the other being credited',
      'partially-derived',
      [1],
      { agencies: [['AP'], ['AP']], outlets: ['Daily', 'Post'], credits: [['Post'], []] },
    ],
    [
      'a credit of some other outlet',
      'partially-derived',
      [1],
      { outlets: ['Daily', 'Post'], credits: [['Globe'], []] },
    ],
  ])('%s: %s', (_, derivation, sources, given) => {
    expect(origin(given)).toEqual({ derivation, sources });
  });
});

describe('firstPublished', () => {
  const first = (...times: (string | undefined)[]) =>
    firstPublished(times.map((publishedAt, at) => ({ id: 'abc'.charAt(at), text: '', publishedAt })));

  test.each<[ReturnType<typeof firstPublished>, ...(string | undefined)[]]>([
    [{ article: 'b', sure: true }, LATER, NOON],
    [{ article: 'a', sure: true }, NOON],
    [{ article: 'a', sure: false }, NOON, NOON],
    [{ article: 'b', sure: false }, NOON, '2026-03-02'],
    [{ article: 'b', sure: false }, undefined, NOON],
    [{ article: 'c', sure: true }, LATER, NOON, '2026-03-01'],
    [null, undefined, undefined],
    [null],
  ])('%j of %s, %s', (expected, ...times) => {
    expect(first(...times)).toEqual(expected);
  });
});
