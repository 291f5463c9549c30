import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { type Coverage, compareCoverage } from '../../src/coverage/compare-coverage.js';
import { coverageText } from '../../src/report/index.js';

const NEWS = 'The mayor of Marden, Ada Field, resigned on Friday after the vote on the harbour.';
const MORE = 'The new ferry costs £41m, the council said.';

function compare(...articles: Partial<Article>[]): Coverage {
  const all = articles.map((article, index) => ({ id: `a${index}`, text: NEWS, ...article }));
  const coverage = compareCoverage(all);
  for (const { article, start, end, text } of coverage.passages.flatMap(({ members }) => members)) {
    expect(all.find(({ id }) => id === article)?.text.slice(start, end)).toBe(text);
  }
  expect(coverageText(all, coverage)).not.toMatch(/undefined|NaN|\[object/);
  return coverage;
}

/** Articles of the first passage. */
function together({ passages }: Coverage): string[] {
  return passages
    .slice(0, 1)
    .flatMap(({ members }) => members.map(({ article }) => article))
    .sort();
}

describe('input that is not as it should be', () => {
  test('without times nobody was first', () => {
    expect(compare({}, { text: `${NEWS} ${MORE}` }).passages.map(({ first }) => first)).toEqual([null]);
  });

  test('a day and an hour of that day do not say who was first', () => {
    const coverage = compare({ publishedAt: '2024-05-03' }, { publishedAt: '2024-05-03T10:00:00Z' });
    expect(coverage.passages[0]?.first?.sure).toBe(false);
    expect(coverage.articles.map(({ derivation }) => derivation)).not.toContain('wholly-derived');
  });

  test('letters that were left as entities are read in place', () => {
    const { quotes } = compare(
      { text: 'Mayor Jo&atilde;o Andr&#233; said: &quot;We are out of money.&quot;' },
      { text: MORE },
    );
    expect(quotes.map(({ speaker }) => speaker)).toEqual(['João André']);
  });

  test('a day that the calendar has not is refused by name', () => {
    expect(() => compare({ publishedAt: '2024-02-31' }, {})).toThrow(/articles\[0\]: publishedAt is not a date/);
  });

  test('a base that is none of the articles is refused by its code', () => {
    expect(() => compareCoverage([{ id: 'a', text: NEWS }], { base: 'b' })).toThrow(
      expect.objectContaining({ code: 'unknown-article' }) as unknown as Error,
    );
  });

  test('an article of one sentence, of one word, and of none', () => {
    expect(together(compare({}, { text: 'Ada Field, the mayor of Marden, has resigned.' }))).toEqual(['a0', 'a1']);
    expect(compare({}, { text: 'Marden' }).passages).toEqual([]);
    expect(() => compare({}, { text: '' })).toThrow(/text is empty/);
  });

  test('text in capitals is the same text', () => {
    expect(together(compare({}, { text: NEWS.toUpperCase() }))).toEqual(['a0', 'a1']);
  });

  test('tags separate words and entities are read in place', () => {
    const html = '<p>The new ferry costs <b>&pound;41m</b>, the <a href="/x">council</a> said.</p>';
    const coverage = compare({ text: MORE }, { text: html });
    expect(together(coverage)).toEqual(['a0', 'a1']);
    expect(coverage.figures.map(({ values }) => values.map(({ value }) => value))).toEqual([[41_000_000, 41_000_000]]);
  });

  test('two languages share names and figures, and no added sentence is lost', () => {
    const other =
      'O conselho não comentou. A nova balsa foi construída em Vale Seco por um estaleiro da família Pinhal.';
    const coverage = compare({ text: `${NEWS} ${MORE}` }, { text: other, language: 'pt' });
    expect(coverage.passages).toEqual([]);
    expect(coverage.articles.map(({ language }) => language).sort()).toEqual(['en', 'pt']);
    expect(Object.values(coverage.added).flat()).toHaveLength(4);
  });

  test('what is told in another language is not said to be in one article alone', () => {
    const english =
      'The harbour will close in May. "We cannot pay for it any more," Ann Lee said. Boats must leave by April.';
    const portuguese =
      'O porto vai fechar em maio. "Não podemos pagar mais por isso", disse Ann Lee na sexta-feira. Os barcos têm de sair.';
    const only = (...texts: string[]): string[] =>
      compare(...texts.map((text) => ({ text })))
        .summary.map(({ text }) => text)
        .filter((text) => text.startsWith('Only'));
    expect(only(english, portuguese)).toEqual([]);
    const [clause, ...others] = only(english, portuguese, 'The harbour will close in May, and the council is silent.');
    expect(others).toEqual([]);
    expect(clause).toMatch(/^Only a0 has: Boats must leave/);
  });

  test('speech without any marks has no quotes', () => {
    const coverage = compare({ text: 'I am sorry for it, Ada Field said, and I shall go. She left.' }, {});
    expect(coverage.quotes).toEqual([]);
  });

  test('three hundred articles of one text are one passage of one source', () => {
    const coverage = compare(...Array.from({ length: 300 }, () => ({ text: `${NEWS} ${MORE}` })));
    expect(coverage.passages.map(({ members }) => members.length)).toEqual([300, 300]);
    expect([coverage.independentSources, Object.values(coverage.added).flat().length]).toEqual([1, 0]);
  });
});

describe('what is too much of one thing', () => {
  test('quotations that are never closed, and those of many sentences', () => {
    const sentences = Array.from({ length: 3000 }, (_, index) => `We go to harbour ${index}.`);
    const whole = compare({ text: `Ada Field said: “${sentences.join(' ')}”` }, {});
    expect(whole.added.a0?.length).toBeLessThan(5);
    const open = compare({ text: 'Ada Field said "we go '.repeat(3000) }, {});
    expect(open.quotes.map(({ variants }) => variants.length)).toEqual([1500]);
  });

  test('a word of a thousand letters is cut in the paragraph', () => {
    const { summary } = compare({ text: 'x'.repeat(1000) }, {});
    expect(summary.map(({ text }) => text).find((text) => text.includes('xxx'))?.length).toBeLessThan(250);
  });

  test('of many articles that a clause is about it names some and counts the rest', () => {
    const one = 'Marden council closed the old harbour bridge, which carried 1,200 cars a day, the surveyor said.';
    const two = one.replace('1,200', '4,700');
    const articles = Array.from({ length: 16 }, (_, index) => ({
      text: index % 2 ? `${one} ${MORE}` : `${two} ${NEWS}`,
    }));
    const clauses = compare(...articles).summary.map(({ text }) => text);
    expect(clauses.join(' ')).toMatch(/ and \d others\b/);
    for (const text of clauses) expect(text.match(/\ba\d+\b/g) ?? []).not.toHaveLength(16);
  });
});

test('a text in capitals is read as one in small letters', () => {
  const one =
    'A ferry sank off Tarn, killing 12 people, police said.\nThe operator denied that the ferry was full.\nThe mayor, Ida Cole, promised help.';
  const two = 'Twelve people died when a ferry sank off Tarn.\nIda Cole said that the harbour would close.';
  const read = ({ claims, figures, added }: Coverage): unknown[] => [
    claims.map(({ article, who, named }) => `${article} ${who?.toLowerCase()} ${named}`),
    figures.map(({ question, agreement }) => [question, agreement]),
    Object.values(added).map((own) => own.length),
  ];
  const [small, loud] = [
    [one, two],
    [one.toUpperCase(), two.toUpperCase()],
  ].map((texts) => read(compare(...texts.map((text) => ({ text, language: 'en' })))));
  expect(loud).toEqual(small);
  expect(small![0]).toHaveLength(4);
});

test('days are those of the place that an article was published at', () => {
  const { figures } = compare(
    { text: 'A ferry sank on Monday, killing 12 people.', publishedAt: '2026-03-02T05:00:00+07:00' },
    { text: 'Twelve people died on Monday as a ferry sank.', publishedAt: '2026-03-02T08:00:00Z' },
  );
  expect(figures[0]!.values.map(({ time }) => time)).toEqual(['2026-03-02', '2026-03-02']);
});

test.each([
  ['a London Fire Brigade spokesman said', true],
  ['a White House official said', false],
  ['according to a report by the coast guard', true],
  ["according to a person familiar with Apple's plans", false],
])('who is named: %s', (words, named) => {
  const text = words.startsWith('according')
    ? `The boat was too full, ${words}.`
    : `The boat was too full, ${words} on Friday.`;
  expect(compare({ text, language: 'en' }, { text: MORE }).claims[0]!.named).toBe(named);
});
