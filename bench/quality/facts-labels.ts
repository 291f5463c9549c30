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
  readonly quotes: readonly {
    start: number;
    end: number;
    statement: number;
    speakers: readonly (string | undefined)[];
    optional: boolean;
  }[];
  readonly figures: readonly { start: number; end: number; value: number; unit: string; optional: boolean }[];
  readonly names: readonly { start: number; end: number; name: number; kind: string; optional: boolean }[];
}

/** A label file as rows of cells, without its heading. */
function rowsOf(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
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
  const article = (set: string, id: string, half: string): LabelledArticle | undefined => {
    const key = `${set} ${id}`;
    const known = articles.get(key);
    if (known !== undefined) return known;
    let found = texts.get(set);
    if (found === undefined) {
      found = textsOf(folder, set);
      texts.set(set, found);
    }
    const source = found.get(id);
    if (source === undefined) return undefined;
    const made: LabelledArticle = { id, set, half, ...source, quotes: [], figures: [], names: [] };
    articles.set(key, made);
    return made;
  };
  for (const [set, id, half, start, end, statement, speaker, optional] of rowsOf(
    'bench/labels/quotes.tsv',
  ) as string[][] as [string, string, string, string, string, string, string, string][]) {
    const into = article(set, id, half);
    const speakers = speaker.split('/').map((span) => {
      if (span === '-') return undefined;
      const [from, to] = span.split('-').map(Number);
      return into?.text.slice(from, to);
    });
    (into?.quotes as { push: (row: object) => void } | undefined)?.push({
      start: Number(start),
      end: Number(end),
      statement: Number(statement),
      speakers,
      optional: optional === '1',
    });
  }
  for (const [set, id, half, start, end, value, unit, optional] of rowsOf('bench/labels/figures.tsv') as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ][]) {
    (article(set, id, half)?.figures as { push: (row: object) => void } | undefined)?.push({
      start: Number(start),
      end: Number(end),
      value: Number(value),
      unit,
      optional: optional === '1',
    });
  }
  for (const [set, id, half, start, end, name, kind, optional] of rowsOf('bench/labels/names.tsv') as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ][]) {
    (article(set, id, half)?.names as { push: (row: object) => void } | undefined)?.push({
      start: Number(start),
      end: Number(end),
      name: Number(name),
      kind,
      optional: optional === '1',
    });
  }
  return [...articles.values()];
}
