import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scanTokens, TokenBuffer } from '../../../src/text/tokens/scan.js';
import { tokenize } from '../../../src/text/tokens/tokenize.js';

/** Surface and kind of each token, as one line a token. */
function tokens(text: string): string[] {
  return tokenize(text).map(({ text: surface, kind }) => `${surface} ${kind}`);
}

/** A text whose tokens are all of one kind, listed between bars. */
function expectKind(kind: string, listed: string): void {
  expect(tokens(listed.replaceAll('|', ' … '))).toEqual(listed.split('|').map((surface) => `${surface} ${kind}`));
}

describe('what is one token', () => {
  test('words with apostrophes, hyphens, digits and an ampersand', () => {
    expectKind(
      'word',
      "don’t|Hancock's|O'Neill|l'homme|year-end|mid-1980s|COVID-19|F-16|AT&T|R&D|rock'n'roll|4chan|23andMe|4x4|G20",
    );
  });

  test('quotation marks are not apostrophes', () => {
    expect(tokens("'She said so' – ‘workers’ rights’")).toEqual([
      'She word',
      'said word',
      'so word',
      'workers word',
      'rights word',
    ]);
  });

  test('numbers with separators of either convention', () => {
    expectKind(
      'number',
      "26,400,000|26.400.000|26\u00a0400\u00a0000|26\u202f400\u202f000|1'000'000|9.7|9,7|1/2|½|24/7|1980s|1980's|2018-19|10–12|3-1|2:1|٣٤٥",
    );
  });

  test('money with sign, magnitude and range', () => {
    expectKind('money', '£4.5bn|$26,400|€1m|US$20|A$5m|R$30|4,5€|4,5 €|4,5\u00a0€|$1.5-$2bn|£4bn–£5bn|₹500|¥10k');
  });

  test('percentages with and without a space', () => {
    expectKind('percent', '9.7%|9,7 %|9,7\u00a0%|5-10%|5‰');
  });

  test('measures', () => {
    expectKind('measure', '1.5-2C|26m|10km|100km/h|10m²|5kg|20°C|20°|60mph|5G');
  });

  test('ordinals', () => {
    expectKind('ordinal', '21st|2nd|3rd|4th|1er|2e|1º|2ª');
  });

  test('dates and times in figures', () => {
    expectKind('date', '2019-11-23|23/11/2019|23.11.2019|2019-11-23T10:30:00Z');
    expectKind('time', '10:30|10:30pm|10.30am|3pm|3p.m.|12h30|09:30:15');
  });

  test('acronyms with dots, and what is built on them', () => {
    expectKind('acronym', "U.K.|U.S.-led|U.K.'s|e.g.|p.m.|J.R.R.");
    expect(tokens('in the U.S. The')).toEqual(['in word', 'the word', 'U.S. acronym', 'The word']);
  });

  test('a full stop without a space ends a word', () => {
    expect(tokens('he said.The vote')).toEqual(['he word', 'said word', 'The word', 'vote word']);
    expect(tokens('said.I went')).toEqual(['said word', 'I word', 'went word']);
    expect(tokens('Put it in.It is')).toEqual(['Put word', 'it word', 'in word', 'It word', 'is word']);
  });

  test('addresses', () => {
    expectKind(
      'url',
      'https://www.bbc.co.uk/news/1?x=y|http://t.co/abc|www.bbc.co.uk|bbc.co.uk|Amazon.com|bbc.co.uk/news/uk-1',
    );
    expectKind('email', 'jo.smith@bbc.co.uk|a_b+c@example.org');
    expect(tokens('(see http://a.org/b).')).toEqual(['see word', 'http://a.org/b url']);
  });

  test('hashtags and mentions', () => {
    expectKind('hashtag', '#MeToo|#cop26|#東京');
    expectKind('mention', '@realDonaldTrump|@a_b');
    expect(tokens('#1')).toEqual(['1 number']);
  });

  test('a number is apart from the word behind it', () => {
    expect(tokens('36-year-old, 9.7 per cent, £9,000-a-year')).toEqual([
      '36 number',
      'year-old word',
      '9.7 number',
      'per word',
      'cent word',
      '£9,000 money',
      'a-year word',
    ]);
  });

  test('every script', () => {
    expectKind('word', 'Việt|İstanbul|straße|Привет|Ελλάδα|한국어|שלום|مرحبا|हिन्दी|naïve|𐐷𐐲');
    expectKind('symbol', '👍🏽|👨‍👩‍👧|🇬🇧|+|©|→');
    expect(tokens('東京都は雨です。ภาษาไทย').map((token) => token.split(' ')[1])).not.toContain('word');
    expect(tokenize('東京都は雨です').length).toBeGreaterThan(2);
    expect(tokenize('ภาษาไทย').length).toBe(2);
  });

  test('zero-width and bidi characters are harmless', () => {
    expect(tokenize('\u200bdes\u00adpite\u200b \u202eabc\u202c').map(({ form }) => form)).toEqual(['despite', 'abc']);
  });
});

describe('options', () => {
  test('a range', () => {
    expect(tokenize('one two three', { from: 4, to: 7 }).map(({ text, start }) => [text, start])).toEqual([['two', 4]]);
    // Lookahead stops at the end of the range too.
    expect(tokenize('U.S.A', { to: 3 }).map(({ text }) => text)).toEqual(['U.S']);
    expect(tokenize('5.25', { to: 2 }).map(({ text }) => text)).toEqual(['5']);
  });

  test('a misspelled one is refused', () => {
    expect(() => tokenize('a', { form: 1 } as never)).toThrow(/from/);
  });
});

// Characters that matter to the scanner, weighted over plain random ones.
const pieces = fc.oneof(
  fc.constantFrom(
    ..."aZé1٣½.,:'’-–_@#&$£%/ \n\u00a0\u200b\u00ad\u0301ß東はไ한م+^".split(''),
    'U.S.',
    'http://',
    'www.',
    '.com',
    '👍🏽',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const messy = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('properties', () => {
  test('spans are in order, apart, and give the surface form', () => {
    fc.assert(
      fc.property(messy, (text) => {
        let last = 0;
        for (const { start, end, text: surface } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(surface);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 800 },
    );
  });

  test('tokens cover all that is not space, punctuation or ignorable', () => {
    // The backtick, the acute accent and their like serve as apostrophes.
    const between = /^[\s\p{Z}\p{Cc}\p{P}\p{Cf}\p{Default_Ignorable_Code_Point}`´ʼ＇′‘‛]*$/u;
    fc.assert(
      fc.property(messy, (text) => {
        let last = 0;
        for (const { start, end } of [...tokenize(text), { start: text.length, end: text.length }]) {
          expect(text.slice(last, start)).toMatch(between);
          last = end;
        }
      }),
      { numRuns: 800 },
    );
  });
});

test("a word that is broken at a line's end is one token, with the form of the whole", () => {
  const forms = (text: string) => tokenize(text).map(({ form }) => form);
  expect(forms('the state-\nments of the board')).toEqual(['the', 'statements', 'of', 'the', 'board']);
  expect(forms('the state-\r\n  ments')).toEqual(['the', 'statements']);
  expect(forms('a list -\nmilk and Mid-\nTown')).toEqual(['a', 'list', 'milk', 'and', 'mid', 'town']);
  expect(forms('pages 5-\n6')).toEqual(['pages', '5', '6']);
});

test('any character of two code units before a figure leaves the figure a number', () => {
  const BLOCK = 0x4_00;
  for (let block = 0x1_00_00; block < 0x2_00_00; block += BLOCK) {
    const signs = Array.from({ length: BLOCK }, (_, at) => String.fromCodePoint(block + at))
      // A digit, a number or a letter may be one token with what follows.
      .filter((sign) => !/[\p{L}\p{N}\p{M}]/u.test(sign));
    const figures = tokenize(signs.map((sign) => `${sign}5 paid`).join(' ')).filter(({ text }) => text === '5');
    expect(figures.map(({ kind }) => kind)).toEqual(signs.map(() => 'number'));
  }
});

/** What a token shows besides its kind: "C" a capital first, "A" capitals alone, "9" a digit, "k" a key of its own. */
function marks(text: string): string {
  const tokens = new TokenBuffer(4);
  scanTokens(text, tokens);
  return Array.from({ length: tokens.count }, (_, at) => {
    const flags = tokens.flags[at]!;
    const shown = [flags & 1 && 'C', flags & 2 && 'A', flags & 4 && '9', tokens.lows[at] !== 0 && 'k'];
    return `${text.slice(tokens.starts[at], tokens.ends[at])}:${shown.filter(Boolean).join('')}`;
  }).join(' ');
}

test.each([
  'abc:k Abc:Ck ABC:CAk aBC:k AB:CA A:Ck a:k',
  'US:CA Us:Ck us:k USA:CAk',
  'été: Été:C ÉTÉ:CA É:C éÉ:',
  "don't: Don't:C DON'T:CA AT&T:CA",
  'a1:9 A1:CA9 1a:9 42:9 £5:9',
  'COVID-19:CA9 covid-19:9 year-end: Year-End:C',
  'twelveletter:k thirteenlette: TWELVELETTER:CAk',
  'U.S.:CA e.g.: U.K.:CA',
])('%s', (listed) => {
  const texts = listed.split(' ').map((entry) => entry.slice(0, entry.lastIndexOf(':')));
  expect(marks(texts.join(' , '))).toBe(listed);
  expect(texts.map(marks).join(' ')).toBe(listed);
});

test('a buffer serves one text after another, and one of any length', () => {
  const tokens = new TokenBuffer(1);
  scanTokens('one two three four five six seven', tokens);
  expect(tokens.count).toBe(7);
  scanTokens('one two three', tokens, 4, 7);
  expect([tokens.count, tokens.starts[0], tokens.ends[0]]).toEqual([1, 4, 7]);
  scanTokens('', tokens);
  expect(tokens.count).toBe(0);
});
