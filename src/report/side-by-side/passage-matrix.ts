import type { ArticleId, Span } from '../../article.js';
import { plain } from '../formats/index.js';
import type { StoryView } from '../view-model/index.js';
import { figureRow, passageOrder, quoteView, relationWords, wordings } from '../view-model/index.js';

/** The content of one cell: what one article has of a row. */
export interface MatrixCell extends Span {
  readonly article: ArticleId;
  /** `same`: in the words of the row's head; `other`: in other words, cut, or another figure. */
  readonly state: 'same' | 'other';
  /** `word for word`, `in other words`, `cut short`, `at least 41`. */
  readonly words: string;
  readonly inTitle: boolean;
}

/** A passage, figure or quote that at least two articles have. */
export interface MatrixRow {
  readonly kind: 'passage' | 'figure' | 'quote';
  /** Of the passage, figure or quote in the comparison. */
  readonly id: string;
  /** The head of the row: the passage, the question that the figure answers, or the speaker and the quote. */
  readonly text: string;
  /** Whether {@link text} holds a quotation, which a page marks as one. */
  readonly isQuoted: boolean;
  /** By article; an article without a cell does not have it. */
  readonly cells: ReadonlyMap<ArticleId, MatrixCell>;
}

/** The passages, figures and quotes of a story as rows, in the order of the base article, with one cell per article. */
export function passageMatrix(view: StoryView): MatrixRow[] {
  return [...passageRows(view), ...figureRows(view), ...quoteRows(view)];
}

function passageRows({ coverage }: StoryView): MatrixRow[] {
  return passageOrder(coverage).flatMap((passage): MatrixRow[] => {
    const [lead] = wordings(passage, coverage.base);
    if (lead === undefined) return [];
    const cells = new Map<ArticleId, MatrixCell>();
    for (const { article, start, end, relation, field } of passage.members) {
      const isSame = lead.articles.includes(article);
      if (cells.has(article) && !isSame) continue;
      const words = relationWords(isSame ? 'verbatim' : relation);
      cells.set(article, { article, start, end, state: isSame ? 'same' : 'other', words, inTitle: field === 'title' });
    }
    return [{ kind: 'passage', id: passage.id, text: plain(lead.member.text), isQuoted: false, cells }];
  });
}

function figureRows({ coverage }: StoryView): MatrixRow[] {
  return coverage.figures
    .map(figureRow)
    .filter(({ cells }) => new Set(cells.map(({ article }) => article)).size > 1)
    .map(({ id, question, cells, differs }) => {
      const first = cells[0]!.answer;
      const byArticle = new Map<ArticleId, MatrixCell>();
      for (const { article, start, end, written, answer, inTitle } of cells) {
        const state = differs && answer !== first ? 'other' : 'same';
        if (!byArticle.has(article)) byArticle.set(article, { article, start, end, state, words: written, inTitle });
      }
      return { kind: 'figure' as const, id, text: question, isQuoted: false, cells: byArticle };
    });
}

function quoteRows({ coverage }: StoryView): MatrixRow[] {
  return coverage.quotes
    .filter(({ variants }) => new Set(variants.map(({ article }) => article)).size > 1)
    .map((quote) => {
      const { id, speaker, versions } = quoteView(quote);
      const cells = new Map<ArticleId, MatrixCell>();
      const [fullest] = versions;
      for (const [index, { articles, note }] of versions.entries()) {
        for (const article of articles) {
          const { start, end } = quote.variants.find((variant) => variant.article === article)!;
          const words = note === '' ? 'quoted whole' : note;
          if (!cells.has(article))
            cells.set(article, { article, start, end, state: index === 0 ? 'same' : 'other', words, inTitle: false });
        }
      }
      const text = `${speaker ?? 'Unattributed'}: “${fullest!.pieces.map((piece) => piece.text).join('')}”`;
      return { kind: 'quote' as const, id, text, isQuoted: true, cells };
    });
}
