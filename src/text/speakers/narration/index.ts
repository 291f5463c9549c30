export { isCalled, isEvent, isLikePerson, isMedium, isNumbered, OUTLET } from './entity-kinds.js';
export { PASSIVE, type Quoted, SPEAKING_ROLES } from './marked-text.js';
export { Narration } from './narration.js';
export { hasOwnName, hasPeople, isManyPeople, isOneOfPeople, mayBeBody, pluralAt } from './noun-kinds.js';
export { ARTICLE, CLAUSES, isPlural, OWN_BODIES, PART, SOMEBODY, type Subject } from './noun-phrases.js';
export { AND, allWith, togetherFrom } from './together.js';
