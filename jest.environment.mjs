import { AsyncLocalStorage } from 'node:async_hooks';
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/**
 * What V8 made of each module's code, for the files of tests that this process runs later. Jest compiles all modules
 * anew for each file: the library's own took more than a third of the time that loading it took.
 */
const compiled = new Map();
// What is compiled before has no way to import anything when it runs.
const isKept = (code) => !code.includes('import(');
const { SourceTextModule, compileFunction } = vm;
vm.SourceTextModule = class extends SourceTextModule {
  constructor(code, options) {
    const cachedData = compiled.get(code);
    super(code, { ...options, cachedData });
    if (cachedData === undefined && isKept(code)) compiled.set(code, this.createCachedData());
  }
};
vm.compileFunction = (code, parameters, options) => {
  const cachedData = compiled.get(code);
  const made = compileFunction(code, parameters, {
    ...options,
    cachedData,
    produceCachedData: cachedData === undefined && isKept(code),
  });
  if (made.cachedData !== undefined) compiled.set(code, made.cachedData);
  return made;
};

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
