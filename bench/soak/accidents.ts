import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Article } from '../../src/article.js';
import { readSnapshot, writeSnapshot } from '../../src/io/index.js';
import { StoryStream } from '../../src/stories/stream/story-stream.js';
import { seededIntegers } from '../../src/structures/hash.js';
import { StepTimes } from './measure.js';
import type { Year } from './year.js';

/** Of the event that the flood reports: each report has about six in ten of them. */
const MIN_SENTENCES = 12;
const YEARS = 5 * 365 * 86_400_000;

/**
 * What goes wrong in a year: each once, to a stream whose window is full.
 *
 * @param first the next article of the year.
 * @param reports how many reports of one event come at once.
 */
export async function accidents(stream: StoryStream, year: Year, first: number, reports: number): Promise<object> {
  return {
    clock: jumpingClock(stream, year, first),
    founder: removedFounder(stream),
    aborted: await abortedSource(stream, year, first + 100),
    disk: await fullDisk(stream),
    nearCopies: nearCopies(stream, year, first + 200, reports),
  };
}

/** An article of five years from now, and ten of them in a row among others: nothing may expire by that. */
function jumpingClock(stream: StoryStream, year: Year, first: number): object {
  const before = { articles: stream.size, clock: stream.clock };
  for (let index = first; index < first + 10; index++) {
    const article = year.at(index);
    const late = new Date(Date.parse(article.publishedAt as string) + YEARS).toISOString();
    stream.add({ ...article, publishedAt: late });
    stream.add(year.at(index + 20));
  }
  return { before, after: { articles: stream.size, clock: stream.clock } };
}

/** The largest story loses the article that opened it: it goes on under its id. */
function removedFounder(stream: StoryStream): object {
  const [story] = stream.stories();
  const founder = story?.articles.find((id) => story.id.startsWith(`story:${id}#`)) ?? story?.articles[0];
  const events = stream.remove(founder as string).map(({ type }) => type);
  return { events, before: story?.articles.length, after: stream.story(story?.id ?? '')?.articles.length };
}

/** A source that is aborted after fifty articles: these are in the stream, and no more. */
async function abortedSource(stream: StoryStream, year: Year, first: number): Promise<object> {
  const controller = new AbortController();
  let asked = 0;
  function* source(): Generator<Article> {
    for (;;) yield year.at(first + asked++);
  }
  let taken = 0;
  let reason: unknown;
  try {
    for await (const { outcome } of stream.follow(source(), { signal: controller.signal })) {
      if (outcome === 'added') taken += 1;
      if (taken === 50) controller.abort(new Error('enough'));
    }
  } catch (error) {
    reason = (error as Error).message;
  }
  return { asked, taken, reason, lastIsThere: stream.storyOf(year.at(first + 49).id) !== undefined };
}

/** A snapshot that the disk has no room for: refused by name, and the one from before can still be read. */
async function fullDisk(stream: StoryStream): Promise<object | string> {
  const device = '/dev/full';
  if (!existsSync(device)) return `SKIPPED: there is no ${device}`;
  const folder = mkdtempSync(path.join(tmpdir(), 'samestory-soak-'));
  try {
    const file = path.join(folder, 'stream.snapshot');
    await writeSnapshot(file, new StoryStream().snapshot('from before'));
    // Where the temporary file would be written there is a device that has no room for a byte.
    symlinkSync(device, `${file}.${process.pid}.tmp`);
    const outcome = await writeSnapshot(file, stream.snapshot()).catch((error: Error) =>
      error.message.replace(folder, ''),
    );
    const kept = await readSnapshot(file);
    return { outcome, kept: kept && StoryStream.restore(kept).cursor };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * One event many times, a report every eight seconds: a report has some six in ten of the sentences of one article,
 * every ninth word another article's; every tenth is a near-copy, with a word more. After every tenth there is one of
 * the other articles of the year.
 */
function nearCopies(stream: StoryStream, year: Year, first: number, reports: number): object {
  const next = seededIntegers(11);
  let index = first;
  while (sentencesOf(year.at(index)).length < MIN_SENTENCES) index++;
  const event = year.at(index);
  const sentences = sentencesOf(event);
  const time = Date.parse(event.publishedAt as string);
  const times = new StepTimes();
  const others = new StepTimes();
  const ids: string[] = [];
  for (let n = 0; n < reports; n++) {
    const own = sentences.filter((_, at) => at === 0 || (next() >>> 0) % 10 < 6).join(' ');
    const text = n % 10 === 0 ? `${event.text} ${n}` : year.mixed(own, (n * 31) % 7000, n);
    const article = { ...event, id: `flood-${n}`, outlet: `outlet ${n % 200}`, text };
    times.take(() => stream.add({ ...article, publishedAt: new Date(time + n * 8000).toISOString() }));
    if (n % 10 === 0) {
      const other = year.at(first + 1 + n / 10);
      others.take(() => stream.add({ ...other, publishedAt: new Date(time + n * 8000).toISOString() }));
    }
    ids.push(article.id);
  }
  const sizes = new Map<string, number>();
  for (const id of ids) {
    const story = stream.storyOf(id) ?? 'expired';
    sizes.set(story, (sizes.get(story) ?? 0) + 1);
  }
  return {
    stories: sizes.size,
    largest: Math.max(...sizes.values()),
    nearCopies: times.finish(),
    others: others.finish(),
  };
}

function sentencesOf({ text }: Article): string[] {
  return text.split(/(?<=[.?!]) /u);
}
