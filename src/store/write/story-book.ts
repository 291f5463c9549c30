import type { ArticleId } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import type { StoryEvent } from '../../stories/index.js';
import { appendAll } from '../../structures/index.js';
import { type BookChange, BookState, type BookStory, type Entry, mostFrequent } from './book-state.js';

/** An editor's decision about stories, which the stream follows from then on; see {@link StoryBook}. */
export type Decision =
  | { readonly kind: 'pin'; readonly article: ArticleId; readonly story: string }
  | { readonly kind: 'release'; readonly article: ArticleId }
  | { readonly kind: 'split'; readonly story: string; readonly articles: readonly ArticleId[] }
  | { readonly kind: 'merge'; readonly into: string; readonly from: string };

/**
 * The desk's stories: those of a `StoryStream`, changed by the decisions of editors. Each story of the stream leads to
 * one of the desk (its alias). An article that an editor placed is pinned to its story, and the stream's own events
 * about it are ignored.
 *
 * The stream is given {@link pins}, so that it groups as the editors do, later articles included.
 *
 * Ids are the desk's own, `s1-42`: the number of the partition, and a number that only rises. They are safe in an
 * address whatever articles are called, and stay when another version rebuilds the stream.
 *
 * Replaying the changes gives the stories at every moment, as the stream's events do.
 */
export class StoryBook {
  readonly #state: BookState;

  constructor(partition: number, next = 1) {
    this.#state = new BookState(`s${partition}-`, next);
  }

  /** The desk's story of an article; `undefined` if it is in none. */
  storyOf(article: ArticleId): string | undefined {
    return this.#state.entries.get(article)?.story;
  }

  /** Whether an editor placed the article. */
  isPinned(article: ArticleId): boolean {
    return this.#state.entries.get(article)?.pinned === true;
  }

  /** All articles that editors placed. */
  pinned(): ArticleId[] {
    return [...this.#state.entries].filter(([, { pinned }]) => pinned).map(([article]) => article);
  }

  has(story: string): boolean {
    return this.#state.stories.has(story);
  }

  /** Articles of a story, in the order in which they joined it. */
  articles(story: string): ArticleId[] {
    return [...(this.#state.stories.get(story)?.articles ?? [])];
  }

  /** The stream's story with the same articles; `undefined` if there is none. */
  streamStory(story: string): string | undefined {
    const articles = [...(this.#state.stories.get(story)?.articles ?? [])];
    const [stream, ...others] = new Set(articles.map((article) => this.#state.entries.get(article)!.stream));
    if (stream === undefined || others.length > 0) return undefined;
    return this.#state.articlesOf.get(stream)?.size === articles.length ? stream : undefined;
  }

  /**
   * What the decisions of editors require of the stream, so that later articles follow them: articles placed in a story
   * belong together with its first article, and articles taken out of a story stay apart from those that they were
   * with.
   */
  pins(): { readonly together: readonly ArticleId[][]; readonly apart: readonly ArticleId[][] } {
    const { entries, stories, partings } = this.#state;
    const together = [...stories.values()]
      .map(({ articles: [first, ...others] }) => [first!, ...others.filter((id) => entries.get(id)!.pinned)])
      .filter((ids) => ids.length > 1);
    const isPinned = (id: ArticleId): boolean => entries.get(id)?.pinned === true;
    const isElsewhere = (a: ArticleId, b: ArticleId): boolean =>
      entries.has(b) && entries.get(a)!.story !== entries.get(b)!.story;
    const apart = partings.flatMap(({ taken, left }) =>
      taken.filter(isPinned).flatMap((a) => left.filter((b) => isElsewhere(a, b)).map((b) => [a, b])),
    );
    return { together, apart };
  }

  /** Applies an event of the stream. */
  apply(event: StoryEvent): BookChange[] {
    switch (event.type) {
      case 'opened':
      case 'joined':
        return this.#place(event.article, event.story);
      case 'moved':
      case 'split': {
        const changes =
          event.type === 'moved' ? this.#place(event.article, event.story) : this.#split(event.story, event.articles);
        this.#state.review(event.from);
        return changes;
      }
      case 'merged':
        return this.#merge(event.story, event.from);
      case 'removed':
        return this.#remove(event.article);
      case 'left':
        return [];
      case 'expired':
        return this.#expire(event.story);
    }
  }

  /**
   * Applies an editor's decision.
   *
   * @throws {SameStoryError} `unknown-story` or `unknown-article` when its subject does not exist (any more);
   *   `invalid-option` when it would change nothing. Nothing has changed then.
   */
  decide(decision: Decision): BookChange[] {
    switch (decision.kind) {
      case 'pin':
        return this.#pin(decision.article, decision.story);
      case 'release':
        return this.#release(decision.article);
      case 'split':
        return this.#divide(decision.story, decision.articles);
      case 'merge':
        return this.#unite(decision.into, decision.from);
    }
  }

  /** The complete state, for a snapshot. */
  toJSON(): object {
    return this.#state.toJSON();
  }

  static restore(partition: number, value: unknown): StoryBook {
    const book = new StoryBook(partition);
    book.#state.read(value);
    return book;
  }

  /**
   * Takes over from a rebuilt stream. `streams` are its stories, `known` the desk's stories so far with their pinned
   * articles, and `partings` say which articles editors took out of which story. Each story of the stream becomes the
   * desk's story with which it shares most articles; only differences become changes.
   */
  adopt(
    streams: Iterable<{ readonly id: string; readonly articles: readonly ArticleId[] }>,
    known: ReadonlyMap<ArticleId, { readonly story: string; readonly pinned: boolean }>,
    partings: readonly { readonly taken: readonly ArticleId[]; readonly from: string }[] = [],
  ): BookChange[] {
    for (const [article, { story, pinned }] of known) {
      this.#state.enter(article, { stream: '', story, pinned });
      const open = this.#state.stories.get(story) ?? { articles: new Set() };
      open.articles.add(article);
      this.#state.stories.set(story, open);
    }
    for (const { taken, from } of partings) this.#part(taken, this.articles(from));
    const taken = new Set<string>();
    const changes: BookChange[] = [];
    const largestFirst = [...streams].sort((a, b) => b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1));
    for (const { id, articles } of largestFirst) {
      const heir = mostFrequent(
        articles.flatMap((article) => {
          const { story, pinned } = known.get(article) ?? { pinned: true };
          return pinned || story === undefined ? [] : story;
        }),
        taken,
      );
      if (heir !== undefined) {
        taken.add(heir);
        this.#state.aliases.set(id, heir);
      }
      for (const article of articles) appendAll(changes, this.#place(article, id));
    }
    // Articles that the stream no longer holds have left its window.
    for (const [id, story] of [...this.#state.stories]) {
      if ([...story.articles].every((article) => this.#state.entries.get(article)?.stream === '')) {
        appendAll(changes, this.#state.close(id));
      }
    }
    return changes;
  }

  /** Puts an article into the desk's story for its story of the stream. */
  #place(article: ArticleId, stream: string): BookChange[] {
    const entry = this.#state.entries.get(article);
    if (entry?.pinned === true) {
      this.#state.moveInStream(article, stream);
      return [];
    }
    const target = this.#state.target(stream);
    if (entry !== undefined) {
      this.#state.moveInStream(article, stream);
      if (target === entry.story) return [];
      if (target !== undefined) return this.#move([article], target);
      return this.#leave([article], stream);
    }
    const story = target ?? this.#state.create();
    this.#state.aliases.set(stream, story);
    this.#state.enter(article, { stream, story, pinned: false });
    this.#state.stories.get(story)?.articles.add(article);
    return [{ type: target === undefined ? 'opened' : 'joined', story, article }];
  }

  /** Opens a new story for articles that stay in no known story, unless they are all that is left of the old one. */
  #leave(articles: readonly ArticleId[], stream: string): BookChange[] {
    const [from] = articles.map((article) => this.#state.entries.get(article)?.story as string) as [string];
    const together = articles.filter((article) => this.#state.entries.get(article)?.story === from);
    const others = articles.filter((article) => this.#state.entries.get(article)?.story !== from);
    const old = this.#state.stories.get(from) as BookStory;
    if (together.length === old.articles.size) {
      this.#state.aliases.set(stream, from);
      return this.#move(others, from);
    }
    const story = this.#state.create();
    this.#state.aliases.set(stream, story);
    this.#state.carry(together, story);
    return [{ type: 'split', story, from, articles: together }, ...this.#move(others, story)];
  }

  /** Moves articles to a story. A story that becomes empty has merged into that story. */
  #move(articles: readonly ArticleId[], story: string): BookChange[] {
    const changes: BookChange[] = [];
    const byStory = new Map<string, ArticleId[]>();
    for (const article of articles) {
      const from = this.#state.entries.get(article)?.story as string;
      if (from !== story) byStory.set(from, [...(byStory.get(from) ?? []), article]);
    }
    for (const [from, leaving] of byStory) {
      const whole = leaving.length === this.#state.stories.get(from)?.articles.size;
      this.#state.carry(leaving, story);
      if (whole) changes.push(this.#state.inherit(story, from));
      else for (const article of leaving) changes.push({ type: 'moved', story, from, article });
    }
    return changes;
  }

  #split(stream: string, articles: readonly ArticleId[]): BookChange[] {
    for (const article of articles) this.#state.moveInStream(article, stream);
    const free = articles.filter((article) => this.#state.entries.get(article)?.pinned === false);
    if (free.length === 0) return [];
    const target = this.#state.target(stream);
    return target === undefined ? this.#leave(free, stream) : this.#move(free, target);
  }

  #merge(into: string, from: string): BookChange[] {
    const articles = [...(this.#state.articlesOf.get(from) ?? [])];
    const target = this.#state.target(into);
    const fallback = this.#state.target(from);
    for (const article of articles) this.#state.moveInStream(article, into);
    this.#state.aliases.delete(from);
    const free = articles.filter((article) => this.#state.entries.get(article)?.pinned === false);
    if (target === undefined) {
      if (fallback !== undefined) this.#state.aliases.set(into, fallback);
      return [];
    }
    return this.#move(free, target);
  }

  #remove(article: ArticleId): BookChange[] {
    const story = this.#state.entries.get(article)?.story;
    if (story === undefined) return [];
    this.#state.forget(article);
    const removed: BookChange = { type: 'removed', story, article };
    return this.#state.stories.get(story)?.articles.size === 0 ? [removed, ...this.#state.close(story)] : [removed];
  }

  #expire(stream: string): BookChange[] {
    const left = [...(this.#state.articlesOf.get(stream) ?? [])];
    const stories = new Set(left.map((article) => this.#state.entries.get(article)?.story as string));
    this.#state.articlesOf.delete(stream);
    this.#state.aliases.delete(stream);
    const changes: BookChange[] = [];
    for (const story of stories) {
      const open = this.#state.stories.get(story);
      if (open === undefined) continue;
      const isOver = [...open.articles].every((article) => this.#state.entries.get(article)?.stream === stream);
      if (isOver) appendAll(changes, this.#state.close(story));
    }
    for (const article of left) this.#state.forget(article);
    return changes;
  }

  #pin(article: ArticleId, story: string): BookChange[] {
    const entry = this.#known(article);
    this.#open(story);
    if (story !== entry.story) this.#part([article], this.articles(entry.story));
    entry.pinned = true;
    return this.#move([article], story);
  }

  #release(article: ArticleId): BookChange[] {
    const entry = this.#known(article);
    if (!entry.pinned)
      throw new SameStoryError('invalid-option', `${quote(article)} is not pinned: there is nothing to release`);
    entry.pinned = false;
    this.#state.partings = this.#state.partings
      .map(({ taken, left }) => ({ taken: taken.filter((id) => id !== article), left }))
      .filter(({ taken }) => taken.length > 0);
    return this.#place(article, entry.stream);
  }

  #divide(story: string, articles: readonly ArticleId[]): BookChange[] {
    const open = this.#open(story);
    const leaving = [...new Set(articles)];
    const stranger = leaving.find((article) => !open.articles.has(article));
    if (stranger !== undefined) {
      throw new SameStoryError(
        'unknown-article',
        `${quote(stranger)} is not in the story ${quote(story)} now: look at it again`,
      );
    }
    if (leaving.length === 0 || leaving.length === open.articles.size) {
      throw new SameStoryError(
        'invalid-option',
        `some articles of the story ${quote(story)} must leave it, and some must stay`,
      );
    }
    const part = this.#state.create();
    this.#part(leaving, [...open.articles]);
    this.#state.carry(leaving, part);
    for (const article of leaving) (this.#state.entries.get(article) as Entry).pinned = true;
    return [{ type: 'split', story: part, from: story, articles: leaving }];
  }

  #unite(into: string, from: string): BookChange[] {
    const heir = this.#open(into);
    const old = this.#open(from);
    if (into === from)
      throw new SameStoryError('invalid-option', `the story ${quote(into)} cannot be merged with itself`);
    for (const article of [...heir.articles, ...old.articles])
      (this.#state.entries.get(article) as Entry).pinned = true;
    return this.#move([...old.articles], into);
  }

  /** Records that articles were taken out of a story, and forgets articles that have left the window since. */
  #part(taken: readonly ArticleId[], members: readonly ArticleId[]): void {
    const { entries } = this.#state;
    this.#state.partings = [...this.#state.partings, { taken, left: members.filter((id) => !taken.includes(id)) }]
      .map((parting) => ({
        taken: parting.taken.filter((id) => entries.has(id)),
        left: parting.left.filter((id) => entries.has(id)),
      }))
      .filter((parting) => parting.taken.length > 0 && parting.left.length > 0);
  }

  #known(article: ArticleId): Entry {
    const entry = this.#state.entries.get(article);
    if (entry !== undefined) return entry;
    throw new SameStoryError('unknown-article', `there is no article ${quote(article)} in an open story`);
  }

  #open(story: string): BookStory {
    const open = this.#state.stories.get(story);
    if (open !== undefined) return open;
    throw new SameStoryError(
      'unknown-story',
      `there is no open story ${quote(story)}: it may have been merged, or be over`,
    );
  }
}

function quote(id: string): string {
  return JSON.stringify(id.slice(0, 80));
}
