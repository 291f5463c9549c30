import { type Article, DAY, parsePublicationTime } from '../../article.js';
import type { SpanLimit } from './linkage.js';

/**
 * Keeps the articles of a cluster within this many days of each other. A date without a time of day is read in the
 * article's favour: if it may have been published within the days, it fits. Undated articles always fit.
 */
export function spanLimit(articles: readonly Article[], days: number): SpanLimit {
  const times = articles.map(({ publishedAt }) => (publishedAt ? parsePublicationTime(publishedAt) : undefined));
  return {
    from: Float64Array.from(times, (time) => time?.to ?? Number.POSITIVE_INFINITY),
    to: Float64Array.from(times, (time) => time?.from ?? Number.NEGATIVE_INFINITY),
    max: days * DAY,
  };
}
