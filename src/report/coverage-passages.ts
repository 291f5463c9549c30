import type { ArticleId } from '../article.js';
import type { Coverage } from '../coverage/index.js';
import { keysFor, type Labels } from './article-labels.js';
import { markedPieces, markedRuns } from './marked.js';
import { list, plain, shorten } from './plain.js';
import { type Page, pad, type Run } from './terminal.js';

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

/** Columns of a sentence that was shown in full before. */
const REMINDER = 60;

const RELATION_WORDS: Readonly<Record<Member['relation'], string>> = {
  verbatim: 'word for word',
  rewrite: 'rewritten',
  contained: 'part of it',
  split: 'split',
  merged: 'merged',
};

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

/** The wordings of a passage, the base's (or the first) before the others; the same words in other typography are one. */
export function wordings({ members }: Pick<Passage, 'members'>, base: ArticleId | null): Wording[] {
  const groups = new Map<string, { member: Member; articles: ArticleId[] }>();
  for (const member of [...members].sort((a, b) => Number(b.article === base) - Number(a.article === base))) {
    const words = wordKey(member.text);
    const group = groups.get(words);
    if (group === undefined) groups.set(words, { member, articles: [member.article] });
    else group.articles.push(member.article);
  }
  return [...groups.values()];
}

export function articlesOf({ members }: Passage): ArticleId[] {
  return [...new Set(members.map(({ article }) => article))];
}

/**
 * The passages in the order in which they are shown, with their numbers: first those that every article tells, then the others,
 * those of the same articles together, those of most articles first. Passages that begin with one sentence of one article are one block: a
 * sentence that two others split in different places is shown once.
 */
export function blocksOf(coverage: Coverage): { readonly everybody: Block[]; readonly some: Block[][] } {
  const all = coverage.articles.length;
  const sets = new Map<string, Passage[]>();
  for (const passage of passageOrder(coverage)) {
    const key = coverage.articles
      .flatMap(({ id }, place) => (articlesOf(passage).includes(id) ? [place] : []))
      .join(' ');
    const set = sets.get(key);
    if (set === undefined) sets.set(key, [passage]);
    else set.push(passage);
  }
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
  const blocks = new Map<string, Passage[]>();
  for (const passage of passages) {
    const [lead] = wordings(passage, base);
    if (lead === undefined) continue;
    const key = `${lead.member.start} ${lead.member.article}`;
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [passage]);
    else block.push(passage);
  }
  return [...blocks.values()].map((own) => {
    const [lead, ...others] = wordings({ members: own.flatMap(({ members }) => members) }, base) as [
      Wording,
      ...Wording[],
    ];
    const places = new Map(articles.map(({ id }, place) => [id, place]));
    const placeOf = ({ member }: Wording): number => places.get(member.article) ?? 0;
    others.sort((x, y) => placeOf(x) - placeOf(y) || x.member.start - y.member.start);
    const present = new Set(own.flatMap(articlesOf));
    return { passages: own, lead, others, articles: articles.map(({ id }) => id).filter((id) => present.has(id)) };
  });
}

/** Prints blocks, and remembers which sentences it has shown in full: a sentence that stands in two is shown once. */
export class BlockPrinter {
  readonly #shown = new Map<string, number>();
  readonly #page: Page;
  readonly #labels: Labels;

  constructor(page: Page, labels: Labels) {
    this.#page = page;
    this.#labels = labels;
  }

  print({ number, lead, others }: Block): void {
    const told = new Set(lead.articles).size > 1 ? [{ text: ' (word for word)', style: 'dim' as const }] : [];
    this.#page.paragraph([...this.#runs(lead.member, number, []), ...told], {
      first: ` ${pad(`${number}`, 3, false)}  ${this.#keys(lead.articles)}: `,
      indent: 6,
    });
    for (const { member, articles } of others) {
      const own = member.edits.map((edit) => edit.own);
      // Another sentence of the first article continues the passage: its relation to itself says nothing.
      const isMore = articles.includes(lead.member.article);
      const relation = isMore ? 'also' : RELATION_WORDS[member.relation];
      const runs = this.#runs(member, number, own);
      this.#page.paragraph([...runs, { text: ` (${relation}${isMore ? '' : reasons(member, runs)})`, style: 'dim' }], {
        first: `      ${this.#keys(articles)}: `,
        indent: 9,
      });
    }
  }

  #runs({ article, start, text }: Member, number: number, marks: readonly { start: number; end: number }[]): Run[] {
    const key = `${start} ${article}`;
    const before = this.#shown.get(key);
    if (before === undefined) this.#shown.set(key, number);
    if (before === undefined || before === number) return markedRuns(markedPieces(text, start, marks));
    return [{ text: shorten(plain(text), REMINDER) }, { text: ` (see ${before})`, style: 'dim' }];
  }

  #keys(articles: readonly ArticleId[]): string {
    return keysFor(this.#labels, articles).join(' ');
  }
}

/** Words in common that are named for a rewording. */
const MAX_REASONS = 4;

/** Why a rewording counts as the same, where it is so unlike that it is shown without marks: the rarest words that it shares. */
function reasons({ relation, evidence }: Member, runs: readonly Run[]): string {
  if (relation !== 'rewrite' || runs.length > 1 || evidence.words.length === 0) return '';
  return `; in common: ${evidence.words.slice(0, MAX_REASONS).map(plain).join(', ')}`;
}

/** Who tells the passages of a group: `A C, not in B; one source`. */
export function whoTells({ passages, articles }: Block, coverage: Coverage, labels: Labels): string {
  const lacking = coverage.articles.map(({ id }) => id).filter((id) => !articles.includes(id));
  const without = lacking.length <= MAX_LACKING ? `, not in ${list(keysFor(labels, lacking))}` : '';
  const isOne = passages.every(({ independentSources }) => independentSources === 1);
  return `${keysFor(labels, articles).join(' ')}${without}${isOne ? '; one source' : ''}`;
}

/** Articles that lack a passage and are named for it. */
const MAX_LACKING = 3;

const OMISSION_WORDS = [
  ['left-out', 'lacks'],
  ['published-earlier', 'came out before'],
  ['truncated', 'breaks off before'],
] as const;

/** `lacks 3, 5–9 and part of 11; came out before 12`, with the numbers of the blocks. */
export function lackedWords(id: ArticleId, omissions: Coverage['omissions'][string], blocks: readonly Block[]): string {
  const blockOf = new Map(blocks.flatMap((block) => block.passages.map((passage) => [passage.id, block])));
  return OMISSION_WORDS.flatMap(([reason, words]) => {
    const lacked = omissions.filter((omission) => omission.reason === reason);
    const those = new Set(lacked.flatMap(({ passage }) => blockOf.get(passage) ?? []));
    const numbers = (isPart: boolean): number[] =>
      [...those].filter(({ articles }) => articles.includes(id) === isPart).map(({ number }) => number);
    const places = [...ranges(numbers(false)), ...ranges(numbers(true)).map((place) => `part of ${place}`)];
    return places.length === 0 ? [] : [`${words} ${list(places)}`];
  }).join('; ');
}

/** `3`, `5–9` for 3, 5, 6, 7, 8, 9. */
function ranges(numbers: readonly number[]): string[] {
  const result: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = result.at(-1);
    if (last !== undefined && last.to === number - 1) last.to = number;
    else result.push({ from: number, to: number });
  }
  return result.flatMap(({ from, to }) => {
    if (from === to) return [`${from}`];
    return to === from + 1 ? [`${from}`, `${to}`] : [`${from}–${to}`];
  });
}
