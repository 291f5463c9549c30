import { createRequire } from 'node:module';

/** The version in package.json, read on demand, so that no copy in the code can differ from it. */
export function packageVersion(): string {
  const { version } = createRequire(import.meta.url)('samestory/package.json') as { version: string };
  return version;
}
