import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { type Article, type ArticleId, requireArticles } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import { MODEL_VERSION, type StoryEvent, StoryStream, type StreamOptions } from '../../stories/index.js';
import type { Session, Sql } from '../database/index.js';
import type { BookChange } from './book-state.js';
import { readPartings } from './partings.js';
import { type Decision, StoryBook } from './story-book.js';
import { describeDeskStory, type StoryDescription } from './story-rows.js';
import { eventsChannel } from './take-in.js';
import { type ArrivalRow, type DatedChange, type Effect, writeBatch } from './write-batch.js';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

export interface WriterOptions {
  /** Of the stream; another setting than before builds it anew from what is stored. */
  readonly stream?: StreamOptions | undefined;
  /** Arrivals in one transaction, at most. @default 200 */
  readonly batch?: number | undefined;
  /** A snapshot is taken after so many arrivals: what a new writer has to replay at most. @default 5000 */
  readonly snapshotEvery?: number | undefined;
  readonly log?: ((level: 'info' | 'warn', message: string, fields: object) => void) | undefined;
}

/**
 * The one writer of a partition: works arrivals off in their order. A batch of arrivals, the stories that its articles
 * are in, the events that they caused and how far it has come are written in one transaction; the stream and the book
 * are in memory, and in a snapshot every so often.
 *
 * A writer that was killed anywhere leaves what it had committed. The next one restores the snapshot and replays the
 * arrivals behind it in the order that was committed, which gives the same stream; what was not committed is worked off
 * anew. So every event is there once, under one number.
 *
 * After an error a writer must not be used any more: its memory may be ahead of the tables. Open another.
 */
export class PartitionWriter {
  #stream = new StoryStream();
  #book = new StoryBook(0);
  #position = 0;
  #sequence = 0;
  #kept = 0;

  private constructor(
    private readonly session: Session,
    private readonly schema: string,
    readonly partition: string,
    private readonly options: WriterOptions,
  ) {}

  /** Restores or builds the stream. The session must hold the partition's lock, and all is written through it. */
  static async open(
    session: Session,
    schema: string,
    partition: string,
    options: WriterOptions = {},
  ): Promise<PartitionWriter> {
    const writer = new PartitionWriter(session, schema, partition, options);
    const [row] = await session.query<{ number: number; position: number; sequence: number }>(
      'select number, position, sequence from partition where name = $1',
      [partition],
    );
    if (row === undefined)
      throw new SameStoryError('invalid-option', `there is no partition ${JSON.stringify(partition)}`);
    if (!(await writer.#restore(row))) await writer.#rebuild(row);
    return writer;
  }

  /** Articles in the window. */
  get size(): number {
    return this.#stream.size;
  }

  get position(): number {
    return this.#position;
  }

  /**
   * Works off what waits, one batch. Returns how many arrivals that were: fewer than a batch when nothing waits any
   * more.
   */
  async work(): Promise<number> {
    const batch = this.options.batch ?? 200;
    const rows = await this.session.query<ArrivalRow>(
      `${ARRIVALS} where partition = $1 and position is null order by id limit $2`,
      [this.partition, batch],
    );
    if (rows.length === 0) return 0;
    const effects = rows.map((row) => this.#effect(row));
    await this.#commit(effects);
    if (this.#position - this.#kept >= (this.options.snapshotEvery ?? 5000)) await this.keep();
    return rows.length;
  }

  /** Takes a snapshot, and lets go of the arrivals before it. */
  async keep(): Promise<void> {
    if (this.#position === this.#kept) return;
    const position = this.#position;
    const stream = await pack(this.#stream.snapshot(), { level: constants.Z_BEST_SPEED });
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

  /** What a stream depends on besides its articles. */
  #madeBy(): string {
    return JSON.stringify({ model: MODEL_VERSION, options: this.options.stream ?? {} });
  }

  async #restore({
    number,
    position,
    sequence,
  }: {
    number: number;
    position: number;
    sequence: number;
  }): Promise<boolean> {
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

  /** A new stream of what is stored; stories keep their ids, and what this version sees otherwise is told as events. */
  async #rebuild({
    number,
    position,
    sequence,
  }: {
    number: number;
    position: number;
    sequence: number;
  }): Promise<void> {
    const { sql } = { sql: this.session };
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
    // So that a snapshot is taken at once: the arrivals before it fit another stream.
    this.#kept = -1;
    const changes = this.#book.adopt(this.#stream.stories(), known, await readPartings(sql, this.partition));
    changes.push(...this.#obey());
    if (changes.length > 0) await this.#commit([], changes);
    await this.keep();
  }

  #add(article: Article, received: string): readonly StoryEvent[] {
    return this.#stream.add(article, { arrivedAt: received }).events;
  }

  /** What an arrival does to stream and book. The same arrivals in the same order do the same, on any machine. */
  #effect(row: ArrivalRow): Effect {
    const frame = { row, at: this.#stream.clock };
    try {
      if (row.kind === 'decision') return this.#decide(row);
      const events = row.kind === 'article' ? this.#arrive(row) : this.#withdraw(row.article ?? '');
      return { row, changes: events.flatMap((event) => this.#book.apply(event)), at: this.#stream.clock };
    } catch (error) {
      // Anything but an article that the stream refuses would be a fault of this program: the others must go on all the
      // same.
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
    // Deleted between arriving and now: there is nothing to add.
    if (record === null) return [];
    const [article] = requireArticles([JSON.parse(record) as Article]);
    return this.#add(article as Article, received);
  }

  #withdraw(article: ArticleId): readonly StoryEvent[] {
    if (this.#stream.storyOf(article) !== undefined) return this.#stream.remove(article);
    // It has left the window: the stream does not know it any more, the book may.
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

  /** Hands the editors' decisions to the stream; returns what follows from them for the desk's stories. */
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
    await this.session.transaction(async (sql) => {
      const describe = (id: string) => this.#describe(sql, id);
      await writeBatch(sql, { partition, from, effects, changes, pinned: this.#book.pinned(), describe });
      if (changes.length > 0) await sql.query('select pg_notify($1, $2)', [eventsChannel(this.schema), '']);
    });
    this.#position += effects.length;
    this.#sequence += changes.length;
  }

  /** An open story as it is listed; `undefined` for one that is over. */
  async #describe(sql: Sql, id: string): Promise<StoryDescription | undefined> {
    if (!this.#book.has(id)) return undefined;
    const stream = this.#book.streamStory(id);
    const found = stream === undefined ? undefined : this.#stream.story(stream);
    return describeDeskStory(sql, id, this.#book.articles(id), found);
  }
}

/** Microseconds are dropped, so that a time reads back as it was given to the stream. */
const RECEIVED = (table: string): string => `to_char(${table}.received_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const ARRIVALS = `select arrival.id, arrival.kind, arrival.article, arrival.body, arrival.position, ${RECEIVED('arrival')} as received, v.record
  from arrival left join article_version v on v.article = arrival.article and v.version = arrival.version`;
