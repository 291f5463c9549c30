import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { formText, isStockForm } from '../../../src/stories/link/stock-forms.js';

/** Blanks {0} to {7} are filled with the values of each thing that the form tells of. */
interface Form {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly fill: readonly (readonly string[])[];
}

const FORMS: readonly Form[] = JSON.parse(readFileSync('__tests__/stories/link/stock-forms.json', 'utf8'));

const filled = (form: string, values: readonly string[]): string =>
  form.replace(/\{(\d)\}/g, (_, blank: string) => values[Number(blank)]!);

describe.each(FORMS)('one form about several things: $name', ({ title, text, fill }) => {
  const texts = fill.map((values) => formText({ title: filled(title, values), text: filled(text, values) }));

  test('is told from every two of them', () => {
    const pairs = texts.flatMap((one, at) => texts.slice(at + 1).map((other) => isStockForm(one, other)));
    expect(pairs).toEqual(pairs.map(() => true));
  });

  test('and not from one of them with a sentence more', () => {
    const [values] = fill as [readonly string[]];
    const longer = formText({ title: filled(title, values), text: `${filled(text, values)} An update is to follow.` });
    expect(isStockForm(texts[0]!, longer)).toBe(false);
  });
});

describe('versions and copies of one report are no stock form', () => {
  const title = 'Fire at Carrow warehouse kills five';
  const text =
    'Officials said five people died and 20 were hurt in a fire at a warehouse in Carrow on Monday. The blaze broke out at 2.15am in a store of paints. Anna Hill, the mayor, said the town was in mourning. An inquiry has been ordered.';
  const report = formText({ title, text });

  test.each([
    ['with a later count', 'Fire at Carrow warehouse kills seven', text.replace('five', 'seven').replace('20', '31')],
    [
      'with other words and a later count',
      'Blaze at Carrow warehouse kills 7',
      text.replace('Officials', 'Police').replace('five', '7').replace('20', '31').replace('2.15', '2.30'),
    ],
    ['with a rewritten headline', 'Town mourns after deadly blaze', text],
    ['with a name in another spelling', title, text.replace('Anna', 'Anne')],
    ['with an agency in front', title, `Reuters - ${text}`],
    [
      'with a local angle',
      'Lindley man among five dead in Carrow fire',
      text.replace(' people', ' people, one of them from Lindley,'),
    ],
    [
      'of the next day',
      'Carrow warehouse fire toll rises to eight',
      text
        .replace('five', 'eight')
        .replace('Anna Hill, the mayor, said', 'Peter Ames, the fire chief, said on Tuesday that'),
    ],
  ])('%s', (_, otherTitle, otherText) => {
    expect(isStockForm(report, formText({ title: otherTitle, text: otherText }))).toBe(false);
  });

  test('with a dateline and a stamp of the time', () => {
    const long =
      'Tess Marlow scored 23 points as Radley beat Corrin 65-57 in the Northern League on Friday. Ivo Senn added 14 and Lena Fisk 11 for Radley, who meet Elmore or Fenwick in the final in Lindley. Corrin had led 30-28 at the break through Dana Moss.';
    const [one, other] = [`March 8, 2013 5:47 PM ${long}`, `LINDLEY, Mar. 8, 17:46 EST (AP) ${long}`];
    expect(isStockForm(formText({ text: one }), formText({ text: other }))).toBe(false);
  });
});

test('whether two texts follow one form does not depend on which is first', () => {
  const opening = 'Doctors in Kent vote Die Feuerwehr rückte am Freitag mit 26.400 Helfern aus, sagte ein Sprecher.';
  const vote = 'Doctors in Kent voted on Friday to end home visits, and said that the service was at breaking point.';
  const more = 'Read more: Ten things to know about the vote';
  const one = formText({ text: `${opening}\n${vote}` });
  const other = formText({ text: `${opening} ${more} À\n${more}` });
  expect(isStockForm(one, other)).toBe(isStockForm(other, one));
});

/** A warning whose blanks are a place, an hour, a day and what comes. */
const warning = (place: string, hour = '06:00', day = 'Friday', what = 'wind') =>
  `the weather service has issued a yellow warning of ${what} for ${place} from ${hour} on ${day} until midnight, and gusts are expected on the exposed coasts.`;
const FILLER =
  'and so it went on in the same way as it had gone on before, for a long time, with no end of it in sight at all '.repeat(
    3,
  );

interface Pair {
  readonly why: string;
  readonly one: string;
  readonly other: string;
  readonly titles?: readonly [string, string];
}

const pair = (why: string, one: string, other: string, ...titles: [] | [string, string]): Pair => ({
  ...{ why, one, other },
  ...(titles.length === 2 && { titles }),
});

const formed = ({ one, other, titles: [a, b] = ['', ''] }: Pair) => [
  isStockForm(formText({ title: a, text: one }), formText({ title: b, text: other })),
  isStockForm(formText({ title: b, text: other }), formText({ title: a, text: one })),
];

const MANY = 'Ash Birch Cedar Dogwood Elm Fir Gum Hazel Ivy'.split(' ');
const among = (names: readonly string[]) => names.map((name) => `by ${name},`).join(' ');

test.each([
  pair('they name two places', warning('Kent'), warning('Devon')),
  pair('they name two places of several words', warning('West Kent'), warning('East Devon Moor')),
  pair('a name goes on in one', warning('Kent'), warning('Kent Weald')),
  pair('they are of two days and hours', warning('Kent'), warning('Kent', '09:00', 'Monday')),
  pair('they have one headline', warning('Kent'), warning('Devon'), 'Warning of wind', 'Warning of wind'),
  pair('one headline is missing', warning('Kent'), warning('Devon'), 'Warning of wind', ''),
  pair('their headlines name the places', warning('Kent'), warning('Devon'), 'Wind in Kent', 'Wind in Devon'),
  pair('one headline has all of the other', warning('Kent'), warning('Kent Weald'), 'Kent wind', 'Kent Weald wind'),
  pair(
    'one headline of five words',
    warning('Kent'),
    warning('Devon'),
    'one two three four five',
    'one two three four five',
  ),
  pair(
    'they are of two goods, with three numbers of each',
    'wheat rose to 10, fell to 20 and closed at 30 in quiet trading on the exchange, the board said.',
    'barley rose to 11, fell to 21 and closed at 31 in quiet trading on the exchange, the board said.',
    ...(['wheat prices', 'barley prices'] as const),
  ),
  pair(
    'nine names, days and hours are common',
    `${warning('Kent')} ${among(MANY.slice(0, 7))}`,
    `${warning('Devon')} ${among(MANY.slice(0, 7))}`,
  ),
  pair(
    'many names are common, in German',
    `der Wind und die Böe auf dem Meer: ${warning('Kent')} ${among(MANY)}`,
    `der Wind und die Böe auf dem Meer: ${warning('Devon')} ${among(MANY)}`,
  ),
  pair('a place opens the text, and is named again', `Kent: ${warning('Kent')}`, `Devon: ${warning('Devon')}`),
  pair('a name of three letters is another', warning('Ayr'), warning('Ayl')),
  pair('one name has a word before it', warning('Kent'), warning('old Devon')),
  pair(
    'one begins with a name of two words, the other with another word, and numbers differ',
    `Orlo Energy: ${warning('Kent')}`,
    `Brightwell: ${warning('Kent', '09:00')}`,
  ),
  pair('exactly half of the words are common', 'Ash Birch are on sale', 'Cedar Dogwood are on sale in June now'),
  pair(
    'the names are two within the first sixty words',
    `${FILLER.slice(0, 150)} ${warning('Kent')}`,
    `${FILLER.slice(0, 150)} ${warning('Devon')}`,
  ),
])('two texts are one form: $why', (given) => {
  expect(formed(given)).toEqual([true, true]);
});

test.each([
  pair('they are the same', warning('Kent'), warning('Kent')),
  pair('only hours differ', warning('Kent'), warning('Kent', '09:00')),
  pair('only days differ', warning('Kent'), warning('Kent', '06:00', 'Monday')),
  pair('only words differ', warning('Kent'), warning('Kent', '06:00', 'Friday', 'snow')),
  pair('a name is spelt otherwise', warning('Zelensky'), warning('Zelenskyy')),
  pair('a name of four letters has three of them', warning('Anna'), warning('Anne')),
  pair('more words than names differ', warning('Kent'), warning('Devon', '06:00', 'Friday', 'cold and dark snow')),
  pair(
    'they share less than half',
    `${warning('Kent')}`,
    `nobody in ${'Devon'} knows why this text is about another thing, of which no word is in the former one.`,
  ),
  pair('their headlines are about neither place', warning('Kent'), warning('Devon'), 'A warning', 'It will be windy'),
  pair('one headline names its place', warning('Kent'), warning('Devon'), 'Wind in Kent', 'It will be windy'),
  pair('both headlines have both places', warning('Kent'), warning('Devon'), 'Kent, not Devon', 'Devon and Kent'),
  pair(
    'one headline of six words',
    warning('Kent'),
    warning('Devon'),
    'one two three four five six',
    'six five four three two one',
  ),
  pair(
    'they are of two goods, with two numbers of each',
    'wheat rose to 10, fell to 20 and closed at 30 in quiet trading on the exchange, the board said.',
    'barley rose to 11, fell to 21 and closed at 30 in quiet trading on the exchange, the board said.',
    ...(['wheat prices', 'barley prices'] as const),
  ),
  pair(
    'ten names, days and hours are common',
    `${warning('Kent')} ${among(MANY.slice(0, 8))}`,
    `${warning('Devon')} ${among(MANY.slice(0, 8))}`,
  ),
  pair('a word at the beginning is no name', `Wind: ${warning('Kent')}`, `Snow: ${warning('Kent')}`),
  pair('nor is it where numbers differ', `Wind: ${warning('Kent')}`, `Snow: ${warning('Kent', '09:00')}`),
  pair('one begins with a name, and no number differs', `Orlo Energy: ${warning('Kent')}`, `Wind: ${warning('Kent')}`),
  pair('a name stands for a number', warning('Kent'), warning('1066')),
  pair('a name is longer in one, and is all that differs', `Kent ${warning('Kent')}`, `${warning('Kent')}`),
  pair('the names are two after sixty words', `${FILLER} ${warning('Kent')}`, `${FILLER} ${warning('Devon')}`),
  pair(
    'the names are two beyond the first six hundred characters',
    `${'x'.repeat(600)} ${warning('Kent')}`,
    `${'x'.repeat(600)} ${warning('Devon')}`,
  ),
  pair('they are empty', '', ''),
])('two texts are not: $why', (given) => {
  expect(formed(given)).toEqual([false, false]);
});

describe('the words of a text', () => {
  const kindsOf = (text: string, title?: string) =>
    [...formText({ text, ...(title === undefined ? {} : { title }) }).kinds].map((kind) => 'wNd#'[kind]).join('');

  test.each([
    ['rain fell in Kent', 'wwwN'],
    ['Rain fell in Kent', 'wwwN'],
    ['Rain fell. Kent slept', 'wwww'],
    ['Rain fell: Kent slept', 'wwww'],
    ['Rain fell, Kent slept', 'wwNw'],
    ['“Rain” fell. “Kent slept”', 'wwww'],
    ['rain\nKent slept', 'wNw'],
    ['Kent slept in Kent', 'NwwN'],
    ['Old Ford slept', 'NNw'],
    ['Rain. Ford slept', 'www'],
    ['Old. Ford Mill slept', 'wNNw'],
    ['on Friday at 10:30 it cost 3.50', 'wdw#ww#'],
    ['the A38 and 2nd Street', 'w#w#N'],
    ['', ''],
  ])('%j are names, days, numbers or others: %s', (text, kinds) => {
    expect(kindsOf(text)).toBe(kinds);
  });

  test('are the first hundred of the first six hundred characters', () => {
    expect([99, 101].map((count) => formText({ text: 'a '.repeat(count) }).words.length)).toEqual([99, 100]);
    expect(formText({ text: `${'abcdefghi '.repeat(80)}` }).words).toHaveLength(60);
    const { title, words, distinct, values, capitals } = formText({ title: 'Rain in Kent', text: 'It rained on Kent' });
    expect([[...title], words, [...distinct], [...values], [...capitals]]).toEqual([
      ['rain', 'in', 'kent'],
      ['it', 'rained', 'on', 'kent'],
      ['it', 'rained', 'on', 'kent'],
      ['kent'],
      [1, 0, 0, 1],
    ]);
  });

  const GERMAN = 'der die das und dem den ein eine ist nicht auf von'.split(' ');
  test.each(GERMAN.map((_, at) => [GERMAN[at]!, GERMAN[(at + 1) % 12]!, GERMAN[(at + 2) % 12]!] as const))(
    'are German with %s, %s and %s',
    (one, two, three) => {
      const isGerman = (...own: string[]) => formText({ text: `Wind ${own.join(' Regen ')} Meer` }).isGerman;
      expect([isGerman(one, two, three), isGerman(one, two, one)]).toEqual([true, false]);
    },
  );
});
