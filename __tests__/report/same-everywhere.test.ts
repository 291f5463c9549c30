import { describe, expect, test } from '@jest/globals';
import { compareCoverage } from '../../src/coverage/index.js';
import { renderComparison } from '../../src/report/page/index.js';
import { coverageMarkdown, coverageRows } from '../../src/report/tables/index.js';
import { coverageText } from '../../src/report/terminal/index.js';
import { storyView } from '../../src/report/view-model/index.js';
import { FERRY } from '../browser/ferry-story.js';

// One view feeds terminal, Markdown, CSV and page: what it says of hedges, sources, times and states must stand in all
// of them.

const coverage = compareCoverage(FERRY);
const view = storyView(FERRY, coverage);

/** Without markup, marks and line ends, so that words can be looked for across them. */
function bare(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&#8203;/g, '')
    .replace(/&amp;/g, '&')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\*|\[…\]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.”])/g, '$1');
}

const forms = {
  terminal: bare(coverageText(FERRY, coverage, { width: 100, limit: 0 })),
  Markdown: bare(coverageMarkdown(FERRY, coverage)),
  page: bare(renderComparison(FERRY, coverage).replace(/<script[\s\S]*/, '')),
};

describe.each(Object.entries(forms))('%s', (_, text) => {
  test('says who was first, and when each article came out', () => {
    expect(text).toContain(bare(view.first.text));
    for (const { time, outlet } of view.articles) {
      expect(text).toContain(time);
      expect(text).toContain(outlet);
    }
  });

  test('says which articles are one source, and what each text is to the others', () => {
    for (const note of view.notes) expect(text).toContain(bare(note));
    for (const { derivation } of view.articles) expect(text).toContain(derivation);
  });

  test('says the differences in the same sentences', () => {
    expect(view.summary.length).toBeGreaterThan(2);
    for (const clause of view.summary) expect(text).toContain(bare(clause.text));
  });

  test('gives figures with their hedges and what they are to each other', () => {
    expect(view.figures.length).toBeGreaterThan(0);
    for (const { words, cells } of view.figures) {
      expect(text).toContain(words);
      for (const { written } of cells) expect(text).toContain(written);
    }
  });

  test('gives quotes with their speaker, and no quotation marks to a paraphrase', () => {
    expect(view.quotes.length).toBeGreaterThan(0);
    for (const { speaker, versions } of view.quotes) {
      expect(text).toContain(speaker ?? 'nattributed');
      for (const { note } of versions) expect(text).toContain(note);
    }
  });

  test('says what each adds, and what each does not say', () => {
    for (const { items } of view.additions) {
      for (const { pieces } of items) expect(text).toContain(bare(pieces.map((piece) => piece.text).join('')));
    }
    const lacking = view.omissions.flatMap(({ items }) => items.slice(0, 1));
    for (const { text: statement } of lacking) expect(text).toContain(bare(statement));
  });
});

test('CSV has every figure, quote and addition, as the comparison gives it', () => {
  const rows = coverageRows(FERRY, coverage);
  const texts = new Set(rows.map((row) => row[7]));
  for (const { values } of coverage.figures) for (const { text } of values) expect(texts).toContain(text);
  for (const { variants } of coverage.quotes) for (const { text } of variants) expect(texts).toContain(text);
  for (const own of Object.values(coverage.added)) for (const { text } of own) expect(texts).toContain(text);
});
