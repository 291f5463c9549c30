import partition from 'lodash/partition.js';
import { SameStoryError } from '../errors.js';
import { type ReadResult, type Rejection, readArticles } from '../io/read-articles.js';
import { jsonPieces } from '../report/json.js';
import { count, plain } from '../report/plain.js';
import type { TerminalOptions } from '../report/terminal.js';
import type { LinkModel } from '../stories/index.js';
import { detectLanguage } from '../text/index.js';
import { type Console, usesColor } from './console.js';
import type { OptionName } from './options.js';

/** How a result is written. */
export type Format = 'text' | 'json' | 'markdown' | 'csv';

const FORMATS: readonly Format[] = ['text', 'json', 'markdown', 'csv'];
const DEFAULT_WIDTH = 88;
/** How many rejected records are named; the JSON result has them all. */
const MAX_NAMED = 20;

/** A result in each of the formats. */
export interface Views {
  readonly result: () => object;
  readonly text: (terminal: TerminalOptions) => string;
  readonly markdown: () => string;
  readonly csv: () => string;
}

/** How a command ended, apart from faults of its input, which are counted while reading. */
export interface Outcome {
  /** Whether a condition of `--fail-on` is met. */
  readonly failed: boolean;
}

/** One call of the command: its options, checked; its articles, read; its result, written. */
export class Job {
  readonly inputs: readonly string[];
  readonly rejected: Rejection[] = [];
  /** How many faults of this call were told: any makes it end as wrong usage does. */
  faults = 0;
  private readonly options: ReadonlyMap<OptionName, string | true>;
  private readonly quiet: boolean;
  /** Of the weights that were read from a file. */
  private modelVersion: string | undefined;

  constructor(
    line: { readonly inputs: readonly string[]; readonly options: ReadonlyMap<OptionName, string | true> },
    readonly console: Console,
  ) {
    this.inputs = line.inputs;
    this.options = line.options;
    this.quiet = line.options.has('quiet');
    // Wrong values are told before minutes are spent on reading.
    this.format();
    this.number('width', 0, 0, Number.MAX_SAFE_INTEGER);
    this.threshold();
    this.limit(0);
  }

  has(name: OptionName): boolean {
    return this.options.has(name);
  }

  /** The value of an option that was given. */
  value(name: OptionName): string | undefined {
    const value = this.options.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  number(name: OptionName, fallback: number, least: number, most: number): number {
    const value = this.value(name);
    if (value === undefined) return fallback;
    const number = Number(value);
    if (value.trim() !== '' && number >= least && number <= most) return number;
    const range = most === Number.MAX_SAFE_INTEGER ? `a number, ${least} or more` : `a number from ${least} to ${most}`;
    throw new SameStoryError('invalid-option', `--${name} must be ${range}, not ${JSON.stringify(plain(value))}`);
  }

  /** How many stories or passages a text shows; 0 for all. */
  limit(fallback: number): number {
    return this.number('limit', fallback, 0, Number.MAX_SAFE_INTEGER);
  }

  threshold(): number | undefined {
    return this.has('threshold') ? this.number('threshold', 0, 0, 1) : undefined;
  }

  format(): Format {
    const name = this.value('format');
    const format = name === undefined ? (this.has('json') ? 'json' : 'text') : name === 'md' ? 'markdown' : name;
    if (!FORMATS.includes(format as Format)) {
      const given = JSON.stringify(plain(format));
      throw new SameStoryError('invalid-option', `--format must be one of ${FORMATS.join(', ')}, not ${given}`);
    }
    if (this.has('json') && format !== 'json') {
      throw new SameStoryError(
        'invalid-option',
        `--json and --format ${format} contradict each other: give one of them`,
      );
    }
    return format as Format;
  }

  terminal(): TerminalOptions {
    const { columns } = this.console;
    return {
      width: this.number('width', columns ?? DEFAULT_WIDTH, 0, Number.MAX_SAFE_INTEGER),
      color: !this.has('output') && usesColor(this.console),
    };
  }

  /** The weights in the file of `--model`; `undefined` for those that ship. Read it before the inputs, so that faults are told early. */
  async model(): Promise<LinkModel | undefined> {
    const file = this.value('model');
    if (file === undefined) return undefined;
    const { readModel } = await import('./read-model.js');
    const model = await readModel(file);
    this.modelVersion = model.modelVersion;
    return model;
  }

  /** Words for the person at the terminal; `--quiet` drops them. */
  say(words: string): void {
    if (!this.quiet) this.console.err(`${words}\n`);
  }

  /** A fault of this call, which `--quiet` does not drop. */
  complain(words: string): void {
    this.faults++;
    this.console.err(`samestory: ${words}\n`);
  }

  /** Reads inputs (all, if none are named), tells what was read, and keeps count of what could not be. */
  async read(inputs: readonly string[] = this.inputs): Promise<ReadResult> {
    const progress = this.progress();
    const result = await readArticles(inputs, {
      stdin: this.console.stdin,
      onProgress: ({ articles }) => progress.show(`reading: ${count(articles, 'article')}`),
    });
    progress.clear();
    const [unreadable, records] = partition(result.rejected, ({ source }) => result.unreadable.includes(source));
    for (const fault of unreadable) this.complain(describe(fault));
    this.sayRejected(records);
    if (result.skipped > 0) this.say(`skipped: ${count(result.skipped, 'file')} in other formats`);
    for (const fault of result.rejected) this.rejected.push(fault);
    await learnLanguages(result.articles);
    return result;
  }

  /** Names records that cannot be used, a line each, up to a number. */
  private sayRejected(faults: readonly Rejection[]): void {
    for (const fault of faults.slice(0, MAX_NAMED)) this.say(`rejected: ${describe(fault)}`);
    const rest = faults.length - MAX_NAMED;
    if (rest > 0) this.say(`rejected: ${count(rest, 'more record')}; --json lists them all`);
  }

  /** Rejects records that were read but cannot be used by this command. */
  reject(faults: readonly Rejection[]): void {
    for (const fault of faults) this.rejected.push(fault);
    this.sayRejected(faults);
  }

  /** A line that is overwritten while work goes on; nothing where the words do not go to a terminal. */
  progress(): { show(words: string): void; clear(): void } {
    if (this.quiet || !this.console.errIsTerminal) return { show: () => {}, clear: () => {} };
    let shown = 0;
    return {
      show: (words) => {
        const now = Date.now();
        if (now - shown < 100) return;
        shown = now;
        this.console.err(`\r\u001b[K${words}`);
      },
      clear: () => this.console.err('\r\u001b[K'),
    };
  }

  /** Does the work itself, with a word on the terminal about what takes so long. */
  compute<T>(words: string, work: (show: (words: string) => void) => T): T {
    const progress = this.progress();
    progress.show(words);
    try {
      return this.console.busy(() => work(progress.show));
    } finally {
      progress.clear();
    }
  }

  /** Writes a result in the format that was asked for; only that one is made. */
  async emit({ result, text, markdown, csv }: Views): Promise<void> {
    const format = this.format();
    if (format === 'json') {
      const { MODEL_VERSION } = await import('../stories/index.js');
      const modelVersion = this.modelVersion ?? MODEL_VERSION;
      await this.write(jsonPieces(result(), { modelVersion, rejected: this.rejected }));
    } else if (format === 'markdown') await this.write([markdown()]);
    else if (format === 'csv') await this.write([csv()]);
    else await this.write([text(this.terminal())]);
  }

  /** Writes the result, piece by piece, to standard output or to the file of `--output`. */
  async write(pieces: Iterable<string>): Promise<void> {
    const file = this.value('output');
    if (file === undefined) {
      for (const piece of pieces) await this.console.out(piece);
      return;
    }
    const { writeFileAtomically } = await import('../io/write-file.js');
    try {
      await writeFileAtomically(file, pieces);
    } catch (error) {
      const { systemReason } = await import('../io/inputs.js');
      throw new SameStoryError('unreadable-input', `${plain(file)}: cannot be written: ${systemReason(error)}`);
    }
    this.say(`wrote ${plain(file)}`);
  }
}

function describe({ source, line, reason }: Rejection): string {
  const place = source === '-' ? 'standard input' : plain(source);
  return `${line === undefined ? place : `${place}:${line}`}: ${plain(reason)}`;
}

/** Loads the stemmers of other languages where an article is not English: most inputs have no need of them. */
async function learnLanguages(articles: ReadResult['articles']): Promise<void> {
  if (articles.every(({ text, language }) => ['en', 'und'].includes(detectLanguage(text, language)))) return;
  const { registerMoreLanguages } = await import('../languages.js');
  registerMoreLanguages();
}
