import { createHash, timingSafeEqual } from 'node:crypto';
import { SameStoryError } from '../../errors.js';
import type { StoreOptions, WriterOptions } from '../../store/index.js';
import type { Log } from './log.js';

/** What a process of a desk does. */
export type Role = 'api' | 'writer' | 'worker';
export const ROLES: readonly Role[] = ['api', 'writer', 'worker'];

export interface DeskOptions extends StoreOptions {
  /** Port to listen on; 0 means any free one. @default 4180 */
  readonly port?: number | undefined;
  /** Address to listen on. Any but the loopback needs a {@link token}. @default '127.0.0.1' */
  readonly host?: string | undefined;
  /** A secret that grants full access. Without it, everybody who reaches the loopback has full access. */
  readonly token?: string | undefined;
  /**
   * What this process does: `api` answers requests, `writer` processes articles, `worker` makes comparisons, polls
   * feeds and deletes old articles. Any number of processes may share a server.
   * @default all three
   */
  readonly roles?: readonly Role[] | undefined;
  /** Deletes articles older than this many days, for good. @default kept for ever */
  readonly keepDays?: number | undefined;
  /** A folder whose new and changed files are taken in. */
  readonly watch?: string | undefined;
  /** Addresses of feeds to poll. A desk makes no other outgoing requests. */
  readonly feeds?: readonly string[] | undefined;
  /** Time between two polls of a feed, in seconds. @default 300 */
  readonly feedSeconds?: number | undefined;
  /** Allows feeds at addresses of private networks. @default false */
  readonly allowPrivate?: boolean | undefined;
  /** Maximum size of a request body in bytes. @default 16777216 (16 MB) */
  readonly maxBody?: number | undefined;
  /** Requests per second from one address in the long run; bursts of four times as many are allowed. @default 500 */
  readonly rate?: number | undefined;
  readonly writer?: Omit<WriterOptions, 'log'> | undefined;
  readonly log?: Log | undefined;
}

export interface DeskSettings extends DeskOptions {
  readonly port: number;
  readonly host: string;
  readonly roles: readonly Role[];
  readonly feeds: readonly string[];
  readonly feedSeconds: number;
  readonly allowPrivate: boolean;
  readonly maxBody: number;
  readonly rate: number;
  readonly log: Log;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const MIN_TOKEN_LENGTH = 16;

/** @throws {SameStoryError} `invalid-option`. */
export function deskSettings(options: DeskOptions = {}): DeskSettings {
  const settings: DeskSettings = {
    ...options,
    port: options.port ?? 4180,
    host: options.host ?? '127.0.0.1',
    roles: options.roles ?? ROLES,
    feeds: options.feeds ?? [],
    feedSeconds: options.feedSeconds ?? 300,
    allowPrivate: options.allowPrivate ?? false,
    maxBody: options.maxBody ?? 16 * 1_048_576,
    rate: options.rate ?? 500,
    log: options.log ?? (() => {}),
  };
  const { port, host, token, roles, keepDays } = settings;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw wrong('port must be a whole number from 0 to 65535');
  if (token !== undefined && token.length < MIN_TOKEN_LENGTH) {
    throw wrong(`the token must have ${MIN_TOKEN_LENGTH} characters or more: openssl rand -hex 16 makes one`);
  }
  if (!isLoopback(host) && token === undefined) {
    const remedy = 'give a token (the command: --token-file), or listen on 127.0.0.1 and put a proxy before it';
    throw wrong(`${host} can be reached by others: ${remedy}`);
  }
  if (roles.length === 0 || roles.some((role) => !ROLES.includes(role))) {
    throw wrong(`roles must be some of ${ROLES.join(', ')}, not ${JSON.stringify(roles.join(', '))}`);
  }
  if (keepDays !== undefined && !(keepDays >= 1)) throw wrong('keep must be a day or more');
  for (const feed of settings.feeds) {
    if (!/^https?:$/.test(URL.canParse(feed) ? new URL(feed).protocol : ''))
      throw wrong(`a feed must have an http or https address, not ${JSON.stringify(feed)}`);
  }
  return settings;
}

export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Whether a secret is the right one. The comparison takes the same time wherever the two differ. */
export function isSecret(given: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}

function wrong(message: string): SameStoryError {
  return new SameStoryError('invalid-option', message);
}
