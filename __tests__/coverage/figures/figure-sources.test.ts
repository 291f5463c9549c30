import { expect, test } from '@jest/globals';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';

/** Who gives the figures of a text, by how they are written. */
function sources(text: string): Record<string, string | null> {
  const { figures } = compareCoverage([
    { id: 'a', text, language: 'en' },
    { id: 'b', text: 'Rain fell.', language: 'en' },
  ]);
  return Object.fromEntries(figures.flatMap(({ values }) => values.map((value) => [value.text, value.source])));
}

test.each([
  ['who speaks behind it', 'The blast killed 41 people, the interior ministry said.', { 41: 'interior ministry' }],
  ['who speaks before it', 'Police said 41 people died.', { 41: 'Police' }],
  [
    'two who speak',
    'Police counted 45,000 marchers, but organisers said 150,000 came.',
    { '45,000': 'Police', '150,000': 'organisers' },
  ],
  [
    'who puts a number',
    'Doctors put the toll of the raid at 24; the army insists that 12 died.',
    { 24: 'Doctors', 12: 'army' },
  ],
  ['who had put a number', 'Officials had earlier put the toll at 24.', { 24: 'Officials' }],
  ['whose age it is', 'Judge Ada Brandt, 61, said the ban may stand.', { 61: null }],
  [
    'what stands behind a source',
    'The quake of 6.4, according to the institute, killed 17 people.',
    { 6.4: 'the institute', 17: 'the institute' },
  ],
  ['what claims lives', 'A fire which has claimed the lives of 74 people was out.', { 74: null }],
  ['who says something else', 'In a vote of 6-3, the court has confirmed the ban.', { '6-3': null }],
])('%s', (_, text, expected) => expect(sources(text)).toMatchObject(expected));
