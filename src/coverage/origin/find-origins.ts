import type { Article, ArticleId } from '../../article.js';
import { outletKey } from '../../reuse/index.js';
import { groupBy, maxOf } from '../../structures/index.js';
import type { ComparedQuote, QuoteVariant } from '../quotes/index.js';
import { firstEndingAfter } from '../read/index.js';
import { RELEASES } from './releases.generated.js';

/** The origin of text that several articles of a story share. */
export interface Origin {
  /** `o1`, `o2` … */
  readonly id: string;
  /**
   * `agency`: a news agency that the articles name; `statement`: what a person, a company or a court released;
   * `outlet`: the articles are of one outlet; `text`: they carry one text, and nothing says whose.
   */
  readonly kind: 'agency' | 'statement' | 'outlet' | 'text';
  /** The agency, the outlet, or who released the statement; `null` if unknown. */
  readonly name: string | null;
  /** The articles that have it, at least two. */
  readonly articles: readonly ArticleId[];
  /** Passages that come from it. */
  readonly passages: readonly string[];
}

/**
 * With this many equal words by one speaker in two articles, they come from a statement, not from a remark that two
 * reporters heard.
 */
const MIN_STATEMENT_WORDS = 20;
/** An article with fewer words of it does not print the statement. */
const MIN_PRINTED_WORDS = 3;

/** Characters that several articles share, from which on they carry one text: a lead is told alike by chance. */
const MIN_TEXT = 200;

interface DistinctivePassage {
  readonly id: string;
  readonly members: readonly { readonly article: ArticleId; readonly start: number; readonly end: number }[];
}

/** The passages that at least two of these articles tell. */
function sharedPassages(passages: readonly DistinctivePassage[], ids: readonly ArticleId[]): DistinctivePassage[] {
  const among = new Set(ids);
  return passages.filter(({ members }) => {
    const first = members.find(({ article }) => among.has(article))?.article;
    return members.some(({ article }) => article !== first && among.has(article));
  });
}

/** Whether one of these articles has enough text in passages that others of them tell. */
function carryOneText(passages: readonly DistinctivePassage[], ids: readonly ArticleId[]): boolean {
  const lengths = new Map(ids.map((id) => [id, 0]));
  for (const { article, start, end } of sharedPassages(passages, ids).flatMap(({ members }) => members)) {
    const length = lengths.get(article);
    if (length !== undefined) lengths.set(article, length + end - start);
  }
  return [...lengths.values()].some((length) => length >= MIN_TEXT);
}

/**
 * The common origins in a story: the groups of sources that carry one text, and statements that several articles print.
 */
export function findOrigins(
  articles: readonly Article[],
  groups: readonly number[],
  agencies: readonly (readonly string[])[],
  quotes: readonly ComparedQuote[],
  passages: readonly DistinctivePassage[],
): Origin[] {
  const released = statements(
    articles.map(({ id }) => id),
    quotes,
    passages,
  );
  // Articles that only share a statement do not carry one text.
  const spoken = new Set(released.flatMap((statement) => statement.passages));
  const narrated = passages.filter(({ id }) => !spoken.has(id));
  const texts = textOrigins(articles, groups, agencies, passages).filter(
    ({ kind, articles: ids }) => kind !== 'text' || carryOneText(narrated, ids),
  );
  const found = [...texts, ...released];
  return found.map((origin, index) => ({ id: `o${index + 1}`, ...origin }));
}

function textOrigins(
  articles: readonly Article[],
  groups: readonly number[],
  agencies: readonly (readonly string[])[],
  passages: readonly DistinctivePassage[],
): Omit<Origin, 'id'>[] {
  return [...groupBy(groups.keys(), (index) => groups[index]!).values()]
    .filter((indices) => indices.length > 1)
    .map((indices) => {
      const ids = indices.map((index) => articles[index]!.id);
      const outlets = new Set(
        indices.map((index) => articles[index]!.outlet).map((outlet) => outlet && outletKey(outlet)),
      );
      const [agency] = indices.flatMap((index) => agencies[index]!);
      const [outlet] = outlets;
      const isOutlet = outlets.size === 1 && outlet != null;
      return {
        kind: isOutlet ? 'outlet' : agency === undefined ? 'text' : 'agency',
        name: isOutlet ? articles[indices[0]!]!.outlet! : (agency ?? null),
        articles: ids,
        passages: sharedPassages(passages, ids).map(({ id }) => id),
      };
    });
}

const RELEASE = new RegExp(`^(?:(?:an?|the|its|their|his|her|joint|company|court) )*(?:${RELEASES})$`, 'iu');

/** Whether a speaker is somebody: "a statement" and "motion" are what was released, not who released it. */
function isNamed(speaker: string): boolean {
  return !RELEASE.test(speaker);
}

/** What one speaker says word for word in several articles, at such length that it was released. */
function statements(
  ids: readonly ArticleId[],
  quotes: readonly ComparedQuote[],
  passages: readonly DistinctivePassage[],
): Omit<Origin, 'id'>[] {
  const bySpeaker = new Map<string, QuoteVariant[][]>();
  for (const { speaker, variants } of quotes) {
    const printed = variants.filter(({ statement }) => statement !== null);
    if (speaker === null || new Set(printed.map(({ article }) => article)).size < 2) continue;
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), printed]);
  }
  const passagesOf = passagesBeside(passages);
  return [...bySpeaker].flatMap(([name, all]) => {
    const words = new Map(ids.map((id) => [id, wordsIn(all.flat().filter(({ article }) => article === id))]));
    const printing = ids.filter((id) => words.get(id)! >= MIN_PRINTED_WORDS);
    if (printing.length < 2 || maxOf(words.values()) < MIN_STATEMENT_WORDS) return [];
    return printedTogether(all, printing).map((articles) => {
      const variants = all.flat().filter(({ article }) => articles.includes(article));
      return {
        kind: 'statement' as const,
        name: isNamed(name) ? name : null,
        articles,
        passages: passagesOf(variants).map((index) => passages[index]!.id),
      };
    });
  });
}

/**
 * The articles that print something of one speaker in common: all where one quote is in all of them, else each largest
 * group. One may print the beginning of a speech, one its end, and only a third both.
 */
function printedTogether(quotes: readonly (readonly QuoteVariant[])[], ids: readonly ArticleId[]): ArticleId[][] {
  const groups = quotes.map((variants) => new Set(variants.map(({ article }) => article)));
  const largest: ReadonlySet<ArticleId>[] = [];
  for (const group of groups.sort((x, y) => y.size - x.size)) {
    if (!largest.some((other) => [...group].every((id) => other.has(id)))) largest.push(group);
  }
  return largest.map((group) => ids.filter((id) => group.has(id))).filter(({ length }) => length > 1);
}

function wordsIn(variants: readonly QuoteVariant[]): number {
  return variants.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
}

/** The places, ascending, of the passages that some of the given stretches of articles lie in. */
function passagesBeside(
  passages: readonly DistinctivePassage[],
): (stretches: readonly DistinctivePassage['members'][number][]) => number[] {
  const members = passages.flatMap((passage, index) => passage.members.map((member) => ({ ...member, index })));
  const inArticle = groupBy(members, ({ article }) => article);
  for (const own of inArticle.values()) own.sort((x, y) => x.start - y.start);
  return (stretches) => {
    const found = new Set<number>();
    for (const { article, start, end } of stretches) {
      const own = inArticle.get(article) ?? [];
      for (let at = firstEndingAfter(own, start); at < own.length && own[at]!.start < end; at++)
        found.add(own[at]!.index);
    }
    return [...found].sort((x, y) => x - y);
  };
}
