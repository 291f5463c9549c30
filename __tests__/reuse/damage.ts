import { seededIntegers } from '../../src/structures/hash.js';

/** What happens to copied text on its way from one outlet to another, and in a scanner. */
export const DAMAGES = [
  'typography',
  'scanning',
  'hyphenation',
  'replaced',
  'cut',
  'inserted',
  'moved',
  'merged',
  'split',
  'figures',
] as const;
export type Damage = (typeof DAMAGES)[number];

/** A number in [0, 1) at every call, the same series for the same seed. */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  const next = seededIntegers(seed);
  return () => (next() >>> 0) / 2 ** 32;
}

export interface DamageSource {
  /** Words to put in place of others, as frequent as they are in running text. */
  readonly words: readonly string[];
  /** A paragraph about something else, to merge with. */
  readonly other: string;
}

/**
 * The paragraph after a kind of damage, as paragraphs: each still begins with a capital and ends as the original did,
 * because an unfinished line is a headline or a caption to the reader of paragraphs. See {@link damagedText} for the
 * kinds.
 */
export function damage(paragraph: string, kind: Damage, level: number, random: Random, source: DamageSource): string[] {
  const ending = /[.!?…]["”’)]{0,2}$/u.exec(paragraph)?.[0] ?? '';
  return damagedText(paragraph, kind, level, random, source).map((text) => {
    const ended = ending === '' || /[.!?…]["”’)]{0,2}$/u.test(text) ? text : `${text.replace(/[,;:]$/u, '')}${ending}`;
    return ended.charAt(0).toUpperCase() + ended.slice(1);
  });
}

/**
 * The paragraph after a kind of damage to about `level` (0 to 1) of its words: the paragraphs that came of it, two for
 * `split`. `typography` is the same at every level. `merged`, `split` and `figures` also have `level` of their words
 * replaced, so that they are not easier than the rest.
 */
function damagedText(paragraph: string, kind: Damage, level: number, random: Random, source: DamageSource): string[] {
  const words = paragraph.split(/\s+/u).filter((word) => word !== '');
  const replaced = () => words.map((word) => (random() < level ? pick(source.words, random) : word));
  switch (kind) {
    case 'typography':
      return [typography(paragraph)];
    case 'scanning':
      return [words.map((word) => (random() < level ? scanned(word, random) : word)).join(' ')];
    case 'hyphenation':
      return [words.map((word) => (random() < level ? hyphenated(word, random) : word)).join(' ')];
    case 'replaced':
      return [replaced().join(' ')];
    case 'cut':
      return [withStretches(words, level, random, () => []).join(' ')];
    case 'inserted':
      return [words.flatMap((word) => (random() < level ? [word, pick(source.words, random)] : [word])).join(' ')];
    case 'moved':
      return [moved(words, level, random).join(' ')];
    case 'merged':
      return [random() < 0.5 ? `${replaced().join(' ')} ${source.other}` : `${source.other} ${replaced().join(' ')}`];
    case 'split': {
      const changed = replaced();
      const half = Math.ceil(changed.length / 2);
      return [changed.slice(0, half).join(' '), changed.slice(half).join(' ')];
    }
    case 'figures':
      return [
        replaced()
          .join(' ')
          .replace(/\d/gu, (digit) => String((Number(digit) + 1 + Math.floor(random() * 8)) % 10)),
      ];
  }
}

/** The other way of setting the same words: quotes, dashes, ellipses, spaces, capitals. */
function typography(text: string): string {
  return text
    .replace(/[“”]/gu, '"')
    .replace(/(^|\s)"/gu, '$1“')
    .replace(/"/gu, '”')
    .replace(/[’']/gu, (mark) => (mark === '’' ? "'" : '’'))
    .replace(/ – | — /gu, ' -- ')
    .replace(/\.\.\.|…/gu, ' … ')
    .replace(/ (\d)/gu, '\u00a0$1')
    .replace(/^\p{Ll}*\p{L}+ \p{L}+/u, (start) => start.toUpperCase());
}

const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/rn/u, 'm'],
  [/m/u, 'rn'],
  [/l/u, '1'],
  [/e/u, 'c'],
  [/o/u, '0'],
  [/h/u, 'li'],
  [/i/u, 'j'],
];

function scanned(word: string, random: Random): string {
  const first = Math.floor(random() * MISREAD.length);
  for (let i = 0; i < MISREAD.length; i++) {
    const [pattern, into] = MISREAD[(first + i) % MISREAD.length] as (typeof MISREAD)[number];
    if (pattern.test(word)) return word.replace(pattern, into);
  }
  return `${word.slice(0, 1)}.${word.slice(1)}`;
}

function hyphenated(word: string, random: Random): string {
  if (word.length < 4) return word;
  const at = 2 + Math.floor(random() * (word.length - 3));
  return `${word.slice(0, at)}- ${word.slice(at)}`;
}

/** Replaces stretches of one to five words, about `level` of all words together. */
function withStretches(
  words: readonly string[],
  level: number,
  random: Random,
  change: (stretch: readonly string[]) => readonly string[],
): string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = 1 + Math.floor(random() * 5);
    // A stretch is taken with a chance that makes the taken words `level` of all.
    if (random() < level / (level + (1 - level) * 3)) {
      result.push(...change(words.slice(at, at + length)));
      at += length;
    } else {
      result.push(words[at] as string);
      at += 1;
    }
  }
  return result;
}

/** Moves stretches of four to ten words, `level` of all words together, each to a place drawn at random. */
function moved(words: readonly string[], level: number, random: Random): string[] {
  let result = [...words];
  for (let toMove = Math.round(level * words.length); toMove > 0; ) {
    const length = Math.min(4 + Math.floor(random() * 7), result.length);
    const from = Math.floor(random() * (result.length - length + 1));
    const stretch = result.slice(from, from + length);
    const rest = [...result.slice(0, from), ...result.slice(from + length)];
    const to = Math.floor(random() * (rest.length + 1));
    result = [...rest.slice(0, to), ...stretch, ...rest.slice(to)];
    toMove -= length;
  }
  return result;
}

function pick(words: readonly string[], random: Random): string {
  return words[Math.floor(random() * words.length)] as string;
}
