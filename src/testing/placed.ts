import type { ArticleId } from '../article.js';
import { SameStoryError } from '../errors.js';
import { type Labelling, type NumberedLabels, numberLabels, show } from '../evaluate/labelling.js';

/** Stories as a matcher received them: which article is in which, and what to call each. */
export class PlacedStories {
  private readonly labels: NumberedLabels;
  private readonly titles: readonly (string | undefined)[];

  constructor(received: unknown) {
    this.labels = numberLabels(received as Labelling, 'received');
    this.titles = titlesOf(received);
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
    const groups = new Map<number, ArticleId[]>();
    for (const id of ids) {
      const story = this.numberOf(id);
      const group = groups.get(story);
      if (group === undefined) groups.set(story, [id]);
      else group.push(id);
    }
    return [...groups.values()];
  }

  /** What to call the story of an article: `story "s1", "Doctors vote to end home visits"`. */
  nameOf(id: ArticleId): string {
    const story = this.numberOf(id);
    const title = this.titles[story];
    return `story ${show(this.labels.names[story])}${title === undefined ? '' : `, ${show(title)}`}`;
  }
}

/** Checks the ids that a matcher was given: two or more, each once. */
export function requireIds(ids: unknown, matcher: string): asserts ids is readonly ArticleId[] {
  if (!Array.isArray(ids) || ids.length < 2 || !ids.every((id) => typeof id === 'string')) {
    throw new SameStoryError('invalid-option', `${matcher}: expected a list of two article ids or more`);
  }
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) throw new SameStoryError('invalid-option', `${matcher}: the id ${show(twice)} stands twice`);
}

function titlesOf(received: unknown): (string | undefined)[] {
  if (typeof received !== 'object' || received === null || !('stories' in received)) return [];
  const { stories } = received;
  if (!Array.isArray(stories)) return [];
  return stories.map((story: unknown) =>
    typeof story === 'object' && story !== null && 'title' in story && typeof story.title === 'string'
      ? story.title
      : undefined,
  );
}
