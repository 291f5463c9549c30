export { type Attribution, listen } from './attributions.js';
