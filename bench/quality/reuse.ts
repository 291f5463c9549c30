import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DAMAGES } from '../../__tests__/reuse/damage.js';
import { measureDamage, readBoilerplate, readGold } from '../../__tests__/reuse/damage-recall.js';
import type { Article, Span } from '../../src/article.js';
import { readArticles } from '../../src/io/index.js';
import { compareTexts } from '../../src/reuse/compare-texts.js';
import { findReuse } from '../../src/reuse/find-reuse.js';
import { SeededRandom } from '../../src/structures/random.js';
import type { QualityPart, Table } from './part.js';

const LEVELS = [0.05, 0.1, 0.2, 0.3, 0.4];
/** Above this likeness two sentences are called the same: near the best on cstnews-dev, and not tuned on mrpc-train. */
const SAME = 0.65;

/** Passages: damaged copies of the samples, the samples' own gold, and sentence pairs that others have labelled. */
export const part: QualityPart = {
  name: 'reuse',
  needs: '',
  async run(folder) {
    return [damaged(), await samples(), await sameSentences(folder), await paraphrases(folder)];
  },
};

function damaged(): Table {
  const cells = DAMAGES.map((kind) => LEVELS.map((level) => measureDamage(kind, level)));
  const recall = (all: readonly { found: number; expected: number }[]) =>
    percent(
      sum(all, (f) => f.found),
      sum(all, (f) => f.expected),
    );
  const precision = (all: readonly { found: number; wrong: number }[]) =>
    percent(
      sum(all, (f) => f.found),
      sum(all, (f) => f.found + f.wrong),
    );
  const columns = ['damage to words', ...LEVELS.flatMap((level) => [`${level * 100}% R`, 'P'])];
  const rows = DAMAGES.map((kind, k) => [
    kind,
    ...(cells[k] ?? []).flatMap((cell) => [recall([cell]), precision([cell])]),
  ]);
  const all = LEVELS.flatMap((_, l) => {
    const column = cells.flatMap((row) => row[l] ?? []);
    return [recall(column), precision(column)];
  });
  return {
    title: 'Reuse: damaged paragraphs of seeds/ found among their story, in per cent',
    columns,
    rows: [...rows, ['all', ...all]],
  };
}

/** Pairs of the samples against their gold labels. */
async function samples(): Promise<Table> {
  const { articles } = await readArticles(['seeds/newsroom.jsonl', 'seeds/gp-home-visits']);
  const boilerplate = readBoilerplate();
  const pairs = findReuse(articles as readonly Article[]).pairs.filter(
    ({ a }) => !boilerplate.has(`${a.article} ${a.start}`),
  );
  const gold = readGold();
  const overlap = (x: Span & { article: string }, y: Span & { article: string }) =>
    x.article === y.article && x.start < y.end && y.start < x.end;
  const matches = pairs.map((pair) => gold.filter(({ a, b }) => overlap(a, pair.a) && overlap(b, pair.b)));
  const right = matches.filter(({ length }) => length > 0).length;
  const found = new Set(matches.flat().map(({ row }) => row));
  const rows = new Set(gold.map(({ row }) => row));
  const wrong = pairs.filter((pair, i) => matches[i]?.length === 0 && pair.kind !== 'partial').length;
  return {
    title: 'Reuse: passages of seeds/ against their labels',
    columns: ['', 'labelled', 'found', 'R', 'pairs', 'labelled pairs', 'P', 'wrong, but called a copy'],
    rows: [
      [
        'seeds',
        rows.size,
        found.size,
        percent(found.size, rows.size),
        pairs.length,
        right,
        percent(right, pairs.length),
        wrong,
      ],
    ],
  };
}

interface SentencePair {
  readonly event: string;
  readonly same: boolean;
  readonly ours: number;
  readonly jaccard: number;
}

/**
 * Identity and Equivalence among all pairs of sentences in different articles of one event. The threshold for each
 * event comes from the other events; the interval resamples events.
 */
async function sameSentences(folder: string): Promise<Table> {
  const title = 'Reuse: sentences of cstnews-dev that say the same (Identity, Equivalence), leave one event out';
  const columns = ['measure', 'pairs', 'same', 'P', 'R', 'F1', 'from', 'to', 'F1 at its best threshold'];
  const files = ['cstnews-dev.jsonl.gz', 'cstnews-dev-pairs.jsonl.gz'].map((file) => path.join(folder, file));
  if (!files.every((file) => existsSync(file))) return skipped(title, columns, 'cstnews-dev', folder);
  const articles = readLines<CstArticle>(files[0] as string);
  const relations = readLines<CstRelation>(files[1] as string);
  const same = new Set(
    relations
      .filter(({ label }) => label === 'Identity' || label === 'Equivalence')
      .flatMap(({ a, a_sentence, b, b_sentence }) => [
        `${a} ${a_sentence} ${b} ${b_sentence}`,
        `${b} ${b_sentence} ${a} ${a_sentence}`,
      ]),
  );
  const pairs: SentencePair[] = [];
  for (const [i, a] of articles.entries()) {
    for (const b of articles.slice(i + 1)) {
      if (a.cluster !== b.cluster) continue;
      for (const [x, left] of a.sentences.entries()) {
        for (const [y, right] of b.sentences.entries()) {
          pairs.push({
            event: a.cluster,
            same: same.has(`${a.id} ${x} ${b.id} ${y}`),
            ours: compareTexts(left, right).likeness,
            jaccard: plainJaccard(left, right),
          });
        }
      }
    }
  }
  const row = (name: string, score: (pair: SentencePair) => number) => {
    const events = [...new Set(pairs.map(({ event }) => event))];
    const counts = events.map((event) => {
      const threshold = bestThreshold(
        pairs.filter((pair) => pair.event !== event),
        score,
      ).threshold;
      return count(
        pairs.filter((pair) => pair.event === event),
        score,
        threshold,
      );
    });
    const random = new SeededRandom(1);
    const resampled = Array.from({ length: 1000 }, () =>
      f1(counts.map(() => counts[random.below(counts.length)] as Counts)),
    ).sort((x, y) => x - y);
    const [right, called, labelled] = [
      sum(counts, (c) => c.right),
      sum(counts, (c) => c.called),
      sum(counts, (c) => c.same),
    ];
    return [
      name,
      pairs.length,
      labelled,
      percent(right, called),
      percent(right, labelled),
      f1(counts),
      resampled[25],
      resampled[975],
      bestThreshold(pairs, score).f1,
    ];
  };
  return {
    title,
    columns,
    rows: [row('compareTexts().likeness', ({ ours }) => ours), row('word Jaccard', ({ jaccard }) => jaccard)],
  };
}

async function paraphrases(folder: string): Promise<Table> {
  const title = 'Reuse: sentence pairs of mrpc-train, not tuned on';
  const columns = ['measure', 'pairs', 'paraphrases', 'P', 'R', 'F1', 'accuracy'];
  const file = path.join(folder, 'mrpc-train-pairs.jsonl.gz');
  if (!existsSync(file)) return skipped(title, columns, 'mrpc-train', folder);
  const pairs = readLines<{ a_text: string; b_text: string; label: number }>(file);
  const row = (name: string, isSame: (a: string, b: string) => boolean) => {
    const judged = pairs.map(({ a_text, b_text, label }) => ({ label: label === 1, said: isSame(a_text, b_text) }));
    const right = judged.filter(({ label, said }) => label && said).length;
    const called = judged.filter(({ said }) => said).length;
    const labelled = judged.filter(({ label }) => label).length;
    const agreed = judged.filter(({ label, said }) => label === said).length;
    return [
      name,
      pairs.length,
      labelled,
      percent(right, called),
      percent(right, labelled),
      percent(2 * right, called + labelled),
      percent(agreed, pairs.length),
    ];
  };
  return {
    title,
    columns,
    rows: [
      row(`compareTexts().likeness >= ${SAME}`, (a, b) => compareTexts(a, b).likeness >= SAME),
      row(
        'findReuse() finds a passage',
        (a, b) =>
          findReuse([
            { id: 'a', text: a },
            { id: 'b', text: b },
          ]).pairs.length > 0,
      ),
    ],
  };
}

interface CstArticle {
  readonly id: string;
  readonly cluster: string;
  readonly sentences: readonly string[];
}

interface CstRelation {
  readonly a: string;
  readonly a_sentence: number;
  readonly b: string;
  readonly b_sentence: number;
  readonly label: string;
}

interface Counts {
  readonly right: number;
  readonly called: number;
  readonly same: number;
}

function count(pairs: readonly SentencePair[], score: (pair: SentencePair) => number, threshold: number): Counts {
  const called = pairs.filter((pair) => score(pair) >= threshold);
  return {
    right: called.filter(({ same }) => same).length,
    called: called.length,
    same: pairs.filter(({ same }) => same).length,
  };
}

function f1(counts: readonly Counts[]): number {
  return percent(2 * sum(counts, (c) => c.right), sum(counts, (c) => c.called) + sum(counts, (c) => c.same));
}

/** The threshold with the best F1, half way to the next score below. */
function bestThreshold(
  pairs: readonly SentencePair[],
  score: (pair: SentencePair) => number,
): { threshold: number; f1: number } {
  const sorted = [...pairs].sort((x, y) => score(y) - score(x));
  const same = pairs.filter((pair) => pair.same).length;
  let best = { threshold: 1, f1: 0 };
  let right = 0;
  for (const [i, pair] of sorted.entries()) {
    if (pair.same) right++;
    const next = sorted[i + 1];
    if (next !== undefined && score(next) === score(pair)) continue;
    const reached = percent(2 * right, i + 1 + same);
    if (reached > best.f1)
      best = { threshold: (score(pair) + (next === undefined ? 0 : score(next))) / 2, f1: reached };
  }
  return best;
}

/** The measure to beat: words as `\w+` in lower case. */
function plainJaccard(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [])) as [
    Set<string>,
    Set<string>,
  ];
  const common = [...left].filter((word) => right.has(word)).length;
  return common / Math.max(1, left.size + right.size - common);
}

function readLines<T>(file: string): T[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8').trimEnd();
  return text.split('\n').map((line) => JSON.parse(line) as T);
}

function skipped(title: string, columns: readonly string[], set: string, folder: string): Table {
  return { title, columns, rows: [[set, `skipped: not in ${folder}`]] };
}

function sum<T>(all: readonly T[], pick: (one: T) => number): number {
  return all.reduce((total, one) => total + pick(one), 0);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}
