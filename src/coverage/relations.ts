import type { ArticleId, Span } from '../article.js';
import type { Likeness } from './likeness.js';
import type { Row } from './passages.js';
import { documentOf, type Sentence, type StoryText, sentenceOf, termOf, type Wording, wordsOf } from './story-text.js';
import { diffWords, type WordEdit } from './word-diff.js';

/**
 * What a member of a passage is to the base's member (or to the first, where the base has none). `verbatim`: the same words;
 * `contained`: the shorter one stands, nearly whole and in order, in the longer; `merged`: it tells in one sentence what the base
 * tells in several; `split`: it tells in several sentences what the base tells in one; `rewrite`: the same in other words.
 */
export type PassageRelation = 'verbatim' | 'rewrite' | 'contained' | 'split' | 'merged';

/** A sentence that tells a passage. */
export interface PassageMember extends Span {
  readonly article: ArticleId;
  readonly text: string;
  readonly relation: PassageRelation;
  /** The sentence that `relation` and `edits` compare with. */
  readonly against: Span & { readonly article: ArticleId };
  /** Word diff against it; empty where the words are the same. */
  readonly edits: readonly WordEdit[];
  /**
   * Why it counts as this passage: the member of another article that it is likest to, how likely the model holds it that both
   * tell the same, from 0 to 1, and the rarest words that both have, as this one writes them (none where all are the same).
   */
  readonly evidence: { readonly article: ArticleId; readonly likelihood: number; readonly words: readonly string[] };
}

/** Share of the shorter one's words that stand in the longer, in order, when the one counts as contained in the other. */
const CONTAINED = 0.85;
/** How much longer the longer one is then. */
const LONGER = 1.3;
/** Shared words that are shown as evidence. */
const MOST_WORDS = 8;

/** Gives each member of each row its relation to the row's reference, with the differing words. */
export class Relations {
  readonly #story: StoryText;
  readonly #likeness: Likeness;
  /** Rows of each sentence. */
  readonly #rowsOf = new Map<number, number[]>();
  readonly #members: readonly (readonly number[])[];
  readonly #base: number;

  /** @param base place of the base among the story's articles */
  constructor(story: StoryText, likeness: Likeness, rows: readonly Row[], base: number) {
    this.#story = story;
    this.#likeness = likeness;
    this.#base = base;
    this.#members = rows.map((row) => sentencesOf(story, row));
    this.#members.forEach((members, row) => {
      for (const sentence of members) {
        const known = this.#rowsOf.get(sentence);
        if (known === undefined) this.#rowsOf.set(sentence, [row]);
        else known.push(row);
      }
    });
  }

  /** Sentences of a row, in order. */
  sentences(row: number): readonly number[] {
    return this.#members[row] as readonly number[];
  }

  /** Rows that a sentence is in. */
  rows(sentence: number): readonly number[] {
    return this.#rowsOf.get(sentence) ?? [];
  }

  members(row: number): PassageMember[] {
    const sentences = this.sentences(row);
    const bases = sentences.filter((sentence) => sentenceOf(this.#story, sentence).article === this.#base);
    const references = bases.length > 0 ? bases : sentences.slice(0, 1);
    return sentences.map((sentence) => this.#member(sentence, this.#closest(sentence, references), sentences));
  }

  #member(number: number, reference: number, sentences: readonly number[]): PassageMember {
    const [own, base] = [sentenceOf(this.#story, number), sentenceOf(this.#story, reference)];
    const { id, text } = this.#article(own);
    const isSame = own.wording === base.wording;
    const edits = isSame ? [] : diffWords(wordsOf(this.#story, base), wordsOf(this.#story, own));
    return {
      article: id,
      start: own.start,
      end: own.end,
      text: text.slice(own.start, own.end),
      relation: isSame ? 'verbatim' : this.#relation(number, reference, edits),
      against: { article: this.#article(base).id, start: base.start, end: base.end },
      edits,
      evidence: this.#evidence(number, sentences),
    };
  }

  #relation(number: number, reference: number, edits: readonly WordEdit[]): PassageRelation {
    const [own, base] = [sentenceOf(this.#story, number), sentenceOf(this.#story, reference)];
    if (own.article !== base.article) {
      if (this.#counterparts(number, base.article) > 1) return 'merged';
      if (this.#counterparts(reference, own.article) > 1) return 'split';
    }
    const [longer, shorter] = own.to - own.from > base.to - base.from ? [own, base] : [base, own];
    const [longerLength, shorterLength] = [longer.to - longer.from, shorter.to - shorter.from];
    if (longerLength < LONGER * shorterLength) return 'rewrite';
    const kept = shorterLength - wordsIn(this.#story, shorter, edits, shorter === own ? 'own' : 'base');
    return kept >= CONTAINED * shorterLength ? 'contained' : 'rewrite';
  }

  /** Over how many sentences of an article the rows of a sentence spread, one in each row counting. */
  #counterparts(number: number, article: number): number {
    const found = new Set<number>();
    for (const row of this.rows(number)) {
      const theirs = this.sentences(row).filter((sentence) => sentenceOf(this.#story, sentence).article === article);
      if (theirs.length > 0) found.add(this.#closest(number, theirs));
    }
    return found.size;
  }

  #closest(number: number, candidates: readonly number[]): number {
    if (candidates.includes(number)) return number;
    let best = candidates[0] as number;
    let likeliest = -1;
    for (const candidate of candidates.slice(0, MOST_CANDIDATES)) {
      const likelihood = this.#likeness.likelihood(
        sentenceOf(this.#story, number).wording,
        sentenceOf(this.#story, candidate).wording,
      );
      if (likelihood > likeliest) {
        likeliest = likelihood;
        best = candidate;
      }
    }
    return best;
  }

  #evidence(number: number, sentences: readonly number[]): PassageMember['evidence'] {
    const own = sentenceOf(this.#story, number);
    const nearest = sentenceOf(this.#story, this.#closest(number, this.#someOf(sentences, own.article)));
    const article = this.#article(nearest).id;
    if (nearest.wording === own.wording) return { article, likelihood: 1, words: [] };
    const likelihood = round(this.#likeness.likelihood(own.wording, nearest.wording));
    const theirs = new Set(this.#story.wordings[nearest.wording]?.terms);
    const document = documentOf(this.#story, own.article);
    const words = new Map<number, string>();
    for (let token = own.from; token < own.to; token++) {
      const term = termOf(this.#story, own.article, token);
      if (term < 0 || words.has(term) || !theirs.has(term)) continue;
      words.set(term, document.text.slice(document.tokens.starts[token], document.tokens.ends[token]));
    }
    const weights = this.#story.weights;
    const rarest = [...words].sort((x, y) => (weights[y[0]] as number) - (weights[x[0]] as number) || x[0] - y[0]);
    return { article, likelihood, words: rarest.slice(0, MOST_WORDS).map(([, word]) => word) };
  }

  /** The first sentences of other articles; a row can have thousands. */
  #someOf(sentences: readonly number[], article: number): number[] {
    const some: number[] = [];
    for (const other of sentences) {
      if (some.length === MOST_CANDIDATES) break;
      if (sentenceOf(this.#story, other).article !== article) some.push(other);
    }
    return some;
  }

  #article(sentence: Sentence) {
    return this.#story.articles[sentence.article] as StoryText['articles'][number];
  }
}

/** Members of one article that are compared when the closest to another sentence is sought. */
const MOST_CANDIDATES = 8;

/** Words of a sentence that lie inside edits. */
function wordsIn(story: StoryText, sentence: Sentence, edits: readonly WordEdit[], side: 'own' | 'base'): number {
  const { starts } = documentOf(story, sentence.article).tokens;
  let edit = 0;
  let count = 0;
  for (let token = sentence.from; token < sentence.to; token++) {
    const start = starts[token] as number;
    while (edit < edits.length && (edits[edit] as WordEdit)[side].end <= start) edit++;
    if (edit < edits.length && (edits[edit] as WordEdit)[side].start <= start) count++;
  }
  return count;
}

/** All sentences with a wording of the row, in order. */
export function sentencesOf(story: StoryText, row: Row): number[] {
  return row.wordings.flatMap((wording) => (story.wordings[wording] as Wording).sentences).sort((x, y) => x - y);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
