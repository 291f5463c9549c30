import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { folderWith } from '../io/folder.js';
import { buildsProgram, shell } from './built.js';
import { samestory } from './command.js';

// What an operator's machine does to a command: devices, pipes, full disks, links, signals.

buildsProgram();

const GP = path.resolve('seeds/gp-home-visits');
const ARTICLES = ['broadcaster', 'daily', 'wire-desk'];
const idsIn = (lines: string): string[] =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).id);
const asRoot = process.getuid?.() === 0 ? test : test.skip;

describe('-o', () => {
  const convert = (file: string, ...more: string[]) => samestory(['convert', GP, '-q', '-o', file, ...more]);

  test('follows a symbolic link, and keeps the mode of the file', async () => {
    const folder = folderWith({ 'target.jsonl': 'old', 'sub/x': '' });
    const target = path.join(folder, 'target.jsonl');
    const link = path.join(folder, 'sub/link.jsonl');
    chmodSync(target, 0o640);
    symlinkSync('../target.jsonl', link);
    expect(await convert(link)).toMatchObject({ code: 0, err: '' });
    expect(readlinkSync(link)).toBe('../target.jsonl');
    expect(idsIn(readFileSync(target, 'utf8'))).toEqual(ARTICLES);
    expect(statSync(target).mode & 0o7777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(['sub', 'target.jsonl']);
  });

  test('makes the file that a symbolic link leads to, and refuses links in a circle', async () => {
    const folder = folderWith({});
    symlinkSync('new.jsonl', path.join(folder, 'link'));
    symlinkSync('round', path.join(folder, 'round'));
    expect((await convert(path.join(folder, 'link'))).code).toBe(0);
    expect(idsIn(readFileSync(path.join(folder, 'new.jsonl'), 'utf8'))).toEqual(ARTICLES);
    const round = await convert(path.join(folder, 'round'));
    expect([round.code, round.err]).toEqual([2, expect.stringContaining('a link that leads back to itself')]);
  });

  test('keeps the other names of a file', async () => {
    const folder = folderWith({ 'a.jsonl': 'old' });
    linkSync(path.join(folder, 'a.jsonl'), path.join(folder, 'b.jsonl'));
    expect((await convert(path.join(folder, 'a.jsonl'))).code).toBe(0);
    expect(idsIn(readFileSync(path.join(folder, 'b.jsonl'), 'utf8'))).toEqual(ARTICLES);
  });

  test('leaves what was there where no result can be made, and refuses a folder', async () => {
    const folder = folderWith({ 'a.jsonl': 'old' });
    const file = path.join(folder, 'a.jsonl');
    expect((await samestory(['compare', GP, '--base', 'nobody', '-o', file])).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('old');
    const refused = await convert(folder);
    expect([refused.code, refused.err]).toEqual([
      2,
      `samestory: ${folder}: cannot be written: it is a folder: name a file\n`,
    ]);
    expect(readdirSync(folder)).toEqual(['a.jsonl']);
  });

  test('writes into a named pipe, which stays one', async () => {
    const folder = folderWith({});
    const { code, out } = await shell(
      `mkfifo p; cat p & $SAMESTORY convert ${GP} -q -o p; c=$?; wait; exit $c`,
      folder,
    );
    expect([code, idsIn(out)]).toEqual([0, ARTICLES]);
    expect(lstatSync(path.join(folder, 'p')).isFIFO()).toBe(true);
  });

  // Only root can make a device; anybody else could not replace one either.
  asRoot('writes to a device, which stays one', async () => {
    const folder = folderWith({});
    const device = path.join(folder, 'null');
    execFileSync('mknod', [device, 'c', '1', '3']);
    expect((await convert(device)).code).toBe(0);
    expect(lstatSync(device).isCharacterDevice()).toBe(true);
    execFileSync('mknod', [path.join(folder, 'full'), 'c', '1', '7']);
    const full = await convert(path.join(folder, 'full'));
    expect([full.code, full.err]).toEqual([2, expect.stringContaining('cannot be written: the disk is full')]);
    expect(lstatSync(path.join(folder, 'full')).isCharacterDevice()).toBe(true);
  });

  test('/dev/stdout is standard output: a file that it leads to is added to, not emptied', async () => {
    const folder = folderWith({ log: 'before\n' });
    const { code, out } = await shell(
      `$SAMESTORY convert ${GP} -q -o /dev/stdout >> log; echo $?; $SAMESTORY convert ${GP} -q -o /dev/stdout | wc -l`,
      folder,
    );
    expect([code, out.split('\n').map((line) => line.trim())]).toEqual([0, ['0', '3', '']]);
    expect(readFileSync(path.join(folder, 'log'), 'utf8')).toMatch(/^before\n\{"id":"broadcaster"/);
    expect(existsSync('/dev/stdout')).toBe(true);
  });
});

describe('standard output', () => {
  test('on a full disk is one line and 2; closed by its reader it is no fault', async () => {
    const { out, err } = await shell(`
      $SAMESTORY stories ${GP} --json > /dev/full; echo $?
      $SAMESTORY --help > /dev/full; echo $?
      $SAMESTORY stories ${GP} | true; echo \${PIPESTATUS[0]}
      yes '{"id":"a","text":"Bells rang in the town."}' | $SAMESTORY convert - -q | head -1 > /dev/null; echo \${PIPESTATUS[1]}`);
    expect(out.split('\n')).toEqual(['2', '2', '0', '0', '']);
    const line = 'samestory: standard output: cannot be written: the disk is full: make room on it\n';
    expect(err).toBe(line + line);
  });
});

describe('an interrupt', () => {
  /** Sends a signal a second after the start; gives the exit code and how many milliseconds it took to end. */
  const interrupted = async (command: string, signal = 'INT', cwd = process.cwd()) => {
    const { out } = await shell(
      `${command} > /dev/null 2>&1 & job=$!; sleep 1; from=$(date +%s%N); kill -${signal} $job; wait $job
       echo "$? $(( ($(date +%s%N) - from) / 1000000 ))"`,
      cwd,
    );
    const [code, milliseconds] = out.trim().split(' ').map(Number);
    return { code, milliseconds };
  };

  test('ends it within a second with 130: while it waits, and while it computes', async () => {
    const folder = folderWith({ 'big.jsonl': bigCollection() });
    for (const command of [
      'exec $SAMESTORY stories - < <(sleep 20)',
      `exec $SAMESTORY compare big.jsonl`,
      'mkfifo never; exec $SAMESTORY stories never',
    ]) {
      const { code, milliseconds } = await interrupted(`(set -m; ${command})`, 'INT', folder);
      expect([command, code]).toEqual([command, 130]);
      // A second is promised; a machine that is busy with other tests may take a little longer.
      expect(milliseconds).toBeLessThan(3000);
    }
    expect((await interrupted(`(exec $SAMESTORY compare big.jsonl)`, 'TERM', folder)).code).toBe(143);
  });
});

/** Articles that take a minute to compare. */
function bigCollection(): string {
  const words = Array.from({ length: 400 }, (_, i) => `word${(i * 7919) % 613}`);
  return Array.from({ length: 300 }, (_, id) => {
    const sentences = Array.from({ length: 40 }, (_, s) => {
      const from = (id * 13 + s * 37) % 380;
      return `The ${words.slice(from, from + 18).join(' ')} said ${id} people on ${s} May.`;
    });
    return JSON.stringify({ id: `a${id}`, text: sentences.join(' ') });
  }).join('\n');
}
