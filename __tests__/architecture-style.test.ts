import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';

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
    expect(wide.filter((line) => !/^(src|__tests__)\/(stories|evaluate|testing)\//.test(line))).toEqual([]);
  });

  test('of src, scripts and bench is short enough to be read in one go', () => {
    const long = files.filter((file) => /^(src|scripts|bench)\b/.test(file));
    expect(long.length).toBeGreaterThan(500);
    expect(long.filter((file) => readFileSync(file, 'utf8').split('\n').length > 401)).toEqual([]);
  });
});
