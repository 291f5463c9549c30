// Which passages do these articles share word for word, and who had them first?
//
//   node examples/find-reuse.mjs [FILE or FOLDER …]

import { findReuse } from 'samestory';
import { readArticles } from 'samestory/io';

const inputs = process.argv.length > 2 ? process.argv.slice(2) : ['seeds/newsroom.jsonl'];
const { articles } = await readArticles(inputs);
const articleById = new Map(articles.map((article) => [article.id, article]));
const name = (id) => articleById.get(id).outlet ?? id;

// Agencies of the world are known by name; yours may have to be introduced, so that its copy is told as such.
const { pairs, families, scheme } = findReuse(articles, {
  agencies: [{ name: 'Newspress Association', aliases: ['NPA'] }],
});

// What was looked for, and how surely it was found. Every pair was checked on the words themselves: nothing is reported
// that is not so. With the index nothing is missed either; with MinHash, for large archives, the chance is stated.
console.log(
  `${pairs.length} shared passages of ${scheme.shingle} words or more, probability of missing one: ${scheme.missProbability}\n`,
);

// A family is one passage wherever it stands. The first member is the one published first, where times are known: that
// is who had it first among these articles, which is not proof of having written it.
const outletsOf = ({ members }) => [...new Set(members.map(({ article }) => name(article)))];
const widest = [...families].sort((a, b) => outletsOf(b).length - outletsOf(a).length);
for (const family of widest.slice(0, 3)) {
  const { members, credits, certainty } = family;
  const [first] = members;
  const { text } = articleById.get(first.article);
  console.log(`"${text.slice(first.start, Math.min(first.end, first.start + 90))}…"`);
  console.log(`  in ${outletsOf(family).join(', ')}`);
  console.log(
    `  first: ${name(first.article)} (${certainty})${credits.length > 0 ? `, credited to ${credits.join(', ')}` : ''}\n`,
  );
}

// A changed word or figure keeps a pair from being `identical`. `runs` has the stretches that are word for word the
// same; what lies between them is what was changed.
const changed = pairs.find(({ kind, runs }) => kind === 'near-identical' && runs.length > 1);
if (changed !== undefined) {
  const { a, b, runs } = changed;
  console.log(`${name(a.article)} and ${name(b.article)} differ here:`);
  for (const [place, run] of runs.slice(1).entries()) {
    const before = runs[place];
    const inA = articleById.get(a.article).text.slice(before.a.end, run.a.start).trim();
    const inB = articleById.get(b.article).text.slice(before.b.end, run.b.start).trim();
    console.log(`  "${inA}" / "${inB}"`);
  }
}
