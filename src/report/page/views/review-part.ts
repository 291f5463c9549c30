import type { Article, ArticleId } from '../../../article.js';
import type { Decision, StoriesResult, Story, StoryAnalysis } from '../../../stories/index.js';
import { count, plain, shorten } from '../../formats/index.js';
import { lazyPart } from '../drawing/index.js';
import { anchorOf, html, type SafeHtml } from '../markup/index.js';

const MAX_DECISIONS = 40;
const MAX_HEADLINE = 110;

/** The least certain decisions, for somebody to check. */
export function reviewPart(
  articles: readonly Article[],
  { stories }: StoriesResult,
  analysis: StoryAnalysis,
): SafeHtml | undefined {
  const decisions = analysis.reviewQueue(MAX_DECISIONS);
  if (decisions.length === 0) return undefined;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const storyById = new Map(stories.map((story) => [story.id, story]));
  const items = decisions.map((decision) => decisionItem(decision, byId, storyById));
  return lazyPart(
    'review',
    'To look at again',
    `${count(decisions.length, 'decision')} that nearly went the other way`,
    html`<ol class="review">${items}</ol>`,
  );
}

function decisionItem(
  { together, level, margin, strongest, stories }: Decision,
  byId: ReadonlyMap<ArticleId, Article>,
  storyById: ReadonlyMap<string, Story>,
): SafeHtml {
  const side = (id: ArticleId, story: string | undefined): SafeHtml => {
    const { title, text, outlet } = byId.get(id)!;
    const words = shorten(plain(title ?? '') || plain(text.slice(0, 400)), MAX_HEADLINE);
    const isLinked = (storyById.get(story ?? '')?.articles.length ?? 0) > 1;
    return html`<span class="side"><span dir="auto">${isLinked ? html`<a href="#${anchorOf('story', story!)}">${words}</a>` : words}</span> <span class="small">${plain(outlet ?? '')}</span></span>`;
  };
  const words = together ? 'One story' : 'Two stories';
  const numbers = `probability of one story ${level.toFixed(2)}, ${Math.abs(margin).toFixed(2)} ${margin >= 0 ? 'above' : 'below'} the threshold`;
  return html`<li class="${together ? 'joined' : 'apart'}"><p><b>${words}</b> <span class="small">${numbers}</span></p>${side(strongest.a, stories[0])}${side(strongest.b, stories.at(-1))}</li>\n`;
}

/** A story that was not compared: its articles, and why. */
export function unmatchedSection(
  { id, title, articles }: Story,
  reason: string,
  byId: ReadonlyMap<ArticleId, Article>,
): SafeHtml {
  const anchor = anchorOf('story', id);
  const items = articles.slice(0, MAX_LISTED).map((article) => {
    const { title: own, text, outlet } = byId.get(article)!;
    return html`<li><span dir="auto">${plain(own ?? '') || shorten(plain(text.slice(0, 400)), MAX_HEADLINE)}</span> <span class="small">${plain(outlet ?? '')}</span></li>`;
  });
  const more = articles.length - items.length;
  return html`<section class="story" id="${anchor}" tabindex="-1"><header class="story-head"><h2 dir="auto">${title}</h2><p class="facts">${count(articles.length, 'article')}</p></header><p class="note">These articles were not compared. ${reason}</p><ul class="lone">${items}</ul>${more > 0 ? html`<p class="small">and ${more} more</p>` : undefined}</section>`;
}

const MAX_LISTED = 200;
