import { tokenize } from '../../../src/text/tokens/tokenize.js';

/** The tokens of a text in one line, those that are no words with their kind: "costs £4.5bn/money". */
export function tokensIn(text: string): string {
  const found = tokenize(text).map(({ text: surface, kind }) => (kind === 'word' ? surface : `${surface}/${kind}`));
  return found.length === 0 ? 'nothing' : found.join(' + ');
}
