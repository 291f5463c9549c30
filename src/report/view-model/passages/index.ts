export { type Addition, type Additions, additionsOf } from './additions.js';
export { markedPieces, type Piece } from './marked.js';
export { type Omission, type Omissions, omissionsOf } from './omissions.js';
export {
  articlesOf,
  type Block,
  blocksOf,
  inText,
  type Passage,
  passageOrder,
  relationWords,
  wordings,
  wordKey,
} from './passage-blocks.js';
