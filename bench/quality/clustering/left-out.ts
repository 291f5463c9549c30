import {
  type ComparedCollection,
  compareCollection,
  type SampledCollection,
} from '../../../src/stories/calibrate/index.js';
import { type LinkModel, shippedLinkModel } from '../../../src/stories/link/link-model.js';
import { FITTED_ON, fitToShip, loadSet, NEVER_FITTED_ON, sampled } from '../../labelled-sets.js';

/** A set and a model that was not fitted on it. */
export interface LeftOut {
  readonly collection: ComparedCollection;
  readonly model: LinkModel;
  /** Whether the shipped weights were fitted on the set; where not, `model` is the shipped one. */
  readonly isFittedOn: boolean;
}

/**
 * The sets that are in the data folder: those the shipped weights are fitted on, sampled, and those of other languages.
 */
export interface LabelledSets {
  readonly fittedOn: readonly SampledCollection[];
  readonly neverFittedOn: readonly ComparedCollection[];
}

/** Fewer sets than this leave too little to fit on when one is left out. */
const MIN_SETS = 3;

/** @returns `undefined` where too few sets are there to leave one out. */
export async function labelledSets(folder: string): Promise<LabelledSets | undefined> {
  const fittedOn: SampledCollection[] = [];
  for (const name of FITTED_ON) {
    const collection = await loadSet(folder, name);
    if (collection === undefined) continue;
    fittedOn.push(sampled(collection));
  }
  if (fittedOn.length < MIN_SETS) return undefined;
  const neverFittedOn: ComparedCollection[] = [];
  for (const name of NEVER_FITTED_ON) {
    const collection = await loadSet(folder, name);
    if (collection !== undefined) neverFittedOn.push(compareCollection(collection));
  }
  return { fittedOn, neverFittedOn };
}

/** Each set with the model that is fitted on the others. */
export function leaveOneOut(
  { fittedOn }: LabelledSets,
  fit: (others: readonly SampledCollection[]) => LinkModel = fitToShip,
): LeftOut[] {
  return fittedOn.map((collection) => ({
    collection,
    model: fit(fittedOn.filter((other) => other !== collection)),
    isFittedOn: true,
  }));
}

/** All sets with models that were not fitted on them. */
export function unseen(sets: LabelledSets): LeftOut[] {
  return [
    ...leaveOneOut(sets),
    ...sets.neverFittedOn.map((collection) => ({ collection, model: shippedLinkModel(), isFittedOn: false })),
  ];
}
