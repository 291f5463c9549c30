export { articleWithMostPassages, inOrderOf } from './base.js';
export { newsRow, withNews } from './find-news.js';
export { findRows, type Row } from './find-passages.js';
export { Likeness, sharedWeight } from './likeness.js';
export { PASSAGE_MODEL } from './passage-model.js';
export type { PassageRelation } from './passage-relations.js';
export { type PassageMember, Relations } from './passage-relations.js';
export { articlesOf, PassageTable, sentenceIn } from './passage-table.js';
export { withTitles } from './title-members.js';
