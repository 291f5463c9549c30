// Written by bench/calibrate.ts; do not edit.
export const SHIPPED_LINK_MODEL = {
  modelVersion: '1',
  intercept: -3.9338,
  features: [
    {
      name: 'logCosine',
      centre: -2.265,
      weight: 1.1145,
    },
    {
      name: 'evidence',
      centre: 2.57,
      weight: 0.8322,
    },
    {
      name: 'lead',
      centre: 0.09739,
      weight: 5.2131,
    },
    {
      name: 'nearestLess',
      centre: 0.28739,
      weight: 2.5498,
    },
    {
      name: 'nearestMore',
      centre: 0.3952,
      weight: 3.3612,
    },
    {
      name: 'usual',
      centre: -2.4305,
      weight: -1.5951,
    },
    {
      name: 'hasDates',
      centre: 0.36233,
      weight: 0.30424,
    },
    {
      name: 'daysShort',
      centre: 0.87936,
      weight: -0.62661,
    },
    {
      name: 'sameOutlet',
      centre: 0.040909,
      weight: -2.4051,
    },
    {
      name: 'length',
      centre: 6.0614,
      weight: -0.96563,
    },
  ],
  threshold: 0.475,
  provenance:
    'Logistic regression on the pairs of giveme5w1h, ecbplus-dev, allsides-dev, multinews-dev, newsroom, each weighing alike, and of samples of their stories.',
} as const;
