import { GrowingIntegers } from '../../structures/index.js';
import type { WordSequences } from '../passages/index.js';
import { CommonShingles, type WrittenCommonShingles } from './common-shingles.js';
import { type RepeatedShingles, readRepeatedShingles, type ShingleRules } from './shingle-table.js';

/**
 * Numbered features that occur in more than one sequence: the features of each sequence, and the sequences of each
 * feature. Shingles are such features, and so are bands of signatures.
 */
export interface SharedFeatures {
  /**
   * Features of sequence `s` are `features[starts[s]]` up to `features[starts[s + 1]]`, all different and ascending.
   */
  readonly features: Int32Array;
  readonly starts: Int32Array;
  /**
   * Sequences with feature `f` are `sequences[listStarts[f]]` up to `sequences[listStarts[f + 1]]`, ascending, at least
   * two.
   */
  readonly sequences: Int32Array;
  readonly listStarts: Int32Array;
  /** Which features were left out because they appear in too many places. */
  readonly common: CommonShingles;
}

export interface FeatureRules extends ShingleRules {
  /**
   * The group of each sequence, {@link NO_GROUP} for none: shingles that appear in sequences of one group only are left
   * out.
   */
  readonly groupOf?: Int32Array;
}

export const NO_GROUP = -1;
/** Of a shingle that occurs in several groups, or somewhere outside of them. */
const SEVERAL = -2;
const NONE = -1;

/**
 * Finds the runs of `size` words that appear in two sequences or more; see {@link readRepeatedShingles}. Memory,
 * besides what that takes: 8 bytes for each place of a shingle that is found.
 */
export function findRepeatedShingles(sequences: WordSequences, size: number, rules: FeatureRules = {}): SharedFeatures {
  const { common, ...lists } = listShingles(sequences, size, rules);
  return { ...featuresOf(lists, sequences.starts.length - 1), ...lists, common };
}

/** The sequences of each shingle of a share, as plain data. */
export interface ShareOfFeatures extends Pick<SharedFeatures, 'sequences' | 'listStarts'> {
  readonly common: WrittenCommonShingles;
}

/** What {@link findRepeatedShingles} finds in one share of the shingles; {@link joinFeatures} joins all shares. */
export function findShareOfShingles(sequences: WordSequences, size: number, rules: FeatureRules): ShareOfFeatures {
  const { common, ...lists } = listShingles(sequences, size, rules);
  return { ...lists, common: common.written() };
}

/**
 * What one process would have found: shares in their order.
 *
 * @param count how many sequences there are.
 */
export function joinFeatures(shares: readonly ShareOfFeatures[], count: number): SharedFeatures {
  const sequences = new Int32Array(shares.reduce((sum, share) => sum + share.sequences.length, 0));
  const listStarts = new Int32Array(shares.reduce((sum, share) => sum + share.listStarts.length - 1, 1));
  const common = new CommonShingles();
  let [filled, lists] = [0, 0];
  for (const share of shares) {
    sequences.set(share.sequences, filled);
    for (let list = 1; list < share.listStarts.length; list++) listStarts[++lists] = filled + share.listStarts[list]!;
    filled += share.sequences.length;
    common.append(share.common);
  }
  return { ...featuresOf({ sequences, listStarts }, count), sequences, listStarts, common };
}

function listShingles(
  sequences: WordSequences,
  size: number,
  rules: FeatureRules,
): Pick<SharedFeatures, 'sequences' | 'listStarts' | 'common'> {
  const lists = new ShingleLists(rules.groupOf);
  let common = new CommonShingles();
  for (const part of readRepeatedShingles(sequences, size, rules)) {
    lists.add(part);
    common = part.common;
  }
  return { sequences: lists.sequences.finish(), listStarts: lists.listStarts.finish(), common };
}

/** Lists the sequences of each shingle, part by part. */
class ShingleLists {
  readonly sequences = new GrowingIntegers(1 << 8);
  readonly listStarts = new GrowingIntegers(1 << 8);
  readonly #groupOf: Int32Array | undefined;
  // Of each shingle of the part: how many sequences, their group, and where its list goes.
  #frequencies = new Int32Array(0);
  #groups = new Int32Array(0);
  #next = new Int32Array(0);

  constructor(groupOf: Int32Array | undefined) {
    this.#groupOf = groupOf;
    this.listStarts.push(0);
  }

  add({ from, to, shingles, sequences, count }: RepeatedShingles): void {
    if (count === 0) return;
    this.#count(from, to, shingles, sequences, count);
    const frequencies = this.#frequencies;
    const next = this.#next;
    const before = this.sequences.length;
    let end = before;
    for (let shingle = 0; shingle < count; shingle++) {
      if (frequencies[shingle]! < 2 || (this.#groupOf !== undefined && this.#groups[shingle] !== SEVERAL)) {
        next[shingle] = NONE;
        continue;
      }
      next[shingle] = end;
      end += frequencies[shingle]!;
      this.listStarts.push(end);
    }
    const lists = this.sequences.extend(end - before);
    for (let i = from; i < to; i++) {
      const shingle = shingles[i]!;
      const at = next[shingle]!;
      if (at === NONE) continue;
      lists[at] = sequences[i]!;
      next[shingle] = at + 1;
    }
  }

  #count(from: number, to: number, shingles: Int32Array, sequences: Int32Array, count: number): void {
    if (this.#frequencies.length < count) {
      this.#frequencies = new Int32Array(2 * count);
      this.#groups = new Int32Array(2 * count);
      this.#next = new Int32Array(2 * count);
    }
    const frequencies = this.#frequencies.fill(0, 0, count);
    const groups = this.#groups;
    for (let i = from; i < to; i++) {
      const shingle = shingles[i]!;
      const group = this.#groupOf?.[sequences[i]!] ?? NO_GROUP;
      if (frequencies[shingle] === 0) groups[shingle] = group;
      else if (group === NO_GROUP || groups[shingle] !== group) groups[shingle] = SEVERAL;
      frequencies[shingle]! += 1;
    }
  }
}

/** The features of each sequence, by the sequences of each feature. */
function featuresOf(
  { sequences, listStarts }: Pick<SharedFeatures, 'sequences' | 'listStarts'>,
  count: number,
): Pick<SharedFeatures, 'features' | 'starts'> {
  const starts = new Int32Array(count + 1);
  for (const sequence of sequences) starts[sequence + 1]! += 1;
  for (let s = 0; s < count; s++) starts[s + 1]! += starts[s]!;
  const next = starts.slice(0, count);
  const features = new Int32Array(sequences.length);
  for (let feature = 0; feature + 1 < listStarts.length; feature++) {
    for (let i = listStarts[feature]!; i < listStarts[feature + 1]!; i++) {
      const sequence = sequences[i]!;
      features[next[sequence]!] = feature;
      next[sequence]! += 1;
    }
  }
  return { features, starts };
}
