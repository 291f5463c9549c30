import type { Span } from '../../article.js';
import type { VersionComparison } from '../../coverage/index.js';
import { type Cell, count, plain } from '../formats/index.js';
import { markedPieces, versionFacts } from '../view-model/index.js';
import { markedRuns } from './marked-runs.js';
import { Page, type StyleName, type TerminalOptions } from './terminal-page.js';

export interface VersionsTextOptions extends TerminalOptions {
  /** Maximum number of changes; 0 means all. @default 50 */
  readonly limit?: number | undefined;
  /** Tells the reader how to see the rest. */
  readonly hint?: string | undefined;
}

type Change = VersionComparison['changes'][number];

const SIGNS: Readonly<Record<Change['kind'], { sign: string; words: string; style: StyleName }>> = {
  addition: { sign: '+', words: 'added', style: 'green' },
  deletion: { sign: '-', words: 'deleted', style: 'yellow' },
  edit: { sign: '~', words: 'edited', style: 'cyan' },
  refactor: { sign: '>', words: 'moved', style: 'cyan' },
};

/**
 * What changed from one version of an article to the next, for a person at a terminal; changed words are between
 * asterisks.
 */
export function versionsText(
  comparison: VersionComparison,
  { limit = 50, hint, ...terminal }: VersionsTextOptions = {},
): string {
  const { changes, unchanged } = comparison;
  const page = new Page(terminal);
  for (const { words, older, newer } of versionFacts(comparison)) {
    page.paragraph([{ text: `${words}: `, style: 'bold' }, { text: `${older} → ${newer}` }], { indent: 2 });
  }
  const counts = (Object.keys(SIGNS) as Change['kind'][]).flatMap((kind) => {
    const number = changes.filter((change) => change.kind === kind).length;
    return number === 0 ? [] : [`${number} ${SIGNS[kind].words}`];
  });
  page.paragraph(
    changes.length === 0
      ? `No sentence changed; ${count(unchanged, 'sentence')} in all.`
      : `Sentences: ${counts.join(', ')}, ${unchanged} unchanged.`,
  );
  page.gap();
  const shown = limit === 0 ? changes : changes.slice(0, limit);
  for (const change of shown) changeText(page, change);
  const rest = changes.length - shown.length;
  if (rest > 0) page.line(`and ${count(rest, 'more change')}${hint === undefined ? '' : ` (${hint})`}`);
  return page.toString();
}

function changeText(page: Page, change: Change): void {
  const { sign, style, words } = SIGNS[change.kind];
  const first = `${page.style(sign, style)} `;
  if (change.kind === 'addition') page.paragraph(plain(change.newer.text), { first, indent: 2 });
  else if (change.kind === 'deletion')
    page.paragraph([{ text: plain(change.older.text), style: 'dim' }], { first, indent: 2 });
  else {
    const { older, newer, edits } = change;
    const runs = (text: string, start: number, spans: readonly Span[]) => markedRuns(markedPieces(text, start, spans));
    const heading = change.kind === 'refactor' ? [{ text: `${words}: `, style: 'dim' as const }] : [];
    page.paragraph(
      [
        ...heading,
        ...runs(
          newer.text,
          newer.start,
          edits.map(({ own }) => own),
        ),
      ],
      { first, indent: 2 },
    );
    if (edits.length === 0) return;
    page.paragraph(
      [
        { text: 'was: ', style: 'dim' },
        ...runs(
          older.text,
          older.start,
          edits.map(({ base }) => base),
        ),
      ],
      {
        first: '    ',
        indent: 4,
      },
    );
  }
}

/** One row per change with a header row: offsets and text on both sides. */
export function versionsRows({ changes }: VersionComparison): Cell[][] {
  const cells = (
    sentence: { readonly start: number; readonly end: number; readonly text: string } | undefined,
  ): Cell[] => (sentence === undefined ? ['', '', ''] : [sentence.start, sentence.end, sentence.text]);
  return [
    ['kind', 'older.start', 'older.end', 'older.text', 'newer.start', 'newer.end', 'newer.text'],
    ...changes.map((change) => [
      change.kind,
      ...cells('older' in change ? change.older : undefined),
      ...cells('newer' in change ? change.newer : undefined),
    ]),
  ];
}
