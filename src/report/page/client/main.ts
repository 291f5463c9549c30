import { downloadButton, downloadComparison, storiesJson } from './downloads.js';
import { FrontPage } from './front-page.js';
import { showStory } from './opened-story.js';
import { elementsOf, storyIds } from './page-state.js';
import { routeOf } from './routes.js';

// The script of the page: it opens folded parts, and draws the views of whole texts. It sends no request to the
// network.

const front = document.getElementById('front');
/** The scroll position of the front page, to return to. */
let leftAt = 0;

function show(): void {
  const route = routeOf(location.hash);
  if (front === null && route.view === 'front') return;
  if (route.view === 'front') {
    const wasHidden = front!.hidden;
    front!.hidden = false;
    document.getElementById('opened')!.replaceChildren();
    document.title = front!.getAttribute('aria-label') ?? '';
    const named = document.getElementById(route.target);
    if (named !== null && named !== front) named.scrollIntoView();
    else if (wasHidden) window.scrollTo(0, leftAt);
    if (wasHidden) front!.focus({ preventScroll: true });
    return;
  }
  if (front !== null && !front.hidden) {
    leftAt = window.scrollY;
    front.hidden = true;
  }
  showStory(route);
}

/** Folded parts are built when they are opened. */
function openLazily(): void {
  for (const part of document.querySelectorAll<HTMLDetailsElement>('details.lazy')) {
    part.addEventListener('toggle', () => {
      const source = part.querySelector('noscript');
      if (part.open && source !== null) source.replaceWith(elementsOf(source.textContent ?? ''));
    });
  }
}

/**
 * `n` and `p` go to the next and previous passage that only this article has; Escape goes back to the overview, then to
 * all stories.
 */
function onKey(event: KeyboardEvent): void {
  const isTyping = (event.target as Element).matches?.('input, select, textarea');
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  if (event.key === 'Escape') back();
  if (event.key !== 'n' && event.key !== 'p') return;
  const stops =
    stopsOf('.segment.own, .segment.part') ??
    stopsOf('.segment') ??
    stopsOf('.card h2 a, .lead > .block, .story > .block') ??
    [];
  if (stops.length === 0) return;
  const at = stops.findIndex(
    (element) => element === document.activeElement || element.contains(document.activeElement),
  );
  const step = event.key === 'n' ? at + 1 : at < 0 ? stops.length - 1 : at - 1;
  const next = stops[Math.max(0, Math.min(stops.length - 1, step))]!;
  if (!next.hasAttribute('tabindex') && !next.matches('a')) next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
}

function stopsOf(selector: string): HTMLElement[] | undefined {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.offsetParent !== null,
  );
  return found.length === 0 ? undefined : found;
}

function back(): void {
  const route = routeOf(location.hash);
  if (route.view === 'front') return;
  const overview = document.querySelector<HTMLAnchorElement>('.views a');
  if (route.view !== 'story' && overview !== null) location.hash = overview.hash;
  else if (front !== null) location.hash = '#front';
}

for (const note of document.querySelectorAll('.needs-script')) note.remove();
const downloads = document.querySelector<HTMLElement>('.downloads')!;
if (front !== null) {
  new FrontPage();
  openLazily();
  downloads.append(downloadButton('Download the stories (JSON)', 'stories.json', 'application/json', storiesJson));
} else {
  downloads.append(...storyIds().map(downloadComparison));
}
downloads.hidden = downloads.childElementCount === 0;
addEventListener('hashchange', show);
document.addEventListener('keydown', onKey);
if (location.hash !== '') show();
