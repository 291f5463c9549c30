import type { ArticleId } from '../../../article.js';
import { list, plain } from '../../formats/index.js';
import { nameWithKey } from '../../view-model/index.js';
import type { PairReasons, StoryData } from '../data/index.js';
import type { StoryPage } from '../drawing/index.js';
import { namedKey } from '../drawing/index.js';
import { anchorOf, html, type SafeHtml } from '../markup/index.js';

/** A story that is less similar is not listed as a near miss. */
const MIN_ALIKE = 0.05;

/** Explains what joined the articles of a story, how certain each join is, and what nearly became part of it. */
export function whyOneStory(page: StoryPage, { explanation, pairs, coverage }: StoryData): SafeHtml {
  if (explanation === undefined)
    return html`<section class="why" aria-label="Why one story" tabindex="-1"><p class="none">These articles were compared because they were given together; samestory did not group them.</p></section>`;
  const { threshold, level, margin, weakest, members, nearestMisses } = explanation;
  const hold =
    margin > 0.2 ? 'It holds well together' : margin > 0.05 ? 'It holds together' : 'It holds together, but barely';
  const groups =
    weakest === null
      ? undefined
      : html`<p>The last step joined ${side(page, weakest.a)} with ${side(page, weakest.b)}. Look at them first if something is wrong.</p>`;
  const support = members.map(
    ({ article, support: own }) =>
      html`<tr><th scope="row">${namedKey(page, article)}</th><td class="number">${own.toFixed(2)}</td><td>${supportWords(own, threshold)}</td></tr>`,
  );
  const passages = coverage.passages.length;
  const near = nearestMisses.filter(({ level: alike }) => alike >= MIN_ALIKE);
  return html`<section class="why" aria-label="Why one story" tabindex="-1">
<p class="summary">${hold}: its parts join at a probability of ${level.toFixed(2)}; the threshold is ${threshold.toFixed(2)}. ${passages > 0 ? `${passages} statements are in two articles or more.` : 'No two articles make a statement in similar words.'}</p>${groups}
<h2 class="head">How well each article fits</h2><div class="scroll" tabindex="0" role="group" aria-label="Support"><table><caption>The probability, on average over the other articles, that the two tell one story; the least sure first.</caption><thead><tr><th scope="col">Article</th><th scope="col">Probability</th><th scope="col">In words</th></tr></thead><tbody>${support}</tbody></table></div>
${pairPart(page, pairs)}
<h2 class="head">What came nearest to being part of it</h2>${near.length === 0 ? html`<p class="none">No other story is like it.</p>` : html`<ul>${near.map((miss) => html`<li>${storyLink(miss.stories.at(-1)!)} <span class="small">would join at ${miss.level.toFixed(2)}, ${Math.abs(miss.margin).toFixed(2)} ${miss.margin < 0 ? 'below the threshold' : 'above it, and kept apart'}</span></li>`)}</ul>`}
</section>`;
}

/** A link to another story; the script puts its headline in, which this story's data does not have. */
function storyLink(id: string): SafeHtml {
  return html`<a href="#${anchorOf('story', id)}" data-story-title="${id}">another story</a>`;
}

function supportWords(support: number, threshold: number): string {
  if (support >= 0.9) return 'surely one story with the others';
  if (support >= threshold + 0.2) return 'probably one story with the others';
  return support >= threshold ? 'only just one story with the others' : 'held by some of the others only';
}

function side({ view: { labels } }: StoryPage, ids: readonly ArticleId[]): string {
  const known = ids.filter((id) => labels.has(id));
  return list(
    known.map((id) => nameWithKey(labels, id)),
    4,
  );
}

/** For any two articles of the story, what joined them. */
function pairPart(page: StoryPage, pairs: readonly PairReasons[]): SafeHtml | undefined {
  if (pairs.length === 0) return undefined;
  const items = [...pairs]
    .sort((x, y) => x.probability - y.probability)
    .map(
      (pair) =>
        html`<li>${namedKey(page, pair.a)} and ${namedKey(page, pair.b)} <span class="number">${pair.probability.toFixed(2)}</span><p class="small">${pair.reasons.map(plain).join('; ')}</p></li>`,
    );
  return html`<h2 class="head">What joined any two</h2><ul class="pairs">${items}</ul>`;
}
