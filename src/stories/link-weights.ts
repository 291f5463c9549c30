// Written by bench/calibrate.ts; do not edit.
export const SHIPPED_LINK_MODEL = {
  intercept: -4.2845,
  features: [
    {
      name: 'logCosine',
      centre: -2.2833,
      weight: 4.4257,
    },
    {
      name: 'cosine',
      centre: 0.13705,
      weight: -9.798,
    },
    {
      name: 'lead',
      centre: 0.096193,
      weight: 6.4607,
    },
    {
      name: 'nearestLess',
      centre: 0.28413,
      weight: 2.4545,
    },
    {
      name: 'nearestMore',
      centre: 0.3917,
      weight: 3.6274,
    },
    {
      name: 'usual',
      centre: -2.4106,
      weight: -3.3293,
    },
    {
      name: 'hasDates',
      centre: 0.43187,
      weight: 1.03,
    },
    {
      name: 'daysShort',
      centre: 1.0615,
      weight: -0.55468,
    },
    {
      name: 'sameOutlet',
      centre: 0.041614,
      weight: -1.2341,
    },
    {
      name: 'length',
      centre: 6.0651,
      weight: -0.55031,
    },
    {
      name: 'lengthRatio',
      centre: 0.68837,
      weight: 0.066879,
    },
  ],
  modelVersion: '1',
  threshold: 0.55,
  provenance:
    'Logistic regression on the pairs of giveme5w1h, ecbplus-dev, allsides-dev, multinews-dev, each set weighing alike, and on samples of their stories.',
} as const;
