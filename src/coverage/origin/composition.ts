import { getOrInsert } from '../../structures/index.js';
import type { Likeness, PassageTable } from '../passages/index.js';
import { type Sentence, type StoryText, sharedRuns, type Words } from '../read/index.js';
import { PERIODS, RESULTS } from './releases.generated.js';

/** Shares of an article's body tokens compared with all other articles. They sum to 1, or are all 0 without a body. */
export interface Composition {
  /** Copied word for word: in runs of at least `VERBATIM_RUN` words, or in whole sentences. */
  readonly verbatim: number;
  /** In a passage that others tell too, in other words. */
  readonly rewrite: number;
  /** Told by nobody else. */
  readonly new: number;
}

/** What one article shares with others. */
export interface ArticleComposition {
  readonly composition: Composition;
  /** Number of body tokens. */
  readonly tokens: number;
  /** The other articles that it shares passages with, ascending. */
  readonly shared: readonly Overlap[];
}

/** The share of an article's tokens that appears in passages of another one, and what of it is word for word. */
export interface Overlap {
  readonly article: number;
  readonly share: number;
  readonly verbatim: number;
  /** The same for narration alone, as shares of all tokens; text between quotation marks is not counted. */
  readonly narrated: { readonly share: number; readonly verbatim: number };
}

/** Shorter runs of equal words are not copying: "of the" and "said on Friday" occur everywhere. */
const VERBATIM_RUN = 4;
/** Sentences of others that one is compared with, the likeliest first. */
const MAX_PARTNERS = 6;
/** Sentences of a row among which those are looked for. */
const MAX_CANDIDATES = 48;
/** With this many content words that no partner has, a part of a sentence is new and not another wording. */
const NEW_TERMS = 4;

const NEW = 0;
const REWRITE = 1;
const VERBATIM = 2;

/**
 * What each article consists of, in the terms of METER (Gaizauskas et al., "The METER corpus: a corpus for analysing
 * journalistic text reuse", 2001): tokens that are verbatim, rewritten or new, here against all the other articles of
 * the story.
 */
export function composeArticles(story: StoryText, likeness: Likeness, table: PassageTable): ArticleComposition[] {
  const known = new Map<number, Classified>();
  // By article; made once, since a story of thousands has millions of pairs.
  const [inPassages, verbatim, narrated, copied] = Array.from(
    { length: 4 },
    () => new Float64Array(story.articles.length),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  return story.byArticle.map((own) => {
    const counts = [0, 0, 0];
    const others = new Set<number>();
    for (const number of own) {
      const { kinds, partners } = classify(story, likeness, table, number, known);
      for (const kind of kinds) counts[kind]! += 1;
      const shared = kinds.reduce((sum, kind) => sum + (kind === NEW ? 0 : 1), 0);
      const unquoted = partners.size === 0 ? 1 : 1 - quotedShare(story, number);
      for (const [article, words] of partners) {
        others.add(article);
        inPassages[article]! += shared;
        verbatim[article]! += words;
        narrated[article]! += shared * unquoted;
        copied[article]! += words * unquoted;
      }
    }
    const tokens = counts.reduce((sum, count) => sum + count, 0);
    const share = (count: number): number => (tokens === 0 ? 0 : count / tokens);
    const shared = [...others]
      .sort((x, y) => x - y)
      .map((article): Overlap => {
        const overlap = {
          article,
          share: share(inPassages[article]!),
          verbatim: share(verbatim[article]!),
          narrated: { share: share(narrated[article]!), verbatim: share(copied[article]!) },
        };
        for (const counted of [inPassages, verbatim, narrated, copied]) counted[article] = 0;
        return overlap;
      });
    return {
      composition: {
        verbatim: share(counts[VERBATIM]!),
        rewrite: share(counts[REWRITE]!),
        new: share(counts[NEW]!),
      },
      tokens,
      shared,
    };
  });
}

const RESULT = new RegExp(`\\b(?:${RESULTS})\\b`, 'i');
const PERIOD = new RegExp(`\\b(?:${PERIODS})\\b`, 'i');

/** The share of a sentence that is quoted, or is how a company words its results. */
function quotedShare(story: StoryText, number: number): number {
  const { article, start, end, from, to } = story.sentence(number);
  const text = story.document(article).text.slice(start, end);
  if (/\d/.test(text) && RESULT.test(text) && PERIOD.test(text)) return 1;
  const quoted = story.quotedTokens[article]!;
  let count = 0;
  for (let token = from; token < to; token++) count += quoted[token]!;
  return count / (to - from);
}

/** What a wording shares with the other wordings of its rows. */
interface Classified {
  readonly kinds: Uint8Array;
  /**
   * Number of words that each compared wording shares word for word; for others the number is unknown and counts as
   * none.
   */
  readonly verbatim: ReadonlyMap<number, number>;
}

/** The kind of each token of a sentence, and how many of them each other article has word for word. */
function classify(
  story: StoryText,
  likeness: Likeness,
  table: PassageTable,
  number: number,
  known: Map<number, Classified>,
) {
  const sentence = story.sentence(number);
  const partners = new Map<number, number>();
  for (const row of table.rowsOf(number)) {
    for (const article of table.articles(row)) if (article !== sentence.article) partners.set(article, 0);
  }
  if (partners.size === 0) return { kinds: new Uint8Array(sentence.to - sentence.from).fill(NEW), partners };
  const classified = getOrInsert(known, sentence.wording, () => compareWording(story, likeness, table, number));
  for (const [wording, verbatim] of classified.verbatim) {
    for (const article of story.wordings[wording]!.articles) {
      if (article !== sentence.article) partners.set(article, Math.max(verbatim, partners.get(article) ?? 0));
    }
  }
  return { kinds: classified.kinds, partners };
}

function compareWording(story: StoryText, likeness: Likeness, table: PassageTable, number: number): Classified {
  const sentence = story.sentence(number);
  const { wording } = sentence;
  const kinds = new Uint8Array(sentence.to - sentence.from).fill(NEW);
  const verbatim = new Map<number, number>();
  if (story.wordings[wording]!.articles.length > 1) {
    verbatim.set(wording, kinds.length);
    return { kinds: kinds.fill(VERBATIM), verbatim };
  }
  const terms = new Set<number>();
  const words = story.words(sentence);
  for (const other of partnersOf(story, likeness, table, number)) {
    const theirs = story.sentence(other);
    verbatim.set(theirs.wording, markVerbatim(kinds, words, story.words(theirs)));
    for (const term of story.wordings[theirs.wording]!.terms) terms.add(term);
  }
  markRewritten(story, sentence, kinds, terms);
  return { kinds, verbatim };
}

/** Sentences of other articles in the rows of a sentence, one for each wording, the likeliest first. */
function partnersOf(story: StoryText, likeness: Likeness, table: PassageTable, number: number): number[] {
  const { wording, article } = story.sentence(number);
  const found = new Map<number, { other: number; likelihood: number }>();
  for (const row of table.rowsOf(number)) {
    for (const theirs of table.rows[row]!.wordings) {
      if (found.size >= MAX_CANDIDATES) break;
      const { sentences } = story.wordings[theirs]!;
      // Ascending by article: the first or the last is another's, or none is.
      const other = [sentences[0], sentences.at(-1)].find((one) => story.sentence(one!).article !== article);
      if (theirs === wording || other === undefined || found.has(theirs)) continue;
      found.set(theirs, { other, likelihood: likeness.likelihood(wording, theirs) });
    }
  }
  return [...found.values()]
    .sort((x, y) => y.likelihood - x.likelihood || x.other - y.other)
    .slice(0, MAX_PARTNERS)
    .map(({ other }) => other);
}

/** Marks the words that appear in the other sentence in long enough runs, and counts them. */
function markVerbatim(kinds: Uint8Array, own: Words, other: Words): number {
  let count = 0;
  for (const run of sharedRuns(other, own)) {
    if (run.length < VERBATIM_RUN && run.length < own.to - own.from) continue;
    kinds.fill(VERBATIM, run.own - own.from, run.own - own.from + run.length);
    count += run.length;
  }
  return count;
}

/** Marks the rest as rewritten, except for stretches with at least {@link NEW_TERMS} terms that no partner has. */
function markRewritten(story: StoryText, sentence: Sentence, kinds: Uint8Array, theirs: ReadonlySet<number>): void {
  let stretch = 0;
  let unknown = 0;
  for (let index = 0; index <= kinds.length; index++) {
    const isEnd = index === kinds.length;
    const term = isEnd ? -1 : story.term(sentence.article, sentence.from + index);
    const isShared = isEnd || kinds[index] === VERBATIM || (term >= 0 && theirs.has(term));
    if (!isShared) {
      if (term >= 0) unknown++;
      continue;
    }
    if (unknown < NEW_TERMS) kinds.fill(REWRITE, stretch, index);
    if (!isEnd && kinds[index] !== VERBATIM) kinds[index] = REWRITE;
    stretch = index + 1;
    unknown = 0;
  }
}
