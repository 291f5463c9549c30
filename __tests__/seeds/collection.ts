import { readFileSync } from 'node:fs';
import type { Article } from '../../src/article.js';

/** An article of the samples with its label. */
export interface Seed extends Article {
  readonly cluster: string;
}

const FOLDER = new URL('../../seeds/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');

/** The articles of a sample file, and the tables of the README's section on it, as rows of cells. */
export function readCollection(name: string): { readonly seeds: Seed[]; readonly rows: string[][] } {
  const seeds = read(name)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Seed);
  const section = read('README.md').split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return { seeds, rows };
}
