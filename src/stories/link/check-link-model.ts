import { nearestName } from '../../options.js';
import type { LinkModel, LinkWeight } from './link-model.js';
import { MERGE_FEATURES, type MergeModel } from './merge-model.js';
import { FEATURES } from './pair-features.js';

/** Larger weights are a mistake in the file: log-odds of 40 are certainty already. */
const MAX_WEIGHT = 1e6;

/**
 * Says what is wrong with a value that should be a link model, and where in it; `undefined` if nothing is. Never
 * throws. Models come from files that people edit: a weight that is not a number would make every probability NaN, and
 * every article a story of its own.
 *
 * @example
 * linkModelFault({ ...model, threshold: 2 }); // 'threshold must be a number from 0 to 1, not 2'
 */
export function linkModelFault(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is not an object';
  const { modelVersion, intercept, features, threshold, merges, provenance } = value as Partial<
    Record<keyof LinkModel, unknown>
  >;
  if (typeof modelVersion !== 'string' || modelVersion === '') return fault('modelVersion', 'a string', modelVersion);
  if (!isBounded(intercept)) return fault('intercept', `a number from ${-MAX_WEIGHT} to ${MAX_WEIGHT}`, intercept);
  if (typeof threshold !== 'number' || !(threshold >= 0 && threshold <= 1)) {
    return fault('threshold', 'a number from 0 to 1', threshold);
  }
  if (provenance !== undefined && typeof provenance !== 'string') return fault('provenance', 'a string', provenance);
  if (!Array.isArray(features) || features.length === 0)
    return fault('features', 'a list of weighted features', features);
  if (merges !== undefined) {
    const found = mergesFault(merges);
    if (found !== undefined) return found;
  }
  const seen = new Set<unknown>();
  for (const [index, feature] of features.entries()) {
    const found = featureFault(FEATURES, `features[${index}]`, feature, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function mergesFault(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fault('merges', 'a merge model', value);
  const { intercept, features, event, storyline } = value as Partial<Record<keyof MergeModel, unknown>>;
  if (!isBounded(intercept)) return fault('merges.intercept', 'a number', intercept);
  for (const [name, level] of Object.entries({ event, storyline })) {
    if (typeof level !== 'number' || !(level >= 0 && level <= 1)) {
      return fault(`merges.${name}`, 'a number from 0 to 1', level);
    }
  }
  if (!Array.isArray(features)) return fault('merges.features', 'a list of weighted features', features);
  const seen = new Set<unknown>();
  for (const [index, feature] of features.entries()) {
    const found = featureFault(MERGE_FEATURES, `merges.features[${index}]`, feature, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The same for an option called `model`. */
export function linkModelOptionFault(value: unknown): string | undefined {
  const found = linkModelFault(value);
  return found && `must be a link model, such as calibrateLinkScore gives: ${found}`;
}

function featureFault(
  names: readonly string[],
  where: string,
  feature: unknown,
  seen: Set<unknown>,
): string | undefined {
  if (typeof feature !== 'object' || feature === null)
    return fault(where, 'an object with name, centre and weight', feature);
  const { name, centre, weight, short } = feature as Partial<Record<keyof LinkWeight, unknown>>;
  if (typeof name !== 'string' || !names.includes(name)) {
    const nearest = typeof name === 'string' ? nearestName(name.slice(0, 60), names) : undefined;
    const advice = nearest === undefined ? `one of ${names.join(', ')}` : `did you mean ${JSON.stringify(nearest)}`;
    return nearest === undefined
      ? fault(`${where}.name`, advice, name)
      : `${where}.name is ${shown(name)}, which is not a feature: ${advice}?`;
  }
  if (seen.has(name)) return `${where}.name is ${shown(name)}, which an earlier feature has too: name each once`;
  seen.add(name);
  if (!isBounded(centre)) return fault(`${where}.centre`, `a number from ${-MAX_WEIGHT} to ${MAX_WEIGHT}`, centre);
  if (!isBounded(weight)) return fault(`${where}.weight`, `a number from ${-MAX_WEIGHT} to ${MAX_WEIGHT}`, weight);
  if (short !== undefined && !isBounded(short)) {
    return fault(`${where}.short`, `a number from ${-MAX_WEIGHT} to ${MAX_WEIGHT}`, short);
  }
  return undefined;
}

function isBounded(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) <= MAX_WEIGHT;
}

function fault(where: string, wanted: string, value: unknown): string {
  return value === undefined
    ? `${where} is missing: it must be ${wanted}`
    : `${where} must be ${wanted}, not ${shown(value)}`;
}

function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (value === null) return 'null';
  return Array.isArray(value)
    ? value.length === 0
      ? 'an empty list'
      : 'a list'
    : typeof value === 'object'
      ? 'an object'
      : `a ${typeof value}`;
}
