import { Gap, Role } from '../../reading/index.js';
import { TokenKind } from '../../tokens/index.js';
import type { Narration } from '../narration/index.js';
import { STOPS } from '../words/index.js';
import { isBody } from './named-sources.js';

/** "two people briefed on the talks": the words up to the end of the clause. */
export function describedAt(
  narration: Narration,
  first: number,
): { readonly text: string; readonly end: number } | undefined {
  const { reading } = narration;
  let last = first;
  while (last < reading.count && last - first < MAX_DESCRIPTION) {
    // "Harbourlog.org" is one name.
    const isInside = reading.gap(last) === Gap.Stop || reading.abbreviates(last - 1);
    if (last > first && reading.gap(last) & ENDS && !isInside) break;
    if (last > first && reading.gap(last) === (Gap.Dash | Gap.Space)) break;
    // "Selon leur syndicat 60 % des parcs": the clause goes on with a number right behind its noun.
    if (last > first && reading.language !== 'en' && isNumberBehindNoun(narration, last)) break;
    // "According to the council the port is shut"
    if (last > first && reading.has(last, Role.Determiner) && narration.maySpeak(last - 1)) break;
    if (last > first && STOPS.has(narration.word(last)) && !joinsNouns(narration, last)) break;
    // "Laut Bahn fuhr der Zug": a German noun ends before what has no capital.
    const isBehindNoun = reading.language === 'de' && last > first && reading.capitalised(last - 1);
    // "Laut Feuerwehr bei rund drei Millionen Euro"
    const isJoined =
      GENITIVE.test(narration.word(last)) && (reading.capitalised(last + 1) || reading.has(last + 1, Role.Function));
    if (isBehindNoun && !reading.capitalised(last) && !isJoined) break;
    last += 1;
  }
  // "A study of 900 people published in the"
  while (last > first + 1 && reading.has(last - 1, Role.Preposition | Role.Determiner)) last -= 1;
  if (last === first || narration.quoted[first] !== 0) return undefined;
  const isArticle = reading.language !== 'en' && last - first > 1 && reading.has(first, Role.Function);
  const start = reading.start(isArticle ? first + 1 : first);
  const end = reading.wordEnds[last - 1]!;
  return { text: reading.text.slice(start, end), end };
}

/** "Five current and former aides", "police and witnesses", but "police, and she", "officials and said". */
function joinsNouns(narration: Narration, and: number): boolean {
  const { reading } = narration;
  if (narration.word(and) !== 'and' || narration.isPronoun(and + 1)) return false;
  return reading.gap(and + 1) === Gap.Space && !reading.has(and + 1, Role.Report | Role.Saying | Role.Clause);
}

/** What joins a German noun to the one before it. */
const GENITIVE = /^(?:am|aus|beim?|de[rs]|für|im|in|und|von|vom)$/;

function isNumberBehindNoun({ reading }: Narration, k: number): boolean {
  const kind = reading.tokens.kinds[k];
  const isNumber = kind === TokenKind.Number || kind === TokenKind.Percent || kind === TokenKind.Money;
  return isNumber && reading.role(k - 1) !== 0 && !reading.has(k - 1, Role.Function | Role.Month);
}

const MAX_DESCRIPTION = 14;
const ENDS = Gap.Comma | Gap.Stop | Gap.Line | Gap.Colon | Gap.Open | Gap.Close | Gap.Quote;

/** "Reuters reported, citing two officials", "Xinhua quoted an official as saying": whom an outlet has it from. */
export function citedBehind(
  narration: Narration,
  verb: number,
): { readonly text: string; readonly isNamed: boolean } | undefined {
  const { reading } = narration;
  let k = narration.word(verb) === 'quoted' ? verb : verb + 1;
  while (
    k < reading.count &&
    k - verb < MAX_CITED &&
    !reading.opens(k) &&
    !/^(?:citing|cited|quot(?:ed|ing))$/.test(narration.word(k))
  )
    k += 1;
  if (k >= reading.count || reading.opens(k) || !/^(?:citing|cited|quot)/.test(narration.word(k))) return undefined;
  const name = narration.phraseAt(k + 1);
  if (name?.form === 'name' && name.entity?.kind === 'person') return { text: name.entity.name, isNamed: true };
  const cited = describedAt(narration, k + 1);
  if (cited === undefined) return undefined;
  const [text] = cited.text.replace(/^(?:an?|the) /, '').split(' as saying') as [string];
  return { text, isNamed: isBody(text) };
}

/** Words from who passes it on to whom it is from. */
const MAX_CITED = 40;
