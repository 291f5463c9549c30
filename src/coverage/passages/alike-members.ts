import type { ArticleId, Span } from '../../article.js';
import { maxOf } from '../../structures/index.js';
import { firstEndingAfter, firstStartingFrom, type StoryText } from '../read/index.js';
import { eventsIn } from './find-news.js';
import { type Likeness, sharedWeight } from './likeness.js';
import { PASSAGE_MODEL } from './passage-model.js';
import type { PassageTable } from './passage-table.js';

/** What the articles of a story say of the members of its rows, both by their numbers. */
export interface SaidByMembers {
  /** The articles that say what a member says. */
  readonly alike: (row: number, member: number) => readonly ArticleId[];
  /** How much of what a member says the other articles of the row say, 0 to 1. */
  readonly share: (row: number, member: number) => number;
  /** How likely a stretch of an article tells what a sentence of another article tells, 0 to 1. */
  readonly likelyElsewhere: (article: number, stretch: Span) => number;
}

export function saidByMembers(story: StoryText, likeness: Likeness, table: PassageTable): SaidByMembers {
  const nearest = nearestElsewhere(story, likeness);
  const sentences = story.byArticle.map((numbers) => numbers.map((number) => story.sentence(number)));
  return {
    likelyElsewhere: (article, { start, end }) => {
      const all = sentences[article]!;
      const own = all.slice(firstEndingAfter(all, start), firstStartingFrom(all, end));
      const [first] = own;
      const ofTop = first === undefined || first.index >= LEAD ? 0 : shareOfTops(story, article, first.wording);
      return Math.max(ofTop, maxOf(own.map(({ wording }) => nearest[wording]!)));
    },
    alike: (row, member) =>
      articlesAlike(story, likeness, table, row, member).map((index) => story.articles[index]!.id),
    share: (row, member) => shareElsewhere(story, table, row, member),
  };
}

/** Sentences at the beginning of an article that tell the news, in words of its own, */
const LEAD = 2;
/** and those in which others tell it, beside their titles. */
const TOP = 5;

/** The largest part of a sentence, by the weight of its words, that the title and the top of another article have. */
function shareOfTops(story: StoryText, article: number, wording: number): number {
  const { terms } = story.wordings[wording]!;
  const whole = sharedWeight(terms, terms, story.weights);
  const shares = story.byArticle.map((numbers, other) => {
    if (other === article) return 0;
    const top = numbers.slice(0, TOP).flatMap((number) => [...story.wordings[story.sentence(number).wording]!.terms]);
    const known = new Set([...story.titles[other]!, ...top]);
    return terms.reduce((sum, term) => sum + (known.has(term) ? story.weights[term]! : 0), 0);
  });
  return whole === 0 ? 0 : maxOf(shares) / whole;
}

/** Sentences of one article in a row by which it is compared. */
const MAX_COMPARED = 8;

/**
 * The articles of a row that say what one of its members says (a title, what its lead says), its own among them. A row
 * may hang together by a third sentence, or by one that tells a second passage: then not all of its articles say what
 * one says.
 *
 * @param member its number among the sentences of the row, and behind these among its titles
 */
function articlesAlike(
  story: StoryText,
  likeness: Likeness,
  table: PassageTable,
  row: number,
  member: number,
): number[] {
  const titles = table.rows[row]!.titles ?? [];
  const sentences = table.sentences(row);
  const { wording } = story.sentence(sentences[member] ?? titles[member - sentences.length]!.sentence);
  const isAlike = (other: number): boolean => saysAlike(story, likeness, wording, story.sentence(other).wording);
  const inTexts = table.articles(row).filter((other) => table.cell(row, other).subarray(0, MAX_COMPARED).some(isAlike));
  return [...inTexts, ...titles.filter(({ sentence }) => isAlike(sentence)).map(({ article }) => article)];
}

/**
 * How much of what a sentence of a row says the other articles of the row say there too, by the weight of its words,
 * between 0 and 1: the mean over these articles.
 */
function shareElsewhere(story: StoryText, table: PassageTable, row: number, member: number): number {
  const number = table.sentences(row)[member];
  if (number === undefined) return 0;
  const { article, wording } = story.sentence(number);
  const { terms } = story.wordings[wording]!;
  const others = table.articles(row).filter((other) => other !== article);
  const shares = others.map((other) => {
    const cell = Array.from(table.cell(row, other).subarray(0, MAX_COMPARED));
    const found = new Set(cell.flatMap((one) => [...story.wordings[story.sentence(one).wording]!.terms]));
    return terms.reduce((sum, term) => sum + (found.has(term) ? story.weights[term]! : 0), 0);
  });
  const whole = sharedWeight(terms, terms, story.weights);
  // Whoever tells it in a title says most of it.
  if (others.length === 0) return 1;
  return whole === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / (whole * others.length);
}

/** Whether two wordings are likely to tell the same, or tell of one outcome or event in other words. */
function saysAlike(story: StoryText, likeness: Likeness, one: number, two: number): boolean {
  if (likeness.likelihood(one, two) >= PASSAGE_MODEL.join) return true;
  if (likeness.isOpposed(one, two)) return false;
  const [a, b] = [story.wordings[one]!, story.wordings[two]!];
  if (a.states.some((state) => b.states.includes(state))) return true;
  const events = eventsIn(story, a.terms);
  return eventsIn(story, b.terms).some((event) => events.includes(event));
}

/** By wording, how likely it tells the same as the most similar wording of another article. */
export function nearestElsewhere(story: StoryText, { links }: Likeness): Float64Array {
  const nearest = new Float64Array(story.wordings.length);
  for (const { a, b, likelihood } of links) {
    const [one, two] = [story.wordings[a]!.articles, story.wordings[b]!.articles];
    if (one.length === 1 && two.length === 1 && one[0] === two[0]) continue;
    nearest[a] = Math.max(nearest[a]!, likelihood);
    nearest[b] = Math.max(nearest[b]!, likelihood);
  }
  return nearest;
}
