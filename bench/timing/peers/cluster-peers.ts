import { existsSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Article, ArticleId } from '../../../src/article.js';
import { evaluateClustering } from '../../../src/evaluate/index.js';
import { findStories } from '../../../src/stories/find-stories.js';
import { fitTfIdf } from '../../../src/vectors/index.js';
import { loadSet } from '../../labelled-sets.js';
import { median, processorSeconds, type TimingPart } from '../part.js';

/** A set of whole articles that is small enough for peers that keep every distance. */
const SET = 'ecbplus-dev';
const ROUNDS = 3;
/** Distances that a peer may cut at; the best one for the set counts, which only the labels tell. */
const CUTS = Array.from({ length: 17 }, (_, step) => 0.15 + step * 0.05);

type Distances = readonly Float64Array[];
/** The clusters at each cut, as lists of numbers of articles. */
type Clusterings = readonly (readonly (readonly number[])[])[];

interface Peer {
  readonly name: string;
  /** How often it clusters: one tree can be cut anywhere, other algorithms start again. */
  readonly runs: number;
  readonly cluster: (distances: Distances) => Clusterings;
}

/** What the peers export, as far as it is used here. */
interface HierarchicalClustering {
  agnes(distances: Distances, options: { method: 'average'; isDistanceMatrix: true }): ClusterNode;
}
interface ClusterNode {
  cut(distance: number): { indices(): number[] }[];
}
interface DensityClustering {
  DBSCAN: new () => {
    noise: number[];
    run(
      points: readonly number[],
      radius: number,
      least: number,
      distance: (a: number, b: number) => number,
    ): number[][];
  };
}

/** Packages of npm that cluster, over the vectors of this library, beside `findStories` from the text on. */
export const part: TimingPart = {
  name: 'clusters',
  async run(stream) {
    const set = await loadSet(path.dirname(stream), SET);
    if (set === undefined || !existsSync('bench/node_modules/ml-hclust')) {
      console.log(
        `SKIPPED the peers of clustering: npm ci --prefix bench installs them, ${SET}.jsonl.gz is the labelled set`,
      );
      return [];
    }
    const { articles, labels } = set;
    const f1 = (clusters: readonly (readonly ArticleId[])[]): number =>
      evaluateClustering(labels, clusters).bCubed.f1 * 100;
    let own: readonly (readonly ArticleId[])[] = [];
    const spent = typical(() => {
      own = findStories(articles).stories.map((story) => story.articles);
    });
    let distances: Distances = [];
    const spentOnVectors = typical(() => {
      distances = cosineDistances(articles);
    });
    const rows = (await peers()).map(({ name, runs, cluster }): (string | number)[] => {
      let clusterings: Clusterings = [];
      const spentOnClusters = typical(() => {
        clusterings = cluster(distances);
      });
      const best = Math.max(
        ...clusterings.map((clusters) => f1(clusters.map((numbers) => numbers.map((at) => articles[at]!.id)))),
      );
      const seconds = spentOnVectors + spentOnClusters / runs;
      return [name, seconds / spent, best, seconds];
    });
    return [
      {
        title: `Clusters of ${articles.length} articles of ${SET}`,
        columns: ['', 'times slower', 'B-cubed F1', 'processor seconds'],
        rows: [['samestory, from the text, at its defaults', 1, f1(own), spent], ...rows],
      },
    ];
  },
};

function cosineDistances(articles: readonly Article[]): Distances {
  const vectors = fitTfIdf(articles);
  return articles.map((a) => Float64Array.from(articles, (b) => 1 - vectors.similarity(a.id, b.id)));
}

async function peers(): Promise<Peer[]> {
  const load = Module.createRequire(path.resolve('bench/package.json'));
  const module = pathToFileURL(path.resolve('bench/node_modules/ml-hclust/lib/index.js')).href;
  const { agnes } = (await import(module)) as HierarchicalClustering;
  const { DBSCAN } = load('density-clustering') as DensityClustering;
  return [
    {
      name: 'ml-hclust agnes, average linkage, best distance',
      runs: 1,
      cluster: (distances) => {
        const tree = agnes(distances, { method: 'average', isDistanceMatrix: true });
        return CUTS.map((cut) => tree.cut(cut).map((node) => node.indices()));
      },
    },
    {
      name: 'density-clustering DBSCAN, two neighbours, best radius',
      runs: CUTS.length,
      cluster: (distances) =>
        CUTS.map((radius) => {
          const scan = new DBSCAN();
          const numbers = distances.map((_, at) => at);
          const clusters = scan.run(numbers, radius, 2, (a, b) => distances[a]![b]!);
          return [...clusters, ...scan.noise.map((at) => [at])];
        }),
    },
  ];
}

/** Processor seconds: the middle of several runs, after one that warms up. */
function typical(work: () => void): number {
  work();
  return median(Array.from({ length: ROUNDS }, () => processorSeconds(work)));
}
