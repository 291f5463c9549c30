import type { Span } from '../../article.js';
import { type ArticleFacts, isInside, OUTCOMES, type StoryText, THINGS } from '../read/index.js';

/** What can become of somebody or something; the answer is a state. */
export type StateQuestion =
  | 'life'
  | 'verdict'
  | 'bail'
  | 'office'
  | 'search'
  | 'decision'
  | 'course'
  | 'access'
  | 'truce';

/** Whose state a sentence gives: a name of the story, or a thing by its noun. */
export type Bearer =
  | { readonly kind: 'name'; readonly start: number; readonly end: number }
  | { readonly kind: 'thing'; readonly noun: string; readonly words: string };

/** A state that a sentence gives. */
export interface Outcome extends Span {
  readonly article: number;
  readonly sentence: number;
  readonly question: StateQuestion;
  readonly state: string;
  /** Its place in the usual course of events: two states of one rank cannot both hold. */
  readonly rank: number;
  readonly bearer: Bearer;
  /** Who decides, where that is said: a name, or a noun. */
  readonly actor: Bearer | undefined;
}

/** Whose state a form gives: of who does it, of whom it is done to, of what is decided. */
type Side = 'subject' | 'passive' | 'object';

interface Form {
  readonly question: StateQuestion;
  readonly state: string;
  readonly rank: number;
  readonly side: Side;
}

const FORMS = new Map<string, Form[]>();
for (const entry of OUTCOMES.split('|')) {
  const [, question, state, rank, side, forms] = /^(\w+) ([\w ]+) (\d) (\w+): (.*)$/.exec(entry)!;
  const form = { question: question as StateQuestion, state: state!, rank: Number(rank), side: side as Side };
  for (const words of forms!.split(', ')) FORMS.set(words, [...(FORMS.get(words) ?? []), form]);
}

const WORDS = [...FORMS.keys()].sort((x, y) => y.length - x.length).join('|');
/** In a sentence in small letters. Forms are English, so that letters beyond ASCII are not looked for beside them. */
const FOUND = new RegExp(`\\b(?:${WORDS})\\b`, 'g');

const THINGS_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(THINGS).map(([question, nouns]) => [question, new Set(nouns.split(' '))]),
);

/** Between a subject and its verb. */
const ADVERBS =
  '(?:also |then |later |since |finally |officially |formally |already |now |subsequently |eventually |unanimously |narrowly )?';
const HELPED = new RegExp(`(?:^|\\s)(?:has |have |had )?${ADVERBS}$`);
const BEING = new RegExp(`(?:^|\\s)(?:was|were|is|are|has been|have been|had been|is being|are being|got) ${ADVERBS}$`);
/** What makes a state a plan, a fear, a question or the past of another story. */
const UNREAL =
  /(?:\b(?:would|could|may|might|should|must|can|cannot|if|whether|unless|not|never|nor|no|nearly|almost|allegedly|reportedly|feared|presumed|expected|likely|threatened|to be|previously)|n['’]t)\b[^,;]{0,40}$/i;
/** "…, 26, of Tarrow,", "(R-Ohio)" behind a name. */
const APPOSITION = /^(?:,|,[^;:.]{1,70},|\s\([^)]{1,40}\))?\s?$/;
const MAX_APPOSITION = 76;
/** A text without full stops is no prose, and each of its verbs would be looked at beside all that stands before it. */
const MAX_SENTENCE = 3000;
/** Before a name or noun that another one owns or leads to: "the leader of the union". */
const LINKED =
  /\b(?:of|in|at|by|for|with|from|to|on|about|over|after|before|against|near|than|like|between)\s(?:(?:the|a|an)\s)?(?:\p{Lu}[\p{L}.'’-]+\s){0,3}$/u;
/** Before what a clause of its own acts on: "the bill that rules the budget", "the driver who hit Ann Lee". */
const ACTED_ON = /\b(?:who|which|that(?=\s[\p{L}'’-]+(?:s|ed)\s))\s[^,;:]{1,40}$/u;
/** Between a verb and the name that is its object: "police charged former mayor Ann Lee". */
const TITLES =
  /^\s(?:(?!(?:of|in|at|by|for|with|from|to|on|about|over|after|before|against|and|or|as|that|was|were|is|are|has|have)\s)[\p{L}'’-]+\s){0,4}$/u;
/** "the parade", "its trial", "the vote on the budget": with what stands between the noun and its verb. */
const THING_BEFORE =
  /(?:^|\s)(?:the|this|that|its|his|her|their|\p{Lu}[\p{L}'’.-]+(?:'s|’s))\s((?:(?!(?:the|that|which|who)\s)[\p{L}\d'’-]+\s){0,3}?[\p{L}-]+)(?:\s(?:of|in|at|on|to|for|through|between|against|over)\s[\p{L}\d\s'’-]{1,40})?$/iu;
const THING_BEHIND = /^\s(?:the|this|that|its|his|her|their|\p{Lu}[\p{L}.-]+(?:'s|’s))\s((?:[\p{L}\d'’$-]+\s?){1,5})/iu;
const ENDS_NOUN =
  /\s(?:of|in|at|by|for|with|from|to|on|about|over|after|before|against|and|or|as|that|which|but|because|while|who|between|until|under|into|during|since)\b.*$/i;

/** The states that the articles of a story give, in their order. Only English is read. */
export function readOutcomes(story: StoryText, facts: readonly ArticleFacts[]): Outcome[] {
  return facts.flatMap((own, article) => {
    if (story.document(article).language !== 'en') return [];
    let names: NamesInOrder | undefined;
    return story.byArticle[article]!.flatMap((sentence) => {
      // Most sentences have no word of a state, and end at this test.
      const { states } = story.wordings[story.sentence(sentence).wording]!;
      if (states.length === 0) return [];
      names ??= new NamesInOrder(own);
      return inSentence(story, own, names, sentence);
    });
  });
}

function inSentence(story: StoryText, facts: ArticleFacts, names: NamesInOrder, sentence: number): Outcome[] {
  const { article, start, end } = story.sentence(sentence);
  if (end - start > MAX_SENTENCE) return [];
  const text = story.document(article).text.slice(start, end);
  const own = names.within(start, end);
  const found: Outcome[] = [];
  const small = text.toLowerCase();
  // Hardly any letter is longer when it is small; the offsets would not be those of the text.
  if (small.length !== text.length) return found;
  for (const match of small.matchAll(FOUND)) {
    const [before, behind] = [small[match.index - 1], small[match.index + match[0].length]];
    if (before === '-' || behind === '-') continue;
    const at = start + match.index;
    if (isInside(facts.quotes, { start: at, end: at })) continue;
    const place = { text, start, own, from: match.index, to: match.index + match[0].length };
    const resulting = match[0] === 'found' ? FOUND_AS.exec(small.slice(place.to, place.to + MAX_FOUND)) : null;
    for (const form of FORMS.get(resulting === null ? match[0] : `found ${resulting[1]}`)!) {
      const whose = bearersOf(form, place);
      if (whose === undefined) continue;
      const { question, state, rank } = form;
      found.push({ article, sentence, start: at, end: at + match[0].length, question, state, rank, ...whose });
    }
  }
  return found;
}

/** The names of an article, taken sentence by sentence. */
class NamesInOrder {
  readonly #names: readonly Span[];
  #next = 0;

  constructor({ names }: ArticleFacts) {
    this.#names = names.flatMap(({ mentions }) => mentions).sort((x, y) => x.start - y.start || y.end - x.end);
  }

  /** The names of a sentence. Sentences are asked in their order. */
  within(start: number, end: number): Span[] {
    const found: Span[] = [];
    for (; this.#next < this.#names.length && this.#names[this.#next]!.start < end; this.#next++) {
      const name = this.#names[this.#next]!;
      if (name.start >= start && name.end <= end) found.push(name);
    }
    return found;
  }
}

/** Where in a sentence a form stands. */
interface Place {
  readonly text: string;
  /** Where the sentence starts in its article. */
  readonly start: number;
  /** Names of the sentence, by their offsets in the article. */
  readonly own: readonly Span[];
  readonly from: number;
  readonly to: number;
}

/** "Rescuers found the climber Owen Tarr, 31, alive", and what is told of somebody who is no name. */
const FOUND_AS = /^ (?!guilty|not )[^.;:]{2,60}? (alive|dead|safe|unharmed)\b/;
const MAX_FOUND = 80;
const FOUND_SO = /^(?:found|pulled|rescued) /;

function bearersOf(form: Form, place: Place): Pick<Outcome, 'bearer' | 'actor'> | undefined {
  const before = place.text.slice(0, place.from);
  const passive = form.side === 'subject' ? null : BEING.exec(before);
  const helped = passive ?? HELPED.exec(before);
  if (helped === null || UNREAL.test(before.slice(Math.max(0, helped.index - 60)))) return undefined;
  const upTo = before.slice(0, helped.index);
  const { question, side } = form;
  if (side !== 'subject' && passive === null) {
    const words = place.text.slice(place.to, place.to + MAX_FOUND);
    const found = question === 'life' ? FOUND_AS.exec(words) : null;
    const thing = found === null ? words : words.slice(0, -found[1]!.length + found[0].length);
    const bearer =
      (side === 'object' ? undefined : nameBehind(place, upTo)) ??
      (side === 'object' || found !== null ? thingBehind(question, thing) : undefined);
    return bearer && { bearer, actor: side === 'object' ? (nameBefore(place, upTo) ?? nounBefore(upTo)) : undefined };
  }
  const isThing = THINGS_OF.has(question);
  const name = isThing && question !== 'life' ? undefined : nameBefore(place, upTo);
  const isFound = question !== 'life' || FOUND_SO.test(place.text.slice(place.from, place.to));
  const bearer = name ?? (isThing && isFound ? thingBefore(question, upTo) : undefined);
  return bearer && { bearer, actor: undefined };
}

/** Before a participle that stands as an adjective: "four detained Boko Haram leaders". */
const BEFORE_ADJECTIVE =
  /(?:^|[,;:(]|\s(?:the|a|an|two|three|four|five|six|seven|eight|nine|ten|several|other|also|and|or|of|\d[\d,]*))$/i;

/** The name that is the object of a verb. */
function nameBehind({ text, own, start, to }: Place, upTo: string): Bearer | undefined {
  if (BEFORE_ADJECTIVE.test(` ${upTo.trimEnd()}`)) return undefined;
  const name = own.find((one) => one.start - start >= to);
  if (name === undefined || !TITLES.test(text.slice(to, name.start - start))) return undefined;
  const behind = text.charAt(name.end - start);
  return behind === "'" || behind === '’' ? undefined : { kind: 'name', start: name.start, end: name.end };
}

/** The name that is the subject of a verb. */
function nameBefore({ own, start }: Place, upTo: string): Bearer | undefined {
  for (let index = own.length - 1; index >= 0; index--) {
    const name = own[index]!;
    if (name.end - start > upTo.length) continue;
    if (upTo.length - (name.end - start) > MAX_APPOSITION) return undefined;
    if (APPOSITION.test(upTo.slice(name.end - start)) && !isObject(upTo.slice(0, name.start - start)))
      return { kind: 'name', start: name.start, end: name.end };
  }
  return undefined;
}

/** Whether what stands behind these words is not the subject of its sentence. */
function isObject(before: string): boolean {
  return LINKED.test(before) || ACTED_ON.test(before);
}

function thingOf(question: StateQuestion, words: string): Bearer | undefined {
  const noun = words.toLowerCase().split(' ').at(-1)!;
  return THINGS_OF.get(question)?.has(noun) ? { kind: 'thing', noun, words } : undefined;
}

function thingBefore(question: StateQuestion, upTo: string): Bearer | undefined {
  const found = THING_BEFORE.exec(upTo);
  return found === null || isObject(upTo.slice(0, found.index + 1)) ? undefined : thingOf(question, found[1]!);
}

function thingBehind(question: StateQuestion, behind: string): Bearer | undefined {
  const found = THING_BEHIND.exec(behind);
  return found === null ? undefined : thingOf(question, found[1]!.replace(ENDS_NOUN, '').trim());
}

/** The noun that is the subject of a verb: "the jury", "lawmakers". */
function nounBefore(upTo: string): Bearer | undefined {
  const found = /(?:^|\s)([\p{L}-]+)$/u.exec(upTo);
  const noun = found?.[1]?.toLowerCase();
  return noun === undefined ? undefined : { kind: 'thing', noun, words: noun };
}
