import { describe, expect, test } from '@jest/globals';
import { type FormedFigure, formFigures } from '../../../src/coverage/figures/formed-figure.js';
import { ownWords, shareOwnWords } from '../../../src/coverage/figures/own-words.js';
import { findPairings } from '../../../src/coverage/figures/pairings.js';
import { readFigures } from '../../../src/coverage/figures/read-figures.js';
import { FactReader, marksOf, readStory } from '../../../src/coverage/read/index.js';

type Given = { readonly [K in keyof FormedFigure]?: FormedFigure[K] | undefined };

type Written = string | { readonly title?: string; readonly text: string; readonly language?: string };

/** All figures of some articles. */
function formed(...articles: Written[]): FormedFigure[] {
  const reader = new FactReader();
  const facts: ReturnType<FactReader['read']>[] = [];
  const story = readStory(
    articles.map((given, at) => ({
      id: `${at}`,
      language: 'en',
      ...(typeof given === 'string' ? { text: given } : given),
    })),
    (article, document) => {
      const own = reader.read(article, document);
      facts.push(own);
      return marksOf(own, article.text);
    },
  );
  const figures = facts.flatMap((own, article) =>
    readFigures(story, article, { ...own, attributions: own.attributions.map((one) => ({ ...one, who: undefined })) }),
  );
  return formFigures(story, figures);
}

/** The figure in braces. */
function figure(marked: string, language = 'en'): FormedFigure {
  const text = marked.replace(/[{}]/g, '');
  return formed({ text, language }).find(({ start }) => start === marked.indexOf('{'))!;
}

type Flag =
  | 'isOrder'
  | 'isMore'
  | 'isSubjectBefore'
  | 'isRising'
  | 'isProgress'
  | 'isAgo'
  | 'isRate'
  | 'isHalfDay'
  | 'isSome'
  | 'isKnown';
const FLAGS: readonly Flag[] = [
  'isOrder',
  'isMore',
  'isSubjectBefore',
  'isRising',
  'isProgress',
  'isAgo',
  'isRate',
  'isHalfDay',
  'isSome',
  'isKnown',
];

test.each<[string, ...Flag[]]>([
  ['The ferry had {25} passengers.'],
  ['The ferry had {hundreds} of passengers.', 'isOrder'],
  ['Police held another {25} passengers.', 'isMore'],
  ['Police held {25} more passengers.', 'isMore'],
  ['Police held {25} others.', 'isMore'],
  ['Police held {25} other passengers.', 'isMore'],
  ['Police held another  {25} passengers.', 'isMore'],
  ['Police held {25}  more passengers.', 'isMore'],
  ['Police held {25} and more passengers.'],
  ['At least {25} others died.'],
  ['At least {25} other people died.'],
  ['At least {25} more people died.', 'isMore'],
  ['At least {25} more of others died.', 'isMore'],
  ['Police held {25} morello cherries.'],
  ['Police held anothers {25} passengers.'],
  ['The crash injured another {25} passengers.'],
  ['The toll of {12} is the worst.', 'isSubjectBefore'],
  ['The death toll rose to {25} people.', 'isRising'],
  ['The death toll has risen further to {25} people.', 'isRising'],
  ['The death toll rose. And so {25} people died.'],
  ['The price of tea rose to {25} boats.'],
  ['Divers have found {25} bodies.', 'isProgress'],
  ['Divers have found none; {25} bodies are there.'],
  ['Shares fell {3%} at noon.', 'isSubjectBefore', 'isProgress'],
  ['Sales fell {3%} at noon.', 'isSubjectBefore'],
  ['Shares fell. Sales rose {3%} at noon.', 'isSubjectBefore'],
  ['It sank {27 years} ago.', 'isAgo'],
  ['It sank {27 years} later.', 'isAgo'],
  ['It took {27 years} to build.'],
  ['It took {27 years} and later sank.'],
  ['For every {25} boats one sank.', 'isRate'],
  ['Of each {25} boats one sank.', 'isRate'],
  ['Everybody saw {25} boats.'],
  ['Each of {25} boats sank.'],
  ['{Two} of the prosecutors left.', 'isSome'],
  ['{Twelve} of prosecutors left.'],
  ['Talks of the {two} sides failed.', 'isKnown'],
  ['He went to the first {four} states.', 'isKnown'],
  ['He saw the {two} killed in the fire.'],
  ['He painted his {two} boats.'],
  ['He praised the {three-part} plan.'],
  ['Talks of the {twelve} sides failed.'],
  ['It sank at {7:30} on Monday.', 'isHalfDay'],
  ['It sank at {19:30} on Monday.'],
  ['It sank at {7:30 a.m.} on Monday.'],
])('%s %s %s', (text, ...flags) => {
  const found = figure(text);
  expect(FLAGS.filter((flag) => found[flag])).toEqual(flags.filter((flag) => flag !== undefined));
});

test.each<[string, Partial<FormedFigure>, string?]>([
  ['He is in his early {30s}, she said.', { value: 30, high: 39 }],
  ['A small boy, {9}, was found.', { subject: 'boy' }],
  ['One boy, aged {9}, was found.', { subject: 'boy' }],
  ['It sank around {7:30} on Monday.', { hedge: 'about' }],
  ['It sank shortly before {7:30} on Monday.', { hedge: 'about' }],
  ['The fire reached more than {1400C} (2552F) at noon.', { hedge: 'more than' }],
  ['The hull is {8.5 tons}.', { base: { value: 8500, unit: 'kilogram' } }],
  ['Um barco sai às {7h30} de segunda-feira.', { isHalfDay: false }, 'pt'],
])('%s %j', (text, expected, ...[language]) => {
  expect(figure(text, language)).toMatchObject(expected);
});

test.each<[string, string | undefined, string?]>([
  ['After {eight years} in prison he left.', 'time served'],
  ['He left after more than {eight years} in prison.', 'time served'],
  ['He left after nearly {eight years} in prison.', 'time served'],
  ['He was held there all alone for {eight years} in prison.', 'sentence'],
  ['He was held for {eight years} in prison.', 'time served'],
  ['He was held alone for {eight years} in prison.', 'time served'],
  ['He was sentenced to {eight years} in prison.', 'sentence'],
  ['After the trial he got {eight years} in prison.', 'sentence'],
  ['He was sentenced to prison {eight years} later.', undefined],
  ['He was sentenced to {two years} not later.', 'sentence'],
  ['The shelter had a capacity of {25} dead people.', 'capacity'],
  ['The shelter had room for some {25} dead people.', 'capacity'],
  ['The shelter had room for many of the {25} dead people.', 'capacity'],
  ['The shelter had room for some of the very old {25} dead people.', 'dead'],
  ['They offered {$4.50} a share.', 'market price'],
  ['They offered {$4.50} per share.', 'market price'],
  ['They offered {$4.50} per common share.', 'market price'],
  ['They offered {$4.50} (3.20 euros) a share.', 'market price'],
  ['They offered {$4.50} per-share.', 'market price'],
  ['They offered {$4.50}/share.', undefined],
  ['They offered {$4.50} per very common share.', undefined],
  ['They took {$4.50} for a share.', undefined],
])('%s answers %s', (text, question, ...[language]) => {
  expect(figure(text, language).question).toBe(question);
});

test('a conversion in brackets is as rough as what it converts', () => {
  const hedges = (text: string) => formed(text).map(({ hedge }) => hedge);
  expect(hedges('The fire reached more than 1,400 metres (4,593 feet) at noon.')).toEqual(['more than', 'more than']);
  expect(hedges('The fire reached more than 1,400 metres and 4,593 feet at noon.')).toEqual(['more than', undefined]);
  expect(hedges('The fire reached more than 1,400 metres (800 metres) at noon.')).toEqual(['more than', undefined]);
  expect(hedges('The fire reached more than 1,400 euros (4,593 feet) at noon.')).toEqual(['more than', undefined]);
});

test('an amount of no currency is of the one that most have', () => {
  const bases = (...texts: string[]) => formed(...texts).map(({ unit, base }) => base?.unit ?? unit);
  expect(bases('They raised 5m for it.', 'They raised €5m and €7m, or $9m.')).toEqual(expect.arrayContaining(['EUR']));
});

test('an article that also tells of another event has that in the background', () => {
  const figures = formed(
    'A storm killed 25 people in Oster on Monday. It rained. Last year a storm killed 12 people. In 2009 the town had 300 boats.',
  );
  expect(figures.map(({ value, isBackground }) => [value, isBackground])).toEqual([
    [25, false],
    [12, true],
    [300, false],
  ]);
  const alone = formed('It rained in Oster. It snowed. Last year a storm killed 12 people.');
  expect(alone.map(({ isBackground }) => isBackground)).toEqual([false]);
});

test.each<[string, number[][]]>([
  ['Three guards and seven crew were on it.', [[7], [3]]],
  ['Two buses collided, killing 14 people.', [[14], []]],
  ['Three guards were on it. Seven crew were not.', [[], []]],
  ['Three guards and 7 metres of rope were on it.', [[], []]],
  ['Three guards and seven crew died, and 12 more were hurt.', [[7, 12], [3], [3]]],
  [
    '2 cats, 3 dogs, 4 cows, 5 pigs and 6 hens were on it.',
    [
      [3, 4, 5],
      [2, 4, 5, 6],
      [2, 3, 5, 6],
      [2, 3, 4, 6],
      [3, 4, 5],
    ],
  ],
])('beside them: %s %j', (text, expected) => {
  expect(formed(text).map(({ besides }) => [...besides])).toEqual(expected);
});

describe('pairings', () => {
  const made = (article: number, value: number, given: Given = {}): FormedFigure =>
    ({
      kind: 'count',
      unit: 'count',
      subject: 'homes',
      subjectTerms: [1],
      nearTerms: Int32Array.of(),
      isScoped: true,
      isMore: false,
      people: [],
      isOrder: false,
      isBackground: false,
      isSubjectBefore: false,
      field: 'text',
      start: 0,
      end: 2,
      sentence: article,
      scope: {},
      ownTerms: given.nearTerms ?? Int32Array.of(),
      ...given,
      article,
      value,
    }) as FormedFigure;
  const WEIGHTS = Float64Array.of(0, 1, 1, 0.5, 0.4);
  let wordings = 0;
  /** A story with each sentence in words of its own, or all in the same. */
  const storyOf = (wording?: number) => ({
    weights: WEIGHTS,
    sentence: (index: number) => ({
      wording: wording ?? wordings++,
      article: 0,
      start: 0,
      end: 9,
      index,
      paragraph: 0,
      from: 0,
      to: 1,
    }),
  });
  const pairs = (figures: FormedFigure[], isPassage = false) =>
    findPairings(storyOf(), figures, () => isPassage).map(({ a, b, strength }) => [a, b, strength]);
  const near = (...terms: number[]) => ({ nearTerms: Int32Array.from(terms) });

  const money = { kind: 'money', unit: 'EUR', subjectTerms: [] } as const;
  const age = { kind: 'age', unit: 'year', question: 'age', subject: undefined, subjectTerms: [] } as const;
  const fine = { ...money, question: 'fine' } as const;
  const dead = { question: 'dead' } as const;
  const length = { kind: 'measure', unit: 'metre', subject: undefined, subjectTerms: [] } as const;
  const feet = (value: number) => ({ ...length, unit: 'foot', base: { value, unit: 'metre' } }) as const;

  test.each<[string, number, FormedFigure, FormedFigure, boolean?]>([
    ['one number of one thing', 3, made(0, 25), made(1, 25)],
    ['with similar words', 4, made(0, 25, near(2)), made(1, 25, near(2))],
    ['with less similar words', 3, made(0, 25, near(3)), made(1, 25, near(3))],
    ['in one passage', 7, made(0, 25), made(1, 25), true],
    ['of two units', 0, made(0, 25), made(1, 25, { unit: 'gram' })],
    [
      'a fraction and a share',
      6,
      made(0, 37, { kind: 'fraction', base: { value: 37, unit: '%' } }),
      made(1, 37, { kind: 'percent', unit: '%' }),
    ],
    ['of another event', 0, made(0, 25), made(1, 25, { isBackground: true })],
    ['two numbers far apart', 0, made(0, 10, { hedge: 'about' }), made(1, 41, { hedge: 'about' }), true],
    ['a fine and what something cost', 0, made(0, 337, fine), made(1, 337, { ...money, question: 'damage' })],
    [
      'in one passage, a fine and the damage',
      5,
      made(0, 337, fine),
      made(1, 337, { ...money, question: 'damage' }),
      true,
    ],
    ['in one passage, a price and a fine', 0, made(0, 337, { ...money, question: 'price' }), made(1, 337, fine), true],
    ['in one passage, the dead and the homes', 0, made(0, 337, dead), made(1, 337, { question: 'votes' }), true],
    ['in one passage, homes and the dead', 0, made(0, 337, { question: 'votes' }), made(1, 337, dead), true],
    ['a sum of no question', 4, made(0, 337, fine), made(1, 337, money)],
    ['a price of no question', 4, made(0, 337, { ...money, question: 'price' }), made(1, 337, money)],
    [
      'a sentence and a range',
      0,
      made(0, 5, { kind: 'duration', unit: 'year', question: 'sentence' }),
      made(1, 5, { kind: 'duration', unit: 'year', question: 'sentence', high: 6 }),
      true,
    ],
    [
      'two ages of two names',
      0,
      made(0, 45, { ...age, name: 'Ann Lee' }),
      made(1, 45, { ...age, name: 'Bob Roe' }),
      true,
    ],
    [
      'two ages of one surname',
      3,
      made(0, 45, { ...age, name: 'Ann Lee' }),
      made(1, 45, { ...age, name: 'LEE' }),
      true,
    ],
    ['an age of no name', 3, made(0, 45, { ...age, name: 'Ann Lee' }), made(1, 45, age), true],
    ['two tolls', 0, made(0, 25, dead), made(1, 26, dead), true],
    ['a toll and another number', 0, made(0, 25, dead), made(1, 26), true],
    ['another number and a toll', 0, made(0, 25), made(1, 26, dead), true],
    ['a toll and the same number', 7, made(0, 25, dead), made(1, 25, { subject: 'people' }), true],
    ['a toll and the same number of things', 0, made(0, 25, dead), made(1, 25), true],
    ['twice in an article', 2, made(0, 25), made(0, 25)],
    ['twice in an article, of two things', 0, made(0, 25, { subjectTerms: [1] }), made(0, 25, { subjectTerms: [2] })],
    ['twice in an article, distinctive', 2, made(0, 3371, { subjectTerms: [1] }), made(0, 3371, { subjectTerms: [2] })],
    [
      'in the title and the text, of two things',
      0,
      made(0, 25, { subjectTerms: [1], field: 'title' }),
      made(0, 25, { subjectTerms: [2] }),
    ],
    [
      'in the title and the text, of nothing',
      2,
      made(0, 25, { subjectTerms: [], field: 'title' }),
      made(0, 25, { subjectTerms: [2] }),
    ],
    ['in an article, two more', 0, made(0, 25, { isMore: true }), made(0, 25)],
    ['in an article, and two more', 0, made(0, 25), made(0, 25, { isMore: true })],
    ['in an article, another number', 0, made(0, 25), made(0, 26)],
    ['an age twice in an article', 2, made(0, 45, age), made(0, 45, age)],
    ['an amount twice in an article', 2, made(0, 5, money), made(0, 5, money)],
    ['a length twice in an article', 0, made(0, 5, length), made(0, 5, length)],
    ['an unlikely length twice in an article', 2, made(0, 47, length), made(0, 47, length)],
    [
      'people in an article among similar words',
      2,
      made(0, 25, { subject: 'soldiers', ...near(4) }),
      made(0, 25, { subject: 'sailors', subjectTerms: [2], ...near(4) }),
    ],
    [
      'few people in an article among similar words',
      0,
      made(0, 9, { subject: 'soldiers', ...near(3) }),
      made(0, 9, { subject: 'sailors', subjectTerms: [2], ...near(3) }),
    ],
    [
      'few people in an article among the same words',
      2,
      made(0, 9, { subject: 'soldiers', ...near(2) }),
      made(0, 9, { subject: 'sailors', subjectTerms: [2], ...near(2) }),
    ],
    [
      'a length and its conversion',
      2,
      made(0, 137, { ...length, start: 12, end: 22 }),
      made(0, 450, { ...feet(137.2), start: 0, end: 8 }),
    ],
    [
      'sixteen characters apart',
      2,
      made(0, 137, { ...length, start: 24, end: 30 }),
      made(0, 450, { ...feet(137.2), start: 0, end: 8 }),
    ],
    [
      'further apart',
      0,
      made(0, 137, { ...length, start: 25, end: 30 }),
      made(0, 450, { ...feet(137.2), start: 0, end: 8 }),
    ],
    [
      'and another length',
      0,
      made(0, 137, { ...length, start: 12, end: 22 }),
      made(0, 600, { ...feet(183), start: 0, end: 8 }),
    ],
  ])('%s: %d', (_, expected, one, two, ...[isPassage]) => {
    expect(pairs([one, two], isPassage ?? false)[0]?.[2] ?? 0).toBe(expected);
  });

  test('a sentence that an article repeats is compared once', () => {
    const figures = Array.from({ length: 1000 }, (_, sentence) => made(0, 25, { sentence }));
    let asked = 0;
    const passage = (): boolean => ++asked > 0;
    const found = findPairings(storyOf(1), [...figures, made(1, 25, { sentence: 1000 })], passage);
    expect([found.length, asked]).toEqual([1000, 1]);
  });

  test('the strongest first, and then in their order', () => {
    const figures = [made(2, 25, near(2)), made(1, 25, near(2)), made(0, 25)];
    expect(pairs(figures)).toEqual([
      [0, 1, 4],
      [0, 2, 3],
      [1, 2, 3],
    ]);
  });

  test('of one article or of one sentence, a second of its unit is another', () => {
    const figures = (more: FormedFigure[]) =>
      pairs([made(0, 25, near(2)), made(1, 26, near(2)), ...more], true)[0]?.[2];
    expect(figures([])).toBeGreaterThan(0);
    expect(figures([made(1, 90, { sentence: 9 })])).toBeGreaterThan(0);
    expect(figures([made(1, 9, { kind: 'age' })])).toBeGreaterThan(0);
  });

  const worded = (article: number, value: number, given: Given = {}) => made(article, value, { ...words(7), ...given });
  const words = (...terms: number[]): Given => ({ nearTerms: Int32Array.from(terms) });

  test.each<[string, number[][], ...FormedFigure[]]>([
    ['of one value', [[7]], worded(0, 25)],
    ['of two values that agree', [[7], [7]], worded(0, 25), worded(0, 25)],
    ['of two values', [[], []], worded(0, 25), worded(0, 26)],
    ['of two articles', [[7], [7]], worded(0, 25), worded(1, 26)],
    ['of two units', [[7], [7]], worded(0, 25), worded(0, 26, { kind: 'money', unit: 'EUR' })],
    ['one of two', [[8], [9]], worded(0, 25, words(7, 8)), worded(0, 26, words(7, 9))],
  ])('own words: %s', (_, expected, ...figures) => {
    expect(ownWords(figures, ({ unit }) => unit).map((own) => [...own])).toEqual(expected);
  });

  test.each<
    [string, boolean, FormedFigure, FormedFigure, { weight?: number; isPassage?: boolean; isSubject?: boolean }?]
  >([
    ['values close', true, made(0, 21), made(1, 22)],
    ['at most 1.3 times apart', true, made(0, 13), made(1, 10)],
    ['further apart', false, made(0, 10), made(1, 14)],
    ['from the end of a range', true, made(0, 10, { high: 12, hedge: undefined }), made(1, 15)],
    ['with less', false, made(0, 21), made(1, 22), { weight: 0.7 }],
    ['of one passage', true, made(0, 21), made(1, 22), { weight: 0.4, isPassage: true }],
    ['of one passage, with less', false, made(0, 21), made(1, 22), { weight: 0.35, isPassage: true }],
    ['a slip of the pen', true, made(0, 350), made(1, 530), { weight: 0.2 }],
    ['a slip of the pen, with less', false, made(0, 350), made(1, 530), { weight: 0.15 }],
    ['small numbers', false, made(0, 9), made(1, 10)],
    ['small numbers of one thing', true, made(0, 9), made(1, 10), { isSubject: true }],
    ['small sums', true, made(0, 9, { kind: 'money' }), made(1, 10, { kind: 'money' })],
    ['shares', true, made(0, 9, { kind: 'percent' }), made(1, 10, { kind: 'percent' })],
    ['times', false, made(0, 21, { kind: 'time' }), made(1, 22, { kind: 'time' })],
    ['a rough value', false, made(0, 21, { hedge: 'about' }), made(1, 25)],
    ['beyond a bound', true, made(0, 25, { hedge: 'at least' }), made(1, 21)],
    ['in a common unit', false, made(0, 21, { base: { value: 10, unit: 'x' } }), made(1, 22)],
    ['a small number of nothing', false, made(0, 9, { subject: undefined }), made(1, 8), { isSubject: true }],
    ['what is added', false, made(0, 21, { isMore: true }), made(1, 22)],
    ['some of them', false, made(0, 21), made(1, 22, { isSome: true })],
    ['a rate', false, made(0, 21, { isRate: true }), made(1, 22)],
    ['how long ago', false, made(0, 21, { isAgo: true }), made(1, 22)],
    ['what comes in', false, made(0, 21, { isProgress: true }), made(1, 22)],
    ['a price', false, made(0, 21, { question: 'price' }), made(1, 22)],
    ['a fine', true, made(0, 21, { question: 'fine' }), made(1, 22)],
    ['points', false, made(0, 21, { subject: 'match points' }), made(1, 22)],
  ])('sharing words of their own: %s', (_, expected, one, two, ...[given]) => {
    const { weight = 0.8, isPassage = false, isSubject = false } = given ?? {};
    expect(shareOwnWords(one, two, weight, isPassage, isSubject)).toBe(expected);
  });
});
