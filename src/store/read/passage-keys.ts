import { hashString, mix32 } from '../../structures/index.js';
import { fold, scanTokens, TokenBuffer } from '../../text/index.js';

/** Words per hashed run, and how many consecutive runs give one key. */
const RUN = 5;
const WINDOW = 4;

/**
 * Keys of a text, by which stored articles that share a passage with it are found: the smallest hash of every four
 * consecutive runs of five words (Schleimer, Wilkerson and Aiken, "Winnowing", 2003). Two texts that share eight words
 * in a row always share a key. 1,000 words give about 400 keys. Keys only select the articles to compare; `findReuse`
 * then finds what the texts share.
 *
 * @example
 * const keys = passageKeys('The vote was lost by 12 to 3 on Friday evening.');
 * passageKeys('Late news: the vote was lost by 12 to 3 on Friday.').some((key) => keys.includes(key)); // true
 */
export function passageKeys(text: string): number[] {
  const buffer = new TokenBuffer(64);
  scanTokens(text, buffer, 0, text.length);
  const words: number[] = [];
  for (let at = 0; at < buffer.count; at++) {
    words.push(hashString(fold(text.slice(buffer.starts[at]!, buffer.ends[at]!))));
  }
  const runs = Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) => {
    let hash = 0x51ed270b;
    for (let i = 0; i < RUN; i++) hash = mix32(hash ^ words[at + i]!) + i;
    return mix32(hash);
  });
  const kept = new Set<number>();
  for (let at = 0; at + WINDOW <= runs.length; at++) kept.add(Math.min(...runs.slice(at, at + WINDOW)));
  if (runs.length > 0 && runs.length < WINDOW) kept.add(Math.min(...runs));
  return [...kept];
}
