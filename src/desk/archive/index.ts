export { type ArchiveOptions, groupArchive, loadArchive } from './archive.js';
