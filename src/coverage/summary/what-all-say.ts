import type { ArticleId } from '../../article.js';
import { maxOf } from '../../structures/index.js';
import type { ComparedFigure } from '../figures/index.js';
import { saysNothing } from '../read/index.js';
import { articlesOf, cut, type Findings, GOES_ON, type Member, names, type Sentence } from './findings.js';
import { withArticle } from './naming.js';
import { listArticles, type Part } from './summary.js';

/** From this share of the articles on, the news that they tell comes first. */
const MIN_SHARE = 0.6;
/** Characters at the beginning of an article that hold its lead. */
const MAX_LEAD = 400;
/** How much of a sentence the others say at least, by the weight of its words, if it is more than a part of it. */
const MIN_SAID = 0.3;
/** The same where no other has it at the top: what stands further down is often what came before. */
const MIN_SAID_BELOW = 0.4;
/** Members of a passage that may be shown. */
const MAX_ELIGIBLE = 16;

/** What most articles say, in the words of one of them. */
export function common(findings: Findings): Sentence[] {
  const { passages, alike, captions, figures, articles, base, news } = findings;
  const stated = passages.filter(({ members }) => !members.every(({ text }) => saysNothing(text)));
  const counted = stated.map((passage) => ({ passage, count: articlesOf(passage).size }));
  const largest = maxOf(counted.map(({ count }) => count));
  // The news where most have it, though all share some detail; else what most tell.
  const best =
    counted.find(
      ({ passage, count }) => passage.id === news && (count >= MIN_SHARE * articles.length || count === largest),
    ) ?? counted.find(({ count }) => count === largest);
  if (best === undefined) return [{ parts: ['No two articles make the same statement in similar words.'], about: [] }];
  const uncaptioned = best.passage.members.filter((member) => !captions.includes(member));
  // What tells more than the others is not what all say.
  const plain = uncaptioned.filter(({ relation }) => relation !== 'merged');
  const members = [plain, uncaptioned, best.passage.members].find(({ length }) => length > 0)!;
  // What one outlet counts is not what all say.
  const differing = figures.filter((figure) => DIFFERING.has(figure.agreement) && isWithin(figure, members));
  const agreed = members.filter((one) => one.start < MAX_LEAD && !differing.some((figure) => isWithin(figure, [one])));
  const eligible = agreed.length > 0 ? agreed : members;
  // Not all members of a passage need say what one of them says.
  const row = passages.indexOf(best.passage);
  const counts = eligible
    .slice(0, MAX_ELIGIBLE)
    .map((one) => ({ one, count: alike(row, best.passage.members.indexOf(one)).length }));
  const count = Math.max(...counts.map((one) => one.count));
  const widest = counts.filter((one) => one.count === count).map(({ one }) => one);
  // Whose words some of them do not quote is not what all say either.
  const unquoted = widest.filter((one) => !quotesForFewer(findings, one, count));
  const share = (one: Member): number => findings.share(row, best.passage.members.indexOf(one));
  const shown = clearestMember(unquoted.length > 0 ? unquoted : widest, base, share);
  const disputed = differing.filter((figure) => isWithin(figure, [shown])).map(({ id }) => id);
  const but = disputed.length > 0 ? ', but not with the same numbers' : '';
  const isOnTop = best.passage.members.some(({ article, start }) => article !== shown.article && start < MAX_LEAD);
  const isPart = share(shown) < (isOnTop ? MIN_SAID : MIN_SAID_BELOW);
  const quote = isPart ? undefined : quotedBySeveral(findings, shown);
  const alone = alike(row, best.passage.members.indexOf(shown));
  const who = whoSay(quote?.articles ?? alone, articles.length);
  const say = quote === undefined ? (isPart ? 'have part of this' : 'say') : `quote ${quote.speaker}`;
  const about = [best.passage.id, ...(quote === undefined ? [] : [quote.id]), ...disputed];
  return [{ parts: [...who, ` ${say}${but}: ${quoted(cut(shown.text))}`], about }];
}

/** Articles that are named as those who tell something. */
const MAX_NAMED = 3;

/**
 * "All 3", or those who tell it, by name: that others do not is more than is known, where they may have it in other
 * words.
 */
function whoSay(ids: readonly ArticleId[], all: number): Part[] {
  const count = Math.max(2, ids.length);
  if (count >= all) return [all === 2 ? 'Both' : `All ${all}`];
  return ids.length < 2 || ids.length > MAX_NAMED ? [`${count} of ${all}`] : listArticles(ids);
}

/** Who says a sentence that is nothing but a quotation, and which articles quote it. */
function quotedBySeveral(
  { quotes, articles }: Findings,
  { article, start, end, text }: Member,
): { id: string; speaker: string; articles: ArticleId[] } | undefined {
  for (const { id, speaker, variants } of quotes) {
    const isIt = (one: (typeof variants)[number]): boolean =>
      one.article === article && one.start <= start + MAX_MARKS && end - MAX_MARKS <= one.end;
    if (speaker === null || !variants.some(isIt) || names(text, speaker)) continue;
    const quoting = variants.filter(({ statement }) => statement !== null);
    const ids = [...new Set(quoting.map((one) => one.article))];
    if (ids.length > 1) return { id, speaker: withArticle(speaker, articles), articles: ids };
  }
  return undefined;
}

/** Characters of quotation marks and stops about the words of a quotation. */
const MAX_MARKS = 2;

const DIFFERING: ReadonlySet<string> = new Set(['conflict', 'updated', 'other-scope']);

/** Whether a figure has a value in one of some sentences. */
function isWithin({ values }: ComparedFigure, members: readonly Member[]): boolean {
  return values.some(
    ({ article, field, start, end }) =>
      field === 'text' && members.some((one) => one.article === article && one.start <= start && end <= one.end),
  );
}

/** Whether a sentence quotes words that fewer articles than a number have. */
function quotesForFewer({ quotes }: Findings, { article, start, end }: Member, count: number): boolean {
  return quotes.some(
    ({ variants }) =>
      new Set(variants.map((variant) => variant.article)).size < count &&
      variants.some((variant) => variant.article === article && start <= variant.start && variant.end <= end),
  );
}

/**
 * The member that says it best for itself: of those that say hardly more than the others say, the base's, or the one
 * nearest to the top of its article where the base tells it far down. What goes on with a sentence before ("In a blog
 * post, the company …") is shown only if all do.
 */
function clearestMember(
  members: readonly Member[],
  base: ArticleId | undefined,
  share: (member: Member) => number,
): Member {
  const whole = members.filter(({ text }) => !GOES_ON.test(text) && !isEndOfQuotation(text));
  const shares = (whole.length > 0 ? whole : members).map((one) => ({ one, share: share(one) }));
  const highest = Math.max(...shares.map((found) => found.share));
  const plain = shares.filter((found) => found.share >= highest - MAX_MORE).map(({ one }) => one);
  const own = plain.find(({ article, start }) => article === base && start < MAX_LEAD);
  return own ?? plain.reduce((a, b) => (b.start < a.start ? b : a));
}

/** How much less the others may say of a sentence than of the one that they say most of. */
const MAX_MORE = 0.1;

/** Whether a sentence ends a quotation that began in one before: `Leave the country," chanted the crowd.` */
function isEndOfQuotation(text: string): boolean {
  const closing = text.search(/[”»]/);
  const isCurved = closing >= 0 && text.slice(0, closing).search(/[“„«]/) < 0;
  return !/^["“„«]/.test(text) && (isCurved || /^[^"]*\S"[^"]*$/.test(text));
}

/** Between quotation marks, where the text does not begin with one of its own; that one is closed. */
function quoted(text: string): string {
  if (isEndOfQuotation(text)) return `“… ${text.replace(/["»]/, '”')}`;
  const mark = /^["“„«‘'‹「]/u.exec(text)?.[0];
  if (mark === undefined) return `“${text}”`;
  return CLOSING[mark]!.some((closing) => text.includes(closing, 1)) ? text : `${text}${CLOSING[mark]![0]}`;
}

const CLOSING: Readonly<Record<string, readonly string[]>> = {
  '"': ['"'],
  '“': ['”', '"'],
  '„': ['“', '”'],
  '«': ['»'],
  '‘': ['’', "'"],
  "'": ["'", '’'],
  '‹': ['›'],
  '「': ['」'],
};
