import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { countIndependentSources } from '../../../src/stories/describe/source-groups.js';

const wire =
  'The council approved the bridge by nine votes to four late on Tuesday after a debate of six hours.\n' +
  'Building is to begin in March and to cost 41 million pounds, half of it paid by the region.';
const own =
  'Residents of the east bank waited outside until midnight, and cheered when the doors opened.\n' +
  'The mayor had staked her office on the crossing, which the town has wanted since the flood of 1987.';
const count = (articles: readonly Article[], isCompared: boolean) =>
  countIndependentSources(
    articles.map((one) => [one]),
    [],
    isCompared ? [...articles.keys()] : [],
  );
const article = (id: string, text: string, outlet?: string) => ({ id, text, outlet });

describe('countIndependentSources', () => {
  test('two outlets that carry the same agency text are one source, not two', () => {
    const local = `${wire}\nA spokesman for the region could not be reached.`;
    expect(count([article('a', wire, 'A'), article('b', local, 'B'), article('c', own, 'C')], true)).toBe(2);
  });

  test('a short wire item inside a long report counts with it', () => {
    const long = `${own}\n${own.replaceAll('the', 'that')}\n${wire}`;
    expect(count([article('a', wire, 'A'), article('b', long, 'B')], true)).toBe(1);
  });

  test('identical texts are one source without being compared', () => {
    expect(countIndependentSources([[article('a', wire, 'A'), article('b', wire, 'B')]], [], [])).toBe(1);
  });

  test('what is known to be copied counts once without being compared', () => {
    const texts = [[article('a', wire, 'A')], [article('b', own, 'B')], [article('c', wire, 'C')]];
    expect(countIndependentSources(texts, [[0, 2]], [])).toBe(2);
  });

  test('two articles of one outlet are one source; unknown outlets are not one outlet', () => {
    expect(count([article('a', wire, 'A'), article('b', own, 'A')], false)).toBe(1);
    expect(count([article('a', wire), article('b', own)], true)).toBe(2);
  });
});
