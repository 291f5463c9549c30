import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { optionsOf, parseCommandLine } from '../../src/cli/usage/arguments.js';
import { COMMANDS } from '../../src/cli/usage/commands.js';
import { completionScript } from '../../src/cli/usage/completion.js';
import { withConfig } from '../../src/cli/usage/config.js';
import { folderWith } from '../io/folder.js';
import { samestory } from './command.js';

const GP = 'seeds/gp-home-visits';
const NEWSROOM = 'seeds/newsroom.jsonl';

describe('help and version', () => {
  test('examples come first, on stdout, and every command has its own', async () => {
    const { code, out, err } = await samestory(['--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out.indexOf('Examples')).toBeLessThan(out.indexOf('Commands'));
    for (const command of ['stories', 'reuse', 'compare', 'report', 'evaluate', 'convert']) {
      expect(out).toContain(command);
      const own = await samestory([command, '-h']);
      expect(own.code).toBe(0);
      expect(own.out).toMatch(/^samestory \w+: .*\n\nExamples\n/);
    }
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });

  test('the version is that of package.json', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await samestory(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test('the examples of the help are right command lines', async () => {
    for (const { name, examples } of COMMANDS) {
      for (const [example] of examples) {
        const words = example
          .replace(/ > .*$/, '')
          .replaceAll("'", '')
          .split(' ')
          .slice(1);
        expect((await parseCommandLine(words)).command.name).toBe(name);
      }
    }
  });
});

describe('wrong usage ends with 2, one clear line and no output', () => {
  test.each([
    [['--jsn', GP], 'samestory: there is no option "--jsn": did you mean "--json"? See samestory stories --help'],
    [
      ['reuse', '--against', 'x.reuse', '--against', 'y.reuse', GP],
      'samestory: --against is given twice: name one FILE; see samestory --help',
    ],
    [['compare', GP, '--base'], 'samestory: --base needs a value: --base ID; see samestory --help'],
    [['compare', GP, '--base', '--json'], 'samestory: --base needs a value: --base ID; see samestory --help'],
    [['review', GP, '--limit', '-1'], 'samestory: --limit must be a number, 0 or more, not "-1"'],
    [['stories', GP, '--json=yes'], 'samestory: --json takes no value; see samestory --help'],
    [['reuse', GP, '--base', 'x'], 'samestory: --base is an option of compare, not of reuse; see samestory --help'],
    [['stories', GP, '--threads', '0'], 'samestory: --threads must be a number from 1 to 64, not "0"'],
    [['report', GP, '--threads', '1.5'], 'samestory: --threads must be a whole number, not 1.5'],
    [['stories', GP, '--threshold', 'high'], 'samestory: --threshold must be a number from 0 to 1, not "high"'],
    [
      ['stories', GP, '--format', 'xml'],
      'samestory: --format must be one of text, json, ndjson, csv, markdown, passim, not "xml"',
    ],
    [
      ['stories', GP, '--json', '--format', 'csv'],
      'samestory: --json and --format csv contradict each other: give one of them',
    ],
    [['compare', GP, '--fail-on', 'anything'], 'samestory: --fail-on takes conflict and altered, not "anything"'],
    [
      ['evaluate', NEWSROOM, '--fail-on', 'bCubed.f2<0.9'],
      'samestory: --fail-on: there is no metric "bCubed.f2": did you mean "bCubed.f1"?',
    ],
    [
      ['evaluate', NEWSROOM, '--fail-on', 'bCubed.f1<90'],
      'samestory: --fail-on: bCubed.f1 is a share of 1, as in the JSON: write bCubed.f1<0.9',
    ],
    [['compare', GP, '--base', 'dayly'], 'samestory: no article has the id "dayly": did you mean "daily"?'],
    [['serve', '--watch', 'nix'], 'samestory: --watch nix: there is no such folder: make it first'],
    [['serve', '--feeds', 'nix'], 'samestory: nix: there is no such file or folder: check the path'],
    [
      ['archive', GP, '--database', 'postgres://nobody@127.0.0.1:1/nix', '--since', 'May'],
      'samestory: --since must be a date such as 2026-11-22 or 2026-11-22T09:30:00Z, not "May"',
    ],
    [['serve', '--database', 'nix'], 'samestory: the address of a database looks like postgres://user@host/name'],
  ])('%j', async (argv, message) => {
    expect(await samestory(argv)).toEqual({ code: 2, out: '', err: `${message}\n` });
  });

  test('no INPUT shows the help, on stderr', async () => {
    const { code, out, err } = await samestory(['reuse']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^samestory: no INPUT: name a file, a folder, or - for standard input\n\nsamestory reuse: /);
  });

  test('a mistyped command is named, and nothing goes to stdout', async () => {
    for (const [word, remedy] of [
      ['compaer', 'did you mean compare?'],
      ['storeis', 'did you mean stories?'],
      ['xyzzy', 'the commands are stories, reuse,'],
    ] as const) {
      const { code, out, err } = await samestory([word, `${GP}/daily.txt`, '-q']);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`samestory: there is no command, file or folder "${word}": ${remedy}`);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    }
    expect((await samestory(['help', 'compaer'])).err).toContain('no command "compaer": did you mean compare?');
  });
});

describe('help COMMAND', () => {
  test('is the help of that command', async () => {
    for (const { name } of COMMANDS) {
      expect(await samestory(['help', name])).toEqual(await samestory([name, '--help']));
    }
    expect(await samestory(['help'])).toEqual(await samestory(['--help']));
  });

  test('has every option of the command, and no line beyond 120 columns', async () => {
    for (const command of COMMANDS) {
      const { out } = await samestory(['help', command.name]);
      for (const option of optionsOf(command)) expect(out).toContain(` --${option}`);
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    }
  });
});

describe('completion', () => {
  const bash = (line: string): string[] => {
    const words = line.split(' ');
    const script = `${completionScript('bash')}
      COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _samestory
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\n').filter(Boolean);
  };

  test('bash completes commands, their options and their values', () => {
    expect(bash('samestory comp')).toEqual(['compare', 'completion']);
    expect(bash('samestory compare --b')).toEqual(['--base']);
    expect(bash('samestory reuse --b')).toEqual([]);
    expect(bash('samestory stories x --format c')).toEqual(['csv']);
    expect(bash('samestory help ev')).toEqual(['evaluate']);
    expect(bash('samestory compare -o ')).toEqual([]);
  });

  test('zsh has every command with each of its options', () => {
    const script = completionScript('zsh');
    for (const command of COMMANDS) {
      const line = script.split('\n').findIndex((start) => start.startsWith(`    ${command.name}) _arguments`));
      const block = script.split('\n').slice(line).join('\n').split(';;')[0] ?? '';
      for (const option of optionsOf(command)) expect(block).toContain(`'--${option}[`);
    }
  });

  test('another shell is an error that names those there are', async () => {
    const { code, out, err } = await samestory(['completion', 'fish']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('bash or zsh');
    expect((await samestory(['completion', 'bash'])).out).toBe(completionScript('bash'));
  });
});

describe('the config file', () => {
  const lineOf = async (files: Record<string, string>, ...argv: string[]) =>
    withConfig(await parseCommandLine(argv), folderWith(files));
  const optionsIn = async (files: Record<string, string>, ...argv: string[]) =>
    Object.fromEntries((await lineOf(files, ...argv)).options);

  test('the command line wins, then the command, then all commands', async () => {
    const files = { 'samestory.config.json': '{"limit":3,"quiet":true,"stories":{"limit":5}}' };
    expect(await optionsIn(files, 'stories', 'x')).toEqual({ limit: '5', quiet: true });
    expect(await optionsIn(files, 'reuse', 'x')).toEqual({ limit: '3', quiet: true });
    expect(await optionsIn(files, 'stories', 'x', '--limit', '7', '--no-quiet')).toEqual({ limit: '7' });
    // What a command does not have does not disturb it.
    expect(await optionsIn(files, 'convert', 'x')).toEqual({ quiet: true });
  });

  test('a wrong value of the file is not called an option of the command line', async () => {
    const config = `${folderWith({ 'a.json': '{"limit":"x"}' })}/a.json`;
    const wrong = async (...argv: string[]) => (await samestory([GP, '--config', config, ...argv])).err;
    expect(await wrong()).toBe('samestory: limit in the config file must be a number, 0 or more, not "x"\n');
    expect(await wrong('--limit', 'y')).toBe('samestory: --limit must be a number, 0 or more, not "y"\n');
  });

  test('one format excludes the others: the nearest place that names one decides', async () => {
    const files = { 'samestory.config.json': '{"json":true,"stories":{"format":"csv"}}' };
    expect(await optionsIn(files, 'stories', 'x')).toEqual({ format: 'csv' });
    expect(await optionsIn(files, 'reuse', 'x')).toEqual({ json: true });
    expect(await optionsIn(files, 'stories', 'x', '--markdown')).toEqual({ markdown: true });
  });

  test('JavaScript before JSON before the key in package.json, or the one that is named', async () => {
    const files = {
      'package.json': '{"name":"desk","type":"module","samestory":{"limit":1}}',
      'samestory.config.json': '{"limit":2}',
      'samestory.config.js': 'module.exports = { limit: 1 + 2 };',
      'other.json': '{"limit":4}',
    };
    const limit = async (...names: (keyof typeof files)[]) =>
      (await optionsIn(Object.fromEntries(names.map((name) => [name, files[name]])), 'stories', 'x')).limit;
    expect(await limit('package.json')).toBe('1');
    expect(await limit('package.json', 'samestory.config.json')).toBe('2');
    expect(await limit('samestory.config.js', 'samestory.config.json')).toBe('3');
    expect(await optionsIn(files, 'stories', 'x', '--config', 'other.json')).toMatchObject({ limit: '4' });
    expect(await limit()).toBeUndefined();
  });

  test.each([
    ['{"limits":3}', 'samestory.config.json: there is no option "limits": did you mean "limit"?'],
    ['{"stories":{"help":true}}', 'samestory.config.json: stories: there is no option "help"'],
    ['{"quiet":"yes"}', 'samestory.config.json: quiet must be true or false'],
    ['{"limit":[1]}', 'samestory.config.json: limit must be a string or a number'],
    ['[]', 'samestory.config.json: must be an object'],
    ['{"a"', 'samestory.config.json: cannot be read as a config file'],
  ])('%s is refused', async (content, message) => {
    await expect(lineOf({ 'samestory.config.json': content }, 'stories', 'x')).rejects.toThrow(message);
  });

  test("somebody else's package.json is left alone", async () => {
    expect(await optionsIn({ 'package.json': '{broken' }, 'stories', 'x')).toEqual({});
    await expect(lineOf({}, 'stories', 'x', '--config', 'none.json')).rejects.toThrow(
      'none.json: there is no such file',
    );
  });
});
