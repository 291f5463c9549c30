import { describe, expect, test } from '@jest/globals';
import { findFigures } from '../../../src/text/figures/find-figures.js';

/**
 * The figures of a text in short: "5000000–6000000 GBP", with the stretch it was read from where a test asks for it.
 */
function figures(text: string, language = 'en'): string[] {
  return findFigures(text, { language, publishedAt: '2026-05-10' }).map(
    ({ value, high, unit }) => `${value}${high === undefined ? '' : `–${high}`} ${unit}`,
  );
}

function shown(text: string): string[] {
  return findFigures(text, { language: 'en' }).map(({ start, end }) => text.slice(start, end));
}

describe('the two ends of a range share what stands behind the second', () => {
  test.each([
    ['Some three to four million trees were felled.', '3000000–4000000 count'],
    ['They felled between three and four million trees.', '3000000–4000000 count'],
    ['three-to-four-million trees', '3000000–4000000 count'],
    ['two to three hundred trees', '200–300 count'],
    ['one million to two million trees', '1000000–2000000 count'],
    ['It costs £3-4m a year.', '3000000–4000000 GBP'],
    ['It costs between £3 and £4 million.', '3000000–4000000 GBP'],
    ['It costs £3.5 to £4 billion.', '3500000000–4000000000 GBP'],
    ['It costs €10 to 12 million.', '10000000–12000000 EUR'],
    ['It costs $2 million-$3 million.', '2000000–3000000 USD'],
    ['It costs Rs 5 crore to Rs 6 crore.', '50000000–60000000 INR'],
    ['It costs 10 to 12 million euros.', '10000000–12000000 EUR'],
    ['12 to 15 percent of voters', '12–15 %'],
    ['12 to 15% of voters', '12–15 %'],
    ['between 12% and 15%', '12–15 %'],
    ['5 to 6km away', '5–6 kilometre'],
    ['5km to 6km away', '5–6 kilometre'],
  ])('%s', (text, figure) => {
    expect(figures(text)).toEqual([figure]);
  });

  test.each([
    ['de', 'Zwischen 5 und 6 Millionen Euro.', '5000000–6000000 EUR'],
    ['de', 'Fünf bis sechs Millionen Menschen.', '5000000–6000000 count'],
    ['de', 'Rund 18 bis 25 Prozent.', '18–25 %'],
    ['fr', 'Entre 5 et 6 millions d’euros.', '5000000–6000000 EUR'],
    ['fr', 'Soit 18 à 25 % des voix.', '18–25 %'],
    ['es', 'Entre 5 y 6 millones de euros.', '5000000–6000000 EUR'],
    ['it', 'Tra 5 e 6 milioni di euro.', '5000000–6000000 EUR'],
    ['nl', 'Tussen 5 en 6 miljoen euro.', '5000000–6000000 EUR'],
  ])('in %s: %s', (language, text, figure) => {
    expect(figures(text, language)).toEqual([figure]);
  });

  test('what counts or compares apart stays apart', () => {
    expect(figures('The cost rose from 5 to 6 million.')).toEqual(['5000000 count', '6000000 count']);
    expect(figures('It fell from 30 to 20 percent.')).toEqual(['30 %', '20 %']);
    expect(figures('They paid $5 to 12 people.')).toEqual(['5 USD', '12 count']);
    expect(figures('two or three thousand trees')).toEqual(['2000 count', '3000 count']);
  });
});

describe('parts of a scale', () => {
  test.each([
    ['half-a-million trees', '500000 count'],
    ['a half-million dollars', '500000 USD'],
    ['a quarter-million trees', '250000 count'],
    ['nearly quarter of a million trees', '250000 count'],
    ['one-and-a-half million trees', '1500000 count'],
    ['jailed for 4 1/2 years', '4.5 year'],
    ['a 4 1/2-year sentence', '4.5 year'],
    ['jailed for 4 ½ years', '4.5 year'],
    ['up 7 1/4 percent', '7.25 %'],
  ])('%s', (text, figure) => {
    expect(figures(text)).toEqual([figure]);
  });

  test('in other languages', () => {
    expect(figures('eine halbe Million Menschen', 'de')).toEqual(['500000 count']);
    expect(figures('medio millón de personas', 'es')).toEqual(['500000 count']);
  });
});

describe('money by any sign', () => {
  test.each([
    ['Sales were $41MM.', '41000000 USD'],
    ['It cost $US6,500.', '6500 USD'],
    ['It cost $A5m.', '5000000 AUD'],
    ['It cost $NZ30.', '30 NZD'],
    ['It cost CAD $5m.', '5000000 CAD'],
    ['It cost GBP5m.', '5000000 GBP'],
    ['It cost 5 million USD.', '5000000 USD'],
    ['It cost 41m pounds.', '41000000 GBP'],
    ['A 41m-euro fee.', '41000000 EUR'],
    ['The firm raised 7m from investors.', '7000000 XXX'],
    ['The shop is worth nearly 2bn.', '2000000000 XXX'],
  ])('%s', (text, figure) => {
    expect(figures(text)).toEqual([figure]);
  });

  test.each([
    ['Up to 44million users lost data.', '44000000 count'],
    ['Some 1.5million homes are dark.', '1500000 count'],
    ['It cost 44million pounds.', '44000000 GBP'],
    ['A million and a half people came.', '1500000 count'],
    ['A couple of hundred people came.', '200 count'],
  ])('%s', (text, figure) => {
    expect(figures(text)).toEqual([figure]);
  });

  test('a sign that was left as HTML is read in place', () => {
    for (const sign of ['&pound;', '&#163;', '&#xA3;']) {
      const text = `The price was ${sign}41m in all.`;
      expect(figures(text)).toEqual(['41000000 GBP']);
      expect(shown(text)).toEqual([`${sign}41m`]);
    }
  });

  test('what is counted or measured is no money', () => {
    expect(figures('It cost 5 million jobs. He ran 100m to win. They sold 5m copies.')).toEqual([
      '5000000 count',
      '100 metre',
      '5000000 count',
    ]);
  });
});

test.each([
  ['Lows of -5 to -3C are due.', '-5–-3 degree Celsius'],
  ['It was -2 to 4C.', '-2–4 degree Celsius'],
  ['He moved there in the mid-1980s.', '1980 calendar-decade'],
])('a sign and a decade behind a hyphen: %s', (text, expected) => expect(figures(text)).toEqual([expected]));

test('yuan in Vietnamese', () => {
  expect(figures('Ông nhận 20 triệu nhân dân tệ và 500.000 NDT.', 'vi')).toEqual(['20000000 CNY', '500000 CNY']);
});

test.each([
  ['pt', 'Custou 4,2 milhões de reais e 300 reais.', ['4200000 BRL', '300 BRL']],
  ['es', 'Son 20 millones de dólares y 3.000 soles.', ['20000000 USD', '3000 PEN']],
  ['de', 'Das sind drei Millionen Franken.', ['3000000 CHF']],
  ['it', 'Sono 20 milioni di dollari.', ['20000000 USD']],
  ['vi', 'Anh nhận 10 nghìn đô la.', ['10000 USD']],
  ['en', 'It cost 10,000 baht and 5m rupiah.', ['10000 THB', '5000000 IDR']],
])('money by the name of its currency: %s', (language, text, expected) => {
  expect(figures(text, language)).toEqual(expected);
});
