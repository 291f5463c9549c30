import type { Article, ArticleId, Span } from '../../article.js';
import type { AddedSentence } from '../added/index.js';
import type { Claim } from '../claims/index.js';
import type { ComparedFigure } from '../figures/index.js';
import type { Derivation, Origin } from '../origin/index.js';
import type { PassageRelation, SaidByMembers } from '../passages/index.js';
import type { ComparedQuote } from '../quotes/index.js';
import { findInsets } from '../read/index.js';
import type { ComparedState } from '../states/index.js';
import type { Part } from './summary.js';

/** The findings from which the paragraph is written; it uses nothing else. */
export interface Findings extends SaidByMembers {
  readonly articles: readonly Article[];
  /** The article whose wording of a passage is shown, where it tells it. */
  readonly base: ArticleId | undefined;
  /** The passage that is the news. */
  readonly news: string | null;
  readonly passages: readonly {
    readonly id: string;
    readonly members: readonly {
      readonly article: ArticleId;
      readonly start: number;
      readonly end: number;
      readonly text: string;
      readonly relation: PassageRelation;
    }[];
    readonly first: { readonly article: ArticleId; readonly sure: boolean } | null;
  }[];
  /** Members of passages that stand under pictures or are titles, and are shown if no other is there. */
  readonly captions: readonly Member[];
  readonly figures: readonly ComparedFigure[];
  readonly states: readonly ComparedState[];
  readonly quotes: readonly ComparedQuote[];
  readonly claims: readonly Claim[];
  readonly origins: readonly Origin[];
  readonly added: readonly (readonly AddedSentence[])[];
  /** By article, what of it stood elsewhere before, and its language. */
  readonly derivations: readonly {
    readonly derivation: Derivation;
    readonly sources: readonly ArticleId[];
    readonly language: string;
  }[];
  /** By article, its parts on other stories. */
  readonly otherStories: readonly (readonly Span[])[];
}

/** A sentence that tells a passage. */
export type Member = Findings['passages'][number]['members'][number];

/** A sentence before its articles are named, and the ids of the findings that it is about. */
export interface Sentence {
  readonly parts: readonly Part[];
  readonly about: readonly string[];
}

/** The articles that tell a passage. */
export function articlesOf({ members }: Findings['passages'][number]): Set<ArticleId> {
  return new Set(members.map(({ article }) => article));
}

/** Characters of a sentence that is told in the paragraph. */
const MAX_TOLD = 180;

/** A sentence, cut at a word where it is long. */
export function cut(text: string): string {
  const insets = findInsets({ text, paragraphs: [{ start: 0, end: text.length }] });
  const own = insets.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} […]${rest.slice(end)}`, text);
  const line = own.replace(/\s+/g, ' ').trim();
  if (line.length <= MAX_TOLD) return line;
  const end = line.lastIndexOf(' ', MAX_TOLD);
  return `${line.slice(0, end > 0 ? end : MAX_TOLD)} …`;
}

/** A sentence about those or about what the one before names, or that stands against it. */
export const GOES_ON =
  /^(?:However|But|And|Still|Yet|Instead)\b|^(?:(?:In|At|On|During|After|Before|With) [^,]{2,40}, |(?:Part|Some|Most|All|One) of )?(?:(?:he|she|they|that|these|those|its|his|her|their)\b|it (?!is\b|was\b|remains\b)|this (?!morning|afternoon|evening|week|month|year|spring|summer|autumn|fall|winter)|the (?:company|group|agency|man|woman|team|report|study|ruling(?! party| coalition)|move|decision|plan|incident|attack|couple|pair)\b)/i;

/** Whether a sentence names who speaks, by the last of the names. */
export function names(text: string, speaker: string): boolean {
  return text.includes(speaker.split(' ').at(-1)!);
}
