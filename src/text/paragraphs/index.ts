export { ownText } from './body.js';
export type { Mark, MarkKind, Paragraph, ParagraphRole } from './paragraph.js';
export {
  boilerplateOf,
  findRepeatedBoilerplate,
  type RepeatedBoilerplateOptions,
  type RepeatedParagraph,
} from './repeated-boilerplate.js';
export { readParagraphs, type SplitParagraphsOptions, splitParagraphs } from './split-paragraphs.js';
