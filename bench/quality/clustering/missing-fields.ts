import type { Article } from '../../../src/article.js';
import { evaluateClustering } from '../../../src/evaluate/evaluate.js';
import type { LabelledCollection } from '../../../src/stories/calibrate/index.js';
import { findStories } from '../../../src/stories/find-stories.js';
import type { Table } from '../part.js';

/** Words of the text that a feed gives. */
const FEED_WORDS = 60;

const OPTIONAL = ['publishedAt', 'title', 'outlet'] as const;

/** What is taken away, and from which articles there is anything to take. */
const DAMAGES: readonly { readonly name: string; readonly damage: (article: Article) => Article }[] = [
  { name: 'no dates', damage: (article) => without(article, ['publishedAt']) },
  { name: 'no titles', damage: (article) => without(article, ['title']) },
  { name: 'no outlets', damage: (article) => without(article, ['outlet']) },
  { name: 'none of them', damage: (article) => without(article, OPTIONAL) },
  { name: `first ${FEED_WORDS} words`, damage: firstWords },
  { name: 'those, none of them', damage: (article) => firstWords(without(article, OPTIONAL)) },
];

/** The stories at the defaults where articles come without dates, titles or outlets, or as a feed cuts them. */
export function missingFields(collections: readonly LabelledCollection[]): Table {
  const rows = collections.map((collection) => {
    const whole = score(collection);
    return [
      collection.name,
      whole,
      ...DAMAGES.map(({ damage }) => {
        const damaged = collection.articles.map(damage);
        const isChanged = damaged.some((article, index) => article !== collection.articles[index]);
        return isChanged ? score({ ...collection, articles: damaged }) : undefined;
      }),
    ];
  });
  const columns = ['set', 'whole', ...DAMAGES.map(({ name }) => name)];
  const means = columns.slice(1).map((_, at) => {
    // A set that has nothing to take away counts as it is.
    const values = rows.map((row) => Number(row[at + 1] ?? row[1]));
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
  return {
    title: `Stories at the defaults where fields are missing, and where a text is its headline and first ${FEED_WORDS} words, B-cubed F1 in per cent; empty where the set never had them`,
    columns,
    rows: [...rows, [`mean of ${rows.length}`, ...means]],
  };
}

function score({ articles, labels }: LabelledCollection): number {
  return evaluateClustering(labels, findStories(articles)).bCubed.f1 * 100;
}

/** The article without some fields; the very same one if it has none of them. */
function without(article: Article, fields: readonly (typeof OPTIONAL)[number][]): Article {
  if (fields.every((field) => !article[field])) return article;
  return { ...article, ...Object.fromEntries(fields.map((field) => [field, undefined])) };
}

function firstWords(article: Article): Article {
  const words = article.text.matchAll(/\S+/g);
  let end = 0;
  for (let word = 0; word < FEED_WORDS; word++) {
    const { value, done } = words.next();
    if (done) return article;
    end = value.index + value[0].length;
  }
  return { ...article, text: article.text.slice(0, end) };
}
