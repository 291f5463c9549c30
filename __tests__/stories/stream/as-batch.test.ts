import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Article, analyseStories, findStories, StoryStream } from '../../../src/index.js';

const sample = (name: string): Article[] =>
  readFileSync(`seeds/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const partition = (stories: readonly { readonly articles: readonly string[] }[]): string[] =>
  stories.map((story) => [...story.articles].sort().join(' ')).sort();

describe('a settled stream has the stories of the batch', () => {
  test.each(['languages', 'newsroom', 'world-desk'])('%s', (name) => {
    const articles = sample(name);
    const stream = new StoryStream({ window: 3650 });
    for (const article of articles) stream.add(article);
    stream.settle();
    expect(partition(stream.stories())).toEqual(partition(findStories(articles).stories));
  });
});

describe('one agency paragraph in two round-ups', () => {
  const agency =
    'A freight train left the rails outside Brackwater early on Tuesday, blocking both lines of the main route to the coast for most of the day; nobody was hurt, the operator said.';
  const roundUp = (id: string, ...items: readonly string[]): Article => ({ id, text: items.join('\n\n') });
  const harbour = roundUp(
    'harbour',
    'The ferry company is to add two sailings a day to Saint Orlo from May, after a summer in which thousands were left on the quay.',
    'Herring prices fell for a third week. Auctioneers at Port Mellin blamed a glut of small fish and the weak krona.',
    agency,
    'Divers have found the bell of the schooner Amaranth, which went down off the Teeth in 1887 with eleven men.',
  );
  const inland = roundUp(
    'inland',
    'Teachers in the uplands start a work-to-rule on Thursday over class sizes, which in some villages have passed forty.',
    'A vaccine against sheep scab did well in its first trial on 2,000 animals, the veterinary institute at Coldwell reported.',
    agency,
    'The observatory on Mount Sorrel reopens to visitors with a new mirror, four metres across, ground in Jena.',
  );

  test('is no story in a collection, nor in a stream, nor in one restored from a snapshot', () => {
    expect(analyseStories([harbour, inland]).explain('harbour', 'inland').penalty).toBeGreaterThan(3);
    const stream = new StoryStream();
    for (const article of [harbour, inland]) stream.add(article);
    expect(stream.stories()).toHaveLength(2);
    expect(StoryStream.restore(stream.snapshot()).stories()).toHaveLength(2);
  });
});
