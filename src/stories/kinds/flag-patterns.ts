/** What marks an article as something else than a plain report, by where it shows. Every expression is linear. */
export interface FlagPatterns {
  /** In the headline. */
  readonly title: readonly TextPattern[];
  /** A part of the path of the address, or the first label of its host, whole and in lower case. */
  readonly segments: ReadonlySet<string>;
  /** In any one part of the path. */
  readonly slug: RegExp;
  /** In the first characters of the text. */
  readonly opening: readonly TextPattern[];
  /** In its last characters. */
  readonly ending: readonly TextPattern[];
}

/**
 * A pattern is tried where the text, in small letters, holds one of the words before it, if there are any: a glance
 * costs a tenth of it.
 */
export type TextPattern = readonly [holds: readonly string[], pattern: RegExp];

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const live = (): FlagPatterns => ({
  title: [
    [
      [],
      /^(?:live|en direct|direct|en vivo|en directo|ao vivo|em direto|ao minuto|diretta|liveticker|live-ticker|newsblog|trực tiếp)\s*(?:[:|]|\s[–—-]\s)/iu,
    ],
    [
      ['live', 'en direct', 'en vivo', 'ao vivo', 'as it happened'],
      /[|–—:-]\s?(?:live|live updates|en direct|en vivo|en directo|ao vivo|diretta live|as it happened)\s*$/iu,
    ],
    [['live'], /\blive[ -]?(?:blog|updates|coverage|ticker)\b/iu],
    [['live'], /\bLIVE\s?:|[A-Za-z] LIVE\b(?= ?[:–—-])|[a-z] live: /u],
    [
      ['as it happened', 'minute by', 'minuto a', 'minute par'],
      /\b(?:as it happened|minute by minute|minuto a minuto|minute par minute)\b/iu,
    ],
    [[], /^the latest: /iu],
  ],
  segments: words(
    'live live-coverage livecoverage live-blog liveblog live-updates live-news liveticker live-ticker en-direct en-vivo en-directo ao-vivo ao-minuto',
  ),
  slug: /(?:^|[-_])(?:live-?(?:blog|updates|coverage|ticker)|as-it-happened|minuto-a-minuto)(?:[-_.]|$)/u,
  opening: [
    [['(all times'], /\bThe Latest on\b[^\n]{0,240}\(all times [A-Za-z ]{2,20}\)/u],
    [['this live'], /\bthis live ?blog\b/iu],
    [['refresh this page'], /\brefresh this page for\b/iu],
    [['live coverage'], /\b(?:our|this|the) live coverage (?:of|here|has|ends|continues|below)\b/iu],
  ],
  ending: [
    [
      ['live blog', 'live coverage'],
      /\b(?:closing|end of|ends|wrapping up) (?:our|this|the) live (?:blog|coverage)\b/iu,
    ],
  ],
});

/** Headings under which opinion stands, in the languages that the library knows best; all in lower case. */
const OPINION_HEADINGS =
  'opinion|opinions|op-?ed|editorial|editorials|commentary|comment|column|viewpoint|letters?(?: to the editor)?|perspective|guest (?:column|essay)|leading article|analysis\\/opinion|kommentar|meinung|gastbeitrag|leitartikel|tribune|édito(?:rial)?|opinión|columna|opinião|coluna|editoriale|commento|opinie|commentaar|ledare|debatt|góc nhìn|ý kiến';

const opinion = (): FlagPatterns => ({
  title: [
    [[], new RegExp(`^(?:${OPINION_HEADINGS})\\s?(?:[:|]|\\s?[–—]|\\s-\\s)`, 'iu')],
    [[':', '|', '–', '—', ' -'], new RegExp(`(?:[:|–—]|\\s-)\\s?(?:${OPINION_HEADINGS})\\s*$`, 'iu')],
    [['column:'], /\bcolumn:/iu],
    [['to the editor'], /\bletters? to the editor\b/iu],
  ],
  segments: words(
    'opinion opinions opinionated op-ed op-eds oped editorial editorials columnist columnists column columns commentary commentaries commentisfree comment contributors guest-essays letters letters-to-the-editor perspective perspectives viewpoint viewpoints voices pundits-blog the-monitors-view kommentar kommentare meinung leitartikel gastbeitrag idees debats tribune tribunes edito editos opinión columnas columna editoriales tribuna opiniao colunas colunistas opinioni commenti editoriali opinie columns-opinie ledare debatt y-kien goc-nhin',
  ),
  slug: /^(?:opinion|editorial|op-ed|letters?-to-the-editor)[-_]/u,
  opening: [
    [
      ['opinion', 'commentary', 'editorial', 'comment:', 'comment\n', 'column:', 'column\n'],
      /^\s*(?:ANALYSIS\/OPINION|OPINION|COMMENTARY|EDITORIAL|COMMENT|COLUMN|Opinion|Commentary|Editorial)\s*(?:[:|]|\n|$)/u,
    ],
    [
      ['opinion c', 'opinion e', 'columnist\n', 'analysis/opinion'],
      /\n\s*(?:Opinion (?:contributor|columnist|editor)|Columnist|Guest columnist|ANALYSIS\/OPINION:?)\s*(?:\n|$)/u,
    ],
    [['opinions expressed', 'views expressed'], /\b(?:the )?(?:opinions|views) expressed (?:in|by|are|here)\b/iu],
    [
      ['opinion c', 'opinion w', 'syndicated ', 'weekly c', 'regular c', 'guest c', 'guest w'],
      /\bis an? (?:opinion|syndicated|weekly|regular|guest) (?:columnist|contributor|writer)\b/iu,
    ],
  ],
  ending: [
    [
      ['opinions ', 'the views '],
      /\b(?:opinions|the views) [^.\n]{0,60}\b(?:expressed|are (?:his|her|their|my|the author|those of))/iu,
    ],
    [['columnist', 'opinion writer'], /\bis an? (?:[a-z]+ ){0,2}(?:columnist|opinion writer)\b/iu],
    [
      ['tribune content', 'king features', 'creators'],
      /©\s?\d{4} (?:Tribune Content Agency|King Features Syndicate|Creators)|\bCreators(?:\.com| Syndicate)\b/u,
    ],
  ],
});

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

const briefing = (): FlagPatterns => ({
  title: [
    [
      [],
      new RegExp(
        `^(?:the |your )?(?:morning|evening|afternoon|midday|lunchtime|daily|weekly|overnight|weekend|nightly|${DAY}(?:['’]s)?)\\s(?:news )?(?:briefing|brief|report|mail|digest|newsletter|edition|after|jolt|headlines|wrap|read|reads)\\s*(?:$|[:|]|\\s?[–—]|\\s-\\s)`,
        'iu',
      ),
    ],
    [
      ['briefing', 'brief', 'newsletter', 'digest'],
      new RegExp(
        `(?:[:|–—]|\\s-)\\s?(?:your |the )?(?:morning|evening|daily|${DAY}) (?:briefing|brief|newsletter|digest)\\s*$`,
        'iu',
      ),
    ],
    [[], /^(?:your|the) (?:[a-z]+ )?(?:morning|evening|daily|weekend) briefing\b/iu],
    [
      [],
      /^(?:first thing|newsletter|playbook|the rundown|the download|today['’]s headlines|morgenbriefing|newsletter du jour)\s?[:|–—]/iu,
    ],
    [
      ['to know '],
      /\bthings (?:you need )?to know (?:for |this |on )?(?:today|this morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu,
    ],
    [['need to know'], /\bwhat you need to know (?:today|this morning)\b/iu],
  ],
  segments: words(
    'newsletter newsletters briefing briefings playbook tipsheets first-thing morning-mail the-morning-jolt morning-jolt the-morning-after daily-briefing the-daily-briefing morning-line newsletter-archive',
  ),
  slug: /^(?:the-)?(?:morning|evening|daily|weekly|overnight|weekend)-(?:after-|briefing|brief|report|mail|jolt|digest|newsletter|edition|wrap|headlines)/u,
  opening: [
    [
      ['good ', 'happy '],
      /(?:^|\n)[\s*#>–-]{0,3}(?:good|happy) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?(?:morning|evening|afternoon|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?! america| britain)\b(?=[,.!—–:]| and | from )(?![^\n]{0,60}\bI['’]m )/iu,
    ],
    [
      ['guten morgen', 'bonjour', 'buenos días', 'bom dia', 'buongiorno', 'goedemorgen', 'god morgon'],
      /(?:^|\n)[\s*#>–-]{0,3}(?:guten morgen|bonjour|buenos días|bom dia|buongiorno|goedemorgen|god morgon)(?=[,.!:])/iu,
    ],
    [['welcome to '], /\bwelcome to [^.\n]{0,40}\b(?:briefing|newsletter|morning report|digest|playbook)\b/iu],
    [
      ['this newsletter', 'this briefing', 'this edition', 's newsletter', 's briefing', 's edition'],
      /\bin (?:today['’]s|this) (?:newsletter|briefing|edition)\b/iu,
    ],
    [
      ['morning line', 'morning jolt'],
      /\btoday in the morning line\b|\ba special (?:edition of the )?morning jolt\b/iu,
    ],
    [
      ['in your inbox'],
      /^\W{0,4}want [^.\n]{1,40}\b(?:first|report|briefing|newsletter|note|daily|edition) in your inbox\b/iu,
    ],
  ],
  ending: [
    [['see you '], /\bsee you (?:in your inbox|here tomorrow)\b/iu],
    [
      ['newsletter', 'briefing', 'morning after'],
      /\b(?:improve|forward|subscribe to|sign up for) (?:this (?:newsletter|briefing)|the morning after)\b/iu,
    ],
  ],
});

const roundUp = (): FlagPatterns => ({
  title: [
    [['round'], /\bround-?up\b/iu],
    [
      ['week', 'month', 'year'],
      /^(?:the |this |your )?week (?:in|on|that was)\b|\b(?:week|month|year) in (?:review|pictures|brief)\b/iu,
    ],
    [
      ['brief'],
      /\b(?:news |world |business |sport )?in brief\s*$|^(?:news|world|business|sports?) (?:in )?briefs?\b/iu,
    ],
    [
      ['stories of', 'headlines of', 'news of'],
      /\b(?:top|biggest|best|most[ -]read) (?:\d{1,3} |ten |five )?(?:[a-z]+ ){0,2}(?:stories|headlines|news) of\b/iu,
    ],
    [
      [],
      /^(?:sunday shows|the sunday shows|top stories|top headlines|links|weekend links|what we(?:'re| are) reading|mailbag)\b\s*(?:[:|–—-]|$)/iu,
    ],
    [
      [
        'presseschau',
        'revue de presse',
        'resumen de',
        'rassegna',
        'kurz notiert',
        'nachrichten kompakt',
        'en bref',
        'kort nieuws',
        'tin vắn',
        'điểm tin',
      ],
      /\b(?:presseschau|revue de presse|resumen de noticias|rassegna stampa|kurz notiert|nachrichten kompakt|en bref|kort nieuws|tin vắn|điểm tin)\b/iu,
    ],
  ],
  segments: words(
    'round-up roundup news-in-brief in-brief week-in-review briefs news-briefs presseschau revue-de-presse diem-tin',
  ),
  slug: /(?:^|[-_])(?:round-?up|week-in-(?:review|retail|brief|pictures)|year-in-review|news-in-brief)(?:[-_.]|$)/u,
  opening: [],
  ending: [],
});

/**
 * The patterns of each kind, and one glance for all of the beginning of a text and of its end: hardly a report holds
 * any of their words.
 */
export interface AllFlagPatterns {
  readonly live: FlagPatterns;
  readonly briefing: FlagPatterns;
  readonly roundUp: FlagPatterns;
  readonly opinion: FlagPatterns;
  readonly glance: { readonly opening: RegExp; readonly ending: RegExp };
}

let made: AllFlagPatterns | undefined;

/** Made on first use, so that importing the library does not pay for them. */
export function flagPatterns(): AllFlagPatterns {
  if (made === undefined) {
    const kinds = { live: live(), briefing: briefing(), roundUp: roundUp(), opinion: opinion() };
    const all = Object.values(kinds);
    made = {
      ...kinds,
      glance: {
        opening: anyOf(all.flatMap((kind) => kind.opening)),
        ending: anyOf(all.flatMap((kind) => kind.ending)),
      },
    };
  }
  return made;
}

function anyOf(patterns: readonly TextPattern[]): RegExp {
  const holds = patterns.flatMap(([words]) => words.map((word) => word.replace(/[()/]/gu, '\\$&')));
  return new RegExp([...new Set(holds)].join('|'), 'u');
}
