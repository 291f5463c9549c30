import { Gap, OTHER_HEDGES, type Reading, Role } from '../../reading/index.js';
import { wordAt } from './figure-context.js';

/** How exact a figure claims to be. */
export type Hedge = 'about' | 'nearly' | 'more than' | 'at least' | 'less than' | 'up to';

const BEFORE: ReadonlyMap<string, Hedge> = new Map([
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['circa', 'about'],
  ['some', 'about'],
  ['estimated', 'about'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['virtually', 'nearly'],
  ['approaching', 'nearly'],
  ['over', 'more than'],
  ['above', 'more than'],
  ['exceeding', 'more than'],
  ['topping', 'more than'],
  ['surpassing', 'more than'],
  ['under', 'less than'],
  ['below', 'less than'],
]);

const PAIRS: ReadonlyMap<string, Hedge> = new Map([
  ['more than', 'more than'],
  ['greater than', 'more than'],
  ['higher than', 'more than'],
  ['larger than', 'more than'],
  ['longer than', 'more than'],
  ['less than', 'less than'],
  ['fewer than', 'less than'],
  ['lower than', 'less than'],
  ['smaller than', 'less than'],
  ['at least', 'at least'],
  ['at most', 'up to'],
  ['up to', 'up to'],
  ['close to', 'nearly'],
  ['many as', 'up to'],
  ['much as', 'up to'],
  ['little as', 'at least'],
  ['few as', 'at least'],
  ['excess of', 'more than'],
  ['upwards of', 'more than'],
  ['upward of', 'more than'],
  ['north of', 'more than'],
  ['shy of', 'less than'],
  ['short of', 'less than'],
  ['minimum of', 'at least'],
  ['maximum of', 'up to'],
]);

/** What has grown beyond a number; "not expected to exceed 20" is a maximum. */
const BEYOND = /^(?:exceed(?:s|ed)?|top(?:s|ped)|passed|surpass(?:es|ed)?)$/;
const PARTICLE_OF = /^(?:hand|turn|sign)(?:s|ed|ing)?$/;
const NEGATION = /n['’]t$|^(?:not|never)$/;
/** Words between a negation and its verb: "not expected to exceed". */
const MAX_NEGATED = 3;

/** Words that hedge a number right behind them, and say where something is before an article. */
const PREPOSITIONS = /^(?:over|above|under|below)$/;

const TILDE = 126;
const PLUS = 43;

let byLanguage: ReadonlyMap<string, ReadonlyMap<string, Hedge>> | undefined;

/** Hedges of the other languages, of one word or two. */
function otherHedges(language: string): ReadonlyMap<string, Hedge> | undefined {
  byLanguage ??= new Map(
    [...OTHER_HEDGES].map(([tag, hedges]) => [
      tag,
      new Map(
        hedges.split(' ').map((entry) => {
          const [words, hedge] = entry.split('=') as [string, string];
          return [words.replaceAll('_', ' '), hedge.replaceAll('_', ' ') as Hedge];
        }),
      ),
    ]),
  );
  return byLanguage.get(language);
}

/** The hedge before token `i`. */
export function hedgeBefore(reading: Reading, i: number): Hedge | undefined {
  if (i < reading.count && reading.text.charCodeAt(reading.start(i) - 1) === TILDE) return 'about';
  let k = i - 1;
  // "more than a million", "about the same 50": an article may be between.
  if (k > 0 && reading.has(k, Role.Determiner) && reading.gap(k + 1) === Gap.Space) {
    // "A few more than the 668 that he named": a comparison.
    if (wordAt(reading, k) === 'the' && wordAt(reading, k - 1) === 'than') return undefined;
    // "Loans under the $2 million scheme": under the scheme. "Savings that exceeded the $100,000 insured": a limit.
    const before = wordAt(reading, k - 1);
    if (!/^an?$/.test(wordAt(reading, k)) && (PREPOSITIONS.test(before) || BEYOND.test(before))) return undefined;
    k--;
  }
  if (k < 0 || !reading.has(k, Role.Hedge) || reading.gap(k + 1) & (Gap.Comma | Gap.Stop | Gap.Line | Gap.Quote))
    return undefined;
  const word = wordAt(reading, k);
  if (reading.language !== 'en') {
    const known = otherHedges(reading.language);
    return (k > 0 ? known?.get(`${wordAt(reading, k - 1)} ${word}`) : undefined) ?? known?.get(word);
  }
  const pair = k > 0 ? PAIRS.get(`${wordAt(reading, k - 1)} ${word}`) : undefined;
  if (pair !== undefined) {
    const negated = k > 1 && /^(?:no|not)$/.test(wordAt(reading, k - 2));
    if (!negated) return pair;
    return pair === 'more than' ? 'up to' : 'at least';
  }
  // "Handed over 150 prisoners": how they were given, not how many.
  if (word === 'over' && PARTICLE_OF.test(wordAt(reading, k - 1))) return undefined;
  // A toll passes a round number; "passed 12 motions"
  if (word === 'passed' && !wordAt(reading, i).endsWith('00')) return undefined;
  if (BEYOND.test(word)) return isNegated(reading, k) ? 'up to' : 'more than';
  return k === i - 1 || word !== 'some' ? BEFORE.get(word) : undefined;
}

function isNegated(reading: Reading, verb: number): boolean {
  for (let k = verb - 1; k >= Math.max(0, verb - MAX_NEGATED); k--) {
    if (reading.gap(k + 1) !== Gap.Space) return false;
    if (NEGATION.test(wordAt(reading, k))) return true;
  }
  return false;
}

/** "or more", "or so", "or less", "-plus", "-odd", "+" behind a figure, and the token behind it. */
export function hedgeAfter(reading: Reading, i: number): { readonly hedge: Hedge; readonly last: number } | undefined {
  if (i >= reading.count) return undefined;
  const gap = reading.gap(i);
  // "20+ cars", but not "2+2"
  if (gap === 0 && reading.text.charCodeAt(reading.start(i)) === PLUS && reading.gap(i + 1) !== 0)
    return { hedge: 'at least', last: i + 1 };
  if (gap === Gap.Dash || gap === Gap.Space) {
    const word = wordAt(reading, i);
    if (word === 'plus' && gap === Gap.Dash) return { hedge: 'at least', last: i + 1 };
    if (word === 'odd' && gap === Gap.Dash) return { hedge: 'about', last: i + 1 };
    if (word !== 'or' || i + 1 >= reading.count) return undefined;
    const next = wordAt(reading, i + 1);
    if (next === 'more' || next === 'above' || next === 'over') return { hedge: 'at least', last: i + 2 };
    if (next === 'less' || next === 'fewer' || next === 'under') return { hedge: 'up to', last: i + 2 };
    if (next === 'so') return { hedge: 'about', last: i + 2 };
  }
  return undefined;
}
