import type { ArticleScore } from '../../src/evaluate/article-scores.js';

/** One table of `npm run quality`. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  /**
   * A cell that does not apply is `undefined`. Numbers are printed with one digit after the point where their column
   * needs it.
   */
  readonly rows: readonly (readonly (string | number | undefined)[])[];
  /** B-cubed article by article, set by set: what two runs are compared by. */
  readonly scores?: readonly { readonly set: string; readonly articles: readonly ArticleScore[] }[];
}

/** What is measured together; `npm run quality -- --only NAME` runs one. */
export interface QualityPart {
  readonly name: string;
  /** The file of the data folder without which there is nothing to measure; empty if the project itself has it all. */
  readonly needs: string;
  /** Takes minutes and is run only when it is named. */
  readonly isLong?: boolean;
  run(folder: string): Promise<readonly Table[]>;
}
