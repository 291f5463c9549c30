import type { Figure } from '../../../text/index.js';

/** Behind the number of those in favour: "312 in favour and", "312 members voted for it, with". */
const FOR =
  /^(?: [\p{L}’'-]+){0,2}?(?: votes?| voted| backed| supported|[ -]yes| ayes| votos| síes| sim| votaram| votaron| voix| ont voté| phiếu| stimmten| Ja-Stimmen| stimmen)?(?: in favou?r| for| a favor| favor[áa]veis| pour| dafür| thuận| tán thành)?(?: (?:of )?(?:it|the \p{L}+))?,?(?: and| to| against| with| while| y| e| et| und| gegen| zu)? $/iu;
/** One of these makes it a number of those in favour. */
const IN_FAVOUR =
  /\b(?:favou?r|for|backed|supported|yes|ayes|síes|sim|pour)(?!\p{L})|dafür|favor[áa]veis|Ja-Stimmen|thuận|tán thành|\b(?:gegen|zu) $/iu;
/** Behind the number of those against. */
const AGAINST =
  /^(?: [\p{L}’'-]+){0,2}? ?(?:against|opposed|nays|noes|no votes|en contra|contra|contr[áa]rios|contre|dagegen|Nein-Stimmen|chống|phản đối|(?:Gegens|S)timmen)(?!\p{L})/iu;
const OF_A_PARTY = /^ \p{Lu}\p{Ll}+s /u;
/** Characters between the two. */
const MAX_BETWEEN = 60;

/** The figures of a sentence, "312 in favour and 98 against" as the one result of a vote that it is. */
export function withBallots(text: string, figures: readonly Figure[]): Figure[] {
  const found: Figure[] = [];
  for (const figure of figures) {
    const before = found.at(-1);
    if (before === undefined || !isBallot(text, before, figure)) found.push(figure);
    else found[found.length - 1] = { ...before, kind: 'score', unit: 'score', high: figure.value, end: figure.end };
  }
  return found;
}

function isBallot(text: string, one: Figure, two: Figure): boolean {
  if (one.kind !== 'count' || two.kind !== 'count' || two.start - one.end > MAX_BETWEEN) return false;
  const between = text.slice(one.end, two.start);
  // "Three Republicans voting in favour and eight Democrats against" is no result.
  if (OF_A_PARTY.test(between)) return false;
  return IN_FAVOUR.test(between) && FOR.test(between) && AGAINST.test(text.slice(two.end, two.end + 40));
}
