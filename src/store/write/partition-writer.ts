import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { type Article, type ArticleId, requireArticles } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import { MODEL_VERSION, type StoryEvent, StoryStream, type StreamOptions } from '../../stories/index.js';
import { appendAll } from '../../structures/index.js';
import type { Session } from '../database/index.js';
import type { BookChange } from './book-state.js';
import { readPartings } from './partings.js';
import { Pause } from './pause.js';
import { type Decision, StoryBook } from './story-book.js';
import { describeDeskStory, type StoryDescription } from './story-rows.js';
import { eventsChannel } from './take-in.js';
import { type ArrivalRow, type DatedChange, type Effect, writeBatch } from './write-batch.js';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

export interface WriterOptions {
  /** Options of the stream. When they change, the stream is rebuilt from what is stored. */
  readonly stream?: StreamOptions | undefined;
  /** Maximum number of arrivals in one transaction. @default 200 */
  readonly batch?: number | undefined;
  /** A snapshot is taken after this many arrivals; a new writer replays at most as many. @default 5000 */
  readonly snapshotEvery?: number | undefined;
  readonly log?: ((level: 'info' | 'warn', message: string, fields: object) => void) | undefined;
}

/** A partition's number, and how far its arrivals and events have come. */
interface PartitionRow {
  readonly number: number;
  readonly position: number;
  readonly sequence: number;
}

/**
 * The one writer of a partition; it processes arrivals in order. One transaction writes a batch of arrivals, the
 * stories of its articles, the events they caused, and how far the writer has come. The stream and the story book are
 * kept in memory, and saved in a snapshot from time to time.
 *
 * A writer that is killed leaves everything it had committed. The next one restores the snapshot and replays the
 * arrivals since then in the committed order, which gives the same stream; arrivals that were not committed are
 * processed again. So every event exists once, under one number.
 *
 * After an error a writer must not be used any more, because its memory may be ahead of the tables. Open another one.
 */
export class PartitionWriter {
  #stream = new StoryStream();
  #book = new StoryBook(0);
  #position = 0;
  #sequence = 0;
  #kept = 0;
  readonly #pause = new Pause();

  private constructor(
    private readonly session: Session,
    private readonly schema: string,
    readonly partition: string,
    private readonly options: WriterOptions,
  ) {}

  /** Restores or builds the stream. The session must hold the partition's lock; everything is written through it. */
  static async open(
    session: Session,
    schema: string,
    partition: string,
    options: WriterOptions = {},
  ): Promise<PartitionWriter> {
    const writer = new PartitionWriter(session, schema, partition, options);
    const [row] = await session.query<PartitionRow>(
      'select number, position, sequence from partition where name = $1',
      [partition],
    );
    if (row === undefined)
      throw new SameStoryError('invalid-option', `there is no partition ${JSON.stringify(partition)}`);
    if (!(await writer.#restore(row))) await writer.#rebuild(row);
    return writer;
  }

  /** Number of articles in the window. */
  get size(): number {
    return this.#stream.size;
  }

  get position(): number {
    return this.#position;
  }

  /** Processes one batch of waiting arrivals. Returns how many: fewer than a batch means that nothing is waiting. */
  async work(): Promise<number> {
    const batch = this.options.batch ?? 200;
    const rows = await this.session.query<ArrivalRow>(
      `${ARRIVALS} where partition = $1 and position is null order by id limit $2`,
      [this.partition, batch],
    );
    if (rows.length === 0) return 0;
    const effects: Effect[] = [];
    for (const row of rows) {
      effects.push(this.#effect(row));
      await this.#pause.take();
    }
    await this.#commit(effects);
    if (this.#position - this.#kept >= (this.options.snapshotEvery ?? 5000)) await this.keep();
    return rows.length;
  }

  /** Takes a snapshot and deletes the arrivals before it. */
  async keep(): Promise<void> {
    if (this.#position === this.#kept) return;
    const position = this.#position;
    const stream = await pack(await this.#snapshot(), { level: constants.Z_BEST_SPEED });
    const book = await pack(JSON.stringify(this.#book), { level: constants.Z_BEST_SPEED });
    await this.session.transaction(async (sql) => {
      await sql.query(
        `insert into snapshot (partition, position, sequence, made_by, stream, book) values ($1, $2, $3, $4, $5, $6)
         on conflict (partition) do update set position = excluded.position, sequence = excluded.sequence,
           made_by = excluded.made_by, stream = excluded.stream, book = excluded.book, taken_at = clock_timestamp()`,
        [this.partition, position, this.#sequence, this.#madeBy(), stream, book],
      );
      await sql.query('delete from arrival where partition = $1 and position <= $2', [this.partition, position]);
    });
    this.#kept = position;
  }

  /** The stream as bytes, with other work of the thread in between. */
  async #snapshot(): Promise<Uint8Array> {
    const steps = this.#stream.snapshotSteps();
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
      await this.#pause.take();
    }
  }

  /** Everything a stream depends on besides its articles. */
  #madeBy(): string {
    return JSON.stringify({ model: MODEL_VERSION, options: this.options.stream ?? {} });
  }

  async #restore({ number, position, sequence }: PartitionRow): Promise<boolean> {
    const [kept] = await this.session.query<{
      position: number;
      sequence: number;
      made_by: string;
      stream: Uint8Array;
      book: Uint8Array;
    }>('select position, sequence, made_by, stream, book from snapshot where partition = $1', [this.partition]);
    if (kept === undefined) {
      this.#stream = new StoryStream(this.options.stream);
      this.#book = new StoryBook(number);
    } else {
      if (kept.made_by !== this.#madeBy()) return this.#cannot('the snapshot is of another version or other options');
      try {
        this.#stream = StoryStream.restore(new Uint8Array(await unpack(kept.stream)));
        this.#book = StoryBook.restore(number, JSON.parse((await unpack(kept.book)).toString('utf8')));
      } catch (error) {
        return this.#cannot(String(Object(error).message));
      }
    }
    this.#position = kept?.position ?? 0;
    this.#sequence = kept?.sequence ?? 0;
    this.#kept = this.#position;
    while (this.#position < position) {
      const rows = await this.session.query<ArrivalRow>(
        `${ARRIVALS} where partition = $1 and position > $2 order by position limit 500`,
        [this.partition, this.#position],
      );
      if (rows.length === 0) return this.#cannot('arrivals behind the snapshot are missing');
      for (const row of rows) this.#sequence += this.#effect(row).changes.length;
      this.#position += rows.length;
    }
    if (this.#position === position && this.#sequence === sequence) return true;
    return this.#cannot(`the replay gave ${this.#sequence} events where ${sequence} are written`);
  }

  #cannot(reason: string): false {
    this.options.log?.('warn', 'the stream is built anew from the stored articles', {
      partition: this.partition,
      reason,
    });
    return false;
  }

  /**
   * Builds a new stream from what is stored. Stories keep their ids; what this version groups differently becomes
   * events.
   */
  async #rebuild({ number, position, sequence }: PartitionRow): Promise<void> {
    const sql = this.session;
    const [{ last = 0 } = {}] = await sql.query<{ last: number }>(
      `select coalesce(max(split_part(id, '-', 2)::bigint), 0) as last from story where partition = $1`,
      [this.partition],
    );
    this.#stream = new StoryStream(this.options.stream);
    this.#book = new StoryBook(number, last + 1);
    const known = new Map<ArticleId, { story: string; pinned: boolean }>();
    const window = this.options.stream?.window ?? 14;
    const minKept = this.options.stream?.minKept ?? 2000;
    for (let after = 0; ; ) {
      const rows = await sql.query<{
        position: number;
        id: string;
        record: string;
        received: string;
        story: string | null;
        pinned: boolean;
      }>(
        `select a.position, a.id, v.record, ${RECEIVED('a')} as received, a.story, a.pinned
         from article a join article_version v on v.article = a.id and v.version = a.version
         left join story s on s.id = a.story
         where a.partition = $1 and a.position > $2 and not a.withdrawn and (s.state = 'open' or a.story is null)
           and (a.position > $4 or a.received_at > clock_timestamp() - make_interval(days => $3))
         order by a.position limit 500`,
        [this.partition, after, Math.ceil(2 * window), position - minKept],
      );
      if (rows.length === 0) break;
      for (const { id, record, received, story, pinned } of rows) {
        this.#add(JSON.parse(record), received);
        if (story !== null) known.set(id, { story, pinned });
      }
      after = rows.at(-1)?.position ?? after;
    }
    this.#position = position;
    this.#sequence = sequence;
    // Forces a snapshot, because the arrivals before it belong to another stream.
    this.#kept = -1;
    const changes = this.#book.adopt(this.#stream.stories(), known, await readPartings(sql, this.partition));
    appendAll(changes, this.#obey());
    if (changes.length > 0) await this.#commit([], changes);
    await this.keep();
  }

  #add(article: Article, received: string): readonly StoryEvent[] {
    return this.#stream.add(article, { arrivedAt: received }).events;
  }

  /** Applies an arrival to stream and book. The same arrivals in the same order have the same effect on any machine. */
  #effect(row: ArrivalRow): Effect {
    const frame = { row, at: this.#stream.clock };
    try {
      if (row.kind === 'decision') return this.#decide(row);
      const events = row.kind === 'article' ? this.#arrive(row) : this.#withdraw(row.article ?? '');
      return { row, changes: events.flatMap((event) => this.#book.apply(event)), at: this.#stream.clock };
    } catch (error) {
      // The stream refuses only articles; any other error would be a bug in this program. Either way, the other
      // arrivals must go on.
      const fault = String(Object(error).message ?? error);
      this.options.log?.('warn', 'an arrival could not be worked off', {
        partition: this.partition,
        article: row.article,
        fault,
      });
      return { ...frame, changes: [], fault };
    }
  }

  #arrive({ record, received }: ArrivalRow): readonly StoryEvent[] {
    // The article was deleted after it arrived: there is nothing to add.
    if (record === null) return [];
    const [article] = requireArticles([JSON.parse(record) as Article]);
    return this.#add(article as Article, received);
  }

  #withdraw(article: ArticleId): readonly StoryEvent[] {
    if (this.#stream.storyOf(article) !== undefined) return this.#stream.remove(article);
    // The article has left the window: the stream has forgotten it, the book may not have.
    const story = this.#book.storyOf(article);
    return story === undefined ? [] : [{ type: 'removed', article, story, sequence: 0, at: this.#stream.clock }];
  }

  #decide(row: ArrivalRow): Effect {
    const { decision, by } = JSON.parse(row.body ?? '{}') as { decision: Decision; by: string };
    const frame = { row, by, at: this.#stream.clock };
    try {
      const changes = this.#book.decide(decision);
      return { ...frame, changes: [...changes, ...this.#obey()], outcome: 'done' };
    } catch (error) {
      if (!(error instanceof SameStoryError)) throw error;
      return { ...frame, changes: [], outcome: error.message };
    }
  }

  /** Passes the editors' decisions to the stream, and returns what follows for the desk's stories. */
  #obey(): BookChange[] {
    return this.#stream.pin(this.#book.pins()).flatMap((event) => this.#book.apply(event));
  }

  async #commit(effects: readonly Effect[], further: readonly BookChange[] = []): Promise<void> {
    const at = this.#stream.clock;
    const changes: DatedChange[] = [
      ...effects.flatMap(({ changes, at, by }) =>
        changes.map((change) => ({ ...change, at, ...(by === undefined ? {} : { by }) })),
      ),
      ...further.map((change) => ({ ...change, at })),
    ];
    const { partition } = this;
    const from = { position: this.#position, sequence: this.#sequence };
    // Described before the transaction, because in it all writers wait for each other while events are numbered.
    const stories = await this.#describe(changes);
    await this.session.transaction(async (sql) => {
      await writeBatch(sql, { partition, from, effects, changes, pinned: this.#book.pinned(), stories });
      if (changes.length > 0) await sql.query('select pg_notify($1, $2)', [eventsChannel(this.schema), '']);
    });
    this.#position += effects.length;
    this.#sequence += changes.length;
  }

  /** The open stories that something happened to, as lists show them. */
  async #describe(changes: readonly BookChange[]): Promise<Map<string, StoryDescription>> {
    const stories = new Map<string, StoryDescription>();
    const touched = new Set(
      changes.flatMap((change) => ('from' in change ? [change.story, change.from] : [change.story])),
    );
    for (const id of touched) {
      if (!this.#book.has(id)) continue;
      const stream = this.#book.streamStory(id);
      const found = stream === undefined ? undefined : this.#stream.story(stream);
      stories.set(id, await describeDeskStory(this.session, id, this.#book.articles(id), found));
      await this.#pause.take();
    }
    return stories;
  }
}

/** Drops microseconds, so that a time reads back as it was given to the stream. */
const RECEIVED = (table: string): string => `to_char(${table}.received_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const ARRIVALS = `select arrival.id, arrival.kind, arrival.article, arrival.body, arrival.position, ${RECEIVED('arrival')} as received, v.record
  from arrival left join article_version v on v.article = arrival.article and v.version = arrival.version`;
