// A script's help is the comment that it begins with: `--help` prints it, and a wrong option ends with it.
import { readFileSync } from 'node:fs';

/** The comment that a script begins with, without its marks. */
export function helpOf(file) {
  const comment = /^(?:\/\/.*\n)+|^\/\*\*[\s\S]*?\*\/\n/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
  return comment.replace(/^(?:\/\*\*|\s*\*\/|\/\/ ?| \* ?)/gm, '').trim();
}

/** Prints the help and ends, if it is asked for. */
export function helpWhenAsked(file, given = process.argv.slice(2)) {
  if (!given.includes('--help') && !given.includes('-h')) return;
  console.log(helpOf(file));
  process.exit(0);
}

/** Ends with 2, says what is wrong, and how the script is used. */
export function endWithHelp(file, wrong) {
  console.error(`${wrong}\n\n${helpOf(file)}`);
  process.exit(2);
}

/** For scripts that take no options, or only flags. */
export function checkFlags(file, flags = [], given = process.argv.slice(2)) {
  helpWhenAsked(file, given);
  const wrong = given.find((argument) => argument.startsWith('-') && !flags.includes(argument));
  if (wrong !== undefined) endWithHelp(file, `There is no option ${wrong}`);
}
