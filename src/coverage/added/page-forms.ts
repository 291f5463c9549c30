// Lines of the page that are told by their form: who wrote the article, names under a picture, headlines of others.

/** What those who write for a page are. */
const WRITES =
  /^((?:\p{Lu}[\p{L}.'’-]* ){2,4})(?:is|was|has been|covers|writes|reports) (?:[^.;]{0,60}? )?(?:reporter|correspondent|editor|columnist|fellow|professor|author|writer|analyst|contributor|journalist|commentator|host|lecturer|blogger|producer|politics|news)\b/u;
/** Who somebody is, or has written, in the last two sentences, where nothing else names them. */
const PRESENTED =
  /^((?:\p{Lu}[\p{L}.'’-]* ){2,4})(?:(?:and \p{Lu}[^.;]{4,60} )?(?:is|are) ((?:(?!(?:to|for|by|with|that) )[^\s.;]+ ){0,7}?[^\s.;,]+)(?=[,.]| (?:of|at|for|in|with|who|based|living|from)\b)|(?<=['’]s )(?:latest|new|most recent|forthcoming|next) (?:book|novel)\b)/u;
const PRESENTED_AS =
  /\b(?:executive|ceo|president|director|chair(?:man|woman)?|founder|fellow|scholar|attorney|economist|historian|novelist|enthusiast|student|strategist|consultant|pollster|activist|physician|teacher|researcher|scientist|pastor|veteran|professor|instructor|editor|writer|author)s?$/i;
/** What goes on about them behind that. */
const GOES_ON =
  /^(?:He|She|They|His|Her|Their) (?:is|was|are|has|have|also|previously|(?:latest|new|most recent|first) book|(?:work|writing) has|covers?|writes?|can be|lives)\b/;

/**
 * Whether a sentence at the end of an article says who wrote it: its name is nowhere else in it.
 * `isBehind`: the sentence before says so already; `isLast`: it is one of the last two.
 */
export function isAboutAuthor(
  line: string,
  isElsewhere: (name: string) => boolean,
  isBehind: boolean,
  isLast: boolean,
): boolean {
  if (isBehind && GOES_ON.test(line)) return true;
  const presented = isLast ? PRESENTED.exec(line) : null;
  const isWriter = presented !== null && (presented[2] === undefined || PRESENTED_AS.test(presented[2]));
  const name = WRITES.exec(line)?.[1] ?? (isWriter ? presented[1] : undefined);
  return (
    name !== undefined &&
    !isElsewhere(
      name
        .trim()
        .replace(/['’]s$/, '')
        .split(' ')
        .at(-1)!,
    )
  );
}

/** A sentence with more words is none of names alone. */
const MAX_NAME_WORDS = 14;
/** Share of the words of a headline or a caption that are written large. */
const LARGE_SHARE = 1;
/** The same in a language that writes titles of persons small. */
const LARGE_SHARE_VIETNAMESE = 0.75;
const MIN_WORDS = 3;
/** Words that a headline writes small too. */
const SMALL = new Set(
  'a an the and or of in on at to for from with by as over after vs de da do e y la el del và của tại với ở'.split(' '),
);

/** A word of small letters that is longer than those that a headline writes small. */
const LONG_SMALL = /\s[a-z]{5}/;

/** "He's from Oslo", "DOE: To Oslo." */
const SAYS = /^(?:\p{L}+['’](?:s|m|re|ll|ve) |\p{Lu}{2}[^:]{0,40}: )/u;

/** Whether all words begin with a capital: the names under a picture, the headline of another story. */
export function isCapitalised(line: string, language: string): boolean {
  // Most sentences end at this test.
  if (language !== 'vi' && LONG_SMALL.test(line)) return false;
  // A text in capitals is an article all the same; a transcript names who speaks.
  if (!/\p{Ll}{3}/u.test(line) || SAYS.test(line)) return false;
  const words = line.split(/[\s–—-]/u).filter((word) => /\p{L}/u.test(word));
  if (words.length < MIN_WORDS || words.length > MAX_NAME_WORDS) return false;
  const own = words.filter((word) => !SMALL.has(word));
  const large = own.filter((word) => /^[^\p{L}\p{N}]*\p{Lu}/u.test(word)).length;
  return large >= own.length * (language === 'vi' ? LARGE_SHARE_VIETNAMESE : LARGE_SHARE);
}

/** Who took a picture, behind its caption. */
const PICTURED = /\p{L} (?:Getty(?: Images)?|PA|AFP|AP|EPA|Reuters|Rex|Alamy|Shutterstock|iStock)$/u;
/** "1/8 … 2/8 … 3/8": the counters of a gallery. */
const COUNTER = /(?<!\S)\d{1,2}\/(\d{1,2})(?!\S)/gu;
const MIN_COUNTERS = 3;

/** Whether a line is of a gallery: it has three counters of one length, or ends with a credit in place of a stop. */
export function isGalleryLine(line: string, isClosed: boolean): boolean {
  if (!isClosed && PICTURED.test(line)) return true;
  const lengths = line.includes('/') ? [...line.matchAll(COUNTER)].map(([, length]) => length) : [];
  return lengths.length >= MIN_COUNTERS && new Set(lengths).size === 1;
}

/** From this many words on, a line may be an index of the page: its categories, months, tags. */
const MIN_INDEX = 30;
const INDEX_SHARE = 0.85;

/** Whether nearly all of many words are written large, without the commas of a list of names. */
export function isIndex(line: string): boolean {
  const words = line.split(/[\s–—-]/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length < MIN_INDEX || !/\p{Ll}/u.test(line)) return false;
  const large = words.filter((word) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word)).length;
  return large >= words.length * INDEX_SHARE && (line.split(',').length - 1) * 8 < words.length;
}
