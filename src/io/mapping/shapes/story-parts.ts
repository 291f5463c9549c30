import { type Fields, isNothing, isObject } from '../values/index.js';

/** A story of the Washington Post collection, which keeps title, byline, paragraphs and pictures in one list. */
export function isParts(record: Fields): boolean {
  return Array.isArray(record.contents) && record.contents.some((part) => isObject(part) && part.type === TEXT);
}

const TEXT = 'sanitized_html';

/** The paragraphs among the parts, as HTML. */
export function textOfParts({ contents }: Fields): string {
  const parts = Array.isArray(contents) ? contents.filter(isObject) : [];
  return parts
    .filter(({ type, content }) => type === TEXT && typeof content === 'string')
    .map(({ content }) => `<p>${content}</p>`)
    .join('');
}

/** Parts that say what they are, as Belga 360 writes them: `{ componentType: 'BODY', content: '…' }`. */
function typedParts(record: Fields): readonly Fields[] {
  const lists = ['components', 'assets', 'contentElements'].map((name) => record[name]).filter(Array.isArray);
  return lists.flat().filter((part): part is Fields => isObject(part) && typeOfPart(part) !== '');
}

function typeOfPart(part: Fields): string {
  return String(part.componentType ?? part.assetType ?? part.elementType ?? '').toLowerCase();
}

function saidBy(part: Fields): unknown {
  return part.content ?? part.text ?? part.value ?? part.body;
}

/** A story in parts of which one is its body. */
export function hasTypedParts(record: Fields): boolean {
  return typedParts(record).some((part) => /^(?:body|text)$/.test(typeOfPart(part)) && !isNothing(saidBy(part)));
}

/** Lead and body of a story in typed parts. */
export function textOfTypedParts(record: Fields): unknown {
  return typedParts(record)
    .filter((part) => /^(?:lead|intro|body|text|paragraph)$/.test(typeOfPart(part)))
    .map(saidBy);
}

export function titleOfTypedParts(record: Fields): unknown {
  const title = typedParts(record).find((part) => /^(?:title|headline)$/.test(typeOfPart(part)));
  return title && saidBy(title);
}
