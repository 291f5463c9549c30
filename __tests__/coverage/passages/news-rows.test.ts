import { describe, expect, test } from '@jest/globals';
import { newsRow, withNews } from '../../../src/coverage/passages/find-news.js';
import { PassageTable } from '../../../src/coverage/passages/passage-table.js';
import { FactReader, marksOf, readStory, type StoryText } from '../../../src/coverage/read/index.js';

type Told = readonly [title: string | undefined, ...sentences: string[]];

function read(articles: readonly Told[], language = 'en'): StoryText {
  const reader = new FactReader();
  return readStory(
    articles.map(([title, ...sentences], at) => ({
      id: 'abcdef'[at]!,
      language,
      text: sentences.join('\n'),
      ...(title === undefined ? {} : { title }),
    })),
    (article, document) => marksOf(reader.read(article, document), article.text),
  );
}

/** A row of the sentences with these numbers. */
const row = (story: StoryText, ...sentences: number[]) => ({
  wordings: sentences.map((number) => story.sentence(number).wording),
  seconds: new Set<number>(),
});

const RAIN = 'It rained all day on the roofs of the town.';
const SORRY: Told = ['Lee sorry for outburst', 'Ann Lee said on Monday that she is sorry.', RAIN];
const APOLOGY: Told = ['Lee apologises', 'The chief Ann Lee has apologised to the staff.', RAIN];
const LATE: Told = ['Lee apologises', 'One.', 'Two.', 'Three.', 'The chief Ann Lee has apologised to the staff.'];
const NONE: Told = ['Lee goes', 'Ann Lee went home by bus with her staff.', RAIN];

/** The rows that the news is put into, each as its sentences. */
function news(articles: readonly Told[], rows: readonly number[][] = [], language?: string): string[][] {
  const story = read(articles, language);
  return withNews(
    story,
    rows.map((own) => row(story, ...own)),
  ).map(({ wordings, seconds }) =>
    wordings.map((wording) => {
      const { article, start, end } = story.sentence(story.wordings[wording]!.sentences[0]!);
      return `${seconds.has(wording) ? '+' : ''}${story.articles[article]!.text.slice(start, end)}`;
    }),
  );
}

const BOTH = [SORRY[1]!, APOLOGY[1]!];

describe('the news as one row', () => {
  test.each<[string, string[][], Told[], number[][]?, string?]>([
    ['of two words for it', [BOTH], [SORRY, APOLOGY]],
    ['of one article', [], [SORRY]],
    ['of which one title alone tells', [], [SORRY, [undefined, ...APOLOGY.slice(1)] as unknown as Told]],
    ['of two of three', [BOTH], [SORRY, APOLOGY, NONE]],
    ['of two of four', [], [SORRY, APOLOGY, NONE, NONE]],
    [
      'in the fifth sentence, but in the title',
      [[SORRY[1]!]],
      [SORRY, [...LATE.slice(0, 4), 'Four.', LATE[4]!] as unknown as Told],
    ],
    ['in the fourth sentence', [[SORRY[1]!, LATE[4]!]], [SORRY, LATE]],
    ['of two names', [], [SORRY, ['Roe apologises', 'The chief Bob Roe has apologised to the staff.']]],
    ['of one wording', [], [SORRY, SORRY]],
    ['in another language', [], [SORRY, APOLOGY], [], 'de'],
    [
      'in quotation marks, but in the title',
      [[SORRY[1]!]],
      [SORRY, ['Lee apologises', 'Ann Lee “apologised to the staff of the town” and left.']],
    ],
    ['beside another row', [[RAIN], BOTH], [SORRY, APOLOGY], [[1]]],
    ['where a row has it', [BOTH], [SORRY, APOLOGY], [[0, 2]]],
    [
      'where a row has some of it',
      [[SORRY[1]!, APOLOGY[1]!, 'Lee apologised to all, Ann Lee said.']],
      [SORRY, APOLOGY, ['Lee apologises', 'Lee apologised to all, Ann Lee said.']],
      [[0, 2]],
    ],
    [
      'of which a sentence is in a row',
      [
        [SORRY[1]!, RAIN],
        [`+${SORRY[1]!}`, APOLOGY[1]!],
      ],
      [SORRY, APOLOGY],
      [[0, 1]],
    ],
  ])('%s', (_, expected, articles, ...[rows, language]) => {
    expect(news(articles, rows, language)).toEqual(expected);
  });
});

const RUN = 'She ran.';
const SILENT = (title: string): Told => [title, 'A crowd of staff was there.', RUN];

describe('titles in the row of the news', () => {
  test.each<[string, number[], Told[], number[][]?]>([
    ['beside two leads', [2], [SORRY, APOLOGY, SILENT('Lee says sorry to staff')]],
    ['in a row that has the leads', [2], [SORRY, APOLOGY, SILENT('Lee says sorry to staff')], [[0, 2]]],
    ['beside one lead', [1], [SORRY, SILENT('Lee says sorry to staff')]],
    ['in a row that has one lead', [2], [SORRY, NONE, SILENT('Lee says sorry to staff')], [[0, 2]]],
    ['not of another event', [], [SORRY, APOLOGY, SILENT('Lee seen with staff')]],
    ['not of another name', [], [SORRY, APOLOGY, SILENT('Roe says sorry to staff')]],
    ['not a question', [], [SORRY, APOLOGY, SILENT('Is Lee sorry?')]],
    ['not a denial', [], [SORRY, APOLOGY, SILENT('Lee not sorry')]],
  ])('%s', (_, expected, articles, ...[rows]) => {
    const story = read(articles);
    const own = (rows ?? []).map((sentences) => row(story, ...sentences));
    const titles = withNews(story, own).flatMap((found) => found.titles ?? []);
    expect(titles.map(({ article }) => article)).toEqual(expected);
    for (const { share, sentence } of titles) {
      expect(sentence).toBe(0);
      expect(share).toBeGreaterThan(0);
    }
  });
});

test.each<[string, number, number[][], Told[], number[]?]>([
  [
    'told by most',
    1,
    [
      [1, 4],
      [0, 3, 6],
    ],
    [
      ['Ships', 'A b.', 'C d.', 'E f.'],
      ['Ships', 'G h.', 'I j.', 'K l.'],
      ['Ships', 'M n.'],
    ],
  ],
  [
    'told first',
    1,
    [
      [1, 3],
      [0, 2],
    ],
    [
      ['Ships', 'Boats sank.', 'Men ran.'],
      ['Ships', 'Boats fell.', 'Men came.'],
    ],
  ],
  [
    'in the words of the titles',
    0,
    [
      [1, 3],
      [0, 2],
    ],
    [
      ['Men ran off', 'Boats sank.', 'Men ran off.'],
      ['Men ran', 'Boats fell.', 'Men ran.'],
    ],
  ],
  [
    'not under pictures',
    1,
    [
      [0, 2],
      [1, 3],
    ],
    [
      ['Ships', 'Boats sank.', 'Men ran.'],
      ['Ships', 'Boats fell.', 'Men came.'],
    ],
    [0, 2],
  ],
  [
    'nothing',
    -1,
    [],
    [
      ['Ships', 'Boats sank.'],
      ['Ships', 'Boats fell.'],
    ],
  ],
  [
    'only under pictures',
    -1,
    [[0, 1]],
    [
      ['Ships', 'Boats sank.'],
      ['Ships', 'Boats fell.'],
    ],
    [0, 1],
  ],
  [
    'without titles',
    1,
    [
      [1, 3],
      [0, 2],
    ],
    [
      [undefined, 'Boats sank.', 'Men ran.'],
      [undefined, 'Boats fell.', 'Men came.'],
    ],
  ],
])('the row of the news: %s', (_, expected, rows, articles, ...[captions]) => {
  const story = read(articles);
  const own = rows.map((sentences) => row(story, ...sentences));
  expect(newsRow(story, own, (number) => captions?.includes(number) === true)).toBe(expected);
});

test('the table of passages', () => {
  const story = read([
    [undefined, 'Boats sank.', 'Men ran.', 'Boats sank.'],
    [undefined, 'Men came.', 'Boats fell.'],
    [undefined, 'Boats fell.'],
  ]);
  const table = new PassageTable(story, [row(story, 4, 0), row(story, 1, 3)]);
  expect([...table.sentences(0)]).toEqual([0, 2, 4, 5]);
  expect([table.articles(0), table.articles(1)]).toEqual([
    [0, 1, 2],
    [0, 1],
  ]);
  expect([0, 1, 2, 3].map((article) => [...table.cell(0, article)])).toEqual([[0, 2], [4], [5], []]);
  expect([0, 1, 4, 9].map((sentence) => table.rowsOf(sentence))).toEqual([[0], [1], [0], []]);
  expect([0, 1, 2].map((max) => table.others(0, max))).toEqual([[], [4], [4, 5]]);
  expect(table.others(4, 9)).toEqual([0, 2, 5]);
});
