import type { Article, ArticleId, Span } from '../../article.js';
import type { ReuseResult } from '../../reuse/index.js';
import { groupBy } from '../../structures/index.js';
import { count, list, percent, plain } from '../formats/index.js';
import { type ArticleLabel, labelArticles, markedPieces, type Piece } from '../view-model/index.js';
import { markedRuns } from './marked-runs.js';
import { Page, pad, type TerminalOptions } from './terminal-page.js';

type Family = ReuseResult['families'][number];
type Pair = ReuseResult['pairs'][number];
type Member = Family['members'][number];
type Labels = ReadonlyMap<ArticleId, ArticleLabel>;

export interface ReuseTextOptions extends TerminalOptions {
  /** Maximum number of families and articles; 0 means all. @default 20 */
  readonly limit?: number | undefined;
  /** Tells the reader how to see the rest. @default '' */
  readonly hint?: string | undefined;
}

/** On a narrower terminal, two columns have too few words per line. */
const MIN_FOR_COLUMNS = 72;
/** Maximum number of articles named beside one whose words they contain. */
const MAX_NAMED = 3;

/**
 * The passages that articles share, for a person at a terminal: each once as the first article has it, who else has it
 * word for word, and beside it the wordings that differ, with `*other words*` marked. What outlets share with each
 * other comes first, what one outlet has in several articles next, its standing texts last; then how much of each
 * article is elsewhere too.
 */
export function reuseText(articles: readonly Article[], reuse: ReuseResult, options: ReuseTextOptions = {}): string {
  const page = new Page(options);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const pairs = pairIndex(reuse.pairs);
  const families = [...reuse.families]
    .map((family) => ({
      family,
      rank: rankOf(family, pairs),
      spread: articlesIn(family).length,
      length: length(family),
    }))
    .sort((a, b) => a.rank - b.rank || b.spread - a.spread || b.length - a.length)
    .map(({ family }) => family);
  const limit = options.limit === 0 ? Number.POSITIVE_INFINITY : (options.limit ?? 20);
  const sharing = new Set(families.flatMap(articlesIn));
  if (families.length === 0) page.paragraph(`No passage is shared among ${count(articles.length, 'article')}.`);
  else {
    const shared = count(families.length, 'shared passage');
    page.paragraph(`${shared} in ${sharing.size} of ${count(articles.length, 'article')}.`);
  }
  const marked = families
    .slice(0, limit)
    .map((family, index) => familyText(page, index + 1, family, byId, pairs))
    .some((differs) => differs);
  if (families.length > limit) {
    page.gap();
    page.line(`and ${count(families.length - limit, 'passage')} more${options.hint ? ` (${options.hint})` : ''}`);
  }
  if (marked) {
    page.gap();
    page.paragraph('Words between *asterisks* are not in the text beside them.');
  }
  const labels = labelArticles([...sharing].flatMap((id) => byId.get(id) ?? []));
  shares(page, labels, reuse.articles, limit);
  for (const { affected, effect } of reuse.caps) {
    page.gap();
    page.paragraph(`A limit was reached: ${effect} (${count(affected, 'case')}).`);
  }
  return page.toString();
}

/** 0 for a passage that outlets share with each other, 1 for one within a single outlet, 2 for standing texts. */
function rankOf({ role, members }: Family, pairs: ReadonlyMap<string, readonly Pair[]>): number {
  if (role === 'boilerplate') return 2;
  const [lead, ...others] = members;
  if (lead === undefined) return 2;
  // If the first member is shared with any other outlet, that decides.
  return others.some((member) => relationOf(pairs, lead, member) === 'outlets') ? 0 : 1;
}

/** The relation of two articles by their pairs; without a pair, they count as articles of different outlets. */
function relationOf(pairs: ReadonlyMap<string, readonly Pair[]>, lead: Member, member: Member): Pair['between'] {
  return pairs.get(keyOf(lead.article, member.article))?.[0]?.between ?? 'outlets';
}

/** How much of each article appears in articles of other outlets, and in which; the largest share first. */
function shares(page: Page, labels: Labels, articles: ReuseResult['articles'], limit: number): void {
  const sharing = articles.filter(({ shared }) => shared > 0).sort((a, b) => b.share - a.share);
  if (sharing.length === 0) return;
  page.heading('How much of each article stands elsewhere, its own outlet left out');
  for (const { article, share, with: others } of sharing.slice(0, limit)) {
    const named = others
      .filter(({ relation }) => relation === 'outlets')
      .map((other) => `${labels.get(other.article)?.name ?? plain(other.article)} ${percent(other.share)}`);
    page.paragraph(`${who(labels, article)}: ${list(named, MAX_NAMED)}`, {
      first: `${pad(percent(share), 6, false)}  `,
    });
  }
  if (sharing.length > limit) page.line(`  and ${count(sharing.length - limit, 'article')} more`);
}

function articlesIn({ members }: Family): ArticleId[] {
  return [...new Set(members.map(({ article }) => article))];
}

function length({ members }: Family): number {
  const [first] = members;
  return first === undefined ? 0 : first.end - first.start;
}

/** Shows a family; whether members differ from the first. */
function familyText(
  page: Page,
  number: number,
  family: Family,
  byId: ReadonlyMap<ArticleId, Article>,
  pairs: ReadonlyMap<string, readonly Pair[]>,
): boolean {
  const labels = labelArticles(articlesIn(family).flatMap((id) => byId.get(id) ?? []));
  const [lead, ...others] = family.members;
  if (lead === undefined) return false;
  page.gap();
  const credits = family.credits.length === 0 ? '' : `, credited to ${list(family.credits.map(plain))}`;
  const standing = family.role === 'boilerplate' ? ', a standing text' : '';
  page.paragraph([{ text: `in ${count(labels.size, 'article')}`, style: 'bold' }, { text: `${credits}${standing}` }], {
    first: `${pad(String(number), 2, false)}  `,
  });
  const text = ({ article, start, end }: Member): string => byId.get(article)?.text.slice(start, end) ?? '';
  const compared = others.map((member) => ({ member, pair: pairOf(pairs, lead, member) }));
  const same = compared.filter(
    ({ member, pair }) => pair?.kind === 'identical' || plain(text(member)) === plain(text(lead)),
  );
  const firstWords = {
    certain: ', published first',
    tied: '',
    'of-the-dated': ', first of those with a date',
    unknown: '',
  };
  // For a standing text it does not matter who had it first.
  const wasFirst = family.first === lead.article && family.role === 'copy';
  const note = (member: Member) => RELATION_NOTES[relationOf(pairs, lead, member)];
  page.paragraph(`${who(labels, lead.article)}${wasFirst ? firstWords[family.certainty] : ''}`, {
    first: '    ',
  });
  for (const { member } of same) {
    page.paragraph(`${who(labels, member.article)}${note(member)}, word for word`, { first: '    ' });
  }
  const differing = compared.filter((entry) => !same.includes(entry));
  if (differing.length === 0) page.paragraph(plain(text(lead)), { first: '      ' });
  for (const { member, pair } of differing) {
    const [mine, theirs] = unaligned(pair, lead, member);
    const left = markedPieces(text(lead), lead.start, widened(text(lead), lead.start, mine));
    const right = markedPieces(text(member), member.start, widened(text(member), member.start, theirs));
    page.paragraph(`${who(labels, member.article)}${note(member)}, ${pair?.kind ?? 'partial'}`, { first: '    ' });
    texts(page, left, right);
  }
  return differing.length > 0;
}

const RELATION_NOTES = { outlets: '', outlet: '', versions: ', a version of it', twins: ', the same page' };

function texts(page: Page, left: readonly Piece[], right: readonly Piece[]): void {
  if (page.width >= MIN_FOR_COLUMNS) {
    page.sideBySide(markedRuns(left), markedRuns(right), { indent: 6 });
  } else {
    page.paragraph(markedRuns(left), { first: '      ' });
    page.paragraph(markedRuns(right), { first: '    | ', indent: 6 });
  }
}

function who(labels: Labels, article: ArticleId): string {
  const label = labels.get(article);
  if (label === undefined) return plain(article);
  return label.time === '' ? label.name : `${label.name}, ${label.time}`;
}

function pairIndex(pairs: readonly Pair[]): Map<string, Pair[]> {
  return groupBy(pairs, ({ a, b }) => keyOf(a.article, b.article));
}

function keyOf(a: ArticleId, b: ArticleId): string {
  return a < b ? JSON.stringify([a, b]) : JSON.stringify([b, a]);
}

/**
 * The pair that connects two members of a family, if they were compared directly, oriented so that `lead` is its `a`.
 */
function pairOf(pairs: ReadonlyMap<string, readonly Pair[]>, lead: Member, member: Member): Pair | undefined {
  for (const pair of pairs.get(keyOf(lead.article, member.article)) ?? []) {
    const turned = pair.a.article === lead.article ? pair : turn(pair);
    if (overlaps(turned.a, lead) && overlaps(turned.b, member)) return turned;
  }
  return undefined;
}

function turn(pair: Pair): Pair {
  return { ...pair, a: pair.b, b: pair.a, runs: pair.runs.map(({ a, b }) => ({ a: b, b: a })) };
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The text between the aligned runs on either side; empty if the two were not compared directly. */
function unaligned(pair: Pair | undefined, lead: Member, member: Member): [Span[], Span[]] {
  if (pair === undefined) return [[], []];
  return [
    gaps(
      lead,
      pair.runs.map(({ a }) => a),
    ),
    gaps(
      member,
      pair.runs.map(({ b }) => b),
    ),
  ];
}

function gaps({ start, end }: Span, runs: readonly Span[]): Span[] {
  const result: Span[] = [];
  let from = start;
  for (const run of [...runs].sort((a, b) => a.start - b.start)) {
    if (run.start > from) result.push({ start: from, end: Math.min(run.start, end) });
    from = Math.max(from, run.end);
  }
  if (from < end) result.push({ start: from, end });
  return result;
}

/** Spans widened to whole figures and words: "9.*7%*" would say less than "*9.7%*". */
function widened(text: string, offset: number, spans: readonly Span[]): Span[] {
  return spans.map(({ start, end }) => {
    let [from, to] = [start - offset, end - offset];
    while (from > 0 && from < to && isInside(text, from)) from--;
    while (to < text.length && from < to && isInside(text, to)) to++;
    return { start: from + offset, end: to + offset };
  });
}

/** Whether an offset lies inside a word or figure: between letters or digits, at most a sign of theirs in between. */
function isInside(text: string, offset: number): boolean {
  const [before, after] = [text.charAt(offset - 1), text.charAt(offset)];
  if (WORD.test(before)) return WORD.test(after) || (JOINT.test(after) && WORD.test(text.charAt(offset + 1)));
  return JOINT.test(before) && WORD.test(after) && WORD.test(text.charAt(offset - 2));
}

const WORD = /[\p{L}\p{N}]/u;
const JOINT = /[.,:’']/u;
