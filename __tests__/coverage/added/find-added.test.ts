import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';
import { coverageText } from '../../../src/report/index.js';

const OTHER =
  'The ferry to Marden ran aground on Friday with 212 people on board. Nobody was hurt. The captain has been suspended.';

/** What the first of two articles adds. */
function added(text: string, other = OTHER, more: Partial<Article> = {}): string[] {
  const coverage = compareCoverage([
    { id: 'a', language: 'en', text, ...more },
    { id: 'b', language: 'en', text: other },
  ]);
  return coverage.added.a!.map((sentence) => sentence.text);
}

describe('lines of the page are no additions', () => {
  const BODY = 'The ferry to Marden ran aground on Friday.\nDivers searched the hull for cracks until midnight.';

  test.each([
    '4/17 Divers at the hull of the ferry before the harbour wall.',
    'Image 3 of 8 Divers prepare their tanks on the harbour wall.',
    'Photo: Ada Field, Harbour Press',
    'A diver is pictured beside the hull of the ferry on the slipway.',
    'Lena Osk (left) and a diver look at the damage to the hull.',
    'This undated handout photo shows the ferry before it was painted white.',
    'The captain walks to a hearing at the harbour office in Marden on Friday, May 3, 2024.',
    'Video provided by Harbour Newsreel.',
    'Carl Amberg has the story.',
    '(Reporting by Lena Osk in Marden; Editing by Carl Amberg)',
    'Lena Osk contributed to this report.',
    '— Harbour Watch (@harbourwatch) May 3, 2024',
    '7:13 p.m.',
    'Click here to see all our pictures of the harbour.',
    'This article has been updated since it first came out.',
    'Stay tuned …',
  ])('%s', (line) => {
    expect(added(`${BODY}\n${line}`)).toEqual(['Divers searched the hull for cracks until midnight.']);
  });

  test.each([
    'The harbour master walks to his office every Friday, he said, and saw it all.',
    'The image of the harbour has suffered, the mayor of Marden fears.',
    'Follow the money, the union told its members in the harbour.',
    'Half of 40 lifeboats were empty when the coastguard came alongside.',
  ])('but a sentence is: %s', (line) => {
    expect(added(`${BODY}\n${line}`)).toContain(line);
  });

  test('a Vietnamese sentence that begins "according to" is a sentence', () => {
    const text = 'Chiếc phà mắc cạn hôm thứ Sáu.\nTheo cảng vụ, thân tàu bị nứt hai chỗ và phải sửa trong ba tuần.';
    const coverage = compareCoverage([
      { id: 'a', language: 'vi', text },
      { id: 'b', language: 'vi', text: 'Chiếc phà mắc cạn hôm thứ Sáu.' },
    ]);
    expect(coverage.added.a!.map((sentence) => sentence.text)).toEqual([text.split('\n')[1]]);
  });
});

describe('what is told elsewhere is not added', () => {
  test('a told sentence is not printed again for a rounded figure', () => {
    expect(added('The ferry to Marden ran aground on Friday with more than 200 people on board.')).toEqual([]);
  });

  test('nor for a quote that has no word of its own', () => {
    const text = '"How many ships do they want to lose?" the captain asked the harbour office in Marden.';
    const other = '"How many ships do we want to lose?" the captain asked the harbour office in Marden.';
    expect(added(text, other)).toEqual([]);
  });

  test('but for a figure with a new name it is', () => {
    const text =
      'The ferry to Marden ran aground on Friday and spilled 40 tonnes of diesel over the oyster beds of Quill Bay.';
    expect(added(text)).toEqual([text]);
  });

  test('a quotation of several sentences is one item with both marks', () => {
    const text =
      'The ferry ran aground.\n"We saw the rocks. We shouted. Nobody heard us on the bridge," said Lena Osk.';
    expect(added(text)).toEqual([text.split('\n')[1]]);
  });
});

describe('a round-up', () => {
  const ROUND_UP = [
    'Good morning and welcome to the Harbour Briefing. Here is what you need to know today.',
    'Ferry runs aground off Marden',
    'The ferry to Marden ran aground on Friday. Its crew had reported a fault in the rudder an hour before.',
    'Tax on sugar to rise',
    'The finance ministry wants 12 per cent more from sweet drinks. Shops in Quill protest.',
    'Bees return to the city',
    'Beekeepers counted 3,000 hives on roofs, said Vera Lunt.',
  ].join('\n');

  test('is cut to its part on the story', () => {
    const articles = [
      { id: 'a', language: 'en', title: 'Harbour Briefing', text: ROUND_UP },
      { id: 'b', language: 'en', title: 'Ferry aground', text: OTHER },
    ];
    const coverage = compareCoverage(articles);
    expect(coverage.added.a!.map(({ text }) => text)).toEqual([
      'Its crew had reported a fault in the rudder an hour before.',
    ]);
    expect(coverage.otherStories.a!.map(({ start, end }) => ROUND_UP.slice(start, end).slice(0, 12))).toEqual([
      'Good morning',
      'Tax on sugar',
      'Bees return ',
    ]);
    expect(coverage.claims.some(({ text }) => text.includes('hives'))).toBe(false);
    expect(coverage.figures.some(({ values }) => values.some(({ text }) => text.includes('12 per')))).toBe(false);
    expect(coverageText(articles, coverage).replace(/\s+/g, ' ')).toContain(
      'It is a round-up: 3 parts on other stories are left out.',
    );
  });

  test('that has nothing of the story is kept whole', () => {
    const coverage = compareCoverage([
      { id: 'a', language: 'en', title: 'Harbour Briefing', text: ROUND_UP },
      { id: 'b', language: 'en', title: 'Storm', text: 'Snow fell on the hills. Two passes were closed.' },
    ]);
    expect(coverage.otherStories.a).toEqual([]);
  });
});
