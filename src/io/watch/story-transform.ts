import { Transform, type TransformCallback } from 'node:stream';
import { requireArgument } from '../../arguments.js';
import { SameStoryError } from '../../errors.js';
import type { StoryStream } from '../../stories/index.js';
import { articleFromRecord } from '../mapping/index.js';

/**
 * A Node stream that takes articles (objects with `id` and `text`, as `readArticles` reads them) and gives the arrival
 * of each, as `StoryStream.add` returns it, or `{ outcome: 'rejected', … }` for an object that is not an article. It
 * slows its source down to the speed of its reader, and stops at an `AbortSignal` as all Node streams do; the articles
 * taken in by then are in the stream.
 *
 * @example
 * import { pipeline } from 'node:stream/promises';
 * const stream = new StoryStream();
 * await pipeline(articles, storyTransform(stream), async (arrivals) => {
 *   for await (const { events } of arrivals) console.log(events);
 * }, { signal });
 */
export function storyTransform(stream: StoryStream): Transform {
  const isStream = typeof stream?.add === 'function' && typeof stream.follow === 'function';
  requireArgument('storyTransform', 'stream', isStream, stream, 'a StoryStream');
  let index = 0;
  return new Transform({
    objectMode: true,
    transform(value: unknown, _: BufferEncoding, done: TransformCallback) {
      const at = index++;
      articleFromRecord(value)
        .then((read) => {
          if (read.kind === 'article') return stream.add(read.article);
          const reason = read.kind === 'rejected' ? read.reason : `left out: ${read.why}`;
          return { outcome: 'rejected', index: at, reason, value };
        })
        .then(
          (arrival) => done(null, arrival),
          // The reader checks every article, so nothing should be refused here; if it is, the pipeline must fail.
          (error: unknown) =>
            done(error instanceof Error ? error : new SameStoryError('invalid-article', String(error))),
        );
    },
  });
}
