import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Which tests of a file reach a mutant, and how often. */
export interface Reach {
  readonly file: string;
  /** The tests' numbers in their file; `undefined` for all, if it is reached outside of any. */
  readonly tests: readonly number[] | undefined;
  readonly hits: number;
  /** How long these tests take, in milliseconds. */
  readonly duration: number;
  /** The same of all tests of the file. */
  readonly whole: number;
}

export interface Outcome {
  readonly passed: boolean;
  /** The test that failed, or what else ended the run. */
  readonly by: string;
}

/** A copy of the project in which tests are run, in a process of their own. */
export class TestRuns {
  private readonly runner = path.resolve('scripts/coverage/run-tests.mjs');

  constructor(private readonly copy: string) {}

  /** Runs a test file without any mutant, and adds to `reachedBy` which mutants its tests reach. */
  reach(file: string, reachedBy: Map<string, Reach[]>): Outcome {
    const report = path.join(this.copy, 'report.json');
    rmSync(report, { force: true });
    const outcome = this.spawn({ files: [{ file: bundled(file) }], report }, 1_800_000);
    if (!outcome.passed) return outcome;
    const { reached, durations }: { reached: (Record<string, number> | null)[]; durations: (number | null)[] } =
      JSON.parse(readFileSync(report, 'utf8'));
    const all = durations.reduce<number>((sum, duration) => sum + (duration ?? 0), 0);
    const tests = new Map<string, number[]>();
    const hits = new Map<string, number>();
    for (const [index, own] of reached.entries()) {
      for (const [id, count] of Object.entries(own ?? {})) {
        tests.set(id, [...(tests.get(id) ?? []), index - 1]);
        hits.set(id, (hits.get(id) ?? 0) + count);
      }
    }
    for (const [id, numbers] of tests) {
      // Outside of any test a file is loaded, or a hook makes what all of its tests look at.
      const outside = numbers[0] === -1;
      const duration = outside ? all : numbers.reduce((sum, number) => sum + (durations[number] ?? 0), 0);
      const reach = { file, tests: outside ? undefined : numbers, hits: hits.get(id)!, duration, whole: all };
      reachedBy.set(id, [...(reachedBy.get(id) ?? []), reach]);
    }
    return outcome;
  }

  /** Runs tests with a mutant, in this order, to the first that fails. */
  withMutant(mutant: string, reaches: readonly Reach[]): Outcome {
    const sum = (of: (reach: Reach) => number) => reaches.reduce((total, reach) => total + of(reach), 0);
    const maxHits = 10_000 + 20 * sum(({ hits }) => hits);
    const files = reaches.map(({ file, tests }) => ({ file: bundled(file), tests }));
    return this.spawn({ mutant, maxHits, files }, 10_000 + 5 * sum(({ duration }) => duration));
  }

  private spawn(task: object, timeout: number): Outcome {
    const { status, error, stdout, stderr } = spawnSync(
      process.execPath,
      ['--no-warnings', this.runner, JSON.stringify(task)],
      { cwd: this.copy, encoding: 'utf8', timeout, killSignal: 'SIGKILL', maxBuffer: 1 << 28 },
    );
    if (error !== undefined) return { passed: false, by: 'the time that it took' };
    return { passed: status === 0, by: stdout.split('\n', 1)[0] || (/^\w*Error.*$/m.exec(stderr)?.[0] ?? '') };
  }
}

/** The JavaScript that was laid beside a test file. */
function bundled(file: string): string {
  return file.replace(/\.ts$/, '.js');
}
