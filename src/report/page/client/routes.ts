import { anchorOf } from '../markup/index.js';
import { facts, openStory, storyIds } from './page-state.js';

/** The targets of addresses within the page. */
export type Route =
  | { readonly view: 'front'; readonly target: string }
  | { readonly view: 'story' | 'matrix' | 'why'; readonly story: string; readonly target: string }
  | { readonly view: 'text'; readonly story: string; readonly article: string; readonly target: string }
  | { readonly view: 'pair'; readonly story: string; readonly a: string; readonly b: string; readonly target: string };

interface Index {
  readonly stories: Map<string, string>;
  /** The story and the id of each article, by the form its id has in an address. */
  readonly articles: Map<string, { readonly story: string; readonly article: string }>;
}

let known: Index | undefined;

/**
 * Stories and articles by the form their ids have in an address. It is built from the list of stories, so no story's
 * data is read.
 */
function index(): Index {
  if (known !== undefined) return known;
  const [stories, articles] = [new Map<string, string>(), new Map<string, { story: string; article: string }>()];
  const listed =
    facts.result?.stories ??
    storyIds().map((id) => ({ id, articles: openStory(id)?.data.articles.map((article) => article.id) ?? [] }));
  for (const { id, articles: own } of listed) {
    if (own.length < 2 && facts.kind === 'report') continue;
    stories.set(anchorOf('', id), id);
    for (const article of own) articles.set(anchorOf('', article), { story: id, article });
  }
  known = { stories, articles };
  return known;
}

/** Kinds of anchors that end in an article and an offset. */
const WITH_OFFSET = ['at', 'figure', 'quote', 'claim', 'added'];

/** Parses an address. An unknown one leads to the front page, or to the story of a page of one story. */
export function routeOf(hash: string): Route {
  const target = hash.replace(/^#/, '');
  const [, kind = '', name = ''] = /^([a-z]+)(-.*)?$/s.exec(target) ?? [];
  const { stories, articles } = index();
  const story = stories.get(name);
  if (story !== undefined && (kind === 'story' || kind === 'matrix' || kind === 'why'))
    return { view: kind, story, target };
  if (kind === 'pair') {
    const pair = pairOf(name);
    if (pair !== undefined) return { view: 'pair', ...pair, target };
  }
  const found = WITH_OFFSET.includes(kind) ? articles.get(name.replace(/-\d+$/, '')) : articles.get(name);
  if (found !== undefined && (kind === 'text' || kind === 'at')) return { view: 'text', ...found, target };
  if (found !== undefined) return { view: 'story', story: found.story, target };
  const [only] = facts.kind === 'story' ? storyIds() : [];
  return only === undefined ? { view: 'front', target } : { view: 'story', story: only, target };
}

/** `pair-STORY` is the base and the article that shares most with it; `pair-A-with-B` are two articles of one story. */
function pairOf(name: string): { story: string; a: string; b: string } | undefined {
  const { stories, articles } = index();
  const story = stories.get(name);
  if (story !== undefined) {
    const { articles: compared = [], base } = openStory(story)?.page.view.coverage ?? {};
    const a = compared.find(({ id }) => id === base) ?? compared[0];
    const b = a?.overlaps[0]?.article ?? compared.find((other) => other !== a)?.id;
    return a === undefined || b === undefined ? undefined : { story, a: a.id, b };
  }
  for (const { index: at } of name.matchAll(/-with/g)) {
    const [one, two] = [articles.get(name.slice(0, at)), articles.get(name.slice(at + '-with'.length))];
    if (one !== undefined && two !== undefined && one.story === two.story)
      return { story: one.story, a: one.article, b: two.article };
  }
  return undefined;
}

/** The address of two articles side by side. */
export function pairAddress(a: string, b: string): string {
  return `pair${anchorOf('', a)}-with${anchorOf('', b)}`;
}
