import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { MIGRATIONS, migrate, openDatabase, openStore } from '../../src/store/index.js';
import { KINDS, useDatabase } from './databases.js';

jest.setTimeout(60_000);

describe.each(KINDS)('tables on %s PostgreSQL', (kind) => {
  const database = useDatabase(kind);
  const check = database.missing === undefined ? test : test.skip;
  if (database.missing !== undefined) test.skip(database.missing, () => {});

  check('go forward from the first version with what is in them', async () => {
    const { database: opened } = await database.store();
    await migrate(opened, 'first_version', 1);
    await opened.run('set search_path = first_version');
    await opened.query(`insert into partition (name) values ('en')`);
    await opened.query(`insert into article (id, partition, version) values ('a', 'en', 'v')`);
    await migrate(opened, 'first_version');
    await migrate(opened, 'first_version');
    await opened.run('set search_path = first_version');
    expect(await opened.query('select version from migration order by 1')).toEqual(
      MIGRATIONS.map((_, index) => ({ version: index + 1 })),
    );
    expect(await opened.query('select id, keyed from article')).toEqual([{ id: 'a', keyed: null }]);
  });

  check('of a later version are refused', async () => {
    const store = await database.store({ schema: 'later' });
    await store.database.run(`insert into later.migration (version) values (99)`);
    await expect(database.store({ schema: 'later' })).rejects.toThrow(
      /have version 99.*install the version that wrote them/,
    );
  });

  check('a schema whose name is no name is refused before anything is asked of a database', async () => {
    await expect(openStore({ data: 'memory:', schema: 'x; drop schema y' })).rejects.toThrow(/schema must be/);
  });
});

test('a server that is away is told with its address to check', async () => {
  await expect(openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toThrow(
    /ECONNREFUSED.*check its address/,
  );
});

test('two desks on one folder: the second is refused and says who has it; what a dead one left is taken over', async () => {
  const data = mkdtempSync(path.join(os.tmpdir(), 'samestory-desk-'));
  try {
    writeFileSync(
      path.join(data, 'desk.lock'),
      JSON.stringify({ pid: 2 ** 22 + 1, host: os.hostname(), started: '1' }),
    );
    const first = await openDatabase({ data });
    await expect(openDatabase({ data })).rejects.toThrow(`is in use by process ${process.pid} on ${os.hostname()}`);
    await first.close();
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
