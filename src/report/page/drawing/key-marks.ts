import type { ArticleId } from '../../../article.js';
import { shorten } from '../../formats/index.js';
import { isKeyed } from '../../view-model/index.js';
import { html, type SafeHtml } from '../markup/index.js';
import type { StoryPage } from './story-page.js';

/** The twelve shapes, drawn in a square of 10; they differ without their colours. */
const SHAPES = [
  'M5 .6A4.4 4.4 0 1 1 4.99 .6Z',
  'M1 1H9V9H1Z',
  'M5 .4 9.7 9.2H.3Z',
  'M5 0 10 5 5 10 0 5Z',
  'M.3 .8H9.7L5 9.6Z',
  'M3.4 .4H6.6V3.4H9.6V6.6H6.6V9.6H3.4V6.6H.4V3.4H3.4Z',
  'M2.6 .7H7.4L9.8 5 7.4 9.3H2.6L.2 5Z',
  'M5 0 6.4 3.4 10 3.8 7.3 6.2 8.1 9.8 5 7.9 1.9 9.8 2.7 6.2 0 3.8 3.6 3.4Z',
  'M5 .3 9.8 3.9 8 9.5H2L.2 3.9Z',
  'M2.4 .2 5 2.8 7.6 .2 9.8 2.4 7.2 5 9.8 7.6 7.6 9.8 5 7.2 2.4 9.8 .2 7.6 2.8 5 .2 2.4Z',
  'M.6 7.4A4.4 4.4 0 0 1 9.4 7.4Z',
  'M1 3H9V7H1Z',
];

/** Definitions of the shapes and hatches for keys, strips and timelines, once per page. */
export function shapeDefinitions(): SafeHtml {
  return html`<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>
${SHAPES.map((path, index) => html`<symbol id="s${index}" viewBox="0 0 10 10"><path d="${path}"/></symbol>`)}
${SHAPES.map((_, index) => html`<pattern id="h${index}" class="k${index}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="4" height="4"/><rect class="hatch-line" width="2" height="4"/></pattern>`)}
</defs></svg>
`;
}

/** The key of an article: its shape in its colour, and its letter. */
export function keyMark({ view, colours }: StoryPage, id: ArticleId): SafeHtml {
  const key = view.labels.get(id)?.key ?? '?';
  return shapeWith(key, colours.get(id) ?? 0);
}

function shapeWith(text: string, colour: number): SafeHtml {
  return html`<i class="key k${colour}"><svg><use href="#s${colour}"/></svg>${text}</i>`;
}

/** Maximum number of keys beside a sentence; the others are counted. */
const MAX_KEYS = 14;
const FEW_KEYS = 4;

/** The head of an article's column in a table: its key above its outlet. */
export function columnKey(page: StoryPage, id: ArticleId): SafeHtml {
  const label = page.view.labels.get(id);
  const isSaid = label === undefined || isKeyed(label);
  return html`${keyMark(page, id)}${isSaid ? undefined : html`<span class="column-outlet">${shorten(label.outlet, MAX_COLUMN)}</span>`}`;
}

/** Characters of an outlet above a column. */
const MAX_COLUMN = 22;

/** The keys of articles, in the order of the story. */
export function keyMarks(page: StoryPage, ids: Iterable<ArticleId>): SafeHtml {
  const wanted = new Set(ids);
  const found = page.view.articles.filter(({ id }) => wanted.has(id));
  const shown = found.length > MAX_KEYS ? found.slice(0, FEW_KEYS) : found;
  const more = found.length - shown.length;
  return html`<span class="keys">${shown.map(({ id }) => keyMark(page, id))}${more > 0 ? html`<span class="small">and ${more} more</span>` : undefined}</span>`;
}

/** A key with the name of its outlet; the shape alone where the name says the key ("Article A"). */
export function namedKey(page: StoryPage, id: ArticleId): SafeHtml {
  const label = page.view.labels.get(id);
  const isSaid = label !== undefined && isKeyed(label);
  const mark = isSaid ? shapeWith('', page.colours.get(id) ?? 0) : keyMark(page, id);
  return html`${mark} <span class="outlet">${label?.outlet}</span>`;
}
