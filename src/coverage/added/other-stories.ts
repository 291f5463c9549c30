import type { Span } from '../../article.js';
import { isDigestArticle } from '../../stories/index.js';
import type { PassageTable } from '../passages/index.js';
import type { Sentence, StoryText } from '../read/index.js';

/** Minimum number of parts of a round-up that is cut. */
const MIN_PARTS = 3;
/** A part with this many names from the others' titles and leads is about this story, even without a passage. */
const MIN_NAMES = 2;
/** In a round-up without headings, up to this many paragraphs between two of this story belong to it too. */
const MAX_GAP = 2;

/** What ends a sentence; a paragraph without it is a heading, or a line of a list. */
const CLOSED = /[.!?…。！？]["'”’»“‘«)\]]{0,3}\s*$/u;

/**
 * By article, the parts that are about other stories. Only round-ups and briefings have such parts; the part about this
 * story tells one of its passages, or has two names from the others' titles and leads. An article without a part that
 * is clearly about this story is kept whole.
 */
export function findOtherStories(story: StoryText, table: PassageTable): Span[][] {
  return story.articles.map((article, index) => {
    if (story.articles.length < 2 || !isDigestArticle(article)) return [];
    const { parts, hasHeadings } = partsOf(story, index);
    if (parts.length < MIN_PARTS) return [];
    const isOwn = parts.map((part) => isOnStory(story, table, index, part));
    if (!hasHeadings) closeGaps(isOwn);
    if (!isOwn.includes(true)) return [];
    return parts.filter((_, index) => !isOwn[index]).map((part) => ({ start: part[0]!.start, end: part.at(-1)!.end }));
  });
}

/** The body sentences of an article, divided by its headings; without headings, by its paragraphs. */
function partsOf(story: StoryText, article: number): { parts: Sentence[][]; hasHeadings: boolean } {
  const { text, paragraphs } = story.document(article);
  const headings = paragraphs.filter(({ role, start, end }) => role !== 'body' || !CLOSED.test(text.slice(start, end)));
  const hasHeadings = headings.length >= MIN_PARTS - 1;
  const parts: Sentence[][] = [];
  let next = 0;
  for (const number of story.byArticle[article]!) {
    const sentence = story.sentence(number);
    const last = parts.at(-1)?.at(-1);
    let isNew = last === undefined || (!hasHeadings && last.paragraph !== sentence.paragraph);
    while (next < headings.length && headings[next]!.start <= sentence.start) {
      // Of consecutive headings, the last one before the text opens the part.
      if (last === undefined || headings[next]!.start > last.start) isNew = true;
      next++;
    }
    if (isNew) parts.push([sentence]);
    else parts.at(-1)!.push(sentence);
  }
  return { parts, hasHeadings };
}

function isOnStory(story: StoryText, table: PassageTable, article: number, part: readonly Sentence[]): boolean {
  const first = story.byArticle[article]![0]!;
  if (part.some(({ index }) => table.rowsOf(first + index).length > 0)) return true;
  const known = namesOfOthers(story, article);
  const names = new Set(
    part.flatMap(({ wording }) => [...story.wordings[wording]!.terms].filter((term) => known.has(term))),
  );
  return names.size >= MIN_NAMES;
}

/** Parts of names in the titles and first sentences of the other articles. */
function namesOfOthers(story: StoryText, article: number): Set<number> {
  const names = new Set<number>();
  story.articles.forEach((_, other) => {
    const [first] = story.byArticle[other]!;
    if (other === article || first === undefined) return;
    for (const term of [...story.titles[other]!, ...story.wordings[story.sentence(first).wording]!.terms]) {
      if (story.weightsOutsideNames[term] === 0) names.add(term);
    }
  });
  return names;
}

/** A few paragraphs between two of this story belong to it. */
function closeGaps(isOwn: boolean[]): void {
  let last = -1;
  for (const [index, own] of [...isOwn].entries()) {
    if (!own) continue;
    if (last >= 0 && index - last - 1 <= MAX_GAP) isOwn.fill(true, last + 1, index);
    last = index;
  }
}
