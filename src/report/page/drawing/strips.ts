import { maxOf } from '../../../structures/index.js';
import { percent } from '../../formats/index.js';
import type { ArticleView } from '../../view-model/index.js';
import { html, type SafeHtml } from '../markup/index.js';
import type { StoryPage } from './story-page.js';

const WIDTH = 200;
const ROW = 8;
const GAP = 3;
/** Width of the bars in per cent, leaving space at each end for their outline; narrower parts are not drawn. */
const FULL = 99.5;
const INSET = 0.25;
const MIN_WIDTH = 0.25;
/** Maximum number of articles drawn on a card; the words beside it say how many there are. */
const MAX_ROWS = 8;

/**
 * The words of one article as a bar: solid for its own, hatched for what it shares in other words, hollow for what
 * others have word for word.
 */
export function strip(article: ArticleView, colour: number, longest: number): SafeHtml {
  const { new: own, rewrite, verbatim } = article.composition;
  const label = `${percent(own)} its own, ${percent(rewrite)} in other words elsewhere, ${percent(verbatim)} word for word elsewhere`;
  return html`<svg class="strip k${colour}" role="img" aria-label="${label}">${bars(article, colour, longest, 0)}</svg>`;
}

/** The strips of all articles of a story, one below the other, for a card. */
export function strips({ view, colours }: StoryPage): SafeHtml {
  const shown = view.articles.slice(0, MAX_ROWS);
  const longest = Math.max(1, maxOf(shown.map(({ words }) => words)));
  const height = shown.length * (ROW + GAP);
  return html`<svg class="strips" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="How much of each article is its own">${shown.map(
    (article, index) => {
      const colour = colours.get(article.id) ?? 0;
      return html`<g class="k${colour}">${bars(article, colour, longest, index * (ROW + GAP))}</g>`;
    },
  )}</svg>`;
}

function bars({ composition, words }: ArticleView, colour: number, longest: number, y: number): SafeHtml {
  const length = Math.max(0.06, words / longest) * FULL;
  const own = composition.new * length;
  const part = composition.rewrite * length;
  // In per cent of the width, so that the hatch keeps its slope in a strip of any width.
  const rect = (kind: string, x: number, width: number): SafeHtml | undefined =>
    width < MIN_WIDTH
      ? undefined
      : html`<rect class="${kind}" x="${(x + INSET).toFixed(2)}%" y="${y + 0.5}" width="${width.toFixed(2)}%" height="${ROW - 1}"${kind === 'part' ? html` fill="url(#h${colour})"` : undefined}/>`;
  return html`${rect('own', 0, own)}${rect('part', own, part)}${rect('shared', own + part, composition.verbatim * length)}`;
}

/** What the parts of a bar mean, behind a few words about what it shows. */
export function stripLegend(about: string): SafeHtml {
  return html`<p class="legend">${about}<span class="swatch own"></span>its own <span class="swatch part"></span>in other words elsewhere <span class="swatch shared"></span>word for word elsewhere</p>`;
}
