import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';

// Each room may use what stands before it. What stands at the top of src (nouns, errors, options) may be used by all.
const ORDER = [
  'structures',
  'text',
  'vectors',
  'reuse',
  'stories',
  'coverage',
  'report',
  'io',
  'workers',
  'store',
  'desk',
  'cli',
];
const APART: Readonly<Record<string, readonly string[]>> = {
  evaluate: ['structures'],
  testing: ['structures', 'evaluate'],
};
// Calibration chooses a threshold by its score; what shows results may show an evaluation too.
const SEES_EVALUATE = ['stories', 'report', 'io', 'cli'];

// Rooms whose door is an entry point of the package, so that what only the command uses does not become public.
const OWN_DOORS = ['io', 'testing', 'workers', 'cli'];
// A command has the name of what it runs.
const SAME_NAME = /^cli\//;

// Made by scripts, and not to be read.
const MADE = [path.join('vectors', 'background', 'background-table.ts'), path.join('report', 'page', 'assets.ts')];

// Entry points beside the rooms: they only gather what rooms export.
const ENTRIES = ['index.ts', 'languages.ts', 'report.ts'];

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

/**
 * The doors that an import must go through, from the importing file's folder to the imported file: every folder it
 * enters.
 */
function doorFor(from: string, to: string): string | undefined {
  const [here, there] = [path.dirname(from).split(path.sep), path.dirname(to).split(path.sep)];
  let shared = 0;
  if (here[0] === '.') here.shift();
  if (there[0] === '.') return undefined;
  while (shared < here.length && shared < there.length && here[shared] === there[shared]) shared++;
  return shared === there.length ? undefined : path.join(...there.slice(0, shared + 1), 'index.ts');
}

/** The two families, beneath the folder that holds both files, between which an import goes; a file there is `.`. */
function familiesOf(from: string, to: string): [folder: string, from: string, to: string] | undefined {
  const [here, there] = [from.split(path.sep), to.split(path.sep)];
  let shared = 0;
  while (shared < here.length - 1 && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const family = (parts: string[]) => (parts.length - 1 > shared ? (parts[shared] as string) : '.');
  const [one, two] = [family(here), family(there)];
  return one === two ? undefined : [here.slice(0, shared).join('/'), one, two];
}

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

  test('imports enter a folder by its door', () => {
    const past = files.flatMap((file) =>
      local(file)
        .filter((to) => !OWN_DOORS.includes(roomOf(to) ?? ''))
        .filter((to) => (doorFor(file, to) ?? to) !== to)
        .map((to) => `${file} → ${to}`),
    );
    expect(past).toEqual([]);
  });

  test('inside a room, families use one another in one direction, and none uses the files above it', () => {
    const used = new Map<string, Set<string>>();
    for (const file of files.filter((file) => roomOf(file) !== undefined && roomOf(file) !== 'cli')) {
      for (const to of local(file)) {
        const families = familiesOf(file, to);
        if (families === undefined || families[0] === '') continue;
        const key = `${families[0]}/${families[1]}`;
        used.set(key, (used.get(key) ?? new Set()).add(`${families[0]}/${families[2]}`));
      }
    }
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      [...(used.get(from) ?? [])].some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
    expect([...used.keys()].filter((family) => reaches(family, family))).toEqual([]);
  });

  test('no folder holds more than fifteen files, lists and notes among them', () => {
    const counts = new Map<string, number>();
    for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) counts.set(entry.parentPath, (counts.get(entry.parentPath) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 15)).toEqual([]);
  });

  test('no two files have one name', () => {
    const byName = new Map<string, string[]>();
    for (const file of files.filter((file) => path.basename(file) !== 'index.ts')) {
      byName.set(path.basename(file), [...(byName.get(path.basename(file)) ?? []), file]);
    }
    const twice = [...byName.values()].filter((same) => same.length > 1 && !same.some((file) => SAME_NAME.test(file)));
    expect(twice).toEqual([]);
  });

  test('only io, store, desk and cli touch Node', () => {
    const touching = files.filter((file) => imports(file).some((name) => name.startsWith('node:')));
    expect(touching.filter((file) => !['io', 'store', 'desk', 'cli'].includes(roomOf(file) ?? ''))).toEqual([]);
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
    const long = files.filter((file) => !MADE.includes(file));
    expect(long.filter((file) => readFileSync(path.join('src', file), 'utf8').split('\n').length > 401)).toEqual([]);
  });
});

describe('the tests', () => {
  test('mirror src: every room has its folder', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => room !== undefined));
    expect([...rooms].filter((room) => !existsSync(path.join('__tests__', room)))).toEqual([]);
  });
});
