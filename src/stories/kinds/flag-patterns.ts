import {
  BRIEFING_BEGINNINGS,
  BRIEFING_SEGMENTS,
  GREETINGS,
  LIVE_BEGINNINGS,
  LIVE_ENDINGS,
  LIVE_SEGMENTS,
  OPINION_HEADINGS,
  OPINION_SEGMENTS,
  ROUND_UP_BEGINNINGS,
  ROUND_UP_SEGMENTS,
  ROUND_UPS,
} from './flag-phrases.generated.js';

/**
 * Patterns that mark an article as something other than a plain report, by the field they occur in. Every expression is
 * linear.
 */
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
 * An expression with words that must occur in the lower-case text before it is tried, if there are any. Checking the
 * words costs a tenth of the expression.
 */
export type TextPattern = readonly [holds: readonly string[], pattern: RegExp];

/** The phrases of a list as one part of an expression. */
function either(phrases: readonly string[]): string {
  return phrases.join('|');
}

const live = (): FlagPatterns => ({
  title: [
    [[], new RegExp(`^(?:${either(LIVE_BEGINNINGS)})\\s*(?:[:|]|\\s[–—-]\\s)`, 'iu')],
    [LIVE_ENDINGS, new RegExp(`[|–—:-]\\s?(?:${either(LIVE_ENDINGS)})\\s*$`, 'iu')],
    [['live'], /\blive[ -]?(?:blog|updates|coverage|ticker)\b/iu],
    [['live'], /\bLIVE\s?:|[A-Za-z] LIVE\b(?= ?[:–—-])|[a-z] live: /u],
    [
      ['as it happened', 'minute by', 'minuto a', 'minute par'],
      /\b(?:as it happened|minute by minute|minuto a minuto|minute par minute)\b/iu,
    ],
    [[], /^the latest: /iu],
  ],
  segments: new Set(LIVE_SEGMENTS),
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

const opinion = (): FlagPatterns => ({
  title: [
    [[], new RegExp(`^(?:${either(OPINION_HEADINGS)})\\s?(?:[:|]|\\s?[–—]|\\s-\\s)`, 'iu')],
    [[':', '|', '–', '—', ' -'], new RegExp(`(?:[:|–—]|\\s-)\\s?(?:${either(OPINION_HEADINGS)})\\s*$`, 'iu')],
    [['column:'], /\bcolumn:/iu],
    [['to the editor'], /\bletters? to the editor\b/iu],
  ],
  segments: new Set(OPINION_SEGMENTS),
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
    [[], new RegExp(`^(?:${either(BRIEFING_BEGINNINGS)})\\s?[:|–—]`, 'iu')],
    [
      ['to know '],
      /\bthings (?:you need )?to know (?:for |this |on )?(?:today|this morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu,
    ],
    [['need to know'], /\bwhat you need to know (?:today|this morning)\b/iu],
  ],
  segments: new Set(BRIEFING_SEGMENTS),
  slug: /^(?:the-)?(?:morning|evening|daily|weekly|overnight|weekend)-(?:after-|briefing|brief|report|mail|jolt|digest|newsletter|edition|wrap|headlines)/u,
  opening: [
    [
      ['good ', 'happy '],
      /(?:^|\n)[\s*#>–-]{0,3}(?:good|happy) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?(?:morning|evening|afternoon|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?! america| britain)\b(?=[,.!—–:]| and | from )(?![^\n]{0,60}\bI['’]m )/iu,
    ],
    [GREETINGS, new RegExp(`(?:^|\\n)[\\s*#>–-]{0,3}(?:${either(GREETINGS)})(?=[,.!:])`, 'iu')],
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
    [[], new RegExp(`^(?:${either(ROUND_UP_BEGINNINGS)})\\b\\s*(?:[:|–—-]|$)`, 'iu')],
    [ROUND_UPS, new RegExp(`\\b(?:${either(ROUND_UPS)})\\b`, 'iu')],
  ],
  segments: new Set(ROUND_UP_SEGMENTS),
  slug: /(?:^|[-_])(?:round-?up|week-in-(?:review|retail|brief|pictures)|year-in-review|news-in-brief)(?:[-_.]|$)/u,
  opening: [],
  ending: [],
});

/**
 * The patterns of each kind, and one quick check for the beginning and the end of a text: hardly any report contains
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
