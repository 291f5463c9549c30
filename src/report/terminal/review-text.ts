import type { Article, ArticleId } from '../../article.js';
import type { Decision } from '../../stories/index.js';
import { type Cell, count, plain, shorten } from '../formats/index.js';
import { timeText } from '../view-model/index.js';
import { Page, pad, type TerminalOptions } from './terminal-page.js';

const MAX_HEADLINE = 200;

/** The decisions that an editor should look at first, for a person at a terminal: the least certain ones first. */
export function reviewText(
  articles: readonly Article[],
  decisions: readonly Decision[],
  options: TerminalOptions = {},
): string {
  const page = new Page(options);
  if (decisions.length === 0) {
    page.paragraph('No decision to review: no two articles are alike enough to be in doubt.');
    return page.toString();
  }
  page.paragraph(`${count(decisions.length, 'decision')}, the least certain first.`);
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const [index, decision] of decisions.entries()) {
    const { together, level, margin, strongest, a, b } = decision;
    page.gap();
    page.paragraph(
      [
        { text: together ? 'One story' : 'Two stories', style: 'bold' },
        {
          text: `: probability of one story ${level.toFixed(2)}, ${Math.abs(margin).toFixed(2)} ${margin >= 0 ? 'above' : 'below'} the threshold`,
        },
      ],
      { first: `${pad(String(index + 1), 2, false)}  ` },
    );
    side(page, byId.get(strongest.a), strongest.a, a.length);
    side(page, byId.get(strongest.b), strongest.b, b.length);
    if (decision.reasons.length > 0)
      page.paragraph(plain(`${decision.reasons.join('; ')}.`), { first: '    ', indent: 6 });
  }
  return page.toString();
}

function side(page: Page, article: Article | undefined, id: ArticleId, size: number): void {
  const { outlet, title, text = '', publishedAt } = article ?? {};
  const who = [plain(outlet ?? '') || plain(id), timeText(publishedAt)].filter(Boolean).join(', ');
  const others = size > 1 ? `, with ${count(size - 1, 'other article')}` : '';
  const headline = plain(title ?? '') || shorten(plain(text.slice(0, 400)), MAX_HEADLINE);
  page.paragraph([{ text: `${who}${others}`, style: 'cyan' }, { text: `: ${headline}` }], { first: '    ', indent: 6 });
}

/** One row per decision, with a header row. */
export function reviewRows(decisions: readonly Decision[]): Cell[][] {
  return [
    [
      'together',
      'level',
      'margin',
      'a.story',
      'a.article',
      'a.articles',
      'b.story',
      'b.article',
      'b.articles',
      'probability',
    ],
    ...decisions.map(({ together, level, margin, stories, strongest, a, b }): Cell[] => [
      together ? 'yes' : 'no',
      level,
      margin,
      stories[0],
      strongest.a,
      a.length,
      stories.at(-1),
      strongest.b,
      b.length,
      strongest.probability,
    ]),
  ];
}
