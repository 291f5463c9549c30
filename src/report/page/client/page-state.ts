import { storyView } from '../../view-model/index.js';
import { type StoryData, unpackStory } from '../data/index.js';
import type { StoryPage } from '../drawing/index.js';
import { storyColours } from '../markup/index.js';
import type { CardFacts } from '../views/index.js';

/** The facts about a page in its first block of data. */
export interface PageFacts {
  readonly kind: 'report' | 'story';
  readonly modelVersion: string;
  readonly colours: readonly (readonly [outlet: string, colour: number])[];
  readonly cards?: readonly CardFacts[];
  readonly rejected?: readonly unknown[];
  readonly result?: {
    readonly stories: readonly { readonly id: string; readonly title: string; readonly articles: readonly string[] }[];
  };
}

/** One story as it was read from its block of data. */
export interface OpenedStory {
  readonly page: StoryPage;
  readonly data: StoryData;
}

function jsonOf(id: string): unknown {
  const element = document.getElementById(id);
  return element === null ? undefined : JSON.parse(element.textContent ?? '');
}

export const facts = jsonOf('page') as PageFacts;

const opened = new Map<string, OpenedStory | undefined>();

/** The data of a story, read when it is first needed; `undefined` on a page of excerpts. */
export function openStory(id: string): OpenedStory | undefined {
  if (!opened.has(id)) {
    const packed = jsonOf(`data-${id}`);
    opened.set(
      id,
      packed === undefined ? undefined : storyOf(unpackStory(packed as Parameters<typeof unpackStory>[0])),
    );
  }
  return opened.get(id);
}

function storyOf(data: StoryData): OpenedStory {
  const view = storyView(data.articles, data.coverage, data.story);
  const articles = new Map(data.articles.map((article) => [article.id, article]));
  return {
    data,
    page: { view, articles, colours: storyColours(view.articles, new Map(facts.colours)), excerpts: undefined },
  };
}

/** The ids of the stories that have data, in the order of the page. */
export function storyIds(): string[] {
  return [...document.querySelectorAll<HTMLElement>('script[id^="data-"]')].map(({ id }) => id.slice('data-'.length));
}

/** Says something to those who cannot see what changed. */
export function announce(words: string): void {
  const announcer = document.getElementById('announcer');
  if (announcer !== null) announcer.textContent = words;
}

/** The elements of HTML that the page itself made; text in it is escaped. */
export function elementsOf(source: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = source;
  return template.content;
}
