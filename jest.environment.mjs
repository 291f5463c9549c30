import { AsyncLocalStorage } from 'node:async_hooks';
import { TestEnvironment } from 'jest-environment-node';

/** What follows calls that go on later, and was used since the last file of tests was done. */
const used = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...how) {
  used.add(this);
  return run.apply(this, how);
};

/**
 * Node's environment, after which nothing is left that slows the next file. Jest loads its runner anew for each file,
 * and each runner follows every promise of the process until it is told to stop, which Jest never does: the hundredth
 * file in a process paid a hundred times for each promise.
 */
export default class extends TestEnvironment {
  async teardown() {
    await super.teardown();
    for (const one of used) one.disable();
    used.clear();
  }
}
