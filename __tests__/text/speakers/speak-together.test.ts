import { describe, expect, test } from '@jest/globals';
import { findQuotes } from '../../../src/text/quotes/index.js';
import { attributionsIn } from '../quotes/quotes-in.js';

const speakers = (text: string) => findQuotes(text, { language: 'en' }).map(({ speaker }) => speaker?.name ?? '-');
const heard = (text: string) => attributionsIn(text, { language: 'en' });

describe('several who speak with one verb', () => {
  test.each([
    [
      'with their parties',
      'Tom Fell, R-Texas, Ann Dole, R-Utah, and Bob Roe, R-Wis., said the bill was late.',
      'Tom Fell, R-Texas, Ann Dole, R-Utah, and Bob Roe, R-Wis., said = Tom Fell, Ann Dole and Bob Roe, named',
    ],
    [
      'with their homes, behind a number',
      'Two senators, Republican Tom Fell of Texas and Democrat Ann Dole of Utah, said they would vote.',
      'Tom Fell of Texas and Democrat Ann Dole of Utah, said = Tom Fell and Ann Dole, named',
    ],
    ['but no place with a person', 'Tests go on in Norway and Peru, and Lee says it is late.', 'Lee says = Lee, named'],
    [
      'agencies of several countries',
      'Agencies in the United States, United Kingdom and Canada say the group is at work.',
      'Agencies in the United States, United Kingdom and Canada say = Agencies in the United States',
    ],
  ])('%s', (_, text, expected) => expect(heard(text)).toBe(expected));

  test.each([
    [
      'apart by semicolons',
      '“It is late,” Sens. Tom Fell, R-Texas; Ann Dole, R-Utah; and Bob Roe, R-Wis., said in a statement.',
      ['Tom Fell, Ann Dole and Bob Roe'],
    ],
    [
      'with a participle, and as "they"',
      'Sens. Tom Fell of Texas and Ann Dole of Utah released a statement saying, “It is late.” They added, “Nobody came.”',
      ['Tom Fell and Ann Dole', 'Tom Fell and Ann Dole'],
    ],
    [
      'as "they", if they only acted',
      'Anna Berg and Tom Fell, who teach law at Oster University, published a paper. “The rule is dead,” they write.',
      ['Anna Berg and Tom Fell'],
    ],
    ['with titles', '“It is late,” Senate Leader Tom Fell and House Speaker Ann Dole said.', ['Tom Fell and Ann Dole']],
    [
      'who report what a paper of theirs has',
      'The port went on as before: “As of Monday, nobody came,” Tom Fell and Ann Dole report.',
      ['Tom Fell and Ann Dole'],
    ],
  ])('%s', (_, text, expected) => expect(speakers(text)).toEqual(expected));
});

describe('who is only named', () => {
  test.each([
    [
      'an ambassador to a country is named behind it',
      '“We will wait,” said U.S. Ambassador to Norway Nina Hale.',
      ['Nina Hale'],
    ],
    ['a participle ends a noun', 'He recalled the guard telling the crowd: “Stay where you are.”', ['guard']],
    [
      'whom a preposition ties says nothing',
      'Tom Fell left. The star who stole the show from President Ann Dole said it was “no joke at all”.',
      ['Tom Fell'],
    ],
    [
      'whose the letter is, is not who speaks',
      'Ann Dole worked at the port. On Monday she took up the Mary Berg letter case. “We knew it,” she says.',
      ['Ann Dole'],
    ],
    [
      'the office with which a sentence begins is "he"',
      'President Tom Fell left. The president has not spoken of Bob Roe’s death since he called it “a great loss”.',
      ['Tom Fell'],
    ],
    [
      'who has his eyes open is no woman',
      'Kade Holt has had enough, explaining that his eyes are open. Ann Dole sang with Kade Holt. “I am well,” she said.',
      ['Ann Dole'],
    ],
  ])('%s', (_, text, expected) => expect(speakers(text)).toEqual(expected));
});

describe('a line of quoted words alone', () => {
  test('is of whoever says them in the text', () => {
    const pulled =
      '“Ann Lee is late,” said Tom Fell.\n\n“And space is no longer a peaceful place.”\n\nRain fell on the hill.';
    const text = `${pulled}\n\n“But space is no longer a peaceful place,” said Bob Roe. “Ask anybody.”`;
    expect(speakers(text)).toEqual(['Tom Fell', 'Bob Roe', 'Bob Roe', 'Bob Roe']);
  });

  test('is a heading between single marks, where people are quoted between double ones', () => {
    expect(speakers('“I was afraid,” said Ann Lee.\n\n‘Run for your lives!’\n\nThe wave came at noon.')).toEqual([
      'Ann Lee',
      '-',
    ]);
  });
});
