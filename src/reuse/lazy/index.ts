export { lazyProperties, MAX_EAGER } from './lazy-properties.js';
