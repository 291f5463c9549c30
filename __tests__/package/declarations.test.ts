import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { userProject } from './packed.js';

const ENTRIES = [
  'index',
  'io',
  'languages',
  'report',
  'workers/index',
  'testing/index',
  'testing/jest',
  'testing/vitest',
];

// What `typeof` may show without an import: a function or a constant.
const NOT_NAMED = ts.SymbolFlags.TypeParameter | ts.SymbolFlags.Function | ts.SymbolFlags.Variable;

let folder = '';
let program: ts.Program;

beforeAll(() => {
  folder = userProject({});
  program = ts.createProgram(ENTRIES.map(declaration), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    skipLibCheck: true,
    types: [],
  });
});

afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

const declaration = (entry: string): string => path.join(folder, 'node_modules/samestory/dist', `${entry}.d.cts`);

/** What an alias stands for; any other symbol itself. */
function meant(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? program.getTypeChecker().getAliasedSymbol(symbol) : symbol;
}

function exportsOf(entry: string): ts.Symbol[] {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(declaration(entry))!);
  return module === undefined ? [] : checker.getExportsOfModule(module).map(meant);
}

/** The symbols of this package that a declaration names in its types. */
function namedIn(symbol: ts.Symbol): ts.Symbol[] {
  const checker = program.getTypeChecker();
  const found: ts.Symbol[] = [];
  const isOurs = (named: ts.Symbol): boolean =>
    !(named.flags & NOT_NAMED) &&
    (named.declarations ?? []).some((one) =>
      one.getSourceFile().fileName.startsWith(path.join(folder, 'node_modules')),
    );
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyDeclaration(node) && ts.isPrivateIdentifier(node.name)) return;
    const name = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isTypeQueryNode(node)
        ? node.exprName
        : ts.isExpressionWithTypeArguments(node)
          ? node.expression
          : undefined;
    const named = name && checker.getSymbolAtLocation(name);
    if (named !== undefined && isOurs(meant(named))) found.push(meant(named));
    ts.forEachChild(node, visit);
  };
  for (const one of symbol.declarations ?? []) visit(one);
  return found;
}

describe('the declarations of the package', () => {
  test('every entry has some, but those that only register something', () => {
    expect(ENTRIES.filter((entry) => exportsOf(entry).length === 0)).toEqual(['testing/jest', 'testing/vitest']);
  });

  test('every type that a public signature reaches can be imported', () => {
    const exported = new Set(ENTRIES.flatMap(exportsOf));
    const reached = new Set<ts.Symbol>();
    const hidden: string[] = [];
    const reach = (symbol: ts.Symbol): void => {
      for (const named of namedIn(symbol)) {
        if (reached.has(named)) continue;
        reached.add(named);
        if (!exported.has(named)) hidden.push(`${named.name} in ${symbol.name}`);
        reach(named);
      }
    };
    for (const symbol of exported) reach(symbol);
    expect(reached.size).toBeGreaterThan(100);
    expect(hidden).toEqual([]);
  });

  test('every {@link} leads to something that can be imported', () => {
    const names = new Set(ENTRIES.flatMap((entry) => exportsOf(entry).map((symbol) => symbol.name)));
    const members = new Set<string>();
    for (const symbol of ENTRIES.flatMap(exportsOf)) {
      for (const one of symbol.declarations ?? []) {
        ts.forEachChild(one, (member) => {
          if (ts.isTypeElement(member) || ts.isClassElement(member)) members.add(member.name?.getText() ?? '');
        });
      }
    }
    const links = ENTRIES.flatMap((entry) => [
      ...program.getSourceFile(declaration(entry))!.text.matchAll(/\{@link ([\w.]+)/g),
    ]).map(([, name]) => name!);
    const last = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
    expect(links.filter((name) => !names.has(name.split('.')[0]!) && !members.has(last(name)))).toEqual([]);
  });
});
