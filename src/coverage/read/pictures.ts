import type { Span } from '../../article.js';
import type { DocumentSentence, Paragraph, TextDocument } from '../../text/index.js';
import { textBefore } from './ordered-spans.js';

/**
 * What stands before the name of who took or made a picture, before its colon; in small letters only behind a bracket
 * or a dash. A comma before it makes it the article's ("Text, photo: Jane Doe").
 */
const LABEL =
  /(?:(?<![\p{L}\p{N},/&] ?)(?:Photo(?:graph)?|Picture|Image|Graphic|Illustration|Foto|Bild|Grafik|Imagem|Imagen|Đồ họa|Nguồn(?: ảnh)?|Фото)|(?<![\p{L}\p{N}]|[,/&] ?)Ảnh(?: minh họa)?|(?<=[([–—-] ?)ảnh) ?$/u;
const MAX_LABEL = 20;
const OPENS_NAME = /^ ?[\p{L}\p{N}@]/u;
/** What opens a credit before its label. */
const OPENING = /[([–—-]? ?$/u;
/** A word of a name: of a person, an agency, an account. */
const NAME_WORD =
  /(?:[\w-]+\.(?:com|org|net|gov|vn|de|fr|br)(?![\p{L}\p{N}])|[\p{Lu}\p{N}@][\p{L}\p{M}\p{N}.&'’@_-]*|\/|(?:via|for|of|the|de|da|do) (?=\p{Lu})) ?/uy;
/** Agencies, initials, addresses: a name that is complete with one word. */
const WHOLE = /^(?:\p{Lu}{2,}\d*|[^\s.]+\.\S+|Reuters|Getty|Internet|Facebook|Twitter|Instagram|YouTube)$/u;
const SMALL = /\p{Ll}/uy;
/** Words of address and of time that Vietnamese sentences open with, and English ones. */
const OPENS_SENTENCE =
  /^(?:Ông|Bà|Chị|Cô|Các|Những|Một|Theo|Trong|Tại|Khi|Ngày|Sáng|Trưa|Chiều|Tối|Trước|Sau|Hôm|Tuy|Phút|The|At|In|On|After|When)$/u;
const MAX_CAPTION = 220;
const MAX_CREDIT = 90;
const MAX_WORDS = 8;
/** Words of a person's name; what follows opens the next sentence. */
const MAX_NAME = 4;

/**
 * Pictures that have run into a paragraph: their captions with the credits behind them, ascending. "A tram on its side.
 * Photo: Jane Doe Seven people died …" in texts whose line breaks were lost.
 */
export function findPictures(document: Pick<TextDocument, 'text' | 'paragraphs' | 'sentences'>): Span[] {
  const { text, paragraphs, sentences } = document;
  const found: Span[] = [];
  let index = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const before = textBefore(text, colon, MAX_LABEL);
    const label = LABEL.exec(before);
    if (label === null || !OPENS_NAME.test(text.slice(colon + 1, colon + 3))) continue;
    const at = colon - before.length + label.index;
    while (index < sentences.length && sentences[index]!.end <= at) index++;
    const sentence = sentences[index];
    if (sentence === undefined) break;
    const paragraph = paragraphs[sentence.paragraph]!;
    if (at < sentence.start || at === paragraph.start) continue;
    const opening = OPENING.exec(text.slice(Math.max(sentence.start, at - 2), at))![0];
    const from = at - opening.length;
    const behind = text[colon + 1] === ' ' ? colon + 2 : colon + 1;
    const end = creditEnd(text, behind, paragraph.end, /[([]/.test(opening));
    if (end < 0) continue;
    const start = Math.max(captionStart(text, sentences, index, from), found.at(-1)?.end ?? 0);
    if (start < end) found.push({ start, end });
  }
  return found;
}

/** Where a credit's name ends; -1 if there is none. */
function creditEnd(text: string, from: number, to: number, isBracketed: boolean): number {
  if (isBracketed) {
    const closing = text.slice(from, Math.min(to, from + MAX_CREDIT)).search(/[)\]]/);
    return closing < 0 ? -1 : from + closing + 1;
  }
  const ends = [from];
  const words: string[] = [];
  for (NAME_WORD.lastIndex = from; words.length < MAX_WORDS; ) {
    const word = NAME_WORD.exec(text)?.[0];
    if (word === undefined || NAME_WORD.lastIndex > to) break;
    words.push(word.trim());
    ends.push(NAME_WORD.lastIndex);
    const isPart = words.at(-2) === '/' || words.at(-2) === 'via';
    if (WHOLE.test(word.trim()) && text[NAME_WORD.lastIndex] !== '/' && (words.length === 1 || isPart)) {
      if (!/^(?:Images|Photo|Wire|News|via|\/)/.test(text.slice(NAME_WORD.lastIndex)))
        return trimmed(NAME_WORD.lastIndex);
    }
    if (text[NAME_WORD.lastIndex - 1] === '.' && word.length > 3) break;
  }
  if (words.length === 0) return -1;
  // A name is followed by what opens a sentence: "Ảnh: An Nhơn Theo kết luận", "Ảnh: Lan Hương Cô Lê nói".
  const opener = words.findIndex((word, at) => at > 0 && OPENS_SENTENCE.test(word));
  if (opener > 0) return trimmed(ends[opener]!);
  const last = ends.at(-1)!;
  if (last >= to) return to;
  SMALL.lastIndex = last;
  // A small letter behind the last word shows that it opens a sentence: "Photo: Jane Doe The tram …".
  const opens = SMALL.test(text) || (words.length > MAX_NAME - 2 && /\d/.test(text[last]!));
  return trimmed(opens ? (words.length > 1 ? ends[Math.min(words.length - 1, MAX_NAME)]! : -1) : last);

  function trimmed(end: number): number {
    let at = end;
    while (at > from && text[at - 1] === ' ') at--;
    return at;
  }
}

/**
 * Where the caption before a credit begins: with its sentence, or with the one that ends before the credit. A long one
 * is the article's.
 */
function captionStart(text: string, sentences: readonly DocumentSentence[], index: number, credit: number): number {
  const own = sentences[index]!;
  if (/[\p{L}\p{N}]/u.test(text.slice(own.start, credit)))
    return credit - own.start <= MAX_CAPTION ? own.start : credit;
  const before = sentences[index - 1];
  const isCaption =
    before !== undefined &&
    before.paragraph === own.paragraph &&
    before.end - before.start <= MAX_CAPTION &&
    !/["“”»]/.test(text.slice(before.start, before.end));
  return isCaption ? before.start : credit;
}

/** A document whose run-in pictures are paragraphs of their own: captions, without sentences. */
export function withoutPictures(document: TextDocument): TextDocument {
  const pictures = findPictures(document);
  if (pictures.length === 0) return document;
  const { text } = document;
  const pieces = document.paragraphs.map((paragraph) => split(text, paragraph, pictures));
  const paragraphs = pieces.flat();
  let index = 0;
  const sentences = document.sentences.flatMap((sentence) =>
    between(text, sentence, pictures).map((span): DocumentSentence => {
      while (paragraphs[index]!.end < span.end) index++;
      return { ...span, paragraph: index };
    }),
  );
  return { ...document, sentences, paragraphs };
}

/** The captions that {@link withoutPictures} has cut out of a line of a document. */
export function runInCaptions({ text, paragraphs }: Pick<TextDocument, 'text' | 'paragraphs'>): Span[] {
  return paragraphs.filter(({ role, start, end }, index) => {
    if (role !== 'caption') return false;
    const [before, behind] = [paragraphs[index - 1], paragraphs[index + 1]];
    const isInLine = (from: number, to: number): boolean => !text.slice(from, to).includes('\n');
    return (
      (before !== undefined && isInLine(before.end, start)) || (behind !== undefined && isInLine(end, behind.start))
    );
  });
}

/** A paragraph without its pictures, and they between its parts. */
function split(text: string, paragraph: Paragraph, pictures: readonly Span[]): Paragraph[] {
  const own = pictures.filter(({ start, end }) => start >= paragraph.start && end <= paragraph.end);
  if (own.length === 0) return [paragraph];
  const parts: Paragraph[] = between(text, paragraph, own).map(({ start, end }) => ({
    ...paragraph,
    start,
    end,
    marks: paragraph.marks.filter((mark) => mark.start >= start && mark.end <= end),
  }));
  for (const { start, end } of own) parts.push({ ...paragraph, start, end, role: 'caption', marks: [] });
  return parts.sort((x, y) => x.start - y.start);
}

/** What is left of a span between pictures, without the spaces and marks at the cuts. */
function between(text: string, { start, end }: Span, pictures: readonly Span[]): Span[] {
  const cuts = pictures.filter((picture) => picture.end > start && picture.start < end);
  if (cuts.length === 0) return [{ start, end }];
  const parts: Span[] = [];
  let from = start;
  for (const cut of [...cuts, { start: end, end }]) {
    const part = text.slice(from, Math.max(from, cut.start));
    const left = from + part.search(/[^\s.,;)\]–—-]|$/u);
    const right = from + part.trimEnd().length;
    if (/[\p{L}\p{N}]/u.test(text.slice(left, right))) parts.push({ start: left, end: right });
    from = cut.end;
  }
  return parts;
}
