export { isCalled, isEvent, isLikePerson, isMedium, mayBeBody, OUTLET } from './entity-kinds.js';
export { PASSIVE, type Quoted, SPEAKING_ROLES } from './marked-text.js';
export { AND, Narration } from './narration.js';
export { hasOwnName, hasPeople, isOneOfPeople, isPlural, pluralAt } from './noun-kinds.js';
export { ARTICLE, PART, type Subject } from './noun-phrases.js';
