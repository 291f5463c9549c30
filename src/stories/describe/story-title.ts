import type { Article } from '../../article.js';
import { countEach } from '../../structures/index.js';
import { stopWords } from '../../text/index.js';
import { LABELS, SITE_WORDS, TEASERS } from './title-words.generated.js';

/** At most this many headlines are compared: half from the beginning and half from the end of a large story. */
const MAX_TITLES = 60;
/** This many characters of a text say what it is about. */
const LEAD = 300;
/** Two words with this many equal first letters are forms of one word. */
const STEM = 6;

/** Added to the score of the latest headline, less to earlier ones: later headlines tell the latest state. */
const RECENCY = 0.12;

/** Forms that make a headline less plain, and how much each costs. */
const PENALTIES: readonly (readonly [RegExp, number])[] = [
  [/\?/u, 0.4],
  [/(?:\.\.\.|…)\s*$/u, 0.45],
  [/^["'“‘„«]/u, 0.25],
  [/!/u, 0.1],
  // Words that shout.
  [/(?:^|[ -])\p{Lu}{3,}[ -]\p{Lu}{3,}/u, 0.3],
  [/^(?:The|An?) /u, 0.1],
  // A preview tells what was to come, not what happened.
  [/\bpreview$/iu, 0.2],
  [new RegExp(`^(?:${LABELS})\\b`, 'iu'), 0.3],
  [new RegExp(`(?:^|: )(?:${TEASERS})\\b`, 'iu'), 0.2],
  [/(?<!\p{N})\p{N}{1,3} (?:things|ways|reasons|takeaways|facts|questions)\b/iu, 0.2],
  [/\b(?:you|your|we|our|i|my)\b/iu, 0.15],
  [/^[\p{L}\p{N} ]{2,20}: /u, 0.13],
  [/, (?:claims?|says?|reports?) [^,]+$/iu, 0.1],
  [/^[^\p{Ll}]+$/u, 0.15],
  [/^.{0,24}$/u, 0.15],
  [/^.{111,}$/u, 0.15],
];

/**
 * Chooses the headline of a story: the one whose words most other articles have in their headlines or at the beginning
 * of their texts, plain rather than a question, a quotation or a tease, late rather than early, without the name of its
 * site. It depends on the articles of the story alone.
 *
 * @param articles in order of publication.
 * @returns `undefined` where no article has a headline.
 */
export function storyTitle(
  articles: readonly Pick<Article, 'title' | 'text' | 'outlet' | 'language'>[],
): string | undefined {
  const all = articles.map((article) => ({
    title: withoutSite(article),
    lead: article.text.slice(0, LEAD),
    language: article.language ?? 'en',
  }));
  const titled = all.filter(({ title }) => title !== '');
  const half = MAX_TITLES / 2;
  const weighed = titled.length > MAX_TITLES ? [...titled.slice(0, half), ...titled.slice(-half)] : titled;
  const words = weighed.map(({ title, language }) => contentWords(title, language));
  const counts = countEach(
    weighed.flatMap(({ title, lead, language }) => [...contentWords(`${title} ${lead}`, language)]),
  );
  const shared = [...new Set(words.flatMap((own) => [...own]))].reduce((sum, word) => sum + counts.get(word)! - 1, 0);
  const score = (index: number): number => {
    const { title } = weighed[index]!;
    const late = weighed.length > 1 ? (RECENCY * index) / (weighed.length - 1) : 0;
    const lost = PENALTIES.reduce((sum, [form, penalty]) => sum + (form.test(title) ? penalty : 0), 0);
    return centrality(words[index]!, counts, shared, weighed.length) + late - lost;
  };
  let best = -1;
  let highest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < weighed.length; index++) {
    const own = score(index);
    if (own < highest || (own === highest && weighed[index]!.title >= weighed[best]!.title)) continue;
    [best, highest] = [index, own];
  }
  return weighed[best]?.title;
}

/** The harmonic mean of how much of a headline the others say, and how much of what they all say it contains. */
function centrality(
  words: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  shared: number,
  titles: number,
): number {
  const own = [...words].reduce((sum, word) => sum + counts.get(word)! - 1, 0);
  if (own === 0) return 0;
  const [precision, recall] = [own / ((titles - 1) * words.size), own / shared];
  return (2 * precision * recall) / (precision + recall);
}

function contentWords(title: string, language: string): Set<string> {
  const stops = stopWords(language);
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 1 && !stops.has(word)).map((word) => word.slice(0, STEM)));
}

/** Words in the names of sites. */
const SITE = new RegExp(`\\b(?:${SITE_WORDS})$|\\.(?:com|org|net|co\\.\\p{L}{2}|\\p{L}{2})$`, 'iu');
/** What follows a dash and is longer than this is part of the headline. */
const MAX_SITE_WORDS = 4;

/** A headline without the site's name after a bar or a dash, and without a note in brackets about its pictures. */
function withoutSite({ title, outlet }: Pick<Article, 'title' | 'outlet'>): string {
  let rest = (title ?? '').replace(/\s+/gu, ' ').trim();
  rest = rest.replace(/ [([](?:photos?|videos?|pictures|watch|live|updated?|and|,|\+|&| )+[)\]]$/iu, '');
  for (let cut = siteStart(rest, outlet); cut > 0; cut = siteStart(rest, outlet)) rest = rest.slice(0, cut).trimEnd();
  return rest;
}

/** The offset at which the name of a site begins, with the sign before it; -1 where there is none. */
function siteStart(title: string, outlet: string | null | undefined): number {
  const start = Math.max(...[' | ', ' - ', ' – ', ' — ', ' :: ', ' · ', ' » '].map((mark) => title.lastIndexOf(mark)));
  if (start <= 0) return -1;
  const name = title.slice(start).replace(/^[^\p{L}\p{N}]+/u, '');
  if (name.split(' ').length > MAX_SITE_WORDS) return -1;
  const [site, own] = [letters(name), letters(outlet ?? '')];
  const isOutlet = site.length > 2 && own.length > 2 && (own.includes(site) || site.includes(own));
  return isOutlet || SITE.test(name) ? start : -1;
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
