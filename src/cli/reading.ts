import { promises as fs } from 'node:fs';
import { SameStoryError } from '../errors.js';
import type { Located, ReadEachOptions, ReadResult, Rejection, Warning } from '../io/read/index.js';
import { count, list, plain } from '../report/index.js';
import { groupBy } from '../structures/index.js';
import { languageOf } from '../text/index.js';
import type { OptionName } from './usage/options.js';

/** How many kinds of rejected records the messages name; the JSON result has every record. */
const MAX_NAMED = 20;
/** How many stretches of lines or items a message names. */
const MAX_STRETCHES = 8;

/** Where a record is: "today.jsonl:7", "feed.xml, item 3". */
function placeText({ source, line, item }: Located): string {
  if (line !== undefined) return `${fileText(source)}:${line}`;
  return item === undefined ? fileText(source) : `${fileText(source)}, item ${item}`;
}

function fileText(source: string): string {
  return source === '-' ? 'standard input' : plain(source);
}

/** Where a record is, and what is wrong with it. */
export function rejectionText(rejection: Rejection): string {
  return `${placeText(rejection)}: ${plain(rejection.reason)}`;
}

/**
 * One line for all records of a file that cannot be used for one reason: "today.jsonl, lines 3 and 7 to 9: …". After a
 * number of lines, one for the rest.
 *
 * @param hint Where all of them are listed, if anywhere.
 */
export function rejectionLines(rejections: readonly Rejection[], hint = ''): string[] {
  const kinds = [...groupBy(rejections, ({ source, line, reason }) => [source, line === undefined, reason].join('\0'))];
  const rest = kinds.slice(MAX_NAMED).reduce((sum, [, records]) => sum + records.length, 0);
  return [
    ...kinds.slice(0, MAX_NAMED).map(([, records]) => `rejected: ${placesText(records)}: ${plain(records[0]!.reason)}`),
    ...(rest > 0 ? [`rejected: ${count(rest, 'more record')}${hint}`] : []),
  ];
}

/** Where the records of one file are. */
function placesText(records: readonly Rejection[]): string {
  const [first] = records;
  const places = [...new Set(records.flatMap(({ line, item }) => line ?? item ?? []))].sort((a, b) => a - b);
  if (places.length < 2) return placeText(first!);
  const stretches = stretchesOf(places).map(([start, end]) => (start === end ? `${start}` : `${start} to ${end}`));
  const unit = first!.line === undefined ? 'items' : 'lines';
  return `${fileText(first!.source)}, ${unit} ${list(stretches, MAX_STRETCHES)}`;
}

/** Ascending numbers as stretches without gaps. */
function stretchesOf(numbers: readonly number[]): [start: number, end: number][] {
  const stretches: [number, number][] = [];
  for (const number of numbers) {
    const last = stretches.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else stretches.push([number, number]);
  }
  return stretches;
}

/** One line per kind of problem with articles that were read, however many articles have it. */
export function warningLines(warnings: readonly Warning[]): string[] {
  const groups = new Map<string, { readonly first: Warning; articles: number }>();
  for (const warning of warnings) {
    const key = `${warning.kind} ${warning.field} ${warning.kind === 'converted' ? '' : warning.reason}`;
    const group = groups.get(key) ?? { first: warning, articles: 0 };
    group.articles++;
    groups.set(key, group);
  }
  const lines = [...groups.values()].map(({ first, articles }) => {
    const others = articles > 1 ? ` (and ${count(articles - 1, 'other article')})` : '';
    return `note: ${placeText(first)}: ${plain(first.reason)}${others}`;
  });
  const rest = lines.length - MAX_NAMED;
  return rest > 0 ? [...lines.slice(0, MAX_NAMED), `note: ${count(rest, 'more remark')} of this kind`] : lines;
}

/** Says what was left out on purpose; `undefined` when nothing was. */
export function leftOutLine(leftOut: ReadResult['leftOut']): string | undefined {
  const counts = Object.entries(leftOut).filter(([, number]) => number > 0);
  if (counts.length === 0) return undefined;
  const held = counts.some(([why]) => why !== 'without-text') ? '; --withheld reads what is held back' : '';
  return `left out: ${list(counts.map(([why, number]) => `${number} ${why.replace('-', ' ')}`))}${held}`;
}

/** Total size of the inputs in bytes; `undefined` when one of them is not a plain file. */
export async function sizeOf(inputs: readonly string[]): Promise<number | undefined> {
  let total = 0;
  for (const input of inputs) {
    const stats = await fs.stat(input).catch(() => undefined);
    if (stats?.isFile() !== true) return undefined;
    total += stats.size;
  }
  return total > 0 ? total : undefined;
}

export type ReadingOptions = Pick<ReadEachOptions, 'fields' | 'withheld' | 'followLinks'>;

/**
 * The reading options of the command line.
 *
 * @param has whether an option was given.
 * @param value the value of an option that was given.
 * @throws {SameStoryError} `invalid-option` for a `--field` that names no field.
 */
export function readingOptions(
  has: (name: OptionName) => boolean,
  value: (name: OptionName) => string | undefined,
): ReadingOptions {
  return { fields: fieldsOf(value('field')), withheld: has('withheld'), followLinks: has('follow-links') };
}

function fieldsOf(given: string | undefined): Record<string, string> | undefined {
  if (given === undefined) return undefined;
  const pairs = given.split(',').map((pair) => {
    const [name = '', ...path] = pair.split('=').map((part) => part.trim());
    if (name !== '' && path.length === 1 && path[0] !== '') return [name, path[0]!] as const;
    throw new SameStoryError(
      'invalid-option',
      `--field takes pairs such as id=uri,text=body.plain, not ${JSON.stringify(plain(pair))}`,
    );
  });
  return Object.fromEntries(pairs);
}

/** Loads the stemmers of other languages when an article is not English. Most inputs do not need them. */
export async function registerLanguagesOf(articles: ReadResult['articles']): Promise<void> {
  if (articles.every(({ text, language }) => ['en', 'und'].includes(languageOf(text, language)))) return;
  const { registerMoreLanguages } = await import('../languages.js');
  registerMoreLanguages();
}
