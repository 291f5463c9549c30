import { expect, test } from '@jest/globals';
import { samestory } from '../cli/command.js';

/**
 * The comparison of the three reports as the command gives it. If this fails, a change of rules, weights or thresholds
 * has changed what users get: read the difference as an editor would, raise MODEL_VERSION, say in CHANGELOG what moved
 * and why, and then accept it.
 */
test('compare --json of the three reports of one vote is what it was', async () => {
  const { code, out } = await samestory(['compare', 'seeds/gp-home-visits', '--json']);
  expect(code).toBe(0);
  expect(out.replace(/"modelVersion":"[^"]*"/, '"modelVersion":"…"')).toMatchSnapshot();
});
