import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article, Span } from '../../src/article.js';

/** Where the labels of coverage are: which stories, which half they are in, and what was read in them. */
export const LABELS = 'bench/labels';

export type Half = 'seeds' | 'dev' | 'final';

export interface LabelledSentence extends Span {
  readonly article: string;
  readonly isBody: boolean;
  /** Passages that it surely tells, and those where editors could differ. */
  readonly rows: ReadonlySet<string>;
  readonly possible: ReadonlySet<string>;
  readonly added: 'yes' | 'no' | 'unsure';
}

/** A quote or a figure and what it is to those of other articles; several answers where several are right. */
export interface LabelledFact extends Span {
  readonly article: string;
  readonly answers: readonly string[];
  readonly partners: readonly string[];
}

export interface LabelledStory {
  readonly story: string;
  readonly set: string;
  readonly half: Half;
  readonly articles: readonly Article[];
  readonly sentences: readonly LabelledSentence[];
  readonly quotes: readonly LabelledFact[];
  readonly figures: readonly LabelledFact[];
}

/** The labelled stories whose data is under `folder`, each with its articles. Stories whose data is absent are left out. */
export function labelledStories(folder: string): LabelledStory[] {
  const sentences = labelRows('coverage-sentences.tsv');
  const quotes = labelRows('coverage-quotes.tsv');
  const figures = labelRows('coverage-figures.tsv');
  const sets = new Map<string, Map<string, Article>>();
  const stories: LabelledStory[] = [];
  for (const [story, rows] of grouped(sentences)) {
    const [, set, half] = rows[0] as [string, string, Half];
    let known = sets.get(set);
    if (known === undefined) {
      known = readSet(folder, set);
      sets.set(set, known);
    }
    const ids = [...new Set(rows.map((row) => row[3] as string))];
    const articles = ids.map((id) => known.get(id)).filter((article) => article !== undefined);
    if (articles.length !== ids.length) continue;
    const facts = (table: string[][]): LabelledFact[] =>
      table
        .filter((row) => row[0] === story)
        .map((row) => ({
          article: row[3] as string,
          start: Number(row[4]),
          end: Number(row[5]),
          answers: (row[7] as string).split('/'),
          partners: listed(row[8] as string),
        }));
    stories.push({
      story,
      set,
      half,
      articles,
      sentences: rows.map((row) => ({
        article: row[3] as string,
        start: Number(row[4]),
        end: Number(row[5]),
        isBody: row[6] === 'body',
        rows: new Set(listed(row[7] as string)),
        possible: new Set(listed(row[8] as string)),
        added: row[9] as LabelledSentence['added'],
      })),
      quotes: facts(quotes),
      figures: facts(figures),
    });
  }
  return stories;
}

function labelRows(file: string): string[][] {
  const lines = readFileSync(path.join(LABELS, file), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
}

function grouped(rows: readonly string[][]): Map<string, string[][]> {
  const groups = new Map<string, string[][]>();
  for (const row of rows) {
    const group = groups.get(row[0] as string);
    if (group === undefined) groups.set(row[0] as string, [row]);
    else group.push(row);
  }
  return groups;
}

function listed(field: string): string[] {
  return field === '-' ? [] : field.split(',');
}

/** The articles of one set: a file of JSON Lines beside the others, or the folder of plain texts next to them. */
export function readSet(folder: string, set: string): Map<string, Article> {
  if (set === 'seeds') {
    const texts = path.join(folder, '..', 'seeds');
    if (!existsSync(texts)) return new Map();
    const files = readdirSync(texts).filter((file) => file.endsWith('.txt'));
    return new Map(
      files.map((file) => {
        const id = file.slice(0, -4);
        return [id, { id, text: readFileSync(path.join(texts, file), 'utf8') }];
      }),
    );
  }
  const file = path.join(folder, `${set}.jsonl.gz`);
  if (!existsSync(file)) return new Map();
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  return new Map(lines.map((line) => JSON.parse(line) as Article).map((article) => [article.id, article]));
}
