import type { ArticleId } from '../../../article.js';
import type { Coverage } from '../../../coverage/index.js';
import { getOrInsert, groupBy } from '../../../structures/index.js';
import { plain } from '../../formats/index.js';

export type Passage = Coverage['passages'][number];
type Member = Passage['members'][number];

/** One wording of a passage: a member that has it, and all the articles that do. */
export interface Wording {
  readonly member: Member;
  readonly articles: readonly ArticleId[];
}

/** Passages whose first wording is one and the same sentence, shown under one number. */
export interface Block {
  readonly number: number;
  readonly passages: readonly Passage[];
  readonly lead: Wording;
  readonly others: readonly Wording[];
  /** Articles that tell at least one of the passages, in the order of the comparison. */
  readonly articles: readonly ArticleId[];
}

/** The news first, then in the order of the base article and of the others: as a reader would meet them. */
export function passageOrder({ base, news, passages, articles }: Coverage): Passage[] {
  const columns = new Map([base, ...articles.map(({ id }) => id)].map((id, column) => [id, column]));
  const first = (passage: Passage): Member | undefined =>
    inText(passage).sort(
      (a, b) => (columns.get(a.article) ?? 0) - (columns.get(b.article) ?? 0) || a.start - b.start,
    )[0];
  return passages
    .map((passage) => ({ passage, lead: first(passage) }))
    .sort((a, b) => {
      if (a.passage.id === news || b.passage.id === news) return a.passage.id === news ? -1 : 1;
      const [one, other] = [columns.get(a.lead?.article ?? '') ?? 0, columns.get(b.lead?.article ?? '') ?? 0];
      return one - other || (a.lead?.start ?? 0) - (b.lead?.start ?? 0);
    })
    .map(({ passage }) => passage);
}

/** What makes two texts the same words: case, punctuation and typography do not count. */
export function wordKey(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Sentences without those that repeat one before in the same words. */
export function eachOnce<T extends { readonly text: string }>(sentences: readonly T[]): T[] {
  const seen = new Set<string>();
  return sentences.filter(({ text }) => {
    const key = wordKey(text);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/**
 * The wordings of a passage, the base's (or the first) before the others; the same words in other typography are one.
 */
export function wordings({ members }: Pick<Passage, 'members'>, base: ArticleId | null): Wording[] {
  const groups = new Map<string, { member: Member; articles: ArticleId[] }>();
  const isFirst = ({ article, field }: Member): number => Number(article === base && !field);
  for (const member of [...members].sort((a, b) => isFirst(b) - isFirst(a))) {
    getOrInsert(groups, wordKey(member.text), () => ({ member, articles: [] })).articles.push(member.article);
  }
  return [...groups.values()];
}

/** The members that are sentences of a text, and no titles. */
export function inText({ members }: Passage): Member[] {
  return members.filter(({ field }) => field !== 'title');
}

export function articlesOf({ members }: Passage): ArticleId[] {
  return [...new Set(members.map(({ article }) => article))];
}

/**
 * The passages in the order in which they are shown, with their numbers: first those that every article tells, then the
 * others, those of the same articles together, those of most articles first. Passages that begin with one sentence of
 * one article are one block: a sentence that two others split in different places is shown once.
 */
export function blocksOf(coverage: Coverage): { readonly everybody: Block[]; readonly some: Block[][] } {
  const all = coverage.articles.length;
  const sets = groupBy(passageOrder(coverage), (passage) =>
    coverage.articles.flatMap(({ id }, column) => (articlesOf(passage).includes(id) ? [column] : [])).join(' '),
  );
  const groups = [...sets.values()].map((passages) => ({ passages, size: articlesOf(passages[0] as Passage).length }));
  groups.sort((a, b) => b.size - a.size || b.passages.length - a.passages.length);
  let number = 0;
  const shown = groups.map(({ passages, size }) => ({
    size,
    blocks: joined(passages, coverage).map((block): Block => ({ ...block, number: ++number })),
  }));
  return {
    everybody: shown.filter(({ size }) => size === all).flatMap(({ blocks }) => blocks),
    some: shown.filter(({ size }) => size < all).map(({ blocks }) => blocks),
  };
}

function joined(passages: readonly Passage[], { base, articles }: Coverage): Omit<Block, 'number'>[] {
  const blocks = groupBy(passages, (passage) => {
    const [lead] = wordings(passage, base);
    return lead && `${lead.member.start} ${lead.member.article}`;
  });
  return [...blocks.values()].map((own) => {
    const [lead, ...others] = wordings({ members: own.flatMap(({ members }) => members) }, base) as [
      Wording,
      ...Wording[],
    ];
    const columns = new Map(articles.map(({ id }, column) => [id, column]));
    const columnOf = ({ member }: Wording): number => columns.get(member.article) ?? 0;
    others.sort((x, y) => columnOf(x) - columnOf(y) || x.member.start - y.member.start);
    const present = new Set(own.flatMap(articlesOf));
    return { passages: own, lead, others, articles: articles.map(({ id }) => id).filter((id) => present.has(id)) };
  });
}

const RELATION_WORDS: Readonly<Record<string, string>> = {
  verbatim: 'word for word',
  rewrite: 'in other words',
  contained: 'part of it',
  split: 'in several sentences',
  merged: 'in one sentence with more',
};

/** What a member is to the passage's first, in words. */
export function relationWords(relation: Member['relation']): string {
  return RELATION_WORDS[relation] ?? relation;
}
