import type { ArticleId } from '../../article.js';
import type { Evaluation, StoryChanges, Sweep, WorstStories } from '../../evaluate/index.js';
import { type Cell, count, grouped, list, plain, shorten } from '../formats/index.js';
import { changesText } from './changes-text.js';
import { Page, type TerminalOptions } from './terminal-page.js';

/** What speaks most for two articles telling one story: how probable that is, and the words that they share. */
export interface StrongestLink {
  readonly score: number;
  readonly terms: readonly string[];
}

/** One labelled set, scored. */
export interface ScoredSet {
  /** The file it was read from. */
  readonly source: string;
  readonly evaluation: Evaluation;
  readonly sweep?: Sweep | undefined;
  readonly errors?: WorstStories<StrongestLink> | undefined;
  /** What changed since an earlier run, and the name of that run. */
  readonly against?: { readonly name: string; readonly changes: StoryChanges } | undefined;
  /** What to call an article in lists, by id. */
  readonly names: ReadonlyMap<ArticleId, string>;
}

/** The scores of one set, or a table of several with their mean, for a terminal. */
export function evaluationText(sets: readonly ScoredSet[], options?: TerminalOptions): string {
  const page = new Page(options);
  const [only] = sets;
  if (sets.length === 1 && only !== undefined) scores(page, only);
  else page.table(evaluationRows(sets).map(columnsOfTable));
  for (const set of sets) {
    if (set.sweep !== undefined) sweepTable(page, set, set.sweep, sets.length > 1);
    if (set.errors !== undefined) errorList(page, set, set.errors);
    if (set.against === undefined) continue;
    const { name, changes } = set.against;
    const nameOf = (id: ArticleId): string => set.names.get(id) ?? plain(id);
    changesText(page, changes, nameOf, sets.length > 1 ? `${name}, ${plain(set.source)}` : name);
  }
  return page.toString();
}

/** One row per set with a header row, and the mean of several: each set counts the same, whatever its size. */
export function evaluationRows(sets: readonly ScoredSet[]): Cell[][] {
  const head = [
    'set',
    'articles',
    'gold',
    'found',
    'bCubed.precision',
    'bCubed.recall',
    'bCubed.f1',
    'ari',
    'ami',
    'ceafE.f1',
  ];
  const rows = sets.map(({ source, evaluation: { articles, stories, bCubed, ari, ami, ceafE } }) => {
    const shares = [bCubed.precision, bCubed.recall, bCubed.f1, ari, ami, ceafE.f1];
    return [plain(source), articles, stories.gold, stories.predicted, ...shares];
  });
  if (rows.length < 2) return [head, ...rows];
  const mean = head.map((_, column) => {
    if (column === 0) return 'mean';
    return column < 4 ? undefined : rows.reduce((sum, row) => sum + Number(row[column]), 0) / rows.length;
  });
  return [head, ...rows, mean];
}

const SHORT_HEADS = ['', 'articles', 'gold', 'found', 'P', 'R', 'F1', 'ARI', 'AMI', 'CEAF-e'];

function columnsOfTable(row: readonly Cell[], index: number): string[] {
  if (index === 0) return SHORT_HEADS;
  return row.map((cell, column) => {
    if (typeof cell !== 'number') return cell ?? '';
    return column < 4 ? grouped(cell) : hundredths(cell);
  });
}

/** `92.5` for 0.925: shares in per cent with one decimal, as the field prints them. */
function hundredths(share: number): string {
  return (share * 100).toFixed(1);
}

function scores(page: Page, { source, evaluation }: ScoredSet): void {
  const { articles, stories, bCubed, pairwise, ceafE, vMeasure, ari, ami, nmi, purity } = evaluation;
  const found = `${count(stories.gold, 'story', 'stories')} by the labels, ${grouped(stories.predicted)} found`;
  page.paragraph([{ text: plain(source), style: 'bold' }, { text: `: ${count(articles, 'article')}, ${found}` }]);
  page.gap();
  page.table([
    ['', 'precision', 'recall', 'F1'],
    ...(
      [
        ['B-cubed', bCubed],
        ['pairwise', pairwise],
        ['CEAF-e', ceafE],
      ] as const
    ).map(([metric, score]) => [metric, hundredths(score.precision), hundredths(score.recall), hundredths(score.f1)]),
    [
      'V-measure (homogeneity, completeness)',
      hundredths(vMeasure.homogeneity),
      hundredths(vMeasure.completeness),
      hundredths(vMeasure.f1),
    ],
  ]);
  page.gap();
  const others = [
    ['ARI', ari],
    ['AMI', ami],
    ['NMI', nmi],
    ['purity', purity],
  ] as const;
  page.line(others.map(([metric, value]) => `${metric} ${hundredths(value)}`).join('   '));
}

const BAR = 24;

function sweepTable(
  page: Page,
  { source, evaluation: { stories } }: ScoredSet,
  { points, best }: Sweep,
  several: boolean,
): void {
  page.heading(
    `At every threshold${several ? `, ${plain(source)}` : ''} (${count(stories.gold, 'story', 'stories')} by the labels)`,
  );
  const rows = points.map((point) => {
    const { threshold, stories: found, bCubed } = point;
    const bar = '█'.repeat(Math.round(bCubed.f1 * BAR));
    const numbers = [bCubed.precision, bCubed.recall, bCubed.f1].map(hundredths);
    return [threshold.toFixed(2), grouped(found.predicted), ...numbers, point === best ? `${bar} ← best` : bar];
  });
  page.table([['threshold', 'stories', 'P', 'R', 'F1', 'F1'], ...rows], { indent: 2, left: [5] });
}

const MAX_ARTICLES = 4;

function errorList(page: Page, { names }: ScoredSet, { merged, split, count: all }: WorstStories<StrongestLink>): void {
  const kinds = [
    ['Wrongly merged', merged, all.merged, 'one found story holds articles of several'],
    ['Wrongly split', split, all.split, 'one story of the labels is in several found ones'],
  ] as const;
  for (const [title, faults, total, meaning] of kinds) {
    page.heading(`${title}: ${grouped(total)} (${meaning}; costliest first)`);
    for (const { story, articles, loss, parts, links } of faults) {
      page.gap();
      page.paragraph(`${plain(String(story))}: ${count(articles, 'article')}, costs ${loss.toFixed(1)} of them`, {
        first: '  ',
      });
      for (const part of parts) {
        page.paragraph(plain(String(part.story)), { first: '    ' });
        for (const id of part.articles.slice(0, MAX_ARTICLES)) {
          page.line(`      ${shorten(names.get(id) ?? plain(id), page.width - 6)}`);
        }
        const rest = part.articles.length - MAX_ARTICLES;
        if (rest > 0) page.line(`      and ${count(rest, 'other')}`);
      }
      for (const { a, b, explanation } of links) {
        const pair = [a, b].map((id) => shorten(names.get(id) ?? plain(id), 60)).join('” and “');
        const { score, terms } = explanation;
        page.paragraph(`closest: “${pair}”, probability ${score.toFixed(2)}, both with ${list(terms.map(plain))}`, {
          first: '    ',
          indent: 6,
        });
      }
    }
  }
}
