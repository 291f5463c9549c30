import { describe, expect, test } from '@jest/globals';
import {
  clusterOfEach,
  finishLinks,
  type Grouping,
  groupLinks,
  type Linkage,
  levelsBetween,
  linksByWords,
  penalisedLinks,
} from '../../../src/stories/cluster/index.js';
import { agglomerate, cutTree, LINKAGES } from '../../../src/stories/cluster/linkage.js';
import { AT, FEATURES, type LinkModel, linkScorer, withPenalty } from '../../../src/stories/link/index.js';
import { SeededRandom } from '../../../src/structures/random.js';
import type { Embeddings } from '../../../src/vectors/index.js';

const random = new SeededRandom(21);
const ARTICLES = 12;
const MODEL: LinkModel = {
  ...{ modelVersion: 'test', intercept: -1, threshold: 0.5, provenance: '' },
  features: [{ name: 'cosine', centre: 0.2, weight: 6 }],
};
const JUDGED: LinkModel = {
  ...MODEL,
  merges: { intercept: 0.5, event: 0.6, storyline: 0.25, features: [{ name: 'level', centre: 0, weight: 1 }] },
};

/** Compared articles, most of the pairs of which have a random cosine, and a language each. */
function compared() {
  const listed = Array.from({ length: ARTICLES }, (_, left) =>
    Array.from({ length: left }, (_, right) => ({ left, right })),
  )
    .flat()
    .filter(() => random.below(4) > 0);
  const features = new Float64Array(listed.length * FEATURES.length);
  for (const [pair] of listed.entries()) features[pair * FEATURES.length + AT.cosine] = (1 + random.below(99)) / 100;
  const pairs = {
    left: Int32Array.from(listed, ({ left }) => left),
    right: Int32Array.from(listed, ({ right }) => right),
    length: listed.length,
  };
  const languages = Array.from({ length: ARTICLES }, (_, at) => (at % 4 === 0 ? 'de' : 'en'));
  const numbers = (value: number) => new Float64Array(ARTICLES).fill(value);
  const times = { from: numbers(Number.NaN), to: numbers(Number.NaN), few: numbers(0), short: numbers(0) };
  const counts = { articles: ARTICLES, languages };
  return { pairs, features, languages, listed, grouped: { pairs, features, counts, times } as unknown as Grouping };
}

describe('links', () => {
  const { pairs, features, languages, listed, grouped } = compared();
  const own = linkScorer(MODEL);
  const cosine = (pair: number) => features[pair * FEATURES.length + AT.cosine]!;
  features[3 * FEATURES.length + AT.cosine] = 0.05;
  const score = (pair: number) => (cosine(pair) > 0.05 ? own.probability(features, pair * FEATURES.length) : 0);
  const isOne = ({ left, right }: (typeof listed)[number]) => languages[left] === languages[right];

  test('by words are what the model says, none for a pair that shares next to nothing', () => {
    const all = listed.map((_, pair) => score(pair));
    expect([...linksByWords({ pairs, features, languages }, MODEL, false)]).toEqual(all);
    expect(all[3]).toBe(0);
    const apart = listed.map((pair, at) => (isOne(pair) ? all[at] : 0));
    expect([...linksByWords({ pairs, features, languages }, MODEL, true)]).toEqual(apart);
    const part = features.subarray(5 * FEATURES.length, 9 * FEATURES.length);
    expect([...linksByWords({ pairs, features: part, languages }, MODEL, true, 5, 9)]).toEqual(apart.slice(5, 9));
  });

  test('that are probable enough have a penalty', () => {
    const byWords = Float64Array.from(listed, (_, pair) => [0.1, 0.2, 0.199, 0.5][pair % 4]!);
    const probable = listed.map((_, pair) => pair).filter((pair) => pair % 2 === 1);
    const links = penalisedLinks({ pairs, features }, byWords);
    expect([...links.pairs]).toEqual(probable);
    expect([...links.left]).toEqual(probable.map((pair) => listed[pair]!.left));
    expect([...links.right]).toEqual(probable.map((pair) => listed[pair]!.right));
    expect([...links.cosines]).toEqual(probable.map(cosine));
    const taken = Float64Array.from(probable, (pair) => pair % 3);
    const known = finishLinks(grouped, byWords, { links, taken }, { embeddings: undefined });
    const penalised = listed.map((_, pair) =>
      pair % 2 === 1 ? withPenalty(byWords[pair]!, pair % 3) : byWords[pair]!,
    );
    expect([...known.probabilities]).toEqual(penalised);
    expect([...known.penaltyOf]).toEqual(probable.filter((pair) => pair % 3 > 0).map((pair) => [pair, pair % 3]));
    // Vectors are blended in behind penalties, where both articles have one.
    const similarity = (a: number, b: number) => (a === 5 || b === 5 ? undefined : (a + b) / 100);
    const embeddings = { similarity, weight: 0.75 } as unknown as Embeddings;
    for (const perLanguage of [false, true]) {
      const blended = finishLinks(grouped, byWords, { links, taken }, { embeddings, perLanguage });
      const expected = listed.map(({ left, right }, pair) => {
        if (perLanguage && !isOne({ left, right })) return 0;
        const byVectors = similarity(left, right);
        return byVectors === undefined ? penalised[pair]! : 0.25 * penalised[pair]! + 0.75 * byVectors;
      });
      expect([...blended.probabilities]).toEqual(expected);
      expect(blended.penaltyOf).toEqual(known.penaltyOf);
    }
  });
});

describe('groups', () => {
  const draw = () => {
    const { grouped, listed } = compared();
    const probabilities = Float64Array.from(listed, () => (random.below(3) > 0 ? random.below(1000) / 1000 : 0));
    return { grouped, listed, probabilities, scored: { probabilities, penaltyOf: new Map<number, number>() } };
  };

  test.each<[Linkage, LinkModel]>([
    ...LINKAGES.map((linkage): [Linkage, LinkModel] => [linkage, MODEL]),
    ['complete', JUDGED],
  ])('without a merge model are what %s linkage gives at the threshold', (linkage, model) => {
    for (let round = 0; round < 4; round++) {
      const { grouped, listed, probabilities, scored } = draw();
      const links = listed.flatMap(({ left, right }, pair) =>
        probabilities[pair]! >= 0.01 ? [{ left, right, score: probabilities[pair]! }] : [],
      );
      const tree = agglomerate(
        {
          articles: ARTICLES,
          left: Int32Array.from(links, ({ left }) => left),
          right: Int32Array.from(links, ({ right }) => right),
          scores: Float64Array.from(links, ({ score }) => score),
        },
        linkage,
      );
      const cut = (level: number) => cutTree(ARTICLES, tree, level);
      const found = groupLinks(ARTICLES, grouped, scored, model, undefined, { linkage });
      expect(found).toMatchObject({ threshold: 0.5, clusters: cut(0.5), storylines: cut(0.15), merges: tree });
      const running = groupLinks(ARTICLES, grouped, scored, model, undefined, { linkage, granularity: 'storyline' });
      expect(running).toMatchObject({ threshold: 0.15, clusters: cut(0.15), storylines: cut(0.15) });
      const low = groupLinks(ARTICLES, grouped, scored, model, 0.1, { linkage });
      expect(low).toMatchObject({ threshold: 0.1, clusters: cut(0.1), storylines: cut(0.1) });
      expect(levelsBetween(found, linkage)).toEqual(between(found, linkage, listed));
    }
  });

  test('with a merge model are cut at its own levels, and so is what lies between them', () => {
    let compared = 0;
    for (let round = 0; round < 20; round++) {
      const { grouped, listed, scored } = draw();
      const found = groupLinks(ARTICLES, grouped, scored, JUDGED, undefined, {});
      const { merges, clusters } = found;
      expect(found.threshold).toBe(0.6);
      expect(clusters).toEqual(cutTree(ARTICLES, merges, 0.6));
      expect(found.storylines).toEqual(cutTree(ARTICLES, merges, 0.25));
      const running = groupLinks(ARTICLES, grouped, scored, JUDGED, undefined, { granularity: 'storyline' });
      expect([running.threshold, running.clusters]).toEqual([0.25, found.storylines]);
      const levels = levelsBetween(found, 'average');
      expect(levels).toHaveLength(between(found, 'average', listed).length);
      expect(levels.map(({ level }) => level)).toEqual(levels.map(({ level }) => level).sort((a, b) => b - a));
      // The first merge that was not taken is of two clusters, and its level is what lies between them.
      const next = merges.find(({ level }) => level < 0.6);
      if (next === undefined || next.level === 0) continue;
      const clusterOf = clusterOfEach(clusters);
      const [a, b] = [clusterOf[next.into]!, clusterOf[next.from]!].sort((x, y) => x - y);
      expect(levels.find((one) => one.a === a && one.b === b)?.level).toBeCloseTo(next.level, 9);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(5);
  });
});

/** Pairs of clusters with a link between them, by the definition of each linkage. */
function between(
  { clusters, probabilities }: Grouping,
  linkage: Linkage,
  listed: readonly { readonly left: number; readonly right: number }[],
) {
  const found = clusters.flatMap((ofB, b) =>
    clusters.slice(0, b).flatMap((ofA, a) => {
      const across = listed
        .map((pair, at) => ({ ...pair, probability: probabilities[at]! }))
        .filter(({ left, right }) => [ofA, ofB].every((own) => own.includes(left) || own.includes(right)))
        .filter(({ probability }) => probability > 0);
      if (across.length === 0) return [];
      const possible = ofA.length * ofB.length;
      const scores = across.map(({ probability }) => probability);
      const highest = Math.max(...scores);
      const level = {
        average: scores.reduce((sum, own) => sum + own, 0) / possible,
        single: highest,
        complete: scores.length === possible ? Math.min(...scores) : 0,
        quorum: scores.filter((own) => own >= 0.5).length / possible,
      }[linkage];
      const { left, right } = across.find(({ probability }) => probability === highest)!;
      return [{ a, b, left, right, probability: highest, level }];
    }),
  );
  return found.sort((x, y) => y.level - x.level || x.a - y.a || x.b - y.b);
}
