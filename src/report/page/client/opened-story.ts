import { anchorOf, raisedHeadings, SafeHtml } from '../markup/index.js';
import { annotatedArticle, articlePair, storyMatrix, whyOneStory } from '../opened/index.js';
import { downloadComparison } from './downloads.js';
import { wireMatrix } from './matrix-keys.js';
import { announce, elementsOf, facts, type OpenedStory, openStory } from './page-state.js';
import { wirePair } from './pair-scroll.js';
import type { Route } from './routes.js';

type StoryRoute = Exclude<Route, { readonly view: 'front' }>;

const NAMES = {
  story: 'Overview',
  text: 'Annotated article',
  matrix: 'Matrix',
  pair: 'Two side by side',
  why: 'Why one story',
} as const;

/** Shows a story in one of its views, and scrolls to the target of the address. */
export function showStory(route: StoryRoute): void {
  const container = document.getElementById('opened')!;
  const section = sectionOf(route.story, container);
  const opened = openStory(route.story);
  const isOverview = route.view === 'story' || opened === undefined;
  for (const part of section.querySelectorAll<HTMLElement>(':scope > .story-body, :scope > .block'))
    part.hidden = !isOverview;
  section.querySelector('.opened-view')?.remove();
  section.classList.toggle('viewing', !isOverview);
  markView(section, isOverview ? 'story' : route.view);
  if (!isOverview) {
    const holder = document.createElement('div');
    holder.className = 'opened-view';
    holder.append(elementsOf(sourceOf(route, opened)));
    section.append(holder);
    wire(route, holder, opened);
  }
  document.title = `${section.querySelector('.story-head h1, .story-head h2')?.textContent ?? ''}: ${NAMES[route.view]}`;
  announce(`${NAMES[route.view]} of ${section.querySelector('.story-head')?.firstElementChild?.textContent ?? ''}`);
  goTo(route, section);
}

function sourceOf(route: StoryRoute, { page, data }: OpenedStory): string {
  switch (route.view) {
    case 'text':
      return annotatedArticle(page, route.article, data.paragraphs[route.article] ?? []).source;
    case 'matrix':
      return storyMatrix(page).source;
    case 'pair':
      return articlePair(page, route.a, route.b, data).source;
    case 'why':
      return whyOneStory(page, data).source;
    default:
      return '';
  }
}

function wire(route: StoryRoute, holder: HTMLElement, { page }: OpenedStory): void {
  if (route.view === 'matrix') wireMatrix(holder, page.view.title);
  if (route.view === 'pair') wirePair(holder);
  for (const link of holder.querySelectorAll<HTMLElement>('[data-story-title]')) {
    const story = facts.result?.stories.find(({ id }) => id === link.dataset.storyTitle);
    if (story !== undefined) link.textContent = story.title;
  }
}

/** The section of a story: on a page of one story, the existing one; in a report, one built from its source. */
function sectionOf(id: string, container: HTMLElement): HTMLElement {
  const anchor = anchorOf('story', id);
  const there = document.getElementById(anchor);
  if (there !== null) return there;
  const source = document.querySelector<HTMLElement>(`noscript[data-story="${anchor}"]`)!;
  const made = elementsOf(raisedHeadings(new SafeHtml(source.textContent ?? '')).source);
  const back = document.createElement('nav');
  back.className = 'back';
  back.setAttribute('aria-label', 'Stories');
  back.innerHTML = '<a href="#front">All stories</a>';
  container.replaceChildren(back, made);
  const section = document.getElementById(anchor)!;
  for (const note of section.querySelectorAll('.needs-script')) note.remove();
  back.append(...neighbours(id), downloadComparison(id));
  return section;
}

/** Links to the story before and the story after, in the order of the front page. */
function neighbours(id: string): HTMLElement[] {
  const stories = (facts.result?.stories ?? []).filter(({ articles }) => articles.length > 1);
  const index = stories.findIndex((story) => story.id === id);
  return (
    [
      ['Previous', stories[index - 1]],
      ['Next', stories[index + 1]],
    ] as const
  ).flatMap(([label, story]) => {
    if (story === undefined) return [];
    const link = document.createElement('a');
    link.href = `#${anchorOf('story', story.id)}`;
    link.textContent = `${label} story`;
    link.title = story.title;
    return [link];
  });
}

function markView(section: HTMLElement, view: StoryRoute['view']): void {
  for (const link of section.querySelectorAll<HTMLAnchorElement>('.views a')) {
    const [, kind = ''] = /#([a-z]+)/.exec(link.hash) ?? [];
    if (kind === view) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

/** Puts the reader at the element that the address names, else at the top of the story. */
function goTo({ target, view }: StoryRoute, section: HTMLElement): void {
  const named = document.getElementById(target) ?? nearestSegment(target);
  const inText = target.replace(/^(?:figure|quote|claim|added)-/, 'at-');
  // A figure or quote that is no longer listed on its own, because more articles give it, is shown in its text.
  if (named === null && view === 'story' && inText !== target) {
    location.replace(`#${inText}`);
    return;
  }
  const element = view === 'story' && named === section ? section : (named ?? section);
  for (const closed of closedAround(element)) closed.open = true;
  if (element === section) window.scrollTo(0, 0);
  else element.scrollIntoView({ block: 'center' });
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  for (const marked of document.querySelectorAll('.here')) marked.classList.remove('here');
  if (element !== section) element.classList.add('here');
}

/** The sentence that holds the offset of an address, where no sentence begins at it. */
function nearestSegment(target: string): HTMLElement | null {
  const [, base, offset] = /^(at-.*)-(\d+)$/s.exec(target) ?? [];
  if (base === undefined || offset === undefined) return null;
  const segments = [...document.querySelectorAll<HTMLElement>('.segment')].filter(({ id }) =>
    id.startsWith(`${base}-`),
  );
  const before = segments.filter(({ id }) => Number(id.slice(base.length + 1)) <= Number(offset));
  return before.at(-1) ?? segments[0] ?? null;
}

function closedAround(element: Element): HTMLDetailsElement[] {
  const found: HTMLDetailsElement[] = [];
  for (let own: Element | null = element; own !== null; own = own.parentElement) {
    if (own instanceof HTMLDetailsElement && !own.open) found.push(own);
  }
  return found;
}
