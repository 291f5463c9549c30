import type { TimingTable } from './part.js';

interface Budget {
  readonly what: string;
  readonly must: number;
  /** Whether less is better. */
  readonly isCeiling?: true;
  /** The table it is read from, and the row, by how they begin. */
  readonly table: RegExp;
  readonly row: RegExp;
  /** The column that holds the figure; by default the second one. */
  readonly column?: RegExp;
}

/** What the library promises, with the figures that the other tables measured. */
const BUDGETS: readonly Budget[] = [
  { what: 'TF-IDF, times faster than scikit-learn', must: 2.5, table: /^Tokens, stems/, row: /^scikit-learn/ },
  { what: 'text to stories, times faster than scikit-learn', must: 4.2, table: /^From text/, row: /^samestory$/ },
  { what: "the same with describe: 'none'", must: 5, table: /^From text/, row: /describe: 'none'/ },
  { what: 'stream, articles a second on one core', must: 2500, table: /^A stream of/, row: /^all$/ },
  { what: "reuse, times faster than npm's MinHash", must: 20, table: /^Paragraphs with/, row: /minhash/i },
  {
    what: 'reuse of 64,000 articles with eight near-copies each, megabytes',
    must: 1500,
    isCeiling: true,
    table: /^The stream over and over/,
    row: /^64000$/,
    column: /^megabytes of the process/,
  },
  {
    what: 'reuse of 20,000 near-copies, megabytes',
    must: 300,
    isCeiling: true,
    table: /^Near-copies of one/,
    row: /^20000$/,
    column: /^megabytes more/,
  },
  { what: "import 'samestory', milliseconds", must: 30, isCeiling: true, table: /^The package/, row: /^import/ },
  { what: 'samestory --help, milliseconds', must: 120, isCeiling: true, table: /^The package/, row: /--help/ },
  { what: 'unpacked package, kilobytes', must: 3000, isCeiling: true, table: /^The package/, row: /^unpacked/ },
  { what: 'download, kilobytes', must: 1000, isCeiling: true, table: /^The package/, row: /^download/ },
];
/** Budgets that other scripts measure, because they want the built package or a machine that does nothing else. */
const ELSEWHERE = [
  ['TF-IDF with two threads, times faster than scikit-learn', 4, 'computed in docs/experiments/workers.md'],
  [
    'stories with two threads, times faster than scikit-learn',
    7,
    'one thread, times what bench/timing/alone/threads.ts gives',
  ],
  ['workers: event loop held, milliseconds', 50, 'bench/timing/alone/event-loop.ts'],
] as const;
const MAX_GROWTH = 2.3;
const GROWTH_COLUMN = 'times the half';

/** Each budget that the tables say something of, with whether it is met. */
export function budgetsOf(tables: readonly TimingTable[]): TimingTable {
  const promised = BUDGETS.flatMap(({ what, must, isCeiling, table, row, column }) => {
    const within = tables.find(({ title }) => table.test(title));
    const found = within?.rows.find(([name]) => row.test(`${name}`));
    const at = column === undefined ? 1 : (within?.columns.findIndex((name) => column.test(name)) ?? -1);
    const measured = found?.[at];
    if (typeof measured !== 'number') return [];
    return [[what, isMet(measured, must, isCeiling), must, measured]];
  });
  const grown = tables.filter(isGrowth).map(({ title, columns, rows }) => {
    const column = columns.indexOf(GROWTH_COLUMN);
    const steepest = Math.max(...rows.map((row) => Number(row[column])));
    return [`${title.split(':', 1)[0]}, most for a doubling`, isMet(steepest, MAX_GROWTH, true), MAX_GROWTH, steepest];
  });
  const elsewhere = ELSEWHERE.map(([what, must, script]) => [what, 'elsewhere', must, script]);
  const measured = [...promised, ...grown];
  return {
    title: 'Budgets',
    columns: ['', 'met', 'must', 'measured'],
    rows: measured.length === 0 ? [] : [...measured, ...elsewhere],
  };
}

/** Whether a table shows what doubling the articles costs. */
export function isGrowth({ columns }: TimingTable): boolean {
  return columns.includes(GROWTH_COLUMN);
}

function isMet(measured: number, must: number, isCeiling?: boolean): string {
  return (isCeiling === true ? measured <= must : measured >= must) ? 'yes' : 'NO';
}
