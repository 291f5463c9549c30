import type { Article } from '../../article.js';
import type { StoryEvent, StreamStory } from '../../stories/index.js';
import { count, plain, shorten } from '../formats/index.js';
import { timeText } from '../view-model/index.js';
import { Page, type Run, type TerminalOptions } from './terminal-page.js';

/** Characters of a title that are shown. */
const MAX_TITLE = 120;

/** What events are about: the article that caused them, and the stories as they are now. */
export interface EventContext {
  readonly article: Article | undefined;
  readonly storyOf: (id: string) => StreamStory | undefined;
}

/**
 * What happened to the stories of a stream, for a person at a terminal: the article that came in, and what it did to
 * which story.
 */
export function eventsText(
  events: readonly StoryEvent[],
  { article, storyOf }: EventContext,
  options: TerminalOptions = {},
): string {
  const page = new Page(options);
  for (const event of events) {
    const story = storyOf(event.story);
    const title = shorten(plain(story?.title ?? ''), MAX_TITLE) || plain(event.story);
    const isArrival = (event.type === 'opened' || event.type === 'joined') && event.article === article?.id;
    if (isArrival) {
      page.paragraph(arrival(article, title), { first: event.type === 'opened' ? '* ' : '+ ', indent: 4 });
      const as = title === shorten(plain(article.title ?? ''), MAX_TITLE) ? '' : `: ${title}`;
      if (event.type === 'joined') page.paragraph(`joins ${sizeOf(story)}${as}`, { first: '    ', indent: 6 });
    } else {
      const { sign, words } = happened(event, story);
      page.paragraph([{ text: `${words}: `, style: 'cyan' }, { text: title }], { first: `${sign} `, indent: 4 });
    }
  }
  return page.toString();
}

/** Who published it, when, and its headline; the story's title where it has none. */
function arrival({ outlet, id, publishedAt, title: own }: Article, title: string): Run[] {
  const who = [plain(outlet ?? '') || plain(id), timeText(publishedAt)].filter(Boolean).join(', ');
  return [{ text: who, style: 'cyan' }, { text: `: ${shorten(plain(own ?? ''), MAX_TITLE) || title}` }];
}

function sizeOf(story: StreamStory | undefined): string {
  if (story === undefined) return 'a story';
  const others = story.articles.length + story.expired - 1;
  return others === 1 ? 'one other' : `${others} others`;
}

/** A sign for the margin, and what happened in words that the story's title completes. */
function happened(
  event: StoryEvent,
  story: StreamStory | undefined,
): { readonly sign: string; readonly words: string } {
  switch (event.type) {
    case 'opened':
      return { sign: '*', words: 'new story' };
    case 'joined':
      return { sign: '+', words: 'one more article' };
    case 'split':
      return {
        sign: '/',
        words:
          event.articles.length === 1
            ? 'an article split off as a story of its own'
            : `${event.articles.length} articles split off as a story of their own`,
      };
    case 'moved':
      return { sign: '>', words: 'an article moved over to' };
    case 'merged':
      return { sign: '=', words: `two stories are one now, of ${count(story?.articles.length ?? 0, 'article')}` };
    case 'removed':
      return { sign: '-', words: 'an article was withdrawn from' };
    case 'left':
      return { sign: ',', words: 'an article is too old to be compared any more' };
    case 'expired':
      return { sign: '.', words: `no longer followed, after ${count(event.size, 'article')}` };
  }
}
