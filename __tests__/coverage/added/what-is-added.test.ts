import { describe, expect, test } from '@jest/globals';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';

const OTHER =
  'The ferry to Marden ran aground on Friday with 212 people on board. Nobody was hurt. The captain has been suspended.';

/** What a text adds to another one, each sentence with what nobody else has in braces. */
function added(text: string, other = OTHER): string[] {
  const coverage = compareCoverage([
    { id: 'a', language: 'en', text },
    { id: 'b', language: 'en', text: other },
  ]);
  return coverage.added.a!.map((sentence) => {
    let shown = '';
    let from = sentence.start;
    for (const { start, end } of sentence.only) {
      shown += `${text.slice(from, start)}{${text.slice(start, end)}}`;
      from = end;
    }
    return shown + text.slice(from, sentence.end);
  });
}

test('what only gives a figure of another article, or says that somebody says nothing, is no addition', () => {
  const { added: found } = compareCoverage([
    { id: 'a', text: 'The painter Una Krogh has died in Lund. She was 84. The gallery declined to comment.' },
    { id: 'b', text: 'The painter Una Krogh died in Lund at the age of 84. Her studio will be a museum.' },
  ]);
  expect(found.a).toEqual([]);
  expect(found.b!.map(({ text }) => text)).toEqual(['Her studio will be a museum.']);
});

test.each<[string, string, ...string[]]>([
  ['nothing', 'The ferry to Marden ran aground on Friday.'],
  ['a sentence', 'Divers searched the hull for cracks.', '{Divers searched the hull for cracks}.'],
  [
    'beside words of the other',
    'Divers blamed the captain of the ferry and left.',
    '{Divers blamed} the captain of the ferry and {left}.',
  ],
  [
    'a form of address beside a name',
    'Mr. Lund met the captain of the ferry at night.',
    '{Mr. Lund met} the captain of the ferry at {night}.',
  ],
  ['a form of address alone', 'Divers told Mr. Captain of the ferry.', '{Divers told} Mr. Captain of the ferry.'],
  ['words in brackets', 'Divers (who saw cracks) left the ferry.', '{Divers (who saw cracks) left} the ferry.'],
  [
    'words that end in brackets',
    'The ferry has cracks (as divers say) on board.',
    'The ferry has {cracks (as divers say)} on board.',
  ],
  [
    'words that begin in brackets',
    'The captain (of 40 ships and a tug) sued.',
    'The captain (of {40 ships and a tug) sued}.',
  ],
  [
    'in the order of what it adds',
    'It hailed. The navy arrested Bob Roe of Vell for theft of diesel, charts and ropes. Divers searched the hull.',
    'The {navy arrested Bob Roe of Vell for theft of diesel, charts and ropes}.',
    '{Divers searched the hull}.',
    'It {hailed}.',
  ],
  [
    'what changes the story comes first',
    'Divers from four towns searched the hull for cracks, holes and ropes. Boats were banned.',
    '{Boats were banned}.',
    '{Divers from four towns searched the hull for cracks, holes and ropes}.',
  ],
  [
    'one quotation of two sentences',
    'Bob Roe said: “We saw rocks under the keel. We shouted at them.”',
    '{Bob Roe said: “We saw rocks under the keel.} {We shouted at them.}”',
  ],
  [
    'a sentence that announces another',
    'The union put it bluntly:\nNobody pays for rust.',
    'The {union put it bluntly}:\nNobody {pays for rust}.',
  ],
  ['a sentence that announces what the other tells', 'The union put it bluntly:\nThe captain has been suspended.'],
  [
    'a sentence and another',
    'The union put it bluntly.\nNobody pays for rust.',
    'The {union put it bluntly}.',
    'Nobody {pays for rust}.',
  ],
])('%s', (_, text, ...expected) => {
  expect(added(text)).toEqual(expected);
});

describe('what comes first', () => {
  const STORM = 'The storm flooded Vell on Friday and killed four people.';
  const COLOUR =
    'Firefighters in yellow coats pulled a spaniel called Biscuit from the cellar of a bakery, wet, cold and alive.';

  test.each<[string, string, string]>([
    ['a toll, before what else changes a story', 'Two people are missing in Orr.', STORM],
    ['not the toll of another year', COLOUR, `${STORM} Boats sank.`],
    ['not a toll where the others count nobody', COLOUR, 'The storm flooded Vell on Friday and sank boats.'],
  ])('%s', (_, expected, other) => {
    const toll = other === STORM ? expected : 'In a storm of 1999 nine people were killed in Orr.';
    expect(added(`${STORM} ${COLOUR} ${toll}`, other)[0]!.replace(/[{}]/g, '')).toBe(expected);
  });
});

test.each([
  ['told in other words', 'Lund shares rose 4% after hours.', 'The Lund stock gained about 4 percent.', 0],
  ['another number', 'Lund shares rose 4% after hours.', 'The Lund stock gained about 9 percent.', 1],
  ['told another way', 'The brakes of the ferry were checked in May.', 'Lund inspected the brakes of the ferry.', 0],
])('a sentence that is %s', (_, text, other, count) => {
  expect(added(text, `${OTHER} ${other}`)).toHaveLength(count);
});

test('the last word of a German quotation ends its paragraph', () => {
  const text = 'Die Fähre steht seit heute still.\nBürgermeister Jens Lund mahnte: „Unsere Insel lebt vom Schiff.“';
  const { added: sentences } = compareCoverage([
    {
      id: 'a',
      language: 'de',
      text: `${text}\n»Wir fahren erst wieder am Montag«, so Lund.\nDer Hafen blieb am Abend leer.`,
    },
    { id: 'b', language: 'de', text: 'Zwei Hunde bellten.' },
  ]);
  expect(sentences.a).toHaveLength(4);
});
