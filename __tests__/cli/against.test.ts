import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { samestory } from './command.js';

// What moved since an earlier run: samestory evaluate --against.

const NEWSROOM = 'seeds/newsroom.jsonl';
const folder = mkdtempSync(path.join(tmpdir(), 'samestory-against-'));
const file = (name: string, content: string): string => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};

describe('evaluate --against', () => {
  test('lists what moved since stories were written, with --json all of it', async () => {
    const strict = file('before.json', (await samestory(['stories', NEWSROOM, '--json', '--threshold', '0.9'])).out);
    const { code, out } = await samestory(['evaluate', NEWSROOM, '--against', strict]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /\nSince .*before\.json: \d+ stories unchanged, \d joined\n\nJoined: one story now:\n {2}\d articles\n {4}\+ /,
    );
    expect(out).not.toContain('Gained');
    const { against, metrics } = JSON.parse(
      (await samestory(['evaluate', NEWSROOM, '--against', strict, '--json'])).out,
    );
    expect(metrics.bCubed.f1).toBeGreaterThan(0.9);
    expect(against).toMatchObject({ isSame: false, split: [], lost: [] });
    expect(against.joined[0].from.flat().sort()).toEqual([...against.joined[0].story].sort());
  });

  test('nothing, where nothing moved: one story a line is read too, and other sets are left out', async () => {
    const lines = file(
      'before.ndjson',
      (await samestory(['stories', NEWSROOM, 'seeds/world-desk.jsonl', '--ndjson'])).out,
    );
    const { out } = await samestory(['evaluate', NEWSROOM, '--predicted', 'cluster', '--against', lines, '--json']);
    expect(JSON.parse(out).against.unchanged).toBeGreaterThan(20);
    const { lost } = JSON.parse(out).against;
    expect(lost.every(({ story }: { story: string[] }) => story.length > 1)).toBe(true);
    const whole = file('same.json', (await samestory(['stories', NEWSROOM, '--json'])).out);
    const same = await samestory(['evaluate', NEWSROOM, '--against', whole]);
    expect(same.out).toMatch(/: \d+ stories unchanged\n$/);
    const two = await samestory(['evaluate', NEWSROOM, NEWSROOM, '--against', whole, '--json']);
    expect(JSON.parse(two.out).sets.map(({ against }: { against: { isSame: boolean } }) => against.isSame)).toEqual([
      true,
      true,
    ]);
  });

  test.each([
    ['articles.jsonl', '{"id":"a","text":"Bells rang."}\n', 'stories[0] has no list of articles'],
    ['broken.json', '{"stories":', 'it is not JSON'],
    ['empty.json', '', 'it is not JSON'],
    ['numbers.json', '{"stories":[{"articles":[1]}]}', 'stories[0] has no list of articles'],
  ])('%s is refused with what to give', async (name, content, reason) => {
    const given = file(name, content);
    const { code, out, err } = await samestory(['evaluate', NEWSROOM, '--against', given]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${name}: ${reason}; give a file that samestory stories --json wrote`);
  });

  test('a file that is not there is named', async () => {
    const { code, err } = await samestory(['evaluate', NEWSROOM, '--against', path.join(folder, 'none.json')]);
    expect(code).toBe(2);
    expect(err).toMatch(/--against .*none\.json: there is no such file/);
  });
});
