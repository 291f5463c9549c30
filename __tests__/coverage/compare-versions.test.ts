import { describe, expect, test } from '@jest/globals';
import { compareVersions, type VersionChange } from '../../src/coverage/versions/compare-versions.js';

const OLDER = [
  'A strong earthquake shook the mountains of eastern Karovia before dawn on Tuesday.',
  'At least 41 people died, the interior ministry said.',
  'The governor has closed the schools of the region until Monday.',
  'Rain slowed the rescue teams on the only paved road.',
];

function changes(older: readonly string[], newer: readonly string[]): string[] {
  const { changes: found } = compareVersions({ id: 'a', text: older.join(' ') }, { id: 'a', text: newer.join(' ') });
  return found.map((change) => `${change.kind}: ${words(change)}`);
}

function words(change: VersionChange): string {
  return (change.kind === 'deletion' ? change.older : change.newer).text.split(' ').slice(0, 3).join(' ');
}

describe('compareVersions', () => {
  test('equal versions have no change', () => {
    const text = OLDER.join(' ');
    expect(compareVersions({ id: 'a', text }, { id: 'a', text })).toEqual({
      changes: [],
      unchanged: 4,
      details: [],
      corrections: [],
    });
  });

  test('a note of what was corrected', () => {
    const note = 'Correction: An earlier version said that schools were closed until Monday.';
    const { details } = compareVersions({ id: 'a', text: OLDER[0]! }, { id: 'a', text: `${OLDER[0]}\n${note}` });
    expect(details).toEqual([{ field: 'correction', older: null, newer: note }]);
  });

  test('additions, deletions and edits', () => {
    const newer = [
      OLDER[0] as string,
      'At least 58 people died, the interior ministry said.',
      OLDER[3] as string,
      'The king will visit the valley next week.',
    ];
    expect(changes(OLDER, newer)).toEqual([
      'edit: At least 58',
      'deletion: The governor has',
      'addition: The king will',
    ]);
  });

  test('an edit shows its words', () => {
    const [change] = compareVersions(
      { id: 'a', text: OLDER[1] as string },
      { id: 'a', text: 'At least 58 people died, the interior ministry said.' },
    ).changes;
    expect(change).toMatchObject({ kind: 'edit', edits: [{ op: 'replace' }] });
    expect(
      change?.kind === 'edit' && change.newer.text.slice(change.edits[0]?.own.start, change.edits[0]?.own.end),
    ).toBe('58');
  });

  test('a sentence that moved is a refactor, and the others stay', () => {
    const [first, second, third, fourth] = OLDER as [string, string, string, string];
    expect(changes(OLDER, [first, fourth, second, third])).toEqual(['refactor: Rain slowed the']);
  });

  test('a new text is all additions and deletions', () => {
    expect(changes(['It rained.'], ['Share prices fell in Tokyo.'])).toEqual([
      'addition: Share prices fell',
      'deletion: It rained.',
    ]);
  });

  test('one sentence 5,000 times costs little and changes nothing', () => {
    const text = 'It rained in the night. '.repeat(5000);
    expect(compareVersions({ id: 'a', text }, { id: 'a', text }).changes).toEqual([]);
  });

  test('a version without text says which', () => {
    expect(() => compareVersions({ id: 'a', text: 'x' }, { id: 'a' } as never)).toThrow(
      /compareVersions: newer: text is missing/,
    );
  });
});

test.each([
  ['a day', 'The hearing is set for May 12 in Tarn.', 'The hearing is set for May 21 in Tarn.', ['May 12', 'May 21']],
  ['a year', 'The church was built in 1847 by monks.', 'The church was built in 1874 by monks.', ['1847', '1874']],
  [
    'one of more numbers',
    'The fire killed 12 people in Tarn.',
    'The fire killed 14 people and hurt 30 firefighters in Tarn.',
    ['12', '14'],
    ['figure', undefined, '30'],
  ],
  ['an upper end', 'Some 40 to 50 people fled Tarn.', 'Some 40 to 60 people fled Tarn.', ['40 to 50', '40 to 60']],
])('%s is corrected', (_, older, newer, expected, ...further) => {
  const { corrections } = compareVersions({ id: 'v', text: older }, { id: 'v', text: newer });
  expect(corrections.map((found) => [found.kind, found.older?.text, found.newer?.text])).toEqual([
    ['figure', ...(expected as string[])],
    ...further,
  ]);
});

test('headline, time and byline, and what was corrected in a sentence', () => {
  const { details, corrections } = compareVersions(
    {
      id: 'a',
      title: 'Crash kills three',
      publishedAt: '2026-03-03T08:00:00Z',
      text: 'A bus crash near Oster killed three people on Sunday. "The road was wet and the bus too fast," said Ann Lee.',
    },
    {
      id: 'a',
      title: 'Crash kills four',
      publishedAt: '2026-03-03T10:00:00Z',
      byline: 'By Jo Fell',
      text: 'A bus crash near Oster killed four people on Sunday. "The road was wet and the bus too fast," said Bea Orrell.',
    },
  );
  expect(details).toEqual([
    { field: 'title', older: 'Crash kills three', newer: 'Crash kills four' },
    { field: 'publishedAt', older: '2026-03-03T08:00:00Z', newer: '2026-03-03T10:00:00Z' },
    { field: 'byline', older: null, newer: 'By Jo Fell' },
  ]);
  expect(corrections.map(({ kind, older, newer }) => [kind, older?.text, newer?.text])).toEqual([
    ['figure', 'three', 'four'],
    ['speaker', 'Ann Lee', 'Bea Orrell'],
  ]);
});

test.each([
  ['At least 12 people were hurt in Corwen.', 'The crash hurt 12 people in Corwen.', [['hedge', 'At least 12', '12']]],
  [
    'About 12 people were hurt in Corwen.',
    'No fewer than 12 people were hurt in Corwen.',
    [['hedge', 'About 12', 'No fewer than 12']],
  ],
  ['Up to 300 homes lost power.', 'About 300 homes lost power.', [['hedge', 'Up to 300', 'About 300']]],
  ['Up to 300 homes lost power.', 'Up to 400 homes lost power.', [['figure', '300', '400']]],
  ['At least 12 people were hurt.', 'At least 12 people were injured.', []],
])('a hedge that changed is no other number: %s', (older, newer, expected) => {
  const { corrections } = compareVersions({ id: 'v', text: older }, { id: 'v', text: newer });
  expect(corrections.map((found) => [found.kind, found.older?.text, found.newer?.text])).toEqual(expected);
});

describe('a sentence in its place', () => {
  const inPortuguese = (toll: number, quote: string, name: string) =>
    `O acidente deixou ${toll} mortos, informou a polícia. “Foi uma ${quote}”, disse o prefeito ${name} Lima.`;

  test('is told as corrected, though half of its words are others', () => {
    const { corrections } = compareVersions(
      { id: 'a', text: inPortuguese(17, 'tragédia', 'José') },
      { id: 'a', text: inPortuguese(19, 'catástrofe', 'João') },
    );
    expect(corrections.map(({ kind, older, newer }) => [kind, older?.text, newer?.text])).toEqual([
      ['figure', '17', '19'],
      ['name', 'José Lima', 'João Lima'],
      ['quote', 'Foi uma tragédia', 'Foi uma catástrofe'],
    ]);
  });

  test('is another one, if it shares few words', () => {
    const { changes } = compareVersions(
      { id: 'a', text: 'The road is closed. Schools open on Monday at the usual hour.' },
      { id: 'a', text: 'The road is closed. Two ferries were cancelled because of fog.' },
    );
    expect(changes.map(({ kind }) => kind)).toEqual(['addition', 'deletion']);
  });

  test('and the stop of a quote is no correction', () => {
    const { corrections } = compareVersions(
      { id: 'a', text: 'The driver was held. “It was an accident.”' },
      { id: 'a', text: 'The driver was held. “It was an accident,” said the lawyer Eva Holt.' },
    );
    expect(corrections.map(({ kind, older, newer }) => [kind, older, newer?.text])).toEqual([
      ['speaker', null, 'Eva Holt'],
    ]);
  });
});

test.each([
  ['Fire killed 12 in Tarn.', 'Fire killed 12 and hurt 30 boys in Tarn.', ['figure', undefined, '30']],
  ['The fire killed 12 people and hurt 30 in Tarn.', 'The fire killed 12 people in Tarn.', ['figure', '30', undefined]],
  ['Two buses and 12 cars burnt there.', 'Some 14 cars and two buses burnt there.', ['figure', '12', '14']],
  [
    'He called it “a bad day”.',
    'He called it “a bad day” and “a warning to us”.',
    ['quote', undefined, 'a warning to us'],
  ],
  ['The road is closed.', 'The road is closed, police said.', ['attribution', undefined, 'police said']],
  ['The road is closed, police said.', 'The road is closed.', ['attribution', 'police said', undefined]],
  [
    'José Lima wrote it.',
    'João Lima and Ann Lee wrote it.',
    ['name', 'José Lima', 'João Lima'],
    ['name', undefined, 'Ann Lee'],
  ],
  ['“The road was wet there.”', '“The road was wet there,” she said.'],
])('what only one version has: %s', (older, newer, ...expected) => {
  const { corrections } = compareVersions({ id: 'v', text: older }, { id: 'v', text: newer });
  expect(corrections.map((found) => [found.kind, found.older?.text, found.newer?.text])).toEqual(expected);
});

test.each([
  [
    'a respelled speaker',
    '“It opens in May,” Ana Hillyer said.',
    '“It opens in May,” Anna Hillier said.',
    [['name', 'Ana Hillyer', 'Anna Hillier']],
  ],
  [
    'a first name',
    '“It opens in May,” said Jon Reyes.',
    '“It opens in May,” said John Reyes.',
    [['name', 'Jon Reyes', 'John Reyes']],
  ],
  [
    'somebody else',
    '“It opens in May,” Ana Hillyer said.',
    '“It opens in May,” Tom Reyes said.',
    [['speaker', 'Ana Hillyer', 'Tom Reyes']],
  ],
  [
    'exchanged figures',
    'It killed 12 people and hurt 40 people.',
    'It killed 40 people and hurt 12 people.',
    [
      ['figure', '12', '40'],
      ['figure', '40', '12'],
    ],
  ],
  [
    'a quote without its marks',
    'Ana Hillyer said it was “a shame for the town”.',
    'Ana Hillyer said it was a shame for the town.',
    [['quote', 'a shame for the town', undefined]],
  ],
  [
    'other spaces and composed letters',
    '“It opens in the café,” Ana Hillyer said.',
    '“It  opens\u00a0in the cafe\u0301,”  Ana Hillyer said.',
    [],
  ],
  ['a soft hyphen', '“It opens in May,” Ana Hillyer said.', '“It op\u00adens in May,” Ana Hillyer said.', []],
  ['other marks', '“It opens in May,” Ana Hillyer said.', '"It opens in May," Ana Hillyer said.', []],
])('%s is one correction', (_, older, newer, expected) => {
  const behind = ' The Dray has no other bridge for miles.';
  const { corrections } = compareVersions({ id: 'v', text: older + behind }, { id: 'v', text: newer + behind });
  expect(corrections.map((found) => [found.kind, found.older?.text, found.newer?.text])).toEqual(expected);
});

test('one time in two zones is no other time', () => {
  const at = (publishedAt: string) => ({ id: 'v', text: 'The road is closed.', publishedAt });
  expect(compareVersions(at('2026-03-10T10:00:00Z'), at('2026-03-10T11:00:00+01:00')).details).toEqual([]);
  expect(compareVersions(at('2026-03-10T10:00:00Z'), at('2026-03-10')).details).toHaveLength(1);
});

test('words that a sentence says twice keep their speakers', () => {
  const text = 'Ada Field said "we go home now" and Bob Roe said "we go home now" on Friday in Marden.';
  const { changes } = compareVersions({ id: 'a', text }, { id: 'a', text: text.replace('Friday', 'Monday') });
  expect(JSON.stringify(changes)).not.toContain('"speaker"');
});
