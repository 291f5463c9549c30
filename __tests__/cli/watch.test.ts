import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { StoryEvent } from '../../src/stories/stream/story-events.js';
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
  expect((await samestory(['watch', file, file])).err).toContain('watch takes one INPUT');
  expect((await samestory(['watch', file, '-o', 'x'])).err).toContain('use > FILE instead');
  expect((await samestory(['watch', path.join(folder, 'none.jsonl'), '--once'])).code).toBe(2);
});

test('goes on where a snapshot cannot be written, and says so', async () => {
  const file = write('in.jsonl', 0, 3);
  const ran = await samestory(['watch', file, '--once', '--snapshot', path.join(folder, 'none', 's')]);
  expect(ran.code).toBe(2);
  expect(eventsOf(ran.out)).toHaveLength(3);
});
