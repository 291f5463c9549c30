export { anchorOf, passageAnchor } from './anchors.js';
export { raisedHeadings } from './headings.js';
export { html, SafeHtml, webLink } from './html.js';
export { type Colours, KEY_COUNT, outletColours, storyColours } from './outlet-colours.js';
