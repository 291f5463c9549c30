// Who speaks in Vietnamese, whose verbs of speech are two syllables, each a word of its own that means something else
// alone: "cho biết" (said), "cho" (for). They are read off the characters around a quote, and not off words.
import type { Entity } from '../names/index.js';
import { Gap, VIETNAMESE_BODIES, VIETNAMESE_ROLES, VIETNAMESE_VERBS } from '../reading/index.js';
import type { Cue } from './cue.js';
import type { Narration, Subject } from './narration.js';
import type { Stretch } from './quote-marks.js';
import { VIETNAMESE_PLACES, VIETNAMESE_TITLES } from './words/index.js';

/** Verbs of speech, and those that pass on what another said. */
const VERB = `(?:${VIETNAMESE_VERBS.join('|')})`;
const ADVERB = '(?:cũng|đã|vừa|còn|lại|liên tục|mới|đồng thời)';
/** "AFP dẫn lời ông X": the agency passes on what he said. */
const PASSED_ON = /dẫn (?:lại )?lời(?: của)? (.{2,120})$/u;

/** Behind the quote: `”, ông Nam cho biết.` */
const BEHIND = new RegExp(`^(.{2,140}?)\\s(?:${ADVERB} )?${VERB}(?![\\p{L}])`, 'u');
/** `”, ông Nam, chủ tịch hội đồng …`: a name and who that is, however long. */
const EXPLAINED = /^((?:ông|bà|anh|chị|cô) \p{Lu}[^,.]{2,40}), \p{L}/u;
/** Before it, the last verb of the sentence and what may be between: "nói với AFP rằng". */
const BEFORE = new RegExp(
  `^(.*?)\\s(?:${ADVERB} )*(${VERB}(?: (?:thêm|rõ|lại))?(?: với .{2,40})?)(?: rằng| là)?[:,]?(?: [^,:.]{0,40})?$`,
  'u',
);
const THEO = /(?:^|[\s,])[Tt]heo (?:lời )?(.{2,120}?)(?: thì)?[,:]?$/u;

/** "Ông này", "bà": whoever spoke last. */
const PRONOUN = /^(?:(?:ông|bà|anh|chị|cô|em|vị)(?: (?:này|ấy|ta))?|người này)$/iu;
/** Bodies and documents, which may have the name of a place behind them: "cảnh sát Bắc Kinh", "tuyên bố của OPCW". */
const BODY = new RegExp(`^(?:${VIETNAMESE_BODIES.join('|')}|sở \\p{L}+|một \\p{L}+)(?!\\p{L})`, 'iu');
/** Somebody who may have no name. */
const ROLE = new RegExp(`^(?:${VIETNAMESE_ROLES.join('|')}|(?:các|nhiều|những|một số) \\p{L}+)(?!\\p{L})`, 'iu');
/** A town or a province, behind the body that is in it. */
const TOWN = /^(?:tp|tỉnh|huyện|quận|thành phố|thị xã|phường|xã)(?:\.|\s)/iu;
/** Before a name of a person. */
const HONOURED = /^(?:ông|bà|anh|chị|cô|em|bác|cụ|thầy|ts|gs|pgs|hlv)\.? \p{Lu}/iu;

/** Between a quote and who says it. */
const APART = /^["”»’']{0,2}\s?[,–—-]\s?(?:[–—-]\s?)?/u;
const BESIDE = /^["”»’']{0,2}\s?(?:[,–—-]\s?(?:[–—-]\s?)?|(?=\p{L}))/u;

/** A clause that goes on, and nobody. */
const INSIDE = /^(?:đã|được|là|trong|của|và|với|để|nhưng|khi|từ|tại|ở|nội dung|dòng chữ)(?!\p{L})/u;
const MEDIUM = /^(?:(?:tờ|báo|hãng|kênh|đài|trang) .*|\p{Lu}{2,5}|Reuters|Tân Hoa xã)$/u;
const LETTER = /(?:dòng chữ|bức thư|lá thư) của (.{2,40}?)(?: để lại)?(?: với| có)? (?:nội dung|viết)[^,.]{0,10}$/u;

const REACH_BEHIND = 170;
const REACH_BEFORE = 200;

/** The cue of a Vietnamese quote, behind it or before it. */
export function vietnameseCue(narration: Narration, stretches: readonly Stretch[], index: number): Cue | undefined {
  return cueBehind(narration, stretches, index) ?? cueBefore(narration, stretches, index);
}

/** Whether a stretch without a cue is inside a sentence of the reporter's: the name of a song, a term, irony. */
export function isVietnameseTerm({ reading }: Narration, first: number): boolean {
  return first > 0 && !reading.opens(first) && (reading.gap(first) & Gap.Colon) === 0;
}

function cueBehind(narration: Narration, stretches: readonly Stretch[], index: number): Cue | undefined {
  const { text } = narration.reading;
  const { start: opened, end, open } = stretches[index]!;
  if (open) return undefined;
  const limit = Math.min(end + REACH_BEHIND, stretches[index + 1]?.start ?? text.length);
  const rest = text.slice(end, limit);
  // The marks, a comma or a dash, then who it is. A stop begins another sentence.
  const isEnded = /[.!?…]["”’']?$/u.test(text.slice(Math.max(opened, end - 2), end));
  const lead = (isEnded ? APART : BESIDE).exec(rest)?.[0].length ?? 0;
  if (lead === 0) return undefined;
  const clause = /^[^.!?\n]*(?:\.(?=[^\s]|\s\p{Ll})[^.!?\n]*)*/u.exec(rest.slice(lead))?.[0] ?? '';
  const from = end + lead;
  const passed = PASSED_ON.exec(clause);
  const said = passed ?? BEHIND.exec(clause) ?? (rest.startsWith(',', lead - 2) ? EXPLAINED.exec(clause) : null);
  if (said === null) return undefined;
  const start = from + said.index + (passed === null ? 0 : said[0].length - said[1]!.length);
  const phrase = passed === null ? said[1]! : upToVerb(said[1]!);
  // "Lola Dodge, một người nước ngoài": the name goes before what explains it.
  const [name = phrase] = /^[^,]*\p{Lu}[^,]*(?=,)/u.exec(phrase) ?? [];
  return toCue(narration, start, name, 'after');
}

function cueBefore(narration: Narration, stretches: readonly Stretch[], index: number): Cue | undefined {
  const { reading } = narration;
  const { text } = reading;
  const first = narration.firstTokens[index]!;
  if (first === 0 || first >= reading.count) return undefined;
  const { start } = stretches[index]!;
  const from = Math.max(start - REACH_BEFORE, stretches[index - 1]?.end ?? 0);
  const near = text.slice(from, start).replace(/["“«”'‘\s]+$/u, '');
  // "TP.HCM" has a stop inside.
  const opening = [...near.matchAll(/[.!?…]["”]?\s+(?=["“]?\p{Lu})|\n/gu)].at(-1);
  const min = from + (opening === undefined ? 0 : opening.index + opening[0].length);
  const before = near.slice(min - from);
  const passed = PASSED_ON.exec(before);
  if (passed !== null) {
    const phrase = upToVerb(passed[1]!);
    return toCue(narration, min + passed.index + passed[0].length - passed[1]!.length, phrase, 'before');
  }
  const letter = LETTER.exec(before);
  if (letter !== null) {
    const at = min + letter.index + letter[0].indexOf(letter[1]!, letter[0].indexOf(' của ') + 1);
    return toCue(narration, at, letter[1]!, 'before');
  }
  const said = BEFORE.exec(before);
  const theo = said === null ? THEO.exec(before) : null;
  const found = said ?? theo;
  if (found === null) return signedCue(narration, before, min);
  const whole = found[1]!;
  // Nothing but "rằng" is between the verb and the quote.
  const isLast = said === null || /(?:rằng|là|:)$/u.test(before) || before.endsWith(said[2]!);
  // The last part between commas that can be somebody: "Hôm qua, ông Nam".
  const parts = [...whole.matchAll(/[^,:;]+/gu)];
  const at = found.index + found[0].indexOf(whole);
  const last = parts.slice(-2).reverse();
  // "Ông Nam, chủ tịch tỉnh": the office behind the name.
  if (last.length === 2 && HONOURED.test(last[1]![0].trim()) && !HONOURED.test(last[0]![0].trim())) last.reverse();
  for (const part of last) {
    const isTown = TOWN.test(part[0].trim());
    const cue = isTown ? undefined : toCue(narration, min + at + part.index, part[0], 'before', isLast);
    if (cue !== undefined) return cue;
  }
  if (said === null) return undefined;
  return { first: first - 1, last: first, subject: undefined, near: true, side: 'before', unnamed: true };
}

/** `PGS Nguyễn Đăng Dờn: "…"`: a name and a colon. */
function signedCue(narration: Narration, before: string, min: number): Cue | undefined {
  const name = /(?:^|[,;]\s)(\p{Lu}[^,;:]{2,50}):$/u.exec(before);
  if (name === null) return undefined;
  return toCue(narration, min + name.index + name[0].length - name[1]!.length - 1, name[1]!, 'before');
}

/** "cảnh sát Bắc Kinh cho biết": without the verb. */
function upToVerb(phrase: string): string {
  return BEHIND.exec(phrase)?.[1] ?? phrase;
}

/** The cue of a phrase that says who: its name, "ông này", or a noun that speaks. */
function toCue(narration: Narration, at: number, whole: string, side: Cue['side'], isLast = true): Cue | undefined {
  const { reading } = narration;
  const [offset, phrase] = withoutOffice(whole);
  const start = at + offset + (/^[\s"”’]+/u.exec(phrase)?.[0].length ?? 0);
  // "Gia đình đã treo một tấm băng rôn": who it is precedes the verb.
  const trimmed = phrase.replace(/^[\s"”’]+|\s+$/gu, '').replace(/\s(?:đã|sẽ|vẫn|đang|được|để lại)(?=\s).*$/u, '');
  if (INSIDE.test(trimmed)) return undefined;
  const [first, last] = [reading.tokenAt(start), reading.tokenAt(start + trimmed.length)];
  if (first >= last || narration.quoted[first] !== 0) return undefined;
  const cue = { first, last, near: true, side, verbal: true } as const;
  if (PRONOUN.test(trimmed)) return { ...cue, subject: undefined };
  // What the agency says it is that somebody wrote.
  if (side === 'before' && !isLast && MEDIUM.test(trimmed)) return undefined;
  const noun = nounIn(narration, trimmed, first, last);
  const subject = BODY.test(trimmed) ? noun : (namedIn(narration, first, last) ?? noun);
  return subject === undefined ? undefined : { ...cue, subject };
}

/** "Ông Nam – giám đốc", "Giám đốc SOHR - Rami Rahman": the side of the dash that names a person. */
function withoutOffice(whole: string): readonly [offset: number, phrase: string] {
  const dash = /^(.*?\p{Lu}.*?)\s?[–—-]\s(.*)$/su.exec(whole);
  if (dash === null) return [0, whole];
  const [, before, behind] = dash as unknown as [string, string, string];
  return ROLE.test(before.trim()) && /^\p{Lu}\S+ \p{Lu}/u.test(behind)
    ? [whole.length - behind.length, behind]
    : [0, before];
}

/** The last name of a phrase that is of no place, with its surname and given names. */
function namedIn(narration: Narration, first: number, last: number): Subject | undefined {
  for (let k = last - 1; k >= first; k -= 1) {
    const entity = narration.entityAt(k);
    if (entity === undefined || entity.kind === 'place' || VIETNAMESE_PLACES.has(entity.words.join(' '))) continue;
    const [from, to] = [narration.mentionFirst(k), narration.mentionLast(k)];
    // "Quốc hội", "Ủy ban": the first syllable of a word.
    if (to - from === 1 && to < last && !narration.reading.capitalised(to) && narration.reading.gap(to) === Gap.Space)
      continue;
    return { first: from, last: to, entity: wholeOf(narration, entity), form: 'name' };
  }
  return undefined;
}

/** "PGS Vỳ", "ông Sommad": the person whose whole name the text gives elsewhere. */
function wholeOf({ entities }: Narration, entity: Entity): Entity {
  const own = entity.words.filter((word) => !VIETNAMESE_TITLES.has(word));
  if (own.length !== 1) return entity;
  const wholes = entities.filter(
    ({ words, kind }) =>
      kind !== 'place' && words.length > own.length + 1 && (words.at(-1) === own[0] || words[0] === own[0]),
  );
  return wholes.length === 1 ? wholes[0]! : entity;
}

const MAX_NOUN = 12;

function nounIn(narration: Narration, phrase: string, first: number, last: number): Subject | undefined {
  if (!(BODY.test(phrase) || ROLE.test(phrase)) || last - first > MAX_NOUN) return undefined;
  return calledBefore(narration, phrase, first) ?? { first, last, entity: undefined, form: 'noun' };
}

const CALLED_REACH = 4000;

/** "Cậu bé", behind "cậu bé 10 tuổi tên Tuấn". */
function calledBefore(narration: Narration, phrase: string, first: number): Subject | undefined {
  const { reading } = narration;
  const noun = /^(?:cậu bé|cô bé|bé trai|bé gái|nạn nhân|người đàn ông|người phụ nữ)(?!\p{L})/iu.exec(phrase)?.[0];
  if (noun === undefined) return undefined;
  const to = reading.start(first);
  const before = reading.text.slice(Math.max(0, to - CALLED_REACH), to);
  const called = new RegExp(`${noun}[^.\\n]{0,20} tên (?:là )?(?=\\p{Lu})`, 'iu').exec(before);
  if (called === null) return undefined;
  const at = reading.tokenAt(Math.max(0, to - CALLED_REACH) + called.index + called[0].length);
  const entity = narration.entityAt(at);
  return entity === undefined ? undefined : { first, last: first + noun.split(' ').length, entity, form: 'name' };
}
