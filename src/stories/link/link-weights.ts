// Written by scripts/calibrate.ts; do not edit.
export const SHIPPED_LINK_MODEL = {
  modelVersion: '6',
  intercept: -2.393,
  features: [
    {
      name: 'logCosine',
      centre: -2.0822,
      weight: 1.1736,
      short: -1.2129,
    },
    {
      name: 'evidence',
      centre: 2.1309,
      weight: 0.23953,
      short: 0.81359,
    },
    {
      name: 'contained',
      centre: 0.24084,
      weight: 4.8192,
      short: 0.73281,
    },
    {
      name: 'lead',
      centre: 0.14665,
      weight: 6.1862,
      short: -9.1857,
    },
    {
      name: 'nearestLess',
      centre: 0.30316,
      weight: 1.9012,
      short: -1.6168,
    },
    {
      name: 'nearestMore',
      centre: 0.41317,
      weight: 2.2272,
      short: -0.95203,
    },
    {
      name: 'usual',
      centre: -2.4718,
      weight: -2.3017,
      short: 0.8639,
    },
    {
      name: 'hasDates',
      centre: 0.52889,
      weight: -0.71096,
    },
    {
      name: 'daysShort',
      centre: 0.81772,
      weight: -0.52996,
      short: 0.19649,
    },
    {
      name: 'sameOutlet',
      centre: 0.048443,
      weight: -2.0572,
      short: -0.59685,
    },
    {
      name: 'length',
      centre: 5.0869,
      weight: -0.39914,
    },
    {
      name: 'few',
      centre: 0.28644,
      weight: 1.3332,
    },
    {
      name: 'short',
      centre: 0.31742,
      weight: 0.81128,
    },
  ],
  threshold: 0.45,
  provenance:
    'Logistic regression on the pairs of giveme5w1h, ecbplus-dev, allsides-dev, multinews-dev, newsroom, world-desk, each weighing alike, and of samples and folders of their stories.',
  merges: {
    intercept: 3.0243,
    features: [
      {
        name: 'level',
        centre: 2.317,
        weight: 0.24067,
      },
      {
        name: 'highest',
        centre: 2.7974,
        weight: 0.28748,
      },
      {
        name: 'lowest',
        centre: 1.7289,
        weight: 0.15732,
      },
      {
        name: 'cohesion',
        centre: 5.3035,
        weight: -0.039941,
      },
      {
        name: 'cosine',
        centre: 0.41709,
        weight: 1.2861,
      },
      {
        name: 'lead',
        centre: 0.39004,
        weight: 0.30091,
      },
      {
        name: 'size',
        centre: 1.0464,
        weight: 0.27351,
      },
      {
        name: 'smaller',
        centre: 0.094798,
        weight: -0.8395,
      },
      {
        name: 'bothGroups',
        centre: 0.10707,
        weight: -0.66502,
      },
      {
        name: 'hasDates',
        centre: 0.46438,
        weight: 0.10501,
      },
      {
        name: 'daysBetweenMedians',
        centre: 0.33492,
        weight: 0.013323,
      },
      {
        name: 'daysBetweenSpans',
        centre: 0.21358,
        weight: -0.35573,
      },
      {
        name: 'penalty',
        centre: 0.026538,
        weight: -0.1824,
      },
      {
        name: 'few',
        centre: 0.22871,
        weight: 0.67551,
      },
      {
        name: 'fewShort',
        centre: 0.12448,
        weight: -2.5209,
      },
    ],
    event: 0.55,
    storyline: 0.3,
  },
} as const;
