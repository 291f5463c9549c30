export type { Claim } from './claim.js';
export { findClaims } from './find-claims.js';
