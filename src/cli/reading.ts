import { promises as fs } from 'node:fs';
import { SameStoryError } from '../errors.js';
import type { Located, ReadEachOptions, ReadResult, Rejection, Warning } from '../io/read/index.js';
import { count, list, plain } from '../report/index.js';
import type { OptionName } from './usage/options.js';

/** How many rejected records the messages name; the JSON result has them all. */
export const MAX_NAMED = 20;

/** Where a record is: "today.jsonl:7", "feed.xml, item 3". */
function placeText({ source, line, item }: Located): string {
  const file = source === '-' ? 'standard input' : plain(source);
  if (line !== undefined) return `${file}:${line}`;
  return item === undefined ? file : `${file}, item ${item}`;
}

/** Where a record is, and what is wrong with it. */
export function rejectionText(rejection: Rejection): string {
  return `${placeText(rejection)}: ${plain(rejection.reason)}`;
}

/** One line per record that cannot be used, up to a number, and one line for the rest. */
export function rejectionLines(rejections: readonly Rejection[]): string[] {
  const rest = rejections.length - MAX_NAMED;
  return [
    ...rejections.slice(0, MAX_NAMED).map((rejection) => `rejected: ${rejectionText(rejection)}`),
    ...(rest > 0 ? [`rejected: ${count(rest, 'more record')}; --json lists them all`] : []),
  ];
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
