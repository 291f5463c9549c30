import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import type { ArticleId, Span } from '../../article.js';
import { appendAll, getOrInsert } from '../../structures/index.js';

/** A name as one article has it. */
export interface MentionedName {
  /** Place of its article in the story. */
  readonly article: number;
  readonly name: string;
  readonly kind?: string | undefined;
  readonly aliases: readonly string[];
  /** Where it is in the article. */
  readonly mentions: readonly Span[];
}

/** A person, a body or a place, and who names it. */
export interface ComparedName {
  /** The fullest form; of equally full ones, that of most articles. */
  readonly name: string;
  readonly kind: string | null;
  readonly articles: readonly ArticleId[];
  /** Set where outlets spell it differently: each spelling with its articles. */
  readonly spellings: readonly { readonly name: string; readonly articles: readonly ArticleId[] }[];
}

/** Likeness of two spellings of one word: "Mohamed" and "Mohammed" are above it, "Mary" and "Mark" below. */
const ONE_WORD = 0.93;
/** Shorter words are not taken for spellings of one another. */
const MIN_SPELLING_LENGTH = 5;

/**
 * Groups the names of a story that are one person, body or place: they are equal except for case, or one is an alias of
 * the other, or they have equally many words and each word is the same or a spelling of the other's.
 */
export function groupNames(mentions: readonly MentionedName[]): MentionedName[][] {
  const sorted = [...mentions].sort((x, y) => x.article - y.article);
  const groups: MentionedName[][] = [];
  const byForm = new Map<string, number>();
  const byInitials = new Map<string, number[]>();
  for (const mention of sorted) {
    const form = mention.name.toLowerCase();
    let group = byForm.get(form);
    if (group === undefined) {
      const initials = initialsOf(form);
      const near = byInitials.get(initials) ?? [];
      group = near.find((candidate) => isSpelling(groups[candidate]![0]!, mention));
      if (group === undefined) {
        group = groups.length;
        groups.push([]);
        byInitials.set(initials, [...near, group].slice(0, MAX_SPELLINGS));
      }
      byForm.set(form, group);
    }
    groups[group]!.push(mention);
  }
  return joinAliases(groups);
}

/**
 * For each group of {@link groupNames}, the articles that have it and their spellings; those of most articles first.
 */
export function compareNames(
  articles: readonly { readonly id: ArticleId }[],
  groups: readonly (readonly MentionedName[])[],
): ComparedName[] {
  return groups
    .map((group) => describe(articles, group))
    .sort((x, y) => y.articles.length - x.articles.length || (x.name < y.name ? -1 : 1));
}

/** Names of the same initials that a new one is compared with. */
const MAX_SPELLINGS = 64;

/**
 * Joins a group whose name is an alias of exactly one other, such as "LMC" of one article with "Local Medical
 * Committee" of another.
 */
function joinAliases(groups: readonly MentionedName[][]): MentionedName[][] {
  const byAlias = new Map<string, Set<number>>();
  groups.forEach((group, index) => {
    for (const { aliases } of group) {
      for (const alias of aliases) {
        getOrInsert(byAlias, alias.toLowerCase(), () => new Set()).add(index);
      }
    }
  });
  const joined = groups.map((group) => [...group]);
  groups.forEach((group, index) => {
    const fuller = new Set(group.flatMap(({ name }) => [...(byAlias.get(name.toLowerCase()) ?? [])]));
    fuller.delete(index);
    if (fuller.size !== 1) return;
    const [only] = fuller;
    appendAll(joined[only!]!, joined[index]!);
    joined[index] = [];
  });
  return joined.filter((group) => group.length > 0);
}

function describe(articles: readonly { readonly id: ArticleId }[], group: readonly MentionedName[]): ComparedName {
  const columns = [...new Set(group.map(({ article }) => article))].sort((x, y) => x - y);
  const idsOf = (those: Iterable<number>): ArticleId[] => [...those].map((index) => articles[index]!.id);
  const byName = new Map<string, Set<number>>();
  for (const { name, article } of group) getOrInsert(byName, name, () => new Set()).add(article);
  const forms = [...byName].sort(
    ([x, xs], [y, ys]) => y.split(' ').length - x.split(' ').length || ys.size - xs.size || (x < y ? -1 : 1),
  );
  const [fullest] = forms as [[string, Set<number>]];
  const words = fullest[0].split(' ').length;
  const spellings = forms.filter(([name]) => name.split(' ').length === words && !/^\p{Lu}+$/u.test(name));
  return {
    name: fullest[0],
    kind: group.find(({ kind }) => kind !== undefined)?.kind ?? null,
    articles: idsOf(columns),
    spellings: isOneSpelling(spellings) ? [] : spellings.map(([name, those]) => ({ name, articles: idsOf(those) })),
  };
}

/** Whether they differ in capitals and endings alone: "Virginia" and "Virginians" are two words. */
function isOneSpelling(spellings: readonly (readonly [string, unknown])[]): boolean {
  const [first, ...others] = [...new Set(spellings.map(([name]) => name.toLowerCase()))];
  return others.every((other) => {
    const [short, long] = first!.length < other.length ? [first!, other] : [other, first!];
    const isInflected = long.startsWith(short) && ENDING.test(long.slice(short.length));
    return isInflected || short.replace(/s$/, '') === long.replace(/ic$/, '');
  });
}

const ENDING = /^(?:['’]?s|es|ns?|ans?|ians?|ics?|al|ern|ers?|ites?)$/;

function initialsOf(form: string): string {
  return form
    .split(' ', MAX_WORDS)
    .map((word) => word[0])
    .join('');
}

/** Names of more words are titles of works or lists, and no spelling is looked for in them. */
const MAX_WORDS = 6;

function isSpelling(one: MentionedName, two: MentionedName): boolean {
  // Niger is not Nigeria.
  if (one.article === two.article || (one.kind === 'place' && two.kind === 'place')) return false;
  const [first, second] = [one.name.toLowerCase().split(' '), two.name.toLowerCase().split(' ')];
  if (first.length !== second.length || first.length > MAX_WORDS) return false;
  return first.every((word, index) => {
    const other = second[index]!;
    if (word === other) return true;
    const isLong =
      Math.min(word.length, other.length) >= MIN_SPELLING_LENGTH && Math.max(word.length, other.length) < 40;
    return isLong && jaroWinkler(word, other, {}) >= ONE_WORD;
  });
}
