import type { ArticleId } from '../../article.js';
import type { Coverage } from '../../coverage/index.js';
import { list, plain, shorten } from '../formats/index.js';
import { type Block, keysFor, type Labels, markedPieces, type Passage, relationWords } from '../view-model/index.js';
import { markedRuns } from './marked-runs.js';
import { type Page, pad, type Run } from './terminal-page.js';

type Member = Passage['members'][number];

/** Width of the reminder of a sentence that was already shown in full. */
const REMINDER = 60;

/** Prints blocks, and shows each sentence in full only once, even if it is in two blocks. */
export class BlockPrinter {
  readonly #shown = new Map<string, number>();
  readonly #page: Page;
  readonly #labels: Labels;

  constructor(page: Page, labels: Labels) {
    this.#page = page;
    this.#labels = labels;
  }

  print({ number, lead, others }: Block): void {
    const verbatim = new Set(lead.articles).size > 1 ? [{ text: ' (word for word)', style: 'dim' as const }] : [];
    this.#page.paragraph([...this.#runs(lead.member, number, []), ...verbatim], {
      first: ` ${pad(`${number}`, 3, false)}  ${this.#keys(lead.articles)}: `,
      indent: 6,
    });
    for (const { member, articles } of others) {
      const own = member.edits.map((edit) => edit.own);
      // A second sentence of the first article continues the passage; a relation to itself would say nothing.
      const isMore = articles.includes(lead.member.article);
      const relation = member.field === 'title' ? 'its title' : isMore ? 'also' : relationWords(member.relation);
      const runs = this.#runs(member, number, own);
      this.#page.paragraph([...runs, { text: ` (${relation}${isMore ? '' : reasons(member, runs)})`, style: 'dim' }], {
        first: `      ${this.#keys(articles)}: `,
        indent: 9,
      });
    }
  }

  #runs(
    { article, field, start, text }: Member,
    number: number,
    marks: readonly { start: number; end: number }[],
  ): Run[] {
    const key = `${field ?? ''}${start} ${article}`;
    const before = this.#shown.get(key);
    if (before === undefined) this.#shown.set(key, number);
    if (before === undefined || before === number) return markedRuns(markedPieces(text, start, marks));
    return [{ text: shorten(plain(text), REMINDER) }, { text: ` (see ${before})`, style: 'dim' }];
  }

  #keys(articles: readonly ArticleId[]): string {
    return keysFor(this.#labels, articles).join(' ');
  }
}

/** Maximum number of common words named for a rewording. */
const MAX_REASONS = 4;

/**
 * Names the rarest words that a rewording shares with the original, if it differs so much that its changes are not
 * marked.
 */
function reasons({ relation, evidence }: Member, runs: readonly Run[]): string {
  if (relation !== 'rewrite' || runs.length > 1 || evidence.words.length === 0) return '';
  return `; in common: ${evidence.words.slice(0, MAX_REASONS).map(plain).join(', ')}`;
}

/** Which articles have the passages of a group: `A C, not in B; one source`. */
export function whoHas({ passages, articles }: Block, coverage: Coverage, labels: Labels): string {
  const lacking = coverage.articles.map(({ id }) => id).filter((id) => !articles.includes(id));
  const without = lacking.length <= MAX_LACKING ? `, not in ${list(keysFor(labels, lacking))}` : '';
  const isOne = passages.every(({ independentSources }) => independentSources === 1);
  return `${keysFor(labels, articles).join(' ')}${without}${isOne ? '; one source' : ''}`;
}

/** Maximum number of articles named as lacking a passage. */
const MAX_LACKING = 3;
