/** Version of the shapes below; it goes up when a field changes its meaning or goes away, not when one is added. */
export const SCHEMA_VERSION = 1;

/** What every JSON result carries beside its own fields. */
export interface ResultFrame {
  /** Which weights and thresholds gave the answer: another version may answer otherwise. */
  readonly modelVersion: string;
  readonly rejected: readonly {
    readonly source: string;
    readonly line?: number | undefined;
    readonly reason: string;
  }[];
}

/**
 * A result as JSON text, in pieces: an element of an outer list a line, so that the text of a large result never exists
 * as one string, a line-based tool can pick at it, and two results can be compared line by line.
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
 * A value as JSON that may be shown: what a terminal would act on, and the marks that reorder text, are written as
 * escapes. JSON itself asks that only of the characters below U+0020; the value that is read back is the same.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(
    ACTING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const ACTING = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
