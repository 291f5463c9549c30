import { describe, expect, test } from '@jest/globals';
import { folderWith } from '../io/folder.js';
import { samestory } from './command.js';

// Commands that show single decisions and single articles: explain, review, versions, matrix.

const GP = 'seeds/gp-home-visits';
const NEWSROOM = 'seeds/newsroom.jsonl';

describe('explain', () => {
  test('says in words why two articles are together, and the contributions add up', async () => {
    const text = await samestory(['explain', 'daily', 'wire-desk', GP]);
    expect([text.code, text.err]).toEqual([0, '']);
    expect(text.out).toMatch(/^In one story\.\n {2}daily\n {2}wire-desk\n/);
    expect(text.out.replace(/\s+/g, ' ')).toMatch(
      /join at a probability of (?:more than )?\d\.\d\d; the threshold is \d\.\d\d, so they are/,
    );
    const { contributions, intercept, doubt, probability } = JSON.parse(
      (await samestory(['explain', 'daily', 'wire-desk', GP, '--json'])).out,
    );
    const sum = contributions.reduce(
      (total: number, { contribution }: { contribution: number }) => total + contribution,
      intercept - doubt,
    );
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(probability, 6);
  });

  test('of two that have nothing in common, and of one with itself', async () => {
    const folder = folderWith({ 'a.txt': 'Bells rang in the town.', 'b.txt': 'Interest rates fell again.' });
    expect((await samestory(['explain', 'a', 'b', folder])).out).toMatch(/^In two stories\.[\s\S]*never join/);
    expect((await samestory(['explain', 'a', 'a', folder])).out).toContain('In one story.');
  });

  test('an id that is not there is named, with the nearest one; a missing id shows how it is called', async () => {
    const { code, out, err } = await samestory(['explain', 'dayly', 'wire-desk', GP]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('samestory: no article has the id "dayly": did you mean "daily"?\n');
    expect((await samestory(['explain', 'daily'])).err).toBe(
      'samestory: explain needs B: samestory explain A B INPUT…\n',
    );
  });
});

describe('review', () => {
  test('lists the least certain decisions first, in every format', async () => {
    const { decisions } = JSON.parse((await samestory(['review', NEWSROOM, '--json', '--limit', '4'])).out);
    expect(decisions).toHaveLength(4);
    const margins = decisions.map(({ margin }: { margin: number }) => Math.abs(margin));
    expect(margins).toEqual([...margins].sort((a, b) => a - b));
    const lines = (await samestory(['review', NEWSROOM, '--ndjson', '--limit', '4'])).out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(decisions);
    expect((await samestory(['review', NEWSROOM, '--limit', '1'])).out).toMatch(
      /^1 decision, the least certain first\.\n\n 1 {2}(One story|Two stories): probability of one story 0/,
    );
    const csv = (await samestory(['review', NEWSROOM, '--csv', '--limit', '4'])).out.trimEnd().split('\n');
    expect(csv).toHaveLength(5);
  });

  test('of articles that are clear cases it says so', async () => {
    const folder = folderWith({ 'a.txt': 'Bells rang in the town.', 'b.txt': 'Interest rates fell again.' });
    expect((await samestory(['review', folder])).out).toContain('No decision to review');
  });
});

describe('versions', () => {
  const folder = folderWith({
    'old/a.txt': 'Two people died in the fire. The road is closed.\nPolice asked people to stay away from the harbour.',
    'new/a.txt': 'Three people died in the fire. The road is closed.\nA school nearby was emptied at noon.',
    'two.jsonl': '{"id":"a","text":"One."}\n{"id":"b","text":"Two."}',
  });

  test('shows what was added, deleted and edited, with the old words', async () => {
    const { code, out } = await samestory(['versions', `${folder}/old/a.txt`, `${folder}/new/a.txt`]);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'figure corrected: Two → Three',
        'Sentences: 1 added, 1 deleted, 1 edited, 1 unchanged.',
        '',
        '~ *Three* people died in the fire.',
        '    was: *Two* people died in the fire.',
        '+ A school nearby was emptied at noon.',
        '- Police asked people to stay away from the harbour.',
        '',
      ].join('\n'),
    );
    const result = JSON.parse((await samestory(['versions', `${folder}/old`, `${folder}/new`, '--json'])).out);
    expect(result).toMatchObject({ older: 'a', newer: 'a', unchanged: 1 });
    expect((await samestory(['versions', `${folder}/old`, `${folder}/new`, '--csv'])).out).toContain('\nedit,0,28,Two');
  });

  test('takes two inputs of one article each', async () => {
    expect((await samestory(['versions', folder, folder, folder])).err).toBe(
      'samestory: versions takes 2 INPUTs at most, not 3: samestory versions OLD [NEW]\n',
    );
    const two = await samestory(['versions', `${folder}/old`, `${folder}/two.jsonl`]);
    expect([two.code, two.out]).toEqual([2, '']);
    expect(two.err).toContain('two.jsonl: a version is one article, and here are 2');
  });
});

describe('versions of one INPUT', () => {
  const item = (version: string, text: string) =>
    JSON.stringify({ uri: 'urn:fire', version, versioncreated: `2026-04-0${version}T06:00:00Z`, body_text: text });

  test('compares each version with the next, in the order of their numbers', async () => {
    const stdin = [
      item('2', 'Three people died in the fire. The road is closed.'),
      item('1', 'Two people died in the fire. The road is closed.'),
      item('3', 'Three people died in the fire. The road is open again.'),
    ].join('\n');
    const { code, out } = await samestory(['versions', '-', '--json'], { stdin });
    expect(code).toBe(0);
    const { versions } = JSON.parse(out);
    expect(versions).toHaveLength(2);
    expect(versions[0].changes[0]).toMatchObject({
      older: { text: 'Two people died in the fire.' },
      newer: { text: 'Three people died in the fire.' },
    });
    expect(versions[1].changes[0].newer.text).toBe('The road is open again.');
    expect((await samestory(['versions', '-'], { stdin })).out).toMatch(
      /^urn:fire\ntime changed: .*\nfigure corrected: Two → Three\nSentences: 1 edited/,
    );
  });

  test('says where there is only one version', async () => {
    const { code, out, err } = await samestory(['versions', '-'], { stdin: item('1', 'Two people died.') });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('no article has an earlier version here: give two files, OLD and NEW');
  });
});

describe('matrix', () => {
  const passage = 'The council voted by twelve to three on Friday to close the old bridge for the winter.';
  const article = (id: string, outlet: string, text: string) => JSON.stringify({ id, outlet, text });
  const stdin = [
    article('a', 'Echo', `${passage}\nNobody spoke against it in the chamber that evening.`),
    article('b', 'Post', passage),
    article('c', 'Sun', 'Interest rates fell again.'),
  ].join('\n');

  test('shows how much of its words each outlet shares with which', async () => {
    const { out } = await samestory(['matrix', '-'], { stdin });
    expect(out).toMatch(/^2 of 3 outlets share text\./);
    expect(out).toMatch(/1 {2}Post +– +100%\n2 {2}Echo +\d\d% +–\n/);
    const csv = (await samestory(['matrix', '-', '--csv'], { stdin })).out.split('\n');
    expect(csv[0]).toBe('outlet,words,Echo,Post,Sun');
    expect(csv[2]).toBe('Post,17,17,0,0');
  });

  test('lists pairs where a table would be too wide', async () => {
    const many = Array.from({ length: 12 }, (_, i) => article(`a${i}`, `The Daily Number ${i}`, passage)).join('\n');
    const { out } = await samestory(['matrix', '-', '--width', '60'], { stdin: many });
    expect(out).toMatch(/^The Daily Number 0: The Daily Number 1 100%, The Daily\n.* and 8 others$/m);
    expect(out).not.toMatch(/^.{61}/m);
  });

  test('says what is missing where outlets are not named', async () => {
    expect((await samestory(['matrix', GP])).out).toContain('the articles need the field "outlet"');
  });
});
