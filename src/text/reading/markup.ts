/** The inside of a tag, or an entity that stands for a sign of writing. */
const MARK = /<\/?[a-z][^<>]{0,400}>|&(?:[a-z]{4,6}|#\d{2,4}|#x[\da-f]{2,4});/gi;

/** Entities that are read, by the sign that they stand for. */
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\u00a0': 'nbsp #160 #xa0 ensp emsp thinsp #8201 #8239',
    '–': 'ndash #8211 #x2013',
    '—': 'mdash #8212 #x2014',
    '%': 'percnt #37 #x25',
    ',': 'comma #44 #x2c',
    '.': 'period #46 #x2e',
    '"': 'quot #34 #x22',
    '“': 'ldquo #8220 #x201c',
    '”': 'rdquo #8221 #x201d',
    '«': 'laquo #171 #xab',
    '»': 'raquo #187 #xbb',
    '‘': 'lsquo #8216 #x2018',
    '’': 'rsquo apos #8217 #x2019 #39 #x27',
  }).flatMap(([sign, names]) => names.split(' ').map((name) => [name, sign] as const)),
);

/** "Jo&atilde;o": a letter and its mark. */
const ACCENTED = /^([a-z])(acute|grave|circ|tilde|uml|cedil|ring)$/i;
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
  ring: '\u030a',
};

/** A character that is part of a word and says nothing there. */
const FILLER = '\u00ad';

const DIGIT = /\d/;
const LETTER = /\p{L}/u;
/** Signs that stand before what they belong to: all else is before them. */
const OPENING = /[–—“«‘]/;

/**
 * A text of the same length in which markup that was left in it says what a browser would show: "<img width=640>"
 * counts no 640, "$5&nbsp;million" is an amount, "12&#37;" a share. The signs around a tag stay, because a tag
 * separates words.
 */
export function withoutMarkup(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  return text.replace(MARK, (mark: string, at: number) => {
    if (mark[0] === '<') return `<${' '.repeat(mark.length - 2)}>`;
    const name = mark.slice(1, -1);
    const letter = letterOf(name);
    // A word begins or ends with a letter, and not with what fills it up.
    if (letter !== undefined) {
      const fillers = FILLER.repeat(mark.length - 1);
      return LETTER.test(text[at - 1] ?? '') ? fillers + letter : letter + fillers;
    }
    const sign = ENTITIES.get(name.toLowerCase());
    return sign === undefined ? mark : signOf(sign, mark.length - 1, text[at - 1] ?? '', text[at + mark.length] ?? '');
  });
}

function letterOf(name: string): string | undefined {
  const [, letter, mark] = ACCENTED.exec(name) ?? [];
  if (letter !== undefined) return (letter + ACCENTS[mark!.toLowerCase()]!).normalize('NFC');
  const code = /^#(\d{3})$/.exec(name)?.[1];
  const own = code === undefined || Number(code) < FIRST_ACCENTED ? '' : String.fromCharCode(Number(code));
  return LETTER.test(own) ? own : undefined;
}

/** "À", behind which most are letters. */
const FIRST_ACCENTED = 192;

/** A sign with `rest` characters beside it that are part of what they touch, or spaces. */
function signOf(sign: string, rest: number, before: string, behind: string): string {
  const isInside = DIGIT.test(before)
    ? sign === '%' || DIGIT.test(behind)
    : sign === '’' && LETTER.test(before) && LETTER.test(behind);
  if (isInside) return FILLER.repeat(rest) + sign;
  const spaces = ' '.repeat(rest);
  if (sign === '\u00a0') return ` ${spaces}`;
  return OPENING.test(sign) || (sign === '"' && !/\S/.test(before)) ? spaces + sign : sign + spaces;
}
