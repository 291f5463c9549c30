import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** One small fault that Stryker would put into a file. */
export interface Mutant {
  /** Its number in the file's switches. */
  readonly id: string;
  readonly file: string;
  /** Where what it replaces begins: line and column, from 1. */
  readonly place: string;
  /** What is changed: "EqualityOperator: a < b becomes a <= b". */
  readonly name: string;
}

/** The faults of a room, and each file's text with a switch for every fault in it. */
export interface Instrumented {
  readonly mutants: readonly Mutant[];
  readonly files: readonly { readonly file: string; readonly text: string }[];
}

interface Position {
  /** From 0. */
  readonly line: number;
  readonly column: number;
}

interface StrykerResult {
  readonly files: readonly { readonly name: string; readonly content: string }[];
  readonly mutants: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly mutatorName: string;
    readonly replacement: string;
    readonly location: { readonly start: Position; readonly end: Position };
  }[];
}

/** All mutants of Stryker's in the source of a room, but for tables and generated files. */
export async function instrument(root: string, room: string): Promise<Instrumented> {
  const texts = new Map(
    readdirSync(path.join(root, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.generated\.ts$|background-table\.ts$/.test(file))
      .sort()
      .map((file) => path.join('src', room, file))
      .map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
  );
  const files = [...texts].map(([name, content]) => ({ name, content, mutate: true }));
  const stryker = await instrumenter();
  const result = await stryker.instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
    noHeader: true,
  });
  return {
    mutants: result.mutants.map(({ id, fileName, mutatorName, replacement, location: { start, end } }) => {
      const own = short(between(texts.get(fileName)!.split('\n'), start, end));
      const name = `${mutatorName}: ${own} becomes ${short(replacement)}`;
      return { id, file: fileName, place: `${start.line + 1}:${start.column + 1}`, name };
    }),
    files: result.files.map(({ name, content }) => ({ file: name, text: content })),
  };
}

/** A file's text with the switches of the chosen mutants alone. A minifier folds away what is left of the others. */
export function withSwitches(text: string, chosen: ReadonlySet<string>): string {
  return text
    .replace(/stryMutAct_9fa48\("(\d+)"\)/g, (whole, id: string) => (chosen.has(id) ? whole : 'false'))
    .replace(/stryCov_9fa48\(([^)]*)\)/g, (_, ids: string) => {
      const own = ids.split(', ').filter((id) => chosen.has(id.slice(1, -1)));
      return own.length === 0 ? '0' : `stryCov_9fa48(${own.join(', ')})`;
    });
}

type Instrumenter = { instrument(files: readonly object[], options: object): Promise<StrykerResult> };

/** Stryker's instrumenter is among the peers of bench/, which an import from here would not find in a bundle. */
async function instrumenter(): Promise<Instrumenter> {
  const peer = (file: string) => import(pathToFileURL(path.resolve('bench/node_modules', file)).href);
  const { createInjector } = await peer('typed-inject/dist/src/index.js');
  const { createInstrumenter } = await peer('@stryker-mutator/instrumenter/dist/src/index.js');
  const logger = { debug: () => {}, info: () => {}, warn: console.warn, isDebugEnabled: () => false };
  return createInstrumenter(createInjector().provideValue('logger', logger).provideValue('options', {}));
}

function between(lines: readonly string[], start: Position, end: Position): string {
  if (start.line === end.line) return lines[start.line]!.slice(start.column, end.column);
  const within = lines.slice(start.line + 1, end.line);
  return [lines[start.line]!.slice(start.column), ...within, lines[end.line]!.slice(0, end.column)].join('\n');
}

function short(code: string): string {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
