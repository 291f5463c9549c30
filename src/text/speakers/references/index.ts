export { References } from './references.js';
export type { Speaker } from './speaker.js';
