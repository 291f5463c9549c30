import { createRequire } from 'node:module';

/** The version in package.json, read when asked for: copying it into the code would let the two drift apart. */
export function packageVersion(): string {
  const { version } = createRequire(import.meta.url)('samestory/package.json') as { version: string };
  return version;
}
