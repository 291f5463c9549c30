import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { StoryEvent } from '../../src/stories/stream/story-events.js';
import { buildsProgram, shell } from './built.js';
import { samestory } from './command.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'samestory-watch-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const lines = readFileSync('seeds/newsroom.jsonl', 'utf8').trimEnd().split('\n');
const write = (name: string, from: number, to: number): string => {
  const file = path.join(folder, name);
  writeFileSync(file, `${lines.slice(from, to).join('\n')}\n`);
  return file;
};
const eventsOf = (out: string): StoryEvent[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('prints events as lines of JSON, and goes on from its snapshot as if it had never stopped', async () => {
  const whole = await samestory(['watch', write('whole.jsonl', 0, 65), '--once']);
  const file = write('parts.jsonl', 0, 30);
  const first = await samestory(['watch', file, '--once']);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(existsSync(`${file}.snapshot`)).toBe(true);
  appendFileSync(file, `${lines.slice(30).join('\n')}\n`);
  const second = await samestory(['watch', file, '--once']);
  expect(second.err).toBe(`going on from ${file}.snapshot: 30 articles in the window\n`);
  expect(first.out + second.out).toBe(whole.out);
  const events = eventsOf(whole.out);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, place) => place + 1));
  const third = await samestory(['watch', file, '--once', '--quiet']);
  expect(third).toEqual({ code: 0, out: '', err: '' });
});

test('names broken lines, and still takes the others', async () => {
  const file = write('in.jsonl', 0, 2);
  appendFileSync(file, `{"id":"x"}\n${lines[2]}\n`);
  const ran = await samestory(['watch', file, '--once', '--strict']);
  expect(ran.code).toBe(3);
  expect(ran.err).toContain(`${file}:3: text is missing`);
  expect(eventsOf(ran.out).filter(({ type }) => type === 'opened' || type === 'joined')).toHaveLength(3);
});

test('of bulk requests takes the id from the line before, also when it stopped between the two', async () => {
  const file = path.join(folder, 'bulk.ndjson');
  const text = 'Bells rang over Almerston on Monday.';
  writeFileSync(file, `{"index":{"_id":"a"}}\n${JSON.stringify({ title: 'A', text })}\n{"index":{"_id":"b"}}\n`);
  const args = ['watch', file, '--once', '--ndjson'];
  const first = await samestory(args);
  expect([first.err, eventsOf(first.out).map(({ type }) => type)]).toEqual(['', ['opened']]);
  appendFileSync(file, `${JSON.stringify({ title: 'B', text: 'A ferry sank off Holm.' })}\n`);
  const second = await samestory(args);
  expect(second.out).toContain('"b"');
  expect(second.err).not.toContain('rejected');
});

test('reads standard input, and a folder', async () => {
  const piped = await samestory(['watch', '-'], { stdin: `${lines.slice(0, 5).join('\n')}\n` });
  expect(eventsOf(piped.out).length).toBeGreaterThanOrEqual(5);
  const snapshot = path.join(folder, 'kept');
  const { out } = await samestory(['watch', 'seeds/gp-home-visits', '--once', '--snapshot', snapshot]);
  expect(eventsOf(out).map(({ type }) => type)).toEqual(['opened', 'joined', 'joined']);
  expect(existsSync(snapshot)).toBe(true);
});

test('refuses a damaged snapshot by name, and what it cannot do', async () => {
  const file = write('in.jsonl', 0, 3);
  await samestory(['watch', file, '--once']);
  truncateSync(`${file}.snapshot`, 100);
  const ran = await samestory(['watch', file, '--once']);
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toContain(`${file}.snapshot: the snapshot cannot be read: it is cut short`);
  expect((await samestory(['watch', file, folder])).err).toContain('several INPUTs needs --snapshot FILE');
  expect((await samestory(['watch', file, '-o', 'x'])).err).toContain('use > FILE instead');
  expect((await samestory(['watch', path.join(folder, 'none.jsonl'), '--once'])).code).toBe(2);
});

test('goes on where a snapshot cannot be written, and says so', async () => {
  const file = write('in.jsonl', 0, 3);
  const ran = await samestory(['watch', file, '--once', '--snapshot', path.join(folder, 'none', 's')]);
  expect(ran.code).toBe(2);
  expect(eventsOf(ran.out)).toHaveLength(3);
});

test('prints for a person on a terminal, or where text is asked for', async () => {
  const file = write('in.jsonl', 0, 20);
  const onTerminal = await samestory(['watch', file, '--once'], { terminal: true, env: { NO_COLOR: '1' } });
  expect(onTerminal.out).toMatch(/^\* \D+, \d+ \w+ \d{4}, \d\d:\d\d(?: \w+)?: \S/);
  expect(onTerminal.out).toMatch(
    /^\+ \D+, \d+ \w+ \d{4}, \d\d:\d\d(?: \w+)?: .*\n(?: {4}.*\n)* {4}joins (?:one other|\d+ others)/m,
  );
  expect(onTerminal.out).not.toContain('\u001b');
  rmSync(`${file}.snapshot`);
  const asText = await samestory(['watch', file, '--once', '--format', 'text', '--width', '80']);
  expect(asText.out).toBe(onTerminal.out);
  rmSync(`${file}.snapshot`);
  const asLines = await samestory(['watch', file, '--once', '--ndjson'], { terminal: true });
  expect(eventsOf(asLines.out).length).toBeGreaterThanOrEqual(20);
});

test('where not one record can be used it ends with 2, and says why even when quiet', async () => {
  const file = path.join(folder, 'bad.jsonl');
  writeFileSync(file, '{"id":"x"}\n{"id":"y"}\n');
  const { code, out, err } = await samestory(['watch', file, '--once', '-q']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe(
    `samestory: no article can be used: 2 records rejected; the first: ${file}:1: text is missing: give the article as plain text\n`,
  );
});

test('an interrupt keeps the snapshot, and gives it free', async () => {
  const file = write('in.jsonl', 0, 4);
  let interrupt = async (): Promise<void> => {};
  let kept: string[] = [];
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`${lines.slice(0, 3).join('\n')}\n`);
    await interrupt();
    kept = readdirSync(folder).sort();
  }
  const snapshot = path.join(folder, 'kept');
  await samestory(['watch', '-', '--snapshot', snapshot], {
    stdin: endless(),
    onStart: (given) => {
      interrupt = given;
    },
  });
  expect(kept).toEqual(['in.jsonl', 'kept']);
  const again = await samestory(['watch', file, '--once', '--snapshot', snapshot]);
  expect(again.err).toBe(`going on from ${snapshot}: 3 articles in the window\n`);
});

describe('two on one snapshot', () => {
  buildsProgram();

  test('the second ends with 2 and names the process; what a killed one held is taken over', async () => {
    const file = write('in.jsonl', 0, 3);
    const { out } = await shell(
      `$SAMESTORY watch ${file} > first.out & first=$!
       until [ -s first.out ]; do sleep 0.05; done
       $SAMESTORY watch ${file} --once 2> second.err; echo "$?"
       ln -s ${file}.snapshot other; $SAMESTORY watch - --snapshot other < /dev/null 2> third.err; echo "$?"
       kill -9 $first; wait $first 2> /dev/null
       $SAMESTORY watch ${file} --once 2> fourth.err; echo "$? $first"`,
      folder,
    );
    const [second, third, fourth] = out.trim().split('\n');
    const [code, pid] = fourth?.split(' ') ?? [];
    expect([second, third, code]).toEqual(['2', '2', '0']);
    for (const name of ['second.err', 'third.err']) {
      expect(readFileSync(path.join(folder, name), 'utf8')).toContain(`the snapshot is in use by process ${pid}: stop`);
    }
    expect(readdirSync(folder).filter((name) => name.includes('.lock'))).toEqual([]);
  });

  test('a lock with the number of a process that is another one by now is taken over, one of another machine is not', async () => {
    const file = write('in.jsonl', 0, 3);
    const lock = `${file}.snapshot.lock`;
    const host = hostname();
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host, started: '1' }));
    expect((await samestory(['watch', file, '--once'])).code).toBe(0);
    expect(existsSync(lock)).toBe(false);
    writeFileSync(lock, '{"pid":12');
    expect((await samestory(['watch', file, '--once'])).code).toBe(0);
    writeFileSync(lock, JSON.stringify({ pid: 12, host: `not-${host}`, started: '1' }));
    const { code, err } = await samestory(['watch', file, '--once']);
    expect([code, err]).toEqual([2, expect.stringContaining(`in use by process 12 on not-${host}`)]);
    expect(existsSync(lock)).toBe(true);
  });
});

test('an article that comes again through a pipe is its next state, not a rejection; --field reaches the readers', async () => {
  const line = (text: string) => `${JSON.stringify({ nr: 'a', corpus: text })}\n`;
  const { code, out, err } = await samestory(['watch', '-', '--field', 'id=nr,text=corpus'], {
    stdin: line('Bells rang in the town of Kent on Friday.') + line('Bells rang in the town of Kent on Friday, again.'),
  });
  expect([code, err]).toEqual([0, '']);
  expect(eventsOf(out)[0]).toMatchObject({ type: 'opened', article: 'a' });
});
