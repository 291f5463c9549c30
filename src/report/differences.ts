import type { ArticleId } from '../article.js';
import type { Coverage } from '../coverage/index.js';
import { keysFor, type Labels } from './article-labels.js';
import { wordKey } from './coverage-passages.js';
import { markedPieces, markedRuns } from './marked.js';
import { plain } from './plain.js';
import type { Page } from './terminal.js';

type Quote = Coverage['quotes'][number];
type Variant = Quote['variants'][number];
type Figure = Coverage['figures'][number];

/** Quotes that two articles or more have, in words that are not all the same. */
export function differingQuotes({ quotes }: Coverage): Quote[] {
  return quotes.filter(({ relation, variants }) => {
    if (relation === 'identical' || relation === 'sole') return false;
    // One outlet may carry a statement as its own text that another quotes: the words do not differ.
    return relation === 're-attributed' || sameWords(variants, false).length > 1;
  });
}

/** Figures that two articles or more have, and that a reader sees differ; contradictions first. */
export function differingFigures({ figures }: Coverage): Figure[] {
  const order = ['conflict', 'updated', 'compatible'];
  return figures
    .filter(({ agreement, values }) => {
      const written = new Set(values.map(({ value, unit, hedge }) => `${value} ${unit} ${hedge ?? ''}`));
      return order.includes(agreement) && written.size > 1;
    })
    .sort((a, b) => order.indexOf(a.agreement) - order.indexOf(b.agreement));
}

/** Names that outlets spell differently. */
export function differingNames({ names }: Pick<Coverage, 'names'>): Coverage['names'] {
  return names.filter(({ spellings }) => spellings.length > 1);
}

/** A quote and its variants, the fullest first, the articles that have the same words in one line, with what is other marked. */
export function quoteLines(page: Page, quote: Quote, labels: Labels, indent: number): void {
  const space = ' '.repeat(indent);
  const isDisputed = quote.relation === 're-attributed';
  const heading = isDisputed ? 'whose words they are is told differently' : quote.speaker || 'speaker not named';
  page.paragraph(plain(heading), { first: space });
  for (const { variant, articles } of sameWords(quote.variants, isDisputed)) {
    const { text, start, edits, relation } = variant;
    const marks = relation === 'altered' || relation === 'spliced' ? edits.map(({ own }) => own) : [];
    const who = isDisputed ? `: ${plain(variant.speaker ?? 'nobody named')}` : '';
    const differs = relation === 'identical' || relation === 're-attributed' ? '' : ` (${relation})`;
    const isQuoted = relation !== 'paraphrased';
    page.paragraph(
      [
        { text: isQuoted ? '“' : '' },
        ...markedRuns(markedPieces(text, start, marks)),
        { text: isQuoted ? '”' : '' },
        { text: `${who}${differs}`, style: 'dim' },
      ],
      { first: `${space}  ${keysFor(labels, articles).join(' ')}  ` },
    );
  }
}

/** Variants of the same words as one, the longest first; those of other speakers apart if asked for. */
function sameWords(variants: readonly Variant[], bySpeaker: boolean): { variant: Variant; articles: ArticleId[] }[] {
  const byWords = new Map<string, { variant: Variant; articles: ArticleId[] }>();
  for (const variant of variants) {
    const key = `${bySpeaker ? variant.speaker : ''} ${wordKey(variant.text)}`;
    const known = byWords.get(key);
    if (known === undefined) byWords.set(key, { variant, articles: [variant.article] });
    else known.articles.push(variant.article);
  }
  return [...byWords.values()].sort((a, b) => b.variant.text.length - a.variant.text.length);
}

const AGREEMENT_WORDS: Readonly<Record<string, string>> = {
  conflict: 'they contradict each other',
  updated: 'a later value',
  compatible: 'the same, rounded or hedged',
};

/** `appointments: 26,400,000 (A), more than 26m (B): the same, rounded or hedged` */
export function figureLine(page: Page, { subject, agreement, values }: Figure, labels: Labels, indent: number): void {
  const byText = new Map<string, ArticleId[]>();
  for (const { text, hedge, article } of values) {
    // "19" and "about 19" are told apart by the hedge, which is not always part of the figure's own text.
    const isHedged = hedge && !text.toLowerCase().startsWith(hedge.toLowerCase());
    const written = plain(isHedged ? `${hedge} ${text}` : text);
    byText.set(written, [...(byText.get(written) ?? []), article]);
  }
  const shown = [...byText].map(([text, ids]) => `${text} (${keysFor(labels, ids).join(' ')})`);
  const words = AGREEMENT_WORDS[agreement] ?? agreement;
  page.paragraph(`${subject ? `${plain(subject)}: ` : ''}${shown.join(', ')}: ${words}`, {
    first: ' '.repeat(indent),
    indent: indent + 2,
  });
}
