import { describe, expect, test } from '@jest/globals';
import { decodeText } from '../../src/io/bytes/index.js';

describe('decodeText', () => {
  test('windows-1252 keeps its quotation marks, dashes and the euro, which Node’s decoder loses', () => {
    const bytes = Uint8Array.of(
      0x43,
      0x61,
      0x66,
      0xe9,
      0x20,
      0x93,
      0x6e,
      0x6f,
      0x94,
      0x20,
      0x97,
      0x20,
      0x80,
      0x35,
      0x20,
      0x61,
      0x6c,
      0x6c,
    );
    expect(decodeText(bytes)).toEqual({ ok: true, text: 'Café “no” — €5 all', encoding: 'windows-1252' });
  });

  test('places that windows-1252 leaves empty make it no text', () => {
    expect(decodeText(Uint8Array.of(0x61, 0x62, 0xe9, 0x81, 0x63, 0x64)).ok).toBe(false);
  });

  test('a byte order mark goes, and nothing else', () => {
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a))).toMatchObject({ ok: true, text: 'a\r\n' });
  });
});
