import type { Article, ArticleId } from '../article.js';
import type { Coverage } from '../coverage/index.js';
import type { StoriesResult, Story } from '../stories/index.js';
import { type ArticleLabel, kindsOf, labelArticles, spanText } from './article-labels.js';
import { eachOnce, passageOrder, wordings } from './coverage-passages.js';
import { soleSpeakers } from './coverage-text.js';
import { differingFigures, differingQuotes } from './differences.js';
import { html, htmlPage, type SafeHtml, webLink } from './html.js';
import { markedPieces } from './marked.js';
import { count, list, percent, plain } from './plain.js';
import { MAX_COMPARED } from './stories-text.js';

type Labels = ReadonlyMap<ArticleId, ArticleLabel>;

/**
 * The stories as one self-contained page: a list of contents; for each story who wrote, what everybody has, what each
 * outlet adds, the quotes and figures that differ; and the titles of what one outlet alone told.
 *
 * @param coverageOf gives the comparison of a story's articles.
 * @param limit how many stories to show in full, largest first; 0 for all.
 */
export function storiesHtml(
  articles: readonly Article[],
  { stories }: StoriesResult,
  coverageOf: (members: readonly Article[]) => Coverage,
  limit: number,
): string {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const covered = stories.filter((story) => story.articles.length > 1);
  const shown = covered.slice(0, limit === 0 ? covered.length : limit);
  const others = [...covered.slice(shown.length), ...stories.filter((story) => story.articles.length === 1)];
  const summary = `${count(articles.length, 'article')}, ${count(covered.length, 'story', 'stories')} in two or more`;
  const body = html`<h1>Stories</h1>
<p class="facts">${summary}. Marked words stand in no other article of the story.</p>
<ol>${shown.map((story, place) => html`<li><a href="#story-${place + 1}">${story.title}</a> <span class="who">${factsOf(story)}</span></li>\n`)}</ol>
${shown.map((story, place) => {
  const members = story.articles.flatMap((id) => byId.get(id) ?? []);
  const compared = members.slice(0, MAX_COMPARED);
  return storySection(story, place + 1, compared, coverageOf(compared));
})}
${others.length === 0 ? undefined : html`<h2>Others</h2>\n<ul>${others.map((story) => html`<li>${story.title} <span class="who">${factsOf(story)}</span></li>\n`)}</ul>`}`;
  return htmlPage('Stories', body);
}

function factsOf({ articles, outlets }: Story): string {
  return [count(articles.length, 'article'), outlets.length > 0 ? list(outlets.map(plain), 6) : '']
    .filter(Boolean)
    .join(', ');
}

function storySection(story: Story, number: number, members: readonly Article[], coverage: Coverage): SafeHtml {
  const labels = labelArticles(members);
  const dates = members.flatMap(({ publishedAt }) => publishedAt ?? []);
  const part = members.length < story.articles.length ? `the first ${members.length} compared` : '';
  const facts = [factsOf(story), part, spanText(dates[0], dates.at(-1)), story.keywords.slice(0, 8).join(', ')];
  return html`<section id="story-${number}">
<h2>${number}. ${story.title}</h2>
<p class="facts">${facts.filter(Boolean).join(' · ')}</p>
${articleTable(story, members, coverage, labels)}
${passageList(coverage, labels)}
<h3>What each adds</h3>
${[...labels].map(([id, label]) => additions(id, label, coverage))}
${quoteList(coverage, labels)}
${figureTable(coverage, labels)}
</section>
`;
}

function articleTable(story: Story, members: readonly Article[], coverage: Coverage, labels: Labels): SafeHtml {
  const byId = new Map(members.map((article) => [article.id, article]));
  const compared = new Map(coverage.articles.map((article) => [article.id, article]));
  const rows = [...labels].map(([id, { key, name, title, time }]) => {
    const { verbatim = 0, rewrite = 0, new: own = 0 } = compared.get(id)?.composition ?? {};
    const shares = [verbatim, rewrite, own].map((share) => html`<td>${percent(share)}</td>`);
    const kinds = kindsOf(story, id).join(', ');
    const link = webLink(byId.get(id)?.url, title ?? name);
    return html`<tr><td class="key">${key}</td><td>${name}</td><td>${time}</td><td>${link}${kinds === '' ? undefined : html` <span class="who">${kinds}</span>`}</td>${shares}</tr>\n`;
  });
  const heads = ['', 'outlet', 'published', 'title', 'word for word elsewhere', 'rewritten', 'new'];
  return html`<table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>\n<tbody>${rows}</tbody></table>`;
}

function passageList(coverage: Coverage, labels: Labels): SafeHtml {
  const items = passageOrder(coverage).map((passage) => {
    const [lead, ...others] = wordings(passage, coverage.base);
    if (lead === undefined) return undefined;
    const variants = others.map(({ member, articles }) => {
      const own = member.edits.map((edit) => edit.own);
      return html`<li><span class="key">${keys(labels, articles)}</span> ${marked(member.text, member.start, own)}</li>`;
    });
    const who = html`<span class="key">${keys(labels, lead.articles)}</span>`;
    return html`<li>${who} ${lead.member.text}${variants.length > 0 ? html`<ul>${variants}</ul>` : undefined}</li>\n`;
  });
  return items.length === 0
    ? html`<p>No sentence is shared.</p>`
    : html`<h3>What two or more have</h3>\n<ol>${items}</ol>`;
}

function additions(id: ArticleId, { key, name }: ArticleLabel, coverage: Coverage): SafeHtml {
  const added = eachOnce(Object.hasOwn(coverage.added, id) ? (coverage.added[id] ?? []) : []);
  const speakers = soleSpeakers(coverage, id);
  const items = added.map(({ text, start, only }) => html`<li>${marked(text, start, only)}</li>\n`);
  return html`<h4>${key} ${name}</h4>
${items.length === 0 ? html`<p>nothing of its own</p>` : html`<ul>${items}</ul>`}
${speakers.length === 0 ? undefined : html`<p class="facts">quoted only here: ${list(speakers)}</p>`}`;
}

function quoteList(coverage: Coverage, labels: Labels): SafeHtml | undefined {
  const quotes = differingQuotes(coverage);
  if (quotes.length === 0) return undefined;
  const items = quotes.map(({ speaker, relation, variants }) => {
    const lines = variants.map(
      ({ article, text }) =>
        html`<blockquote>“${text}” <span class="key">${keys(labels, [article])}</span></blockquote>`,
    );
    return html`<li>${speaker ?? 'speaker not named'}: ${relation}${lines}</li>\n`;
  });
  return html`<h3>Quotes that differ</h3>\n<ul>${items}</ul>`;
}

function figureTable(coverage: Coverage, labels: Labels): SafeHtml | undefined {
  const figures = differingFigures(coverage);
  if (figures.length === 0) return undefined;
  const rows = figures.map(({ subject, agreement, values }) => {
    const shown = values.map(({ article, text }) => `${plain(text)} (${keys(labels, [article])})`);
    return html`<tr><td>${subject ?? undefined}</td><td>${shown.join(', ')}</td><td>${agreement}</td></tr>\n`;
  });
  return html`<h3>Figures that differ</h3>\n<table><tbody>${rows}</tbody></table>`;
}

function marked(text: string, start: number, spans: readonly { start: number; end: number }[]): SafeHtml {
  return html`${markedPieces(text, start, spans).map(({ text: piece, mark }) => {
    if (mark === 'gap') return html` <span class="who">[…]</span> `;
    return mark === 'new' ? html`<mark>${piece}</mark>` : html`${piece}`;
  })}`;
}

function keys(labels: Labels, ids: readonly ArticleId[]): string {
  return [...new Set(ids.map((id) => labels.get(id)?.key ?? id))].join(' ');
}
