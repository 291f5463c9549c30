import { promises as fs } from 'node:fs';
import { SameStoryError } from '../errors.js';
import type { Console } from './console.js';
import { EXIT, ReportedFault } from './exit.js';
import { type CommandLine, parseCommandLine } from './usage/arguments.js';
import { COMMANDS, type Command, HELPERS } from './usage/commands.js';

/** Writes answers that need no articles, and runs the commands that do. */
export interface Desk extends Pick<Console, 'out' | 'err'> {
  run(line: CommandLine): Promise<number>;
}

/**
 * Reads a command line and answers it: directly when no article is needed (help, version, wrong usage), else through
 * `desk.run`. Returns the exit code. It never ends the process, so tests can call it.
 */
export async function main(argv: readonly string[], desk: Desk): Promise<number> {
  return withErrorsReported(desk, async () => {
    const given = await parseCommandLine(argv);
    const answer = await answerAtOnce(given);
    if (answer !== undefined) {
      await desk.out(answer);
      return EXIT.DONE;
    }
    const { withConfig } = await import('./usage/config.js');
    const line = await withConfig(given);
    const needsInput = line.command.needsInput !== false;
    if (needsInput && line.inputs.length === 0 && line.operands.length === (line.command.operands?.length ?? 0)) {
      const { helpText } = await import('./usage/help.js');
      const help = helpText(line.named ? line.command : undefined);
      // The message comes first, because that is what a log shows; the help follows for a person at the terminal.
      desk.err(`samestory: no INPUT: name a file, a folder, or - for standard input\n\n${help}`);
      return EXIT.USAGE;
    }
    await requireWords(line);
    return desk.run(line);
  });
}

/** Runs a command on its articles and returns the exit code. */
export async function runJob(line: CommandLine, console: Console): Promise<number> {
  return withErrorsReported(console, async () => {
    const { Job } = await import('./job.js');
    const { RUN } = await import('./commands/all.js');
    const job = new Job(line, console);
    const { failed } = await RUN[line.command.name](job);
    if (job.faults > 0) return EXIT.USAGE;
    if (job.has('strict') && job.rejectedCount > 0) return EXIT.REJECTED;
    return failed ? EXIT.CONDITION : EXIT.DONE;
  });
}

async function withErrorsReported({ err }: Pick<Console, 'err'>, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ReportedFault) return EXIT.USAGE;
    if (!(error instanceof SameStoryError)) throw error;
    const { plain } = await import('../report/index.js');
    err(`samestory: ${plain(error.message)}\n`);
    return EXIT.USAGE;
  }
}

/** Help, version and completion; `undefined` for a command that has work to do. */
async function answerAtOnce({ command, named, helper, inputs, options }: CommandLine): Promise<string | undefined> {
  if (options.has('version')) {
    const { packageVersion } = await import('./version.js');
    return `${packageVersion()}\n`;
  }
  const { helpText } = await import('./usage/help.js');
  if (options.has('help')) return helpText(named ? command : undefined);
  if (helper === 'help') return helpText(await helpTopic(inputs));
  if (helper === 'completion') {
    const { completionScript, SHELLS } = await import('./usage/completion.js');
    const shell = SHELLS.find((name) => name === inputs[0]);
    if (shell !== undefined && inputs.length === 1) return completionScript(shell);
    throw wrong(`completion takes the name of a shell, ${SHELLS.join(' or ')}: samestory completion ${SHELLS[0]}`);
  }
  return undefined;
}

async function helpTopic([topic, ...others]: readonly string[]): Promise<Command | undefined> {
  if (topic === undefined || HELPERS.some(({ name }) => name === topic)) return undefined;
  const command = COMMANDS.find(({ name }) => name === topic);
  if (command !== undefined && others.length === 0) return command;
  throw wrong(others.length > 0 ? 'help takes the name of one command' : await noSuchCommand(topic, 'command'));
}

/** Checks that the command gets as many operands and INPUTs as it takes. */
async function requireWords({ command, named, operands, inputs }: CommandLine): Promise<void> {
  const { usageOf } = await import('./usage/help.js');
  const missing = (command.operands ?? [])[operands.length];
  if (missing !== undefined) throw wrong(`${command.name} needs ${missing}: ${usageOf(command)}`);
  const max = command.inputs?.length ?? 1;
  if (max > 1 && inputs.length > max) {
    throw wrong(`${command.name} takes ${max} INPUTs at most, not ${inputs.length}: ${usageOf(command)}`);
  }
  const [first = ''] = inputs;
  if (!named && (await isMistyped(first))) throw wrong(await noSuchCommand(first, 'command, file or folder'));
}

/**
 * Whether the first word looks like a misspelt command: it is no command, no file or folder, and not written like a
 * path.
 */
async function isMistyped(word: string): Promise<boolean> {
  if (word === '-' || !/^[\p{L}\d-]+$/u.test(word)) return false;
  return fs.stat(word).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );
}

async function noSuchCommand(word: string, kind: string): Promise<string> {
  const { nearestName } = await import('../options.js');
  const names = [...COMMANDS, ...HELPERS].map(({ name }) => name);
  const nearest = nearestName(word, names);
  const remedy = nearest === undefined ? `the commands are ${names.join(', ')}` : `did you mean ${nearest}?`;
  return `there is no ${kind} ${JSON.stringify(word)}: ${remedy}`;
}

function wrong(message: string): SameStoryError {
  return new SameStoryError('invalid-option', message);
}
