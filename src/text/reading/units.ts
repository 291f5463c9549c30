/** What a unit measures, for reading and for comparing in one base unit. */
export interface Unit {
  readonly name: string;
  readonly kind: 'duration' | 'measure' | 'money' | 'times' | 'percent' | 'points' | 'age';
  /** How many of the base unit one is; `base` is missing where nothing is to be converted. */
  readonly base?: string;
  readonly factor?: number;
}

const TABLE: readonly (readonly [words: string, unit: Unit])[] = [
  ['second seconds sec secs', { name: 'second', kind: 'duration', base: 'second', factor: 1 }],
  ['minute minutes min mins', { name: 'minute', kind: 'duration', base: 'second', factor: 60 }],
  ['hour hours hr hrs', { name: 'hour', kind: 'duration', base: 'second', factor: 3600 }],
  ['day days', { name: 'day', kind: 'duration', base: 'second', factor: 86_400 }],
  ['night nights', { name: 'night', kind: 'duration' }],
  ['week weeks', { name: 'week', kind: 'duration', base: 'second', factor: 604_800 }],
  ['fortnight fortnights', { name: 'week', kind: 'duration', base: 'second', factor: 1_209_600 }],
  ['month months', { name: 'month', kind: 'duration', base: 'month', factor: 1 }],
  ['year years yr yrs', { name: 'year', kind: 'duration', base: 'month', factor: 12 }],
  ['decade decades', { name: 'decade', kind: 'duration', base: 'month', factor: 120 }],
  ['century centuries', { name: 'century', kind: 'duration', base: 'month', factor: 1200 }],
  [
    'millimetre millimetres millimeter millimeters mm',
    { name: 'millimetre', kind: 'measure', base: 'metre', factor: 0.001 },
  ],
  [
    'centimetre centimetres centimeter centimeters cm',
    { name: 'centimetre', kind: 'measure', base: 'metre', factor: 0.01 },
  ],
  ['metre metres meter meters', { name: 'metre', kind: 'measure', base: 'metre', factor: 1 }],
  [
    'kilometre kilometres kilometer kilometers km kms',
    { name: 'kilometre', kind: 'measure', base: 'metre', factor: 1000 },
  ],
  ['inch inches', { name: 'inch', kind: 'measure', base: 'metre', factor: 0.0254 }],
  ['foot feet ft', { name: 'foot', kind: 'measure', base: 'metre', factor: 0.3048 }],
  ['yard yards yd', { name: 'yard', kind: 'measure', base: 'metre', factor: 0.9144 }],
  ['mile miles', { name: 'mile', kind: 'measure', base: 'metre', factor: 1609.344 }],
  ['acre acres', { name: 'acre', kind: 'measure', base: 'square metre', factor: 4046.8564224 }],
  ['hectare hectares ha', { name: 'hectare', kind: 'measure', base: 'square metre', factor: 10_000 }],
  ['gram grams gramme grammes', { name: 'gram', kind: 'measure', base: 'kilogram', factor: 0.001 }],
  [
    'kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs',
    { name: 'kilogram', kind: 'measure', base: 'kilogram', factor: 1 },
  ],
  ['tonne tonnes', { name: 'tonne', kind: 'measure', base: 'kilogram', factor: 1000 }],
  ['ton tons', { name: 'ton', kind: 'measure' }],
  ['ounce ounces oz', { name: 'ounce', kind: 'measure', base: 'kilogram', factor: 0.028349523125 }],
  ['lb lbs', { name: 'pound', kind: 'measure', base: 'kilogram', factor: 0.45359237 }],
  ['stone', { name: 'stone', kind: 'measure', base: 'kilogram', factor: 6.35029318 }],
  ['litre litres liter liters', { name: 'litre', kind: 'measure', base: 'litre', factor: 1 }],
  ['gallon gallons', { name: 'gallon', kind: 'measure' }],
  ['barrel barrels', { name: 'barrel', kind: 'measure', base: 'litre', factor: 158.987294928 }],
  ['mph', { name: 'mile per hour', kind: 'measure', base: 'kilometre per hour', factor: 1.609344 }],
  ['kph kmh', { name: 'kilometre per hour', kind: 'measure', base: 'kilometre per hour', factor: 1 }],
  ['knot knots', { name: 'knot', kind: 'measure', base: 'kilometre per hour', factor: 1.852 }],
  ['watt watts kilowatt kilowatts', { name: 'kilowatt', kind: 'measure' }],
  ['megawatt megawatts mw', { name: 'megawatt', kind: 'measure' }],
  ['gigawatt gigawatts gw', { name: 'gigawatt', kind: 'measure' }],
  ['degree degrees', { name: 'degree', kind: 'measure' }],
  ['celsius centigrade', { name: 'degree Celsius', kind: 'measure', base: 'degree Celsius', factor: 1 }],
  ['fahrenheit', { name: 'degree Fahrenheit', kind: 'measure', base: 'degree Celsius' }],
  ['caliber calibre', { name: 'calibre', kind: 'measure' }],
  ['magnitude', { name: 'magnitude', kind: 'measure' }],
  ['gigabyte gigabytes', { name: 'gigabyte', kind: 'measure' }],
  ['terabyte terabytes', { name: 'terabyte', kind: 'measure' }],
  ['megabyte megabytes', { name: 'megabyte', kind: 'measure' }],
  ['kilowatt-hour kilowatt-hours', { name: 'kilowatt-hour', kind: 'measure' }],
  ['megapixel megapixels', { name: 'megapixel', kind: 'measure' }],
  ['time times fold', { name: 'times', kind: 'times' }],
  ['percent pct', { name: '%', kind: 'percent' }],
  ['dollar dollars buck bucks', { name: 'USD', kind: 'money', factor: 1 }],
  ['cent cents', { name: 'USD', kind: 'money', factor: 0.01 }],
  ['euro euros', { name: 'EUR', kind: 'money', factor: 1 }],
  ['pound pounds', { name: 'pound', kind: 'measure', base: 'kilogram', factor: 0.45359237 }],
  ['quid', { name: 'GBP', kind: 'money', factor: 1 }],
  ['pence penny pennies', { name: 'GBP', kind: 'money', factor: 0.01 }],
  ['yen', { name: 'JPY', kind: 'money', factor: 1 }],
  ['yuan renminbi', { name: 'CNY', kind: 'money', factor: 1 }],
  ['rupee rupees', { name: 'INR', kind: 'money', factor: 1 }],
  ['ruble rubles rouble roubles', { name: 'RUB', kind: 'money', factor: 1 }],
  ['franc francs', { name: 'CHF', kind: 'money', factor: 1 }],
  ['peso pesos', { name: 'MXN', kind: 'money', factor: 1 }],
  ['won', { name: 'KRW', kind: 'money', factor: 1 }],
  ['shekel shekels', { name: 'ILS', kind: 'money', factor: 1 }],
  ['lira liras', { name: 'TRY', kind: 'money', factor: 1 }],
  ['rand', { name: 'ZAR', kind: 'money', factor: 1 }],
  ['krona kronor', { name: 'SEK', kind: 'money', factor: 1 }],
  ['krone kroner', { name: 'NOK', kind: 'money', factor: 1 }],
  ['dirham dirhams', { name: 'AED', kind: 'money', factor: 1 }],
  ['riyal riyals', { name: 'SAR', kind: 'money', factor: 1 }],
  ['naira', { name: 'NGN', kind: 'money', factor: 1 }],
];

/** Units by number, 1 upward: what the vocabulary keeps as the value of a unit's word. */
export const UNITS: readonly (Unit | undefined)[] = [undefined, ...TABLE.map(([, unit]) => unit)];

export const UNIT_WORDS: readonly (readonly [string, number])[] = TABLE.flatMap(([words], at) =>
  words.split(' ').map((word) => [word, at + 1] as const),
);

const BY_WORD = new Map(UNIT_WORDS);

/** The number of a unit by one of its words. */
export function unitNumber(word: string): number {
  return BY_WORD.get(word) ?? 0;
}

export function unitOf(word: string): Unit | undefined {
  return UNITS[BY_WORD.get(word) ?? 0];
}

/**
 * What letters written to a number stand for: a magnitude, or a unit. Case tells "m" (million, metre) from "C"
 * (Celsius).
 */
const SUFFIXES = new Map<string, string>([
  ['mm', 'mm'],
  ['cm', 'cm'],
  ['km', 'km'],
  ['ft', 'ft'],
  ['in', 'inch'],
  ['mi', 'mile'],
  ['yd', 'yard'],
  ['kg', 'kg'],
  ['g', 'gram'],
  ['lb', 'lb'],
  ['lbs', 'lb'],
  ['oz', 'oz'],
  ['l', 'litre'],
  ['mph', 'mph'],
  ['kph', 'kph'],
  ['kmh', 'kph'],
  ['km/h', 'kph'],
  ['mw', 'megawatt'],
  ['gw', 'gigawatt'],
  ['gb', 'gigabyte'],
  ['mp', 'megapixel'],
  ['ha', 'hectare'],
  ['sec', 'second'],
  ['secs', 'second'],
  ['min', 'minute'],
  ['mins', 'minute'],
  ['h', 'hour'],
  ['hr', 'hour'],
  ['hrs', 'hour'],
  ['yr', 'year'],
  ['yrs', 'year'],
  ['p', 'pence'],
  ['ct', 'cent'],
  ['pc', 'percent'],
  ['pct', 'percent'],
  ['x', 'times'],
]);

export function unitOfSuffix(letters: string): Unit | undefined {
  if (letters === 'C' || letters === '°C' || letters === '°c') return unitOf('celsius');
  if (letters === 'F' || letters === '°F' || letters === '°f') return unitOf('fahrenheit');
  if (letters === '°') return unitOf('degree');
  return unitOf(SUFFIXES.get(letters.toLowerCase()) ?? '');
}

/** Multiples written to a number. */
export const MAGNITUDES = new Map<string, number>([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['mrd', 1e9],
  ['md', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** Multiples written to an amount of money alone: elsewhere "mm" is a length. */
export const MONEY_MAGNITUDES = new Map<string, number>([
  ['mm', 1e6],
  ['mil', 1e6],
  ['bil', 1e9],
]);

/** Currencies by what is written before or behind an amount. */
export const CURRENCIES = new Map<string, string>([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['usd', 'USD'],
  ['$us', 'USD'],
  ['a$', 'AUD'],
  ['$a', 'AUD'],
  ['$au', 'AUD'],
  ['au$', 'AUD'],
  ['aud', 'AUD'],
  ['c$', 'CAD'],
  ['$c', 'CAD'],
  ['$ca', 'CAD'],
  ['$can', 'CAD'],
  ['ca$', 'CAD'],
  ['cad', 'CAD'],
  ['nz$', 'NZD'],
  ['$nz', 'NZD'],
  ['nzd', 'NZD'],
  ['hk$', 'HKD'],
  ['$hk', 'HKD'],
  ['hkd', 'HKD'],
  ['s$', 'SGD'],
  ['$s', 'SGD'],
  ['$sg', 'SGD'],
  ['sgd', 'SGD'],
  ['r$', 'BRL'],
  ['£', 'GBP'],
  ['gbp', 'GBP'],
  ['€', 'EUR'],
  ['eur', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['rs', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₴', 'UAH'],
  ['₫', 'VND'],
  ['₦', 'NGN'],
  ['chf', 'CHF'],
  ['jpy', 'JPY'],
  ['cny', 'CNY'],
  ['inr', 'INR'],
  ['brl', 'BRL'],
  ['zar', 'ZAR'],
  ['nok', 'NOK'],
  ['dkk', 'DKK'],
  ['pln', 'PLN'],
  ['sek', 'SEK'],
]);

/** The same amount in the base unit, so that miles and kilometres can be compared. */
export function inBaseUnit(value: number, unit: Unit): { readonly value: number; readonly unit: string } | undefined {
  if (unit.base === undefined || unit.base === unit.name) return undefined;
  if (unit.name === 'degree Fahrenheit') return { value: ((value - 32) * 5) / 9, unit: unit.base };
  return unit.factor === undefined ? undefined : { value: value * unit.factor, unit: unit.base };
}
