/** Version of the shapes below. It is raised when a field changes its meaning or is removed, not when one is added. */
export const SCHEMA_VERSION = 1;

/** The common fields of all JSON results. */
export interface ResultFrame {
  /** The version of the weights and thresholds behind the answer; another version may give another answer. */
  readonly modelVersion: string;
  readonly rejected: readonly {
    readonly source: string;
    readonly line?: number | undefined;
    readonly reason: string;
  }[];
}

/**
 * A result as JSON text, in pieces, with one line per element of an outer list. So a large result never becomes one
 * string, line-based tools can read it, and two results can be compared line by line.
 *
 * @example
 * [...jsonPieces({ stories: [] }, { modelVersion: '1', rejected: [] })].join('');
 * // '{"schemaVersion":1,"modelVersion":"1",\n"stories":[],\n"rejected":[]}\n'
 */
export function* jsonPieces(result: object, { modelVersion, rejected }: ResultFrame): Generator<string> {
  yield `{"schemaVersion":${SCHEMA_VERSION},"modelVersion":${jsonText(modelVersion)}`;
  for (const [key, value] of Object.entries({ ...result, rejected })) {
    if (value === undefined || key === 'schemaVersion' || key === 'modelVersion') continue;
    yield `,\n${jsonText(key)}:`;
    if (Array.isArray(value) && value.length > 0) {
      let before = '[\n';
      for (const element of value) {
        yield `${before}${jsonText(element)}`;
        before = ',\n';
      }
      yield '\n]';
    } else {
      yield jsonText(value);
    }
  }
  yield '}\n';
}

/**
 * A value as JSON that is safe to show: characters that a terminal would act on, or that reorder text, are written as
 * escapes. Reading it back gives the same value.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(
    ACTING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const ACTING = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
