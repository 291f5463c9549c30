// Each package is put into the module that imports it: whoever needs the differences of two sequences takes this one.
export { default as diffSequence } from '@jest/diff-sequences';
