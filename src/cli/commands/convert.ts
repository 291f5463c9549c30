import { jsonLines } from '../../io/write/index.js';
import type { Job, Outcome } from '../job.js';

/** `samestory convert`: the articles as JSON Lines, one at a time. */
export async function run(job: Job): Promise<Outcome> {
  async function* lines(): AsyncGenerator<string> {
    for await (const article of job.readEach()) yield* jsonLines([article]);
  }
  await job.write(lines());
  return { failed: false };
}
