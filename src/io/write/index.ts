export { jsonLines } from './json-lines.js';
export { writeFileAtomically } from './write-file.js';
