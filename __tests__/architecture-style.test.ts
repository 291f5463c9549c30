import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';

// What keeps a file readable without scrolling sideways or far. The formatter wraps code; nothing else wraps comments.
const WIDTH = 120;

// Made by scripts, and not to be read.
const MADE = /\.generated\.ts$|^(background-table|assets)\.ts$/;

const files = ['src', 'scripts', 'bench', 'examples', '__tests__'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|mjs)$/.test(file) && !file.includes('node_modules') && !MADE.test(path.basename(file)))
    .map((file) => path.join(root, file)),
);

describe('every file', () => {
  test('has its comments within the width of the code', () => {
    const wide = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, row) => (line.length > WIDTH && /^\s*(\/\/|\/?\*)/.test(line) ? [`${file}:${row + 1}`] : [])),
    );
    expect(wide).toEqual([]);
  });

  test('of src, scripts and bench is short enough to be read in one go', () => {
    const long = files.filter((file) => /^(src|scripts|bench)\b/.test(file));
    expect(long.length).toBeGreaterThan(500);
    expect(long.filter((file) => readFileSync(file, 'utf8').split('\n').length > 401)).toEqual([]);
  });

  test('of src and scripts has no function longer than a screen', () => {
    const sources = files.filter((file) => /^(src|scripts)\b/.test(file));
    expect(sources.flatMap(longFunctions).filter((found) => !WHOLE.some((name) => found.endsWith(name)))).toEqual([]);
  });

  test('of src names things by the words of the glossary', () => {
    const sources = files.filter((file) => /^src\b/.test(file));
    expect(sources.flatMap(oldWords)).toEqual([]);
  });
});

// docs/glossary.md, "In the code".
const OLD_WORDS = [
  /(?:^|_)(?:MOST|LEAST|LONGEST|SHORTEST|FARTHEST|FEWEST|TELLING|FURNITURE|DOUBT|FLOOD|TOLL|MAKEUP|ODD)(?:_|$)/,
  /^#?(?:most|least|fewest)(?:$|[A-Z](?!requent))/,
  /^#?(?:told|tell|tellers?)(?:$|[A-Z])|(?:Told|Tells?|Tellers?)(?:$|[A-Z])/,
  /^#?(?:furniture|flood|makeup|toll|telling|odd|doubtful)s?(?:$|[A-Z])|(?:Furniture|Flood|Makeup|Toll|Telling|Odd(?!s)|Doubtful)s?(?:$|[A-Z])/,
];

/** Names of a file that stand in no glossary: bounds that are most and least, indexes that are places. */
function oldWords(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isName = ts.isIdentifier(node) || ts.isPrivateIdentifier(node);
    if (isName && OLD_WORDS.some((old) => old.test(node.text))) found.add(`${file} ${node.text}`);
    if (ts.isElementAccessExpression(node) && /^place$|Place$/.test(node.argumentExpression.getText())) {
      found.add(`${file} [${node.argumentExpression.getText()}]`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found];
}

// One loop whose variables all its steps share, which in parts would be slower and no easier to follow; and a table.
const WHOLE = [
  'text/tokens/scan.ts scanWord',
  'evaluate/scores/assignment.ts matchByWeight',
  'kinds/flag-patterns.ts (without a name)',
];

/** The functions of a file that have more than 60 lines. */
function longFunctions(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const lineAt = (offset: number) => source.getLineAndCharacterOfPosition(offset).line;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && lineAt(node.end) - lineAt(node.getStart()) >= 60) {
      found.push(`${file} ${node.name?.getText() ?? '(without a name)'}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
