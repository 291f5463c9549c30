import { isListOf, isRecord, requireArgument } from '../../arguments.js';
import type { Article } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import type { Label, LabelledArticle } from './labelling.js';

/**
 * Reads the labels of articles from a field of theirs, in a form that `evaluateClustering` takes.
 *
 * @param field the field's name: `cluster`, `event`, `topic` …
 * @throws {SameStoryError} `invalid-labels` if an article has no label in that field, naming the article and its
 *   fields; `invalid-argument` if `articles` is not a list of articles or `field` not a name.
 *
 * @example
 * const gold = labelsOf([{ id: 'a', text: '…', cluster: 'quake' }], 'cluster');
 * gold; // [{ id: 'a', label: 'quake' }]
 */
export function labelsOf(articles: readonly Pick<Article, 'id'>[], field: string): LabelledArticle[] {
  requireArgument('labelsOf', 'articles', isListOf(articles, isRecord), articles, 'a list of articles');
  requireArgument('labelsOf', 'field', typeof field === 'string' && field !== '', field, 'the name of a field');
  return articles.map((article, index) => {
    const label: unknown = Object.hasOwn(article, field) ? Reflect.get(article, field) : undefined;
    if (isLabel(label)) return { id: article.id, label };
    const found = label === undefined ? 'is missing' : `is ${JSON.stringify(label) ?? typeof label}`;
    throw new SameStoryError(
      'invalid-labels',
      `articles[${index}] (${JSON.stringify(article.id)}): ${field} ${found}, and a label is a string or a number; ` +
        `the article has ${Object.keys(article).join(', ')}`,
    );
  });
}

function isLabel(value: unknown): value is Label {
  return (typeof value === 'string' && value !== '') || (typeof value === 'number' && Number.isFinite(value));
}
