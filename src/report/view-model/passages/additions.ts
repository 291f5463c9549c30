import type { Article, ArticleId, Span } from '../../../article.js';
import type { Coverage } from '../../../coverage/index.js';
import { minOf } from '../../../structures/index.js';
import { plain } from '../../formats/index.js';
import { markedPieces, type Piece } from './marked.js';
import { eachOnce, inText } from './passage-blocks.js';

type Added = Coverage['added'][string][number];

/** Adjacent sentences of one article that nobody else has, or has only in part. */
export interface Addition extends Span {
  /** `own`: no other article says it. `part`: others say it too, but for the words that are marked `new`. */
  readonly state: 'own' | 'part';
  readonly pieces: readonly Piece[];
  /** Whose words they are, where the sentences themselves do not say. */
  readonly speaker: string | undefined;
}

/** What one article adds to the story. */
export interface Additions {
  readonly article: ArticleId;
  /** How many sentences; `items` are fewer where sentences are adjacent. */
  readonly sentences: number;
  /** What changes the story first, then what adds most. */
  readonly items: readonly Addition[];
  /** Who is quoted by name in this article alone. */
  readonly speakers: readonly string[];
}

/** The entries of one article; ids may be called as the properties that every object has. */
export function entriesOf<T>(byArticle: Readonly<Record<ArticleId, readonly T[]>>, id: ArticleId): readonly T[] {
  return Object.hasOwn(byArticle, id) ? (byArticle[id] ?? []) : [];
}

/** What an article adds, best first; sentences that follow each other are one item. */
export function additionsOf({ id, text }: Article, coverage: Coverage): Additions {
  const added = eachOnce(entriesOf(coverage.added, id));
  const rank = new Map(added.map((sentence, index) => [sentence, index]));
  const shared = coverage.passages.flatMap((passage) => inText(passage).filter(({ article }) => article === id));
  const isShared = ({ start, end }: Span): boolean => shared.some((member) => member.start < end && start < member.end);
  const inPlace = [...added].sort((a, b) => a.start - b.start);
  const items = stretches(inPlace, text, isShared).map((stretch) => ({
    best: minOf(stretch.map((sentence) => rank.get(sentence)!)),
    addition: addition(coverage, id, text, stretch, isShared(stretch[0]!) ? 'part' : 'own'),
  }));
  items.sort((a, b) => a.best - b.best);
  return {
    article: id,
    sentences: added.length,
    items: items.map((item) => item.addition),
    speakers: soleSpeakers(coverage, id),
  };
}

/** Sentences that follow each other in one paragraph and are of one state, together: they are read as one. */
function stretches(sentences: readonly Added[], text: string, isShared: (sentence: Span) => boolean): Added[][] {
  const result: Added[][] = [];
  for (const sentence of sentences) {
    const last = result.at(-1)?.at(-1);
    const follows = last !== undefined && /^[^\S\n]*$/.test(text.slice(last.end, sentence.start));
    if (follows && isShared(last) === isShared(sentence)) result.at(-1)!.push(sentence);
    else result.push([sentence]);
  }
  return result;
}

function addition(
  coverage: Coverage,
  id: ArticleId,
  text: string,
  stretch: readonly Added[],
  state: Addition['state'],
): Addition {
  const [start, end] = [stretch[0]!.start, stretch.at(-1)!.end];
  const marks = state === 'own' ? [] : stretch.flatMap(({ only }) => only);
  return {
    start,
    end,
    state,
    pieces: markedPieces(text.slice(start, end), start, marks, 1),
    speaker: unnamedSpeaker(coverage, id, stretch),
  };
}

/** Who says sentences that are a quote and name nobody: shown alone, it would be anybody's. */
function unnamedSpeaker({ quotes }: Coverage, id: ArticleId, stretch: readonly Added[]): string | undefined {
  const own = quotes.flatMap(({ variants }) => variants).filter(({ article, speaker }) => article === id && speaker);
  for (const { start, end, text } of stretch) {
    const inside = own.filter((variant) => variant.end > start && variant.start < end);
    const speaker = inside[0]?.speaker;
    if (!speaker) continue;
    const surname = speaker.split(' ').at(-1)!;
    const isNamed = stretch.some((sentence) => sentence.text.includes(surname)) || hasNameOutside(text, start, inside);
    return isNamed ? undefined : plain(speaker);
  }
  return undefined;
}

/**
 * Whether a sentence has a capital outside its quotes, but for its first letter: it says for itself whose words they
 * are.
 */
function hasNameOutside(text: string, start: number, quotes: readonly Span[]): boolean {
  const first = text.search(/\p{L}/u);
  return [...text.matchAll(/\p{Lu}/gu)].some(({ index }) => {
    return index !== first && !quotes.some((quote) => quote.start <= start + index && start + index < quote.end);
  });
}

/**
 * Whether a speaker is called by name; "a spokesman" is in every story. Words of three letters may be parts of a name:
 * "van der".
 */
function isCalledByName(speaker: string): boolean {
  return speaker.split(' ').every((word) => word.length <= MAX_PARTICLE || !/^\p{Ll}/u.test(word));
}

const MAX_PARTICLE = 3;

/** Who is quoted by name in this article and nobody of that surname in another: "Lee" there may be "Ann Lee" here. */
function soleSpeakers(coverage: Coverage, id: ArticleId): string[] {
  const speakers = new Map<string, { fullest: string; articles: Set<ArticleId> }>();
  for (const { speaker, variants } of coverage.quotes) {
    if (!speaker || !isCalledByName(speaker)) continue;
    const surname = speaker.split(' ').at(-1)!.toLowerCase();
    const known = speakers.get(surname) ?? { fullest: speaker, articles: new Set() };
    if (speaker.length > known.fullest.length) known.fullest = speaker;
    for (const { article } of variants) known.articles.add(article);
    speakers.set(surname, known);
  }
  return [...speakers.values()]
    .filter(({ articles }) => articles.size === 1 && articles.has(id))
    .map(({ fullest }) => plain(fullest));
}
