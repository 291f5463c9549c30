// Written by scripts/calibrate.ts; do not edit.
export const SHIPPED_LINK_MODEL = {
  modelVersion: '3',
  intercept: -4.0487,
  features: [
    {
      name: 'logCosine',
      centre: -2.3034,
      weight: 1.1578,
    },
    {
      name: 'evidence',
      centre: 2.5123,
      weight: 0.747,
    },
    {
      name: 'lead',
      centre: 0.093487,
      weight: 5.601,
    },
    {
      name: 'nearestLess',
      centre: 0.29445,
      weight: 2.8175,
    },
    {
      name: 'nearestMore',
      centre: 0.39909,
      weight: 2.2636,
    },
    {
      name: 'usual',
      centre: -2.5043,
      weight: -2.149,
    },
    {
      name: 'hasDates',
      centre: 0.44856,
      weight: 0.43901,
    },
    {
      name: 'daysShort',
      centre: 1.0644,
      weight: -0.71972,
    },
    {
      name: 'sameOutlet',
      centre: 0.042143,
      weight: -3.2042,
    },
    {
      name: 'length',
      centre: 6.0362,
      weight: -0.97697,
    },
  ],
  threshold: 0.45,
  provenance:
    'Logistic regression on the pairs of giveme5w1h, ecbplus-dev, allsides-dev, multinews-dev, newsroom, world-desk, each weighing alike, and of samples of their stories.',
} as const;
