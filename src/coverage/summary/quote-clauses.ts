import type { ArticleId, Span } from '../../article.js';
import { groupBy } from '../../structures/index.js';
import type { ComparedQuote, QuoteVariant } from '../quotes/index.js';
import type { WordEdit } from '../read/index.js';
import type { Findings, Sentence } from './findings.js';
import { withArticle } from './naming.js';
import { listArticles, listOf, type Part } from './summary.js';

/** How the words of a statement differ. */
const DIFFERENTLY = { altered: 'in different words', spliced: 'with words left out' } as const;

type Differing = ComparedQuote & { readonly relation: keyof typeof DIFFERENTLY };

/** Whether articles quote a statement in different words, or give it to different people. */
export function isDisputed({ relation }: ComparedQuote): boolean {
  return relation === 're-attributed' || relation in DIFFERENTLY;
}

/** Statements whose words or speakers differ, with the words. */
export function disputedQuotes({ quotes, articles }: Findings, max: number): Sentence[] {
  const differing = quotes.filter((quote): quote is Differing => quote.relation in DIFFERENTLY);
  const clauseFor = ({ relation, speaker }: Differing): string =>
    ` quote ${speaker === null ? 'somebody' : withArticle(speaker, articles)} ${DIFFERENTLY[relation]}`;
  const given = quotes.filter(({ relation }) => relation === 're-attributed').map((quote) => toWhom(quote, articles));
  // Two statements of one person are one clause.
  const worded = [...groupBy(differing, clauseFor)].map(([clause, own]) => {
    const quoting = own.flatMap(({ variants }) => variants.filter(({ statement }) => statement !== null));
    const shown = own.map((quote) => bothWordings(quote)).find(({ length }) => length > 0);
    const parts = [...listArticles(quoting.map(({ article }) => article)), clause, ...(shown ?? ['.'])];
    return { parts, about: own.map(({ id }) => id) };
  });
  return [...given, ...worded].slice(0, max);
}

/** "Post and Wire give “…” to different people: Ann Lee (Post), Bob Roe (Wire)." */
function toWhom({ id, variants }: ComparedQuote, articles: Findings['articles']): Sentence {
  const named = variants.filter(({ speaker, statement }) => speaker !== null && statement !== null);
  const longest = named.reduce((longest, one) => (one.text.length > longest.text.length ? one : longest), named[0]!);
  const speakers = [...groupBy(named, ({ speaker }) => withArticle(speaker!, articles))].map(([speaker, own]) => [
    `${speaker} (`,
    ...listArticles(idsOf(own), ', '),
    ')',
  ]);
  const words = around(longest, { start: longest.start, end: longest.start + MAX_SHOWN });
  const parts = [
    ...listArticles(idsOf(named)),
    ` give “${words}” to different people: `,
    ...listOf(speakers, ', '),
    '.',
  ];
  return { parts, about: [id] };
}

function idsOf(variants: readonly QuoteVariant[]): ArticleId[] {
  return variants.map(({ article }) => article);
}

/** ": “…” (Post), “…” (Wire)": the words of two articles about the largest difference, if one is not at the ends. */
function bothWordings({ relation, variants }: Differing): Part[] {
  for (const own of variants.filter((variant) => variant.relation === relation)) {
    const base = fullest(variants);
    const edits = own.edits.filter((edit) => {
      const [isFirst, isLast] = [isAtBeginning(own, edit), isAtEnd(own, edit)];
      // Where no words stay the same, nothing shows how they differ.
      const isCut = (edit.op === 'delete' && (isFirst || isLast)) || (isFirst && isLast);
      return !isCut && base.text[edit.base.start - base.start - 1] !== '[';
    });
    const inside = edits.filter((edit) => !isAtBeginning(own, edit) && !isAtEnd(own, edit));
    const [edit] = (inside.length > 0 ? inside : edits).sort((x, y) => sizeOf(y) - sizeOf(x));
    if (edit === undefined || base.article === own.article) continue;
    // What stands before or behind all that the other has is not shown.
    const reach = edit.own.end - edit.own.start + BESIDE;
    const from = isAtBeginning(own, edit) ? Math.max(edit.base.start, edit.base.end - reach) : edit.base.start;
    const to = isAtEnd(own, edit) ? Math.min(edit.base.end, edit.base.start + reach) : edit.base.end;
    return [
      `: “${around(base, { start: from, end: to })}” (`,
      { article: base.article },
      `), “${around(own, edit.own)}” (`,
      { article: own.article },
      ').',
    ];
  }
  return [];
}

/** The version that the others' edits were made against. */
function fullest(variants: readonly QuoteVariant[]): QuoteVariant {
  const whole = variants.filter(({ relation }) => relation === 'identical');
  return whole.reduce((longest, one) => (one.text.length > longest.text.length ? one : longest), whole[0]!);
}

function isAtBeginning({ start, text }: QuoteVariant, { own }: WordEdit): boolean {
  return !WORD.test(text.slice(0, own.start - start));
}

function isAtEnd({ start, text }: QuoteVariant, { own }: WordEdit): boolean {
  return !WORD.test(text.slice(own.end - start));
}

const WORD = /[\p{L}\p{N}]/u;

function sizeOf({ base, own }: WordEdit): number {
  return base.end - base.start + own.end - own.start;
}

/** Characters of a quotation that are shown before and behind what differs, and at most. */
const BESIDE = 28;
const MAX_SHOWN = 110;

/** The words of a quotation about a stretch of it. */
function around({ text, start }: QuoteVariant, stretch: Span): string {
  const [from, to] = [stretch.start - start, stretch.end - start];
  const first = from <= BESIDE ? 0 : text.indexOf(' ', from - BESIDE) + 1;
  const last = Math.min(to + BESIDE, first + MAX_SHOWN);
  const end = last >= text.length ? text.length : Math.max(text.lastIndexOf(' ', last), first);
  const words = text.slice(first, end).replace(/\s+/g, ' ').replace(/“/g, '‘').replace(/”/g, '’').trim();
  return `${first > 0 ? '… ' : ''}${words}${end < text.length ? ' …' : ''}`;
}
