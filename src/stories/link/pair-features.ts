import { type Article, DAY, type PublicationTime, parsePublicationTime } from '../../article.js';
import { countEach } from '../../structures/index.js';
import { FIELDS, Field, type PairList, RARITY_ONE, type TermCounts, type WeightedRows } from '../../vectors/index.js';

/** The features of a pair of articles; a feature's index is its position in a row. */
export const FEATURES = [
  /** Logarithm of the cosine over all terms. */
  'logCosine',
  /** The cosine itself: near-copies differ from close reports. */
  'cosine',
  /** Logarithm of the summed rarity of the shared terms: at one cosine, twenty rare terms say more than four. */
  'evidence',
  /** The same without the rarest of the shared terms: one name in common may be a town, two are an event. */
  'second',
  /**
   * The share of an article's weight that is on terms of the other; the larger of the two shares. A brief may be
   * contained in a long report at a low cosine.
   */
  'contained',
  /** Cosine of titles and leads. */
  'lead',
  /** Cosine of names. */
  'names',
  /** Cosine of figures. */
  'figures',
  /**
   * The pair's cosine divided by each article's cosine with its nearest neighbour that is no copy: the smaller ratio
   * and the larger, 1 at most.
   */
  'nearestLess',
  'nearestMore',
  /** Logarithm of the mean cosine with the usual neighbours of both: high in a collection of similar articles. */
  'usual',
  /** 1 where both have titles, and the cosine of them. */
  'hasTitles',
  'titles',
  /** 1 where both have dates; logarithm of the days between them, over a short and over a long span. */
  'hasDates',
  'daysShort',
  'daysLong',
  /** 1 where one outlet published both: outlets rarely report one event twice. */
  'sameOutlet',
  /** Logarithm of the shorter article's tokens, and of how many times longer the other is. */
  'length',
  'lengthRatio',
  /** How few articles the language has: 1 up to eleven, 0 from sixteen on. */
  'few',
  /** How short the shorter article is: 1 for a headline, 0 from some 400 tokens on. Weights may depend on it. */
  'short',
] as const;

export type FeatureName = (typeof FEATURES)[number];

/** The index of each feature in a row. */
export const AT = Object.fromEntries(FEATURES.map((name, index) => [name, index])) as Readonly<
  Record<FeatureName, number>
>;

/** Neighbours of these ranks are the usual ones: beyond the members of most stories, before unrelated articles. */
export const USUAL_FROM = 10;
export const USUAL_TO = 40;
/**
 * Nearer neighbours are capped at this cosine: in a story of more than forty articles they belong to the story itself.
 */
const MAX_USUAL = 0.2;
/**
 * The logarithm of the usual cosine is rounded to sixteenths. In a stream it moves a little with nearly every arrival,
 * and each move rescores all links of the article.
 */
const STEPS = 16;

/**
 * Neighbours with at least this cosine are copies. They do not show how near another report may be: if three outlets
 * carry an agency's text, a fourth with a text of its own is no farther from the three than from one.
 */
export const COPIES = 0.7;

/**
 * Sums over the shared terms of a pair: products of weights by field, then rarities, then the larger share of either
 * article's weight that is on shared terms.
 */
export const SUMS = FIELDS + 3;
export const RARITY_SUM = FIELDS;
export const CONTAINED = FIELDS + 1;
export const RAREST = FIELDS + 2;

/**
 * How many articles of a language are needed for neighbours to be informative: up to the first number nothing is known,
 * from the second on everything. Usual neighbours start at rank {@link USUAL_FROM}. With few articles, the nearest one
 * is simply whatever there is; if it counted, one more article would change the stories of the others.
 */
const USUAL_KNOWN = [11, 41] as const;
const NEAREST_KNOWN = [11, 16] as const;
/** Used if nothing is known of the neighbours: averages over the pairs of labelled sets. */
export const TYPICAL = { usual: -2.5, nearestLess: 0.3, nearestMore: 0.4 } as const;
/** Logarithms of the tokens of a headline and of a whole report. */
const SHORT = [2.5, 6] as const;

/** For the short span, days beyond this make no difference. */
const SHORT_SPAN = 14;

/** Lower cosines count as this. */
export const MIN_COSINE = 0.05;

/** What {@link comparePairs} knows of the pairs and of each article before it writes the features. */
export interface ComparedSides extends NeighbourLevels {
  readonly pairs: PairList;
  /** The {@link SUMS} of each pair. */
  readonly sums: Float32Array;
  readonly sides: readonly PairSide[];
  /** How many articles the language of each article has. */
  readonly peers: Int32Array;
}

/** The features of the pairs `from` to `to`; see {@link comparePairs}. */
export function pairFeatures(
  { pairs, sums, nearest, usual, sides, peers }: ComparedSides,
  from = 0,
  to: number = pairs.length,
): Float64Array {
  const width = FEATURES.length;
  const values = new Float64Array((to - from) * width);
  for (let pair = from; pair < to; pair++) {
    const a = pairs.left[pair]!;
    const b = pairs.right[pair]!;
    const at = (pair - from) * width;
    writeOwnFeatures(values, at, sides[a]!, sides[b]!, sums, pair * SUMS);
    const levels = [nearest[a], nearest[b], usual[a], usual[b]] as [number, number, number, number];
    writeRelativeFeatures(values, at, ...levels, Math.min(peers[a]!, peers[b]!));
  }
  return values;
}

/** What the features of a pair need of an article, besides its words. */
export interface PairSide {
  readonly time: PublicationTime | undefined;
  readonly hasTitle: boolean;
  readonly outlet: string | undefined;
  /** Tokens of title and body. */
  readonly length: number;
}

/** The properties of each article that the features of its pairs use. */
export function sidesOf(
  articles: readonly Article[],
  { lengths, languages }: Pick<TermCounts, 'lengths' | 'languages'>,
): Pick<ComparedSides, 'sides' | 'peers'> {
  return { sides: articles.map((article, index) => pairSide(article, lengths[index]!)), peers: peersOf(languages) };
}

function pairSide({ title, outlet, publishedAt }: Omit<Article, 'id' | 'text'>, length: number): PairSide {
  return {
    time: publishedAt ? parsePublicationTime(publishedAt) : undefined,
    hasTitle: Boolean(title),
    outlet: outlet || undefined,
    length,
  };
}

/**
 * Writes the features that depend on the two articles alone, from `values[at]` on.
 *
 * @param sums the pair's {@link SUMS}, from `from` on.
 */
export function writeOwnFeatures(
  values: Float64Array,
  at: number,
  a: PairSide,
  b: PairSide,
  sums: Float32Array,
  from: number,
): void {
  const cosine = Math.max(sums[from + Field.All]!, MIN_COSINE);
  const hasTitles = a.hasTitle && b.hasTitle ? 1 : 0;
  const days = daysBetween(a.time, b.time);
  values[at + AT.logCosine] = Math.log(cosine);
  values[at + AT.cosine] = cosine;
  values[at + AT.evidence] = Math.log1p(sums[from + RARITY_SUM]! / RARITY_ONE);
  values[at + AT.second] = Math.log1p((sums[from + RARITY_SUM]! - sums[from + RAREST]!) / RARITY_ONE);
  values[at + AT.contained] = sums[from + CONTAINED]!;
  values[at + AT.lead] = sums[from + Field.Lead]!;
  values[at + AT.names] = sums[from + Field.Names]!;
  values[at + AT.figures] = sums[from + Field.Figures]!;
  values[at + AT.hasTitles] = hasTitles;
  values[at + AT.titles] = hasTitles * sums[from + Field.Title]!;
  values[at + AT.hasDates] = days === undefined ? 0 : 1;
  values[at + AT.daysShort] = days === undefined ? 0 : Math.log1p(Math.min(days, SHORT_SPAN));
  values[at + AT.daysLong] = days === undefined ? 0 : Math.log1p(days / SHORT_SPAN);
  values[at + AT.sameOutlet] = a.outlet && a.outlet === b.outlet ? 1 : 0;
  values[at + AT.length] = Math.log(Math.max(1, Math.min(a.length, b.length)));
  values[at + AT.short] = shortness(Math.min(a.length, b.length));
  values[at + AT.lengthRatio] = Math.abs(Math.log(Math.max(1, a.length) / Math.max(1, b.length)));
}

/**
 * Writes the features that compare a pair with the other neighbours of both, after {@link writeOwnFeatures}.
 *
 * @param nearestA the cosine of the first article with its nearest neighbour; `usualA` its mean cosine with its usual
 *   neighbours.
 * @param peers how many articles the rarer of the two languages has. The fewer there are, the more of the typical
 *   values is mixed in.
 */
export function writeRelativeFeatures(
  values: Float64Array,
  at: number,
  nearestA: number,
  nearestB: number,
  usualA: number,
  usualB: number,
  peers: number,
): void {
  const cosine = values[at + AT.cosine]!;
  const ratioA = cosine / nearestA;
  const ratioB = cosine / nearestB;
  const less = Math.min(ratioA, ratioB, 1);
  const more = Math.min(Math.max(ratioA, ratioB), 1);
  const usual = (logUsual(usualA) + logUsual(usualB)) / 2;
  const { few, nearestKnown, usualKnown } = neighbourKnowledge(peers);
  values[at + AT.nearestLess] = blend(TYPICAL.nearestLess, less, nearestKnown);
  values[at + AT.nearestMore] = blend(TYPICAL.nearestMore, more, nearestKnown);
  values[at + AT.usual] = blend(TYPICAL.usual, usual, usualKnown);
  values[at + AT.few] = few;
}

/** The logarithm of a mean cosine with usual neighbours, as the features have it. */
export function logUsual(mean: number): number {
  return Math.min(Math.round(Math.log(mean) * STEPS) / STEPS, Math.log(MAX_USUAL));
}

/**
 * How much is known of an article's neighbours, given the number of articles in its language, itself included; each
 * from 0 to 1.
 */
export interface NeighbourKnowledge {
  /** The feature `few`. */
  readonly few: number;
  readonly nearestKnown: number;
  readonly usualKnown: number;
}

/** {@link NeighbourKnowledge} by the number of articles. From the last entry on nothing changes. */
const KNOWLEDGE: readonly NeighbourKnowledge[] = Array.from({ length: USUAL_KNOWN[1] + 1 }, (_, peers) => ({
  few: 1 - between(peers, ...NEAREST_KNOWN),
  nearestKnown: between(peers, ...NEAREST_KNOWN),
  usualKnown: between(peers, ...USUAL_KNOWN),
}));

export function neighbourKnowledge(peers: number): NeighbourKnowledge {
  return KNOWLEDGE[Math.min(peers, KNOWLEDGE.length - 1)]!;
}

/** The feature `few` of an article, given the number of articles in its language. */
export function fewAmong(peers: number): number {
  return neighbourKnowledge(peers).few;
}

/** The feature `short` of a text with this many tokens. */
export function shortness(tokens: number): number {
  return 1 - between(Math.log(Math.max(1, tokens)), ...SHORT);
}

/** For each article, how many articles its language has. */
export function peersOf(languages: readonly string[]): Int32Array {
  const counts = countEach(languages);
  return Int32Array.from(languages, (language) => counts.get(language)!);
}

/** 0 up to `from`, 1 from `to` on, and linear in between. */
function between(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** What is `known`, as far as `share` goes; for the rest what is typical where it is `unknown`. */
export function blend(unknown: number, known: number, share: number): number {
  return unknown + share * (known - unknown);
}

/** The fields whose cosine is a feature of its own, besides all terms together. */
const FIELD_OF = new Map<FeatureName, Field>([
  ['lead', Field.Lead],
  ['names', Field.Names],
  ['figures', Field.Figures],
  ['titles', Field.Title],
]);

/**
 * The {@link SUMS} of each pair, which need the two rows alone; the first half of {@link comparePairs}. Sums that no
 * wanted feature needs stay 0.
 */
export function sumShared(rows: WeightedRows, pairs: PairList, wanted: readonly FeatureName[]): Float32Array {
  const sums = new Float32Array(pairs.length * SUMS);
  sumField(rows, Field.All, pairs, sums);
  for (const [feature, field] of FIELD_OF) if (wanted.includes(feature)) sumField(rows, field, pairs, sums);
  return sums;
}

/**
 * Computes the cosines of all pairs in one field and, for all terms, the rarity of the shared ones. Pairs come in order
 * of their left article: its row is spread out once, by rank, and the rows of the right articles are read against it.
 * That is three times as fast as walking two rows side by side. Terms that are not shared are added as 0: one in five
 * is shared, which no processor can predict.
 */
function sumField(rows: WeightedRows, field: Field, pairs: PairList, sums: Float32Array): void {
  const { offsets, ranks, weights } = rows.fields[field]!;
  const { totals } = rows;
  const rarities = field === Field.All ? rows.rarities : undefined;
  const weightOfRank = new Float32Array(rows.termOfRank.length);
  /** The same weights as bits, which are above 0 where the left article holds a term: one look-up serves both. */
  const bitsOfRank = new Int32Array(weightOfRank.buffer);
  let spread = -1;
  for (let pair = 0; pair < pairs.length; pair++) {
    const left = pairs.left[pair]!;
    if (left !== spread) {
      if (spread >= 0) {
        for (let entry = offsets[spread]!; entry < offsets[spread + 1]!; entry++) weightOfRank[ranks[entry]!] = 0;
      }
      for (let entry = offsets[left]!; entry < offsets[left + 1]!; entry++) {
        weightOfRank[ranks[entry]!] = weights[entry]!;
      }
      spread = left;
    }
    const right = pairs.right[pair]!;
    const end = offsets[right + 1]!;
    let dot = 0;
    let shared = 0;
    let rarest = 0;
    let ofLeft = 0;
    let ofRight = 0;
    if (rarities === undefined) {
      for (let entry = offsets[right]!; entry < end; entry++) {
        dot += weightOfRank[ranks[entry]!]! * weights[entry]!;
      }
    } else {
      for (let entry = offsets[right]!; entry < end; entry++) {
        const rank = ranks[entry]!;
        const ofOther = weightOfRank[rank]!;
        const own = weights[entry]!;
        /** All bits, or none. */
        const holds = -bitsOfRank[rank]! >> 31;
        const rarity = holds & rarities[entry]!;
        dot += ofOther * own;
        shared += rarity;
        if (rarity > rarest) rarest = rarity;
        ofLeft += ofOther;
        ofRight -= holds * own;
      }
      sums[pair * SUMS + RARITY_SUM] = shared;
      sums[pair * SUMS + RAREST] = rarest;
      sums[pair * SUMS + CONTAINED] = Math.max(ofLeft / (totals[left]! || 1), ofRight / (totals[right]! || 1));
    }
    sums[pair * SUMS + field] = dot;
  }
}

/** How near the neighbours of each article are. */
export interface NeighbourLevels {
  /** The cosine with its nearest neighbour that is no copy. */
  readonly nearest: Float64Array;
  /** The mean cosine with its usual neighbours. */
  readonly usual: Float64Array;
}

/** Days from the end of the earlier one to the beginning of the later one; 0 if they overlap. */
function daysBetween(a: PublicationTime | undefined, b: PublicationTime | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  return Math.max(0, a.from - b.to, b.from - a.to) / DAY;
}
