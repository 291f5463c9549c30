import type { Job, Outcome } from './job.js';
import type { OptionName } from './options.js';

export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  /** Command lines that run as they stand on the project's own `seeds/`, each with what it shows. */
  readonly examples: readonly (readonly [command: string, what: string])[];
  /** Names of {@link OPTIONS}, apart from the common ones. */
  readonly options: readonly OptionName[];
  /** Loads the command's code when it is called and not before: `--help` is to be there at once. */
  readonly load: () => Promise<{ run(job: Job): Promise<Outcome> }>;
}

/** Where the result is a table or a page that can be had in several formats. */
const FORMATS: readonly OptionName[] = ['json', 'format', 'width'];

const STORIES: CommandSpec = {
  name: 'stories',
  summary: 'stories, and what each outlet added, for a person to read',
  usage: 'samestory [stories] INPUT…',
  examples: [
    ['samestory seeds/gp-home-visits', 'one story, three outlets'],
    ['samestory seeds --limit 5', 'the five largest stories of a folder'],
    ['samestory stories seeds --json > stories.json', 'for another program'],
  ],
  options: ['threshold', 'model', 'limit', ...FORMATS],
  load: async () => ({ run: (await import('./commands/all.js')).stories }),
};

export const COMMANDS: readonly CommandSpec[] = [
  STORIES,
  {
    name: 'reuse',
    summary: 'the passages that articles share word for word',
    usage: 'samestory reuse INPUT…',
    examples: [
      ['samestory reuse seeds/gp-home-visits', 'shared passages, side by side'],
      ['samestory reuse seeds --format csv -o passages.csv', 'for a spreadsheet'],
      ['samestory reuse draft.txt archive --fail-on shared', 'exit with 1 if anything is shared'],
    ],
    options: ['limit', 'fail-on', ...FORMATS],
    load: async () => ({ run: (await import('./commands/all.js')).reuse }),
  },
  {
    name: 'compare',
    summary: 'the inputs as one story: what all have, what each adds',
    usage: 'samestory compare INPUT…',
    examples: [
      ['samestory compare seeds/gp-home-visits', 'for a person to read'],
      ['samestory compare seeds/gp-home-visits --base wire-desk', 'compared with that article'],
      [
        'samestory compare seeds/gp-home-visits --fail-on conflict,altered',
        'exit with 1 if figures or quotes disagree',
      ],
    ],
    options: ['base', 'limit', 'fail-on', ...FORMATS],
    load: async () => ({ run: (await import('./commands/all.js')).compare }),
  },
  {
    name: 'report',
    summary: 'one self-contained HTML page of all stories',
    usage: 'samestory report INPUT… -o FILE.html',
    examples: [['samestory report seeds -o report.html', 'open it in a browser; it asks the network for nothing']],
    options: ['threshold', 'model', 'limit'],
    load: async () => ({ run: (await import('./commands/all.js')).report }),
  },
  {
    name: 'evaluate',
    summary: 'how good the stories are, against labels',
    usage: 'samestory evaluate LABELLED.jsonl… --label FIELD',
    examples: [
      ['samestory evaluate seeds/newsroom.jsonl --label cluster', "samestory's own stories"],
      ['samestory evaluate mine.jsonl --label cluster --predicted story_id', "somebody else's"],
      ["samestory evaluate seeds/newsroom.jsonl --fail-on 'bCubed.f1<0.9'", 'exit with 1 if they got worse: for CI'],
    ],
    options: ['label', 'predicted', 'threshold', 'model', 'sweep', 'errors', 'fail-on', ...FORMATS],
    load: async () => ({ run: (await import('./commands/all.js')).evaluate }),
  },
  {
    name: 'calibrate',
    summary: 'weights of your own, from labelled articles',
    usage: 'samestory calibrate LABELLED.jsonl… -o MODEL.json',
    examples: [
      [
        'samestory calibrate seeds/newsroom.jsonl -o model.json',
        'fits, and says what it reaches on stories it was not fitted on',
      ],
      ['samestory calibrate seeds/newsroom.jsonl > model.json', 'for samestory stories --model model.json'],
    ],
    options: ['label'],
    load: async () => ({ run: (await import('./commands/all.js')).calibrate }),
  },
  {
    name: 'watch',
    summary: 'stories of articles as they come in, as events, a line of JSON each',
    usage: 'samestory watch FILE.jsonl|FOLDER|-',
    examples: [
      ['samestory watch seeds/newsroom.jsonl --once', 'what happened to stories, article by article'],
      ['samestory watch seeds/gp-home-visits --once', 'a folder that articles are put into'],
    ],
    options: ['snapshot', 'window', 'once'],
    load: async () => ({ run: (await import('./commands/all.js')).watch }),
  },
  {
    name: 'convert',
    summary: 'any readable format to JSON Lines',
    usage: 'samestory convert INPUT…',
    examples: [['samestory convert seeds/gp-home-visits > articles.jsonl', 'three text files, one line each']],
    options: [],
    load: async () => ({ run: (await import('./commands/all.js')).convert }),
  },
];

/** What runs where no command is named. */
export const DEFAULT_COMMAND = STORIES;
