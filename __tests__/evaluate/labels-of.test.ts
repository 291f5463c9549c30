import { describe, expect, test } from '@jest/globals';
import { evaluateClustering, findStories, labelsOf, SameStoryError } from '../../src/index.js';

const articles = [
  { id: 'a', text: 'The council approved the bridge over the Dray by nine votes to four.', cluster: 'bridge' },
  { id: 'b', text: 'By nine votes to four the council approved the bridge over the Dray.', cluster: 'bridge' },
];

describe('labelsOf', () => {
  test('gives what an evaluation takes', () => {
    expect(labelsOf(articles, 'cluster')).toEqual([
      { id: 'a', label: 'bridge' },
      { id: 'b', label: 'bridge' },
    ]);
    expect(evaluateClustering(labelsOf(articles, 'cluster'), findStories(articles)).bCubed.f1).toBe(1);
  });

  test.each<[string, unknown[], string, RegExp]>([
    [
      'a missing one',
      [{ id: 'a', text: 'x', topic: 'y' }],
      'cluster',
      /articles\[0\] \("a"\): cluster is missing.*id, text, topic/,
    ],
    ['an empty one', [{ id: 'a', cluster: '' }], 'cluster', /cluster is ""/],
    ['one that is a list', [{ id: 'a', cluster: [1] }], 'cluster', /cluster is \[1\]/],
    ['an inherited name', [{ id: 'a' }], 'constructor', /constructor is missing/],
    ['no articles', 'articles' as unknown as [], 'cluster', /must be a list of articles/],
    ['no field', articles, '', /must be the name of a field/],
  ])('refuses %s', (_, given, field, message) => {
    const label = () => labelsOf(given as { id: string }[], field);
    expect(label).toThrow(message);
    expect(label).toThrow(SameStoryError);
  });
});
