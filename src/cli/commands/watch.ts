import { SameStoryError } from '../../errors.js';
import { readSnapshot, writeSnapshot } from '../../io/snapshot-file.js';
import { ArticleWatch } from '../../io/watch-articles.js';
import { registerMoreLanguages } from '../../languages.js';
import { count, jsonText, plain } from '../../report/index.js';
import { StoryStream } from '../../stories/index.js';
import type { Job, Outcome } from '../job.js';

/** A snapshot is written when there is no more to read for now, and after so many articles. */
const EVERY = 5000;

/** `samestory watch`: what happens to stories as articles come in. Goes on from the snapshot of the run before. */
export async function run(job: Job): Promise<Outcome> {
  const [input = '', ...others] = job.inputs;
  if (others.length > 0) throw new SameStoryError('invalid-option', 'watch takes one INPUT: a file, a folder or -');
  if (job.has('output')) {
    throw new SameStoryError(
      'invalid-option',
      'watch writes to standard output as it goes: use > FILE instead of --output',
    );
  }
  // The same languages on every run, whatever comes first: a text is read the same way after a restart.
  registerMoreLanguages();
  const window = job.number('window', 14, 0.001, 36_525);
  const file = job.value('snapshot') ?? (input === '-' ? undefined : `${input.replace(/[/\\]+$/, '')}.snapshot`);
  const bytes = file === undefined ? undefined : await readSnapshot(file);
  const kept = bytes && StoryStream.restore(bytes);
  const stream = kept ?? new StoryStream({ window });
  if (kept !== undefined) job.say(`going on from ${plain(file ?? '')}: ${count(stream.size, 'article')} in the window`);
  const watch = new ArticleWatch(input, { once: job.has('once'), cursor: kept?.cursor, stdin: job.console.stdin });
  let since = 0;
  const keep = async (): Promise<void> => {
    if (file === undefined || since === 0) return;
    since = 0;
    try {
      await writeSnapshot(file, stream.snapshot(watch.cursor));
    } catch (error) {
      // The stream goes on, and what was written before is still there: the next time may be better.
      if (!(error instanceof SameStoryError)) throw error;
      job.complain(plain(error.message));
    }
  };
  for await (const seen of watch.articles()) {
    if (seen.kind === 'rejected') job.reject([seen.rejection]);
    else if (seen.kind === 'idle') await keep();
    else {
      const { events } = stream.add(seen.article);
      since += 1;
      if (events.length > 0) await job.console.out(events.map((event) => `${jsonText(event)}\n`).join(''));
      if (since >= EVERY) await keep();
    }
  }
  await keep();
  return { failed: false };
}
