import type { StoriesSettings } from './story-settings.js';
import type { Facts, Results, StoryTasks, TaskName } from './story-tasks.js';

/** A list of items, each of which is worked on by itself: in ranges, in any order, on any number of threads. */
export interface Phase<N extends TaskName = TaskName> {
  readonly task: N;
  readonly items: number;
  /** How long an item takes beside another, in any unit. @default all take the same time */
  readonly cost?: ((item: number) => number) | undefined;
  /** Whether a thread does one range only, the calling thread the first. @default false */
  readonly isInOrder?: boolean;
  /** What other threads must be told for this phase and for those that follow. */
  readonly facts?: (() => Facts) | undefined;
  /**
   * A later phase that needs nothing of this one: other threads may begin it when their part of this one is done, while
   * the calling thread works alone. It is yielded all the same when its results are needed.
   */
  readonly meanwhile?: Phase | undefined;
}

/**
 * A computation in phases. It yields each phase, and takes in the results of its ranges, in their order. Whoever drives
 * it decides how many ranges there are, and who works on them; the result is the same.
 */
export type Phases<T> = Generator<Phase, T, readonly unknown[]>;

/** Yields a phase; gives what its ranges gave. */
export function* phase<N extends TaskName>(
  work: Phase<N>,
): Generator<Phase, readonly Results[N][], readonly unknown[]> {
  return (yield work) as readonly Results[N][];
}

/** A computation that has not begun. */
export interface Phased<T> {
  /** Those of the calling thread. Other threads make theirs from the same articles and {@link settings}. */
  readonly tasks: StoryTasks;
  readonly settings: StoriesSettings;
  readonly phases: Phases<T>;
}

/** Drives a computation on this thread alone. */
export function runHere<T>({ phases, tasks }: Phased<T>): T {
  let step = phases.next([]);
  while (step.done !== true) {
    const { task, items } = step.value;
    step = phases.next([tasks.run(task, 0, items)]);
  }
  return step.value;
}

/** Drives the finding of stories on this thread, and gives each story as soon as it is described. */
export function* runStoryByStory<T>({ phases, tasks }: Phased<T>): Generator<Results['describe'][number]> {
  let step = phases.next([]);
  while (step.done !== true) {
    const { task, items } = step.value;
    if (task === 'describe') {
      for (let index = 0; index < items; index++) yield* tasks.run('describe', index, index + 1);
      return;
    }
    step = phases.next([tasks.run(task, 0, items)]);
  }
}

/** The items `from` to `to`. */
export type Range = readonly [from: number, to: number];

/**
 * Cuts the items of a phase into so many ranges of about the same cost, or fewer: none is empty, but the only one of no
 * items.
 */
export function cutIntoRanges({ items, cost = () => 1 }: Pick<Phase, 'items' | 'cost'>, count: number): Range[] {
  let total = 0;
  for (let item = 0; item < items; item++) total += cost(item);
  const ranges: Range[] = [];
  let from = 0;
  let spent = 0;
  for (let item = 0; item < items; item++) {
    spent += cost(item);
    const isEnough = spent >= (total * (ranges.length + 1)) / count;
    if (!isEnough && item + 1 < items) continue;
    ranges.push([from, item + 1]);
    from = item + 1;
  }
  return ranges.length === 0 ? [[0, 0]] : ranges;
}
