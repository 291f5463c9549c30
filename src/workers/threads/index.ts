export type { HelperPort } from './helper-messages.js';
export { Helpers } from './helpers.js';
export { serveHelper } from './serve-helper.js';
export { errorOf, type ToldError, told } from './told-error.js';
export { nextTurn } from './turn.js';
