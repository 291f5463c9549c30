/** An option of the command line. It means the same in every command that has it. */
export interface OptionSpec {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** The name of its value in the help; `FILE` and `FOLDER` are completed as paths. */
  readonly value?: string;
  /** The values to choose from, when they are fixed. A command may accept only some of them. */
  readonly choices?: readonly string[];
  readonly help: string;
}

export const OPTIONS = {
  threshold: {
    type: 'string',
    value: 'N',
    help: "how probable it must be that groups are one story, 0 to 1 (default: the model's)",
  },
  granularity: {
    type: 'string',
    value: 'LEVEL',
    choices: ['event', 'storyline'],
    help: 'what a story is: an event, or a storyline of weeks (default: event)',
  },
  model: {
    type: 'string',
    value: 'FILE',
    help: 'weights that samestory calibrate wrote (default: the built-in weights)',
  },
  excerpts: {
    type: 'string',
    value: 'N',
    help: 'at most N words of each text, and no whole articles: for readers without a licence for them',
  },
  threads: {
    type: 'string',
    value: 'N',
    help: 'how many threads group a large collection; the result is the same (default: 1)',
  },
  limit: {
    type: 'string',
    value: 'N',
    help: 'show N of the results, 0 for all',
  },
  base: {
    type: 'string',
    value: 'ID',
    help: 'the article to compare the others with (default: the representative one)',
  },
  field: {
    type: 'string',
    value: 'NAME=PATH,…',
    help: 'names of fields that are not found by themselves: id=uri,text=body.plain',
  },
  withheld: { type: 'boolean', help: 'read articles that are embargoed, withheld or canceled, too' },
  'follow-links': { type: 'boolean', help: 'follow links that lead out of a folder' },
  to: {
    type: 'string',
    value: 'FORMAT',
    choices: ['jsonl', 'ninjs', 'jsonfeed', 'passim'],
    help: 'jsonl (default), ninjs, jsonfeed or passim',
  },
  against: {
    type: 'string',
    value: 'FILE',
    help: 'compare with what FILE holds',
  },
  save: { type: 'string', value: 'FILE', help: 'write the INPUTs as an archive for --against' },
  label: {
    type: 'string',
    value: 'FIELD',
    help: 'the field that holds the right story of an article (default: cluster)',
  },
  predicted: { type: 'string', value: 'FIELD', help: 'score the stories in this field instead of the ones found' },
  sweep: { type: 'boolean', help: 'add the scores at every threshold, as a table and a plot' },
  errors: { type: 'boolean', help: 'add the stories that were wrongly merged or split most' },
  'fail-on': { type: 'string', value: 'CONDITION', help: 'exit with 1 if the condition is met' },
  snapshot: {
    type: 'string',
    value: 'FILE',
    help: 'where the stream is kept between runs (default: INPUT with .snapshot added)',
  },
  window: { type: 'string', value: 'DAYS', help: 'how many days an article counts in its story (default: 14)' },
  once: { type: 'boolean', help: 'stop at the end of the input, instead of waiting for more' },
  port: { type: 'string', value: 'N', help: 'port of the desk (default: 4180)' },
  host: { type: 'string', value: 'ADDRESS', help: 'address of the desk (default: 127.0.0.1); any other needs a token' },
  data: { type: 'string', value: 'FOLDER', help: 'folder of the embedded PostgreSQL (default: .samestory)' },
  database: {
    type: 'string',
    value: 'URL',
    help: 'address of a PostgreSQL server: postgres://user:password@host/name',
  },
  'token-file': {
    type: 'string',
    value: 'FILE',
    help: 'file with the token that requests must send (default: SAMESTORY_TOKEN of the environment)',
  },
  partition: {
    type: 'string',
    value: 'FIELD',
    help: 'compare only articles with the same language (default), all (none), or the same FIELD',
  },
  since: { type: 'string', value: 'TIME', help: 'only articles from this time on, such as 2026-11-01' },
  until: { type: 'string', value: 'TIME', help: 'only articles before this time' },
  slice: { type: 'string', value: 'N', help: 'articles of a slice of the archive (default: a quarter, 1000 to 10000)' },
  'work-only': { type: 'boolean', help: 'process slices, and leave the result to another process' },
  reuse: { type: 'boolean', help: 'find shared passages instead of stories' },
  roles: { type: 'string', value: 'LIST', help: 'what this process does: api,writer,worker (default: all)' },
  keep: { type: 'string', value: 'DAYS', help: 'delete older articles for good, such as 90d (default: never)' },
  watch: { type: 'string', value: 'FOLDER', help: 'take in the articles that are put into FOLDER' },
  feeds: { type: 'string', value: 'FILE', help: 'poll the feeds in FILE, one address per line' },
  'allow-private': { type: 'boolean', help: 'allow feeds at addresses of private networks' },
  output: { type: 'string', short: 'o', value: 'FILE', help: 'write to FILE instead of standard output' },
  json: { type: 'boolean', help: 'write JSON' },
  ndjson: { type: 'boolean', help: 'write JSON Lines: one result a line' },
  csv: { type: 'boolean', help: 'write a table as CSV' },
  markdown: { type: 'boolean', help: 'write Markdown' },
  format: {
    type: 'string',
    value: 'NAME',
    choices: ['text', 'json', 'ndjson', 'csv', 'markdown', 'passim'],
    help: 'the same by name: text (default), json, ndjson, csv, markdown or passim',
  },
  width: { type: 'string', value: 'N', help: 'columns to wrap text at (default: the terminal, at most 100)' },
  strict: { type: 'boolean', help: 'exit with 3 if any record was rejected' },
  quiet: { type: 'boolean', short: 'q', help: 'no progress and no notes about rejected records' },
  config: {
    type: 'string',
    value: 'FILE',
    help: 'read defaults from FILE (default: samestory.config.js or .json, or package.json)',
  },
  help: { type: 'boolean', short: 'h', help: 'show this help' },
  version: { type: 'boolean', short: 'V', help: 'show the version' },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

/** The options that were given, by name; `true` for an option without a value. */
export type OptionValues = ReadonlyMap<OptionName, string | true>;

/** Options that every command accepts. */
export const COMMON_OPTIONS: readonly OptionName[] = ['output', 'strict', 'quiet', 'config', 'help', 'version'];

/** How articles are read. Every command reads articles, so every command accepts these. */
export const READING_OPTIONS: readonly OptionName[] = ['field', 'withheld', 'follow-links'];

/** The options that choose the format. They exclude one another. */
export const FORMAT_OPTIONS: readonly OptionName[] = ['json', 'ndjson', 'csv', 'markdown', 'format'];

export function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}
