import { expect, test } from '@jest/globals';
import { compareVersions } from '../../src/coverage/index.js';
import { versionsText } from '../../src/report/terminal/index.js';

const OLDER = {
  id: 'quake',
  title: 'Nine dead in Tesmere',
  publishedAt: '2025-03-11T06:20:00Z',
  text: 'The quake killed nine people in Tesmere. “We heard it come,” said Ann Lee, a nurse.',
};

test('the headline, the time and corrected facts come before the sentences', () => {
  const newer = {
    ...OLDER,
    title: 'Eleven dead in Tesmere',
    publishedAt: '2025-03-11T08:00:00Z',
    text: 'The quake killed eleven people in Tesmere. “We heard it come,” said Bob Ray, a nurse.',
  };
  const text = versionsText(compareVersions(OLDER, newer), { width: 100 });
  expect(text.split('\n').slice(0, 4)).toEqual([
    'headline changed: Nine dead in Tesmere → Eleven dead in Tesmere',
    'time changed: 11 Mar 2025, 06:20 UTC → 11 Mar 2025, 08:00 UTC',
    'figure corrected: nine → eleven',
    'speaker changed: Ann Lee → Bob Ray',
  ]);
  expect(text).toContain('Sentences: 2 edited, 0 unchanged.');
});

test('a headline alone may change, or come new', () => {
  const { title: _, ...untitled } = OLDER;
  expect(versionsText(compareVersions(untitled, OLDER), { width: 100 })).toBe(
    'headline changed: none → Nine dead in Tesmere\nNo sentence changed; 2 sentences in all.\n',
  );
});
