import { type Fields, isObject, textOf, valueAt } from '../values/index.js';

/** A time that states no zone but is in UTC by the name of its field. */
export function asUtc(value: unknown): unknown {
  if (typeof value !== 'string' || !value.includes('T') || value.startsWith('0000')) return undefined;
  if (/(?:Z|[+-]\d\d:?\d\d)$/i.test(value)) return value;
  return /\d$/.test(value) ? `${value}Z` : undefined;
}

/** The authors that are agencies, or those that are not. */
export function people(authors: unknown, agencies: boolean): unknown {
  return Array.isArray(authors)
    ? authors.filter((author) => isObject(author) && (author.isAgency === true) === agencies)
    : undefined;
}

/** The block that holds the headline of a BBC article. */
export function headlineOfBlocks(record: Fields): unknown {
  const blocks = valueAt(record, 'content.model.blocks');
  const headline = [blocks].flat().find((block) => isObject(block) && block.type === 'headline');
  return isObject(headline) ? textOf(headline.model) : undefined;
}
