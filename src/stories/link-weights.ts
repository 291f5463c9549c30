// Written by bench/calibrate.ts; do not edit.
export const SHIPPED_LINK_MODEL = {
  modelVersion: '2',
  intercept: -4.1641,
  features: [
    {
      name: 'logCosine',
      centre: -2.3202,
      weight: 1.3355,
    },
    {
      name: 'evidence',
      centre: 2.5013,
      weight: 0.99756,
    },
    {
      name: 'lead',
      centre: 0.089128,
      weight: 5.5621,
    },
    {
      name: 'nearestLess',
      centre: 0.27537,
      weight: 2.3776,
    },
    {
      name: 'nearestMore',
      centre: 0.38164,
      weight: 3.0709,
    },
    {
      name: 'usual',
      centre: -2.4518,
      weight: -2.2096,
    },
    {
      name: 'hasDates',
      centre: 0.4421,
      weight: 0.76519,
    },
    {
      name: 'daysShort',
      centre: 1.0723,
      weight: -0.47593,
    },
    {
      name: 'sameOutlet',
      centre: 0.041348,
      weight: -2.376,
    },
    {
      name: 'length',
      centre: 6.0964,
      weight: -1.1069,
    },
  ],
  threshold: 0.525,
  provenance:
    'Logistic regression on the pairs of giveme5w1h, ecbplus-dev, allsides-dev, multinews-dev, newsroom, each weighing alike, and of samples of their stories.',
} as const;
