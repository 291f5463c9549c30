import type { ArticleId, Span } from '../../article.js';
import type { ComparedQuote, Coverage } from '../../coverage/index.js';
import { getOrInsert } from '../../structures/index.js';
import { plain } from '../formats/index.js';
import { markedPieces, type Piece, wordKey } from './passages/index.js';

type Variant = ComparedQuote['variants'][number];

/** The articles that give a quote in the same words. */
export interface QuoteVersion extends Span {
  /** The article that the span is in. */
  readonly article: ArticleId;
  readonly articles: readonly ArticleId[];
  /** Its words; those that differ from another version's are marked `new`. */
  readonly pieces: readonly Piece[];
  /**
   * Whether the words are between quotation marks. A paraphrase is not quoted, and must not be printed as if it were.
   */
  readonly isQuoted: boolean;
  readonly speaker: string | null;
  /** What it is to the fullest version, in words; empty for that version itself. */
  readonly note: string;
}

/** One statement in the words of each article that has it. */
export interface QuoteView {
  readonly id: string;
  /** `null` where no article says who speaks. */
  readonly speaker: string | null;
  readonly relation: ComparedQuote['relation'];
  /** The relation as a clause: `words changed`. */
  readonly words: string;
  /** The fullest first. */
  readonly versions: readonly QuoteVersion[];
}

const RELATION_WORDS: Readonly<Record<string, string>> = {
  identical: '',
  truncated: 'cut short',
  altered: 'words changed',
  spliced: 'joined over words left out',
  paraphrased: 'told without quotation marks',
  're-attributed': 'given to another speaker',
  sole: 'quoted by one outlet only',
};

/** Quotes that two articles or more have in words that differ, those whose words were changed first. */
export function differingQuotes({ quotes }: Pick<Coverage, 'quotes'>): QuoteView[] {
  const order = ['re-attributed', 'altered', 'spliced', 'truncated', 'paraphrased'];
  return quotes
    .filter(({ relation, variants }) => {
      if (!order.includes(relation)) return false;
      // One outlet may carry a statement as its own text that another quotes: the words do not differ.
      return relation === 're-attributed' || sameWords(variants, false).length > 1;
    })
    .sort((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation))
    .map(quoteView);
}

/** One quote with its versions. */
export function quoteView({ id, speaker, relation, variants }: ComparedQuote): QuoteView {
  const isDisputed = relation === 're-attributed';
  const groups = sameWords(variants, isDisputed);
  const changed = variants.filter((variant) => variant.relation === 'altered' || variant.relation === 'spliced');
  const replaced = changed.flatMap(({ edits }) => edits.map(({ base }) => base));
  return {
    id,
    speaker: speaker === null || speaker === '' ? null : plain(speaker),
    relation,
    words: RELATION_WORDS[relation] ?? relation,
    versions: groups.map(({ variant, articles }, index) => ({
      article: variant.article,
      start: variant.start,
      end: variant.end,
      articles,
      // The first is the fullest, which the others' edits were made against.
      pieces: markedPieces(variant.text, variant.start, index === 0 ? replaced : ownSpans(variant), 1),
      isQuoted: variant.relation !== 'paraphrased',
      speaker: variant.speaker === null ? null : plain(variant.speaker),
      note: index === 0 && !isDisputed ? '' : (RELATION_WORDS[variant.relation] ?? variant.relation),
    })),
  };
}

function ownSpans({ relation, edits }: Variant): Span[] {
  return relation === 'altered' || relation === 'spliced' ? edits.map(({ own }) => own) : [];
}

/** Variants of the same words as one, the longest first; those of other speakers apart if asked for. */
function sameWords(variants: readonly Variant[], bySpeaker: boolean): { variant: Variant; articles: ArticleId[] }[] {
  const byWords = new Map<string, { variant: Variant; articles: ArticleId[] }>();
  for (const variant of variants) {
    const key = `${bySpeaker ? variant.speaker : ''} ${wordKey(variant.text)}`;
    getOrInsert(byWords, key, () => ({ variant, articles: [] })).articles.push(variant.article);
  }
  return [...byWords.values()].sort((a, b) => b.variant.text.length - a.variant.text.length);
}
