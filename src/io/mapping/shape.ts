import type { Field } from './alias-table.js';
import type { Fields } from './values/index.js';

/**
 * Where a field may stand: a path such as `title.rendered` or `authors[].name`, or a function that knows. First come,
 * first taken.
 */
export type Column = readonly (string | ((record: Fields) => unknown))[];

/** A format with fields inside fields. Its fields that are not named here are not kept. */
export interface Shape {
  readonly name: string;
  readonly is: (record: Fields) => boolean;
  readonly columns: Readonly<Partial<Record<Field, Column>>>;
}
