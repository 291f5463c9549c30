export { type ComparedName, compareNames, groupNames, type MentionedName } from './compare-names.js';
