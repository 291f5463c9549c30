import { type Database, type DeskEvent, eventRange, eventsAfter, eventsChannel } from '../../store/index.js';
import { appendAll } from '../../structures/index.js';

/** Number of recent events kept in memory. A reader that is further behind reads from the database. */
const HELD = 5000;
/** Notices may be lost, so the feed also checks this often, in milliseconds. */
const LOOK = 1000;
const PAGE = 500;

/**
 * The events as they happen, read from the database once for all readers of this process. A reader asks for the events
 * after a number, so a slow reader costs only its own connection.
 */
export class EventFeed {
  readonly #held: DeskEvent[] = [];
  #last = 0;
  #waiting = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;
  #unlisten: (() => Promise<void>) | undefined;
  #reading: Promise<void> | undefined;
  #isDirty = false;
  #isClosed = false;
  readers = 0;

  constructor(
    private readonly database: Database,
    private readonly schema: string,
  ) {}

  /** Number of the latest event that this process knows. */
  get last(): number {
    return this.#last;
  }

  async start(): Promise<void> {
    this.#last = (await eventRange(this.database)).last;
    this.#unlisten = await this.database.listen(eventsChannel(this.schema), () => this.#look());
    this.#timer = setInterval(() => this.#look(), LOOK);
  }

  /**
   * Events after a number, in order; waits for some, at most `milliseconds`. An empty list when the time is over or the
   * feed is closed; `undefined` when events after the number have been deleted.
   */
  async after(number: number, milliseconds: number): Promise<readonly DeskEvent[] | undefined> {
    if (number >= this.#last) await this.#more(milliseconds);
    if (this.#isClosed || number >= this.#last) return [];
    const first = this.#held[0]?.number;
    if (first !== undefined && number >= first - 1) {
      return this.#held.slice(number - first + 1, number - first + 1 + PAGE);
    }
    const events = await eventsAfter(this.database, number, PAGE);
    return events[0]?.number === number + 1 ? events : undefined;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    this.#wake();
    await this.#unlisten?.();
    await this.#reading;
  }

  #more(milliseconds: number): Promise<void> {
    if (this.#isClosed) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#waiting.add(done);
    });
  }

  #wake(): void {
    for (const done of [...this.#waiting]) done();
  }

  #look(): void {
    this.#isDirty = true;
    this.#reading ??= this.#read()
      // The database is unavailable for a while; the next check finds what was missed.
      .catch(() => {})
      .finally(() => {
        this.#reading = undefined;
      });
  }

  async #read(): Promise<void> {
    while (this.#isDirty && !this.#isClosed) {
      this.#isDirty = false;
      const events = await eventsAfter(this.database, this.#last, PAGE);
      if (events.length === 0) continue;
      this.#isDirty = events.length === PAGE;
      appendAll(this.#held, events);
      if (this.#held.length > 2 * HELD) this.#held.splice(0, this.#held.length - HELD);
      this.#last = events.at(-1)?.number ?? this.#last;
      this.#wake();
    }
  }
}
