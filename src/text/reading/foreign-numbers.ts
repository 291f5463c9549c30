/** The values that a language's list of numbers names, in its order: one to twenty, the tens, the hundreds. */
const VALUES: readonly number[] = [
  ...Array.from({ length: 20 }, (_, at) => at + 1),
  ...Array.from({ length: 7 }, (_, at) => 10 * at + 30),
  ...Array.from({ length: 9 }, (_, at) => 100 * at + 100),
];

/** How a language writes a number of two parts in one word: ten or hundred, its value, and the small number. */
const JOINED: Readonly<Record<string, (large: string, value: number, small: string) => string>> = {
  // "trente-deux", "soixante-dix-sept", "vingt-et-un"
  fr: (large, _, small) => (/^(?:une?|onze)$/.test(small) ? `${large}-et-${small}` : `${large}-${small}`),
  // "einundzwanzig", "zweihundert"
  de: (large, value, small) => (value < 100 ? `${small}und${large}` : `${small}${large}`),
  // "veintidós"
  es: (large, _, small) => `${large.slice(0, -1)}i${small}`,
  // "ventuno", "ventotto", "ventitré", "duecento"
  it: (large, value, small) => {
    if (value >= 100) return `${small}${large}`;
    return `${/^[uo]/.test(small) ? large.slice(0, -1) : large}${small}`;
  },
};
/** Languages that write a number of hundreds in one word that begins with how many. */
const HUNDREDS = new Set(['de', 'it']);

/**
 * The number words of a language with their values. `list`: words in the order of {@link VALUES}, `/` between the forms
 * of one, and `-` before a form that stands only in longer words ("veintidós") or means something else alone.
 */
export function* foreignNumbers(language: string, list: string): Generator<readonly [word: string, value: number]> {
  const all = list.split(' ').flatMap((forms, at) =>
    forms
      .split('/')
      .flatMap(inBothGenders)
      .map((word) => [word, VALUES[at]!] as const),
  );
  yield* all.filter(([word]) => word[0] !== '-');
  const words = all.map(([word, value]) => [word[0] === '-' ? word.slice(1) : word, value] as const);
  const join = JOINED[language];
  if (join === undefined) return;
  const tens = words.filter(([, value]) => value >= 20 && value < 100 && (language !== 'es' || value === 20));
  const hundreds = words.filter(([, value]) => value === 100 && HUNDREDS.has(language));
  for (const [large, value] of [...tens, ...hundreds]) {
    for (const [small, ones] of words) {
      if (ones < 10 || (language === 'fr' && (value === 60 || value === 80) && ones < 20)) {
        yield [join(large, value, small), value < 100 ? value + ones : value * ones];
      }
    }
  }
}

/** "doscientos", "doscientas" */
function inBothGenders(word: string): string[] {
  return word.endsWith('tos') ? [word, `${word.slice(0, -2)}as`] : [word];
}
