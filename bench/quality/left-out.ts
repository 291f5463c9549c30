import {
  type ComparedCollection,
  compareCollection,
  fitLinkModel,
  type SampledCollection,
  sampleCollection,
} from '../../src/stories/calibrate.js';
import { type LinkModel, shippedLinkModel } from '../../src/stories/link-model.js';
import type { FeatureName } from '../../src/stories/pair-features.js';
import { FITTED_ON, loadSet, NEVER_FITTED_ON } from '../labelled-sets.js';

/** A set and a model that was not fitted on it. */
export interface LeftOut {
  readonly collection: ComparedCollection;
  readonly model: LinkModel;
  /** Whether the shipped weights were fitted on the set; where not, `model` is the shipped one. */
  readonly isFittedOn: boolean;
}

/** The sets that are in the data folder: those the shipped weights are fitted on, sampled, and those of other languages. */
export interface LabelledSets {
  readonly fittedOn: readonly SampledCollection[];
  readonly neverFittedOn: readonly ComparedCollection[];
}

/** Fewer sets than this leave too little to fit on when one is left out. */
const FEWEST_SETS = 3;

/** @returns `undefined` where too few sets are there to leave one out. */
export async function labelledSets(folder: string): Promise<LabelledSets | undefined> {
  const fittedOn: SampledCollection[] = [];
  for (const name of FITTED_ON) {
    const collection = await loadSet(folder, name);
    if (collection === undefined) continue;
    fittedOn.push(sampleCollection(collection));
  }
  if (fittedOn.length < FEWEST_SETS) return undefined;
  const neverFittedOn: ComparedCollection[] = [];
  for (const name of NEVER_FITTED_ON) {
    const collection = await loadSet(folder, name);
    if (collection !== undefined) neverFittedOn.push(compareCollection(collection));
  }
  return { fittedOn, neverFittedOn };
}

/** The features that the shipped model weighs. */
export function shippedFeatures(): FeatureName[] {
  return shippedLinkModel().features.map(({ name }) => name);
}

/** Each set with the model that is fitted on the others. */
export function leaveOneOut({ fittedOn }: LabelledSets, features: readonly FeatureName[]): LeftOut[] {
  return fittedOn.map((collection) => ({
    collection,
    model: fitLinkModel(
      fittedOn.filter((other) => other !== collection),
      features,
    ),
    isFittedOn: true,
  }));
}

/** All sets with models that were not fitted on them. */
export function unseen(sets: LabelledSets): LeftOut[] {
  return [
    ...leaveOneOut(sets, shippedFeatures()),
    ...sets.neverFittedOn.map((collection) => ({ collection, model: shippedLinkModel(), isFittedOn: false })),
  ];
}
