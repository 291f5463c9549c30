export { type FeaturesShare, type PairsShare, ReuseInParts, type ReusePart, readReusePart } from './reuse-in-parts.js';
