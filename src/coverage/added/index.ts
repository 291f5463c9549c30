export { type AddedSentence, findAdded } from './find-added.js';
export { findOmitted, type Omission, type OmissionReason } from './find-omitted.js';
export { findOtherStories } from './other-stories.js';
export { linesOfPage } from './page-lines.js';
