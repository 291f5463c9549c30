import { describe, expect, test } from '@jest/globals';
import { storyTitle } from '../../../src/stories/describe/story-title.js';

/** Articles whose texts tell what all of their headlines do. */
const titled = (...titles: string[]) =>
  titles.map((title) => ({ title, text: titles.join('. '), outlet: 'Harbour Post', language: 'en' }));

describe('the title of a story', () => {
  test('says what most headlines say', () => {
    const articles = titled(
      'A night on the rocks',
      'Ferry to Marden runs aground with 212 on board',
      'Marden ferry runs aground, all 212 safe',
      'Ticket prices rise after ferry accident',
    );
    expect(storyTitle(articles)).toBe('Marden ferry runs aground, all 212 safe');
  });

  test('is no question, tease or video', () => {
    const articles = titled(
      'Why did the Marden ferry run aground?',
      'Watch: Marden ferry runs aground',
      'You will not believe how the Marden ferry ran aground!',
      'Ferry runs aground off Marden in storm',
    );
    expect(storyTitle(articles)).toBe('Ferry runs aground off Marden in storm');
  });

  test.each([
    'Mystery of the Marden ferry',
    'Footage shows Marden ferry',
    'Inside the Marden ferry',
    'The moment Marden ferry',
  ])('is no tease: %s', (tease) => {
    const plain = 'Marden ferry found on rocks after search';
    const titles = ['Search for Marden ferry', plain, `${tease} found on rocks after search`];
    expect(storyTitle(titles.map((title) => ({ title, text: plain })))).toBe(plain);
  });

  test('tells the latest of two states', () => {
    const articles = titled('Marden baker charged with arson at mill', 'Marden baker convicted of arson at mill');
    expect(storyTitle(articles)).toBe('Marden baker convicted of arson at mill');
  });

  test('of two, is the plain one rather than a late or short one that teases', () => {
    const plain = 'Almerston council votes to close Harbour Bridge to cars';
    for (const late of [
      'Bridge vote: mayor wins by two',
      'Harbour Bridge: what the vote means',
      'Your bridge, your vote',
    ])
      expect(storyTitle(titled(plain, late))).toBe(plain);
    const latest = 'Court reopens Harbour Bridge to cars after council vote';
    expect(storyTitle(titled(plain, latest))).toBe(latest);
  });

  test.each([
    ['Marden ferry runs aground | Harbour Post', 'Marden ferry runs aground'],
    ['Marden ferry runs aground - Quill Bay News', 'Marden ferry runs aground'],
    ['Marden ferry runs aground – harbourpost.com', 'Marden ferry runs aground'],
    ['Marden ferry runs aground (PHOTOS, VIDEO)', 'Marden ferry runs aground'],
    ['Marden ferry runs aground - and nobody knows why', 'Marden ferry runs aground - and nobody knows why'],
    ['Harbour Post', 'Harbour Post'],
  ])('%s', (title, shown) => {
    expect(storyTitle(titled(title))).toBe(shown);
  });

  // Of two headlines with words in common, the later is chosen unless the form of it costs more.
  const EARLY = 'Marden ferry runs aground in the harbour at night';
  test.each([
    ...[
      'Has the Marden ferry run aground? Aground at night',
      'Marden ferry runs aground in the night…',
      'Marden ferry aground...',
    ],
    ...[
      'Live Marden ferry runs aground at night',
      'Video: Marden ferry runs aground',
      'Fact check: Marden ferry aground',
    ],
    ...[
      'Why Marden ferry runs aground at night',
      'Night: how Marden ferry runs aground',
      "Here's Marden ferry aground at night",
    ],
    ...[
      'Ten 10 things about Marden ferry aground',
      '5 reasons why Marden ferry ran aground',
      'What we know of Marden ferry aground',
    ],
    ...[
      'My night on Marden ferry that ran aground',
      'Harbour at night: Marden ferry runs aground',
      'MARDEN FERRY RUNS AGROUND AT NIGHT',
      '“Marden ferry” runs aground in the harbour at night',
      'The Marden ferry runs aground in harbour, night!',
      'Marden ferry runs aground in harbour at night: preview',
      'FERRY HELL! Marden runs aground in the harbour at night',
    ],
    ...['Marden ferry aground', `Marden ferry runs aground ${'so '.repeat(29)}`],
  ])('is not the later one with a form that costs: %s', (late) => {
    expect(storyTitle(titled(EARLY, late))).toBe(EARLY);
  });

  test.each([
    ...[
      'Marden ferry runs aground… in the harbour',
      'Marden ferry watches run aground at night',
      'Marden ferry lives on aground at night',
    ],
    ...['Marden ferry shows 10 more runs aground at night'],
    ...['Marden ferry runs aground at night, many think', 'Marden ferry runs aground in harbour at night!'],
    ...['Ferry of the island of Marden in Orkney is aground: runs', `Marden ferry runs aground ${'x'.repeat(84)}`],
    ...['Marden-ferry: runs aground in the harbour'],
  ])('is the later one, for it is as plain: %s', (late) => {
    expect(storyTitle(titled(EARLY, late))).toBe(late);
  });

  test('of 24 characters is short, of 25 is not', () => {
    const [short, long] = ['Marden ferry run aground', 'Marden ferry runs aground'];
    expect([storyTitle(titled(short, long)), storyTitle(titled(long, short))]).toEqual([long, long]);
  });

  test('says what the texts of the others begin with, whatever their headlines say', () => {
    const lead = 'The ferry Marden ran aground in the harbour of Quill Bay at night, the coastguard said.';
    const plain = 'Marden ferry runs aground at Quill Bay';
    const colour = 'Oars, tears and a lost trumpet';
    const articles = [plain, colour, 'A trumpet lost for ever'].map((title) => ({ title, text: lead }));
    expect(storyTitle(articles)).toBe(plain);
    expect(storyTitle(articles.map(({ title }) => ({ title, text: `${'-'.repeat(300)}${lead}` })))).not.toBe(plain);
  });

  test.each([
    ['A | B | Harbour Post', 'A | B'],
    ['Ferry aground :: Marden Times', 'Ferry aground'],
    ['Ferry aground · BBC', 'Ferry aground'],
    ['Ferry aground » Marden Online', 'Ferry aground'],
    ['Ferry aground — marden.co.uk', 'Ferry aground'],
    ['Ferry aground - marden.de', 'Ferry aground'],
    ['Ferry aground - The Marden Daily News', 'Ferry aground'],
    ['Ferry aground - The New Marden Daily News', 'Ferry aground - The New Marden Daily News'],
    ['Ferry aground - newsless', 'Ferry aground - newsless'],
    ['Ferry aground - a broadcast', 'Ferry aground - a broadcast'],
    ['Ferry aground-Marden News', 'Ferry aground-Marden News'],
    ['Ferry aground | Marden News | Ferries of Marden BBC', 'Ferry aground'],
    [' - Marden News', '- Marden News'],
    ['Ferry  aground\n[live, updated]', 'Ferry aground'],
    ['Ferry aground (photo and video + pictures)', 'Ferry aground'],
    ['Ferry aground (photo of it)', 'Ferry aground (photo of it)'],
    ['Ferry aground (photos) again', 'Ferry aground (photos) again'],
  ])('without its site: %j', (title, shown) => {
    expect(storyTitle([{ title, text: '' }])).toBe(shown);
  });

  test.each([
    ['Ferry aground - Marden Echo', 'The Marden Echo', 'Ferry aground'],
    ['Ferry aground - The Marden Echo of Orkney', 'Marden Echo', 'Ferry aground - The Marden Echo of Orkney'],
    ['Ferry aground - the Marden-Echo', 'Marden Echo', 'Ferry aground'],
    ['Ferry aground - ME', 'ME Weekly', 'Ferry aground - ME'],
    ['Ferry aground - Some Echo', 'Me', 'Ferry aground - Some Echo'],
    ['Ferry aground - Marden Echo', undefined, 'Ferry aground - Marden Echo'],
  ])('without the name of its outlet: %s of %s', (title, outlet, shown) => {
    expect(storyTitle([{ title, outlet, text: '' }])).toBe(shown);
  });

  test('of two with no word in common is the later', () => {
    const [trams, ferry] = ['Trams stopped in Lindley on Monday', 'Ferry aground in Marden on Tuesday'];
    expect([storyTitle(titled(trams, ferry)), storyTitle(titled(ferry, trams))]).toEqual([ferry, trams]);
  });

  test('is missing where no article has one', () => {
    expect(storyTitle([{ text: '' }, { title: '  ', text: '' }])).toBeUndefined();
  });

  test('of ten thousand headlines takes no longer than of sixty', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      title: `Ferry ${index} runs aground off Marden`,
      text: '',
    }));
    expect(storyTitle(many)).toMatch(/^Ferry \d+ runs aground off Marden$/);
  });
});
