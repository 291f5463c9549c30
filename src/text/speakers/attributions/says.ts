import { Gap, Role } from '../../reading/index.js';
import { TokenKind } from '../../tokens/index.js';
import { type Narration, PASSIVE } from '../narration/index.js';
import { COUNTING, INQUIRERS, SAYS_NOTHING } from '../words/index.js';

const NOTHING = new RegExp(SAYS_NOTHING, 'u');
const INQUIRER = new RegExp(`^(?:${INQUIRERS})s?$`);
/** Words before "found" among which is who inquires. */
const MAX_INQUIRING = 8;
/** Words up to a number, with its hedge: "more than", "some". */
const MAX_HEDGE = 3;

/** Whether somebody says something with the verb at a token: a verb of saying, and nothing around speaks against it. */
export function says(narration: Narration, verb: number): boolean {
  if (!narration.isReport(verb)) return false;
  const word = narration.word(verb);
  // "Reporters were told" says who listened; "he was asked" says who answers.
  if (word !== 'asked' && narration.isPassive(verb)) return false;
  if (narration.word(verb + 1) === 'by' && isDoneTo(narration, verb)) return false;
  if (isAppointed(narration, verb)) return false;
  if (NOTHING.test(narration.around(verb)) || isQuestion(narration, verb)) return false;
  if (COUNTING.has(word)) return !countsSomething(narration, verb);
  return word !== 'found' || isFinding(narration, verb);
}

/** "Has not said", "will tell us": nobody has said it, or not yet. */
export function isUnsaid(narration: Narration, verb: number): boolean {
  const word = narration.word(verb);
  for (let k = verb - 1; k >= verb - 2 && narration.reading.gap(k + 1) === Gap.Space; k -= 1) {
    // "She not only said"
    if (/^(?:just|only)$/.test(narration.word(k))) return false;
    if (/^(?:never|not|.*n['’]t)$/.test(narration.word(k))) return true;
    if (/^(?:can|could|may|might|must|should|will)$/.test(narration.word(k)) && !/ed$|^said$/.test(word)) return true;
  }
  return false;
}

/** "Pictures posted by Ann Lee", "will be confirmed by the council": words of a thing, or not said yet. */
function isDoneTo(narration: Narration, verb: number): boolean {
  const word = narration.word(verb);
  const helper = narration.word(narration.helperOf(verb));
  if (helper === 'be') return true;
  return /(?:ed|told)$/.test(word) && !/^(?:quoted|reported|responded)$/.test(word) && !PASSIVE.test(helper);
}

/** "Was nominated in May and confirmed in June": a passive goes on behind "and". */
function isAppointed(narration: Narration, verb: number): boolean {
  if (narration.word(verb) !== 'confirmed' || narration.word(verb - 1) !== 'and') return false;
  for (let k = verb - 2; k > verb - MAX_APPOINTED && !narration.reading.opens(k + 1); k -= 1)
    if (PASSIVE.test(narration.word(k))) return !narration.reading.has(k + 1, Role.Determiner);
  return false;
}

/** Words from one participle to the next: "was nominated by President Ann Lee in January and". */
const MAX_APPOINTED = 14;

/** "What did Ann Lee say?" */
function isQuestion({ reading, quoted }: Narration, verb: number): boolean {
  for (let k = verb + 1; k <= reading.count && k - verb < MAX_QUESTION; k += 1) {
    const isEnd = k === reading.count || (reading.opens(k) && (quoted[k] === 0 || (reading.gap(k) & Gap.Line) !== 0));
    if (!isEnd) continue;
    const end = k < reading.count ? reading.start(k) : reading.text.length;
    return quoted[k - 1] === 0 && reading.text.slice(reading.end(k - 1), end).includes('?');
  }
  return false;
}

/** Words from a verb to the end of its question. */
const MAX_QUESTION = 40;

/** "Which adds two hours", "contou 41 fornos", "recalled more than 900 bikes". */
function countsSomething({ reading }: Narration, verb: number): boolean {
  for (let k = verb + 1; k <= verb + MAX_HEDGE && reading.gap(k) === Gap.Space; k += 1)
    if (reading.has(k, Role.Number) || reading.tokens.kinds[k] === TokenKind.Number) return true;
  return false;
}

/** "The inquiry found", "researchers found", but "police found a body". */
function isFinding(narration: Narration, found: number): boolean {
  for (let k = found - 1; k >= found - MAX_INQUIRING && k >= 0 && !narration.reading.opens(k + 1); k -= 1)
    if (INQUIRER.test(narration.word(k))) return true;
  return false;
}
