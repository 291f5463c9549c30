import { countEach } from '../../../structures/index.js';
import { count } from '../../formats/index.js';
import { markedPieces, versionFacts } from '../../view-model/index.js';
import type { VersionPair } from '../data/index.js';
import type { StoryPage } from '../drawing/index.js';
import { namedKey } from '../drawing/index.js';
import { html, type SafeHtml } from '../markup/index.js';

const KINDS = { addition: 'added', deletion: 'taken out', edit: 'changed', refactor: 'moved' } as const;

type Change = VersionPair['comparison']['changes'][number];

/**
 * What one version of an article changed in the one before: insertions and deletions, and the corrections among them.
 */
export function versionChanges(page: StoryPage, { older, newer, comparison }: VersionPair): SafeHtml {
  const { changes, unchanged } = comparison;
  const kinds = changes.map(({ kind }) => kind as keyof typeof KINDS);
  const facts = [...countEach(kinds.filter((kind) => kind in KINDS))].map(
    ([kind, number]) => `${number} ${KINDS[kind]}`,
  );
  const details = versionFacts(comparison).map(
    ({ words, older: was, newer: is }) =>
      html`<li><span class="state">${words}</span> <del>${was}</del> <ins>${is}</ins></li>`,
  );
  const items = changes.filter(({ kind }) => kind in KINDS).map(changeItem);
  return html`<p class="small">${namedKey(page, older)} to ${namedKey(page, newer)}: ${facts.length === 0 ? 'nothing changed' : facts.join(', ')}; ${count(unchanged, 'sentence')} unchanged.</p>${details.length > 0 ? html`<ul class="changes">${details}</ul>` : undefined}<ol class="changes">${items}</ol>`;
}

function changeItem(change: Change): SafeHtml | undefined {
  switch (change.kind) {
    case 'addition':
      return html`<li><span class="state">added</span> <ins>${change.newer.text}</ins></li>`;
    case 'deletion':
      return html`<li><span class="state">taken out</span> <del>${change.older.text}</del></li>`;
    case 'edit':
    case 'refactor': {
      const { older, newer, edits, kind } = change;
      const out = pieces(
        older.text,
        older.start,
        edits.map(({ base }) => base),
        'del',
      );
      const put = pieces(
        newer.text,
        newer.start,
        edits.map(({ own }) => own),
        'ins',
      );
      return edits.length === 0
        ? html`<li><span class="state">${KINDS[kind]}</span> ${newer.text}</li>`
        : html`<li><span class="state">${KINDS[kind]}</span> <span class="was">${out}</span> <span class="is">${put}</span></li>`;
    }
    default:
      return undefined;
  }
}

function pieces(
  text: string,
  start: number,
  spans: readonly { readonly start: number; readonly end: number }[],
  tag: 'ins' | 'del',
): SafeHtml {
  return html`${markedPieces(
    text,
    start,
    spans.filter((span) => span.end > span.start),
    1,
  ).map(({ text: piece, mark }) => {
    if (mark === 'gap') return html` […] `;
    if (mark === 'none') return html`${piece}`;
    return tag === 'ins' ? html`<ins>${piece}</ins>` : html`<del>${piece}</del>`;
  })}`;
}
