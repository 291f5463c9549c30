import { describe, expect, test } from '@jest/globals';
import { readDocument } from '../../src/text/document.js';
import { detectLanguage } from '../../src/text/language/detect-language.js';
import { stem } from '../../src/text/language/stems.js';
import { splitParagraphs } from '../../src/text/paragraphs/split-paragraphs.js';
import { splitSentences } from '../../src/text/sentences/split-sentences.js';
import { Lexicon } from '../../src/text/tokens/lexicon.js';
import { keyHash, plainKey } from '../../src/text/tokens/token-buffer.js';
import { tokenize } from '../../src/text/tokens/tokenize.js';

/** At this length what costs its square takes minutes. */
const LONG = 300_000;
const MEGABYTES_5 = 5_000_000;

/** A text of about `length` code units. */
function filled(unit: string, length = LONG): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

// Each of them would take minutes or memory without end if anything in reading it were worse than linear.
const GIANTS: readonly (readonly [string, () => string])[] = [
  ['one token of 5 MB', () => filled('x', MEGABYTES_5)],
  ['one token of hyphens', () => filled('x-')],
  ['one token of dots', () => filled('a.')],
  ['labels of a domain', () => filled('aa.')],
  ['local parts of an address', () => filled('aa@')],
  ['local parts with plus signs', () => filled('a+')],
  ['a number without end', () => filled('1,234.')],
  ['a range without end', () => filled('1-')],
  ['dates without end', () => filled('2019-11-23')],
  ['a URL without end', () => `http://${filled('a/')}`],
  ['a URL of stops', () => `http://a${filled('.')}`],
  ['schemes', () => filled('http://')],
  ['one sentence of 5 MB', () => filled('word ', MEGABYTES_5)],
  ['sentences without spaces', () => filled('Word.')],
  ['stops', () => filled('.')],
  ['stops apart', () => filled('. ')],
  ['stops and opening marks', () => filled('. ("')],
  ['abbreviations', () => filled('Mr. ')],
  ['initials', () => filled('A. ')],
  ['100,000 newlines', () => filled('\n', 100_000)],
  ['short lines', () => filled('a\n', 200_000)],
  ['headings over links', () => filled('Related:\n', 200_000)],
  ['buttons', () => filled('Related\n', 200_000)],
  ['brackets that open lines', () => filled('[a\n', 200_000)],
  ['datelines', () => filled('LONDON (AP) - A\n', 200_000)],
  ['dates as lines', () => filled('12 May 2019\n', 200_000)],
  ['captions', () => filled(`${'A word '.repeat(9)}\n`, 200_000)],
  ['lines that open with names', () => filled('Jane Doe Roe is a fellow of it\n', 200_000)],
  ['names before slashes', () => filled('Jane Doe/Doe Jane Roe\n', 200_000)],
  ['names in brackets', () => filled('A word. (Jane Doe/Roe)\n', 200_000)],
  ['one line of names and bars', () => filled('Jane | Doe » ', 200_000)],
  ['lines of menus', () => filled(`${'ab | '.repeat(30)}ab\n`, 200_000)],
  ['parts of dates', () => filled('Updated on 12:30 ', 200_000)],
  ['addresses as lines', () => filled('a@b a@b a@b a@b\n', 200_000)],
  ['shouted lines', () => filled('AB CD EF GH IJ KL\n', 200_000)],
  ['punctuation of every kind', () => filled('.,;:!?…—-()[]{}«»')],
  ['hard-wrapped lines', () => filled(`${'word '.repeat(12)}and\n`, 200_000)],
  ['quotes never closed', () => filled('“She said ')],
  ['straight quotes', () => filled('"')],
  ['apostrophes', () => filled("'")],
  ['brackets', () => filled('(')],
  ['combining marks', () => filled('\u0301')],
  ['marks on a letter', () => `a${filled('\u0301')}`],
  ['zero-width characters', () => filled('\u200b')],
  ['soft hyphens in a word', () => filled('a\u00ad')],
  ['lone surrogates', () => filled('\ud800')],
  ['low surrogates first', () => filled('\udc00a')],
  ['emoji', () => filled('👍🏽')],
  ['U+FDFA', () => filled('\ufdfa')],
  ['Chinese without a stop', () => filled('東京都')],
  ['Thai without a stop', () => filled('ภาษาไทย')],
  ['right-to-left text', () => filled('שלום \u202eabc\u202c مرحبا. ')],
  ['currency signs', () => filled('$')],
  ['amounts', () => filled('$1')],
];

describe('giant texts are read, in order and to the end', () => {
  test.each(GIANTS)('%s', (_, make) => {
    const text = make();
    const document = readDocument(text, { lexicon: new Lexicon() });
    let last = 0;
    for (const { start, end } of document.paragraphs) {
      if (start < last || end <= start || end > text.length) throw new Error(`paragraph ${start}-${end}`);
      last = end;
    }
    last = 0;
    for (const { start, end } of document.sentences) {
      if (start < last || end <= start || end > text.length) throw new Error(`sentence ${start}-${end}`);
      last = end;
    }
    last = 0;
    const { count, starts, ends } = document.tokens;
    for (let at = 0; at < count; at += 1) {
      const start = starts[at] as number;
      const end = ends[at] as number;
      if (start < last || end <= start || end > text.length) throw new Error(`token ${start}-${end}`);
      last = end;
    }
  });
});

describe('odd texts', () => {
  test('only punctuation has no token and no sentence of the body', () => {
    expect(tokenize('… — “”!?.,;:()[]{}')).toEqual([]);
    expect(readDocument('… — “”!?', { lexicon: new Lexicon() }).sentences).toEqual([]);
  });

  test('empty and blank texts', () => {
    for (const text of ['', ' ', '\n\n', '\u200b', '\ufeff']) {
      const document = readDocument(text, { lexicon: new Lexicon() });
      expect([document.tokens.count, document.sentences.length, document.language]).toEqual([0, 0, 'und']);
    }
  });

  test('lone surrogates are tokens of their own and do not swallow their neighbours', () => {
    expect(tokenize('a\ud800 b \udc00c').map(({ text }) => text)).toEqual(['a', '\ud800', 'b', '\udc00', 'c']);
  });

  test('U+FDFA, which some normalisations make eighteen letters, keeps its offsets', () => {
    const text = 'قال \ufdfa ثم';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(['قال', '\ufdfa', 'ثم']);
  });

  test('words that collide in the hash table stay apart', () => {
    // 60,000 forms over two letters: the hash of one is the hash of another here and there.
    const lexicon = new Lexicon();
    const forms = Array.from({ length: 60_000 }, (_, at) => at.toString(2).replaceAll('0', 'a').replaceAll('1', 'b'));
    const ids = forms.map((form) => lexicon.internString(form));
    expect(new Set(ids).size).toBe(forms.length);
    expect(forms.every((form, at) => lexicon.internString(form) === ids[at])).toBe(true);
  });

  test('plain words chosen to fall into one slot stay apart, also when the table grows', () => {
    const crowd: string[] = [];
    for (let number = 0; crowd.length < 80; number += 1) {
      const word = `q${number.toString(26).replace(/[0-9]/g, (digit) => 'qrstuvwxyz'[Number(digit)] as string)}`;
      const key = plainKey(word);
      if (key !== undefined && keyHash(key.low, key.high) >>> 20 === 7) crowd.push(word);
    }
    const lexicon = new Lexicon();
    const words = [...new Set(crowd)];
    const ids = words.map((word) => lexicon.internString(word));
    expect(new Set(ids).size).toBe(words.length);
    for (let other = 0; other < 5000; other += 1) lexicon.internString(`other${other}`);
    expect(words.map((word) => lexicon.internString(word))).toEqual(ids);
    expect(ids.map((id) => lexicon.form(id))).toEqual(words);
  });

  test('stems, languages and sentences of nonsense', () => {
    for (const form of ['', "'", "''", '-', '\u0301', '\ud800', 'x'.repeat(100_000)])
      expect(typeof stem(form, 'en')).toBe('string');
    expect(detectLanguage('\ud800'.repeat(1000))).toBe('und');
    expect(splitSentences('.').length).toBe(1);
    expect(splitParagraphs('\r\n \r\n')).toEqual([]);
  });
});
