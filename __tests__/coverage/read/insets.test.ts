import { describe, expect, test } from '@jest/globals';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';
import { findInsets, withoutInsets } from '../../../src/coverage/read/insets.js';
import { readDocument } from '../../../src/text/document.js';
import { Lexicon } from '../../../src/text/tokens/lexicon.js';

const INSET = " Jane (Janie) Mary McDoeMayors balk at new toll Why the 'never' camp waits | Live coverage MORE";
const LINKED = `Governor Janie McDoe${INSET}'s plan for a toll on Oster Bridge was voted down on Monday.`;

const read = (text: string) => readDocument(text, { lexicon: new Lexicon() });

describe('findInsets', () => {
  test('begins behind the name as the sentence has it and ends with the link', () => {
    const [inset, ...others] = findInsets(read(LINKED));
    expect(others).toEqual([]);
    expect(LINKED.slice(inset?.start, inset?.end)).toBe(INSET);
  });

  test('finds one for each linked name', () => {
    const text = `${LINKED.slice(0, -1)} by Ron Roe Ronald RoeRoe runs again MORE and others.`;
    expect(findInsets(read(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
      INSET,
      ' Ronald RoeRoe runs again MORE',
    ]);
  });

  test.each([
    'READ MORE: Anna Doe said that Doe would stay.',
    'The crowd sang ONE MORE YEAR and Mr Roe met McRoe. ONE MORE',
    'Mr McDoe and McDoeville have MOREL mushrooms.',
  ])('leaves alone %s', (text) => {
    expect(findInsets(read(text))).toEqual([]);
  });

  test('stays in its paragraph', () => {
    expect(findInsets(read('Governor Anna Doe spoke.\nIn the Doe DoeMayors hall she left.\nREAD MORE'))).toEqual([]);
  });
});

test('a document without its insets has one sentence where they hold a stop, and none of their words', () => {
  const text = `Governor Janie McDoe Jane McDoeIs the toll dead? Mayors ask. Doe waits MORE lost the vote. She left.`;
  const { sentences, tokens } = withoutInsets(read(text));
  expect(sentences.map(({ start, end }) => text.slice(start, end)).at(-1)).toBe('She left.');
  expect(sentences).toHaveLength(2);
  const words = Array.from({ length: tokens.count }, (_, token) =>
    text.slice(tokens.starts[token], tokens.ends[token]),
  );
  expect(words).toEqual(['Governor', 'Janie', 'McDoe', 'lost', 'the', 'vote', 'She', 'left']);
});

test('insets neither keep two sentences apart nor add quotes', () => {
  const { passages, added } = compareCoverage([
    { id: 'linked', text: LINKED },
    { id: 'plain', text: "Governor Janie McDoe's plan for a toll on Oster Bridge was voted down on Monday." },
  ]);
  expect(passages).toHaveLength(1);
  expect(added.linked).toEqual([]);
});
