import { compareCoverage } from '../../src/coverage/compare.js';
import { type Half, labelledStories } from './coverage-labels.js';
import {
  type BCubedSums,
  type Counts,
  f1,
  placeSentences,
  predictedFigures,
  predictedQuotes,
  scoreAdded,
  scoreFacts,
  scorePairs,
  scoreRows,
} from './coverage-scores.js';
import type { QualityPart, Table } from './part.js';

const COLUMNS = [
  'part',
  'stories',
  'rows P',
  'rows R',
  'rows F1',
  'row pairs F1',
  'added F1',
  'quotes F1',
  'figures F1',
];

/** The comparison of hand-labelled stories at the defaults: who shares which sentence, who adds what, quotes and figures. */
export const part: QualityPart = {
  name: 'coverage',
  needs: '',
  async run(folder) {
    const parts: readonly Half[] = ['gp', 'seeds', 'dev', 'final'];
    return [scoreStories(folder, parts)];
  },
};

/** One line for each part of the labels; `faults`, if given, takes a line for each wrong quote and figure. */
export function scoreStories(folder: string, parts: readonly Half[], faults?: string[]): Table {
  const stories = labelledStories(folder);
  const rows = parts.map((half) => {
    const bCubed: BCubedSums = { precision: 0, recall: 0, items: 0 };
    const [pairs, added, quotes, figures] = [noCounts(), noCounts(), noCounts(), noCounts()];
    const own = stories.filter((story) => story.half === half);
    for (const story of own) {
      const coverage = compareCoverage(story.articles);
      const placed = placeSentences(story, coverage);
      scoreRows(placed, bCubed);
      scorePairs(placed, pairs);
      scoreAdded(placed, added);
      const wrong = [
        ...scoreFacts(story.quotes, predictedQuotes(coverage), quotes),
        ...scoreFacts(story.figures, predictedFigures(coverage), figures),
      ];
      faults?.push(...wrong.map((fault) => `${story.story} ${fault}`));
    }
    if (own.length === 0) return [half, 'skipped: its articles are not there'];
    const [precision, recall] = [bCubed.precision / bCubed.items, bCubed.recall / bCubed.items];
    // The samples' own gold labels have no quotes and figures.
    const facts = own.some((story) => story.quotes.length > 0) ? [quotes, figures] : [];
    const scores = [
      precision,
      recall,
      (2 * precision * recall) / (precision + recall),
      ...[pairs, added, ...facts].map(f1),
    ];
    return [half, own.length, ...scores.map(percent)];
  });
  return { title: 'Coverage of labelled stories at the defaults, in per cent', columns: COLUMNS, rows };
}

function noCounts(): Counts {
  return { right: 0, wrong: 0, missed: 0 };
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
