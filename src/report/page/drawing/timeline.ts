import { publicationTime } from '../../../article-order.js';
import { maxOf } from '../../../structures/index.js';
import { count } from '../../formats/index.js';
import { spanText } from '../../view-model/index.js';
import { html, type SafeHtml } from '../markup/index.js';
import { keyMark } from './key-marks.js';
import type { StoryPage } from './story-page.js';

const WIDTH = 320;
/** On a card, a smaller width makes the marks equally large. */
const SMALL_WIDTH = 150;
const MARK = 9;
/** Marks of articles published close together are stacked up to this depth; beyond it they overlap. */
const MAX_ROWS = 4;

/** When each article came out, as marks on a line; articles without a time are counted in words. */
export function timeline(page: StoryPage, isSmall = false): SafeHtml | undefined {
  const timed = page.view.articles.flatMap(({ id }) => {
    const publishedAt = page.articles.get(id)?.publishedAt;
    const time = publicationTime({ publishedAt });
    return time === undefined ? [] : [{ id, publishedAt, time }];
  });
  if (timed.length < 2) return undefined;
  const width = isSmall ? SMALL_WIDTH : WIDTH;
  const [from, to] = [timed[0]!.time.from, maxOf(timed.map(({ time }) => time.from))];
  const ends: number[] = [];
  const placed = timed.map(({ id, time }) => {
    const x = to === from ? 0 : ((time.from - from) / (to - from)) * (width - MARK);
    let row = 0;
    while (row < MAX_ROWS - 1 && (ends[row] ?? Number.NEGATIVE_INFINITY) > x - MARK - 1) row++;
    ends[row] = x;
    return { id, x, row };
  });
  const rows = ends.length;
  const marks = placed.map(({ id, x, row }) => {
    const colour = page.colours.get(id) ?? 0;
    return html`<use href="#s${colour}" class="k${colour}" x="${x.toFixed(1)}" y="${(rows - 1 - row) * (MARK + 2)}" width="${MARK}" height="${MARK}"/>`;
  });
  const height = rows * (MARK + 2) + 4;
  const span = spanText(timed[0]!.publishedAt, timed.find(({ time }) => time.from === to)!.publishedAt);
  const picture = html`<svg class="timeline" viewBox="0 0 ${width} ${height}" role="img" aria-label="Timeline, ${span}"><path class="axis" d="M0 ${height - 1}H${width}"/>${marks}</svg>`;
  return isSmall
    ? picture
    : html`<figure class="times">${picture}<figcaption>${span}. ${timeNote(page)}</figcaption></figure>`;
}

/** Where the times come from, and what is not known of them. */
export function timeNote({ view }: StoryPage): string {
  const days = view.articles.filter(({ timeIs }) => timeIs === 'day').length;
  return [
    'Times are those that the articles give.',
    days > 0 ? `Of ${count(days, 'article')} only the day is known.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The key and time of each article, in order, for those who cannot see the line. */
export function timeList(page: StoryPage): SafeHtml {
  return html`<ol class="time-list">${page.view.articles.map(({ id, time }) => html`<li>${keyMark(page, id)} ${time === '' ? 'no time' : time}</li>`)}</ol>`;
}
