import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ArticleWatch, readSnapshot, storyTransform, type Watched, writeSnapshot } from '../../src/io/index.js';
import { StoryStream } from '../../src/stories/stream/story-stream.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'samestory-stream-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string): string => path.join(folder, name);
const line = (id: string, text = `Bells rang in Kent for ${id}.`): string => `${JSON.stringify({ id, text })}\n`;

async function all(watch: ArticleWatch): Promise<string[]> {
  const seen: string[] = [];
  for await (const one of watch.articles()) seen.push(nameOf(one));
  return seen;
}

function nameOf(one: Watched): string {
  return one.kind === 'article' ? one.article.id : one.kind === 'idle' ? 'idle' : `rejected ${one.rejection.line}`;
}

describe('a snapshot file', () => {
  test('is read back as it was written, and is not there before it is written', async () => {
    const stream = new StoryStream();
    stream.add({ id: 'a', text: 'Bells rang.' });
    expect(await readSnapshot(at('s'))).toBeUndefined();
    await writeSnapshot(at('s'), stream.snapshot('line 1'));
    const read = StoryStream.restore((await readSnapshot(at('s'))) ?? new Uint8Array());
    expect(read.cursor).toBe('line 1');
    expect(read.storyOf('a')).toBe(stream.storyOf('a'));
    expect(readdirSync(folder)).toEqual(['s']);
  });

  test('that is cut short or altered is refused by name', async () => {
    const stream = new StoryStream();
    await writeSnapshot(at('s'), stream.snapshot());
    truncateSync(at('s'), 40);
    await expect(readSnapshot(at('s'))).rejects.toMatchObject({
      code: 'invalid-snapshot',
      message: expect.stringMatching(/[/\\]s: the snapshot cannot be read: it is cut short/),
    });
  });

  test('that cannot be written is told, and the one from before is still there', async () => {
    const stream = new StoryStream();
    await writeSnapshot(at('s'), stream.snapshot('before'));
    const before = readFileSync(at('s'));
    stream.add({ id: 'a', text: 'Bells rang.' });
    // A file where the folder of the temporary file should be.
    writeFileSync(at('no-folder'), '');
    await expect(writeSnapshot(path.join(at('no-folder'), 's'), stream.snapshot())).rejects.toMatchObject({
      code: 'unwritable-output',
      message: expect.stringContaining('the one from before is still there'),
    });
    expect(Buffer.compare(readFileSync(at('s')), before)).toBe(0);
    expect(stream.size).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['no-folder', 's']);
  });

  // A device that has no room for a byte, where the temporary file would go; not every system has one.
  (existsSync('/dev/full') ? test : test.skip)(
    'on a full disk: the one from before stays, and no article is lost',
    async () => {
      const stream = new StoryStream();
      await writeSnapshot(at('s'), stream.snapshot('before'));
      stream.add({ id: 'a', text: 'Bells rang.' });
      symlinkSync('/dev/full', at(`s.${process.pid}.tmp`));
      await expect(writeSnapshot(at('s'), stream.snapshot('after'))).rejects.toMatchObject({
        code: 'unwritable-output',
        message: expect.stringMatching(/the one from before is still there: the disk is full/),
      });
      expect(StoryStream.restore((await readSnapshot(at('s'))) ?? new Uint8Array()).cursor).toBe('before');
      expect(stream.storyOf('a')).toBeDefined();
      await writeSnapshot(at('s'), stream.snapshot('after'));
      expect(StoryStream.restore((await readSnapshot(at('s'))) ?? new Uint8Array()).storyOf('a')).toBe(
        stream.storyOf('a'),
      );
    },
  );
});

describe('a watched file', () => {
  test('gives its lines, then those that are added behind the cursor', async () => {
    writeFileSync(at('in.jsonl'), `${line('a')}\n${line('b')}{"id":\n${line('c')}`);
    const watch = new ArticleWatch(at('in.jsonl'), { once: true });
    expect(await all(watch)).toEqual(['a', 'b', 'rejected 4', 'c']);
    appendFileSync(at('in.jsonl'), line('d') + line('e').trimEnd());
    const later = new ArticleWatch(at('in.jsonl'), { once: true, cursor: watch.cursor });
    expect(await all(later)).toEqual(['d', 'e']);
    // A line that lacked its end is read again, whole.
    appendFileSync(at('in.jsonl'), `\n${line('f')}`);
    expect(await all(new ArticleWatch(at('in.jsonl'), { once: true, cursor: later.cursor }))).toEqual(['e', 'f']);
  });

  test('is waited for while it grows, and begun again when it is replaced', async () => {
    writeFileSync(at('in.jsonl'), line('a'));
    const articles = new ArticleWatch(at('in.jsonl')).articles();
    const next = async (): Promise<string> => nameOf((await articles.next()).value as Watched);
    expect([await next(), await next()]).toEqual(['a', 'idle']);
    appendFileSync(at('in.jsonl'), line('b').slice(0, 9));
    const seen: string[] = [];
    setTimeout(() => appendFileSync(at('in.jsonl'), line('b').slice(9)), 400);
    while (!seen.includes('b')) seen.push(await next());
    writeFileSync(at('in.jsonl'), line('z'));
    while (!seen.includes('z')) seen.push(await next());
    expect(seen.filter((name) => name !== 'idle')).toEqual(['b', 'z']);
    await articles.return(undefined);
  });

  test('that is of another kind is refused', async () => {
    writeFileSync(at('in.txt'), 'Bells rang.');
    await expect(all(new ArticleWatch(at('in.txt'), { once: true }))).rejects.toThrow(/can be watched/);
    await expect(all(new ArticleWatch(at('none.jsonl'), { once: true }))).rejects.toThrow(/no such file/);
  });
});

test('a watched folder gives new and changed files once each', async () => {
  writeFileSync(at('b.txt'), 'Bells rang in Kent.');
  writeFileSync(at('a.jsonl'), line('x') + line('y'));
  const watch = new ArticleWatch(folder, { once: true });
  expect(await all(watch)).toEqual(['x', 'y', 'b', 'idle']);
  writeFileSync(at('c.txt'), 'Rain fell in Surrey.');
  writeFileSync(at('b.txt'), 'Bells rang in Kent, and in Surrey.');
  expect(await all(new ArticleWatch(folder, { once: true, cursor: watch.cursor }))).toEqual(['b', 'c', 'idle']);
});

describe('storyTransform', () => {
  test('turns articles into arrivals, and holds its source back while its reader is slow', async () => {
    const stream = new StoryStream();
    const outcomes: string[] = [];
    let given = 0;
    const source = Readable.from(
      (function* () {
        for (let place = 0; place < 500; place++) {
          given += 1;
          yield place === 3 ? { id: 'x' } : { id: `a${place}`, text: `Bells rang ${place} times.`, date: '2024-01-01' };
        }
      })(),
    );
    await pipeline(source, storyTransform(stream), async (arrivals: AsyncIterable<{ outcome: string }>) => {
      for await (const { outcome } of arrivals) {
        outcomes.push(outcome);
        if (outcomes.length === 10) expect(given).toBeLessThan(100);
      }
    });
    expect(outcomes).toHaveLength(500);
    expect(outcomes[3]).toBe('rejected');
    expect(stream.size).toBe(499);
  });

  test('ends by a signal with what it had taken in', async () => {
    const stream = new StoryStream();
    const controller = new AbortController();
    const source = Readable.from(
      (async function* () {
        yield { id: 'a', text: 'Bells rang.' };
        controller.abort();
        await new Promise(() => {});
      })(),
    );
    const { signal } = controller;
    await expect(
      pipeline(
        source,
        storyTransform(stream),
        async (arrivals) => {
          for await (const _ of arrivals);
        },
        { signal },
      ),
    ).rejects.toThrow(/abort/i);
    expect(stream.size).toBe(1);
  });
});

describe('several inputs', () => {
  test('are read side by side, each from where it was left', async () => {
    writeFileSync(at('a.jsonl'), line('a1') + line('a2') + line('a3'));
    writeFileSync(at('b.jsonl'), line('b1') + line('b2'));
    const inputs = [at('a.jsonl'), at('b.jsonl')];
    const some = async (watch: ArticleWatch, count: number): Promise<string[]> => {
      const seen: string[] = [];
      for await (const one of watch.articles()) {
        if (one.kind === 'article') seen.push(one.article.id);
        if (seen.length === count) break;
      }
      return seen;
    };
    // None of them ends, and each is heard.
    expect((await some(new ArticleWatch(inputs), 5)).sort()).toEqual(['a1', 'a2', 'a3', 'b1', 'b2']);
    const first = new ArticleWatch(inputs, { once: true });
    const before = await some(first, 3);
    const later = new ArticleWatch(inputs, { once: true, cursor: first.cursor });
    // What was asked for ahead, and not given, is given later.
    expect([...before, ...(await all(later))].sort()).toEqual(['a1', 'a2', 'a3', 'b1', 'b2']);
    appendFileSync(at('b.jsonl'), line('b3'));
    expect(await all(new ArticleWatch(inputs, { once: true, cursor: later.cursor }))).toEqual(['b3']);
    expect(await all(new ArticleWatch(at('b.jsonl'), { once: true, cursor: later.cursor }))).toEqual(['b3']);
  });

  test('are not gone on with from the cursor of one', () => {
    writeFileSync(at('a.jsonl'), line('a1'));
    const { cursor } = new ArticleWatch(at('a.jsonl'));
    expect(() => new ArticleWatch([at('a.jsonl'), at('b.jsonl')], { cursor })).toThrow(/does not say how far/);
    expect(() => new ArticleWatch([])).toThrow(/inputs must be the path/);
  });
});
