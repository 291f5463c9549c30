import type { StoryText } from '../read/index.js';
import { eventsIn } from './find-news.js';
import type { Likeness } from './likeness.js';
import { PASSAGE_MODEL } from './passage-model.js';
import type { PassageTable } from './passage-table.js';

/** Sentences of one article in a row by which it is compared. */
const MAX_COMPARED = 8;

/**
 * The articles of a row that say what one of its members says (a title, what its lead says), its own among them. A row
 * may hang together by a third sentence, or by one that tells a second passage: then not all of its articles say what
 * one says.
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
  const { wording } = story.sentence(sentences[member] ?? titles[member - sentences.length]!.sentence);
  const isAlike = (other: number): boolean => saysAlike(story, likeness, wording, story.sentence(other).wording);
  const inTexts = table.articles(row).filter((other) => table.cell(row, other).subarray(0, MAX_COMPARED).some(isAlike));
  return [...inTexts, ...titles.filter(({ sentence }) => isAlike(sentence)).map(({ article }) => article)];
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
