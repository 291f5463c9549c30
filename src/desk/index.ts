// `samestory/desk`: the service. Its packages are optional, and are loaded when a desk starts.

export type { Database, DatabaseOptions } from '../store/index.js';
export {
  type ArchiveOptions,
  type ArchiveReuse,
  findArchiveReuse,
  groupArchive,
  loadArchive,
} from './archive/index.js';
export { Desk, startDesk } from './desk.js';
export { openApi } from './http/index.js';
export { isPublicAddress } from './jobs/index.js';
export { type DeskOptions, isLoopback, jsonLog, type Log, ROLES, type Role } from './settings/index.js';
