import { addTo } from '../../structures/index.js';
import type { StoryText, Wording } from '../read/index.js';
import type { Row } from './find-passages.js';

/**
 * The table of a story: passages as rows, articles as columns, sentences in the cells. A row can have thousands of
 * sentences (one article may repeat a sentence 100,000 times), so nothing here may walk a row for each sentence in it.
 */
export class PassageTable {
  readonly rows: readonly Row[];
  readonly #story: StoryText;
  readonly #sentences: readonly Int32Array[];
  readonly #articles: readonly (readonly number[])[];
  readonly #rowsOf = new Map<number, number[]>();

  constructor(story: StoryText, rows: readonly Row[]) {
    this.rows = rows;
    this.#story = story;
    this.#sentences = rows.map((row) => sentencesOf(story, row));
    this.#articles = rows.map((row) => articlesOf(story, row));
    this.#sentences.forEach((sentences, row) => {
      for (const sentence of sentences) addTo(this.#rowsOf, sentence, row);
    });
  }

  /** Sentences of a row, ascending: article by article. */
  sentences(row: number): Int32Array {
    return this.#sentences[row]!;
  }

  /** Articles of a row, ascending. */
  articles(row: number): readonly number[] {
    return this.#articles[row]!;
  }

  /** The same and those that tell it in their titles. */
  articlesWithTitles(row: number): readonly number[] {
    const titles = this.rows[row]!.titles ?? [];
    return [...this.articles(row), ...titles.map(({ article }) => article)].sort((x, y) => x - y);
  }

  /** The sentences of one article in a row, ascending. */
  cell(row: number, article: number): Int32Array {
    const sentences = this.sentences(row);
    const from = firstOf(sentences, (number) => this.#story.sentence(number).article >= article);
    const to = firstOf(sentences, (number) => this.#story.sentence(number).article > article);
    return sentences.subarray(from, to);
  }

  /** Rows that a sentence is in, ascending. */
  rowsOf(sentence: number): readonly number[] {
    return this.#rowsOf.get(sentence) ?? [];
  }

  /** Sentences of other articles in the rows of a sentence: the first ones of each article, `most` in all. */
  others(sentence: number, max: number): number[] {
    const { article } = this.#story.sentence(sentence);
    const found: number[] = [];
    for (const row of this.rowsOf(sentence)) {
      for (const other of this.articles(row)) {
        if (found.length >= max) return found;
        if (other !== article) found.push(...this.cell(row, other).subarray(0, FIRST_OF_CELL));
      }
    }
    return found;
  }
}

/** The sentences of a cell by which it is compared. */
const FIRST_OF_CELL = 4;

/** All sentences with a wording of the row, in order. */
export function sentencesOf(story: StoryText, { wordings }: Row): Int32Array {
  return Int32Array.from(wordings.flatMap((wording) => story.wordings[wording]!.sentences)).sort();
}

/** The articles with a sentence in the row, ascending. */
export function articlesOf(story: StoryText, { wordings }: Row): number[] {
  const articles = new Set(wordings.flatMap((wording) => story.wordings[wording]!.articles));
  return [...articles].sort((x, y) => x - y);
}

/** The place of the first of the ascending numbers for which a condition holds that holds for all after it. */
function firstOf(numbers: ArrayLike<number>, holds: (number: number) => boolean): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(numbers[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first sentence of a wording that appears in an article, -1 if none does. */
export function sentenceIn(story: StoryText, { sentences }: Wording, article: number): number {
  const found = sentences[firstOf(sentences, (number) => story.sentence(number).article >= article)];
  return found !== undefined && story.sentences[found]!.article === article ? found : -1;
}
