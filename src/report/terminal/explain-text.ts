import type { Article } from '../../article.js';
import type { LinkExplanation } from '../../stories/index.js';
import { percent, plain } from '../formats/index.js';
import { labelArticles } from '../view-model/index.js';
import { Page, type TerminalOptions } from './terminal-page.js';

/** The features of the link score in words. */
const FEATURE_WORDS: Readonly<Record<LinkExplanation['contributions'][number]['feature'], string>> = {
  logCosine: 'words in common',
  cosine: 'nearly the same text',
  evidence: 'how rare the common words are',
  second: 'how rare the common words are, without the rarest',
  contained: 'how much of one is in the other',
  lead: 'headline and first sentences',
  names: 'names in common',
  figures: 'figures in common',
  nearestLess: 'closeness beside that of other articles, the lower',
  nearestMore: 'closeness beside that of other articles, the higher',
  usual: 'how alike the articles here are in general',
  hasTitles: 'both have headlines',
  titles: 'headlines',
  hasDates: 'both have dates',
  daysShort: 'time between them, within two weeks',
  daysLong: 'time between them, over months',
  sameOutlet: 'same outlet or not',
  length: 'length of the shorter one',
  lengthRatio: 'difference in length',
  few: 'few articles to compare them with',
  short: 'short texts',
};

/** Maximum number of shared terms shown. */
const MAX_TERMS = 8;

/** Why two articles are in one story or are not, for a person at a terminal. */
export function explainText(
  articles: readonly Article[],
  explanation: LinkExplanation,
  options: TerminalOptions = {},
): string {
  const page = new Page(options);
  const { a, b, together, level, threshold, margin, compared, probability } = explanation;
  page.paragraph([{ text: together ? 'In one story.' : 'In two stories.', style: 'bold' }]);
  const labels = labelArticles(articles.filter(({ id }) => id === a || id === b));
  for (const id of a === b ? [a] : [a, b]) {
    const { name = id, time = '', title = '' } = labels.get(id) ?? {};
    page.paragraph(
      [{ text: [name, time].filter(Boolean).join(', '), style: 'cyan' }, { text: title && `: ${title}` }],
      {
        first: '  ',
        indent: 4,
      },
    );
  }
  page.gap();
  page.paragraph(decision(together, level, threshold, margin));
  if (compared)
    page.paragraph(`Taken alone, the two would belong together with a probability of ${percent(probability)}.`);
  else if (a !== b && probability < 1) page.paragraph('The two have too little in common to be compared.');
  if (explanation.reasons.length > 0) page.paragraph(`Why: ${plain(explanation.reasons.join('; '))}.`);
  contributions(page, explanation);
  terms(page, explanation);
  return page.toString();
}

function decision(together: boolean, level: number, threshold: number, margin: number): string {
  const limit = `the threshold is ${threshold.toFixed(2)}`;
  if (level === 0) return `Their stories never join; ${limit}.`;
  if (level === 1) return 'They carry the same text, or were pinned together.';
  const distance = `${Math.abs(margin).toFixed(2)} ${margin >= 0 ? 'above' : 'below'} it`;
  const verb = together ? 'Their groups join at' : 'Their stories would join at';
  return `${verb} a probability of ${level > 0.99 ? 'more than 0.99' : level.toFixed(2)}; ${limit}, so they are ${distance}.`;
}

function contributions(page: Page, { contributions: all, intercept, penalty, probability }: LinkExplanation): void {
  if (all.length === 0) return;
  page.heading('What speaks for a link (+) and against it (−), in log-odds');
  const sum = all.reduce((total, { contribution }) => total + contribution, intercept - penalty);
  page.table(
    [
      ['', 'value', 'adds'],
      ...all.map(({ feature, value, contribution }) => [
        FEATURE_WORDS[feature],
        value.toFixed(2),
        signed(contribution),
      ]),
      ['any pair, to begin with', '', signed(intercept)],
      ...(penalty === 0
        ? []
        : [['penalty: a round-up, a series, or one passage and little else', '', signed(-penalty)]]),
      [`together, a probability of ${percent(probability)}`, '', signed(sum)],
    ],
    { indent: 2 },
  );
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}

function terms(page: Page, { terms: all, cosine, compared }: LinkExplanation): void {
  if (all.length === 0 || !compared) return;
  page.heading(`Words that they share, and what each adds to their cosine of ${cosine.toFixed(2)}`);
  const shown = all.slice(0, MAX_TERMS).map(({ word, share }) => `${plain(word)} ${share.toFixed(3)}`);
  page.paragraph(shown.join(', '), { first: '  ' });
}
