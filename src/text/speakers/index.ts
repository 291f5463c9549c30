export { type Attribution, listen } from './attributions/index.js';
export { type Cue, cueOf, isVietnameseTerm } from './cues/index.js';
export { Narration } from './narration/index.js';
export { References, type Speaker } from './references/index.js';
