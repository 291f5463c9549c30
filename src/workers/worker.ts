// Runs in a worker: takes articles and a call, and sends the result back in parts. It is an entry point of the package,
// because the pool starts it by its address.
import { FUNCTIONS } from './functions.js';
import type { Order, Reply } from './messages.js';
import { cutIntoParts, type Part } from './result-parts.js';
import { errorMessage, Helpers, serveHelper } from './threads/index.js';

/** Approximate number of values in a part, less than a millisecond of work for the main thread. */
const MAX_WEIGHT = 1000;

interface Port {
  postMessage(reply: Reply): void;
}

let helpers = new Helpers([]);
let articles: unknown[] = [];
let parts: Part[] = [];
let sent = 0;

async function follow(order: Order, port: Port): Promise<void> {
  if (order.type === 'help') return serveHelper(order.port);
  if (order.type === 'helpers') {
    helpers = new Helpers(order.ports);
    return;
  }
  if (order.type === 'articles') {
    for (const article of order.batch) articles.push(article);
    helpers.take(order.batch);
    return;
  }
  if (order.type === 'run') {
    const { name, options, moreLanguages } = order;
    if (moreLanguages) (await import('../languages.js')).registerMoreLanguages();
    const given = articles;
    articles = [];
    const report = (done: number): void => port.postMessage({ type: 'progress', done });
    const result = await FUNCTIONS[name](given as never, options as never, report, { helpers, moreLanguages });
    dismiss();
    parts = [...cutIntoParts(result, MAX_WEIGHT)];
    sent = 0;
  }
  const part = parts[sent++];
  if (part === undefined) return;
  const isLast = sent === parts.length;
  port.postMessage({ type: 'part', part, done: sent / parts.length, isLast });
  if (isLast) parts = [];
}

/** What ran is over, well or badly. */
function dismiss(): void {
  helpers.end();
  helpers = new Helpers([]);
}

function listen(port: Port): (order: Order) => void {
  return (order) => {
    follow(order, port).catch((error: unknown) => {
      [articles, parts] = [[], []];
      dismiss();
      port.postMessage({ type: 'failed', error: errorMessage(error) });
    });
  };
}

interface NodePort extends Port {
  on(event: 'message', use: (order: Order) => void): void;
}
interface WebScope extends Port {
  addEventListener(event: 'message', use: (event: { readonly data: Order }) => void): void;
}

// Not imported, because browsers have no such module and this file runs in both.
const threads = globalThis.process?.getBuiltinModule?.('node:worker_threads');
if (threads?.parentPort != null) {
  const port = threads.parentPort as NodePort;
  port.on('message', listen(port));
} else {
  const scope = globalThis as unknown as WebScope;
  const use = listen(scope);
  scope.addEventListener('message', ({ data }) => use(data));
}
