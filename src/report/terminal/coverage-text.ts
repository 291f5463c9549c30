import type { Article } from '../../article.js';
import type { Coverage } from '../../coverage/index.js';
import { count, list, percent, plain } from '../formats/index.js';
import {
  type Addition,
  type Additions,
  type Block,
  blocksOf,
  isKeyed,
  keysFor,
  requireResults,
  type StoryView,
  storyView,
} from '../view-model/index.js';
import { figureLine, quoteLines, stateLine } from './differences-text.js';
import { markedRuns } from './marked-runs.js';
import { BlockPrinter, whoHas } from './passage-printer.js';
import { Page, pad, type Run, type TerminalOptions } from './terminal-page.js';

export interface CoverageTextOptions extends TerminalOptions {
  /** Maximum number of passages, and of sentences that an article adds or lacks; 0 means all. @default 12 */
  readonly limit?: number | undefined;
  /** Tells the reader how to see the rest. @default '' */
  readonly hint?: string | undefined;
}

const DEFAULT_LIMIT = 12;
/** If at most this many would be left over, they are shown too, because "and 1 more" takes as much space as the one. */
const SLACK = 3;
/** Statements of others that an article lacks, shown at most. */
const MAX_OMISSIONS = 5;

/**
 * The coverage of one story for a person at a terminal, what matters most first: who wrote, the differences in a
 * paragraph, figures, quotes and names that differ, claims of one source, what each adds and does not say, and the
 * passages that they share. Articles are called by letters, explained at the top. A line says what the marks mean,
 * where there are any.
 */
export function coverageText(
  articles: readonly Article[],
  coverage: Coverage,
  { limit = DEFAULT_LIMIT, hint = '', ...terminal }: CoverageTextOptions = {},
): string {
  requireResults('coverageText', articles, coverage, 'articles');
  if (coverage.articles.length === 0) return '';
  const view = storyView(articles, coverage);
  const printer = new CoveragePrinter(view, new Page(terminal), limit === 0 ? Number.POSITIVE_INFINITY : limit, hint);
  const [head, body] = [new Page(terminal), printer.print()];
  articleList(head, view);
  if (view.articles.length > 1) {
    if (view.summary.length > 0) {
      head.heading('In short');
      for (const { text } of view.summary) head.paragraph(text, { first: '  ', indent: 4 });
    }
    legend(head, body);
  }
  return `${head}\n${body}`;
}

/** Prints what was found in the order in which an editor asks for it. */
class CoveragePrinter {
  readonly #view: StoryView;
  readonly #page: Page;
  readonly #max: number;
  readonly #hint: string;

  constructor(view: StoryView, page: Page, max: number, hint: string) {
    this.#view = view;
    this.#page = page;
    this.#max = max;
    this.#hint = hint;
  }

  print(): string {
    const isStory = this.#view.articles.length > 1;
    if (isStory) {
      this.#disagreements();
      this.#claims();
    }
    this.#additions();
    if (isStory) this.#passages();
    return this.#page.toString();
  }

  #disagreements(): void {
    const { figures, states, quotes, names, labels } = this.#view;
    const page = this.#page;
    page.heading(figures.length === 0 ? 'No figure differs' : 'Figures that differ');
    for (const figure of figures) figureLine(page, figure, labels, 2);
    if (states.length > 0) page.heading('What became of whom');
    for (const row of states) stateLine(page, row, labels, 2);
    page.heading(quotes.length === 0 ? 'No quote differs' : 'Quotes that differ');
    for (const quote of quotes) quoteLines(page, quote, labels, 2);
    if (names.length > 0) page.heading('Names spelled differently');
    for (const { spellings } of names) {
      const shown = spellings.map(({ name, articles }) => `${name} (${keysFor(labels, articles).join(' ')})`);
      page.paragraph(shown.join(', '), { first: '  ', indent: 4 });
    }
  }

  #claims(): void {
    const { claims, labels } = this.#view;
    if (claims.length === 0) return;
    this.#page.heading('Claims of one source or of none named');
    for (const { articles, text, basis, isQuote } of this.#upTo(claims)) {
      this.#page.paragraph([{ text: isQuote ? `“${text}”` : text }, { text: ` (${basis})`, style: 'dim' }], {
        first: `  ${keysFor(labels, articles).join(' ')}  `,
      });
    }
    this.#moreOf(claims, 'claim');
  }

  #additions(): void {
    const page = this.#page;
    const isAlone = this.#view.articles.length === 1;
    page.heading(isAlone ? 'What it has' : 'What each adds');
    if (isAlone) page.paragraph('One article alone: there is no other to compare it with.', { first: '  ' });
    for (const [index, additions] of this.#view.additions.entries()) {
      const { key, name } = this.#view.articles[index]!;
      const { sentences, items, speakers } = additions;
      page.gap();
      const nothing = isAlone ? 'no sentence but lines of the page' : 'nothing of its own';
      const adds = sentences === 0 ? nothing : count(sentences, 'sentence');
      page.paragraph([{ text: name, style: 'bold' }, { text: `: ${adds}` }], { first: ` ${key}  ` });
      // The most important come first in the data; readers follow them best in the order of the article.
      for (const item of [...this.#upTo(items)].sort((a, b) => a.start - b.start)) additionLine(page, item, 2);
      this.#moreOf(items, 'passage', 4);
      if (speakers.length > 0) page.paragraph(`quoted only here: ${list(speakers)}`, { first: '    ' });
      this.#omissions(index);
    }
  }

  #omissions(index: number): void {
    const { items, notes } = this.#view.omissions[index]!;
    const shown = items.slice(0, Math.min(this.#max, MAX_OMISSIONS));
    for (const { text, articles } of shown) {
      const who = keysFor(this.#view.labels, articles).join(' ');
      this.#page.paragraph([{ text: `does not say: ${text} (${who})`, style: 'dim' }], { first: '    ', indent: 6 });
    }
    this.#moreOf(items.slice(shown.length), 'missing statement', 4, 0);
    if (notes.length > 0) this.#page.paragraph([{ text: notes.join(' '), style: 'dim' }], { first: '    ' });
  }

  #passages(): void {
    const { coverage, labels } = this.#view;
    const { everybody, some } = blocksOf(coverage);
    const page = this.#page;
    const printer = new BlockPrinter(page, labels);
    page.heading(coverage.articles.length === 2 ? 'What both have' : `What all ${coverage.articles.length} have`);
    if (everybody.length === 0) page.paragraph('No sentence.', { first: '  ' });
    for (const block of this.#upTo(everybody)) printer.print(block);
    this.#moreOf(everybody, 'passage');
    if (some.length === 0) return;
    page.heading('What some have');
    const shown = new Set<Block>(this.#upTo(some.flat()));
    for (const group of some) {
      if (!shown.has(group[0]!)) continue;
      page.gap();
      page.paragraph([{ text: whoHas(group[0]!, coverage, labels), style: 'bold' }], { first: ' ' });
      for (const block of group) if (shown.has(block)) printer.print(block);
    }
    this.#moreOf(some.flat(), 'passage');
  }

  /** The first of them, or all if few would be left over. */
  #upTo<T>(all: readonly T[]): readonly T[] {
    return all.length <= this.#max + SLACK ? all : all.slice(0, this.#max);
  }

  #moreOf(all: readonly unknown[], what: string, indent = 2, shown = this.#upTo(all).length): void {
    const more = all.length - shown;
    if (more === 0) return;
    const words = `and ${count(more, `more ${what}`)}${this.#hint === '' ? '' : `; ${this.#hint}`}`;
    this.#page.paragraph([{ text: words, style: 'dim' }], { first: ' '.repeat(indent) });
  }
}

/** `+` for text that is all new, `±` for text in which only the marked words are new. */
export function additionLine(page: Page, { state, pieces, speaker }: Addition, indent: number): void {
  const runs: Run[] = markedRuns(pieces);
  const said: Run[] = speaker === undefined ? [] : [{ text: ` (${speaker})`, style: 'dim' }];
  const space = ' '.repeat(indent);
  page.paragraph([...runs, ...said], { first: `${space}${state === 'own' ? '+' : '±'} `, indent: indent + 2 });
}

/** What an article adds, in a few words: `2 more passages of its own; quoted only here: Ann Lee`. */
export function additionNotes({ items, speakers }: Additions, shown: number): string {
  return [
    items.length > shown ? `${count(items.length - shown, 'more passage')} of its own` : '',
    speakers.length > 0 ? `quoted only here: ${list(speakers, 6)}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

function articleList(page: Page, { articles, base, notes, first }: StoryView): void {
  for (const article of articles) {
    const { id, key, name, title, time, composition, derivation } = article;
    const compared = id === base && articles.length > 1 ? 'the others are compared with it' : '';
    const facts = [isKeyed(article) ? plain(id) : '', time, compared].filter(Boolean).join('; ');
    page.paragraph(
      [
        { text: name, style: 'bold' },
        { text: facts === '' ? '' : ` (${facts})`, style: 'dim' },
      ],
      { first: `${pad(key, 2)} ` },
    );
    if (title !== undefined) page.paragraph(title, { first: '   ' });
    if (articles.length < 2) continue;
    const { verbatim, rewrite, new: own } = composition;
    const shares = `${percent(verbatim)} word for word elsewhere, ${percent(rewrite)} rewritten, ${percent(own)} new`;
    page.paragraph([{ text: [shares, derivation].filter(Boolean).join('; '), style: 'dim' }], { first: '   ' });
  }
  if (articles.length > 1) page.paragraph([{ text: first.text, style: 'dim' }]);
  for (const note of notes) page.paragraph([{ text: note, style: 'dim' }]);
}

/** Says what the marks mean, if the text has any. */
function legend(page: Page, text: string): void {
  const marks = [
    /^[ \t]*\+ /m.test(text) ? '+ is in no other article' : '',
    /^[ \t]*± /m.test(text) ? '± is told elsewhere, except *these words*' : '',
    /\*\S/.test(text) && !/^[ \t]*± /m.test(text) ? '*these words* differ' : '',
    text.includes('[…]') ? '[…] stands for words that another wording has, or for links run into the text' : '',
  ].filter(Boolean);
  if (marks.length === 0) return;
  page.gap();
  page.paragraph([{ text: `Marks: ${marks.join('; ')}.`, style: 'dim' }]);
}
