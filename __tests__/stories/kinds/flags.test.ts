import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FlagKind, flagArticle } from '../../../src/stories/kinds/flags.js';
import { newestFirst, timeEntries } from '../../../src/stories/kinds/time-entries.js';

const REPORT = 'The river Ouse burst its banks near York overnight. Two roads are closed.';

function kinds(article: { title?: string; url?: string; text?: string }): FlagKind[] {
  return flagArticle({ text: REPORT, ...article }).map(({ kind }) => kind);
}

describe('flagArticle', () => {
  test.each<[FlagKind, string]>([
    ['live-blog', 'Storm Fergal live: river bursts its banks'],
    ['live-blog', 'Impeachment calls grow as party is divided – live'],
    ['live-blog', 'The Latest: Troops halt operations'],
    ['live-blog', 'En direct : la crue à York'],
    ['opinion', 'OPINION: Build the wall higher'],
    ['opinion', 'Opinion | Build the wall higher'],
    ['opinion', 'Build the wall higher: Column'],
    ['opinion', 'Meinung: Die Mauer muss höher'],
    ['opinion', 'Letters to the editor: the flood'],
    ['briefing', 'Morning briefing: a flood and a vote'],
    ['briefing', 'First Thing: the river bursts its banks'],
    ['briefing', 'Five things to know for Tuesday'],
    ['round-up', 'The week in retail: a bid and a blip'],
    ['round-up', 'The top 10 political stories of 2014'],
    ['round-up', 'Sport round-up: Albion lose again'],
  ])('%s by its headline: %s', (kind, title) => {
    expect(kinds({ title })).toEqual([kind]);
  });

  test.each<[FlagKind, string]>([
    ['opinion', 'https://news.example/opinion/2026/flood'],
    ['opinion', 'https://opinion.example.com/2026/flood'],
    ['opinion', 'https://zeitung.example/meinung/flut'],
    ['live-blog', 'https://news.example/uk/live/2026/flood'],
    ['live-blog', 'https://news.example/uk/flood-live-updates-1234'],
    ['briefing', 'https://news.example/newsletters/huddle/2026/flood'],
    ['round-up', 'https://news.example/world/news-in-brief'],
  ])('%s by its address: %s', (kind, url) => {
    expect(kinds({ url })).toEqual([kind]);
  });

  test.each([
    ['Man who live-tweeted flood is rescued', undefined],
    ['Couple who live to tell: found after flood', undefined],
    ['Editorial board of the Echo resigns', undefined],
    ['Minister leaves press briefing in anger', undefined],
    ['Good morning, said the mayor, and went', undefined],
    ['A flood', 'https://news.example/sections/flood-live-updates/2026/11/22/one-report'],
    ['A flood', 'https://news.example/blogs/blog-briefing-room/flood'],
    ['A flood', 'https://news.example/uk/flood?ref=/opinion/#opinion'],
  ])('not flagged: %s %s', (title, url) => {
    expect(flagArticle({ title, url, text: REPORT })).toEqual([]);
  });

  test('a live blog by its entries, newest first, whatever the way times are written', () => {
    const entries = ['11.20pm', '10:05 p.m.', '9.30pm', '8.15pm'].map((time) => `${time} The river rises.`);
    const [flag] = flagArticle({ text: ['Floods in York.', ...entries].join('\n') });
    expect(flag?.kind).toBe('live-blog');
    expect(flag?.evidence.map(({ text }) => text)).toEqual(['11.20pm', '10:05 p.m', '9.30pm']);
    expect(kinds({ text: '22h10 La Seine monte.\n21h50 Pluie.\n20h30 Alerte.\n18h00 Calme.' })).toEqual(['live-blog']);
    expect(
      kinds({ text: 'Update at 5:55 p.m. ET.\nA\nUpdate at 4 p.m.\nB\nUpdate at 3:10 p.m.\nC\nUpdate at 9 a.m.\nD' }),
    ).toEqual(['live-blog']);
  });

  test('a timeline tells oldest first and is none', () => {
    const text = ['9 a.m. He left.', '10.30 a.m. He called.', '1 p.m. He was seen.', '4.15 p.m. Found.'].join('\n');
    expect(kinds({ text })).toEqual([]);
    expect(newestFirst(timeEntries(text))).toBe(0);
  });

  test('numbers that are no times are no entries', () => {
    expect(timeEntries('12.50 euros a ticket\n3.5 million\n9.75 per cent\n25:10\n2019-11-23\n7 people')).toEqual([]);
    expect(timeEntries('14:55\n9 Uhr\n[Updated at 12:12 p.m. ET] New').map(({ minutes }) => minutes)).toEqual([
      895, 540, 732,
    ]);
  });

  test('a newsletter greets its reader; a report that quotes a greeting does not', () => {
    expect(kinds({ text: 'Good morning. Here is what you need to know today.\n1. A flood.' })).toEqual(['briefing']);
    expect(kinds({ text: '“Good morning,” the mayor said on Friday, and closed the bridge.' })).toEqual([]);
    expect(kinds({ text: "Good morning. I'm Ann Oldham. The river Ouse has burst its banks." })).toEqual([]);
  });

  test('unrelated items are a round-up, and items that share their names are not', () => {
    const item = (number: number, [one, two, three]: readonly [string, string, string]) =>
      `${number}. On Friday the mayor of ${one} met a man from ${two} in front of the ${three} hotel.`;
    const names = [
      ['York', 'Selby', 'Ouse'],
      ['Almira', 'Vraza', 'Torre'],
      ['Harrowby', 'Penrose', 'Hale'],
      ['Orsk', 'Brandvik', 'Keszt'],
      ['Calder', 'Holme', 'Tannerby'],
    ] as const;
    expect(kinds({ text: names.map((three, at) => item(at + 1, three)).join('\n') })).toEqual(['round-up']);
    expect(kinds({ text: names.map((_, at) => item(at + 1, names[0])).join('\n') })).toEqual([]);
  });

  test('evidence is a slice of the field that it names', () => {
    const article = {
      title: 'Opinion: floods',
      url: 'https://news.example/opinion/floods',
      text: `Floods\nOpinion contributor\n${REPORT}\nThe opinions expressed here are her own.`,
    };
    const [flag] = flagArticle(article);
    expect(flag?.evidence.map(({ field }) => field)).toEqual(['title', 'url', 'text']);
    for (const { field, start, end, text } of flag?.evidence ?? []) expect(article[field].slice(start, end)).toBe(text);
  });

  test('whatever the text, evidence slices and no kind comes twice', () => {
    const piece = fc.constantFrom(
      'Good morning, ',
      'live ',
      '\n',
      '1. ',
      '10:30 ',
      'opinions expressed ',
      'İ',
      '/opinion/',
      '%E0',
      ' ',
      'A',
      ':',
    );
    const text = fc.array(piece).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, text, (title, url, body) => {
        const article = { title, url, text: body };
        const flags = flagArticle(article);
        expect(new Set(flags.map(({ kind }) => kind)).size).toBe(flags.length);
        for (const { evidence } of flags) {
          for (const found of evidence) expect(article[found.field].slice(found.start, found.end)).toBe(found.text);
        }
      }),
    );
  });

  test('hostile texts cost no more than their length', () => {
    for (const piece of [
      'the views ',
      '10:30\n',
      '1. A\n',
      'Good ',
      '\n \n ',
      'is a ',
      '• ',
      'The Latest on (all times ',
    ]) {
      const text = piece.repeat(100_000);
      expect(flagArticle({ title: text, url: `https://${text}`, text }).length).toBeLessThan(5);
    }
  });
});
