import { type Article, parsePublicationTime } from '../../article.js';
import type { SpanLimit } from './linkage.js';

const DAY = 86_400_000;

/**
 * Keeps a cluster within so many days. A date without a time of day counts in its favour: what may have been published
 * within the days is taken to have been. Undated articles fit everywhere.
 */
export function spanLimit(articles: readonly Article[], days: number): SpanLimit {
  const times = articles.map(({ publishedAt }) => (publishedAt ? parsePublicationTime(publishedAt) : undefined));
  return {
    from: Float64Array.from(times, (time) => time?.to ?? Number.POSITIVE_INFINITY),
    to: Float64Array.from(times, (time) => time?.from ?? Number.NEGATIVE_INFINITY),
    max: days * DAY,
  };
}
