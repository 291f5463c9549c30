import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RateLimiter } from '../../src/desk/http/index.js';
import { type Desk, isPublicAddress, startDesk } from '../../src/desk/index.js';
import { fetchFeed } from '../../src/desk/jobs/index.js';
import { prune } from '../../src/store/index.js';

const TOKEN = '0123456789abcdef-token';

test.each([
  ['93.184.216.34', true],
  ['2606:2800:220:1::1', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:7f00:1', false],
  ['64:ff9b::7f00:1', false],
  ['localhost', false],
])('%s is an address of the public net: %s', (address, is) => {
  expect(isPublicAddress(address)).toBe(is);
});

test('a rate is kept by each address for itself, and time gives it back', () => {
  const limiter = new RateLimiter(2, 3);
  expect([0, 0, 0, 0].map((now) => limiter.take('a', now))).toEqual([true, true, true, false]);
  expect(limiter.take('b', 0)).toBe(true);
  expect([500, 500].map((now) => limiter.take('a', now))).toEqual([true, false]);
  // A clock that goes back takes nothing away.
  expect(limiter.take('b', -1000)).toBe(true);
});

describe('what comes in by itself', () => {
  let desk: Desk;
  let source: http.Server;
  let folder = '';
  let data = '';
  let url = '';
  const asked: { path: string; tag: string | undefined }[] = [];
  const send = (where: string, init: RequestInit = {}) =>
    fetch(`${desk.url}${where}`, {
      ...init,
      redirect: 'manual',
      headers: { Authorization: `Bearer ${TOKEN}`, ...init.headers },
    });
  const arrives = async (id: string): Promise<boolean> => {
    for (let look = 0; look < 200; look++) {
      if ((await send(`/articles/${encodeURIComponent(id)}`)).status === 200) return true;
      await sleep(50);
    }
    return false;
  };

  beforeAll(async () => {
    source = http.createServer((request, response) => {
      asked.push({ path: request.url ?? '', tag: request.headers['if-none-match'] });
      if (request.url === '/broken') response.writeHead(500, { 'Retry-After': '600' }).end();
      else if (request.url === '/elsewhere') response.writeHead(302, { Location: '/feed' }).end();
      else if (request.url === '/round') response.writeHead(302, { Location: '/round' }).end();
      else if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { ETag: '"one"' })
          .end('{"id":"fed","text":"An article that a feed has brought to the desk."}');
    });
    await new Promise<void>((resolve) => source.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(source.address() as AddressInfo).port}`;
    folder = mkdtempSync(path.join(os.tmpdir(), 'samestory-watched-'));
    writeFileSync(path.join(folder, 'put.txt'), 'An article that somebody has put into the folder.');
    data = mkdtempSync(path.join(os.tmpdir(), 'samestory-desk-'));
    // What a process that was killed has left behind, and nobody has any more.
    const left = { pid: 2 ** 22 + 1, host: os.hostname(), started: '1' };
    writeFileSync(path.join(data, 'desk.lock'), JSON.stringify(left));
    desk = await startDesk({
      port: 0,
      data,
      token: TOKEN,
      watch: folder,
      feeds: [`${url}/feed`, `${url}/broken`],
      feedSeconds: 1,
      allowPrivate: true,
    });
  });
  afterAll(async () => {
    await desk.stop();
    source.close();
    source.closeAllConnections();
    for (const made of [folder, data]) rmSync(made, { recursive: true, force: true });
  });

  test('another desk on the same folder is refused, and told who has it', async () => {
    await expect(startDesk({ port: 0, data })).rejects.toThrow(
      `is in use by process ${process.pid} on ${os.hostname()}`,
    );
  });

  test('articles of a folder are taken, those that come later too', async () => {
    expect(await arrives('put')).toBe(true);
    writeFileSync(path.join(folder, 'later.txt'), 'Another article, put there while the desk runs.');
    expect(await arrives('later')).toBe(true);
  });

  test('a feed is read, then asked only whether it has changed; one that fails is asked seldom', async () => {
    expect(await arrives('fed')).toBe(true);
    for (let look = 0; look < 100 && !asked.some(({ tag }) => tag === '"one"'); look++) await sleep(50);
    expect(asked.find(({ path: where }) => where === '/feed')?.tag).toBeUndefined();
    expect(asked.some(({ tag }) => tag === '"one"')).toBe(true);
    expect(asked.filter(({ path: where }) => where === '/broken').length).toBe(1);
    const [row] = await desk.store.database.query<{ failures: number; fault: string; soon: boolean }>(
      `select failures, fault, next_at < clock_timestamp() + interval '9 minutes' as soon from feed where url like '%broken'`,
    );
    expect(row).toEqual({ failures: 1, fault: 'it answers 500', soon: false });
  });

  test('an address inside is refused, by name, by number and behind a redirect', async () => {
    const state = { etag: null, modified: null };
    for (const inside of [`${url}/feed`, url.replace('127.0.0.1', 'localhost'), 'http://[::1]:9/']) {
      expect(await fetchFeed(inside, state, { allowPrivate: false })).toMatchObject({
        kind: 'failed',
        reason: expect.stringContaining('not an address of the public net'),
      });
    }
    expect(await fetchFeed(`${url}/elsewhere`, state, { allowPrivate: true })).toMatchObject({
      kind: 'read',
      etag: '"one"',
    });
    expect(await fetchFeed(`${url}/round`, state, { allowPrivate: true })).toMatchObject({ kind: 'failed' });
  });

  test('who has no token learns nothing; a browser gets a cookie for it', async () => {
    for (const headers of [
      {},
      { Authorization: 'Bearer wrong' },
      { Authorization: TOKEN },
      { Cookie: 'samestory=0' },
    ]) {
      expect((await fetch(`${desk.url}/stories`, { headers })).status).toBe(401);
    }
    expect((await fetch(`${desk.url}/health`)).status).toBe(200);
    const login = (token: string) =>
      fetch(`${desk.url}/login`, { method: 'POST', body: new URLSearchParams({ token }), redirect: 'manual' });
    expect((await login('wrong')).status).toBe(401);
    const cookie = (await login(TOKEN)).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect(cookie).not.toContain(TOKEN);
    expect((await fetch(`${desk.url}/stories`, { headers: { Cookie: cookie.split(';')[0] ?? '' } })).status).toBe(200);
  });

  test('what is too old is deleted for good, once no snapshot needs it', async () => {
    const { database, intake } = desk.store;
    await send('/articles', { method: 'POST', body: '{"id":"old","text":"Something old that must not be kept."}' });
    await database.query(`update article set received_at = clock_timestamp() - interval '91 days' where id = 'old'`);
    expect(await prune(database, intake, 90)).toMatchObject({ withdrawn: 1 });
    expect((await send('/articles/old')).status).toBe(410);
    const texts = () => database.query(`select article from article_version where article = 'old'`);
    expect(await texts()).toHaveLength(1);
    // What a snapshot of the writer would say.
    for (let look = 0; look < 100; look++) {
      const [row] = await database.query<{ waiting: number }>(
        'select count(*) as waiting from arrival where position is null',
      );
      if (row?.waiting === 0) break;
      await sleep(50);
    }
    await database.query(
      `insert into snapshot (partition, position, sequence, made_by, stream, book) select name, position, sequence, 'test', '', '' from partition
       on conflict (partition) do update set position = excluded.position`,
    );
    await database.query('delete from arrival');
    expect(await prune(database, intake, 90)).toMatchObject({ deleted: 1 });
    expect(await texts()).toHaveLength(0);
    await prune(database, intake, 90);
    expect(await database.query(`select id from article where id = 'old'`)).toHaveLength(0);
  });
});
