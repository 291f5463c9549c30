import { describe, expect, test } from '@jest/globals';
import { storyTitle } from '../../../src/stories/describe/story-title.js';

const titled = (...titles: string[]) => titles.map((title) => ({ title, outlet: 'Harbour Post', language: 'en' }));

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
    expect(storyTitle(titled('Search for Marden ferry', plain, `${tease} found on rocks after search`))).toBe(plain);
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

  test('is missing where no article has one', () => {
    expect(storyTitle([{}, { title: '  ' }])).toBeUndefined();
  });

  test('of ten thousand headlines takes no longer than of sixty', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ title: `Ferry ${index} runs aground off Marden` }));
    expect(storyTitle(many)).toMatch(/^Ferry \d+ runs aground off Marden$/);
  });
});
