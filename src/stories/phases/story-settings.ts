import type { EmbeddingOptions } from '../../vectors/index.js';
import type { Granularity, Linkage, Pins } from '../cluster/index.js';
import type { Describe } from '../describe/index.js';
import type { LinkModel } from '../link/index.js';

/** The options of `findStories`, checked. What is `undefined` is decided from the articles or the model. */
export interface StoriesSettings {
  readonly model: LinkModel;
  readonly threshold: number | undefined;
  readonly granularity: Granularity;
  readonly embeddings: EmbeddingOptions | undefined;
  readonly pins: Pins | undefined;
  readonly linkage: Linkage;
  readonly maxDays: number | undefined;
  readonly perLanguage: boolean;
  readonly outletGroups: readonly (readonly string[])[];
  readonly describe: Describe;
}
