import { readFileSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

/** Rooms whose files wait for programs, or compute for long: begun last, one of them alone would end a run. */
const LONG = /\/__tests__\/(?:browser|desk|package|store|stories|workers)\//;
/** So many long files keep the other workers busy for as long as a build of the package takes. */
const MEANWHILE = 6;

/**
 * Jest's order, the longest first, with two things that it cannot know. Where no file has been timed yet, as after a
 * fresh clone, it takes the largest for the longest. And files that need the built package wait for the first of them
 * to build it: that one begins the run, and the others come when it is there, so that no worker waits.
 */
export default class extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const isTimed = sorted.some(({ duration }) => duration !== undefined);
    const ordered = isTimed ? sorted : [...new Set([...sorted.filter(({ path }) => LONG.test(path)), ...sorted])];
    const [builder, ...users] = ordered.filter(({ path }) => readFileSync(path, 'utf8').includes('packed.js'));
    if (builder === undefined) return ordered;
    const others = ordered.filter((test) => test !== builder && !users.includes(test));
    return [builder, ...others.slice(0, MEANWHILE), ...users, ...others.slice(MEANWHILE)];
  }
}
