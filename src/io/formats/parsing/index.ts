export type { FormatSettings } from './format-settings.js';
export { requireChunks } from './require-chunks.js';
export { parsedBy } from './third-party.js';
export { unwrap } from './unwrap.js';
export { checkMarkupDepth, markupText, rootOf, safeXml } from './xml-text.js';
