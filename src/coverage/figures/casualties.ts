import type { Figure } from '../../text/index.js';
import { documentOf, isOrder, type StoryText, sentenceAt, sentenceOf, tokenFrom } from '../read/index.js';

/** What a toll counts. */
export type Toll = 'dead' | 'injured';

/** Sentences from the beginning of an article in which its toll stands. */
const OPENING_SENTENCES = 4;
/** Words between the number and what says that it is a toll. */
const REACH = 8;

const WORDS: ReadonlyMap<string, Toll> = new Map([
  ...'dead died dies die deaths killed kills killing fatalities perished slain'
    .split(' ')
    .map((word) => [word, 'dead'] as const),
  ...'injured injuring injuries wounded wounding hurt'.split(' ').map((word) => [word, 'injured'] as const),
]);

/** "It claimed 20 lives": elsewhere the word is a verb as a rule. */
const LIVES = 'lives';

/**
 * The figures among an article's that say how many died and how many were hurt: for each the first whole number in the opening
 * sentences with such a word near, nearer than any to another number, and where it comes up again. English words only; elsewhere nothing is a toll.
 */
export function findTolls(story: StoryText, article: number, figures: readonly Figure[]): Map<Figure, Toll> {
  const { tokens, text } = documentOf(story, article);
  const tolls = new Map<Figure, Toll>();
  const known = new Map<Toll, number>();
  figures.forEach((figure, place) => {
    if (figure.kind !== 'count') return;
    const sentence = sentenceAt(story, article, figure.start);
    if (sentence < 0) return;
    const isOpening = sentenceOf(story, sentence).place < OPENING_SENTENCES;
    if (!isOpening && ![...known.values()].includes(figure.value)) return;
    const { from, to } = sentenceOf(story, sentence);
    const at = tokenFrom(tokens, figure.start);
    const next = figures[place + 1];
    const end = next === undefined ? to : Math.min(to, tokenFrom(tokens, next.start));
    for (const token of nearest(at, from, end)) {
      const word = text.slice(tokens.starts[token], tokens.ends[token]).toLowerCase();
      const toll = word === LIVES && token === at + 1 ? 'dead' : WORDS.get(word);
      if (toll === undefined) continue;
      const value = known.get(toll) ?? (isOpening ? figure.value : undefined);
      if (value === figure.value) {
        tolls.set(figure, toll);
        // "Dozens were killed" may be followed by how many.
        if (!isOrder(text, figure)) known.set(toll, value);
      }
      return;
    }
  });
  return tolls;
}

/** Places around one, the nearer first, those behind before those in front. */
function nearest(at: number, from: number, to: number): number[] {
  const places: number[] = [];
  for (let distance = 1; distance <= REACH; distance++) {
    if (at + distance < to) places.push(at + distance);
    if (at - distance >= from) places.push(at - distance);
  }
  return places;
}
