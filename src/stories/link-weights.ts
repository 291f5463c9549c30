// Written by bench/calibrate.ts; do not edit.
import type { LinkModel } from './link-model.js';

export const SHIPPED_LINK_MODEL: LinkModel = {
  intercept: -4.3745,
  features: [
    {
      name: 'logCosine',
      centre: -2.2951,
      weight: 4.3736,
    },
    {
      name: 'cosine',
      centre: 0.13472,
      weight: -9.8878,
    },
    {
      name: 'lead',
      centre: 0.092964,
      weight: 6.8556,
    },
    {
      name: 'nearestLess',
      centre: 0.28332,
      weight: 2.2783,
    },
    {
      name: 'nearestMore',
      centre: 0.38944,
      weight: 3.8689,
    },
    {
      name: 'usual',
      centre: -2.413,
      weight: -3.2894,
    },
    {
      name: 'hasDates',
      centre: 0.43363,
      weight: 1.025,
    },
    {
      name: 'daysShort',
      centre: 1.0655,
      weight: -0.51717,
    },
    {
      name: 'sameOutlet',
      centre: 0.055178,
      weight: -1.4931,
    },
    {
      name: 'length',
      centre: 6.1167,
      weight: -0.587,
    },
    {
      name: 'lengthRatio',
      centre: 0.68016,
      weight: 0.27462,
    },
  ],
  modelVersion: '1',
  threshold: 0.55,
  provenance:
    'Logistic regression on the pairs of giveme5w1h, ecbplus-dev, allsides-dev, multinews-dev, each set weighing alike, and on samples of their stories.',
};
