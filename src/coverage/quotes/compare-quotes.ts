import { countEach } from '../../structures/index.js';
import { sharedWeight } from '../passages/index.js';
import { diffWords, type Run, type Sentence, type StoryText, sharedRuns, tokenFrom } from '../read/index.js';
import type { ComparedQuote, QuoteVariant, Speaker, SpokenQuote, Worded } from './quote.js';
import { attributingIn, attributionOf, relationTo, strongest } from './quote-relation.js';
import { shareWord } from './quote-style.js';

/** Share of the shorter quote's words, in order, that make it the same as the longer. */
const SAME_WORDS = 0.6;
/** Share of its terms that the other has before the words are compared one by one. */
const SAME_TERMS = 0.4;
/**
 * A quote of fewer words matches only if an unbroken part of the other contains all its content words; a single word
 * only if one person says both.
 */
const SHORT = 6;
/** Share of the weight of its terms that another speaker's quote has too, if it is the same. */
const SAME_CONTENT = 0.5;
/** Quotes that one term leads to; bounds the cost of a story in which everybody quotes everybody. */
const MAX_POSTINGS = 128;

/** Minimum number of terms in a quote whose paraphrase can be recognised. */
const STATEMENT_TERMS = 4;
/** Quotes of a group whose passages are searched for one. */
const MAX_PARAPHRASED = 16;
/** Share of its weight that a sentence without quotation marks has at least to be one. */
const PARAPHRASED = 0.5;

/**
 * Compares the quotes of all articles of a story by their words. `membersOf` gives the sentences of other articles that
 * tell the passage of a sentence: if one of them has half of a statement's words, by weight, without quotation marks,
 * and `isSaidBy` says that its article gives it as what the speaker said, it is a paraphrase. What is narrated is none.
 *
 * Two quotes are the same if six in ten of the shorter one's words are in the longer, in order and in runs of at least
 * two; a quote of fewer than six words only if an unbroken part of the other has all it says, and it joins one quote
 * only, so that "home visits" between quotation marks does not tie two statements together. Each version is then
 * compared with the fullest.
 */
export function compareQuotes(
  story: StoryText,
  quotes: readonly SpokenQuote[],
  membersOf: (sentence: number) => readonly number[],
  isSaidBy: (sentence: number, speaker: Speaker | undefined) => boolean,
): ComparedQuote[] {
  const worded = quotes.map((quote) => withWords(story, quote)).filter((quote) => quote.length > 0);
  worded.sort((x, y) => x.article - y.article || x.start - y.start);
  return groupQuotes(story, worded).map((group, index) =>
    compareGroup(story, group, findParaphrases(story, group, membersOf, isSaidBy), `q${index + 1}`),
  );
}

/** Quotes of the same words, in the order of their first one. */
function groupQuotes(story: StoryText, quotes: readonly Worded[]): Worded[][] {
  const groupOf = new Int32Array(quotes.length).fill(-1);
  const groups: number[][] = [];
  // Long ones first: a short one then finds the statements that it may be a part of.
  const order = quotes.map((_, index) => index).sort((x, y) => quoteAt(y).length - quoteAt(x).length || x - y);
  const postings = new Map<number, number[]>();
  const exact = new Map<string, number>();
  function quoteAt(index: number): Worded {
    return quotes[index]!;
  }
  for (const index of order) {
    const quote = quoteAt(index);
    const key = quote.words.forms.subarray(quote.words.from, quote.words.to).join(' ');
    let group = exact.get(key) ?? -1;
    if (group < 0) {
      const shared = countEach(quote.terms.flatMap(({ term }) => postings.get(term) ?? []));
      let largest = 0;
      for (const [other, count] of shared) {
        if (count < SAME_TERMS * quote.terms.length) continue;
        const isOne = sameSpeaker(quoteAt(other), quote);
        if (!isOne && !sharesContent(story, quoteAt(other), quote)) continue;
        const kept = sameWords(quoteAt(other), quote) + (isOne ? 0.5 : 0);
        if (kept >= 1 && kept > largest) {
          largest = kept;
          group = groupOf[other]!;
        }
      }
    }
    if (group < 0) {
      group = groups.length;
      groups.push([]);
    }
    groups[group]!.push(index);
    groupOf[index] = group;
    if (exact.has(key)) continue;
    exact.set(key, group);
    for (const { term } of quote.terms) {
      const known = postings.get(term);
      if (known === undefined) postings.set(term, [index]);
      else if (known.length < MAX_POSTINGS) known.push(index);
    }
  }
  return groups
    .map((group) => group.sort((x, y) => x - y))
    .sort((x, y) => x[0]! - y[0]!)
    .map((group) => group.map(quoteAt));
}

/**
 * Whether a quote has half of the content of another speaker's, by weight: "the families of those who lost their lives"
 * is in every speech after an accident.
 */
function sharesContent({ weights }: StoryText, longer: Worded, shorter: Worded): boolean {
  const [all, own] = [longer.sortedTerms, shorter.sortedTerms];
  return sharedWeight(own, all, weights) >= SAME_CONTENT * sharedWeight(own, own, weights);
}

/** How many of the shorter quote's words the longer one has, 0 if the two are not the same quote. */
function sameWords(longer: Worded, shorter: Worded): number {
  const runs = sharedRuns(longer.words, shorter.words);
  if (shorter.length < SHORT) {
    const longest = runs.reduce((largest, run) => (run.length > largest.length ? run : largest), NO_RUN);
    const isEnough = longest.length > 1 || (longest.length === 1 && sameSpeaker(longer, shorter));
    if (longest.length < SAME_WORDS * shorter.length) return 0;
    return isEnough && hasAllTerms(shorter, longest) ? longest.length : 0;
  }
  const kept = runs.reduce((sum, run) => sum + (run.length > 1 ? run.length : 0), 0);
  return kept >= SAME_WORDS * shorter.length ? kept : 0;
}

const NO_RUN: Run = { base: 0, own: 0, length: 0 };

/** Whether a run contains all content words of a quote, and at least two of them unless it is the whole quote. */
function hasAllTerms({ terms, length }: Worded, run: Run): boolean {
  if (run.length === length) return true;
  const end = run.own + run.length;
  return terms.length > 1 && terms.every(({ token }) => token >= run.own && token < end);
}

function compareGroup(
  story: StoryText,
  group: readonly Worded[],
  paraphrases: readonly Sentence[],
  id: string,
): ComparedQuote {
  const fullest = group.reduce((largest, quote) => (quote.length > largest.length ? quote : largest));
  const isSole = paraphrases.length === 0 && group.every((quote) => quote.article === fullest.article);
  const said = attributingIn(group);
  const variants = group.map((quote): QuoteVariant => {
    const { id: article, text } = story.articles[quote.article]!;
    const relation = isSole ? 'sole' : relationTo(story, said, fullest, quote);
    const attributing = attributionOf(said, quote);
    return {
      article,
      start: quote.start,
      end: quote.end,
      text: text.slice(quote.start, quote.end),
      speaker: attributing?.speaker?.name ?? null,
      attributedBy:
        attributing === undefined || attributing.article === quote.article
          ? null
          : story.articles[attributing.article]!.id,
      relation,
      statement: quote.statement,
      edits: relation === 'identical' || isSole ? [] : diffWords(fullest.words, quote.words),
    };
  });
  const retold = paraphrases.map((sentence) => paraphrase(story, sentence));
  return {
    id,
    speaker: speakerOf(group),
    relation: strongest([...variants, ...retold]),
    variants: [...variants, ...retold],
  };
}

/** Sentences that tell a statement without marks, in articles that do not quote it; one an article, the fullest. */
function findParaphrases(
  story: StoryText,
  group: readonly Worded[],
  membersOf: Parameters<typeof compareQuotes>[2],
  isSaidBy: Parameters<typeof compareQuotes>[3],
): Sentence[] {
  const quoting = new Set(group.map(({ article }) => article));
  const found = new Map<number, { sentence: Sentence; share: number }>();
  for (const { article, start, terms, sortedTerms: said, speaker } of group.slice(0, MAX_PARAPHRASED)) {
    if (terms.length < STATEMENT_TERMS) continue;
    const whole = sharedWeight(said, said, story.weights);
    const own = story.sentenceAt(article, start);
    for (const member of own < 0 ? [] : membersOf(own)) {
      const sentence = story.sentence(member);
      const { terms: retold, quoted } = story.wordings[sentence.wording]!;
      // A caption tells what is seen.
      if (quoting.has(sentence.article) || quoted.length > 0 || !isClosed(story, sentence)) continue;
      const share = sharedWeight(said, retold, story.weights) / whole;
      if (share < PARAPHRASED || share <= (found.get(sentence.article)?.share ?? 0)) continue;
      if (isSaidBy(member, speaker)) found.set(sentence.article, { sentence, share });
    }
  }
  return [...found.values()].map(({ sentence }) => sentence).sort((x, y) => x.article - y.article);
}

function isClosed({ articles }: StoryText, { article, end }: Sentence): boolean {
  return (
    /\p{Po}["'”’»“‘«)]?$/u.test(articles[article]!.text.slice(end - 2, end)) && articles[article]!.text[end - 1] !== ','
  );
}

function paraphrase(story: StoryText, { article, start, end }: Sentence): QuoteVariant {
  const { id, text } = story.articles[article]!;
  return {
    article: id,
    start,
    end,
    text: text.slice(start, end),
    speaker: null,
    attributedBy: null,
    relation: 'paraphrased',
    statement: null,
    edits: [],
  };
}

/** The name that says most: a person's before a body's before "doctors"; of those the commonest, then the longest. */
function speakerOf(group: readonly Worded[]): string | null {
  const counted = new Map<string, { name: string; rank: number; count: number }>();
  for (const { speaker } of group) {
    if (speaker === undefined) continue;
    const { name, kind } = speaker;
    const known = counted.get(name) ?? { name, rank: kind === 'person' ? 0 : kind === undefined ? 2 : 1, count: 0 };
    counted.set(name, { ...known, count: known.count + 1 });
  }
  const [best] = [...counted.values()].sort(
    (x, y) => x.rank - y.rank || y.count - x.count || y.name.length - x.name.length,
  );
  return best?.name ?? null;
}

function sameSpeaker(one: Worded, two: Worded): boolean {
  return one.speaker !== undefined && two.speaker !== undefined && shareWord(one.speaker.name, two.speaker.name);
}

function withWords(story: StoryText, quote: SpokenQuote): Worded {
  const { tokens } = story.document(quote.article);
  const { starts, forms, ends } = tokens;
  const from = tokenFrom(tokens, quote.start);
  let to = from;
  while (to < tokens.count && starts[to]! < quote.end) to++;
  const terms = new Map<number, number>();
  for (let token = from; token < to; token++) {
    const term = story.term(quote.article, token);
    if (term >= 0) terms.set(term, token);
  }
  return {
    ...quote,
    words: { forms, starts, ends, from, to },
    length: to - from,
    terms: [...terms].map(([term, token]) => ({ term, token })),
    sortedTerms: Int32Array.from(terms.keys()).sort(),
  };
}
