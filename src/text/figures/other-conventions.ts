// How languages other than English write numbers, times and ordinals, beyond their vocabularies.
import { Gap, type Reading, Role } from '../reading/index.js';
import { TokenKind } from '../tokens/index.js';
import { type Amount, type Numeral, readNumeral, timeOf, wordAt } from './amounts/index.js';
import { AGED_OF, GERMAN_ARTICLES } from './words/index.js';

const EURO = 0x20ac;

/**
 * Joins the groups of "26 400 000", which French and others separate by spaces, into `numeral`. Returns the token after
 * them.
 */
export function joinGroups(reading: Reading, i: number, numeral: Numeral): number {
  let last = i + 1;
  while (
    last < reading.count &&
    reading.gap(last) === Gap.Space &&
    last < i + 5 &&
    numeral.suffix === '' &&
    numeral.second === undefined &&
    isGroup(reading, last) &&
    (last > i + 1 || (numeral.value < 1000 && numeral.value >= 1 && Number.isInteger(numeral.value)))
  ) {
    const next = readNumeral(reading.text, reading.start(last), reading.end(last), true);
    if (next === undefined || next.second !== undefined) break;
    const isLast = !Number.isInteger(next.value);
    numeral.value = numeral.value * 1000 + next.value;
    numeral.formatted = true;
    numeral.year = false;
    numeral.suffix = next.suffix;
    if (next.currency !== '') {
      numeral.currency = next.currency;
      return last + 1;
    }
    last++;
    if (isLast) break;
  }
  return last;
}

/** Whether the token begins with three digits and no more, or with decimals behind them: "1 234,56 €". */
function isGroup(reading: Reading, i: number): boolean {
  const kind = reading.tokens.kinds[i]!;
  if (kind < TokenKind.Number || kind > TokenKind.Measure) return false;
  const [start, end] = [reading.start(i), reading.end(i)];
  if (end - start > 8) return false;
  return /^\d{3}(?:,\d{1,2})?(?:[^\d.,]|$)/.test(reading.text.slice(start, end));
}

/** Whether a euro sign follows an offset: "4,5 Mrd. €". */
export function isEuro(text: string, at: number): boolean {
  let end = at;
  if (text.charCodeAt(end) === 46) end++;
  while (end < at + 3 && /\s/.test(text[end] ?? '')) end++;
  return text.charCodeAt(end) === EURO;
}

/** "Kl. 17.26", "godz. 17.26", "saat 14.02", "alle 19.30", "a las 19.30": words before a time, in any language. */
const BEFORE_TIMES = /^(?:alle|dalle|ore|las|godz|godzinie|godziny|saat|kl|klo|kello|klokken|klockan)$/;
/** "14 h", "3 h 50" */
const WITH_H = /^(\d{1,2})\sh(?:\s(\d{2}))?(?![\p{L}\d])/u;

/** "19.30 Uhr", "alle 19.30", "om 19.30 uur", "a las 19.30", "14 h 20", "04.31’de". */
export function clockOf(reading: Reading, i: number): Amount | undefined {
  const [start, end] = [reading.start(i), reading.end(i)];
  if (end - start > 5) return undefined;
  const spaced = reading.language === 'fr' ? WITH_H.exec(reading.text.slice(start, start + 9)) : null;
  const written = spaced ?? /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(reading.text.slice(start, end));
  if (written === null) return undefined;
  const before = wordAt(reading, i - 1);
  const after = reading.gap(i + 1) === Gap.Space ? wordAt(reading, i + 1) : '';
  const exact = written[2] !== undefined;
  const named = after === 'uhr' || (exact && /^(?:uur|horas|heures|ore)$/.test(after));
  const isTurkish = reading.language === 'tr' && exact && /^['’][dt][ea]/.test(reading.text.slice(end, end + 3));
  if (!named && spaced === null && !isTurkish && !(exact && BEFORE_TIMES.test(before))) return undefined;
  const time = timeOf(Number(written[1]), Number(written[2] ?? 0), 0);
  if (time === undefined) return undefined;
  const last = spaced !== null ? (exact ? i + 3 : i + 2) : named ? i + 2 : i + 1;
  return { first: i, last, kind: 'time', value: time.value, unit: time.unit };
}

/** "das 12. Paket", "il 12° pacchetto": a place in a row. */
export function isOrdinal(reading: Reading, i: number, numeral: Numeral): boolean {
  if (numeral.formatted || !Number.isInteger(numeral.value) || numeral.value > 999 || numeral.second !== undefined)
    return false;
  const next = i + 1;
  if (next >= reading.count || reading.tokens.kinds[next] !== TokenKind.Word) return false;
  if (numeral.suffix === '°') return reading.gap(next) === Gap.Space && !reading.capitalised(next);
  return (
    reading.language === 'de' &&
    numeral.suffix === '' &&
    reading.gap(next) === (Gap.Stop | Gap.Space) &&
    GERMAN_ARTICLES.has(wordAt(reading, i - 1))
  );
}

/** Before "de 41 anos" in a comma's place: "Marcão, de 41 anos". */
const OF = /^(?:de|di|d|von)$/;

/** "À l'âge de 54 ans", "im Alter von 54 Jahren" */
const AGE_NOUN = /^(?:edad|idade|(?:\p{L}{1,4}['’])?(?:âge|età)|alter)$/u;

const AND = /^(?:und|y|e|et)$/;
/** Who works, drives or studies is at least so old. */
const MIN_GROWN = 14;
const ARTICLE = /^(?:une?|una?|le|la|el|al)$/;
/** "Un infirmier", "une étudiante", "una enfermera"; no "carrera de 20 años". */
const AGENT =
  /^(?!(?:carr|esp|cart|front)era$).*(?:i[eè]re?|eu(?:r|se)|éen(?:ne)?|ist[ea]|[ae]nte?|[dts]ora?|eir[oa]|er[oa])$/;

/** Whose age it is, where a noun before it says so: "un vecino de 54 años", "le suspect, âgé de 30 ans". */
export interface AgeInYears {
  readonly subject: { readonly start: number; readonly end: number } | undefined;
}

/**
 * Whether years are somebody's age: "Lucía Maroto, 26 años,", "Marcão, de 41 anos,", "eine 19 Jahre alte
 * Auszubildende", "un vecino de 54 años".
 */
export function ageInYears(reading: Reading, first: number, last: number, value: number): AgeInYears | undefined {
  if (reading.language === 'en' || value > 115 || !Number.isInteger(value)) return undefined;
  const plain = { subject: undefined };
  if (reading.gap(last) === Gap.Space && /^(?:alte[nrms]?|alt|oud|oude)$/.test(wordAt(reading, last))) return plain;
  const behind = last < reading.count ? reading.gap(last) : Gap.Line;
  const isClosed = (behind & (Gap.Comma | Gap.Stop | Gap.Close | Gap.Line)) !== 0;
  // "Im Alter von 15 und 16 Jahren"
  const isSecond = AND.test(wordAt(reading, first - 1)) && reading.tokens.kinds[first - 2] === TokenKind.Number;
  const start = isSecond ? first - 2 : first;
  const before = wordAt(reading, start - 1);
  // "Murió a los 54 años"
  if (value >= MIN_GROWN && (before === 'aos' || (before === 'los' && wordAt(reading, start - 2) === 'a')))
    return plain;
  const isOf = OF.test(before);
  const opening = isOf ? start - 1 : start;
  const isApposed = isClosed && (reading.gap(opening) & ~Gap.Space) === Gap.Comma;
  const noun = opening - 1;
  if (isOf && AGE_NOUN.test(wordAt(reading, noun))) return plain;
  const isPerson =
    AGED_OF.has(wordAt(reading, noun)) ||
    reading.has(noun, Role.Source | Role.Title) ||
    (value >= MIN_GROWN && ARTICLE.test(wordAt(reading, noun - 1)) && AGENT.test(wordAt(reading, noun)));
  if (isOf && isPerson && (isApposed || reading.gap(opening) === Gap.Space))
    return reading.capitalised(noun) && !reading.opens(noun)
      ? plain
      : { subject: { start: reading.start(noun), end: reading.wordEnds[noun]! } };
  return isApposed && reading.capitalised(noun) ? plain : undefined;
}
