import { classAt, isLetter, LAST_WORD_CLASS, SPACE, UPPER } from './char-classes.js';
import type { Mark, MarkKind, ParagraphRole } from './paragraphs.js';

// What is looked at for a mark is a bounded stretch of the paragraph's beginning and end, so that each expression below costs a
// bounded time however it is written.
const HEAD = 140;
const TAIL = 160;
const LONGEST_CAPTION = 700;
const LONGEST_LINE = 110;
// Date lines and bylines stand at the top.
const TOP = 4;

const AGENCIES =
  'AP|A\\.P\\.|Associated Press|The Associated Press|Reuters|REUTERS|Thomson Reuters Foundation|AFP|Agence France-Presse|PA|PA Media|Press Association|UPI|DPA|dpa|dpa/\\w+|EFE|ANSA|TASS|ITAR-TASS|RIA Novosti|Interfax|Xinhua|Bloomberg|Bloomberg News|Kyodo|Kyodo News|Yonhap|' +
  'AAP|The Canadian Press|Canadian Press|CP|ANI|PTI|IANS|UNI|SID|sda|SDA|APA|apa|Belga|ANP|TT|NTB|Ritzau|Lusa|LUSA|Europa Press|Agência Brasil|Efe|Folhapress|CNN|CNN Business|CNNMoney|BBC|BBC News|NBC|NBC News|ABC News|' +
  'CBS|CBS News|CBS Local|CBSLA|CBS/AP|CBSNewYork|Fox News|FOX|NPR|Politico|RNS|BNO News|CNS|KUTV|KTLA|WABC|VOA|RFE/RL|AllAfrica|GLOBE NEWSWIRE|PRNewswire|PR NEWSWIRE|Business Wire|Marketwired|Newsweek|TIME|Newser|The Sports Xchange|TheWrap';

const MONTH =
  '(?:Jan(?:uary|uar)?|Feb(?:ruary|ruar)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|' +
  'März|Mai|Juni|Juli|Okt(?:ober)?|Dez(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|' +
  'janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|' +
  'gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre)\\.?';
const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? )';
const CLOCK =
  '(?:(?:at |@ |\\| |- |,)? ?\\d{1,2}[:.]\\d{2}(?::\\d{2})? ?(?:[AaPp]\\.?[Mm]\\.?)?(?: ?\\(?(?:E[SD]?T|P[SD]?T|C[SD]?T|M[SD]?T|GMT|BST|UTC|IST|CET|ET|local time)\\)?)?)';
const CALENDAR = `(?:\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.Z+-]+)?|\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th|\\.)? (?:de )?${MONTH}(?: de)?,? \\d{4})`;
const DATE = `${WEEKDAY}?${CLOCK}?,? ?${WEEKDAY}?${CALENDAR}${CLOCK}?`;
const DATE_LABEL =
  '(?:(?:date|published|posted|updated|last updated|first published|publicado|atualizado|created|modified)(?: on| at| em)?[:.]? {0,2})';

const LEADING_DATE = new RegExp(`^${DATE_LABEL}{0,2}${DATE}(?=[\\s|•·:–—-])`, 'iu');
const WHOLE_DATE = new RegExp(`^${DATE_LABEL}{0,2}${DATE}(?:[\\s|•·,:–—-]+${DATE_LABEL}{0,2}${DATE})?[\\s.]*$`, 'iu');
const KNOWN_AGENCY = new RegExp(`^(?:${AGENCIES})(?: ?[-–—/,] ?[\\p{L} .]{1,24})?$`, 'u');
const AGENCY_SHAPE =
  /^(?:\p{Lu}[\p{L}\p{N}.&'-]*|of|and|the|de)(?:[ /](?:\p{Lu}[\p{L}\p{N}.&'-]*|of|and|the|de)){0,4}$/u;
const PLACE =
  /^\p{Lu}[\p{L}.'’-]*(?:(?:, ?| | ?\/ ?| and )(?:\p{Lu}[\p{L}.'’-]*|\d{1,2}|\d{4}|de|of|la|el|do|da|am|den|upon)){0,8},?$/u;
const PLACE_WITH_DATE = new RegExp(`, ?(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:, \\d{4})?,?$`, 'iu');
const BYLINE =
  /^(?:[Bb]y|BY|Por|Par|Von|Da|Door|Av|Texto:) (?:\p{Lu}[\p{L}.'’-]+|(?:and|y|e|et|und|de|da|van|von|for|in) )(?:[\s,|&]+(?:\p{Lu}[\p{L}.'’/-]*|and|y|e|et|und|de|da|do|del|van|von|for|in|of|the|&)){1,12}[\s|,•·-]*(?:\S+@\S+)?$/u;
const CREDIT_WORDS =
  'Credits?|Photos?(?: by| credit| courtesy(?: of)?)?|Photographs?(?: by)?|Pictures?|Images?(?: by| credit)?|Pic|PHOTO|CREDIT|Foto|Crédito|Copyright|Courtesy|Source|Bild|Фото|Ảnh|Illustration';
const PICTURE_AGENCIES =
  'Getty(?: Images)?|AP(?: Photo)?|AFP|REUTERS|Reuters|EPA|PA(?: Wire)?|Shutterstock|Bloomberg|iStock|Rex|Facebook|Twitter|Instagram|YouTube|Handout|File|courtesy';
const NAME = "\\p{Lu}[\\p{L}.'’-]*";
// From the surest to the least sure.
const TRAILING_CREDITS = [
  `[(\\[] ?(?:${CREDIT_WORDS}) ?(?::|©|by )[^()\\[\\]]{1,100}[)\\]]`,
  `(?:${CREDIT_WORDS}) ?(?::|©|by )[^:]{1,80}`,
  `[(\\[](?:[^()\\[\\]]{0,60}[/, ])?(?:${PICTURE_AGENCIES})(?:[/, ][^()\\[\\]]{0,50})?[)\\]]`,
  `(?:AP Photo|REUTERS|Getty Images|AFP PHOTO|EPA)[ /][^/.]{1,60}`,
  `(?:${NAME} ){0,3}${NAME} ?/ ?(?:Getty Images|AFP|AP|Reuters|REUTERS|EPA|PA)\\b[^.:]{0,30}`,
].map((pattern) => new RegExp(`(?:${pattern})[.\\s]*$`, 'u'));
const TRAILING_AGENCY = new RegExp(`(?:[(\\[](?:${AGENCIES})[)\\]]|(?:[-–—]{1,2}|\\.) ?(?:${AGENCIES}))\\.?$`, 'u');

export interface MarkedParagraph {
  readonly marks: readonly Mark[];
  /** The role that follows from the marks: a date alone is furniture, words with a photo credit are a caption. */
  readonly role: ParagraphRole | undefined;
}

const NONE: MarkedParagraph = { marks: [], role: undefined };

/** Finds datelines, agency tags, dates, bylines and credits at the edges of the paragraph `text[start, end)`, the `place`th one. */
export function findMarks(text: string, start: number, end: number, place: number): MarkedParagraph {
  if (end - start <= LONGEST_LINE) {
    const line = text.slice(start, end);
    if (startsDate(text, start, end) && WHOLE_DATE.test(line)) return whole(start, end, 'date', 'furniture');
    if (BYLINE.test(line)) return whole(start, end, 'byline', 'credit');
  }
  const marks: Mark[] = [];
  let from = start;
  if (place < TOP && startsDate(text, start, end)) {
    const dated = LEADING_DATE.exec(text.slice(start, Math.min(end, start + HEAD)));
    const next = dated === null ? end : skip(text, start + dated[0].length, end);
    if (dated !== null && next < end && opensSentence(text, next, end)) {
      marks.push({ start, end: start + dated[0].trimEnd().length, kind: 'date' });
      from = next;
    }
  }
  const dateline = datelineEnd(text, from, end, place);
  if (dateline !== undefined) marks.push(dateline);
  const tail = trailingMark(text, dateline?.end ?? from, end);
  if (tail === undefined) return marks.length === 0 ? NONE : { marks, role: undefined };
  marks.push(tail.mark);
  return { marks, role: tail.caption ? (tail.mark.start - start < 4 ? 'credit' : 'caption') : undefined };
}

function whole(start: number, end: number, kind: MarkKind, role: ParagraphRole): MarkedParagraph {
  return { marks: [{ start, end, kind }], role };
}

const DATE_OPENERS =
  /^(?:\d|date\b|publi|posted|updated|last upd|first publ|atuali|created|modified|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

function startsDate(text: string, start: number, end: number): boolean {
  return DATE_OPENERS.test(text.slice(start, Math.min(end, start + 12)));
}

/** "LONDON, Nov 23 (AP) —", "(Reuters) -", "(CNN)", "SCHERTZ, Texas -", "New Delhi, Oct 12:". */
function datelineEnd(text: string, start: number, end: number, place: number): Mark | undefined {
  const first = classAt(text, start, end);
  const bracket = text.charCodeAt(start) === 40 || text.charCodeAt(start) === 91;
  if (first !== UPPER && !bracket) return undefined;
  const capitals = first === UPPER && classAt(text, start + 1, end) === UPPER;
  if (!capitals && !bracket && place >= TOP) return undefined;
  const head = text.slice(start, Math.min(end, start + HEAD));
  const opening = bracket ? 0 : head.search(/[([]/);
  const closing = opening === -1 ? -1 : head.search(/[)\]]/);
  if (closing > opening) {
    const name = head.slice(opening + 1, closing).trim();
    const before = head.slice(0, opening).trim();
    const dash = /^[\s\u00a0]*(?:[-–—:]{1,3}|\|)?[\s\u00a0]*/u.exec(head.slice(closing + 1)) as RegExpExecArray;
    const dashed = /[-–—:|]/.test(dash[0]);
    const known = KNOWN_AGENCY.test(name);
    if (
      (known || (dashed && AGENCY_SHAPE.test(name))) &&
      (before === '' || PLACE.test(before)) &&
      (dashed || before === '' || capitals)
    ) {
      if (known || before !== '' || dashed)
        return mark(start, closing + 1 + dash[0].trimEnd().length, before === '' ? 'agency' : 'dateline');
    }
  }
  if (bracket) return undefined;
  const dash = head.search(/ ?[–—]|(?:\s|\.)--? |:\s/u);
  if (dash < 3 || dash > 80) return undefined;
  const before = head.slice(0, dash).trim();
  const sign = (/^[\s.]*(?:[–—]|--?|:)/u.exec(head.slice(dash)) as RegExpExecArray)[0];
  const colon = sign.endsWith(':');
  const dated = PLACE_WITH_DATE.test(before);
  if (!PLACE.test(dated ? before.replace(PLACE_WITH_DATE, '') : before)) return undefined;
  const word = (/^[\p{L}.'’-]+/u.exec(before) as RegExpExecArray)[0];
  const shouted = word.length > 2 && word === word.toUpperCase();
  if (
    !(dated && place < TOP) &&
    !(shouted && (!colon || place === 0) && !/^(?:READ|WATCH|MORE|RELATED|SEE|VIDEO)$/.test(word))
  )
    return undefined;
  return opensSentence(text, skip(text, start + dash + sign.length, end), end)
    ? mark(start, dash + sign.length, 'dateline')
    : undefined;

  function mark(from: number, length: number, kind: MarkKind): Mark {
    return { start: from, end: from + length, kind };
  }
}

function trailingMark(text: string, start: number, end: number): { mark: Mark; caption: boolean } | undefined {
  const least = Math.max(start, end - TAIL);
  let signed = false;
  for (let at = Math.max(start, end - 70); at < end && !signed; at += 1) {
    const unit = text.charCodeAt(at);
    signed = unit === 58 || unit === 47 || unit === 40 || unit === 91 || unit === 0xa9 || unit === 0x2014;
  }
  if (!signed && end - start > 300) return undefined;
  const tail = text.slice(least, end);
  const agency = TRAILING_AGENCY.exec(tail);
  if (agency !== null) {
    const from = agency.index + (agency[0].startsWith('.') ? 1 : 0);
    const before = tail.slice(0, from).trimEnd();
    const finished = before === '' || /[.!?"”’)]$/.test(before);
    if (finished || end - start > LONGEST_CAPTION) return credit(from, false);
  }
  if (end - start > LONGEST_CAPTION) return undefined;
  for (const pattern of TRAILING_CREDITS) {
    const found = pattern.exec(tail);
    if (found !== null && startsWord(tail, found.index)) return credit(found.index, true);
  }
  return undefined;

  function credit(from: number, caption: boolean): { mark: Mark; caption: boolean } {
    return { mark: { start: least + from + lead(tail.slice(from)), end, kind: 'credit' }, caption };
  }
}

function startsWord(text: string, at: number): boolean {
  return (
    at === 0 || classAt(text, at - 1, text.length) > LAST_WORD_CLASS || classAt(text, at, text.length) > LAST_WORD_CLASS
  );
}

function lead(text: string): number {
  return text.length - text.trimStart().length;
}

function skip(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (classAt(text, at, end) === SPACE || '|•·:–—-'.includes(text[at] as string))) at += 1;
  return at;
}

/** A capital, a digit or an opening mark. */
function opensSentence(text: string, at: number, end: number): boolean {
  const found = classAt(text, at, end);
  return found === UPPER || (found !== SPACE && !isLetter(found));
}
