import { deserialize, serialize } from 'node:v8';
import type { ArticleRecord } from '../../io/index.js';
import {
  type FeaturesShare,
  type PairsShare,
  type PassageFamily,
  type ReuseCap,
  ReuseInParts,
  type ReusePart,
  readReusePart,
} from '../../reuse/index.js';
import type { ArchiveJobs, ArchiveTexts, Job } from './archive-texts.js';

/** The phases of finding passages; each needs all of the one before. See {@link ReuseInParts}. */
const PHASE = { read: 0, copies: 1, features: 2, pairs: 3 } as const;
/** Into how many shares the work of a phase is cut, at least. */
const MIN_SHARES = 8;

/** One job a part to read it, and one a share for each phase that follows. */
export function reuseJobs(parts: number): Job[] {
  return Object.values(PHASE).flatMap((phase) =>
    Array.from({ length: phase === PHASE.read ? parts : sharesOf(parts) }, (_, a) => ({ phase, a, b: 0 })),
  );
}

function sharesOf(parts: number): number {
  return Math.max(MIN_SHARES, parts);
}

/** The passages that the articles of an archive share. */
export interface ArchiveReuse {
  readonly families: readonly PassageFamily[];
  /** Bounds that were reached; see `ReuseResult.caps`. */
  readonly caps: readonly ReuseCap[];
}

/**
 * Works off jobs of finding passages. From the second phase on it holds the words of all articles as numbers, but no
 * text.
 */
export class ReuseWorker {
  readonly #texts: ArchiveTexts;
  readonly #jobs: ArchiveJobs;
  readonly #parts: number;
  readonly #articlesInPart: number;
  #whole: ReuseInParts | undefined;
  /** The phase up to which the results of all jobs are in `#whole`. */
  #known = -1;

  constructor(texts: ArchiveTexts, jobs: ArchiveJobs, all: number, articlesInPart: number) {
    this.#texts = texts;
    this.#jobs = jobs;
    this.#parts = Math.ceil(all / articlesInPart);
    this.#articlesInPart = articlesInPart;
  }

  async work({ phase, a }: Job): Promise<Uint8Array> {
    if (phase === PHASE.read) return serialize(readReusePart(await this.#articles(a)));
    const whole = await this.#knowing(phase - 1);
    const share = { index: a, of: sharesOf(this.#parts) };
    if (phase === PHASE.copies) return serialize(whole.countCopies(share));
    return serialize(phase === PHASE.features ? whole.findFeatures(share) : whole.findPairs(share));
  }

  /** The families, when all jobs are done. */
  async families(): Promise<ArchiveReuse> {
    const whole = await this.#knowing(PHASE.features);
    return whole.families(await this.#results<PairsShare>(PHASE.pairs), this.#allArticles());
  }

  /** The collection with the results of all phases up to one. */
  async #knowing(phase: number): Promise<ReuseInParts> {
    this.#whole ??= new ReuseInParts(await this.#results<ReusePart>(PHASE.read));
    if (this.#known < PHASE.copies && phase >= PHASE.copies) this.#whole.useCopies(await this.#results(PHASE.copies));
    if (this.#known < PHASE.features && phase >= PHASE.features) {
      this.#whole.useFeatures(await this.#results<FeaturesShare>(PHASE.features));
    }
    this.#known = Math.max(this.#known, phase);
    return this.#whole;
  }

  /** The results of all jobs of a phase, in their order. */
  async #results<Result>(phase: number): Promise<Result[]> {
    const results: Result[] = [];
    const count = phase === PHASE.read ? this.#parts : sharesOf(this.#parts);
    for (let a = 0; a < count; a++) results.push(deserialize(await this.#jobs.result({ phase, a, b: 0 })) as Result);
    return results;
  }

  #articles(part: number): Promise<ArticleRecord[]> {
    return this.#texts.articles(part * this.#articlesInPart, (part + 1) * this.#articlesInPart);
  }

  async *#allArticles(): AsyncGenerator<ArticleRecord[]> {
    for (let part = 0; part < this.#parts; part++) yield await this.#articles(part);
  }
}
