import { promises as fs } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { SameStoryError } from '../../errors.js';
import { type CommandLine, optionsOf } from './arguments.js';
import { COMMANDS } from './commands.js';
import { FORMAT_OPTIONS, isOption, OPTIONS, type OptionName, type OptionSpec, type OptionValues } from './options.js';

/** The config files, in the current folder. The first that exists is read, and no other. */
const CONFIG_FILES = ['samestory.config.js', 'samestory.config.json', 'package.json'] as const;
const PACKAGE_KEY = 'samestory';
/** Options that make sense only on a command line. */
const NOT_IN_CONFIG: readonly OptionName[] = ['config', 'help', 'version'];

/**
 * Adds the defaults of the config file to a command line. The command line wins; then the config file's options for
 * this command, then its options for all commands, then the built-in defaults.
 *
 * A config file is an object. Its keys are the long names of options, and names of commands for options of that command
 * only: `{ "quiet": true, "stories": { "limit": 5 } }`. Only the current folder is searched: a `samestory.config.js` is
 * executed, and must not come from a folder that somebody else can write to.
 *
 * @throws {SameStoryError} `invalid-option` for an unknown name or a wrong value, `unreadable-input` for a file that
 *   cannot be read; each names the file.
 */
export async function withConfig(line: CommandLine, folder = process.cwd()): Promise<CommandLine> {
  const named = line.options.get('config');
  const config =
    typeof named === 'string' ? await readConfig(path.resolve(folder, named), named) : await findConfig(folder);
  if (config === undefined) return line;
  const values = await checkConfig(config);
  const common = values.get('') ?? new Map();
  const own = values.get(line.command.name) ?? new Map();
  // Formats exclude one another, so the closest layer that names any format decides alone.
  const layers = [line.options, own, common];
  const chooses = (layer: OptionValues): boolean => FORMAT_OPTIONS.some((name) => layer.has(name));
  const deciding = layers.find(chooses);
  const options = new Map(line.options);
  for (const layer of [own, common]) {
    for (const [name, value] of layer) {
      const isOverruled = FORMAT_OPTIONS.includes(name) && layer !== deciding;
      if (isOverruled || line.off.has(name) || options.has(name) || !optionsOf(line.command).includes(name)) continue;
      options.set(name, value);
    }
  }
  return { ...line, options, configured: new Set([...options.keys()].filter((name) => !line.options.has(name))) };
}

interface Config {
  /** The name of the file for messages. */
  readonly source: string;
  readonly value: unknown;
}

async function findConfig(folder: string): Promise<Config | undefined> {
  for (const name of CONFIG_FILES) {
    const config = await readConfig(path.join(folder, name), name, true);
    if (config !== undefined) return config;
  }
  return undefined;
}

/** `undefined` for a missing file that may be missing, and for a package.json without the key. */
async function readConfig(file: string, source: string, mayBeMissing = false): Promise<Config | undefined> {
  let text: string;
  try {
    text = await fs.readFile(file, 'utf8');
  } catch (error) {
    if (mayBeMissing && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(Object(error).code)) return undefined;
    const { systemReason } = await import('../../io/read/index.js');
    throw new SameStoryError('unreadable-input', `${source}: ${systemReason(error)}`);
  }
  const isPackage = path.basename(file) === 'package.json';
  try {
    if (/\.[cm]?js$/.test(file)) {
      const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
      return { source, value: module.default };
    }
    const value: unknown = JSON.parse(text.replace(/^\ufeff/u, ''));
    if (!isPackage) return { source, value };
    return Object.hasOwn(Object(value), PACKAGE_KEY)
      ? { source: `${source}: ${PACKAGE_KEY}`, value: Object(value)[PACKAGE_KEY] }
      : undefined;
  } catch (error) {
    // A broken package.json of another project, in whose folder the command happens to run, is not this call's error.
    if (isPackage && mayBeMissing && error instanceof SyntaxError) return undefined;
    throw new SameStoryError('invalid-option', `${source}: cannot be read as a config file: ${Object(error).message}`);
  }
}

/** The options under the name of the command they are for; `''` means all commands. */
async function checkConfig({ source, value }: Config): Promise<Map<string, OptionValues>> {
  const values = new Map<string, OptionValues>([['', await optionsIn(source, value, true)]]);
  for (const { name } of COMMANDS) {
    if (!Object.hasOwn(Object(value), name)) continue;
    values.set(name, await optionsIn(`${source}: ${name}`, Object(value)[name], false));
  }
  return values;
}

async function optionsIn(source: string, value: unknown, commandsToo: boolean): Promise<OptionValues> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SameStoryError('invalid-option', `${source}: must be an object with options by their names`);
  }
  const options = new Map<OptionName, string | true>();
  for (const [name, given] of Object.entries(value)) {
    if (commandsToo && COMMANDS.some((command) => command.name === name)) continue;
    if (!isOption(name) || NOT_IN_CONFIG.includes(name)) {
      const { unknownName } = await import('../../options.js');
      const known = Object.keys(OPTIONS).filter((option) => !NOT_IN_CONFIG.some((other) => other === option));
      throw new SameStoryError('invalid-option', `${source}: ${unknownName(name, known)}`);
    }
    const spec: OptionSpec = OPTIONS[name];
    if (spec.type === 'boolean') {
      if (typeof given !== 'boolean') throw wrongValue(source, name, 'true or false');
      if (given) options.set(name, true);
    } else if ((typeof given === 'string' && given !== '') || Number.isFinite(given)) {
      options.set(name, String(given));
    } else {
      throw wrongValue(source, name, 'a string or a number');
    }
  }
  return options;
}

function wrongValue(source: string, name: string, expected: string): SameStoryError {
  return new SameStoryError('invalid-option', `${source}: ${name} must be ${expected}`);
}
