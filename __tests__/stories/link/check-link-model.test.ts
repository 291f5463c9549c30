import { describe, expect, test } from '@jest/globals';
import { findStories } from '../../../src/stories/find-stories.js';
import { linkModelFault, linkModelOptionFault } from '../../../src/stories/link/check-link-model.js';
import { type LinkModel, shippedLinkModel } from '../../../src/stories/link/link-model.js';

const shipped = shippedLinkModel();
const first = shipped.features[0] as LinkModel['features'][number];
const withFirst = (change: object) => ({
  ...shipped,
  features: [{ ...first, ...change }, ...shipped.features.slice(1)],
});

describe('linkModelFault', () => {
  test('nothing is wrong with the shipped one, nor with one that has more fields', () => {
    expect(linkModelFault(shipped)).toBeUndefined();
    expect(linkModelFault({ ...shipped, heldOut: [], schemaVersion: 1 })).toBeUndefined();
    expect(linkModelFault(JSON.parse(JSON.stringify(shipped)))).toBeUndefined();
  });

  test.each<[unknown, string]>([
    [null, 'it is not an object'],
    [[], 'it is not an object'],
    [{}, 'modelVersion is missing: it must be a string'],
    [{ ...shipped, intercept: Number.NaN }, 'intercept must be a number from -1000000 to 1000000, not NaN'],
    [{ ...shipped, threshold: 2 }, 'threshold must be a number from 0 to 1, not 2'],
    [{ ...shipped, features: [] }, 'features must be a list of weighted features, not an empty list'],
    [{ ...shipped, features: [null] }, 'features[0] must be an object with name, centre and weight, not null'],
    [{ ...shipped, provenance: 7 }, 'provenance must be a string, not 7'],
    [
      withFirst({ weight: Number.POSITIVE_INFINITY }),
      'features[0].weight must be a number from -1000000 to 1000000, not Infinity',
    ],
    [withFirst({ weight: '3' }), 'features[0].weight must be a number from -1000000 to 1000000, not "3"'],
    [withFirst({ centre: undefined }), 'features[0].centre is missing: it must be a number from -1000000 to 1000000'],
    [withFirst({ name: 'leed' }), 'features[0].name is "leed", which is not a feature: did you mean "lead"?'],
    [withFirst({ name: '__proto__' }), 'features[0].name must be one of '],
    [withFirst({ name: shipped.features[1]?.name }), 'which an earlier feature has too'],
  ])('says what: %#', (value, words) => {
    expect(linkModelFault(value)).toContain(words);
  });

  const merges = shipped.merges!;
  const MERGE = merges.features[0]!;
  const withMerges = (change: object) => ({ ...shipped, merges: { ...merges, ...change } });
  const withMerge = (change: object) => withMerges({ features: [{ ...MERGE, ...change }] });
  test.each<[unknown, string]>([
    [undefined, 'it is not an object'],
    ['model', 'it is not an object'],
    [{ ...shipped, modelVersion: '' }, 'modelVersion must be a string, not ""'],
    [{ ...shipped, modelVersion: 8 }, 'modelVersion must be a string, not 8'],
    [{ ...shipped, intercept: 1_000_001 }, 'intercept must be a number from -1000000 to 1000000, not 1000001'],
    [{ ...shipped, intercept: -1_000_001 }, 'intercept must be a number from -1000000 to 1000000, not -1000001'],
    [{ ...shipped, threshold: -0.1 }, 'threshold must be a number from 0 to 1, not -0.1'],
    [{ ...shipped, threshold: Number.NaN }, 'threshold must be a number from 0 to 1, not NaN'],
    [{ ...shipped, threshold: '0.5' }, 'threshold must be a number from 0 to 1, not "0.5"'],
    [{ ...shipped, features: {} }, 'features must be a list of weighted features, not an object'],
    [{ ...shipped, features: undefined }, 'features is missing: it must be a list of weighted features'],
    [{ ...shipped, features: ['lead'] }, 'features[0] must be an object with name, centre and weight, not "lead"'],
    [{ ...shipped, features: [first, null] }, 'features[1] must be an object with name, centre and weight, not null'],
    [withFirst({ name: 7 }), 'features[0].name must be one of'],
    [withFirst({ name: undefined }), 'features[0].name is missing: it must be one of'],
    [withFirst({ name: 'x'.repeat(41) }), `not "${'x'.repeat(40)}…"`],
    [withFirst({ name: 'x'.repeat(40) }), `not "${'x'.repeat(40)}"`],
    [withFirst({ centre: [] }), 'features[0].centre must be a number from -1000000 to 1000000, not an empty list'],
    [withFirst({ centre: [1] }), 'features[0].centre must be a number from -1000000 to 1000000, not a list'],
    [withFirst({ centre: true }), 'features[0].centre must be a number from -1000000 to 1000000, not a boolean'],
    [withFirst({ short: null }), 'features[0].short must be a number from -1000000 to 1000000, not null'],
    [{ ...shipped, merges: null }, 'merges must be a merge model, not null'],
    [{ ...shipped, merges: [] }, 'merges must be a merge model, not an empty list'],
    [{ ...shipped, merges: 'x' }, 'merges must be a merge model, not "x"'],
    [withMerges({ intercept: '1' }), 'merges.intercept must be a number, not "1"'],
    [withMerges({ event: 1.1 }), 'merges.event must be a number from 0 to 1, not 1.1'],
    [withMerges({ event: -0.1 }), 'merges.event must be a number from 0 to 1, not -0.1'],
    [withMerges({ storyline: undefined }), 'merges.storyline is missing: it must be a number from 0 to 1'],
    [withMerges({ features: 7 }), 'merges.features must be a list of weighted features, not 7'],
    [withMerges({ features: [7] }), 'merges.features[0] must be an object with name, centre and weight, not 7'],
    [withMerges({ features: [MERGE, MERGE] }), 'merges.features[1].name is "level", which an earlier feature has too'],
    [withMerge({ name: 'levle' }), 'merges.features[0].name is "levle", which is not a feature: did you mean "level"?'],
    [withMerge({ weight: '1' }), 'merges.features[0].weight must be a number'],
  ])('says what of a file that somebody edited: %#', (value, words) => {
    expect(linkModelFault(value)).toContain(words);
    expect(linkModelOptionFault(value)).toBe(
      `must be a link model, such as calibrateLinkScore gives: ${linkModelFault(value)}`,
    );
  });

  test('takes numbers at the limits, and models without merges or provenance', () => {
    const fine = [
      { ...shipped, threshold: 0, intercept: 1_000_000 },
      { ...shipped, threshold: 1, intercept: -1_000_000 },
      { ...shipped, merges: undefined, provenance: undefined },
      withMerges({ event: 0, storyline: 1, features: [] }),
      withFirst({ short: 0.5 }),
      withFirst({ short: undefined }),
    ];
    expect(fine.map(linkModelFault)).toEqual(fine.map(() => undefined));
    expect(linkModelOptionFault(shipped)).toBeUndefined();
  });

  test('findStories tells it with its own name', () => {
    const model = withFirst({ weight: Number.NaN }) as LinkModel;
    expect(() => findStories([], { model })).toThrow(
      'findStories: model must be a link model, such as calibrateLinkScore gives: features[0].weight must be',
    );
  });
});
