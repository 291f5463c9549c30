import type { Article, ArticleId } from '../../article.js';

/** A labelled collection to learn from. */
export interface LabelledCollection {
  readonly name: string;
  readonly articles: readonly Article[];
  /** The story of each article, by id; every article has one. */
  readonly labels: ReadonlyMap<ArticleId, string | number>;
}
