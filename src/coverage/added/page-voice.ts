import { SPEAKS } from './page-phrases.js';

// The page speaks to its readers where the article does not: in the first lines, and in the last ones.

/** Sentences at either end of an article where its page may speak. */
const MAX_HEAD = 2;
const MAX_TAIL = 4;
/** An article that speaks to its readers in more sentences than this is a column, a letter or advice. */
const MAX_SHARE = 0.06;
const MAX_OTHERS = 2;

const READER = /\b(?:[Yy]ou|[Yy]our|[Yy]ours|[Yy]ourself)\b/;
const DESK = /\b(?:we|our|ours|us|please)\b/;
/** A request, with what can only stand behind a verb: "Share the", not "Share prices". */
const REQUEST =
  /^(?:please,? |and |so |to )?(?:visit|go|see|read|watch|listen|hear|follow|join|sign|click|tap|tune|stay|check|leave|share|send|submit|discuss|learn|find|subscribe|download|email|e-mail|contact|reach|tell|let|write|vote|comment|discover|explore|get|buy|order|register|donate|help|try|scroll|view|enter|support|tweet|catch|browse|ask|add|post|upload|text|call|don't|do not|keep|use|report) /iu;
const BEHIND_REQUEST =
  /^(?:(?:our|your|us|the|this|these|those|more|how|why|what|where|who|which|here|below|to|for|on|out|up|in|into|at|with|from|by|off|back|him|her|them|me|my|all|it|an?|any|other|end|attack|share|post)(?!\p{L})|\d|@|https?:|www|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net)|\p{Lu})/u;
/** What a page offers, or where it is. */
const OFFER =
  /\b(?:comments?|comment (?:box|section)|this (?:story|topic|article|post|page|video|report|series)|(?:more|other|our|top|latest|full|these|related) (?:stor(?:y|ies)|articles?|posts?|coverage|videos?|photos?|updates?|episodes?|news)|newsletters?|podcasts?|apps?|livechat|live chat|forums?|gallery|slideshow|updates|developments|inbox|guidelines|readers?|users? |your (?:questions|thoughts|views|ideas|photos|stor(?:y|ies)|tips?|opinions?)|secure tips?|below|here)\b|[\w-]\.(?:com|org|net|co|tv|gov)\b|\S@[\w-]+\.\w|https?:\/\/|(?:^|\s)@\w{3}/;
/** "Learn how …", "Find out what …": the headline of another article as a request. */
const TEASER =
  /^(?:learn|find out|discover|see|read|watch|hear|click|tap)(?: (?:more|here|on|out|all|to))* (?:about|how|why|what|where|which|who)\b/;
const ADDRESS = /\S@[\w-]+\.\w|\s@\w|\w\.(?:com|org|net|tv)\b/;
const WRITER =
  /^(?:(?:you can |to )?(?:contact|reach|e-?mail|follow|call|tweet|write to|write|send)\b|(?:\p{L}+[ ]){1,6}can be (?:reached|contacted|followed))/u;
const HANDLE = /\s@\w/;
/** Numbers to call: the police ask for witnesses, a helpline offers help. */
const CALLS = /\b\d{3}[-.) ]\d{3,4}|\bpolice\b|\bhotline\b|\bhelpline\b|\bwitness/;

/** A sentence as it can be asked for: its text, and whether it is a paragraph of its own. */
export interface VoicedLine {
  readonly text: string;
  readonly isAlone: boolean;
  /** Whether it has a quotation or a post: somebody else speaks. */
  readonly isSpoken: () => boolean;
}

/**
 * Marks the sentences in which the page asks or tells its readers something, in an article that otherwise does not
 * speak to them: at its ends, and in paragraphs of one sentence.
 */
export function markVoice(lines: readonly VoicedLine[], isPage: boolean[]): void {
  const tail = Math.max(0, lines.length - MAX_TAIL);
  const found = lines.flatMap(({ text, isAlone, isSpoken }, index) => {
    if (isPage[index] || !(isAlone || index < MAX_HEAD || index >= tail)) return [];
    return speaksToReaders(text.replaceAll('’', "'"), index >= tail) && !isSpoken() ? [index] : [];
  });
  if (found.length === 0) return;
  const speaks = lines.map(({ text, isSpoken }) => READER.test(text) && !isSpoken());
  const headSpeaks = isColumn(speaks.slice(MAX_HEAD));
  const restSpeaks = isColumn(speaks.slice(0, tail));
  for (const index of found) if (!(index < tail ? headSpeaks : restSpeaks)) isPage[index] = true;
}

/** Whether so many sentences speak to the readers that it is the article that does. */
function isColumn(speaks: readonly boolean[]): boolean {
  const count = speaks.filter(Boolean).length;
  return count > Math.max(Math.min(MAX_OTHERS, Math.floor(speaks.length / 5)), speaks.length * MAX_SHARE);
}

function speaksToReaders(line: string, isTail: boolean): boolean {
  const verb = REQUEST.exec(line)?.[0];
  const isRequest = verb !== undefined && BEHIND_REQUEST.test(line.slice(verb.length));
  if (!isRequest && !isTail) return false;
  const folded = line.toLowerCase();
  if (!isRequest && !READER.test(folded) && !TEASER.test(folded) && !WRITER.test(folded)) return false;
  if (SPEAKS.test(folded)) return false;
  // Who has an account beside a number is a writer, not the police.
  if (CALLS.test(folded) && !(WRITER.test(folded) && HANDLE.test(folded))) return false;
  const offers = OFFER.test(folded);
  if (isRequest && (offers || (isTail && DESK.test(folded)))) return true;
  if (!isTail) return false;
  if (TEASER.test(folded) || (WRITER.test(folded) && ADDRESS.test(folded))) return true;
  return READER.test(folded) && (DESK.test(folded) || isRequest) && offers;
}
