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

/**
 * Ranges of a phase for each thread: the more, the nearer to one another the last ones end, on a busy machine too. A
 * range of comparisons costs something by itself, because the index is read from its beginning.
 */
const RANGES: Readonly<Partial<Record<Phase['task'], number>>> = { compare: 3 };
const USUAL_RANGES = 8;
/** So many ranges are sent to a helper before the first is done, so that it need not wait for the next. */
const AHEAD = 2;

/** The share of the whole time that each phase takes on one thread, roughly, in percent. */
const SHARES: Readonly<Record<Phase['task'], number>> = {
  count: 38,
  compare: 19,
  features: 5,
  sides: 8,
  penalties: 5,
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
    let before = 0;
    let step = phases.next([]);
    while (step.done !== true) {
      const share = SHARES[step.value.task] / 100;
      const results = await this.#spread(step.value, tasks, (done) => report(before + share * done));
      before += share;
      step = phases.next(results);
    }
    return step.value;
  }

  /** Lets the helpers go. */
  end(): void {
    for (const helper of this.#helpers) helper.end();
  }

  /** Does one phase; gives the results of its ranges, in their order. */
  async #spread(phase: Phase, tasks: StoryTasks, report: (done: number) => void): Promise<readonly unknown[]> {
    const { task, isInOrder = false, facts } = phase;
    const threads = this.#helpers.length + 1;
    if (facts !== undefined && threads > 1) {
      const known = facts();
      for (const helper of this.#helpers) helper.post({ type: 'learn', facts: known });
    }
    const ranges = cutIntoRanges(phase, threads * (isInOrder ? 1 : (RANGES[task] ?? USUAL_RANGES)));
    const results: unknown[] = new Array(ranges.length);
    let done = 0;
    const finish = (at: number, result: unknown): void => {
      results[at] = result;
      done++;
      report(done / ranges.length);
    };
    const common = ranges.entries();
    const ownLane = isInOrder ? ranges.slice(0, 1).entries() : common;
    const lanes = this.#helpers.flatMap((helper, index) => {
      const own = isInOrder ? entryAt(ranges, index + 1) : common;
      return Array.from({ length: AHEAD }, async () => {
        for (const [at, [from, to]] of own) finish(at, await helper.do(task, from, to));
      });
    });
    const here = async (): Promise<void> => {
      for (const [at, [from, to]] of ownLane) {
        finish(at, tasks.run(task, from, to));
        await nextTurn();
      }
    };
    await Promise.all([...lanes, here()]);
    return results;
  }
}

/** The range at one index, to be taken once; nothing where there are fewer. */
function entryAt(ranges: readonly Range[], index: number): IterableIterator<[number, Range]> {
  const range = ranges[index];
  return (range === undefined ? [] : [[index, range] as [number, Range]]).values();
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

  do(task: Phase['task'], from: number, to: number): Promise<unknown> {
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
