import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

/**
 * Built-in objects that no test replaces. A test runs in a context of its own, where Node looks up each mention of a
 * global through an interceptor: `Math.min` in a loop takes 200 times as long. So each module of the library looks up
 * once what it mentions. Tests are left as they are: the browser is given functions of theirs.
 */
const BUILT_IN = [
  ...['Array', 'ArrayBuffer', 'BigInt', 'Boolean', 'DataView', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object'],
  ...['RangeError', 'RegExp', 'Set', 'String', 'Symbol', 'TextDecoder', 'TextEncoder', 'TypeError', 'WeakMap'],
  ...['WeakSet', 'Float32Array', 'Float64Array', 'Int8Array', 'Int16Array', 'Int32Array', 'Uint8Array'],
  ...['Uint16Array', 'Uint32Array', 'Infinity', 'NaN'],
];
const local = (name) => `builtIn${name}`;
// esbuild leaves what a module declares itself.
const define = Object.fromEntries(BUILT_IN.map((name) => [name, local(name)]));
const version = createHash('sha256')
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest('hex');

export default {
  process(source, file) {
    const { code, map } = transformSync(source, {
      // A package stays as it is, but for its globals.
      ...(file.endsWith('.ts') ? { loader: 'ts', format: 'esm' } : { loader: 'js' }),
      target: 'node20',
      sourcefile: file,
      // Beside the code, where it is read only when an error is shown.
      sourcemap: 'external',
      ...(file.includes('/__tests__/') ? {} : { define }),
    });
    const used = BUILT_IN.filter((name) => code.includes(local(name)));
    // On the first line, so that the lines of the source map stay.
    return { code: `${used.map((name) => `const ${local(name)} = globalThis.${name};`).join(' ')}${code}`, map };
  },
  getCacheKey: (source, file, { configString }) =>
    createHash('sha256').update([version, configString, file, source].join('\0')).digest('hex'),
};
