import { parsePublicationTime } from '../../article.js';
import type { Candidates } from './find-fields.js';
import type { Shape } from './shape.js';
import { isNothing, type LeftOut, readDate } from './values/index.js';

/** Types of items that are not texts, as their formats name them. */
const NO_TEXT =
  /picture|photo|video|audio|graphic|image|composite|gallery|event|component|package|planning|still|animated|attachment|nav_menu|revision/i;

/** Whether the sender marks a record as a picture, a plan or the like. */
export function isPicture(shape: Shape | undefined, candidates: Candidates): boolean {
  const said = (candidates.type ?? []).find(({ value }) => !isNothing(value));
  return shape !== undefined && NO_TEXT.test(String(said?.value ?? ''));
}

/** Why the sender holds a record back at the moment `now`, if so. */
export function heldBack(candidates: Candidates, now: number): LeftOut | undefined {
  const status = String((candidates.status ?? []).find(({ value }) => !isNothing(value))?.value ?? '').toLowerCase();
  if (/future|scheduled/.test(status)) return 'embargoed';
  if (/withheld|draft|private|pending|trash|unpublished/.test(status)) return 'withheld';
  if (/cancell?ed|killed|kill\b|spiked|recalled/.test(status)) return 'canceled';
  const embargoed = (candidates.embargoed ?? []).find(({ value }) => !isNothing(value) && value !== false)?.value;
  if (embargoed === undefined && !/embargo/.test(status)) return undefined;
  const until = readDate(embargoed);
  const end = until === undefined ? undefined : parsePublicationTime(until.iso)?.from;
  // An embargo without an end holds until its sender lifts it.
  return end === undefined || end > now ? 'embargoed' : undefined;
}
