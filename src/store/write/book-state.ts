import type { ArticleId } from '../../article.js';
import { countEach, maxBy } from '../../structures/index.js';

/** A change of the desk's stories: an event of `StoryStream` with the desk's own story ids. */
export type BookChange =
  | { readonly type: 'opened' | 'joined' | 'removed'; readonly story: string; readonly article: ArticleId }
  | { readonly type: 'moved'; readonly story: string; readonly from: string; readonly article: ArticleId }
  | { readonly type: 'split'; readonly story: string; readonly from: string; readonly articles: readonly ArticleId[] }
  | { readonly type: 'merged'; readonly story: string; readonly from: string }
  | { readonly type: 'expired'; readonly story: string; readonly size: number };

export interface BookStory {
  readonly articles: Set<ArticleId>;
}

export interface Entry {
  /** The stream's story that the article is in. */
  stream: string;
  /** The desk's story that the article is in. */
  story: string;
  pinned: boolean;
}

/** Articles that an editor took out of a story, and the articles they were with. */
export interface Parting {
  readonly taken: readonly ArticleId[];
  readonly left: readonly ArticleId[];
}

/**
 * The contents of a story book, and the elementary steps of its changes. Each step keeps entries, stories and aliases
 * consistent.
 */
export class BookState {
  next: number;
  readonly entries = new Map<ArticleId, Entry>();
  readonly articlesOf = new Map<string, Set<ArticleId>>();
  readonly aliases = new Map<string, string>();
  readonly stories = new Map<string, BookStory>();
  partings: Parting[] = [];

  constructor(
    private readonly prefix: string,
    next: number,
  ) {
    this.next = next;
  }

  toJSON(): object {
    return {
      next: this.next,
      entries: [...this.entries].map(([article, { stream, story, pinned }]) => [
        article,
        stream,
        story,
        pinned ? 1 : 0,
      ]),
      aliases: [...this.aliases],
      stories: [...this.stories].map(([id, { articles }]) => [id, [...articles]]),
      partings: this.partings,
    };
  }

  read(value: unknown): void {
    const { next, entries, aliases, stories, partings } = value as {
      next: number;
      entries: [string, string, string, number][];
      aliases: [string, string][];
      stories: [string, string[]][];
      partings: Parting[];
    };
    this.next = next;
    for (const [article, stream, story, pinned] of entries)
      this.enter(article, { stream, story, pinned: pinned === 1 });
    for (const [stream, story] of aliases) this.aliases.set(stream, story);
    for (const [id, articles] of stories) this.stories.set(id, { articles: new Set(articles) });
    this.partings = partings;
  }

  enter(article: ArticleId, entry: Entry): void {
    this.entries.set(article, entry);
    this.under(entry.stream).add(article);
  }

  under(stream: string): Set<ArticleId> {
    const articles = this.articlesOf.get(stream) ?? new Set<ArticleId>();
    this.articlesOf.set(stream, articles);
    return articles;
  }

  moveInStream(article: ArticleId, stream: string): void {
    const entry = this.entries.get(article);
    if (entry === undefined) return;
    this.articlesOf.get(entry.stream)?.delete(article);
    if (this.articlesOf.get(entry.stream)?.size === 0) this.articlesOf.delete(entry.stream);
    entry.stream = stream;
    this.under(stream).add(article);
  }

  create(): string {
    const id = `${this.prefix}${this.next++}`;
    this.stories.set(id, { articles: new Set() });
    return id;
  }

  /**
   * The desk's story for a story of the stream. A story of pinned articles only leads to the desk's story that has most
   * of them.
   */
  target(stream: string): string | undefined {
    const alias = this.aliases.get(stream);
    if (alias !== undefined && this.stories.has(alias)) return alias;
    const pinned = mostFrequent(
      [...(this.articlesOf.get(stream) ?? [])].flatMap((article) => {
        const entry = this.entries.get(article);
        return entry?.pinned === true ? entry.story : [];
      }),
    );
    if (pinned !== undefined) this.aliases.set(stream, pinned);
    return pinned;
  }

  /** Forgets where a story of the stream leads once none of its articles is in that story. */
  review(stream: string): void {
    const alias = this.aliases.get(stream);
    const isThere = [...(this.articlesOf.get(stream) ?? [])].some((id) => this.entries.get(id)?.story === alias);
    if (!isThere) this.aliases.delete(stream);
  }

  carry(articles: readonly ArticleId[], story: string): void {
    for (const article of articles) {
      const entry = this.entries.get(article) as Entry;
      this.stories.get(entry.story)?.articles.delete(article);
      entry.story = story;
      this.stories.get(story)?.articles.add(article);
    }
  }

  inherit(story: string, from: string): BookChange {
    this.stories.delete(from);
    for (const [stream, alias] of this.aliases) if (alias === from) this.aliases.set(stream, story);
    return { type: 'merged', story, from };
  }

  forget(article: ArticleId): void {
    const entry = this.entries.get(article);
    if (entry === undefined) return;
    this.articlesOf.get(entry.stream)?.delete(article);
    this.stories.get(entry.story)?.articles.delete(article);
    this.entries.delete(article);
  }

  close(story: string): BookChange[] {
    const size = this.stories.get(story)?.articles.size ?? 0;
    for (const article of [...(this.stories.get(story)?.articles ?? [])]) this.forget(article);
    this.stories.delete(story);
    for (const [stream, alias] of this.aliases) if (alias === story) this.aliases.delete(stream);
    return [{ type: 'expired', story, size }];
  }
}

/** The most frequent string, the first of equals; excluded ones do not count. */
export function mostFrequent(values: readonly string[], excluded: ReadonlySet<string> = new Set()): string | undefined {
  const counts = countEach(values.filter((value) => !excluded.has(value)));
  return maxBy(counts, ([, count]) => count)?.[0];
}
