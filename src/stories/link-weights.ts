// Written by bench/calibrate.ts; do not edit.
export const SHIPPED_LINK_MODEL = {
  modelVersion: '1',
  intercept: -3.9326,
  features: [
    {
      name: 'logCosine',
      centre: -2.265,
      weight: 1.1149,
    },
    {
      name: 'evidence',
      centre: 2.57,
      weight: 0.83598,
    },
    {
      name: 'lead',
      centre: 0.09739,
      weight: 5.2301,
    },
    {
      name: 'nearestLess',
      centre: 0.28739,
      weight: 2.5432,
    },
    {
      name: 'nearestMore',
      centre: 0.3952,
      weight: 3.3627,
    },
    {
      name: 'usual',
      centre: -2.4283,
      weight: -1.5763,
    },
    {
      name: 'hasDates',
      centre: 0.36233,
      weight: 0.30494,
    },
    {
      name: 'daysShort',
      centre: 0.87936,
      weight: -0.62641,
    },
    {
      name: 'sameOutlet',
      centre: 0.040909,
      weight: -2.4044,
    },
    {
      name: 'length',
      centre: 6.0614,
      weight: -0.96579,
    },
  ],
  threshold: 0.45,
  provenance:
    'Logistic regression on the pairs of giveme5w1h, ecbplus-dev, allsides-dev, multinews-dev, newsroom, each weighing alike, and of samples of their stories.',
} as const;
