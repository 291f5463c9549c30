import type { ArticleId } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import {
  compareStories,
  type Evaluation,
  evaluateClustering,
  type Labelling,
  sweep,
  worstStories,
} from '../../evaluate/index.js';
import { unknownName } from '../../options.js';
import {
  count,
  csv,
  evaluationRows,
  evaluationText,
  markdownTable,
  plain,
  type ScoredSet,
  type StrongestLink,
} from '../../report/index.js';
import { analyseInPhases, type LinkExplanation, type LinkModel } from '../../stories/index.js';
import type { Job, Outcome } from '../job.js';
import { labelling, readLabelled } from '../labelled.js';
import { readEarlierStories } from '../read-earlier.js';

/** `samestory evaluate`: clusters and scores each input on its own. */
export async function run(job: Job): Promise<Outcome> {
  const conditions = readConditions(job.value('fail-on'));
  const model = await job.model();
  const file = job.value('against');
  const earlier = file === undefined ? undefined : { name: plain(file), stories: await readEarlierStories(file) };
  const sets: ScoredSet[] = [];
  for (const input of job.inputs) {
    const set = await scoreInput(job, input, model, earlier);
    if (set !== undefined) sets.push(set);
  }
  await job.emit({
    result: () => resultOf(sets),
    text: (terminal) => (sets.length === 0 ? '' : evaluationText(sets, terminal)),
    markdown: () => markdownTable(evaluationRows(sets)),
    csv: () => csv(evaluationRows(sets)),
  });
  return { failed: sets.some((set) => conditions.some((condition) => condition(metricsOf(set.evaluation)))) };
}

/** The stories of an earlier run, and the name of the file that holds them. */
interface EarlierStories {
  readonly name: string;
  readonly stories: readonly (readonly ArticleId[])[];
}

async function scoreInput(
  job: Job,
  input: string,
  model: LinkModel | undefined,
  earlier: EarlierStories | undefined,
): Promise<ScoredSet | undefined> {
  const goldField = job.value('label') ?? 'cluster';
  const predictedField = job.value('predicted');
  const fields = predictedField === undefined ? [goldField] : [goldField, predictedField];
  const articles = await readLabelled(job, input, fields);
  if (job.has('sweep') && predictedField !== undefined) {
    throw new SameStoryError('invalid-option', "--sweep needs samestory's own stories: leave out --predicted");
  }
  if (articles.length === 0) {
    job.complain(`${plain(input)}: no labelled article to score; the field of the labels is named with --label`);
    return undefined;
  }
  const gold = labelling(articles, goldField);
  const names = new Map(
    articles.map(({ id, outlet, title }) => [id, plain([outlet, title].filter(Boolean).join(': ') || id)]),
  );
  const against = (now: Labelling): ScoredSet['against'] => {
    if (earlier === undefined) return undefined;
    const before = earlier.stories.map((ids) => ids.filter((id) => names.has(id))).filter((ids) => ids.length > 0);
    return { name: earlier.name, changes: compareStories(before, now) };
  };
  if (predictedField !== undefined) {
    const predicted = labelling(articles, predictedField);
    const errors = job.has('errors') ? worstStories<StrongestLink>(gold, predicted) : undefined;
    const evaluation = evaluateClustering(gold, predicted);
    return { source: input, names, evaluation, errors, against: against(predicted) };
  }
  const threshold = job.threshold();
  const analysis = await job.group(articles, () => analyseInPhases(articles, { threshold, model }));
  return job.compute(`scoring ${count(articles.length, 'article')}`, () => {
    const predicted = analysis.result;
    return {
      source: input,
      names,
      evaluation: evaluateClustering(gold, predicted),
      against: against(predicted),
      sweep: job.has('sweep') ? sweep(gold, (at) => analysis.cut(at)) : undefined,
      errors: job.has('errors')
        ? worstStories(gold, predicted, { explain: (a, b) => strongestLink(analysis.explain(a, b)) })
        : undefined,
    };
  });
}

function strongestLink({ probability, terms }: LinkExplanation): StrongestLink {
  return { score: probability, terms: terms.slice(0, 6).map(({ word }) => word) };
}

/** The metrics of one set. For several sets, their means, and each set on its own in `sets`. */
function resultOf(sets: readonly ScoredSet[]): object {
  const results = sets.map(({ source, evaluation, sweep, errors, against }) => {
    const { stories, articles, ...metrics } = evaluation;
    return { source, metrics, stories, articles, sweep, errors, against: against?.changes };
  });
  if (results.length === 1) return results[0] ?? {};
  const sum = (value: (set: ScoredSet) => number): number => sets.reduce((total, set) => total + value(set), 0);
  return {
    metrics: results.length === 0 ? null : meanOf(results.map(({ metrics }) => metrics)),
    stories: {
      gold: sum(({ evaluation }) => evaluation.stories.gold),
      predicted: sum(({ evaluation }) => evaluation.stories.predicted),
    },
    articles: sum(({ evaluation }) => evaluation.articles),
    sets: results,
  };
}

type Metrics = Omit<Evaluation, 'stories' | 'articles'>;

/** Averages field by field. Every metric is a number or a group of numbers. */
function meanOf(all: readonly Metrics[]): object {
  const means = new Map<string, unknown>();
  for (const [name, first] of Object.entries(all[0] ?? {})) {
    const values = all.map((metrics) => metrics[name as keyof Metrics]);
    means.set(name, typeof first === 'number' ? mean(values as number[]) : meanOf(values as unknown as Metrics[]));
  }
  return Object.fromEntries(means);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Each metric by its path: `bCubed.f1`, `ari`. */
function metricsOf(evaluation: Evaluation): Map<string, number> {
  const paths = new Map<string, number>();
  for (const [name, value] of Object.entries(evaluation)) {
    if (typeof value === 'number') paths.set(name, value);
    else for (const [part, number] of Object.entries(value)) paths.set(`${name}.${part}`, Number(number));
  }
  return paths;
}

type Condition = (metrics: ReadonlyMap<string, number>) => boolean;

/** The names that a condition may use, read off the score of a trivial clustering. */
const METRICS = [...metricsOf(evaluateClustering([['a']], [['a']])).keys()];

/** Those of them that are no shares. */
const COUNTS = /^(?:stories\.|articles$)/;

function readConditions(given: string | undefined): Condition[] {
  if (given === undefined) return [];
  return given.split(',').map((condition) => {
    const [metric = '', limit = ''] = condition.split('<').map((part) => part.trim());
    const number = Number(limit);
    if (limit === '' || Number.isNaN(number)) {
      const said = JSON.stringify(plain(condition));
      throw new SameStoryError('invalid-option', `--fail-on takes conditions such as 'bCubed.f1<0.9', not ${said}`);
    }
    if (!METRICS.includes(metric)) {
      throw new SameStoryError(
        'invalid-option',
        `--fail-on: ${unknownName(metric, METRICS).replace('option', 'metric')}`,
      );
    }
    if (number > 1 && !COUNTS.test(metric)) {
      const share = `write ${metric}<${number > 100 ? 0.9 : number / 100}`;
      throw new SameStoryError('invalid-option', `--fail-on: ${metric} is a share of 1, as in the JSON: ${share}`);
    }
    return (metrics) => (metrics.get(metric) as number) < number;
  });
}
