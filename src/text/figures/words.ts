// Number words, calendar words, units and hedges of English figures.

export const MONTHS: readonly (readonly [string, number])[] = [
  ...'january february march april may june july august september october november december'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
  ...'jan feb mar apr jun jul aug sep sept oct nov dec'
    .split(' ')
    .map(
      (word) =>
        [word, 1 + 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').indexOf(word.slice(0, 3))] as const,
    ),
];

export const WEEKDAYS: readonly (readonly [string, number])[] =
  'monday tuesday wednesday thursday friday saturday sunday'.split(' ').map((word, at) => [word, at + 1] as const);

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export const NUMBER_WORDS: readonly (readonly [string, number])[] = [
  ...UNITS.map((word, at) => [word, at] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
  ...TENS.flatMap((ten, at) =>
    UNITS.slice(1, 10).map((unit, plus) => [`${ten}-${unit}`, (at + 2) * 10 + plus + 1] as const),
  ),
];

export const UNIT_WORDS: readonly string[] = [];

export const HEDGE_WORDS = 'about around nearly almost roughly approximately some';
