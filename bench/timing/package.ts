import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { median, seconds, type TimingPart } from './part.js';

const ROUNDS = 9;
const started = 'const started = performance.now();';
const told = 'console.log(performance.now() - started)';
const IMPORT = `${started} await import('./dist/node/index.js'); ${told}`;
/** The library is loaded by the first call, so what an import saves is paid here. */
const FIRST_CALL = `const { tokenize } = await import('./dist/node/index.js'); ${started} tokenize('Bells rang'); ${told}`;

/** What the built package weighs, and how long it takes to begin. */
export const part: TimingPart = {
  name: 'package',
  async run() {
    if (!existsSync('dist/node/index.js')) {
      console.log('SKIPPED the package: npm run build makes it');
      return [];
    }
    const rounds = Array.from({ length: ROUNDS });
    const node = (...given: string[]) => execFileSync(process.execPath, given, { encoding: 'utf8' });
    const measured = (script: string) =>
      median(rounds.map(() => Number(node('--input-type=module', '--eval', script))));
    const helped = rounds.map(() => 1000 * seconds(() => node('dist/cli/samestory.js', '--help')));
    const listed = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], { encoding: 'utf8' });
    const [{ unpackedSize, size }] = JSON.parse(listed) as [{ unpackedSize: number; size: number }];
    return [
      {
        title: `The package; times are the middle one of ${ROUNDS}, by the clock`,
        columns: ['', 'figure', 'of'],
        rows: [
          ["import 'samestory'", measured(IMPORT), 'milliseconds'],
          ['first call, which loads the library', measured(FIRST_CALL), 'milliseconds'],
          ['samestory --help, with the start of Node', median(helped), 'milliseconds'],
          ['unpacked', Math.round(unpackedSize / 1000), 'kilobytes'],
          ['download', Math.round(size / 1000), 'kilobytes'],
        ],
      },
    ];
  },
};
