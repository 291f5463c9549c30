// Three outlets, one story: what do all of them have, and what does each add?
//
//   node examples/compare-one-story.mjs [FILE or FOLDER …]

import { compareCoverage } from 'samestory';
import { readArticles } from 'samestory/io';

const inputs = process.argv.length > 2 ? process.argv.slice(2) : ['seeds/gp-home-visits'];
const { articles } = await readArticles(inputs);

// The articles given are taken as one story. If you have a pile of stories, call findStories first and compare one by
// one.
const coverage = compareCoverage(articles);

// A passage is a statement that two articles or more make, in the same words or in others. Each of its members is a
// span of an article's own text, so you can highlight it where it is.
const byAll = coverage.passages.filter(
  ({ members }) => new Set(members.map(({ article }) => article)).size === articles.length,
);
console.log(`All ${articles.length} have`);
for (const { members } of byAll) {
  console.log(`  ${members[0].text}`);
}

// What an article adds comes the most distinctive first. `only` marks the words that nobody else has.
for (const { id } of coverage.articles) {
  const added = coverage.added[id];
  console.log(`\nOnly in ${id}: ${added.length} sentence(s)`);
  for (const { text } of added.slice(0, 3)) console.log(`  ${text}`);
}

// Who is quoted in one article alone? A quote knows its speaker and the articles that have it, in which words.
console.log('\nQuoted in one article alone');
for (const { id } of coverage.articles) {
  const sole = coverage.quotes.filter(({ variants }) => variants.every(({ article }) => article === id));
  const speakers = new Set(sole.flatMap(({ speaker }) => speaker ?? []));
  if (speakers.size > 0) console.log(`  ${id}: ${[...speakers].join(', ')}`);
}

// Figures for the same thing, and whether they agree: 26,400,000 and "more than 26m" are compatible, 17 and 71 are not.
console.log('\nFigures that two or more have');
for (const { subject, agreement, values } of coverage.figures.filter((figure) => figure.agreement !== 'sole')) {
  console.log(
    `  ${subject ?? 'unnamed'}: ${values.map(({ article, text }) => `${text} (${article})`).join(', ')}: ${agreement}`,
  );
}
