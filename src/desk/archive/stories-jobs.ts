import { deserialize, serialize } from 'node:v8';
import type { ArticleId } from '../../article.js';
import type { ArticleRecord } from '../../io/index.js';
import {
  blockOf,
  type CountedPart,
  cosinesOf,
  countPart,
  groupParts,
  joinCosines,
  joinLinks,
  linksOf,
  nearestCosines,
  type Part,
  packLinks,
} from '../../stories/index.js';
import { appendAll } from '../../structures/index.js';
import { CollectionFrequencies } from '../../vectors/index.js';
import type { ArchiveJobs, ArchiveTexts, Job, Plan } from './archive-texts.js';

/**
 * The phases of grouping. Each needs all of the one before: a term's weight how many texts hold it anywhere, a link how
 * near the neighbours of both texts are anywhere.
 */
const PHASE = { count: 0, near: 1, link: 2 } as const;

/** One job a part to count it, and for each two parts one to see how near their texts are, and one to link them. */
export function storiesJobs(parts: number): Job[] {
  const jobs: Job[] = [];
  for (let a = 0; a < parts; a++) {
    jobs.push({ phase: PHASE.count, a, b: a });
    for (let b = 0; b <= a; b++) jobs.push({ phase: PHASE.near, a, b }, { phase: PHASE.link, a, b });
  }
  return jobs;
}

/** How many parts are kept in memory for the next job: it mostly needs one of those before. */
const MAX_KEPT = 3;

/** Works off jobs of grouping. Holds two parts at a time. */
export class StoriesWorker {
  readonly #texts: ArchiveTexts;
  readonly #jobs: ArchiveJobs;
  readonly #plan: Plan;
  readonly #parts: number;
  readonly #textsInPart: number;
  readonly #kept = new Map<number, Part>();
  readonly #cosines = new Map<number, Float32Array>();
  #frequencies: Promise<CollectionFrequencies> | undefined;

  constructor(texts: ArchiveTexts, jobs: ArchiveJobs, plan: Plan, all: number, textsInPart: number) {
    this.#texts = texts;
    this.#jobs = jobs;
    this.#plan = plan;
    this.#parts = Math.ceil(all / textsInPart);
    this.#textsInPart = textsInPart;
  }

  async work(job: Job): Promise<Uint8Array> {
    const { phase, a, b } = job;
    if (phase === PHASE.count) return serialize(countPart(await this.#articles(a)));
    // The earlier part first: of two texts the later is compared with the earlier.
    const [earlier, later] = [await this.#part(b), a === b ? undefined : await this.#part(a)];
    const block = blockOf(earlier, later);
    this.#frequencies ??= this.#allFrequencies();
    const frequencies = await this.#frequencies;
    if (phase === PHASE.near) return bytesOf(nearestCosines(block, frequencies));
    const nearest = [await this.#nearest(b), ...(a === b ? [] : [await this.#nearest(a)])];
    return packLinks(linksOf(block, frequencies, concat(nearest)));
  }

  /** The stories, when all jobs are done. */
  async stories(): Promise<ArticleId[][]> {
    const [copies, published] = [await this.#texts.copies(this.#plan), await this.#texts.publishedAt()];
    // The texts that stand for themselves, and the numbers that those of each part have among all of these.
    const own: ArticleId[][] = [];
    const linked = { times: [] as (string | undefined)[], languages: [] as string[], lengths: [] as number[] };
    const numbers: Int32Array[] = [];
    for (let part = 0; part < this.#parts; part++) {
      const { kept, leaders, languages, lengths } = await this.#count(part);
      const first = part * this.#textsInPart;
      const numberOf = new Map(kept.map((index, at) => [index, own.length + at]));
      numbers.push(Int32Array.from(numberOf.values()));
      for (const index of kept) {
        own.push([]);
        linked.times.push(published[first + index]);
      }
      leaders.forEach((leader, index) => {
        appendAll(own[numberOf.get(leader)!]!, copies[first + index] ?? []);
      });
      for (const language of languages) linked.languages.push(language);
      for (const length of lengths) linked.lengths.push(length);
    }
    const blocks: { bytes: Uint8Array; numbers: Int32Array }[] = [];
    for (const job of storiesJobs(this.#parts).filter(({ phase }) => phase === PHASE.link)) {
      const [a, b] = [numbers[job.a]!, numbers[job.b]!];
      const both = job.a === job.b ? a : Int32Array.from([...b, ...a]);
      blocks.push({ bytes: await this.#jobs.result(job), numbers: both });
    }
    return groupParts(linked, joinLinks(blocks)).map((story) => story.flatMap((number) => own[number]!));
  }

  #articles(part: number): Promise<ArticleRecord[]> {
    return this.#texts.articles(part * this.#textsInPart, (part + 1) * this.#textsInPart);
  }

  async #count(part: number): Promise<CountedPart> {
    return deserialize(await this.#jobs.result({ phase: PHASE.count, a: part, b: part })) as CountedPart;
  }

  /** The texts of a part with their counts; those of the last few are still here. */
  async #part(number: number): Promise<Part> {
    const known = this.#kept.get(number);
    if (known !== undefined) return known;
    const [articles, { kept, counts }] = [await this.#articles(number), await this.#count(number)];
    const part = { articles: kept.map((index) => articles[index]!), counts };
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MAX_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(number, part);
    return part;
  }

  async #allFrequencies(): Promise<CollectionFrequencies> {
    const all = new CollectionFrequencies();
    for (let part = 0; part < this.#parts; part++) all.add((await this.#count(part)).frequencies);
    return all;
  }

  /** How near the neighbours of the texts of a part are, over all jobs that saw the part. */
  async #nearest(part: number): Promise<Float32Array> {
    const known = this.#cosines.get(part);
    if (known !== undefined) return known;
    const texts = (await this.#part(part)).articles.length;
    const found: Float32Array[] = [];
    for (let other = 0; other < this.#parts; other++) {
      const [a, b] = [Math.max(part, other), Math.min(part, other)];
      const all = numbersOf(await this.#jobs.result({ phase: PHASE.near, a, b }));
      found.push(part === b ? cosinesOf(all, 0, texts) : cosinesOf(all, -texts));
    }
    const joined = joinCosines(found);
    this.#cosines.set(part, joined);
    return joined;
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Numbers from bytes, which may begin anywhere in their buffer. */
function numbersOf(bytes: Uint8Array): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer);
}

function concat(lists: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const list of lists) {
    all.set(list, from);
    from += list.length;
  }
  return all;
}
