import { html, type SafeHtml } from '../markup/index.js';

/** The facts a page states about how it was made. */
export interface Making {
  /** Version of samestory. */
  readonly version?: string | undefined;
  /** Version of the weights and thresholds behind the answer. */
  readonly modelVersion: string;
  /** When it was made, as text with its zone. */
  readonly madeAt?: string | undefined;
  /** Options that differ from the defaults, in words. */
  readonly options?: readonly string[] | undefined;
}

/** The foot: what made the page, how times are read, and the data. */
export function pageFoot({ version, modelVersion, madeAt, options = [] }: Making, rejected: number): SafeHtml {
  const facts = [
    `samestory${version === undefined ? '' : ` ${version}`}, model ${modelVersion}`,
    madeAt === undefined ? '' : `made ${madeAt}`,
    options.length > 0 ? `options: ${options.join(', ')}` : 'default options',
    'times are in UTC; a time without a zone is read as UTC',
    rejected > 0 ? `${rejected} records could not be read` : '',
  ].filter(Boolean);
  return html`<footer class="page-foot"><p>${facts.join(' · ')}</p><p class="downloads" hidden></p></footer>
`;
}
