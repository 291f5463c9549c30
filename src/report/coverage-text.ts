import type { Article, ArticleId, Span } from '../article.js';
import type { Coverage } from '../coverage/compare.js';
import { type ArticleLabel, labelArticles } from './article-labels.js';
import { markedPieces, markedRuns } from './marked.js';
import { count, list, percent, plain } from './plain.js';
import { Page, pad, type TerminalOptions } from './terminal.js';

type Passage = Coverage['passages'][number];
type Member = Passage['members'][number];
type Quote = Coverage['quotes'][number];
type Figure = Coverage['figures'][number];
type Labels = ReadonlyMap<ArticleId, ArticleLabel>;

/**
 * The coverage of one story for a person at a terminal: who wrote, what everybody has, what some have, what each adds and
 * lacks, whose words and which figures differ. Articles are called by letters, explained at the top. `*words*` are new or
 * other words, `[…]` is a place where words of the first text are missing.
 */
export function coverageText(articles: readonly Article[], coverage: Coverage, options?: TerminalOptions): string {
  const page = new Page(options);
  const labels = labelArticles(articles);
  const all = coverage.articles.length;
  if (all === 0) return '';
  articleList(page, coverage, labels);
  const inReadingOrder = passageOrder(coverage);
  const everybody = inReadingOrder.filter((passage) => articlesOf(passage).length === all);
  const some = inReadingOrder.filter((passage) => articlesOf(passage).length < all);
  const numbers = new Map([...everybody, ...some].map((passage, place) => [passage.id, place + 1]));
  if (all > 1) {
    passageList(page, all === 2 ? 'What both have' : `What all ${all} have`, everybody, coverage, labels, numbers);
    if (all > 2) passageList(page, 'What some have', some, coverage, labels, numbers);
  }
  additions(page, articles, coverage, labels, numbers);
  quoteDifferences(page, coverage, labels);
  figureDifferences(page, coverage, labels);
  return page.toString();
}

/** The entries of one article; ids may be called as the properties that every object has. */
function of<T>(byArticle: Readonly<Record<ArticleId, readonly T[]>>, id: ArticleId): readonly T[] {
  return Object.hasOwn(byArticle, id) ? (byArticle[id] ?? []) : [];
}

function keyFor(labels: Labels, id: ArticleId): string {
  return labels.get(id)?.key ?? plain(id);
}

function keysFor(labels: Labels, ids: Iterable<ArticleId>): string[] {
  return [...new Set([...ids].map((id) => keyFor(labels, id)))].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

function articlesOf({ members }: Passage): ArticleId[] {
  return [...new Set(members.map(({ article }) => article))];
}

/** In the order of the base article, then of the others: as a reader would meet them. */
export function passageOrder({ base, passages, articles }: Coverage): Passage[] {
  const places = new Map([base, ...articles.map(({ id }) => id)].map((id, place) => [id, place]));
  const first = (passage: Passage): Member | undefined =>
    [...passage.members].sort(
      (a, b) => (places.get(a.article) ?? 0) - (places.get(b.article) ?? 0) || a.start - b.start,
    )[0];
  return passages
    .map((passage) => ({ passage, lead: first(passage) }))
    .sort((a, b) => {
      const [one, other] = [places.get(a.lead?.article ?? '') ?? 0, places.get(b.lead?.article ?? '') ?? 0];
      return one - other || (a.lead?.start ?? 0) - (b.lead?.start ?? 0);
    })
    .map(({ passage }) => passage);
}

function articleList(page: Page, coverage: Coverage, labels: Labels): void {
  const byId = new Map(coverage.articles.map((article) => [article.id, article]));
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
    if (coverage.articles.length > 1) {
      const shares = `${percent(verbatim)} word for word elsewhere, ${percent(rewrite)} rewritten, ${percent(own)} new`;
      page.paragraph([{ text: `${shares}; ${derivationWords(article, labels)}`, style: 'dim' }], { first: '   ' });
    }
  }
}

function derivationWords({ derivation, sources }: Coverage['articles'][number], labels: Labels): string {
  const from = sources.length === 0 ? '' : ` from ${list(keysFor(labels, sources), 5)}`;
  if (derivation === 'wholly-derived') return `wholly derived${from}`;
  if (derivation === 'partially-derived') return `partly derived${from}`;
  if (derivation === 'non-derived') return 'not derived from another';
  if (derivation === 'shared')
    return `shares text${from === '' ? '' : ` with ${list(keysFor(labels, sources), 5)}`}, who was first is not known`;
  return 'too little to say whether it is derived';
}

function passageList(
  page: Page,
  title: string,
  passages: readonly Passage[],
  coverage: Coverage,
  labels: Labels,
  numbers: ReadonlyMap<string, number>,
): void {
  page.heading(title);
  if (passages.length === 0) page.paragraph('No sentence.', { first: '  ' });
  for (const passage of passages) {
    const number = pad(`${numbers.get(passage.id) ?? ''}`, 3, false);
    const [lead, ...others] = wordings(passage, coverage.base);
    if (lead === undefined) continue;
    const present = articlesOf(passage);
    const lacking = coverage.articles.filter(({ id }) => !present.includes(id)).map(({ id }) => id);
    const without = lacking.length > 0 && lacking.length <= 3 ? ` (not in ${list(keysFor(labels, lacking))})` : '';
    page.paragraph([{ text: plain(lead.member.text) }, { text: without, style: 'dim' }], {
      first: ` ${number}  ${keysFor(labels, lead.articles).join(' ')}: `,
      indent: 6,
    });
    for (const { member, articles } of others) {
      const own = member.edits.map((edit) => edit.own);
      const runs = markedRuns(markedPieces(member.text, member.start, own));
      // Another sentence of the base continues the passage: its relation to the base itself says nothing.
      const relation = articles.includes(coverage.base ?? '') ? 'also' : RELATION_WORDS[member.relation];
      page.paragraph([...runs, { text: ` (${relation})`, style: 'dim' }], {
        first: `      ${keysFor(labels, articles).join(' ')}: `,
        indent: 9,
      });
    }
  }
}

/** One wording of a passage: a member that has it, and all the articles that do. */
export interface Wording {
  readonly member: Member;
  readonly articles: readonly ArticleId[];
}

/** The wordings of a passage, the base's (or the first) before the others; the same words in other typography are one. */
export function wordings({ members }: Passage, base: ArticleId | null): Wording[] {
  const groups = new Map<string, { member: Member; articles: ArticleId[] }>();
  for (const member of [...members].sort((a, b) => Number(b.article === base) - Number(a.article === base))) {
    const words = plain(member.text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ');
    const group = groups.get(words);
    if (group === undefined) groups.set(words, { member, articles: [member.article] });
    else group.articles.push(member.article);
  }
  return [...groups.values()];
}

const RELATION_WORDS: Readonly<Record<Member['relation'], string>> = {
  verbatim: 'word for word',
  rewrite: 'rewritten',
  contained: 'part of it',
  split: 'split',
  merged: 'merged',
};

function additions(
  page: Page,
  articles: readonly Article[],
  coverage: Coverage,
  labels: Labels,
  numbers: ReadonlyMap<string, number>,
): void {
  page.heading(coverage.articles.length > 1 ? 'What each adds' : 'What it has');
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const [id, { key, name }] of labels) {
    const added = [...of(coverage.added, id)].sort((a, b) => a.start - b.start);
    page.gap();
    const sentences = added.length === 0 ? 'nothing of its own' : count(added.length, 'sentence');
    page.paragraph([{ text: name, style: 'bold' }, { text: `: ${sentences}` }], { first: ` ${key}  ` });
    const { text = '' } = byId.get(id) ?? {};
    for (const stretch of stretches(added, text)) {
      const runs = stretch.flatMap((sentence, place) => [
        { text: place === 0 ? '' : ' ' },
        ...markedRuns(markedPieces(sentence.text, sentence.start, sentence.only)),
      ]);
      page.paragraph(runs, { first: '  + ', indent: 4 });
    }
    const speakers = soleSpeakers(coverage, id);
    if (speakers.length > 0) page.paragraph(`quoted only here: ${list(speakers)}`, { first: '    ' });
    const lacks = lackedWords(of(coverage.omissions, id), numbers);
    if (lacks !== '') page.paragraph([{ text: lacks, style: 'dim' }], { first: '    ' });
  }
}

/** Sentences that follow each other in one paragraph, together: they are read as one. */
function stretches<T extends Span>(sentences: readonly T[], text: string): T[][] {
  const result: T[][] = [];
  for (const sentence of sentences) {
    const last = result.at(-1)?.at(-1);
    if (last !== undefined && /^[^\S\n]*$/.test(text.slice(last.end, sentence.start))) result.at(-1)?.push(sentence);
    else result.push([sentence]);
  }
  return result;
}

const OMISSION_WORDS = [
  ['left-out', 'lacks'],
  ['published-earlier', 'came out before'],
  ['truncated', 'breaks off before'],
] as const;

/** `lacks 3, 5–9; came out before 12`, with the numbers that the passages have above. */
function lackedWords(omissions: Coverage['omissions'][string], numbers: ReadonlyMap<string, number>): string {
  return OMISSION_WORDS.flatMap(([reason, words]) => {
    const lacked = omissions.filter((omission) => omission.reason === reason);
    const places = lacked.flatMap(({ passage }) => numbers.get(passage) ?? []).sort((a, b) => a - b);
    return places.length === 0 ? [] : [`${words} ${list(ranges(places))}`];
  }).join('; ');
}

/** `3`, `5–9` for 3, 5, 6, 7, 8, 9. */
function ranges(sorted: readonly number[]): string[] {
  const result: { from: number; to: number }[] = [];
  for (const number of sorted) {
    const last = result.at(-1);
    if (last !== undefined && last.to === number - 1) last.to = number;
    else result.push({ from: number, to: number });
  }
  return result.map(({ from, to }) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`));
}

/** Who is quoted in this article and in no other. */
export function soleSpeakers(coverage: Coverage, id: ArticleId): string[] {
  const articlesOfSpeaker = new Map<string, Set<ArticleId>>();
  for (const { speaker, variants } of coverage.quotes) {
    if (!speaker) continue;
    const articles = articlesOfSpeaker.get(speaker) ?? new Set();
    for (const { article } of variants) articles.add(article);
    articlesOfSpeaker.set(speaker, articles);
  }
  return [...articlesOfSpeaker]
    .filter(([, articles]) => articles.size === 1 && articles.has(id))
    .map(([speaker]) => plain(speaker));
}

/** Quotes that two articles or more have, in words that are not all the same. */
export function differingQuotes({ quotes }: Coverage): Quote[] {
  return quotes.filter(({ relation }) => relation !== 'identical' && relation !== 'sole');
}

/** Figures that two articles or more have, and that a reader sees differ; contradictions first. */
export function differingFigures({ figures }: Coverage): Figure[] {
  const order = ['conflict', 'updated', 'compatible'];
  return figures
    .filter(({ agreement, values }) => {
      const written = new Set(values.map(({ value, unit, hedge }) => `${value} ${unit} ${hedge ?? ''}`));
      return order.includes(agreement) && written.size > 1;
    })
    .sort((a, b) => order.indexOf(a.agreement) - order.indexOf(b.agreement));
}

function quoteDifferences(page: Page, coverage: Coverage, labels: Labels): void {
  const quotes = differingQuotes(coverage);
  if (coverage.articles.length < 2) return;
  page.heading(quotes.length === 0 ? 'No quote differs' : 'Quotes that differ');
  for (const quote of quotes) quoteLines(page, quote, labels, 2);
}

/** A quote and its variants, the articles that have the same words in one line. */
export function quoteLines(page: Page, { speaker, relation, variants }: Quote, labels: Labels, indent: number): void {
  const space = ' '.repeat(indent);
  page.paragraph(`${speaker ? plain(speaker) : 'speaker not named'}: ${relation}`, { first: space });
  const byWords = new Map<string, ArticleId[]>();
  for (const { text, article } of variants) byWords.set(plain(text), [...(byWords.get(plain(text)) ?? []), article]);
  for (const [words, ids] of byWords) {
    page.paragraph(`“${words}”`, { first: `${space}  ${keysFor(labels, ids).join(' ')}  ` });
  }
}

function figureDifferences(page: Page, coverage: Coverage, labels: Labels): void {
  const figures = differingFigures(coverage);
  if (coverage.articles.length < 2) return;
  page.heading(figures.length === 0 ? 'No figure differs' : 'Figures that differ');
  for (const figure of figures) figureLine(page, figure, labels, 2);
}

const AGREEMENT_WORDS: Readonly<Record<string, string>> = {
  conflict: 'they contradict each other',
  updated: 'a later value',
  compatible: 'the same, rounded or hedged',
};

/** `appointments: 26,400,000 (A), more than 26m (B): the same, rounded or hedged` */
export function figureLine(page: Page, { subject, agreement, values }: Figure, labels: Labels, indent: number): void {
  const byText = new Map<string, ArticleId[]>();
  for (const { text, hedge, article } of values) {
    // "19" and "about 19" are told apart by the hedge, which is not always part of the figure's own text.
    const isHedged = hedge && !text.toLowerCase().startsWith(hedge.toLowerCase());
    const written = plain(isHedged ? `${hedge} ${text}` : text);
    byText.set(written, [...(byText.get(written) ?? []), article]);
  }
  const shown = [...byText].map(([text, ids]) => `${text} (${keysFor(labels, ids).join(' ')})`);
  const words = AGREEMENT_WORDS[agreement] ?? agreement;
  page.paragraph(`${subject ? `${plain(subject)}: ` : ''}${shown.join(', ')}: ${words}`, {
    first: ' '.repeat(indent),
    indent: indent + 2,
  });
}
