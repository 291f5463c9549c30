import type { ArticleId } from '../../article.js';
import type { StoryChanges } from '../../evaluate/index.js';
import { count, grouped, list, shorten } from '../formats/index.js';
import type { Page } from './terminal-page.js';

/** Maximum number of stories shown of each kind, and of articles in each. */
const MAX_STORIES = 10;
const MAX_ARTICLES = 4;
const MAX_NAME = 70;

/** What moved between two runs: which stories were joined, split, gained and lost articles. */
export function changesText(
  page: Page,
  changes: StoryChanges,
  nameOf: (id: ArticleId) => string,
  before: string,
): void {
  const { unchanged, joined, split } = changes;
  // Articles that a story has by joining another, or lacks by a split, were already listed there.
  const gained = changes.gained.filter(({ story }) => !joined.some((other) => other.story === story));
  const lost = changes.lost.filter(({ story }) => !split.some((other) => other.story === story));
  const moved = [
    [joined.length, 'joined'],
    [split.length, 'split'],
    [gained.length, 'gained articles'],
    [lost.length, 'lost articles'],
  ] as const;
  const parts = moved.flatMap(([number, what]) => (number === 0 ? [] : [`${grouped(number)} ${what}`]));
  page.heading(`Since ${before}: ${[`${count(unchanged, 'story', 'stories')} unchanged`, ...parts].join(', ')}`);
  const named = (ids: readonly ArticleId[]): string =>
    list(
      ids.map((id) => shorten(nameOf(id), MAX_NAME)),
      MAX_ARTICLES,
    );
  const section = <T>(title: string, all: readonly T[], show: (one: T) => readonly [string, ...string[]]): void => {
    if (all.length === 0) return;
    page.gap();
    page.line(`${title}:`);
    for (const one of all.slice(0, MAX_STORIES)) {
      const [head, ...parts] = show(one);
      page.paragraph(head, { first: '  ', indent: 4 });
      for (const part of parts) page.paragraph(part, { first: '    ', indent: 6 });
    }
    if (all.length > MAX_STORIES) page.line(`  and ${grouped(all.length - MAX_STORIES)} more: --json lists all`);
  };
  section('Joined: one story now', joined, ({ story, from }) => [
    count(story.length, 'article'),
    ...from.map((ids) => `+ ${named(ids)}`),
  ]);
  section('Split: several stories now', split, ({ story, into }) => [
    count(story.length, 'article'),
    ...into.map((ids) => `| ${named(ids)}`),
  ]);
  section('Gained articles', gained, ({ story, articles }) => [
    named(story.filter((id) => !articles.includes(id))),
    `+ ${named(articles)}`,
  ]);
  section('Lost articles', lost, ({ story, articles }) => [
    named(story.filter((id) => !articles.includes(id))),
    `- ${named(articles)}`,
  ]);
}
