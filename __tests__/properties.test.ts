import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Article, compareCoverage, findReuse, findStories, StoryStream } from '../src/index.js';

// What must hold of any collection, tried on small ones that are put together at random: sentences that articles share,
// change a little, quote and count, between characters of any kind.

const SENTENCES = [
  'Doctors in Kent voted on Friday to end home visits, saying the service was at breaking point.',
  'Doctors in Kent voted on Friday to end home visits, and said that the service was at breaking point.',
  '“We cannot go on like this,” said Dr. Ann Cole, who leads the committee.',
  'Dr. Ann Cole said: "We cannot go on."',
  'The river Ouse burst its banks near York overnight, and 17 people were rescued from their homes.',
  'The river Ouse burst its banks near York overnight, and 71 people were rescued from their homes.',
  'At least £4.5bn will be needed, the ministry said, up 9.7 per cent on last year.',
  'Die Feuerwehr rückte am Freitag mit 26.400 Helfern aus, sagte ein Sprecher.',
  '東京で12日、大きな地震があった。けが人はいない。',
  'Read more: Ten things to know about the vote',
  'LONDON (Reuters) - A court in Leeds fined Meridian Energy $1.2 million on Monday.',
  '👩‍👩‍👧 The family’s café re‑opened — “finally”, they said.',
] as const;

const sentence = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }) },
);
const text = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((paragraphs) => `${SENTENCES[0].slice(0, 20)} ${paragraphs.map((parts) => parts.join(' ')).join('\n')}`);
const fields = fc.record(
  {
    text,
    title: fc.constantFrom('Doctors vote to end home visits', 'Flood near York', 'Live: what we know'),
    outlet: fc.constantFrom('Example News', 'Example Times', 'Example Post'),
    publishedAt: fc.constantFrom('2026-03-01', '2026-03-01T09:30:00Z', '2026-03-04T18:00:00+02:00'),
  },
  { requiredKeys: ['text'] },
);
const collection = fc
  .array(fields, { minLength: 1, maxLength: 6 })
  .map((all): readonly Article[] => Object.freeze(all.map((own, at) => Object.freeze({ id: `a${at}`, ...own }))));
const shuffled = collection.chain((articles) =>
  fc.record({
    articles: fc.constant(articles),
    other: fc.shuffledSubarray([...articles], { minLength: articles.length, maxLength: articles.length }),
  }),
);

function holds<T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, property), { numRuns: 20 });
}

function groups(articles: readonly Article[]): string[] {
  return findStories(articles)
    .stories.map((story) => [...story.articles].sort().join(' '))
    .sort();
}

describe('for any articles', () => {
  test('stories, shared passages and comparisons are the same in any order', () => {
    holds(shuffled, ({ articles, other }) => {
      expect(findStories(other)).toEqual(findStories(articles));
      expect(findReuse(other)).toEqual(findReuse(articles));
      expect(compareCoverage(other)).toEqual(compareCoverage(articles));
    });
  });

  test('every text in a result is what stands there in its article', () => {
    holds(collection, (articles) => {
      const texts = new Map(articles.map((article) => [article.id, article.text]));
      expect(wrongSpans({ ...compareCoverage(articles) }, texts)).toEqual([]);
      expect(wrongSpans({ ...findReuse(articles) }, texts)).toEqual([]);
    });
  });

  test('asking once more gives the same, whatever was asked in between', () => {
    holds(fc.tuple(collection, collection), ([one, other]) => {
      const first = JSON.stringify([findStories(one), findReuse(one), compareCoverage(one)]);
      findStories(other);
      compareCoverage(other);
      findReuse(other);
      expect(JSON.stringify([findStories(one), findReuse(one), compareCoverage(one)])).toBe(first);
    });
  });

  test('a copy of each article joins its original and moves nothing else', () => {
    holds(collection, (articles) => {
      const copies = articles.map((article) => ({ ...article, id: `${article.id}-copy` }));
      const alone = groups(articles);
      const doubled = groups([...articles, ...copies]).map((ids) =>
        ids
          .split(' ')
          .filter((id) => !id.endsWith('-copy'))
          .join(' '),
      );
      expect(doubled.sort()).toEqual(alone);
    });
  });

  test('other ids give the same stories', () => {
    holds(collection, (articles) => {
      const renamed = articles.map((article) => ({ ...article, id: `z${9 - Number(article.id.slice(1))}` }));
      const back = groups(renamed).map((ids) =>
        ids
          .split(' ')
          .map((id) => `a${9 - Number(id.slice(1))}`)
          .sort()
          .join(' '),
      );
      expect(back.sort()).toEqual(groups(articles));
    });
  });

  test('a stream holds each article in one story', () => {
    holds(collection, (articles) => {
      const stream = new StoryStream();
      for (const article of articles) stream.add(article);
      const held = stream.stories().flatMap((story) => story.articles);
      expect([...held].sort()).toEqual(articles.map(({ id }) => id).sort());
    });
  });
});

/** Places in a result whose text is not that of the article they name. */
function wrongSpans(result: object, texts: ReadonlyMap<string, string>): string[] {
  const wrong: string[] = [];
  const visit = (value: unknown, article: string | undefined, place: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const record = value as Record<string, unknown>;
    const own = typeof record.article === 'string' ? record.article : article;
    const { start, end, text: said } = record;
    const known = own === undefined ? undefined : texts.get(own);
    if (known !== undefined && typeof start === 'number' && typeof end === 'number') {
      if (!(start >= 0 && start <= end && end <= known.length)) wrong.push(`${place}: ${start} to ${end}`);
      if (typeof said === 'string' && said !== known.slice(start, end)) wrong.push(`${place}: ${said}`);
    }
    for (const [key, inner] of Object.entries(record)) {
      // An edit's base stands in another article, which the passage says.
      if (key !== 'base') visit(inner, texts.has(key) ? key : own, `${place}.${key}`);
    }
  };
  visit(result, undefined, 'result');
  return wrong;
}
