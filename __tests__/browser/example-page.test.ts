import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { userProject } from '../package/packed.js';
import { CHROMIUM, launch } from './chromium.js';

// The example's page, on the package as a user has it.

let folder = '';

beforeAll(() => {
  folder = userProject({});
  cpSync('examples', path.join(folder, 'examples'), { recursive: true });
});

afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

(CHROMIUM === undefined ? test.skip : test)(
  'stories in a page, from the modules as they are, in a Web Worker',
  async () => {
    const server = createServer((request, response) => {
      const file = path.join(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
      const type = file.endsWith('.html') ? 'text/html' : 'text/javascript';
      if (existsSync(file)) response.setHeader('Content-Type', type).end(readFileSync(file));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/examples/browser/index.html`);
      await page.waitForSelector('[data-done]', { state: 'attached' });
      const shown = await page.evaluate("[...document.querySelectorAll('li')].map((item) => item.textContent)");
      expect(shown).toEqual(['Ferry crews walk out: wire, daily', 'Library roof to be mended: roof']);
    } finally {
      await browser.close();
      server.close();
    }
  },
);
