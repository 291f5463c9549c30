import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type DeskOptions, jsonLog, type Role, startDesk } from '../../desk/index.js';
import { SameStoryError } from '../../errors.js';
import { systemReason } from '../../io/read/index.js';
import type { Job, Outcome } from '../job.js';

/** How many articles of the INPUTs are taken in together. */
const BATCH = 100;

/** `samestory serve`: runs the desk until it is stopped. */
export async function run(job: Job): Promise<Outcome> {
  const log = jsonLog((line) => job.say(line));
  const desk = await startDesk({ ...deskOptions(job), log });
  let end: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const forget = job.console.onInterrupt(async () => {
    await desk.stop();
    end();
  });
  if (desk.url !== undefined) job.say(`the desk answers at ${desk.url}`);
  if (job.inputs.length > 0) {
    const { articles } = await job.read();
    for (let from = 0; from < articles.length; from += BATCH)
      await desk.store.intake.take(articles.slice(from, from + BATCH));
  }
  await ended;
  forget();
  return { failed: false };
}

function deskOptions(job: Job): DeskOptions {
  const url = job.value('database');
  if (url !== undefined && job.has('data')) {
    throw new SameStoryError(
      'invalid-option',
      '--data is the folder of an embedded database: give it or --database, not both',
    );
  }
  const keep = job.value('keep');
  const days = keep === undefined ? undefined : Number(/^(\d+)d?$/.exec(keep)?.[1]);
  if (days !== undefined && !(days >= 1))
    throw new SameStoryError('invalid-option', '--keep must be a number of days, such as 90d');
  return {
    port: job.number('port', 4180, 0, 65_535),
    host: job.value('host'),
    data: job.value('data'),
    url,
    token: tokenOf(job),
    partition: job.value('partition'),
    roles: job.value('roles')?.split(',') as Role[] | undefined,
    keepDays: days,
    watch: folderOf(job),
    feeds: job.value('feeds') === undefined ? undefined : feedsIn(job.value('feeds') ?? ''),
    allowPrivate: job.has('allow-private'),
    writer: { stream: job.has('window') ? { window: job.number('window', 14, 0.001, 36_525) } : {} },
  };
}

/** The folder of `--watch`, which must be there: an error in the log is easily missed. */
function folderOf(job: Job): string | undefined {
  const folder = job.value('watch');
  if (folder !== undefined && statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new SameStoryError('unreadable-input', `--watch ${folder}: there is no such folder: make it first`);
  return folder;
}

/** Everybody on the machine can see a command line, so the token comes from a file or from the environment. */
function tokenOf(job: Job): string | undefined {
  const file = job.value('token-file');
  if (file === undefined) return job.console.env.SAMESTORY_TOKEN || undefined;
  return readLines(file)[0];
}

function feedsIn(file: string): string[] {
  return readLines(file).filter((line) => !line.startsWith('#'));
}

function readLines(file: string): string[] {
  try {
    return readFileSync(path.resolve(file), 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  } catch (error) {
    throw new SameStoryError('unreadable-input', `${file}: ${systemReason(error)}`);
  }
}
