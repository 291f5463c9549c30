import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Article, Span } from '../../src/article.js';
import { SameStoryError } from '../../src/errors.js';
import { findReuse } from '../../src/reuse/find-reuse.js';
import { splitParagraphs } from '../../src/text/paragraphs/split-paragraphs.js';

const VOTE = 'The committee voted by nine to four on Friday to close the old swimming baths in Mill Lane.';
const SHARED = 'residents had collected more than 4,200 signatures against the closure since the spring';

function article(id: string, text: string, rest: Omit<Partial<Article>, 'id' | 'text'> = {}): Article {
  return { id, text, ...rest };
}

/** Words as a reader from outside would count them: letters and digits, no case. */
function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Runs of 8 words. */
function runsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(7).map((_, at) => words.slice(at, at + 8).join(' ')));
}

function shareRun(a: BodyParagraph, b: BodyParagraph): boolean {
  for (const run of a.runs) if (b.runs.has(run)) return true;
  return false;
}

interface BodyParagraph extends Span {
  readonly article: string;
  readonly words: readonly string[];
  readonly runs: ReadonlySet<string>;
}

function bodyParagraphs(articles: readonly Article[]): BodyParagraph[] {
  return articles.flatMap(({ id, text }) =>
    splitParagraphs(text)
      .filter(({ role }) => role === 'body')
      .map(({ start, end, marks }) => {
        let own = text.slice(start, end);
        for (const mark of marks) own = own.replace(text.slice(mark.start, mark.end), '\n');
        const words = plainWords(own);
        return { article: id, start, end, words, runs: runsOf(words) };
      }),
  );
}

/**
 * Every pair of body paragraphs of different articles that share a run of 8 words is found inside them, and no other is
 * called a copy.
 */
function expectAllFound(articles: readonly Article[]): void {
  const { pairs } = findReuse(articles);
  const paragraphs = bodyParagraphs(articles);
  const around = (place: Span & { readonly article: string }): number =>
    paragraphs.findIndex(
      ({ article, start, end }) => place.article === article && start <= place.start && place.end <= end,
    );
  const between = new Map<string, typeof pairs>();
  for (const pair of pairs) {
    const key = [around(pair.a), around(pair.b)].sort((x, y) => x - y).join();
    between.set(key, [...(between.get(key) ?? []), pair]);
  }
  let expected = 0;
  for (const [i, p] of paragraphs.entries()) {
    for (const [j, q] of paragraphs.entries()) {
      if (j <= i || p.article === q.article) continue;
      const found = between.get(`${i},${j}`) ?? [];
      if (shareRun(p, q)) {
        expected++;
        expect({ p, q, found: found.length > 0 }).toEqual({ p, q, found: true });
      } else {
        for (const { kind } of found) {
          if (p.words.join(' ') !== q.words.join(' ')) expect({ p, q, kind }).toEqual({ p, q, kind: 'partial' });
        }
      }
    }
  }
  expect(expected).toBeGreaterThan(0);
}

describe('findReuse', () => {
  test('finds every shared run of 8 words in the sample articles', () => {
    const folder = 'seeds/gp-home-visits';
    const reports = readdirSync(folder).map((file) => article(file, readFileSync(path.join(folder, file), 'utf8')));
    const newsroom = readFileSync('seeds/newsroom.jsonl', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Article);
    expectAllFound(reports);
    expectAllFound([...reports, ...newsroom]);
  });

  const real = '../shared/seeds';
  (existsSync(real) ? test : test.skip)('finds every shared run of 8 words in three real reports', () => {
    expectAllFound(readdirSync(real).map((file) => article(file, readFileSync(path.join(real, file), 'utf8'))));
  });

  test('finds every shared run of 8 words in random texts of few words', () => {
    const paragraph = fc.array(fc.constantFrom<string>('ba', 'do', 'ki', 'lu', 'mo', 'ne', 'pa'), {
      minLength: 8,
      maxLength: 40,
    });
    const texts = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(texts, fc.nat(20), fc.nat(20), (written, from, length) => {
        // A copied run, so that most examples have one.
        const source = written[0]?.[0] as string[];
        written[1]?.[0]?.push(...source.slice(from % source.length, (from % source.length) + 8 + length));
        const articles = written.map((text, i) => article(`${i}`, text.map((words) => words.join(' ')).join('\n')));
        const { pairs } = findReuse(articles);
        const paragraphs = bodyParagraphs(articles);
        for (const [i, p] of paragraphs.entries()) {
          for (const q of paragraphs.slice(i + 1)) {
            if (p.article === q.article || !shareRun(p, q)) continue;
            expect(
              pairs.some(
                ({ a, b }) =>
                  a.article === p.article &&
                  b.article === q.article &&
                  a.start >= p.start &&
                  a.end <= p.end &&
                  b.start >= q.start &&
                  b.end <= q.end,
              ),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('calls paragraphs identical whatever their case and typography', () => {
    const { pairs } = findReuse([
      article('a', '"We won\'t close it," he said. The year-end report - due in May - says so.'),
      article('b', '“We won’t close it,” he said. The year end report – due in May – SAYS so.'),
    ]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ kind: 'identical', jaccard: 1, containment: { a: 1, b: 1 }, words: 16 });
  });

  test('never calls a paragraph with a changed digit identical', () => {
    const figure = fc.tuple(fc.stringMatching(/^[a-z]{3,8}$/), fc.integer({ min: 0, max: 99_999 }));
    const paragraph = fc.array(figure, { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(paragraph, fc.nat(), fc.integer({ min: 1, max: 9 }), (figures, at, by) => {
        const text = figures.map(([word, value]) => `${word} ${value}`).join(' ');
        const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
        const place = digits[at % digits.length] as number;
        const changed = `${text.slice(0, place)}${(Number(text[place]) + by) % 10}${text.slice(place + 1)}`;
        const kinds = findReuse([article('a', `${text}.`), article('b', `${changed}.`)]).pairs.map(({ kind }) => kind);
        expect(kinds).not.toContain('identical');
        expect(findReuse([article('a', `${text}.`), article('b', `${text}.`)]).pairs[0]?.kind).toBe('identical');
      }),
      { numRuns: 100 },
    );
  });

  test('does not take a changed figure for the same text', () => {
    const [pair] = findReuse([
      article('a', 'Police said 17 people had died in the fire at the hotel in the old town.'),
      article('b', 'Police said 71 people had died in the fire at the hotel in the old town.'),
    ]).pairs;
    expect(pair?.kind).toBe('near-identical');
    const [currency] = findReuse([
      article('a', 'The repairs would cost the town £5m over the next three years, it said.'),
      article('b', 'The repairs would cost the town $5m over the next three years, it said.'),
    ]).pairs;
    expect(currency?.kind).toBe('near-identical');
  });

  test('gives the copied run of two different paragraphs, and the share of each', () => {
    const a = article(
      'a',
      `Councillors were told that ${SHARED}. Nobody from the pool was there to hear it on the night.`,
    );
    const b = article(
      'b',
      `It was a bitter meeting: ${SHARED}, a campaigner in the gallery shouted before she was led out.`,
    );
    const [pair] = findReuse([a, b]).pairs;
    expect(pair?.kind).toBe('partial');
    expect(a.text.slice(pair?.a.start, pair?.a.end)).toBe(SHARED);
    expect(b.text.slice(pair?.b.start, pair?.b.end)).toBe(SHARED);
    expect(pair?.runs).toEqual([{ a: span(pair?.a), b: span(pair?.b) }]);
    expect(pair?.jaccard).toBeGreaterThan(0.3);
    expect(pair?.jaccard).toBeLessThan(0.6);
  });

  test('finds a paragraph that was split in two, and one that two were merged into', () => {
    const one = `${VOTE} Campaigners said that ${SHARED} and that nobody had read them.`;
    const two = `${VOTE}\nCampaigners said that ${SHARED} and that nobody had read them.`;
    for (const texts of [
      [one, two],
      [two, one],
    ]) {
      const articles = texts.map((text, i) => article(`article ${i}`, text));
      const { pairs } = findReuse(articles);
      expect(pairs.map(({ kind }) => kind)).toEqual(['contained', 'contained']);
    }
  });

  test('finds a copy with a name put in, a word dropped, and sentences turned round', () => {
    const turned = `Residents had collected signatures against it. ${VOTE}`;
    const { pairs } = findReuse([
      article('a', `${VOTE} Residents had collected signatures against it.`),
      article('b', turned),
      article(
        'c',
        `${VOTE.replace('committee', 'leisure committee').replace('old ', '')} Residents had collected signatures against it.`,
      ),
    ]);
    expect(pairs).toHaveLength(3);
    expect(new Set(pairs.map(({ kind }) => kind))).toEqual(new Set(['near-identical']));
  });

  test('counts words: Jaccard of different ones, containment on both sides, those aligned', () => {
    const name = VOTE.replace('The committee', 'Mr Hale said the committee');
    const [pair] = findReuse([article('a', VOTE), article('b', name)]).pairs;
    // VOTE has 18 words, 16 of them different ("the" stands twice, "to" once): three more in the other.
    const different = new Set(plainWords(VOTE)).size;
    expect(pair).toMatchObject({
      kind: 'near-identical',
      words: 18,
      jaccard: different / (different + 3),
      containment: { a: 1, b: different / (different + 3) },
    });
  });

  test('finds a shortened paragraph, and says which of the two lies in the other', () => {
    const [a, b] = [
      article('a', `${VOTE} Campaigners said that ${SHARED} and that nobody had read them.`),
      article('b', VOTE),
    ];
    const [pair] = findReuse([a, b]).pairs;
    expect(pair).toMatchObject({ kind: 'contained', containment: { b: 1 } });
    expect(a.text.slice(pair?.a.start, pair?.a.end)).toBe(VOTE.slice(0, -1));
    expect(b.text.slice(pair?.b.start, pair?.b.end)).toBe(VOTE);
  });

  test('finds a paragraph of which every seventh word was changed, without one run of 8', () => {
    const words = `${VOTE} ${SHARED}`.split(' ');
    const changed = words.map((word, i) => (i % 7 === 3 ? `${word}x` : word)).join(' ');
    const result = findReuse([article('a', words.join(' ')), article('b', changed)]);
    expect(result.pairs.map(({ kind }) => kind)).toEqual(['near-identical']);
  });

  test('does not take two statements on one topic for a passage', () => {
    const { pairs } = findReuse([
      article('a', 'Mr Hale said the plan was “a complete non-starter” and would never pass the council.'),
      article('b', 'The plan is “not going to fly”, said Mr Hale, who would vote against it in the council.'),
    ]);
    expect(pairs).toEqual([]);
  });

  test('finds short paragraphs only where they are identical', () => {
    const result = findReuse([
      article('a', 'He declined to comment.'),
      article('b', 'He “declined” to comment'),
      article('c', 'She declined to comment.'),
    ]);
    expect(result.pairs.map(({ a, b, kind }) => [a.article, b.article, kind])).toEqual([['a', 'b', 'identical']]);
  });

  test('does not compare captions, and not the paragraphs of one article', () => {
    const caption =
      'The old swimming baths in Mill Lane on the day of the vote by the council. Photograph: Jane Roe/PA';
    const { pairs } = findReuse([
      article('a', `${VOTE}\n${VOTE}\n${caption}`),
      article('b', `Other words altogether here.\n${caption}`),
    ]);
    expect(pairs).toEqual([]);
  });

  test('leaves an agency tag out of the comparison and of the span', () => {
    const a = article('a', `LONDON, Nov 23 (Reuters) - ${VOTE}`);
    const [pair] = findReuse([a, article('b', VOTE)]).pairs;
    expect(pair?.kind).toBe('identical');
    expect(a.text.slice(pair?.a.start, pair?.a.end)).toContain('The committee voted');
    expect(a.text.slice(pair?.a.start, pair?.a.end)).not.toContain('Reuters');
  });

  test('puts first in a pair what was published first', () => {
    const { pairs } = findReuse([
      article('a', VOTE, { publishedAt: '2025-03-02T09:00:00Z' }),
      article('b', VOTE, { publishedAt: '2025-03-02T08:00:00Z' }),
      article('c', VOTE),
    ]);
    expect(pairs.map(({ a, b }) => a.article + b.article)).toEqual(['ba', 'bc', 'ac']);
  });

  test('gives the same for any order of the articles', () => {
    const newsroom = readFileSync('seeds/newsroom.jsonl', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Article);
    const result = JSON.stringify(findReuse(newsroom));
    expect(JSON.stringify(findReuse([...newsroom].reverse()))).toBe(result);
    expect(JSON.stringify(findReuse([...newsroom.slice(20), ...newsroom.slice(0, 20)]))).toBe(result);
  });

  test('finds copied runs by MinHash bands too, and says what the bands may miss', () => {
    const articles = [article('a', `${VOTE} ${SHARED}.`), article('b', `${VOTE} But ${SHARED}, they say.`)];
    const index = findReuse(articles);
    const minhash = findReuse(articles, { candidates: 'minhash' });
    expect(minhash.pairs).toEqual(index.pairs);
    expect(index.scheme).toMatchObject({ candidates: 'index', bands: 0, rows: 0, missProbability: 0 });
    expect(minhash.scheme.candidates).toBe('minhash');
    const { bands, rows, similarity, missProbability } = minhash.scheme;
    expect(missProbability).toBeCloseTo((1 - similarity ** rows) ** bands, 12);
    expect(missProbability).toBeLessThanOrEqual(0.02);
  });

  test('gives the same for the same seed, and names it', () => {
    const articles = [article('a', `${VOTE} ${SHARED}.`), article('b', `${VOTE} But ${SHARED}, they say.`)];
    for (const seed of [1, 7]) {
      const result = findReuse(articles, { candidates: 'minhash', seed });
      expect(result).toEqual(findReuse(articles, { candidates: 'minhash', seed }));
      expect(result.scheme).toMatchObject({ shingle: 8, hint: 2, seed });
    }
  });

  test('has an answer for nothing, for one article and for articles without words', () => {
    expect(findReuse([])).toMatchObject({ pairs: [], families: [], articles: [], caps: [] });
    expect(findReuse([article('a', VOTE)])).toMatchObject({ pairs: [], families: [] });
    expect(findReuse([article('a', '…'), article('b', '…')])).toMatchObject({ pairs: [], families: [] });
    const empty = [article('a', '\n…\n\n- \n'), article('b', '\n…\n\n- \n'), article('c', `\n\n${VOTE}\n \n\n`)];
    expect(findReuse(empty)).toMatchObject({ pairs: [], families: [], caps: [] });
    expect(findReuse(empty).articles.map(({ words, share }) => [words, share])).toEqual([
      [0, 0],
      [0, 0],
      [18, 0],
    ]);
  });

  test('names a wrong option', () => {
    const wrong = (options: object) => () => findReuse([], options);
    expect(wrong({ minRuns: 8 })).toThrow('did you mean "minRun"?');
    expect(wrong({ minRun: 2 })).toThrow(SameStoryError);
    expect(wrong({ threshold: Number.NaN })).toThrow('threshold must be a number');
    expect(wrong({ agencies: [{ alias: 'X' }] })).toThrow('agencies must be');
    expect(wrong({ outletGroups: ['The Daily'] })).toThrow('outletGroups must be');
    expect(findReuse([], { minRun: undefined }).scheme.shingle).toBe(8);
  });
});

function span(place: Span | undefined): Span {
  return { start: place?.start ?? -1, end: place?.end ?? -1 };
}
