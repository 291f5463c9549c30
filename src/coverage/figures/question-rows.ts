import { appendAll, groupBy } from '../../structures/index.js';
import { areOfOtherPeople, joinAges } from './age-rows.js';
import { byArticle, isFar, MAX_APART_LOOSE, unitOf } from './apart.js';
import type { FormedFigure } from './formed-figure.js';
import { joinLeavers, joinPast } from './other-rows.js';
import { areOfOtherParts, type FigureQuestion, isOfEvent } from './questions/index.js';
import { areCompatible, areEqual, areTransposed } from './values/index.js';
import { areOtherDays } from './wording/index.js';

/** Parts of one toll that count the same people: "two of them children", "including three children". */
const MAX_PARTS_APART = 1.5;
/** Sentences of an article that hold its own answer to such a question. */
const OPENING_SENTENCES = 10;
/** What may be told with two digits exchanged. */
const SLIPS: ReadonlySet<FigureQuestion> = new Set(['price', 'aboard', 'profit', 'revenue', 'jobs cut']);
/** Minutes between two hours at which two articles may say that one thing happened, and where a zone may part them. */
const MAX_MINUTES_APART = 240;
const MAX_MINUTES_IN_ZONES = 45;
/** Some measure a depth and others estimate it, as they do what an event cost. */
const ROUGHLY_KNOWN: ReadonlySet<FigureQuestion> = new Set(['depth', 'fall', 'damage', 'ransom']);
const MAX_ROUGHLY_APART = 2.2;
/** Two magnitudes closer than this may be of one earthquake, measured twice. */
const MAX_MAGNITUDES_APART = 0.65;

/** Answers to one question, of one article or more, by index. */
type Cluster = number[];

/**
 * Joins the figures that answer one question about the story's event, whatever their values: the toll of one report
 * with that of another. `join` is called for each pair that belongs together.
 *
 * An article's own answer is the one in its title, else the first. Further values belong to it if they agree with it,
 * if the text says that they held earlier, or if they are in the opening; a value with its own scope ("including 12
 * children", "another two", "in the north") is another row. Figures of other events are left out. Returns which
 * earthquake each article is about, of those that give a magnitude.
 */
export function joinAnswers(
  figures: readonly FormedFigure[],
  join: (a: number, b: number) => void,
): ReadonlyMap<number, number> {
  const questions = byQuestion(figures);
  const magnitudes = questions.get('magnitude');
  const shocks = magnitudes === undefined ? new Map<number, number>() : joinMagnitudes(figures, magnitudes, join);
  for (const [question, indices] of questions) {
    if (question === 'magnitude') continue;
    if (question === 'age') joinAges(figures, indices, join);
    else if (question === 'minute') joinByName(figures, indices, surnameOf, join);
    else if (isOfEvent(question)) joinEvent(figures, indices, shocks, join);
    else joinLoose(figures, indices, question, shocks, join);
  }
  joinLeavers(figures, join);
  joinPast(figures, join);
  const amounts = figures.flatMap(({ kind, name, isBackground }, at) =>
    kind === 'money' && name !== undefined && !isBackground ? [at] : [],
  );
  const shares = figures.flatMap(({ kind, name, time }, at) =>
    kind === 'percent' && name !== undefined && time.background === undefined ? [at] : [],
  );
  joinByName(figures, shares, surnameOf, join);
  joinByName(figures, amounts, (name) => (name.includes(' ') ? name.toLowerCase() : undefined), join);
  return shocks;
}

function byQuestion(figures: readonly FormedFigure[]): Map<FigureQuestion, number[]> {
  return groupBy(figures.keys(), (at) => (figures[at]!.isBackground ? undefined : figures[at]!.question));
}

/** What one article answers: its main answer with what agrees, and the parts that have a scope of their own. */
interface Answer {
  readonly main: Cluster;
  readonly parts: Cluster[];
  /** Whether it distinguishes the answers of several places. */
  readonly isPlaced: boolean;
}

/**
 * Joins the magnitudes of each shock. An article that gives the magnitude of another's shock beside its own main one
 * is about a later or an earlier shock. Returns for each article with a main magnitude which shock that is of.
 */
function joinMagnitudes(
  figures: readonly FormedFigure[],
  indices: readonly number[],
  join: (a: number, b: number) => void,
): Map<number, number> {
  const at = (index: number): FormedFigure => figures[index]!;
  const answers = byArticle(figures, indices).map((own) => answerOf(figures, own, true));
  const rows: Cluster[] = [];
  // "The survey said 6.1, Tehran 5.9" is one shock, measured twice.
  const isMeasuredAnew = (main: Cluster, index: number): boolean =>
    main.some((one) => at(one).sentence === at(index).sentence);
  const knows = ({ main, parts }: Answer, row: Cluster): boolean =>
    parts.some((part) => part.some((a) => !isMeasuredAnew(main, a) && row.some((b) => areEqual(at(a), at(b)))));
  for (const answer of answers) {
    const { main } = answer;
    if (main.length === 0) continue;
    const isOne = (a: number, b: number): boolean =>
      areCompatible(at(a), at(b)) ||
      (!isOtherDay(at(a), at(b)) && Math.abs(at(a).value - at(b).value) <= MAX_MAGNITUDES_APART);
    const row = rows.find((one) => {
      if (!main.some((a) => one.some((b) => isOne(a, b)))) return false;
      if (main.some((a) => one.some((b) => areCompatible(at(a), at(b))))) return true;
      const isOfRow = (other: Answer): boolean => other.main.some((index) => one.includes(index));
      return !knows(answer, one) && !answers.some((other) => isOfRow(other) && knows(other, main));
    });
    if (row === undefined) rows.push([...main]);
    else appendAll(row, main);
  }
  const shocks = new Map(rows.flatMap((row, shock) => row.map((index) => [at(index).article, shock] as const)));
  for (const part of answers.flatMap(({ parts }) => parts)) {
    const row = rows.find((one) =>
      one.some((b) =>
        part.some((a) => areEqual(at(a), at(b)) || (isMeasuredAnew([b], a) && areOfOtherSources(at(a), at(b)))),
      ),
    );
    if (row === undefined) rows.push([...part]);
    else appendAll(row, part);
  }
  for (const row of rows) for (const index of row) join(row[0]!, index);
  return shocks;
}

function joinEvent(
  figures: readonly FormedFigure[],
  indices: readonly number[],
  shocks: ReadonlyMap<number, number>,
  join: (a: number, b: number) => void,
): void {
  const answers = agreeing(
    figures,
    byArticle(figures, indices).map((own) => answerOf(figures, own)),
  );
  const mains: Cluster[] = [];
  const parts = answers.flatMap(({ parts: own }) => own);
  for (const { main } of answers) {
    if (main.length === 0) continue;
    const others = answers.filter((other) => other.main !== main);
    const agrees = others.some((other) =>
      other.main.some((b) => main.some((a) => areCompatible(figures[a]!, figures[b]!))),
    );
    // "Nine died in Texas" is the whole answer of a report from Texas, and a part of another report's answer.
    const part = agrees ? undefined : parts.find((one) => one.some((b) => isSamePart(figures, main[0]!, b)));
    if (part === undefined) mains.push(main);
    else appendAll(part, main);
  }
  const placed = new Set(answers.filter(({ isPlaced }) => isPlaced).flatMap(({ main }) => main));
  const rows: Cluster[] = [];
  for (const main of mains) {
    const row = rows.find((one) =>
      one.some((b) => main.some((a) => canAnswerTogether(figures, a, b, shocks, placed.has(a) || placed.has(b)))),
    );
    if (row === undefined) rows.push([...main]);
    else appendAll(row, main);
  }
  const partRows: Cluster[] = [];
  for (const part of parts) {
    // An article that opens with the dead of a day has those of the uprising further down.
    const whole = rows.find((one) => part.every((a) => one.some((b) => isWholeElsewhere(figures, a, b, one))));
    if (whole !== undefined) {
      appendAll(whole, part);
      continue;
    }
    const row = partRows.find((one) => one.some((b) => part.some((a) => sharesScope(figures, a, b))));
    if (row === undefined) partRows.push([...part]);
    else appendAll(row, part);
  }
  for (const row of [...rows, ...partRows]) for (const at of row) join(row[0]!, at);
}

/**
 * The answers with a larger value as the main one where only that is what others give: four died on the spot and five
 * in all.
 */
function agreeing(figures: readonly FormedFigure[], answers: readonly Answer[]): Answer[] {
  const isGiven = (by: Answer, value: number): boolean =>
    answers.some(({ main }) => main !== by.main && main.some((at) => areEqual(figures[at]!, figures[value]!)));
  return answers.map((answer) => {
    const { main, parts } = answer;
    if (main.length === 0 || main.some((at) => isGiven(answer, at))) return answer;
    const better = parts.find(([at]) => {
      const { scope, isMore, isOrder, value } = figures[at!]!;
      const isLarger = main.every(
        (own) => figures[own]!.value < value && value <= MAX_PARTS_APART * figures[own]!.value,
      );
      return isLarger && !scope.isPart && !isMore && !isOrder && isGiven(answer, at!);
    });
    if (better === undefined) return answer;
    return { ...answer, main: better, parts: [...parts.filter((part) => part !== better), main] };
  });
}

function answerOf(figures: readonly FormedFigure[], own: readonly number[], isMagnitude = false): Answer {
  const at = (index: number): FormedFigure => figures[index]!;
  const isWhole = (index: number): boolean => !at(index).scope.isPart && !at(index).isMore;
  const isMain = (index: number): boolean => isWhole(index) && at(index).scope.group.length === 0 && !at(index).isOrder;
  // "Six died in Oster and four in Vell."
  const isOneOfPlaces = (figure: FormedFigure): boolean =>
    own.some((index) => at(index).sentence === figure.sentence && isElsewhere(at(index), figure));
  const first = own.find(isMain) ?? own.find(isWhole);
  if (first === undefined) return { main: [], parts: own.map((index) => [index]), isPlaced: false };
  const main: Cluster = [first];
  const parts: Cluster[] = [];
  for (const index of own) {
    if (index === first) continue;
    const figure = at(index);
    const agrees = main.some((known) => areCompatible(at(known), figure));
    // A title leaves out where it was.
    const isBelowTitle = at(first).field === 'title' && figure.rank === 0 && !isOneOfPlaces(figure);
    const isNamed = figure.name !== undefined && figure.name !== at(first).name && !isBelowTitle;
    const isScoped = figure.scope.group.length > 0 || isNamed;
    const isElse = isElsewhere(figure, at(first)) && !main.some((known) => areEqual(at(known), figure));
    // "2,400 lost their homes and 600 their jobs": counted apart in one sentence.
    const isBeside = !agrees && figure.sentence === at(first).sentence && countsOthers(figure, at(first));
    if (isWhole(index) && agrees && !isElse) main.push(index);
    else if (!isWhole(index) || isScoped || isBeside) parts.push([index]);
    else if (figure.scope.isEarlier || (figure.rank < 4 && !isMagnitude && !isFar(at(first), figure))) {
      main.push(index);
    } else parts.push([index]);
  }
  const isPlaced = parts.some((part) => part.some((index) => isWhole(index) && isElsewhere(at(index), at(first))));
  return { main, parts, isPlaced };
}

function countsOthers({ subjectTerms: one }: FormedFigure, { subjectTerms: two }: FormedFigure): boolean {
  return one.length > 0 && two.length > 0 && !one.some((term) => two.includes(term));
}

function isElsewhere(one: FormedFigure, two: FormedFigure): boolean {
  return one.name !== undefined && two.name !== undefined && one.name !== two.name;
}

function canAnswerTogether(
  figures: readonly FormedFigure[],
  a: number,
  b: number,
  shocks: ReadonlyMap<number, number>,
  isPlaced: boolean,
): boolean {
  const [one, two] = [figures[a]!, figures[b]!];
  if (areCompatible(one, two)) return true;
  // A day may have two earthquakes, each with its own injured.
  if ((shocks.get(one.article) ?? shocks.get(two.article)) !== (shocks.get(two.article) ?? shocks.get(one.article)))
    return false;
  const isLocated = isPlaced || (one.isOfPlace && two.isOfPlace);
  if (isOtherDay(one, two) || (isLocated && isElsewhere(one, two))) return false;
  return !isFar(one, two);
}

/** "The survey put it at 6.3, the ministry at 5.7." */
function areOfOtherSources(one: FormedFigure, two: FormedFigure): boolean {
  const isNear = Math.abs(one.value - two.value) <= MAX_MAGNITUDES_APART;
  return isNear && one.article === two.article && one.source !== undefined && one.source !== two.source;
}

/** "The quake on Sunday" is not the quake on Monday. */
function isOtherDay(one: FormedFigure, two: FormedFigure): boolean {
  return one.time.isOfEvent && two.time.isOfEvent && areOtherDays(one.time, two.time);
}

function isSamePart(figures: readonly FormedFigure[], a: number, b: number): boolean {
  const [one, two] = [figures[a]!, figures[b]!];
  return one.article !== two.article && areEqual(one, two) && (two.name !== undefined || two.scope.group.length > 0);
}

/** Numbers of people below this come up twice by chance. */
const MIN_WHOLE = 100;

/**
 * Whether an article's further answer, of no part, is what another article answers, and the row has none of its own.
 */
function isWholeElsewhere(figures: readonly FormedFigure[], a: number, b: number, row: Cluster): boolean {
  const [one, two] = [figures[a]!, figures[b]!];
  if (one.scope.isPart || one.isMore || one.isOrder || two.isOrder || one.scope.group.length > 0) return false;
  if (Math.min(one.value, two.value) < MIN_WHOLE || !areCompatible(one, two)) return false;
  return row.every((index) => figures[index]!.article !== one.article);
}

function sharesScope(figures: readonly FormedFigure[], a: number, b: number): boolean {
  const [one, two] = [figures[a]!, figures[b]!];
  if (one.article === two.article) return areEqual(one, two);
  const isSameGroup = one.scope.group.some((word) => two.scope.group.includes(word));
  const isSamePlace = one.name !== undefined && one.name === two.name;
  if (!isSameGroup && !isSamePlace) return false;
  const max = isSameGroup ? MAX_PARTS_APART : MAX_APART_LOOSE;
  return areCompatible(one, two) || ((isSamePlace || one.scope.isPart === two.scope.isPart) && !isFar(one, two, max));
}

/**
 * Joins answers to questions that a text may answer about several things: one answer per article, and values that are
 * close.
 */
function joinLoose(
  figures: readonly FormedFigure[],
  indices: readonly number[],
  question: FigureQuestion,
  shocks: ReadonlyMap<number, number>,
  join: (a: number, b: number) => void,
): void {
  // What the law allows at most is another answer than what was given, and what police count than what organisers do.
  const sources = groupBy(indices, (index) => {
    const { scope, source } = figures[index]!;
    return `${scope.isMaximum} ${question === 'capacity' ? '' : scope.part} ${question === 'crowd' ? headOf(source) : ''}`;
  });
  for (const given of sources.values()) {
    const answers = byArticle(figures, given).filter((own) => {
      const first = figures[own[0]!]!;
      return first.rank < OPENING_SENTENCES && own.every((index) => areCompatible(first, figures[index]!));
    });
    for (const answer of answers) for (const at of answer) join(answer[0]!, at);
    // "Thousands of jobs" above "3,500 jobs"
    const firsts = answers.map((own) => own.find((at) => !figures[at]!.isOrder) ?? own[0]!);
    firsts.forEach((a, index) => {
      for (const b of firsts.slice(index + 1)) {
        const [one, two] = [figures[a]!, figures[b]!];
        if (question === 'time' && shocks.get(one.article) !== shocks.get(two.article)) continue;
        if (answerAlike(one, two, question)) join(a, b);
      }
    });
  }
}

/** Whether the answers of two articles are to one question of the kind that a text may answer about several things. */
function answerAlike(one: FormedFigure, two: FormedFigure, question: FigureQuestion): boolean {
  // "Up to five years" is what the law allows, and "46 to 57 months" what is asked for.
  if (question === 'sentence' && (one.high === undefined) !== (two.high === undefined)) return false;
  if (unitOf(one) !== unitOf(two) || areOfOtherParts(question, one.scope.part, two.scope.part)) return false;
  if (question === 'price' && areOthers(one.name, two.name)) return false;
  if (question === 'sentence' && areOfOtherPeople(one, two)) return false;
  if (question === 'time') {
    const max = one.isZoned || two.isZoned ? MAX_MINUTES_IN_ZONES : MAX_MINUTES_APART;
    return Math.abs(one.value - two.value) <= max;
  }
  if (SLIPS.has(question) && areTransposed(one, two)) return true;
  // "214 people", "241 passengers and crew"
  const isSameThing =
    one.kind !== 'count' ||
    COUNTED_ANYHOW.has(question) ||
    (HARMED.has(question) && one.scope.group.length + two.scope.group.length === 0) ||
    isCountedAlone(one, two) ||
    one.subjectTerms.some((term) => two.subjectTerms.includes(term));
  return (
    isSameThing &&
    !isFar(
      one,
      two,
      HARMED.has(question) ? undefined : ROUGHLY_KNOWN.has(question) ? MAX_ROUGHLY_APART : MAX_APART_LOOSE,
    )
  );
}

/** Homes by any noun. */
const HARMED: ReadonlySet<FigureQuestion> = new Set(['destroyed', 'damaged']);

/** Whatever noun a number has, it answers these. */
const COUNTED_ANYHOW: ReadonlySet<FigureQuestion> = new Set(['crowd', 'jobs cut', 'trapped']);

/** Whether two names share no word: two players have two prices. */
function areOthers(one = '', two = ''): boolean {
  const words = two.split(' ');
  return one !== '' && two !== '' && !one.split(' ').some((word) => words.includes(word));
}

/** The noun of who gives a number: "the organisers", "police". */
function headOf(source: string | undefined): string {
  return source?.toLowerCase().split(' ').at(-1) ?? '';
}

/** Whether one of two numbers says only that they were aboard: "150 on board", "143 passengers". */
function isCountedAlone(one: FormedFigure, two: FormedFigure): boolean {
  return (
    (one.question === 'aboard' || one.question === 'capacity') &&
    (one.subjectTerms.length === 0 || two.subjectTerms.length === 0)
  );
}

function surnameOf(name: string): string {
  return name.toLowerCase().split(' ').at(-1)!;
}

/** Joins what belongs to one name: ages of a person, amounts that went to one receiver. */
function joinByName(
  figures: readonly FormedFigure[],
  indices: readonly number[],
  keyOf: (name: string) => string | undefined,
  join: (a: number, b: number) => void,
): void {
  const firsts = new Map<string, number>();
  for (const index of indices) {
    const { name, unit } = figures[index]!;
    const key = name === undefined ? undefined : keyOf(name);
    if (key === undefined) continue;
    const first = firsts.get(`${unit} ${key}`);
    if (first === undefined) firsts.set(`${unit} ${key}`, index);
    else if (!isFar(figures[first]!, figures[index]!, MAX_APART_LOOSE)) join(first, index);
  }
}
