import type { Span } from '../../../src/article.js';
import type { Coverage } from '../../../src/coverage/compare-coverage.js';
import type { LabelledFact, LabelledSentence, LabelledStory } from './coverage-labels.js';

/** Right, wrong and missed answers; precision, recall and F1 follow. */
export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/** Sums of B-cubed precision and recall over items. */
export interface BCubedSums {
  precision: number;
  recall: number;
  items: number;
}

export function f1({ right, wrong, missed }: Counts): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
}

/** A labelled body sentence with the passages that the library puts it into. */
interface Placed {
  readonly label: LabelledSentence;
  readonly passages: ReadonlySet<string>;
  readonly isAdded: boolean;
}

/** For every labelled body sentence the predicted passages of the sentences that cover it. */
export function placeSentences(story: Pick<LabelledStory, 'sentences'>, coverage: Coverage): Placed[] {
  const members = coverage.passages.flatMap(({ id, members: those }) =>
    // The labels are of the texts: an offset into a title is none of theirs.
    those.filter(({ field }) => field !== 'title').map((member) => ({ ...member, passage: id })),
  );
  return story.sentences
    .filter(({ isBody }) => isBody)
    .map((label) => ({
      label,
      passages: new Set(
        members
          .filter((member) => member.article === label.article && covers(member, label))
          .map(({ passage }) => passage),
      ),
      isAdded: (coverage.added[label.article] ?? []).some((sentence) => covers(sentence, label)),
    }));
}

/** Whether two spans share half of the shorter one. */
export function covers(one: Span, two: Span): boolean {
  const shared = Math.min(one.end, two.end) - Math.max(one.start, two.start);
  return shared * 2 >= Math.min(one.end - one.start, two.end - two.start);
}

/**
 * Which sentences share a row, over pairs of sentences of different articles. Pairs that the labels call possible
 * count neither way.
 */
export function scorePairs(placed: readonly Placed[], into: Counts): void {
  forPairs(placed, (_one, _two, gold, predicted) => {
    if (gold > 0 && predicted > 0) into.right++;
    else if (gold > 0) into.missed++;
    else if (predicted > 0) into.wrong++;
  });
}

/**
 * Extended B-cubed for items in several clusters (Amigó et al., "A comparison of extrinsic clustering evaluation
 * metrics based on formal constraints", 2009), over the sentences as items and the rows as clusters; a sentence in no
 * row is a cluster of its own. Mates are sentences of other articles, and the sentence itself.
 */
export function scoreRows(placed: readonly Placed[], into: BCubedSums): void {
  const precision = new Map<Placed, number[]>(placed.map((sentence) => [sentence, [1]]));
  const recall = new Map<Placed, number[]>(placed.map((sentence) => [sentence, [1]]));
  forPairs(placed, (one, two, gold, predicted) => {
    const both = Math.min(gold, predicted);
    for (const sentence of [one, two]) {
      if (predicted > 0) precision.get(sentence)?.push(both / predicted);
      if (gold > 0) recall.get(sentence)?.push(both / gold);
    }
  });
  for (const sentence of placed) {
    into.precision += mean(precision.get(sentence) as number[]);
    into.recall += mean(recall.get(sentence) as number[]);
    into.items++;
  }
}

function forPairs(
  placed: readonly Placed[],
  visit: (one: Placed, two: Placed, gold: number, predicted: number) => void,
): void {
  placed.forEach((one, index) => {
    for (const two of placed.slice(index + 1)) {
      if (one.label.article === two.label.article) continue;
      const gold = common(one.label.rows, two.label.rows);
      if (gold === 0 && common(all(one.label), all(two.label)) > 0) continue;
      visit(one, two, gold, common(one.passages, two.passages));
    }
  });
}

function all({ rows, possible }: LabelledSentence): ReadonlySet<string> {
  return new Set([...rows, ...possible]);
}

function common(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  return [...one].filter((row) => two.has(row)).length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function scoreAdded(placed: readonly Placed[], into: Counts): void {
  for (const { label, isAdded } of placed) {
    if (label.added === 'unsure') continue;
    if (isAdded && label.added === 'yes') into.right++;
    else if (isAdded) into.wrong++;
    else if (label.added === 'yes') into.missed++;
  }
}

/** A predicted quote or figure with what it is said to be to those of other articles. */
interface PredictedFact extends Span {
  readonly article: string;
  readonly answer: string;
  readonly partners: readonly string[];
}

export function predictedQuotes(coverage: Coverage): PredictedFact[] {
  return coverage.quotes.flatMap(({ variants }) =>
    variants.map((variant) => ({
      ...variant,
      answer: variant.relation,
      partners: partnersOf(variants, variant.article),
    })),
  );
}

export function predictedFigures(coverage: Coverage): PredictedFact[] {
  return coverage.figures.flatMap(({ values, agreement }) => {
    // These labels are of the texts: an offset into a title is none of theirs, and an article whose title alone gives a
    // number is no partner.
    const inText = values.filter(({ field }) => field === 'text');
    return inText.map((value) => ({ ...value, answer: agreement, partners: partnersOf(inText, value.article) }));
  });
}

function partnersOf(members: readonly { readonly article: string }[], article: string): string[] {
  return [...new Set(members.map((member) => member.article))].filter((other) => other !== article).sort();
}

/**
 * A labelled fact is right where the predicted one that covers it has one of the right answers and the same partners.
 * Predicted facts that no label covers count as wrong only if they claim partners: the labels leave out what is no fact
 * of the kind.
 */
export function scoreFacts(
  labels: readonly LabelledFact[],
  predicted: readonly PredictedFact[],
  into: Counts,
): string[] {
  const faults: string[] = [];
  const met = new Set<PredictedFact>();
  for (const label of labels) {
    const found = predicted.filter((fact) => fact.article === label.article && covers(fact, label));
    for (const fact of found) met.add(fact);
    if (label.answers[0] === 'unsure') continue;
    const claims = found.filter(({ partners }) => partners.length > 0);
    if (label.answers[0] === 'not-a-quote') {
      into.wrong += claims.length;
      continue;
    }
    const isRight = found.some(
      ({ answer, partners }) => label.answers.includes(answer) && partners.join() === [...label.partners].sort().join(),
    );
    if (isRight) {
      into.right++;
      continue;
    }
    into.missed++;
    if (found.length > 0) into.wrong++;
    const given = found.map(({ answer, partners }) => `${answer} with ${partners.join(', ') || 'nobody'}`);
    faults.push(
      `${label.article} ${label.start}-${label.end}: ${given.join('; ') || 'not found'}, should be ${label.answers.join('/')}`,
    );
  }
  for (const fact of predicted) {
    if (met.has(fact) || fact.partners.length === 0) continue;
    into.wrong++;
    faults.push(
      `${fact.article} ${fact.start}-${fact.end}: ${fact.answer} with ${fact.partners.join(', ')}, is not labelled`,
    );
  }
  return faults;
}
