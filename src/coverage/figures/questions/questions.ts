/**
 * A question that the figures of news answer: what kind of row a number belongs to. `held` are hostages and prisoners,
 * `freed` those of them who came out, a `crowd` who came to a gathering, `capacity` how many there is room for, a
 * `contract` how long it runs, a `fall` how far somebody fell, `time` the hour of the event, a `minute` that of a goal.
 */
export type FigureQuestion =
  | 'dead'
  | 'injured'
  | 'missing'
  | 'rescued'
  | 'displaced'
  | 'evacuated'
  | 'sheltered'
  | 'arrested'
  | 'held'
  | 'freed'
  | 'infected'
  | 'aboard'
  | 'trapped'
  | 'outage'
  | 'destroyed'
  | 'damaged'
  | 'damage'
  | 'price'
  | 'market price'
  | 'fine'
  | 'revenue'
  | 'profit'
  | 'loss'
  | 'worth'
  | 'bail'
  | 'ransom'
  | 'sentence'
  | 'time served'
  | 'charges'
  | 'votes'
  | 'turnout'
  | 'crowd'
  | 'area burnt'
  | 'wind'
  | 'share move'
  | 'support'
  | 'jobs cut'
  | 'time'
  | 'minute'
  | 'capacity'
  | 'contract'
  | 'magnitude'
  | 'depth'
  | 'fall'
  | 'age'
  | 'year';

/** What becomes of people in an event. */
const CASUALTIES = [
  'dead',
  'injured',
  'missing',
  'rescued',
  'displaced',
  'evacuated',
  'sheltered',
  'arrested',
  'held',
  'freed',
  'infected',
] as const;

/**
 * Questions whose answer grows or changes while an event goes on, so that a later report has a later value and not
 * another one.
 */
export const CHANGING: ReadonlySet<FigureQuestion> = new Set<FigureQuestion>([
  ...CASUALTIES,
  'destroyed',
  'damaged',
  'damage',
  'market price',
  'share move',
  'votes',
  'area burnt',
  'trapped',
  'outage',
]);

/** Questions about people, which a number of trains or of houses does not answer. */
export const OF_PEOPLE: ReadonlySet<FigureQuestion> = new Set<FigureQuestion>([...CASUALTIES, 'aboard', 'trapped']);

/** Who was aboard is no such question: it is told of several ships and trains in one text. */
const OF_EVENT: ReadonlySet<FigureQuestion> = new Set<FigureQuestion>([
  ...CASUALTIES,
  'magnitude',
  'area burnt',
  'outage',
]);

/** Whether a question has one answer for the event of a story, which every report of it gives anew. */
export function isOfEvent(question: FigureQuestion): boolean {
  return OF_EVENT.has(question);
}

/** Languages in which what a number counts is told well enough to say that it counts only some. */
export const SCOPED: ReadonlySet<string> = new Set(['en', 'pt', 'es', 'fr', 'de', 'it']);

/** Units in which little is measured but what burns, is flooded or is sold. */
export const AREAS: ReadonlySet<string> = new Set(['acre', 'hectare', 'square kilometre', 'square mile']);
