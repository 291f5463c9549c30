/** What went wrong, for code that reacts to it. The message is for people; the code is stable across versions. */
export type SameStoryErrorCode =
  | 'invalid-article'
  | 'duplicate-id'
  | 'invalid-argument'
  | 'invalid-option'
  | 'invalid-labels'
  | 'unknown-article'
  | 'unreadable-input'
  | 'unwritable-output'
  | 'invalid-snapshot'
  | 'limit-exceeded'
  | 'worker-failed'
  | 'missing-package'
  | 'database-unavailable'
  | 'schema-too-new'
  | 'unknown-story';

/**
 * The one error class that samestory throws on purpose: its `message` names the place and what to do, its `code` the
 * kind.
 *
 * @example
 * try {
 *   findStories([{ id: 'a' }]);
 * } catch (error) {
 *   if (error instanceof SameStoryError && error.code === 'invalid-article') console.error(error.message);
 * }
 */
export class SameStoryError extends Error {
  override readonly name = 'SameStoryError';
  readonly code: SameStoryErrorCode;

  constructor(code: SameStoryErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /**
   * A program may hold this class more than once, as an ES module and as CommonJS: each knows the errors of the others.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'SameStoryError' && 'code' in value;
  }
}
