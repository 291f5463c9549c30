// What each function costs, as a multiple of cutting the same articles into words: docs/functions.md has the table.
// Processor time of one process, the best of three runs, on the seeds.
//   node scripts/run.mjs bench/timing/alone/functions.ts
import { readFileSync } from 'node:fs';
import * as library from '../../../src/index.js';

const articles = ['newsroom', 'world-desk'].flatMap((name) =>
  readFileSync(`seeds/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as library.Article),
);
const each = (use: (article: library.Article) => unknown) => () => articles.forEach(use);
const { stories } = library.findStories(articles);
const covered = stories
  .filter((story) => story.articles.length > 1)
  .map((story) => articles.filter(({ id }) => story.articles.includes(id)));
const coverages = covered.map((story) => library.compareCoverage(story));
const labels = articles.map(({ id }, at) => ({ id, label: at % 40 }));

const CALLS: Readonly<Record<string, () => unknown>> = {
  tokenize: each((article) => library.tokenize(article)),
  splitParagraphs: each((article) => library.splitParagraphs(article)),
  splitSentences: each((article) => library.splitSentences(article)),
  detectLanguage: each((article) => library.detectLanguage(article)),
  findNames: each((article) => library.findNames(article)),
  findQuotes: each((article) => library.findQuotes(article)),
  findFigures: each((article) => library.findFigures(article)),
  findFacts: each((article) => library.findFacts(article)),
  flagArticle: each((article) => library.flagArticle(article)),
  checkArticle: each((article) => library.checkArticle(article)),
  findReuse: () => library.findReuse(articles),
  findStories: () => library.findStories(articles),
  'StoryStream.addMany': () => new library.StoryStream().addMany(articles),
  'compareCoverage of every story': () => covered.map((story) => library.compareCoverage(story)),
  whatOthersHave: () => coverages.map((coverage) => library.whatOthersHave(coverage, coverage.articles[0]!.id)),
  evaluateClustering: () => library.evaluateClustering(labels, { stories }),
  findRepeatedBoilerplate: () => library.findRepeatedBoilerplate(articles),
};

function milliseconds(call: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const before = process.cpuUsage();
    call();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const unit = milliseconds(CALLS.tokenize!);
console.log(`${articles.length} articles, tokenize ${(unit / articles.length).toFixed(3)} ms an article`);
for (const [name, call] of Object.entries(CALLS)) console.log(`${name} ${(milliseconds(call) / unit).toFixed(1)}`);
