import { readFileSync } from 'node:fs';
import type { Article, ArticleId, Span } from '../../src/article.js';
import { findReuse, type ReuseOptions } from '../../src/reuse/index.js';
import { splitParagraphs } from '../../src/text/paragraphs/split-paragraphs.js';
import { type Damage, damage, seededRandom } from './damage.js';

/** Paragraphs with fewer words are not damaged: half of them would be a phrase. */
const MIN_WORDS = 12;

export interface DamageFigures {
  /** Damaged paragraphs that should be found, and those that were. */
  readonly expected: number;
  readonly found: number;
  /** Pairs of a damaged paragraph and a paragraph that it does not come from. */
  readonly wrong: number;
  /** Damaged paragraphs that were called identical with their source. */
  readonly identical: number;
}

interface Sample extends Article {
  readonly cluster: string;
  readonly paragraphs: readonly Span[];
}

/**
 * Damages every article of `seeds/newsroom.jsonl` in turn, puts it among the undamaged articles of its story and looks
 * for reuse. A pair of a damaged paragraph with its source is right; with any other paragraph of the story, of the same
 * or another outlet, it is wrong, unless the gold labels say that the source and that paragraph share a passage.
 *
 * @param every damage every so many articles only.
 */
export function measureDamage(kind: Damage, level: number, options: ReuseOptions = {}, every = 1): DamageFigures {
  const samples = readSamples();
  const shared = readGold();
  const words = samples.flatMap(({ text }) => text.split(/\s+/u).filter((word) => word !== ''));
  const figures = { expected: 0, found: 0, wrong: 0, identical: 0 };
  for (const [place, sample] of samples.entries()) {
    if (place % every !== 0) continue;
    const random = seededRandom(1000 * Math.round(level * 100) + place);
    const others = samples.filter(({ cluster }) => cluster !== sample.cluster).flatMap(bodyOf);
    const damaged = damageArticle(sample, kind, level, random, words, others);
    const story = samples.filter(({ cluster }) => cluster === sample.cluster);
    const { pairs } = findReuse([...story, { id: 'damaged', text: damaged.text }], options);
    const found = new Set<number>();
    for (const { a, b, kind: called } of pairs) {
      const [own, other] = a.article === 'damaged' ? [a, b] : [b, a];
      if (own.article !== 'damaged') continue;
      const at = damaged.paragraphs.findIndex(({ start, end }) => start <= own.start && own.end <= end);
      const source = damaged.paragraphs[at]?.source;
      if (source === undefined) continue;
      if (other.article === sample.id && within(other, source)) {
        found.add(at);
        if (called === 'identical') figures.identical++;
      } else if (!known(shared, sample.id, source, other.article, other)) {
        figures.wrong++;
      }
    }
    for (const [at, { counts }] of damaged.paragraphs.entries()) {
      if (!counts) continue;
      figures.expected++;
      if (found.has(at)) figures.found++;
    }
  }
  return figures;
}

interface DamagedParagraph extends Span {
  readonly source: Span;
  /** Whether it is long enough to be expected. */
  readonly counts: boolean;
}

function damageArticle(
  sample: Sample,
  kind: Damage,
  level: number,
  random: () => number,
  words: readonly string[],
  others: readonly string[],
): { text: string; paragraphs: DamagedParagraph[] } {
  let text = '';
  const paragraphs: DamagedParagraph[] = [];
  for (const source of sample.paragraphs) {
    const original = sample.text.slice(source.start, source.end);
    const counts = original.split(/\s+/u).length >= MIN_WORDS;
    const other = others[Math.floor(random() * others.length)] as string;
    for (const part of damage(original, kind, level, random, { words, other })) {
      const long = kind !== 'split' || part.split(/\s+/u).length >= MIN_WORDS;
      paragraphs.push({ start: text.length, end: text.length + part.length, source, counts: counts && long });
      text += `${part}\n`;
    }
  }
  return { text, paragraphs };
}

function bodyOf({ text, paragraphs }: Sample): string[] {
  return paragraphs.map(({ start, end }) => text.slice(start, end));
}

let samples: readonly Sample[] | undefined;

function readSamples(): readonly Sample[] {
  const boilerplate = readBoilerplate();
  samples ??= readFileSync('seeds/newsroom.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sample)
    .map((article) => ({
      ...article,
      paragraphs: splitParagraphs(article.text).filter(
        ({ start, role }) => role === 'body' && !boilerplate.has(`${article.id} ${start}`),
      ),
    }));
  return samples;
}

/**
 * Where paragraphs that are not body text start, by the gold labels: outlets repeat them, and they are nobody's copy.
 */
export function readBoilerplate(): Set<string> {
  return new Set(
    readFileSync('seeds/gold/roles.tsv', 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      .filter(([, , , role]) => role !== 'dateline' && role !== 'agency')
      .map(([id, start]) => `${id} ${start}`),
  );
}

interface GoldPair {
  /** Line of the table; both ways round have the same. */
  readonly row: number;
  readonly a: Span & { readonly article: ArticleId };
  readonly b: Span & { readonly article: ArticleId };
}

/** Passages that are shared in `seeds/` already, both ways round. */
export function readGold(): GoldPair[] {
  return readFileSync('seeds/gold/near-duplicates.tsv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .flatMap((line, row) => {
      const [articleA, startA, endA, articleB, startB, endB] = line.split('\t');
      const a = { article: articleA as string, start: Number(startA), end: Number(endA) };
      const b = { article: articleB as string, start: Number(startB), end: Number(endB) };
      return [
        { row, a, b },
        { row, a: b, b: a },
      ];
    });
}

function known(gold: readonly GoldPair[], id: ArticleId, span: Span, otherId: ArticleId, other: Span): boolean {
  return gold.some(({ a, b }) => a.article === id && overlap(a, span) && b.article === otherId && overlap(b, other));
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
