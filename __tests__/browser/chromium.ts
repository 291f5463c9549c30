import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine; `undefined` where there is none, and where `CI` is set that is an error. */
export const CHROMIUM: string | undefined = [process.env.CHROMIUM ?? '', ...PLACES].find((file) => existsSync(file));
if (CHROMIUM === undefined && /^(?:1|true)$/.test(process.env.CI ?? '')) {
  throw new Error('no Chromium to test the page in: apt-get install chromium, or name it in CHROMIUM');
}

export async function launch(): Promise<Browser> {
  return chromium.launch({
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page in the browser, and what it did that it should not do. */
export interface Visit {
  readonly page: Page;
  /** Requests but for the page itself, errors, violations of the policy, and dialogs. */
  readonly faults: readonly string[];
}

/** Pages as files in a folder of their own, opened from disk as a reader opens them. */
export class Shelf {
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'samestory-page-'));

  put(name: string, html: string): string {
    const file = path.join(this.#folder, name);
    writeFileSync(file, html);
    return pathToFileURL(file).href;
  }

  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('request', (request) => {
    if (decodeURI(request.url()).split('#')[0] !== decodeURI(address).split('#')[0])
      faults.push(`request: ${request.url().slice(0, 100)}`);
  });
  page.on('console', (message) => faults.push(`console: ${message.text().slice(0, 200)}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  return { page, faults };
}

/** The text that can be read in the window without scrolling or clicking. */
export async function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const shown: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (
        element === null ||
        !element.checkVisibility({ visibilityProperty: true }) ||
        element.closest('.hidden, script, style')
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const isInside = [...range.getClientRects()].some(
        ({ top, bottom, left, right, width }) =>
          width > 1 && top < innerHeight && bottom > 0 && left < innerWidth && right > 0,
      );
      if (isInside) shown.push(node.textContent ?? '');
    }
    return shown.join(' ').replace(/\s+/g, ' ');
  });
}

/** Opens parts of a page one after the other. */
export async function walk(page: Page, hashes: readonly string[]): Promise<void> {
  for (const hash of hashes) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await page.waitForTimeout(30);
  }
}

/** The views of a story that its page offers. */
export function viewsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('.views a')].map(({ hash }) => hash));
}
