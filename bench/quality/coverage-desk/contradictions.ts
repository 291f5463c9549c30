import type { Article } from '../../../src/article.js';
import { type Coverage, compareCoverage } from '../../../src/coverage/compare-coverage.js';
import { readSet } from '../coverage/coverage-labels.js';
import type { Table } from '../part.js';
import { isAt } from './figures.js';
import { labelRows } from './labels.js';

const VERDICTS = ['conflict', 'updated', 'other-scope', 'background', 'compatible'];
const COLUMNS = ['verdict', 'pairs', 'in one row', 'conflict', 'updated', 'other-scope', 'equal or compatible'];

/**
 * Pairs of differing figures that were judged by reading, and what the comparison of their whole story makes of them.
 */
export function scoreContradictions(folder: string): Table {
  const pairs = labelRows('contradictions.tsv');
  const coverages = new Map<string, Coverage | null>();
  const sets = new Map<string, Map<string, Article>>();
  const answers = pairs.map((pair) => {
    const story = `${pair.set}:${pair.cluster}`;
    let coverage = coverages.get(story);
    if (coverage === undefined) {
      const known = sets.get(pair.set!) ?? readSet(folder, pair.set!);
      sets.set(pair.set!, known);
      coverage = coverageOf(known, pair.cluster!);
      coverages.set(story, coverage);
    }
    const [one, two] = [labelOf(pair, 'A'), labelOf(pair, 'B')];
    const row = coverage?.figures.find(
      ({ values }) => values.some((value) => isAt(value, one)) && values.some((value) => isAt(value, two)),
    );
    return { verdict: pair.verdict!, agreement: row?.agreement, isThere: coverage !== null };
  });
  const rows = VERDICTS.map((verdict) => {
    const own = answers.filter((answer) => answer.verdict === verdict && answer.isThere);
    if (own.length === 0) return [verdict, 'skipped: its articles are not there'];
    const count = (...agreements: string[]): number =>
      own.filter(({ agreement }) => agreement !== undefined && agreements.includes(agreement)).length;
    return [
      verdict,
      own.length,
      own.filter(({ agreement }) => agreement !== undefined).length,
      count('conflict'),
      count('updated'),
      count('other-scope'),
      count('equal', 'compatible'),
    ];
  });
  return { title: 'Pairs of figures that differ, and what they are called', columns: COLUMNS, rows };
}

function coverageOf(articles: ReadonlyMap<string, Article>, cluster: string): Coverage | null {
  const own = [...articles.values()].filter((article) => (article as { cluster?: string }).cluster === cluster);
  return own.length === 0 ? null : compareCoverage(own);
}

function labelOf(pair: Readonly<Record<string, string>>, side: 'A' | 'B') {
  return {
    article: pair[`article${side}`]!,
    field: pair[`field${side}`]!,
    start: Number(pair[`start${side}`]),
    end: Number(pair[`end${side}`]),
  };
}
