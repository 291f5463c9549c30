export { type ArchiveOptions, findArchiveReuse, groupArchive, loadArchive } from './archive.js';
export type { ArchiveReuse } from './reuse-jobs.js';
