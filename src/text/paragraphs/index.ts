export { ownText } from './body.js';
export type { Mark, MarkKind, Paragraph, ParagraphRole } from './paragraph.js';
export {
  boilerplateOf,
  findRepeatedBoilerplate,
  type RepeatedBoilerplateOptions,
  type RepeatedParagraph,
} from './repeated-boilerplate.js';
export type { SplitParagraphsOptions } from './split-paragraphs.js';
export { readParagraphs, splitParagraphs } from './split-paragraphs.js';
