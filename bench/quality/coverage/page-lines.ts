import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article, Span } from '../../../src/article.js';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';
import { groupBy } from '../../../src/structures/index.js';
import type { Table } from '../part.js';
import { LABELS, readSet } from './coverage-labels.js';
import { covers } from './coverage-scores.js';

const FILE = path.join(LABELS, 'page-lines.tsv');
const HALVES = ['dev', 'final', 'dev two', 'final two'] as const;

/** What somebody who read a line takes it for; `article` says that all of an article was read. */
type Kind = 'page' | 'text' | 'either' | 'article';

interface LabelledLine extends Span {
  readonly half: string;
  readonly set: string;
  readonly article: string;
  readonly kind: Kind;
}

/**
 * How many lines of the page are printed as an article's additions, and how much of its own text is not. Each article
 * is compared with one that shares nothing, so that all it tells is added. `faults`, if given, takes a line for each
 * fault of `dev` and `dev two`.
 */
export function scorePageLines(folder: string, faults?: string[]): Table {
  const lines = labelledLines();
  const sets = new Map<string, Map<string, Article>>();
  const rows = HALVES.map((half) => {
    const own = lines.filter((line) => line.half === half);
    const counts = { articles: 0, page: 0, printed: 0, text: 0, hidden: 0, characters: 0, lost: 0 };
    for (const [id, labels] of groupBy(own, ({ article }) => article)) {
      const { set } = labels[0]!;
      if (!sets.has(set)) sets.set(set, readSet(folder, set));
      const article = sets.get(set)!.get(id);
      if (article === undefined) continue;
      counts.articles++;
      const added = additionsOf(article);
      for (const label of labels) {
        const isPrinted = added.some((sentence) => covers(sentence, label));
        if (label.kind === 'page') counts.page++;
        if (label.kind === 'text') counts.text++;
        if (label.kind === 'page' && isPrinted) counts.printed++;
        if (label.kind === 'text' && !isPrinted) counts.hidden++;
        const isFault = label.kind === (isPrinted ? 'page' : 'text');
        if (isFault && half.startsWith('dev'))
          faults?.push(`${set} ${id} ${label.start}-${label.end}: is ${label.kind}`);
      }
      if (!labels.some(({ kind }) => kind === 'article')) continue;
      const lost = lostStretches(article, labels, added);
      counts.characters += article.text.length;
      for (const { start, end } of lost) {
        counts.lost += end - start;
        if (half.startsWith('dev')) faults?.push(`${set} ${id} ${start}-${end}: is not printed`);
      }
    }
    if (counts.articles === 0) return [half, 'skipped: its articles are not there'];
    return [
      half,
      counts.articles,
      counts.page,
      percent(counts.printed / counts.page),
      counts.text,
      percent(counts.hidden / counts.text),
      percent(counts.lost / counts.characters),
    ];
  });
  return {
    title: 'Lines of the page among additions, in per cent',
    columns: ['half', 'articles', 'lines of the page', 'printed', 'lines of the text', 'hidden', 'text hidden'],
    rows,
  };
}

function labelledLines(): LabelledLine[] {
  if (!existsSync(FILE)) return [];
  const lines = readFileSync(FILE, 'utf8').split('\n');
  const [, ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return rows.map((line) => {
    const [half, set, article, start, end, kind] = line.split('\t');
    return { half: half!, set: set!, article: article!, start: Number(start), end: Number(end), kind: kind as Kind };
  });
}

const STRANGER: Article = { id: 'stranger', text: 'Zwei Hunde bellten.' };

function additionsOf(article: Article): readonly Span[] {
  return compareCoverage([article, STRANGER]).added[article.id]!;
}

/** Lines of an article that was read whole and that are neither printed nor labelled as the page's. */
function lostStretches(article: Article, labels: readonly LabelledLine[], added: readonly Span[]): Span[] {
  const known = [...added, ...labels.filter(({ kind }) => kind === 'page' || kind === 'either')];
  const lost: Span[] = [];
  for (const { index, 0: line } of article.text.matchAll(/[^\n]+/g)) {
    let from = index;
    const inside = known.filter(({ start, end }) => end > index && start < index + line.length);
    inside.sort((x, y) => x.start - y.start);
    for (const { start, end } of [...inside, { start: index + line.length, end: index + line.length }]) {
      if (article.text.slice(from, start).trim().length > MIN_LOST) lost.push({ start: from, end: start });
      from = Math.max(from, end);
    }
  }
  return lost;
}

/** Shorter stretches are spaces, marks, datelines. */
const MIN_LOST = 30;

function percent(share: number): number | undefined {
  return Number.isNaN(share) ? undefined : Math.round(share * 1000) / 10;
}
