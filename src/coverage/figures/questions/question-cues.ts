import { addTo } from '../../../structures/index.js';
import { CUES_DE, CUES_EN, CUES_ES, CUES_FR, CUES_IT, CUES_PT, CUES_VI } from './question-cues.generated.js';
import type { FigureQuestion } from './questions.js';

/** Where the words of a cue are, seen from the number. */
export type CueSide = 'object' | 'lead' | 'behind' | 'passive';

/** Words that say which question a number answers. */
export interface Cue {
  readonly question: FigureQuestion;
  readonly side: CueSide;
  /** A word that must be within three words of the first. */
  readonly second: string | undefined;
}

/** What says which question a number answers, by language: words by question and side. */
const CUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: CUES_EN,
  pt: CUES_PT,
  es: CUES_ES,
  fr: CUES_FR,
  de: CUES_DE,
  it: CUES_IT,
  vi: CUES_VI,
};

let compiled: ReadonlyMap<string, ReadonlyMap<string, readonly Cue[]>> | undefined;

/** The cues of a language by their first word, none for a language without a table. */
export function cuesOf(language: string): ReadonlyMap<string, readonly Cue[]> | undefined {
  compiled ??= new Map(Object.entries(CUES).map(([code, lines]) => [code, readCues(lines)]));
  return compiled.get(language);
}

function readCues(lists: Readonly<Record<string, string>>): ReadonlyMap<string, readonly Cue[]> {
  const cues = new Map<string, Cue[]>();
  // As they are compiled: bars between entries where any of them has two words.
  const joint = Object.values(lists).some((words) => words.includes('|')) ? '|' : ' ';
  for (const [head, words] of Object.entries(lists)) {
    const question = head.slice(0, head.lastIndexOf(' ')) as FigureQuestion;
    const side = head.slice(head.lastIndexOf(' ') + 1) as CueSide;
    for (const phrase of words.split(joint)) {
      const [first, second] = phrase.split(' ') as [string, string | undefined];
      addTo(cues, first, { question, side, second });
    }
  }
  return cues;
}
