import { describe, expect, test } from '@jest/globals';
import type { Findings } from '../../src/coverage/summary/findings.js';
import { writeSummary } from '../../src/coverage/summary/write-summary.js';

type Figure = Findings['figures'][number];
type Value = Figure['values'][number];

const articles = (...outlets: (string | null)[]): Findings['articles'] =>
  outlets.map((outlet, at) => ({ id: 'abcdefgh'[at]!, text: '', ...(outlet === null ? {} : { outlet }) }));

const THREE = articles('Post', 'Wire', 'Echo');

const nothing = (given: Partial<Findings>): Findings => {
  const own = given.articles ?? THREE;
  return {
    articles: own,
    base: undefined,
    news: null,
    passages: [],
    alike: (row) => [...new Set((given.passages ?? [])[row]!.members.map(({ article }) => article))],
    share: () => 1,
    likelyElsewhere: () => 0,
    captions: [],
    figures: [],
    states: [],
    quotes: [],
    claims: [],
    origins: [],
    added: own.map(() => []),
    derivations: own.map(() => ({ derivation: 'non-derived', sources: [], language: 'en' })),
    otherStories: own.map(() => []),
    ...given,
  };
};

/** The sentences of the paragraph; without `isFirst` those behind the first, which says what all tell. */
const told = (given: Partial<Findings>, isFirst = false): string[] =>
  writeSummary(nothing(given))
    .slice(isFirst ? 0 : 1)
    .map(({ text }) => text);

type Passage = Findings['passages'][number];
type Member = Passage['members'][number];

/** A member of a passage: article, text, start. */
const member = (article: string, text: string, start = 0, relation: Member['relation'] = 'rewrite'): Member => ({
  article,
  text,
  start,
  end: start + text.length,
  relation,
});
const passage = (id: string, members: readonly Member[], first: Passage['first'] = null): Passage => ({
  id,
  members,
  first,
});

/** A figure with values given as article, text and what else matters. */
const row = (
  given: Partial<Figure>,
  ...values: readonly (readonly [article: string, text: string, rest?: Partial<Value> | undefined])[]
): Figure => ({
  id: 'f1',
  subject: null,
  question: null,
  scope: null,
  isBackground: false,
  agreement: 'conflict',
  isOrderKnown: false,
  ...given,
  values: values.map(([article, text, rest]) => ({
    article,
    text,
    field: 'text',
    start: 500,
    end: 500 + text.length,
    value: Number(text),
    high: null,
    unit: 'count',
    hedge: null,
    scope: null,
    time: null,
    source: null,
    ...rest,
  })),
});

test('nothing is said of one article', () => {
  expect(told({ articles: articles('Post') }, true)).toEqual([]);
  expect(told({ articles: articles('Post', 'Wire') }, true)).toEqual([
    'No two articles make the same statement in similar words.',
  ]);
});

describe('what all say', () => {
  const all = passage('p1', [member('a', 'All of it.'), member('b', 'All of this.', 50), member('c', 'Of all.', 60)]);
  const two = passage('p2', [member('a', 'Some of it.', 20), member('b', 'Some of this.', 10)]);
  const one = (given: Partial<Findings>) => writeSummary(nothing(given))[0]!;

  test.each<[string, string, Partial<Findings>]>([
    ['all', 'All 3 say: “All of it.”', { passages: [two, all] }],
    ...(['“We go.', '"We go.', '« Nous', '“We go,” he said.'] as const).map(
      (text): [string, string, Partial<Findings>] => [
        `the marks of a quotation: ${text}`,
        `Both say: ${{ '“We go.': '“We go.”', '"We go.': '"We go."', '« Nous': '« Nous»' }[text as string] ?? text}`,
        { articles: articles('Post', 'Wire'), passages: [passage('p1', [member('a', text), member('b', text)])] },
      ],
    ),
    ...(
      [
        ['We go," he said.', 'Both say: “… We go,” he said.'],
        ['We go,” he said.', 'Both say: “… We go,” he said.'],
        ['We "go" now.', 'Both say: “We "go" now.”'],
        ['We “go” now.', 'Both say: “We “go” now.”'],
      ] as const
    ).map(([text, expected]): [string, string, Partial<Findings>] => [
      `the end of a quotation: ${text}`,
      expected,
      { articles: articles('Post', 'Wire'), passages: [passage('p1', [member('a', text), member('b', text)])] },
    ]),
    [
      'no end of a quotation where one has it whole',
      'Both say: “We stay. We go,” he said.',
      {
        articles: articles('Post', 'Wire'),
        passages: [passage('p1', [member('a', 'We go," he said.'), member('b', '“We stay. We go,” he said.', 60)])],
      },
    ],
    ...['It sank.', 'This is a part.', 'Part of that sank.', 'The company said so.'].map(
      (text): [string, string, Partial<Findings>] => [
        `nothing that goes on: ${text}`,
        'Both say: “The ship sank.”',
        {
          articles: articles('Post', 'Wire'),
          passages: [passage('p1', [member('a', text), member('b', 'The ship sank.', 60)])],
        },
      ],
    ),
    ['both', 'Both say: “Some of this.”', { articles: articles('Post', 'Wire'), passages: [two] }],
    ['most', 'Post and Wire say: “Some of this.”', { passages: [two] }],
    ['the base', 'Post and Wire say: “Some of it.”', { passages: [two], base: 'a' }],
    [
      'who tells no more than that',
      'Both say: “A part.”',
      {
        articles: articles('Post', 'Wire'),
        passages: [passage('p1', [member('a', 'A part and more.', 0, 'merged'), member('b', 'A part.', 60)])],
      },
    ],
    [
      'the sentence of which the others say most',
      'All 3 say: “All of this.”',
      { passages: [all], base: 'a', share: (_, at) => (at === 1 ? 0.9 : 0.5) },
    ],
    [
      'the base, where the others say nearly as much of it',
      'All 3 say: “All of it.”',
      { passages: [all], base: 'a', share: (_, at) => (at === 1 ? 0.9 : 0.85) },
    ],
    [
      'no words that only some of them quote',
      'All 3 say: “All of this.”',
      {
        passages: [all],
        base: 'a',
        quotes: [
          { id: 'q1', speaker: null, relation: 'sole', variants: [{ article: 'a', start: 0, end: 3 }] },
        ] as unknown as Findings['quotes'],
      },
    ],
    ['a part of it', 'All 3 have part of this: “All of it.”', { passages: [all], share: () => 0.29 }],
    ...([0.39, 0.4] as const).map((share): [string, string, Partial<Findings>] => [
      `of what the others have further down, ${share}`,
      `Both ${share < 0.4 ? 'have part of this' : 'say'}: “All of it.”`,
      {
        articles: articles('Post', 'Wire'),
        passages: [passage('p1', [member('a', 'All of it.'), member('b', 'All of it.', 900)])],
        share: () => share,
      },
    ]),
    ['enough of it', 'All 3 say: “All of it.”', { passages: [all], share: () => 0.3 }],
    ...(
      [
        ['Both quote Ann Lee: “We go.”', 'Ann Lee', 1],
        ['Both say: “We go.”', null, 1],
        ['Both say: “We go.”', 'Ann Lee', null],
        ['Both say: “We go.”', 'Ann go.', 1],
      ] as const
    ).map(([expected, speaker, statement]): [string, string, Partial<Findings>] => [
      `who says the words: ${speaker}, ${statement}`,
      expected,
      {
        articles: articles('Post', 'Wire'),
        passages: [passage('p1', [member('a', '“We go.”'), member('b', '“We go.”')])],
        quotes: [
          {
            id: 'q1',
            speaker,
            relation: 'identical',
            variants: ['a', 'b'].map((article, at) => ({
              article,
              start: 1,
              end: 7,
              statement: at === 0 ? 0 : statement,
            })),
          },
        ] as unknown as Findings['quotes'],
      },
    ]),
    ['only those that say so', 'Post and Wire say: “All of it.”', { passages: [all], alike: () => ['a', 'b'] }],
    [
      'the sentence that most say, before the base',
      'All 3 say: “All of this.”',
      { passages: [all], base: 'a', alike: (_, at) => ['b', 'a', 'c'].slice(0, at === 1 ? 3 : 2) },
    ],
    ['two, if it is by a third sentence', '2 of 3 say: “All of it.”', { passages: [all], alike: () => ['a'] }],
    ['the base that does not tell it', 'Post and Wire say: “Some of this.”', { passages: [two], base: 'c' }],
    ['the news, where most have it', 'Post and Wire say: “Some of this.”', { passages: [all, two], news: 'p2' }],
    [
      'the news of less than six of ten',
      'All 4 say: “All.”',
      {
        articles: articles('Post', 'Wire', 'Echo', 'Star'),
        passages: [
          passage(
            'p1',
            ['a', 'b', 'c', 'd'].map((id) => member(id, 'All.')),
          ),
          two,
        ],
        news: 'p2',
      },
    ],
    [
      'how many, where those are more than three',
      '4 of 5 say: “All.”',
      {
        articles: articles('Post', 'Wire', 'Echo', 'Star', 'Sun'),
        passages: [
          passage(
            'p1',
            ['a', 'b', 'c', 'd'].map((id) => member(id, 'All.')),
          ),
        ],
      },
    ],
    [
      'the news of few, if no passage has more',
      'Post and Wire say: “Some of this.”',
      {
        articles: articles('Post', 'Wire', 'Echo', 'Star'),
        passages: [
          passage(
            'p1',
            ['a', 'b'].map((id) => member(id, 'All.')),
          ),
          two,
        ],
        news: 'p2',
      },
    ],
    [
      'the news of six of ten',
      'Post, Wire and Echo say: “News.”',
      {
        articles: articles('Post', 'Wire', 'Echo', 'Star', 'Sun'),
        passages: [
          passage(
            'p1',
            ['a', 'b', 'c', 'd', 'e'].map((id) => member(id, 'All.')),
          ),
          passage(
            'p2',
            ['a', 'b', 'c'].map((id) => member(id, 'News.')),
          ),
        ],
        news: 'p2',
      },
    ],
    [
      'not what stands under a picture',
      'Post and Wire say: “Some of it.”',
      { passages: [two], captions: [two.members[1]!] },
    ],
    ['unless all do', 'Post and Wire say: “Some of this.”', { passages: [two], captions: two.members }],
    [
      'the base far down',
      'Post and Wire say: “Above.”',
      { passages: [passage('p1', [member('a', 'Below.', 400), member('b', 'Above.', 100)])], base: 'a' },
    ],
    [
      'the base a little down',
      'Post and Wire say: “Below.”',
      { passages: [passage('p1', [member('a', 'Below.', 399), member('b', 'Above.', 100)])], base: 'a' },
    ],
    ...['He fell.', 'In a blog post, the company fell.', 'On Monday, its price fell.', 'The couple fell.'].map(
      (text): [string, string, Partial<Findings>] => [
        `a base that goes on: ${text}`,
        'Post and Wire say: “Ann Lee fell.”',
        { passages: [passage('p1', [member('a', text, 100), member('b', 'Ann Lee fell.', 0)])], base: 'a' },
      ],
    ),
    ...['Hers fell.', 'The harbour fell.', 'On the way to it the mayor fell.'].map(
      (text): [string, string, Partial<Findings>] => [
        `a base that stands for itself: ${text}`,
        `Post and Wire say: “${text}”`,
        { passages: [passage('p1', [member('a', text, 100), member('b', 'Ann Lee fell.', 0)])], base: 'a' },
      ],
    ),
    [
      'a base that goes on as the other does',
      'Post and Wire say: “He fell.”',
      { passages: [passage('p1', [member('a', 'He fell.', 100), member('b', 'She fell.', 0)])], base: 'a' },
    ],
    ...['"Oh," he said.', '“Oh,” he said.', '«Oh», he said.', '‘Oh,’ he said.'].map(
      (text): [string, string, Partial<Findings>] => [
        `quoted: ${text}`,
        `Post and Wire say: ${text}`,
        { passages: [passage('p1', [member('a', text), member('b', text)])] },
      ],
    ),
    [
      'one space between words',
      'Post and Wire say: “One two.”',
      { passages: [passage('p1', [member('a', ' One \n two. '), member('b', 'One two.', 1)])] },
    ],
    [
      'cut at a word',
      `Post and Wire say: “${'nine long '.repeat(18).trim()} …”`,
      { passages: [passage('p1', [member('a', `${'nine long '.repeat(18)}words.`), member('b', 'x', 1)])] },
    ],
    [
      'of 180 characters',
      `Post and Wire say: “${'nine long '.repeat(17)}nine long.”`,
      { passages: [passage('p1', [member('a', `${'nine long '.repeat(17)}nine long.`), member('b', 'x', 1)])] },
    ],
  ])('%s', (_, expected, given) => expect(one(given).text).toBe(expected));

  test('the quotation that several quote is a finding', () => {
    const variants = ['a', 'b', 'c'].map((article) => ({ article, start: 0, end: 10, statement: 0 }));
    const quotes = [{ id: 'q7', speaker: 'Ann Lee', relation: 'identical', variants }] as unknown as Findings['quotes'];
    expect(one({ passages: [all], quotes })).toMatchObject({
      text: 'All 3 quote Ann Lee: “All of it.”',
      findings: ['p1', 'q7'],
    });
    expect(one({ passages: [all], quotes, share: () => 0 }).findings).toEqual(['p1']);
  });

  const pair = passage('p1', [
    member('a', 'Fire kills 14.', 0),
    member('b', 'Fire kills 17.', 0),
    member('c', 'Fire kills.', 9),
  ]);
  const within = { start: 11, end: 13 };

  test.each<[string, string, string[], Partial<Findings>]>([
    [
      'a member without the number',
      '3 say: “Fire kills.”',
      ['p1'],
      { passages: [pair], figures: [row({}, ['a', '14', within], ['b', '17', within])] },
    ],
    [
      'no member without it',
      'Post and Wire say, but not with the same numbers: “Fire kills 14.”',
      ['p1', 'f1'],
      {
        passages: [{ ...pair, members: pair.members.slice(0, 2) }],
        figures: [row({ agreement: 'updated' }, ['a', '14', within], ['b', '17', within])],
      },
    ],
    [
      'a number on which they agree',
      '3 say: “Fire kills 14.”',
      ['p1'],
      { passages: [pair], figures: [row({ agreement: 'equal' }, ['a', '14', within], ['b', '14', within])] },
    ],
    [
      'a number elsewhere',
      '3 say: “Fire kills 14.”',
      ['p1'],
      { passages: [pair], figures: [row({}, ['a', '14'], ['b', '17'])] },
    ],
    [
      'a number of a title',
      '3 say: “Fire kills 14.”',
      ['p1'],
      { passages: [pair], figures: [row({}, ['a', '14', { ...within, field: 'title' }], ['b', '17'])] },
    ],
    [
      'a number that ends behind it',
      '3 say: “Fire kills 14.”',
      ['p1'],
      { passages: [pair], figures: [row({}, ['a', '14', { start: 11, end: 15 }], ['b', '17'])] },
    ],
    [
      'a number far down in the only member without it',
      'not with the same numbers: “Fire kills 14.”',
      ['p1', 'f1'],
      {
        passages: [passage('p1', [member('a', 'Fire kills 14.'), member('b', 'Fire kills.', 400)])],
        figures: [row({}, ['a', '14', within], ['b', '17'])],
      },
    ],
  ])('with %s', (_, expected, about, given) => {
    const { text, findings } = one(given);
    expect(text.endsWith(expected)).toBe(true);
    expect(findings).toEqual(about);
  });
});

describe('figures on which they differ', () => {
  const values = [
    ['a', '57'],
    ['b', '59'],
  ] as const;

  test.each<[string, string[], readonly Figure[]]>([
    ['a number', ['On a number: 57 (Post), 59 (Wire); they contradict each other.'], [row({}, ...values)]],
    [
      'an update',
      ['On the dead: 57 (Post), 59 (Wire); the number changed over time.'],
      [row({ question: 'dead', agreement: 'updated', isOrderKnown: true }, ...values)],
    ],
    [
      'an update in no known order',
      ['On the dead: 57 (Post), 59 (Wire); they differ, and which is later is not known.'],
      [row({ question: 'dead', agreement: 'updated' }, ...values)],
    ],
    [
      'of two parts',
      ['On the dead (children): 57 (Post), 59 (Wire); of different places, times or groups.'],
      [row({ question: 'dead', agreement: 'other-scope', scope: 'children' }, ...values)],
    ],
    ...(['equal', 'compatible', 'sole'] as const).map((agreement): [string, string[], readonly Figure[]] => [
      agreement,
      [],
      [row({ agreement }, ...values)],
    ]),
    ['of another event', [], [row({ isBackground: true }, ...values)]],
    [
      'three, contradictions first',
      [
        'On the depth: 1 (Post); they contradict each other.',
        'On those rescued: 2 (Post); the number changed over time.',
        'On the price: 4 (Post); of different places, times or groups.',
      ],
      [
        row({ question: 'price', agreement: 'other-scope' }, ['a', '4']),
        row({ question: 'rescued', agreement: 'updated', isOrderKnown: true }, ['a', '2']),
        row({ question: 'depth' }, ['a', '1']),
        row({ question: 'aboard', agreement: 'other-scope' }, ['a', '3']),
      ],
    ],
    [
      'each value once',
      ['On a number: 57 (Post, Echo), 59 (Wire); they contradict each other.'],
      [row({}, ['a', '57'], ['b', '59'], ['c', '57'], ['a', '57'])],
    ],
    [
      'by whom',
      ['On a number: at least 57 (Post; by police), 59 (Wire); they contradict each other.'],
      [row({}, ['a', '57', { hedge: 'at least', source: 'police' }], ['b', '59'])],
    ],
    [
      'a title that repeats the text',
      ['On a number: about 57 (Post), 59 (Wire); they contradict each other.'],
      [row({}, ['a', '57', { field: 'title' }], ['a', '57', { hedge: 'about' }], ['b', '59'])],
    ],
    [
      'a title with a number of its own',
      ['On a number: 60 (Post), about 57 (Post), 59 (Wire); they contradict each other.'],
      [row({}, ['a', '60', { field: 'title' }], ['a', '57', { hedge: 'about' }], ['b', '59'])],
    ],
    [
      'a title with the number of another',
      ['On a number: 59 (Post, Wire), about 57 (Post); they contradict each other.'],
      [row({}, ['a', '59', { field: 'title' }], ['a', '57', { hedge: 'about' }], ['b', '59'])],
    ],
  ])('%s', (_, expected, figures) => {
    expect(told({ figures })).toEqual(expected);
  });

  test.each<[string, Partial<Figure>, Partial<Value>?]>([
    ['On the number of homes', { subject: 'homes' }],
    ['On a time', {}, { unit: 'time-of-day' }],
    ['On an amount', {}, { unit: 'EUR' }],
    ['On a share', {}, { unit: '%' }],
    ['On a length', {}, { unit: 'metre' }],
    ['On the injured', { question: 'injured', subject: 'homes' }],
    ['On the missing', { question: 'missing' }],
    ['On those who left their homes', { question: 'displaced' }],
    ['On those evacuated', { question: 'evacuated' }],
    ['On those in shelters', { question: 'sheltered' }],
    ['On arrests', { question: 'arrested' }],
    ['On cases', { question: 'infected' }],
    ['On an age', { question: 'age' }],
    ['On the age of the boy', { question: 'age', subject: 'boy' }],
    ['On the age of Ann Lee', { question: 'age', subject: 'man', scope: 'Ann Lee' }],
    ['On those aboard', { question: 'aboard' }],
    ['On the price', { question: 'price' }],
  ])('%s', (topic, given, ...[value]) => {
    expect(told({ figures: [row(given, ['a', '57', value], ['b', '59', value])] })).toEqual([
      `${topic}: 57 (Post), 59 (Wire); they contradict each other.`,
    ]);
  });
});

test('states that exclude each other', () => {
  const state = (agreement: string, id: string) =>
    ({
      id,
      who: 'Ann Lee',
      agreement,
      values: [
        { article: 'a', state: 'dead' },
        { article: 'b', state: 'alive' },
        { article: 'c', state: 'dead' },
      ],
    }) as unknown as Findings['states'][number];
  const said = 'On Ann Lee: dead (Post, Echo), alive (Wire); they contradict each other.';
  expect(told({ states: [state('equal', 's0'), state('conflict', 's1')] })).toEqual([said]);
  expect(told({ states: ['1', '2', '3', '4'].map((id) => state('conflict', id)) })).toEqual([said, said, said]);
  expect(writeSummary(nothing({ states: [state('conflict', 's1')] }))[1]!.findings).toEqual(['s1']);
});

describe('quotes', () => {
  const variant = (article: string, statement: number | null = 1) => ({
    article,
    statement,
    relation: 'identical',
    speaker: null as string | null,
    start: 0,
    end: 0,
    text: '',
    edits: [] as unknown[],
  });
  const quote = (relation: string, speaker: string | null, ...given: (string | readonly [string, null])[]) =>
    ({
      id: 'q1',
      relation,
      speaker,
      variants: given.map((one) => (typeof one === 'string' ? variant(one) : variant(...one))),
    }) as unknown as Findings['quotes'][number];
  /** A statement that Post has whole and Wire in other words: what stands for what, by its place in both. */
  const reworded = (whole: string, own: string, ...edits: (readonly [string, string])[]) => {
    const spanOf = (text: string, words: string) => {
      const start = text.indexOf(words.replaceAll('|', ''));
      return words.startsWith('|')
        ? { start: start + words.length - 1, end: start + words.length - 1 }
        : { start, end: start + words.length };
    };
    const made = edits.map(([from, to]) => ({
      op: from.startsWith('|') ? 'insert' : to.startsWith('|') ? 'delete' : 'replace',
      base: spanOf(whole, from),
      own: spanOf(own, to),
    }));
    return {
      ...quote('altered', 'Ann Lee'),
      variants: [
        { ...variant('a'), text: whole, end: whole.length },
        { ...variant('b'), text: own, end: own.length, relation: 'altered', edits: made },
      ],
    } as unknown as Findings['quotes'][number];
  };
  const given = (...speakers: (readonly [string, string | null])[]) =>
    ({
      ...quote('re-attributed', 'Ann Lee'),
      variants: speakers.map(([article, speaker]) => ({ ...variant(article), speaker, text: 'We will rebuild' })),
    }) as unknown as Findings['quotes'][number];
  const SAID = 'Post and Wire quote Ann Lee in different words';

  test.each<[string, string[], ...Findings['quotes'][number][]]>([
    ['altered', [`${SAID}.`], quote('altered', 'Ann Lee', 'a', 'b')],
    [
      'altered in all its words',
      [`${SAID}.`],
      reworded('We will rebuild it all', 'Nobody goes', ['We will rebuild it all', 'Nobody goes']),
    ],
    ['spliced', ['Post, Wire and Echo quote somebody with words left out.'], quote('spliced', null, 'a', 'b', 'c')],
    [
      're-attributed',
      ['Post and Wire give “We will rebuild” to different people: Ann Lee (Post), Bob Roe (Wire).'],
      given(['a', 'Ann Lee'], ['b', 'Bob Roe'], ['c', null]),
    ],
    ['of which one article has no statement', [`${SAID}.`], quote('altered', 'Ann Lee', 'a', ['c', null], 'b', 'a')],
    ['equal', [], quote('equal', 'Ann Lee', 'a', 'b')],
    [
      'three at most',
      ['Ann', 'Bea', 'Cat'].map((name) => `Post and Wire quote ${name} Lee in different words.`),
      ...['Ann', 'Bea', 'Cat', 'Dee'].map((name) => quote('altered', `${name} Lee`, 'a', 'b')),
    ],
    [
      'one person once',
      ['Post, Wire and Echo quote Ann Lee in different words.'],
      quote('altered', 'Ann Lee', 'a', 'b'),
      quote('altered', 'Ann Lee', 'b', 'c'),
    ],
    [
      'one person once, by the fullest name',
      ['Post, Wire and Echo quote Ann B. Lee in different words.'],
      quote('altered', 'Lee', 'a', 'b'),
      quote('altered', 'Ann Lee', 'b', 'c'),
      quote('altered', 'Ann B. Lee', 'b', 'c'),
    ],
    [
      'two people of one name',
      ['Post and Wire quote Lee', 'Post and Wire quote Ann Lee', 'Post and Wire quote Bob Lee'].map(
        (said) => `${said} in different words.`,
      ),
      ...['Lee', 'Ann Lee', 'Bob Lee'].map((name) => quote('altered', name, 'a', 'b')),
    ],
    [
      'with the words that differ',
      [`${SAID}: “It opens the door” (Post), “It closes the door” (Wire).`],
      reworded('It opens the door', 'It closes the door', ['opens', 'closes']),
    ],
    [
      'with what differs inside rather than at the ends',
      [`${SAID}: “Today the board met and the harbour …” (Post), “Now the board met and a harbour was …” (Wire).`],
      reworded(
        'Today the board met and the harbour was reopened for all ships',
        'Now the board met and a harbour was reopened for all ships',
        ['Today', 'Now'],
        ['the', 'a'],
      ),
    ],
    [
      'with words left out inside',
      [`${SAID}: “We gladly agree” (Post), “We agree” (Wire).`],
      reworded('We gladly agree', 'We agree', ['gladly', '|We ']),
    ],
    ['cut at the end', [`${SAID}.`], reworded('We agree at last', 'We agree,', ['at last', '|We agree'])],
    ['with a note of the desk', [`${SAID}.`], reworded('He [Roe] left', 'Roe left', ['Roe', 'Roe'])],
    [
      'with the end of what only one has before',
      [
        `${SAID}: “… harbours of all of the islands was long and cold and they have all left” (Post), “we have all left” (Wire).`,
      ],
      reworded(
        'The winter in the harbours of all of the islands was long and cold and they have all left',
        'we have all left',
        ['The winter in the harbours of all of the islands was long and cold and they', 'we'],
      ),
    ],
  ])('%s', (_, expected, ...quotes) => expect(told({ quotes })).toEqual(expected));
});

describe('what one article alone has', () => {
  const claim = (text: string, rest: object = {}) =>
    ({
      id: 'c1',
      article: 'b',
      who: 'an aide',
      text,
      kind: 'reported',
      unnamedOnly: true,
      passages: [],
      ...rest,
    }) as unknown as Findings['claims'][number];
  const sentence = (text: string, rest: object = {}) =>
    ({ id: 'a1', text, rank: 1, weight: 1, quotes: [], ...rest }) as unknown as Findings['added'][number][number];
  const additions = (...texts: string[]) => [[], texts.map((text) => sentence(text)), []];
  const both = passage('p1', [member('a', 'Told.'), member('b', 'Told too.')]);
  const alone = passage('p2', [member('b', 'Told once.')]);
  const unnamed = (text: string) => `Only Wire has, from a source that it does not name (an aide): ${text}`;
  const lee = { id: 'q1', speaker: 'Ann Lee', relation: 'sole', variants: [] } as unknown as Findings['quotes'][number];

  test.each<[string, string[], Partial<Findings>]>([
    ['a claim of nobody', [unnamed('It sank.')], { claims: [claim('It sank.')], added: additions('It sank.') }],
    ['what is no addition', [], { claims: [claim('It sank.')] }],
    ['what is not reported', [], { claims: [claim('It sank.', { kind: 'said' })] }],
    ['what somebody with a name says too', [], { claims: [claim('It sank.', { unnamedOnly: false })] }],
    ['what two tell', [], { claims: [claim('It sank.', { passages: ['p1'] })], passages: [both] }],
    [
      'what a passage of one tells',
      [unnamed('It sank.')],
      {
        claims: [claim('It sank.', { passages: ['p2'] })],
        passages: [both, alone],
        added: additions('It sank.'),
      },
    ],
    [
      'what a passage tells that is not shown',
      [unnamed('It sank.')],
      { claims: [claim('It sank.', { passages: ['p9'] })], added: additions('It sank.') },
    ],
    [
      'each once',
      [unnamed('It sank.'), unnamed('It rose.')],
      {
        claims: ['It sank.', 'It sank.', 'It rose.'].map((text) => claim(text)),
        added: additions('It sank.', 'It rose.'),
      },
    ],
    [
      'what an office or a record says',
      [],
      {
        claims: ["the coroner's office", 'a study of 9 men', "the port's register", 'log.us'].map((who) =>
          claim('It sank.', { who }),
        ),
      },
    ],
    ...(
      [
        ['Local officials', 'local officials'],
        ['Analysts at the port', 'analysts at the port'],
        ['Reports citing officials', 'reports citing officials'],
        ["Officer Lee's friends", "Officer Lee's friends"],
        ['Senate aides', 'Senate aides'],
      ] as const
    ).map(([who, written]): [string, string[], Partial<Findings>] => [
      `from whom, as it is written within a sentence: ${who}`,
      [`Only Wire has, from a source that it does not name (${written}): It sank.`],
      { claims: [claim('It sank.', { who })], added: additions('It sank.') },
    ]),
    ...(
      [
        ['the people', 'The people said it sank.', 'two people close to the port'],
        ['some people', 'Some people said it sank.', 'people'],
        ['people introduced as none', 'It sank, the people say.', 'the people'],
      ] as const
    ).map(([how, text, written]): [string, string[], Partial<Findings>] => [
      `from whom, by the sentence itself or one before: ${how}`,
      [`Only Wire has, from a source that it does not name (${written}): ${text}`],
      {
        articles: articles('Post', 'Wire', 'Echo').map((one) => ({ ...one, text: 'the people of the port' })),
        claims: [
          claim('It rose.', {
            who: 'two people close to the port',
            named: written === 'the people',
            start: 1,
          }),
          claim(text, { who: 'people', start: 100 }),
        ],
        added: additions(text),
      },
    ]),
    ...['Some aides might say it sank.', 'It sank, but no aides said so.', 'None of the aides said so.'].map(
      (text): [string, string[], Partial<Findings>] => [
        `but not what nobody says: ${text}`,
        [`Only Wire has: ${text}`],
        { claims: [claim(text, { who: 'aides' })], added: additions(text) },
      ],
    ),
    [
      'but not what another is likely to tell in other words',
      ['Only Wire has: It rose.'],
      {
        claims: [claim('It sank.', { start: 1, end: 9 })],
        added: [[], [sentence('It sank.', { rank: 1.9, start: 1, end: 9 }), sentence('It rose.')], []],
        likelyElsewhere: (_, { start }) => (start === undefined ? 0 : 0.18),
      },
    ],
    [
      'by what it is worth as an addition',
      [unnamed('It rose.'), unnamed('It sank.')],
      {
        claims: ['It sank.', 'It rose.'].map((text) => claim(text)),
        added: [[], [sentence('It sank.'), sentence('It rose.', { rank: 2 })], []],
      },
    ],
    [
      'of each article one, before a second',
      [unnamed('1'), unnamed('3').replace('Wire', 'Echo'), unnamed('2')],
      { claims: [claim('1'), claim('2'), claim('3', { article: 'c' })], added: additions('1', '2', '3') },
    ],
    [
      'but not of groups, office-holders and crowds',
      [],
      {
        claims: ['Reds', '12 senators', 'the prime minister', 'critics', 'la oposición'].map((who, at) =>
          claim(`${at}`, { who }),
        ),
      },
    ],
    [
      'with the article that stands before it in the text',
      ['Only Wire has, from a source that it does not name (a harbour aide): It sank.'],
      {
        articles: articles('Post', 'Wire', 'Echo').map((one) => ({ ...one, text: 'It sank, a harbour aide said.' })),
        claims: [claim('It sank.', { who: 'harbour aide' })],
        added: additions('It sank.'),
      },
    ],
    [
      'from people of other languages',
      ['fuentes del puerto', 'zwei Augenzeugen', 'nguồn tin'].map((who) => unnamed('It sank.').replace('an aide', who)),
      {
        claims: ['fuentes del puerto', 'zwei Augenzeugen', 'nguồn tin'].map((who, at) =>
          claim('It sank.'.padEnd(at + 8, ' '), { who }),
        ),
        added: additions(...[8, 9, 10].map((length) => 'It sank.'.padEnd(length, ' '))),
      },
    ],
    [
      'what stands alone, before a question',
      ['Only Post has: It sank.'],
      { added: [[sentence('But why?'), sentence('It sank.')], [], []] },
    ],
    ...['He sank.', 'On Monday, their boat sank.', 'However, a boat sank.', 'That sank it.'].map(
      (text): [string, string[], Partial<Findings>] => [
        `what stands alone, before what goes on: ${text}`,
        ['Only Post has: A boat sank.'],
        { added: [[sentence(text), sentence('A boat sank.', { rank: 0.6 })], [], []] },
      ],
    ),
    [
      'what goes on, before what is worth less',
      ['Only Post has: He sank.'],
      { added: [[sentence('He sank.'), sentence('A boat sank.', { rank: 0.5 })], [], []] },
    ],
    [
      'three at most',
      [...['1', '2', '3'].map(unnamed), 'Only Wire has: 4'],
      { claims: ['1', '2', '3', '4'].map((text) => claim(text)), added: additions('1', '2', '3', '4') },
    ],
    ['a sentence', ['Only Post has: It sank.'], { added: [[sentence('It sank.')], [], []] }],
    [
      'the first of an article',
      ['Only Post has: It sank.'],
      { added: [[sentence('It sank.', { rank: 2 }), sentence('It rose.')], [], []] },
    ],
    [
      'by rank, then by weight',
      ['Only Echo has: 3', 'Only Wire has: 2', 'Only Post has: 1'],
      { added: [[sentence('1')], [sentence('2', { weight: 2 })], [sentence('3', { rank: 2, weight: 0 })]] },
    ],
    [
      'of three articles at most',
      ['Only Post has: 1', 'Only Wire has: 2', 'Only Echo has: 3'],
      {
        articles: articles('Post', 'Wire', 'Echo', 'Star'),
        added: ['1', '2', '3', '4'].map((text, at) => [sentence(text, { rank: -at })]),
      },
    ],
    [
      'what was told with its source',
      [unnamed('It sank.')],
      { claims: [claim('It sank.')], added: [[], [sentence('It sank.')], []] },
    ],
    [
      'the next, where the first was told',
      [unnamed('It sank.'), 'Only Wire has: It rose.'],
      { claims: [claim('It sank.')], added: [[], [sentence('It sank.'), sentence('It rose.')], []] },
    ],
    ['what is in a passage', [], { passages: [both], added: [[sentence('Told.')], [sentence('Told too.')], []] }],
    [
      'who speaks',
      ['Only Post quotes Ann Lee: “It sank.”'],
      { quotes: [lee], added: [[sentence('“It sank.”', { quotes: ['q1'] })], [], []] },
    ],
    [
      'who speaks and is named',
      ['Only Post has: “It sank,” Lee said.'],
      { quotes: [lee], added: [[sentence('“It sank,” Lee said.', { quotes: ['q1'] })], [], []] },
    ],
    [
      'who speaks, behind something',
      ['Only Post has: Then: “It sank.”'],
      { quotes: [lee], added: [[sentence('Then: “It sank.”', { quotes: ['q1'] })], [], []] },
    ],
    [
      'who speaks elsewhere',
      ['Only Post has: “It sank.”'],
      { quotes: [lee], added: [[sentence('“It sank.”', { quotes: ['q2'] })], [], []] },
    ],
    [
      'nobody who speaks',
      ['Only Post has: “It sank.”'],
      { quotes: [{ ...lee, speaker: null }], added: [[sentence('“It sank.”', { quotes: ['q1'] })], [], []] },
    ],
  ])('%s', (_, expected, given) => expect(told(given)).toEqual(expected));
});

describe('who was first', () => {
  const by = (article: string, at: number, sure = true) =>
    passage(`p${at}`, [member('a', `${at}`), member('b', `${at}`)], { article, sure });

  test.each<[string, string[], readonly Passage[]]>([
    ...['the one statement', 'both statements', 'all 3 statements'].map((all, at): [string, string[], Passage[]] => [
      `with ${all}`,
      [`Wire was first with ${all} that several articles have.`],
      [1, 2, 3].slice(0, at + 1).map((number) => by('b', number)),
    ]),
    [
      'with one of two',
      ['Post was first with 1 of the 2 statements that several articles have.'],
      [by('a', 1), by('b', 2)],
    ],
    [
      'with most',
      ['Wire was first with 2 of the 3 statements that several articles have.'],
      [by('a', 1), by('b', 2), by('b', 3)],
    ],
    ['perhaps', [], [by('a', 1, false)]],
    ['unknown', [], [passage('p1', [member('a', 'x'), member('b', 'x')])]],
    [
      'with one of five',
      ['Wire was first with 1 of the 5 statements that several articles have.'],
      [by('b', 1), ...[2, 3, 4, 5].map((at) => by('a', at, false))],
    ],
    ['with one of six', [], [by('b', 1), ...[2, 3, 4, 5, 6].map((at) => by('a', at, false))]],
  ])('%s', (_, expected, passages) => expect(told({ passages })).toEqual(expected));

  test('its statements are the findings', () => {
    expect(writeSummary(nothing({ passages: [by('a', 1), by('b', 2), by('b', 3)] }))[1]!.findings).toEqual([
      'p2',
      'p3',
    ]);
  });
});

describe('who carries one text', () => {
  const origin = (kind: string, name: string | null, ...ids: string[]) =>
    ({ id: 'o1', kind, name, articles: ids }) as unknown as Findings['origins'][number];
  const altered = (speaker: string, ...ids: string[]) =>
    ({
      id: 'q1',
      relation: 'altered',
      speaker,
      variants: ids.map((article) => ({ article, statement: 1, text: '', relation: 'identical', edits: [] })),
    }) as unknown as Findings['quotes'][number];
  const SAID = 'Post and Wire quote Ann Lee in different words.';

  test.each<[string, string[], Partial<Findings>]>([
    ['of an agency', ['Post and Wire carry one AP text.'], { origins: [origin('agency', 'AP', 'a', 'b')] }],
    [
      'of a statement',
      ['Post and Wire print the same words of Ann Lee.'],
      { origins: [origin('statement', 'Ann Lee', 'a', 'b')] },
    ],
    ...(
      [
        ['a body', 'Harbour Board', 'the Harbour Board', 'the Harbour Board met.', 'Harbour Board meets'],
        ['a person', 'Ann Lee', 'Ann Lee', 'Ann Lee met.', 'it was the Ann Lee Prize'],
        [
          'a role',
          'spokesman for Lee',
          'a spokesman for Lee',
          'The spokesman for Lee left.',
          'a spokesman for Lee said',
        ],
      ] as const
    ).map(([kind, name, written, ...texts]): [string, string[], Partial<Findings>] => [
      `of ${kind} with its article`,
      [`Post and Wire print the same words of ${written}.`],
      {
        articles: articles('Post', 'Wire', 'Echo').map((one, at) => ({
          ...one,
          text: texts[at] ?? `Yes, ${texts[0]}`,
        })),
        origins: [origin('statement', name, 'a', 'b')],
      },
    ]),
    [
      'of a statement of nobody',
      ['Post and Wire print one statement.'],
      { origins: [origin('statement', null, 'a', 'b')] },
    ],
    ['of an outlet', ['Post and Wire are of one outlet, Times.'], { origins: [origin('outlet', 'Times', 'a', 'b')] }],
    ['of nobody', ['Post, Wire and Echo carry one text.'], { origins: [origin('text', null, 'a', 'b', 'c')] }],
    [
      'three at most',
      Array.from({ length: 3 }, () => 'Post and Wire carry one text.'),
      { origins: [1, 2, 3, 4].map((at) => ({ ...origin('text', null, 'a', 'b'), id: `o${at}` })) },
    ],
    [
      'of several in one clause',
      [
        'Post and Wire print the same words of Ann Lee and of Bob Roe.',
        'Post and Echo print the same words of Cat Fox.',
      ],
      {
        origins: [
          origin('statement', 'Ann Lee', 'a', 'b'),
          origin('statement', 'Cat Fox', 'a', 'c'),
          origin('statement', 'Bob Roe', 'a', 'b'),
        ],
      },
    ],
    [
      'whose quotes differ',
      [SAID],
      { origins: [origin('statement', 'Ann Lee', 'a', 'b')], quotes: [altered('Ann Lee', 'a', 'b')] },
    ],
    [
      'whose quotes differ, but not of all',
      [SAID],
      { origins: [origin('statement', 'Ann Lee', 'a', 'b', 'c')], quotes: [altered('Ann Lee', 'a', 'b')] },
    ],
    [
      'whose quotes come with one text, but not those that others print too',
      ['Post and Wire carry one text.', 'Post, Wire and Echo print the same words of Bob Roe.'],
      {
        origins: [
          origin('text', null, 'a', 'b'),
          origin('statement', 'Ann Lee', 'a', 'b'),
          origin('statement', 'Bob Roe', 'a', 'b', 'c'),
        ],
      },
    ],
    [
      'of another speaker',
      [SAID, 'Post and Wire print the same words of Bob Roe.'],
      { origins: [origin('statement', 'Bob Roe', 'a', 'b')], quotes: [altered('Ann Lee', 'a', 'b')] },
    ],
    [
      'of an agency, whose quotes differ',
      [SAID, 'Post and Wire carry one Ann Lee text.'],
      { origins: [origin('agency', 'Ann Lee', 'a', 'b')], quotes: [altered('Ann Lee', 'a', 'b')] },
    ],
    [
      'with equal quotes',
      ['Post and Wire print the same words of Ann Lee.'],
      {
        origins: [origin('statement', 'Ann Lee', 'a', 'b')],
        quotes: [{ ...altered('Ann Lee', 'a', 'b'), relation: 'same' } as unknown as Findings['quotes'][number]],
      },
    ],
  ])('%s', (_, expected, given) => expect(told(given)).toEqual(expected));

  const derived = (...given: (readonly [kind: string, ...sources: string[]])[]) =>
    given.map(([derivation, ...sources]) => ({ derivation, sources })) as unknown as Findings['derivations'];
  const NONE = ['non-derived'] as const;

  test.each<[string, string[], Partial<Findings>]>([
    [
      'nearly all',
      ['Nearly all of Wire stood in Post before.'],
      { derivations: derived(NONE, ['wholly-derived', 'a'], NONE) },
    ],
    [
      'a part',
      ['Part of Wire and Echo stood in Post or Wire before.'],
      { derivations: derived(NONE, ['partially-derived', 'a'], ['partially-derived', 'b', 'a']) },
    ],
    [
      'both',
      ['Nearly all of Echo stood in Post before.', 'Part of Wire stood in Post before.'],
      { derivations: derived(NONE, ['partially-derived', 'a'], ['wholly-derived', 'a']) },
    ],
    ['shared', [], { derivations: derived(['shared', 'b'], ['shared', 'a'], NONE) }],
    [
      'what one agency text gave both',
      ['Post and Wire carry one AP text.'],
      { derivations: derived(NONE, ['wholly-derived', 'a'], NONE), origins: [origin('agency', 'AP', 'a', 'b')] },
    ],
    [
      'what one statement gave both',
      ['Post and Wire print the same words of Ann Lee.', 'Nearly all of Wire stood in Post before.'],
      {
        derivations: derived(NONE, ['wholly-derived', 'a'], NONE),
        origins: [origin('statement', 'Ann Lee', 'a', 'b')],
      },
    ],
    [
      'beside an agency text of others',
      ['Post and Echo carry one AP text.', 'Nearly all of Wire stood in Post before.'],
      { derivations: derived(NONE, ['wholly-derived', 'a'], NONE), origins: [origin('agency', 'AP', 'a', 'c')] },
    ],
    [
      'three sources at most',
      ['Nearly all of Post stood in Wire, Echo or Star before.'],
      {
        articles: articles('Post', 'Wire', 'Echo', 'Star', 'Sun'),
        derivations: derived(['wholly-derived', 'b', 'c', 'd', 'e'], NONE, NONE, NONE, NONE),
      },
    ],
  ])('what stood elsewhere: %s', (_, expected, given) => expect(told(given)).toEqual(expected));
});

test('round-ups', () => {
  const cut = [{ start: 0, end: 9 }];
  expect(told({ otherStories: [[], cut, []] })).toEqual([
    'Wire is a round-up; only its part on this story is compared.',
  ]);
  expect(told({ otherStories: [cut, cut, []] })).toEqual([
    'Post and Wire are round-ups; only their parts on this story are compared.',
  ]);
});

test('articles go by their outlet, with the id where it has several, and by the id alone without one', () => {
  const cut = [{ start: 0, end: 9 }];
  const [clause] = writeSummary(
    nothing({ articles: articles('Post', 'Wire', 'Post', null), otherStories: [cut, cut, cut, cut] }),
  ).slice(1);
  expect(clause!.text).toMatch(/^Post \(a\), Wire, Post \(c\) and d are round-ups/);
  expect(clause!.mentions.map(({ from, to, article }) => [article, clause!.text.slice(from, to)])).toEqual([
    ['a', 'Post (a)'],
    ['b', 'Wire'],
    ['c', 'Post (c)'],
    ['d', 'd'],
  ]);
  expect(clause!.findings).toEqual(['a', 'b', 'c', 'd']);
});
