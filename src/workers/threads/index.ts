export { Helpers } from './drive-phases.js';
export type { HelperPort } from './helper-messages.js';
export { isLarge, lengthOf } from './is-large.js';
export { serveHelper } from './serve-helper.js';
export { errorOf, type ToldError, told } from './told-error.js';
export { nextTurn } from './turn.js';
