export { ownText } from './body.js';
export type { Paragraph, ParagraphRole } from './paragraph.js';
export {
  findRepeatedFurniture,
  furnitureOf,
  type RepeatedFurnitureOptions,
  type RepeatedParagraph,
} from './repeated-boilerplate.js';
export { readParagraphs, splitParagraphs } from './split-paragraphs.js';
