// Number words and calendar words of English figures.

export const MONTHS: readonly (readonly [string, number])[] = [
  ...'january february march april may june july august september october november december'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
  ...'jan feb mar apr jun jul aug sep oct nov dec'
    .split(' ')
    .map((word, at) => [word, at < 4 ? at + 1 : at + 2] as const),
  ['sept', 9],
];

export const WEEKDAYS: readonly (readonly [string, number])[] =
  'monday tuesday wednesday thursday friday saturday sunday'.split(' ').map((word, at) => [word, at + 1] as const);

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export const NUMBER_WORDS: readonly (readonly [string, number])[] = [
  ...ONES.map((word, at) => [word, at] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
  ...TENS.flatMap((ten, at) =>
    ONES.slice(1, 10).map((one, plus) => [`${ten}-${one}`, (at + 2) * 10 + plus + 1] as const),
  ),
];

/** Words that multiply the number before them. */
export const SCALE_WORDS: readonly (readonly [string, number])[] = [
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
];

/** The same in languages that have no list of their own, where no language means anything else by the word. */
export const FOREIGN_SCALE_WORDS: readonly (readonly [string, number])[] = (
  [
    [1e3, 'tusen tusind tuhat tys tis tisíc bin nghìn ngàn ribu тыс тысяч тысячи тисяч хил'],
    [1e4, '万 萬'],
    [
      1e6,
      'miljon miljoner miljoona millioner millió milyon milion miliony milionů milioane juta triệu млн миллион миллиона миллионов мільйон мільйонів милиона',
    ],
    [1e8, '億 亿'],
    [
      1e9,
      'mrd mld miljard miljarder milliard milliarder milliárd milyar miliarda miliardy miliardů miliarde miliar tỷ млрд миллиард миллиарда миллиардов мільярд мільярдів милиарда',
    ],
    [1e12, 'biljoner bilioner трлн триллион триллионов 兆'],
  ] as const
).flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const));

/** Their plurals, which stand for an amount of that order. */
export const ORDER_WORDS: readonly (readonly [string, number])[] = [
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['lakhs', 1e5],
  ['millions', 1e6],
  ['crores', 1e7],
  ['billions', 1e9],
  ['trillions', 1e12],
];

const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
export const ORDINALS: ReadonlyMap<string, number> = new Map(ORDINAL_WORDS.map((word, at) => [word, at + 1]));

/** Parts of a whole; the plural stands behind a number ("two-thirds"). */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['eighth', 8],
  ['eighths', 8],
  ['tenth', 10],
  ['tenths', 10],
]);
