import { compareStories, type Labelling, show } from '../evaluate/index.js';
import { storiesOf } from './received-stories.js';
import { listed, type MatcherResult } from './result.js';

/** Passes if the stories are those of an earlier run. See `SameStoryMatchers`. */
export function toKeepStories(received: unknown, before: Labelling): MatcherResult {
  const changes = compareStories(before, storiesOf(received));
  const pass = changes.isSame;
  return {
    pass,
    message: () => {
      const call = `expect(stories)${pass ? '.not' : ''}.toKeepStories(before)`;
      if (pass) return `${call}\n\nNo story has joined another or split`;
      const joined = changes.joined.map(({ from }) => from.map(shownIds).join(' + '));
      const split = changes.split.map(({ into }) => into.map(shownIds).join(' | '));
      return [call, ...part('Joined:', joined), ...part('Split:', split)].join('\n');
    },
  };
}

function part(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : [
        '',
        heading,
        listed(
          lines.map((line) => `  ${line}`),
          '\n',
        ),
      ];
}

function shownIds(ids: readonly string[]): string {
  return `[${ids.slice(0, 6).map(show).join(', ')}${ids.length > 6 ? ', …' : ''}]`;
}
