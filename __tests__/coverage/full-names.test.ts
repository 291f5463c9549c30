import { expect, test } from '@jest/globals';
import { compareCoverage } from '../../src/coverage/compare-coverage.js';

const full = 'The pier is shut. Mayor Denise Okafor said it was late.';

/** Who claims something in the second of two articles. */
function whoSays(...texts: string[]): (string | null)[] {
  const articles = texts.map((text, index) => ({ id: `${index}`, text }));
  return compareCoverage(articles)
    .claims.filter(({ article }) => article === '1')
    .map(({ who }) => who);
}

test.each([
  ['a person of the story', [full, 'The pier is closed. Ms Okafor said it was safe.'], ['Denise Okafor']],
  ['a quotation', [full, 'The pier is closed. "It is safe now," said Okafor, the mayor.'], ['Denise Okafor']],
  ['what may be a company', [full, 'The pier is closed. Okafor said it was safe.'], ['Okafor']],
  ['a German noun', ['Es war spät, sagte Anna Thoms dem Rat.', 'Laut Thoms war es sehr spät.'], ['Anna Thoms']],
  ['two of one name', [full, 'The pier is closed. Mr Okafor said so.', 'Aide Tom Okafor left.'], ['Okafor']],
])('a surname alone: %s', (_, texts, who) => expect(whoSays(...texts)).toEqual(who));
