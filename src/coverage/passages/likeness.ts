import { areOpposed, type StoryText, type Wording } from '../read/index.js';
import { PASSAGE_MODEL } from './passage-model.js';

/**
 * What speaks for and against two wordings telling the same passage, each from 0 to about 1, in the order of
 * {@link FEATURE_NAMES}. `cosine`: shared weight of terms, against the geometric mean of the two. `pairs`: shared pairs
 * of neighbouring words, against the smaller side. `evidence`: how much weight is shared at all. `bestOfBoth`: cosine
 * against the best that each finds in the other's article, the lower of the two. `margin`: how far the cosine is
 * above the best of the rest that each finds there, the higher of the two. `neighbours`: cosine of the sentences before
 * or behind. `otherWords`: both quote, but not the same words. `figures`: they share a quantity (0.5) or more (1); a
 * time of day is none.
 */
export const FEATURE_NAMES = [
  'cosine',
  'pairs',
  'evidence',
  'bestOfBoth',
  'margin',
  'neighbours',
  'otherWords',
  'figures',
] as const;

/** Two wordings that share enough to be compared closely; `a < b`. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly cosine: number;
  /** How likely it is that they tell the same passage; filled once all links are known. */
  likelihood: number;
}

/** Wordings with a lower cosine do not tell the same passage, except for fewer than one in a thousand. */
const MIN_COSINE = 0.1;
/** Links kept for one wording with those before it. */
const MAX_LINKS = 32;
/**
 * Wordings that one term leads to; the first ones, which are hubs for all later ones. Bounds the cost of a story of 500
 * articles.
 */
const MAX_POSTINGS = 256;
/** Two wordings must share at least this weight besides names, or they tell two things. */
const MIN_OUTSIDE_NAMES = 0.1;
/** Two wordings that share one name and its office alone tell one thing from this likelihood on. */
const MIN_OF_ONE_NAME = 0.6;
/** The words of two people are one statement, given to both, from this likelihood on. */
const MIN_OF_TWO_SPEAKERS = 0.75;
/** Two wordings that share a speaker and little of what is told tell one thing from this likelihood on, */
const MIN_OF_ONE_SPEAKER = 0.8;
/** if what is told is less than this share of what they share. */
const CONTENT_SHARE = 0.3;
/** "Ann Lee", "Carlos van Roe" */
const PERSON = /^\p{Lu}\p{Ll}[\p{L}.'’-]{0,20}(?: [\p{L}.'’-]{1,20}){1,3}$/u;
/** Terms of a name with its office, the weight of those of the office, and their share of the whole. */
const MAX_NAME_TERMS = 8;
const MAX_OFFICE = 0.5;
const OFFICE_SHARE = 0.35;
/**
 * Quoted terms from which a quotation is a statement, and what the other side needs at least to state something else.
 */
const STATEMENT_TERMS = 2;
const QUOTED_TERMS = 1;

/** Tokens of a word in such a language: shared syllables are fewer shared words. */
const SYLLABLES = 2;

/** How alike the wordings of a story are, pair by pair, among all pairs that share a term. */
export class Likeness {
  readonly links: readonly Link[];
  readonly #story: StoryText;
  readonly #wordings: readonly Wording[];
  readonly #weights: Float64Array;
  readonly #sums: Float64Array;
  /** Whether most articles are in a language whose words are written as several tokens. */
  readonly #isSyllabic: boolean;
  readonly #scratch = new Float64Array(FEATURE_NAMES.length);
  readonly #byPair = new Map<number, Link>();
  /** By wording and article, the two highest cosines of the wording there. */
  readonly #best = new Map<number, { first: number; second: number }>();

  constructor(story: StoryText) {
    this.#story = story;
    this.#wordings = story.wordings;
    this.#weights = story.weights;
    const syllabic = story.documents.filter(({ language }) => language === 'vi').length;
    this.#isSyllabic = syllabic * 2 > story.documents.length;
    this.#sums = Float64Array.from(story.wordings, ({ terms }) => this.#weigh(terms));
    this.links = this.#findLinks();
    for (const link of this.links) {
      this.#byPair.set(this.#key(link.a, link.b), link);
      this.#offerBest(link.a, link.b, link.cosine);
      this.#offerBest(link.b, link.a, link.cosine);
    }
    for (const link of this.links) link.likelihood = this.#likelihood(link.a, link.b);
  }

  /** How likely it is that two wordings tell the same passage. */
  likelihood(a: number, b: number): number {
    if (a === b) return 1;
    const link = this.#byPair.get(a < b ? this.#key(a, b) : this.#key(b, a));
    if (link !== undefined) return link.likelihood;
    return this.#cosine(a, b) < MIN_COSINE ? 0 : this.#likelihood(a, b);
  }

  /** The total weight of a wording's terms. */
  weight(wording: number): number {
    return this.#sums[wording]!;
  }

  /** The evidence for a pair, in the order of {@link FEATURE_NAMES}, written to `into`. */
  features(a: number, b: number, into = new Float64Array(FEATURE_NAMES.length)): Float64Array {
    const [one, two] = [this.#wordings[a]!, this.#wordings[b]!];
    const [sumOne, sumTwo] = [this.#sums[a]!, this.#sums[b]!];
    const shared = sharedWeight(one.terms, two.terms, this.#weights);
    const cosine = ratio(shared, Math.sqrt(sumOne * sumTwo));
    const sharedFigures = sharedCount(one.figures, two.figures);
    const [ofOne, ofTwo] = [this.#bestOf(a, b), this.#bestOf(b, a)];
    const toTwo = ratio(cosine, Math.max(cosine, ofOne.first));
    const toOne = ratio(cosine, Math.max(cosine, ofTwo.first));
    into[0] = cosine;
    into[1] = ratio(sharedCount(one.pairs, two.pairs), Math.min(one.pairs.length, two.pairs.length));
    into[2] = Math.log1p(this.#isSyllabic ? shared / SYLLABLES : shared) / 2;
    into[3] = Math.min(toOne, toTwo);
    into[4] = Math.max(cosine - bestOfRest(ofOne, cosine), cosine - bestOfRest(ofTwo, cosine));
    into[5] = this.#neighbours(one, two);
    into[6] = this.hasOtherWords(a, b) ? 1 : 0;
    into[7] = Math.min(2, sharedFigures) / 2;
    return into;
  }

  #cosine(a: number, b: number): number {
    const [one, two] = [this.#wordings[a]!, this.#wordings[b]!];
    const shared = sharedWeight(one.terms, two.terms, this.#weights);
    return ratio(shared, Math.sqrt(this.#sums[a]! * this.#sums[b]!));
  }

  /** Whether both quote a statement, but not the same one. */
  hasOtherWords(a: number, b: number): boolean {
    const [one, two] = [this.#wordings[a]!.quoted, this.#wordings[b]!.quoted];
    if (Math.max(one.length, two.length) < STATEMENT_TERMS || Math.min(one.length, two.length) < QUOTED_TERMS)
      return false;
    return sharedWeight(one, two, this.#weights) < Math.min(this.#weigh(one), this.#weigh(two)) / 2;
  }

  /** How likely two wordings tell the same if they share so much more weight, in other words for the same things. */
  likelihoodWith(a: number, b: number, more: number): number {
    const features = this.features(a, b, this.#scratch);
    const size = Math.sqrt(this.#sums[a]! * this.#sums[b]!);
    const cosine = features[0]! + ratio(more, size);
    features[2] = Math.log1p(cosine * size) / 2;
    features[3] = Math.min(1, ratio(features[3]! * cosine, features[0]!));
    features[4] = features[4]! + cosine - features[0]!;
    features[0] = cosine;
    return this.isOpposed(a, b) ? 0 : this.#modelled(features);
  }

  #modelled(features: Float64Array): number {
    let sum = PASSAGE_MODEL.bias + (this.#isSyllabic ? PASSAGE_MODEL.syllabicBias : 0);
    for (let index = 0; index < features.length; index++) {
      sum += PASSAGE_MODEL.weights[index]! * features[index]!;
    }
    return 1 / (1 + Math.exp(-sum));
  }

  #likelihood(a: number, b: number): number {
    const likelihood = this.#modelled(this.features(a, b, this.#scratch));
    return likelihood >= PASSAGE_MODEL.join &&
      (this.#sharesNamesOnly(a, b) ||
        (likelihood < MIN_OF_ONE_NAME && this.#sharesOneName(a, b)) ||
        (likelihood < MIN_OF_ONE_SPEAKER && this.#sharesSpeaker(a, b)) ||
        this.#sharesFigureOnly(a, b) ||
        this.#isOfOtherActor(a, b) ||
        (likelihood < MIN_OF_TWO_SPEAKERS && this.#isOfTwoSpeakers(a, b)) ||
        this.isOpposed(a, b))
      ? 0
      : likelihood;
  }

  /** Whether they tell opposite outcomes for somebody: pleaded not guilty, was convicted. */
  isOpposed(a: number, b: number): boolean {
    return areOpposed(this.#wordings[a]!.states, this.#wordings[b]!.states);
  }

  /**
   * Whether two wordings have only names and places in common: two statements of one speaker, two deeds in one place.
   */
  #sharesNamesOnly(a: number, b: number): boolean {
    const [one, two] = [this.#wordings[a]!, this.#wordings[b]!];
    return sharedWeight(one.terms, two.terms, this.#story.weightsOutsideNames) < MIN_OUTSIDE_NAMES;
  }

  /** Whether all that they share is one name with who that is: "White House press secretary Ann Lee". */
  #sharesOneName(a: number, b: number): boolean {
    const [one, two] = [this.#wordings[a]!, this.#wordings[b]!];
    const count = sharedCount(one.terms, two.terms);
    // Neighbours all along: one stretch of words.
    if (count > MAX_NAME_TERMS || sharedCount(one.pairs, two.pairs) < count - 1) return false;
    const outside = sharedWeight(one.terms, two.terms, this.#story.weightsOutsideNames);
    return outside < MAX_OFFICE && outside < OFFICE_SHARE * sharedWeight(one.terms, two.terms, this.#weights);
  }

  /** Whether nearly all that they share is who says it: "said the geologist Ann Lee", whatever she says. */
  #sharesSpeaker(a: number, b: number): boolean {
    const [one, two] = [this.#wordings[a]!, this.#wordings[b]!];
    const content = sharedWeight(one.content, two.content, this.#weights);
    return content < CONTENT_SHARE * sharedWeight(one.terms, two.terms, this.#weights);
  }

  /** Whether two people say them: "our thoughts are with the families" is said by many. */
  #isOfTwoSpeakers(a: number, b: number): boolean {
    const [one, two] = [this.#wordings[a]!.speaker, this.#wordings[b]!.speaker];
    if (one === undefined || two === undefined || !PERSON.test(one) || !PERSON.test(two)) return false;
    return one.slice(one.lastIndexOf(' ')) !== two.slice(two.lastIndexOf(' '));
  }

  /** Whether they are the same but for who does it: "the Reds left the talks", "the Blues left the talks". */
  #isOfOtherActor(a: number, b: number): boolean {
    const [one, two] = [this.#wordings[a]!, this.#wordings[b]!];
    if (one.quoted.length + two.quoted.length > 0) return false;
    const initials = [this.#actors(one.terms, two.terms), this.#actors(two.terms, one.terms)] as const;
    return initials[0] !== '' && initials[1] !== '' && ![...initials[0]].some((letter) => initials[1].includes(letter));
  }

  /** The first letters of the names that only one of two wordings has; none if it has other words besides. */
  #actors(own: Int32Array, others: Int32Array): string {
    const { termNames, namedKinds } = this.#story;
    let initials = '';
    for (const term of own) {
      if (others.includes(term)) continue;
      const kind = namedKinds.get(term);
      if (kind !== 'person' && kind !== 'organisation') return '';
      initials += termNames[term]![0]!;
    }
    return initials;
  }

  /** Whether they have nothing in common but one number: $22bn of revenue, $22bn of worth. */
  #sharesFigureOnly(a: number, b: number): boolean {
    const [one, two] = [this.#wordings[a]!, this.#wordings[b]!];
    if (sharedCount(one.figures, two.figures) !== 1) return false;
    const shared = sharedWeight(one.terms, two.terms, this.#weights);
    return shared - sharedWeight(one.figures, two.figures, this.#weights) < MIN_OUTSIDE_NAMES;
  }

  /** Term by term through an inverted index: for each wording the earlier ones that share the most with it. */
  #findLinks(): Link[] {
    const postings: number[][] = [];
    const shared = new Float64Array(this.#wordings.length);
    const links: Link[] = [];
    this.#wordings.forEach(({ terms }, b) => {
      const touched: number[] = [];
      for (const term of terms) {
        const weight = this.#weights[term]!;
        let others = postings[term];
        if (others === undefined) {
          others = [];
          postings[term] = others;
        }
        for (const a of others) {
          if (shared[a] === 0) touched.push(a);
          shared[a]! += weight;
        }
        if (others.length < MAX_POSTINGS) others.push(b);
      }
      const found: Link[] = [];
      for (const a of touched) {
        const cosine = shared[a]! / Math.sqrt(this.#sums[a]! * this.#sums[b]!);
        if (cosine >= MIN_COSINE) found.push({ a, b, cosine, likelihood: 0 });
        shared[a] = 0;
      }
      found.sort((x, y) => y.cosine - x.cosine || x.a - y.a);
      for (const link of found.slice(0, MAX_LINKS)) links.push(link);
    });
    return links;
  }

  #articleOf(wording: number): number {
    return this.#story.sentence(firstOf(this.#wordings[wording]!)).article;
  }

  #offerBest(wording: number, other: number, cosine: number): void {
    const key = wording * this.#story.articles.length + this.#articleOf(other);
    const known = this.#best.get(key);
    if (known === undefined) this.#best.set(key, { first: cosine, second: 0 });
    else if (cosine > known.first) {
      known.second = known.first;
      known.first = cosine;
    } else if (cosine > known.second) known.second = cosine;
  }

  #bestOf(wording: number, other: number): { readonly first: number; readonly second: number } {
    return this.#best.get(wording * this.#story.articles.length + this.#articleOf(other)) ?? NOTHING;
  }

  /** The better cosine of the pairs before and behind. */
  #neighbours(one: Wording, two: Wording): number {
    return Math.max(this.#cosineOf(one, two, -1), this.#cosineOf(one, two, 1));
  }

  #cosineOf(one: Wording, two: Wording, step: number): number {
    const { sentences } = this.#story;
    const [first, second] = [sentences[firstOf(one) + step], sentences[firstOf(two) + step]];
    if (first === undefined || second === undefined) return 0;
    if (first.article !== sentences[firstOf(one)]?.article || second.article !== sentences[firstOf(two)]?.article)
      return 0;
    const [a, b] = [Math.min(first.wording, second.wording), Math.max(first.wording, second.wording)];
    return a === b ? 1 : (this.#byPair.get(this.#key(a, b))?.cosine ?? 0);
  }

  #key(a: number, b: number): number {
    return a * this.#wordings.length + b;
  }

  #weigh(terms: Int32Array): number {
    return terms.reduce((sum, term) => sum + this.#weights[term]!, 0);
  }
}

/** Weight of the terms that two ascending lists share. */
export function sharedWeight(one: Int32Array, two: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0, j = 0; i < one.length && j < two.length; ) {
    const difference = one[i]! - two[j]!;
    if (difference === 0) {
      sum += weights[one[i]!]!;
      i++;
      j++;
    } else if (difference < 0) i++;
    else j++;
  }
  return sum;
}

function sharedCount(one: Int32Array, two: Int32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < one.length && j < two.length; ) {
    const difference = one[i]! - two[j]!;
    if (difference === 0) count++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return count;
}

const NOTHING = { first: 0, second: 0 };

/** The best cosine among the others of the one that has `cosine`. */
function bestOfRest({ first, second }: { readonly first: number; readonly second: number }, cosine: number): number {
  return cosine < first ? first : second;
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function firstOf(wording: Wording): number {
  return wording.sentences[0]!;
}
