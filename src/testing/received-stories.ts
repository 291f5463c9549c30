import type { ArticleId } from '../article.js';
import { SameStoryError } from '../errors.js';
import { type Labelling, type NumberedLabels, numberLabels, show } from '../evaluate/index.js';
import { groupBy } from '../structures/index.js';

/** Stories that a matcher received: which article is in which, and their names. */
export class ReceivedStories {
  private readonly labels: NumberedLabels;
  private readonly titles: readonly (string | undefined)[];

  constructor(stories: Labelling) {
    this.labels = numberLabels(stories, 'received');
    this.titles = titlesOf(stories);
  }

  private numberOf(id: ArticleId): number {
    const story = this.labels.codes.get(id);
    if (story === undefined) {
      throw new SameStoryError('unknown-article', `there is no article ${show(id)} in the stories that were received`);
    }
    return story;
  }

  /** The ids story by story, in the order in which they are given. */
  group(ids: readonly ArticleId[]): ArticleId[][] {
    return [...groupBy(ids, (id) => this.numberOf(id)).values()];
  }

  /** The name of an article's story: `story "s1", "Doctors vote to end home visits"`. */
  nameOf(id: ArticleId): string {
    const story = this.numberOf(id);
    const title = this.titles[story];
    return `story ${show(this.labels.names[story])}${title === undefined ? '' : `, ${show(title)}`}`;
  }
}

/** The stories that were received, directly or as the `result` of `analyseStories`. */
export function storiesOf(received: unknown): Labelling {
  const isAnalysis =
    typeof received === 'object' && received !== null && 'result' in received && !('stories' in received);
  return (isAnalysis ? received.result : received) as Labelling;
}

/** Checks the ids that a matcher was given: two or more, each once. */
export function requireIds(ids: unknown, matcher: string): asserts ids is readonly ArticleId[] {
  if (!Array.isArray(ids) || ids.length < 2 || !ids.every((id) => typeof id === 'string')) {
    throw new SameStoryError('invalid-option', `${matcher}: expected a list of two article ids or more`);
  }
  const seen = new Set<ArticleId>();
  const twice = ids.find((id) => seen.size === seen.add(id).size);
  if (twice !== undefined) throw new SameStoryError('invalid-option', `${matcher}: the id ${show(twice)} stands twice`);
}

function titlesOf(received: Labelling): (string | undefined)[] {
  if (!('stories' in received)) return [];
  return received.stories.map((story) =>
    'title' in story && typeof story.title === 'string' ? story.title : undefined,
  );
}
