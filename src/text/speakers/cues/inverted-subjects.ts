import { Gap, Role } from '../../reading/index.js';
import { ARTICLE, type Narration, type Subject } from '../narration/index.js';
import { listenerBehind } from './foreign-listeners.js';

/** Words between a verb and the subject after it. */
const TIME_WORD =
  /^(?:hoje|ontem|anteontem|n?est[ae]|n[ao]|hoy|ayer|este|esta|el|la|en|ieri|oggi|questa?|à|pasad[oa]|próximo|último|manhã|tarde|noite|mañana|noche|feira|.*-feira|heute|gestern|vandaag|gisteren|hier)$/;
const MAX_BETWEEN_WORDS = 12;
/** The prepositions before where, when or to whom it was said: "no Twitter", "in a statement", "à la presse". */
const PLACED: Readonly<Record<string, RegExp>> = {
  en: /^(?:in|on|at|to|via|during|after)$/,
  pt: /^(?:em|n[oa]s?|num|numa|à|às|aos?|por|via|durante|após)$/,
  es: /^(?:en|al?|por|vía|durante|tras|ante)$/,
  fr: /^(?:à|aux?|dans|en|sur|lors|via|devant|après)$/,
  it: /^(?:su|sul|sulla|in|nel|nella|al?|alla|allo|ai|durante|via)$/,
  de: /^(?:auf|in|im|am|bei|beim|nach|vor|via|gegenüber)$/,
  nl: /^(?:op|in|aan|bij|tijdens|via|na|tegen|tegenover)$/,
};
/** What joins a noun to the one before it: "conferência de imprensa"; in Dutch and German "de" and "das" begin one. */
const JOINT = /^(?:of|d[eaio]s?|d[eu]l|della)$/;
const GERMANIC_JOINT = /^(?:von|van|des)$/;

/**
 * "Informou hoje um porta-voz", "disse à imprensa Ana Prado", "wrote on Twitter Ann Lee": the subject behind its verb,
 * and behind the phrases of time, place and listener that are between.
 */
export function subjectBehind(narration: Narration, verb: number): Subject | undefined {
  const { reading } = narration;
  for (let k = verb + 1; k < verb + MAX_BETWEEN_WORDS && k < reading.count; k += 1) {
    const from = k;
    k = pastInserted(narration, k);
    if ((k === from && reading.gap(k) !== Gap.Space) || narration.quoted[k] !== 0) return undefined;
    const behind = Math.max(listenerBehind(narration, k)?.last ?? k, pastPhrase(narration, k));
    if (behind > k) {
      k = behind - 1;
      continue;
    }
    // "Dijo el alcalde", but "dijo el lunes Ana Prado"
    const definite = /^(?:el|la)$/.test(narration.word(k)) ? narration.phraseAt(k) : undefined;
    if (definite?.form === 'noun') return definite;
    if (TIME_WORD.test(narration.word(k)) || reading.has(k, Role.Weekday | Role.Month)) continue;
    if (k > verb + 1 && !mayBegin(narration, k)) return undefined;
    const subject = narration.phraseAt(k);
    return subject?.entity?.kind === 'place' && subject.form === 'name' ? undefined : subject;
  }
  return undefined;
}

/** The token behind ", em nota,", a phrase of place or time between commas; `k` if none begins there. */
export function pastInserted(narration: Narration, k: number): number {
  const { reading } = narration;
  if (reading.gap(k) !== (Gap.Comma | Gap.Space)) return k;
  let at = k;
  for (let behind = pastPhrase(narration, at); behind > at; behind = pastPhrase(narration, at)) {
    at = behind;
    if (reading.gap(at) !== Gap.Space) break;
  }
  return reading.gap(at) === (Gap.Comma | Gap.Space) ? at : k;
}

/** Whether a token is a word for a time. */
export function isTime(narration: Narration, k: number): boolean {
  return narration.reading.has(k, Role.Unit | Role.Weekday | Role.Month) || TIME_WORD.test(narration.word(k));
}

/** The pronoun of "dit-elle", which is part of the verb. */
export function invertedAt(narration: Narration, i: number): Subject | undefined {
  if (narration.reading.language !== 'fr' || !narration.reading.has(i, Role.He | Role.She)) return undefined;
  return { first: i, last: i + 1, entity: undefined, form: 'pronoun' };
}

/** "Une", "um", "ein": of somebody who was not named before; "le battu" was. */
const INDEFINITE = /^(?:uma?|una?|une|eine?|een)$/;
/** German verbs whose prefix ends the clause say who spoke between: "teilte der Landkreis mit". */
const GERMAN_ARTICLE = /^(?:d(?:er|ie|as)|eine?)$/;
const PREFIX = /^(?:an|ein|fest|fort|hinzu|mit)$/;

/**
 * `"…", résume une bénévole.`: a noun of no known role with its article, behind the verb of a quote, with which the
 * clause ends.
 */
export function nounBehind(narration: Narration, verb: number, isInforming = false): Subject | undefined {
  const { reading } = narration;
  const [article, noun] = [verb + 1, verb + 2];
  const before = reading.language === 'de' ? GERMAN_ARTICLE : isInforming ? ARTICLE : INDEFINITE;
  if (reading.language === 'en' || noun >= reading.count || !before.test(narration.word(article))) return undefined;
  if (reading.gap(article) !== Gap.Space || reading.gap(noun) !== Gap.Space) return undefined;
  const isNoun = reading.language === 'de' ? reading.role(noun) === 0 : narration.maySpeak(noun);
  if (!isNoun || isTime(narration, noun) || narration.entityAt(noun) !== undefined || narration.quoted[noun] !== 0)
    return undefined;
  const ends = Gap.Comma | Gap.Stop | Gap.Line;
  const isGenitive = /^(?:des|der|eine[rs])$/.test(narration.word(noun + 1)) && reading.capitalised(noun + 2);
  const end = isGenitive ? noun + 3 : narration.complementEnd(noun + 1);
  const isEnd =
    (reading.gap(PREFIX.test(narration.word(end)) ? end + 1 : end) & ends) !== 0 ||
    listenerBehind(narration, end) !== undefined;
  // "A précisé la procureure, Anne Prat"
  const named = isGenitive ? undefined : narration.explaining(end);
  if (named !== undefined) return named;
  return isEnd ? { first: article, last: isGenitive ? end : noun + 1, entity: undefined, form: 'noun' } : undefined;
}

/** `"…", disse a vendedora.`: a person by the ending of a noun with its article, with which the clause ends. */
export function personBehind(narration: Narration, verb: number): Subject | undefined {
  const { reading } = narration;
  const [article, last] = [verb + 1, verb + 3];
  if (reading.language === 'en' || reading.language === 'de' || !ARTICLE.test(narration.word(article)))
    return undefined;
  const isNext = reading.gap(article) === Gap.Space && reading.gap(verb + 2) === Gap.Space;
  const isEnd = last >= reading.count || (reading.gap(last) & (Gap.Comma | Gap.Stop | Gap.Line)) !== 0;
  const isPerson = !reading.capitalised(verb + 2) && PERSON.test(narration.word(verb + 2));
  return isNext && isEnd && isPerson ? { first: article, last, entity: undefined, form: 'noun' } : undefined;
}

/** Nouns of people by their endings, in Portuguese, Spanish, French and Italian. */
const PERSON = /(?:[dt]or[ae]?|eir[oa]|[ae]nte|ista|jer[oa]|selher[oa]|eur|euse|ière|trice|ienne|iere)$/;

/** Whether a phrase of place, time or listener may begin at a token, in which nobody speaks. */
export function isPlacedAt(narration: Narration, k: number): boolean {
  return PLACED[narration.reading.language]?.test(narration.word(k)) === true;
}

/** Whether a subject may begin at a token: a name, an office, an article. */
function mayBegin(narration: Narration, k: number): boolean {
  const { reading } = narration;
  const roles = Role.Title | Role.Source | Role.Profession | Role.TitleModifier | Role.Number | Role.People;
  if (reading.has(k, Role.Clause)) return false;
  if (reading.capitalised(k) || ARTICLE.test(narration.word(k)) || narration.isPronoun(k)) return true;
  return reading.has(k, roles | Role.Determiner) || (reading.language !== 'en' && narration.word(k) === 'a');
}

/** The token behind "no Twitter", "em entrevista coletiva", "in a statement"; `k` if no such phrase begins there. */
function pastPhrase(narration: Narration, k: number): number {
  const { reading } = narration;
  if (!isPlacedAt(narration, k)) return k;
  const isNext = (at: number) => at < reading.count && reading.gap(at) === Gap.Space && narration.quoted[at] === 0;
  let at = k + 1;
  for (let part = 0; part < 3; part += 1) {
    if (isNext(at) && !reading.capitalised(at) && (ARTICLE.test(narration.word(at)) || OWN.test(narration.word(at))))
      at += 1;
    const isSmall = isNext(at) && !reading.capitalised(at);
    if (!isNext(at) || (isSmall && reading.has(at, Role.Function | Role.Report))) return part === 0 ? k : at;
    if (!isSmall) {
      at = narration.entityAt(at) === undefined ? at + 1 : narration.mentionLast(at);
    } else {
      at += 1;
      while (
        isNext(at) &&
        !reading.capitalised(at) &&
        !reading.has(at, ENDS_PHRASE) &&
        !ARTICLE.test(narration.word(at))
      )
        at += 1;
    }
    const joint = /^(?:de|nl)$/.test(reading.language) ? GERMANIC_JOINT : JOINT;
    if (!isNext(at) || !joint.test(narration.word(at))) return at;
    at += 1;
  }
  return at;
}

/** "em seu programa", "a la prensa" */
const OWN = /^(?:a|seus?|suas?|sus?|son|sa|ses|suo|sein(?:e[mnr]?)?|ihre[mnr]?|zijn|haar)$/;
const ENDS_PHRASE = Role.Function | Role.Report | Role.Title | Role.Source | Role.Profession | Role.TitleModifier;
