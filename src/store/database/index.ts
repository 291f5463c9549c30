export { databaseFault, isUnavailable } from './database-faults.js';
export { MIGRATIONS, migrate } from './migrations.js';
export { type DatabaseOptions, openDatabase, requireSchema } from './open-database.js';
export { optionalPackage } from './optional-package.js';
export type { Database, Session, Sql } from './sql.js';
