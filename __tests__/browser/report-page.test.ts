import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Article } from '../../src/article.js';
import { analyseStories, compareCoverage, findReuse } from '../../src/index.js';
import { renderComparison, renderReport } from '../../src/report/index.js';
import { CHROMIUM, launch, Shelf, viewsOf, visibleText, visit, walk } from './chromium.js';
import { FERRY } from './ferry-story.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NEWSROOM = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Article);

const COLLECTION = [...NEWSROOM, ...FERRY];

/** What article text may try to do to a page. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</noscript><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '</style><style>*{background:url(https://evil.example/x)}',
  'javascript:alert(1)',
  '\u202eright to left\u202c \u0000\u001b[31m',
  '__proto__',
  'constructor',
  '{{7*7}} ${7*7}',
  '\ud800 lone surrogate',
];

const hostile: Article[] = HOSTILE.flatMap((words, index) =>
  ['a', 'b'].map((side) => ({
    id: `${words} ${side}`,
    outlet: `${words} outlet ${side}`,
    title: `${words} title ${index}`,
    byline: words,
    url: index % 2 === 0 ? `javascript:alert(1)//${words}` : `https://example.org/${words}`,
    credits: [words],
    publishedAt: `2026-05-0${(index % 9) + 1}T0${side === 'a' ? 1 : 2}:00:00Z`,
    text: `The harbour number ${index} at Quay${index} was closed by ${words} on Monday after ${index + 3} cranes fell over in a storm.\n"We saw ${words} and ran for the gate as fast as we could," said Ann Lee${index}.\nOnly ${side} knows of ${words}.`,
  })),
);

const describeInChromium = CHROMIUM === undefined ? describe.skip : describe;

describeInChromium('the page, in Chromium', () => {
  const shelf = new Shelf();
  let browser: Browser;
  let [report, story, hostileReport, hostileStory] = ['', '', '', ''];

  beforeAll(async () => {
    browser = await launch();
    report = shelf.put(
      'report.html',
      renderReport(COLLECTION, analyseStories(COLLECTION), { reuse: findReuse(COLLECTION) }),
    );
    story = shelf.put('story.html', renderComparison(FERRY, compareCoverage(FERRY)));
    hostileReport = shelf.put(
      'hostile.html',
      renderReport(hostile, analyseStories(hostile), {
        title: HOSTILE[1],
        reuse: findReuse(hostile),
        rejected: [{ source: HOSTILE[4]!, reason: HOSTILE[0]! }],
      }),
    );
    hostileStory = shelf.put(
      '<img src=x onerror=alert(1)>.html',
      renderComparison(hostile.slice(0, 12), compareCoverage(hostile.slice(0, 12))),
    );
  });

  afterAll(async () => {
    await browser?.close();
    shelf.clear();
  });

  describe('asks for nothing and runs nothing of an article', () => {
    test.each([true, false])('hostile words in every field, scripts allowed: %s', async (javaScriptEnabled) => {
      for (const address of [hostileReport, hostileStory]) {
        const { page, faults } = await visit(browser, address, { javaScriptEnabled });
        if (javaScriptEnabled) {
          for (const lazy of await page.$$('details.lazy > summary')) await lazy.click();
          const cards = await page.evaluate(() =>
            [...document.querySelectorAll<HTMLAnchorElement>('.card h2 a')].map(({ hash }) => hash),
          );
          await walk(page, cards);
          for (const card of cards.slice(0, 4)) {
            await walk(page, [card]);
            await walk(page, await viewsOf(page));
          }
          if (cards.length === 0) await walk(page, await viewsOf(page));
        }
        expect(faults).toEqual([]);
        expect(await page.locator('img, iframe, object, embed, link[rel], base').count()).toBe(0);
        expect(await page.locator('a[href^="javascript" i]').count()).toBe(0);
        await page.context().close();
      }
    });

    test('each view of a report of a newsroom', async () => {
      const { page, faults } = await visit(browser, report);
      for (const lazy of await page.$$('details.lazy > summary')) await lazy.click();
      await walk(page, ['#story-story.3ae431a6ce']);
      const all = await viewsOf(page);
      expect(all).toHaveLength(5);
      await walk(page, [...all, '#front']);
      expect(faults).toEqual([]);
      await page.context().close();
    });
  });

  describe('for everyone', () => {
    test.each([
      [1440, 'light'],
      [768, 'dark'],
      [390, 'light'],
      [320, 'dark'],
    ] as const)(
      '%d pixels, %s: no page is wider than its window, and at the ends axe finds nothing, in the other scheme neither',
      async (width, colorScheme) => {
        for (const [address, hash] of [
          [report, ''],
          [story, ''],
        ] as const) {
          const { page } = await visit(browser, address + hash, { viewport: { width, height: 900 }, colorScheme });
          if (hash === '' && address === report)
            for (const lazy of await page.$$('details.lazy > summary')) await lazy.click();
          const all = address === story ? await viewsOf(page) : [''];
          // What axe looks at is the same between the widest and the narrowest.
          const isExtreme = width === 1440 || width === 320;
          for (const to of all) {
            await walk(page, [to]);
            if (isExtreme) {
              await page.evaluate(AXE);
              expect([to, await violations(page, RULES)]).toEqual([to, []]);
              // The layout is the same in the other scheme; its colours are not.
              await page.emulateMedia({ colorScheme: colorScheme === 'light' ? 'dark' : 'light' });
              expect([to, await violations(page, ['color-contrast', 'link-in-text-block'])]).toEqual([to, []]);
              await page.emulateMedia({ colorScheme });
            }
            const [content, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
            expect([to, content]).toEqual([to, window_]);
          }
          await page.context().close();
        }
      },
      60_000,
    );

    test('without scripts the front and each story can be read', async () => {
      const { page } = await visit(browser, report, { javaScriptEnabled: false });
      const text = await page.locator('body').innerText();
      for (const words of [
        'Karovia earthquake',
        'What each adds',
        'What each does not say',
        'Headlines side by side',
        'Disagreements',
        'need scripts to be allowed',
        'Told by one alone',
      ]) {
        expect(text).toContain(words);
      }
      expect(await page.locator('section.story').count()).toBe(21);
      expect(await page.locator('.controls').isVisible()).toBe(false);
      await page.context().close();
    });

    test('by keyboard: skip link, n and p, arrows in the matrix, Escape', async () => {
      const { page } = await visit(browser, story);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      const all = await viewsOf(page);
      await walk(page, ['#text-the-lantern']);
      await page.keyboard.press('n');
      expect(await page.evaluate(() => document.activeElement?.className)).toMatch(/segment (own|part)/);
      await walk(page, [all[2]!]);
      await page.locator('.matrix td a').first().focus();
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.closest('tr')?.dataset.order)).toBe('1');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(50);
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('segment');
      await page.keyboard.press('Escape');
      await page.waitForTimeout(50);
      expect(await page.locator('.story-body').isVisible()).toBe(true);
      await page.context().close();
    });
  });

  describe('the front page', () => {
    test('searches, sorts and filters, and says how many it found', async () => {
      const { page } = await visit(browser, report);
      await page.locator('input[name=words]').fill('quake');
      expect(await page.locator('.found').innerText()).toMatch(/^[234] stories shown$/);
      await page.locator('input[name=words]').fill('no such words');
      expect(await page.locator('.found').innerText()).toBe('No story matches.');
      await page.locator('input[name=words]').fill('');
      await page.locator('select[name=sort]').selectOption('dispute');
      expect(await page.locator('.card .dispute').count()).toBeGreaterThan(0);
      expect(await page.locator('.card').first().locator('.dispute').count()).toBeGreaterThan(0);
      await page.locator('select[name=outlet]').selectOption('The Daily Lantern');
      for (const card of await page.locator('.card').all())
        expect(await card.innerText()).toContain('The Daily Lantern');
      await page.context().close();
    });

    test('opens a story and comes back', async () => {
      const { page } = await visit(browser, report);
      await page
        .getByRole('link', { name: /Karovia/ })
        .first()
        .click();
      await page.locator('#front').waitFor({ state: 'hidden' });
      expect(await page.locator('h1:visible').innerText()).toContain('Karovia');
      expect(await page.locator('#front').isVisible()).toBe(false);
      await page.getByRole('link', { name: 'All stories' }).click();
      await page.locator('#front').waitFor({ state: 'visible' });
      expect(await page.locator('#front').isVisible()).toBe(true);
      await page.context().close();
    });
  });

  test('the data that can be downloaded is what the library gives, byte for byte', async () => {
    const { page } = await visit(browser, story);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download this comparison' }).click(),
    ]);
    const saved = JSON.parse(readFileSync((await download.path())!, 'utf8')) as Record<string, unknown>;
    const { schemaVersion: _, modelVersion: __, rejected: ___, ...coverage } = saved;
    expect(JSON.stringify(coverage)).toBe(JSON.stringify(compareCoverage(FERRY)));
    await page.context().close();
  });

  describe('answers an editor on the first screen of a story, 1440 by 900', () => {
    let page: Page;
    let seen = '';
    beforeAll(async () => {
      ({ page } = await visit(browser, `${story}#story-${anchored(FERRY)}`));
      seen = await visibleText(page);
    });
    afterAll(() => page.context().close());

    test.each([
      ['who was first', /Coastal Wire \(A\) was first/],
      ['by how much', /was first, 60 minutes before Sallow Post/],
      ['how many sources there are', /\d independent sources/],
      ['who carries the wire', /A, B, C[^.]* carry one Coastal Wire text/],
      ['which figure differs, and who gives which', /Injured[^“]*\bA\b[^“]*31[^“]*\bE\b[^“]*44/],
      ['whose quote was changed, and in which article', /Ines Maro words changed.*\bD\b.*terrible/],
      ['when it was told', /8 May – 9 May 2026/],
      ['how much of an article is its own', /The Lantern .*\d+% its own/],
    ])('%s', (_, answer) => {
      expect(seen).toMatch(answer);
    });

    test('which words of the quote were changed', async () => {
      expect(await page.locator('.quotes mark').allInnerTexts()).toEqual(['on every deck', 'terrible']);
    });

    const afterOneClick = async (name: RegExp): Promise<string> => {
      const opened = await visit(browser, story);
      await opened.page.locator('.story a').filter({ hasText: name }).first().click();
      await opened.page.waitForTimeout(500);
      const text = await visibleText(opened.page);
      await opened.page.context().close();
      return text;
    };

    test('with one click: what an outlet lacks', async () => {
      expect(await afterOneClick(/^lacks \d+ statements?$/)).toMatch(/does not say: .*Lifeboats from three harbours/);
    });

    test('with one click: what an outlet alone has', async () => {
      expect(await afterOneClick(/^Only Island Times \(\s*H\s*\) has/)).toMatch(
        /Ferries to the outer islands will not sail .*in context/,
      );
    });

    test('with one click: where a figure stands in its article', async () => {
      expect(await afterOneClick(/^44$/)).toMatch(/Port Sallow hospital said 44 people were injured\..*figure differs/);
    });
  });

  test('links stay when articles are added: stories, articles, passages, quotes', async () => {
    const anchors = (address: string): Promise<string[]> =>
      visit(browser, address, { javaScriptEnabled: false }).then(async ({ page }) => {
        const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
        await page.context().close();
        return ids.filter((id) => /^(story|article|adds|lacks|quote|figure|claim)-/.test(id) && !id.endsWith('-title'));
      });
    const more = Array.from(
      { length: 10 },
      (_, index): Article => ({
        ...FERRY[3]!,
        id: `later-${index}`,
        outlet: `Later ${index}`,
        publishedAt: `2026-05-1${index % 10}T12:00:00Z`,
        text: `${FERRY[3]!.text}\nQuay ${index} had its own account of the grounding, and nobody else there did.`,
      }),
    );
    const all = [...FERRY, ...more];
    const longer = shelf.put('longer.html', renderReport(all, analyseStories(all)));
    const [before, after] = [
      await anchors(shelf.put('shorter.html', renderReport(FERRY, analyseStories(FERRY)))),
      new Set(await anchors(longer)),
    ];
    expect(before.length).toBeGreaterThan(25);
    expect(before.filter((id) => !after.has(id))).toEqual([]);
    // A quote that is no longer shown for itself is shown in its text.
    for (const address of [`${longer}#at-the-lantern-0`, `${longer}#quote-the-lantern-3`]) {
      const { page } = await visit(browser, address);
      await page.locator('.segment.here').waitFor();
      expect(await page.locator('.segment.here').innerText()).toContain('struck a sandbank');
      await page.context().close();
    }
  });

  test('a story of ten outlets is printed on two pages at most', async () => {
    const { page } = await visit(browser, story);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
    await page.context().close();
  });
});

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds by rules or tags of rules, with the first element of each. */
function violations(page: Page, runOnly: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async (only) => {
      const { axe } = window as unknown as {
        axe: {
          run(
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
        };
      };
      const found = await axe.run({ runOnly: only });
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary.slice(0, 200)}`,
      );
    },
    [...runOnly],
  );
}

/** The part of a story's address that its first article gives, in the page of one comparison. */
function anchored([first]: readonly Article[]): string {
  return first!.id;
}
