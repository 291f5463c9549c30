import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { findStories } from '../../../src/stories/find-stories.js';
import { StoryStream, type StreamOptions } from '../../../src/stories/stream/index.js';
import type { StoryEvent } from '../../../src/stories/stream/story-events.js';
import { seededIntegers } from '../../../src/structures/hash.js';
import { Follower, gold, madeUp, newsroom, partition, shuffled } from './newsroom.js';

const ofLabel = (label: string): string[] => newsroom.flatMap(({ id }) => (gold.get(id) === label ? [id] : []));
const [first = '', second = ''] = [...new Set(gold.values())].filter((label) => ofLabel(label).length > 2);

const batchPartition = (articles: readonly Article[], options: object): string[] =>
  findStories(articles, options)
    .stories.map(({ articles: ids }) => [...ids].sort().join(' '))
    .sort();

function settled(options: StreamOptions, articles: readonly Article[] = newsroom): StoryStream {
  const stream = new StoryStream(options);
  stream.addMany(articles);
  stream.settle();
  return stream;
}

describe('pins', () => {
  const together = { together: [[ofLabel(first)[0]!, ofLabel(second)[0]!]] };
  const apart = { apart: [[ofLabel(first)[0]!, ofLabel(first)[1]!]] };

  test.each([
    ['two stories joined', together],
    ['one story parted', apart],
    ['both', { ...together, ...{ apart: [[ofLabel(second)[0]!, ofLabel(second)[1]!]] } }],
    ['articles that are not there', { together: [['nobody', ofLabel(first)[0]!]], apart: [['nobody', 'else']] }],
  ])('give the stories of findStories: %s', (_, pins) => {
    expect(partition(settled({ pins }))).toEqual(batchPartition(newsroom, { pins }));
  });

  test('decided later, are told as events, and taken back again', () => {
    const stream = settled({});
    const before = partition(stream);
    const follower = new Follower().play(stream.events());
    const merged = stream.pin(together);
    expect(merged.map(({ type }) => type)).toContain('merged');
    expect(partition(stream)).toEqual(batchPartition(newsroom, { pins: together }));
    const parted = stream.pin(apart);
    expect(parted.map(({ type }) => type)).toContain('split');
    expect(partition(stream)).toEqual(batchPartition(newsroom, { pins: apart }));
    const back = stream.pin({});
    expect(partition(stream)).toEqual(before);
    follower.play([...merged, ...parted, ...back]);
    for (const { id, articles } of stream.stories()) {
      for (const article of articles) expect(follower.storyOf.get(article)).toBe(id);
    }
  });

  test('hold for articles that come later, for updates, and after a snapshot', () => {
    let stream = new StoryStream({ pins: together });
    for (const [index, article] of newsroom.entries()) {
      stream.add(article);
      if (index === 20) stream = StoryStream.restore(stream.snapshot());
    }
    const [[a, b] = []] = together.together;
    expect(stream.storyOf(a!)).toBe(stream.storyOf(b!));
    stream.add({
      ...newsroom.find(({ id }) => id === a)!,
      text: 'Something else altogether happened to a bridge in Leeds.',
    });
    expect(stream.storyOf(a!)).toBe(stream.storyOf(b!));
    expect(stream.pins).toEqual(together);
    expect(StoryStream.restore(stream.snapshot()).pins).toEqual(together);
  });

  test('hold at every moment, whatever comes and goes, and the events tell the stories', () => {
    const articles = shuffled(madeUp(240, 24), 5);
    const next = seededIntegers(7);
    const pick = (): string => articles[(next() >>> 0) % articles.length]!.id;
    const stream = new StoryStream({ window: 4, minKept: 60 });
    const follower = new Follower();
    let pins: { together: string[][]; apart: string[][] } = { together: [], apart: [] };
    for (const [index, article] of articles.entries()) {
      follower.play(stream.add(article).events);
      if (index % 12 === 0) {
        const [a, b, c, d] = [pick(), pick(), pick(), pick()];
        const wanted = {
          together: [...pins.together.slice(-5), [a, b]],
          apart: [...pins.apart.slice(-5), [c, d]],
        };
        try {
          follower.play(stream.pin(wanted));
          pins = wanted;
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-option' });
        }
      }
      for (const [a = '', b = ''] of pins.together) {
        const [one, other] = [stream.storyOf(a), stream.storyOf(b)];
        if (one !== undefined && other !== undefined) expect(one).toBe(other);
      }
      for (const [a = '', b = ''] of pins.apart) {
        const [one, other] = [stream.storyOf(a), stream.storyOf(b)];
        if (one !== undefined && a !== b) expect(one).not.toBe(other);
      }
    }
    for (const { id, articles: ids } of stream.stories()) {
      for (const article of ids) expect(follower.storyOf.get(article)).toBe(id);
    }
  });

  test('that contradict each other are refused, and nothing has changed', () => {
    const stream = settled({ pins: apart });
    const wrong = {
      together: [
        ['a', 'b'],
        ['b', 'c'],
      ],
      apart: [['a', 'c']],
    };
    expect(() => stream.pin(wrong)).toThrow(/pins.apart parts "[ac]" and "[ac]"/);
    expect(() => stream.pin({ toghether: [] } as object)).toThrow(/together and apart/);
    expect(() => new StoryStream({ pins: wrong })).toThrow(/StoryStream: pins.apart/);
    expect(stream.pins).toEqual(apart);
  });
});

describe('outletGroups', () => {
  const [one, other] = ['The Daily', 'The Sunday Daily'];
  const [largest] = findStories(newsroom).stories;
  const articles = newsroom
    .filter(({ id }) => largest?.articles.includes(id))
    .map((article, index) => ({ ...article, outlet: [one, other][index % 2]! }));

  test('make two outlets one source, as in findStories', () => {
    const outletGroups = [[one, other]];
    for (const options of [{}, { outletGroups }]) {
      const stream = StoryStream.restore(settled(options, articles).snapshot());
      const [batch] = findStories(articles, options).stories;
      const [story] = stream.stories();
      expect(story?.articles).toEqual(batch?.articles);
      expect(story?.independentSources).toBe(batch?.independentSources);
      expect(story?.outlets).toEqual(batch?.outlets);
    }
    expect(settled({ outletGroups }, articles).stories()[0]?.independentSources).toBe(1);
  });
});

describe('embeddings', () => {
  // Vectors that say the opposite of the words: every other label is one direction.
  const labels = [...new Set(gold.values())];
  const vectors = new Map(
    newsroom.map(({ id }, index) => {
      const direction = labels.indexOf(gold.get(id)!) >> 1;
      return [id, Array.from({ length: 40 }, (_, at) => (at === direction ? 1 : at === index % 40 ? 0.1 : 0))] as const;
    }),
  );

  test.each([0.3, 1])('with a weight of %p give the stories of findStories', (weight) => {
    const embeddings = { vectors, weight };
    expect(partition(settled({ embeddings }))).toEqual(batchPartition(newsroom, { embeddings }));
  });

  test('are looked up when an article comes, kept in a snapshot, and handed over to go on', () => {
    const expected = settled({ embeddings: { vectors, weight: 0.6 } });
    const known = new Map<string, readonly number[]>();
    let stream = new StoryStream({ embeddings: { vectors: known, weight: 0.6 } });
    for (const [index, article] of newsroom.entries()) {
      known.set(article.id, vectors.get(article.id)!);
      stream.add(article);
      if (index % 15 === 14) stream = StoryStream.restore(stream.snapshot(), { vectors: known });
    }
    stream.settle();
    expect(partition(stream)).toEqual(partition(expected));
  });

  test('of another length are refused by name, and nothing has changed', () => {
    const wrong = new Map([...vectors].map(([id, values], index) => [id, index === 3 ? values.slice(1) : values]));
    const stream = new StoryStream({ embeddings: { vectors: wrong } });
    const id = [...vectors.keys()][3]!;
    stream.addMany(newsroom.filter((article) => article.id !== id));
    const before = stream.snapshot();
    expect(() => stream.add(newsroom.find((article) => article.id === id)!)).toThrow(
      `add: the vector of ${JSON.stringify(id)} has 39 values, others have 40: give all one length`,
    );
    expect(Buffer.compare(stream.snapshot(), before)).toBe(0);
  });
});

describe('a story', () => {
  const live: Article = {
    id: 'live',
    title: 'Kent doctors vote live: latest updates',
    text: 'Doctors in Kent voted on Friday to end home visits to patients. The vote was close, the committee said.',
    url: 'https://paper.example/opinion/kent',
  };

  test('has the fields of findStories, and what only a stream knows', () => {
    const articles = [...newsroom, live];
    const stream = settled({}, articles);
    const byArticle = new Map(findStories(articles).stories.map((story) => [story.articles.join(), story]));
    for (const { expired, openedAt, mergedIds, ...story } of stream.stories()) {
      expect(expired).toBe(0);
      expect(mergedIds).toBeInstanceOf(Array);
      expect(openedAt === null || typeof openedAt === 'string').toBe(true);
      const batch = byArticle.get(story.articles.join())!;
      const { id: _, storyline: __, cohesion, keywords, ...same } = batch;
      expect(story).toMatchObject(same);
      expect(Object.keys(story).sort()).toEqual(Object.keys(batch).sort());
      expect(story.cohesion).toBeCloseTo(cohesion, 1);
      // Counts of words age in a stream, so that of equally good words others may come first.
      expect(story.keywords.filter((word) => keywords.includes(word)).length).toBeGreaterThanOrEqual(3);
    }
    const flagged = stream.story(stream.storyOf('live')!)!;
    expect(flagged.flags.map(({ article, kind }) => [article, kind])).toEqual([
      ['live', 'live-blog'],
      ['live', 'opinion'],
    ]);
  });

  test('that expires, names each of its articles on the way', () => {
    const stream = new StoryStream({ window: 2, minKept: 0 });
    const events: StoryEvent[] = [];
    for (const article of madeUp(200, 20)) events.push(...stream.add(article).events);
    const left = new Map<string, number>();
    for (const event of events) {
      if (event.type === 'left') left.set(event.story, (left.get(event.story) ?? 0) + 1);
      if (event.type === 'merged') left.set(event.story, (left.get(event.story) ?? 0) + (left.get(event.from) ?? 0));
      if (event.type === 'expired') expect(left.get(event.story)).toBe(event.size);
    }
    expect(events.some(({ type }) => type === 'expired')).toBe(true);
  });
});
