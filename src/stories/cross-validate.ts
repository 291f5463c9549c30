import type { ArticleId } from '../article.js';
import { SameStoryError } from '../errors.js';
import { evaluateClustering } from '../evaluate/index.js';
import { SeededRandom } from '../structures/index.js';
import { fitLinkModel, type LabelledCollection, type SampledCollection, sampleCollection } from './calibrate/index.js';
import { findStories } from './find-stories.js';
import { type LinkModel, shippedLinkModel } from './link/index.js';

/** The score of fitted weights on articles that they were not fitted on. */
export interface HeldOutScore {
  /** The collection that was scored, or which half of its stories. */
  readonly name: string;
  readonly fittedOn: readonly string[];
  readonly articles: number;
  readonly stories: number;
  /** B-cubed F1 of the stories, with the weights that were fitted and with those that ship. */
  readonly calibrated: number;
  readonly shipped: number;
}

/**
 * Fits weights on all collections but one and scores the stories they give on that one, each in turn. A single
 * collection is split into two halves by story; each half is scored with weights fitted on the other.
 *
 * @throws {SameStoryError} `invalid-labels` if the rest is too small to fit on. Every collection, or both halves of
 *   one, needs several stories with two articles or more each.
 */
export function crossValidate(collections: readonly SampledCollection[]): HeldOutScore[] {
  const parts = collections.length === 1 ? halves(collections[0]!) : collections;
  if (parts.length < 2) return [];
  return parts.map((part) => {
    const others = parts.filter((other) => other !== part);
    return heldOutScore(part, others, fitLinkModel(others, { prior: shippedLinkModel() }));
  });
}

function heldOutScore(
  { name, articles, labels }: LabelledCollection,
  others: readonly LabelledCollection[],
  model: LinkModel,
): HeldOutScore {
  const f1 = (weights: LinkModel | undefined) =>
    evaluateClustering(labels, findStories(articles, { model: weights })).bCubed.f1;
  return {
    name,
    fittedOn: others.map((other) => other.name),
    articles: articles.length,
    stories: new Set(articles.map(({ id }) => labels.get(id))).size,
    calibrated: f1(model),
    shipped: f1(undefined),
  };
}

/** Two collections of half the stories each. */
function halves({ name, articles, labels }: LabelledCollection): SampledCollection[] {
  const stories = [...new Set(articles.map(({ id }) => String(labels.get(id))))].sort();
  if (stories.length < 2) {
    throw new SameStoryError('invalid-labels', `${name}: all articles are in one story, so no story can be held out`);
  }
  const random = new SeededRandom(1);
  for (let at = stories.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [stories[at], stories[other]] = [stories[other]!, stories[at]!];
  }
  const first = new Set(stories.slice(0, Math.ceil(stories.length / 2)));
  return ([true, false] as const).map((isFirst) => {
    const own = articles.filter(({ id }) => first.has(String(labels.get(id))) === isFirst);
    return sampleCollection({
      name: `${name}, ${isFirst ? 'one half' : 'the other half'} of its stories`,
      articles: own,
      labels: new Map(own.map(({ id }): [ArticleId, string | number] => [id, labels.get(id)!])),
    });
  });
}
