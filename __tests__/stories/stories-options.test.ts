import { describe, expect, test } from '@jest/globals';
import { analyseStories } from '../../src/stories/analyse-stories.js';
import { LINKAGES, type Linkage } from '../../src/stories/cluster/linkage.js';
import { findStories } from '../../src/stories/find-stories.js';

const TEXT =
  'Doctors in Kent voted on Friday to end routine home visits, arguing that surgeries no longer have the capacity. The motion passed by a narrow majority at a conference in Maidstone.';
const follow = (id: string, publishedAt: string | undefined, text = TEXT) => ({ id, publishedAt, text });

describe('options of findStories', () => {
  test('maxDays keeps a story within so many days; undated articles fit everywhere', () => {
    const articles = [
      follow('first', '2024-03-01T08:00:00Z'),
      follow('second', '2024-03-03T08:00:00Z', `${TEXT} Ministers said that they would not accept it.`),
      follow('third', '2024-03-05T08:00:00Z', `${TEXT} Patients in Dover were asked what they made of it.`),
      follow('undated', undefined, `${TEXT} The union had asked for a vote since spring.`),
    ];
    expect(findStories(articles).stories).toHaveLength(1);
    const limited = findStories(articles, { maxDays: 2 }).stories;
    expect(limited.length).toBeGreaterThan(1);
    for (const { span } of limited) {
      if (span.from === null || span.to === null) continue;
      expect(Date.parse(span.to) - Date.parse(span.from)).toBeLessThanOrEqual(2 * 86_400_000);
    }
    expect(limited.find(({ articles: ids }) => ids.includes('undated'))?.articles.length).toBeGreaterThan(1);
  });

  test('perLanguage keeps languages apart that names would join', () => {
    const names =
      'Ursula Albrechtsen Vanderhoeven, Janusz Krzyzanowski-Whitfield, Marguerite Oyelaran-Castellanos, Xanthe Protopapadakis';
    const articles = [
      { id: 'en', language: 'en', text: `${names} and Zbigniew Threlkeld met in Ljubljana.` },
      { id: 'de', language: 'de', text: `${names} und Zbigniew Threlkeld trafen sich in Ljubljana.` },
    ];
    expect(findStories(articles, { threshold: 0.05 }).stories).toHaveLength(1);
    expect(findStories(articles, { threshold: 0.05, perLanguage: true }).stories).toHaveLength(2);
  });

  test('outlets of one group count as one', () => {
    const articles = [
      { ...follow('a', '2024-03-01'), outlet: 'The Daily' },
      {
        ...follow('b', '2024-03-01', `${TEXT} Ministers said that they would not accept it.`),
        outlet: 'the  sunday daily',
      },
    ];
    const same = (outletGroups?: string[][]) =>
      analyseStories(articles, { outletGroups })
        .explain('a', 'b')
        .contributions.find(({ feature }) => feature === 'sameOutlet')?.value;
    expect(same()).toBe(0);
    expect(same([['The Daily', 'The Sunday Daily']])).toBe(1);
    const grouped = findStories(articles, { outletGroups: [['The Daily', 'The Sunday Daily']], threshold: 0.01 });
    expect(grouped.stories[0]).toMatchObject({ independentSources: 1, outlets: ['The Daily', 'the  sunday daily'] });
  });

  test.each([
    [{ linkage: 'ward' }, /linkage must be one of average, single, complete, quorum/],
    [{ maxDays: -1 }, /maxDays must be a number from 0/],
    [{ perLanguage: 'yes' }, /perLanguage must be true or false/],
    [{ outletGroups: ['The Daily'] }, /outletGroups must be a list of lists/],
  ])('refuses %j', (options, message) => {
    expect(() => findStories([], options as never)).toThrow(message);
  });

  test('each linkage makes stories of its own of a chain in which every report shares words with the next', () => {
    const words = 'harbour tram ferry bridge museum strike verdict election orchard comet glacier turbine'.split(' ');
    const chain = words.slice(0, -3).map((_, at) => ({
      id: `${at}`,
      text: words
        .slice(at, at + 3)
        .map((word) => `${word} ${word}s`)
        .join(' '),
    }));
    const count = (linkage: Linkage) => findStories(chain, { linkage, threshold: 0.45 }).stories.length;
    expect(LINKAGES.map((linkage) => [linkage, count(linkage)])).toEqual([
      ['average', 4],
      ['single', 1],
      ['complete', 4],
      ['quorum', 2],
    ]);
  });
});
