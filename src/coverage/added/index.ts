export { type AddedSentence, findAdded, findOmitted, type Omission, type OmissionReason } from './find-added.js';
