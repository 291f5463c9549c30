import { publicationTime } from '../../article-order.js';
import { minOf } from '../../structures/index.js';
import type { PassageTable } from '../passages/index.js';
import type { Sentence, StoryText } from '../read/index.js';

/**
 * Why an article lacks a passage: it was published before all that have it; its text breaks off; or it left the passage
 * out.
 */
export type OmissionReason = 'published-earlier' | 'truncated' | 'left-out';

export interface Omission {
  readonly passage: string;
  readonly reason: OmissionReason;
}

/**
 * Share of a story's articles that tell a passage before it is missed in the others; all passages count up to 40
 * articles.
 */
const OMISSION_SHARE = 0.05;

/** Which rows each article lacks, told by most others first, and why. */
export function findOmitted(story: StoryText, table: PassageTable, ids: readonly string[]): Omission[][] {
  const rows = ids.map((passage, row) => {
    const articles = new Set(table.articlesWithTitles(row));
    const depth = minOf(table.articles(row).map((article) => depthOf(story, firstIn(story, table, row, article))));
    return { passage, articles, depth };
  });
  const frequent = rows.filter(({ articles }) => articles.size >= OMISSION_SHARE * story.articles.length);
  frequent.sort((x, y) => y.articles.size - x.articles.size);
  return story.articles.map((article, index) => {
    const time = publicationTime(article);
    const end = breaksOff(article.text) ? lastShared(story, table, index) : Number.POSITIVE_INFINITY;
    return frequent
      .filter(({ articles }) => !articles.has(index))
      .map(({ passage, depth, articles }): Omission => {
        const isEarlier =
          time !== undefined &&
          [...articles].every((other) => {
            const theirs = publicationTime(story.articles[other]!);
            return theirs !== undefined && time.to < theirs.from;
          });
        if (isEarlier) return { passage, reason: 'published-earlier' };
        return { passage, reason: depth > end ? 'truncated' : 'left-out' };
      });
  });
}

function firstIn(story: StoryText, table: PassageTable, row: number, article: number): Sentence {
  return story.sentence(table.cell(row, article)[0]!);
}

/** How deep in its article a sentence is, from 0 to 1. */
function depthOf(story: StoryText, { article, index }: Sentence): number {
  return index / story.byArticle[article]!.length;
}

/** How deep in the other articles the last passage is that an article shares with them. */
function lastShared(story: StoryText, table: PassageTable, article: number): number {
  const rows = new Set(story.byArticle[article]!.flatMap((number) => table.rowsOf(number)));
  let deepest = 0;
  for (const row of rows) {
    for (const other of table.articles(row)) {
      if (other !== article) deepest = Math.max(deepest, depthOf(story, firstIn(story, table, row, other)));
    }
  }
  return deepest;
}

/**
 * Whether a text ends in the middle: in an ellipsis, a count of missing characters, or without a closing mark after a
 * long line.
 */
function breaksOff(text: string): boolean {
  const end = text.trimEnd().slice(-40);
  return /(?:…|\.\.\.|\[\+\d{1,9} chars\])$/.test(end) || /[\p{Ll},]/u.test(end.slice(-1));
}
