import { SameStoryError } from '../../errors.js';
import { ArticleWatch, readSnapshot, writeSnapshot } from '../../io/watch/index.js';
import { registerMoreLanguages } from '../../languages.js';
import { count, eventsText, jsonText, plain } from '../../report/index.js';
import { StoryStream } from '../../stories/index.js';
import type { Job, Outcome } from '../job.js';
import { claimSnapshot } from './watch-lock.js';

/** A snapshot is written when there is nothing more to read, and after this many articles. */
const ARTICLES_BETWEEN_SNAPSHOTS = 5000;

/**
 * `samestory watch`: prints what happens to stories as articles come in. It continues from the snapshot of the last
 * run.
 */
export async function run(job: Job): Promise<Outcome> {
  if (job.has('output')) {
    throw new SameStoryError(
      'invalid-option',
      'watch writes to standard output as it goes: use > FILE instead of --output',
    );
  }
  const file = job.value('snapshot') ?? besideInput(job.inputs);
  const release = file === undefined ? async () => {} : await claimSnapshot(file);
  try {
    await follow(job, file, release);
  } finally {
    await release();
  }
  return { failed: false };
}

/** The file of the snapshot when none is named: beside the input, if there is only one. */
function besideInput([input = '', ...others]: readonly string[]): string | undefined {
  if (others.length > 0)
    throw new SameStoryError('invalid-option', 'watch of several INPUTs needs --snapshot FILE, to go on from it');
  return input === '-' ? undefined : `${input.replace(/(?<![/\\])[/\\]+$/, '')}.snapshot`;
}

async function follow(job: Job, file: string | undefined, release: () => Promise<void>): Promise<void> {
  // Every run loads the same languages, so that a text is read in the same way after a restart.
  registerMoreLanguages();
  const bytes = file === undefined ? undefined : await readSnapshot(file);
  const kept = bytes && StoryStream.restore(bytes);
  const stream = kept ?? new StoryStream({ window: job.number('window', 14, 0.001, 36_525) });
  if (kept !== undefined) job.say(`going on from ${plain(file ?? '')}: ${count(stream.size, 'article')} in the window`);
  const watch = new ArticleWatch(job.inputs, {
    once: job.has('once'),
    cursor: kept?.cursor,
    stdin: job.console.stdin,
    ...job.reading(),
  });
  const keeper = new SnapshotKeeper(job, file, () => stream.snapshot(watch.cursor));
  const forget = job.console.onInterrupt(async () => {
    await keeper.keep();
    await release();
  });
  const isText = job.format(job.console.outIsTerminal ? 'text' : 'ndjson') === 'text';
  const storyOf = (id: string) => stream.story(id);
  for await (const seen of watch.articles()) {
    if (seen.kind === 'rejected') job.reportRejected(seen.rejection);
    else if (seen.kind === 'idle') await keeper.keep();
    else {
      const { article } = seen;
      const { events } = stream.add(article);
      const text = isText
        ? eventsText(events, { article, storyOf }, job.terminal())
        : events.map((event) => `${jsonText(event)}\n`).join('');
      if (text !== '') await job.console.out(text);
      await keeper.noteArticle();
    }
  }
  await keeper.keep();
  forget();
  if (keeper.articles === 0) job.complainOfRejections();
}

/** Writes the snapshot when enough articles are new. */
class SnapshotKeeper {
  /** How many articles this run took in. */
  articles = 0;
  readonly #job: Job;
  readonly #file: string | undefined;
  readonly #snapshot: () => Uint8Array;
  #unsaved = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(job: Job, file: string | undefined, snapshot: () => Uint8Array) {
    this.#job = job;
    this.#file = file;
    this.#snapshot = snapshot;
  }

  async noteArticle(): Promise<void> {
    this.articles++;
    this.#unsaved++;
    if (this.#unsaved >= ARTICLES_BETWEEN_SNAPSHOTS) await this.keep();
  }

  /** Resolves when the file holds everything read so far. */
  keep(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    if (this.#file === undefined || this.#unsaved === 0) return;
    this.#unsaved = 0;
    try {
      await writeSnapshot(this.#file, this.#snapshot());
    } catch (error) {
      // The stream goes on, and the last snapshot is still in the file. The next attempt may succeed.
      if (!(error instanceof SameStoryError)) throw error;
      this.#job.complain(plain(error.message));
    }
  }
}
