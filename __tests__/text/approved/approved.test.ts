import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { linesOf } from './reading.js';

// What is read in articles of the samples, one short line for each thing, as somebody who read the article has approved
// it. A failure shows the lines that changed. Look at the place in the text that each begins with. Is it right, or at
// least no worse than before? Then approve it: `npm test -- __tests__/text/approved -u`. The lines are no labels: some
// say what is wrong, and whoever mends it approves the better line. How to read a line:
//
//   en; sentences 60 112       the language, and where sentences begin inside paragraphs
//   ¶ 0-185 credit; …          a paragraph that is no plain one, and what is marked in it
//   * Ann Lee; person; 3-10    a name, its kind, its mentions, its other forms
//   “ 20-31 We have won        a quote: its kind, its statement, its speaker and where the text says so, the verb
//   > 40 Lee said; Ann Lee     who says something without quotation marks, and through whom
//   # 50 40 cars; = 40 count   a figure: hedge, value, unit, kind; what is counted; the same in the base unit; the day

const ARTICLES = {
  'world-desk':
    '18ae2fbf17 d6a21a590b 2cb7df6701 8096f1fb3c 5a4f4f6b1e bcbc35bd82 4279a817b0 2b0925e0f2 1f438b12f3 ad00f28846 1ec01f28ce 63a89532d4 00c6ad10c8 9ada6c5abc f2b3516e1e',
  languages:
    '6d942448c0 3459de14b2 d644dc8a66 ccb11e805c 5167dcd75a 4db7797660 ea6bc794fd c154156e02 7ad6138cdd 7b78e11644 09ca1826bd 2d35f9c1d8 4b7686eb35 170bf4227f 87c7562a23 d66af36a02 74ea9f19ad c3b499afb8 3d7986ee6e 93613cd509 a9676140a8 438d695f84 d36c8b7086 e1ac6f9df1 5c6f7f0ec7 5d49733073 37459a1fc7 adefa87d60 bea0df49fc f911856de1 c6b4542c38 d64302b0ab 4ba4ada2f2 8b05b8d6af 1aaded50c9 de2debbab6 d02b746dcb efb286ae8e fa37bad688 672447ac1f 5f1afc03c7 e10f40c390 00b80f5aef 249b31b035 95b4e4d75f',
  newsroom: '897e484e fba3e2ef 33031b4a 8d696ac9',
};

for (const [file, ids] of Object.entries(ARTICLES)) {
  const articles = new Map(
    readFileSync(`seeds/${file}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line): Article => JSON.parse(line))
      .map((article) => [article.id, article]),
  );
  test.each(ids.split(' '))(`${file}: %s`, (id) => {
    const { text, title, publishedAt } = articles.get(id)!;
    expect(`\n${linesOf({ text, title, publishedAt })}\n`).toMatchSnapshot();
  });
}
