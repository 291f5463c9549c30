import { Gap, Role } from '../reading/index.js';
import { PASSIVE } from './marked-text.js';
import { isMedium, pluralAt } from './mentions.js';
import type { Narration, Subject } from './narration.js';
import { GESTURES } from './words/index.js';

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

/** Words between a verb and the subject after it, in languages with that order. */
const TIME_WORD =
  /^(?:hoje|ontem|anteontem|n?est[ae]|n[ao]|hoy|ayer|este|esta|el|la|en|ieri|oggi|questa?|à|manhã|tarde|noite|mañana|noche|feira|.*-feira)$/;
const MAX_TIME_WORDS = 8;
/** The preposition before who listens: "disse à Folha o advogado". */
const TOLD = /^(?:à|ao|aos|às|al|a|all|alla|allo|ai|au|aux)$/;
/** Words that may follow it before the name. */
const BETWEEN =
  /^(?:o|a|la|el|le|los|las|agência|agencia|agence|agenzia|jornal|diario|diário|journal|quotidiano|quotidien|rádio|radio|revista|canal|tv|site|portal)$/;

/** "informou hoje um porta-voz", "disse na segunda-feira o ministro": the subject after its verb and the time. */
export function subjectBehind(narration: Narration, verb: number): Subject | undefined {
  const { reading } = narration;
  for (let k = verb + 1; k < verb + MAX_TIME_WORDS && k < reading.count; k += 1) {
    if (reading.gap(k) !== Gap.Space) return undefined;
    const behind = pastListener(narration, k);
    if (behind > k) {
      k = behind - 1;
      continue;
    }
    if (TIME_WORD.test(narration.word(k)) || reading.has(k, Role.Weekday | Role.Month)) continue;
    const subject = narration.phraseAt(k);
    return subject?.entity?.kind === 'place' && subject.form === 'name' ? undefined : subject;
  }
  return undefined;
}

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
