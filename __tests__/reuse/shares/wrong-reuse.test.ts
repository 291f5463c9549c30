import { expect, test } from '@jest/globals';
import { findReuse, independentSources, outletMatrix } from '../../../src/reuse/index.js';

const ARTICLES = [{ id: 'a', text: 'One text.' }];
const { families, articles } = findReuse(ARTICLES);

test.each<[string, () => unknown]>([
  ['independentSources: reuse', () => independentSources(ARTICLES, { articles } as never)],
  ['independentSources: reuse', () => independentSources(ARTICLES, { families } as never)],
  ['independentSources: articles', () => independentSources(['a'] as never, { articles, families })],
  ['outletMatrix: reuse', () => outletMatrix(ARTICLES, { families } as never)],
])('%s is named where it is not what findReuse gives', (where, call) => {
  expect(call).toThrow(expect.objectContaining({ code: 'invalid-argument', message: expect.stringContaining(where) }));
});
