import { type ArticleId, parsePublicationTime, type Span } from '../../article.js';
import { groupBy } from '../../structures/index.js';
import type { MentionedName } from '../names/index.js';
import { type ArticleFacts, isInside, type StoryText } from '../read/index.js';
import type { Bearer, Outcome, StateQuestion } from './read-outcomes.js';

/** A state as one article gives it. */
export interface StateValue extends Span {
  readonly article: ArticleId;
  /** The words that give it: "found guilty". */
  readonly text: string;
  /** One word for them: `convicted`. */
  readonly state: string;
  /** The day that its sentence names, `YYYY-MM-DD`; `null` if it names none or several. */
  readonly time: string | null;
}

/**
 * How the states of one row are related. `equal`: one state; `updated`: one follows the other in the usual course of
 * events or in time; `conflict`: two states of one time that exclude each other.
 */
export type StateAgreement = 'equal' | 'updated' | 'conflict';

/** What became of one person, body or thing: who was in what state when, per article. */
export interface ComparedState {
  readonly id: string;
  readonly question: StateQuestion;
  /** By the fullest name, or in the words of the text: "the bill". */
  readonly who: string;
  readonly agreement: StateAgreement;
  /** Whether days in the texts, or times of publication, say which state is the later one. */
  readonly isOrderKnown: boolean;
  /** In the usual course of events (charged, convicted, sentenced), then by day, then by publication. */
  readonly values: readonly StateValue[];
}

/** An outcome with whom or what it is of. */
interface Placed {
  readonly outcome: Outcome;
  readonly who: string;
  readonly actor: string | undefined;
  readonly time: number | undefined;
}

/**
 * The states that the articles of a story give of one person, body or thing: charged, convicted; approved, rejected;
 * called off, went ahead. A row needs two articles. A state is read only where its bearer stands beside
 * its verb as subject or object, in a plain statement outside quotation marks: what is planned, feared, denied or asked
 * is none. English only.
 */
export function compareStates(
  story: StoryText,
  facts: readonly ArticleFacts[],
  names: readonly (readonly MentionedName[])[],
  given: readonly Outcome[],
  otherStories: readonly (readonly Span[])[],
): ComparedState[] {
  const outcomes = given.filter((outcome) => !isInside(otherStories[outcome.article]!, outcome));
  if (outcomes.length === 0) return [];
  const nameAt = namesByPlace(names, outcomes);
  const placed = outcomes.flatMap((outcome): Placed[] => {
    const who = keyOf(outcome, outcome.bearer, nameAt);
    if (who === undefined) return [];
    const actor = outcome.actor && keyOf(outcome, outcome.actor, nameAt);
    return [{ outcome, who, actor, time: dayOf(story, facts, outcome) }];
  });
  return [...groupBy(placed, ({ outcome, who }) => `${outcome.question} ${who}`).values()]
    .filter(isShared)
    .map((row, index) => described(story, row, `s${index + 1}`));
}

/** What each sentence says became of whom, by the last word of the name or by the noun. */
export function givenStates(
  story: StoryText,
  outcomes: readonly Outcome[],
): { readonly sentence: number; readonly key: string }[] {
  return outcomes.map(({ article, sentence, question, state, bearer }) => {
    const whose = bearer.kind === 'thing' ? bearer.noun : story.articles[article]!.text.slice(bearer.start, bearer.end);
    return { sentence, key: `${question} ${state} ${whose.toLowerCase().split(/\s/).at(-1)}` };
  });
}

/** Whether two articles tell it. */
function isShared(row: readonly Placed[]): boolean {
  return row.some(({ outcome: { article } }) => article !== row[0]!.outcome.article);
}

/** By article and offset of a mention: the fullest name of whom it names. */
function namesByPlace(
  names: readonly (readonly MentionedName[])[],
  outcomes: readonly Outcome[],
): ReadonlyMap<string, string> {
  const wanted = new Set<string>();
  for (const { article, bearer, actor } of outcomes) {
    for (const whose of [bearer, actor]) if (whose?.kind === 'name') wanted.add(`${article} ${whose.start}`);
  }
  const found = new Map<string, string>();
  for (const group of names) {
    const fullest = group.reduce((best, { name }) => (name.length > best.length ? name : best), '');
    for (const { article, mentions } of group) {
      for (const { start } of mentions)
        if (wanted.has(`${article} ${start}`)) found.set(`${article} ${start}`, fullest);
    }
  }
  return found;
}

function keyOf({ article }: Outcome, bearer: Bearer, nameAt: ReadonlyMap<string, string>): string | undefined {
  return bearer.kind === 'name' ? nameAt.get(`${article} ${bearer.start}`) : `the ${bearer.noun}`;
}

/** The one day that a sentence names. */
function dayOf(story: StoryText, facts: readonly ArticleFacts[], { article, sentence }: Outcome): number | undefined {
  const { start, end } = story.sentence(sentence);
  const days = facts[article]!.dates.filter((date) => date.unit === 'date' && date.start >= start && date.end <= end);
  return days.length === 1 ? days[0]!.value : undefined;
}

function described(story: StoryText, row: readonly Placed[], id: string): ComparedState {
  const { question } = row[0]!.outcome;
  const ordered = [...row].sort(
    ({ outcome: x, time: first = 0 }, { outcome: y, time: second = 0 }) =>
      x.rank - y.rank || first - second || x.article - y.article || x.start - y.start,
  );
  return {
    id,
    question,
    who: row[0]!.who,
    agreement: agreementOf(story, row),
    isOrderKnown: row.some((one) => row.some((two) => order(story, one, two) !== 0)),
    values: ordered.map(({ outcome: { article, start, end, state }, time }) => {
      const { id: own, text } = story.articles[article]!;
      const day = time === undefined ? null : String(time).replace(/(..)(..)$/, '-$1-$2');
      return { article: own, start, end, text: text.slice(start, end), state, time: day };
    }),
  };
}

function agreementOf(story: StoryText, row: readonly Placed[]): StateAgreement {
  const [first] = row;
  if (row.every(({ outcome }) => outcome.state === first!.outcome.state)) return 'equal';
  const isDisputed = row.some((one, at) => row.slice(at + 1).some((two) => excludeEachOther(story, row, one, two)));
  return isDisputed ? 'conflict' : 'updated';
}

/** Whether two articles give states of one time that exclude each other, and no article gives both. */
function excludeEachOther(story: StoryText, row: readonly Placed[], one: Placed, two: Placed): boolean {
  const [a, b] = [one.outcome, two.outcome];
  if (a.article === b.article || a.state === b.state || one.actor !== two.actor || !isOneFact(story, a, b))
    return false;
  const gives = (article: number, state: string): boolean =>
    row.some(({ outcome }) => outcome.article === article && outcome.state === state);
  if (row.some(({ outcome: { article } }) => gives(article, a.state) && gives(article, b.state))) return false;
  const later = order(story, one, two);
  // Nobody is alive after he is dead, and nobody is found twice.
  if (a.question === 'life' && a.rank !== b.rank) return (a.rank - b.rank) * later < 0;
  return a.rank === b.rank && later === 0;
}

/** Whether two sentences that give a state of one bearer share more than it: of a person, what is no name. */
function isOneFact(story: StoryText, one: Outcome, two: Outcome): boolean {
  const terms = ({ sentence }: Outcome): Int32Array => story.wordings[story.sentence(sentence).wording]!.terms;
  const own = new Set(terms(one));
  const [weights, min] =
    one.bearer.kind === 'name' ? [story.weightsOutsideNames, MIN_SHARED] : [story.weights, MIN_SHARED + 1];
  return terms(two).filter((term) => own.has(term) && weights[term]! > 0).length >= min;
}

/** Terms that two sentences on one state share, beside the noun of a thing. */
const MIN_SHARED = 2;

/** Below 0 if the first is known to be earlier, above 0 if it is later; 0 if that is not known. */
function order(story: StoryText, one: Placed, two: Placed): number {
  if (one.time !== undefined && two.time !== undefined) return one.time - two.time;
  const [first, second] = [one, two].map(({ outcome: { article } }) => {
    const { publishedAt } = story.articles[article]!;
    return publishedAt ? parsePublicationTime(publishedAt) : undefined;
  });
  if (first === undefined || second === undefined) return 0;
  return first.to < second.from ? -1 : first.from > second.to ? 1 : 0;
}
