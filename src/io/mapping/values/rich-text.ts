import type { Fields } from './article-record.js';
import { isNothing, isObject } from './field-values.js';

/** No editor nests lists more deeply. */
const MAX_DEPTH = 20;

/** Keys that may hold the text of a value, in order of preference. */
const TEXTS = [
  'rendered',
  'value',
  '#text',
  '@value',
  'encoded',
  'model',
  'content',
  'text',
  'html',
  'body',
  'plain',
  'children',
  'blocks',
  'root',
  'data',
  'json',
  'nodes',
  'document',
  'processed',
  'sentence',
];

/** Types of parts that are not the article's text: pictures with their captions, players, the headline, the byline. */
const OTHER_PARTS =
  /^(?:raw)?(?:image|picture|photo|gallery|video|audio|media|caption|alttext|embed|headline|byline|contributor|timestamp|metadata|relatedcontent|topiclist|links|advertisement|ad|mpu)$/i;

/**
 * The text of a string, of a list of paragraphs, of Fundus' sections, or of the blocks of an editor: Contentful,
 * Sanity, Prismic, Draft.js, Editor.js, Lexical, ProseMirror, Slate and the BBC.
 */
export function textOf(value: unknown, depth = 0, isLine = false): string | undefined {
  if (typeof value === 'string') return value;
  if (depth > MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return joined(lines(value, depth, isLine));
  if (!isObject(value)) return undefined;
  if (Array.isArray(value.sections) || Array.isArray(value.paragraphs)) {
    const parts = [value.headline, value.summary, value.paragraphs, value.sections];
    return joined(parts.map((part) => textOf(part, depth + 1)));
  }
  for (const name of TEXTS) {
    const inner = value[name];
    if (!isNothing(inner)) return textOf(inner, depth + 1, name === 'children' || typeOf(value) !== undefined);
  }
  return undefined;
}

/** The parts of a list as lines. Inside a block of text, differently marked pieces of one line are joined. */
function lines(parts: readonly unknown[], depth: number, isLine: boolean): string[] {
  const texts: string[] = [];
  let isOpen = false;
  for (const part of parts) {
    if (isObject(part) && OTHER_PARTS.test(typeOf(part) ?? '')) continue;
    const text = textOf(part, depth + 1);
    const isPiece = isLine && isPieceOfLine(part);
    if (text === undefined) continue;
    if (isPiece && isOpen) texts[texts.length - 1] += text;
    else texts.push(text);
    isOpen = isPiece;
  }
  return texts;
}

/** Types that editors give to pieces of a line. */
const PIECES = /^(?:text|span|link|hyperlink|mention|autolink|inline)/i;

/** Pieces of a line in Slate have no type. */
function isPieceOfLine(part: unknown): boolean {
  if (!isObject(part)) return false;
  const type = typeOf(part);
  return type === undefined ? typeof part.text === 'string' : PIECES.test(type);
}

function typeOf(node: Fields): string | undefined {
  const type = node.type ?? node.nodeType ?? node._type ?? node.object;
  return typeof type === 'string' ? type : undefined;
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const texts = parts.filter((part): part is string => part !== undefined && part.trim() !== '');
  return texts.length > 0 ? texts.join('\n') : undefined;
}
