import { plain } from '../../formats/index.js';
import { type Clause, inText, isKeyed } from '../../view-model/index.js';
import { excerpt, keyMark, type StoryPage } from '../drawing/index.js';
import { anchorOf, html, passageAnchor, type SafeHtml } from '../markup/index.js';

/** The paragraph of differences; each sentence leads to the evidence that it states. */
export function summaryParagraph(page: StoryPage): SafeHtml | undefined {
  const { summary } = page.view;
  if (summary.length === 0) return undefined;
  const clauses = summary.map((clause) => {
    const text = sentence(page, clause);
    const target = clause.findings.map((id) => evidenceAnchor(page, id)).find((anchor) => anchor !== undefined);
    return target === undefined ? html`<span>${text}</span> ` : html`<a href="#${target}">${text}</a> `;
  });
  return html`<section class="block differences"><h3 class="head">In short</h3><p class="summary" dir="auto">${clauses}</p></section>`;
}

/**
 * A sentence with the keys of the articles that it names. The text that it quotes, after its colon, is cut as all text
 * is.
 */
function sentence(page: StoryPage, { parts, findings }: Clause): SafeHtml[] {
  const repeats = findings.some((id) => /^(?:[acp]\d|added:)/.test(id));
  const quotes = findings.every((id) => /^q\d/.test(id));
  const isList = parts.filter((part) => typeof part !== 'string').length > 1;
  return parts.map((part) => {
    if (typeof part === 'string') {
      if (quotes) return html`${part.replace(/“([^“”]*)”/g, (_, words: string) => `“${excerpt(page, words)}”`)}`;
      return html`${repeats ? excerptPart(page, part) : part}`;
    }
    const label = page.view.labels.get(part.article);
    if (label === undefined) return html`${plain(part.article)}`;
    if (isList) return keyMark(page, part.article);
    return isKeyed(label)
      ? html`Article ${keyMark(page, part.article)}`
      : html`${label.outlet} (${keyMark(page, part.article)})`;
  });
}

function excerptPart(page: StoryPage, text: string): string {
  const colon = text.indexOf(': ') + 2;
  return colon < 2 ? text : text.slice(0, colon) + excerpt(page, text.slice(colon));
}

/** Where a finding is shown, by its id in the comparison. */
export function evidenceAnchor({ view, excerpts }: StoryPage, id: string): string | undefined {
  const { coverage } = view;
  const figure = view.figures.find((row) => row.id === id);
  if (figure !== undefined) return anchorOf('figure', figure.cells[0]!.article, figure.cells[0]!.start);
  const quote = view.quotes.find((shown) => shown.id === id);
  if (quote !== undefined) return anchorOf('quote', quote.versions[0]!.article, quote.versions[0]!.start);
  const claim = view.claims.find((shown) => shown.id === id);
  if (claim !== undefined) return anchorOf('claim', claim.article, claim.start);
  const passage = coverage.passages.find((row) => row.id === id);
  if (passage !== undefined && excerpts === undefined) {
    const member = inText(passage).find(({ article }) => article === view.base) ?? passage.members[0]!;
    return passageAnchor(member.article, member);
  }
  const alone =
    coverage.quotes.find((shown) => shown.id === id)?.variants[0] ??
    coverage.figures.find((row) => row.id === id)?.values[0];
  if (alone !== undefined) return anchorOf('adds', alone.article);
  for (const [owner, sentences] of Object.entries(coverage.added)) {
    if (sentences.some((sentence) => sentence.id === id)) return anchorOf('adds', owner);
  }
  const origin = coverage.origins.find((known) => known.id === id);
  if (origin !== undefined) return anchorOf('article', origin.articles[0]!);
  const article = id.startsWith('added:') ? id.slice('added:'.length) : id;
  return view.labels.has(article) ? anchorOf('adds', article) : undefined;
}
