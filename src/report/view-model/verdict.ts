import type { Coverage } from '../../coverage/index.js';
import { count, list } from '../formats/index.js';
import type { Labels } from './article-labels.js';
import { type FigureRow, writtenAnswers } from './figures-view.js';
import type { Additions } from './passages/index.js';
import type { QuoteView } from './quotes-view.js';
import type { FirstView, SourceGroup } from './sources-view.js';

/** One part of the line that sums a story up: `First`, `Meridian News, 11 Mar 2025, 06:20 UTC`. */
export interface VerdictPart {
  readonly label: string;
  readonly text: string;
  /** Whether outlets contradict each other here. */
  readonly isDispute: boolean;
}

/** Answers of a disputed figure that are named. */
const MAX_ANSWERS = 4;

/** The line that sums a story up: who was first, how many sources, what is disputed, what only one has. */
export function verdictOf(findings: {
  readonly coverage: Coverage;
  readonly labels: Labels;
  readonly first: FirstView;
  readonly sources: readonly SourceGroup[];
  readonly figures: readonly FigureRow[];
  readonly quotes: readonly QuoteView[];
  readonly additions: readonly Additions[];
}): VerdictPart[] {
  const { coverage, labels, first, figures, quotes, additions } = findings;
  if (coverage.articles.length < 2) return [];
  const parts: VerdictPart[] = [];
  const add = (label: string, text: string, isDispute = false): void => {
    if (text !== '') parts.push({ label, text, isDispute });
  };
  if (first.article !== null) {
    const { outlet, time } = labels.get(first.article)!;
    add('First', `${outlet}, ${time}${first.isSure ? '' : ', of those with a date'}`);
  }
  add('Wire', wireOf(findings));
  const disputed = figures.filter(({ agreement }) => agreement === 'conflict');
  for (const row of disputed.slice(0, 1)) {
    const answers = writtenAnswers(row).map(({ written }) => written);
    const more = disputed.length > 1 ? `, and ${count(disputed.length - 1, 'more figure')}` : '';
    add('Disputed', `${row.question}: ${list(answers, MAX_ANSWERS)}${more}`, true);
  }
  const moved = figures.filter(({ agreement }) => agreement === 'updated')[0];
  if (disputed.length === 0 && moved !== undefined) {
    const first = moved.cells[0]!;
    const last = moved.cells.filter(({ answer }) => answer !== first.answer).at(-1)!;
    add('Since changed', `${moved.question}: ${first.written}, later ${last.written}`);
  }
  const changed = quotes.filter(({ relation }) => relation === 'altered' || relation === 're-attributed');
  if (changed.length > 0) {
    const speakers = [...new Set(changed.map(({ speaker }) => speaker ?? 'an unnamed speaker'))];
    add('Quote changed', list(speakers, 3), true);
  }
  const largest = [...additions].sort((a, b) => b.sentences - a.sentences)[0];
  if (largest !== undefined && largest.sentences > 0) {
    const quoted = largest.speakers.length > 0 ? `, and ${list(largest.speakers, 2)} quoted` : '';
    add(`Only in ${labels.get(largest.article)!.outlet}`, `${count(largest.sentences, 'sentence')}${quoted}`);
  }
  return parts;
}

/**
 * `3 of 6 carry one Reuters text` where articles carry an agency's text; how many sources there are is in the
 * facts.
 */
function wireOf({
  coverage,
  sources,
}: {
  readonly coverage: Coverage;
  readonly sources: readonly SourceGroup[];
}): string {
  const wire = sources.find(({ credits }) => credits.length > 0);
  if (wire === undefined) return '';
  return `${wire.articles.length} of ${coverage.articles.length} carry one ${list(wire.credits)} text`;
}
