// Written by scripts/calibrate.ts; do not edit.
import type { LinkModel } from './link-model.js';

export const SHIPPED_LINK_MODEL: LinkModel = {
  modelVersion: '4',
  intercept: -3.3205,
  features: [
    {
      name: 'logCosine',
      centre: -2.2233,
      weight: 1.4931,
      few: 0.1047,
      short: -0.4411,
    },
    {
      name: 'evidence',
      centre: 2.2714,
      weight: 0.78592,
      few: -0.16305,
      short: 0.60946,
    },
    {
      name: 'lead',
      centre: 0.11313,
      weight: 5.4616,
      few: -1.3749,
      short: -3.7488,
    },
    {
      name: 'nearestLess',
      centre: 0.3303,
      weight: 0.34989,
    },
    {
      name: 'nearestMore',
      centre: 0.45067,
      weight: 1.2385,
    },
    {
      name: 'usual',
      centre: -2.4736,
      weight: -1.4469,
    },
    {
      name: 'hasDates',
      centre: 0.48441,
      weight: 0.98229,
    },
    {
      name: 'daysShort',
      centre: 1.1075,
      weight: -0.93758,
    },
    {
      name: 'sameOutlet',
      centre: 0.047184,
      weight: -2.5119,
    },
    {
      name: 'length',
      centre: 5.4961,
      weight: -0.429,
    },
    {
      name: 'few',
      centre: 0.2075,
      weight: 0.16084,
    },
    {
      name: 'short',
      centre: 0.2165,
      weight: 1.2292,
    },
  ],
  threshold: 0.45,
  provenance:
    'Logistic regression on the pairs of giveme5w1h, ecbplus-dev, allsides-dev, multinews-dev, newsroom, world-desk, each weighing alike, and of samples and folders of their stories.',
  merges: {
    intercept: 3.5292,
    features: [
      {
        name: 'level',
        centre: 2.3421,
        weight: 0.27361,
      },
      {
        name: 'highest',
        centre: 2.7782,
        weight: 0.36353,
      },
      {
        name: 'lowest',
        centre: 1.8417,
        weight: 0.13536,
      },
      {
        name: 'cohesion',
        centre: 4.9923,
        weight: 0.0031004,
      },
      {
        name: 'cosine',
        centre: 0.43773,
        weight: 0.77995,
      },
      {
        name: 'lead',
        centre: 0.40989,
        weight: -0.0006053,
      },
      {
        name: 'size',
        centre: 1.0922,
        weight: 0.17175,
      },
      {
        name: 'smaller',
        centre: 0.10796,
        weight: -0.81709,
      },
      {
        name: 'bothGroups',
        centre: 0.12317,
        weight: -0.41407,
      },
      {
        name: 'hasDates',
        centre: 0.4484,
        weight: 0.3591,
      },
      {
        name: 'daysBetweenMedians',
        centre: 0.39803,
        weight: -0.13711,
      },
      {
        name: 'daysBetweenSpans',
        centre: 0.26999,
        weight: -0.408,
      },
      {
        name: 'penalty',
        centre: 0.024169,
        weight: -0.69053,
      },
      {
        name: 'few',
        centre: 0.23394,
        weight: 0.030984,
      },
    ],
    event: 0.45,
    storyline: 0.1,
  },
};
