import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold, Lexicon, MAX_FORM_LENGTH } from '../../../src/text/tokens/lexicon.js';
import { scanTokens, TokenBuffer } from '../../../src/text/tokens/scan.js';

describe('fold', () => {
  test.each([
    ['Trump’s', "trump's"],
    ['U.K.', 'uk'],
    ['p.m.', 'pm'],
    ['U.S.', 'u.s.'],
    ['US', 'u.s.'],
    ['us', 'us'],
    ['U.S.-led', 'us-led'],
    ['year‑end', 'year-end'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['cafe\u0301', 'café'],
    ['CAFÉ', 'café'],
    ['ﬁne', 'fine'],
    ['ＡＢＣ', 'abc'],
    ['𝐇𝐞𝐥𝐥𝐨', 'hello'],
    ['٣٤٥', '345'],
    ['९', '9'],
    ['9,7 %', '9,7%'],
    ['26\u00a0400', '26400'],
    ['9.7', '9.7'],
    ['İstanbul', 'i̇stanbul'],
    ['bbc.co.uk', 'bbc.co.uk'],
    ['3p.m.', '3pm'],
    ['a..', 'a'],
    ['a．', 'a'],
  ])('%s becomes %s', (form, folded) => {
    expect(fold(form)).toBe(folded);
  });

  const dotted = fc
    .array(fc.constantFrom('a', 'B', 'é', '.', '．', '9', '-'), { maxLength: 6 })
    .map((parts) => parts.join(''));

  test('folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), dotted), (form) =>
        expect(fold(fold(form))).toBe(fold(form)),
      ),
    );
  });
});

describe('Lexicon', () => {
  test('gives numbers in the order of first meeting', () => {
    const lexicon = new Lexicon();
    expect(
      ['The', 'vote', 'the', 'Vote', 'constructor', '__proto__'].map((form) => lexicon.internString(form)),
    ).toEqual([0, 1, 0, 1, 2, 3]);
    expect(lexicon.size).toBe(4);
    expect(lexicon.form(2)).toBe('constructor');
    expect(() => lexicon.form(4)).toThrow(RangeError);
  });

  const units = fc.oneof(
    fc.constantFrom(...'aBé’.．\u0301\u00ad'),
    fc.string({ unit: 'grapheme', maxLength: 2 }),
    fc.string({ unit: 'binary', maxLength: 1 }),
  );

  test('the fast path folds as fold does', () => {
    fc.assert(
      fc.property(
        fc.array(units, { maxLength: 6 }).map((parts) => parts.join('')),
        (form) => {
          const lexicon = new Lexicon();
          expect(lexicon.form(lexicon.intern(`x${form}y`, 1, 1 + form.length))).toBe(fold(form));
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('keeps its numbers while it grows', () => {
    const lexicon = new Lexicon();
    const forms = Array.from({ length: 50_000 }, (_, at) => `form${at}`);
    for (const form of forms) lexicon.internString(form);
    expect(lexicon.size).toBe(forms.length);
    expect(forms.every((form, at) => lexicon.internString(form) === at && lexicon.form(at) === form)).toBe(true);
  });

  test('a giant form is one form, told apart from another giant one', () => {
    const lexicon = new Lexicon();
    const giant = 'x'.repeat(1_000_000);
    const one = lexicon.internString(giant);
    expect(lexicon.internString(giant)).toBe(one);
    expect(lexicon.internString(`${giant.slice(1)}y`)).not.toBe(one);
    expect(lexicon.form(one).length).toBeLessThanOrEqual(MAX_FORM_LENGTH);
  });

  test('tokens with a key of their own get the numbers that their letters get', () => {
    const pieces = fc.constantFrom(
      ...[
        'a',
        'Us',
        'US',
        'us',
        'Kent',
        'kent',
        'twelveletter',
        'thirteenlette',
        'internationally',
        'co',
        '\u00ad',
        'é',
        '’',
        '-',
      ],
      ...['.', ',', ' ', ' ', ' ', '\n', ':', '$', '1', '&', '@', '“', '”'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const tokens = new TokenBuffer();
        scanTokens(text, tokens);
        const lexicon = new Lexicon();
        const ids = new Int32Array(tokens.count);
        lexicon.internTokens(text, tokens, ids);
        const forms = Array.from(ids, (id) => lexicon.form(id));
        const surfaces = Array.from(ids, (_, at) => text.slice(tokens.starts[at], tokens.ends[at]));
        expect(forms).toEqual(surfaces.map(fold));
        expect(surfaces.map((surface) => lexicon.internString(surface))).toEqual(Array.from(ids));
      }),
      { numRuns: 1000 },
    );
  });

  test('a word is one form however it was written', () => {
    const lexicon = new Lexicon();
    const ids = ['Doctors', 'doc\u00adtors', 'DOCTORS', 'ｄｏｃｔｏｒｓ', '𝐝𝐨𝐜𝐭𝐨𝐫𝐬'].map((form) =>
      lexicon.internString(form),
    );
    expect(new Set(ids).size).toBe(1);
    expect(lexicon.internFolded('doctors')).toBe(ids[0]);
  });

  test('asks for the note on a form once, however often and however written it occurs', () => {
    const lexicon = new Lexicon();
    const tokens = new TokenBuffer();
    const asked: string[] = [];
    const noteOf = (form: string) => asked.push(form) + 100;
    const noted = (text: string, from = 0) => {
      scanTokens(text, tokens);
      const notes = new Int32Array(tokens.count);
      lexicon.readNotes(text, tokens, from, tokens.count, notes, noteOf);
      return [...notes];
    };
    expect(noted('Kent kent KENT U.S. us Été été')).toEqual([101, 101, 101, 102, 103, 104, 104]);
    expect(noted('été kent us US', 1)).toEqual([0, 101, 103, 102]);
    expect(asked).toEqual(['kent', 'u.s.', 'us', 'été']);
    const many = Array.from(
      { length: 5000 },
      (_, at) => `${String.fromCharCode(97 + (at % 26))}x${'abcdefghij'[at % 10]}${at}`,
    );
    const first = noted(many.join(' '));
    expect(new Set(first).size).toBe(5000);
    expect(noted(many.join(' '))).toEqual(first);
    expect(noted('kent')).toEqual([101]);
  });

  test('words whose keys meet stay apart', () => {
    const lexicon = new Lexicon();
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const forms: string[] = [];
    for (const a of letters) for (const b of letters) for (const c of letters) forms.push(`${a}${b}${c}`);
    const ids = forms.map((form) => lexicon.internString(form));
    expect(ids).toEqual(forms.map((_, at) => at));
    expect(forms.map((form) => lexicon.internString(form.toUpperCase()))).toEqual(ids);
    expect(ids.map((id) => lexicon.form(id))).toEqual(forms);
  });
});
