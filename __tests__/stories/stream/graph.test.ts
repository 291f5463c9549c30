import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import {
  AT,
  FEATURES,
  formPenalty,
  linkScorer,
  shippedLinkModel,
  sidePenalty,
  withPenalty,
  writeOwnFeatures,
} from '../../../src/stories/link/index.js';
import { writeRelativeFeatures } from '../../../src/stories/link/pair-features.js';
import { StreamEngine } from '../../../src/stories/stream/stream-engine.js';
import { type StreamOptions, streamSettings } from '../../../src/stories/stream/stream-options.js';
import { comparedFields, RowComparison } from '../../../src/stories/stream/window/row-comparison.js';
import type { StreamNode } from '../../../src/stories/stream/window/stream-nouns.js';
import { COSINE_ONE } from '../../../src/stories/stream/window/term-row.js';
import { SeededRandom } from '../../../src/structures/random.js';
import { Field, vectorSimilarity } from '../../../src/vectors/index.js';
import { madeUp } from './newsroom.js';

const MIN_COSINE = 0.05;

function engineOf(options: StreamOptions): StreamEngine {
  const { settings, vectors } = streamSettings('test', options);
  return new StreamEngine(settings, vectors);
}

/** What the graph of a stream is by its definition, asked about after anything has happened to it. */
function check({ settings, state }: StreamEngine): { links: number; strong: number; penalised: number } {
  const { graph } = state.window;
  const { links, levels, peers } = graph;
  const nodes = graph.all();
  const scorer = linkScorer(settings.model);
  const comparison = new RowComparison(comparedFields(settings.model));
  for (const { row } of nodes) comparison.know(row);
  const found = { links: 0, strong: 0, penalised: 0 };
  const wrong: unknown[] = [];
  const holds = (isSo: boolean, ...what: unknown[]) => isSo || wrong.push(what);
  for (const [at, a] of nodes.entries()) {
    holds(a === graph.nodes[a.slot], 'slot', at);
    const strong = a.links.filter((link) => links.probabilities[link]! >= graph.strong);
    const ends = strong.map((link) => graph.nodes[links.other(link, a.slot)]!);
    const keys = (list: readonly StreamNode[]) => list.map(({ key }) => key);
    holds(keys(a.strong).join() === keys(ends).sort().join(), 'strong', at);
    comparison.spread(a.row);
    for (const b of nodes.slice(0, at)) {
      const cosine = Math.fround(comparison.with(b.row) / COSINE_ONE);
      const [link, ...others] = a.links.filter((own) => links.other(own, a.slot) === b.slot);
      if (cosine <= MIN_COSINE) comparison.sumFields(b.row);
      const { probability, penalty } = expectedOf(a, b, comparison.sums);
      holds(others.length === 0, 'linked twice', at);
      if (link === undefined) {
        // The index rounds, and a link that was too improbable once is not looked for again.
        holds((cosine < 0.07 && !isNear(a, b)) || probability < 0.1, 'not linked', at, cosine, probability);
        continue;
      }
      const own = links.probabilities[link]!;
      holds(b.links.includes(link), 'linked on one side', at);
      holds(Math.abs(own - probability) < 1e-9 && own >= 0.01, 'probability', at, own, probability);
      holds(Math.abs(links.penalties[link]! - penalty) < 1e-9, 'penalty', at, links.penalties[link], penalty);
      holds(links.cosines[link] === Math.max(cosine, MIN_COSINE), 'cosine', at, links.cosines[link], cosine);
      holds(links.leads[link] === comparison.sums[Field.Lead], 'lead', at);
      found.links += 1;
      found.strong += strong.includes(link) ? 1 : 0;
      found.penalised += penalty > 0 ? 1 : 0;
    }
    comparison.clear(a.row);
  }
  expect(wrong).toEqual([]);
  expect([links.size, graph.size]).toEqual([found.links, nodes.length]);
  for (const term of [3, 50, 200]) {
    const holders = nodes.filter(({ row }) => row.entries.subarray(0, row.size).some((entry) => entry >>> 8 === term));
    expect(graph.holders(term)).toBe(holders.length);
  }
  return found;

  function isNear({ vector: a }: StreamNode, { vector: b }: StreamNode): boolean {
    if (settings.embeddings === undefined || a === undefined || b === undefined) return false;
    return vectorSimilarity(settings.embeddings.similarity, a, b) >= 0.2;
  }

  function expectedOf(a: StreamNode, b: StreamNode, sums: Float32Array) {
    const values = new Float64Array(FEATURES.length);
    writeOwnFeatures(values, 0, a.side, b.side, sums, 0);
    const [one, other] = [a.slot, b.slot];
    const usual = (slot: number) => Math.exp(levels.logUsual[slot]!);
    const near = [levels.nearest[one]!, levels.nearest[other]!] as const;
    writeRelativeFeatures(values, 0, ...near, usual(one), usual(other), peers.of(a, b));
    const byWords = values[AT.cosine]! > MIN_COSINE ? scorer.probability(values, 0) : 0;
    const penalty = byWords < 0.2 ? 0 : sidePenalty(a, b) + formPenalty(a, b, values[AT.cosine]!);
    const { embeddings } = settings;
    const penalised = byWords === 0 ? 0 : withPenalty(byWords, penalty);
    if (embeddings === undefined || a.vector === undefined || b.vector === undefined) {
      return { probability: penalised, penalty };
    }
    const similarity = vectorSimilarity(embeddings.similarity, a.vector, b.vector);
    return { probability: (1 - embeddings.weight) * penalised + embeddings.weight * similarity, penalty };
  }
}

/** Articles of made-up words of which some have no title, no date, a mark of a digest, another language. */
function mixed(count: number, seed: number): Article[] {
  return madeUp(count, 6, seed).map((article, at) => ({
    ...article,
    ...(at % 7 === 3 ? { title: undefined } : {}),
    ...(at % 5 === 2 ? { publishedAt: undefined } : {}),
    ...(at % 6 === 1 ? { title: `News in brief ${at}` } : {}),
    ...(at % 9 === 4 ? { language: 'de' } : {}),
  }));
}

describe('the links of a stream are what their definition says', () => {
  test('as articles come, come again, change and are withdrawn', () => {
    const random = new SeededRandom(3);
    const engine = engineOf({ minKept: 1000 });
    const sums = { links: 0, strong: 0, penalised: 0 };
    for (const [at, article] of mixed(76, 2).entries()) {
      engine.add(article, undefined);
      const there = [...engine.state.window.articles.values()];
      const one = there[random.below(there.length)]!;
      if (at % 4 === 1)
        engine.add({ ...one.kept.article, id: `copy ${at}`, outlet: 'A', publishedAt: '2024-01-01' }, undefined);
      if (at % 5 === 2) engine.add({ ...one.kept.article, publishedAt: '2024-01-03T10:00:00Z' }, undefined);
      if (at % 6 === 3) engine.remove(engine.state.window.articles.get(one.id)!);
      if (at !== 56 && at !== 72) continue;
      const found = check(engine);
      sums.links += found.links;
      sums.strong += found.strong;
      sums.penalised += found.penalised;
    }
    expect(Math.min(sums.links, sums.strong, sums.penalised)).toBeGreaterThan(10);
    engine.settle();
    check(engine);
    const { counts } = engine.state.window.graph.peers;
    const nodes = engine.state.window.graph.all();
    for (const language of ['en', 'de'])
      expect(counts.get(language)).toBe(nodes.filter((node) => node.language === language).length);
    expect(counts.get('en')).toBeGreaterThan(45);
  });

  test('where the mean link alone decides', () => {
    const { merges: _, ...model } = shippedLinkModel();
    const engine = engineOf({ model });
    for (const article of mixed(20, 6)) engine.add(article, undefined);
    expect(engine.state.window.graph.strong).toBe(model.threshold);
    expect(check(engine).strong).toBeGreaterThan(3);
  });

  test('and neighbours that have expired are not forgotten, those that were withdrawn are', () => {
    const [first, ...others] = madeUp(6, 1, 7);
    for (const isWithdrawn of [false, true]) {
      const engine = engineOf(isWithdrawn ? {} : { minKept: 0, maxKept: 6 });
      for (const article of [first!, ...others]) engine.add(article, undefined);
      const { articles, graph } = engine.state.window;
      const known = others.map(({ id }) => graph.levels.cosines(articles.get(id)!.node!.slot).length);
      expect(known).toEqual([5, 5, 5, 5, 5]);
      if (isWithdrawn) engine.remove(articles.get(first!.id)!);
      else engine.add({ id: 'x', text: 'Nothing of it.', publishedAt: others[4]!.publishedAt }, undefined);
      expect(articles.has(first!.id)).toBe(false);
      const left = others.map(({ id }) => graph.levels.cosines(articles.get(id)!.node!.slot).length);
      expect(left).toEqual(isWithdrawn ? [4, 4, 4, 4, 4] : known);
    }
  });

  test('as they leave the window', () => {
    const engine = engineOf({ window: 0.2, minKept: 12 });
    for (const article of mixed(40, 5)) engine.add(article, undefined);
    expect(engine.state.window.graph.size).toBeLessThan(40);
    check(engine);
  });

  test.each([0.4, 1])('with vectors that weigh %d', (weight) => {
    const articles = mixed(30, 4);
    const vectors = new Map(
      articles.flatMap(({ id }, at) => (at % 4 === 0 ? [] : [[id, [at % 3, 1, (at % 5) / 5]] as const])),
    );
    const engine = engineOf({ embeddings: { vectors, weight }, minKept: 100 });
    for (const article of articles) engine.add(article, undefined);
    const known = engine.state.window.articles;
    engine.remove(known.get('m1')!);
    engine.add({ ...known.get('m2')!.kept.article, outlet: 'B' }, undefined);
    check(engine);
    engine.settle();
    check(engine);
  });
});

test('words of articles that have left are forgotten, and nothing else changes by that', () => {
  const reports = madeUp(12, 2, 3).map((report, at) => ({
    ...report,
    publishedAt: new Date(Date.UTC(2024, 0, at)).toISOString(),
  }));
  const junk = (at: number, distinct: number) => ({
    ...{ id: `junk ${at}`, language: 'en', publishedAt: new Date(Date.UTC(2024, 0, at, -1)).toISOString() },
    text: Array.from({ length: 11_200 }, (_, word) => `q${at}x${word % distinct}`).join(' '),
  });
  const [crowded, sparse] = [11_200, 300].map((distinct) => {
    const engine = engineOf({ minKept: 0, maxKept: 5 });
    const arrivals = reports.map((report, at) => {
      if (at % 2 === 1) engine.add(junk(at, distinct), undefined);
      return engine.add(report, undefined);
    });
    expect(check(engine).links).toBeGreaterThan(1);
    const { window } = engine.state;
    const idf = window.statistics.idf('en', true);
    const rowOf = ({ row, key }: StreamNode) => {
      const terms = Array.from(row.entries.subarray(0, row.size), (entry, at) => {
        const term = entry >>> 8;
        return `${window.vocabulary.term(term)} ${entry & 255} ${row.weights[at]} ${idf(term)} ${window.graph.holders(term)}`;
      });
      return [key, terms.sort()] as const;
    };
    const rows = window.graph
      .all()
      .filter(({ kept }) => !kept.fields.id.startsWith('junk'))
      .map(rowOf);
    return { arrivals, rows: new Map(rows), terms: window.vocabulary.size };
  });
  expect([crowded!.terms > 65_536, crowded!.terms > 20_000, sparse!.terms < 10_000]).toEqual([false, true, true]);
  expect(crowded!.arrivals).toEqual(sparse!.arrivals);
  expect(crowded!.rows).toEqual(sparse!.rows);
});
