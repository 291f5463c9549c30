import { expect } from '@jest/globals';
import { matchers, type SameStoryMatchers } from './matchers.js';

// Registers the matchers with Jest: name `samestory/testing/jest` in `setupFilesAfterEnv`, or import it in a test.
expect.extend(matchers);

declare module '@jest/expect' {
  interface Matchers<R extends void | Promise<void>> extends SameStoryMatchers<R> {}
  interface AsymmetricMatchers extends SameStoryMatchers<unknown> {}
}

declare global {
  // For tests that take `expect` from the global scope, typed by @types/jest.
  namespace jest {
    interface Matchers<R> extends SameStoryMatchers<R> {}
    interface Expect extends SameStoryMatchers<unknown> {}
    interface InverseAsymmetricMatchers extends SameStoryMatchers<unknown> {}
  }
}
