// Written by bench/calibrate.ts; do not edit.
export const SHIPPED_LINK_MODEL = {
  modelVersion: '1',
  intercept: -4.4544,
  features: [
    {
      name: 'logCosine',
      centre: -2.2672,
      weight: 3.2486,
    },
    {
      name: 'cosine',
      centre: 0.13989,
      weight: -4.645,
    },
    {
      name: 'lead',
      centre: 0.095253,
      weight: 5.5564,
    },
    {
      name: 'nearestLess',
      centre: 0.28941,
      weight: 2.5693,
    },
    {
      name: 'nearestMore',
      centre: 0.39788,
      weight: 3.178,
    },
    {
      name: 'usual',
      centre: -2.4185,
      weight: -2.5179,
    },
    {
      name: 'hasDates',
      centre: 0.35983,
      weight: 1.2929,
    },
    {
      name: 'daysShort',
      centre: 0.86906,
      weight: -1.0607,
    },
    {
      name: 'sameOutlet',
      centre: 0.029686,
      weight: -3.0968,
    },
    {
      name: 'length',
      centre: 6.0662,
      weight: -0.64521,
    },
    {
      name: 'lengthRatio',
      centre: 0.69269,
      weight: -0.023535,
    },
  ],
  threshold: 0.525,
  provenance:
    'Logistic regression on the pairs of giveme5w1h, ecbplus-dev, allsides-dev, multinews-dev, newsroom, each weighing alike, and of samples of their stories.',
} as const;
