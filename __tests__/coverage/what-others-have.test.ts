import { describe, expect, test } from '@jest/globals';
import { type Coverage, compareCoverage, SameStoryError, whatOthersHave } from '../../src/index.js';

const VOTE = 'Almerston council approved the bridge over the Dray by nine votes to four.';
const COST = 'Half of the cost of the crossing will be paid by the region of Kent.';
const coverage = compareCoverage([
  { id: 'herald', outlet: 'Herald', publishedAt: '2026-03-10T20:00:00Z', text: `${VOTE}\n${COST}` },
  {
    id: 'echo',
    outlet: 'Echo',
    publishedAt: '2026-03-11T06:00:00Z',
    text: `${VOTE}\nFerries to Orme will stop running in March.`,
  },
  {
    id: 'mail',
    outlet: 'Mail',
    publishedAt: '2026-03-11T07:00:00Z',
    text: `${VOTE}\n${COST}\nThe mayor spoke for an hour.`,
  },
]);

describe('whatOthersHave', () => {
  test('names what several tell first, then what one adds, with who has it', () => {
    const [told, ...alone] = whatOthersHave(coverage, 'echo');
    expect(told).toMatchObject({ text: COST, articles: ['herald', 'mail'], isLater: false });
    expect(told!.passage).not.toBeNull();
    expect(alone.map(({ text, outlet }) => [text, outlet])).toEqual([['The mayor spoke for an hour.', 'Mail']]);
  });

  test('tells what came after, for who was first', () => {
    const since = whatOthersHave(coverage, 'herald').filter(({ isLater }) => isLater === true);
    expect(since.map(({ article, text }) => [article, text])).toEqual([
      ['echo', 'Ferries to Orme will stop running in March.'],
      ['mail', 'The mayor spoke for an hour.'],
    ]);
  });

  test('does not say what came first where times are missing', () => {
    const undated = compareCoverage([
      { id: 'a', text: VOTE },
      { id: 'b', text: `${VOTE}\n${COST}` },
    ]);
    expect(whatOthersHave(undated, 'a')).toMatchObject([{ text: COST, isLater: null, outlet: null }]);
    expect(whatOthersHave(undated, 'b')).toEqual([]);
  });

  test('refuses an unknown id, and what is no comparison', () => {
    expect(() => whatOthersHave(coverage, 'post')).toThrow(/no article "post"; it has/);
    expect(() => whatOthersHave(coverage, 'post')).toThrow(
      expect.objectContaining({ code: 'unknown-article' }) as unknown as Error,
    );
    expect(() => whatOthersHave({} as Coverage, 'a')).toThrow(SameStoryError);
    expect(() => whatOthersHave({} as Coverage, 'a')).toThrow(/whatOthersHave: coverage/);
    expect(() => whatOthersHave(coverage, 7 as unknown as string)).toThrow(/id must be a string/);
  });
});
