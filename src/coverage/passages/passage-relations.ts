import type { ArticleId, Span } from '../../article.js';
import { maxBy } from '../../structures/index.js';
import { diffWords, type Sentence, type StoryText, type WordEdit } from '../read/index.js';
import type { TitleMember } from './find-passages.js';
import type { Likeness } from './likeness.js';
import { type PassageTable, sentenceIn } from './passage-table.js';

/**
 * The relation of a passage's member to the base's member (or to the first, without one in the base). `verbatim`: the
 * same words; `contained`: the shorter one is in the longer, nearly whole and in order; `merged`: one sentence tells
 * what the base tells in several; `split`: several sentences tell what the base tells in one; `rewrite`: the same in
 * other words.
 */
export type PassageRelation = 'verbatim' | 'rewrite' | 'contained' | 'split' | 'merged';

/** A sentence that tells a passage. */
export interface PassageMember extends Span {
  readonly article: ArticleId;
  readonly text: string;
  /** Where its offsets are into the title: the article tells the passage in its title alone. */
  readonly field?: 'title';
  readonly relation: PassageRelation;
  /** The sentence that `relation` and `edits` compare with. */
  readonly against: Span & { readonly article: ArticleId };
  /** Word diff against it; empty if the words are the same, and for a title. */
  readonly edits: readonly WordEdit[];
  /**
   * Why it counts as this passage: the most similar member of another article, the model's probability, from 0 to 1,
   * that both tell the same, and their rarest common words, as this member writes them (empty if all are the same).
   */
  readonly evidence: { readonly article: ArticleId; readonly likelihood: number; readonly words: readonly string[] };
}

/**
 * Share of the shorter one's words that appear in the longer, in order, when the one counts as contained in the other.
 */
const CONTAINED = 0.85;
/** How much longer the longer one is then. */
const LONGER = 1.3;
/** Shared words that are shown as evidence. */
const MAX_WORDS = 8;

/** Gives each member of each row its relation to the row's reference, with the differing words. */
export class Relations {
  readonly #story: StoryText;
  readonly #likeness: Likeness;
  readonly #table: PassageTable;
  readonly #base: number;

  /** @param base place of the base among the story's articles */
  constructor(story: StoryText, likeness: Likeness, table: PassageTable, base: number) {
    this.#story = story;
    this.#likeness = likeness;
    this.#table = table;
    this.#base = base;
  }

  members(row: number): PassageMember[] {
    const sentences = this.#table.sentences(row);
    const ofBase = this.#table.cell(row, this.#base);
    const references = ofBase.length > 0 ? ofBase : sentences.subarray(0, 1);
    const { article } = this.#story.sentence(references[0]!);
    const members = Array.from(sentences, (number) => {
      const isOwn = this.#story.sentence(number).article === article;
      return this.#member(row, number, isOwn ? number : this.#closest(number, references));
    });
    const titles = this.#table.rows[row]!.titles ?? [];
    return [...members, ...titles.map((title) => this.#title(title))];
  }

  #title({ article, sentence, share }: TitleMember): PassageMember {
    const lead = this.#story.sentence(sentence);
    const { id, title = '' } = this.#story.articles[article]!;
    const other = this.#article(lead).id;
    return {
      article: id,
      start: 0,
      end: title.length,
      text: title,
      field: 'title',
      relation: 'rewrite',
      against: { article: other, start: lead.start, end: lead.end },
      edits: [],
      evidence: {
        article: other,
        likelihood: round(share),
        words: this.#sharedWords(lead, this.#story.titles[article]!),
      },
    };
  }

  #member(row: number, number: number, reference: number): PassageMember {
    const [own, base] = [this.#story.sentence(number), this.#story.sentence(reference)];
    const { id, text } = this.#article(own);
    const isSame = own.wording === base.wording;
    const edits = isSame ? [] : diffWords(this.#story.words(base), this.#story.words(own));
    return {
      article: id,
      start: own.start,
      end: own.end,
      text: text.slice(own.start, own.end),
      relation: isSame ? 'verbatim' : this.#relation(number, reference, edits),
      against: { article: this.#article(base).id, start: base.start, end: base.end },
      edits,
      evidence: this.#evidence(row, number),
    };
  }

  #relation(number: number, reference: number, edits: readonly WordEdit[]): PassageRelation {
    const [own, base] = [this.#story.sentence(number), this.#story.sentence(reference)];
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

  /** Over how many sentences of an article the rows of a sentence are spread, counting one sentence per row. */
  #counterparts(number: number, article: number): number {
    const found = new Set<number>();
    for (const row of this.#table.rowsOf(number)) {
      const theirs = this.#table.cell(row, article);
      if (theirs.length > 0) found.add(this.#closest(number, theirs));
    }
    return found.size;
  }

  /**
   * Of sentences of one article the one that a sentence is likest to; of thousands, the first that has its words, or
   * one of the first.
   */
  #closest(number: number, candidates: Int32Array): number {
    const { wording } = this.#story.sentence(number);
    const first = candidates[0]!;
    const { article } = this.#story.sentence(first);
    const same = sentenceIn(this.#story, this.#story.wordings[wording]!, article);
    if (same >= 0) return same;
    return maxBy(candidates.subarray(0, MAX_CANDIDATES), (candidate) =>
      this.#likeness.likelihood(wording, this.#story.sentence(candidate).wording),
    )!;
  }

  /** The likest of the closest sentences of the first other articles. */
  #nearest(row: number, number: number): Sentence | undefined {
    const { article, wording } = this.#story.sentence(number);
    const others = this.#table.articles(row).filter((other) => other !== article);
    const closest = others.slice(0, MAX_CANDIDATES).map((other) => {
      return this.#story.sentence(this.#closest(number, this.#table.cell(row, other)));
    });
    const likelihood = (sentence: Sentence): number => this.#likeness.likelihood(wording, sentence.wording);
    return maxBy(closest, likelihood);
  }

  #evidence(row: number, number: number): PassageMember['evidence'] {
    const own = this.#story.sentence(number);
    const nearest = this.#nearest(row, number);
    if (nearest === undefined) {
      const { article, share } = this.#table.rows[row]!.titles![0]!;
      const words = this.#sharedWords(own, this.#story.titles[article]!);
      return { article: this.#story.articles[article]!.id, likelihood: round(share), words };
    }
    const article = this.#article(nearest).id;
    if (nearest.wording === own.wording) return { article, likelihood: 1, words: [] };
    const likelihood = round(this.#likeness.likelihood(own.wording, nearest.wording));
    return { article, likelihood, words: this.#sharedWords(own, this.#story.wordings[nearest.wording]!.terms) };
  }

  /** The rarest words of a sentence that other words have too, as it writes them. */
  #sharedWords(own: Sentence, terms: Int32Array): string[] {
    const theirs = new Set(terms);
    const document = this.#story.document(own.article);
    const words = new Map<number, string>();
    for (let token = own.from; token < own.to; token++) {
      const term = this.#story.term(own.article, token);
      if (term < 0 || words.has(term) || !theirs.has(term)) continue;
      words.set(term, document.text.slice(document.tokens.starts[token], document.tokens.ends[token]));
    }
    const weights = this.#story.weights;
    const rarest = [...words].sort((x, y) => weights[y[0]]! - weights[x[0]]! || x[0] - y[0]);
    return rarest.slice(0, MAX_WORDS).map(([, word]) => word);
  }

  #article(sentence: Sentence) {
    return this.#story.articles[sentence.article]!;
  }
}

/** Members of one article that are compared when the closest to another sentence is sought. */
const MAX_CANDIDATES = 8;

/** Words of a sentence that lie inside edits. */
function wordsIn(story: StoryText, sentence: Sentence, edits: readonly WordEdit[], side: 'own' | 'base'): number {
  const { starts } = story.document(sentence.article).tokens;
  let edit = 0;
  let count = 0;
  for (let token = sentence.from; token < sentence.to; token++) {
    const start = starts[token]!;
    while (edit < edits.length && edits[edit]![side].end <= start) edit++;
    if (edit < edits.length && edits[edit]![side].start <= start) count++;
  }
  return count;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
