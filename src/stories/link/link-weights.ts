// Written by scripts/calibrate.ts; do not edit.
export const SHIPPED_LINK_MODEL = {
  modelVersion: '8',
  intercept: -2.4091,
  features: [
    {
      name: 'logCosine',
      centre: -2.0822,
      weight: 1.19,
      short: -1.0174,
    },
    {
      name: 'evidence',
      centre: 2.1305,
      weight: -0.35388,
      short: 0.83554,
    },
    {
      name: 'second',
      centre: 1.6997,
      weight: 0.70135,
    },
    {
      name: 'contained',
      centre: 0.24085,
      weight: 3.8927,
    },
    {
      name: 'lead',
      centre: 0.14663,
      weight: 6.15,
      short: -8.7092,
    },
    {
      name: 'nearestLess',
      centre: 0.30309,
      weight: 0.85531,
    },
    {
      name: 'nearestMore',
      centre: 0.41306,
      weight: 1.8974,
    },
    {
      name: 'usual',
      centre: -2.4718,
      weight: -2.3366,
      short: 1.1338,
    },
    {
      name: 'hasDates',
      centre: 0.52881,
      weight: -0.67013,
    },
    {
      name: 'daysShort',
      centre: 0.81714,
      weight: -0.46345,
    },
    {
      name: 'sameOutlet',
      centre: 0.04853,
      weight: -2.4117,
    },
    {
      name: 'length',
      centre: 5.0862,
      weight: -0.44053,
    },
    {
      name: 'few',
      centre: 0.28641,
      weight: 1.4156,
    },
    {
      name: 'short',
      centre: 0.31752,
      weight: 0.99524,
    },
  ],
  threshold: 0.45,
  provenance:
    'Logistic regression on the pairs of giveme5w1h, ecbplus-dev, allsides-dev, multinews-dev, newsroom, world-desk, each weighing alike, and of samples and folders of their stories.',
  merges: {
    intercept: 3.1691,
    features: [
      {
        name: 'level',
        centre: 2.2311,
        weight: 0.27609,
      },
      {
        name: 'highest',
        centre: 2.6826,
        weight: 0.32351,
      },
      {
        name: 'lowest',
        centre: 1.6672,
        weight: 0.17035,
      },
      {
        name: 'cohesion',
        centre: 5.2733,
        weight: -0.0417,
      },
      {
        name: 'cosine',
        centre: 0.41919,
        weight: 1.2977,
      },
      {
        name: 'lead',
        centre: 0.39281,
        weight: -0.2012,
      },
      {
        name: 'size',
        centre: 1.0439,
        weight: 0.24151,
      },
      {
        name: 'smaller',
        centre: 0.0938,
        weight: -0.83803,
      },
      {
        name: 'bothGroups',
        centre: 0.10596,
        weight: -0.59326,
      },
      {
        name: 'hasDates',
        centre: 0.46646,
        weight: 0.076672,
      },
      {
        name: 'daysBetweenMedians',
        centre: 0.32951,
        weight: 0.02873,
      },
      {
        name: 'daysBetweenSpans',
        centre: 0.21284,
        weight: -0.35463,
      },
      {
        name: 'penalty',
        centre: 0.021572,
        weight: -0.13065,
      },
      {
        name: 'few',
        centre: 0.23099,
        weight: 0.79954,
      },
      {
        name: 'fewShort',
        centre: 0.12668,
        weight: -2.7896,
      },
    ],
    event: 0.55,
    storyline: 0.225,
  },
} as const;
