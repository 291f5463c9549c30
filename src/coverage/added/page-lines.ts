import { appendAll } from '../../structures/index.js';
import { type Sentence, type StoryText, saysNothing } from '../read/index.js';
import { markEdges } from './page-edges.js';
import { isAboutAuthor, isCapitalised, isGalleryLine, isIndex } from './page-forms.js';
import { isCaption, isOfGallery, isPagePhrase, isTicker } from './page-phrases.js';
import { isRepeated, markCards, markPromotions, markRepeated, markTwins, repeatsTitle } from './page-repeats.js';
import { markVoice, type VoicedLine } from './page-voice.js';

// Lines of the page among an article's sentences. Whole paragraphs of this kind have roles (text/paragraphs); here are
// sentences that run into body paragraphs, and captions that read like sentences.

/** What ends a sentence of an article, in any script. */
const CLOSED = /[.!?…。！？:;]["'”’»“‘«)\]]{0,3}$|["”’»“«]$/u;
/** A line without an end that is at most this long may still be a sentence. */
const MAX_LINE = 120;
/** Number of characters of a sentence that are examined. */
const MAX_SHORT = 400;
/** Paragraphs without a stop are captions if there are at least this many, and only few in a row. */
const MIN_OPEN = 3;
const MIN_OPEN_LENGTH = 60;
const MAX_OPEN_LENGTH = 450;
const MAX_OPEN_RUN = 2;
const MAX_OPEN_SHARE = 0.4;

/**
 * Whether a sentence is a line of the page: a heading, a caption, a credit, a link. Articles without any full stops
 * keep their lines.
 */
export function pageLines(story: StoryText, article: number): (number: number) => boolean {
  const { text, title, outlet } = story.articles[article]!;
  const own = story.byArticle[article]!.map((number) => story.sentence(number));
  const closed = own.map(({ start, end }) => CLOSED.test(text.slice(Math.max(start, end - 6), end)));
  const hasStops = closed.filter(Boolean).length * 2 > own.length;
  const captions = hasStops ? openParagraphs(story, own, closed) : NONE;
  let inList = false;
  const isPage = own.map((sentence, index) => {
    const { start, end, paragraph } = sentence;
    if (closed[index]) inList = text[end - 1] === ':' && end - start >= MIN_LIST_HEAD;
    const isFirst = own[index - 1]?.paragraph !== paragraph;
    const isLast = own[index + 1]?.paragraph !== paragraph;
    const line = text.slice(start, Math.min(end, start + MAX_SHORT));
    if (isQuoted(story, sentence)) return isFirst && isLast && isHeading(line);
    if (isPagePhrase(line) || isCaption(line, isFirst && isLast) || isTicker(line) || captions.has(paragraph))
      return true;
    if (isGalleryLine(line, closed[index]!) || (isFirst && isLast && isRepeated(story, sentence))) return true;
    if (isOwnPost(text.slice(Math.max(start, end - MAX_LINE), end), outlet)) return true;
    if (!isLast || closed[index] || inList || !hasStops)
      return isFirst && isLast && end - start <= MAX_LINE && isHeading(line);
    if (isFirst && repeatsTitle(line, title)) return true;
    if (isFirst && isEmbedded(line)) return ENDS_IN_LINK.test(line.slice(-MAX_PARAGRAPH));
    if (isFirst) return end - start <= MAX_LINE || isBelowLabel(story, sentence) || isTeasers(line, 2);
    return end - start <= MAX_LINE && isSignature(line, index === own.length - 1);
  });
  markGalleries(text, own, isPage);
  markRepeated(story, own, isPage);
  markTwins(story, own, isPage);
  markCards(story, own, isPage);
  markPromotions(text, outlet, own, isPage);
  if (hasStops) {
    markEdges(story.document(article), own, closed, isPage);
    markVoice(voicedLines(story, own), isPage);
    markTail(text, own, isPage);
    markNames(story, own, isPage);
  }
  return (number) => isPage[story.sentence(number).index]!;
}

/**
 * Which sentences are lines of the page or say that somebody says nothing, and which of these do not tell the news as a
 * headline above the text does.
 */
export function linesOfPage(story: StoryText): Record<'isPage' | 'isCaption', (sentence: number) => boolean> {
  const pages = story.articles.map((_, index) => pageLines(story, index));
  const isPage = (sentence: number): boolean => {
    const { article, start, end } = story.sentence(sentence);
    return pages[article]!(sentence) || saysNothing(story.articles[article]!.text.slice(start, end));
  };
  return { isPage, isCaption: (sentence) => isPage(sentence) && !isHeadline(story, sentence) };
}

/** Whether a sentence is a short line without a stop. */
export function isHeadline(story: StoryText, number: number): boolean {
  const { article, start, end } = story.sentence(number);
  return end - start <= MAX_LINE && !CLOSED.test(story.articles[article]!.text.slice(Math.max(start, end - 6), end));
}

function voicedLines(story: StoryText, own: readonly Sentence[]): VoicedLine[] {
  return own.map((sentence, index) => {
    const { article, start, end, paragraph } = sentence;
    const text = story.articles[article]!.text.slice(start, Math.min(end, start + MAX_SHORT));
    return {
      text,
      isAlone: own[index - 1]?.paragraph !== paragraph && own[index + 1]?.paragraph !== paragraph,
      isSpoken: () => isQuoted(story, sentence) || /["“”«»]/.test(text) || isEmbedded(text),
    };
  });
}

/** Marks lines of names and headlines, and who wrote the article. */
function markNames(story: StoryText, own: readonly Sentence[], isPage: boolean[]): void {
  let isAuthor = false;
  for (const [index, sentence] of own.entries()) {
    const { article, start, end } = sentence;
    if (isQuoted(story, sentence)) continue;
    const { text, language } = story.document(article);
    const line = text.slice(start, Math.min(end, start + MAX_PARAGRAPH));
    if (line.length > MIN_INDEX_LENGTH && isIndex(line)) isPage[index] = true;
    if (line.length > MAX_SHORT) continue;
    const isLate = index >= own.length - MAX_ABOUT_AUTHOR;
    const isLast = index >= own.length - 2;
    const isElsewhere = (name: string): boolean => text.slice(0, start).includes(name) || text.includes(name, end);
    isAuthor = isLate && isAboutAuthor(line, isElsewhere, isAuthor, isLast);
    if (isAuthor || isCapitalised(line, language)) isPage[index] = true;
  }
}

const MIN_INDEX_LENGTH = 150;
/** Sentences at the end of an article that may say who wrote it. */
const MAX_ABOUT_AUTHOR = 5;

/** "ALSO:" is a heading over links; "The office wants three things:" opens a list of the article's own. */
const MIN_LIST_HEAD = 16;

/** Whether the paragraph above is the page's: "Trending now:", "Top deals:". */
function isBelowLabel(story: StoryText, { article, paragraph }: Sentence): boolean {
  return story.document(article).paragraphs[paragraph - 1]?.role === 'boilerplate';
}

/** "KING OF THE SEA This is how big … BAD APPLES Some 200 …": several teasers, each after words in capitals. */
function isTeasers(line: string, min: number): boolean {
  const searched = line.slice(0, MAX_PARAGRAPH);
  // Most texts have no two words in capitals in a row, and this test is six times faster.
  if (!MAY_BE_CAPITALS.test(searched)) return false;
  return (searched.match(/(?<!\p{L})\p{Lu}{2,}(?:[ ’'-]+\p{Lu}{2,})+[?!]? \p{Lu}\p{Ll}/gu)?.length ?? 0) >= min;
}

/** Two words of capitals, or of letters beyond ASCII. */
const MAY_BE_CAPITALS = /[A-Z\u00c0-\u1fff\u2070-\uffff]{2}[ ’'-]+[A-Z\u00c0-\u1fff\u2070-\uffff]{2}/;

/**
 * In a paragraph with several lines of a gallery, the lines between them belong to it too: captions have several
 * sentences, and only the first and the last are recognised by their neighbours.
 */
function markGalleries(text: string, own: readonly Sentence[], isPage: boolean[]): void {
  for (let index = 0, first = 0; index < own.length; index++) {
    if (own[index + 1]?.paragraph === own[index]!.paragraph) continue;
    const marks: number[] = [];
    for (let at = first; at <= index; at++) {
      const { start, end } = own[at]!;
      if (isPage[at] && isOfGallery(text.slice(start, Math.min(end, start + MAX_SHORT)))) marks.push(at);
    }
    // An entry of a live report is a time, its news and a writer.
    const isLong = ({ start, end }: Sentence): boolean => end - start >= MIN_GALLERY_LINE;
    const count = own.slice(first, index + 1).filter((one, at) => isPage[first + at] && isLong(one)).length;
    const isWhole = marks.length > 0 && own[index]!.end - own[first]!.start <= MAX_GALLERY_LENGTH;
    const isOfTeasers = index > first && isTeasers(text.slice(own[first]!.start, own[index]!.end), 3);
    if (isWhole || isOfTeasers || (count > 1 && count >= (index + 1 - first) * GALLERY_SHARE))
      isPage.fill(true, first, index + 1);
    for (const [at, mark] of marks.entries()) {
      const next = marks[at + 1];
      if (next !== undefined && next - mark <= MAX_GALLERY_GAP) isPage.fill(true, mark, next);
    }
    first = index + 1;
  }
}

/** Number of characters of a paragraph that are searched for other headlines, and for a link at its end. */
const MAX_PARAGRAPH = 2000;
const GALLERY_SHARE = 0.3;
const MIN_GALLERY_LINE = 25;
const MAX_GALLERY_LENGTH = 700;
const MAX_GALLERY_GAP = 5;

/** Short lines at the end of the article belong to the page if most of them do. */
function markTail(text: string, own: readonly Sentence[], isPage: boolean[]): void {
  let found = own.length;
  let count = 0;
  let gap = 0;
  for (let index = own.length - 1; index >= 0; index--) {
    const { start, end } = own[index]!;
    if (isPage[index]) {
      count++;
      gap = 0;
      // A long report in short entries, each with its writer, is no tail.
      if (own.length - index - count > MAX_BETWEEN) return;
      if (count >= MIN_TAIL && count >= (own.length - index) * TAIL_SHARE) found = index;
    } else if (++gap > MAX_GAP || end - start > MAX_TAIL_LINE || /["“”]/.test(text.slice(start, end))) break;
  }
  isPage.fill(true, found);
}

const MIN_TAIL = 3;
const TAIL_SHARE = 0.6;
const MAX_GAP = 2;
const MAX_TAIL_LINE = 220;
/** Other lines in it. */
const MAX_BETWEEN = 6;

const NONE: ReadonlySet<number> = new Set();

/** Whether a sentence begins between quotation marks: what somebody says is never the page's. */
function isQuoted(story: StoryText, { article, from }: Sentence): boolean {
  return story.quotedTokens[article]![from] === 1;
}

/** "What happened?", "'Wild swings'", "(Jane Doe)": a few words of a line of their own, or a question. */
function isHeading(line: string): boolean {
  const words = line.split(/\s+/).length;
  return (
    /^\([^)]*\)$/.test(line) || (words <= 4 && !/[.!…]["'”’»“‘«)\]]{0,2}$/u.test(line)) || /[\p{L}\p{N}]\?$/u.test(line)
  );
}

/** Whether a post is the outlet's own, and so a link: "… — Example (@example_com) May 3, 2024" in www.example.com. */
function isOwnPost(line: string, outlet: string | undefined): boolean {
  const account = /[—–-] ?([^—–(@]{2,40}) \(@(\w{2,30})\)/u.exec(line);
  if (account === null || !outlet) return false;
  const own = plain(outlet.replace('www.', ''));
  return [account[1]!, account[2]!].map(plain).some((name) => name === own || (name.length > 4 && own.includes(name)));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^the |[^\p{L}\p{N}]/gu, '');
}

/**
 * Whether the text after a paragraph's last stop is a signature: "— Jane Doe", "Jane Doe/Example News", "PV". Most of
 * its words are capitalised, or it has at most three words, five at the end of the article.
 */
function isSignature(line: string, isEnd: boolean): boolean {
  if (/^[—–#@-]|^\([^)]*\)$/u.test(line)) return true;
  if (isEmbedded(line)) return false;
  const words = line.split(/[\s/,:&-]/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const small = words.filter((word) => /^[^\p{L}\p{N}]*\p{Ll}/u.test(word)).length;
  return words.length <= (isEnd ? MAX_AT_END : 3) || (words.length <= MAX_SIGNATURE && small <= words.length * 0.4);
}

const MAX_SIGNATURE = 10;
const MAX_AT_END = 5;
/** An address that is not a post's. */
const ENDS_IN_LINK = /(?:https?:\/\/|www\.)(?!t\.co\/)[^\s(@]+$/u;

/**
 * Paragraphs that are captions because they and similar ones, between complete paragraphs, end without a stop. Known
 * captions count too.
 */
function openParagraphs(story: StoryText, own: readonly Sentence[], closed: readonly boolean[]): ReadonlySet<number> {
  const [sentence] = own;
  if (sentence === undefined) return NONE;
  const { text, paragraphs } = story.document(sentence.article);
  const known = paragraphs.filter(({ role, end }) => role === 'caption' && !CLOSED.test(text.slice(end - 6, end)));
  const open: number[] = [];
  let run: number[] = [];
  let count = known.length;
  const close = (): void => {
    if (run.length <= MAX_OPEN_RUN) appendAll(open, run);
    run = [];
  };
  for (let index = 0, first = 0; index < own.length; index++) {
    const { end, paragraph } = own[index]!;
    if (own[index + 1]?.paragraph === paragraph) continue;
    const { start } = own[first]!;
    first = index + 1;
    count++;
    if (closed[index] || /\p{P}/u.test(text.slice(end - 1, end)) || isEmbedded(text.slice(start, end))) close();
    else if (end - start >= MIN_OPEN_LENGTH && end - start <= MAX_OPEN_LENGTH) run.push(paragraph);
  }
  close();
  const all = open.length + known.length;
  // A single one has lost its stop.
  return open.length > 1 && all >= MIN_OPEN && all <= count * MAX_OPEN_SHARE ? new Set(open) : NONE;
}

/** A post of a network ends as it likes. */
function isEmbedded(paragraph: string): boolean {
  return paragraph.includes('(@') || paragraph.includes('pic.twitter.com') || paragraph.includes('://');
}
