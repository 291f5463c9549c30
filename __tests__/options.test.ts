import { describe, expect, test } from '@jest/globals';
import { integer, number, readOptions } from '../src/options.js';

const readers = { threshold: number(0.5, 0, 1), minimumRun: integer(8, 2, 1000) };

describe('readOptions', () => {
  test('undefined means the default', () => {
    expect(readOptions('f', { threshold: undefined }, readers)).toEqual({ threshold: 0.5, minimumRun: 8 });
    expect(readOptions('f', undefined, readers)).toEqual({ threshold: 0.5, minimumRun: 8 });
  });

  test('a misspelled option is an error that names the one meant', () => {
    expect(() => readOptions('f', { treshold: 0.4 }, readers)).toThrow(
      'f: there is no option "treshold": did you mean "threshold"?',
    );
  });

  test.each([[{ threshold: Number.NaN }], [{ threshold: '0.5' }], [{ minimumRun: 2.5 }], ['fast'], [null]])(
    '%j is refused',
    (given) => {
      expect(() => readOptions('f', given, readers)).toThrow(expect.objectContaining({ code: 'invalid-option' }));
    },
  );

  test('a key named __proto__ is only an unknown option', () => {
    expect(() => readOptions('f', JSON.parse('{"__proto__": 1}'), readers)).toThrow(/no option "__proto__"/);
  });
});
