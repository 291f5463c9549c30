import { mix32 } from '../../../structures/index.js';

/**
 * What an article says, as 16 hexadecimal digits: equal for equal title and text, and for nothing else that will be met
 * (64 bits, two passes of FNV-1a in one, each finished by MurmurHash3). Texts are not kept, so this is how copies are
 * recognised, and the order of keys is the order of content wherever a tie has to be broken.
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
    // Where the title ends is part of what is said.
    one = Math.imul(one ^ 0x10000, 0x01000193);
    two = Math.imul(two ^ part.length, 0x85ebca6b) ^ (two >>> 15);
  }
  return hex(mix32(one)) + hex(mix32(two ^ one));
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
