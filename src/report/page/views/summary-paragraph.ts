import { excerpt, type StoryPage } from '../drawing/index.js';
import { anchorOf, html, passageAnchor, type SafeHtml } from '../markup/index.js';

/** The paragraph of differences; each sentence leads to the evidence that it states. */
export function summaryParagraph(page: StoryPage): SafeHtml | undefined {
  const { summary } = page.view;
  if (summary.length === 0) return undefined;
  const clauses = summary.map(({ text: whole, findings }) => {
    const text = findings.some(isOfText) ? excerptClause(page, whole) : whole;
    const target = findings.map((id) => evidenceAnchor(page, id)).find((anchor) => anchor !== undefined);
    return target === undefined ? html`${text} ` : html`<a href="#${target}">${text}</a> `;
  });
  return html`<section class="block differences"><h3 class="head">In short</h3><p class="summary" dir="auto">${clauses}</p></section>`;
}

/** Whether a finding is a passage, an addition or a claim, of which a sentence repeats the text. */
function isOfText(id: string): boolean {
  return /^(?:[acp]\d|added:)/.test(id);
}

/** A sentence with the text that it repeats, behind its colon, cut as all text is. */
function excerptClause(page: StoryPage, clause: string): string {
  const colon = clause.indexOf(': ') + 2;
  return colon < 2 ? clause : clause.slice(0, colon) + excerpt(page, clause.slice(colon));
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
    const member = passage.members.find(({ article }) => article === view.base) ?? passage.members[0]!;
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
