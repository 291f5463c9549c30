import type { Job, Outcome } from '../job.js';
import { run as archive } from '../services/archive.js';
import { run as serve } from '../services/serve.js';
import type { CommandName } from '../usage/commands.js';
import { run as calibrate } from './calibrate.js';
import { run as compare } from './compare.js';
import { run as convert } from './convert.js';
import { run as evaluate } from './evaluate.js';
import { run as explain } from './explain.js';
import { run as matrix } from './matrix.js';
import { run as report } from './report.js';
import { run as reuse } from './reuse.js';
import { run as review } from './review.js';
import { run as stories } from './stories.js';
import { run as versions } from './versions.js';
import { run as watch } from './watch.js';

/**
 * The code of every command, loaded together. If each command were loaded alone, the bundler would split the library
 * into one chunk for every set of commands that share a part of it, and `import 'samestory'` would have to find and
 * read them all.
 */
export const RUN: Readonly<Record<CommandName, (job: Job) => Promise<Outcome>>> = {
  archive,
  calibrate,
  compare,
  convert,
  evaluate,
  explain,
  matrix,
  report,
  reuse,
  review,
  serve,
  stories,
  versions,
  watch,
};
