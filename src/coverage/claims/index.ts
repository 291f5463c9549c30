export type { Claim } from './claim.js';
