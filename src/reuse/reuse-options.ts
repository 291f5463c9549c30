import { integer, number, oneOf, optional, readOptions } from '../options.js';
import { type Agency, areOutletGroups, isNames } from './provenance/index.js';

export interface ReuseOptions {
  /** Minimum length of a copied run in words. Smaller finds stock phrases; larger misses short quotes. @default 8 */
  readonly minRun?: number | undefined;
  /**
   * Paragraphs without a copied run form a passage if at least this fraction of the shorter one's words, weighted by
   * rarity, is aligned close together; a third more if it is all that two articles share. Lower finds more heavily
   * rewritten text and more coincidences; 1 leaves only runs, and near-identical or contained paragraphs.
   * @default 0.38
   */
  readonly threshold?: number | undefined;
  /**
   * How paragraphs without a copied run are found. `index`: by the short shingles they share, without the commonest.
   * `minhash`: by MinHash bands for the threshold, with less memory and some misses, whose probability is in the
   * result's `scheme`. `auto`: the index up to 128 million words, then MinHash. @default 'auto'
   */
  readonly candidates?: 'auto' | 'index' | 'minhash' | undefined;
  /** For MinHash: the maximum probability of missing a pair. @default 0.02 */
  readonly miss?: number | undefined;
  /** Seed of the MinHash functions: the same seed gives the same result, everywhere. @default 1 */
  readonly seed?: number | undefined;
  /** More agencies to recognise in credits, by name or with aliases. */
  readonly agencies?: readonly (string | Agency)[] | undefined;
  /** Outlets that count as one: `[['The Daily', 'The Sunday Daily']]`. */
  readonly outletGroups?: readonly (readonly string[])[] | undefined;
}

/** The options with their defaults. */
export type ReuseSettings = ReturnType<typeof readReuseOptions>;

export function readReuseOptions(where: string, options: ReuseOptions | undefined) {
  return readOptions(where, options, {
    minRun: integer(8, 4, 100),
    threshold: number(0.38, 0.2, 1),
    candidates: oneOf('auto', ['auto', 'index', 'minhash']),
    miss: number(0.02, 1e-9, 0.5),
    seed: integer(1, -(2 ** 31), 2 ** 31 - 1),
    agencies: optional<readonly (string | Agency)[]>(isAgencies, 'a list of names, or of { name, aliases }'),
    outletGroups: optional<readonly (readonly string[])[]>(areOutletGroups, 'a list of lists of outlet names'),
  });
}

function isAgencies(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((agency: unknown) => {
      if (typeof agency === 'string') return agency !== '';
      if (typeof agency !== 'object' || agency === null) return false;
      const { name, aliases } = agency as { name?: unknown; aliases?: unknown };
      return typeof name === 'string' && name !== '' && (aliases === undefined || isNames(aliases));
    })
  );
}
