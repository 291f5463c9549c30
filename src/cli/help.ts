import { COMMANDS, type CommandSpec } from './commands.js';
import { COMMON_OPTIONS, OPTIONS, type OptionName, type OptionSpec } from './options.js';

/** The help of the whole, or of one command: examples first, since they are what is looked for. */
export function helpText(command?: CommandSpec): string {
  return command === undefined ? generalHelp() : commandHelp(command);
}

function generalHelp(): string {
  const examples: [string, string][] = [
    ['samestory seeds/gp-home-visits', 'what three outlets made of one story'],
    ['samestory compare a.txt b.txt c.txt', 'these three, sentence by sentence'],
    ['samestory reuse archive --format csv', 'every passage that two articles share'],
    ['curl -s https://…/today.jsonl | samestory -', 'from standard input'],
  ];
  return [
    'samestory: which articles tell the same story, what they share, and what each outlet added.',
    '',
    'Examples',
    ...columns(examples),
    '',
    'Commands',
    ...columns(COMMANDS.map(({ usage, summary }) => [usage, summary])),
    '',
    'INPUT is a file (.txt, .json, .jsonl, .ndjson, each also .gz), a folder, or - for standard input.',
    '',
    'Options of all commands',
    ...optionLines(COMMON_OPTIONS),
    '',
    'samestory COMMAND --help tells about one command.',
    '',
    'Exit codes: 0 done; 1 a --fail-on condition is met; 2 wrong usage or an input that cannot be read (the others still',
    'run); 3 done, but records were rejected, under --strict; 130 interrupted.',
    '',
  ].join('\n');
}

function commandHelp({ name, summary, usage, examples, options }: CommandSpec): string {
  return [
    `samestory ${name}: ${summary}.`,
    '',
    'Examples',
    ...columns(examples),
    '',
    'Usage',
    `  ${usage} [OPTION…]`,
    '',
    'Options',
    ...optionLines([...options, ...COMMON_OPTIONS]),
    ...(options.includes('fail-on') ? ['', 'Conditions of --fail-on', ...columns(CONDITIONS.get(name) ?? [])] : []),
    '',
  ].join('\n');
}

const CONDITIONS = new Map<string, [string, string][]>([
  ['reuse', [['shared', 'two articles share a passage']]],
  [
    'compare',
    [
      ['conflict', 'figures for the same thing disagree'],
      ['altered', 'the words of a quote differ between articles'],
      ['conflict,altered', 'either'],
    ],
  ],
  ['evaluate', [['METRIC<N', 'such as bCubed.f1<0.9, with the names that the JSON has']]],
]);

function optionLines(names: readonly OptionName[]): string[] {
  return columns(
    names.map((name) => {
      const { short, value, help }: OptionSpec = OPTIONS[name];
      const long = value === undefined ? `--${name}` : `--${name} ${value}`;
      return [short === undefined ? `    ${long}` : `-${short}, ${long}`, help];
    }),
  );
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
