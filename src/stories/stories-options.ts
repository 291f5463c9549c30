import { boolean, number, oneOf, optional, readOptions } from '../options.js';
import { areOutletGroups } from '../reuse/index.js';
import type { EmbeddingOptions } from '../vectors/index.js';
import {
  arePins,
  GRANULARITIES,
  type Granularity,
  LINKAGES,
  type Linkage,
  PINS_EXPECTED,
  type Pins,
} from './cluster/index.js';
import { DESCRIBE, type Describe, type StoryGroup } from './describe/index.js';
import { type LinkModel, linkModelOptionFault, shippedLinkModel } from './link/index.js';
import type { StoriesSettings } from './phases/index.js';

export interface StoriesOptions {
  /**
   * How probable it must be that two groups of articles tell one story before they are joined. Higher gives more and
   * smaller stories; lower joins follow-ups and related events. The result says which value was used.
   * @default the model's own for the {@link granularity}
   */
  readonly threshold?: number | undefined;
  /**
   * What a story is: an `event`, which is a day or a few of one thing that happened, or a `storyline`, which is weeks
   * of one subject. Each story names its storyline, whichever you choose.
   * @default 'event'
   */
  readonly granularity?: Granularity | undefined;
  /** Weights of the link score. @default the shipped ones */
  readonly model?: LinkModel | undefined;
  /** Dense vectors of your own, from any model. They join the comparison by words or replace it. @default none */
  readonly embeddings?: EmbeddingOptions | undefined;
  /** Articles that an editor wants together or apart, whatever the scores say. @default none */
  readonly pins?: Pins | undefined;
  /**
   * How the similarity of two groups follows from the probabilities of their pairs; see {@link Linkage}. @default
   * 'average'
   */
  readonly linkage?: Linkage | undefined;
  /**
   * Maximum number of days between any two articles of a story. Undated articles and pins are exempt.
   * @default no limit
   */
  readonly maxDays?: number | undefined;
  /** Whether articles in different languages are kept in different stories. @default false */
  readonly perLanguage?: boolean | undefined;
  /** Outlets that count as one: `[['The Daily', 'The Sunday Daily']]`. @default each for itself */
  readonly outletGroups?: readonly (readonly string[])[] | undefined;
}

export interface FindStoriesOptions extends StoriesOptions {
  /**
   * Which stories get a title, keywords, sources and flags. `shared` leaves out stories of one article; `none` leaves
   * out all and returns only which articles belong together ({@link StoryGroup}), in less time.
   * @default 'all'
   */
  readonly describe?: Describe | undefined;
}

/** @throws {SameStoryError} `invalid-option`. */
export function storiesSettings(where: string, options: FindStoriesOptions | undefined): StoriesSettings {
  const { model, outletGroups, ...rest } = readOptions<{
    [K in keyof StoriesSettings]: K extends 'model' | 'outletGroups'
      ? StoriesSettings[K] | undefined
      : StoriesSettings[K];
  }>(where, options, {
    model: { fallback: undefined, fault: linkModelOptionFault },
    threshold: { ...number(0, 0, 1), fallback: undefined },
    granularity: oneOf<Granularity>('event', GRANULARITIES),
    embeddings: optional((value) => typeof value === 'object' && value !== null, 'an object with vectors'),
    pins: optional(arePins, PINS_EXPECTED),
    linkage: oneOf<Linkage>('average', LINKAGES),
    maxDays: { ...number(0, 0, 1_000_000), fallback: undefined },
    perLanguage: boolean(false),
    outletGroups: optional(areOutletGroups, 'a list of lists of outlet names'),
    describe: oneOf<Describe>('all', where === 'findStories' ? DESCRIBE : ['all']),
  });
  return { ...rest, model: model ?? shippedLinkModel(), outletGroups: outletGroups ?? [] };
}
