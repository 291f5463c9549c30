import { expect, test } from '@jest/globals';
import { Likeness, PassageTable, saidByMembers, type TitleMember } from '../../../src/coverage/passages/index.js';
import { readStory } from '../../../src/coverage/read/index.js';

const NO_MARKS = { quoted: [], names: [], unnamed: [], speech: [], figures: [] };

const BOUGHT = 'Corvane is to buy the chip maker Tellis of Halden.';
const AGREED = 'The two rivals have signed a pact on Sunday.';
const DROPPED = 'The bid has collapsed in a pact of fools.';
const FILLER = ['It hailed on every roof of Marden.', 'Boats lay idle in Vell.', 'Nobody at all saw a bus.'];

/** What is said by the members of a row that has the first sentence of each article. */
function said(firsts: readonly string[], titles: readonly TitleMember[] = []) {
  const story = readStory(
    firsts.map((first, at) => ({ id: 'abc'[at]!, language: 'en', text: `${first}\n${FILLER[at]}` })),
    () => NO_MARKS,
  );
  const wordings = firsts.flatMap((_, at) =>
    titles.some(({ article }) => article === at) ? [] : [story.sentence(2 * at).wording],
  );
  const table = new PassageTable(story, [{ wordings: [...new Set(wordings)], seconds: new Set(), titles }]);
  return saidByMembers(story, new Likeness(story), table);
}

function alike(firsts: readonly string[], member = 0, titles: readonly TitleMember[] = []): number[] {
  return said(firsts, titles)
    .alike(0, member)
    .map((id) => 'abc'.indexOf(id));
}

test.each<[string, number[], string[]]>([
  ['the same words', [0, 1], [BOUGHT, BOUGHT]],
  ['nearly the same words', [0, 1], [BOUGHT, 'Corvane is to buy Tellis, a chip maker of Halden.']],
  ['one event in other words', [0, 1], [BOUGHT, AGREED]],
  ['one outcome in other words', [0, 1], ['The mayor has resigned.', 'Ann Lee quits after a row on ships.']],
  ['opposite outcomes', [0], ['They have agreed to a pact.', DROPPED]],
  ['nothing in common', [0], [BOUGHT, 'A spaniel was pulled from the cellar.']],
  ['one of two', [0, 1], [BOUGHT, AGREED, 'A spaniel was pulled from the cellar.']],
])('%s', (_, expected, firsts) => {
  expect(alike(firsts)).toEqual(expected);
});

test('an article whose title tells it', () => {
  const titles = [{ article: 1, sentence: 0, share: 0.9 }];
  expect(alike([BOUGHT, FILLER[2]!], 0, titles)).toEqual([0, 1]);
  expect(alike([BOUGHT, FILLER[2]!], 1, titles)).toEqual([0, 1]);
});

test('the others say all of a short sentence, and a part of a long one', () => {
  const { share } = said(['The mayor has resigned.', 'The mayor has resigned after a row on ships, dogs and hail.']);
  expect(share(0, 0)).toBe(1);
  expect(share(0, 1)).toBeLessThan(0.5);
});

test('a title says what it stands for', () => {
  expect(said([BOUGHT, FILLER[2]!], [{ article: 1, sentence: 0, share: 0.9 }]).share(0, 0)).toBe(1);
});

test.each<[string, boolean, string, number]>([
  ['of the first sentence', true, BOUGHT, 0],
  ['of the second', true, `Ships left. ${BOUGHT}`, 12],
  ['not of the third', false, `Ships left. Gulls sang. ${BOUGHT}`, 24],
])('how much the tops of others have, in several sentences: %s', (_, expected, text, start) => {
  const others = 'The chip maker of Halden fell. Rain is due. Corvane will buy. Tellis closed.';
  const { likelyElsewhere } = said([text, others]);
  expect(likelyElsewhere(0, { start, end: text.length }) > 0.99).toBe(expected);
});
