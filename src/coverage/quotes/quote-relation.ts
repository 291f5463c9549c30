import type { ArticleId } from '../../article.js';
import { minOf } from '../../structures/index.js';
import { type Run, type StoryText, sharedRuns } from '../read/index.js';
import type { QuoteRelation, QuoteVariant, Speaker, Worded } from './quote.js';
import { differInStyle, shareWord } from './quote-style.js';

/** With this many words left out in the middle, a quote is spliced and not merely altered. */
const SPLICED_WORDS = 3;
/** Share of its words that a quote has of the fullest one at least, if it is that one in other words. */
const MIN_KEPT = 0.5;
/** What says most first. */
const STRENGTH: readonly QuoteRelation[] = [
  're-attributed',
  'altered',
  'spliced',
  'paraphrased',
  'truncated',
  'identical',
];

/**
 * The most significant relation among each article's version nearest to the fullest: an article that quotes a statement
 * whole and then again in part has not cut it.
 */
export function strongest(variants: readonly QuoteVariant[]): QuoteRelation {
  const nearest = new Map<ArticleId, number>();
  for (const { article, relation } of variants) {
    nearest.set(article, Math.max(STRENGTH.indexOf(relation), nearest.get(article) ?? -1));
  }
  return STRENGTH[minOf(nearest.values())] ?? 'sole';
}

/** What a quote of a group is to the fullest one of it. */
export function relationTo(
  story: StoryText,
  attributing: readonly Worded[],
  fullest: Worded,
  quote: Worded,
): Exclude<QuoteRelation, 'sole' | 'paraphrased'> {
  if (quote === fullest) return 'identical';
  if (isOfAnother(attributing, fullest, quote)) return 're-attributed';
  const inStyle = differInStyle(textOf(story, fullest), textOf(story, quote));
  if (inStyle !== undefined) return inStyle;
  const runs = sharedRuns(fullest.words, quote.words);
  const kept = runs.reduce((sum, run) => sum + run.length, 0);
  if (runs.length === 1 && overlap(fullest, quote, runs[0]!)) return 'truncated';
  // What shares fewer words is another part of the statement, which the fullest leaves out.
  if (kept < MIN_KEPT * quote.length) return 'truncated';
  if (kept < quote.length) return 'altered';
  if (runs.length <= 1) return quote.length === fullest.length ? 'identical' : 'truncated';
  const [first, last] = [runs[0]!, runs.at(-1)!];
  const leftOut = last.base + last.length - first.base - kept;
  return leftOut >= SPLICED_WORDS ? 'spliced' : 'altered';
}

/** Whether no word of two quotes stands for another: one begins earlier, or ends later, or both. */
function overlap({ words: base }: Worded, { words: own }: Worded, run: Run): boolean {
  const [before, behind] = [
    Math.min(run.base - base.from, run.own - own.from),
    Math.min(base.to - run.base, own.to - run.own) - run.length,
  ];
  return before === 0 && behind === 0;
}

function textOf({ articles }: StoryText, { article, start, end }: Worded): string {
  return articles[article]!.text.slice(start, end);
}

/**
 * Whose attribution counts for a quote: its own if the text gives one, else that of an article that gives one, else its
 * own guess. `attributing` are the {@link attributingIn} its group.
 */
export function attributionOf(attributing: readonly Worded[], quote: Worded): Worded | undefined {
  if (quote.speaker !== undefined && (quote.isCued || quote.length < MIN_SAID_ALIKE)) return quote;
  const others = quote.length < MIN_SAID_ALIKE ? [] : attributing.filter(({ article }) => article !== quote.article);
  const person = others.find(({ speaker }) => speaker?.kind === 'person');
  return person ?? (quote.speaker === undefined ? others[0] : quote);
}

/** Quotes of a group that say which person speaks, the first of each article; of no known kind, by a full name. */
export function attributingIn(group: readonly Worded[]): Worded[] {
  const first = new Map<number, Worded>();
  for (const quote of group) {
    const { article, speaker, isCued, length } = quote;
    if (!isCued || !isPerson(speaker) || length < MIN_SAID_ALIKE) continue;
    if (!first.has(article)) first.set(article, quote);
  }
  return [...first.values()];
}

function isPerson(speaker: Speaker | undefined): boolean {
  return speaker?.kind === 'person' || (speaker?.kind === undefined && FULL_NAME.test(speaker?.name ?? ''));
}

const FULL_NAME = /^(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}.'’-]+$/u;

/** Words from which on two people do not say the same by chance. */
const MIN_SAID_ALIKE = 5;

/**
 * Whether two quotes are of two people, by the attributions that count for them: both by name, and neither name has a
 * word of the other. Catchwords are in many mouths.
 */
function isOfAnother(attributing: readonly Worded[], fullest: Worded, quote: Worded): boolean {
  if (Math.min(fullest.length, quote.length) < MIN_SAID_ALIKE) return false;
  const [one, two] = [attributionOf(attributing, fullest)?.speaker, attributionOf(attributing, quote)?.speaker];
  if (one?.kind !== 'person' || two?.kind !== 'person' || !one.isNamed || !two.isNamed) return false;
  return !shareWord(one.name, two.name);
}
