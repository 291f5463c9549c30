import { areOpposed, type StoryText } from '../read/index.js';
import type { Row, TitleMember } from './find-passages.js';
import { sharedWeight } from './likeness.js';
import { articlesOf } from './passage-table.js';

/** Sentences of a lead that a title may tell. */
const LEAD = 3;
/** The share of a title's weight that a sentence must have. */
const MIN_SHARE = 0.65;
/** The weight that both must share besides names: a title that only names its subject tells nothing. */
const MIN_OUTSIDE_NAMES = 1;
/** The same in Vietnamese, where every syllable is a word. */
const MIN_OF_SYLLABLES = 2;

/**
 * Adds the titles that tell what the lead of another article tells, where their own article has no sentence in that
 * passage; a lead that nobody else tells becomes a passage with them. Questions and denials of what is told are left
 * out.
 */
export function withTitles(story: StoryText, rows: readonly Row[]): Row[] {
  const all = rows.map((row) => ({ ...row, titles: [...(row.titles ?? [])] }));
  story.articles.forEach(({ title = '' }, article) => {
    const match = title.includes('?') ? undefined : titleMember(story, title, article);
    if (match === undefined) return;
    const { wording } = story.sentence(match.sentence);
    let row = all.find(({ wordings, seconds }) => wordings.includes(wording) && !seconds.has(wording));
    if (row === undefined) {
      row = { wordings: [wording], seconds: new Set(), titles: [] };
      all.push(row);
    }
    const isThere = articlesOf(story, row).includes(article) || row.titles.some((other) => other.article === article);
    if (!isThere) row.titles.push(match);
  });
  return all;
}

/** What a title tells, best of all the leads of the others. */
function titleMember(story: StoryText, title: string, article: number): TitleMember | undefined {
  const { weights, weightsOutsideNames } = story;
  const terms = story.titles[article]!;
  const { language } = story.document(article);
  const min = language === 'vi' ? MIN_OF_SYLLABLES : MIN_OUTSIDE_NAMES;
  const whole = sharedWeight(terms, terms, weights);
  let [best, highest]: [TitleMember | undefined, number] = [undefined, 0];
  for (const own of story.byArticle) {
    for (const sentence of own.slice(0, LEAD)) {
      const { article: other, wording, start, end } = story.sentence(sentence);
      const { terms: theirs, states } = story.wordings[wording]!;
      const shared = sharedWeight(terms, theirs, weights);
      const share = shared / whole;
      if (other === article || shared * share <= highest || share < MIN_SHARE) continue;
      if (sharedWeight(terms, theirs, weightsOutsideNames) < min) continue;
      const text = story.articles[other]!.text.slice(start, end);
      if (DENIES.test(title) !== DENIES.test(text) || areOpposed(story.titleStates[article]!, states)) continue;
      [best, highest] = [{ article, sentence, share }, shared * share];
    }
  }
  return best;
}

/** Words that deny: a title with one and a sentence without one do not tell the same. */
export const DENIES =
  /\b(?:no|not|never|nobody|nothing|without|deny|denies|denied|não|nunca|không|chưa|nicht|kein|keine|keinem|keinen|keiner|keines|pas)\b|n['’]t\b/i;
