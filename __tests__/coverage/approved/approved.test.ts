import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { compareCoverage, compareVersions } from '../../../src/coverage/index.js';
import type { Article } from '../../../src/index.js';
import { changesOf, linesOf } from './lines.js';

// What the comparison finds in stories of the samples, one short line for each finding, as an editor has approved it.
// A failure shows the lines that changed. Read each beside the sentences that its offsets point to. Is it right, or at
// least no worse than before? Then approve it: `npm test -- __tests__/coverage/approved -u`. The lines are no labels:
// some say what is wrong, and whoever mends it approves the better line. How to read a line:
//
//   A Palmer Newswire …        an article: its lead, derivation, group of one source, the shares of it that are
//                              verbatim, rewrite and new; then, by other article, the shares that overlap
//   p1 Rebels took the …       a passage, and its members: A 0-90 is a place in the text of A; what it is compared
//                              with; the likeliest other member, how likely, by which words; which spans differ
//   f1 conflict dead; …        a figure: its agreement and question, and each article's value
//   s1, q1, c1, o1             a state, a quote, a claim, an origin
//   a1 B 8-164 It took the; 6.56, 4.02; 43-130; f4   what B alone has: weight, rank, which words, which facts
//
// and behind the rule, what changed from the first article to the second, taken for versions of one.

interface Labelled extends Article {
  readonly cluster: string;
}

const STORIES = {
  'world-desk': [
    'cholera-outbreak',
    'minister-resigns',
    'typhoon-kalinaw',
    'missile-october',
    'prison-siege',
    'novel-prize',
    'vasko-opening',
    'zoo-lynx',
  ],
  newsroom: ['shield-semi-preview', 'byelection-aldermere', 'trial-farraday'],
  languages: [
    'de-bombe-hallstedt',
    'fr-ligue-j13',
    'fr-tempete-ysoline',
    'es-autobuses-acuerdo',
    'pl-zubr-pumeks',
    'tr-deprem-ilicali',
  ],
};
const MAX_ARTICLES = 5;

for (const [file, clusters] of Object.entries(STORIES)) {
  const articles = readFileSync(`seeds/${file}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line): Labelled => JSON.parse(line));
  test.each(clusters)(`${file}: %s`, (story) => {
    const own = articles.filter(({ cluster }) => cluster === story).slice(0, MAX_ARTICLES);
    expect(
      `\n${linesOf(compareCoverage(own))}\n---\n${changesOf(compareVersions(own[0]!, own[1]!))}\n`,
    ).toMatchSnapshot();
  });
}
