import { requireArgument } from '../../arguments.js';
import type { StreamStory } from './describe-story.js';
import type { StoryEvent } from './story-events.js';
import { StoryStream } from './story-stream.js';

/** What has changed in the stories of a stream since an event. */
export interface StoriesSince {
  /**
   * Stories that are new, or have gained or lost articles, as they are now; in the order of each story's latest event.
   */
  readonly stories: readonly StreamStory[];
  /** Stories that are over: merged into `heir`, or with no article left in the window (`heir` is `null`). */
  readonly ended: readonly { readonly id: string; readonly heir: string | null }[];
  /** The number of the latest event: pass it the next time. */
  readonly sequence: number;
  /**
   * Whether the stream still has all events since then. If not, `stories` are all stories there are, and stories that
   * ended before are missing from `ended`; see {@link StreamOptions.log}.
   */
  readonly isComplete: boolean;
}

/**
 * The stories of a stream that have changed since an event, each once. An article that only became too old to be
 * compared (`left`) is no change.
 *
 * @param sequence the number of the last event that you know: 0 for none, or `stream.acknowledged`.
 * @throws {SameStoryError} `invalid-argument`.
 *
 * @example
 * const stream = new StoryStream();
 * stream.add({ id: 'a', text: 'Doctors in Kent voted on Friday to end home visits.' });
 * const first = storiesSince(stream, 0);
 * first.stories.map(({ title }) => title); // ['Doctors in Kent voted on Friday to end home visits']
 * storiesSince(stream, first.sequence).stories.length; // 0
 */
export function storiesSince(stream: StoryStream, sequence: number): StoriesSince {
  requireArgument('storiesSince', 'stream', stream instanceof StoryStream, stream, 'a StoryStream');
  const isNumber = Number.isInteger(sequence) && sequence >= 0;
  requireArgument('storiesSince', 'sequence', isNumber, sequence, 'the number of an event, or 0');
  const events = stream.events(sequence);
  const isComplete = events.length >= stream.sequence - sequence;
  const touched = isComplete ? idsTouched(events) : stream.stories().map(({ id }) => id);
  const ended = events.flatMap((event) => endedBy(event, stream));
  return {
    stories: [...new Set(touched)].flatMap((id) => stream.story(id) ?? []),
    ended,
    sequence: stream.sequence,
    isComplete,
  };
}

/** Open stories in the order of their latest events. */
function idsTouched(events: readonly StoryEvent[]): string[] {
  const touched = new Set<string>();
  const touch = (id: string): void => {
    touched.delete(id);
    touched.add(id);
  };
  for (const event of events) {
    if (event.type === 'left') continue;
    if ('from' in event) touch(event.from);
    touch(event.story);
    if (event.type === 'merged') touched.delete(event.from);
    if (event.type === 'expired') touched.delete(event.story);
  }
  return [...touched];
}

function endedBy(event: StoryEvent, stream: StoryStream): StoriesSince['ended'] {
  if (event.type === 'expired') return [{ id: event.story, heir: null }];
  // The heir itself may have merged or expired since.
  if (event.type === 'merged') return [{ id: event.from, heir: stream.story(event.story)?.id ?? null }];
  return [];
}
