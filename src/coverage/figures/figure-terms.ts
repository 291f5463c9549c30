import type { Span } from '../../article.js';
import type { Figure } from '../../text/index.js';
import { distinct, type StoryText, type TitleWord, tokenFrom } from '../read/index.js';

/** Terms of what a figure counts: the words of its subject, behind it or before it. */
export function termsOfSubject(story: StoryText, article: number, figure: Figure): number[] {
  if (figure.subject === undefined) return [];
  const { tokens, text } = story.document(article);
  const start = positionOfSubject(text, figure, figure.subject);
  if (start < 0) return [];
  const terms: number[] = [];
  const end = start + figure.subject.length;
  const next = tokenFrom(tokens, start);
  // "Two-stage" may be one token, which has the figure's term.
  const first = next > 0 && tokens.ends[next - 1]! > start ? next - 1 : next;
  for (let token = first; token < tokens.count && tokens.starts[token]! < end; token++) {
    const term = story.term(article, token);
    if (term >= 0) terms.push(term);
  }
  return terms;
}

/** The offset of a figure's subject, -1 if it is not near. */
export function positionOfSubject(text: string, { start, end }: Span, subject: string): number {
  const behind = text.slice(end, end + MAX_SUBJECT_DISTANCE + subject.length).indexOf(subject);
  if (behind >= 0) return end + behind;
  const from = Math.max(0, start - MAX_SUBJECT_DISTANCE - subject.length);
  // The subject of a compound is part of it: "three-part".
  const before = text.slice(from, end).lastIndexOf(subject);
  return before < 0 ? -1 : from + before;
}

/** Characters between a figure and its subject. */
const MAX_SUBJECT_DISTANCE = 100;

/** Words to either side of a figure that say what it is about. */
const WINDOW = 6;

/** Terms of the words around a span, ascending; none from before one offset and from another on. */
export function termsAround(
  story: StoryText,
  article: number,
  { start, end }: Span,
  after = 0,
  before = Number.POSITIVE_INFINITY,
): Int32Array {
  const { tokens } = story.document(article);
  const sentence = story.sentenceAt(article, start);
  if (sentence < 0) return new Int32Array(0);
  const { from, to } = story.sentence(sentence);
  const [first, last] = [tokenFrom(tokens, start), tokenFrom(tokens, end)];
  const terms: number[] = [];
  for (let token = Math.max(from, first - WINDOW); token < Math.min(to, last + WINDOW); token++) {
    if ((token >= first && token < last) || tokens.starts[token]! < after || tokens.starts[token]! >= before) continue;
    const term = story.term(article, token);
    if (term >= 0) terms.push(term);
  }
  return distinct(terms);
}

/** Terms of what a figure of a title counts, and of the words around it, ascending. */
export function termsInTitle(
  words: readonly TitleWord[],
  title: string,
  figure: Figure,
): { subjectTerms: number[]; nearTerms: Int32Array; ownTerms: Int32Array } {
  const start = figure.subject === undefined ? -1 : positionOfSubject(title, figure, figure.subject);
  const end = start + (figure.subject?.length ?? 0);
  const around = words.filter((word) => word.end <= figure.start || word.start >= figure.end);
  const nearTerms = distinct(around.map(({ term }) => term));
  return {
    subjectTerms: around.filter((word) => start >= 0 && word.end > start && word.start < end).map(({ term }) => term),
    nearTerms,
    ownTerms: nearTerms,
  };
}
