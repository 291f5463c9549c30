import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffWords, sharedRuns, type WordEdit, type Words } from '../../../src/coverage/read/word-diff.js';
import { Lexicon } from '../../../src/text/tokens/lexicon.js';
import { scanTokens, TokenBuffer } from '../../../src/text/tokens/scan.js';

const lexicon = new Lexicon();

function wordsOf(text: string): Words {
  const tokens = new TokenBuffer();
  scanTokens(text, tokens);
  const { count, starts, ends } = tokens;
  const forms = Int32Array.from({ length: count }, (_, at) =>
    lexicon.intern(text, starts[at] as number, ends[at] as number),
  );
  return { forms, starts, ends, from: 0, to: count };
}

/** Each edit as `op: base → own`. */
function shown(base: string, own: string): string[] {
  return diffWords(wordsOf(base), wordsOf(own)).map(
    (edit) => `${edit.op}: ${base.slice(edit.base.start, edit.base.end)} → ${own.slice(edit.own.start, edit.own.end)}`,
  );
}

/** The words of the base with each edit's words put in the place of the base's. */
function applied(base: string, own: string, edits: readonly WordEdit[]): string[] {
  const result: string[] = [];
  const place = (from: number, to: number, text: string): void => {
    const words = wordsOf(text);
    for (let word = 0; word < words.to; word++) {
      const [start, end] = [words.starts[word] as number, words.ends[word] as number];
      if (start >= from && end <= to) result.push(lexicon.form(words.forms[word] as number));
    }
  };
  let at = 0;
  for (const edit of edits) {
    place(at, edit.base.start, base);
    place(edit.own.start, edit.own.end, own);
    at = edit.base.end;
  }
  place(at, base.length, base);
  return result;
}

describe('diffWords', () => {
  test('equal words give no edits, whatever the typography, case and space', () => {
    expect(shown('He said: "It’s  over"', "he said “it's over”")).toEqual([]);
  });

  test('whole words are inserted, deleted and replaced', () => {
    expect(shown('the vote on Friday was close', 'the vote was very close')).toEqual([
      'delete: on Friday → ',
      'insert:  → very',
    ]);
    expect(shown('a rise of 9.7% from last year', 'a fall of 9.7% from last year')).toEqual(['replace: rise → fall']);
  });

  test('a changed figure is a changed word', () => {
    expect(shown('17 people died in the fire', '71 people died in the fire')).toEqual(['replace: 17 → 71']);
  });

  test('texts that share a word here and there are one replacement, not a soup', () => {
    const base = 'The minister said that the plan of the doctors would not succeed in the talks';
    const own = 'Snow fell on the hills and in the towns people stayed at home for the weekend';
    expect(diffWords(wordsOf(base), wordsOf(own))).toHaveLength(1);
  });

  test('a lone common word between two long edits joins them', () => {
    expect(
      shown(
        'Doctors voted to end all of their visits at home yesterday',
        'Doctors voted to refuse any and all new requests for house calls yesterday',
      ),
    ).toEqual(['replace: end all of their visits at home → refuse any and all new requests for house calls']);
  });

  test('an empty side is one insertion or deletion', () => {
    expect(shown('', 'two words')).toEqual(['insert:  → two words']);
    expect(shown('two words', '')).toEqual(['delete: two words → ']);
    expect(shown('', '')).toEqual([]);
  });

  test('applied to the base’s words, the edits give the other’s', () => {
    const word = fc.constantFrom(
      'a',
      'the',
      'vote',
      'doctor',
      'home',
      'visit',
      '£4.5bn',
      '9.7%',
      'said',
      'won’t',
      '—',
      '。',
      '中',
    );
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (base, own) => {
        const words = wordsOf(own);
        const forms = Array.from(words.forms, (form) => lexicon.form(form));
        expect(applied(base, own, diffWords(wordsOf(base), words))).toEqual(forms);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('two very long unlike texts cost little and are one replacement', () => {
    const [base, own] = [words('a', 20_000), words('b', 20_000)];
    expect(diffWords(wordsOf(base), wordsOf(own))).toHaveLength(1);
  });
});

describe('sharedRuns', () => {
  test('runs are maximal and in order', () => {
    const runs = sharedRuns(wordsOf('one two three four five'), wordsOf('one two x four five'));
    expect(runs).toEqual([
      { base: 0, own: 0, length: 2 },
      { base: 3, own: 3, length: 2 },
    ]);
  });
});

function words(letter: string, count: number): string {
  return Array.from({ length: count }, (_, at) => `${letter}${at}`).join(' ');
}
