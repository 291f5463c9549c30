// Articles that say one thing in quite different words: add what a model of your own knows.
//
//   node examples/your-own-embeddings.mjs

import { findStories } from 'samestory';

const articles = [
  { id: 'wire', text: 'The doctors’ union voted to end home visits, saying that surgeries cannot cope.' },
  { id: 'daily', text: 'GPs will no longer call on patients in their houses, the BMA has decided.' },
  { id: 'other', text: 'The river burst its banks near the mill, and forty families were moved to a school.' },
];

// One dense vector an article, all of one length, from whatever model you run. These three stand for its answer.
const vectors = new Map([
  ['wire', [0.9, 0.1, 0.1]],
  ['daily', [0.8, 0.2, 0.1]],
  ['other', [0.1, 0.1, 0.9]],
]);

const names = ({ stories }) => stories.map(({ articles: ids }) => ids.join(' + ')).join(' | ');
console.log(`by words alone:       ${names(findStories(articles))}`);

// `weight` is the share that the vectors have in the score of a link. With 1 they replace the words; then choose a
// `threshold` that suits your model.
console.log(`with vectors:         ${names(findStories(articles, { embeddings: { vectors, weight: 0.8 } }))}`);
console.log(
  `by vectors alone:     ${names(findStories(articles, { embeddings: { vectors, weight: 1 }, threshold: 0.7 }))}`,
);
