/** Adds the elements that HTML allows its authors to omit and that linkedom does not add. */
export function wholePage(html: string): string {
  if (/<(?:body|frameset)[\s>]/i.test(html)) return html;
  if (!/<html[\s>]/i.test(html)) return `<html><body>${html}</body></html>`;
  const at = endOfHead(html);
  const rest = `<body>${html.slice(at)}`;
  if (/<head[\s>]/i.test(html.slice(0, at))) return `${html.slice(0, at)}${rest}`;
  const root = /<html\b[^<>]*>/i.exec(html.slice(0, at));
  const begins = root === null ? 0 : root.index + root[0].length;
  return `${html.slice(0, begins)}<head>${html.slice(begins, at)}</head>${rest}`;
}

/** An element that only heads contain, up to the end of its tag; a title or a script up to its end tag. */
const IN_HEAD = /\s*(?:<!--|<[!?]?\/?(?:doctype|xml|html|head|base|link|meta|(title|script|style|noscript))\b[^>]*>)/iy;

function endOfHead(html: string): number {
  const said = /<\/head\s*>/i.exec(html);
  if (said !== null) return said.index + said[0].length;
  let at = 0;
  for (;;) {
    IN_HEAD.lastIndex = at;
    const tag = IN_HEAD.exec(html);
    if (tag === null) return at;
    const close = tag[0].endsWith('<!--') ? '-->' : tag[1] === undefined ? undefined : `</${tag[1]}`;
    const end = close === undefined ? IN_HEAD.lastIndex : html.indexOf(close, IN_HEAD.lastIndex);
    if (end < 0) return at;
    at = close === undefined ? end : html.indexOf('>', end) + 1;
    if (at === 0) return html.length;
  }
}
