import { parseArgs } from 'node:util';
import { SameStoryError } from '../../errors.js';
import { COMMANDS, type Command, DEFAULT_COMMAND, HELPERS } from './commands.js';
import {
  COMMON_OPTIONS,
  FORMAT_OPTIONS,
  isOption,
  OPTIONS,
  type OptionName,
  type OptionSpec,
  type OptionValues,
  READING_OPTIONS,
} from './options.js';

/** A parsed command line. */
export interface CommandLine {
  readonly command: Command;
  /** Whether the command was named; `false` means it is the default one. */
  readonly named: boolean;
  /** `help` or `completion`, when one of them is given in place of a command; `inputs` are then its operands. */
  readonly helper: (typeof HELPERS)[number]['name'] | undefined;
  readonly operands: readonly string[];
  readonly inputs: readonly string[];
  readonly options: OptionValues;
  /** Options that `--no-NAME` takes back, whatever the config file says. */
  readonly off: ReadonlySet<OptionName>;
  /** Options whose values are those of the config file. */
  readonly configured?: ReadonlySet<OptionName>;
}

/**
 * Reads a command line. The first word that is not an option names the command if there is one of that name; else the
 * default command runs and the word is an INPUT. Options may come anywhere; after `--` everything is an INPUT.
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
  const [first, ...rest] = positionals;
  const named = COMMANDS.find(({ name }) => name === first);
  const helper = HELPERS.find(({ name }) => name === first)?.name;
  const command = named ?? DEFAULT_COMMAND;
  const options = new Map<OptionName, string | true>();
  const off = new Set<OptionName>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const negated = token.name.startsWith('no-') ? token.name.slice(3) : '';
    if (isOption(negated) && OPTIONS[negated].type === 'boolean') {
      options.delete(negated);
      off.add(negated);
      continue;
    }
    const { name } = token;
    if (!isOption(name)) throw await unknownOption(token.rawName, command);
    if (helper === undefined) requireOptionOf(command, name, token.rawName);
    const value = optionValue(name, token);
    const spec: OptionSpec = OPTIONS[name];
    // Of two files one would be left unread without a word.
    if (spec.value === 'FILE' && (options.get(name) ?? value) !== value)
      throw fault(`${token.rawName} is given twice: name one FILE`);
    options.set(name, value);
  }
  const words = named === undefined && helper === undefined ? positionals : rest;
  const operands = words.slice(0, command.operands?.length ?? 0);
  return { command, named: named !== undefined, helper, operands, inputs: words.slice(operands.length), options, off };
}

/**
 * All the options of a command: its own, those of reading, those that choose among its formats, and the common ones.
 */
export function optionsOf({ options, formats }: Command): OptionName[] {
  const choosing = FORMAT_OPTIONS.filter((name) => name === 'format' || formats.some((format) => format === name));
  const writing = formats.length === 0 ? [] : [...choosing, 'width' as const];
  return [...options, ...READING_OPTIONS, ...writing, ...COMMON_OPTIONS];
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function optionValue(name: OptionName, { rawName, value, inlineValue }: OptionToken): string | true {
  const spec: OptionSpec = OPTIONS[name];
  if (spec.type === 'boolean') {
    if (value === undefined) return true;
    throw fault(`${rawName} takes no value`);
  }
  // An option in the place of a value means that the value was forgotten, unless it was written as --name=-value.
  if (value === undefined || value === '' || (inlineValue !== true && /^-\D/.test(value))) {
    throw fault(`${rawName} needs a value: ${rawName} ${spec.value}`);
  }
  return value;
}

function requireOptionOf(command: Command, name: OptionName, given: string): void {
  if (optionsOf(command).includes(name)) return;
  const having = COMMANDS.filter((other) => optionsOf(other).includes(name)).map((other) => other.name);
  throw fault(`${given} is an option of ${having.join(', ')}, not of ${command.name}`);
}

function fault(message: string): SameStoryError {
  return new SameStoryError('invalid-option', `${message}; see samestory --help`);
}

async function unknownOption(given: string, command: Command): Promise<SameStoryError> {
  // Loaded only here, because a correct command line needs no search for similar names.
  const { unknownName } = await import('../../options.js');
  const known = optionsOf(command).map((name) => `--${name}`);
  return new SameStoryError('invalid-option', `${unknownName(given, known)} See samestory ${command.name} --help`);
}
