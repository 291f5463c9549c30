import type { Entity } from '../../names/index.js';
import { Gap, Role, VIETNAMESE_BODIES, VIETNAMESE_ROLES, VIETNAMESE_VERBS } from '../../reading/index.js';
import { isMedium, type Narration, type Quoted, type Subject } from '../narration/index.js';
import { VIETNAMESE_PLACES, VIETNAMESE_TITLES } from '../words/index.js';
import type { Cue } from './cue.js';

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
const THEO_BEHIND = /^theo (?:lời )?(?:của )?(.{2,120})$/iu;
const THEO = /(?:^|[\s,])[Tt]heo (?:lời )?(.{2,120}?)(?: thì)?[,:]?$/u;

/** "Ông này", "bà": whoever spoke last. */
const PRONOUN = /^(?:(?:và|còn|nhưng|rồi) )?(?:(?:ông|bà|anh|chị|cô|em|vị)(?: (?:này|ấy|ta))?|người này)$/iu;
/** Bodies and documents, which may have the name of a place behind them: "cảnh sát Bắc Kinh", "tuyên bố của OPCW". */
const BODY = new RegExp(`^(?:${VIETNAMESE_BODIES.join('|')}|sở \\p{L}+)(?!\\p{L})`, 'iu');
/** What has a name between marks: a song, a programme, a campaign, a saying. */
const NAMED =
  /(?:chuyên mục|chương trình|bài hát|bài thơ|ca khúc|bản pop|bộ phim|phim|cuộc vận động|vận động|đề tài|cuốn sách|tác phẩm|giải|giải thưởng|danh hiệu|dự án|mang tên|có tên|tên gọi|tên nước là|gọi là|cụm từ|chủ đề|khẩu hiệu|phong trào|sáng kiến|tinh thần|phương châm|nguyên tắc|hội thảo|tọa đàm|triển lãm|trưng bày|vở|vai|liveshow|album|cuộc thi|chỉ thị|nghị quyết|hành vi|tội|ngạn ngữ|tục ngữ|thành ngữ|câu nói)(?: \S{1,12})?[:,]?$/iu;
/** Somebody who may have no name. */
const ROLE = new RegExp(
  `^(?:(?:quyền |nguyên |cựu |tân )?(?:${VIETNAMESE_ROLES.join('|')})|(?:các|nhiều|những|một|một số) (?:${[...VIETNAMESE_ROLES, ...VIETNAMESE_BODIES].join('|')}|ý kiến|bạn|em|bên|nước|báo|trang|thành viên|hộ|tiểu thương|cán bộ|cựu|nữ|nam|phụ))(?!\\p{L})`,
  'iu',
);
/** A town or a province, behind the body that is in it. */
const TOWN = /^(?:tp|tỉnh|huyện|quận|thành phố|thị xã|phường|xã)(?:\.|\s)/iu;
/** Before a name of a person. */
const HONOURED =
  /(?:^|\s)(?:(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Ee]m|[Bb]ạn|[Bb]ác|[Cc]ụ|[Tt]hầy|[Nn]gài|[Đđ]ồng chí|[Bb]ác sĩ|[Ll]uật sư|HLV|(?:[Đđ]ại|[Tt]hượng|[Tt]rung|[Tt]hiếu) (?:tá|úy|tướng))\s|(?:(?:PGS|GS|TS|ThS|BS|LS)[-.\s]{1,2})+)\p{Lu}/u;
/** "Shane Fitzsimmons": nothing but a name. */
const BARE_NAME = /^\p{Lu}[\p{L}-]+(?: (?:al-|el-|bin |de |van )?\p{Lu}[\p{L}-]+){1,3}$/u;

/** Between a quote and who says it. */
const APART = /^["”»’']{0,2}\s?[,–—-]\s?(?:[–—-]\s?)?/u;
const BESIDE = /^["”»’']{0,2}\s?(?:[,–—-]\s?(?:[–—-]\s?)?|(?=\p{L}))/u;

/** A clause that goes on, and nobody. */
const INSIDE = /^(?:đã|được|là|trong|của|và|với|để|nhưng|khi|từ|tại|ở|nội dung|dòng chữ)(?!\p{L})/u;
const MEDIUM = /^(?:(?:tờ|báo|hãng|kênh|đài|trang) .*|\p{Lu}{2,5}|Reuters|Tân Hoa xã)$/u;
const LETTER = /(?:dòng chữ|bức thư|lá thư) của (.{2,40}?)(?: để lại)?(?: với| có)? (?:nội dung|viết)[^,.]{0,10}$/u;

/** "Đại diện cho chi hội nói thêm", and nothing behind it. */
const ALONE = new RegExp(`^.{2,90}\\s(?:${ADVERB} )?${VERB}(?: (?:thêm|rõ|lại))?$`, 'u');

const REACH_BEHIND = 170;
const REACH_BEFORE = 200;

/** The cue of a Vietnamese quote, behind it or before it. */
export function vietnameseCue(narration: Narration, stretches: readonly Quoted[], index: number): Cue | undefined {
  if (isNamed(narration, stretches[index]!)) return undefined;
  return cueBehind(narration, stretches, index) ?? cueBefore(narration, stretches, index);
}

/** Whether a stretch without a cue is inside a sentence of the reporter's: the name of a song, a term, irony. */
export function isVietnameseTerm(narration: Narration, first: number, stretch: Quoted): boolean {
  const { reading } = narration;
  if (first > 0 && isNamed(narration, stretch)) return true;
  return first > 0 && !reading.opens(first) && (reading.gap(first) & Gap.Colon) === 0;
}

/** Characters before a stretch that say what it is the name of. */
const MAX_NAMED = 40;

/** "Ca khúc “…”": the noun before the marks has what is between them for its name. */
function isNamed({ reading: { text } }: Narration, { start }: Quoted): boolean {
  const before = text.slice(Math.max(0, start - MAX_NAMED), start).replace(/["“«”'‘\s]+$/u, '');
  return NAMED.test(before);
}

function cueBehind(narration: Narration, stretches: readonly Quoted[], index: number): Cue | undefined {
  const { text } = narration.reading;
  const { start: opened, end, open } = stretches[index]!;
  if (open) return undefined;
  const limit = Math.min(end + REACH_BEHIND, stretches[index + 1]?.start ?? text.length);
  const rest = text.slice(end, limit);
  // The marks, a comma or a dash, then who it is. A stop begins another sentence.
  const isEnded = /[.!?…]["”’']?$/u.test(text.slice(Math.max(opened, end - 2), end));
  const apart = (isEnded ? APART : BESIDE).exec(rest)?.[0].length ?? 0;
  // `… này." Đại diện cho chi hội nói.`: a sentence that is only the attribution.
  const isAlone = apart === 0 && isEnded;
  const lead = isAlone ? (/^["”»’']{1,2}\s(?=\p{Lu})/u.exec(rest)?.[0].length ?? 0) : apart;
  if (lead === 0) return undefined;
  const clause = /^[^.!?\n]*(?:\.(?=[^\s]|\s\p{Ll})[^.!?\n]*)*/u.exec(rest.slice(lead))?.[0] ?? '';
  const from = end + lead;
  if (isAlone && !ALONE.test(clause)) return undefined;
  // "Theo ông Nam", "AFP dẫn lời ông Nam"
  const theo = THEO_BEHIND.exec(clause);
  const passed = theo !== null && isPersonal(theo[1]!) ? theo : PASSED_ON.exec(clause);
  const said = passed ?? BEHIND.exec(clause) ?? (rest.startsWith(',', lead - 2) ? EXPLAINED.exec(clause) : null);
  if (said === null) return undefined;
  const start = from + said.index + (passed === null ? 0 : said[0].length - said[1]!.length);
  const phrase = passed === null ? said[1]! : upToVerb(said[1]!);
  // "Lola Dodge, một người nước ngoài": the name goes before what explains it.
  const [name = phrase] = /^[^,]*\p{Lu}[^,]*(?=,)/u.exec(phrase) ?? [];
  return toCue(narration, start, name, 'after');
}

function cueBefore(narration: Narration, stretches: readonly Quoted[], index: number): Cue | undefined {
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
  // "Theo anh Huy, …": who it is stands first.
  const last = said === null ? parts.slice(0, 1) : parts.slice(-2).reverse();
  // "Ông Nam, bí thư đoàn, chủ tịch tỉnh": the offices behind the name.
  const named = parts
    .slice(-MAX_OFFICES - 1)
    .findLast(({ 0: part }) => HONOURED.test(part.trim()) || BARE_NAME.test(part.trim()));
  if (named !== undefined && named !== last[0] && last[0] !== undefined && ROLE.test(last[0][0].trim()))
    last.unshift(named);
  for (const part of last) {
    const isTown = TOWN.test(part[0].trim());
    const cue = isTown ? undefined : toCue(narration, min + at + part.index, part[0], 'before', isLast);
    if (cue !== undefined) return cue;
  }
  if (said === null) return undefined;
  return { first: first - 1, last: first, subject: undefined, near: true, side: 'before', unnamed: true };
}

/** Offices between a name and its verb. */
const MAX_OFFICES = 3;

/** Verbs with which narration gives what somebody states: "ông Nam cho biết đường đã thông". */
const STATED =
  /^[^:]{2,160}?\s(?:cho (?:biết|hay|rằng)|khẳng định|nhấn mạnh|nhận định|tuyên bố|thừa nhận|tiết lộ|xác nhận|cáo buộc|cảnh báo|giải thích|thông báo|nói rằng)(?!\p{L})/u;
const THEO_FIRST = /^(?:Cũng )?([Tt]heo (?:lời |thông tin từ )?([^,]{2,80}))(?=,)/u;
const THEO_LAST = /,\s(theo (?:lời )?([^,.]{2,80}))[.]?$/u;
/** A name with a surname, or behind "ông", "bà". */
const PERSON =
  /(?:^|\s)(?:(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị)\s\p{Lu}|(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn)\s\p{Lu})/u;
/** Words of a clause around the name, which then need not be the subject: "after", "because of", "was". */
const UNSURE =
  /(?:^|\s)(?:thuộc|với|do|về|sau|khi|mà|để|được|bị|vì|nếu|muốn|chưa|không|việc|cách đây|lời|liên quan|sự|và|từ ch\S+)(?=\s)/iu;

/**
 * Who says what a sentence of narration tells, from character `start` to `end`: "Ông Nam cho biết …", "Theo công an,
 * …", "…, theo báo Oster." `span` is the words that say so.
 */
export function vietnameseStatement(narration: Narration, start: number, end: number) {
  const sentence = narration.reading.text.slice(start, end);
  const stated = STATED.exec(sentence)?.[0];
  const said = stated === undefined ? null : BEFORE.exec(stated);
  const theo = said === null ? (THEO_FIRST.exec(sentence) ?? THEO_LAST.exec(sentence)) : null;
  if (said === null && theo === null) return undefined;
  // "Ông Nam, bí thư đoàn, cho biết": who it is stands before what he is.
  const parts = said === null ? [...theo![2]!.matchAll(/.+/gu)] : [...said[1]!.matchAll(/[^,:;(]+/gu)];
  const at = said === null ? theo!.index + theo![0].indexOf(theo![2]!) : 0;
  const own = parts.find(({ 0: part }) => PERSON.test(part)) ?? parts.at(-1);
  if (own === undefined || UNSURE.test(`${own[0]} `)) return undefined;
  const cue = toCue(narration, start + at + own.index, own[0], 'after');
  const { subject } = cue ?? {};
  // "Một quan chức của ông Nam": another's name says only whose somebody is.
  const { reading } = narration;
  const isOther =
    subject?.form === 'name' &&
    /\s(?:của|ở|tại|từ)\s/u.test(reading.text.slice(start + at + own.index, reading.start(subject.first)));
  if (subject === undefined || isOther || TOWN.test(`${subject.entity?.name.toLowerCase() ?? ''} `)) return undefined;
  const from = theo === null ? start : start + theo.index + theo[0].indexOf(theo[1]!);
  return { subject, start: from, end: theo === null ? start + stated!.length : from + theo[1]!.length };
}

/** `PGS Nguyễn Đăng Dờn: "…"`: a name and a colon. */
function signedCue(narration: Narration, before: string, min: number): Cue | undefined {
  const name = /(?:^|[,;]\s)(\p{Lu}[^,;:]{2,50}):$/u.exec(before);
  if (name === null || !isSomebody(name[1]!)) return undefined;
  return toCue(narration, min + name.index + name[0].length - name[1]!.length - 1, name[1]!, 'before');
}

/** "cảnh sát Bắc Kinh cho biết": without the verb. */
function upToVerb(phrase: string): string {
  return BEHIND.exec(phrase)?.[1] ?? phrase;
}

/** What somebody did or where they spoke, behind who it is. */
const TAIL =
  /\s(?:(?:trên|này|\([^)]*\)?)$|(?:đã|sẽ|vẫn|đang|được|để lại|khi(?! đó)|hôm|vào|tại)(?=\s).*$|trả lời (?:phỏng vấn|báo|câu hỏi).*$|trong (?:cuộc|buổi|một|bức).*$|phát biểu (?:tại|trên|trong).*$|với (?:báo|tờ|phóng viên|hãng).*$)/u;

/** A phrase that says who, without its tail. */
function withoutTail(phrase: string): string {
  if (PRONOUN.test(phrase)) return phrase;
  const head = phrase.replace(TAIL, '');
  return isSomebody(head) ? head : phrase;
}

/** Whether a phrase names a person, a role or a body as far as its form tells. */
function isSomebody(phrase: string): boolean {
  return [PRONOUN, BODY, ROLE, HONOURED, /\p{Lu}\S+ (?:al-|el-)?\p{Lu}/u].some((form) => form.test(phrase));
}

/** Whether a phrase says who speaks, and not which outlet passes it on. */
function isPersonal(phrase: string): boolean {
  return isSomebody(phrase) && !MEDIUM.test(phrase) && !isMedium({ kind: undefined, name: phrase });
}

/** The cue of a phrase that says who: its name, "ông này", or a noun that speaks. */
function toCue(narration: Narration, at: number, whole: string, side: Cue['side'], isLast = true): Cue | undefined {
  const { reading } = narration;
  const [offset, phrase] = withoutOffice(whole);
  const start = at + offset + (/^[\s"”’]+/u.exec(phrase)?.[0].length ?? 0);
  // "Gia đình đã treo một tấm băng rôn": who it is precedes the verb.
  const plain = phrase.replace(/^[\s"”’]+|\s+$/gu, '');
  const trimmed = withoutTail(plain);
  if (INSIDE.test(trimmed)) return undefined;
  const [first, last] = [reading.tokenAt(start), reading.tokenAt(start + trimmed.length)];
  if (first >= last || narration.quoted[first] !== 0) return undefined;
  const cue = { first, last, near: true, side, verbal: true } as const;
  if (PRONOUN.test(trimmed)) return { ...cue, subject: honouredBefore(narration, trimmed, first, last) };
  // What the agency says it is that somebody wrote.
  if (side === 'before' && !isLast && MEDIUM.test(trimmed)) return undefined;
  const noun = nounIn(narration, trimmed, first, last);
  const named = BODY.test(trimmed) ? undefined : namedIn(narration, first, last);
  // "Phát ngôn viên của Bộ Quốc phòng": the body is not who speaks.
  const isOfBody = named !== undefined && named.first > first && isBodyName(named.entity!) && noun !== undefined;
  const subject = isOfBody ? noun : (named ?? noun);
  return subject === undefined ? undefined : { ...cue, subject };
}

/** "Ông Nam – giám đốc", "Giám đốc SOHR - Rami Rahman": the side of the dash that names a person. */
function withoutOffice(whole: string): readonly [offset: number, phrase: string] {
  const dash = /^(.*?\p{Lu}.*?)\s?[–—-]\s(.*)$/su.exec(whole);
  if (dash === null) return [0, whole];
  const [, before, behind] = dash as unknown as [string, string, string];
  return ROLE.test(before.trim()) && /^\p{Lu}\S+ (?:al-|el-|bin |de |van )?\p{Lu}/u.test(behind)
    ? [whole.length - behind.length, behind]
    : [0, before];
}

/** The last name of a phrase that is of no place, with its surname and given names. */
function namedIn(narration: Narration, first: number, last: number): Subject | undefined {
  for (let k = last - 1; k >= first; k -= 1) {
    const entity = narration.entityAt(k);
    if (entity === undefined || entity.kind === 'place' || VIETNAMESE_PLACES.has(entity.words.join(' '))) continue;
    const [from, to] = [narration.mentionFirst(k), narration.mentionLast(k)];
    // "Một người dân ở xã Hương Thủy"
    if (/^(?:xã|huyện|tỉnh|quận|phường|thôn|ấp|phố)$/.test(narration.word(from - 1))) continue;
    // "Quốc hội", "Ủy ban": the first syllable of a word.
    if (to - from === 1 && to < last && !narration.reading.capitalised(to) && narration.reading.gap(to) === Gap.Space)
      continue;
    return { first: from, last: to, entity: wholeOf(narration, personOf(narration, entity)), form: 'name' };
  }
  return undefined;
}

/** A name that begins as that of a body: "Bộ Quốc", "BCH Trung". */
function isBodyName({ name }: Entity): boolean {
  return BODY.test(name) || /^(?:\p{Lu}{2,}|Quốc (?!Cường|Huy|Hùng)|Liên|Hội|Hiệp) /u.test(`${name} `);
}

/** Surnames that most people bear. */
const SURNAME =
  /^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đoàn|lâm|trịnh|trương|mai|đào|tạ|cao|tô|hà|vương|lương|phùng|thái|châu|tăng|quách|kiều)$/u;

/** "Vietnam Airlines Phạm Ngọc Mai", "TS Trần Quang Quyết": the person, without what stands before the surname. */
function personOf(narration: Narration, entity: Entity): Entity {
  const { words } = entity;
  const { first } = entity.spans[0]!;
  const isOfPlace = words.length > 2 && narration.word(first) === words[0] && narration.reading.has(first, Role.Known);
  const plain = isOfPlace ? 1 : withoutLead(words);
  if (plain > 0) return personOf(narration, partOf(narration.entities, entity, plain));
  const at = words.findIndex((word, k) => k > 0 && k < words.length - 1 && SURNAME.test(word));
  const isTitled = VIETNAMESE_TITLES.has(words[0]!);
  if (at < 1 || at > 3 || !(isTitled || words.length - at > 2) || (SURNAME.test(words[0]!) && !isTitled)) return entity;
  return partOf(narration.entities, entity, at);
}

const LEAD = /^(?:chính|theo|còn|riêng|cũng|ngài|đồng|(?:(?:pgs|gs|ts|ths|bs|ls|hlv)[-.]?)+)$/;

/** Words before a name that are none of it: "Trung Quốc Lý Khắc Cường", "Chính Manon", "Theo PGS …". */
function withoutLead(words: readonly string[]): number {
  if (words.length > 1 && LEAD.test(words[0]!)) return 1;
  for (const count of [2, 1])
    if (words.length > count + 1 && VIETNAMESE_PLACES.has(words.slice(0, count).join(' '))) return count;
  return 0;
}

/** The entity of the words from `at` on: the text's own if it has one. */
function partOf(entities: readonly Entity[], entity: Entity, at: number): Entity {
  const own = entity.words.slice(at);
  const known = entities.find(({ words }) => words.join(' ') === own.join(' '));
  return known ?? { ...entity, words: own, name: entity.name.split(' ').slice(at).join(' ') };
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
  if (!(BODY.test(phrase) || ROLE.test(phrase))) return undefined;
  let end = last;
  // A long office goes up to the body that it is in.
  for (let k = last - 1; end - first > MAX_NOUN && k > first; k -= 1) if (narration.word(k) === 'của') end = k;
  if (end - first > MAX_NOUN) return undefined;
  return calledBefore(narration, phrase, first) ?? { first, last: end, entity: undefined, form: 'noun' };
}

/** Characters before "ông này" in which he has his name. */
const HONOURED_REACH = 600;

/** "Bà", behind "bà Nguyễn Thị Hoa": who was named last with that word before. */
function honouredBefore(narration: Narration, phrase: string, first: number, last: number): Subject | undefined {
  const { reading } = narration;
  const word = /(?:ông|bà|anh|chị|cô|em)(?= |$)/iu.exec(phrase)?.[0].toLowerCase();
  if (word === undefined) return undefined;
  const to = reading.start(first);
  const from = Math.max(0, to - HONOURED_REACH);
  const named = [...reading.text.slice(from, to).matchAll(/(?<=^|[\s(–-])(ông|bà|anh|chị|cô|em) (?=\p{Lu})/giu)];
  const nearest = named.findLast((match) => match[1]!.toLowerCase() === word);
  if (nearest === undefined) return undefined;
  const entity = narration.entityAt(reading.tokenAt(from + nearest.index + nearest[0].length));
  if (entity === undefined || entity.kind === 'place') return undefined;
  return { first, last, entity: wholeOf(narration, personOf(narration, entity)), form: 'name' };
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
