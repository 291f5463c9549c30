import type { Piece } from '../view-model/index.js';
import type { Run } from './terminal-page.js';

/** Pieces for a terminal: what is marked is between asterisks as well as in colour. */
export function markedRuns(pieces: readonly Piece[]): Run[] {
  return pieces.flatMap(({ text, mark }, index): Run[] => {
    if (mark === 'none') return [{ text }];
    if (mark === 'gap') {
      const before = /\s$/.test(pieces[index - 1]?.text ?? ' ') ? '' : ' ';
      const after = /^[\p{L}\p{N}]/u.test(pieces[index + 1]?.text ?? '') ? ' ' : '';
      return [{ text: before }, { text: '[…]', style: 'dim' }, { text: after }];
    }
    const words = text.trim();
    const [before, after] = [text.startsWith(' ') ? ' ' : '', text.endsWith(' ') ? ' ' : ''];
    return [{ text: before }, { text: `*${words}*`, style: 'green' }, { text: after }];
  });
}
