import { expect, test } from '@jest/globals';
import { openDatabase, openStore } from '../../src/store/index.js';

test('a server that is away is told with its address to check', async () => {
  await expect(openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toThrow(
    /ECONNREFUSED.*check its address/,
  );
});

test('a schema whose name is no name is refused before anything is asked of a database', async () => {
  await expect(openStore({ data: 'memory:', schema: 'x; drop schema y' })).rejects.toThrow(/schema must be/);
});
