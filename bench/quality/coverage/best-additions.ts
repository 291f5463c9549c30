import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article, Span } from '../../../src/article.js';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';
import { groupBy } from '../../../src/structures/index.js';
import type { Table } from '../part.js';
import { LABELS, readSet } from './coverage-labels.js';
import { covers } from './coverage-scores.js';

const FILE = path.join(LABELS, 'coverage-best.tsv');
const SHOWN = 3;

interface LabelledBest extends Span {
  readonly half: string;
  readonly set: string;
  readonly story: string;
  readonly article: string;
}

/**
 * How many of an article's first three additions an editor would choose, beside three drawn blindly. `faults`, if
 * given, takes a line for each of `dev` that nobody would choose.
 */
export function scoreBestAdditions(folder: string, faults?: string[]): Table {
  const labels = labelledBest();
  const sets = new Map<string, Map<string, Article>>();
  const rows = ['dev', 'final'].map((half) => {
    const counts = { articles: 0, shown: 0, right: 0, blind: 0 };
    const own = labels.filter((label) => label.half === half);
    for (const chosen of groupBy(own, ({ article }) => article).values()) {
      const { set, story, article } = chosen[0]!;
      if (!sets.has(set)) sets.set(set, readSet(folder, set));
      const articles = story.split(',').map((id) => sets.get(set)!.get(id));
      if (!articles.every((found) => found !== undefined)) continue;
      const added = compareCoverage(articles).added[article]!;
      const isChosen = (sentence: Span): boolean => chosen.some((label) => covers(sentence, label));
      const shown = added.slice(0, SHOWN);
      counts.articles++;
      counts.shown += shown.length;
      counts.right += shown.filter(isChosen).length;
      counts.blind += (added.filter(isChosen).length / added.length) * shown.length;
      if (half === 'final') continue;
      for (const { start, end } of shown.filter((sentence) => !isChosen(sentence)))
        faults?.push(`${set} ${article} ${start}-${end}: is not among the best`);
    }
    if (counts.articles === 0) return [half, 'skipped: its articles are not there'];
    return [half, counts.articles, percent(counts.right / counts.shown), percent(counts.blind / counts.shown)];
  });
  return {
    title: 'Of the first three additions of an article, what an editor would choose, in per cent',
    columns: ['half', 'articles', 'chosen', 'drawn blindly'],
    rows,
  };
}

function labelledBest(): LabelledBest[] {
  if (!existsSync(FILE)) return [];
  const lines = readFileSync(FILE, 'utf8').split('\n');
  const [, ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return rows.map((row) => {
    const [half, set, story, article, start, end] = row.split('\t');
    return { half: half!, set: set!, story: story!, article: article!, start: Number(start), end: Number(end) };
  });
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
