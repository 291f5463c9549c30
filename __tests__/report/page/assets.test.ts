import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { CLIENT_SCRIPT, CLIENT_SCRIPT_SHA256, PAGE_STYLE, PAGE_STYLE_SHA256 } from '../../../src/report/page/assets.js';
import { KEY_COUNT, outletColours } from '../../../src/report/page/markup/index.js';

type Colour = readonly [number, number, number];

function linear(hex: string): Colour {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function contrast(one: string, two: string): number {
  const luminance = ([r, g, b]: Colour): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [high, low] = [luminance(linear(one)), luminance(linear(two))].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

// Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency", 2009,
// severity 1.
const SIGHTS = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** Ottosson's Oklab, in which distances are about as large as they look. */
function oklab([r, g, b]: Colour): Colour {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function seen(hex: string, sight: readonly number[]): Colour {
  const own = linear(hex);
  const row = (at: number): number =>
    Math.min(1, Math.max(0, sight[at]! * own[0] + sight[at + 1]! * own[1] + sight[at + 2]! * own[2]));
  return oklab([row(0), row(3), row(6)]);
}

describe.each(['light', 'dark'])('the colours of the %s page', (scheme) => {
  const css = readFileSync('src/report/page/styles/base.css', 'utf8');
  const part = css.split('@media (prefers-color-scheme: dark)')[scheme === 'light' ? 0 : 1]!;
  const colourOf = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(part)?.[1] ?? '';
  const keys = Array.from({ length: KEY_COUNT }, (_, index) => colourOf(`k${index}`));
  const paper = colourOf('paper');

  test('text has a contrast of 4.5, keys of 3', () => {
    for (const name of ['ink', 'quiet', 'accent']) {
      expect([name, contrast(colourOf(name), paper)]).toEqual([name, expect.any(Number)]);
      expect(contrast(colourOf(name), paper)).toBeGreaterThanOrEqual(4.5);
    }
    for (const key of keys) expect(contrast(key, paper)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(SIGHTS))('no two keys look alike with %s', (_, sight) => {
    const distances = keys.flatMap((one, index) =>
      keys.slice(index + 1).map((two) => {
        const [x, y] = [seen(one, sight), seen(two, sight)];
        return { pair: `${one} ${two}`, distance: Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]) };
      }),
    );
    expect(distances.filter(({ distance }) => distance < 0.06)).toEqual([]);
  });
});

describe('the style and the script of the page', () => {
  test('have the hashes that the policy names', () => {
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    expect([PAGE_STYLE_SHA256, CLIENT_SCRIPT_SHA256]).toEqual([hash(PAGE_STYLE), hash(CLIENT_SCRIPT)]);
  });

  test('are what `npm run page-assets` makes of their sources', async () => {
    const script = '../../../scripts/page-assets.mjs';
    const { pageAssets } = (await import(script)) as { pageAssets: () => string };
    expect(readFileSync('src/report/page/assets.ts', 'utf8') === pageAssets()).toBe(true);
  });

  test('ask for nothing', () => {
    expect(PAGE_STYLE).not.toMatch(/@import|url\(/);
    expect(CLIENT_SCRIPT).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|importScripts|<\/script/i);
  });
});

test('an outlet has one colour, and outlets of many articles are told apart first', () => {
  const colours = outletColours(['b', 'a', 'b', 'c']);
  expect([...colours]).toEqual([
    ['b', 0],
    ['a', 1],
    ['c', 2],
  ]);
});
