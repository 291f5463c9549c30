import { type Coverage, compareCoverage } from '../../../src/coverage/compare-coverage.js';
import {
  type BCubedSums,
  type Counts,
  covers,
  f1,
  placeSentences,
  scoreAdded,
  scorePairs,
  scoreRows,
} from '../coverage/coverage-scores.js';
import type { Table } from '../part.js';
import { type FigureCounts, scoreFigures } from './figures.js';
import { type DeskPart, type DeskStory, deskStories } from './labels.js';
import { type SpeakerCounts, scoreSpeakers } from './speakers.js';

export { scoreContradictions } from './contradictions.js';
export { scoreDrawn } from './drawn.js';
export { scoreInvented } from './invented.js';

const COLUMNS = [
  'part',
  'stories',
  'speakers right',
  'speakers given',
  'figure rows F1',
  'agreement',
  'conflict P',
  'conflict R',
  'added F1',
  'debris',
  'rows F1',
  'row pairs F1',
  'wrongly derived',
];

/** What is counted over the stories of one part. */
interface Sums {
  readonly speakers: SpeakerCounts;
  readonly figures: FigureCounts;
  readonly added: Counts;
  readonly rows: BCubedSums;
  readonly pairs: Counts;
  /** Sentences that are called added, and those of them that are of the page. */
  additions: number;
  debris: number;
  wronglyDerived: number;
}

/**
 * Speakers, figures by question, and added sentences of stories that were read as a desk reads them. One line for each
 * part of the labels; `faults`, if given, takes a line for each fault.
 */
export function scoreDesk(folder: string, parts: readonly DeskPart[] = ['dev', 'final'], faults?: string[]): Table {
  const stories = deskStories(folder);
  const rows = parts.map((part) => {
    const own = stories.filter((story) => story.part === part);
    if (own.length === 0) return [part, 'skipped: its articles are not there'];
    const sums = noSums();
    for (const story of own) {
      const wrong = scoreStory(story, compareCoverage(story.articles), sums);
      faults?.push(...wrong.map((fault) => `${story.story} ${fault}`));
    }
    return [part, own.length, ...figuresOf(sums)];
  });
  return { title: 'Coverage as a desk would print it, at the defaults, in per cent', columns: COLUMNS, rows };
}

function scoreStory(story: DeskStory, coverage: Coverage, sums: Sums): string[] {
  const faults = [...scoreSpeakers(story, coverage, sums.speakers), ...scoreFigures(story, coverage, sums.figures)];
  const placed = placeSentences(story, coverage);
  scoreRows(placed, sums.rows);
  scorePairs(placed, sums.pairs);
  scoreAdded(placed, sums.added);
  for (const { label, isAdded } of placed) {
    if (label.added === 'unsure' || isAdded === (label.added === 'yes')) continue;
    faults.push(`sentence ${label.article} ${label.start}-${label.end}: ${isAdded ? 'added' : 'not added'}`);
  }
  const debris = story.sentences.filter(({ isDebris }) => isDebris);
  for (const { id, derivation } of coverage.articles) {
    for (const sentence of coverage.added[id] ?? []) {
      sums.additions++;
      if (!debris.some((label) => label.article === id && covers(label, sentence))) continue;
      sums.debris++;
      faults.push(`sentence ${id} ${sentence.start}-${sentence.end}: added, is of the page`);
    }
    if (!story.underived.has(id) || !derivation.endsWith('ly-derived')) continue;
    sums.wronglyDerived++;
    faults.push(`article ${id}: ${derivation}, is not`);
  }
  return faults;
}

function figuresOf({ speakers, figures, added, rows, pairs, ...sums }: Sums): (number | undefined)[] {
  const [precision, recall] = [rows.precision / rows.items, rows.recall / rows.items];
  return [
    percent(speakers.right / speakers.given),
    percent(speakers.found / speakers.attributed),
    percent(f1(figures.pairs)),
    percent(figures.agreed / figures.found),
    percent(figures.rightConflicts / figures.conflicts),
    percent(figures.foundConflicts / figures.labelledConflicts),
    percent(f1(added)),
    percent(sums.debris / sums.additions),
    percent((2 * precision * recall) / (precision + recall)),
    percent(f1(pairs)),
    sums.wronglyDerived,
  ];
}

/** `undefined` where there is nothing to take a share of. */
function percent(share: number): number | undefined {
  return Number.isNaN(share) ? undefined : Math.round(share * 1000) / 10;
}

function noSums(): Sums {
  const noCounts = (): Counts => ({ right: 0, wrong: 0, missed: 0 });
  return {
    speakers: { given: 0, right: 0, attributed: 0, found: 0 },
    figures: {
      pairs: noCounts(),
      found: 0,
      agreed: 0,
      conflicts: 0,
      rightConflicts: 0,
      labelledConflicts: 0,
      foundConflicts: 0,
    },
    added: noCounts(),
    rows: { precision: 0, recall: 0, items: 0 },
    pairs: noCounts(),
    additions: 0,
    debris: 0,
    wronglyDerived: 0,
  };
}
