import { parseArgs } from 'node:util';
import { SameStoryError } from '../errors.js';
import { COMMANDS, type CommandSpec, DEFAULT_COMMAND } from './commands.js';
import { COMMON_OPTIONS, OPTIONS, type OptionName } from './options.js';

/** A command line, understood. */
export interface CommandLine {
  readonly command: CommandSpec;
  /** Whether the command was named, rather than being the default one. */
  readonly named: boolean;
  readonly inputs: readonly string[];
  readonly options: ReadonlyMap<OptionName, string | true>;
}

/**
 * Reads a command line. The first word that is not an option names the command if there is one of that name; else the
 * default command runs and the word is an INPUT. Options may stand anywhere; after `--` everything is an INPUT.
 *
 * @throws {SameStoryError} `invalid-option` for an option that the command does not have, with the nearest one that it
 *   has; for a missing value, or one where none belongs.
 */
export async function parseCommandLine(argv: readonly string[]): Promise<CommandLine> {
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const named = COMMANDS.find(({ name }) => name === positionals[0]);
  const command = named ?? DEFAULT_COMMAND;
  const options = new Map<OptionName, string | true>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOption(name)) throw await unknownOption(rawName, command);
    if (!COMMON_OPTIONS.includes(name) && !command.options.includes(name)) {
      const having = COMMANDS.filter((other) => other.options.includes(name)).map((other) => other.name);
      throw fault(`${rawName} is an option of ${having.join(', ')}, not of ${command.name}`);
    }
    const spec = OPTIONS[name];
    if (spec.type === 'boolean') {
      if (value !== undefined) throw fault(`${rawName} takes no value`);
      options.set(name, true);
    } else {
      // An option where a value was due is a forgotten value, unless it was written as --name=-value.
      const missing = value === undefined || value === '' || (inlineValue !== true && /^-./.test(value));
      if (missing) throw fault(`${rawName} needs a value: ${rawName} ${spec.value}`);
      options.set(name, value);
    }
  }
  return {
    command,
    named: named !== undefined,
    inputs: named === undefined ? positionals : positionals.slice(1),
    options,
  };
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function fault(message: string): SameStoryError {
  return new SameStoryError('invalid-option', `${message}; see samestory --help`);
}

async function unknownOption(given: string, command: CommandSpec): Promise<SameStoryError> {
  // Loaded here alone: the measure of likeness is not needed by a command line that is right.
  const { unknownName } = await import('../options.js');
  const known = [...command.options, ...COMMON_OPTIONS].map((name) => `--${name}`);
  return new SameStoryError('invalid-option', `${unknownName(given, known)} See samestory ${command.name} --help`);
}
