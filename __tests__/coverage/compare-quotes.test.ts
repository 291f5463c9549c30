import { describe, expect, test } from '@jest/globals';
import { compareCoverage } from '../../src/coverage/compare-coverage.js';
import type { ComparedQuote } from '../../src/coverage/quotes/quote.js';
import { differInStyle } from '../../src/coverage/quotes/quote-style.js';

/** The quotes of articles given by their texts, with ids `a`, `b`, … */
function quotesOf(...texts: string[]): readonly ComparedQuote[] {
  return compareCoverage(texts.map((text, place) => ({ id: 'abcdef'[place] as string, text, language: 'en' }))).quotes;
}

/** Relations by article of the quote whose fullest words begin so. */
function relations(quotes: readonly ComparedQuote[], words: string): Record<string, string> {
  const quote = quotes.find(({ variants }) => variants.some(({ text }) => text.startsWith(words)));
  return Object.fromEntries((quote?.variants ?? []).map(({ article, relation }) => [article, relation]));
}

const FULL = 'We will rebuild every house in the valley before the winter comes, and nobody will sleep in a tent';

describe('compareQuotes', () => {
  test('the same words in other typography are identical', () => {
    const quotes = quotesOf(`Mayor Anna Berg said: "${FULL}."`, `“${FULL},” said Anna Berg, the mayor.`);
    expect(relations(quotes, 'We will')).toEqual({ a: 'identical', b: 'identical' });
    expect(quotes).toHaveLength(1);
    expect(quotes[0]).toMatchObject({ relation: 'identical', speaker: 'Anna Berg' });
  });

  test('whoever another article names speaks, also by a name of no known kind', () => {
    const words = 'He kept the boat off the rocks all night, and the owner should thank him';
    const quotes = quotesOf(
      `The captain Tord Vik was cleared on Monday.\n"${words}."\nThe boat is old.`,
      `Tord Vik was cleared. "${words}," said Berit Moen of the union.`,
    );
    expect(quotes[0]!.variants.map(({ speaker }) => speaker)).toEqual(['Berit Moen', 'Berit Moen']);
  });

  test("a desk's style changes no word", () => {
    const quotes = quotesOf(
      'Anna Berg said: "The number one aim of our side was 5 per cent for everybody on the line."',
      '"The No. 1 aim of our side was five percent for everybody on the line," said Anna Berg.',
    );
    expect(quotes.map(({ relation }) => relation)).toEqual(['identical']);
  });

  test('nor does its spelling', () => {
    const quotes = quotesOf(
      'Anna Berg said: "The tram was travelling on to the centre of First Town when we realised it was late."',
      '"The tram was traveling on to the centre of First-Town when we realized it was late," said Anna Berg.',
      'Anna Berg said it was "traveling on to the center of First Town".',
    );
    expect(relations(quotes, 'The tram')).toEqual({ a: 'identical', b: 'identical', c: 'truncated' });
  });

  test('a part that begins with a word said before is truncated', () => {
    const quotes = quotesOf(
      'Anna Berg said: "As you leave the tunnel, you feel the brakes. The next thing I knew we were on our side."',
      'Anna Berg remembers: "the next thing I knew we were on our side".',
    );
    expect(relations(quotes, 'As you')).toEqual({ a: 'identical', b: 'truncated' });
  });

  test('two speakers who share what everybody says after an accident say two things', () => {
    const quotes = quotesOf(
      'Anna Berg said: "I am devastated for the families and friends of those who have lost their lives."',
      'The club offered its "sincere condolences to the families of those who lost their lives".',
    );
    expect(quotes.map(({ relation }) => relation)).toEqual(['sole', 'sole']);
  });

  test('a part of a quote is truncated', () => {
    const quotes = quotesOf(
      `Mayor Anna Berg said: "${FULL}."`,
      'Mayor Anna Berg promised to "rebuild every house in the valley before the winter".',
    );
    expect(relations(quotes, 'We will')).toEqual({ a: 'identical', b: 'truncated' });
  });

  test('a part of a quote is found though another speaker used all of its words before', () => {
    const quotes = quotesOf(
      'Mayor Anna Berg said: "Whoever wants the bridge to open must wait for the harbour to be rebuilt by the town." Bo Lund said: "The harbour bridge will open in the spring."',
      'Bo Lund, her deputy, said that "the harbour bridge will open".',
    );
    expect(relations(quotes, 'The harbour')).toEqual({ a: 'identical', b: 'truncated' });
  });

  test('other words are altered, and shown', () => {
    const [quote] = quotesOf(
      `Mayor Anna Berg said: "${FULL}."`,
      `Mayor Anna Berg said: "${FULL.replace('every house', 'each home')}."`,
    );
    const altered = quote?.variants.find(({ relation }) => relation === 'altered');
    expect(quote?.relation).toBe('altered');
    expect(altered?.edits).toHaveLength(1);
  });

  test('parts joined over what was left out are spliced', () => {
    const quotes = quotesOf(
      `Mayor Anna Berg said: "${FULL}."`,
      'Mayor Anna Berg said: "We will rebuild every house and nobody will sleep in a tent."',
    );
    expect(relations(quotes, 'We will rebuild every house in')).toEqual({ a: 'identical', b: 'spliced' });
  });

  test('one person’s words in another’s mouth are re-attributed', () => {
    const quotes = quotesOf(`Anna Berg said: "${FULL}."`, `Peter Novak said: "${FULL}."`);
    expect(quotes[0]?.relation).toBe('re-attributed');
  });

  test('one speaker named in several ways is not a re-attribution', () => {
    const quotes = quotesOf(
      `Kent Local Medical Committee argued: "${FULL}."`,
      `The body argued: "${FULL}."`,
      `It argued: "${FULL}."`,
    );
    expect(quotes[0]?.relation).toBe('identical');
  });

  test('what nobody else has is sole, and a short common phrase ties nothing', () => {
    const quotes = quotesOf(
      'Anna Berg said: "The valley is our home and we will stay there for ever, whatever happens."',
      'Peter Novak said: "Nothing is left of our home, and the insurers have not called one of us back."',
    );
    expect(quotes.map(({ relation }) => relation)).toEqual(['sole', 'sole']);
  });

  test.each([
    ['9.7 per cent', '97 per cent'],
    ['19 people', '9 people'],
  ])('a number that changed is no matter of spelling: %s, %s', (one, two) => {
    const quotes = quotesOf(
      `Mayor Anna Berg said: "In all ${one} of the valley lost a home in this flood, and we shall rebuild."`,
      `Mayor Anna Berg said: "${two} of the valley lost a home in this flood, and we shall rebuild."`,
    );
    expect(quotes).toHaveLength(1);
    expect(quotes[0]!.variants.map(({ relation }) => relation).sort()).toEqual(['altered', 'identical']);
  });

  test('of two that overlap, each is cut, and no word stands for another', () => {
    const quotes = quotesOf(
      `Anna Berg said: "${FULL}."`,
      `Anna Berg said: "Believe me, ${FULL.replace('We', 'we').replace(', and nobody will sleep in a tent', '')}."`,
    );
    expect(quotes.map(({ relation }) => relation)).toEqual(['truncated']);
  });

  test('short words that share only a name with a statement are others', () => {
    const quotes = quotesOf(
      'Anna Berg said: "The Harbour Guard will have forty boats and a base on each of the islands."',
      'Anna Berg wrote: "Harbour Guard all the way!"',
    );
    expect(quotes.map(({ relation }) => relation)).toEqual(['sole', 'sole']);
  });

  test('a catchword in two mouths is not one quote given to two people', () => {
    const quotes = quotesOf('"Fake news," said Anna Berg.', '"Fake news," said Peter Novak.');
    expect(quotes.map(({ relation }) => relation)).not.toContain('re-attributed');
  });

  test('a quote told without marks in the same passage is paraphrased', () => {
    const quotes = quotesOf(
      'The couple waited six hours. Mayor Anna Berg said: "We will rebuild every house in the valley before the winter comes."',
      'The couple waited six hours. Mayor Anna Berg said the town would rebuild every house in the valley before winter comes.',
    );
    expect(relations(quotes, 'We will')).toEqual({ a: 'identical', b: 'paraphrased' });
  });

  test.each<[string, string, boolean]>([
    ['the lorry hit the wall of the mill and caught fire, a witness said', 'a witness', true],
    ['a driver said the lorry hit the wall of the mill and caught fire', 'a witness', true],
    ['the lorry hit the wall of the mill and caught fire on Monday', 'a witness', false],
    ['the lorry hit the wall of the mill and caught fire, police said', 'Anna Berg', false],
    ['the lorry hit the wall of the mill and caught fire, Ms Berg said', 'Anna Berg', true],
  ])('%s: told as what %s said: %j', (told, speaker, isParaphrase) => {
    const quotes = quotesOf(
      `The couple waited six hours. "The lorry hit the wall of the mill and caught fire," ${speaker} said.`,
      `Anna Berg ran. The couple waited six hours. T${told.slice(1)}.`.replace(/T( driver)/, 'A$1'),
    );
    expect(relations(quotes, 'The lorry')).toEqual({ a: expect.anything(), ...(isParaphrase && { b: 'paraphrased' }) });
  });
});

describe('who speaks', () => {
  /** The speaker of each quote of one article, by its first words. */
  function speakers(text: string, title?: string): Record<string, string | null> {
    const { quotes } = compareCoverage([{ id: 'a', text, language: 'en', ...(title === undefined ? {} : { title }) }]);
    return Object.fromEntries(
      quotes.flatMap(({ variants }) => variants.map((one) => [one.text.split(' ').slice(0, 3).join(' '), one.speaker])),
    );
  }

  test('a quote about him, in a report on him, is not by him', () => {
    const found = speakers(
      'Mayor Ned Varley has apologised after a row with a cyclist.\n"I was tired and rude," Varley said.\n"His conduct shames this town. He should go, and his party should say so."\nVarley has been mayor since 2011.',
      'Varley apologises',
    );
    expect(found['I was tired']).toBe('Ned Varley');
    expect(found['His conduct shames']).toBeNull();
  });

  test('where was who said it, and what happened, say nothing', () => {
    const found = speakers(
      'Witnesses say the blast was heard across the lake.\nThe bomb lay in the street where the party meets.\n"Somebody must protect us. It cannot go on like this."\nThe killing of U.S. sailors hung over the talks, with President Dan Orrell tweeting, "We will find every one of them."',
    );
    expect(found['Somebody must protect']).toBeNull();
    expect(found['We will find']).toBe('Dan Orrell');
  });

  test("a company's statement is the company's, whoever spoke before", () => {
    const found = speakers(
      '"We got a fair contract for every one of us," said Terry Dolan, who leads the union.\n"We confirm that there is a draft. More will be said in due course," said the company\'s only statement on the deal.',
    );
    expect(found['We got a']).toBe('Terry Dolan');
    expect(found['We confirm that']).toBe('company');
  });

  test('an agency that reports what somebody said is not the speaker', () => {
    expect(
      speakers(
        'Ada Brink, 30, a passenger, said the bus sped up and “everybody went flying,” the Associated Press reports.',
      ),
    ).toEqual({ 'everybody went flying,': 'Ada Brink' });
  });

  test('an attribution of another article is shown, and whose it is', () => {
    const { quotes } = compareCoverage([
      { id: 'a', text: '"We shall not close a single ward this winter."\nThe hospital has six wards.' },
      { id: 'b', text: '"We shall not close a single ward this winter," director Olga Brandt said.' },
    ]);
    expect(
      quotes[0]?.variants.map(({ article, speaker, attributedBy }) => [article, speaker, attributedBy]).sort(),
    ).toEqual([
      ['a', 'Olga Brandt', 'b'],
      ['b', 'Olga Brandt', null],
    ]);
  });

  test('a name behind a dash under a quote says whose it is', () => {
    expect(
      speakers('The team spoke of relief.\n"We have waited for this day for years."\n— Olga Brandt, director'),
    ).toEqual({
      'We have waited': 'Olga Brandt',
    });
  });
});

test.each([
  ['we are unable to pay the bill', 'able to pay the bill', undefined],
  ['we are unable to pay the bill', 'unable to pay the bill', 'truncated'],
  ['hold on to the centre ground', 'onto the center ground', 'truncated'],
  ['hold on to the centre ground', 'hold onto the center ground', 'identical'],
])('%s: %s', (fuller, quoted, expected) => {
  expect(differInStyle(fuller, quoted)).toBe(expected);
});
