import type { Field } from './alias-table.js';
import type { Fields } from './values/index.js';

/**
 * Where a field may be: a path such as `title.rendered` or `authors[].name`, or a function that finds it. The first
 * that gives a value is used.
 */
export type Column = readonly (string | ((record: Fields) => unknown))[];

/** A format with nested fields. Fields that it does not name are dropped. */
export interface Shape {
  readonly name: string;
  readonly is: (record: Fields) => boolean;
  readonly columns: Readonly<Partial<Record<Field, Column>>>;
}
