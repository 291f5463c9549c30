// Phrases that only a page uses, for sentences that run into an article's own paragraphs. They are in lower case with
// straight apostrophes: each line is folded once, so that no expression has to ignore case.

import { PAGE_STARTS } from './added-cues.generated.js';

/** How a line is read: small letters, plain apostrophes. */
export function foldLine(line: string): string {
  const folded = line.toLowerCase();
  return folded.includes('’') ? folded.replaceAll('’', "'") : folded;
}

/** Number of characters in which the beginning of a line is searched. */
const MAX_START = 90;
/** Longer sentences are not searched. */
const MAX_SHORT = 400;

const oneOf = (...phrases: readonly string[]): string => `(?:${phrases.join('|')})`;

/** Links, requests and greetings to the reader, credits and editors' notes, by their first words. */
const STARTS = new RegExp(
  `^[\\s*•–—>[(✉]*${oneOf(
    // links
    'you can (?:find|read|see) more|for more (?:information|on|coverage|stories)|find (?:out )?more|see more of',
    '(?:to )?(?:watch|see|hear|read) (?:the (?:full|video|rest|latest)|more|our )|check out (?:our|the|these|more|this)|(?:see|watch) (?:the )?(?:video|photos)|continue reading',
    "(?:to )?(?:please )?click (?:here|on|through|to)\\b|scroll (?:down|for)|related(?: (?:link|story|article)s?)? ?:|(?:also )?(?:read|see)(?: also)? ?:|see also\\b|current issue view|view (?:our|all|the gallery|comments)\\b|here(?:'|)s more\\b",
    'skip ad|advertisement\\b|sponsored content|trending (?:now|right now)|most (?:read|popular)\\b',
    // requests
    'follow (?:us|him|her|me|my|our) |share this\\b|stay tuned|stay connected|we pay for your|(?:e-?mail|text|call) us (?:at|on)|sign up\\b|subscribe\\b|like us\\b|like this ?: like|get (?:the|our) .{0,40}newsletter|join (?:us on|nrplus|now|our)|download (?:the|our) |support (?:[a-z]+ ){0,2}journalism|if everyone reading this|your (?:subscription|support|donation)|thanks? (?:you )?for (?:supporting|reading|joining|watching|subscribing)|already a (?:subscriber|member)|not a subscriber|become a (?:member|subscriber)|members get |if you (?:like|liked|enjoyed|love) (?:this|our)|have (?:something to add|a tip|a question|a story)|do you have (?:(?:a|any) (?:tip|story|question|news)|more information)|you can (?:reach|contact|follow|e-?mail) |please,? (?:donate|share|subscribe|support)|got a (?:tip|story|news)|send (?:us )?your |submit (?:your|a)\\b|see a mistake|report (?:a typo|abuse|an error)|use the .{0,2}report abuse|tell us what|let us know|what do you think|re-enter zip|sorry, this zip',
    // notes
    "for breaking news|this (?:is a )?(?:breaking|developing) (?:news )?story|check back\\b|this (?:story|article|post|report|interview|transcript|column|piece|content) (?:has been|was|will be|is being|first|originally|appear)|(?:an )?earlier versions? of this|(?:correction|clarification)s? ?[:,]|editor'?s?'? note|(?:the )?(?:views|opinions) expressed (?:here|in this|are|by the author|do not)|external links|copyright\\b|©|all rights reserved|(?:[a-z]+ ){1,3}is not responsible for the content|the author is an? |(?:this was )?(?:originally|first) (?:published|appeared) (?:on|in|by|at)\\b|material from |not for (?:reproduction|distribution)|picture taken|\\+ show|contributing ?:",
    // greetings
    "good (?:morning|evening|afternoon)(?:,| and)|(?:hello|hi),? (?:and|everyone)|welcome (?:to|back to) |here(?:'?s| is| are) what (?:else )?you need",
    // credits
    '\\(?(?:additional )?(?:reporting|writing|editing|edited|compiled|edtitng) by\\b|courtesy (?:of )?[^.]{2,140}$|photo (?:credit|illustration)s? ?:|image credits? ?:|\\(?file (?:photo|-)|video (?:provided|courtesy|by)',
    // in other languages
    'clique (?:aqui|para)|leia (?:também|mais)|saiba mais|veja (?:também|mais)|assista (?:a|o|ao|à)\\b|assine\\b|inscreva-se|receba (?:as|nossas)|siga (?:o|a|nos|-nos)\\b|com informações d',
    'lea (?:también|más|además)|(?:ver|leer) más|suscríb|síguenos|haga clic|te puede interesar|mira (?:también|el video)|con información de',
    "lire (?:aussi|également|la suite)|à lire\\b|abonnez-vous|suivez-nous|cliquez|inscrivez-vous|voir aussi|avec (?:l')?afp\\b",
    'lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu|lesen)|hier (?:klicken|geht es)|abonnieren sie|folgen sie|jetzt (?:abonnieren|anmelden|lesen)',
    'leggi anche|clicca|iscriviti|seguici|guarda (?:il video|anche)|lees (?:ook|meer|verder)|bekijk (?:ook|de video)|abonneer|volg ons|läs (?:mer|också)|les (?:også|mer)|læs (?:også|mere)|czytaj (?:też|także|więcej)|baca juga|haberin devamı|читайте также|подробнее',
    '(?:xem|đọc) (?:thêm|tiếp)|mời (?:các )?(?:bạn|độc giả)|ảnh minh họa',
  )}`,
  'u',
);

/** The same in whole words, from a list. */
const STARTS_IN_WORDS = new RegExp(`^[\\s*•–—>[(✉]*${oneOf(...PAGE_STARTS)}(?![\\p{L}\\p{N}])`, 'u');

/** What stands at the beginning of a short line: a label before its credit, a counter, a time. */
const LABELS = new RegExp(
  `^${oneOf(
    '(?:photos|pictures|images|gallery|slideshow|videos?) ?: ',
    '(?:photo|image|picture|pictures|fotos?|video|graphic|illustration|live|caption|media caption|credit|source|quelle|fuente|fonte|nguồn|ảnh|tin, ảnh)s? ?[:|].{0,60}$',
    '\\( ?also on [a-z]',
    '(?:getty images|reuters|associated press|buzz60)$|theo [^.,;]{1,25}$|\\(theo [^)]{1,40}\\)$',
    '(?:image |photo |picture )?\\d{1,3} ?(?:\\/|of) ?\\d{1,3}\\b(?!\\p{L})',
    '[—–-]{1,2} ?[^“”"]{1,70}\\(@\\w+\\)|\\(@\\w+\\)',
    '(?:on )?\\p{L}{3,9} \\d{1,2}, \\d{4} at \\d{1,2}: ?\\d\\d|\\(?\\d{1,2}[:.]\\d{2}(?: [ap]\\.?m\\.?)?\\)?[.:]?$|\\d{4}-\\d\\d-\\d\\dt\\d\\d:|\\d{0,3} ?(?:published|posted|updated|last updated)(?: by| on)? ?[:-]',
  )}`,
  'u',
);

/** Phrases that only occur around a picture or a player, anywhere in a sentence. */
const ANYWHERE = new RegExp(
  oneOf(
    '\\b(?:skip ad|embed x share|skip x embed|full screen autoplay|autoplay autoplay|show caption|hide caption|caption close|view photos|share photo|full size image|expandicon|back to gallery|last ?video|next ?video|video provided by|file photo|stock photo|photo illustration|getty images|shutterstock|photo (?:by|courtesy|credit)|image credit|copy this code)\\b',
    'credit\\.\\.\\.|\\bimage \\d{1,3} of\\b|\\b\\d{1,3} of \\d{1,3} photos?:|\\b\\d{1,3} of \\d{1,3} close\\b',
    '(?:^|[(.\\s])(?:photo|photograph|image|foto|ảnh) ?: ?\\p{L}.{0,40}$',
    '\\bcontribut(?:ed|ing) (?:reporting )?to this (?:report|story|article|post)\\b',
    '\\[ ?edit ?\\]$|\\(theo [^)]{1,40}\\)$|(?:^|\\s)tổng hợp\\)?$',
    '\\b(?:is|are) (?:pictured|shown here)\\b|^pictured (?:is|are|here|above|below)\\b|\\bpictured,|\\((?:pictured|above|below|left|right|centre|center|second from (?:the )?(?:left|right)|far (?:left|right)|file|file photo|photo|image)[^)]{0,50}\\)|\\bas seen in (?:this|the) \\S+(?: \\S+)? (?:photo|image|picture|teaser|still|frame)',
    '\\b(?:in )?this (?:undated |aerial |handout |combination |file |\\w+\\.? \\d{1,2},? \\d{4},? )(?:\\w+ )?(?:photo|photograph|image|picture|frame|still|video)\\b|\\bthis (?:video|surveillance|cctv|dashcam|screen) ?(?:still|grab|image|capture|photo)|\\b(?:shared|posted|tweeted|in|from) this (?:\\w+ )?(?:photo|photograph|picture|image|snap|selfie)\\b',
    '\\b(?:has the (?:story|details|latest)|(?:has|have) more)\\.$',
    '\\bin the gallery (?:at|above|below)\\b|\\bclick here\\b|\\bclick on ?:|\\b(?:above|below) the video\\b',
    '(?:\\b(?:facebook|twitter|linkedin|whatsapp|e-?mail|print|reddit|pinterest|google\\+|tumblr|telegram|messenger)\\b[^\\p{L}]*){3}',
    '\\w+\\(\\{|\\{[^}]*[:;][^}]*\\}|\\]\\s*;',
  ),
  'u',
);

/** Phrases before and after the captions of a gallery. */
const GALLERY =
  /^(?:photos|pictures|images|gallery|slideshow) ?: |\b(?:hide caption|caption close|image \d{1,3} of)\b/u;

export function isOfGallery(line: string): boolean {
  return GALLERY.test(foldLine(line));
}

/**
 * A part that every phrase of {@link ANYWHERE} and {@link APPEAL} contains, so that most sentences are searched once.
 */
const GLANCE =
  /pictur|photo|imag|shutterstock|video|contribut|embed|autoplay|caption|gallery|skip|expandicon|copy this|\[ ?edit|\(theo|tổng hợp|ảnh|foto|as seen in|\((?:above|below|left|right|cent|second|far|file)|(?:has|have) (?:the |more)|click|twitter|facebook|e-?mail|print|\{|\]\s*;|this (?:snap|selfie|surv|cctv|dash|screen)| close\b|subscribe|newsletter|inbox|access|nrplus|paywall|ad-free|\bour (?:p|t|j|r|a|w|n|c)|donat|become a/u;

/** Words of an appeal to readers, with its subject. */
const APPEAL =
  /(?<![\p{L}-])(?:subscribe (?:to|now|today|here)|our subscribers|newsletter|inbox|unlimited access|digital access|nrplus|paywall|ad-free|our (?:privacy policy|terms of (?:use|service)|journalism|reporting|app|website|newsroom|coverage)\b|donat\w+ (?:to us|today|now)|become a member)/u;
const TO_READERS = /\b(?:you|your|us|our|we|here)\b/u;
const SPEAKS = /\b(?:said|says|told|according|added|announced|reported|wrote|tweeted)\b/u;

/** "I'm Jane Doe.", as broadcasts end; "Doe reported from Oslo."; a link behind its label or in brackets. */
const SIGNED =
  /^(?:Related|Read Next|Also Read|See Also|Watch Now|Trending|Recommended|More From \p{Lu}\S+) \p{Lu}|^I['’]m \p{Lu}\S+ \p{Lu}\S+\.$|^(?:\p{Lu}[\p{L}.'’-]+,? (?:and )?){1,6}reported from \p{Lu}[^.]{2,60}\.$/u;

/** Whether a line says what only a page says. */
export function isPagePhrase(line: string): boolean {
  const folded = foldLine(line);
  const start = folded.slice(0, MAX_START);
  if (STARTS.test(start) || STARTS_IN_WORDS.test(start) || LABELS.test(folded.slice(0, MAX_SHORT)) || SIGNED.test(line))
    return true;
  if (line.length >= MAX_SHORT) return false;
  if (!GLANCE.test(folded)) return false;
  return ANYWHERE.test(folded) || (APPEAL.test(folded) && TO_READERS.test(folded) && !SPEAKS.test(folded));
}

/**
 * What somebody is doing while a picture is taken, in the present, and the day or the place that a caption gives it.
 */
const POSE =
  /^[^.;“"]{4,90}? (?<!\b(?:to|not|will|would|could|can|may|might|should|must) )(?:speaks?|walks?|stands?|sits?|looks? (?:on|at|over)|arrives?|leaves?|waves?|poses?|gestures?|listens?|reacts?|holds?|carr(?:y|ies)|celebrates?|embraces?|hugs?|shakes? hands|attends?|waits?|smiles?|talks?|watch(?:es)?|addresses|gathers?|marches|protests?|inspects?|rides?|works? (?:at|on)|rests?|hangs?|lies?|rises?|appears? in|participates?|delivers?|answers?|kneels?|mourns?|pays? (?:his|her|their) respects|takes? part|(?:is|are) seen) /u;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const PLACED = new RegExp(
  `\\b(?:on|during|at|in|outside|near|following|before|after) .{0,80}?(?:\\b${WEEKDAY}\\b|\\b${MONTH} \\d{1,2}\\b)`,
  'iu',
);
/** "… in Washington, U.S., May 1, 2019." and "…, Tuesday, Sept. 24, 2019 in Washington.": how captions say when. */
const CAPTION_DATE = new RegExp(
  `(?<![\\p{L}.])(?!${capitalised(WEEKDAY)})\\p{Lu}[\\p{L}.'’)]*,? (?:${capitalised(WEEKDAY)},? )?${capitalised(MONTH)} \\d{1,2}(?:, ?\\d{4})?(?:,? (?:in|at|outside|near) [^.]{3,60})?[.\\s]*$`,
  'u',
);

/** The names of days and months with a capital first. */
function capitalised(pattern: string): string {
  return pattern.replace(/(?<=[(|:])[a-z]/g, (letter) => letter.toUpperCase());
}

/** Whether a sentence reads like the words of a picture; `isAlone` says that it is a paragraph. */
export function isCaption(line: string, isAlone: boolean): boolean {
  if (line.length >= MAX_SHORT || line.includes('(@')) return false;
  const end = line.slice(-110);
  const isDated = (isAlone ? DATED : FULLY_DATED).test(end) && CAPTION_DATE.test(end) && !ON_DAY.test(end);
  return (isDated || (isAlone && POSE.test(line) && PLACED.test(line))) && !SPEAKS.test(line);
}

/** A glance at a line's end for a day, and for one with its year. */
const DATED = /\d[.\s]*$|\d (?:in|at|outside|near) |\d, (?:in|at|outside|near) /u;
const FULLY_DATED = /\d{4}(?:[.\s]*$|,? (?:in|at|outside|near) )/u;

/** A sentence says "on May 1, 2019", a caption does not; nor does it say when somebody was born. */
const ON_DAY = new RegExp(
  `\\b(?:on|by|until|of|since|from|for|through|to|after|before|dated|born) (?:${WEEKDAY},? )?${MONTH} \\d{1,2}\\b`,
  'iu',
);

/** Prices of shares and the like: numbers, with how they changed. */
export function isTicker(line: string): boolean {
  if (!/[+−-]\d/.test(line)) return false;
  const words = line.trim().split(/\s+/);
  const numbers = words.filter((word) => /^[+−-]?[$€£]?\d[\d.,]*%?$/u.test(word)).length;
  return numbers >= MIN_NUMBERS && numbers >= words.length * TICKER_SHARE;
}

const MIN_NUMBERS = 3;
const TICKER_SHARE = 0.3;
