export {
  type ArticleFlag,
  type FlagEvidence,
  type FlagKind,
  flagArticle,
  isDigestArticle,
  isDigestFlag,
  type StoryFlag,
} from './flags.js';
export { areOfDifferentNumber, type SeriesNumbers, seriesNumbers } from './series-numbers.js';
