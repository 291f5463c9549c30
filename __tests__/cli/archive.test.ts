import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { folderWith } from '../io/folder.js';
import { samestory } from './command.js';

// A text looked up in an archive: samestory reuse --against, and the archive that --save writes.

const PASSAGE = 'The council voted by twelve to three on Friday to close the old bridge for the winter.';
const folder = folderWith({
  'archive/first.txt': `${PASSAGE}\nNobody spoke against it in the chamber that evening.`,
  'archive/other.txt': 'Interest rates fell again, and the bank said that more might follow.',
  'draft.txt': `We have learnt more since then.\n${PASSAGE}`,
});
const at = (name: string): string => path.join(folder, name);

test('finds where the passages of a piped text stood before, in a saved archive and in articles alike', async () => {
  const saved = await samestory(['reuse', at('archive'), '--save', at('archive.reuse')]);
  expect(saved).toEqual({ code: 0, out: '', err: `wrote ${at('archive.reuse')}: an archive of 2 articles\n` });
  const stdin = readFileSync(at('draft.txt'), 'utf8');
  const found = await samestory(['reuse', '-', '--against', at('archive.reuse')], { stdin });
  expect([found.code, found.err]).toEqual([0, '']);
  expect(found.out).toMatch(
    /^1 article looked up in an archive of 2 articles\.\n1 shared passage in 2 of 2 articles\./,
  );
  expect(found.out).toMatch(/^ {4}first\n {4}stdin, word for word$/m);
  expect(found.out).toContain('The council voted by twelve to three');
  const result = JSON.parse((await samestory(['reuse', at('draft.txt'), '--against', at('archive'), '--json'])).out);
  expect(result.pairs).toHaveLength(1);
  expect([result.pairs[0].a.article, result.pairs[0].b.article].sort()).toEqual(['draft', 'first']);
  expect(result.families[0].members).toHaveLength(2);
  expect(Object.keys(result)).toEqual(expect.arrayContaining(['scheme', 'caps', 'articles']));
});

test('--fail-on shared ends with 1; nothing shared is said', async () => {
  const shared = ['reuse', '--against', at('archive'), '--fail-on', 'shared'];
  expect((await samestory([...shared, at('draft.txt')])).code).toBe(1);
  const none = await samestory([...shared, '-'], { stdin: 'Rain is expected over the northern hills all weekend.' });
  expect([none.code, none.out]).toEqual([0, expect.stringContaining('No passage is shared')]);
});

test('with both, the texts are looked up first and then added', async () => {
  const file = at('growing.reuse');
  await samestory(['reuse', at('archive'), '--save', file]);
  const run = ['reuse', at('draft.txt'), '--against', file, '--save', file, '--json'];
  const first = await samestory(run);
  expect(JSON.parse(first.out).pairs).toHaveLength(1);
  expect(first.err).toBe(`wrote ${file}: an archive of 3 articles\n`);
  expect(JSON.parse((await samestory(run)).out).pairs).toHaveLength(1);
});

test('an archive that is damaged, or none, is named', async () => {
  const file = at('damaged.reuse');
  await samestory(['reuse', at('archive'), '--save', file]);
  truncateSync(file, 60);
  const damaged = await samestory(['reuse', at('draft.txt'), '--against', file]);
  expect(damaged).toMatchObject({ code: 2, out: '' });
  expect(damaged.err).toContain(`--against ${file}: the snapshot cannot be read: it is cut short`);
  const none = await samestory(['reuse', at('draft.txt'), '--against', at('none')]);
  expect([none.code, none.out]).toEqual([2, '']);
  expect(none.err).toContain('there is no such file or folder');
  writeFileSync(at('empty.jsonl'), '');
  expect((await samestory(['reuse', at('empty.jsonl'), '--save', at('never.reuse')])).code).toBe(2);
  expect(existsSync(at('never.reuse'))).toBe(false);
});
