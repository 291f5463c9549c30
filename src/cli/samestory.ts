#!/usr/bin/env node
import { processConsole } from './console.js';
import { EXIT, main } from './main.js';

// A reader that has seen enough (`samestory … | head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.DONE);
});

const console = processConsole(() => process.exit(EXIT.INTERRUPTED));

main(process.argv.slice(2), console).then(
  (code) => {
    // Not `process.exit`: what is still on its way to a pipe would be lost.
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `samestory: this is a fault of samestory itself, please report it\n${Object(error).stack ?? error}\n`,
    );
    process.exitCode = EXIT.CRASH;
  },
);
