// Written by bench/calibrate.ts; do not edit.
export const SHIPPED_LINK_MODEL = {
  modelVersion: '1',
  intercept: -4.4152,
  features: [
    {
      name: 'logCosine',
      centre: -2.2677,
      weight: 3.14,
    },
    {
      name: 'cosine',
      centre: 0.13985,
      weight: -4.3512,
    },
    {
      name: 'lead',
      centre: 0.095348,
      weight: 5.5415,
    },
    {
      name: 'nearestLess',
      centre: 0.28949,
      weight: 2.7115,
    },
    {
      name: 'nearestMore',
      centre: 0.39795,
      weight: 3.1078,
    },
    {
      name: 'usual',
      centre: -2.4191,
      weight: -2.5162,
    },
    {
      name: 'hasDates',
      centre: 0.35928,
      weight: 1.3254,
    },
    {
      name: 'daysShort',
      centre: 0.86775,
      weight: -1.0665,
    },
    {
      name: 'sameOutlet',
      centre: 0.029859,
      weight: -3.0512,
    },
    {
      name: 'length',
      centre: 6.0639,
      weight: -0.667,
    },
    {
      name: 'lengthRatio',
      centre: 0.69106,
      weight: -0.024536,
    },
  ],
  threshold: 0.525,
  provenance:
    'Logistic regression on the pairs of giveme5w1h, ecbplus-dev, allsides-dev, multinews-dev, newsroom, each weighing alike, and of samples of their stories.',
} as const;
