// Written by bench/calibrate.ts; do not edit.
import type { LinkModel } from './link-model.js';

export const SHIPPED_LINK_MODEL: LinkModel = {
  intercept: -4.338,
  features: [
    {
      name: 'logCosine',
      centre: -2.2871,
      weight: 4.4257,
    },
    {
      name: 'cosine',
      centre: 0.13626,
      weight: -9.8555,
    },
    {
      name: 'lead',
      centre: 0.094938,
      weight: 6.6324,
    },
    {
      name: 'nearestLess',
      centre: 0.28357,
      weight: 2.3719,
    },
    {
      name: 'nearestMore',
      centre: 0.39073,
      weight: 3.76,
    },
    {
      name: 'usual',
      centre: -2.4121,
      weight: -3.2846,
    },
    {
      name: 'hasDates',
      centre: 0.43215,
      weight: 1.0285,
    },
    {
      name: 'daysShort',
      centre: 1.0618,
      weight: -0.537,
    },
    {
      name: 'sameOutlet',
      centre: 0.043776,
      weight: -1.2749,
    },
    {
      name: 'length',
      centre: 6.0908,
      weight: -0.55899,
    },
    {
      name: 'lengthRatio',
      centre: 0.68799,
      weight: 0.24803,
    },
  ],
  modelVersion: '1',
  threshold: 0.55,
  provenance:
    'Logistic regression on the pairs of giveme5w1h, ecbplus-dev, allsides-dev, multinews-dev, each set weighing alike, and on samples of their stories.',
};
