// Written by scripts/calibrate.ts; do not edit.
export const SHIPPED_LINK_MODEL = {
  modelVersion: '5',
  intercept: -2.3805,
  features: [
    {
      name: 'logCosine',
      centre: -2.0823,
      weight: 1.1696,
      short: -1.2456,
    },
    {
      name: 'evidence',
      centre: 2.1311,
      weight: 0.25201,
      short: 0.79331,
    },
    {
      name: 'contained',
      centre: 0.24082,
      weight: 4.8633,
      short: 0.68363,
    },
    {
      name: 'lead',
      centre: 0.14663,
      weight: 6.2625,
      short: -9.308,
    },
    {
      name: 'nearestLess',
      centre: 0.32013,
      weight: 1.6478,
      short: -0.82317,
    },
    {
      name: 'nearestMore',
      centre: 0.43406,
      weight: 2.0391,
      short: -0.97546,
    },
    {
      name: 'usual',
      centre: -2.4718,
      weight: -2.3383,
      short: 0.96972,
    },
    {
      name: 'hasDates',
      centre: 0.52843,
      weight: -0.71746,
    },
    {
      name: 'daysShort',
      centre: 0.81633,
      weight: -0.51431,
      short: 0.17779,
    },
    {
      name: 'sameOutlet',
      centre: 0.048437,
      weight: -2.108,
      short: -0.5291,
    },
    {
      name: 'length',
      centre: 5.0873,
      weight: -0.39733,
    },
    {
      name: 'few',
      centre: 0.25816,
      weight: 1.3182,
    },
    {
      name: 'short',
      centre: 0.3173,
      weight: 0.80037,
    },
  ],
  threshold: 0.45,
  provenance:
    'Logistic regression on the pairs of giveme5w1h, ecbplus-dev, allsides-dev, multinews-dev, newsroom, world-desk, each weighing alike, and of samples and folders of their stories.',
  merges: {
    intercept: 3.0505,
    features: [
      {
        name: 'level',
        centre: 2.2855,
        weight: 0.24724,
      },
      {
        name: 'highest',
        centre: 2.76,
        weight: 0.29558,
      },
      {
        name: 'lowest',
        centre: 1.7069,
        weight: 0.15955,
      },
      {
        name: 'cohesion',
        centre: 5.2973,
        weight: -0.028135,
      },
      {
        name: 'cosine',
        centre: 0.4184,
        weight: 1.1222,
      },
      {
        name: 'lead',
        centre: 0.39144,
        weight: 0.25208,
      },
      {
        name: 'size',
        centre: 1.0454,
        weight: 0.29827,
      },
      {
        name: 'smaller',
        centre: 0.094243,
        weight: -0.78662,
      },
      {
        name: 'bothGroups',
        centre: 0.1063,
        weight: -0.6723,
      },
      {
        name: 'hasDates',
        centre: 0.4642,
        weight: 0.14563,
      },
      {
        name: 'daysBetweenMedians',
        centre: 0.33498,
        weight: 0.0049848,
      },
      {
        name: 'daysBetweenSpans',
        centre: 0.21412,
        weight: -0.36572,
      },
      {
        name: 'penalty',
        centre: 0.027179,
        weight: -0.18011,
      },
      {
        name: 'few',
        centre: 0.19722,
        weight: 0.44236,
      },
      {
        name: 'fewShort',
        centre: 0.11212,
        weight: -2.2755,
      },
    ],
    event: 0.55,
    storyline: 0.25,
  },
} as const;
