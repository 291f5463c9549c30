import { promises as fs } from 'node:fs';
import type { Article } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import { count, plain } from '../../report/index.js';
import { findReuse, type IndexedReuse, ReuseIndex, type ReuseResult } from '../../reuse/index.js';
import type { Job } from '../job.js';
import { writeOutput } from '../output.js';

/** Every snapshot of this library begins with these bytes. */
const SNAPSHOT_START = Buffer.from('samestry');

/**
 * The archive of `--against`: a file that `--save` wrote, or articles in any readable format.
 *
 * @throws {SameStoryError} naming the file, when it can be read as neither.
 */
export async function readArchive(job: Job, source: string): Promise<ReuseIndex> {
  if (await isSnapshot(source)) {
    job.console.show({ words: 'reading the archive' });
    try {
      return ReuseIndex.restore(await fs.readFile(source));
    } catch (error) {
      if (!(error instanceof SameStoryError)) throw error;
      throw new SameStoryError(error.code, `--against ${source}: ${error.message}`);
    } finally {
      job.console.show(undefined);
    }
  }
  const { articles } = await job.read([source]);
  if (articles.length === 0) throw new SameStoryError('unreadable-input', `--against ${source}: no article in it`);
  return job.compute(`indexing ${count(articles.length, 'article')}`, () => {
    const index = new ReuseIndex();
    for (const article of articles) index.add(article);
    return index;
  });
}

/**
 * Adds the articles to the archive, or to a new one, and writes it. An article whose id is in the archive replaces the
 * one that is there.
 */
export async function saveArchive(
  job: Job,
  file: string,
  articles: readonly Article[],
  archive = new ReuseIndex(),
): Promise<void> {
  const bytes = job.compute(`indexing ${count(articles.length, 'article')}`, () => {
    for (const article of articles) {
      archive.remove(article.id);
      archive.add(article);
    }
    return archive.snapshot();
  });
  await writeOutput(file, [bytes], job.console);
  job.say(`wrote ${plain(file)}: an archive of ${count(archive.size, 'article')}`);
}

/**
 * The passages that the articles share with an archive, in the shape that a comparison of all of them gives, and the
 * articles that these passages lie in.
 */
export function lookUp(
  articles: readonly Article[],
  archive: ReuseIndex,
): { readonly reuse: ReuseResult; readonly all: readonly Article[] } {
  const found = articles.map((article) => archive.query(article));
  const pairs = found.flatMap((one) => one.pairs);
  const own = new Set(articles.map(({ id }) => id));
  const others = new Set(pairs.flatMap(({ a, b }) => [a.article, b.article]).filter((id) => !own.has(id)));
  const reuse = {
    // For the scheme, and for parts of the shape that a look-up leaves empty.
    ...findReuse([]),
    pairs,
    families: found.flatMap((one) => one.families),
    articles: found.map((one) => one.article),
    caps: capsOf(found),
  };
  return { reuse, all: [...articles, ...[...others].flatMap((id) => archive.get(id) ?? [])] };
}

/** Lists each bound that was reached once, with everything it affected. */
function capsOf(found: readonly IndexedReuse[]): ReuseResult['caps'] {
  const caps = new Map<string, ReuseResult['caps'][number]>();
  for (const cap of found.flatMap((one) => one.caps)) {
    const affected = (caps.get(cap.cap)?.affected ?? 0) + cap.affected;
    caps.set(cap.cap, { ...cap, affected });
  }
  return [...caps.values()];
}

async function isSnapshot(file: string): Promise<boolean> {
  let handle: fs.FileHandle | undefined;
  try {
    const stats = await fs.stat(file);
    if (!stats.isFile()) return false;
    handle = await fs.open(file, 'r');
    const { buffer } = await handle.read(Buffer.alloc(SNAPSHOT_START.length), 0, SNAPSHOT_START.length, 0);
    return buffer.equals(SNAPSHOT_START);
  } catch {
    // Reading the file as articles will report what is wrong with it.
    return false;
  } finally {
    await handle?.close();
  }
}
