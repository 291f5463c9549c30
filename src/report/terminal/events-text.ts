import type { Article, ArticleId } from '../../article.js';
import type { StoryEvent, StreamStory } from '../../stories/index.js';
import { count, plain, shorten } from '../formats/index.js';
import { timeText } from '../view-model/index.js';
import { Page, type TerminalOptions } from './terminal-page.js';

const MAX_TITLE = 120;

/** What an event is about: the article that caused it, and the stories as they are now. */
export interface EventContext {
  readonly article: Article | undefined;
  readonly storyOf: (id: string) => StreamStory | undefined;
}

/** What happened to the stories of a stream, a line or two an event, for a person at a terminal. */
export function eventsText(
  events: readonly StoryEvent[],
  { article, storyOf }: EventContext,
  options: TerminalOptions = {},
): string {
  const page = new Page(options);
  for (const event of events) {
    const story = storyOf(event.story);
    const title = shorten(plain(story?.title ?? ''), MAX_TITLE) || plain(event.story);
    const time = timeText(event.at ?? undefined);
    const { sign, words } = happened(event, story);
    page.paragraph(
      [
        { text: time === '' ? '' : `${time}  `, style: 'dim' },
        { text: `${words} `, style: event.type === 'opened' ? 'bold' : 'cyan' },
        { text: title },
        { text: whoText(event, article), style: 'dim' },
      ],
      { first: `${sign} `, indent: 4 },
    );
  }
  return page.toString();
}

/** A sign for the margin, and what happened in words that the story's title completes. */
function happened(
  event: StoryEvent,
  story: StreamStory | undefined,
): { readonly sign: string; readonly words: string } {
  const now = story === undefined ? '' : ` (now ${count(story.articles.length + story.expired, 'article')})`;
  switch (event.type) {
    case 'opened':
      return { sign: '*', words: 'new story:' };
    case 'joined':
      return { sign: '+', words: `one more article${now}:` };
    case 'split':
      return { sign: '/', words: `${count(event.articles.length, 'article')} split off as a new story:` };
    case 'moved':
      return { sign: '>', words: 'an article moved to:' };
    case 'merged':
      return { sign: '=', words: `two stories became one${now}:` };
    case 'removed':
      return { sign: '-', words: 'an article was withdrawn from:' };
    case 'expired':
      return { sign: '.', words: `no longer followed, with ${count(event.size, 'article')}:` };
  }
}

/** Who published the article that an event is about. */
function whoText(event: StoryEvent, article: Article | undefined): string {
  const about: ArticleId | undefined = 'article' in event ? event.article : undefined;
  if (article === undefined || about !== article.id) return '';
  return ` [${plain(article.outlet ?? '') || plain(article.id)}]`;
}
