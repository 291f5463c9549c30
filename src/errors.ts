/** The kind of an error, for code that reacts to it. Messages are for people; codes are stable across versions. */
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
 * The one error class that samestory throws on purpose. Its `message` says where the problem is and what to do; its
 * `code` names the kind.
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
   * A program may load this class twice, as an ES module and as CommonJS. Each copy recognises the errors of the other.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'SameStoryError' && 'code' in value;
  }
}
