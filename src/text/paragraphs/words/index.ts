export { readBoilerplate } from './boilerplate-phrases.generated.js';
export * from './paragraph-words.generated.js';
