import { describe, expect, test } from '@jest/globals';
import { SameStoryError } from '../../src/errors.js';
import { ByteReader, ByteWriter } from '../../src/structures/byte-writer.js';
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

describe('what a writer wrote', () => {
  test('is read back across the ends of its blocks', () => {
    const writer = new ByteWriter();
    const long = 'a'.repeat(1_200_000);
    const values = Array.from({ length: 150_000 }, (_, at) => at * 977);
    for (const value of values) writer.count(value);
    writer.string(long);
    for (const value of values) writer.number(value / 3);
    const content = openSnapshot(KIND, sealSnapshot(KIND, writer));
    const reader = new ByteReader(content);
    expect(values.every((value) => reader.count() === value)).toBe(true);
    expect(reader.string()).toBe(long);
    expect(values.every((value) => reader.number() === value / 3)).toBe(true);
    expect(reader.isAtEnd).toBe(true);
  });
});
