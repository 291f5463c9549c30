export { ByteReader, ByteWriter } from './byte-writer.js';
export { DisjointSet } from './disjoint-set.js';
export { doubled, GrowingIntegers } from './growing-integers.js';
export { hashString, mix32, seededIntegers } from './hash.js';
export { PostingTable } from './posting-table.js';
export { SeededRandom } from './random.js';
export { sharedShare, sortedRuns } from './sorted-runs.js';
