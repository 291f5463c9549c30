import type { Article, ArticleId, Span } from '../article.js';
import type { Coverage } from '../coverage/index.js';
import { keyFor, keysFor, type Labels, labelArticles } from './article-labels.js';
import { type Block, BlockPrinter, blocksOf, eachOnce, lackedWords, whoTells } from './coverage-passages.js';
import { differingFigures, differingNames, differingQuotes, figureLine, quoteLines } from './differences.js';
import { markedPieces, markedRuns } from './marked.js';
import { count, list, percent, plain } from './plain.js';
import { Page, pad, type Run, type TerminalOptions } from './terminal.js';

export interface CoverageTextOptions extends TerminalOptions {
  /** How many passages, and sentences that an article adds, are shown; 0 for all. @default 12 */
  readonly limit?: number | undefined;
}

const DEFAULT_LIMIT = 12;
/** No more than this many are never left over: "and 1 more" takes as much room as the one. */
const SLACK = 3;

/**
 * The coverage of one story for a person at a terminal, what matters most first: who wrote, what everybody has, what each adds and
 * lacks, whose words and which figures differ, and then what some have. Articles are called by letters, explained at the top. `*words*`
 * are new or other words, `[…]` is a place where words of the first text are missing; a line says so where there are any.
 */
export function coverageText(
  articles: readonly Article[],
  coverage: Coverage,
  { limit = DEFAULT_LIMIT, ...terminal }: CoverageTextOptions = {},
): string {
  const all = coverage.articles.length;
  if (all === 0) return '';
  const most = limit === 0 ? Number.POSITIVE_INFINITY : limit;
  const labels = labelArticles(articles);
  const body = new Page(terminal);
  const { everybody, some } = blocksOf(coverage);
  const printer = new BlockPrinter(body, labels);
  if (all > 1) {
    body.heading(all === 2 ? 'What both have' : `What all ${all} have`);
    if (everybody.length === 0) body.paragraph('No sentence.', { first: '  ' });
    for (const block of upTo(most, everybody)) printer.print(block);
    moreOf(body, everybody, most, 'passage');
  }
  const blocks = [...everybody, ...some.flat()];
  additions(body, articles, coverage, labels, blocks, most);
  if (all > 1) {
    quoteDifferences(body, coverage, labels);
    figureDifferences(body, coverage, labels);
    nameDifferences(body, coverage, labels);
  }
  if (some.length > 0) {
    body.heading('What some have');
    const shown = new Set(upTo(most, some.flat()));
    for (const group of some) {
      if (!shown.has(group[0] as Block)) continue;
      body.gap();
      body.paragraph([{ text: whoTells(group[0] as Block, coverage, labels), style: 'bold' }], { first: ' ' });
      for (const block of group) if (shown.has(block)) printer.print(block);
    }
    moreOf(body, some.flat(), most, 'passage');
  }
  const [head, text] = [new Page(terminal), body.toString()];
  articleList(head, coverage, labels);
  if (all > 1) {
    summary(head, coverage, labels, everybody.length, some.flat().length);
    legend(head, text);
  }
  return `${head}\n${text}`;
}

/** The first of them, or all where few would be left over. */
function upTo<T>(most: number, all: readonly T[]): readonly T[] {
  return all.length <= most + SLACK ? all : all.slice(0, most);
}

function moreOf(page: Page, all: readonly unknown[], most: number, what: string, indent = 2): void {
  const more = all.length - upTo(most, all).length;
  if (more === 0) return;
  page.paragraph([{ text: `and ${count(more, `more ${what}`)}; --limit 0 shows all`, style: 'dim' }], {
    first: ' '.repeat(indent),
  });
}

/** The entries of one article; ids may be called as the properties that every object has. */
function of<T>(byArticle: Readonly<Record<ArticleId, readonly T[]>>, id: ArticleId): readonly T[] {
  return Object.hasOwn(byArticle, id) ? (byArticle[id] ?? []) : [];
}

function articleList(page: Page, coverage: Coverage, labels: Labels): void {
  const byId = new Map(coverage.articles.map((article) => [article.id, article]));
  const isTimed = [...labels.values()].some(({ time }) => time !== '');
  for (const [id, { key, name, title, time }] of labels) {
    const article = byId.get(id);
    if (article === undefined) continue;
    const { verbatim, rewrite, new: own } = article.composition;
    const base = id === coverage.base && coverage.articles.length > 1 ? 'the others are compared with it' : '';
    const facts = [time, base].filter(Boolean).join('; ');
    page.paragraph(
      [
        { text: name, style: 'bold' },
        { text: facts === '' ? '' : ` (${facts})`, style: 'dim' },
      ],
      { first: `${pad(key, 2)} ` },
    );
    if (title !== undefined) page.paragraph(title, { first: '   ' });
    if (coverage.articles.length < 2) continue;
    const shares = `${percent(verbatim)} word for word elsewhere, ${percent(rewrite)} rewritten, ${percent(own)} new`;
    const derivation = derivationWords(article, labels, isTimed);
    page.paragraph([{ text: [shares, derivation].filter(Boolean).join('; '), style: 'dim' }], { first: '   ' });
  }
  for (const note of notes(coverage, labels, isTimed)) page.paragraph([{ text: note, style: 'dim' }]);
}

function derivationWords(
  { derivation, sources }: Coverage['articles'][number],
  labels: Labels,
  isTimed: boolean,
): string {
  const from = list(keysFor(labels, sources), 5);
  if (derivation === 'wholly-derived') return `wholly derived${from && ` from ${from}`}`;
  if (derivation === 'partially-derived') return `partly derived${from && ` from ${from}`}`;
  if (derivation === 'non-derived') return 'not derived from another';
  if (derivation === 'undetermined') return 'too little to say whether it is derived';
  // Without any times it is said once for all.
  return isTimed || from ? `shares text${from && ` with ${from}`}, who was first is not known` : '';
}

/** What holds for the story: sources that count as one, articles without times, several languages. */
function notes({ articles, independentSources }: Coverage, labels: Labels, isTimed: boolean): string[] {
  if (articles.length < 2) return [];
  const found: string[] = [];
  if (independentSources < articles.length) {
    const bySource = grouped(articles, ({ source }) => source);
    const same = [...bySource.values()].filter((group) => group.length > 1);
    const names = list(
      same.map((group) =>
        list(
          keysFor(
            labels,
            group.map(({ id }) => id),
          ),
          6,
        ),
      ),
    );
    const why = names === '' ? '' : `: ${names} carry one text or are of one outlet`;
    found.push(`${count(independentSources, 'independent source')}${why}.`);
  }
  if (!isTimed) found.push('No times are given, so that who was first is not known.');
  const byLanguage = grouped(articles, ({ language }) => language);
  byLanguage.delete('und');
  if (byLanguage.size > 1) {
    const who = [...byLanguage].map(([language, group]) => {
      return `${keysFor(
        labels,
        group.map(({ id }) => id),
      ).join(' ')} (${language})`;
    });
    found.push(
      `Several languages, ${list(who)}: sentences are compared by their words, so that a translation shares none.`,
    );
  }
  return found;
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Articles whose additions the summary counts. */
const MAX_COUNTED = 5;

/** `In short: 4 passages in all 3, 14 in some. B adds 11 sentences, C 6 and A nothing. No quote differs, 1 figure does.` */
function summary(page: Page, coverage: Coverage, labels: Labels, everybody: number, some: number): void {
  const all = coverage.articles.length;
  const shared = `${everybody === 0 ? 'no passage' : count(everybody, 'passage')} in ${all === 2 ? 'both' : `all ${all}`}`;
  const counts = coverage.articles.map(({ id }) => ({ key: keyFor(labels, id), added: of(coverage.added, id).length }));
  counts.sort((x, y) => y.added - x.added || (x.key < y.key ? -1 : 1));
  const adds = counts.map(({ key, added }, place) => {
    const number = added === 0 ? 'nothing' : place === 0 ? count(added, 'sentence') : `${added}`;
    return place === 0 ? `${key} adds ${number}` : `${key} ${number}`;
  });
  const [quotes, figures] = [differingQuotes(coverage), differingFigures(coverage)];
  const conflicts = figures.filter(({ agreement }) => agreement === 'conflict').length;
  const differ = [
    quotes.length === 0 ? '' : `${count(quotes.length, 'quote')}`,
    figures.length === 0
      ? ''
      : `${count(figures.length, 'figure')}${conflicts === 0 ? '' : ` (${conflicts} in conflict)`}`,
  ].filter(Boolean);
  const differing = differ.length === 0 ? 'No quote and no figure differs' : `Told differently: ${list(differ)}`;
  page.gap();
  page.paragraph([
    { text: 'In short: ', style: 'bold' },
    { text: `${shared}${some === 0 ? '' : `, ${some} in some`}. ${list(adds, MAX_COUNTED)}. ${differing}.` },
  ]);
}

/** Says what the marks mean, if the text has any. */
function legend(page: Page, text: string): void {
  const words = /\*\S/.test(text) ? '*words* are in no other article, or not in the first wording' : '';
  const gap = text.includes('[…]')
    ? '[…] stands for words of the first wording that are missing, or for links run into the text'
    : '';
  const marks = [words, gap].filter(Boolean).join('; ');
  if (marks === '') return;
  page.gap();
  page.paragraph([{ text: `Marks: ${marks}.`, style: 'dim' }]);
}

function additions(
  page: Page,
  articles: readonly Article[],
  coverage: Coverage,
  labels: Labels,
  blocks: readonly Block[],
  most: number,
): void {
  page.heading(coverage.articles.length > 1 ? 'What each adds' : 'What it has');
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const [id, { key, name }] of labels) {
    const added = eachOnce(of(coverage.added, id));
    page.gap();
    const sentences = added.length === 0 ? 'nothing of its own' : count(added.length, 'sentence');
    page.paragraph([{ text: name, style: 'bold' }, { text: `: ${sentences}` }], { first: ` ${key}  ` });
    // They come with those first that add most.
    const shown = [...upTo(most, added)].sort((a, b) => a.start - b.start);
    for (const stretch of stretches(shown, byId.get(id)?.text ?? '')) {
      page.paragraph(stretchRuns(coverage, id, stretch), { first: '  + ', indent: 4 });
    }
    moreOf(page, added, most, 'sentence', 4);
    const speakers = soleSpeakers(coverage, id);
    if (speakers.length > 0) page.paragraph(`quoted only here: ${list(speakers)}`, { first: '    ' });
    const lacks = lackedWords(id, of(coverage.omissions, id), blocks);
    if (lacks !== '') page.paragraph([{ text: lacks, style: 'dim' }], { first: '    ' });
  }
}

/** Sentences that follow each other in one paragraph, together: they are read as one. */
export function stretches<T extends Span>(sentences: readonly T[], text: string): T[][] {
  const result: T[][] = [];
  for (const sentence of sentences) {
    const last = result.at(-1)?.at(-1);
    if (last !== undefined && /^[^\S\n]*$/.test(text.slice(last.end, sentence.start))) result.at(-1)?.push(sentence);
    else result.push([sentence]);
  }
  return result;
}

/** Added sentences that stand together, with their new words marked, and whose words they are if they do not say so. */
export function stretchRuns(
  coverage: Coverage,
  id: ArticleId,
  stretch: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly only: readonly Span[];
  }[],
): Run[] {
  const runs = stretch.flatMap(({ text, start, only }, place): Run[] => [
    { text: place === 0 ? '' : ' ' },
    ...markedRuns(markedPieces(text, start, only)),
  ]);
  const speaker = unnamedSpeaker(coverage, id, stretch);
  return speaker === undefined ? runs : [...runs, { text: ` (${plain(speaker)})`, style: 'dim' }];
}

/** Who says sentences that are a quote and name nobody: standing alone, it would be anybody's. */
function unnamedSpeaker(
  { quotes }: Coverage,
  id: ArticleId,
  stretch: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string | undefined {
  const own = quotes.flatMap(({ variants }) => variants).filter(({ article, speaker }) => article === id && speaker);
  for (const { start, end, text } of stretch) {
    const inside = own.filter((variant) => variant.end > start && variant.start < end);
    const speaker = inside[0]?.speaker;
    if (!speaker) continue;
    const surname = speaker.split(' ').at(-1) as string;
    const isNamed = stretch.some((sentence) => sentence.text.includes(surname)) || hasNameOutside(text, start, inside);
    return isNamed ? undefined : speaker;
  }
  return undefined;
}

/** Whether a sentence has a capital outside its quotes, but for its first letter: it says for itself whose words they are. */
function hasNameOutside(text: string, start: number, quotes: readonly Span[]): boolean {
  const first = text.search(/\p{L}/u);
  return [...text.matchAll(/\p{Lu}/gu)].some(({ index }) => {
    return index !== first && !quotes.some((quote) => quote.start <= start + index && start + index < quote.end);
  });
}

/** Whether a speaker is called by name; "a spokesman" is in every story. Words of three letters may be parts of a name: "van der". */
function isCalledByName(speaker: string): boolean {
  return speaker.split(' ').every((word) => word.length <= MAX_PARTICLE_LENGTH || !/^\p{Ll}/u.test(word));
}

const MAX_PARTICLE_LENGTH = 3;

/** Who is quoted by name in this article and nobody of that surname in another: "Lee" there may be "Ann Lee" here. */
export function soleSpeakers(coverage: Coverage, id: ArticleId): string[] {
  const speakers = new Map<string, { fullest: string; articles: Set<ArticleId> }>();
  for (const { speaker, variants } of coverage.quotes) {
    if (!speaker || !isCalledByName(speaker)) continue;
    const surname = (speaker.split(' ').at(-1) as string).toLowerCase();
    const known = speakers.get(surname) ?? { fullest: speaker, articles: new Set() };
    if (speaker.length > known.fullest.length) known.fullest = speaker;
    for (const { article } of variants) known.articles.add(article);
    speakers.set(surname, known);
  }
  return [...speakers.values()]
    .filter(({ articles }) => articles.size === 1 && articles.has(id))
    .map(({ fullest }) => plain(fullest));
}

function quoteDifferences(page: Page, coverage: Coverage, labels: Labels): void {
  const quotes = differingQuotes(coverage);
  page.heading(quotes.length === 0 ? 'No quote differs' : 'Quotes that differ');
  for (const quote of quotes) quoteLines(page, quote, labels, 2);
}

function figureDifferences(page: Page, coverage: Coverage, labels: Labels): void {
  const figures = differingFigures(coverage);
  page.heading(figures.length === 0 ? 'No figure differs' : 'Figures that differ');
  for (const figure of figures) figureLine(page, figure, labels, 2);
}

/** `Mohamed Ali (A), Mohammed Ali (B C)` */
function nameDifferences(page: Page, coverage: Coverage, labels: Labels): void {
  const names = differingNames(coverage);
  if (names.length === 0) return;
  page.heading('Names spelled differently');
  for (const { spellings } of names) {
    const shown = spellings.map(({ name, articles }) => `${plain(name)} (${keysFor(labels, articles).join(' ')})`);
    page.paragraph(shown.join(', '), { first: '  ', indent: 4 });
  }
}
