import { jsonLines } from '../../io/write/index.js';
import type { Job, Outcome } from '../job.js';

/** `samestory convert`: the articles as JSON Lines. */
export async function run(job: Job): Promise<Outcome> {
  const { articles } = await job.read();
  await job.write(jsonLines(articles));
  return { failed: false };
}
