import { describe, expect, test } from '@jest/globals';
import { readDocument } from '../../src/text/document.js';
import { Lexicon } from '../../src/text/tokens/lexicon.js';

const TEXT = 'LONDON (AP) - Doctors voted. They won 5-4.\nRead more: The vote\n“It is over,” she said. (Reuters)';

describe('readDocument', () => {
  const lexicon = new Lexicon();
  const document = readDocument(TEXT, { lexicon });

  test('sentences are those of the body, without the marked spans', () => {
    expect(document.sentences.map(({ start, end, paragraph }) => [TEXT.slice(start, end), paragraph])).toEqual([
      ['Doctors voted.', 0],
      ['They won 5-4.', 0],
      ['“It is over,” she said.', 2],
    ]);
  });

  test('each token knows its sentence, or that it has none', () => {
    const { count, starts, ends, sentences, forms } = document.tokens;
    const listed = Array.from({ length: count }, (_, at) => [TEXT.slice(starts[at], ends[at]), sentences[at]]);
    expect(listed).toEqual([
      ['LONDON', -1],
      ['AP', -1],
      ['Doctors', 0],
      ['voted', 0],
      ['They', 1],
      ['won', 1],
      ['5-4', 1],
      ['Read', -1],
      ['more', -1],
      ['The', -1],
      ['vote', -1],
      ['It', 2],
      ['is', 2],
      ['over', 2],
      ['she', 2],
      ['said', 2],
      ['Reuters', -1],
    ]);
    expect(lexicon.form(forms[2] as number)).toBe('doctors');
  });

  test('a declared language wins', () => {
    expect(readDocument('Bom dia.', { lexicon, language: 'pt-BR' }).language).toBe('pt');
  });

  test('one document does not change when another is read', () => {
    const before = JSON.stringify(document);
    readDocument('Something else entirely.', { lexicon });
    expect(JSON.stringify(document)).toBe(before);
  });
});
