import type { Job } from './job.js';

/** An option of the command line. Options of one name mean the same in every command that has them. */
export interface OptionSpec {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** What stands for its value in the help. */
  readonly value?: string;
  readonly help: string;
}

export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  /** Command lines that run as they stand on the project's own `seeds/`, each with what it shows. */
  readonly examples: readonly (readonly [command: string, what: string])[];
  /** Names of {@link OPTIONS}, apart from the common ones. */
  readonly options: readonly OptionName[];
  /** Loads the command's code when it is called and not before: `--help` is to be there at once. */
  readonly load: () => Promise<{ run(job: Job): Promise<Outcome> }>;
}

/** How a command ended, apart from faults of its input, which are counted while reading. */
export interface Outcome {
  /** Whether a condition of `--fail-on` is met. */
  readonly failed: boolean;
}

export const OPTIONS = {
  threshold: {
    type: 'string',
    value: 'N',
    help: 'how alike articles of one story must be, 0 to 1 (default: chosen by samestory)',
  },
  limit: {
    type: 'string',
    value: 'N',
    help: 'show the N largest, 0 for all; JSON and tables always have all',
  },
  base: {
    type: 'string',
    value: 'ID',
    help: 'the article that the others are compared with (default: the representative one)',
  },
  label: {
    type: 'string',
    value: 'FIELD',
    help: 'the field that holds the right story of an article (default: cluster)',
  },
  predicted: { type: 'string', value: 'FIELD', help: "score the stories in this field instead of samestory's own" },
  sweep: { type: 'boolean', help: 'the scores at every threshold, as a table and a plot' },
  errors: { type: 'boolean', help: 'the stories that were wrongly merged or split most' },
  'fail-on': { type: 'string', value: 'CONDITION', help: 'exit with 1 if the condition is met' },
  output: { type: 'string', short: 'o', value: 'FILE', help: 'write there instead of to standard output' },
  json: { type: 'boolean', help: 'the result as JSON, the same as --format json' },
  format: { type: 'string', value: 'NAME', help: 'text (default), json, markdown or csv' },
  width: { type: 'string', value: 'N', help: 'columns to wrap text at (default: the terminal, at most 100)' },
  strict: { type: 'boolean', help: 'exit with 3 if any record was rejected' },
  quiet: { type: 'boolean', short: 'q', help: 'no words about progress and rejected records' },
  help: { type: 'boolean', short: 'h', help: 'this help' },
  version: { type: 'boolean', short: 'V', help: 'the version' },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

/** What every command understands. */
export const COMMON_OPTIONS: readonly OptionName[] = ['output', 'strict', 'quiet', 'help', 'version'];

/** Where the result is a table or a page that can be had in several formats. */
const FORMATS: readonly OptionName[] = ['json', 'format', 'width'];

const STORIES: CommandSpec = {
  name: 'stories',
  summary: 'stories, and what each outlet added, for a person to read',
  usage: 'samestory [stories] INPUT…',
  examples: [
    ['samestory seeds/gp-home-visits', 'one story, three outlets'],
    ['samestory seeds --limit 5', 'the five largest stories of a folder'],
    ['samestory stories seeds --json > stories.json', 'for another program'],
  ],
  options: ['threshold', 'limit', ...FORMATS],
  load: () => import('./commands/stories.js'),
};

export const COMMANDS: readonly CommandSpec[] = [
  STORIES,
  {
    name: 'reuse',
    summary: 'the passages that articles share word for word',
    usage: 'samestory reuse INPUT…',
    examples: [
      ['samestory reuse seeds/gp-home-visits', 'shared passages, side by side'],
      ['samestory reuse seeds --format csv -o passages.csv', 'for a spreadsheet'],
      ['samestory reuse draft.txt archive --fail-on shared', 'exit with 1 if anything is shared'],
    ],
    options: ['limit', 'fail-on', ...FORMATS],
    load: () => import('./commands/reuse.js'),
  },
  {
    name: 'compare',
    summary: 'the inputs taken as one story: what everybody has, what each adds, what differs',
    usage: 'samestory compare INPUT…',
    examples: [
      ['samestory compare seeds/gp-home-visits', 'for a person to read'],
      ['samestory compare seeds/gp-home-visits --base wire-desk', 'compared with that article'],
      [
        'samestory compare seeds/gp-home-visits --fail-on conflict,altered',
        'exit with 1 if figures or quotes disagree',
      ],
    ],
    options: ['base', 'fail-on', ...FORMATS],
    load: () => import('./commands/compare.js'),
  },
  {
    name: 'report',
    summary: 'one self-contained HTML page of all stories',
    usage: 'samestory report INPUT… -o FILE.html',
    examples: [['samestory report seeds -o report.html', 'open it in a browser; it asks the network for nothing']],
    options: ['threshold', 'limit'],
    load: () => import('./commands/report.js'),
  },
  {
    name: 'evaluate',
    summary: 'how good the stories are, against labels',
    usage: 'samestory evaluate LABELLED.jsonl… --label FIELD',
    examples: [
      ['samestory evaluate seeds/newsroom.jsonl --label cluster', "samestory's own stories"],
      ['samestory evaluate mine.jsonl --label cluster --predicted story_id', "somebody else's"],
      ["samestory evaluate seeds/newsroom.jsonl --fail-on 'bCubed.f1<0.9'", 'exit with 1 if they got worse: for CI'],
    ],
    options: ['label', 'predicted', 'threshold', 'sweep', 'errors', 'fail-on', ...FORMATS],
    load: () => import('./commands/evaluate.js'),
  },
  {
    name: 'convert',
    summary: 'any readable format to JSON Lines',
    usage: 'samestory convert INPUT…',
    examples: [['samestory convert seeds/gp-home-visits > articles.jsonl', 'three text files, one line each']],
    options: [],
    load: () => import('./commands/convert.js'),
  },
];

/** What runs where no command is named. */
export const DEFAULT_COMMAND = STORIES;
