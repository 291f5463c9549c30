import { describe, expect, test } from '@jest/globals';
import { type Article, compareCoverage } from '../../src/index.js';

/** The rows of states of some texts, as "agreement: who: state (articles), …". */
function rows(...texts: (string | Omit<Article, 'id'>)[]): string[] {
  const articles = texts.map((text, index) => ({
    id: 'abcdef'[index]!,
    ...(typeof text === 'string' ? { text } : text),
  }));
  const { states } = compareCoverage(articles);
  for (const { values } of states) {
    for (const { article, start, end, text } of values) {
      expect(articles.find(({ id }) => id === article)!.text.slice(start, end)).toBe(text);
    }
  }
  return states.map(
    ({ agreement, who, values }) =>
      `${agreement}: ${who}: ${values.map(({ state, article }) => `${state} ${article}`).join(', ')}`,
  );
}

describe('states of one time that exclude each other', () => {
  test.each([
    [
      'Lawmakers approved the bill on Monday after a long debate.',
      'Lawmakers rejected the bill on Monday after a long debate.',
      'the bill: approved a, rejected b',
    ],
    [
      'The harvest parade in Ulm went ahead on Sunday in thick fog.',
      'The harvest parade in Ulm was called off on Sunday because of thick fog.',
      'the parade: cancelled b, held a',
    ],
    [
      'A court in Leeds granted bail to the trader Jonas Berg on Monday.',
      'A court in Leeds denied bail to the trader Jonas Berg on Monday.',
      'Jonas Berg: denied b, granted a',
    ],
    [
      'A judge in Leeds said that Jonas Berg was granted bail.',
      'Jonas Berg was denied bail by a judge in Leeds.',
      'Jonas Berg: granted a, denied b',
    ],
    [
      'The court upheld the ban on seal hunting in the north.',
      'The court struck down the ban on seal hunting in the north.',
      'the ban: overturned b, upheld a',
    ],
    [
      'The parade in Corwen went ahead in spite of the rain.',
      'The parade in Corwen was called off because of the rain.',
      'the parade: cancelled b, held a',
    ],
    [
      'A jury convicted Kenneth Sample of fraud and theft.',
      'Kenneth Sample was acquitted of fraud and theft by a jury.',
      'Kenneth Sample: convicted a, acquitted b',
    ],
    [
      'Divers found Kenneth Sample alive near the reef on Friday.',
      'Kenneth Sample was found dead by divers near the reef on Friday.',
      'Kenneth Sample: alive a, dead b',
    ],
    [
      'The missing girl was found alive in a shed near Corwen, police said.',
      'Police found the missing girl dead in a shed near Corwen.',
      'the girl: dead b, alive a',
    ],
    [
      'The marathon in Corwen went ahead in spite of the rain.',
      'The marathon in Corwen did not take place because of the rain.',
      'the marathon: cancelled b, held a',
    ],
  ])('%s / %s', (one, two, expected) => {
    expect(rows(one, two)).toEqual([`conflict: ${expected}`]);
  });

  test('nobody is alive after he is dead', () => {
    const dead = { publishedAt: '2025-03-01', text: 'Jonas Berg died after the crash on the Harlow bridge.' };
    const alive = 'Jonas Berg survived the crash on the Harlow bridge.';
    expect(rows(dead, { publishedAt: '2025-03-04', text: alive })).toEqual(['conflict: Jonas Berg: alive b, dead a']);
    expect(rows({ publishedAt: '2025-02-27', text: alive }, dead)).toEqual(['updated: Jonas Berg: alive a, dead b']);
  });

  test('the summary says so', () => {
    const { summary, states } = compareCoverage([
      { id: 'a', text: 'Lawmakers approved the bill on Monday after a long debate.' },
      { id: 'b', text: 'Lawmakers rejected the bill on Monday after a long debate.' },
    ]);
    expect(summary.find(({ findings }) => findings.includes(states[0]!.id))?.text).toBe(
      'On the bill: approved (a), rejected (b); they contradict each other.',
    );
  });
});

describe('what is no contradiction', () => {
  test('a later state of the usual course', () => {
    expect(
      rows(
        'Kenneth Sample, 26, of Tarrow, was charged with murder.',
        'Police arrested Kenneth Sample on Monday.',
        'Kenneth Sample was later sentenced to nine years.',
      ),
    ).toEqual(['updated: Kenneth Sample: arrested b, charged a, sentenced c']);
    expect(rows('Ann Lee resigned on Monday.', 'Ann Lee refused to resign on Friday.')).toEqual([
      'updated: Ann Lee: stays b, left a',
    ]);
  });

  test('decisions of two bodies, or of two times', () => {
    expect(
      rows(
        'Senators approved the bill after a long debate.',
        'Governor Ann Lee rejected the bill after a long debate.',
      ),
    ).not.toContainEqual(expect.stringContaining('conflict'));
    const text = (verb: string) => `Lawmakers ${verb} the bill after a long debate.`;
    expect(
      rows(
        { publishedAt: '2025-03-01', text: text('rejected') },
        { publishedAt: '2025-03-09', text: text('approved') },
      ),
    ).toEqual(['updated: the bill: rejected a, approved b']);
  });

  test('where one article tells both, and where two trials of one person share nothing', () => {
    const both = 'Kenneth Sample was convicted of fraud. Kenneth Sample was acquitted of fraud and theft.';
    expect(rows(both, 'Kenneth Sample was convicted of fraud and theft.')[0]).toMatch(/^updated/);
    expect(
      rows('Kenneth Sample was acquitted of murder in 1995.', 'Kenneth Sample was convicted of armed robbery.')[0],
    ).toMatch(/^updated/);
  });

  test('what is planned, denied, feared, said by somebody, or of another person is no state', () => {
    for (const other of [
      'Ann Lee could be convicted of fraud.',
      'Ann Lee was not convicted of fraud.',
      'If Ann Lee was convicted of fraud, she would appeal.',
      'The brother of Ann Lee was convicted of fraud.',
      "Ann Lee's brother was convicted of fraud.",
      '“Ann Lee was convicted of fraud,” a neighbour said.',
    ])
      expect(rows('Ann Lee was acquitted of fraud.', other)).toEqual([]);
  });

  test.each<[string, string | undefined]>([
    ['Ann Lee was later convicted of fraud.', 'Ann Lee: convicted'],
    ['Ann Lee has been convicted of fraud.', 'Ann Lee: convicted'],
    ['Ann Lee, 26, of Tarrow, was convicted of fraud.', 'Ann Lee: convicted'],
    ['Ann Lee (R-Ohio) was convicted of fraud.', 'Ann Lee: convicted'],
    [
      'Ann Lee, who was by then the head of the largest building firm of the county of Tarrow, was convicted.',
      undefined,
    ],
    ['A jury convicted Ann Lee of fraud.', 'Ann Lee: convicted'],
    ['A jury convicted former mayor Ann Lee of fraud.', 'Ann Lee: convicted'],
    ['A jury convicted the brother of Ann Lee of fraud.', undefined],
    ["A jury convicted Ann Lee's brother of fraud.", undefined],
    ['The court heard that a convicted Ann Lee had fled.', undefined],
    ['Lawyers for Ann Lee were convicted of fraud.', undefined],
    ['Ann Lee may be convicted of fraud.', undefined],
    ['Ann Lee should have been convicted of fraud.', undefined],
    ['Ann Lee was nearly convicted of fraud.', undefined],
    ['Ann Lee was allegedly convicted of fraud.', undefined],
    ['Ann Lee was never convicted of fraud.', undefined],
    ["Ann Lee wasn't convicted of fraud.", undefined],
    ['Nobody knew whether Ann Lee was convicted of fraud.', undefined],
    ['What could have been a long trial was short, and Ann Lee was convicted of fraud.', 'Ann Lee: convicted'],
    ['Ann Lee resigned on Friday after eight years.', 'Ann Lee: left'],
    ['Ann Lee had already resigned on Friday.', 'Ann Lee: left'],
    ['Ann Lee to be charged. Unless Ann Lee resigned, he would go.', undefined],
    ['Lawmakers unanimously approved the bill on Monday.', 'the bill: approved'],
    ['Lawmakers approved the long-awaited housing bill on Monday.', 'the bill: approved'],
    ['Lawmakers approved the budget of the bill on Monday.', 'the budget: approved'],
    ['The bill on housing was approved on Monday.', 'the bill: approved'],
    ['Critics of the bill was approved on Monday.', undefined],
    ['The menu was approved on Monday.', undefined],
    ['The parade in Corwen was cancelled on Monday.', 'the parade: cancelled'],
    ["Corwen's parade was cancelled on Monday.", 'the parade: cancelled'],
    ['All agree that parade in Corwen was cancelled on Monday.', 'the parade: cancelled'],
    ['Nothing was cancelled on Monday in Corwen.', undefined],
  ])('row %#', (sentence, expected) => {
    expect(rows(sentence, sentence).map((row) => row.replace(/^equal: (.*?) a, .*$/, '$1'))).toEqual(
      expected === undefined ? [] : [expected],
    );
  });

  test('another language than English has no rows', () => {
    expect(
      rows(
        'Ann Lee fue condenada por fraude el lunes en Madrid.',
        'Ann Lee fue absuelta de fraude el lunes en Madrid.',
      ),
    ).toEqual([]);
  });
});
