import {
  type Evaluation,
  evaluateClustering,
  type FaultyStory,
  type Labelling,
  type Singletons,
  show,
  worstStories,
} from '../evaluate/index.js';
import { number, type OptionReader, oneOf, optional, readOptions } from '../options.js';
import { type Explain, rankable } from './explain.js';
import { ownExplain, shownIds } from './keep.js';
import { ReceivedStories, storiesOf } from './received-stories.js';
import { counted, type MatcherResult } from './result.js';

export type Metric =
  | 'bCubedPrecision'
  | 'bCubedRecall'
  | 'bCubedF1'
  | 'pairwisePrecision'
  | 'pairwiseRecall'
  | 'pairwiseF1'
  | 'ari'
  | 'ami'
  | 'nmi'
  | 'homogeneity'
  | 'completeness'
  | 'vMeasure'
  | 'ceafEF1'
  | 'purity';

/** The minimum of each metric that is named. With none, every article must be where gold has it. */
export interface ClusterMinima extends Readonly<Partial<Record<Metric, number | undefined>>> {
  /** Whether articles that stand alone in gold count. @default 'keep' */
  readonly singletons?: Singletons | undefined;
  /** Says why two articles are linked, for the failure message. @default the `explain` of a received analysis */
  readonly explain?: Explain | undefined;
}

/** The name of a metric in a message, and its value in an evaluation. */
const METRICS: Readonly<Record<Metric, { readonly name: string; readonly of: (evaluation: Evaluation) => number }>> = {
  bCubedPrecision: { name: 'B-cubed precision', of: ({ bCubed }) => bCubed.precision },
  bCubedRecall: { name: 'B-cubed recall', of: ({ bCubed }) => bCubed.recall },
  bCubedF1: { name: 'B-cubed F1', of: ({ bCubed }) => bCubed.f1 },
  pairwisePrecision: { name: 'pairwise precision', of: ({ pairwise }) => pairwise.precision },
  pairwiseRecall: { name: 'pairwise recall', of: ({ pairwise }) => pairwise.recall },
  pairwiseF1: { name: 'pairwise F1', of: ({ pairwise }) => pairwise.f1 },
  ari: { name: 'ARI', of: ({ ari }) => ari },
  ami: { name: 'AMI', of: ({ ami }) => ami },
  nmi: { name: 'NMI', of: ({ nmi }) => nmi },
  homogeneity: { name: 'homogeneity', of: ({ vMeasure }) => vMeasure.homogeneity },
  completeness: { name: 'completeness', of: ({ vMeasure }) => vMeasure.completeness },
  vMeasure: { name: 'V-measure', of: ({ vMeasure }) => vMeasure.f1 },
  ceafEF1: { name: 'CEAF-e F1', of: ({ ceafE }) => ceafE.f1 },
  purity: { name: 'purity', of: ({ purity }) => purity },
};

type Settings = Record<Metric, number | undefined> & { singletons: Singletons; explain: Explain | undefined };

const READERS = {
  ...(Object.fromEntries(
    Object.keys(METRICS).map((metric) => [metric, { ...number(0, -1, 1), fallback: undefined }]),
  ) as Record<Metric, OptionReader<number | undefined>>),
  singletons: oneOf<Singletons>('keep', ['keep', 'drop']),
  explain: optional<Explain>((value) => typeof value === 'function', 'a function'),
};

/** A message shows so many of the worst stories, and so many parts of each. */
const MAX_STORIES = 5;
const MAX_PARTS = 6;

/** Passes if the clustering reaches every minimum against gold. See `SameStoryMatchers`. */
export function toClusterLike(received: unknown, gold: Labelling, minima?: ClusterMinima): MatcherResult {
  const {
    singletons,
    explain = ownExplain(received),
    ...given
  } = readOptions<Settings>('toClusterLike', minima, READERS);
  const named = (Object.keys(METRICS) as Metric[]).filter((metric) => given[metric] !== undefined);
  const minimum = (metric: Metric): number => given[metric] ?? 1;
  const metrics = named.length === 0 ? (['bCubedF1'] as const) : named;
  const predicted = storiesOf(received);
  const evaluation = evaluateClustering(gold, predicted, { singletons });
  const missed = metrics.filter((metric) => METRICS[metric].of(evaluation) < minimum(metric));
  const line = (metric: Metric): string =>
    `  ${METRICS[metric].name} ${decimals(METRICS[metric].of(evaluation))}, at least ${minimum(metric)} expected`;
  const pass = missed.length === 0;
  return {
    pass,
    message: () => {
      if (pass) {
        return ['expect(stories).not.toClusterLike(gold)', '', 'Every minimum is reached:', ...metrics.map(line)].join(
          '\n',
        );
      }
      const { merged, split, count } = worstStories(gold, predicted, {
        singletons,
        limit: MAX_STORIES,
        explain: explain && rankable(explain),
      });
      const { bCubed, stories, articles } = evaluation;
      const received = new ReceivedStories(predicted);
      return [
        'expect(stories).toClusterLike(gold)',
        '',
        ...missed.map(line),
        `  (${counted(articles, 'article', 'articles')}, ${stories.predicted} stories found, ${stories.gold} in gold, B-cubed precision ${decimals(bCubed.precision)}, recall ${decimals(bCubed.recall)})`,
        ...faults('Put together, but different stories in gold', count.merged, merged, {
          whole: ({ parts }) => received.nameOf(parts[0]!.articles[0]!),
          part: ({ story }) => `gold ${show(story)}`,
          link: 'joined by',
        }),
        ...faults('Torn apart, but one story in gold', count.split, split, {
          whole: ({ story }) => `gold ${show(story)}`,
          part: ({ articles: [id] }) => received.nameOf(id!),
          link: 'nearest',
        }),
      ].join('\n');
    },
  };
}

type Fault = FaultyStory<{ readonly score: number; readonly text: string }>;

interface Wording {
  readonly whole: (fault: Fault) => string;
  readonly part: (part: Fault['parts'][number]) => string;
  readonly link: string;
}

function faults(title: string, count: number, worst: readonly Fault[], { whole, part, link }: Wording): string[] {
  if (count === 0) return [];
  const which = count > worst.length ? `the ${worst.length} costliest of ${count}` : String(count);
  return [
    '',
    `${title} (${which}):`,
    ...worst.flatMap((fault) => [
      `  ${whole(fault)}, costs ${fault.loss.toFixed(1)} of ${counted(fault.articles, 'article', 'articles')}`,
      ...fault.parts.slice(0, MAX_PARTS).map((one) => `    ${part(one)}: ${shownIds(one.articles)}`),
      ...(fault.parts.length > MAX_PARTS ? [`    and ${fault.parts.length - MAX_PARTS} more parts`] : []),
      ...fault.links.map(({ a, b, explanation }) => `    ${link} ${show(a)} and ${show(b)}: ${explanation.text}`),
    ]),
  ];
}

/** Cut off, not rounded: 0.9499 must not be shown as "0.95, at least 0.95 expected". */
function decimals(value: number): string {
  return (Math.floor(value * 10_000) / 10_000).toFixed(4);
}
