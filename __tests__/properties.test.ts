import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as samestory from '../src/index.js';
import {
  type Article,
  analyseStories,
  compareCoverage,
  compareVersions,
  findReuse,
  findStories,
  type Span,
  StoryStream,
  tokenize,
} from '../src/index.js';
import { articleFromRecord, readDate } from '../src/io/index.js';

// What must hold of any collection, tried on small ones that are put together at random: sentences that articles share,
// change a little, quote and count, between characters of any kind. PROPERTY_RUNS=1000 tries more of them,
// PROPERTY_SEED=2 others (seeded-fast-check.ts).
const RUNS = Number(process.env.PROPERTY_RUNS ?? 20);

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
  fc.assert(fc.property(arbitrary, property), { numRuns: RUNS });
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
      expect(wrongSpans({ ...compareCoverage(articles) }, articles)).toEqual([]);
      expect(wrongSpans({ ...findReuse(articles) }, articles)).toEqual([]);
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

  test('ids in the same order give the same results under their names', () => {
    holds(collection, (articles) => {
      // As long as the others, because summaries name articles by their ids.
      const under = (prefix: string) => {
        const list = articles.map((article) => ({ ...article, id: `${prefix}-${article.id}` }));
        return JSON.stringify([findStories(list), findReuse(list), compareCoverage(list)]);
      };
      expect(under('second').replaceAll('second-', 'primal-')).toBe(under('primal'));
    });
  });

  test('of two articles it is the same who is asked about first', () => {
    holds(collection, (articles) => {
      const [one, other] = articles;
      if (one === undefined || other === undefined) return;
      const analysis = analyseStories(articles);
      const there = analysis.explain(one.id, other.id);
      const back = analysis.explain(other.id, one.id);
      expect([back.probability, back.penalty]).toEqual([there.probability, there.penalty]);
    });
  });

  test('the words of a passage with its edits are those of its member', () => {
    holds(collection, (articles) => {
      const texts = new Map(articles.map((article) => [article.id, article.text]));
      for (const { members } of compareCoverage(articles).passages) {
        for (const { article, start, end, field, against, edits } of members) {
          if (field === 'title') {
            expect(edits).toEqual([]);
            continue;
          }
          const base = { ...against, text: texts.get(against.article) as string };
          const own = { start, end, text: texts.get(article) as string };
          expect(rebuilt(base, own, edits)).toEqual(wordsOf(own));
        }
      }
    });
  });

  test('two versions are the sentences that stayed, with those that are listed', () => {
    holds(fc.tuple(fields, fields), ([before, after]) => {
      const [older, newer] = [
        { ...before, id: 'a' },
        { ...after, id: 'a' },
      ];
      const { changes, unchanged } = compareVersions(older, newer);
      const inOlder = changes.filter((change) => 'older' in change).length;
      const inNewer = changes.filter((change) => 'newer' in change).length;
      expect(unchanged + inOlder).toBe(compareVersions(older, older).unchanged);
      expect(unchanged + inNewer).toBe(compareVersions(newer, newer).unchanged);
      for (const change of changes) {
        if (!('edits' in change)) continue;
        const base = { ...change.older, text: older.text };
        const own = { ...change.newer, text: newer.text };
        expect(rebuilt(base, own, change.edits)).toEqual(wordsOf(own));
      }
    });
  });

  test('a stream that was saved after any article goes on as if it had not been', () => {
    holds(fc.tuple(collection, fc.nat(5)), ([articles, saved]) => {
      let stream = new StoryStream();
      const whole = new StoryStream();
      for (const [index, article] of articles.entries()) {
        expect(stream.add(article)).toEqual(whole.add(article));
        if (index === saved) stream = StoryStream.restore(stream.snapshot());
      }
      expect(Buffer.compare(stream.snapshot(), whole.snapshot())).toBe(0);
    });
  });

  test('a settled stream that nothing has left has the stories of the batch', () => {
    // Of a text too short to tell, the stream takes the language of most articles before it, and the batch of all.
    const inEnglish = collection.map((articles) => articles.map((article) => ({ ...article, language: 'en' })));
    holds(inEnglish, (articles) => {
      const stream = new StoryStream({ window: 3650 });
      for (const article of articles) stream.add(article);
      stream.settle();
      const settled = stream.stories().map((story) => [...story.articles].sort().join(' '));
      expect(settled.sort()).toEqual(groups(articles));
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

describe('whatever is given by mistake', () => {
  // The names of a function's options are in what it says of one that it does not have.
  const [one, other] = ['a', 'b'].map((id) => ({ id, text: SENTENCES.join(' ') })) as [Article, Article];
  const calls: readonly (readonly [name: string, call: (options: unknown) => unknown])[] = Object.entries({
    ...pick(
      'tokenize',
      'splitSentences',
      'splitParagraphs',
      'detectLanguage',
      'findQuotes',
      'findFigures',
      'findNames',
    ),
    ...pick('findFacts'),
  }).map(([name, call]) => [name, (options) => call(one.text, options)]);
  const collections = Object.entries(pick('findStories', 'analyseStories', 'findReuse', 'compareCoverage'));
  const all = [
    ...calls,
    ...collections.map(([name, call]) => [name, (options: unknown) => call([one, other], options)] as const),
    ['StoryStream', (options: unknown) => new StoryStream(options as never)] as const,
  ];

  test.each(all)('%s refuses an option by name, or takes it', (_, call) => {
    const names = optionNames(call);
    expect(names.length).toBeGreaterThan(0);
    holds(
      fc.record(Object.fromEntries(names.map((name) => [name, fc.anything()])), { requiredKeys: [] }),
      (options) => {
        refusedOrTaken(() => call(options));
      },
    );
  });

  test('a list of anything is refused, or taken', () => {
    holds(
      fc.array(
        fc.oneof(
          fc.anything(),
          fields.map((own) => ({ id: 'a', ...own })),
        ),
      ),
      (articles) => {
        for (const call of [findStories, findReuse, compareCoverage]) refusedOrTaken(() => call(articles as never));
      },
    );
  });

  test('a record of anything is an article, or rejected with a reason', async () => {
    const names = fc.constantFrom('id', 'text', 'body', 'title', 'date', 'outlet', 'x');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, fc.anything()), async (record) => {
        expect(['article', 'rejected']).toContain((await articleFromRecord(record)).kind);
      }),
      { numRuns: RUNS },
    );
  });

  test('anything is a date, or none', () => {
    holds(fc.anything(), (value) => {
      expect(typeof readDate(value)).toMatch(/undefined|object/);
    });
  });
});

type Call = (input: unknown, options?: unknown) => unknown;

function pick(...names: readonly string[]): Record<string, Call> {
  return Object.fromEntries(names.map((name) => [name, (samestory as unknown as Record<string, Call>)[name] as Call]));
}

function optionNames(call: (options: unknown) => unknown): readonly string[] {
  try {
    call({ zzzzzz: 1 });
  } catch (error) {
    return ((error as Error).message.split('the options are ')[1] ?? '').split(', ');
  }
  return [];
}

function refusedOrTaken(call: () => unknown): void {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(samestory.SameStoryError);
  }
}

interface Stretch extends Span {
  /** The text that it is a stretch of. */
  readonly text: string;
}

/** The folded words that begin and end in a stretch. */
function wordsOf({ text: whole, start, end }: Stretch): string[] {
  return tokenize(whole)
    .filter((token) => token.start >= start && token.end <= end)
    .map((token) => token.form);
}

/** The words of a stretch, with those of another in the places that edits name. */
function rebuilt(base: Stretch, own: Stretch, edits: readonly samestory.WordEdit[]): string[] {
  const words: string[] = [];
  let at = base.start;
  for (const edit of edits) {
    words.push(...wordsOf({ ...base, start: at, end: edit.base.start }), ...wordsOf({ ...own, ...edit.own }));
    at = edit.base.end;
  }
  return [...words, ...wordsOf({ ...base, start: at })];
}

/** Places in a result whose text is not that of the article they name. */
function wrongSpans(result: object, articles: readonly Article[]): string[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const wrong: string[] = [];
  const visit = (value: unknown, article: string | undefined, place: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const record = value as Record<string, unknown>;
    const own = typeof record.article === 'string' ? record.article : article;
    const { start, end, text: said, field } = record;
    const known = own === undefined ? undefined : byId.get(own)?.[field === 'title' ? 'title' : 'text'];
    if (known !== undefined && typeof start === 'number' && typeof end === 'number') {
      if (!(start >= 0 && start <= end && end <= known.length)) wrong.push(`${place}: ${start} to ${end}`);
      if (typeof said === 'string' && said !== known.slice(start, end)) wrong.push(`${place}: ${said}`);
    }
    for (const [key, inner] of Object.entries(record)) {
      // An edit's base stands in another article, which the passage says.
      if (key !== 'base') visit(inner, byId.has(key) ? key : own, `${place}.${key}`);
    }
  };
  visit(result, undefined, 'result');
  return wrong;
}
