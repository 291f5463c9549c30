import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article, Span } from '../../../src/article.js';
import { LABELS, type LabelledSentence, readSet } from '../coverage/coverage-labels.js';

/** Where the labels lie; its README says what their columns mean. */
const FOLDER = path.join(LABELS, 'coverage');

/** `dev`: looked at while building; `final`: looked at only at the end. */
export type DeskPart = 'dev' | 'final';

/** A sentence as other labels have it, and whether it is of the page and not of the article. */
export interface DeskSentence extends LabelledSentence {
  readonly isDebris: boolean;
}

export interface DeskQuote extends Span {
  readonly article: string;
  /**
   * Who says it, by the names that are right; `-` where the article says nobody, `not-a-quote` where nobody is quoted.
   */
  readonly speakers: readonly string[];
  readonly statement: string;
}

export interface DeskFigure extends Span {
  readonly article: string;
  readonly field: 'text' | 'title';
  readonly question: string;
  /** `null` for a number of another event, which meets none of this one. */
  readonly row: string | null;
  readonly agreements: readonly string[];
}

export interface DeskStory {
  readonly story: string;
  readonly part: DeskPart;
  readonly articles: readonly Article[];
  readonly sentences: readonly DeskSentence[];
  readonly quotes: readonly DeskQuote[];
  readonly figures: readonly DeskFigure[];
  /** Articles that it would be wrong to call derived from another of the story. */
  readonly underived: ReadonlySet<string>;
}

type Row = Readonly<Record<string, string>>;

/**
 * The stories of all `desk-*` files whose data is under `folder`, each with its articles. Stories whose data is absent
 * are left out.
 */
export function deskStories(folder: string): DeskStory[] {
  const quotes = groupRows('quotes');
  const figures = groupRows('figures');
  const derivations = groupRows('derivation');
  const sets = new Map<string, Map<string, Article>>();
  const stories: DeskStory[] = [];
  for (const [story, rows] of groupRows('sentences')) {
    const set = story.slice(0, story.indexOf(':'));
    const known = sets.get(set) ?? readSet(folder, set);
    sets.set(set, known);
    const ids = [...new Set(rows.map(({ article }) => article!))];
    const articles = ids.map((id) => known.get(id)).filter((article) => article !== undefined);
    if (articles.length !== ids.length) continue;
    const underived = (derivations.get(story) ?? []).filter(({ derived }) => derived === 'no');
    stories.push({
      story,
      part: rows[0]!.part as DeskPart,
      articles,
      sentences: rows.map(readSentence),
      quotes: (quotes.get(story) ?? []).map(quoteOf),
      figures: (figures.get(story) ?? []).map(readFigure),
      underived: new Set(underived.map(({ article }) => article!)),
    });
  }
  return stories;
}

function readSentence(row: Row): DeskSentence {
  const items = row.row!.split(',');
  const numbers = items.filter((item) => /^\d/.test(item));
  const addition = items.find((item) => item.startsWith('added'));
  return {
    ...spanOf(row),
    isBody: !items.includes('debris'),
    isDebris: items.includes('debris'),
    rows: new Set(numbers.filter((item) => !item.endsWith('?'))),
    possible: new Set(numbers.filter((item) => item.endsWith('?')).map((item) => item.slice(0, -1))),
    added: addition === undefined ? 'no' : addition === 'added' && numbers.length === 0 ? 'yes' : 'unsure',
  };
}

/** A line of a `*-quotes.tsv`. */
export function quoteOf(row: Row): DeskQuote {
  return { ...spanOf(row), speakers: row.speaker!.split('/'), statement: row.statement! };
}

function readFigure(row: Row): DeskFigure {
  return {
    ...spanOf(row),
    field: row.field as DeskFigure['field'],
    question: row.question!,
    row: row.question === 'background' ? null : row.row!,
    agreements: row.agreement!.split('/'),
  };
}

function spanOf(row: Row): Span & { readonly article: string } {
  return { article: row.article!, start: Number(row.start), end: Number(row.end) };
}

/** The rows of all label files of one kind, story by story. */
function groupRows(kind: string): Map<string, Row[]> {
  const stories = new Map<string, Row[]>();
  if (!existsSync(FOLDER)) return stories;
  const files = readdirSync(FOLDER).filter((file) => /^desk-\w+-/.test(file) && file.endsWith(`-${kind}.tsv`));
  for (const row of files.sort().flatMap((file) => labelRows(file))) {
    const group = stories.get(row.story!);
    if (group === undefined) stories.set(row.story!, [row]);
    else group.push(row);
  }
  return stories;
}

/** The rows of one file, each by the names of its columns. */
export function labelRows(file: string): Row[] {
  const lines = readFileSync(path.join(FOLDER, file), 'utf8').split('\n');
  const [head, ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const columns = head!.split('\t');
  return rows.map((line) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length)
      throw new Error(`${file}: ${cells.length} cells, not ${columns.length}: ${line}`);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]!]));
  });
}
