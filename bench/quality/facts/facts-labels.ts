import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface LabelledArticle {
  readonly id: string;
  readonly set: string;
  readonly half: string;
  readonly text: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly quotes: {
    start: number;
    end: number;
    statement: number;
    speakers: readonly (string | undefined)[];
    optional: boolean;
  }[];
  readonly figures: { start: number; end: number; value: number; unit: string; optional: boolean }[];
  readonly names: { start: number; end: number; name: number; kind: string; optional: boolean }[];
}

/** A row of a label file: the article, a stretch of it, and two cells that each file uses in its own way. */
interface LabelRow {
  readonly set: string;
  readonly id: string;
  readonly half: string;
  readonly span: { readonly start: number; readonly end: number; readonly optional: boolean };
  readonly one: string;
  readonly two: string;
}

function rowsOf(kind: 'quotes' | 'figures' | 'names'): LabelRow[] {
  const [, ...lines] = readFileSync(`bench/labels/${kind}.tsv`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [set = '', id = '', half = '', start, end, one = '', two = '', optional] = line.split('\t');
    return { set, id, half, span: { start: Number(start), end: Number(end), optional: optional === '1' }, one, two };
  });
}

/** The texts of a set by id; the samples of this project are plain files, the others JSON Lines of the data folder. */
function textsOf(folder: string, set: string): Map<string, { text: string; title?: string; publishedAt?: string }> {
  const texts = new Map<string, { text: string; title?: string; publishedAt?: string }>();
  if (set === 'gp-home-visits') {
    for (const id of ['broadcaster', 'daily', 'wire-desk']) {
      texts.set(id, { text: readFileSync(`seeds/gp-home-visits/${id}.txt`, 'utf8').replace(/^\ufeff/, '') });
    }
    return texts;
  }
  const file = path.join(folder, `${set}.jsonl.gz`);
  if (!existsSync(file)) return texts;
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const { id, text, title, publishedAt } = JSON.parse(line);
    texts.set(id, {
      text,
      ...(title === undefined ? {} : { title }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
    });
  }
  return texts;
}

/** The articles that are labelled for quotes, figures and names, with their labels (see bench/labels/facts.md). */
export function labelledArticles(folder: string): LabelledArticle[] {
  const texts = new Map<string, ReturnType<typeof textsOf>>();
  const articles = new Map<string, LabelledArticle>();
  const articleOf = ({ set, id, half }: LabelRow): LabelledArticle | undefined => {
    const key = `${set} ${id}`;
    if (!texts.has(set)) texts.set(set, textsOf(folder, set));
    const source = texts.get(set)!.get(id);
    if (source !== undefined && !articles.has(key)) {
      articles.set(key, { id, set, half, ...source, quotes: [], figures: [], names: [] });
    }
    return articles.get(key);
  };
  for (const row of rowsOf('quotes')) {
    const article = articleOf(row);
    const speakers = row.two.split('/').map((span) => {
      const [from, to] = span.split('-').map(Number);
      return span === '-' ? undefined : article?.text.slice(from, to);
    });
    article?.quotes.push({ ...row.span, statement: Number(row.one), speakers });
  }
  for (const row of rowsOf('figures')) {
    articleOf(row)?.figures.push({ ...row.span, value: Number(row.one), unit: row.two });
  }
  for (const row of rowsOf('names')) {
    articleOf(row)?.names.push({ ...row.span, name: Number(row.one), kind: row.two });
  }
  return [...articles.values()];
}
