import { describe, expect, test } from '@jest/globals';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';
import type { ComparedFigure } from '../../../src/coverage/figures/compare-figures.js';
import { agreementOf } from '../../../src/coverage/figures/values/agreement.js';
import { areCompatible } from '../../../src/coverage/figures/values/figure-values.js';

/** The figures of articles given by text and time of publication. */
function figuresOf(...articles: (readonly [text: string, publishedAt?: string])[]): readonly ComparedFigure[] {
  return compareCoverage(
    articles.map(([text, publishedAt], place) => ({
      id: 'abcdef'[place] as string,
      text,
      publishedAt,
      language: 'en',
    })),
  ).figures;
}

function agreements(figures: readonly ComparedFigure[]): string[] {
  return figures.map(({ agreement }) => agreement);
}

const ANSWER = {
  sentence: -1,
  published: undefined,
  question: undefined,
  scope: { group: [], isEarlier: false, isMaximum: false },
  time: { day: undefined },
  isRising: false,
  isProgress: false,
  isJudged: false,
  source: undefined,
  besides: [],
};

describe('compareFigures', () => {
  test('a precise figure and a rounded, hedged one are compatible', () => {
    const figures = figuresOf(
      ['Kent LMC counted 26,400,000 appointments at general practices in September.'],
      ['Kent LMC counted more than 26m appointments with GPs in September.'],
    );
    expect(agreements(figures)).toEqual(['compatible']);
    expect(figures[0]?.values.map(({ value, hedge }) => [value, hedge]).sort()).toEqual([
      [26_000_000, 'more than'],
      [26_400_000, null],
    ]);
  });

  test('9.7% and 9.7 per cent are equal', () => {
    expect(
      agreements(figuresOf(['Demand rose 9.7% over the year.'], ['Demand rose by 9.7 per cent over the year.'])),
    ).toEqual(['equal']);
  });

  test('two numbers of dead that nothing dates are two states of one toll', () => {
    const figures = figuresOf(
      ['The earthquake in the Tesmere valley killed 41 people on Tuesday.'],
      ['The earthquake in the Tesmere valley killed 58 people on Tuesday.'],
    );
    expect(agreements(figures)).toEqual(['updated']);
  });

  test('a later number is an update, higher or lower, and two of one hour are a conflict', () => {
    const [few, many] = [
      'The earthquake in the Tesmere valley killed 41 people on Tuesday.',
      'The earthquake in the Tesmere valley killed 58 people on Tuesday.',
    ];
    const [first, second] = ['2026-03-03T08:00:00Z', '2026-03-04T09:00:00Z'];
    expect(agreements(figuresOf([few, first], [many, second]))).toEqual(['updated']);
    expect(agreements(figuresOf([many, first], [few, second]))).toEqual(['updated']);
    // A day without a time may be before or after.
    expect(agreements(figuresOf([few, first], [many, '2026-03-03']))).toEqual(['updated']);
    expect(agreements(figuresOf([few, first], [many, first]))).toEqual(['conflict']);
  });

  test('an article that gives both numbers contradicts neither', () => {
    const figures = figuresOf(
      ['Ann Oster, 41, of Larsmo, was named captain. An earlier report said that Ann Oster, 42, was named.'],
      ['Ann Oster, 42, was named captain of Larsmo.'],
    );
    expect(agreements(figures)).not.toContain('conflict');
  });

  test('two reports of one boy give him two ages, and nobody else is he', () => {
    const figures = figuresOf(
      ['A three-year-old boy fell into the pen. The keeper shot a 17-year-old bear.'],
      ['The bear was killed when a four-year-old boy got in. A six-year-old boy fell into a pen in Oster in 1996.'],
    );
    const boy = figures.find(({ values }) => values.some(({ value }) => value === 3));
    expect(boy?.agreement).toBe('conflict');
    expect(boy?.values.map(({ value }) => value).sort()).toEqual([3, 4]);
  });

  test('an age after a verdict is that of years later', () => {
    const figures = figuresOf(
      ['Jon Vell, 27, is wanted in the killing of a guard, the police of Oster said.'],
      ['Jon Vell, 29, was convicted of murder in Oster in the killing of a guard.'],
    );
    expect(agreements(figures.filter(({ question }) => question === 'age'))).toEqual(['updated']);
    const [wanted, jailed] = ['Jon Vell, 27, is wanted in Oster.', 'Jon Vell, 29, was jailed in Oster.'];
    expect(agreements(figuresOf([wanted, '2024-03-01'], [jailed, '2026-02-01']))).toEqual(['updated']);
    expect(agreements(figuresOf([wanted, '2024-03-01'], [jailed, '2024-03-02']))).toEqual(['conflict']);
  });

  test('a slip of a digit is no later value, and a later one is', () => {
    const [one, two] = ['The senator says that he follows 668 people.', 'The senator says that he follows 688 people.'];
    expect(agreements(figuresOf([one, '2026-03-03'], [two, '2026-03-05']))).toEqual(['conflict']);
    const three = 'The senator says that he follows 754 people.';
    expect(agreements(figuresOf([one, '2026-03-03'], [three, '2026-03-05']))).toEqual(['updated']);
  });

  test('a sum, a sort with a name, what is found little by little and a player’s points contradict nothing', () => {
    for (const [one, two] of [
      [
        'The ferry Asta carried 56 passengers, three guards and seven crew members when it sank.',
        'The ferry Asta carried 56 passengers and ten crew members when it sank.',
      ],
      [
        'Marines of the ship Asta seized seven AK-47 rifles, a launcher and some radios from the pirates.',
        'Marines of the ship Asta seized nine assault rifles, a launcher and some radios from the pirates.',
      ],
      [
        'Divers who look for the lost ferry Asta have found two large objects on the sea bed.',
        'Divers who look for the lost ferry Asta have found four large objects on the sea bed.',
      ],
      [
        'Earl Vell led Larsmo with 22 points and 9 rebounds over Oster in the league on Sunday.',
        'Earl Vell led Larsmo with 25 points and 9 rebounds over Oster in the league on Sunday.',
      ],
      [
        'Update at 5:50 p.m. ET. The mayor of Oster will speak.',
        'Update at 5:33 p.m. ET. The mayor of Oster will speak.',
      ],
    ] as const) {
      expect(agreements(figuresOf([one], [two]))).not.toContain('conflict');
    }
  });

  test('where both write miles, the miles count and not their conversions', () => {
    const figures = figuresOf(
      ['The probe will come within 3.9 million miles (6.2 million kilometers) of the surface of the sun.'],
      ['The probe will come within 3.7 million miles of the surface of the sun.'],
    );
    expect(agreements(figures)).toEqual(['conflict']);
  });

  test('what only a chain of roundings joins contradicts nothing', () => {
    const figures = figuresOf(
      ['The cables, cut on Friday, carry more than 75 per cent of the traffic between the islands. Ships left.'],
      ['Internet traffic between the islands was down by 80 per cent on Friday. Nobody knew why.'],
      ['Three out of four calls between the islands were lost on Friday. The traffic was low.'],
    );
    expect(agreements(figures)).toEqual(['compatible']);
  });

  test('a number cut off is the number, and ten million are not 8.3 million', () => {
    expect(areCompatible({ value: 10_000_000 }, { value: 8_300_000 })).toBe(false);
    expect(areCompatible({ value: 2891 }, { value: 2800 })).toBe(true);
    expect(areCompatible({ value: 2900 }, { value: 2800 })).toBe(false);
    expect(areCompatible({ value: 5_700_000_000 }, { value: 5_000_000_000 })).toBe(false);
  });

  test('two quantities in one sentence are not compared with each other', () => {
    const figures = figuresOf(
      ['The storm killed 12 people and left 31,000 homes without power.'],
      ['The storm killed 12 people and left 31,000 homes without power.'],
    );
    expect(agreements(figures)).toEqual(['equal', 'equal']);
    expect(figures.map(({ values }) => new Set(values.map(({ value }) => value)).size)).toEqual([1, 1]);
  });

  test('the toll that opens two reports is one quantity, whatever the words around it', () => {
    const figures = figuresOf(
      ['A strong earthquake struck before dawn, killing at least 41 people.', '2026-03-03T08:00:00Z'],
      ['Rescuers are clawing through ruins after a disaster that left at least 58 dead.', '2026-03-04T08:00:00Z'],
    );
    expect(agreements(figures)).toEqual(['updated']);
  });

  test('an earlier disaster’s dead, further down, are not this one’s', () => {
    const figures = figuresOf(
      ['The quake killed 41 people. It was early. It was cold. Snow fell. In 1998 a quake killed 700 people there.'],
      ['The ministry said 41 people died. In 1987 a mine collapsed.'],
    );
    expect(agreements(figures)).toEqual(['equal', 'sole']);
  });

  test('figures of other things stay apart', () => {
    const figures = figuresOf(
      ['The company will close 250 shops in the north.'],
      ['A dozen lorries were stuck. The union says 900 jobs are at risk.'],
    );
    expect(new Set(agreements(figures))).toEqual(new Set(['sole']));
  });
});

describe('which figures are one quantity', () => {
  /** The surfaces of each quantity that more than one figure is of. */
  function quantities(...texts: string[]): string[][] {
    return figuresOf(...texts.map((text) => [text] as const))
      .map(({ values }) => values.map(({ text }) => text))
      .filter((values) => values.length > 1);
  }

  test('a measure and its conversion, within an article and across', () => {
    const figures = figuresOf(
      ['The ocean was once some 450 feet (137 metres) deep, the team wrote.'],
      ['An ocean 137m deep covered the planet, the team wrote.'],
    );
    expect(figures.map(({ values }) => values.length)).toEqual([3]);
    expect(agreements(figures)).toEqual(['equal']);
  });

  test('one age is one person, however far apart, unless it is said of others', () => {
    expect(
      quantities('Ann Lee, 67, was due in court on Tuesday.', 'He said nothing. The 67-year-old had left by then.'),
    ).toEqual([['67', '67-year-old']]);
    expect(
      quantities(
        'Keepers at the zoo in Leeds shot a 17-year-old gorilla after a boy fell into its moat.',
        'Rain held up the race for an hour. Nobody minded, least of all the 17-year-old student who won it in record time.',
      ),
    ).toEqual([]);
  });

  test('a number that an article gives twice is one quantity', () => {
    expect(
      quantities(
        'The blast killed 19 miners on Monday. Nobody slept. The 19 miners were from Kent.',
        'The blast killed 19 miners on Monday, officials said.',
      ),
    ).toEqual([['19', '19', '19']]);
  });

  test('equal numbers of two things in one article stay two', () => {
    const found = quantities(
      'He won two titles with the club. He spent two winters on the bench of the club.',
      'He won two titles with the club, the chairman said.',
    );
    expect(found).toEqual([['two', 'two']]);
  });

  test('dozens are neither twelve nor a dozen', () => {
    const [, twelve] = [0, figuresOf(['It hit a dozen shops in Leeds.'], ['It hit dozens of shops in Leeds.'])];
    expect(twelve.every(({ agreement }) => agreement !== 'equal')).toBe(true);
    expect(areCompatible({ value: 12, isOrder: true }, { value: 60 })).toBe(true);
    expect(areCompatible({ value: 100, isOrder: true }, { value: 97 })).toBe(false);
  });

  test('a round number of migrants is none of voters', () => {
    expect(
      quantities(
        'The chancellor opened the borders to more than a million migrants, many of them from Syria, in that summer.',
        'At the polls the conservative bloc lost more than a million voters to a populist party nobody had heard of.',
      ),
    ).toEqual([]);
  });

  test('passengers are people', () => {
    expect(quantities('The plane had 239 passengers on it.', 'Nobody knows. All 239 people are thought dead.')).toEqual(
      [['239', '239']],
    );
  });

  test('a result that is given again is one result', () => {
    expect(
      quantities(
        'Albion beat Rovers 34-6 on Monday in the rain. Nobody had seen it coming. A late try made it 34-6.',
        'A 34-6 win for Albion on Monday sent Rovers down.',
      ),
    ).toEqual([['34-6', '34-6', '34-6']]);
  });

  test('half is 50 per cent', () => {
    const figures = figuresOf(
      ['The union says half of the voters in Leeds stayed at home on Friday.'],
      ['The union says 50 per cent of the voters in Leeds stayed at home on Friday.'],
    );
    expect(agreements(figures)).toEqual(['equal']);
    expect(figures[0]?.values.map(({ value, unit }) => `${value} ${unit}`)).toContain('0.5 fraction');
  });

  test('two amounts in like sentences are no conflict when the words around them differ', () => {
    const figures = figuresOf(
      ['Reed Bank said its charge from the new tax law would be $3.2 billion this quarter.'],
      ['Reed Bank, which the new tax law hits, holds $32.6 billion in foreign earnings.'],
    );
    expect(agreements(figures)).not.toContain('conflict');
  });
});

describe('numbers that seldom come up twice', () => {
  test('33 properties are the 33 homes', () => {
    const figures = figuresOf(
      ['Inspectors found faults at 33 properties in Oster.'],
      ['The rules were broken in 33 homes, the agency says.'],
    );
    expect(agreements(figures)).toEqual(['equal']);
  });

  test('nor are twelve guns twelve pirates', () => {
    const figures = figuresOf(['The navy seized 12 guns on Friday.'], ['Somalia sent home 12 pirates in May.']);
    expect(agreements(figures)).toEqual(['sole', 'sole']);
  });

  test('a measure is one wherever it stands, in another unit beside it too', () => {
    const figures = figuresOf(
      ['The boy fell into a 40-metre-deep well (131 feet). The shaft is about 40 metres deep.'],
      ['Earlier reports had put the hole at 40m.'],
    );
    expect(figures).toHaveLength(1);
    expect(figures[0]?.values).toHaveLength(4);
  });

  test('tons are tonnes', () => {
    const figures = figuresOf(['The 8.5-tonne station will fall.'], ['The station weighs 8.5 tons.']);
    expect(agreements(figures)).toEqual(['equal']);
  });
});

describe('within one article', () => {
  test('two girls are the two girls of before', () => {
    const figures = figuresOf(
      ['The airline turned away two girls in Denver. A spokesman said the two girls came back later.'],
      ['Shares fell.'],
    );
    expect(figures).toHaveLength(1);
  });

  test('two other girls are not', () => {
    const figures = figuresOf(
      ['The airline turned away two girls in Denver. A spokesman said two other girls came back later.'],
      ['Shares fell.'],
    );
    expect(figures).toHaveLength(2);
  });

  test('ten Americans are the ten passengers, wherever they are counted', () => {
    const figures = figuresOf(
      ['A plane carrying ten Americans crashed in the hills. The plane had 10 passengers and fell in the hills.'],
      ['A plane with 10 foreigners crashed in the hills, officials say.'],
    );
    expect(agreements(figures)).toEqual(['equal']);
    expect(figures[0]?.values).toHaveLength(3);
  });

  test('a toll that comes up again is the toll', () => {
    const figures = figuresOf(
      ['Dozens were killed on Sunday. At least 20 people died in Oster. The shooting there claimed 20 lives.'],
      ['A gunman killed 20 people in Oster.'],
    );
    expect(figures.find(({ agreement }) => agreement === 'compatible')?.values).toHaveLength(4);
  });
});

test('82 schoolgirls who came back are no other number than 276 who were taken', () => {
  const figures = figuresOf(
    ['The army freed 82 schoolgirls whom the rebels kidnapped from Oster.'],
    ['The rebels kidnapped 276 schoolgirls from Oster.'],
  );
  expect(agreements(figures)).not.toContain('conflict');
});

describe('values', () => {
  test.each([
    [{ value: 2_955_000 }, { value: 3_000_000, hedge: 'nearly' }, true],
    [{ value: 26_400_000 }, { value: 26_000_000 }, true],
    [{ value: 26_400_000 }, { value: 40_000_000, hedge: 'more than' }, false],
    [{ value: 20 }, { value: 23 }, false],
    [{ value: 20, hedge: 'about' }, { value: 22 }, true],
    [{ value: 5, high: 7 }, { value: 6 }, true],
    [{ value: 9.7 }, { value: 9.68 }, true],
    [{ value: 0 }, { value: 0, hedge: 'about' }, true],
    [{ value: 1e300 }, { value: -1e300 }, false],
    [{ value: 34, high: 6, unit: 'score' }, { value: 34, high: 6, unit: 'score' }, true],
    [{ value: 34, high: 6, unit: 'score' }, { value: 20, high: 6, unit: 'score' }, false],
    [
      { value: 20, unit: 'mile', base: { value: 32186.88, unit: 'metre' } },
      { value: 32, unit: 'kilometre', base: { value: 32000, unit: 'metre' } },
      true,
    ],
    [
      { value: 20, unit: 'mile', base: { value: 32186.88, unit: 'metre' } },
      { value: 25, unit: 'kilometre', base: { value: 25000, unit: 'metre' } },
      false,
    ],
    [
      { value: 86, unit: 'degree Fahrenheit', base: { value: 30, unit: 'degree Celsius' } },
      { value: 30, unit: 'degree Celsius' },
      true,
    ],
  ])('%j and %j: compatible %s', (one, two, expected) => {
    expect(areCompatible(one, two)).toBe(expected);
    expect(areCompatible(two, one)).toBe(expected);
  });

  test('all of many values are looked at once', () => {
    const same = Array.from({ length: 40_000 }, (_, article) => ({ ...ANSWER, article, value: 3, unit: 'day' }));
    expect(agreementOf(same)).toBe('equal');
  });

  test('one article alone has a sole figure, none has none', () => {
    expect(agreementOf([{ ...ANSWER, article: 0, value: 3, unit: '' }])).toBe('sole');
    expect(agreementOf([])).toBe('sole');
  });
});
