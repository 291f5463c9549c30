import { describe, expect, test } from '@jest/globals';
import { findQuotes } from '../../../src/text/quotes/find-quotes.js';

/** The speaker of every quote, `-` where the text names none. */
function speakers(text: string): string[] {
  return findQuotes(text, { language: 'en' }).map(({ speaker }) => speaker?.name ?? '-');
}

describe('the subject of the verb that says so', () => {
  test.each([
    ['behind party and state', 'Senator Ann Lee, R-Ky., said that "talks about the bridge are going on."', ['Ann Lee']],
    ['behind party and state in brackets', 'Rep. Ann Lee (D-Md.) said: "I expect it to."', ['Ann Lee']],
    [
      'who said before, adding',
      'Bridges are small, Ann Lee said, adding that lone bridges are a "random event".',
      ['Ann Lee'],
    ],
    [
      'at the end of a long office',
      '"We are ready," said Deputy Commissioner for Bridges and Tunnels John Oster. "It is usual," he said.',
      ['John Oster', 'John Oster'],
    ],
    [
      'with an office of two nouns',
      'Former minister for Rivers and Bridges Laura Oster said "it was a mistake to do so".',
      ['Laura Oster'],
    ],
    [
      'with an apposition that no comma closes',
      '"It was like a war," John Oster, a reporter at the paper said.',
      ['John Oster'],
    ],
    ['a noun with an article', 'The notes also say, "If we play games, they will be furious with us."', ['notes']],
    ['on the line above', 'And from Mayor Ann Lee:\n\n"She brings a long record of service."', ['Ann Lee']],
    ['on the line above, with more', 'Ann Lee, in a letter:\n"Nobody should wait so long for a ferry."', ['Ann Lee']],
    [
      'with a state and a party',
      'Rep. Ann Lee, R-S.C., left. "I will not vote for this bill at all," the South Carolina Republican said.',
      ['Ann Lee'],
    ],
    ['by where somebody is from', 'Ann Lee won. "I am ready for the next cup," the Argentine said.', ['Ann Lee']],
    ['by an age', 'Ann Lee won. "I am ready for the next cup," the 31-year-old said.', ['Ann Lee']],
    ['by an age and a trade', 'Ann Lee won. "I am ready for the next cup," the 31-year-old plumber said.', ['Ann Lee']],
    [
      'an address that stands for a government',
      'Downing Street said it was "useful, frank and overdue".',
      ['Downing Street'],
    ],
    ['between commas', 'Seats, the group said, would be "refunded in full within a week".', ['group']],
    ['a headline, which holds the words of others', 'The headline said "Town under water for a third time".', ['-']],
    ['in the words of', 'In the words of Ann Lee, the plan is "a terrible mistake for the city".', ['Ann Lee']],
  ])('%s', (_, text, expected) => expect(speakers(text)).toEqual(expected));

  test('one that is not known is not whoever spoke last', () => {
    expect(
      speakers(
        'Ann Lee spoke first. "We lost," she said. Nobody knows who yelled "this bridge is closed by us" that night.',
      ),
    ).toEqual(['Ann Lee', '-']);
  });
});

describe('pronouns', () => {
  test('he is not the one who is told', () => {
    const text = 'Mr John Oster asked for time. Mr Paul Harper listened. "We are not ready," he told Mr Harper.';
    expect(speakers(text)).toEqual(['John Oster']);
  });

  test('the subject of the sentence goes before who else is in it', () => {
    const text =
      'John Oster spoke on Sunday. Mr Oster said the police had asked him about Mr Paul Harper. He called it "a long and bad day".';
    expect(speakers(text)).toEqual(['John Oster']);
  });
});

describe('one name', () => {
  test.each([
    ['Ursula von der Brück said: "It is good." "It is late," Ms von der Brück said.', 'Ursula von der Brück'],
    ['Laura San Felice said: "It is good." "It is late," San Felice said.', 'Laura San Felice'],
  ])('%s', (text, name) => expect(speakers(text)).toEqual([name, name]));
});

test('"the statement" is of whoever spoke in one, also after others have spoken', () => {
  const text =
    'A Wendle Rivers Trust statement said: "The weir is not to go." Ann Lee said: "It must." The body counted nine otters in May. "We ask for time," the statement added.';
  expect(speakers(text)).toEqual(['Wendle Rivers Trust', 'Ann Lee', 'Wendle Rivers Trust']);
});

describe('who is meant', () => {
  test.each([
    [
      'a government is no agency',
      'Harbour Bank left town, the Associated Press reported. The government called it "a long and bad day". The agency said it "had no answer yet".',
      ['government', 'Associated Press'],
    ],
    [
      'a statement that others gave',
      'A statement was issued by the board after Ann Lee wrote to say she would go. The board had "met three times in a week", the statement said.',
      ['statement'],
    ],
    [
      'men are no one man of the text',
      'Ola and Abel Vell, the men from the bridge, were freed. Mr Oster claimed the men had told him "this is our bridge".',
      ['men'],
    ],
    [
      'those who said it are not whom they speak about',
      'Ann Lee gave an interview. It drew anger from those who accused her of "playing a very dirty game".',
      ['-'],
    ],
    [
      'a photographer is not "he"',
      'Captain John Oster spoke to reporters.\nPaul Vell/Reuters\n"When you get the chance," he said, "take it at once."',
      ['John Oster', 'John Oster'],
    ],
    [
      'the company is the one that the sentence before is about',
      'Vell Motors lost data. Vell Motors is large. A spokeswoman for Oster Bank, Ann Lee, agreed. In a notice, the company said: "We began to look into it at once."',
      ['Oster Bank'],
    ],
  ])('%s', (_, text, expected) => expect(speakers(text)).toEqual(expected));

  test('a slogan and a programme are no quotes', () => {
    expect(speakers('He meant the president\'s "Make The Bridge Great" slogan.')).toEqual([]);
    expect(speakers('Ann Lee praised him on NBC’s “Meet the Bridge” as a friend.')).toEqual([]);
  });

  test('Portuguese: the name behind an office, and the verb without a subject', () => {
    const who = (text: string) => findQuotes(text, { language: 'pt' }).map(({ speaker }) => speaker?.name ?? '-');
    expect(
      who(
        'O diretor da Ponte Nova no Norte, Bento Lima, confirmou a obra e afirmou, comovido, que ela "é muito cara".',
      ),
    ).toEqual(['Bento Lima']);
    expect(
      who('Bento Lima disse que há problemas. "A ponte não está bem", afirma, em entrevista ao diário La Nación.'),
    ).toEqual(['Bento Lima']);
    expect(who('"A ponte vai cair hoje", informou nesta sexta-feira um porta-voz da cidade.')).toEqual([
      'porta-voz da cidade',
    ]);
    expect(who('"A ponte vai cair hoje", disse na segunda-feira o ministro João Lima.')).toEqual(['João Lima']);
    expect(who('Bento Lima afirmou, durante o programa "Café com a Ponte", que ficou triste.')).toEqual([]);
  });
});

describe('offices and what is no office', () => {
  test.each([
    ['two offices', '“A stain on us,” wrote presidential candidate and California senator Ann Lee.', ['Ann Lee']],
    [
      'a history is held by nobody',
      'After the War and the Reconstruction, the NAACP history said, "such crimes were becoming a popular way".',
      ['NAACP history'],
    ],
    ['a chant', 'Mark Vell said no. Protesters chanted slogans such as, "What does it look like?"', ['Protesters']],
  ])('%s', (_, text, expected) => expect(speakers(text)).toEqual(expected));
});

describe('a quote without a cue', () => {
  const said = '"I will not go to the ferry," said Ann Lee, who lost the vote.';

  test('goes on with who spoke directly before', () => {
    expect(speakers(`${said}\nShe laughed. "Not this year, and not next year."`)).toEqual(['Ann Lee', 'Ann Lee']);
    expect(speakers(`${said}\nAnn Lee laughed. "Not this year, and not next year."`)).toEqual(['Ann Lee', 'Ann Lee']);
  });

  test('is not theirs where its paragraph begins with another person', () => {
    const other = 'Mark Vell, her rival, defended the choice of the pier. "Ask me if I regret it? No, not at all."';
    expect(speakers(`${said}\n${other}`)).toEqual(['Ann Lee', '-']);
  });
});
