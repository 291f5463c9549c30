// All commands in one: were each loaded alone, the library would be cut into as many pieces as there are sets of commands that
// reach the same part of it, and `import 'samestory'` would have to find and read them all.
export { run as calibrate } from './calibrate.js';
export { run as compare } from './compare.js';
export { run as convert } from './convert.js';
export { run as evaluate } from './evaluate.js';
export { run as report } from './report.js';
export { run as reuse } from './reuse.js';
export { run as stories } from './stories.js';
export { run as watch } from './watch.js';
