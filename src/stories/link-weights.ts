// Written by bench/calibrate.ts; do not edit.
export const SHIPPED_LINK_MODEL = {
  modelVersion: '2',
  intercept: -3.8208,
  features: [
    {
      name: 'logCosine',
      centre: -2.2776,
      weight: 1.3768,
    },
    {
      name: 'evidence',
      centre: 2.5496,
      weight: 0.94148,
    },
    {
      name: 'lead',
      centre: 0.098932,
      weight: 6.1654,
    },
    {
      name: 'nearestLess',
      centre: 0.29017,
      weight: 2.3394,
    },
    {
      name: 'nearestMore',
      centre: 0.39922,
      weight: 3.1546,
    },
    {
      name: 'usual',
      centre: -2.5044,
      weight: -2.617,
    },
    {
      name: 'hasDates',
      centre: 0.35428,
      weight: 0.64789,
    },
    {
      name: 'daysShort',
      centre: 0.83651,
      weight: -0.57649,
    },
    {
      name: 'sameOutlet',
      centre: 0.037638,
      weight: -2.244,
    },
    {
      name: 'length',
      centre: 6.0907,
      weight: -1.171,
    },
  ],
  threshold: 0.575,
  provenance:
    'Logistic regression on the pairs of giveme5w1h, ecbplus-dev, allsides-dev, multinews-dev, newsroom, each weighing alike, and of samples of their stories.',
} as const;
