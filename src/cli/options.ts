/** An option of the command line. Options of one name mean the same in every command that has them. */
export interface OptionSpec {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** What stands for its value in the help. */
  readonly value?: string;
  readonly help: string;
}

export const OPTIONS = {
  threshold: {
    type: 'string',
    value: 'N',
    help: 'how alike articles of one story must be, 0 to 1 (default: chosen by samestory)',
  },
  model: {
    type: 'string',
    value: 'FILE',
    help: 'weights that samestory calibrate wrote (default: those that ship)',
  },
  limit: {
    type: 'string',
    value: 'N',
    help: 'show the N largest (compare: of each kind), 0 for all; JSON and tables always have all',
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
  snapshot: {
    type: 'string',
    value: 'FILE',
    help: 'where the stream is kept between runs (default: INPUT with .snapshot behind it)',
  },
  window: { type: 'string', value: 'DAYS', help: 'for how many days an article counts in its story (default: 14)' },
  once: { type: 'boolean', help: 'end when all there is has been read, instead of waiting for more' },
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
