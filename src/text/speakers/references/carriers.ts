import { type Narration, PASSIVE, type Subject } from '../narration/index.js';
import { CARRIERS } from '../words/index.js';
import { named, type Speaker } from './speaker.js';

/** Tokens after a speaker in which "in a statement" may follow. */
const CARRIER_REACH = 25;

/** Who spoke last in a statement, a letter, an interview. */
export class Carriers {
  readonly #narration: Narration;
  readonly #byCarrier = new Map<string, Speaker>();

  constructor(narration: Narration) {
    this.#narration = narration;
  }

  note(speaker: Speaker): void {
    for (const carrier of this.#near(speaker)) this.#byCarrier.set(carrier, speaker);
  }

  /** Whose statement it is: "the statement", behind "in a statement, the company said"; "a statement from Waitrose". */
  carried(subject: Subject, head: string, definite: boolean): Speaker | undefined {
    const narration = this.#narration;
    // "The statement", but "the council's long report" is another than the one that somebody spoke in.
    const isSame = definite && subject.last - subject.first === 2 && head !== 'letter';
    const spoke = isSame ? this.#byCarrier.get(head) : undefined;
    if (spoke !== undefined) return { ...spoke, first: subject.first, last: subject.last };
    if (!/^(?:from|by|of)$/.test(narration.word(subject.last))) return undefined;
    const owner = narration.phraseAt(subject.last + 1);
    return owner?.entity === undefined ? undefined : named(owner.entity, subject);
  }

  /**
   * What a speaker speaks in: "in a statement, the company said", "a Kent committee statement said". "The statement"
   * was there before.
   */
  #near({ first }: Speaker): string[] {
    const narration = this.#narration;
    const to = Math.min(first + CARRIER_REACH, narration.reading.count);
    const carriers: string[] = [];
    for (let k = narration.sentenceFirst(first); k < to; k += 1) {
      const word = narration.word(k);
      // "A statement was issued after he said": another's.
      const isOwn = CARRIERS.has(word) && narration.word(k - 1) !== 'the' && !PASSIVE.test(narration.word(k + 1));
      if (isOwn) carriers.push(word);
    }
    return carriers;
  }
}
