export { type ComparedName, compareNames, groupNames, type MentionedName } from './compare-names.js';
export { withFullNames } from './full-names.js';
