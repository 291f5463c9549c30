import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../../src/article.js';
import { SeededRandom } from '../../../src/structures/random.js';
import { readSet } from '../../quality/coverage/coverage-labels.js';

type Labelled = Article & { readonly cluster: string };

/** Three articles each of the labelled stories of the data folder that have as many. */
export function storiesOfThree(folder: string): Article[][] {
  const sets = ['giveme5w1h', 'allsides-dev', 'multinews-dev'].filter((set) =>
    existsSync(path.join(folder, `${set}.jsonl.gz`)),
  );
  return sets.flatMap((set) => firstThree([...readSet(folder, set).values()] as Labelled[]));
}

/** The same of the project's own samples, whose articles are as long as short news reports are. */
export function sampleStoriesOfThree(): Article[][] {
  const lines = readFileSync('seeds/newsroom.jsonl', 'utf8').trimEnd().split('\n');
  return firstThree(lines.map((line) => JSON.parse(line) as Labelled));
}

function firstThree(articles: readonly Labelled[]): Article[][] {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    const known = groups.get(article.cluster);
    if (known === undefined) groups.set(article.cluster, [article]);
    else known.push(article);
  }
  return [...groups.values()].filter((group) => group.length >= 3).map((group) => group.slice(0, 3));
}

/** How often a passage is told: the first in about half of the articles, the hundredth in one of twenty. */
const HALVED = 12;
/** Sentences that an article shares with nobody. */
const OWN_SENTENCES = 5;
const SENTENCES_A_PARAGRAPH = 3;

/**
 * One story of any size, made of the sentences of real articles: a pool of passages, each article with some of them in
 * the pool's order, half of those reworded, and five sentences of its own.
 */
export function largeStory(source: readonly Article[], size: number): Article[] {
  const random = new SeededRandom(size);
  const chance = (share: number): boolean => random.below(1_000_000) < share * 1_000_000;
  const sentences = source.flatMap(({ text }) => text.split(/(?<=[.!?]) +|\n/).filter((line) => line.length > 40));
  const pool = sentences.slice(0, 60 + size);
  let next = pool.length;
  return Array.from({ length: size }, (_, article) => {
    const chosen = pool
      .filter((_, rank) => chance(HALVED / (rank + HALVED) / 2))
      // Reworded: one word in eight is left out.
      .map((line) =>
        chance(0.5)
          ? line
          : line
              .split(' ')
              .filter(() => !chance(0.125))
              .join(' '),
      );
    for (let own = 0; own < OWN_SENTENCES; own++) chosen.push(sentences[next++ % sentences.length] as string);
    const text = chosen.map((line, index) => line + (index % SENTENCES_A_PARAGRAPH === 2 ? '\n' : ' ')).join('');
    return { id: `article-${article}`, text };
  });
}
