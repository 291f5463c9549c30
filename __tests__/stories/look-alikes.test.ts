import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { analyseStories } from '../../src/stories/analyse-stories.js';
import { findStories } from '../../src/stories/find-stories.js';

type Labelled = Article & { cluster: string };

const newsroom = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): Labelled => JSON.parse(line));

function storiesOf(articles: readonly Article[]): Map<string, string> {
  return new Map(findStories(articles).stories.flatMap(({ id, articles: ids }) => ids.map((member) => [member, id])));
}

describe('look-alikes among the samples stay apart', () => {
  const storyOf = storiesOf(newsroom);
  const clusters = new Set(newsroom.map(({ cluster }) => cluster));
  const storiesOfCluster = (cluster: string) =>
    new Set(newsroom.filter((one) => one.cluster === cluster).map(({ id }) => storyOf.get(id)));

  test.each([
    ['the 12th and the 13th package of sanctions', /sanction/],
    ['two earthquakes', /quake/],
    ['two bankruptcies', /collapse/],
    ['two storms', /storm/],
    ['two round-ups with the same item', /roundup/],
  ])('%s', (_, pattern) => {
    const alike = [...clusters].filter((cluster) => pattern.test(cluster));
    expect(alike.length).toBeGreaterThan(1);
    const stories = alike.map(storiesOfCluster);
    stories.forEach((own, at) => {
      for (const other of stories.slice(0, at)) expect([...own].filter((story) => other.has(story))).toEqual([]);
    });
  });
});

describe('one shared paragraph does not make one story', () => {
  const agency =
    'A freight train left the rails outside Brackwater early on Tuesday, blocking both lines of the main route to the coast for most of the day; nobody was hurt, the operator said.';
  const roundUps: Article[] = [
    {
      id: 'harbour',
      title: 'Morning round-up from the harbour towns',
      text: [
        'The ferry company is to add two sailings a day to Saint Orlo from May, after a summer in which thousands of foot passengers were left on the quay.',
        'Herring prices fell for a third week. Auctioneers at Port Mellin blamed a glut of small fish and the weak krona.',
        agency,
        'Divers have found the bell of the schooner Amaranth, which went down off the Teeth in 1887 with eleven men.',
        'And the lighthouse keepers’ choir will sing at the regatta after all: the council found the money for a bus.',
      ].join('\n\n'),
    },
    {
      id: 'inland',
      title: 'Five things to know today',
      text: [
        'Teachers in the uplands start a work-to-rule on Thursday over class sizes, which in some villages have passed forty.',
        'A vaccine against sheep scab did well in its first trial on 2,000 animals, the veterinary institute at Coldwell reported.',
        agency,
        'The observatory on Mount Sorrel reopens to visitors with a new mirror, four metres across, ground in Jena.',
        'Finally: Duchess, the oldest tortoise in any of our zoos, turned 150 and was given a watermelon.',
      ].join('\n\n'),
    },
  ];

  test('two round-ups stay apart', () => {
    const storyOf = storiesOf(roundUps);
    expect(storyOf.get('harbour')).not.toBe(storyOf.get('inland'));
  });

  test('the explanation says what was taken from the log-odds, and they add up', () => {
    const { intercept, contributions, penalty, probability } = analyseStories(roundUps).explain('harbour', 'inland');
    expect(penalty).toBeGreaterThan(0);
    const logOdds = contributions.reduce((sum, { contribution }) => sum + contribution, intercept) - penalty;
    expect(1 / (1 + Math.exp(-logOdds))).toBeCloseTo(probability, 9);
  });

  test('and they do among other articles', () => {
    const storyOf = storiesOf([...newsroom, ...roundUps]);
    expect(storyOf.get('harbour')).not.toBe(storyOf.get('inland'));
  });
});

describe('a field that is missing does not count against a pair', () => {
  const [story] = findStories(newsroom).stories;
  const members = newsroom.filter(({ id }) => story?.articles.includes(id));
  const [one, ...others] = members;
  if (one === undefined) throw new Error('the samples have stories');
  const without = (key: 'publishedAt' | 'outlet' | 'title') => ({ ...one, [key]: undefined });

  test.each(['publishedAt', 'outlet', 'title'] as const)('%s', (key) => {
    const rest = newsroom.filter(({ id }) => id !== one.id);
    const storyOf = storiesOf([...rest, without(key)]);
    expect(others.map(({ id }) => storyOf.get(id))).toContain(storyOf.get(one.id));
  });
});
