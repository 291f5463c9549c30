export {
  type ArticleLabel,
  isKeyed,
  keyFor,
  keysFor,
  type Labels,
  labelArticles,
  nameWithKey,
} from './article-labels.js';
export type { ClaimView } from './claims-view.js';
export { comparedArticles, MAX_COMPARED, requireResults } from './compared-articles.js';
export { type FigureCell, type FigureRow, figureRow, writtenAnswers } from './figures-view.js';
export {
  type Addition,
  type Additions,
  additionsOf,
  articlesOf,
  type Block,
  blocksOf,
  inText,
  markedPieces,
  type Omission,
  type Omissions,
  type Passage,
  type Piece,
  passageOrder,
  relationWords,
  wordings,
  wordKey,
} from './passages/index.js';
export { type QuoteVersion, type QuoteView, quoteView } from './quotes-view.js';
export type { FirstView, SourceGroup } from './sources-view.js';
export type { StateRow } from './states-view.js';
export { type ArticleView, differingNames, type StoryHead, type StoryView, storyView } from './story-view.js';
export { type Clause, sentenceCase } from './summary-view.js';
export { durationText, spanText, timeText } from './times.js';
export type { VerdictPart } from './verdict.js';
export { type VersionFact, versionFacts } from './versions-view.js';
