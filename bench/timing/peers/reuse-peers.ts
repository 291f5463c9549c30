import { existsSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';

export interface Passage {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

/** Numbers of two passages, the lesser first, as one key. */
export type PairKey = string;

export interface Peer {
  readonly name: string;
  /** The pairs of passages that it takes for alike. */
  readonly find: (passages: readonly Passage[]) => Set<PairKey>;
}

export function shingles(words: readonly string[], length: number): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + length <= words.length; at++) found.add(words.slice(at, at + length).join(' '));
  return found;
}

/** What the peers export, as far as it is used here. */
interface MinhashPackage {
  Minhash: new (config: { numPerm: number }) => { update(shingle: string): void };
  LshIndex: new (config: {
    bandSize: number;
  }) => { insert(key: string, signature: object): void; query(signature: object): string[] };
}
interface BloomFiltersPackage {
  MinHashFactory: new (
    hashes: number,
    largest: number,
  ) => {
    create(): { bulkLoad(values: number[]): void; compareWith(other: object): number; _signature: number[] };
  };
}
interface SimhashPackage {
  SimHash: new () => { hash(text: string): number };
}

/** The packages of bench/package.json; a word on how to get them where they are not installed. */
export function peers(): Peer[] {
  if (!existsSync('bench/node_modules/minhash')) {
    console.log('SKIPPED the peers of reuse: npm ci --prefix bench installs them');
    return [];
  }
  const load = Module.createRequire(path.resolve('bench/package.json'));
  const { Minhash, LshIndex } = load('minhash') as MinhashPackage;
  const { MinHashFactory } = load('bloom-filters') as BloomFiltersPackage;
  const { SimHash } = load('simhash-js') as SimhashPackage;
  return [
    {
      name: 'minhash: 128 hashes, bands of 4 (its defaults)',
      find: (passages) => byMinhash(passages, Minhash, LshIndex, 4),
    },
    { name: 'minhash: 128 hashes, bands of 1', find: (passages) => byMinhash(passages, Minhash, LshIndex, 1) },
    {
      name: 'bloom-filters MinHash: 128 hashes, bands of 1',
      find: (passages) => byBloomFilters(passages, MinHashFactory),
    },
    { name: 'simhash-js: 32 bits, 3 of them different', find: (passages) => bySimhash(passages, SimHash) },
  ];
}

function byMinhash(
  passages: readonly Passage[],
  Minhash: MinhashPackage['Minhash'],
  LshIndex: MinhashPackage['LshIndex'],
  bandSize: number,
): Set<PairKey> {
  const pairs = new Set<PairKey>();
  const index = new LshIndex({ bandSize });
  for (const [number, { words, article }] of passages.entries()) {
    const own = shingles(words, 3);
    if (own.size === 0) continue;
    const signature = new Minhash({ numPerm: 128 });
    for (const shingle of own) signature.update(shingle);
    // A query for a band that nobody has throws, so insert first.
    index.insert(`${number}`, signature);
    for (const other of index.query(signature)) {
      if (passages[Number(other)]?.article !== article) pairs.add(`${other} ${number}`);
    }
  }
  return pairs;
}

function byBloomFilters(
  passages: readonly Passage[],
  MinHashFactory: BloomFiltersPackage['MinHashFactory'],
): Set<PairKey> {
  const numbers = new Map<string, number>();
  const numbered = passages.map(({ words }) =>
    [...shingles(words, 3)].map((shingle) => {
      const number = numbers.get(shingle) ?? numbers.size + 1;
      numbers.set(shingle, number);
      return number;
    }),
  );
  const factory = new MinHashFactory(128, numbers.size);
  const pairs = new Set<PairKey>();
  const bands = new Map<string, number[]>();
  for (const [number, values] of numbered.entries()) {
    if (values.length === 0) continue;
    const signature = factory.create();
    signature.bulkLoad(values);
    for (const [band, component] of signature._signature.entries()) {
      const key = `${band} ${component}`;
      const others = bands.get(key) ?? [];
      for (const other of others) {
        if (passages[other]?.article !== passages[number]?.article) pairs.add(`${other} ${number}`);
      }
      bands.set(key, others);
      others.push(number);
    }
  }
  return pairs;
}

/** Hashes within a distance of 3 of each other, found as usual: of four bytes, one at least is equal. */
function bySimhash(passages: readonly Passage[], SimHash: SimhashPackage['SimHash']): Set<PairKey> {
  const simhash = new SimHash();
  const hashes = passages.map(({ words }) => simhash.hash(words.join(' ')));
  const pairs = new Set<PairKey>();
  for (let byte = 0; byte < 4; byte++) {
    const buckets = new Map<number, number[]>();
    for (const [number, hash] of hashes.entries()) {
      const key = (hash >>> (8 * byte)) & 255;
      const others = buckets.get(key) ?? [];
      for (const other of others) {
        if (passages[other]?.article === passages[number]?.article) continue;
        if (bitsIn((hashes[other] as number) ^ hash) <= 3) pairs.add(`${other} ${number}`);
      }
      buckets.set(key, others);
      others.push(number);
    }
  }
  return pairs;
}

function bitsIn(value: number): number {
  let bits = 0;
  for (let rest = value >>> 0; rest !== 0; rest = (rest & (rest - 1)) >>> 0) bits++;
  return bits;
}
