export { ByteReader, ByteWriter } from './byte-writer.js';
export { codeUnitTable } from './code-unit-table.js';
export { diffSequence } from './diff-sequence.js';
export { DisjointSet } from './disjoint-set.js';
export { readFrontCoded } from './front-coding.js';
export { getOrInsert } from './get-or-insert.js';
export { addTo, byFrequency, countEach, groupBy } from './group-by.js';
export { concatenated, doubled, GrowingIntegers, grown } from './growing-integers.js';
export { hashString, mix32, seededIntegers } from './hash.js';
export { appendAll, maxBy, maxOf, minOf } from './many-values.js';
export { PostingTable } from './posting-table.js';
export { SeededRandom } from './random.js';
export {
  jsonContent,
  openSnapshot,
  readJsonContent,
  type SnapshotKind,
  type Steps,
  sealSnapshot,
  sealSteps,
  takeSteps,
  unreadable,
} from './snapshot.js';
export { sharedShare, sortedRuns } from './sorted-runs.js';
