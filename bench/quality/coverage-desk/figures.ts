import type { Span } from '../../../src/article.js';
import type { Coverage } from '../../../src/coverage/compare-coverage.js';
import { type Counts, covers } from '../coverage/coverage-scores.js';
import type { DeskFigure, DeskStory } from './labels.js';

type ComparedFigure = Coverage['figures'][number];

export interface FigureCounts {
  /** Pairs of articles that one row of figures joins. */
  readonly pairs: Counts;
  /** Labelled rows of two articles or more that are found, and those of them whose agreement is right. */
  found: number;
  agreed: number;
  /** Rows that the library calls a conflict and that labels cover, and those that are one. */
  conflicts: number;
  rightConflicts: number;
  /** Labelled conflicts, and those of them that are shown as one (or as an update, where that is right too). */
  labelledConflicts: number;
  foundConflicts: number;
}

/** Counts rows of figures into `into`; returns a line for each fault. */
export function scoreFigures(story: DeskStory, coverage: Coverage, into: FigureCounts): string[] {
  const rows = coverage.figures.map((figure) => ({ figure, labels: labelsOf(figure, story.figures) }));
  const faults = [...scorePairs(rows, story, into.pairs), ...scoreAgreements(rows, story, into)];
  for (const { figure, labels } of rows) {
    if (figure.agreement !== 'conflict' || labels.length === 0) continue;
    into.conflicts++;
    const isRight = labels.some(
      (label) => label.agreements.includes('conflict') && articlesOf(labels, label.row!).length > 1,
    );
    if (isRight) into.rightConflicts++;
    else faults.push(`figure ${placesOf(labels)}: conflict, is ${labels.map(nameOf).join('; ')}`);
  }
  return faults;
}

interface JudgedRow {
  readonly figure: ComparedFigure;
  readonly labels: readonly DeskFigure[];
}

function labelsOf(figure: ComparedFigure, labels: readonly DeskFigure[]): DeskFigure[] {
  return labels.filter((label) => figure.values.some((value) => isAt(value, label)));
}

/** Values of the library's first versions have no `field`: all are of the text. */
export function isAt(
  value: Span & { readonly article: string; readonly field?: string },
  label: Span & { readonly article: string; readonly field: string },
): boolean {
  return value.article === label.article && (value.field ?? 'text') === label.field && covers(value, label);
}

/**
 * Pairs of articles that a labelled row joins, against pairs that a row of the library joins. Values without a label
 * count neither way, nor do two numbers of other events beside each other.
 */
function scorePairs(rows: readonly JudgedRow[], story: DeskStory, into: Counts): string[] {
  const faults: string[] = [];
  const found = new Set<string>();
  for (const { labels } of rows) {
    for (const [one, two] of pairsOf([...new Set(labels.map(({ article }) => article))].sort())) {
      const [ones, twos] = [of(labels, one), of(labels, two)];
      const shared = ones.filter(({ row }) => row !== null && twos.some((other) => other.row === row));
      for (const { row } of shared) found.add(`${row} ${one} ${two}`);
      const isBackground = [...ones, ...twos].every(({ row }) => row === null);
      if (shared.length > 0 || isBackground) continue;
      into.wrong++;
      faults.push(`figures ${placesOf([...ones, ...twos])}: one row, are ${[...ones, ...twos].map(nameOf).join('; ')}`);
    }
  }
  for (const [row, labels] of labelledRows(story)) {
    for (const [one, two] of pairsOf([...new Set(labels.map(({ article }) => article))].sort())) {
      if (found.has(`${row} ${one} ${two}`)) into.right++;
      else {
        into.missed++;
        faults.push(
          `figures ${placesOf([...of(labels, one), ...of(labels, two)])}: not joined, are ${nameOf(labels[0]!)}`,
        );
      }
    }
  }
  return faults;
}

function scoreAgreements(rows: readonly JudgedRow[], story: DeskStory, into: FigureCounts): string[] {
  const faults: string[] = [];
  for (const [row, own] of labelledRows(story)) {
    if (new Set(own.map(({ article }) => article)).size < 2) continue;
    const { agreements } = own[0]!;
    const covering = rows
      .map(({ figure, labels }) => ({ figure, articles: articlesOf(labels, row).length }))
      .filter(({ articles }) => articles > 1);
    const best = covering.sort((x, y) => y.articles - x.articles)[0];
    const isRight = best !== undefined && agreements.includes(best.figure.agreement);
    if (best !== undefined) into.found++;
    if (isRight) into.agreed++;
    if (agreements.includes('conflict')) {
      into.labelledConflicts++;
      if (isRight && best.figure.agreement !== 'sole') into.foundConflicts++;
    }
    if (best !== undefined && !isRight) {
      faults.push(`figures ${placesOf(own)}: ${best.figure.agreement}, should be ${agreements.join('/')}`);
    }
  }
  return faults;
}

function labelledRows(story: DeskStory): Map<string, DeskFigure[]> {
  const rows = new Map<string, DeskFigure[]>();
  for (const label of story.figures) {
    if (label.row === null) continue;
    const row = rows.get(label.row);
    if (row === undefined) rows.set(label.row, [label]);
    else row.push(label);
  }
  return rows;
}

function of(labels: readonly DeskFigure[], article: string): DeskFigure[] {
  return labels.filter((label) => label.article === article);
}

function articlesOf(labels: readonly DeskFigure[], row: string): string[] {
  return [...new Set(labels.filter((label) => label.row === row).map(({ article }) => article))];
}

function pairsOf(articles: readonly string[]): [string, string][] {
  return articles.flatMap((one, index) => articles.slice(index + 1).map((two): [string, string] => [one, two]));
}

function placesOf(labels: readonly DeskFigure[]): string {
  return labels.map(({ article, field, start, end }) => `${article} ${field} ${start}-${end}`).join(', ');
}

function nameOf({ question, row }: DeskFigure): string {
  return row === null ? question : `${question} (${row})`;
}
