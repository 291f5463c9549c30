import { Gap, Role } from '../../reading/index.js';
import { type Narration, PASSIVE, pluralAt } from '../narration/index.js';
import type { Cue } from './cue.js';

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
