import type { Piece } from '../../view-model/index.js';
import { html, type SafeHtml } from '../markup/index.js';
import { excerpt, type StoryPage } from './story-page.js';

/** Pieces of text with what is new underlaid, cut where the page holds excerpts only. */
export function markedText(page: Pick<StoryPage, 'excerpts'>, pieces: readonly Piece[]): SafeHtml {
  if (page.excerpts !== undefined) return html`${excerpt(page, pieces.map(({ text }) => text).join(''))}`;
  return html`${pieces.map(({ text, mark }, index) => {
    if (mark === 'gap') {
      const before = /\s$/.test(pieces[index - 1]?.text ?? ' ') ? '' : ' ';
      const after = /^[\p{L}\p{N}]/u.test(pieces[index + 1]?.text ?? '') ? ' ' : '';
      return html`${before}<span class="gap">[…]</span>${after}`;
    }
    return mark === 'new' ? html`<mark>${text}</mark>` : html`${text}`;
  })}`;
}
