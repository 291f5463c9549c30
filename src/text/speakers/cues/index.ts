export type { Cue } from './cue.js';
export { cueOf } from './find-cue.js';
export { listenerBehind } from './foreign-listeners.js';
export { nounBehind, subjectBehind } from './inverted-subjects.js';
export { isVietnameseTerm, vietnameseStatement } from './vietnamese-cues.js';
