import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Desk, startDesk } from '../../src/desk/index.js';
import { chromiumMissing, openChromium } from './chromium.js';

const NEWSROOM = readFileSync('seeds/newsroom.jsonl', 'utf8').split('\n').filter(Boolean).slice(0, 40).join('\n');
const HOSTILE = '<img src=x onerror="document.title=1"><script>alert(1)</script>\u202egnp';
const DAY = '2025-05-12';
const TEXT =
  'The harbour bridge at Olmsby was closed on Monday after a barge struck its third pier, the port authority said. ' +
  'Divers will look at the pier on Tuesday, and 14,000 commuters have to take the ferry, said the harbour master, Ida Renn.';

describe('the live page', () => {
  const missing = chromiumMissing();
  const check = missing === undefined ? test : test.skip;
  let desk: Desk;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  const post = (body: unknown) =>
    fetch(`${desk.url}/articles`, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });

  if (missing !== undefined) test.skip(missing, () => {});
  else {
    beforeAll(async () => {
      [desk, browser] = await Promise.all([startDesk({ port: 0, data: 'memory:' }), openChromium()]);
      await post(NEWSROOM);
      page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('dialog', (dialog) => {
        faults.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(desk.url ?? '')) faults.push(`request to ${request.url()}`);
      });
      await page.goto(desk.url ?? '');
      await page.waitForSelector('.card');
    });
    afterAll(async () => {
      await browser?.close();
      await desk?.stop();
    });
  }

  check('shows stories, and new ones slide in', async () => {
    await page.locator('.live', { hasText: /^live$/ }).waitFor();
    const before = await page.locator('.card').count();
    expect(before).toBeGreaterThan(5);
    await post([
      { id: 'bridge-1', title: 'Barge strikes Olmsby bridge', outlet: 'Echo', publishedAt: DAY, text: TEXT },
      {
        id: 'bridge-2',
        title: `Bridge closed ${HOSTILE}`,
        outlet: HOSTILE,
        publishedAt: DAY,
        text: TEXT.replace('Divers', 'Police divers'),
      },
    ]);
    const card = page.locator('.card', { hasText: 'Olmsby' }).first();
    await card.waitFor();
    expect(await page.locator('.card').first().textContent()).toContain('2 articles');
    expect(await page.locator('.cards img, .cards script').count()).toBe(0);
    await post({
      id: 'bridge-3',
      title: 'Ferries for 14,000',
      outlet: 'Courier',
      publishedAt: DAY,
      text: `${TEXT} The ferry is free.`,
    });
    await page.locator('.card:first-child', { hasText: '3 articles' }).waitFor();
    expect(await page.locator('.card').count()).toBe(before + 1);
  });

  check('an editor splits an article off, and the page says who did', async () => {
    await page.locator('.card', { hasText: 'Olmsby' }).first().locator('a').click();
    await page.waitForSelector('ul.articles li');
    expect(await page.locator('ul.articles li').count()).toBe(3);
    expect(await page.locator('#split').isDisabled()).toBe(true);
    await page.fill('#by', 'Ana');
    await page.locator('ul.articles li', { hasText: 'Ferries' }).locator('input').check();
    await page.click('#split');
    await page.locator('ul.articles:not(:has(li:nth-child(3))) li:nth-child(2)').waitFor();
    await page.locator('.said', { hasText: 'done' }).waitFor();
    const answer = await fetch(`${desk.url}/articles/bridge-3/story`);
    expect(((await answer.json()) as { story: string }).story).not.toBe(page.url().split('/').at(-1));
    await page.selectOption('#target', { label: 'Ferries for 14,000 (1)' });
    await page.click('#merge');
    await page.locator('ul.articles li:nth-child(3) .pinned').waitFor();
    expect(await page.locator('.pinned').count()).toBe(3);
    expect(await page.locator('.history li').first().textContent()).toContain('by Ana');
  });

  check('the comparison is the page of the report, and hostile text does nothing in it', async () => {
    const frame = page.frameLocator('iframe');
    await frame.locator('h1').waitFor();
    expect(await frame.locator('main').innerText()).toContain('Bridge closed');
    expect(await frame.locator('img, iframe, [onerror]').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
  });

  check.each([320, 768, 1280])('fits a window %i wide', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['', page.url()]) {
      if (path === '') await page.waitForSelector('ul.articles li');
      else {
        await page.goto(desk.url ?? '');
        await page.waitForSelector('.card');
      }
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
    await page.locator('.card a').first().click();
    await page.waitForSelector('ul.articles li');
  });

  check('nothing went wrong on the way: no error, no dialog, no request to anywhere else', () => {
    expect(faults).toEqual([]);
  });
});
