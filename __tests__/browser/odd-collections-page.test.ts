import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Article } from '../../src/article.js';
import { analyseStories, type StoriesResult } from '../../src/index.js';
import { renderReport } from '../../src/report/index.js';
import { CHROMIUM, launch, Shelf, viewsOf, visit, walk } from './chromium.js';
import { FERRY } from './ferry-story.js';

const describeInChromium = CHROMIUM === undefined ? describe.skip : describe;

describeInChromium('the page, in Chromium', () => {
  const shelf = new Shelf();
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    shelf.clear();
  });

  describe('sensible with', () => {
    const words = 'x'.repeat(5000);
    const cases: Record<string, Article[]> = {
      'no articles': [],
      'one article': [FERRY[0]!],
      'articles without times, outlets and titles': FERRY.slice(0, 5).map(({ text }, index) => ({
        id: `f0e1d2c3b4a59687${index}`,
        text,
      })),
      'a headline of 5,000 characters without spaces': FERRY.slice(0, 3).map((article) => ({
        ...article,
        title: words,
        outlet: words.slice(0, 300),
      })),
      'right to left': ['ar-1', 'ar-2'].map((id) => ({
        id,
        language: 'ar',
        outlet: 'صحيفة',
        title: 'جنوح عبارة قرب الميناء abc',
        text: 'جنحت العبارة على ضفة رملية مساء الجمعة وعلى متنها 212 شخصا قرب الميناء القديم.\nقال خفر السواحل إن 31 شخصا أصيبوا بجروح.',
      })),
      '300 outlets': Array.from({ length: 300 }, (_, index) => ({
        ...FERRY[index % 10]!,
        id: `o${index}`,
        outlet: `Outlet ${index}`,
        publishedAt: `2026-05-08T${String(index % 24).padStart(2, '0')}:00:00Z`,
      })),
    };

    test.each(Object.entries(cases))(
      '%s: nothing breaks, and no page is wider than its window',
      async (name, articles) => {
        const address = shelf.put(
          `${name.replace(/\W+/g, '-')}.html`,
          renderReport(articles, analyseStories(articles)),
        );
        for (const width of [1440, 320]) {
          const { page, faults } = await visit(browser, address, { viewport: { width, height: 900 } });
          const cards = await page.evaluate(() =>
            [...document.querySelectorAll<HTMLAnchorElement>('.card h2 a')].map(({ hash }) => hash),
          );
          await walk(page, cards.slice(0, 1));
          const shown =
            articles.length > 100 ? (await viewsOf(page)).slice(0, width === 320 ? 0 : 3) : await viewsOf(page);
          for (const hash of ['', ...shown]) {
            await walk(page, [hash]);
            expect([hash, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([hash, width]);
          }
          expect(faults).toEqual([]);
          const text = await page.locator('body').innerText();
          if (articles.length > 200) expect(text).toContain('the first 200 compared');
          for (const { id } of articles.filter(({ id: own }) => own.startsWith('f0e1')))
            expect(text.split(id).length - 1).toBeLessThan(3);
          await page.context().close();
        }
      },
    );
  });

  test('excerpts: a number that is none is refused', () => {
    for (const excerpts of [0, -1, 2.5, Number.NaN]) {
      expect(() => renderReport(FERRY, analyseStories(FERRY), { excerpts })).toThrow('whole number of words');
    }
  });

  test('excerpts: no text is longer than so many words, and the whole texts are not in the page', async () => {
    const html = renderReport(FERRY, analyseStories(FERRY), { excerpts: 5 });
    for (const { text } of FERRY) {
      for (const sentence of text.split(/\n/)) {
        if (sentence.split(' ').length > 12)
          expect(html.includes(sentence.split(' ').slice(0, 8).join(' '))).toBe(false);
      }
    }
    const { page, faults } = await visit(browser, shelf.put('excerpts.html', html));
    await page.locator('.card h2 a').first().click();
    await page.locator('.story').first().waitFor({ state: 'visible' });
    expect(await page.locator('.story').innerText()).toContain('This page holds excerpts of 5 words');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('2,000 articles: few elements at first, and a search finds the one story', async () => {
    const many = Array.from(
      { length: 2000 },
      (_, index): Article => ({
        id: `n${index}`,
        outlet: `Outlet ${index % 40}`,
        title: `Event number ${Math.floor(index / 10)} at Place${Math.floor(index / 10)}`,
        text: `The bridge of Place${Math.floor(index / 10)} was shut on Monday after ${Math.floor(index / 10) + 3} bolts broke.\nReporter${index} was there.`,
      }),
    );
    const groups = Array.from({ length: 200 }, (_, group) => many.slice(group * 10, group * 10 + 10));
    const stories = groups.map((group, index) => ({
      id: `story:${index}`,
      articles: group.map(({ id }) => id),
      title: group[0]!.title!,
      keywords: [],
      span: { from: null, to: null, timeFrom: 'none' },
      representative: group[0]!.id,
      cohesion: 1,
      outlets: [...new Set(group.map(({ outlet }) => outlet!))].sort(),
      independentSources: 10,
      languages: ['en'],
      flags: [],
    }));
    const found = { stories, modelVersion: 'test', threshold: 0.5 } as unknown as StoriesResult;
    const { page } = await visit(browser, shelf.put('many.html', renderReport(many, found)));
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(5000);
    await page.locator('input[name=words]').fill('place77');
    expect(await page.locator('.found').innerText()).toBe('1 story shown');
    await page.context().close();
  });
});
