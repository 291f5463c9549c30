export { type ArchiveOptions, groupArchive, loadArchive } from './archive.js';
export { cutSlices, joinSlices, timeOf } from './slices.js';
