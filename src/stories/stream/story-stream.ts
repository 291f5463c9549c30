import { requireArgument, requireId, requireIterable } from '../../arguments.js';
import { type Article, type ArticleId, parsePublicationTime, requireArticles } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import { integer, optional, readOptions } from '../../options.js';
import { takeSteps } from '../../structures/index.js';
import type { EmbeddingOptions } from '../../vectors/index.js';
import { arePins, PINS_EXPECTED, type Pins } from '../cluster/index.js';
import type { Arrival } from './arrival.js';
import { bySize, isoTime, StoryDescriber, type StreamStory, sizeInWindow } from './describe-story.js';
import { type FollowOptions, followSource, type RejectedArrival, requireSource } from './follow.js';
import { readSnapshot } from './restore-stream.js';
import type { StoryEvent } from './story-events.js';
import { StreamEngine } from './stream-engine.js';
import { type StreamOptions, streamSettings, type Vectors } from './stream-options.js';
import { takeSnapshot } from './stream-snapshot.js';
import type { Member } from './window/index.js';

export interface ArrivalOptions {
  /** When the article arrived, ISO 8601; used as its time if it has no date. @default the time of the stream's clock */
  readonly arrivedAt?: string | undefined;
}

export interface RestoreOptions {
  /** Vectors of articles to come, where the stream compares embeddings. @default none */
  readonly vectors?: EmbeddingOptions['vectors'] | undefined;
}

export interface StreamStoriesOptions {
  /** Minimum number of articles in the window. @default 1 */
  readonly minArticles?: number | undefined;
}

/**
 * Groups articles that arrive one by one: late, twice, updated, for a day or a year. Each arrival is compared with the
 * articles of the window, and the stories that it touches are regrouped, so that they are those that `findStories`
 * would give for what is known by then. Ids of stories stay, and every change of a story is an event.
 *
 * Useful for: a newsroom's incoming articles. Not useful for: a complete collection (`findStories` knows all its words
 * from the beginning).
 *
 * Articles are kept while they are in the window, with your own fields. An article of 6,000 characters takes about 21
 * KB in all.
 *
 * @example
 * const stream = new StoryStream();
 * stream.add({ id: 'a', text: 'Doctors in Kent voted on Friday to end home visits.' }).events[0]?.type; // 'opened'
 * const { story, events } = stream.add({ id: 'b', text: 'A vote by Kent doctors would end visits at home.' });
 * events[0]?.type; // 'joined'
 * stream.story(story)?.articles; // ['b', 'a']
 */
export class StoryStream<A extends Article = Article> {
  #engine: StreamEngine;
  #describer: StoryDescriber;
  #cursor: string | undefined;
  #acknowledged = 0;

  /** @throws {SameStoryError} `invalid-option`. */
  constructor(options?: StreamOptions) {
    const { settings, vectors } = streamSettings('StoryStream', options);
    this.#engine = new StreamEngine(settings, vectors);
    this.#describer = new StoryDescriber(settings.outletGroups);
  }

  /**
   * Restores a stream exactly: later articles give the same events and stories as in the original stream, to the last
   * byte. The snapshot includes its options and its link model.
   *
   * @throws {SameStoryError} `invalid-snapshot` for bytes that are not a snapshot, are cut short or altered, or have a
   *   format that this version does not read.
   *
   * @example
   * const stream = new StoryStream({ window: 7 });
   * stream.add({ id: 'a', text: 'Doctors in Kent voted on Friday to end home visits.' });
   * const later = StoryStream.restore(stream.snapshot('line 1'));
   * later.cursor; // 'line 1'
   * later.stories().length; // 1
   */
  static restore<A extends Article = Article>(snapshot: Uint8Array, options?: RestoreOptions): StoryStream<A> {
    const { vectors } = readOptions<{ vectors: Vectors | undefined }>('restore', options, {
      vectors: optional((value) => value instanceof Map, 'a Map from article id to a list of numbers'),
    });
    const { engine, cursor, acknowledged } = readSnapshot(snapshot, vectors ?? new Map());
    const stream = new StoryStream<A>();
    stream.#engine = engine;
    stream.#describer = new StoryDescriber(engine.settings.outletGroups);
    stream.#cursor = cursor;
    stream.#acknowledged = acknowledged;
    return stream;
  }

  /** How far the source was read, as it was saved with the snapshot that the stream was restored from. */
  get cursor(): string | undefined {
    return this.#cursor;
  }

  /**
   * The number of the last event that you marked as told; 0 before the first. The snapshot includes it, beside the
   * cursor, so that after a restart no event is told twice or missed.
   */
  get acknowledged(): number {
    return this.#acknowledged;
  }

  /**
   * Marks the events up to a number as told.
   *
   * @param sequence the number of an event. @default the latest
   * @throws {SameStoryError} `invalid-argument` if there is no such event yet.
   *
   * @example
   * const stream = new StoryStream();
   * stream.add({ id: 'a', text: 'Doctors in Kent voted on Friday to end home visits.' });
   * const news = storiesSince(stream, stream.acknowledged);
   * news.stories.length; // 1
   * stream.acknowledge(news.sequence);
   * storiesSince(stream, stream.acknowledged).stories.length; // 0
   */
  acknowledge(sequence = this.sequence): void {
    const isEvent = Number.isInteger(sequence) && sequence >= 0 && sequence <= this.sequence;
    requireArgument('acknowledge', 'sequence', isEvent, sequence, `the number of an event, at most ${this.sequence}`);
    this.#acknowledged = sequence;
  }

  /** How many articles are in the window. */
  get size(): number {
    return this.#engine.state.window.articles.size;
  }

  /**
   * The time in the stream, ISO 8601: the lower median of the last 25 dates of articles, so that single wrong dates do
   * not move it; `null` before the first.
   */
  get clock(): string | null {
    return isoTime(this.#engine.state.clock.now);
  }

  /** The level from which two groups of articles are one story. */
  get threshold(): number {
    return this.#engine.state.window.graph.threshold;
  }

  /** The number of the latest event. */
  get sequence(): number {
    return this.#engine.state.log.sequence;
  }

  /**
   * Adds an article. It replaces an article of the same id; if title, text, date and outlet are all the same, nothing
   * changes.
   *
   * @throws {SameStoryError} `invalid-article` or `invalid-option`; nothing has changed then.
   */
  add(article: A, options?: ArrivalOptions): Arrival {
    const { arrivedAt } = readOptions<{ arrivedAt: string | undefined }>('add', options, {
      arrivedAt: optional(isTime, 'a date of the calendar, such as 2026-11-22T09:30:00Z'),
    });
    const [checked] = requireArticles([article]);
    return this.#engine.add(
      checked as Article,
      arrivedAt === undefined ? undefined : parsePublicationTime(arrivedAt)?.from,
    );
  }

  /**
   * Adds articles in their order.
   *
   * @throws {SameStoryError} `invalid-article` if one of them is not an article; nothing has changed then.
   */
  addMany(articles: Iterable<A>): Arrival[] {
    requireIterable('addMany', 'articles', articles, 'a list of articles');
    const checked = [...articles].map((article, index) => {
      try {
        return requireArticles([article])[0] as Article;
      } catch (error) {
        if (!(error instanceof SameStoryError)) throw error;
        throw new SameStoryError(error.code, error.message.replace('articles[0]', `articles[${index}]`));
      }
    });
    return checked.map((article) => this.#engine.add(article, undefined));
  }

  /**
   * Adds articles from any source as they come: a list, a generator, a readable stream of objects. The next article is
   * requested only when the arrival of the one before has been read. A value that is not an article gives a `rejected`
   * arrival, and reading goes on. An error of the source is passed on; what came before it is in the stream.
   *
   * @throws what the signal was aborted with, or what the source throws; {SameStoryError} `invalid-option` where the
   *   source cannot be read from.
   *
   * @example
   * const stream = new StoryStream();
   * const source = [{ id: 'a', text: 'Bells rang in Kent.' }, { id: 'b' }];
   * const outcomes: string[] = [];
   * for await (const arrival of stream.follow(source)) outcomes.push(arrival.outcome);
   * outcomes; // ['added', 'rejected']
   */
  follow(
    source: AsyncIterable<unknown> | Iterable<unknown>,
    options?: FollowOptions,
  ): AsyncGenerator<Arrival | RejectedArrival> {
    const { signal } = readOptions<{ signal: AbortSignal | undefined }>('follow', options, {
      signal: optional((value) => value instanceof AbortSignal, 'an AbortSignal'),
    });
    return followSource(requireSource(source), (article) => this.#engine.add(article, undefined), signal);
  }

  /**
   * Replaces an article of the window by another version of it. Like {@link add}, but the id must be there.
   *
   * @throws {SameStoryError} `unknown-article` or `invalid-article`.
   */
  update(article: Article): Arrival {
    const [checked] = requireArticles([article]);
    this.#member(checked!.id);
    return this.#engine.add(checked!, undefined);
  }

  /**
   * Removes an article as if it had never come: its story goes on under its id, splits, or ends.
   *
   * @throws {SameStoryError} `unknown-article`.
   */
  remove(id: ArticleId): readonly StoryEvent[] {
    return this.#engine.remove(this.#member(id));
  }

  /**
   * Replaces the pins, which say what editors want together or apart; `{}` removes all. Pins may name articles that
   * have not arrived yet. Copies of one text stay one story regardless of pins.
   *
   * @throws {SameStoryError} `invalid-option`, also if pins contradict each other; nothing has changed then.
   *
   * @example
   * const stream = new StoryStream();
   * stream.add({ id: 'a', text: 'Doctors in Kent voted on Friday to end home visits.' });
   * stream.add({ id: 'b', text: 'The river Ouse burst its banks near York overnight.' });
   * stream.pin({ together: [['a', 'b']] })[0]?.type; // 'merged'
   * stream.stories().length; // 1
   */
  pin(pins: Pins): readonly StoryEvent[] {
    requireArgument('pin', 'pins', arePins(pins), pins, PINS_EXPECTED);
    return this.#engine.pin(pins);
  }

  /** The current pins. */
  get pins(): Pins {
    return this.#engine.state.pins;
  }

  /** The stories of the window, the largest first, then the latest opened. */
  stories(options?: StreamStoriesOptions): StreamStory[] {
    const { minArticles } = readOptions<{ minArticles: number }>('stories', options, {
      minArticles: integer(1, 1, Number.MAX_SAFE_INTEGER),
    });
    const { lineage, window } = this.#engine.state;
    return [...lineage.stories]
      .filter((story) => sizeInWindow(story) >= minArticles)
      .sort(bySize)
      .map((story) => this.#describer.describe(story, window));
  }

  /**
   * A story by its id, by an id that was merged into it, or by the id of one of its articles; `undefined` once it has
   * expired.
   */
  story(id: string | ArticleId): StreamStory | undefined {
    requireId('story', id);
    const { lineage, window } = this.#engine.state;
    const member = window.articles.get(id);
    const story = lineage.find(id) ?? (member && this.#engine.storyOf(member));
    return story && this.#describer.describe(story, window);
  }

  /**
   * An article of the window as you gave it, with your own fields; `undefined` if there is none. After a restart, those
   * fields have passed through JSON.
   */
  article(id: ArticleId): A | undefined {
    requireId('article', id);
    return this.#engine.state.window.articles.get(id)?.kept.article as A | undefined;
  }

  /** The id of the story of an article of the window; `undefined` if there is no such article. */
  storyOf(id: ArticleId): string | undefined {
    requireId('storyOf', id);
    const member = this.#engine.state.window.articles.get(id);
    return member && this.#engine.storyOf(member).id;
  }

  /** The events after a number, as far back as they are kept (see {@link StreamOptions.log}). */
  events(after = 0): readonly StoryEvent[] {
    requireArgument('events', 'after', Number.isInteger(after), after, 'the number of an event');
    return this.#engine.state.log.after(after);
  }

  /**
   * Weights, compares and groups the whole window again, as `findStories` would. Until then, a new article keeps the
   * weights of its day. This is seldom needed, because weights hardly change after some thousand articles. It takes
   * about a third of a millisecond per article.
   */
  settle(): readonly StoryEvent[] {
    return this.#engine.settle();
  }

  /**
   * The whole stream as bytes, with its articles; see {@link StoryStream.restore}. Pass how far you have read your
   * source, such as a line number, so that both are saved or neither.
   */
  snapshot(cursor?: string): Uint8Array {
    return takeSteps(this.#snapshotSteps('snapshot', cursor));
  }

  /**
   * {@link snapshot} in steps of a few milliseconds, for a thread that has other work to do: that of 20,000 articles
   * takes seconds. Take all steps before the stream changes.
   *
   * @throws {SameStoryError} `invalid-argument` if the stream has changed between two steps.
   *
   * @example
   * const stream = new StoryStream();
   * stream.add({ id: 'a', text: 'Doctors in Kent voted on Friday to end home visits.' });
   * const steps = stream.snapshotSteps('line 1');
   * let step = steps.next();
   * while (!step.done) {
   *   await new Promise((resolve) => setTimeout(resolve));
   *   step = steps.next();
   * }
   * StoryStream.restore(step.value).cursor; // 'line 1'
   */
  snapshotSteps(cursor?: string): Generator<void, Uint8Array, void> {
    return this.#snapshotSteps('snapshotSteps', cursor);
  }

  #snapshotSteps(where: string, cursor: string | undefined): Generator<void, Uint8Array, void> {
    const isCursor = cursor === undefined || typeof cursor === 'string';
    requireArgument(where, 'cursor', isCursor, cursor, 'a string');
    return takeSnapshot(this.#engine, cursor, this.#acknowledged);
  }

  #member(id: ArticleId): Member {
    requireId('remove', id);
    const member = this.#engine.state.window.articles.get(id);
    if (member !== undefined) return member;
    throw new SameStoryError(
      'unknown-article',
      `there is no article with the id ${JSON.stringify(id)} in the window of this stream`,
    );
  }
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && parsePublicationTime(value) !== undefined;
}
