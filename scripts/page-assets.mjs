// Compiles the styles and the script of the page to one module of strings with their hashes, which the
// Content-Security-Policy of a page names. A test fails when the module is not what this makes.
//   npm run page-assets
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync, transformSync } from 'esbuild';
import { checkFlags } from './help.mjs';

const PAGE = 'src/report/page';
/** In the order in which later rules override earlier ones. */
const STYLES = ['base', 'front', 'story', 'views', 'print'];

/** The text of `src/report/page/assets.ts`. */
export function pageAssets() {
  const written = readdirSync(path.join(PAGE, 'styles')).map((file) => path.basename(file, '.css'));
  const forgotten = written.filter((name) => !STYLES.includes(name));
  if (forgotten.length > 0) throw new Error(`scripts/page-assets.mjs does not name the styles ${forgotten.join(', ')}`);
  const css = STYLES.map((name) => readFileSync(path.join(PAGE, 'styles', `${name}.css`), 'utf8')).join('\n');
  const style = transformSync(css, { loader: 'css', minify: true }).code.trim();
  const script = buildSync({
    entryPoints: [path.join(PAGE, 'client/main.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    // The script draws from data that is in the page; what makes a page is not part of it.
    external: [],
  }).outputFiles[0].text.trim();
  if (script.includes('</script')) throw new Error('the script of the page would end its own element');
  const hash = (text) => createHash('sha256').update(text).digest('base64');
  const constant = (name, text) => `export const ${name} =\n  ${JSON.stringify(text)};\n`;
  return [
    '// Made by scripts/page-assets.mjs from styles/ and client/: change those, then run `npm run page-assets`.',
    '',
    constant('PAGE_STYLE', style),
    constant('PAGE_STYLE_SHA256', hash(style)),
    constant('CLIENT_SCRIPT', script),
    constant('CLIENT_SCRIPT_SHA256', hash(script)),
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  checkFlags(import.meta.filename);
  writeFileSync(path.join(PAGE, 'assets.ts'), pageAssets());
}
