import {
  type FigureRow,
  keysFor,
  type Labels,
  type QuoteView,
  type StateRow,
  writtenAnswers,
} from '../view-model/index.js';
import { markedRuns } from './marked-runs.js';
import type { Page } from './terminal-page.js';

/** A quote and its versions, fullest first, each with its articles and its differing words marked. */
export function quoteLines(page: Page, quote: QuoteView, labels: Labels, indent: number): void {
  const space = ' '.repeat(indent);
  const isDisputed = quote.relation === 're-attributed';
  page.paragraph(isDisputed ? 'whose words they are is told differently' : (quote.speaker ?? 'unattributed'), {
    first: space,
  });
  for (const { pieces, articles, isQuoted, speaker, note } of quote.versions) {
    const who = isDisputed ? `: ${speaker ?? 'nobody named'}` : '';
    const differs = note === '' || isDisputed ? '' : ` (${note})`;
    const runs = markedRuns(pieces);
    page.paragraph(
      [...(isQuoted ? [{ text: '“' }, ...runs, { text: '”' }] : runs), { text: `${who}${differs}`, style: 'dim' }],
      { first: `${space}  ${keysFor(labels, articles).join(' ')}  ` },
    );
  }
}

/** `Ann Lee: charged (A B), convicted (C): in the usual order of events` */
export function stateLine(page: Page, { who, states, words }: StateRow, labels: Labels, indent: number): void {
  const given = states.map(({ state, articles }) => `${state} (${keysFor(labels, articles).join(' ')})`);
  page.paragraph(`${who}: ${given.join(', ')}: ${words}`, { first: ' '.repeat(indent), indent: indent + 2 });
}

/** `appointments: 26,400,000 (A), more than 26m (B): both can be right, rounded or hedged` */
export function figureLine(page: Page, row: FigureRow, labels: Labels, indent: number): void {
  const answers = writtenAnswers(row).map(
    ({ written, articles }) => `${written} (${keysFor(labels, articles).join(' ')})`,
  );
  page.paragraph(`${row.question}: ${answers.join(', ')}: ${row.words}`, {
    first: ' '.repeat(indent),
    indent: indent + 2,
  });
}
