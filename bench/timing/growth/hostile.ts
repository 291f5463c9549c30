import { execFileSync } from 'node:child_process';
import { HOSTILE, type HostileFigures } from '../collections/hostile-collections.js';
import type { TimingPart } from '../part.js';

/** Collections meant to break it, each in a process of its own that may not take more than 2 GB of heap. */
export const part: TimingPart = {
  name: 'hostile',
  async run(stream) {
    const rows = Object.keys(HOSTILE).map((name) => {
      const printed = execFileSync(
        process.execPath,
        ['--max-old-space-size=2048', 'scripts/run.mjs', 'bench/timing/growth/hostile-row.ts', stream, name],
        { encoding: 'utf8' },
      );
      const { seconds, peak, answer } = JSON.parse(printed) as HostileFigures;
      return [name, seconds, peak, answer];
    });
    return [
      {
        title: 'Collections meant to break it',
        columns: ['', 'processor seconds', 'megabytes of the process at most', 'answer'],
        rows,
      },
    ];
  },
};
