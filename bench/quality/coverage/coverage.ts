import { compareCoverage } from '../../../src/coverage/compare-coverage.js';
import { SeededRandom } from '../../../src/structures/random.js';
import { scoreContradictions, scoreDesk, scoreDrawn, scoreInvented } from '../coverage-desk/index.js';
import type { QualityPart, Table } from '../part.js';
import { scoreBestAdditions } from './best-additions.js';
import { type Half, labelledStories } from './coverage-labels.js';
import {
  bestThreshold,
  cstEvents,
  cstPairs,
  fitPairs,
  labelledPairs,
  type SentencePair,
  scoreOf,
} from './coverage-pairs.js';
import {
  type BCubedSums,
  type Counts,
  f1,
  placeSentences,
  predictedFigures,
  predictedQuotes,
  scoreAdded,
  scoreFacts,
  scorePairs,
  scoreRows,
} from './coverage-scores.js';
import { scorePageLines } from './page-lines.js';

const COLUMNS = [
  'part',
  'stories',
  'rows P',
  'rows R',
  'rows F1',
  'row pairs F1',
  'added F1',
  'quotes F1',
  'figures F1',
];

/**
 * The comparison of hand-labelled stories at the defaults: who shares which sentence, who adds what, quotes and
 * figures.
 */
export const part: QualityPart = {
  name: 'coverage',
  needs: '',
  async run(folder) {
    const parts: readonly Half[] = ['gp', 'seeds', 'dev', 'dev two', 'final'];
    return [
      scoreStories(folder, parts),
      scoreDesk(folder),
      scoreDrawn(folder),
      scorePageLines(folder),
      scoreBestAdditions(folder),
      scoreContradictions(folder),
      scoreInvented(),
      ...scoreCst(folder),
    ];
  },
};

/** One line for each part of the labels; `faults`, if given, takes a line for each wrong quote and figure. */
export function scoreStories(folder: string, parts: readonly Half[], faults?: string[]): Table {
  const stories = labelledStories(folder);
  const rows = parts.map((half) => {
    const bCubed: BCubedSums = { precision: 0, recall: 0, items: 0 };
    const [pairs, added, quotes, figures] = [noCounts(), noCounts(), noCounts(), noCounts()];
    const own = stories.filter((story) => story.half === half);
    for (const story of own) {
      const coverage = compareCoverage(story.articles);
      const placed = placeSentences(story, coverage);
      scoreRows(placed, bCubed);
      scorePairs(placed, pairs);
      scoreAdded(placed, added);
      const wrong = [
        ...scoreFacts(story.quotes, predictedQuotes(coverage), quotes),
        ...scoreFacts(story.figures, predictedFigures(coverage), figures),
      ];
      faults?.push(...wrong.map((fault) => `${story.story} ${fault}`));
    }
    if (own.length === 0) return [half, 'skipped: its articles are not there'];
    const [precision, recall] = [bCubed.precision / bCubed.items, bCubed.recall / bCubed.items];
    // The samples' own gold labels have no quotes and figures.
    const facts = own.some((story) => story.quotes.length > 0) ? [quotes, figures] : [];
    const scores = [
      precision,
      recall,
      (2 * precision * recall) / (precision + recall),
      ...[pairs, added, ...facts].map(f1),
    ];
    return [half, own.length, ...scores.map(percent)];
  });
  return { title: 'Coverage of labelled stories at the defaults, in per cent', columns: COLUMNS, rows };
}

function noCounts(): Counts {
  return { right: 0, wrong: 0, missed: 0 };
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

/**
 * A pair with the score that a model gives it which has not seen its event, and what that model's threshold makes of
 * it.
 */
interface Judged {
  readonly story: string;
  readonly isSame: boolean;
  readonly isFound: boolean;
}

const RESAMPLES = 1000;

/**
 * Sentences of one event that tell the same, over all pairs in different articles, each event judged by a model that
 * has not seen it.
 */
function scoreCst(folder: string): Table[] {
  const pairs = cstPairs(folder);
  if (pairs.length === 0) return [];
  const english = labelledPairs(folder, ['gp', 'seeds', 'dev', 'dev two']);
  const events = [...new Set(pairs.map(({ story }) => story))];
  const ours = leaveOneOut(pairs, events, (others) => {
    const model = fitPairs([english, others]);
    return (pair) => scoreOf(model, pair);
  });
  const yardstick = leaveOneOut(
    pairs,
    events,
    () =>
      ({ jaccard }) =>
        jaccard,
  );
  const { flagged, contradictions } = flaggedContradictions(folder);
  const rows = [
    ['likelihood of one passage', ...interval(ours, events)],
    ['word Jaccard', ...interval(yardstick, events)],
    [
      'word Jaccard, its best threshold for all',
      percent(bestThreshold(pairs.map(({ jaccard, isSame }) => ({ score: jaccard, isSame }))).f1),
    ],
    ['contradictions that the figures flag', `${flagged} of ${contradictions}`],
  ];
  return [
    {
      title: 'cstnews-dev: pairs of sentences that tell the same, F1 in per cent, leaving one event out',
      columns: ['by', 'F1', 'from', 'to'],
      rows,
    },
  ];
}

function leaveOneOut(
  pairs: readonly SentencePair[],
  events: readonly string[],
  fitted: (others: readonly SentencePair[]) => (pair: SentencePair) => number,
): Judged[] {
  return events.flatMap((event) => {
    const others = pairs.filter(({ story }) => story !== event);
    const score = fitted(others);
    const { threshold } = bestThreshold(others.map((pair) => ({ score: score(pair), isSame: pair.isSame })));
    return pairs
      .filter(({ story }) => story === event)
      .map((pair) => ({ story: event, isSame: pair.isSame, isFound: score(pair) >= threshold }));
  });
}

/** F1 with its 95 % interval: events drawn with replacement. */
function interval(judged: readonly Judged[], events: readonly string[]): number[] {
  const counts = new Map(events.map((event) => [event, noCounts()]));
  for (const { story, isSame, isFound } of judged) {
    const own = counts.get(story) as Counts;
    if (isSame && isFound) own.right++;
    else if (isFound) own.wrong++;
    else if (isSame) own.missed++;
  }
  const random = new SeededRandom(1);
  const total = (those: readonly string[]): number => {
    const sum = noCounts();
    for (const event of those) {
      const { right, wrong, missed } = counts.get(event) as Counts;
      sum.right += right;
      sum.wrong += wrong;
      sum.missed += missed;
    }
    return f1(sum);
  };
  const drawn = Array.from({ length: RESAMPLES }, () =>
    total(events.map(() => events[random.below(events.length)] as string)),
  );
  drawn.sort((x, y) => x - y);
  return [
    total(events),
    drawn[Math.floor(RESAMPLES * 0.025)] as number,
    drawn[Math.floor(RESAMPLES * 0.975)] as number,
  ].map(percent);
}

/** How many pairs of sentences that contradict each other have two values of one quantity that do not agree. */
function flaggedContradictions(folder: string): { flagged: number; contradictions: number } {
  let [flagged, contradictions] = [0, 0];
  for (const { articles, spans, relations } of cstEvents(folder)) {
    const coverage = compareCoverage(articles);
    const differing = coverage.figures.filter(({ agreement }) => agreement === 'conflict' || agreement === 'updated');
    const indexes = new Map(articles.map(({ id }, index) => [id, index]));
    for (const { label, a, a_sentence, b, b_sentence } of relations) {
      if (label !== 'Contradiction') continue;
      contradictions++;
      const hasValue = (values: (typeof differing)[number]['values'], article: string, sentence: number): boolean => {
        const span = spans[indexes.get(article) as number]?.[sentence];
        return values.some(
          (value) =>
            value.article === article && span !== undefined && value.start >= span.start && value.end <= span.end,
        );
      };
      if (differing.some(({ values }) => hasValue(values, a, a_sentence) && hasValue(values, b, b_sentence))) flagged++;
    }
  }
  return { flagged, contradictions };
}
