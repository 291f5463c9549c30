import { Gap, Role } from '../reading/index.js';
import { PASSIVE } from './marked-text.js';
import { isMedium, pluralAt } from './mentions.js';
import type { Narration, Subject } from './narration.js';
import { ARTICLE } from './noun-phrases.js';
import { CONTRASTS, GESTURES } from './words/index.js';

/** A cue that says who speaks: its tokens and its subject. */
export interface Cue {
  readonly first: number;
  readonly last: number;
  readonly subject: Subject | undefined;
  /** Whether the cue touches the quote, with only a comma, a colon or the person told between. */
  readonly near: boolean;
  readonly side: 'before' | 'after';
  /** Whether the text says that it was said, but not by whom: "was described as …". */
  readonly unnamed?: boolean;
  /** A verb says so, not a colon alone. */
  readonly verbal?: boolean;
}

/** Words that are somebody's, but the text does not say whose. */
export function unnamedAt(i: number): Cue {
  return { first: i, last: i + 1, subject: undefined, near: false, side: 'before', unnamed: true };
}

/** `"No dogs," the door said.`: what cannot speak says it, and nobody is known to. */
export function thingBehind(narration: Narration, from: number): Cue | undefined {
  const { reading } = narration;
  if (!reading.has(from, Role.Determiner)) return undefined;
  for (let k = from + 1; k <= from + 3 && reading.gap(k) === Gap.Space && narration.quoted[k] === 0; k++)
    if (k > from + 1 && narration.isReport(k)) return { ...unnamedAt(k), near: true, side: 'after' };
  return undefined;
}

/** Tokens of a sentence that only shows who is about to speak. */
const MAX_SENTENCE = 12;

/** "Asked about it, Ann Lee shrugged. “These things happen.”": the sentence before shows who speaks. */
export function gestureBefore(narration: Narration, index: number): Cue | undefined {
  const { reading, quoted } = narration;
  const quote = narration.firstTokens[index]!;
  if (reading.language !== 'en' || quote === 0 || !(reading.gap(quote) & Gap.Stop) || reading.gap(quote) & Gap.Line)
    return undefined;
  const opening = narration.sentenceFirst(quote - 1);
  if (quote - opening > MAX_SENTENCE) return undefined;
  for (let k = quote - 1; k > opening; k--) {
    if (quoted[k] !== 0) return undefined;
    if (!GESTURES.has(narration.word(k))) continue;
    const subject = narration.subjectBefore(k);
    const kind = subject?.entity?.kind;
    const isPerson =
      subject?.form === 'name' ? kind !== 'place' && kind !== 'organisation' : subject?.form === 'pronoun';
    return isPerson ? { first: k, last: k + 1, subject, near: false, side: 'before' } : undefined;
  }
  return undefined;
}

/** The preposition of the agent behind a passive, and other languages' participles that stand before a quote. */
const AGENTS: Readonly<Record<string, { readonly by: RegExp; readonly participle?: RegExp }>> = {
  en: { by: /^by$/ },
  pt: {
    by: /^(?:por|pel[oa]s?)$/,
    participle: /^(?:chamad|classificad|considerad|criticad|definid|descrit|qualificad|rotulad|saudad|tachad)[oa]s?$/,
  },
  es: {
    by: /^por$/,
    participle: /^(?:calificad|considerad|criticad|definid|descrit|llamad|tachad|tildad)[oa]s?$/,
  },
  fr: { by: /^par$/, participle: /^(?:considéré|décrit|dénoncé|jugé|qualifié|salué)e?s?$/ },
  it: { by: /^da(?:l|lla|i|gli|lle)?$/, participle: /^(?:considerat|definit|descritt|giudicat)[oaie]$/ },
};

/** Tokens between the participle and the quote: "was described during the debate as". */
const MAX_BETWEEN = 7;

/** `was called "a disgrace" by Tom Orr`: who acts behind the passive that holds the quote. */
export function agentBehind(narration: Narration, index: number): Cue | undefined {
  const { reading, quoted } = narration;
  const by = narration.lastTokens[index]!;
  const agents = AGENTS[reading.language];
  if (by >= reading.count || !agents?.by.test(narration.word(by)) || reading.gap(by) & (Gap.Stop | Gap.Line))
    return undefined;
  const quote = narration.firstTokens[index]!;
  for (let k = quote - 1; k >= 0 && quote - k <= MAX_BETWEEN && quoted[k] === 0; k--) {
    if (reading.gap(k + 1) & (Gap.Stop | Gap.Line)) return undefined;
    const isHolding = agents.participle?.test(narration.word(k)) ?? isPassiveJudgement(narration, k);
    if (!isHolding) continue;
    const subject = narration.phraseAt(by + 1) ?? pluralAt(narration, by + 1);
    const isPlace = subject?.entity?.kind === 'place' && subject.form === 'name';
    return { first: k, last: k + 1, subject: isPlace ? undefined : subject, near: false, side: 'after', unnamed: true };
  }
  return undefined;
}

/** "Was widely condemned", ", dubbed": a participle that judges, and no verb with a subject ("he criticised"). */
function isPassiveJudgement(narration: Narration, k: number): boolean {
  const { reading } = narration;
  if (!reading.has(k, Role.Judge) || !/(?:ed|seen)$/.test(narration.word(k))) return false;
  if (reading.gap(k) & Gap.Comma) return true;
  return PASSIVE.test(narration.word(k - 1)) || (narration.isAdverb(k - 1) && PASSIVE.test(narration.word(k - 2)));
}

/** Words between a verb and the subject after it. */
const TIME_WORD =
  /^(?:hoje|ontem|anteontem|n?est[ae]|n[ao]|hoy|ayer|este|esta|el|la|en|ieri|oggi|questa?|à|manhã|tarde|noite|mañana|noche|feira|.*-feira|heute|gestern|vandaag|gisteren|hier)$/;
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
    const behind = Math.max(pastListener(narration, k), pastPhrase(narration, k));
    if (behind > k) {
      k = behind - 1;
      continue;
    }
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

/** The pronoun of "dit-elle", which is part of the verb. */
export function invertedAt(narration: Narration, i: number): Subject | undefined {
  if (narration.reading.language !== 'fr' || !narration.reading.has(i, Role.He | Role.She)) return undefined;
  return { first: i, last: i + 1, entity: undefined, form: 'pronoun' };
}

/** "Une", "um", "ein": of somebody who was not named before; "le battu" was. */
const INDEFINITE = /^(?:uma?|una?|une|eine?|een)$/;

/**
 * `"…", résume une bénévole.`: a noun of no known role with its article, behind the verb of a quote, with which the
 * clause ends.
 */
export function nounBehind(narration: Narration, verb: number): Subject | undefined {
  const { reading } = narration;
  const [article, noun] = [verb + 1, verb + 2];
  if (reading.language === 'en' || noun >= reading.count || !INDEFINITE.test(narration.word(article))) return undefined;
  if (reading.gap(article) !== Gap.Space || reading.gap(noun) !== Gap.Space) return undefined;
  const isNoun = reading.language === 'de' ? reading.role(noun) === 0 : narration.maySpeak(noun);
  const isTime = reading.has(noun, Role.Unit | Role.Weekday | Role.Month) || TIME_WORD.test(narration.word(noun));
  if (!isNoun || isTime || narration.entityAt(noun) !== undefined || narration.quoted[noun] !== 0) return undefined;
  const ends = Gap.Comma | Gap.Stop | Gap.Line;
  const isEnd = (reading.gap(narration.complementEnd(noun + 1)) & ends) !== 0;
  return isEnd ? { first: article, last: noun + 1, entity: undefined, form: 'noun' } : undefined;
}

/** Whether a phrase of place, time or listener may begin at a token, in which nobody speaks. */
export function isPlacedAt(narration: Narration, k: number): boolean {
  return PLACED[narration.reading.language]?.test(narration.word(k)) === true;
}

/** Whether a subject may begin at a token: a name, an office, an article; "que" begins a clause. */
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
    if (isNext(at) && !reading.capitalised(at) && (ARTICLE.test(narration.word(at)) || narration.word(at) === 'a'))
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

const ENDS_PHRASE = Role.Function | Role.Report | Role.Title | Role.Source | Role.Profession | Role.TitleModifier;

/** The preposition before who listens: "disse à Folha o advogado". */
const TOLD = /^(?:à|ao|aos|às|al|a|all|alla|allo|ai|au|aux)$/;
/** Words that may follow it before the name. */
const BETWEEN =
  /^(?:o|a|la|el|le|los|las|agência|agencia|agence|agenzia|jornal|diario|diário|journal|quotidiano|quotidien|rádio|radio|revista|canal|tv|site|portal)$/;

/** The token behind "à Folha", "al diario El Norte", "à l’AFP"; `k` if nobody who listens stands there. */
function pastListener(narration: Narration, k: number): number {
  const { reading } = narration;
  // "À l’AFP", "all’Ansa": the article is part of the word.
  if (ELIDED.test(reading.text.slice(reading.start(k), reading.end(k)))) return k + 1;
  if (!TOLD.test(narration.word(k))) return k;
  let at = k + 1;
  while (reading.gap(at) === Gap.Space && BETWEEN.test(narration.word(at)) && !reading.capitalised(at)) at += 1;
  const isElided = ELIDED.test(reading.text.slice(reading.start(at), reading.end(at)));
  if (isElided) return at + 1;
  const entity = narration.entityAt(at);
  return reading.gap(at) === Gap.Space && entity !== undefined && isMedium(entity) ? narration.mentionLast(at) : k;
}

const ELIDED = /^(?:all|dall|l)['’]\p{Lu}/u;

/** Words between who is blamed and what for. */
const MAX_BLAMED = 6;
/** How many tokens from a participle its subject is searched for. */
const REACH = 40;

/**
 * The subject of the participle at `verb`: "with Dan Kemp tweeting", "while Ann Lee agreed, saying"; else the subject
 * of the sentence.
 */
export function participleSubject(narration: Narration, verb: number): Subject | undefined {
  const { reading } = narration;
  const named = narration.entityAt(verb - 1);
  if (named?.kind === 'person' && !(reading.gap(verb) & Gap.Comma)) {
    return { first: narration.mentionFirst(verb - 1), last: verb, entity: named, form: 'name' };
  }
  const opening = narration.sentenceFirst(verb);
  const blamed = narration.word(verb - 1) === 'for' ? blamedBefore(narration, verb - 2, opening) : undefined;
  if (blamed !== undefined) return blamed;
  const behind = verb - opening <= 1 ? behindPhrase(narration, verb, opening) : undefined;
  if (behind !== undefined) return behind;
  if (reading.gap(verb) & Gap.Comma) {
    const nearer = nearerSubject(narration, verb, opening);
    if (nearer !== undefined) return nearer;
    // "Meteors are small, Ann Lee said, adding that", "Ann Lee told them that it was small, adding that": who said it
    // goes on.
    let said = verb - 1;
    if (!narration.isReport(said)) for (said = opening; said < verb && !narration.isReport(said); said += 1);
    const subject = said < verb ? narration.subjectBefore(said) : undefined;
    if (subject !== undefined) return subject;
  }
  for (let k = verb - 1; k > opening && verb - k < REACH; k -= 1) {
    if (narration.quoted[k] !== 0 || !CONTRASTS.has(narration.word(k))) continue;
    const subject = narration.phraseAt(k + 1);
    if (subject !== undefined && subject.last < verb) return subject;
  }
  return narration.sentenceSubject(verb);
}

/** "A letter from Ann Lee arguing that …, warning", "Bob Ray said …, and Ann Lee called for it, saying". */
function nearerSubject(narration: Narration, verb: number, opening: number): Subject | undefined {
  const { reading } = narration;
  for (let k = verb - 1; k > opening && verb - k < REACH; k -= 1) {
    if (narration.quoted[k] !== 0) continue;
    const own = narration.entityAt(k - 1);
    if (reading.has(k, Role.Saying) && own?.kind === 'person' && reading.gap(k) === Gap.Space)
      return narration.word(k).endsWith('ing')
        ? { first: narration.mentionFirst(k - 1), last: k, entity: own, form: 'name' }
        : undefined;
    if (!/^(?:and|but)$/.test(narration.word(k)) || !(reading.gap(k) & Gap.Comma)) continue;
    const subject = narration.phraseAt(k + 1);
    if (subject?.form === 'name' && reading.has(subject.last, Role.Report | Role.Judge)) return subject;
  }
  return undefined;
}

/** "The referee who fined Ann Lee a game for calling him a “thief”": who is fined has said it. */
function blamedBefore(narration: Narration, last: number, opening: number): Subject | undefined {
  for (let k = last; k > opening + 1 && last - k < MAX_BLAMED; k -= 1) {
    const entity = narration.entityAt(k);
    if (narration.quoted[k] !== 0 || narration.isReport(k) || narration.reading.gap(k + 1) & Gap.Comma)
      return undefined;
    if (entity === undefined) continue;
    const first = narration.mentionFirst(k);
    if (!narration.isPersonal(first) || !/(?:ed|es|ing)$/.test(narration.word(first - 1))) return undefined;
    return { first, last: narration.mentionLast(k), entity, form: 'name' };
  }
  return undefined;
}

/** "Despite telling Ann Lee it was “small”, the mayor …": the subject behind the phrase that opens the sentence. */
function behindPhrase(narration: Narration, verb: number, opening: number): Subject | undefined {
  const { reading } = narration;
  if (verb > opening && !reading.has(opening, Role.Preposition | Role.Clause)) return undefined;
  for (let k = verb + 1; k < verb + REACH && k < reading.count; k += 1) {
    if (narration.quoted[k] !== 0) continue;
    if (reading.opens(k)) return undefined;
    const isBehindQuote = narration.quoted[k - 1] !== 0;
    if (reading.gap(k) & Gap.Comma && (isBehindQuote || !reading.has(k, Role.Function))) return narration.phraseAt(k);
  }
  return undefined;
}

/** ", founder Pavel Durov said" at the end of the sentence that contains a fragment. */
export function closingCue(narration: Narration, from: number): Cue | undefined {
  const { reading, quoted } = narration;
  for (let k = from + 1; k < from + 40 && k < reading.count; k++) {
    if (quoted[k] !== 0 || reading.opens(k)) return undefined;
    if (!narration.isReport(k)) continue;
    const subject = narration.subjectBefore(k);
    if (subject === undefined || subject.first < from) return undefined;
    let comma = subject.first;
    while (comma > from && subject.first - comma < 5 && !(reading.gap(comma) & Gap.Comma)) comma--;
    if (comma === from || !(reading.gap(comma) & Gap.Comma)) return undefined;
    return { first: k, last: k + 1, subject, near: false, side: 'after' };
  }
  return undefined;
}
