import type { TimingTable } from './part.js';

interface Budget {
  readonly what: string;
  readonly must: number;
  /** Whether less is better. */
  readonly isCeiling?: true;
  /** The table it is read from, and the row, by how they begin; the second column holds the figure. */
  readonly table: RegExp;
  readonly row: RegExp;
}

/** What the library promises, with the figures that the other tables measured. */
const BUDGETS: readonly Budget[] = [
  { what: 'TF-IDF, times faster than scikit-learn', must: 2.5, table: /^Tokens, stems/, row: /^scikit-learn/ },
  { what: 'text to stories, times faster than scikit-learn', must: 4.2, table: /^From text/, row: /^samestory$/ },
  { what: "the same with describe: 'none'", must: 5, table: /^From text/, row: /describe: 'none'/ },
  { what: 'stream, articles a second on one core', must: 2500, table: /^A stream of/, row: /^all$/ },
  { what: "reuse, times faster than npm's MinHash", must: 20, table: /^Paragraphs with/, row: /minhash/i },
];
const MAX_GROWTH = 2.3;
const GROWTH_COLUMN = 'times the half';

/** Each budget that the tables say something of, with whether it is met. */
export function budgetsOf(tables: readonly TimingTable[]): TimingTable {
  const promised = BUDGETS.flatMap(({ what, must, isCeiling, table, row }) => {
    const found = tables.find(({ title }) => table.test(title))?.rows.find(([name]) => row.test(`${name}`));
    const measured = found?.[1];
    if (typeof measured !== 'number') return [];
    return [[what, isMet(measured, must, isCeiling), must, measured]];
  });
  const grown = tables.filter(isGrowth).map(({ title, columns, rows }) => {
    const column = columns.indexOf(GROWTH_COLUMN);
    const steepest = Math.max(...rows.map((row) => Number(row[column])));
    return [`${title}, most for a doubling`, isMet(steepest, MAX_GROWTH, true), MAX_GROWTH, steepest];
  });
  return { title: 'Budgets', columns: ['', 'met', 'must', 'measured'], rows: [...promised, ...grown] };
}

/** Whether a table shows what doubling the articles costs. */
export function isGrowth({ columns }: TimingTable): boolean {
  return columns.includes(GROWTH_COLUMN);
}

function isMet(measured: number, must: number, isCeiling?: boolean): string {
  return (isCeiling === true ? measured <= must : measured >= must) ? 'yes' : 'NO';
}
