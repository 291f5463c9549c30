/** One table of `npm run bench`; ratios come first, because seconds say more about the machine than about the code. */
export interface TimingTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What is timed together; `npm run bench -- --only NAME` runs one. */
export interface TimingPart {
  readonly name: string;
  /** `stream` is the file of articles to time on; `sizes` are those of collections that grow. */
  run(stream: string, sizes?: readonly number[]): Promise<readonly TimingTable[]>;
}

/** The middle one of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

/**
 * Processor seconds that a piece of work takes, on all threads of the process: other work on the machine adds less to
 * them than to the time that passes.
 */
export function processorSeconds(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/** Seconds that a piece of work takes. */
export function seconds(work: () => unknown): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}
