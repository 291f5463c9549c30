// Written by bench/calibrate.ts; do not edit.
export const SHIPPED_LINK_MODEL = {
  modelVersion: '2',
  intercept: -3.8242,
  features: [
    {
      name: 'logCosine',
      centre: -2.2778,
      weight: 1.3778,
    },
    {
      name: 'evidence',
      centre: 2.5492,
      weight: 0.94088,
    },
    {
      name: 'lead',
      centre: 0.098882,
      weight: 6.1683,
    },
    {
      name: 'nearestLess',
      centre: 0.29009,
      weight: 2.341,
    },
    {
      name: 'nearestMore',
      centre: 0.39909,
      weight: 3.1524,
    },
    {
      name: 'usual',
      centre: -2.5041,
      weight: -2.6166,
    },
    {
      name: 'hasDates',
      centre: 0.35431,
      weight: 0.64782,
    },
    {
      name: 'daysShort',
      centre: 0.83671,
      weight: -0.57642,
    },
    {
      name: 'sameOutlet',
      centre: 0.037648,
      weight: -2.2442,
    },
    {
      name: 'length',
      centre: 6.0909,
      weight: -1.1704,
    },
  ],
  threshold: 0.525,
  provenance:
    'Logistic regression on the pairs of giveme5w1h, ecbplus-dev, allsides-dev, multinews-dev, newsroom, each weighing alike, and of samples of their stories.',
} as const;
