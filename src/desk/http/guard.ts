import { createHmac } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { isLoopback, isSecret } from '../settings/index.js';
import { Problem } from './problem.js';

/** Maximum number of requests in a burst from one address, as a multiple of the rate. */
const BURST = 4;
/** Number of addresses that are counted; the longest idle one is forgotten first. */
const MAX_ADDRESSES = 10_000;
const COOKIE = 'samestory';

interface GuardOptions {
  readonly host: string;
  readonly token?: string | undefined;
  readonly rate: number;
  /** A monotonic clock, in milliseconds. */
  readonly now?: () => number;
}

/**
 * Lets a request through, or says why not. Pages of other sites cannot use a desk on the loopback: the Host header must
 * name the loopback itself (another name that resolves to it is refused), and a request that changes something must not
 * come from another origin. No answer allows another origin to read it.
 */
export function guard({ host, token, rate, now = () => performance.now() }: GuardOptions): MiddlewareHandler {
  const limiter = new RateLimiter(rate, rate * BURST);
  return async (context, next) => {
    const { req } = context;
    if (!limiter.take(addressOf(context), now())) {
      throw new Problem(429, 'too many requests from this address: send fewer, or more articles in one', {
        'Retry-After': '1',
      });
    }
    const name = hostName(req.header('host') ?? '');
    if (isLoopback(host) && !isLoopback(name)) {
      throw new Problem(403, 'this desk answers on the loopback only: ask for 127.0.0.1 or localhost');
    }
    const origin = req.header('origin');
    const isForeign =
      req.header('sec-fetch-site') === 'cross-site' || (origin !== undefined && hostOf(origin) !== req.header('host'));
    if (isForeign && req.method !== 'GET')
      throw new Problem(403, 'a page of another site may not change anything here');
    if (token !== undefined && !OPEN.has(new URL(req.url).pathname) && !isAllowed(context, token)) {
      throw new Problem(401, 'send the token: Authorization: Bearer TOKEN', { 'WWW-Authenticate': 'Bearer' });
    }
    await next();
  };
}

/** Paths that need no token. */
const OPEN = new Set(['/health', '/login']);

/**
 * A browser cannot send the token with an event stream. After one login, a cookie derived from the token replaces it.
 */
export function loginCookie(token: string): string {
  return `${COOKIE}=${cookieOf(token)}; Path=/; HttpOnly; SameSite=Strict`;
}

function cookieOf(token: string): string {
  return createHmac('sha256', token).update('samestory desk').digest('hex');
}

function isAllowed({ req }: Context, token: string): boolean {
  const [scheme = '', given = ''] = (req.header('authorization') ?? '').split(' ');
  if (scheme.toLowerCase() === 'bearer') return isSecret(given, token);
  const cookies = (req.header('cookie') ?? '').split(/;\s*/);
  const cookie = cookies.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  return isSecret(cookie ?? '', cookieOf(token));
}

export function addressOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? 'unknown';
}

function hostName(header: string): string {
  return header.startsWith('[') ? header.slice(1, header.indexOf(']')) : (header.split(':')[0] ?? '');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** One token bucket per address: it refills at the rate, up to the burst. */
export class RateLimiter {
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(
    private readonly rate: number,
    private readonly burst: number,
  ) {}

  take(address: string, now: number): boolean {
    const bucket = this.#buckets.get(address) ?? { left: this.burst, at: now };
    const left = Math.min(this.burst, bucket.left + (this.rate * Math.max(0, now - bucket.at)) / 1000);
    // Moves the address to the end, so that it is forgotten last.
    this.#buckets.delete(address);
    this.#buckets.set(address, { left: left >= 1 ? left - 1 : left, at: now });
    if (this.#buckets.size > MAX_ADDRESSES) this.#buckets.delete(this.#buckets.keys().next().value as string);
    return left >= 1;
  }
}
