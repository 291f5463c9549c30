#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { EXIT } from './exit.js';
import { main, runJob } from './main.js';
import { JobThread } from './thread/job-thread.js';
import { send, ThreadConsole, threadCommandLine } from './thread/thread-console.js';

// This file runs twice: first in the main thread, which reads the command line and answers what needs no articles
// (help, version, wrong usage), then in a second thread, which does the work.

async function inMainThread(): Promise<void> {
  const { stdout, stderr } = process;
  let thread: JobThread | undefined;
  let fault: number | undefined;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Every write that is under way reports the same error.
    if (fault !== undefined) return;
    fault = outputFault(error);
    if (thread === undefined) process.exit(fault);
    void thread.stop(fault);
  });
  // The messages may have no reader while the data still has one.
  stderr.on('error', () => {});
  const code = await main(process.argv.slice(2), {
    out: async (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    run: (line) => {
      thread = new JobThread(line, new URL(import.meta.url));
      return thread.run();
    },
  });
  // What was written to a pipe must arrive, and its errors must be reported. Then the process ends, even when standard
  // input is still open. A job that was done when the error came has ended well, and its result is lost all the same.
  stdout.write('', () => setImmediate(() => process.exit(fault ?? code)));
}

/**
 * The exit code for an error of standard output. The error is reported unless the reader only closed the pipe (`… |
 * head`).
 */
function outputFault({ code, message }: NodeJS.ErrnoException): number {
  if (code === 'EPIPE') return EXIT.DONE;
  const reason = code === 'ENOSPC' ? 'the disk is full: make room on it' : message;
  process.stderr.write(`samestory: standard output: cannot be written: ${reason}\n`);
  return EXIT.USAGE;
}

async function inJobThread(): Promise<void> {
  const console = new ThreadConsole();
  try {
    const code = await runJob(threadCommandLine(), console);
    await console.flush();
    send({ kind: 'done', code });
  } catch (error) {
    send({ kind: 'crashed', stack: String(Object(error).stack ?? error) });
  }
}

await (isMainThread ? inMainThread() : inJobThread());
