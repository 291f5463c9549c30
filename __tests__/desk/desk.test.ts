import { readFileSync } from 'node:fs';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Desk, openApi, startDesk } from '../../src/desk/index.js';
import { type Postgres, postgresMissing, startPostgres } from '../store/postgres.js';

const NEWSROOM = readFileSync('seeds/newsroom.jsonl', 'utf8').split('\n').filter(Boolean).slice(0, 40).join('\n');

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field, and a missing one fails the test.
type Json = any;

/** Looks again until it is so, for a while. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 300; look++) {
    if (await isSo()) return;
    await sleep(50);
  }
  throw new Error('it did not come to pass');
}

/** Sends bytes as they are, and gives what comes back. */
function raw(url: string, text: string): Promise<string> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = net.connect(Number(port), '127.0.0.1', () => socket.write(text));
    socket.on('data', (data) => {
      answer += data;
      if (answer.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe.each(['embedded', 'server'] as const)('a desk on %s PostgreSQL', (kind) => {
  const missing = kind === 'server' ? postgresMissing() : undefined;
  const check = missing === undefined ? test : test.skip;
  let desk: Desk;
  const logged: string[] = [];
  let server: Postgres | undefined;
  const send = (path: string, init?: RequestInit) => fetch(`${desk.url}${path}`, { redirect: 'manual', ...init });
  const get = async (path: string) => (await send(path)).json() as Promise<Json>;
  const post = (path: string, body: unknown, headers = {}) =>
    send(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers });

  if (missing !== undefined) test.skip(missing, () => {});
  else {
    beforeAll(async () => {
      if (kind === 'server') server = await startPostgres();
      desk = await startDesk({
        port: 0,
        maxBody: 200_000,
        log: (_level, message, fields) => logged.push(`${message} ${JSON.stringify(fields)}`),
        ...(server === undefined ? { data: 'memory:' } : { url: server.url }),
      });
      expect((await post('/articles', NEWSROOM)).status).toBe(202);
      await until(async () => (await get('/health')).waiting === 0);
    });
    afterAll(async () => {
      await desk.stop();
      await server?.stop();
    });
  }

  check('gives stories in pages, each with its articles', async () => {
    const first = await get('/stories?minSize=2&limit=2');
    expect(first).toMatchObject({ schemaVersion: 1, stories: [{ state: 'open' }, { state: 'open' }] });
    const second = await get(`/stories?minSize=2&limit=2&cursor=${first.next}`);
    const ids = [...(first.stories ?? []), ...(second.stories ?? [])].map(({ id }: Json) => id);
    expect(new Set(ids).size).toBe(4);
    const story = await get(`/stories/${ids[0]}`);
    expect(story.articles?.length).toBe(story.size);
    const id = story.articles?.[0]?.id;
    expect(await get(`/articles/${id}/story`)).toEqual({ article: id, story: ids[0] });
    const article = await get(`/articles/${id}`);
    expect(article).toMatchObject({ id, story: ids[0], article: { id } });
  });

  check(
    'compares a story by a job, keeps the comparison while it holds, and makes another when the story changes',
    async () => {
      const [story] = (await get('/stories?minSize=2&limit=1')).stories;
      const path = `/stories/${story?.id}/comparison`;
      const answer = await send(path);
      expect(answer.status).toBe(200);
      const made = (await answer.json()) as Json;
      expect(made.passages?.length).toBeGreaterThan(0);
      const tag = answer.headers.get('etag') ?? '';
      expect((await send(path, { headers: { 'If-None-Match': tag } })).status).toBe(304);
      const { articles } = await get(`/stories/${story?.id}`);
      const { article } = await get(`/articles/${articles[0]?.id}`);
      const text = `${article.text}\nA sentence that nobody has had before was added here.`;
      expect((await post('/articles', { ...article, text })).status).toBe(202);
      const next = await send(path);
      expect(next.headers.get('etag')).not.toBe(tag);
      expect(await next.text()).toContain('nobody has had before');
      const page = await send(`/stories/${story?.id}/page`);
      expect(page.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
      expect(await page.text()).toContain('nobody has had before');
    },
  );

  check('takes what can be read of a body, and says what cannot and why', async () => {
    const lines = '{"id":"n1","text":"Bells rang in Kent on Friday."}\nnot json\n{"id":"n2"}';
    const answer = await post('/articles', lines);
    expect(answer.status).toBe(202);
    expect(await answer.json()).toMatchObject({
      taken: [{ id: 'n1', outcome: 'added' }],
      rejected: [{ line: 2 }, { line: 3 }],
    });
    const again = await post('/articles', '{"id":"n1","text":"Bells rang in Kent on Friday."}');
    expect(await again.json()).toMatchObject({ taken: [{ id: 'n1', outcome: 'repeated' }] });
    const text = await post('/articles?id=n3', 'Plain text of an article.');
    expect(await text.json()).toMatchObject({ taken: [{ id: 'n3' }] });
    const unnamed = await post('/articles', 'Plain text.');
    expect([unnamed.status, await unnamed.json()]).toMatchObject([
      422,
      { rejected: [{ reason: expect.stringContaining('give its id') }] },
    ]);
  });

  check('a withdrawn article is gone', async () => {
    await post('/articles', { id: 'gone', text: 'An article that was published by mistake.' });
    expect((await send('/articles/gone', { method: 'DELETE' })).status).toBe(202);
    expect((await send('/articles/gone')).status).toBe(410);
    expect((await send('/articles/gone', { method: 'DELETE' })).status).toBe(410);
  });

  check('an editor splits and merges; an id that has merged leads to its heir', async () => {
    const [story] = (await get('/stories?minSize=3&limit=1')).stories;
    const { articles } = await get(`/stories/${story?.id}`);
    const decide = async (decision: object) => {
      const { id } = (await (await post('/decisions', decision)).json()) as { id: number };
      await until(async () => (await get(`/decisions/${id}`)).outcome !== null);
      return get(`/decisions/${id}`);
    };
    const split = { kind: 'split', story: story?.id, articles: [articles[0]?.id], by: 'ana' };
    expect(await decide(split)).toMatchObject({ by: 'ana', outcome: 'done' });
    const { story: part } = await get(`/articles/${articles[0]?.id}/story`);
    expect(part).not.toBe(story?.id);
    expect(await decide({ kind: 'merge', into: story?.id, from: part, by: 'ben' })).toMatchObject({ outcome: 'done' });
    for (const behind of ['', '/comparison?wait=0', '/page']) {
      const led = await send(`/stories/${part}${behind}`);
      expect([led.status, led.headers.get('location')]).toEqual([308, `/stories/${story?.id}${behind}`]);
    }
    const history = (await get(`/stories/${story?.id}`)).history;
    expect(history[0]).toMatchObject({ type: 'merged', from: part, by: 'ben' });
    expect(await decide({ kind: 'release', article: 'n1', by: 'ana' })).toMatchObject({
      outcome: expect.stringContaining('not pinned'),
    });
  });

  check(
    'says of a text that is not stored where its passages stood before, and what it adds to the story',
    async () => {
      const [line = ''] = NEWSROOM.split('\n');
      const stored = JSON.parse(line) as { id: string; text: string };
      const asked = { text: `A new beginning. ${stored.text.slice(100, 600)}` };
      await until(async () => {
        const found = (await (await post('/reuse', { article: asked })).json()) as Json;
        return found.pairs?.some(({ a, b }: Json) => [a.article, b.article].includes(stored.id)) ?? false;
      });
      const [named, bare] = [await post('/reuse', { article: asked }), await post('/reuse', asked)];
      expect(await bare.json()).toEqual(await named.json());
      const compared = await post('/compare', { article: asked });
      expect(compared.status).toBe(200);
      expect(((await compared.json()) as Json).articles?.map(({ id }: Json) => id)).toContain('submitted');
      const strange = await post('/compare', { article: { text: 'Words that stand nowhere else at all.' } });
      expect([strange.status, ((await strange.json()) as Json).detail]).toEqual([
        422,
        expect.stringContaining('name the story'),
      ]);
    },
  );

  check('tells events as they come, and goes on behind the last one that was read', async () => {
    const read = async (after: number, wanted: number) => {
      const abort = new AbortController();
      const answer = await fetch(`${desk.url}/events`, {
        headers: { 'Last-Event-ID': String(after) },
        signal: abort.signal,
      });
      let text = '';
      for await (const chunk of answer.body as never as AsyncIterable<Uint8Array>) {
        text += new TextDecoder().decode(chunk);
        if ((text.match(/^id: /gm) ?? []).length >= wanted) break;
      }
      abort.abort();
      return [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id)).slice(0, wanted);
    };
    expect(await read(0, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(await read(3, 2)).toEqual([4, 5]);
    const { last } = await get('/health');
    const waiting = read(last, 1);
    await post('/articles', { id: 'new', text: 'Something that nobody has written about so far happened.' });
    expect(await waiting).toEqual([last + 1]);
    expect((await send('/events', { headers: { 'Last-Event-ID': 'x' } })).status).toBe(400);
  });

  check.each([
    ['POST', '/articles', 'not an article', 422],
    ['POST', '/articles', '[1, 2', 422],
    ['POST', '/articles', 'x'.repeat(300_000), 413],
    ['GET', '/stories?limit=1000', undefined, 400],
    ['GET', '/stories?limit=-1', undefined, 400],
    ['GET', '/stories?minsize=2', undefined, 400],
    ['GET', '/stories?cursor=bm9uc2Vuc2U', undefined, 400],
    ['GET', '/stories?since=yesterday', undefined, 400],
    ['GET', '/stories?since=%2B012026-01-01', undefined, 400],
    ['GET', "/stories/'%20or%201=1", undefined, 404],
    ['GET', '/stories/%00', undefined, 404],
    ['GET', '/articles/..%2F..%2Fetc%2Fpasswd', undefined, 404],
    ['GET', '/nowhere', undefined, 404],
    ['POST', '/decisions', '{', 400],
    ['POST', '/decisions', '{"kind":"explode"}', 422],
    ['POST', '/decisions', '{"kind":"pin","article":"nobody","story":"s9-9"}', 404],
    ['GET', '/decisions/abc', undefined, 400],
    ['POST', '/compare', '[]', 400],
    ['POST', '/compare', '{"article":{"text":""}}', 422],
    ['POST', '/reuse', '{"article":{"id":5,"text":"x"}}', 422],
  ])('%s %s %j is answered with what is wrong and what to do', async (method, path, body, status) => {
    const answer = await send(path, { method, ...(body === undefined ? {} : { body }) });
    expect(answer.status).toBe(status);
    const { detail, rejected } = (await answer.json()) as Json;
    expect(String(detail ?? rejected?.[0]?.reason).length).toBeGreaterThan(10);
  });

  check('a full disk: what comes is told to come again, nothing is taken, and with room all goes on', async () => {
    const { database } = desk.store;
    const full = Object.assign(new Error('could not extend file: No space left on device'), { code: '53100' });
    const article = { id: 'within', text: 'Bells rang in Kent while the disk was full.' };
    logged.length = 0;
    const mocks = [
      jest.spyOn(database, 'transaction').mockRejectedValue(full),
      jest.spyOn(database, 'query').mockRejectedValue(full),
    ];
    const refused = await post('/articles', article);
    for (const mock of mocks) mock.mockRestore();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
    expect(((await refused.json()) as Json).detail).toMatch(/disk .* is full: nothing was taken/);
    expect(logged.join('\n')).toMatch(/disk is full: free some space/);
    expect((await send('/articles/within')).status).toBe(404);
    expect((await post('/articles', article)).status).toBe(202);
    expect((await send('/articles/within')).status).toBe(200);
  });

  check('a body that is half sent takes nothing in', async () => {
    const head = 'POST /articles HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\n';
    const half = net.connect(Number(new URL(desk.url ?? '').port), '127.0.0.1', () =>
      half.write(`${head}{"id":"half","text":"A`),
    );
    await sleep(200);
    half.destroy();
    await sleep(100);
    expect((await send('/articles/half')).status).toBe(404);
  });

  check('a page of another site can read and change nothing', async () => {
    expect((await post('/articles', '{"id":"x","text":"y"}', { Origin: 'https://evil.example' })).status).toBe(403);
    const rebound = await raw(desk.url ?? '', 'GET /stories HTTP/1.1\r\nHost: evil.example\r\n\r\n');
    expect(rebound).toMatch(/^HTTP\/1.1 403/);
    const answer = await send('/stories', { headers: { Origin: 'https://evil.example' } });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  check('measures itself', async () => {
    const metrics = await (await send('/metrics')).text();
    expect(metrics).toMatch(/^samestory_requests_total\{method="POST",route="\/articles",status="202"\} \d+$/m);
    expect(metrics).toMatch(/^samestory_arrivals_waiting \d+$/m);
    for (const line of metrics.trim().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? [\d.e+-]+)$/);
  });

  check('its description has every route, and no other', async () => {
    const { paths } = openApi() as { paths: Record<string, object> };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const routes = desk.routes.map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).toEqual([...new Set(routes)].sort());
    expect(await get('/openapi.json')).toEqual(openApi());
  });
});

describe('a desk that others can reach', () => {
  test('does not start without a token', async () => {
    await expect(startDesk({ host: '0.0.0.0', data: 'memory:' })).rejects.toThrow(/give a token/);
    await expect(startDesk({ host: '127.0.0.1', token: 'short', data: 'memory:' })).rejects.toThrow(/16 characters/);
  });
});
