import partition from 'lodash/partition.js';
import type { Article } from '../article.js';
import { SameStoryError } from '../errors.js';
import type { ArticleRecord, LeftOut } from '../io/mapping/index.js';
import { type ReadResult, type Rejection, readArticles, readEach, type Warning } from '../io/read/index.js';
import { count, jsonPieces, jsonText, plain, type TerminalOptions } from '../report/index.js';
import type { LinkModel, Phased } from '../stories/index.js';
import { type Console, usesColor } from './console.js';
import { ReportedFault } from './exit.js';
import { writeOutput } from './output.js';
import {
  leftOutLine,
  type ReadingOptions,
  readingOptions,
  registerLanguagesOf,
  rejectionLines,
  rejectionText,
  sizeOf,
  warningLines,
} from './reading.js';
import type { CommandLine } from './usage/arguments.js';
import type { Command, Format } from './usage/commands.js';
import { FORMAT_OPTIONS, OPTIONS, type OptionName, type OptionSpec, type OptionValues } from './usage/options.js';

const DEFAULT_WIDTH = 88;
/** How many warnings and rejections of articles read one by one are kept until their end. */
const MAX_KEPT = 100_000;
/** How often a computation reports its progress, in milliseconds. */
const PROGRESS_INTERVAL = 100;

/** The hint under a shortened text. */
export const SHOW_ALL = '--limit 0 shows all';

/** A result in each of the formats that its command offers. */
export interface Views {
  readonly result: () => object;
  /** The results one by one, for a format with one line per result. */
  readonly lines?: () => Iterable<unknown>;
  readonly text: (terminal: TerminalOptions) => string;
  readonly markdown?: () => string;
  readonly csv?: () => string;
  readonly passim?: () => Iterable<string>;
}

/** How a command ended. Errors of its input are counted separately, while it is read. */
export interface Outcome {
  /** Whether a condition of `--fail-on` is met. */
  readonly failed: boolean;
}

/** One call of the command: checks its options, reads its articles, writes its result. */
export class Job {
  readonly inputs: readonly string[];
  readonly operands: readonly string[];
  readonly rejected: Rejection[] = [];
  /** Problems with articles that were read all the same. */
  readonly #warnings: Warning[] = [];
  /** How many errors of this call were reported. Any error makes the command exit as a usage error does. */
  faults = 0;
  readonly #command: Command;
  readonly #options: OptionValues;
  readonly #configured: CommandLine['configured'];
  readonly #isQuiet: boolean;
  #articlesRead = 0;
  /** How many rejected records of a stream were reported. */
  #reportedCount = 0;
  /** The version of the weights, when they come from a file. */
  #modelVersion: string | undefined;

  constructor(
    line: Pick<CommandLine, 'command' | 'operands' | 'inputs' | 'options' | 'configured'>,
    readonly console: Console,
  ) {
    this.inputs = line.inputs;
    this.operands = line.operands;
    this.#command = line.command;
    ({ options: this.#options, configured: this.#configured } = line);
    this.#isQuiet = line.options.has('quiet');
    // Wrong values are reported before minutes are spent on reading.
    this.format();
    this.number('width', 0, 0, Number.MAX_SAFE_INTEGER);
    this.threshold();
    this.threads();
    this.limit(0);
  }

  has(name: OptionName): boolean {
    return this.#options.has(name);
  }

  /** The value of an option, when it was given. */
  value(name: OptionName): string | undefined {
    const value = this.#options.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  number(name: OptionName, fallback: number, min: number, max: number): number {
    const value = this.value(name);
    if (value === undefined) return fallback;
    const number = Number(value);
    if (value.trim() !== '' && number >= min && number <= max) return number;
    const range = max === Number.MAX_SAFE_INTEGER ? `a number, ${min} or more` : `a number from ${min} to ${max}`;
    throw this.#wrong(name, range, value);
  }

  #wrong(name: OptionName, expected: string, value: string): SameStoryError {
    const option = this.#configured?.has(name) ? `${name} in the config file` : `--${name}`;
    return new SameStoryError('invalid-option', `${option} must be ${expected}, not ${JSON.stringify(plain(value))}`);
  }

  /** How many stories or passages the text shows; 0 means all. */
  limit(fallback: number): number {
    return this.number('limit', fallback, 0, Number.MAX_SAFE_INTEGER);
  }

  threads(): number {
    const threads = this.number('threads', 1, 1, 64);
    if (Number.isInteger(threads)) return threads;
    throw new SameStoryError('invalid-option', `--threads must be a whole number, not ${threads}`);
  }

  threshold(): number | undefined {
    return this.has('threshold') ? this.number('threshold', 0, 0, 1) : undefined;
  }

  /**
   * The conditions of `--fail-on`, separated by commas; empty when the option was not given.
   *
   * @throws {SameStoryError} `invalid-option` for a condition that is not among `known`.
   */
  conditions(known: readonly string[]): ReadonlySet<string> {
    const given = this.value('fail-on');
    if (given === undefined) return new Set();
    const conditions = given.split(',').map((condition) => condition.trim());
    const wrong = conditions.find((condition) => !known.includes(condition));
    if (wrong === undefined) return new Set(conditions);
    throw new SameStoryError(
      'invalid-option',
      `--fail-on takes ${known.join(' and ')}, not ${JSON.stringify(plain(wrong))}`,
    );
  }

  /** The format that was asked for; without one, `fallback` or the command's first format. */
  format(fallback = this.#command.formats[0]): Format {
    const { formats } = this.#command;
    const asked = new Map<string, string>();
    for (const option of FORMAT_OPTIONS.filter((name) => this.has(name))) {
      const name = this.value(option) ?? option;
      asked.set(name === 'md' ? 'markdown' : name, option === 'format' ? `--format ${plain(name)}` : `--${option}`);
    }
    if (asked.size > 1) {
      const options = [...asked.values()].join(' and ');
      throw new SameStoryError('invalid-option', `${options} contradict each other: give one of them`);
    }
    const [name = fallback ?? 'text'] = asked.keys();
    const format = formats.find((known) => known === name);
    if (format !== undefined || formats.length === 0) return format ?? 'text';
    throw this.#wrong('format', `one of ${formats.join(', ')}`, name);
  }

  /** The value of an option with fixed choices; without it, the first choice. */
  choice(name: OptionName): string {
    const { choices = [''] }: OptionSpec = OPTIONS[name];
    const given = this.value(name) ?? choices[0]!;
    if (choices.includes(given)) return given;
    throw this.#wrong(name, `one of ${choices.join(', ')}`, given);
  }

  terminal(): TerminalOptions {
    const { columns } = this.console;
    return {
      width: this.number('width', columns ?? DEFAULT_WIDTH, 0, Number.MAX_SAFE_INTEGER),
      color: !this.has('output') && usesColor(this.console),
    };
  }

  /**
   * The weights in the file of `--model`; `undefined` means the built-in ones. They are read before the inputs, so that
   * errors show early.
   */
  async model(): Promise<LinkModel | undefined> {
    const file = this.value('model');
    if (file === undefined) return undefined;
    const { readModel } = await import('./read-model.js');
    const model = await readModel(file);
    this.#modelVersion = model.modelVersion;
    return model;
  }

  /** Writes a message for the person at the terminal; `--quiet` drops it. */
  say(words: string): void {
    if (!this.#isQuiet) this.console.err(`${words}\n`);
  }

  /** Writes an error, which `--quiet` does not drop. */
  complain(words: string): void {
    this.faults++;
    this.console.err(`samestory: ${words}\n`);
  }

  /**
   * Reads inputs (all of them by default), reports what was read, and counts what could not be. If not one article
   * could be used, that is an error of the call.
   */
  async read(inputs: readonly string[] = this.inputs): Promise<ReadResult> {
    const progress = await this.#readingProgress(inputs);
    const result = await readArticles(inputs, {
      stdin: this.console.stdin,
      ...this.reading(),
      onBytes: progress.addBytes,
      onProgress: ({ articles }) => progress.show(articles),
    }).finally(() => this.console.show(undefined));
    const { articles, rejected, unreadable, warnings, leftOut, skipped } = result;
    const [faults, records] = partition(rejected, ({ source }) => unreadable.includes(source));
    for (const fault of faults) this.complain(rejectionText(fault));
    this.reject(records);
    this.#keepRejected(faults);
    for (const warning of warnings) this.#warnings.push(warning);
    this.#sayAll(warningLines(warnings));
    this.#sayRest(leftOut, skipped);
    this.#articlesRead += articles.length;
    if (articles.length === 0) this.complainOfRejections(records);
    await registerLanguagesOf(articles);
    return result;
  }

  /**
   * Reads all inputs one article at a time, without keeping them, and reports as {@link read} does.
   *
   * @throws {ReportedFault} at the end if no article could be used, so that no empty result replaces an older one.
   */
  async *readEach(): AsyncGenerator<ArticleRecord> {
    const leftOut: Record<LeftOut, number> = { embargoed: 0, withheld: 0, canceled: 0, 'without-text': 0 };
    const warnings: Warning[] = [];
    const rejected: Rejection[] = [];
    let [articles, skipped, failed] = [0, 0, 0];
    const progress = await this.#readingProgress(this.inputs);
    const options = { stdin: this.console.stdin, ...this.reading(), onBytes: progress.addBytes };
    try {
      for await (const event of readEach(this.inputs, options)) {
        if (event.kind === 'article') {
          articles++;
          warnings.push(...event.warnings.slice(0, MAX_KEPT - warnings.length));
          if (articles % 1000 === 0) progress.show(articles);
          yield event.article;
        } else if (event.kind === 'left-out') leftOut[event.why]++;
        else if (event.kind === 'skipped') skipped += event.files;
        else if (event.kind === 'rejected') {
          failed++;
          if (event.unreadable) this.complain(rejectionText(event.rejection));
          else if (this.#countRejected(event.rejection) < MAX_KEPT) rejected.push(event.rejection);
        }
      }
    } finally {
      this.console.show(undefined);
    }
    this.#sayAll(rejectionLines(rejected));
    this.#sayAll(warningLines(warnings));
    this.#sayRest(leftOut, skipped);
    this.#articlesRead += articles;
    if (articles > 0 || failed === 0) return;
    this.complainOfRejections();
    throw new ReportedFault();
  }

  /** The reading options that the command line gives. */
  reading(): ReadingOptions {
    return readingOptions(
      (name) => this.has(name),
      (name) => this.value(name),
    );
  }

  /** Shows how many articles were read, and the fraction of the inputs when their sizes are known. */
  async #readingProgress(
    inputs: readonly string[],
  ): Promise<{ readonly addBytes: (bytes: number) => void; readonly show: (articles: number) => void }> {
    this.console.show({ words: 'reading' });
    const total = await sizeOf(inputs);
    let read = 0;
    return {
      addBytes: (bytes) => {
        read += bytes;
      },
      show: (articles) => this.console.show({ words: 'reading', articles, share: total && read / total }),
    };
  }

  #sayAll(lines: readonly string[]): void {
    for (const line of lines) this.say(line);
  }

  #sayRest(leftOut: ReadResult['leftOut'], skipped: number): void {
    const line = leftOutLine(leftOut);
    if (line !== undefined) this.say(line);
    if (skipped > 0) this.say(`skipped: ${count(skipped, 'file')} in other formats`);
  }

  /** Reports that no article could be used, and why. Writes nothing when nothing was rejected. */
  complainOfRejections(records: readonly Rejection[] = this.rejected): void {
    const [first] = records;
    if (first === undefined) return;
    const all = count(Math.max(records.length, this.#reportedCount), 'record');
    this.complain(`no article can be used: ${all} rejected; the first: ${rejectionText(first)}`);
  }

  /** Rejects records that could be read but that this command cannot use. */
  reject(faults: readonly Rejection[]): void {
    this.#keepRejected(faults);
    const hint = this.#command.formats.includes('json') ? '; --json lists them all' : '';
    this.#sayAll(rejectionLines(faults, hint));
  }

  /** Reports a rejected record of a stream. */
  reportRejected(fault: Rejection): void {
    this.#countRejected(fault);
    this.say(`rejected: ${rejectionText(fault)}`);
  }

  /** Counts a record, and keeps the first one only, because a stream may run for years. */
  #countRejected(fault: Rejection): number {
    if (this.rejected.length === 0) this.rejected.push(fault);
    return this.#reportedCount++;
  }

  /** How many records were rejected. For a stream, {@link rejected} does not hold them all. */
  get rejectedCount(): number {
    return Math.max(this.rejected.length, this.#reportedCount);
  }

  #keepRejected(faults: readonly Rejection[]): void {
    for (const fault of faults) this.rejected.push(fault);
  }

  /** Runs `work` and shows its progress. `work` reports the fraction done to `onProgress`. */
  compute<T>(words: string, work: (onProgress: (share: number) => void) => T): T {
    this.console.show({ words });
    let shown = Date.now();
    try {
      return work((share) => {
        if (Date.now() - shown < PROGRESS_INTERVAL) return;
        shown = Date.now();
        this.console.show({ words, share });
      });
    } finally {
      this.console.show(undefined);
    }
  }

  /** Groups articles, on as many threads as `--threads` says, and shows how far it is. */
  async group<T>(articles: readonly Article[], begin: () => Phased<T>): Promise<T> {
    const words = `grouping ${count(articles.length, 'article')}`;
    this.console.show({ words });
    const { computeOnThreads } = await import('../workers/start-helpers.js');
    return computeOnThreads(articles, this.threads(), begin, (share) => this.console.show({ words, share })).finally(
      () => this.console.show(undefined),
    );
  }

  /** Writes a result in the format that was asked for, and builds only that one. */
  async emit({ result, lines, text, markdown, csv, passim }: Views): Promise<void> {
    const format = this.format();
    // A program finds the rejections in the JSON. A person has seen them reported, and would take an empty table for a
    // result.
    if (this.#articlesRead === 0 && this.faults > 0 && format !== 'json') return;
    if (format === 'json') {
      const { MODEL_VERSION } = await import('../stories/index.js');
      const modelVersion = this.#modelVersion ?? MODEL_VERSION;
      const warnings = this.#warnings.length > 0 ? { warnings: this.#warnings } : {};
      await this.write(jsonPieces({ ...result(), ...warnings }, { modelVersion, rejected: this.rejected }));
    } else if (format === 'ndjson' && lines !== undefined) await this.write(jsonLinesOf(lines()));
    else if (format === 'passim' && passim !== undefined) await this.write(passim());
    else if (format === 'markdown' && markdown !== undefined) await this.write([markdown()]);
    else if (format === 'csv' && csv !== undefined) await this.write([csv()]);
    else await this.write([text(this.terminal())]);
  }

  /** Writes results one a line, each as it is found, and shows meanwhile that work is going on. */
  async emitEach(words: string, results: Iterable<unknown>): Promise<void> {
    // A file that was there stays where nothing could be read.
    if (this.#articlesRead === 0 && this.faults > 0) return;
    this.console.show({ words });
    await this.write(jsonLinesOf(results)).finally(() => this.console.show(undefined));
  }

  /** Writes the result in pieces to standard output or to the file of `--output`. */
  async write(pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const file = this.value('output');
    if (file === undefined) {
      for await (const piece of pieces) await this.console.out(piece);
      return;
    }
    await writeOutput(file, pieces, this.console);
    this.say(`wrote ${plain(file)}`);
  }
}

function* jsonLinesOf(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield `${jsonText(value)}\n`;
}
