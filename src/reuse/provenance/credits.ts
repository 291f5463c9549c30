import type { Article } from '../../article.js';
import { AGENCY_NAMES } from './agencies.generated.js';

/** A news agency and the forms of its name in credits. Short forms are matched exactly, with their capitals. */
export interface Agency {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}

/** The agencies that credit lines name most often. Add your own with the option `agencies`. */
export const AGENCIES: readonly Agency[] = Object.entries(AGENCY_NAMES).map(([name, aliases]) =>
  aliases === '' ? { name } : { name, aliases: aliases.split('|') },
);

/** Number of paragraphs at the beginning and at the end of an article that may contain a credit. */
const EDGE_PARAGRAPHS = 3;
/** A tag such as "LONDON, Nov 23 (Reuters) -" begins at most this far into a paragraph. */
const TAG_WITHIN = 80;
/** Maximum length of a paragraph that is a credit line. */
const MAX_CREDIT_LENGTH = 200;

/** A dateline with a tag in capitals, of any agency: "VRAZA, Karovia, March 11 (NPA) –". */
const DATELINE = /^\p{Lu}[\p{Lu} .'’-]{1,30}(?:,[^()]{0,40})? \((\p{Lu}{2,6})\) {0,2}[-–—]/u;

/** Words that introduce the names in a credit line. */
const INTRODUCED = new RegExp(
  [
    String.raw`\breport(?:ing|ed) by\b|\bcontributed to this\b|\bsource\b|\bagenc|©|\bcopyright\b`,
    String.raw`\bwith (?:inputs?|files|reporting|material|information)? ?(?:from)?`,
    String.raw`\b[Qq]uelle\b|\bmit material\b|\bfuente\b|\bfonte\b|\bcom informações d|\bavec\b|\btheo\b`,
  ].join('|'),
  'iu',
);

/** Characters at the end of a text in which a credit may stand behind its last sentence. */
const MAX_BEHIND = 60;
const BEHIND =
  /[.!?”"]\s{1,3}(?:[([](?:source: ?|theo |nguồn: ?|tổng hợp )?([^()[\]]{2,40})[)\]]|[—–] ?([\p{L} /]{2,40})|(?:theo|nguồn:|tổng hợp) ([\p{L} /.]{2,40}))\.?\s{0,3}$/iu;

/** Recognises the agencies that articles credit for their text. */
export class CreditReader {
  readonly #names: readonly { readonly agency: string; readonly alias: string }[];

  /** @param own more agencies than {@link AGENCIES}, by name or with aliases. */
  constructor(own: readonly (string | Agency)[] = []) {
    const agencies = [...own.map((agency) => (typeof agency === 'string' ? { name: agency } : agency)), ...AGENCIES];
    this.#names = agencies
      .flatMap(({ name, aliases = [] }: Agency) => [name, ...aliases].map((alias) => ({ agency: name, alias })))
      .sort((x, y) => y.alias.length - x.alias.length || (x.alias < y.alias ? -1 : 1));
  }

  /**
   * Names of the agencies that the article credits, sorted. They come from its `credits` (where an unknown name counts
   * too), its `byline`, a tag at the beginning of one of its first paragraphs ("(AP) —"; after a dateline also an
   * unknown one in capitals), a credit line at its end ("Reporting by …", "© AFP", "with Reuters", "PA"; "Tổng hợp …",
   * where an unknown name counts too), or what the narration gives them for (", per AP"). A photo credit does not
   * count, because it only says who took the picture.
   */
  read({ text, byline, credits }: Pick<Article, 'text' | 'byline' | 'credits'>): string[] {
    const found = new Set<string>();
    for (const credit of credits ?? []) {
      if (credit.trim() !== '') for (const agency of this.#orItself(credit.trim())) found.add(agency);
    }
    if (byline) for (const agency of this.#agenciesIn(byline)) found.add(agency);
    const { first, last } = edges(text);
    for (const paragraph of first) {
      const tag = /[([]([^()[\]]{2,60})[)\]]\s{0,3}(?:[-–—:]|$)/u.exec(paragraph.slice(0, TAG_WITHIN));
      if (tag !== null) for (const agency of this.#agenciesIn(tag[1]!)) found.add(agency);
    }
    const unknown = DATELINE.exec(first[0] ?? '')?.[1];
    if (unknown !== undefined && this.#agenciesIn(unknown).length === 0) found.add(unknown);
    for (const paragraph of last) {
      if (paragraph.length <= MAX_CREDIT_LENGTH) for (const agency of this.#creditLine(paragraph)) found.add(agency);
    }
    for (const agency of this.#behind(last[0] ?? '')) found.add(agency);
    for (const agency of this.#given(text)) found.add(agency);
    for (const name of compiledFrom(last[0] ?? '')) for (const agency of this.#orItself(name)) found.add(agency);
    return [...found].sort();
  }

  /** The agencies named in a credit, or the credit itself where none is known. */
  #orItself(credit: string): string[] {
    const known = this.#agenciesIn(credit);
    return known.length === 0 ? [credit] : known;
  }

  /** Agencies that the narration gives for something: "25 died, per AP". */
  #given(text: string): string[] {
    const found: string[] = [];
    for (let at = text.indexOf(PER); at !== -1; at = text.indexOf(PER, at + 1)) {
      const behind = text.slice(at + PER.length, at + MAX_GIVEN).replace(/^the /, '');
      const given = this.#names.find(
        ({ alias }) => behind.startsWith(alias) && !LETTER.test(behind[alias.length] ?? ''),
      );
      if (given !== undefined) found.push(given.agency);
    }
    return found;
  }

  #creditLine(paragraph: string): string[] {
    if (/\b(?:photo|picture|image|video|foto|getty)/i.test(paragraph)) return [];
    const bare = paragraph.replace(/^[\s([—–\-©/]{0,10}|[\s)\].—–-]{0,10}$/gu, '');
    const alone = this.#names.filter(({ alias }) => bare === alias).map(({ agency }) => agency);
    if (alone.length > 0) return [alone[0]!];
    if (INTRODUCED.test(paragraph)) return this.#agenciesIn(paragraph);
    const tail = /[([]([^()[\]]{2,60})[)\]]\.?\s{0,3}$/u.exec(paragraph);
    return tail === null ? [] : this.#agenciesIn(tail[1]!);
  }

  /** Agencies behind the last words of a text: "… turned over. (Reuters)", "… — AP", "… Theo Reuters / Example". */
  #behind(paragraph: string): string[] {
    const tail = BEHIND.exec(paragraph.slice(-MAX_BEHIND));
    if (tail === null) return [];
    const parts = (tail[1] ?? tail[2] ?? tail[3]!).split(/[/,;]/).map((part) => part.trim());
    return this.#names.filter(({ alias }) => parts.includes(alias)).map(({ agency }) => agency);
  }

  /** Agencies named in a short text, as whole words. */
  #agenciesIn(line: string): string[] {
    let rest = line.slice(0, 400);
    const found: string[] = [];
    for (const { agency, alias } of this.#names) {
      const at = wholeWord(rest, alias);
      if (at === -1) continue;
      found.push(agency);
      // "Australian Associated Press" is not the Associated Press, so matched text is removed.
      rest = `${rest.slice(0, at)}\u0000${rest.slice(at + alias.length)}`;
    }
    return found;
  }
}

const PER = ', per ';
const MAX_GIVEN = 60;

/** "Tổng hợp Reuters / Infonet", "Theo Infonet": the sources that the last line of a Vietnamese article names. */
function compiledFrom(line: string): string[] {
  const names = COMPILED.exec(line.slice(0, MAX_COMPILED + 1))?.[1];
  return names === undefined ? [] : names.split(/[/,;]/).flatMap((name) => NAME.exec(name.trim())?.[0] ?? []);
}

const MAX_COMPILED = 80;
const COMPILED = /^\(?(?:Tổng hợp|Theo)(?: từ)?[:\s]([^.:()]{2,60})\)?\.?$/u;
/** One or two words with capitals, as outlets are named. */
const NAME = /^\p{Lu}[\p{L}\d.+-]*(?: \p{Lu}[\p{L}\d.+-]*)?$/u;

const LETTER = /[\p{L}\p{N}]/u;

function wholeWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[at + word.length] ?? ' ')) return at;
  }
  return -1;
}

/** The first and the last paragraphs, found without splitting the whole text. */
function edges(text: string): { first: string[]; last: string[] } {
  const first: string[] = [];
  for (let from = 0; from < text.length && first.length < EDGE_PARAGRAPHS; ) {
    const newline = text.indexOf('\n', from);
    const end = newline === -1 ? text.length : newline;
    const paragraph = text.slice(from, Math.min(end, from + 2 * TAG_WITHIN)).trim();
    if (paragraph !== '') first.push(paragraph);
    from = end + 1;
  }
  const last: string[] = [];
  for (let end = text.length; end > 0 && last.length < EDGE_PARAGRAPHS; ) {
    const newline = text.lastIndexOf('\n', end - 1);
    const paragraph = text.slice(Math.max(newline + 1, end - 4 * MAX_CREDIT_LENGTH), end).trim();
    if (paragraph !== '') last.push(paragraph);
    end = newline;
  }
  return { first, last };
}
