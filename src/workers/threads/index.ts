export { Helpers } from './drive-phases.js';
export { type ErrorMessage, errorMessage, errorOf } from './error-message.js';
export type { HelperPort } from './helper-messages.js';
export { isLarge, lengthOf } from './is-large.js';
export { serveHelper } from './serve-helper.js';
export { nextTurn } from './turn.js';
