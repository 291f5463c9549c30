import type { ArticleId } from '../../article.js';
import type { Coverage } from '../../coverage/index.js';
import { count, list, plain, shorten } from '../formats/index.js';
import type { Additions } from './additions.js';
import { keysFor, type Labels } from './article-labels.js';
import { type FigureRow, writtenAnswers } from './figures-view.js';
import { blocksOf } from './passage-blocks.js';
import type { QuoteView } from './quotes-view.js';
import type { FirstView, SourceGroup } from './sources-view.js';

/** A sentence of the paragraph of differences, and the ids of the findings that it states. */
export interface Clause {
  readonly text: string;
  readonly findings: readonly string[];
}

/** What the sentences are made from. */
interface Findings {
  readonly coverage: Coverage;
  readonly labels: Labels;
  readonly first: FirstView;
  readonly sources: readonly SourceGroup[];
  readonly figures: readonly FigureRow[];
  readonly quotes: readonly QuoteView[];
  readonly additions: readonly Additions[];
}

const MAX_STATEMENT = 160;
/** Findings of one kind that the paragraph names; the sections below it have all. */
const MAX_OF_A_KIND = 2;

/**
 * The paragraph of differences: the comparison's own where it has one, else sentences made from its findings: what all
 * say, who disagrees on what, and what one alone has.
 */
export function summaryOf(findings: Findings): Clause[] {
  const { summary } = findings.coverage;
  if (summary.length > 0) return summary.map(({ text, findings: ids }) => ({ text: plain(text), findings: ids }));
  return [...common(findings), ...disagreements(findings), ...additions(findings)];
}

function common({ coverage }: Findings): Clause[] {
  const all = coverage.articles.length;
  if (all < 2) return [];
  const { everybody, some } = blocksOf(coverage);
  const block = everybody[0];
  const lead = block?.lead.member;
  const who = all === 2 ? 'both' : `all ${all}`;
  if (block !== undefined && lead !== undefined) {
    const text = `${who === 'both' ? 'Both' : `All ${all}`} say: “${shorten(plain(lead.text), MAX_STATEMENT)}”`;
    return [{ text, findings: block.passages.map(({ id }) => id) }];
  }
  const widest = some.flat().sort((a, b) => b.articles.length - a.articles.length)[0];
  if (widest === undefined) return [{ text: `No statement stands in ${who} in words that are alike.`, findings: [] }];
  return [
    {
      text: `${widest.articles.length} of ${all} say: “${shorten(plain(widest.lead.member.text), MAX_STATEMENT)}”`,
      findings: widest.passages.map(({ id }) => id),
    },
  ];
}

const QUOTE_VERBS: Readonly<Record<string, string>> = {
  truncated: 'is cut short',
  altered: 'has other words',
  spliced: 'is joined over words left out',
  paraphrased: 'is told without quotation marks',
  're-attributed': 'is given to another speaker',
};

function disagreements({ figures, quotes, labels }: Findings): Clause[] {
  const keys = (articles: readonly ArticleId[]): string => keysFor(labels, articles).join(' ');
  const numbers = figures.slice(0, MAX_OF_A_KIND).map((row): Clause => {
    const answers = writtenAnswers(row).map(({ written, articles }) => `${written} (${keys(articles)})`);
    return { text: `${sentenceCase(row.question)}: ${list(answers)}; ${row.words}.`, findings: [row.id] };
  });
  const words = quotes.slice(0, MAX_OF_A_KIND).map(({ id, speaker, versions, relation }): Clause => {
    const changed = versions.slice(1).flatMap(({ articles }) => articles);
    const who = speaker === null ? 'an unattributed quote' : `a quote of ${speaker}`;
    return { text: `In ${keys(changed)}, ${who} ${QUOTE_VERBS[relation] ?? 'differs'}.`, findings: [id] };
  });
  return [...numbers, ...words];
}

function additions({ coverage, additions: all, labels }: Findings): Clause[] {
  return [...all]
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => b.sentences - a.sentences)
    .slice(0, MAX_OF_A_KIND)
    .map(({ article, sentences, speakers }) => {
      const quoted = speakers.length > 0 ? `; it alone quotes ${list(speakers, 3)}` : '';
      const name = labels.get(article)?.outlet ?? article;
      const ids = coverage.quotes.filter(({ variants }) =>
        variants.some(({ speaker }) => speakers.includes(speaker ?? '')),
      );
      return {
        text: `${name} (${keysFor(labels, [article])[0]}) adds ${count(sentences, 'sentence')}${quoted}.`,
        findings: [`added:${article}`, ...ids.map(({ id }) => id)],
      };
    });
}

/** The text with its first letter as a capital. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
