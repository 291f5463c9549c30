import { sharedShare } from '../../../structures/index.js';
import { ENOUGH_OUTSIDE, MAX_TAKEN, NEAR_COPIES, SHARED_HALF, SHARED_PASSAGE } from '../../link/index.js';
import { RARITY_MASK, type StreamNode } from '../window/index.js';

/**
 * The penalty on two articles that share one passage and little else, as in `SharedPassages` but without their texts.
 * The passage is the part of the shorter sketch that the other has too, and is taken to hold the same part of its
 * article's rare terms. Whatever else the two share is outside the passage.
 *
 * @param rarity summed over the terms that the two share.
 */
export function passagePenalty(a: StreamNode, b: StreamNode, cosine: number, rarity: number): number {
  if (cosine >= NEAR_COPIES || rarity === 0) return 0;
  const share = sharedShare(a.sketch, b.sketch);
  if (share < SHARED_PASSAGE || share >= SHARED_HALF) return 0;
  const inPassage = share * rarityOf(a.sketch.length < b.sketch.length ? a : b);
  const outside = Math.max(0, 1 - inPassage / rarity);
  return MAX_TAKEN * Math.max(0, 1 - outside / ENOUGH_OUTSIDE);
}

function rarityOf({ row }: StreamNode): number {
  let sum = 0;
  for (let at = 0; at < row.size; at++) sum += row.entries[at]! & RARITY_MASK;
  return sum;
}
