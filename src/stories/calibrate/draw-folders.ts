import type { Article } from '../../article.js';
import { addTo, countEach, groupBy, SeededRandom } from '../../structures/index.js';
import type { LabelledCollection } from './labelled-collection.js';

/** Number of words of a text that a feed shows. */
const FEED_WORDS = 60;
const BLURB_WORDS = 20;
/** Maximum number of articles per story in a folder with look-alikes. */
const MAX_PER_STORY = 8;
/** Number of stories, the nearest, that a folder takes look-alikes from. */
const LOOKALIKES = 4;

/** Articles as somebody hands them over, and the story of each. */
export interface Folder {
  readonly articles: readonly Article[];
  readonly labels: LabelledCollection['labels'];
}

/** Sizes of folders with look-alikes. Each size counts the same. */
export const FOLDER_SIZES: readonly number[] = [2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 27, 33];
/** Sizes of folders of unrelated articles. */
export const UNRELATED_SIZES: readonly number[] = [2, 3, 5, 10, 30];

/**
 * Draws folders of a labelled set, with a seed. Look-alikes are found by a plain TF cosine over words of five letters
 * or more, not by the code that is measured.
 */
export class FolderDraw {
  readonly #random: SeededRandom;
  readonly #stories: readonly (readonly Article[])[];
  readonly #labels: LabelledCollection['labels'];
  #nearest: readonly (readonly number[])[] | undefined;

  constructor({ articles, labels }: LabelledCollection, seed: number) {
    this.#random = new SeededRandom(seed);
    this.#labels = labels;
    // In the order of ids, which say nothing, so that a reordered set gives the same folders.
    const ordered = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#stories = [...groupBy(ordered, ({ id }) => labels.get(id)!).values()];
  }

  get stories(): number {
    return this.#stories.length;
  }

  /** A random whole number below `limit`. */
  below(limit: number): number {
    return this.#random.below(limit);
  }

  /** Articles of different stories; fewer where the set has fewer stories. */
  unrelated(size: number): Folder {
    return this.#folder(
      this.#shuffled(this.#stories.map((_, at) => at))
        .slice(0, size)
        .map((story) => this.#member(story)),
    );
  }

  /** Two articles of one story; `undefined` where the set has no story of two. */
  pair(): Folder | undefined {
    const stories = this.#stories.filter(({ length }) => length > 1);
    if (stories.length === 0) return undefined;
    const story = stories[this.#random.below(stories.length)]!;
    return this.#folder(this.#shuffled(story).slice(0, 2));
  }

  /** A story, the stories that look most like it, and lone articles of others: `size` articles in all. */
  withLookalikes(size: number): Folder {
    const { length } = this.#stories;
    const first = this.#random.below(length);
    const near = this.#shuffled(this.#lookalikes()[first]!.slice(0, LOOKALIKES));
    const others = this.#shuffled(
      Array.from({ length }, (_, at) => at).filter((at) => at !== first && !near.includes(at)),
    );
    const articles: Article[] = [];
    for (const [at, story] of [first, ...near, ...others].entries()) {
      if (articles.length >= size) break;
      const isLone = at > near.length || this.#random.below(4) === 0;
      const limit = isLone ? 1 : 1 + this.#random.below(Math.min(MAX_PER_STORY, Math.max(1, Math.ceil(size / 2))));
      articles.push(...this.#shuffled(this.#stories[story]!).slice(0, limit));
    }
    return this.#folder(articles.slice(0, size));
  }

  /**
   * A folder with look-alikes, and the same folder with one more article of a story that is not in it; `undefined` if
   * every story is.
   */
  withOneMore(size: number): { readonly before: Folder; readonly after: Folder } | undefined {
    const before = this.withLookalikes(size);
    const inside = new Set(before.labels.values());
    const outside = this.#stories.filter(([article]) => !inside.has(this.#labels.get(article!.id) as string));
    if (outside.length === 0) return undefined;
    const story = outside[this.#random.below(outside.length)]!;
    const added = story[this.#random.below(story.length)]!;
    return { before, after: this.#folder([...before.articles, added]) };
  }

  #member(story: number): Article {
    const members = this.#stories[story]!;
    return members[this.#random.below(members.length)]!;
  }

  #folder(articles: readonly Article[]): Folder {
    return { articles, labels: new Map(articles.map(({ id }) => [id, this.#labels.get(id)!])) };
  }

  #shuffled<T>(items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let at = shuffled.length - 1; at > 0; at--) {
      const other = this.#random.below(at + 1);
      [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
    }
    return shuffled;
  }

  #lookalikes(): readonly (readonly number[])[] {
    this.#nearest ??= nearestStories(this.#stories);
    return this.#nearest;
  }
}

/** For each story the others, the most similar first. */
function nearestStories(stories: readonly (readonly Article[])[]): number[][] {
  const bags = stories.map((articles) => bagOf(articles));
  const frequency = countEach(bags.flatMap((bag) => [...bag]));
  const common = Math.max(5, stories.length / 10);
  const holders = new Map<string, number[]>();
  bags.forEach((bag, story) => {
    for (const word of bag) if (frequency.get(word)! <= common) addTo(holders, word, story);
  });
  const lengths = new Float64Array(stories.length);
  const dots = stories.map(() => new Float64Array(stories.length));
  for (const shared of holders.values()) {
    const weight = Math.log((stories.length + 1) / shared.length) ** 2;
    for (const story of shared) {
      lengths[story]! += weight;
      const own = dots[story] as Float64Array;
      for (const other of shared) own[other]! += weight;
    }
  }
  return dots.map((own, story) => {
    const likeness = own.map((dot, other) => dot / Math.sqrt(lengths[other]! || 1));
    return stories
      .map((_, other) => other)
      .filter((other) => other !== story)
      .sort((a, b) => likeness[b]! - likeness[a]! || a - b);
  });
}

function bagOf(articles: readonly Article[]): Set<string> {
  const text = articles.map(({ title = '', text }) => `${title}\n${text}`).join('\n');
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}]{5,}|\p{L}\p{M}* \p{L}[\p{L}\p{M}]{2,}/gu) ?? []);
}

/**
 * An article as a feed shows it: its headline and the first words of its text. A shorter article is returned unchanged.
 */
export function asFeedItem(article: Article): Article {
  return firstWords(article, FEED_WORDS);
}

/** An article as an alert: its headline and one sentence. */
export function asBlurb(article: Article): Article {
  return firstWords(article, BLURB_WORDS);
}

function firstWords(article: Article, count: number): Article {
  const words = article.text.matchAll(/\S+/g);
  let end = 0;
  for (let word = 0; word < count; word++) {
    const { value, done } = words.next();
    if (done) return article;
    end = value.index + value[0].length;
  }
  return { ...article, text: article.text.slice(0, end) };
}

/** An article as a list of links shows it: its headline, time and outlet; `undefined` if it has no headline. */
export function asHeadline(article: Article): Article | undefined {
  const title = article.title?.trim();
  return title ? { ...article, title: undefined, text: title } : undefined;
}
