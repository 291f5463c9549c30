import type { Article, ArticleId } from '../../article.js';
import { publicationTime } from '../../article-order.js';
import { byFrequency } from '../../structures/index.js';
import { sentencesOf, splitParagraphs } from '../../text/index.js';
import type { StoryFlag } from '../kinds/index.js';

/**
 * When a story was covered: the first and the last publication, ISO 8601 in UTC, `null` where no article has a date.
 */
export interface StorySpan {
  readonly from: string | null;
  readonly to: string | null;
  /** Where the times come from: the articles' own `publishedAt`, or nowhere. They are never guessed from a text. */
  readonly timeFrom: 'publishedAt' | 'none';
}

/** Articles that tell of the same event, without a description. */
export interface StoryGroup {
  /** Made from the id of the earliest article, so it stays when later articles join. */
  readonly id: string;
  /**
   * The storyline that it is part of: events of one subject over weeks share it. Made from the id of the storyline's
   * earliest article. A story without related events has a storyline of its own.
   */
  readonly storyline: string;
  /** In order of publication. */
  readonly articles: readonly ArticleId[];
  readonly span: StorySpan;
}

/**
 * Articles that tell of the same event. Every article is in exactly one story; what nobody else covers is a story of
 * one.
 */
export interface Story extends StoryGroup {
  /**
   * The headline that says most of what the others say; plain and late rather than a question, a tease or early;
   * without the name of its site. Taken from plain reports where there are any. Where none has a headline, the
   * beginning of the representative article.
   */
  readonly title: string;
  /** Words that distinguish the story from others, the most distinctive first. */
  readonly keywords: readonly string[];
  /** The article that is most like the others; a flagged one only where all are flagged. */
  readonly representative: ArticleId;
  /** Mean link probability over all pairs, 0 to 1; 1 for a story of one. */
  readonly cohesion: number;
  /** Sorted, each once. Articles without an outlet are left out. */
  readonly outlets: readonly string[];
  /** How many independent sources it has: articles that carry the same text count once. */
  readonly independentSources: number;
  /** Languages of its articles, the most frequent first. */
  readonly languages: readonly string[];
  /**
   * Articles that are probably no plain reports: live blogs, round-ups, briefings, opinion; in order of publication.
   */
  readonly flags: readonly StoryFlag[];
}

export function storySpan(articles: readonly Pick<Article, 'publishedAt'>[]): StorySpan {
  const times = articles.flatMap((article) => publicationTime(article) ?? []);
  if (times.length === 0) return { from: null, to: null, timeFrom: 'none' };
  return {
    from: new Date(
      times.reduce((earliest, { from }) => Math.min(earliest, from), Number.POSITIVE_INFINITY),
    ).toISOString(),
    to: new Date(times.reduce((latest, { to }) => Math.max(latest, to), Number.NEGATIVE_INFINITY)).toISOString(),
    timeFrom: 'publishedAt',
  };
}

export function storyOutlets(articles: readonly Article[]): string[] {
  return [...new Set(articles.flatMap(({ outlet }) => outlet || []))].sort();
}

/** The languages that articles are in, by how many they are, then by name. */
export function storyLanguages(languages: readonly string[]): string[] {
  return byFrequency(languages);
}

const MAX_TITLE_LENGTH = 120;

/** A headline for an article: its own, or the first sentence of its body, cut at the end of a word where it is long. */
export function headline({ title, text }: Pick<Article, 'title' | 'text'>): string {
  const own = title?.trim();
  if (own) return own;
  // A headline has no full stop.
  const sentence = firstSentence(text).replace(/(?<!\.|\.\p{L})[.。।]$/u, '');
  if (sentence.length <= MAX_TITLE_LENGTH) return sentence;
  const cut = sentence.slice(0, MAX_TITLE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_TITLE_LENGTH / 2)).trimEnd()}…`;
}

/** The first sentence of the first body paragraph, behind a dateline or a leaked date. */
function firstSentence(text: string): string {
  const paragraph = splitParagraphs(text).find(({ role }) => role === 'body');
  if (paragraph === undefined) return text.trim().split('\n', 1)[0]?.trim() ?? '';
  const start = paragraph.marks.reduce((at, mark) => (mark.start <= at ? Math.max(at, mark.end) : at), paragraph.start);
  const sentence = sentencesOf(text, start, paragraph.end, paragraph.wrapped)[0];
  return sentence === undefined ? text.slice(start, paragraph.end).trim() : text.slice(sentence.start, sentence.end);
}
