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
