import { sharedShare } from '../../../structures/index.js';
import { mayShareOnlyPassage, NEAR_COPIES, passageBody, passagePenalty } from '../../link/index.js';
import { RARITY_BITS, RARITY_MASK, type StreamNode } from '../window/index.js';

/** Numbers the terms of a language; see `Vocabulary.reader`. */
export type TermReaders = (language: string) => (text: string, start: number, end: number) => number;

/**
 * The penalty on two articles that share one passage and little else, as the batch computes it: few pairs have as many
 * runs in common, so few texts are read again.
 */
export function streamPassagePenalty(a: StreamNode, b: StreamNode, cosine: number, readers: TermReaders): number {
  if (cosine >= NEAR_COPIES || !mayShareOnlyPassage(sharedShare(a.runs, b.runs))) return 0;
  // Rows were weighed at different times, so which of the two rarities are read from must not depend on their order.
  const [first, second] = a.key < b.key ? [a, b] : [b, a];
  const [one, other] = [first, second].map(({ kept, language }) => passageBody(kept.text, readers(language)));
  return passagePenalty(one!, other!, raritiesOf(first));
}

function* raritiesOf({ row }: StreamNode): Generator<readonly [term: number, rarity: number]> {
  for (let at = 0; at < row.size; at++) {
    const entry = row.entries[at]!;
    yield [entry >>> RARITY_BITS, entry & RARITY_MASK];
  }
}
