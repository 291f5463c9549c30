// Weights that fit your own news: fit them on labelled articles, score them on articles they have not seen.
//
//   node examples/your-own-weights.mjs [LABELLED.jsonl]

import { calibrateLinkScore, evaluateClustering, findStories, labelsOf } from 'samestory';
import { readArticles } from 'samestory/io';

const { articles } = await readArticles([process.argv[2] ?? 'seeds/newsroom.jsonl']);

// Every article says in `cluster` which event it was written for. An event is in one half or the other, not in both.
const events = [...new Set(labelsOf(articles, 'cluster').map(({ label }) => label))].sort();
const half = new Set(events.filter((_, at) => at % 2 === 0));
const toFit = articles.filter(({ cluster }) => half.has(cluster));
const unseen = articles.filter(({ cluster }) => !half.has(cluster));

// A few hundred articles move the weights a little from those that ship; thousands may replace them, with the option
// `from: 'nothing'`.
const labels = new Map(toFit.map(({ id, cluster }) => [id, cluster]));
const model = calibrateLinkScore([{ name: 'desk', articles: toFit, labels }]);

const gold = labelsOf(unseen, 'cluster');
for (const [name, options] of [
  ['as shipped', {}],
  ['your own', { model }],
]) {
  const { bCubed } = evaluateClustering(gold, findStories(unseen, options));
  console.log(`${name.padEnd(10)} B-cubed F1 ${bCubed.f1.toFixed(3)} on ${unseen.length} articles`);
}
// Keep the model as JSON, with your code: `samestory --model FILE` and `findStories(articles, { model })` read it.
