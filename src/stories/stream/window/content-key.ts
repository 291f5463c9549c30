import { mix32 } from '../../../structures/index.js';

/**
 * A key of an article's content, as 16 hexadecimal digits: equal for equal title and text, and in practice for nothing
 * else (64 bits, two passes of FNV-1a in one, each finished by MurmurHash3). It recognises copies, and the order of
 * keys breaks ties.
 */
export function contentKey(title: string, text: string): string {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (const part of [title, text]) {
    for (let at = 0; at < part.length; at++) {
      const unit = part.charCodeAt(at);
      one = Math.imul(one ^ unit, 0x01000193);
      two = Math.imul(two ^ unit, 0x85ebca6b) ^ (two >>> 15);
    }
    // The position where the title ends is part of the content.
    one = Math.imul(one ^ 0x10000, 0x01000193);
    two = Math.imul(two ^ part.length, 0x85ebca6b) ^ (two >>> 15);
  }
  return hex(mix32(one)) + hex(mix32(two ^ one));
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
