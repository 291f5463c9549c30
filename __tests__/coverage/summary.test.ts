import { expect, test } from '@jest/globals';
import { compareCoverage } from '../../src/coverage/index.js';
import { withArticle } from '../../src/coverage/summary/naming.js';
import { FERRY } from '../browser/ferry-story.js';

const coverage = compareCoverage(FERRY);

test('a sentence of the paragraph says where it names an article, and by what name', () => {
  const outlets = new Map(FERRY.map(({ id, outlet }) => [id, outlet]));
  expect(coverage.summary.some(({ mentions }) => mentions.length > 1)).toBe(true);
  for (const { text, mentions } of coverage.summary) {
    for (const { from, to, article } of mentions) expect(text.slice(from, to)).toBe(outlets.get(article));
  }
});

test('two articles of one outlet are told apart by their ids, and an article without an outlet goes by its own', () => {
  const [a, b, c] = FERRY.slice(0, 3).map((article) => ({ ...article, outlet: 'Coastal Wire' }));
  const { outlet: _, ...nameless } = c!;
  const { summary } = compareCoverage([a!, b!, nameless]);
  const named = summary.flatMap(({ text, mentions }) =>
    mentions.map(({ from, to, article }) => [article, text.slice(from, to)]),
  );
  const expected = new Map([
    [a!.id, `Coastal Wire (${a!.id})`],
    [b!.id, `Coastal Wire (${b!.id})`],
    [nameless.id, nameless.id],
  ]);
  expect(named.length).toBeGreaterThan(1);
  for (const [article, name] of named) expect(name).toBe(expected.get(article!));
});

test('every sentence names findings that the comparison has', () => {
  const { passages, figures, quotes, claims, origins, added } = coverage;
  const known = [passages, figures, quotes, claims, origins, FERRY, ...Object.values(added)].flat().map(({ id }) => id);
  for (const { findings } of coverage.summary) {
    expect(findings.length).toBeGreaterThan(0);
    for (const id of findings) expect(known).toContain(id);
  }
});

test('what several tell is not said to be in one article only, whatever detail it has there', () => {
  const { summary } = compareCoverage([
    { id: 'a', outlet: 'Post', text: 'After 29 days the port and the union of Oster have agreed to end the strike.' },
    { id: 'b', outlet: 'Wire', text: 'The port and the union of Oster have agreed to end the strike.' },
  ]);
  expect(summary.map(({ text }) => text).join(' ')).toContain('Both say: “The port and the union of Oster have');
  expect(summary.map(({ text }) => text).join(' ')).not.toContain('Only Post has');
});

test.each([
  ['The owner of the mill did not immediately respond to a request for comment.'],
  ['The report could not be independently verified.'],
])('that nobody says anything is not what all say: %s', (nothing) => {
  const { summary, news } = compareCoverage([
    { id: 'a', text: `The mill in Rask leaks dye, a foreman wrote. ${nothing}` },
    { id: 'b', text: `Otters are back in the pond of Rask. ${nothing}` },
  ]);
  expect(news).toBeNull();
  expect(summary.map(({ text }) => text).join(' ')).not.toContain(nothing);
});

test('why a source has no name joins no two facts', () => {
  const why = 'said an aide who asked not to be named because he was not allowed to speak to reporters';
  const { passages } = compareCoverage([
    { id: 'a', text: `The consul will be called home, ${why}.` },
    { id: 'b', text: `The fishing talks have stalled, ${why}.` },
  ]);
  expect(passages).toEqual([]);
});

test('what became of somebody is the news in whatever words', () => {
  const { news, passages } = compareCoverage([
    {
      id: 'a',
      title: 'Cheap boat costs Runa Holm her post',
      text: 'Harbour chief Runa Holm has resigned over a boat.',
    },
    { id: 'b', title: 'A boat too many', text: 'Runa Holm stepped down on Monday after a week of questions.' },
  ]);
  const [passage] = passages;
  expect(passage?.members.map(({ article }) => article).sort()).toEqual(['a', 'b']);
  expect(news).toBe(passage?.id);
});

test('what stood elsewhere before, and which articles are round-ups, is said of articles', () => {
  const report =
    'The harbour ferry Alma ran aground off Oster on Monday with 40 people on board. Mayor Ann Lee said all of them were safe by noon. ' +
    'Divers found a hole of two metres below the water line. The harbour will stay closed until the wreck has been towed to the yard at Vell.';
  const own =
    'Passengers spoke of a loud bang in the dark and of calm stewards who handed out blankets. ' +
    'A retired pilot warned last spring that the channel markers had drifted towards the reef. ' +
    'Insurance experts put the damage at three million crowns before any claim by the owners of the cargo.';
  const { summary } = compareCoverage([
    { id: 'first', text: report, outlet: 'Coastal Wire', publishedAt: '2024-05-06T10:00:00Z' },
    {
      id: 'later',
      text: `${report.slice(0, 130)} ${own}`,
      outlet: 'Harbour Post',
      publishedAt: '2024-05-07T10:00:00Z',
    },
    {
      id: 'brief',
      title: 'Morning briefing',
      outlet: 'Daily Notes',
      publishedAt: '2024-05-07T11:00:00Z',
      text: `Ferry aground\n\n${report.slice(0, 130)}\n\nBudget\n\nThe finance minister will present a new budget for schools on Friday.\n\nFootball\n\nThe cup final was won by a late goal in the rain.\n\nWeather\n\nSnow is expected in the north.`,
    },
  ]);
  const said = summary.map(({ text }) => text);
  expect(said).toContain('Part of Harbour Post and Daily Notes stood in Coastal Wire or Harbour Post before.');
  expect(said).toContain('Daily Notes is a round-up; only its part on this story is compared.');
  const clause = summary.find(({ text }) => text.startsWith('Daily Notes is a round-up'));
  expect(clause?.findings).toEqual(['brief']);
});

test('the news is told by a sentence that stands for itself', () => {
  const { summary } = compareCoverage([
    {
      id: 'blog',
      text: 'Shares of Oster Films hit a new high today. In a blog post, the company announced unlimited leave for new parents, mothers and fathers alike. Its rivals pay less. Oster Films has 900 workers in two towns.',
    },
    {
      id: 'desk',
      text: 'Oster Films announced unlimited leave for new parents, mothers and fathers alike. The unions want it in writing.',
    },
  ]);
  expect(summary[0]!.text).toBe(
    'Both say: “Oster Films announced unlimited leave for new parents, mothers and fathers alike.”',
  );
});

test('what all say is not told with a number on which they differ', () => {
  const articles = [
    {
      id: 'one',
      text: 'A fire in the Oster harbour hall killed 14 dockers on Sunday, the police said. Nobody knows how it began.',
    },
    {
      id: 'two',
      text: 'A fire in the Oster harbour hall killed 17 dockers on Sunday, the police said. The roof fell in.',
    },
  ];
  const { figures, summary } = compareCoverage(articles);
  const row = figures.find(({ values }) => values.length === 2)!;
  expect(['updated', 'conflict']).toContain(row.agreement);
  expect(summary[0]!.text).toMatch(/^Both say, but not with the same numbers: “A fire/);
  expect(summary[0]!.findings).toContain(row.id);
});

test('the news is never the words under a video', () => {
  const caption = 'CLOSE The mayor of Oster has called the old ferry a wreck and thinks it should be scrapped!';
  const articles = [
    {
      id: 'one',
      title: 'Mayor of Oster calls old ferry a wreck',
      text: [
        caption,
        'Ann Lee has all the details.',
        'The council of Oster voted on Monday to scrap the ferry by May.',
      ].join('\n'),
    },
    {
      id: 'two',
      title: 'Oster scraps its old ferry, which its mayor calls a wreck',
      text: 'The council of Oster voted on Monday to scrap the ferry by May.\nThe mayor has called the old ferry a wreck and thinks it should be scrapped.',
    },
  ];
  expect(compareCoverage(articles).summary[0]!.text).not.toContain('CLOSE');
});

test('a name inside a longer one says nothing about its article', () => {
  expect(withArticle('Lee', [{ id: 'a', text: 'The Leeds fair is shut, Lee said. The Leeds fair is wet.' }])).toBe(
    'Lee',
  );
});

test('an agency is behind the text that an outlet has of it', () => {
  const text = [
    'The ferry to Oster ran aground on a sand bank on Monday evening with 212 people on board, and nobody was hurt.',
    'Tugs pulled it free at dawn, when the tide was highest, and it went back to its berth under its own power.',
    'Divers will look at the hull before it sails again, and the island has no other boat until Thursday noon.',
  ].join('\n');
  const { origins } = compareCoverage([
    { id: 'one', outlet: 'Reuters', text },
    { id: 'two', outlet: 'Harbour Post', text: `${text}\nThe school on the island stays shut.` },
  ]);
  expect(origins).toMatchObject([{ kind: 'agency', name: 'Reuters', articles: ['one', 'two'] }]);
});
