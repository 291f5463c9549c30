// Vitest is not installed here: it is the user's. This is what samestory/testing/vitest takes from it.
declare module 'vitest' {
  export interface Assertion {}
  export interface AsymmetricMatchersContaining {}
  export const expect: { extend(matchers: object): void };
}
