import { plain } from '../../report/index.js';

/** A live page may run the desk's own script and style, send requests to the desk, and embed its pages. */
export const LIVE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

function page(title: string, main: string, head = ''): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/desk.css">
${head}</head>
<body>
${main}
</body>
</html>
`;
}

const SCRIPT = '<script src="/desk.js" defer></script>\n';

/** The start page: stories as they happen. */
export function frontPage(): string {
  return page(
    'Desk',
    `<a class="skip" href="#stories">To the stories</a>
<header class="bar">
<h1>Desk</h1>
<form role="search" aria-label="Stories">
<label>Search <input name="q" type="search" autocomplete="off"></label>
<label>Articles <select name="minSize"><option value="2">two or more</option><option value="3">three or more</option><option value="5">five or more</option><option value="1">any number</option></select></label>
<label>Stories <select name="state"><option value="">all</option><option value="open">open</option><option value="closed">closed</option></select></label>
</form>
<span class="live away">connecting</span>
</header>
<main id="stories" tabindex="-1">
<p class="said seen" role="status"></p>
<ol class="cards" aria-label="Stories, the latest first"></ol>
<p class="empty" hidden>No story yet. Send articles: <code>curl --data-binary @articles.jsonl http://…/articles</code></p>
<button class="more" type="button" hidden>More</button>
<noscript><p class="empty">This page needs scripts. Without them, see <a href="/stories">/stories</a>.</p></noscript>
</main>`,
    SCRIPT,
  );
}

/** The page of one story: its articles, what an editor may do with them, and the comparison. */
export function storyPage(id: string, title: string): string {
  const address = encodeURIComponent(id);
  return page(
    title,
    `<header class="bar"><a href="/">Desk</a><span class="live away">connecting</span></header>
<main class="story" data-story="${escaped(id)}">
<h1 dir="auto">${escaped(title)}</h1>
<p class="facts" dir="auto"></p>
<h2 id="articles">Articles</h2>
<ul class="articles" aria-labelledby="articles"></ul>
<div class="actions" role="group" aria-label="Decisions">
<p><label>Your name <input id="by" autocomplete="name" maxlength="100"></label>
<button id="split" type="button" disabled>Split off marked articles</button>
<button id="release" type="button" disabled>Unpin marked articles</button></p>
<p><label>Other story <select id="target"><option value="">choose one</option></select></label>
<button id="move" type="button" disabled>Move marked articles there</button>
<button id="merge" type="button" disabled>Merge that story into this one</button></p>
</div>
<p class="said" role="status"></p>
<h2>What each has</h2>
<iframe src="/stories/${address}/page" title="Comparison of the articles"></iframe>
<h2>What happened</h2>
<ol class="history"></ol>
</main>`,
    SCRIPT,
  );
}

/** The page on which a desk with a token asks for it. */
export function loginPage(fault = ''): string {
  return page(
    'Desk',
    `<main><h1>Desk</h1><form method="post" action="/login"><label>Token <input name="token" type="password" autocomplete="current-password" required></label> <button>Open</button></form><p class="said" role="alert">${escaped(fault)}</p></main>`,
  );
}

/** A page that reloads until the comparison is ready. */
export function waitingPage(): string {
  return page(
    'Comparing',
    '<main><p class="empty" role="status">The articles are being compared.</p></main>',
    '<meta http-equiv="refresh" content="2">\n',
  );
}

export function messagePage(message: string): string {
  return page('Comparison', `<main><p class="empty">${escaped(message)}</p></main>`);
}

function escaped(text: string): string {
  return plain(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
