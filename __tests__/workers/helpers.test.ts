import { readFileSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import { expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { findInPhases, findStories, type TaskName } from '../../src/stories/index.js';
import { type HelperPort, Helpers, serveHelper } from '../../src/workers/threads/index.js';

const NEWS = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .trim()
  .split('\n')
  .slice(0, 40)
  .map((line) => JSON.parse(line) as Article);

/** Helpers that run on this thread too, and the tasks that each was given, in order. */
function helpersHere(count: number): { helpers: Helpers; orders: TaskName[][] } {
  const orders: TaskName[][] = [];
  const ports = Array.from({ length: count }, (): HelperPort => {
    const { port1, port2 } = new MessageChannel();
    const own: TaskName[] = [];
    orders.push(own);
    port2.on('message', (order: { readonly type: string; readonly task: TaskName }) => {
      if (order.type === 'do') own.push(order.task);
    });
    serveHelper(port2 as unknown as HelperPort);
    return port1 as unknown as HelperPort;
  });
  const helpers = new Helpers(ports);
  helpers.take(NEWS);
  return { helpers, orders };
}

test.each([0, 1, 3])('%i helpers give what one thread gives', async (count) => {
  const { helpers, orders } = helpersHere(count);
  const done: number[] = [];
  const { result } = await helpers.drive(findInPhases(NEWS), false, (share) => done.push(share));
  helpers.end();
  expect(result).toEqual(findStories(NEWS));
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(done.at(-1)).toBeCloseTo(1, 9);
  // Each helper counts its part, and goes on at once with what needs nothing of the others.
  for (const own of orders) expect(own.slice(0, 2)).toEqual(['count', 'flags']);
  expect(new Set(orders.flat()).size).toBe(count === 0 ? 0 : 8);
});

test('what fails on a helper fails as a whole, in its words', async () => {
  const { helpers } = helpersHere(2);
  const { phases, tasks, settings } = findInPhases(NEWS);
  const broken = { phases, tasks, settings: { ...settings, describe: 'all', outletGroups: 7 as never } as const };
  await expect(helpers.drive(broken, false, () => {})).rejects.toThrow(/outletGroups|iterable|function/);
  helpers.end();
});
