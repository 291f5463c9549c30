import { expect } from 'vitest';
import { matchers, type SameStoryMatchers } from './matchers.js';

// Registers the matchers with Vitest: name `samestory/testing/vitest` in `setupFiles`, or import it in a test.
expect.extend(matchers);

declare module 'vitest' {
  // Without type parameters, because their number differs between the versions of Vitest; all have defaults.
  interface Assertion extends SameStoryMatchers<void> {}
  interface AsymmetricMatchersContaining extends SameStoryMatchers<unknown> {}
}
