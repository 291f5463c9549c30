import { describe, expect, test } from '@jest/globals';
import { type Coverage, compareCoverage } from '../../../src/coverage/compare-coverage.js';

function compare(base: string, ...others: string[]): Coverage {
  const articles = [base, ...others].map((text, place) => ({ id: 'abcdef'[place] as string, text, language: 'en' }));
  return compareCoverage(articles, { base: 'a' });
}

/** Members of other articles in the passage of the base's sentence that begins so, as `article relation`. */
function members(coverage: Coverage, words: string): string[] {
  const found = coverage.passages.filter(({ members: those }) => those.some(({ text }) => text.startsWith(words)));
  return found.flatMap(({ members: those }) =>
    those.filter(({ article }) => article !== 'a').map(({ article, relation }) => `${article} ${relation}`),
  );
}

const NEGOTIATE =
  'The committee said the board should negotiate with the health service to remove house calls from core work, ' +
  'and demand that any change in service is widely advertised to patients.';
const WEATHER = 'Snow fell on the northern hills overnight and closed two mountain passes.';

describe('passages', () => {
  test('a sentence told in two is split', () => {
    const coverage = compare(
      `${NEGOTIATE} ${WEATHER}`,
      'The committee called on the board to negotiate with the health service. ' +
        'It should remove house calls from core work, and demand that any change in service is widely advertised to patients.',
    );
    expect(new Set(members(coverage, 'The committee said'))).toEqual(new Set(['b split']));
    expect(members(coverage, 'The committee said')).toHaveLength(2);
  });

  test('two sentences told in one are merged, which is a member of both passages', () => {
    const coverage = compare(
      'The committee called on the board to negotiate with the health service. ' +
        'It should remove house calls from core work, and demand that any change in service is widely advertised to patients.',
      `${WEATHER} ${NEGOTIATE}`,
    );
    expect(members(coverage, 'The committee called')).toEqual(['b merged']);
    expect(members(coverage, 'It should remove')).toEqual(['b merged']);
  });

  test('a sentence that moved, and one with a part cut off', () => {
    const coverage = compare(
      `${WEATHER} ${NEGOTIATE} Patients were not asked.`,
      'Patients were not asked. The committee said the board should negotiate with the health service to remove house calls from ' +
        'core work. Snow fell on the northern hills overnight and closed two mountain passes.',
    );
    expect(members(coverage, 'Patients were not asked')).toEqual(['b verbatim']);
    expect(members(coverage, 'Snow fell')).toEqual(['b verbatim']);
    expect(members(coverage, 'The committee said')).toEqual(['b contained']);
  });

  test('the same figures and words in another order are a rewrite with its evidence', () => {
    const coverage = compare(
      'Kent LMC counted 26,400,000 appointments at general practices in September, up 9.7% on the same month a year earlier.',
      'In September there were more than 26m appointments with GPs, by the count of Kent LMC, 9.7 per cent above a year earlier.',
    );
    const member = coverage.passages[0]?.members.find(({ article }) => article === 'b');
    expect(member?.relation).toBe('rewrite');
    expect(member?.evidence.likelihood).toBeGreaterThan(0.9);
    expect(member?.evidence.words).toEqual(expect.arrayContaining(['26m', 'appointments', 'September']));
    expect(member?.against).toMatchObject({ article: 'a', start: 0 });
  });

  test('two statements on one topic by one speaker are two passages', () => {
    const coverage = compare(
      'The minister said: "The idea that you would end doctors doing home visits is not going to fly with anybody in my department."',
      'The minister said: "The idea that people could not have a visit at home from a doctor is a complete non-starter and it will not succeed."',
    );
    expect(coverage.passages).toEqual([]);
  });

  test('names alone make no passage', () => {
    const coverage = compare(
      'Matt Hancock spoke to the British Medical Association in London about hospital food.',
      'Matt Hancock told the British Medical Association that parking would be free.',
    );
    expect(coverage.passages).toEqual([]);
  });

  test('a passage that three tell is one, in the base’s order', () => {
    const { passages } = compare(`${WEATHER} ${NEGOTIATE}`, `${NEGOTIATE} ${WEATHER}`, WEATHER);
    expect(
      passages.map(({ members: those }) =>
        those
          .map(({ article }) => article)
          .sort()
          .join(''),
      ),
    ).toEqual(['abc', 'ab']);
    expect(passages[0]?.members[0]?.text).toBe(WEATHER);
  });

  test.each([
    ['one name with its office', 'told the council.', 0],
    ['and a word besides', 'told the fire crews and the council too late.', 1],
  ])('%s in common', (_, behind, count) => {
    const coverage = compare(
      'Fire crews from three towns, held up by a fallen tree and a broken alarm, met Dr Carl Amberg of the Quill Bay Council office too late for the crew.',
      `The rains will last until the weekend and may flood two villages and the old tannery, Dr Carl Amberg of the Quill Bay Council office ${behind}`,
    );
    expect(coverage.passages).toHaveLength(count);
  });

  test.each([
    [
      'one speaker',
      'more rain would fall until the weekend and might flood two villages, a school and the old yard.',
      0,
    ],
    ['what the speaker says', 'the slope had been moving for years.', 1],
  ])('%s in common', (_, said, count) => {
    const speaker = 'Rita Olsen, director of the Quill Bay survey,';
    const coverage = compare(
      `The slope above the tannery had been moving for years before the alarm broke and the mill was lost, ${speaker} told reporters.`,
      `${speaker} said ${said}`,
    );
    expect(coverage.passages).toHaveLength(count);
  });
});
