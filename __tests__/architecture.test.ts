import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';

// Each room may use what stands before it. What stands at the top of src (nouns, errors, options) may be used by all.
const ORDER = ['text', 'vectors', 'reuse', 'stories', 'coverage', 'report', 'io', 'cli'];
const APART: Readonly<Record<string, readonly string[]>> = { evaluate: [], testing: ['evaluate'] };
// Calibration chooses a threshold by its score; what shows results may show an evaluation too.
const SEES_EVALUATE = ['stories', 'report', 'io', 'cli'];

// Entry points beside the rooms: they only gather what rooms export.
const ENTRIES = ['index.ts', 'languages.ts'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .sort();

/** Modules that a file names in imports, exports and import types; types count as much as values. */
function imports(file: string): string[] {
  const source = readFileSync(path.join('src', file), 'utf8');
  const named = source.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?\bfrom\s*'([^']+)'/g);
  const bare = source.matchAll(/(?:^|\n)\s*import\s*'([^']+)'/g);
  const inline = source.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g);
  return [...named, ...bare, ...inline].map(([, name]) => name as string);
}

const local = (file: string): string[] =>
  imports(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => path.join(path.dirname(file), name.replace(/\.js$/, '.ts')));

const roomOf = (file: string): string | undefined => (file.includes(path.sep) ? file.split(path.sep)[0] : undefined);

function mayUse(room: string | undefined, used: string | undefined, file: string): boolean {
  if (used === undefined || used === room) return true;
  if (room === undefined) return used !== 'cli' && used !== 'io' && ENTRIES.includes(file);
  const apart = APART[room];
  if (apart !== undefined) return apart.includes(used);
  if (used === 'evaluate') return SEES_EVALUATE.includes(room);
  return ORDER.indexOf(used) >= 0 && ORDER.indexOf(used) < ORDER.indexOf(room);
}

describe('the rooms of src', () => {
  test('there are files to look at, and every import that is local leads to one', () => {
    expect(files.length).toBeGreaterThan(50);
    const missing = files.flatMap((file) =>
      local(file)
        .filter((to) => !existsSync(path.join('src', to)))
        .map((to) => `${file} → ${to}`),
    );
    expect(missing).toEqual([]);
  });

  test('every room is one of the design', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => room !== undefined));
    expect([...rooms].filter((room) => !ORDER.includes(room) && !(room in APART))).toEqual([]);
  });

  test('imports go one way', () => {
    const wrong = files.flatMap((file) =>
      local(file)
        .filter((to) => !mayUse(roomOf(file), roomOf(to), file))
        .map((to) => `${file} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no file imports itself through others', () => {
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const next of local(file)) visit(next, [...trail, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test('only io and cli touch Node', () => {
    const touching = files.filter((file) => imports(file).some((name) => name.startsWith('node:')));
    expect(touching.filter((file) => !['io', 'cli'].includes(roomOf(file) ?? ''))).toEqual([]);
  });

  test('natural is imported by single files only, never by its root', () => {
    const whole = files.filter((file) =>
      imports(file).some((name) => name === 'natural' || /^natural\/lib\/natural(\/util)?(\/index\.js)?$/.test(name)),
    );
    expect(whole).toEqual([]);
  });

  test('nothing is random, and no file is named after what it is not', () => {
    expect(files.filter((file) => readFileSync(path.join('src', file), 'utf8').includes('Math.random'))).toEqual([]);
    expect(files.filter((file) => /(^|\/)(types|utils|helpers)\.ts$/.test(file))).toEqual([]);
  });

  test('files stay small enough to read', () => {
    const long = files.filter((file) => file !== path.join('vectors', 'background-table.ts'));
    expect(long.filter((file) => readFileSync(path.join('src', file), 'utf8').split('\n').length > 401)).toEqual([]);
  });
});

describe('the tests', () => {
  test('mirror src: every room has its folder', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => room !== undefined));
    expect([...rooms].filter((room) => !existsSync(path.join('__tests__', room)))).toEqual([]);
  });
});
