import type { Article } from '../../src/article.js';
import { findReuse } from '../../src/reuse/find-reuse.js';
import { ReuseIndex } from '../../src/reuse/reuse-index.js';
import { seededIntegers } from '../../src/structures/hash.js';
import { splitParagraphs } from '../../src/text/paragraphs/split-paragraphs.js';
import { readStream } from './collections/stream.js';
import { nearCopy, vocabulary } from './collections/wires.js';
import { seconds, type TimingPart, type TimingTable } from './part.js';
import { type PairKey, type Passage, type Peer, peers, shingles } from './peers/reuse-peers.js';

/** Articles that the peers do: all of them would take minutes for each. */
const SAMPLE = 1000;
const ROUNDS = 3;

/** All shared passages beside npm's MinHash and SimHash packages; near-copies; one article at a time. */
export const part: TimingPart = {
  name: 'reuse',
  async run(stream) {
    const articles = readStream(stream);
    return [besidePeers(articles), nearCopies(articles), oneByOne(articles)];
  },
};

/**
 * Truth is a join by brute force: pairs of body paragraphs of different articles with a common run of 8 words. Peers
 * give pairs that may have one, so their time includes looking: it is the exact answer that is compared. They get the
 * paragraphs cut and in words, which they need for their shingles; samestory gets the articles, and its time includes
 * all reading.
 */
function besidePeers(all: readonly Article[]): TimingTable {
  // Every so manieth article: neighbours in time share more.
  const half = everyFew(all, SAMPLE / 2);
  const articles = everyFew(all, SAMPLE);
  const passages = bodyPassages(articles);
  const truth = joinByRuns(passages, 8);
  findReuse(articles);
  const own = min(ROUNDS, () => findReuse(articles));
  const whole = min(ROUNDS, () => findReuse(all));
  const rows: (string | number)[][] = [
    ['samestory findReuse', 1, whole, own, recall(ownPairs(articles, passages), truth)],
  ];
  for (const peer of peers()) {
    const { spent: first } = timePeer(peer, bodyPassages(half));
    const { spent, pairs } = timePeer(peer, passages);
    const extrapolated = extrapolate(first, spent, all.length / articles.length);
    rows.push([peer.name, extrapolated / whole, extrapolated, spent, recall(pairs, truth)]);
  }
  return {
    title:
      `Paragraphs with a common run of 8 words: ${all.length} articles; ` +
      `of ${articles.length}, ${passages.length} paragraphs and ${truth.size} such pairs`,
    columns: [
      '',
      'times slower',
      `processor seconds for ${all.length} (peers: extrapolated)`,
      `for ${articles.length}`,
      'recall',
    ],
    rows,
  };
}

function everyFew(all: readonly Article[], count: number): Article[] {
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === 0).slice(0, count);
}

/**
 * Processor seconds that a piece of work takes, the least of several times: other work on the machine only ever adds to
 * them, and less than to the time that passes.
 */
function min(times: number, work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: times }, () => {
      const started = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1e6;
    }),
  );
}

function timePeer({ find }: Peer, passages: readonly Passage[]): { spent: number; pairs: Set<PairKey> } {
  let pairs = new Set<PairKey>();
  const spent = min(1, () => {
    pairs = new Set([...find(passages)].filter(runVerifier(passages, 8)));
  });
  return { spent, pairs };
}

/**
 * Time for `times` the articles, from the time for half of them and for all: signatures take time in proportion to the
 * articles, the pairs to verify to their square.
 */
function extrapolate(half: number, whole: number, times: number): number {
  const square = Math.max(0, 2 * (whole - 2 * half));
  return (whole - square) * times + square * times ** 2;
}

function oneByOne(articles: readonly Article[]): TimingTable {
  const index = new ReuseIndex();
  const archive = articles.slice(0, 4000);
  const asked = articles.slice(4000, 4200);
  const paragraphs = bodyPassages(archive).length;
  const adding = seconds(() => {
    for (const article of archive) index.add(article);
  });
  const asking = seconds(() => {
    for (const article of asked) index.query(article);
  });
  return {
    title: `ReuseIndex with ${archive.length} articles, ${paragraphs} paragraphs`,
    columns: ['', 'articles a second', 'bytes of tables a paragraph'],
    rows: [
      ['add', Math.round(archive.length / adding), Math.round(index.bytes / paragraphs)],
      ['query', Math.round(asked.length / asking), ''],
    ],
  };
}

/** One report in more and more near-copies: what a family costs. */
function nearCopies(articles: readonly Article[]): TimingTable {
  const report = articles.find(({ text }) => text.length > 3000 && text.length < 3500) as Article;
  const words = vocabulary(articles);
  const rows: (string | number)[][] = [];
  let before: { readonly copies: number; readonly worked: number } | undefined;
  for (const copies of [200, 2000, 20_000]) {
    const next = seededIntegers(copies);
    const family = Array.from({ length: copies }, (_, i) => nearCopy(report, `${i}`, i, i === 0 ? 0 : 40, words, next));
    globalThis.gc?.();
    const held = process.memoryUsage().rss;
    let pairs = 0;
    const worked = min(1, () => {
      pairs = findReuse(family).pairs.length;
    });
    const grown = before === undefined ? '' : worked / before.worked / (copies / before.copies);
    rows.push([copies, grown, worked, pairs, Math.round((process.memoryUsage().rss - held) / 2 ** 20)]);
    before = { copies, worked };
  }
  return {
    title: `Near-copies of one report of ${report.text.length} characters, one word in 40 changed`,
    columns: ['copies', 'of linear growth', 'processor seconds', 'pairs', 'megabytes more'],
    rows,
  };
}

function bodyPassages(articles: readonly Article[]): Passage[] {
  return articles.flatMap(({ id, text }) =>
    splitParagraphs(text)
      .filter(({ role }) => role === 'body')
      .map(({ start, end }) => ({
        article: id,
        start,
        end,
        words: plainWords(text.slice(start, end)),
      })),
  );
}

/** Words of letters and digits; an acronym is one word with or without its dots, and an address is one. */
function plainWords(text: string): string[] {
  const undotted = text
    .replace(/https?:\/\/\S+/g, (address) => address.replace(/[^a-z0-9]/gi, ''))
    .replace(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (acronym) => `${acronym.replaceAll('.', '')} `);
  return undotted.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function joinByRuns(passages: readonly Passage[], length: number): Set<PairKey> {
  const where = new Map<string, number[]>();
  const pairs = new Set<PairKey>();
  for (const [number, { words, article }] of passages.entries()) {
    for (const run of shingles(words, length)) {
      const others = where.get(run);
      if (others === undefined) where.set(run, [number]);
      else {
        for (const other of others) if (passages[other]?.article !== article) pairs.add(`${other} ${number}`);
        if (others.at(-1) !== number) others.push(number);
      }
    }
  }
  return pairs;
}

function ownPairs(articles: readonly Article[], passages: readonly Passage[]): Set<PairKey> {
  const byArticle = new Map<string, { readonly passage: Passage; readonly number: number }[]>();
  for (const [number, passage] of passages.entries()) {
    byArticle.set(passage.article, [...(byArticle.get(passage.article) ?? []), { passage, number }]);
  }
  const numberOf = (index: { article: string; start: number; end: number }) =>
    byArticle.get(index.article)?.find(({ passage }) => passage.start <= index.start && index.end <= passage.end)
      ?.number ?? -1;
  return new Set(
    findReuse(articles).pairs.map(({ a, b }) => {
      const [x, y] = [numberOf(a), numberOf(b)];
      return `${Math.min(x, y)} ${Math.max(x, y)}`;
    }),
  );
}

function recall(found: ReadonlySet<PairKey>, truth: ReadonlySet<PairKey>): number {
  return [...truth].filter((pair) => found.has(pair)).length / truth.size;
}

/** Whether two passages have a common run, each passage's runs being listed once. */
function runVerifier(passages: readonly Passage[], length: number): (pair: PairKey) => boolean {
  const runs = new Map<number, Set<string>>();
  const runsOf = (number: number) => {
    const known = runs.get(number) ?? shingles(passages[number]?.words ?? [], length);
    runs.set(number, known);
    return known;
  };
  return (pair) => {
    const [x, y] = pair.split(' ').map((number) => runsOf(Number(number))) as [Set<string>, Set<string>];
    const [fewer, more] = x.size < y.size ? [x, y] : [y, x];
    for (const run of fewer) if (more.has(run)) return true;
    return false;
  };
}
