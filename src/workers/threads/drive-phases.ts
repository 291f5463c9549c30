import {
  cutIntoRanges,
  type Phase,
  type Phased,
  type Range,
  type StoriesSettings,
  type StoryTasks,
} from '../../stories/index.js';
import { errorOf } from './error-message.js';
import type { HelperOrder, HelperPort, HelperReply } from './helper-messages.js';
import { nextTurn } from './turn.js';

/** Ranges of a phase for each thread: the more, the nearer to one another the last ones end, on a busy machine too. */
const RANGES = 8;
/** So many ranges are sent to a helper before the first is done, so that it need not wait for the next. */
const AHEAD = 2;

/** The share of the whole time that each phase takes on one thread, roughly, in percent. */
const SHARES: Readonly<Record<Phase['task'], number>> = {
  count: 35,
  flags: 4,
  weigh: 4,
  compare: 17,
  features: 5,
  sides: 3,
  penalties: 7,
  describe: 25,
};

/**
 * Threads that help the one that this runs on. All get the articles; then each phase of a computation is cut into
 * ranges, and whoever is free takes the next. What is found does not depend on who did what.
 */
export class Helpers {
  readonly #helpers: readonly Helper[];

  /** @param ports each leads to a thread that was told to serve at the other end. */
  constructor(ports: readonly HelperPort[]) {
    this.#helpers = ports.map((port) => new Helper(port));
  }

  /** Passes articles on: all of them, in order, before {@link drive}. */
  take(batch: readonly unknown[]): void {
    for (const helper of this.#helpers) helper.post({ type: 'articles', batch });
  }

  /**
   * Computes on this thread and the helpers.
   *
   * @param report is called with how much is done, from 0 to 1.
   */
  async drive<T>(
    { phases, tasks, settings }: Phased<T>,
    moreLanguages: boolean,
    report: (done: number) => void,
  ): Promise<T> {
    for (const helper of this.#helpers)
      helper.post({ type: 'start', settings: plainSettings(settings), moreLanguages });
    const threads = this.#helpers.length + 1;
    const begun = new Map<Phase, Work>();
    let before = 0;
    let step = phases.next([]);
    while (step.done !== true) {
      const phase = step.value;
      const { meanwhile } = phase;
      if (meanwhile !== undefined) begun.set(meanwhile, new Work(meanwhile, threads));
      const work = begun.get(phase) ?? new Work(phase, threads);
      const share = SHARES[phase.task] / 100;
      const results = await this.#spread(work, tasks, meanwhile && begun.get(meanwhile), (done) =>
        report(before + share * done),
      );
      before += share;
      step = phases.next(results);
    }
    return step.value;
  }

  /** Lets the helpers go. */
  end(): void {
    for (const helper of this.#helpers) helper.end();
  }

  /** Does one phase; gives the results of its ranges, in their order. Helpers that are done begin another. */
  async #spread(
    work: Work,
    tasks: StoryTasks,
    meanwhile: Work | undefined,
    report: (done: number) => void,
  ): Promise<readonly unknown[]> {
    const { task, facts } = work.phase;
    if (facts !== undefined && this.#helpers.length > 0) {
      const known = facts();
      for (const helper of this.#helpers) helper.post({ type: 'learn', facts: known });
    }
    const lanes = this.#helpers.flatMap((helper, index) => {
      const own = work.rangesOf(index + 1);
      return Array.from({ length: AHEAD }, async () => {
        for (const range of own) report(await work.finish(range, helper.do(task, range)));
        meanwhile?.give(helper, this.#helpers.length);
      });
    });
    const here = async (): Promise<void> => {
      for (const range of work.rangesOf(0)) {
        report(await work.finish(range, tasks.run(task, ...range)));
        await nextTurn();
      }
    };
    await Promise.all([...lanes, here()]);
    return work.results();
  }
}

/** The ranges of a phase, which threads take one after the other, and what those that are done gave. */
class Work {
  readonly phase: Phase;
  readonly #ranges: readonly Range[];
  readonly #left: IterableIterator<Range>;
  readonly #given = new Map<Helper, Promise<unknown>[]>();
  readonly #results = new Map<Range, unknown>();

  constructor(phase: Phase, threads: number) {
    this.phase = phase;
    this.#ranges = cutIntoRanges(phase, threads * (phase.isInOrder === true ? 1 : RANGES));
    this.#left = this.#ranges.values();
  }

  /** The ranges for one thread to take: whatever nobody has taken, or its own one where each has one. */
  rangesOf(thread: number): IterableIterator<Range> {
    return this.phase.isInOrder === true ? this.#ranges.slice(thread, thread + 1).values() : this.#left;
  }

  /** Notes what a range gave; the share of all ranges that are done. */
  async finish(range: Range, result: unknown): Promise<number> {
    this.#results.set(range, await result);
    return this.#results.size / this.#ranges.length;
  }

  /** Gives one of several helpers its part of the ranges at once, once. */
  give(helper: Helper, helpers: number): void {
    if (this.#given.has(helper)) return;
    const given: Promise<unknown>[] = [];
    this.#given.set(helper, given);
    for (const range of this.#left) {
      const finished = this.finish(range, helper.do(this.phase.task, range));
      // Whoever waits for the results gets the error.
      finished.catch(() => {});
      if (given.push(finished) >= this.#ranges.length / helpers) return;
    }
  }

  /** What the ranges gave, in their order, once all are done. */
  async results(): Promise<readonly unknown[]> {
    await Promise.all([...this.#given.values()].flat());
    return this.#ranges.map((range) => this.#results.get(range));
  }
}

/** The user's vectors and pins are used where the phases are driven, and may be large. */
function plainSettings(settings: StoriesSettings): StoriesSettings {
  return { ...settings, embeddings: undefined, pins: undefined };
}

/** One thread that helps. */
class Helper {
  readonly #port: HelperPort;
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (reason: unknown) => void }>();
  #next = 0;

  constructor(port: HelperPort) {
    this.#port = port;
    port.onmessage = ({ data }: { readonly data: HelperReply }) => this.#hear(data);
  }

  post(order: HelperOrder): void {
    this.#port.postMessage(order);
  }

  do(task: Phase['task'], [from, to]: Range): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject });
      this.post({ type: 'do', id, task, from, to });
    });
  }

  end(): void {
    this.post({ type: 'end' });
    this.#port.close();
  }

  #hear(reply: HelperReply): void {
    if (reply.type === 'failed') {
      const error = errorOf(reply.error);
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
      return;
    }
    this.#waiting.get(reply.id)?.resolve(reply.result);
    this.#waiting.delete(reply.id);
  }
}
