export { type Cell, csv } from './csv.js';
export { type HighlightOptions, type HighlightSegment, highlightHtml, highlightSegments } from './highlight.js';
export { jsonPieces, jsonText, type ResultFrame, SCHEMA_VERSION } from './json.js';
export { markdownTable, markdownText } from './markdown.js';
export { count, grouped, inline, list, percent, plain, shorten } from './plain.js';
