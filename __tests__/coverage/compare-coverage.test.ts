import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Article } from '../../src/article.js';
import { type Coverage, compareCoverage } from '../../src/coverage/compare-coverage.js';
import { SameStoryError } from '../../src/errors.js';
import { splitParagraphs, splitSentences } from '../../src/index.js';

const FOLDER = 'seeds/gp-home-visits';
const reports: Article[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({ id: file.slice(0, -4), text: readFileSync(`${FOLDER}/${file}`, 'utf8') }));

const coverage = compareCoverage(reports);

/** Who is quoted in one article only, by article. */
function soleSpeakers(id: string): Set<string | null> {
  const sole = coverage.quotes.filter(({ relation }) => relation === 'sole');
  return new Set(
    sole.flatMap(({ variants }) => variants.filter(({ article }) => article === id).map(({ speaker }) => speaker)),
  );
}

function articlesOf(words: string): string[] {
  const found = coverage.passages.find(({ members }) => members.some(({ text }) => text.includes(words)));
  return [...new Set(found?.members.map(({ article }) => article))].sort();
}

describe('three reports of one vote', () => {
  test('only the broadcaster has Jeremy Corbyn’s and Nikita Kanani’s words', () => {
    const speakers = soleSpeakers('broadcaster');
    expect(speakers).toContain('Jeremy Corbyn');
    expect(speakers).toContain('Nikita Kanani');
    const added = coverage.added.broadcaster?.map(({ text }) => text).join('\n');
    expect(added).toContain('so unfunded');
    expect(added).toContain('extra £4.5bn');
  });

  test('only the daily has Caroline Abrahams’s and Martin Green’s words', () => {
    const speakers = soleSpeakers('daily');
    expect(speakers).toContain('Caroline Abrahams');
    expect(speakers).toContain('Martin Green');
    expect(soleSpeakers('wire-desk')).toEqual(new Set());
  });

  test('says which passages two and which three of them share', () => {
    expect(articlesOf('GPs no longer have the capacity')).toEqual(['broadcaster', 'daily', 'wire-desk']);
    expect(articlesOf('remove the anachronism')).toEqual(['broadcaster', 'daily', 'wire-desk']);
    expect(articlesOf('Of course GPs still need')).toEqual(['broadcaster', 'wire-desk']);
    expect(articlesOf('26,400,000')).toEqual(['broadcaster', 'wire-desk']);
  });

  test('the plug, the credit and the leaked date are nobody’s addition', () => {
    const texts = Object.values(coverage.added).flatMap((sentences) => sentences.map(({ text }) => text));
    expect(texts.filter((text) => /Watch:|Credit|date 2019/.test(text))).toEqual([]);
  });

  test('one quote in three outlets is one quote, identical, however each names its speaker', () => {
    const quote = coverage.quotes.find(({ variants }) =>
      variants[0]?.text.startsWith('GPs no longer have the capacity'),
    );
    expect(quote).toMatchObject({ relation: 'identical', speaker: expect.any(String) });
    expect(new Set(quote?.variants.map(({ article }) => article))).toEqual(new Set(reports.map(({ id }) => id)));
  });

  test('two refusals of one minister are not one passage and not one quote', () => {
    const refusals = ['complete non-starter', 'not going to fly'];
    for (const { members } of coverage.passages) {
      const texts = members.map(({ text }) => text).join('\n');
      expect(refusals.filter((words) => texts.includes(words)).length).toBeLessThan(2);
    }
    for (const { variants } of coverage.quotes) {
      const texts = variants.map(({ text }) => text).join('\n');
      expect(refusals.filter((words) => texts.includes(words)).length).toBeLessThan(2);
    }
    const quoted = coverage.quotes.flatMap(({ variants }) => variants.map(({ text }) => text)).join('\n');
    expect(refusals.filter((words) => !quoted.includes(words))).toEqual([]);
  });

  test('any article can be the base, and the base is verbatim', () => {
    for (const { id } of reports) {
      const { base, passages } = compareCoverage(reports, { base: id });
      expect(base).toBe(id);
      for (const { members } of passages) {
        for (const member of members)
          if (member.article === id) expect(member).toMatchObject({ relation: 'verbatim', edits: [] });
      }
    }
  });

  test('composition sums to 1 and every sentence of the body is in a passage or added', () => {
    for (const { composition } of coverage.articles) {
      expect(composition.verbatim + composition.rewrite + composition.new).toBeCloseTo(1, 9);
    }
    const lost = reports.flatMap((report) => {
      const members = coverage.passages.flatMap((passage) =>
        passage.members.filter(({ article }) => article === report.id),
      );
      const told = [...members, ...(coverage.added[report.id] ?? [])];
      const body = splitParagraphs(report).filter(({ role, marks }) => role === 'body' && marks.length === 0);
      return splitSentences(report)
        .filter(({ start, end }) => body.some((paragraph) => start >= paragraph.start && end <= paragraph.end))
        .filter(({ start, end }) => !told.some((one) => one.start < end && one.end > start))
        .map(({ start, end }) => report.text.slice(start, end));
    });
    expect(lost).toEqual([]);
  });

  test('without times what is in common is shared, and nobody is derived', () => {
    for (const { derivation, sources } of coverage.articles) {
      // The newspaper has little in common with the others but what the motion and the minister say.
      expect(['shared', 'common-origin']).toContain(derivation);
      expect(sources).toEqual([]);
    }
  });
});

describe('the result', () => {
  test('is the same for any order of the articles', () => {
    const expected = JSON.stringify(coverage);
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (shuffled) => {
        expect(JSON.stringify(compareCoverage(shuffled))).toBe(expected);
      }),
      { numRuns: 6, seed: 1 },
    );
  });

  test('has spans that are the text', () => expectTrueSpans(reports, coverage));

  test('can be written as JSON and read again', () => {
    expect(JSON.parse(JSON.stringify(coverage))).toEqual(coverage);
  });

  test('edits lie inside the two sentences', () => {
    for (const { members } of coverage.passages) {
      for (const { edits, start, end } of members) {
        for (const edit of edits) {
          expect(edit.own.start).toBeGreaterThanOrEqual(start);
          expect(edit.own.end).toBeLessThanOrEqual(end);
        }
      }
    }
    expect(coverage.passages.some(({ members }) => members.some(({ edits }) => edits.length > 0))).toBe(true);
  });
});

describe('hard input', () => {
  const text =
    'Doctors voted on Friday to end home visits. The minister said: "It will not happen." Patients were not asked.';

  test('one article has everything to itself', () => {
    const alone = compareCoverage([{ id: 'a', text }]);
    expect(alone.passages).toEqual([]);
    expect(alone.added.a).toHaveLength(3);
    expect(alone.omitted).toEqual({ a: [] });
    expect(alone.articles[0]?.composition).toEqual({ verbatim: 0, rewrite: 0, new: 1 });
  });

  test('no article at all is an empty comparison', () => {
    expect(compareCoverage([])).toMatchObject({ base: null, articles: [], passages: [], independentSources: 0 });
  });

  test('two identical articles share every sentence and are one source', () => {
    const twins = compareCoverage([
      { id: 'a', text },
      { id: 'b', text },
    ]);
    expect(twins.passages).toHaveLength(3);
    expect(twins.added).toEqual({ a: [], b: [] });
    expect(twins.articles.map(({ composition }) => composition.verbatim)).toEqual([1, 1]);
    expect(twins.independentSources).toBe(1);
    expect(twins.quotes.map(({ relation }) => relation)).toEqual(['identical']);
  });

  test('an exact copy moves nothing between the others', () => {
    const broadcaster = reports.find(({ id }) => id === 'broadcaster') as Article;
    const more = compareCoverage([...reports, { ...broadcaster, id: 'zz-copy' }], { base: 'wire-desk' });
    const rows = (passages: Coverage['passages']): string[] =>
      passages.map(({ members }) =>
        members
          .filter(({ article }) => article !== 'zz-copy')
          .map(({ text: own }) => own)
          .join(' | '),
      );
    const before = rows(compareCoverage(reports, { base: 'wire-desk' }).passages);
    expect(rows(more.passages)).toEqual(expect.arrayContaining(before));
  });

  test('two languages share nothing but names and figures', () => {
    const mixed = compareCoverage([
      { id: 'en', text, language: 'en' },
      {
        id: 'fr',
        text: 'Les médecins ont voté vendredi pour la fin des visites à domicile. Personne ne sait pourquoi.',
        language: 'fr',
      },
    ]);
    expect(mixed.passages).toEqual([]);
    expect(new Set(mixed.articles.map(({ language }) => language))).toEqual(new Set(['en', 'fr']));
  });

  test('a wrongly declared language does not keep a report apart', () => {
    const report =
      'Doctors voted on Friday to end home visits for patients in their care. They said that they no longer have the time for them.';
    const found = compareCoverage([
      { id: 'a', text: report, language: 'en' },
      { id: 'b', text: report.replace('Doctors', 'Family doctors'), language: 'en' },
      { id: 'c', text: report.replace('voted', 'have voted'), language: 'de' },
    ]);
    expect(found.articles.map(({ language }) => language)).toEqual(['en', 'en', 'en']);
    expect(found.passages.map(({ members }) => members.length)).toEqual([3, 3]);
  });

  test('a text of nothing but boilerplate has no sentence', () => {
    const empty = compareCoverage([
      { id: 'a', text: 'Read more: The vote' },
      { id: 'b', text },
    ]);
    expect(empty.added.a).toEqual([]);
    expect(empty.articles.find(({ id }) => id === 'a')?.derivation).toBe('undetermined');
  });

  test('a quote without an end, control characters and odd ids do no harm', () => {
    const articles = [
      { id: '__proto__', text: `He said: "${'This never ends. '.repeat(50)}` },
      { id: 'constructor', text: '\u202e\ud800 x \u0000 "“„' },
    ];
    const found = compareCoverage(articles);
    expectTrueSpans(articles, found);
    expect(Object.keys(found.added).sort()).toEqual(['__proto__', 'constructor']);
  });

  test('one giant sentence and one sentence 20,000 times stay bounded', () => {
    const giant = Array.from({ length: 20_000 }, (_, at) => `word${at}`).join(' ');
    const found = compareCoverage([
      { id: 'giant', text: giant },
      { id: 'other', text: `${giant} end` },
      { id: 'repeated', text: 'It rained in the night. '.repeat(20_000) },
    ]);
    expect(found.passages[0]?.members.map(({ article }) => article)).toEqual(['giant', 'other']);
  });

  test('two articles that repeat one sentence 20,000 times share one passage', () => {
    const repeated = 'It rained in the night. '.repeat(20_000);
    const { passages, omitted } = compareCoverage([
      { id: 'a', text: repeated },
      { id: 'b', text: repeated },
      { id: 'c', text },
    ]);
    expect(passages.map(({ members }) => members.length)).toEqual([40_000]);
    expect(omitted.c).toEqual(['p1']);
  });

  test('an unknown base and an unknown option say what to do', () => {
    expect(() => compareCoverage(reports, { base: 'nobody' })).toThrow(/base "nobody" is not the id of one of the 3/);
    expect(() => compareCoverage(reports, { bases: 'x' } as never)).toThrow(/did you mean "base"/);
    expect(() => compareCoverage([{ id: 'a' } as never])).toThrow(SameStoryError);
  });

  test('more articles than a story has are refused with what to do', () => {
    const articles = Array.from({ length: 2001 }, (_, at) => ({ id: `a${at}`, text: 'It rained.' }));
    expect(() => compareCoverage(articles)).toThrow(/2001 articles are too many for one story.*findStories/);
  });

  test('1,000 articles of one story are compared', () => {
    const articles = Array.from({ length: 1000 }, (_, at) => ({
      id: `a${at}`,
      text: `Doctors voted on Friday to end home visits. Then alpha${at} met beta${at}.`,
    }));
    const { passages, added } = compareCoverage(articles);
    expect(passages.map(({ members }) => members.length)).toEqual([1000]);
    expect(Object.keys(added)).toHaveLength(1000);
  });

  test('200 identical articles are one source and one row a sentence', () => {
    const many = compareCoverage(Array.from({ length: 200 }, (_, at) => ({ id: `a${at}`, text })));
    expect(many.passages.map(({ members }) => members.length)).toEqual([200, 200, 200]);
    expect(many.independentSources).toBe(1);
  });

  test('progress goes up to 1', () => {
    const steps: number[] = [];
    compareCoverage(reports, { onProgress: (done) => steps.push(done) });
    expect(steps).toEqual([...steps].sort((x, y) => x - y));
    expect(steps.at(-1)).toBe(1);
  });
});

describe('added', () => {
  const shared = 'Doctors voted on Friday to end home visits.';

  test('says which quotes, figures and names of a sentence nobody else has, and ranks by how much it adds', () => {
    const { added, quotes, figures } = compareCoverage([
      {
        id: 'a',
        text: `${shared}\nIt was hot.\nCaroline Abrahams of Age UK said: "Some frail people are likely to be alarmed by this vote." She gave 4,000 pounds.`,
      },
      { id: 'b', text: `${shared}\nMatt Hancock said it was hot outside.` },
    ]);
    const [first, ...others] = added.a ?? [];
    expect(first?.text).toContain('Caroline Abrahams');
    expect(first?.names).toContain('Caroline Abrahams');
    expect(first?.quotes).toEqual(quotes.filter(({ relation }) => relation === 'sole').map(({ id }) => id));
    expect(others.flatMap((sentence) => sentence.figures)).toEqual(figures.map(({ id }) => id));
    expect(others.flatMap(({ names }) => names)).toEqual([]);
    const weights = (added.a ?? []).map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((x, y) => y - x));
  });

  test('a name that the other article has too, as it sees it or not, is nobody’s own', () => {
    const { added } = compareCoverage([
      { id: 'a', text: `${shared}\nAnna Berg of Marlow was there in a red coat.` },
      { id: 'b', text: `${shared}\nThe mayor greeted anna berg of marlow with flowers.` },
    ]);
    expect(added.a?.flatMap(({ names }) => names)).toEqual([]);
  });

  test('a sentence in a passage is no addition for a name alone', () => {
    const { added } = compareCoverage([
      { id: 'a', text: 'Doctors voted on Friday to end home visits, Anna Berg wrote.' },
      { id: 'b', text: 'Doctors voted on Friday to end home visits, the paper wrote.' },
    ]);
    expect(added).toEqual({ a: [], b: [] });
  });

  test('a quotation of several sentences is one item', () => {
    const articles = [
      {
        id: 'a',
        text: `${shared}\n"We lost 4,217 sheep in the flood. The barn is gone. We start again," said Ann Lee.`,
      },
      { id: 'b', text: shared },
    ];
    const found = compareCoverage(articles);
    expectTrueSpans(articles, found);
    const holders = (found.added.a ?? []).filter(({ figures }) => figures.length > 0);
    // A quotation of several sentences is one item, with both its marks.
    expect(holders.map(({ text }) => text)).toEqual([
      '"We lost 4,217 sheep in the flood. The barn is gone. We start again," said Ann Lee.',
    ]);
  });
});

/** Every span of the result with a `text` is that text, and every span lies inside its article. */
function expectTrueSpans(articles: readonly Article[], found: Coverage): void {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const members = [
    ...found.passages.flatMap(({ members: those }) => those),
    ...found.quotes.flatMap(({ variants }) => variants),
    ...found.figures.flatMap(({ values }) => values),
  ];
  for (const { article, start, end, text } of members) expect(texts.get(article)?.slice(start, end)).toBe(text);
  for (const [id, sentences] of Object.entries(found.added)) {
    for (const { start, end, text, only } of sentences) {
      expect(texts.get(id)?.slice(start, end)).toBe(text);
      for (const span of only) {
        expect(span.start).toBeGreaterThanOrEqual(start);
        expect(span.end).toBeLessThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
      }
    }
  }
}

test('what is marked as new takes the other half of a bracket along', () => {
  const { added } = compareCoverage([
    { id: 'one', text: 'The council met on Friday. Trawlers landed herring (in barrels!) at the Oster quay.' },
    { id: 'two', text: 'The council met on Friday.' },
  ]);
  const marked = added.one?.flatMap(({ only }) =>
    only.map(({ start, end }) =>
      'The council met on Friday. Trawlers landed herring (in barrels!) at the Oster quay.'.slice(start, end),
    ),
  );
  expect(marked?.some((stretch) => stretch.includes('(') !== stretch.includes(')'))).toBe(false);
});
