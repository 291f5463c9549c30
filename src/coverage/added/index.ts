export { type AddedSentence, findAdded, findOmitted, type Omission, type OmissionReason } from './find-added.js';
export { findOtherStories } from './other-stories.js';
