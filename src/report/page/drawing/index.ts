export { folded, lazyPart } from './folded.js';
export { columnKey, keyMark, keyMarks, namedKey, shapeDefinitions } from './key-marks.js';
export { markedText } from './marked-pieces.js';
export { excerpt, type StoryPage, textAttributes } from './story-page.js';
export { strip, stripLegend, strips } from './strips.js';
export { timeList, timeline, timeNote } from './timeline.js';
