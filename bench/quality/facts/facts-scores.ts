import type { LabelledArticle } from './facts-labels.js';

interface Range {
  readonly start: number;
  readonly end: number;
}

export function overlap(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Counts that add up over articles. */
export class Tally {
  right = 0;
  found = 0;
  gold = 0;
  covered = 0;

  get precision(): number {
    return this.found === 0 ? Number.NaN : (100 * this.right) / this.found;
  }

  get recall(): number {
    return this.gold === 0 ? Number.NaN : (100 * this.covered) / this.gold;
  }
}

/**
 * How much of each quote that is found is one, and how much of each that is one is found; who speaks, where half is
 * found.
 */
export function scoreQuotes(
  article: LabelledArticle,
  found: readonly (Range & { readonly speaker?: { readonly name: string } })[],
  content: Tally,
  speakers: Tally,
  exact: Tally,
  report?: (line: string) => void,
): void {
  const gold = article.quotes.filter(({ optional }) => !optional);
  const show = ({ start, end }: Range) => JSON.stringify(article.text.slice(start, end).slice(0, 70));
  for (const quote of found) {
    if (article.quotes.some((label) => label.optional && overlap(label, quote) > 0)) continue;
    const inside = gold.reduce((sum, label) => sum + overlap(label, quote), 0) / (quote.end - quote.start);
    content.found += 1;
    content.right += inside;
    exact.found += 1;
    if (gold.some((label) => label.start === quote.start && label.end === quote.end)) exact.right += 1;
    if (inside < 0.99) report?.(`quote + ${show(quote)}`);
  }
  for (const label of gold) {
    const covered = found.reduce((sum, quote) => sum + overlap(label, quote), 0) / (label.end - label.start);
    content.gold += 1;
    content.covered += covered;
    exact.gold += 1;
    if (found.some((quote) => label.start === quote.start && label.end === quote.end)) exact.covered += 1;
    if (covered < 0.99) report?.(`quote - ${show(label)}`);
    const best = found.filter((quote) => overlap(label, quote) * 2 >= label.end - label.start)[0];
    if (best === undefined) continue;
    speakers.found += 1;
    if (label.speakers.some((speaker) => sameSpeaker(speaker, best.speaker?.name))) speakers.right += 1;
    else report?.(`speaker ${show(label)} is ${label.speakers.join(' / ')}, not ${best.speaker?.name}`);
  }
}

function words(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .split(/\s+/)
    .filter((word) => !['', 'the', 'a', 'an', 'mr', 'mrs', 'ms', 'dr'].includes(word));
}

/** One holds all words of the other; a full name is not matched by its surname alone. */
export function sameSpeaker(gold: string | undefined, found: string | undefined): boolean {
  if (gold === undefined || found === undefined) return gold === found;
  const a = words(gold);
  const b = words(found);
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  if (few.length === 0 || !few.every((word) => many.includes(word))) return false;
  const full = a.length > 1 && a.every((_, at) => /^\p{Lu}/u.test(gold.split(/\s+/)[at] ?? ''));
  return !full || b.length > 1;
}

/** A figure is right when it touches a labelled one and has its value and unit. */
export function scoreFigures(
  article: LabelledArticle,
  found: readonly (Range & { readonly value: number; readonly unit: string })[],
  tally: Tally,
  report?: (line: string) => void,
): void {
  const gold = article.figures.filter(({ optional }) => !optional);
  const matches = (label: (typeof gold)[number], figure: (typeof found)[number]) =>
    overlap(label, figure) > 0 &&
    label.unit === figure.unit &&
    Math.abs(label.value - figure.value) <= 1e-3 * Math.abs(label.value);
  const show = ({ start, end }: Range) => JSON.stringify(article.text.slice(Math.max(0, start - 15), end + 15));
  for (const figure of found) {
    const touched = article.figures.filter((label) => overlap(label, figure) > 0);
    if (touched.length > 0 && touched.every(({ optional }) => optional)) continue;
    tally.found += 1;
    if (gold.some((label) => matches(label, figure))) tally.right += 1;
    else report?.(`figure + ${show(figure)} ${figure.value} ${figure.unit}`);
  }
  for (const label of gold) {
    tally.gold += 1;
    if (found.some((figure) => matches(label, figure))) tally.covered += 1;
    else report?.(`figure - ${show(label)} ${label.value} ${label.unit}`);
  }
}

/**
 * Mentions are right when their spans are; a name of the article is found when a mention is shared, and right when most
 * of its mentions name one labelled thing.
 */
export function scoreNames(
  article: LabelledArticle,
  found: readonly { readonly name: string; readonly kind?: string; readonly mentions: readonly Range[] }[],
  mentions: Tally,
  names: Tally,
  kinds: Tally,
  report?: (line: string) => void,
): void {
  // The full stop of an abbreviation at the end ("Jr.", "Wash.") is part of neither.
  const gold = article.names
    .filter(({ optional }) => !optional)
    .map((label) => ({
      ...label,
      end:
        article.text[label.end - 1] === '.' && !/[A-Z]\.$/.test(article.text.slice(label.start, label.end))
          ? label.end - 1
          : label.end,
    }));
  const at = new Map(gold.map((label) => [`${label.start} ${label.end}`, label]));
  const reached = new Set<number>();
  const spans = new Set<string>();
  for (const name of found) {
    let counted = 0;
    const votes = new Map<number, number>();
    for (const mention of name.mentions) {
      spans.add(`${mention.start} ${mention.end}`);
      const label = at.get(`${mention.start} ${mention.end}`);
      if (
        label === undefined &&
        article.names.some((other) => other.optional && overlap(other, mention) > 0) &&
        !gold.some((other) => overlap(other, mention) > 0)
      )
        continue;
      counted += 1;
      mentions.found += 1;
      if (label !== undefined) {
        mentions.right += 1;
        reached.add(label.name);
        votes.set(label.name, (votes.get(label.name) ?? 0) + 1);
        if (name.kind !== undefined) {
          kinds.found += 1;
          if (name.kind === label.kind) kinds.right += 1;
          else report?.(`kind ${name.name} is ${label.kind}, not ${name.kind}`);
        }
      } else {
        report?.(
          `name + ${JSON.stringify(article.text.slice(mention.start, mention.end))} in ${JSON.stringify(article.text.slice(Math.max(0, mention.start - 20), mention.end + 15))}`,
        );
      }
    }
    if (counted === 0) continue;
    names.found += 1;
    if (Math.max(0, ...votes.values()) * 2 > counted) names.right += 1;
  }
  for (const label of gold) {
    mentions.gold += 1;
    if (spans.has(`${label.start} ${label.end}`)) mentions.covered += 1;
    else
      report?.(
        `name - ${JSON.stringify(article.text.slice(label.start, label.end))} in ${JSON.stringify(article.text.slice(Math.max(0, label.start - 20), label.end + 15))}`,
      );
  }
  const all = new Set(gold.map(({ name }) => name));
  names.gold += all.size;
  names.covered += reached.size;
}
