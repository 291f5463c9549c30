/** Query parameters that describe how a reader came or how the page is shown, not which article it is. */
const TRACKING = new Set(
  (
    'fbclid gclid dclid msclkid igshid mc_cid mc_eid cmpid icid ref ref_src referrer source src share smid ocid usqp ' +
    'amp _amp amp_js_v output outputtype print printable view mode page_view'
  ).split(' '),
);
const TRACKING_PREFIX = /^(?:utm|at|ns)_/;
/** Hosts of mobile, AMP and print editions of a site. */
const TWIN_HOST = /^(?:www|m|mobile|amp|print)\./;

/**
 * One address for the AMP, mobile, print and tracked variants of an article's address: without scheme, `www.`, `m.`,
 * `amp.`, port, fragment, tracking parameters, and `/amp`, `.amp`, `/print` at the end; other parameters stay, sorted,
 * because some sites identify articles by them. Two articles with the same canonical address are twins or versions of
 * one.
 *
 * @returns `undefined` for anything but an http or https address.
 *
 * @example
 * canonicalUrl('https://amp.example.org/news/1.amp?utm_source=x#top'); // 'example.org/news/1'
 */
export function canonicalUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const host = hostname.replace(TWIN_HOST, '');
  const segments = pathname.split('/').filter((segment) => segment !== '');
  while (/^(?:amp|print|index\.html?)$/i.test(segments.at(-1) ?? '')) segments.pop();
  if (/^amp$/i.test(segments[0] ?? '')) segments.shift();
  const last = segments.length - 1;
  if (last >= 0) segments[last] = segments[last]!.replace(/\.amp(?=\.html$|$)/i, '');
  const kept = [...searchParams].filter(([name]) => !isTracking(name)).map(([name, value]) => `${name}=${value}`);
  const query = kept.length === 0 ? '' : `?${kept.sort().join('&')}`;
  return `${host}${segments.map((segment) => `/${segment}`).join('')}${query}`;
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return TRACKING.has(lower) || TRACKING_PREFIX.test(lower);
}
