import type { ArticleId } from '../article.js';
import { show, worstStories } from '../evaluate/index.js';
import { optional, readOptions } from '../options.js';
import { type Explain, rankable } from './explain.js';
import { ReceivedStories, requireIds, storiesOf } from './received-stories.js';
import { listed, type MatcherResult } from './result.js';

export interface KeepOptions {
  /** Says why two articles are linked, for the failure message. @default the `explain` of a received analysis */
  readonly explain?: Explain | undefined;
}

/** Passes if all these articles are in one story. See `SameStoryMatchers`. */
export function toKeepTogether(received: unknown, ids: readonly ArticleId[], options?: KeepOptions): MatcherResult {
  requireIds(ids, 'toKeepTogether');
  const explain = explainOf('toKeepTogether', received, options);
  const stories = new ReceivedStories(storiesOf(received));
  const groups = stories.group(ids);
  const pass = groups.length === 1;
  return {
    pass,
    message: () => {
      const call = `expect(stories)${pass ? '.not' : ''}.toKeepTogether(${shownIds(ids)})`;
      if (pass) return `${call}\n\nAll are in ${stories.nameOf(ids[0]!)}`;
      const parts = groups.map((members) => `  ${stories.nameOf(members[0]!)}: ${shownIds(members)}`);
      const nearest = linksBetween(groups, explain);
      return [
        call,
        '',
        `They are in ${groups.length} stories:`,
        ...parts,
        ...heading('What keeps them apart:', nearest),
      ].join('\n');
    },
  };
}

/** Passes if no two of these articles are in one story. See `SameStoryMatchers`. */
export function toKeepApart(received: unknown, ids: readonly ArticleId[], options?: KeepOptions): MatcherResult {
  requireIds(ids, 'toKeepApart');
  const explain = explainOf('toKeepApart', received, options);
  const stories = new ReceivedStories(storiesOf(received));
  const groups = stories.group(ids);
  const shared = groups.filter((members) => members.length > 1);
  const pass = shared.length === 0;
  return {
    pass,
    message: () => {
      const call = `expect(stories)${pass ? '.not' : ''}.toKeepApart(${shownIds(ids)})`;
      if (pass) return `${call}\n\nEach is in a story of its own`;
      const together = shared.map((members) => `  ${stories.nameOf(members[0]!)}: ${shownIds(members)}`);
      const joins = shared.flatMap((members) =>
        linksBetween(
          members.map((id) => [id]),
          explain,
        ),
      );
      return [call, '', 'Some are in one story:', ...together, ...heading('What joins them:', joins)].join('\n');
    },
  };
}

export function shownIds(ids: readonly ArticleId[]): string {
  return listed(ids.map((id) => show(id)));
}

/** The `explain` that was given, else that of the result, else none. */
function explainOf(matcher: string, received: unknown, options: KeepOptions | undefined): Explain | undefined {
  const { explain } = readOptions<{ explain: Explain | undefined }>(matcher, options, {
    explain: optional((value) => typeof value === 'function', 'a function'),
  });
  return explain ?? ownExplain(received);
}

export function ownExplain(received: unknown): Explain | undefined {
  if (typeof received !== 'object' || received === null || !('explain' in received)) return undefined;
  const { explain } = received;
  return typeof explain === 'function' ? (a, b) => explain.call(received, a, b) : undefined;
}

/** One line for each part but the largest: its strongest link to another part. */
function linksBetween(parts: readonly (readonly ArticleId[])[], explain: Explain | undefined): string[] {
  if (explain === undefined) return [];
  const { split } = worstStories([parts.flat()], parts, { explain: rankable(explain) });
  return split.flatMap(({ links }) =>
    links.map(({ a, b, explanation }) => `  ${show(a)} and ${show(b)}: ${explanation.text}`),
  );
}

function heading(text: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', text, ...lines];
}
