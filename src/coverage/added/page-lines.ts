import { type Sentence, type StoryText, sentenceOf } from '../read/index.js';

// What of a page stands among an article's sentences. Whole paragraphs of this kind have roles of their own
// (text/paragraphs); here are the sentences that run into paragraphs of the body, and captions that read like
// sentences.

/** What ends a sentence of an article, in any script. */
const CLOSED = /[.!?…。！？:;]["'”’»)\]]{0,3}$|["”’»]$/u;
/** Characters of a line without an end that may still be a sentence. */
const MAX_LINE = 120;
/** Characters that are looked at for what a page says at the beginning of a sentence, and anywhere in a short one. */
const MAX_START = 80;
const MAX_SHORT = 400;

/** Links, requests and greetings to the reader, credits, and the counters of galleries: by how they begin. */
const STARTS = [
  /^(?:you can (?:find|read|see) more|for more (?:information|on)|find out more|(?:to )?(?:watch|see|hear|read) (?:the (?:full|video)|more)|see video|follow (?:us|him|her|me)|contributing:|continue reading|advertisement$|share this|stay tuned|scroll (?:down|for)|(?:please )?click (?:here|on|through|to)|sign up|subscribe|like us|get (?:the|our) .{0,40}newsletter|copyright|©|all rights reserved|this (?:story|article|post|report|interview|transcript) (?:has been|was|will be) (?:updated|corrected|originally|first|edited)|for breaking news|\+ show|re-enter zip|clique aqui|leia (?:também|mais)|saiba mais|veja (?:também|mais)|assista (?:a|o|ao|à)\b|(?:xem|đọc) thêm)/iu,
  /^(?:good (?:morning|evening|afternoon)(?:,| and)|(?:hello|hi),? (?:and|everyone)|welcome (?:to|back to) |here(?:'|’)?s? (?:is |are )?what you need|thanks? (?:you )?for (?:reading|joining|watching))/iu,
  /^I['’]m \p{Lu}\S+ \p{Lu}\S+\.$/u,
  /^\(?(?:additional )?(?:reporting|writing|editing|edited|compiled|edtitng) by\b/iu,
  /^(?:photo|photos|image|images|picture|pictures|fotos?|video|graphic|illustration|related|live|caption|media caption)\s?[:|].{0,60}$/iu,
  /^(?:Courtesy (?:of )?\p{Lu}|Getty Images|GETTY|Theo \p{Lu}[^.,;]{1,25}$)/u,
  /^(?:image |photo |picture )?\d{1,3} ?(?:\/|of) ?\d{1,3}\b(?!\p{L})/iu,
  /^[—–-]{1,2} ?[^.]{1,60}\(@\w+\)/u,
  /^\(?\d{1,2}[:.]\d{2} ?[ap]\.?m\.?\)?[.:]?$/iu,
];

/** What only the words around a picture or a player say, wherever they stand in a sentence. */
const ANYWHERE = [
  /\b(?:skip ad|embed x share|skip x embed|full screen autoplay|show caption|hide caption|view photos|back to gallery|last ?video|next ?video|video provided by|file photo|stock photo|getty images|shutterstock|photo (?:by|courtesy|credit))/iu,
  /(?:^|[(.\s])(?:Photo|Photograph|Image|Foto|Ảnh|PHOTO|IMAGE) ?: ?\p{Lu}.{0,40}$/u,
  /\bcontribut(?:ed|ing) (?:reporting )?to this (?:report|story|article|post)\b/iu,
  /\[ ?edit ?\]$/iu,
  /\(theo [^)]{1,40}\)$|(?:^|\s)tổng hợp$/iu,
  /\b(?:is|are) (?:pictured|shown here)\b|^pictured (?:is|are|here|above|below)\b|\bpictured,|\((?:pictured|above|below|left|right|centre|center|second from (?:the )?(?:left|right)|far (?:left|right)|file|file photo|photo|image)[^)]{0,50}\)|\bas seen in (?:this|the) \S+(?: \S+)? (?:photo|image|picture|teaser|still|frame)/iu,
  /\b(?:in )?this (?:undated |aerial |handout |combination |file |\w+\.? \d{1,2},? \d{4},? )(?:\w+ )?(?:photo|photograph|image|picture|frame|still|video)\b/iu,
  /\b(?:has the (?:story|details|latest)|(?:has|have) more)\.$/u,
];

/** A part of what each of {@link ANYWHERE} has, so that most sentences are looked through once. */
const GLANCE =
  /pictur|photo|imag|shutterstock|video|contribut|embed|autoplay|caption|gallery|skip|\[ ?edit|\(theo|tổng hợp|ảnh|foto|as seen in|\((?:above|below|left|right|cent|second|far|file)|(?:has|have) (?:the |more)/iu;

/**
 * What somebody is doing while a picture is taken, in the present, and the day or the place that a caption gives it.
 */
const POSE =
  /^[^.;“"]{4,90}? (?:speaks?|walks?|stands?|sits?|looks? (?:on|at|over)|arrives?|leaves?|waves?|poses?|gestures?|listens?|reacts?|holds?|carr(?:y|ies)|celebrates?|embraces?|hugs?|shakes? hands|attends?|waits?|smiles?|talks?|watch(?:es)?|addresses|gathers?|marches|protests?|inspects?|rides?|work(?:s)? (?:at|on)|rests?|hangs?|lies?|rises?|appears? in|participates?|delivers?|answers?|kneels?|mourns?|pays? (?:his|her|their) respects|takes? part) /u;
const PLACED =
  /\b(?:on|during|at|in|outside|near|following|before|after) .{0,80}?(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? (?:\d{4})?)/iu;
const SAID = /\b(?:said|says|told|according|added|announced|reported)\b/i;

/**
 * Whether a sentence is a line of the page: a heading, a caption, a link. Articles without full stops at all keep their
 * lines.
 */
export function pageLines(story: StoryText, article: number): (number: number) => boolean {
  const { text } = story.articles[article]!;
  const own = story.byArticle[article]!.map((number) => sentenceOf(story, number));
  const isClosed = ({ start, end }: Sentence): boolean => CLOSED.test(text.slice(Math.max(start, end - 6), end));
  const hasStops = own.filter(isClosed).length * 2 > own.length;
  const inParagraph = new Map<number, number>();
  for (const { paragraph } of own) inParagraph.set(paragraph, (inParagraph.get(paragraph) ?? 0) + 1);
  return (number) => {
    const sentence = sentenceOf(story, number);
    const { start, end, paragraph } = sentence;
    const isAlone = inParagraph.get(paragraph) === 1;
    if (isOfPage(text.slice(start, Math.min(end, start + MAX_SHORT)), isAlone)) return true;
    if (!isAlone || end - start > MAX_LINE) return false;
    return (hasStops && !isClosed(sentence)) || isHeading(text.slice(start, end));
  };
}

function isOfPage(line: string, isAlone: boolean): boolean {
  const start = line.slice(0, MAX_START);
  if (STARTS.some((pattern) => pattern.test(start))) return true;
  if (line.length >= MAX_SHORT) return false;
  if (GLANCE.test(line) && ANYWHERE.some((pattern) => pattern.test(line))) return true;
  return isAlone && POSE.test(line) && PLACED.test(line) && !SAID.test(line);
}

/** "What happened?", "'Wild swings'", "(Jane Doe)": a few words of a line of their own. */
function isHeading(line: string): boolean {
  return /^\([^)]*\)$/.test(line) || (line.split(/\s+/).length <= 4 && !/[.!…]["'”’»)\]]{0,2}$/u.test(line));
}
