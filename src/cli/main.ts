import { type CommandLine, parseCommandLine } from './arguments.js';
import { COMMANDS } from './commands.js';
import type { Console } from './console.js';

/** Exit codes; see the help. `CRASH` is for faults of this program, as BSD's sysexits has it. */
export const EXIT = { DONE: 0, CONDITION: 1, USAGE: 2, REJECTED: 3, CRASH: 70, INTERRUPTED: 130 } as const;

/**
 * Runs one command line and says how it ended. It never ends the process and writes to the console it is given only, so
 * tests can call it.
 */
export async function main(argv: readonly string[], console: Console): Promise<number> {
  try {
    return await dispatch(argv, console);
  } catch (error) {
    if (Object(error).name !== 'SameStoryError') throw error;
    console.err(`samestory: ${Object(error).message}\n`);
    return EXIT.USAGE;
  }
}

async function dispatch(argv: readonly string[], console: Console): Promise<number> {
  const line = await parseCommandLine(argv);
  const { command, inputs, options } = line;
  if (options.has('version')) {
    const { packageVersion } = await import('./version.js');
    await console.out(`${packageVersion()}\n`);
    return EXIT.DONE;
  }
  const { helpText } = await import('./help.js');
  if (options.has('help') || (!line.named && inputs.length === 1 && inputs[0] === 'help')) {
    await console.out(helpText(line.named ? command : undefined));
    return EXIT.DONE;
  }
  if (inputs.length === 0) {
    console.err(
      `samestory: no INPUT: name a file, a folder, or - for standard input\n\n${helpText(line.named ? command : undefined)}`,
    );
    return EXIT.USAGE;
  }
  const [{ Job }, { run }] = await Promise.all([import('./job.js'), command.load()]);
  const job = new Job(line, console);
  const { failed } = await run(job);
  if (job.faults > 0) {
    await hintAtCommand(line, console);
    return EXIT.USAGE;
  }
  if (options.has('strict') && job.rejected.length > 0) return EXIT.REJECTED;
  return failed ? EXIT.CONDITION : EXIT.DONE;
}

/** A misspelled command is taken for an INPUT that is not there. */
async function hintAtCommand({ named, inputs: [first = ''] }: CommandLine, console: Console): Promise<void> {
  if (named) return;
  const { nearestName } = await import('../options.js');
  const nearest = nearestName(
    first,
    COMMANDS.map(({ name }) => name),
  );
  if (nearest !== undefined) console.err(`samestory: did you mean the command ${nearest}?\n`);
}
