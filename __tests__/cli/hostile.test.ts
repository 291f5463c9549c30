import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { folderWith } from '../io/folder.js';
import { samestory } from './command.js';

// Article text is hostile: it ends up in a terminal, a page and a spreadsheet.

const ATTACK = '\u001b[2J\u001b]0;title\u0007\u202edesrever\u009b31m\u0085<script>alert(1)</script>';
const body =
  'Doctors in Kent voted on Friday to end visits to patients at home, and "never again" said the minister on 3 May.';
const hostile = ['__proto__', 'constructor', 'toString'].map((id, place) =>
  JSON.stringify({
    id,
    title: `=HYPERLINK("http://evil") ${ATTACK}`,
    outlet: `${'+＋－'.charAt(place)}${ATTACK}${place}`,
    url: 'javascript:alert(1)',
    text: `${body} ${ATTACK} ${place} people were there, it said.\nOnly here ${place}: ${ATTACK} the river rose by ${place + 3} metres.`,
    cluster: `@${ATTACK}`,
  }),
);
const stdin = hostile.join('\n');

// Everything that a terminal acts on, and the marks that reorder text; the line feed is ours.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
const ACTS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

describe('what an article says cannot act', () => {
  test.each([['stories'], ['compare'], ['reuse'], ['evaluate', '--errors']])(
    'on a terminal: %s %s',
    async (...argv) => {
      for (const format of ['text', 'markdown', 'csv', 'json']) {
        const { code, out, err } = await samestory([...argv.filter(Boolean), '-', '--format', format], { stdin });
        expect(code).toBe(0);
        expect(err).toMatch(/^note: standard input:1: url .* \(and 2 other articles\)\n$/);
        expect(out).toMatch(/desrever|\d/);
        expect(out).not.toMatch(ACTS);
        if (format === 'markdown') expect(out).not.toContain('<script');
      }
    },
  );

  test.each(['stories', 'compare', 'reuse', 'evaluate'])('in a spreadsheet: %s', async (command) => {
    const { out } = await samestory([command, '-', '--format', 'csv'], { stdin });
    // Cells begin after a line end or a comma, with or without a quotation mark.
    expect(out).not.toMatch(/(^|[\n,])"?[=+@＝＋－＠]/);
  });

  test('in a page', async () => {
    const folder = folderWith({ 'a.jsonl': stdin });
    const file = path.join(folder, 'page.html');
    await samestory(['report', folder, '-o', file]);
    const page = readFileSync(file, 'utf8');
    expect(page).toContain('desrever');
    // The page's own script and its data are no part of what is shown; nothing in the data may end its element early.
    const shown = page.replace(/<script(?: type="application\/json"[^>]*>[^<]*|>[\s\S]*?)<\/script>/g, '');
    expect(shown).not.toMatch(ACTS);
    expect(shown).not.toMatch(/<script|javascript:/i);
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page).toContain("default-src 'none'");
  });

  test('as an id that is a path: no file is named after it', async () => {
    const folder = folderWith({
      'in/a.jsonl': ['../b', '/tmp/c', 'in/a.jsonl', 'CON'].map((id) => JSON.stringify({ id, text: body })).join('\n'),
    });
    for (const command of ['stories', 'convert']) {
      const { code } = await samestory([command, path.join(folder, 'in'), '-o', path.join(folder, command)]);
      expect(code).toBe(0);
    }
    await samestory(['report', path.join(folder, 'in'), '-o', path.join(folder, 'page.html')]);
    expect(readdirSync(folder).sort()).toEqual(['convert', 'in', 'page.html', 'stories']);
    expect(readdirSync(path.join(folder, 'in'))).toEqual(['a.jsonl']);
  });

  test('and its JSON is the text as it was', async () => {
    const { out } = await samestory(['convert', '-'], { stdin });
    expect(out).not.toMatch(ACTS);
    const read = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(read).toEqual(hostile.map((line) => JSON.parse(line) as unknown));
  });
});

describe('strange amounts', () => {
  const commands = ['stories', 'reuse', 'compare'] as const;

  test.each(commands)('one article: %s', async (command) => {
    const { code, out } = await samestory([command, '-'], { stdin: JSON.stringify({ id: 'a', text: body }) });
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(10);
  });

  test.each(commands)('no article at all, all of them rejected: %s', async (command) => {
    for (const format of ['text', 'json', 'csv', 'markdown']) {
      const argv = [command, '-', '--format', format, '--quiet'];
      const { code, out, err } = await samestory(argv, { stdin: '{"id":"a"}' });
      expect(code).toBe(2);
      expect(err).toContain('no article can be used: 1 record rejected; the first: standard input:1: text is missing');
      // A program finds in the JSON what was rejected; there is no other result.
      if (format === 'json') expect(JSON.parse(out).rejected).toHaveLength(1);
      else expect(out).toBe('');
    }
  });

  test('a hundred identical articles', async () => {
    const many = Array.from({ length: 100 }, (_, place) => JSON.stringify({ id: `a${place}`, text: body })).join('\n');
    for (const command of ['stories', 'reuse']) {
      const { code, out } = await samestory([command, '-'], { stdin: many });
      expect(code).toBe(0);
      expect(out.split('\n').length).toBeLessThan(400);
    }
  });

  test('a long outlet, a long word and a narrow terminal', async () => {
    const record = JSON.stringify({
      id: 'a',
      outlet: 'x'.repeat(500),
      title: 'y '.repeat(500),
      text: `${'z'.repeat(5000)} ${body}`,
    });
    const { code } = await samestory(['stories', '-', '--width', '1'], { stdin: record });
    expect(code).toBe(0);
  });
});
