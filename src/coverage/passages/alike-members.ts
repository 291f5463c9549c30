import { eventOf, type StoryText } from '../read/index.js';
import type { Likeness } from './likeness.js';
import { PASSAGE_MODEL } from './passage-model.js';
import type { PassageTable } from './passage-table.js';

/** Sentences of one article in a row by which it is compared. */
const MAX_COMPARED = 8;

/**
 * The articles of a row that say what one of its members says, the member's own among them. A row may hang together by
 * a third sentence, or by one that tells a second passage: then not all of its articles say what one says.
 *
 * @param member its number among the sentences of the row, and behind these among its titles
 */
export function articlesAlike(
  story: StoryText,
  likeness: Likeness,
  table: PassageTable,
  row: number,
  member: number,
): number[] {
  const titles = table.rows[row]!.titles ?? [];
  const sentences = table.sentences(row);
  const title = titles[member - sentences.length];
  const sentence = title?.sentence ?? sentences[member]!;
  const { wording } = story.sentence(sentence);
  const isAlike = (other: number): boolean => saysAlike(story, likeness, wording, story.sentence(other).wording);
  const inTexts = table.articles(row).filter((other) => table.cell(row, other).subarray(0, MAX_COMPARED).some(isAlike));
  const inTitles = titles.filter((other) => isAlike(other.sentence)).map(({ article }) => article);
  const { article } = title ?? story.sentence(sentence);
  return [...new Set([article, ...inTexts, ...inTitles])];
}

/** Whether two wordings are likely to tell the same, or tell of one outcome or event in other words. */
function saysAlike(story: StoryText, likeness: Likeness, one: number, two: number): boolean {
  if (likeness.likelihood(one, two) >= PASSAGE_MODEL.join) return true;
  if (likeness.isOpposed(one, two)) return false;
  const [a, b] = [story.wordings[one]!, story.wordings[two]!];
  if (a.states.some((state) => b.states.includes(state))) return true;
  const eventsOf = (terms: Int32Array): number[] =>
    Array.from(terms, (term) => eventOf(story.termNames[term]!)).filter((event) => event >= 0);
  const events = eventsOf(a.terms);
  return eventsOf(b.terms).some((event) => events.includes(event));
}
