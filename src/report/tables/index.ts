export { coverageMarkdown } from './coverage-markdown.js';
export { coverageRows } from './coverage-rows.js';
export { reuseRows } from './reuse-rows.js';
export { storiesRows } from './stories-rows.js';
