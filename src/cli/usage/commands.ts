import type { OptionName } from './options.js';

/** The formats of a result. */
export type Format = 'text' | 'json' | 'ndjson' | 'csv' | 'markdown' | 'passim';

interface CommandSpec<Name extends string = string> {
  readonly name: Name;
  readonly summary: string;
  /** The operands before the INPUTs; `explain` takes two ids. */
  readonly operands?: readonly string[];
  /** The names of its INPUTs. Several names mean at most that many INPUTs; one name means any number from 1. */
  readonly inputs?: readonly string[];
  /** Whether it needs an INPUT. @default true */
  readonly needsInput?: false;
  /** How long it may take to stop after an interrupt, in milliseconds. @default 500 */
  readonly stopTime?: number;
  /** The option that most calls need, as the usage line shows it. */
  readonly usual?: string;
  /** Formats of its result; the first is the default. Empty when there is only one way to write it. */
  readonly formats: readonly Format[];
  /** Command lines that run unchanged on the project's `seeds/`, each with what it shows. */
  readonly examples: readonly (readonly [command: string, what: string])[];
  /** Names of its options, without the common ones and those of the formats. */
  readonly options: readonly OptionName[];
  /** What options do here, where that can be said more exactly than for all commands. */
  readonly optionHelp?: Partial<Record<OptionName, string>>;
  /** The values that `--fail-on` takes, each with its meaning. */
  readonly conditions?: readonly (readonly [condition: string, meaning: string])[];
}

const TABLES: readonly Format[] = ['text', 'json', 'csv', 'markdown'];
const TABLES_AND_LINES: readonly Format[] = ['text', 'json', 'ndjson', 'csv', 'markdown'];

const ALL_ELSEWHERE = '; JSON and tables have all';

const STORIES = {
  name: 'stories',
  summary: 'group articles into stories, and show what each outlet added',
  formats: [...TABLES_AND_LINES, 'passim'],
  examples: [
    ['samestory seeds/gp-home-visits', 'one story, three outlets'],
    ['samestory seeds --limit 5', 'the five largest stories of a folder'],
    ['samestory stories seeds --json > stories.json', 'for another program'],
    ['samestory stories seeds --ndjson', 'one story a line'],
    [
      'samestory stories seeds --format passim',
      'one article a line with the number of its cluster, as passim writes it',
    ],
  ],
  options: ['threshold', 'granularity', 'model', 'threads', 'limit'],
  optionHelp: {
    limit: `show the N largest stories in full, 0 for all (default: 10)${ALL_ELSEWHERE}`,
    ndjson: 'write JSON Lines: one story a line, as soon as it is found',
  },
} as const satisfies CommandSpec;

/** All commands without their code, which help, completion and the parsing of a command line do not need. */
const TABLE = [
  STORIES,
  {
    name: 'reuse',
    summary: 'show the passages that articles share word for word',
    formats: TABLES_AND_LINES,
    examples: [
      ['samestory reuse seeds/gp-home-visits', 'shared passages, side by side'],
      ['samestory reuse seeds --csv -o passages.csv', 'for a spreadsheet'],
      ['samestory reuse seeds --save archive.reuse', 'keep an archive to look passages up in'],
      ['samestory reuse --against archive.reuse - < draft.txt', 'find earlier articles with passages of this text'],
      ['samestory reuse draft.txt archive --fail-on shared', 'exit with 1 if anything is shared'],
    ],
    options: ['against', 'save', 'limit', 'fail-on'],
    optionHelp: {
      against: 'look the INPUTs up in FILE: what reuse --save wrote, or articles',
      limit: `show the N largest passages, 0 for all (default: 20)${ALL_ELSEWHERE}`,
      ndjson: 'write JSON Lines: one passage a line, with all places that have it',
    },
    conditions: [['shared', 'two articles share a passage']],
  },
  {
    name: 'compare',
    summary: 'compare articles of one story: what all have, what each adds',
    formats: TABLES,
    examples: [
      ['samestory compare seeds/gp-home-visits', 'for a person to read'],
      ['samestory compare seeds/gp-home-visits --base wire-desk', 'compared with that article'],
      [
        'samestory compare seeds/gp-home-visits --fail-on conflict,altered',
        'exit with 1 if figures or quotes disagree',
      ],
    ],
    options: ['base', 'limit', 'fail-on'],
    optionHelp: { limit: `show N of each kind, 0 for all (default: 12)${ALL_ELSEWHERE}` },
    conditions: [
      ['conflict', 'figures for the same thing disagree'],
      ['altered', 'the words of a quote differ between articles'],
      ['conflict,altered', 'either'],
    ],
  },
  {
    name: 'report',
    summary: 'write all stories as one self-contained HTML page',
    usual: '-o FILE.html',
    formats: [],
    examples: [['samestory report seeds -o report.html', 'open it in a browser; it asks the network for nothing']],
    options: ['threshold', 'model', 'threads', 'excerpts'],
  },
  {
    name: 'explain',
    summary: 'explain why two articles are in one story, or are not',
    operands: ['A', 'B'],
    formats: ['text', 'json'],
    examples: [
      ['samestory explain daily wire-desk seeds/gp-home-visits', 'feature by feature, for the articles with these ids'],
    ],
    options: ['threshold', 'model', 'threads'],
  },
  {
    name: 'review',
    summary: 'list the least certain decisions, for an editor to check',
    formats: TABLES_AND_LINES,
    examples: [
      ['samestory review seeds/newsroom.jsonl', 'the joins, made or not, that were closest to the other decision'],
      ['samestory review seeds/newsroom.jsonl --limit 5 --csv', 'the five least certain, for a spreadsheet'],
    ],
    options: ['threshold', 'model', 'threads', 'limit'],
    optionHelp: {
      limit: 'list the N least certain, 0 for all (default: 20), in every format',
      ndjson: 'write JSON Lines: one decision a line',
    },
  },
  {
    name: 'versions',
    summary: 'show what changed from one version of an article to the next',
    inputs: ['OLD', '[NEW]'],
    formats: TABLES,
    examples: [
      [
        'samestory versions seeds/gp-home-visits/daily.txt seeds/gp-home-visits/wire-desk.txt',
        'sentence by sentence: added, deleted, edited, moved',
      ],
      ['samestory versions wire.xml', 'each step, where a file holds several versions of an article'],
    ],
    options: ['limit'],
    optionHelp: { limit: `show the first N changes, 0 for all (default: 50)${ALL_ELSEWHERE}` },
  },
  {
    name: 'matrix',
    summary: 'count how much text each outlet shares with each other one',
    formats: TABLES,
    examples: [['samestory matrix seeds/newsroom.jsonl', 'outlets by outlets, as shares of their words']],
    options: ['limit'],
    optionHelp: { limit: `show N outlets, those that share most, 0 for all (default: 20)${ALL_ELSEWHERE}` },
  },
  {
    name: 'evaluate',
    summary: 'score stories against labels',
    inputs: ['LABELLED.jsonl…'],
    usual: '--label FIELD',
    formats: TABLES,
    examples: [
      ['samestory evaluate seeds/newsroom.jsonl --label cluster', "samestory's own stories"],
      ['samestory evaluate mine.jsonl --label cluster --predicted story_id', "somebody else's"],
      ['samestory evaluate mine.jsonl --against before.json', 'what moved since stories --json wrote it'],
      ["samestory evaluate seeds/newsroom.jsonl --fail-on 'bCubed.f1<0.9'", 'exit with 1 if they got worse: for CI'],
    ],
    options: ['label', 'predicted', 'against', 'threshold', 'model', 'threads', 'sweep', 'errors', 'fail-on'],
    optionHelp: { against: 'list what moved since stories --json wrote FILE' },
    conditions: [['METRIC<N', 'such as bCubed.f1<0.9, with the names that the JSON has']],
  },
  {
    name: 'calibrate',
    summary: 'fit the weights of the link score to labelled articles',
    inputs: ['LABELLED.jsonl…'],
    usual: '-o MODEL.json',
    formats: [],
    examples: [
      [
        'samestory calibrate seeds/newsroom.jsonl -o model.json',
        'fits, and says what it reaches on stories it was not fitted on',
      ],
      ['samestory calibrate seeds/newsroom.jsonl > model.json', 'for samestory stories --model model.json'],
    ],
    options: ['label'],
  },
  {
    name: 'watch',
    summary: 'follow articles as they come in, and tell what happens to stories',
    formats: ['text', 'ndjson'],
    examples: [
      ['samestory watch seeds/newsroom.jsonl --once', 'article by article: * opens a story, + joins one'],
      ['samestory watch seeds/gp-home-visits --once', 'a folder that articles are put into'],
      ['samestory watch seeds/newsroom.jsonl seeds/gp-home-visits --snapshot all.snapshot --once', 'several'],
      ['samestory watch seeds/newsroom.jsonl --once --ndjson', 'events for another program, one per line'],
    ],
    options: ['snapshot', 'window', 'once'],
    optionHelp: { ndjson: 'write JSON Lines: one event a line' },
  },
  {
    name: 'serve',
    summary: 'run a desk: stories as they happen, on a live page and over HTTP',
    inputs: ['[INPUT…]'],
    needsInput: false,
    stopTime: 10_000,
    formats: [],
    examples: [
      ['samestory serve seeds/newsroom.jsonl', 'a live page of these articles, kept in .samestory'],
      ['samestory serve --database postgres://desk@localhost/news', 'on a server, which several processes may share'],
    ],
    // biome-ignore format: one group a line
    options: [
      'port', 'host', 'data', 'database', 'token-file', 'partition', 'window',
      'roles', 'keep', 'watch', 'feeds', 'allow-private',
    ],
  },
  {
    name: 'archive',
    summary: 'find stories or passages of an archive with several processes',
    inputs: ['[INPUT…]'],
    needsInput: false,
    usual: '--database URL',
    formats: [],
    examples: [
      ['samestory archive --database postgres://desk@localhost/news seeds/newsroom.jsonl', 'stores, groups, joins'],
      ['samestory archive --database postgres://desk@localhost/news --work-only', 'another process that helps'],
      ['samestory archive --database postgres://desk@localhost/news --reuse', 'families of shared passages'],
    ],
    options: ['database', 'reuse', 'since', 'until', 'slice', 'work-only'],
  },
  {
    name: 'convert',
    summary: 'convert to JSON Lines, ninjs, JSON Feed or passim',
    formats: [],
    examples: [
      ['samestory convert seeds/gp-home-visits > articles.jsonl', 'three text files, one line each'],
      ['samestory convert seeds/newsroom.jsonl --to ninjs > items.jsonl', 'as ninjs 3, one item per line'],
    ],
    options: ['to'],
  },
] as const satisfies readonly CommandSpec[];

export type CommandName = (typeof TABLE)[number]['name'];

/** A command as its user sees it: its name, its arguments, and the formats of its result. */
export type Command = CommandSpec<CommandName>;

export const COMMANDS: readonly Command[] = TABLE;

/** The command that runs when none is named. */
export const DEFAULT_COMMAND: Command = STORIES;

/** Words that are given in place of a command, and answered without reading an article. */
export const HELPERS = [
  { name: 'help', operand: 'COMMAND', summary: 'show the help of one command' },
  { name: 'completion', operand: 'bash|zsh', summary: 'print a script that completes commands and options' },
] as const;
