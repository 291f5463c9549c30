import { isObject } from '../values/index.js';

/** A time that says no zone, and is in UTC by its field's name. */
export function asUtc(value: unknown): unknown {
  return typeof value === 'string' && /\d$/.test(value) && value.includes('T') && !value.startsWith('0000')
    ? `${value}Z`
    : undefined;
}

/** Those of the authors that are agencies, or those that are not. */
export function people(authors: unknown, agencies: boolean): unknown {
  return Array.isArray(authors)
    ? authors.filter((author) => isObject(author) && (author.isAgency === true) === agencies)
    : undefined;
}
