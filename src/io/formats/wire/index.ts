export { WIRE_HEADER, wireItems } from './wire-items.js';
