import type { Article, ArticleId } from '../../../article.js';
import type { StoryExplanation } from '../../../stories/index.js';
import type { StoryView } from '../../view-model/index.js';
import type { Colours } from '../markup/index.js';
import { html, type SafeHtml } from '../markup/index.js';

/** What every view of one story is made from. */
export interface StoryPage {
  readonly view: StoryView;
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly colours: Colours;
  /** Words to which texts are cut; `undefined` for whole texts. */
  readonly excerpts: number | undefined;
  readonly explanation?: StoryExplanation | undefined;
}

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ks|ku-arab|ps|sd|ug|ur|yi)\b/i;
const TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;

/**
 * Attributes of an element that holds text of an article: its language and direction, where they are not those of the
 * page. Text of an unknown language goes by its own letters.
 */
export function textAttributes({ view }: StoryPage, id: ArticleId): SafeHtml {
  const language = view.articles.find((article) => article.id === id)?.language ?? 'und';
  if (language === 'und' || !TAG.test(language)) return html` dir="auto"`;
  if (RIGHT_TO_LEFT.test(language)) return html` lang="${language}" dir="rtl"`;
  return language === 'en' ? html`` : html` lang="${language}"`;
}

/** A text cut to so many words, with `…` where something was cut. */
export function excerpt({ excerpts }: Pick<StoryPage, 'excerpts'>, text: string): string {
  if (excerpts === undefined) return text;
  const words = text.split(/\s+/, excerpts + 1);
  return words.length > excerpts ? `${words.slice(0, excerpts).join(' ')}…` : text;
}
