import { isObject } from '../values/index.js';

/** A time that states no zone but is in UTC by the name of its field. */
export function asUtc(value: unknown): unknown {
  return typeof value === 'string' && /\d$/.test(value) && value.includes('T') && !value.startsWith('0000')
    ? `${value}Z`
    : undefined;
}

/** The authors that are agencies, or those that are not. */
export function people(authors: unknown, agencies: boolean): unknown {
  return Array.isArray(authors)
    ? authors.filter((author) => isObject(author) && (author.isAgency === true) === agencies)
    : undefined;
}
