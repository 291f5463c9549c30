import type { ArticleId } from '../../article.js';
import { SameStoryError } from '../../errors.js';

/** Name of a story in a labelling. It is compared only with the other labels of the same labelling. */
export type Label = string | number;

/** One article and the story it belongs to; other fields are ignored, so whole articles may be passed. */
export interface LabelledArticle {
  readonly id: ArticleId;
  readonly label: Label;
}

/** Anything that holds stories as `findStories` returns them. */
export interface StoriesLike {
  readonly stories: readonly { readonly id?: string | undefined; readonly articles: readonly ArticleId[] }[];
}

/**
 * Which article belongs to which story, in any form: a map from id to label, a list of `{ id, label }`, a list of
 * clusters (each a list of ids), or the result of `findStories`. No label is special: `-1` or `'noise'` is a story like
 * any other, so give every article that stands alone a label of its own.
 */
export type Labelling =
  | ReadonlyMap<ArticleId, Label>
  | readonly LabelledArticle[]
  | readonly (readonly ArticleId[])[]
  | StoriesLike;

/** Two labellings of the same articles, in the order of the gold one; every code is used by at least one article. */
export interface AlignedLabellings {
  readonly ids: readonly ArticleId[];
  readonly gold: Int32Array;
  readonly predicted: Int32Array;
  readonly goldNames: readonly Label[];
  readonly predictedNames: readonly Label[];
}

/** Whether articles that stand alone in the gold labelling are counted; see `evaluateClustering`. */
export type Singletons = 'keep' | 'drop';

/**
 * Aligns two labellings of the same articles.
 *
 * @param singletons `drop` leaves out the articles that stand alone in the gold labelling.
 * @throws {SameStoryError} `invalid-labels`, naming the first fault: not a labelling, an id that is empty or no string,
 *   an id twice, an empty cluster, a label that is missing, empty, not a finite number, or of another type than the
 *   others, an article on one side only, or no article left to compare.
 */
export function alignLabellings(
  gold: Labelling,
  predicted: Labelling,
  singletons: Singletons = 'keep',
): AlignedLabellings {
  const ids: ArticleId[] = [];
  const codes: number[] = [];
  const goldNames = readLabelling(gold, 'gold', (id, code) => {
    ids.push(id);
    codes.push(code);
  });
  // The ids of a Map are unique; those of any other form are checked.
  const indices = gold instanceof Map ? undefined : indicesOf(ids, 'gold');
  const aligned: AlignedLabellings = {
    ids,
    gold: Int32Array.from(codes),
    ...readPredicted(predicted, ids, indices),
    goldNames,
  };
  if (ids.length === 0) {
    throw new SameStoryError('invalid-labels', 'gold and predicted hold no articles: there is nothing to compare');
  }
  return singletons === 'drop' ? withoutSingletons(aligned) : aligned;
}

function readPredicted(
  predicted: Labelling,
  ids: readonly ArticleId[],
  knownIndices: ReadonlyMap<ArticleId, number> | undefined,
): Pick<AlignedLabellings, 'predicted' | 'predictedNames'> {
  const codes = new Int32Array(ids.length).fill(-1);
  const unknown: ArticleId[] = [];
  let indices = knownIndices;
  let next = 0;
  const predictedNames = readLabelling(predicted, 'predicted', (id, code) => {
    // Mostly both sides come in one order, and no id has to be looked up.
    let index: number | undefined = next;
    if (ids[next] !== id) {
      indices ??= indicesOf(ids, 'gold');
      index = indices.get(id);
    }
    if (index === undefined) unknown.push(id);
    else if (codes[index] !== -1) throw standsTwice(id, 'predicted');
    else {
      codes[index] = code;
      next = index + 1;
    }
  });
  indicesOf(unknown, 'predicted');
  refuseMissing(unknown, 'predicted', 'gold');
  refuseMissing(
    ids.filter((_, i) => codes[i] === -1),
    'gold',
    'predicted',
  );
  return { predicted: codes, predictedNames };
}

function indicesOf(ids: readonly ArticleId[], side: string): Map<ArticleId, number> {
  const indices = new Map<ArticleId, number>();
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index]!;
    indices.set(id, index);
    if (indices.size === index) throw standsTwice(id, side);
  }
  return indices;
}

type Visit = (id: ArticleId, code: number) => void;

/** Checks one labelling, calls `visit` with the story number of each article, and returns the names of the stories. */
function readLabelling(labelling: Labelling, side: string, visit: Visit): readonly Label[] {
  const given: unknown = labelling;
  if (given instanceof Map) {
    const reader = new LabelReader(side, visit);
    for (const [id, label] of given) reader.read(id, label);
    return reader.names;
  }
  if (Array.isArray(given)) {
    if (Array.isArray(given[0])) return readClusters(given, side, undefined, visit);
    return readEntries(given, side, visit);
  }
  if (typeof given === 'object' && given !== null && 'stories' in given && Array.isArray(given.stories)) {
    const stories = given.stories.map((story: unknown) => (typeof story === 'object' && story !== null ? story : {}));
    const names = stories.map((story, index) => ('id' in story && typeof story.id === 'string' ? story.id : index));
    return readClusters(
      stories.map((story) => ('articles' in story ? story.articles : undefined)),
      side,
      names,
      visit,
    );
  }
  throw new SameStoryError(
    'invalid-labels',
    `${side}: expected a Map from id to label, a list of { id, label }, a list of clusters or the result of findStories, not ${kindOf(given)}`,
  );
}

/** Numbers the labels in the order in which they first occur. */
class LabelReader {
  readonly names: Label[] = [];
  private readonly codes = new Map<Label, number>();

  constructor(
    private readonly side: string,
    private readonly visit: Visit,
  ) {}

  read(id: unknown, label: unknown): void {
    requireId(id, this.side);
    requireLabel(id, label, this.side);
    let code = this.codes.get(label);
    if (code === undefined) {
      code = this.names.length;
      const other = this.names[0];
      if (other !== undefined && typeof other !== typeof label) {
        throw new SameStoryError(
          'invalid-labels',
          `${this.side}: labels mix types: the label of ${show(id)} is the ${typeof label} ${show(label)}, an earlier one the ${typeof other} ${show(other)}; write them all as strings`,
        );
      }
      this.codes.set(label, code);
      this.names.push(label);
    }
    this.visit(id, code);
  }
}

function readEntries(entries: readonly unknown[], side: string, visit: Visit): readonly Label[] {
  const reader = new LabelReader(side, visit);
  entries.forEach((entry, index) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry) || !('id' in entry)) {
      throw new SameStoryError('invalid-labels', `${side}[${index}]: expected { id, label }, not ${kindOf(entry)}`);
    }
    reader.read(entry.id, 'label' in entry ? entry.label : undefined);
  });
  return reader.names;
}

function readClusters(
  clusters: readonly unknown[],
  side: string,
  storyIds: readonly Label[] | undefined,
  visit: Visit,
): readonly Label[] {
  clusters.forEach((cluster, index) => {
    const name = storyIds === undefined ? `${side}[${index}]` : `${side}: story ${show(storyIds[index])}`;
    if (!Array.isArray(cluster)) {
      throw new SameStoryError('invalid-labels', `${name}: expected a list of article ids, not ${kindOf(cluster)}`);
    }
    if (cluster.length === 0) {
      throw new SameStoryError('invalid-labels', `${name}: the cluster is empty: leave it out`);
    }
    for (const id of cluster as readonly unknown[]) {
      requireId(id, side);
      visit(id, index);
    }
  });
  return storyIds ?? clusters.map((_, index) => index);
}

function standsTwice(id: ArticleId, side: string): SameStoryError {
  return new SameStoryError(
    'invalid-labels',
    `${side}: the id ${show(id)} stands twice: an article belongs to one story`,
  );
}

/** One labelling: the number of each article's story, and the names of the stories by number. */
export interface NumberedLabels {
  readonly codes: ReadonlyMap<ArticleId, number>;
  readonly names: readonly Label[];
}

/** Reads one labelling. @throws {SameStoryError} `invalid-labels`, as {@link alignLabellings}. */
export function numberLabels(labelling: Labelling, side: string): NumberedLabels {
  const codes = new Map<ArticleId, number>();
  const names = readLabelling(labelling, side, (id, code) => {
    const before = codes.size;
    codes.set(id, code);
    if (codes.size === before) throw standsTwice(id, side);
  });
  return { codes, names };
}

/** Shows an id or a label in a message, cut to a length that a line can hold. */
export function show(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}

function requireId(id: unknown, side: string): asserts id is ArticleId {
  if (typeof id === 'string' && id !== '') return;
  const shown = id === '' ? 'an empty string' : kindOf(id);
  throw new SameStoryError('invalid-labels', `${side}: an article id must be a non-empty string, not ${shown}`);
}

function requireLabel(id: ArticleId, label: unknown, side: string): asserts label is Label {
  if (typeof label === 'number' ? Number.isFinite(label) : typeof label === 'string' && label !== '') return;
  const advice = 'give an article that stands alone a label of its own';
  if (label === undefined || label === null || label === '') {
    throw new SameStoryError('invalid-labels', `${side}: ${show(id)} has no label: ${advice}`);
  }
  const shown = typeof label === 'number' ? String(label) : kindOf(label);
  throw new SameStoryError(
    'invalid-labels',
    `${side}: the label of ${show(id)} must be a string or a finite number, not ${shown}`,
  );
}

function refuseMissing(missing: readonly ArticleId[], present: string, absent: string): void {
  if (missing.length === 0) return;
  const more = missing.length > 1 ? ` (and ${missing.length - 1} more)` : '';
  throw new SameStoryError(
    'invalid-labels',
    `${show(missing[0])}${more} is in ${present} but not in ${absent}: label the same articles on both sides`,
  );
}

function withoutSingletons(aligned: AlignedLabellings): AlignedLabellings {
  const sizes = new Int32Array(aligned.goldNames.length);
  for (const code of aligned.gold) sizes[code]! += 1;
  const kept = aligned.ids.flatMap((_, i) => (sizes[aligned.gold[i]!]! > 1 ? [i] : []));
  if (kept.length === 0) {
    throw new SameStoryError(
      'invalid-labels',
      'gold: every article stands alone: without stories of one there is nothing to compare',
    );
  }
  const gold = renumber(kept, aligned.gold, aligned.goldNames);
  const predicted = renumber(kept, aligned.predicted, aligned.predictedNames);
  return {
    ids: kept.map((i) => aligned.ids[i]!),
    gold: gold.codes,
    predicted: predicted.codes,
    goldNames: gold.names,
    predictedNames: predicted.names,
  };
}

function renumber(
  kept: readonly number[],
  codes: Int32Array,
  names: readonly Label[],
): { codes: Int32Array; names: Label[] } {
  const codeOf = new Int32Array(names.length).fill(-1);
  const left: Label[] = [];
  const renumbered = Int32Array.from(kept, (i) => {
    const code = codes[i]!;
    if (codeOf[code] === -1) {
      codeOf[code] = left.length;
      left.push(names[code]!);
    }
    return codeOf[code]!;
  });
  return { codes: renumbered, names: left };
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'undefined';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
