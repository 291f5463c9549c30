export { ownText } from './body.js';
export type { Paragraph, ParagraphRole } from './paragraph.js';
export {
  boilerplateOf,
  findRepeatedBoilerplate,
  type RepeatedBoilerplateOptions,
  type RepeatedParagraph,
} from './repeated-boilerplate.js';
export { readParagraphs, splitParagraphs } from './split-paragraphs.js';
