import type { ArticleId } from '../../article.js';
import type { Coverage } from '../../coverage/index.js';
import { inline } from '../formats/index.js';
import { keyFor, type Labels, nameWithKey } from './article-labels.js';

/** A sentence of the paragraph of differences. */
export interface Clause {
  /** Words, and the articles that are named between them. */
  readonly parts: readonly (string | { readonly article: ArticleId })[];
  /**
   * The whole; an article by its name and key, `Meridian News (A) was first …`, several by their keys, `A and B carry
   * …`.
   */
  readonly text: string;
  /** The ids of the findings that it states. */
  readonly findings: readonly string[];
}

/** The comparison's paragraph of differences, with the articles named as this report names them. */
export function summaryOf({ summary }: Coverage, labels: Labels): Clause[] {
  return summary.map(({ text, findings, mentions }) => {
    const parts: Clause['parts'][number][] = [];
    let end = 0;
    for (const mention of mentions) {
      parts.push(inline(text.slice(end, mention.from)), { article: mention.article });
      end = mention.to;
    }
    parts.push(inline(text.slice(end)));
    const name = mentions.length > 1 ? keyFor : nameWithKey;
    const written = parts.map((part) => (typeof part === 'string' ? part : name(labels, part.article)));
    return { parts, text: written.join(''), findings };
  });
}

/** The text with its first letter as a capital. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
