import { type FindNamesOptions, findNames } from '../../../src/text/names/find-names.js';

/** The names of a text in one line, each with its kind and its other forms: "Ann Lee/person (Lee) | Leeds/place". */
export function namesIn(text: string, options: FindNamesOptions): string {
  const found = findNames(text, options).map(
    ({ name, kind, aliases }) => `${name}/${kind ?? '?'}${aliases.length > 0 ? ` (${aliases.join(', ')})` : ''}`,
  );
  return found.length === 0 ? 'nothing' : found.join(' | ');
}
