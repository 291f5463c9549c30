import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article, Span } from '../../../src/article.js';

/** Where the labels of coverage are: which stories, which half they are in, and what was read in them. */
export const LABELS = 'bench/labels';

/**
 * `gp`: the reports that the project began with; `seeds`: its own samples; `dev`, `dev two` and `final`: real stories.
 * Those of `dev` were looked at while building, those of `dev two` after they had been scored once, those of `final`
 * never.
 */
export type Half = 'gp' | 'seeds' | 'dev' | 'dev two' | 'final';

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

/**
 * The labelled stories whose data is under `folder`, each with its articles. Stories whose data is absent are left out.
 */
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
  return [...stories, ...sampleStories()];
}

/** The stories of the project's own samples that have gold labels; their quotes and figures are not labelled. */
function sampleStories(): LabelledStory[] {
  const articles = new Map<string, Article>();
  for (const line of readFileSync('seeds/newsroom.jsonl', 'utf8').trimEnd().split('\n')) {
    const article = JSON.parse(line) as Article;
    articles.set(article.id, article);
  }
  for (const [id, article] of readTexts('seeds/gp-home-visits')) articles.set(id, article);
  const passages = tableRows('seeds/gold/shared-passages.tsv');
  const added = tableRows('seeds/gold/added.tsv');
  return [...grouped(passages)].map(([story, rows]) => {
    const own = added.filter((row) => row[4] === story);
    const sentences = new Map<string, LabelledSentence & { rows: Set<string> }>();
    const place = (article: string, start: string, end: string, isAdded: LabelledSentence['added']): Set<string> => {
      const key = `${article} ${start} ${end}`;
      const known = sentences.get(key);
      const label = known ?? {
        article,
        start: Number(start),
        end: Number(end),
        isBody: true,
        rows: new Set<string>(),
        possible: new Set<string>(),
        added: isAdded,
      };
      if (known === undefined) sentences.set(key, label);
      return label.rows;
    };
    // A part that is added to a passage may or may not be a quote or a figure, so it counts neither way.
    for (const [article, start, end, extent] of own as [string, string, string, string][]) {
      place(article, start, end, extent === 'whole' ? 'yes' : 'unsure');
    }
    for (const [, row, article, start, end] of rows as [string, string, string, string, string][]) {
      place(article, start, end, 'no').add(row);
    }
    const ids = new Set([...sentences.values()].map(({ article }) => article));
    return {
      story,
      set: 'seeds',
      half: 'seeds',
      articles: [...ids].map((id) => articles.get(id) as Article),
      sentences: [...sentences.values()],
      quotes: [],
      figures: [],
    };
  });
}

function labelRows(file: string): string[][] {
  return tableRows(path.join(LABELS, file));
}

function tableRows(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
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
  if (set === 'gp') return readTexts(path.join(folder, '..', 'seeds'));
  const file = path.join(folder, `${set}.jsonl.gz`);
  if (!existsSync(file)) return new Map();
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  return new Map(lines.map((line) => JSON.parse(line) as Article).map((article) => [article.id, article]));
}

function readTexts(folder: string): Map<string, Article> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return new Map(
    files.map((file) => {
      const id = file.slice(0, -4);
      return [id, { id, text: readFileSync(path.join(folder, file), 'utf8') }];
    }),
  );
}
