export {
  type AlignedLabellings,
  alignLabellings,
  type Label,
  type LabelledArticle,
  type Labelling,
  type NumberedLabels,
  numberLabels,
  type Singletons,
  type StoriesLike,
  show,
} from './labelling.js';
export { labelsOf } from './labels-of.js';
