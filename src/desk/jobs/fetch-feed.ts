import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { SameStoryError } from '../../errors.js';
import { isPublicAddress } from './feed-address.js';

const MAX_REDIRECTS = 3;
const TIMEOUT = 20_000;
const MAX_BYTES = 16 * 1_048_576;

export interface FeedState {
  readonly etag: string | null;
  readonly modified: string | null;
}

export type FetchedFeed =
  | { readonly kind: 'unchanged' }
  | ({ readonly kind: 'read'; readonly bytes: Uint8Array } & FeedState)
  | {
      readonly kind: 'failed';
      readonly reason: string /** Seconds, where the server names them. */;
      readonly retryAfter?: number;
    };

/**
 * Fetches a feed if it has changed. The address is checked at the moment of connecting, again for every redirect, so
 * that no name can resolve to an internal address after it was checked.
 */
export async function fetchFeed(
  url: string,
  { etag, modified }: FeedState,
  { allowPrivate, signal }: { allowPrivate: boolean; signal?: AbortSignal },
): Promise<FetchedFeed> {
  let address = new URL(url);
  try {
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const headers: Record<string, string> = {
        Accept: 'application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5',
        'Accept-Encoding': 'gzip, identity',
        'User-Agent': 'samestory',
      };
      if (etag !== null) headers['If-None-Match'] = etag;
      if (modified !== null) headers['If-Modified-Since'] = modified;
      const answer = await get(address, headers, allowPrivate, signal);
      const status = answer.statusCode ?? 0;
      if (status === 304) {
        answer.destroy();
        return { kind: 'unchanged' };
      }
      if (status >= 300 && status < 400 && answer.headers.location !== undefined) {
        answer.destroy();
        address = new URL(answer.headers.location, address);
        if (!/^https?:$/.test(address.protocol))
          return { kind: 'failed', reason: `it leads to ${address.protocol} addresses` };
        continue;
      }
      if (status !== 200) {
        answer.destroy();
        const seconds = Number(answer.headers['retry-after']);
        return { kind: 'failed', reason: `it answers ${status}`, ...(seconds > 0 ? { retryAfter: seconds } : {}) };
      }
      const bytes = await read(answer);
      return {
        kind: 'read',
        bytes,
        etag: answer.headers.etag ?? null,
        modified: answer.headers['last-modified'] ?? null,
      };
    }
    return { kind: 'failed', reason: `it leads on more than ${MAX_REDIRECTS} times` };
  } catch (error) {
    return { kind: 'failed', reason: String(Object(error).message ?? error) };
  }
}

function get(
  url: URL,
  headers: Record<string, string>,
  allowPrivate: boolean,
  signal?: AbortSignal,
): Promise<http.IncomingMessage> {
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(literal) !== 0 && !isPublicAddress(literal)) throw inside(literal);
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        headers,
        timeout: TIMEOUT,
        agent: false,
        lookup: allowPrivate ? lookup : publicLookup,
        ...(signal === undefined ? {} : { signal }),
      },
      resolve,
    );
    asked.on('timeout', () => asked.destroy(new Error(`it does not answer within ${TIMEOUT / 1000} seconds`)));
    asked.on('error', reject);
    asked.end();
  });
}

/** Resolves a name, and refuses it if any of its addresses is not public. */
const publicLookup: LookupFunction = (name, options, callback) => {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    const wrong = error === null ? addresses.find(({ address }) => !isPublicAddress(address)) : undefined;
    if (error !== null) callback(error, '', 0);
    else if (wrong !== undefined) callback(inside(wrong.address), '', 0);
    else if (options.all === true) callback(null, addresses as never, 0);
    else callback(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4);
  });
};

function inside(address: string): SameStoryError {
  return new SameStoryError(
    'invalid-option',
    `${address} is not an address of the public net: allow private ones if it is meant`,
  );
}

async function read(answer: http.IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  const timer = setTimeout(() => answer.destroy(new Error('it takes too long to read')), 3 * TIMEOUT);
  try {
    for await (const chunk of answer) {
      size += (chunk as Buffer).length;
      if (size > MAX_BYTES) throw new Error(`it is longer than ${MAX_BYTES / 1_048_576} MB`);
      chunks.push(chunk as Buffer);
    }
  } finally {
    clearTimeout(timer);
  }
  // The reader unpacks compressed bodies, within its limits.
  return Buffer.concat(chunks);
}
