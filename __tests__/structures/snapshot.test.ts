import { describe, expect, test } from '@jest/globals';
import { SameStoryError } from '../../src/errors.js';
import { jsonContent, openSnapshot, readJsonContent, sealSnapshot } from '../../src/structures/snapshot.js';

const KIND = { code: 'test', version: 2, of: 'a test' };
const sealed = sealSnapshot(KIND, jsonContent({ name: 'Almerston' }));

describe('a sealed snapshot', () => {
  test('opens to what was put in', () => {
    expect(readJsonContent(openSnapshot(KIND, sealed))).toEqual({ name: 'Almerston' });
  });

  test.each<[string, () => unknown, RegExp]>([
    [
      'another kind',
      () => openSnapshot({ ...KIND, code: 'else', of: 'another' }, sealed),
      /not one of another.*"test"/,
    ],
    ['another version', () => openSnapshot({ ...KIND, version: 3 }, sealed), /version 2.*reads version 3/],
    ['no bytes', () => openSnapshot(KIND, '' as unknown as Uint8Array), /not a Uint8Array/],
    ['content that is no JSON', () => readJsonContent(Uint8Array.of(0x7b, 0xff)), /damaged/],
    ['content that is no object', () => readJsonContent(jsonContent(7)), /empty/],
  ])('refuses %s', (_, open, message) => {
    expect(open).toThrow(message);
    expect(open).toThrow(SameStoryError);
  });

  test('refuses any altered byte', () => {
    for (let i = 0; i < sealed.length; i++) {
      const altered = sealed.slice();
      altered[i]! ^= 0x21;
      expect(() => openSnapshot(KIND, altered)).toThrow(SameStoryError);
    }
  });
});
