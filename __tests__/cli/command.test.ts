import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { StoryDescriber } from '../../src/stories/describe/index.js';
import { folderWith } from '../io/folder.js';
import { samestory } from './command.js';

const GP = 'seeds/gp-home-visits';
const NEWSROOM = 'seeds/newsroom.jsonl';
const record = (id: string, text = `Text number ${id} of it.`): string => JSON.stringify({ id, text });

describe('bad input is named with its place, and the good records still run', () => {
  const lines = [1, 2, 3, 4, 5, 6].map((id) => record(`n${id}`));

  test('a missing file among good ones: 2', async () => {
    const { code, out, err } = await samestory(['convert', 'no/such.txt', `${GP}/daily.txt`]);
    expect(code).toBe(2);
    expect(err).toBe('samestory: no/such.txt: there is no such file or folder: check the path\n');
    expect(JSON.parse(out)).toMatchObject({ id: 'daily' });
  });

  test('a folder with nothing readable: 2', async () => {
    const folder = folderWith({ 'a.pdf': 'x' });
    const { code, err } = await samestory(['stories', folder, '--json']);
    expect(code).toBe(2);
    expect(err).toContain(`samestory: ${folder}: no file here that samestory reads`);
  });

  test('broken JSON on line 7: 0, and 3 under --strict', async () => {
    const folder = folderWith({ 'a.jsonl': [...lines, '{"id":"n7"', record('n8')].join('\n') });
    const file = path.join(folder, 'a.jsonl');
    const lenient = await samestory(['stories', file, '--json']);
    expect(lenient.code).toBe(0);
    expect(lenient.err).toMatch(
      new RegExp(`^rejected: ${file}:7: broken JSON .*: correct the record or take it out\n$`),
    );
    const { stories, rejected } = JSON.parse(lenient.out);
    expect(stories.flatMap(({ articles }: { articles: string[] }) => articles)).toHaveLength(7);
    expect(rejected).toEqual([{ source: file, line: 7, reason: expect.stringContaining('broken JSON') }]);
    expect((await samestory(['stories', file, '--strict'])).code).toBe(3);
  });

  test('an article without text, and two articles with one id', async () => {
    const folder = folderWith({ 'a.json': `[${record('a')},\n{"id":"b"},\n${record('a', 'Other text.')}]` });
    const { code, out, err } = await samestory(['convert', folder]);
    expect(code).toBe(0);
    expect(out).toBe(`${record('a')}\n`);
    expect(err).toBe(
      `rejected: ${folder}/a.json:2: text is missing: give the article as plain text\n` +
        `rejected: ${folder}/a.json:3: the id "a" is taken by ${folder}/a.json:1: give each article an id of its own\n`,
    );
  });

  test('a binary file named .txt: 2 if it is the INPUT, a rejected record in a folder', async () => {
    const folder = folderWith({
      'bad.txt': Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 256),
      'good.txt': 'Good.',
    });
    expect((await samestory(['convert', path.join(folder, 'bad.txt')])).code).toBe(2);
    const { code, err } = await samestory(['convert', folder]);
    expect(code).toBe(0);
    expect(err).toContain('bad.txt: binary data, not text');
  });

  test('--quiet keeps what makes it fail, and nothing else', async () => {
    const folder = folderWith({ 'a.jsonl': `${record('a')}\nx`, 'b.pdf': '' });
    expect((await samestory(['convert', folder, '-q'])).err).toBe('');
    expect((await samestory(['convert', 'nix', '-q'])).err).toContain('samestory: nix: ');
  });

  test('a table without names of columns, and a field that is not there: one line that says so', async () => {
    const folder = folderWith({ 'a.csv': 'a1,Bells,Bells rang.\na2,Boats,No boats came.\n', 'b.jsonl': record('b') });
    expect((await samestory(['convert', folder])).err).toBe(
      `rejected: ${folder}/a.csv:1: text is missing: give the article as plain text, or name its field by --field text=NAME; ` +
        'its fields are a1, Bells, Bells rang.; the first line of a table names its columns\n',
    );
    expect((await samestory(['convert', `${folder}/b.jsonl`, '--field', 'text=body'])).err).toContain(
      'body, asked for as text, is missing: give the article as plain text, or name its field by --field text=NAME; its fields are id,',
    );
  });

  test('faults of one kind in one file are one line, and no more than twenty kinds are named', async () => {
    const one = folderWith({ 'a.jsonl': [record('a'), 'x', 'x', record('b'), 'x'].join('\n') });
    const { err } = await samestory(['convert', one]);
    expect(err).toMatch(/^rejected: .*a\.jsonl, lines 2 to 3 and 5: broken JSON .*\n$/);
    const files = Array.from({ length: 50 }, (_, n) => [`b${n + 10}.jsonl`, `${record(`b${n}`)}\nx\nx`]);
    const many = folderWith(Object.fromEntries(files));
    const all = await samestory(['convert', many]);
    expect(all.err.trim().split('\n')).toHaveLength(21);
    expect(all.err).toMatch(/rejected: 60 more records\n$/);
    expect((await samestory(['stories', many])).err).toContain('rejected: 60 more records; --json lists them all');
  });

  test('names and faults cannot write to the terminal', async () => {
    const { err } = await samestory(['convert', 'a\u001b[2Jb\nc.txt']);
    expect(err).toBe('samestory: ab c.txt: there is no such file or folder: check the path\n');
  });
});

describe('results', () => {
  test('stories as JSON: the shape, with its frame', async () => {
    const { code, out } = await samestory([GP, '--json']);
    const result = JSON.parse(out);
    expect(code).toBe(0);
    expect(result).toMatchObject({ schemaVersion: 1, modelVersion: expect.any(String), rejected: [] });
    expect(result.stories).toHaveLength(1);
    expect(Object.keys(result.stories[0])).toEqual(
      expect.arrayContaining([
        'id',
        'articles',
        'title',
        'keywords',
        'span',
        'representative',
        'cohesion',
        'outlets',
        'independentSources',
      ]),
    );
    expect([...result.stories[0].articles].sort()).toEqual(['broadcaster', 'daily', 'wire-desk']);
  });

  test('stories one a line: those of --json, each written before the next is described', async () => {
    const described = jest.spyOn(StoryDescriber.prototype, 'of');
    const counts: number[] = [];
    const onOut = () => counts.push(described.mock.calls.length);
    const { out } = await samestory(['stories', NEWSROOM, '--ndjson'], { onOut });
    described.mockRestore();
    expect(counts).toEqual(counts.map((_, line) => line + 1));
    const { stories } = JSON.parse((await samestory(['stories', NEWSROOM, '--json'])).out);
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(stories);
    expect(counts).toHaveLength(stories.length);
  });

  test('reuse as JSON: every span is the text that it says', async () => {
    const result = JSON.parse((await samestory(['reuse', GP, '--json'])).out);
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining(['schemaVersion', 'pairs', 'families', 'scheme', 'caps', 'rejected']),
    );
    expect(result.pairs.length).toBeGreaterThan(3);
  });

  test('compare as JSON: spans fit the files', async () => {
    const result = JSON.parse((await samestory(['compare', GP, '--json'])).out);
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining([
        'schemaVersion',
        'modelVersion',
        'base',
        'articles',
        'passages',
        'added',
        'omitted',
        'quotes',
        'figures',
        'names',
        'rejected',
      ]),
    );
    const textOf = new Map(
      readdirSync(GP).map((file) => [path.parse(file).name, readFileSync(path.join(GP, file), 'utf8')]),
    );
    for (const { members } of result.passages) {
      for (const { article, start, end, text } of members) expect(textOf.get(article)?.slice(start, end)).toBe(text);
    }
  });

  test('the same in any order of the inputs, byte for byte', async () => {
    const files = readdirSync(GP).map((file) => path.join(GP, file));
    for (const command of ['stories', 'reuse']) {
      const [forth, back] = await Promise.all(
        [files, [...files].reverse()].map((list) => samestory([command, ...list, '--json'])),
      );
      expect(forth?.out).toBe(back?.out);
    }
  });

  test('evaluate: percentages for a person, fractions as JSON, a mean over several', async () => {
    const text = await samestory(['evaluate', NEWSROOM, '--errors']);
    expect(text.code).toBe(0);
    expect(text.out).toMatch(/B-cubed +\d+\.\d +\d+\.\d +\d+\.\d\n/);
    expect(text.out).toContain('Wrongly merged');
    const { metrics, stories } = JSON.parse((await samestory(['evaluate', NEWSROOM, '--json'])).out);
    expect(Object.keys(metrics)).toEqual(
      expect.arrayContaining(['bCubed', 'pairwise', 'ari', 'ami', 'nmi', 'vMeasure', 'ceafE', 'purity']),
    );
    expect(stories).toEqual({ gold: expect.any(Number), predicted: expect.any(Number) });
    const perfect = await samestory(['evaluate', NEWSROOM, '--predicted', 'cluster', '--fail-on', 'ari<1']);
    expect(perfect.code).toBe(0);
    expect(perfect.out).toContain('100.0');
    const several = await samestory(['evaluate', NEWSROOM, NEWSROOM, '--predicted', 'cluster']);
    expect(several.out).toMatch(/mean .*100\.0/);
  });

  test('evaluate: a sweep shows a table with a plot', async () => {
    const { out } = await samestory(['evaluate', '-', '--sweep'], {
      stdin: readFileSync(NEWSROOM, 'utf8').split('\n').slice(0, 12).join('\n'),
    });
    expect(out).toMatch(/0\.50 +\d+ +\d+\.\d +\d+\.\d +\d+\.\d +█+/);
    expect(out.match(/← best/g)).toHaveLength(1);
  });

  test('evaluate: unlabelled records are named, and none labelled is a fault', async () => {
    const folder = folderWith({
      'a.jsonl': [record('a'), JSON.stringify({ id: 'b', text: 'T.', cluster: 1 })].join('\n'),
    });
    const file = path.join(folder, 'a.jsonl');
    const { code, err } = await samestory(['evaluate', file]);
    expect(code).toBe(0);
    expect(err).toBe(`rejected: ${file}:1: no label in the field "cluster": give it one, or name the right field\n`);
    expect((await samestory(['evaluate', file, '--label', '__proto__'])).code).toBe(2);
  });

  test('calibrate: a model with what it reached, which the other commands take', async () => {
    const some = readFileSync(NEWSROOM, 'utf8').split('\n').slice(0, 20).join('\n');
    const folder = folderWith({ 'newsroom.jsonl': some });
    const [labelled, file] = [path.join(folder, 'newsroom.jsonl'), path.join(folder, 'model.json')];
    const { code, out, err } = await samestory(['calibrate', labelled, '-o', file]);
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/on stories that the weights were not fitted on:\n +calibrated +shipped\n/);
    expect(err).toMatch(/newsroom, one half of its stories +\d+\.\d +\d+\.\d\n/);
    const model = JSON.parse(readFileSync(file, 'utf8'));
    expect(model).toMatchObject({ schemaVersion: 1, provenance: expect.stringContaining('newsroom'), rejected: [] });
    expect(model.modelVersion).toMatch(/^calibrated-[0-9a-f]{8}$/);
    expect(model.heldOut).toHaveLength(2);
    const found = await samestory(['stories', NEWSROOM, '--model', file, '--json']);
    expect(JSON.parse(found.out).modelVersion).toBe(model.modelVersion);
    const scored = await samestory(['evaluate', NEWSROOM, '--model', file, '--json']);
    expect(JSON.parse(scored.out).modelVersion).toBe(model.modelVersion);
  });

  test('calibrate: what cannot be learnt from is a fault', async () => {
    const { code, err } = await samestory(['calibrate', NEWSROOM, '--label', 'nothing', '-q']);
    expect(code).toBe(2);
    expect(err).toContain('no labelled article to learn from');
    const one = await samestory(['calibrate', '-'], { stdin: JSON.stringify({ id: 'a', text: 'T.', cluster: 1 }) });
    expect(one.code).toBe(2);
    expect(one.err).toContain('give labelled articles of several stories');
  });

  test('--model names what is wrong with the file, before the inputs are read', async () => {
    const folder = folderWith({ 'a.json': '{', 'b.json': '{"modelVersion":"1","intercept":"x"}', 'c.json': '[]' });
    const tell = async (name: string) => {
      const { code, out, err } = await samestory(['stories', 'no-such-input', '--model', path.join(folder, name)]);
      expect([code, out]).toEqual([2, '']);
      return err;
    };
    expect(await tell('a.json')).toContain('not JSON');
    expect(await tell('b.json')).toMatch(
      /b\.json: intercept must be a number .* not "x"; give a file that samestory calibrate wrote\n$/,
    );
    expect(await tell('c.json')).toContain('it is not an object');
    expect(await tell('d.json')).toContain('there is no such file');
    expect((await samestory(['compare', GP, '--model', 'x'])).err).toContain(
      '--model is an option of stories, report, explain, review, evaluate, not of compare',
    );
  });

  test('--fail-on ends with 1', async () => {
    expect((await samestory(['reuse', GP, '--fail-on', 'shared', '-q'])).code).toBe(1);
    expect((await samestory(['reuse', `${GP}/daily.txt`, '--fail-on', 'shared'])).code).toBe(0);
    expect((await samestory(['evaluate', NEWSROOM, '--fail-on', 'bCubed.f1<1'])).code).toBe(1);
  });

  test('CSV and Markdown of every result', async () => {
    for (const argv of [
      ['stories', GP],
      ['reuse', GP],
      ['compare', GP],
      ['evaluate', NEWSROOM],
    ]) {
      const csv = await samestory([...argv, '--format', 'csv']);
      expect([csv.code, csv.out.split('\n').length > 1]).toEqual([0, true]);
      const markdown = await samestory([...argv, '--format', 'markdown']);
      expect(markdown.out).toMatch(/^\| .* \|\n\| (---:? ?\|? ?)+/);
    }
  });

  test('standard input, and a file to write to', async () => {
    const folder = folderWith({});
    const file = path.join(folder, 'out.json');
    const { code, out, err } = await samestory(['stories', '-', '--json', '-o', file], {
      stdin: `${record('a')}\n${record('b')}`,
    });
    expect([code, out, err]).toEqual([0, '', `wrote ${file}\n`]);
    expect(JSON.parse(readFileSync(file, 'utf8')).stories).toBeDefined();
    expect(readdirSync(folder)).toEqual(['out.json']);
    const nowhere = await samestory(['convert', '-', '-o', path.join(folder, 'no', 'such')], { stdin: record('a') });
    expect(nowhere.code).toBe(2);
    expect(nowhere.err).toMatch(/^samestory: .*no\/such: cannot be written: there is no such folder: make it first/);
  });

  test('a page that holds the articles and no script of theirs', async () => {
    const folder = folderWith({
      'a.jsonl': JSON.stringify({
        id: 'a',
        text: 'Bells rang <script>alert(1)</script>.',
        title: '<b>Bells</b>',
        url: 'javascript:alert(1)',
      }),
    });
    const file = path.join(folder, 'page.html');
    expect((await samestory(['report', GP, folder, '-o', file])).code).toBe(0);
    expect(existsSync(file)).toBe(true);
    const page = readFileSync(file, 'utf8');
    expect(page).toContain('Caroline Abrahams');
    expect(page).not.toMatch(/<script>alert|<b>Bells|href="javascript/);
  });

  test('tells what takes a while, and when it is done', async () => {
    const shown: (string | undefined)[] = [];
    await samestory(['compare', GP], { onShow: (progress) => shown.push(progress?.words) });
    expect(shown).toEqual(expect.arrayContaining(['reading', 'comparing 3 articles']));
    expect(shown.at(-1)).toBeUndefined();
  });

  test('colour on a terminal, none where NO_COLOR is set or the output is no terminal', async () => {
    const sequence = '\u001b[';
    expect((await samestory([GP], { terminal: true })).out).toContain(sequence);
    expect((await samestory([GP], { terminal: true, env: { NO_COLOR: '1' } })).out).not.toContain(sequence);
    expect((await samestory([GP])).out).not.toContain(sequence);
    const { out } = await samestory([GP], { terminal: true, env: { NO_COLOR: '1' } });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
