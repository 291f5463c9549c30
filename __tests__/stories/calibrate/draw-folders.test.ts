import { expect, test } from '@jest/globals';
import { asBlurb, asFeedItem, asHeadline, FolderDraw } from '../../../src/stories/calibrate/draw-folders.js';
import type { LabelledCollection } from '../../../src/stories/calibrate/labelled-collection.js';
import { compareCollection, drawSamples, pairSample } from '../../../src/stories/calibrate/samples.js';
import { FEATURES, type FeatureName } from '../../../src/stories/link/index.js';

/** Five subjects of three words; each of 25 stories has one, words of its own, and one to four articles. */
const SUBJECTS = [
  'harbour ferries tides',
  'tramway carriage signal',
  'orchard harvest cider',
  'glacier summit rescue',
  'theatre curtain actor',
];
const articles = Array.from({ length: 25 }, (_, story) =>
  Array.from({ length: 1 + (story % 4) }, (_, at) => ({
    id: `s${story}-${at}`,
    title: `Report ${story}`,
    outlet: `outlet ${at}`,
    publishedAt: `2026-03-${String(1 + story).padStart(2, '0')}`,
    text: `${SUBJECTS[story % 5]} reported ${`special${String.fromCharCode(97 + story)} `.repeat(3)} on the day, and ${'so it went on '.repeat(12 + at)}.`,
  })),
).flat();
const labels = new Map(articles.map(({ id }) => [id, id.split('-')[0]!]));
const collection: LabelledCollection = { name: 'made up', articles, labels };
const stories = (folder: { readonly articles: readonly { readonly id: string }[] }) =>
  folder.articles.map(({ id }) => labels.get(id)!);
const subject = (story: string) => Number(story.slice(1)) % 5;

test('folders are drawn with a seed, whatever the order of the articles', () => {
  const draws = (given: LabelledCollection, seed: number) => {
    const draw = new FolderDraw(given, seed);
    return [draw.withLookalikes(10), draw.unrelated(5), draw.pair(), draw.withOneMore(6)?.after].map((folder) =>
      folder?.articles.map(({ id }) => id),
    );
  };
  const turned = { ...collection, articles: [...articles].reverse() };
  expect(draws(turned, 3)).toEqual(draws(collection, 3));
  expect(draws(collection, 4)).not.toEqual(draws(collection, 3));
});

test('a folder has labels of its articles, none twice, and the size asked for', () => {
  const draw = new FolderDraw(collection, 1);
  expect(draw.stories).toBe(25);
  for (let round = 0; round < 40; round++) {
    const near = draw.withLookalikes(12);
    expect(near.articles).toHaveLength(12);
    expect(new Set(near.articles).size).toBe(12);
    expect([...near.labels]).toEqual(near.articles.map(({ id }) => [id, labels.get(id)!]));
    // After a story and the four that are most like it, each story has one article.
    const order = [...new Set(stories(near))];
    const firsts = order.slice(0, 5).map(subject);
    expect(new Set(firsts).size).toBe(1);
    for (const story of order.slice(5)) expect(stories(near).filter((one) => one === story)).toHaveLength(1);
    const apart = draw.unrelated(9);
    expect([apart.articles.length, new Set(stories(apart)).size]).toEqual([9, 9]);
    const [one, other] = draw.pair()!.articles;
    expect(one!.id).not.toBe(other!.id);
    expect(labels.get(one!.id)).toBe(labels.get(other!.id));
    const { before, after } = draw.withOneMore(4)!;
    expect(after.articles.slice(0, -1)).toEqual(before.articles);
    expect(stories(before)).not.toContain(stories(after).at(-1));
    expect(draw.below(3)).toBeLessThan(3);
  }
  expect(draw.unrelated(99).articles).toHaveLength(25);
  const lone = articles.filter(({ id }) => id.endsWith('-0')).slice(0, 3);
  const alone = new FolderDraw({ ...collection, articles: lone }, 1);
  expect([alone.pair(), alone.withOneMore(30)]).toEqual([undefined, undefined]);
  expect(alone.withLookalikes(2).articles).toHaveLength(2);
});

test('an article is cut as feeds, alerts and lists of links show it', () => {
  const text = Array.from({ length: 70 }, (_, at) => `w${at}`).join('  ');
  const article = { id: 'a', title: ' A title ', text };
  const words = (count: number) => text.split('  ').slice(0, count).join('  ');
  expect(asFeedItem(article)).toEqual({ ...article, text: words(60) });
  expect(asBlurb(article)).toEqual({ ...article, text: words(20) });
  const short = { id: 'b', text: words(19) };
  expect([asBlurb(short), asFeedItem({ ...short, text: words(60) }).text]).toEqual([short, words(60)]);
  expect(asHeadline(article)).toEqual({ id: 'a', title: undefined, text: 'A title' });
  expect([asHeadline(short), asHeadline({ ...short, title: ' ' })]).toEqual([undefined, undefined]);
});

test('each article of a sample counts the same, and all folders half as much as the collection and its samples', () => {
  const few = articles.slice(0, 25);
  const compared = compareCollection({ ...collection, articles: few });
  const { stories: own, weights, mergeWeight, compared: known } = pairSample(compared, true);
  expect(own).toHaveLength(few.length);
  expect(mergeWeight).toBe(1 / few.length);
  const { pairs, features } = known;
  expect(features).toHaveLength(pairs.length * FEATURES.length);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(pairs.length / few.length, 9);
  const size = (index: number) => own.filter((story) => story === own[index]).length;
  const shares = Array.from(
    weights,
    (weight, pair) => weight * Math.sqrt(size(pairs.left[pair]!) * size(pairs.right[pair]!)),
  );
  for (const share of shares) expect(share).toBeCloseTo(shares[0]!, 9);

  const samples = drawSamples(compared, 2);
  const [whole, ...others] = samples;
  expect(whole?.scored).toBe(compared);
  expect(whole?.weights).toEqual(weights);
  const total = (list: typeof samples) =>
    list.reduce((sum, one) => sum + one.weights.reduce((all, weight) => all + weight, 0), 0);
  const large = samples.filter(
    (sample) => sample.mergeWeight === 1 / sample.stories.length && sample.stories.length > 2,
  );
  const folders = samples.filter((sample) => !large.includes(sample));
  expect(large.length).toBeGreaterThan(5);
  expect(total(folders) / total(large)).toBeCloseTo(0.5, 6);
  const merges = (list: typeof samples) => list.reduce((sum, one) => sum + one.mergeWeight * one.stories.length, 0);
  expect(merges(folders) / large.length).toBeCloseTo(0.5, 6);
  // Of a collection in which every article has a date, samples without dates have been made so.
  const undated = others.filter(({ compared: { times } }) => times.from.every(Number.isNaN));
  expect(undated.length).toBeGreaterThan(1);
  expect(drawSamples(compareCollection({ ...collection, articles: articles.slice(0, 2) }))).toEqual([]);
});

test('samples lack dates, titles and outlets in turn; whole ones are scored, and none is without what it should have', () => {
  const samples = drawSamples(compareCollection(collection), 5);
  // The whole, six shares of its stories, and the whole as a feed and half as headlines, which have no titles.
  const large = samples.slice(0, 9);
  const has = ({ compared: { pairs, features, times } }: (typeof samples)[number]) => {
    const some = (name: FeatureName) =>
      Array.from({ length: pairs.length }, (_, pair) => features[pair * FEATURES.length + FEATURES.indexOf(name)]).some(
        (value) => value === 1,
      );
    return [times.from.every((time) => !Number.isNaN(time)), some('hasTitles'), some('sameOutlet')];
  };
  expect(large.map(has)).toEqual([
    [true, true, true],
    [true, true, true],
    [true, true, true],
    [false, true, true],
    [true, false, true],
    [true, true, false],
    [false, true, true],
    [true, true, true],
    [true, false, true],
  ]);
  expect(large.map(({ scored }) => scored !== undefined)).toEqual([true, true, true, ...new Array(6).fill(false)]);
  const told = large.map(({ stories: own }) => new Set(own).size);
  expect([told[0], told[7], Math.abs(told[8]! / 25 - 0.5) < 0.25]).toEqual([25, 25, true]);
  // Halves, quarters and tenths of the stories.
  for (const [at, share] of [0.5, 0.25, 0.1, 0.5, 0.25, 0.1].entries())
    expect(Math.abs(told[1 + at]! / 25 - share)).toBeLessThan(0.2);
  const labelsOf = ({ stories: own }: (typeof samples)[number]) =>
    own.every((story) => new Set(labels.values()).has(`${story}`));
  expect(samples.every(labelsOf)).toBe(true);
  const folders = samples.slice(9);
  const isOneDay = ({ compared: { times } }: (typeof samples)[number]) =>
    times.from.every((time) => time === Date.UTC(2026, 4, 4));
  // Pairs of alerts come last, all of one day and of two stories.
  const near = folders.slice(-48);
  expect(near.every((sample) => isOneDay(sample) && sample.stories.length === 2)).toBe(true);
  expect(near.every(({ stories: own }) => own[0] !== own[1])).toBe(true);
  const drawn = folders.slice(0, -48);
  const undated = drawn.filter(({ compared: { times } }) => times.from.every(Number.isNaN)).length;
  for (const count of [undated, drawn.filter(isOneDay).length])
    expect(Math.abs(count / drawn.length - 1 / 3)).toBeLessThan(0.1);
});
