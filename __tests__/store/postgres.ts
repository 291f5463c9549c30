// A real PostgreSQL for tests and benches: the binaries that are installed (Debian's, or a folder that
// SAMESTORY_POSTGRES names), in a folder of its own, on a free port of the loopback, stopped at the end.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Postgres {
  readonly url: string;
  readonly pid: number;
  /** Ends it and deletes its folder. */
  stop(): Promise<void>;
}

/** The folder of `initdb` and `postgres`; `undefined` where none is installed. */
export function postgresBinaries(): string | undefined {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  const folders = [
    process.env.SAMESTORY_POSTGRES ?? '',
    ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => `/usr/lib/postgresql/${version}/bin`),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return folders.find(
    (folder) => folder !== '' && existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres')),
  );
}

/** Why there is none, if there is none; in CI that is an error, so that nobody takes skipped tests for passed ones. */
export function postgresMissing(): string | undefined {
  if (postgresBinaries() !== undefined) return undefined;
  const reason =
    'no PostgreSQL found: apt-get install postgresql, or name the folder of its binaries in SAMESTORY_POSTGRES';
  if (process.env.CI !== undefined) throw new Error(reason);
  return reason;
}

/** Starts a server with nothing in it. It is fast and keeps no promise about a power cut: `fsync` is off. */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<Postgres> {
  const binaries = postgresBinaries();
  if (binaries === undefined) throw new Error(postgresMissing());
  const folder = mkdtempSync(path.join(os.tmpdir(), 'samestory-postgres-'));
  const user = serverUser();
  if (user !== undefined) execFileSync('chown', [`${user.uid}:${user.gid}`, folder]);
  chmodSync(folder, 0o700);
  const data = path.join(folder, 'data');
  const options = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', HOME: folder } };
  execFileSync(path.join(binaries, 'initdb'), ['-D', data, '-U', 'desk', '--auth=trust', '--no-sync', '-E', 'UTF8'], {
    ...options,
    stdio: 'pipe',
  });
  const port = await freePort();
  const all = { fsync: 'off', max_connections: '100', ...settings };
  const given = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(
    path.join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, ...given],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  server.stderr.on('data', (text) => {
    said = `${said}${text}`.slice(-4000);
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  for (let tries = 0; !said.includes('ready to accept connections'); tries++) {
    if (server.exitCode !== null || tries > 400) throw new Error(`PostgreSQL does not start: ${said}`);
    await sleep(25);
  }
  return {
    url: `postgres://desk@127.0.0.1:${port}/postgres`,
    pid: server.pid as number,
    stop: async () => {
      server.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then as its own user, or as nobody. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // Not on this machine: the next.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody');
}

export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
