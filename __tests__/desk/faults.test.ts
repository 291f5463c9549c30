import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, jest, test } from '@jest/globals';
import { Hono } from 'hono';
import type { EventFeed } from '../../src/desk/http/event-feed.js';
import { eventsRoute } from '../../src/desk/http/events-route.js';
import { SteadyClock } from '../../src/desk/jobs/index.js';
import { optionalPackage } from '../../src/store/index.js';

afterEach(() => {
  jest.restoreAllMocks();
});

test('a package that is not installed is named, with the command that installs it', async () => {
  const missing = Object.assign(new Error("Cannot find package 'hono' imported from desk.js"), {
    code: 'ERR_MODULE_NOT_FOUND',
  });
  await expect(optionalPackage('hono', () => Promise.reject(missing))).rejects.toMatchObject({
    name: 'SameStoryError',
    code: 'missing-package',
    message: expect.stringContaining('npm install hono'),
  });
  // Something else that fails while it is loaded is not taken for a package that is missing.
  const other = Object.assign(new Error("Cannot find package 'dep' imported from dep.js"), {
    code: 'ERR_MODULE_NOT_FOUND',
  });
  await expect(optionalPackage('hono', () => Promise.reject(other))).rejects.toBe(other);
});

test('a clock that jumps is seen, forward and back, and time that passes is no jump', async () => {
  const clock = new SteadyClock();
  await sleep(20);
  expect(clock.drift).toBeLessThan(0.5);
  const now = Date.now();
  const wall = jest.spyOn(Date, 'now');
  for (const seconds of [86_400, -86_400]) {
    wall.mockReturnValue(now + seconds * 1000);
    expect(Math.round(clock.drift / 60)).toBe(1440);
  }
});

test('a reader that takes nothing is given no more than one page, whatever happens meanwhile', async () => {
  let asked = 0;
  const feed = {
    last: 1_000_000,
    readers: 0,
    isClosed: false,
    after: (number: number) => {
      asked++;
      return Promise.resolve(
        Array.from({ length: 500 }, (_, index) => ({ number: number + 1 + index, type: 'opened', story: 's1-1' })),
      );
    },
  } as unknown as EventFeed;
  const app = new Hono();
  eventsRoute(app, feed);
  const answer = await app.request('/events?after=0');
  const reader = answer.body!.getReader();
  await reader.read();
  await sleep(50);
  const before = asked;
  await sleep(100);
  expect([before <= 2, asked]).toEqual([true, before]);
  // When it reads again it gets all, in order.
  const seen: number[] = [];
  for (let page = 0; page < 5; page++) {
    const { value } = await reader.read();
    seen.push(...[...new TextDecoder().decode(value).matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id)));
  }
  expect(seen).toEqual(Array.from({ length: 2500 }, (_, index) => index + 1));
  await reader.cancel();
  expect(feed.readers).toBe(0);
});
