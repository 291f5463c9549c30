export { htmlItems } from './html-items.js';
