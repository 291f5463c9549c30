// Written by scripts/calibrate.ts; do not edit.
export const SHIPPED_LINK_MODEL = {
  modelVersion: '4',
  intercept: -2.7809,
  features: [
    {
      name: 'logCosine',
      centre: -2.0841,
      weight: 1.8993,
      few: -0.83634,
      short: -1.2958,
    },
    {
      name: 'evidence',
      centre: 2.1334,
      weight: 0.6566,
      few: -0.24215,
      short: 0.48038,
    },
    {
      name: 'lead',
      centre: 0.14603,
      weight: 7.1714,
      few: 0.018416,
      short: -5.8803,
    },
    {
      name: 'nearestLess',
      centre: 0.31968,
      weight: 0.94703,
      few: 7.3058,
      short: -1.4562,
    },
    {
      name: 'nearestMore',
      centre: 0.43374,
      weight: 1.6657,
      few: -6.0722,
      short: -0.022869,
    },
    {
      name: 'usual',
      centre: -2.4719,
      weight: -2.2382,
      few: -20.395,
      short: 0.30617,
    },
    {
      name: 'hasDates',
      centre: 0.52691,
      weight: -0.74044,
    },
    {
      name: 'daysShort',
      centre: 0.81344,
      weight: -0.45388,
      few: -0.28089,
      short: 0.16434,
    },
    {
      name: 'sameOutlet',
      centre: 0.048535,
      weight: -2.215,
      few: -0.17038,
      short: -0.32373,
    },
    {
      name: 'length',
      centre: 5.0962,
      weight: -0.51428,
    },
    {
      name: 'few',
      centre: 0.25798,
      weight: 0.73198,
    },
    {
      name: 'short',
      centre: 0.31512,
      weight: 0.30101,
    },
  ],
  threshold: 0.45,
  provenance:
    'Logistic regression on the pairs of giveme5w1h, ecbplus-dev, allsides-dev, multinews-dev, newsroom, world-desk, each weighing alike, and of samples and folders of their stories.',
  merges: {
    intercept: 2.9557,
    features: [
      {
        name: 'level',
        centre: 2.1659,
        weight: 0.28661,
      },
      {
        name: 'highest',
        centre: 2.5997,
        weight: 0.31372,
      },
      {
        name: 'lowest',
        centre: 1.5961,
        weight: 0.14587,
      },
      {
        name: 'cohesion',
        centre: 5.2498,
        weight: -0.054951,
      },
      {
        name: 'cosine',
        centre: 0.41646,
        weight: 1.8434,
      },
      {
        name: 'lead',
        centre: 0.39122,
        weight: -0.53275,
      },
      {
        name: 'size',
        centre: 1.0482,
        weight: 0.22176,
      },
      {
        name: 'smaller',
        centre: 0.092207,
        weight: -0.89543,
      },
      {
        name: 'bothGroups',
        centre: 0.1051,
        weight: -0.53697,
      },
      {
        name: 'hasDates',
        centre: 0.46782,
        weight: -0.0041112,
      },
      {
        name: 'daysBetweenMedians',
        centre: 0.33881,
        weight: -0.029718,
      },
      {
        name: 'daysBetweenSpans',
        centre: 0.21881,
        weight: -0.33688,
      },
      {
        name: 'penalty',
        centre: 0.028315,
        weight: -0.47391,
      },
      {
        name: 'few',
        centre: 0.20056,
        weight: -1.1759,
      },
    ],
    event: 0.55,
    storyline: 0.3,
  },
} as const;
