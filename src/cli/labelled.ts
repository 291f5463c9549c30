import type { Label } from '../evaluate/index.js';
import type { ArticleRecord } from '../io/mapping/index.js';
import type { Rejection } from '../io/read/index.js';
import type { Job } from './job.js';

/**
 * Reads one input and keeps the articles that have a label in every one of the fields. The others are rejected by name.
 */
export async function readLabelled(job: Job, input: string, fields: readonly string[]): Promise<ArticleRecord[]> {
  const read = await job.read([input]);
  const unlabelled: Rejection[] = [];
  const articles = read.articles.filter((article) => {
    const missing = fields.find((field) => labelOf(article, field) === undefined);
    if (missing === undefined) return true;
    const reason = `no label in the field ${JSON.stringify(missing)}: give it one, or name the right field`;
    unlabelled.push({ ...(read.places.get(article.id) ?? { source: input }), reason });
    return false;
  });
  job.reject(unlabelled);
  return articles;
}

function labelOf(article: ArticleRecord, field: string): Label | undefined {
  const label = Object.hasOwn(article, field) ? article[field] : undefined;
  return (typeof label === 'string' && label !== '') || Number.isFinite(label) ? (label as Label) : undefined;
}

/** Labels as strings: exports mix `7` and `"7"`, and they mean the same story. */
export function labelling(articles: readonly ArticleRecord[], field: string): Map<string, string> {
  return new Map(articles.map((article) => [article.id, String(labelOf(article, field))]));
}
