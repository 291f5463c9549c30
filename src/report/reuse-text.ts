import type { Article, ArticleId, Span } from '../article.js';
import type { ReuseResult } from '../reuse/find-reuse.js';
import { type ArticleLabel, labelArticles } from './article-labels.js';
import { markedPieces, markedRuns, type Piece } from './marked.js';
import { count, list, plain } from './plain.js';
import { Page, pad, type TerminalOptions } from './terminal.js';

type Family = ReuseResult['families'][number];
type Pair = ReuseResult['pairs'][number];
type Place = Family['members'][number];

export interface ReuseTextOptions extends TerminalOptions {
  /** How many families to show, those in most articles first; 0 for all. @default 20 */
  readonly limit?: number | undefined;
}

/** Under this width two columns hold too few words a line. */
const LEAST_FOR_COLUMNS = 72;

/**
 * The passages that articles share, for a person at a terminal: each once as the first article has it, who else has it word for
 * word, and beside it the wordings that differ, with `*other words*` marked.
 */
export function reuseText(articles: readonly Article[], reuse: ReuseResult, options: ReuseTextOptions = {}): string {
  const page = new Page(options);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const families = [...reuse.families].sort(
    (a, b) => articlesIn(b).length - articlesIn(a).length || length(b) - length(a),
  );
  const limit = options.limit === 0 ? families.length : (options.limit ?? 20);
  const sharing = new Set(families.flatMap(articlesIn));
  if (families.length === 0) page.paragraph(`No passage is shared among ${count(articles.length, 'article')}.`);
  else {
    const shared = count(families.length, 'shared passage');
    page.paragraph(`${shared} in ${sharing.size} of ${count(articles.length, 'article')}.`);
  }
  const pairs = pairIndex(reuse.pairs);
  for (const [place, family] of families.slice(0, limit).entries()) familyText(page, place + 1, family, byId, pairs);
  if (families.length > limit) {
    page.gap();
    page.line(`and ${count(families.length - limit, 'passage')} more (--limit 0 shows all)`);
  }
  for (const { affected, effect } of reuse.caps) {
    page.gap();
    page.paragraph(`Bounded: ${effect} (${count(affected, 'case')}).`);
  }
  return page.toString();
}

function articlesIn({ members }: Family): ArticleId[] {
  return [...new Set(members.map(({ article }) => article))];
}

function length({ members }: Family): number {
  const [first] = members;
  return first === undefined ? 0 : first.end - first.start;
}

function familyText(
  page: Page,
  number: number,
  family: Family,
  byId: ReadonlyMap<ArticleId, Article>,
  pairs: ReadonlyMap<string, readonly Pair[]>,
): void {
  const labels = labelArticles(articlesIn(family).flatMap((id) => byId.get(id) ?? []));
  const [lead, ...others] = family.members;
  if (lead === undefined) return;
  page.gap();
  const credits = family.credits.length === 0 ? '' : `, credited to ${list(family.credits.map(plain))}`;
  const standing = family.role === 'boilerplate' ? ', a standing text' : '';
  page.paragraph([{ text: `in ${count(labels.size, 'article')}`, style: 'bold' }, { text: `${credits}${standing}` }], {
    first: `${pad(String(number), 2, false)}  `,
  });
  const text = (place: Place): string => byId.get(place.article)?.text.slice(place.start, place.end) ?? '';
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
  page.paragraph(`${who(labels, lead)}${family.first === lead.article ? firstWords[family.certainty] : ''}`, {
    first: '    ',
  });
  for (const { member } of same) page.paragraph(`${who(labels, member)}, word for word`, { first: '    ' });
  const differing = compared.filter((entry) => !same.includes(entry));
  if (differing.length === 0) page.paragraph(plain(text(lead)), { first: '      ' });
  for (const { member, pair } of differing) {
    const [mine, theirs] = unaligned(pair, lead, member);
    const left = markedPieces(text(lead), lead.start, mine);
    const right = markedPieces(text(member), member.start, theirs);
    page.paragraph(`${who(labels, member)}, ${pair?.kind ?? 'partial'}`, { first: '    ' });
    texts(page, left, right);
  }
}

function texts(page: Page, left: readonly Piece[], right: readonly Piece[]): void {
  if (page.width >= LEAST_FOR_COLUMNS) {
    page.sideBySide(markedRuns(left), markedRuns(right), { indent: 6 });
  } else {
    page.paragraph(markedRuns(left), { first: '      ' });
    page.paragraph(markedRuns(right), { first: '    | ', indent: 6 });
  }
}

function who(labels: ReadonlyMap<ArticleId, ArticleLabel>, { article }: Place): string {
  const label = labels.get(article);
  if (label === undefined) return plain(article);
  return label.time === '' ? label.name : `${label.name}, ${label.time}`;
}

function pairIndex(pairs: readonly Pair[]): Map<string, Pair[]> {
  const index = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const key = keyOf(pair.a.article, pair.b.article);
    const entry = index.get(key);
    if (entry === undefined) index.set(key, [pair]);
    else entry.push(pair);
  }
  return index;
}

function keyOf(a: ArticleId, b: ArticleId): string {
  return a < b ? JSON.stringify([a, b]) : JSON.stringify([b, a]);
}

/** The pair that ties two members of a family, if they were compared directly; turned so that `lead` is its `a`. */
function pairOf(pairs: ReadonlyMap<string, readonly Pair[]>, lead: Place, member: Place): Pair | undefined {
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

/** What lies between the aligned runs, on either side; nothing where the two were not compared directly. */
function unaligned(pair: Pair | undefined, lead: Place, member: Place): [Span[], Span[]] {
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
