import { Gap } from '../../reading/index.js';
import { isMedium, type Narration } from '../narration/index.js';

/** Before the outlet that was told: "disse à Lusa", "en una entrevista con El Norte", "dem Hafenblatt". */
const TOLD =
  /^(?:à|ao|aos|às|al|a|all|alla|allo|ai|au|aux|avec|com|con|dans|de[mr]|em|en|gegenüber|im|mit|na|no|para|par|pel[oa]|por|sur|tegen)$/;
/** Words that may follow it before the name. */
const BETWEEN =
  /^(?:o|a|la|el|le|los|las|dem|der|agência|agencia|agence|agenzia|cadena|canal|diario|diário|emisora|jornal|journal|nachrichtenagentur|portal|quotidiano|quotidien|r[aá]dio|revista|sender|site|tv|zeitung)$/;
const ELIDED = /^(?:all|dall|l)['’]\p{Lu}/u;

/** The outlet that listens, in other languages than English, from its preposition on, and the token behind its name. */
export function listenerBehind(
  narration: Narration,
  k: number,
): { readonly name: string | undefined; readonly last: number } | undefined {
  const { reading } = narration;
  const written = (at: number): string => reading.text.slice(reading.start(at), reading.wordEnds[at]);
  // "À l’AFP", "all’Ansa": the article is part of the word.
  let at = k;
  if (!ELIDED.test(written(k))) {
    if (!TOLD.test(narration.word(k))) return undefined;
    at += 1;
    while (reading.gap(at) === Gap.Space && BETWEEN.test(narration.word(at)) && !reading.capitalised(at)) at += 1;
    if (reading.gap(at) !== Gap.Space) return undefined;
  }
  const entity = narration.entityAt(at);
  if (ELIDED.test(written(at))) {
    const name = entity?.name ?? written(at).slice(written(at).search(/['’]/) + 1);
    return { name: isMedium({ kind: undefined, name }) ? name : undefined, last: at + 1 };
  }
  if (entity !== undefined)
    return isMedium(entity) ? { name: entity.name, last: narration.mentionLast(at) } : undefined;
  // "Dem Hafenblatt": a German noun has a capital too.
  const isNoun =
    reading.language === 'de' && reading.capitalised(at) && isMedium({ kind: undefined, name: written(at) });
  return isNoun ? { name: written(at), last: at + 1 } : undefined;
}
