import type { Article, ArticleId, Span } from '../../../article.js';
import type { Coverage, VersionComparison } from '../../../coverage/index.js';
import type { StoryExplanation } from '../../../stories/index.js';
import { type Paragraph, splitParagraphs } from '../../../text/index.js';
import type { StoryHead } from '../../view-model/index.js';
import { type Packed, packJson, unpackJson } from './packed-json.js';

/** Two articles of a story, and what joined them. */
export interface PairReasons {
  readonly a: ArticleId;
  readonly b: ArticleId;
  readonly probability: number;
  /** In plain words. */
  readonly reasons: readonly string[];
}

/** Two versions of one article, and what was changed. */
export interface VersionPair {
  readonly older: ArticleId;
  readonly newer: ArticleId;
  readonly comparison: VersionComparison;
}

/** Start, end and role of a paragraph. */
export type ParagraphData = readonly [start: number, end: number, role: Paragraph['role']];

/** What the script of a page needs of one story; each text is in it once. */
export interface StoryData {
  readonly story: StoryHead | undefined;
  readonly articles: readonly Article[];
  readonly paragraphs: Readonly<Record<ArticleId, readonly ParagraphData[]>>;
  readonly coverage: Coverage;
  readonly explanation?: StoryExplanation | undefined;
  readonly pairs: readonly PairReasons[];
  readonly versions: readonly VersionPair[];
}

/** The paragraphs of articles with their roles, so that the script need not know what a paragraph is. */
export function paragraphData(articles: readonly Article[]): StoryData['paragraphs'] {
  return Object.fromEntries(
    articles.map(({ id, text }) => [
      id,
      splitParagraphs(text).map(({ start, end, role }): ParagraphData => [start, end, role]),
    ]),
  );
}

/** The fields of an article that a page shows. */
export function shownArticle({ id, text, title, outlet, publishedAt, language, url, credits }: Article): Article {
  return { id, text, title, outlet, publishedAt, language, url, credits };
}

/** Replaces a text that can be read from its article. */
const FROM_ARTICLE = 0;

/**
 * Packs the data of a story without every `text` that its article contains. Passages, quotes and figures repeat the
 * articles, and would make a page three times as large.
 */
export function packStory(data: StoryData): Packed {
  const texts = new Map(data.articles.map(({ id, text }) => [id, text]));
  const coverage = withTexts(data.coverage, ({ article, start, end }, text) =>
    texts.get(article)?.slice(start, end) === text ? FROM_ARTICLE : text,
  );
  return packJson({ ...data, coverage });
}

/** The data as it was before {@link packStory}. */
export function unpackStory(packed: Packed): StoryData {
  const data = unpackJson(packed) as StoryData;
  const texts = new Map(data.articles.map(({ id, text }) => [id, text]));
  const coverage = withTexts(data.coverage, ({ article, start, end }, text) =>
    text === FROM_ARTICLE ? texts.get(article)!.slice(start, end) : text,
  );
  return { ...data, coverage };
}

interface Place extends Span {
  readonly article: ArticleId;
}

/** The coverage with each text of a place replaced; everything else stays unchanged and in order. */
function withTexts(coverage: Coverage, replace: (place: Place, text: unknown) => unknown): Coverage {
  const visit = (value: unknown, article: ArticleId | undefined): unknown => {
    if (Array.isArray(value)) return value.map((element) => visit(element, article));
    if (typeof value !== 'object' || value === null) return value;
    const record = value as Record<string, unknown>;
    const own = typeof record.article === 'string' ? record.article : article;
    const { start, end } = record;
    const isPlace = own !== undefined && typeof start === 'number' && typeof end === 'number' && 'text' in record;
    return Object.fromEntries(
      Object.entries(record).map(([key, inner]) =>
        key === 'text' && isPlace ? [key, replace({ article: own, start, end }, inner)] : [key, visit(inner, own)],
      ),
    );
  };
  const { added, ...others } = coverage;
  const unpacked = visit(others, undefined) as Omit<Coverage, 'added'>;
  const sentences = Object.fromEntries(
    Object.entries(added).map(([id, own]) => [id, visit(own, id)]),
  ) as Coverage['added'];
  // In the order of the comparison, so that the data that is downloaded is what the command gives, byte for byte.
  return Object.fromEntries(
    Object.keys(coverage).map((key) => [key, key === 'added' ? sentences : unpacked[key as keyof typeof unpacked]]),
  ) as unknown as Coverage;
}
