import { describe, expect, test } from '@jest/globals';
import { findStories } from '../../../src/stories/find-stories.js';
import { linkModelFault } from '../../../src/stories/link/check-link-model.js';
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

  test('findStories tells it with its own name', () => {
    const model = withFirst({ weight: Number.NaN }) as LinkModel;
    expect(() => findStories([], { model })).toThrow(
      'findStories: model must be a link model, such as calibrateLinkScore gives: features[0].weight must be',
    );
  });
});
