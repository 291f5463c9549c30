import { optionsOf } from './arguments.js';
import { COMMANDS, type Command, DEFAULT_COMMAND, HELPERS } from './commands.js';
import { COMMON_OPTIONS, OPTIONS, type OptionName, type OptionSpec, READING_OPTIONS } from './options.js';

/** The general help, or that of one command. Examples come first, because most readers look for one to copy. */
export function helpText(command?: Command): string {
  return command === undefined ? generalHelp() : commandHelp(command);
}

/** The usage line: `samestory explain A B INPUT…`. */
export function usageOf({ name, operands = [], inputs = ['INPUT…'], usual }: Command): string {
  return ['samestory', name === DEFAULT_COMMAND.name ? `[${name}]` : name, ...operands, ...inputs, usual]
    .filter((word) => word !== undefined)
    .join(' ');
}

function generalHelp(): string {
  const examples: [string, string][] = [
    ['samestory seeds/gp-home-visits', 'what three outlets made of one story'],
    ['samestory compare a.txt b.txt c.txt', 'these three, sentence by sentence'],
    ['samestory reuse archive --csv', 'every passage that two articles share'],
    ['curl -s https://…/today.jsonl | samestory -', 'from standard input'],
  ];
  return [
    'samestory: which articles tell the same story, what they share, and what each outlet added.',
    '',
    'Examples',
    ...columns(examples),
    '',
    'Commands',
    ...columns([
      ...COMMANDS.map((command): [string, string] => [usageOf(command), command.summary]),
      ...HELPERS.map(({ name, operand, summary }): [string, string] => [`samestory ${name} ${operand}`, summary]),
    ]),
    '',
    'INPUT is a file, a folder, or - for standard input.',
    '',
    'Options of all commands',
    ...optionLines([...READING_OPTIONS, ...COMMON_OPTIONS]),
    '',
    'A value on the command line wins over the config file; there, a value for one command wins over one for all.',
    '--no-NAME takes back what a config file switches on. samestory help COMMAND tells about one command.',
    '',
    'Exit codes: 0 done; 1 a --fail-on condition is met; 2 wrong usage, an input that cannot be read (the others still',
    'run), or no usable record at all; 3 done, but records were rejected, under --strict; 130 interrupted; 70 a fault of',
    'samestory itself.',
    '',
  ].join('\n');
}

function commandHelp(command: Command): string {
  const { name, summary, examples, conditions } = command;
  return [
    `samestory ${name}: ${summary}.`,
    '',
    'Examples',
    ...columns(examples),
    '',
    'Usage',
    `  ${usageOf(command)} [OPTION…]`,
    '',
    'Options',
    ...optionLines(optionsOf(command), command),
    ...(conditions === undefined ? [] : ['', 'Conditions of --fail-on', ...columns(conditions)]),
    '',
  ].join('\n');
}

function optionLines(names: readonly OptionName[], command?: Command): string[] {
  return columns(
    names.map((name) => {
      const { short, value, help }: OptionSpec = OPTIONS[name];
      const long = value === undefined ? `--${name}` : `--${name} ${value}`;
      const own = name === 'format' && command !== undefined ? formatHelp(command) : command?.optionHelp?.[name];
      return [short === undefined ? `    ${long}` : `-${short}, ${long}`, own ?? help];
    }),
  );
}

function formatHelp({ name, formats: [first = 'text', ...others] }: Command): string {
  const when = name === 'watch' ? 'default on a terminal' : 'default';
  const list = [`${first} (${when})`, ...others];
  return `the same by name: ${list.slice(0, -1).join(', ')} or ${list.at(-1)}${name === 'watch' ? ' (default elsewhere)' : ''}`;
}

/** A longer left column is put on a line of its own. */
const MAX_LEFT = 70;

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([left]) => left.length).filter((length) => length <= MAX_LEFT));
  return rows.flatMap(([left, right]) =>
    left.length > MAX_LEFT ? [`  ${left}`, `  ${' '.repeat(width)}  ${right}`] : [`  ${left.padEnd(width)}  ${right}`],
  );
}
