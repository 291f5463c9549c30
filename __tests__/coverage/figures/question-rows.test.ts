import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';
import type { ComparedFigure } from '../../../src/coverage/figures/index.js';
import { registerMoreLanguages } from '../../../src/languages.js';

registerMoreLanguages();

/** The rows of a story given as `[title, text]` or text, with the ids `a`, `b`, `c` …. */
function rowsOf(...articles: (string | readonly [title: string, text: string])[]): readonly ComparedFigure[] {
  return compareCoverage(
    articles.map((article, index): Article => {
      const [title, text] = typeof article === 'string' ? [undefined, article] : article;
      return { id: 'abcdef'[index]!, text, ...(title === undefined ? {} : { title }) };
    }),
  ).figures;
}

/** `a57` for each value of the row of a question, sorted. */
function row(rows: readonly ComparedFigure[], question: string, isBackground = false): string[] {
  const found = rows.find((one) => one.question === question && one.isBackground === isBackground);
  return [...new Set((found?.values ?? []).map(({ article, value }) => `${article}${value}`))].sort();
}

describe('one row a question', () => {
  test('what one report calls killed, another dead and a third a toll meet whatever their values', () => {
    const rows = rowsOf(
      'A ferry sank off Larsmo on Friday and 41 people died, the coast guard said. Nineteen were injured.',
      'At least 38 people were killed when a ferry went down off Larsmo. Another ship rescued 112 passengers.',
      'The death toll in the sinking of a ferry off the port of Larsmo has risen to 44. Divers found 12 bodies in the hull.',
    );
    expect(row(rows, 'dead')).toEqual(['a41', 'b38', 'c12', 'c44']);
    expect(row(rows, 'injured')).toEqual(['a19']);
    expect(row(rows, 'rescued')).toEqual(['b112']);
  });

  test('three numbers of one question are one row, though they are of shelters, camps and the relocated', () => {
    const rows = rowsOf(
      'Floods killed 25 people in Varda. About 70,000 people have been relocated to temporary shelters, an aide said.',
      'Rain has killed 22 people in Varda. Floods drove 60,000 people into relief camps, Karel Vell said.',
      'Floods made people leave Varda. Mr Oster said 95,000 people had been moved to over 100 relief camps.',
    );
    expect(row(rows, 'sheltered')).toEqual(['a70000', 'b60000', 'c95000']);
    expect(row(rows, 'dead')).toEqual(['a25', 'b22']);
  });

  test('a number of another event is background and meets none of this one', () => {
    const rows = rowsOf(
      'An avalanche killed six climbers near Vessa on Sunday. Rescuers are still on the mountain. Two more are in hospital. In 2009, an avalanche there killed nine people.',
      'Six people died in an avalanche near Vessa. Dogs searched the slope. The weather was bad. It was the worst since 2009, when nine people died.',
    );
    expect(row(rows, 'dead')).toEqual(['a6', 'b6']);
    expect(rows.find(({ isBackground }) => isBackground)?.values.map(({ value }) => value)).toEqual([9, 9]);
    expect(rows.filter(({ agreement }) => agreement === 'conflict')).toEqual([]);
  });

  test('in Portuguese: a toll of the title, of the minister and of the police', () => {
    const rows = rowsOf(
      [
        'Naufrágio mata 31',
        'O governador disse que 31 pessoas morreram e 12 ficaram feridas no naufrágio de uma balsa no rio.',
      ],
      [
        'Balsa afunda e deixa 40 mortos',
        'O naufrágio de uma balsa provocou a morte de pelo menos 40 pessoas e deixou 15 feridas no rio.',
      ],
    );
    expect(row(rows, 'dead')).toEqual(['a31', 'b40']);
    expect(row(rows, 'injured')).toEqual(['a12', 'b15']);
  });

  test('a title counts, with offsets into the title', () => {
    const title = 'Bus crash leaves 14 dead';
    const rows = rowsOf(
      [title, 'A bus crashed near Oster. The driver fled.'],
      'Thirteen people died when a bus crashed near Oster.',
    );
    const dead = rows.find(({ question }) => question === 'dead');
    expect(dead?.agreement).toBe('updated');
    const inTitle = dead?.values.find(({ field }) => field === 'title');
    expect(title.slice(inTitle?.start, inTitle?.end)).toBe('14');
  });

  test('parts of a number are no other answer to its question', () => {
    const rows = rowsOf(
      'The crash killed 25 people, including four children.',
      'The crash killed 25 people. Four of them were children.',
    );
    expect(rows.filter(({ agreement }) => agreement === 'conflict')).toEqual([]);
  });

  test('who acted is not counted as those acted upon', () => {
    const rows = rowsOf('Two gunmen killed 12 people in Oster.', 'Twelve people were killed in Oster by two gunmen.');
    expect(row(rows, 'dead')).toEqual(['a12', 'b12']);
  });

  test('a mother of twelve is one of the dead', () => {
    expect(
      row(rowsOf('A mother of 12 was shot dead in Oster.', 'A mother of 13 was shot dead in Oster.'), 'dead'),
    ).toEqual([]);
  });
});

describe('agreement', () => {
  test('bounds that overlap do not contradict each other', () => {
    const rows = rowsOf(
      'The storm killed more than 20 people on the coast of Larsmo.',
      'The storm killed at least 26 people on the coast of Larsmo.',
      'The storm killed at least 20 people on the coast of Larsmo.',
    );
    expect(rows.map(({ agreement }) => agreement)).toEqual(['compatible']);
  });

  test('a later day that the text names is an update', () => {
    const rows = rowsOf(
      'Flooding killed 22 people in Larsmo, an official said Monday.',
      'Flooding killed 25 people in Larsmo, an official said Tuesday.',
    );
    expect(rows.map(({ question, agreement }) => [question, agreement])).toEqual([['dead', 'updated']]);
  });

  test('amounts meet through the name that they went to', () => {
    const rows = rowsOf(
      'She spent $4,120.10 on a cruise and $2,386.40 at the Silver Pine Lodge.',
      'Her card paid for a week at $2,836.40 in the Silver Pine Lodge, and for $640 of shoes.',
      'Receipts show $2,386.40 for the Silver Pine Lodge.',
    );
    const lodge = rows.find(({ agreement }) => agreement === 'conflict');
    expect(new Set(lodge?.values.map(({ value }) => value))).toEqual(new Set([2386.4, 2836.4]));
  });

  test('one amount of revenue and of worth is two things', () => {
    const rows = rowsOf(
      'Brant will buy Ostrel for $13.9 billion. With $22 billion of revenue, Ostrel had 3% of the market.',
      'Brant is to acquire Ostrel for nearly $14 billion. The merged company would be worth about $22 billion.',
    );
    expect(
      rows.filter(({ agreement }) => agreement !== 'sole').map(({ question, agreement }) => [question, agreement]),
    ).toEqual([['price', 'compatible']]);
  });

  test('the ages of a mother and a son of one surname never meet', () => {
    const rows = rowsOf(
      'Police found the body of Kathryn Sorley, 61. Gary Sorley, 35, was arrested.',
      'Gary Sorley, 36, was arrested after his mother, Kathryn Sorley, 61, was found dead.',
    );
    const ages = rows
      .filter(({ question }) => question === 'age')
      .map(({ values }) => [...new Set(values.map(({ value }) => value))].sort());
    expect(ages.sort()).toEqual([[35, 36], [61]]);
  });

  test('"among them" makes the number behind it the part', () => {
    const rows = rowsOf(
      'The quake shook Brant on Monday. More than 230 people were treated for injuries, among them 60 children.',
      'The quake shook Brant on Monday. More than 400 people have been injured.',
    );
    const injured = rows.filter(({ question }) => question === 'injured');
    expect(injured.map(({ values }) => values.map(({ value }) => value))).toEqual([[230, 400], [60]]);
  });
});
