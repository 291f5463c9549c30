export {
  type DeskOptions,
  type DeskSettings,
  deskSettings,
  isLoopback,
  isSecret,
  ROLES,
  type Role,
} from './desk-options.js';
export { jsonLog, type Log } from './log.js';
export { Meter } from './meter.js';
