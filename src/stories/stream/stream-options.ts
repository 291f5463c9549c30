import { integer, number, oneOf, optional, readOptions } from '../../options.js';
import { areOutletGroups } from '../../reuse/index.js';
import { type EmbeddingOptions, type EmbeddingSettings, embeddingSettings } from '../../vectors/index.js';
import { arePins, GRANULARITIES, type Granularity, PINS_EXPECTED, type Pins } from '../cluster/index.js';
import { type LinkModel, linkModelOptionFault, shippedLinkModel } from '../link/index.js';

export interface StreamOptions {
  /**
   * How many days an article is compared with new ones and counts in its story, by the stream's own clock. A longer
   * window joins later reports, and costs memory and a little time.
   * @default 14
   */
  readonly window?: number | undefined;
  /**
   * Minimum number of articles that are kept, even if they are older than the window. A slow source then knows more
   * usual neighbours, and its stories may run longer. 0 makes the window strict.
   * @default 2000
   */
  readonly minKept?: number | undefined;
  /** Maximum number of articles that are kept, the latest ones, as a limit on memory. @default 250000 */
  readonly maxKept?: number | undefined;
  /** As in `findStories`. @default the model's own for the granularity */
  readonly threshold?: number | undefined;
  /** As in `findStories`: whether a story is an event or weeks of one subject. @default 'event' */
  readonly granularity?: Granularity | undefined;
  /** Weights of the link score. @default the shipped ones */
  readonly model?: LinkModel | undefined;
  /** Number of latest events that `events()` can return. @default 10000 */
  readonly log?: number | undefined;
  /** As in `findStories`: what editors want together or apart. `pin()` changes it later. @default none */
  readonly pins?: Pins | undefined;
  /** As in `findStories`: outlets that count as one. @default each for itself */
  readonly outletGroups?: readonly (readonly string[])[] | undefined;
  /**
   * As in `findStories`. An article's vector is looked up when the article arrives: put it into the map before. Each
   * arrival is compared with all vectors of the window. Vectors of the window are in the snapshot; hand the map to
   * `restore` for those to come.
   * @default none
   */
  readonly embeddings?: EmbeddingOptions | undefined;
}

/** The options, checked and filled in. */
export interface StreamSettings {
  readonly window: number;
  readonly minKept: number;
  readonly maxKept: number;
  readonly threshold: number | undefined;
  readonly granularity: Granularity;
  readonly model: LinkModel;
  readonly log: number;
  readonly pins: Pins;
  readonly outletGroups: readonly (readonly string[])[];
  readonly embeddings: Omit<EmbeddingSettings, 'vectors'> | undefined;
}

/** The vectors of articles to come, which are not kept with the settings. */
export type Vectors = EmbeddingOptions['vectors'];

/** @throws {SameStoryError} `invalid-option`. */
export function streamSettings(
  where: string,
  options: StreamOptions | undefined,
): { settings: StreamSettings; vectors: Vectors } {
  const { model, pins, outletGroups, embeddings, ...rest } = readOptions<{
    [K in keyof StreamSettings]: K extends 'model' | 'pins' | 'outletGroups'
      ? StreamSettings[K] | undefined
      : K extends 'embeddings'
        ? EmbeddingOptions | undefined
        : StreamSettings[K];
  }>(where, options, {
    window: number(14, 0.001, 36_525),
    minKept: integer(2000, 0, 10_000_000),
    maxKept: integer(250_000, 1, 10_000_000),
    threshold: { ...number(0, 0, 1), fallback: undefined },
    granularity: oneOf<Granularity>('event', GRANULARITIES),
    model: { fallback: undefined, fault: linkModelOptionFault },
    log: integer(10_000, 0, 10_000_000),
    pins: optional(arePins, PINS_EXPECTED),
    outletGroups: optional(areOutletGroups, 'a list of lists of outlet names'),
    embeddings: optional((value) => typeof value === 'object' && value !== null, 'an object with vectors'),
  });
  const { vectors, ...comparison } = embeddingSettings(where, embeddings ?? { vectors: new Map() });
  return {
    settings: {
      ...rest,
      model: model ?? shippedLinkModel(),
      pins: pins ?? {},
      outletGroups: outletGroups ?? [],
      embeddings: embeddings && comparison,
    },
    vectors,
  };
}
