export { findEntities } from './entities.js';
export type { Entity, NameKind } from './entity.js';
export { type FindNamesOptions, findNames, type Name, namesOf, titleOption } from './find-names.js';
