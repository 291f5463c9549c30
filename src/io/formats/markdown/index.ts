export { frontMatter } from './front-matter.js';
export { markdownItems } from './markdown-items.js';
