// Makes the pictures of the README from the built command and the samples.
//   npm run build && npm run screenshots
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { checkFlags } from './help.mjs';

checkFlags(import.meta.filename);

const PLACES = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'];
const FOLDER = 'docs/images';
/** What is shown, by the name of the picture: a link of the page to follow, or none for the front page. */
const SHOWN = [
  ['front', []],
  ['story', ['Karovia']],
  ['annotated', ['Karovia', 'Annotated article', 'The Daily Lantern']],
];

const executablePath = PLACES.find((file) => existsSync(file));
if (executablePath === undefined) throw new Error('no Chromium: apt-get install chromium, or name it in CHROMIUM');
const folder = mkdtempSync(path.join(os.tmpdir(), 'samestory-screenshots-'));
const report = path.join(folder, 'report.html');
execFileSync('node', ['dist/cli/samestory.js', 'report', 'seeds/newsroom.jsonl', '-q', '-o', report], {
  stdio: 'inherit',
});
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const [name, links] of SHOWN) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(pathToFileURL(report).href);
  for (const link of links) {
    await page.locator('a:visible', { hasText: link }).first().click();
    // The view that was left is hidden a moment later; until then its links would be found first.
    await page.waitForTimeout(500);
  }
  await page.mouse.move(0, 0);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });
