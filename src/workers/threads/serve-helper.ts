import type { Article } from '../../article.js';
import { type Results, StoryTasks, type TaskName } from '../../stories/index.js';
import { errorMessage } from './error-message.js';
import type { HelperOrder, HelperPort } from './helper-messages.js';

/** Makes this thread a helper of the one at the other end, until that one says that it is done. */
export function serveHelper(port: HelperPort): void {
  const articles: Article[] = [];
  let tasks: StoryTasks | undefined;
  const follow = async (order: HelperOrder): Promise<void> => {
    if (order.type === 'articles') for (const article of order.batch) articles.push(article as Article);
    else if (order.type === 'start') {
      if (order.moreLanguages) (await import('../../languages.js')).registerMoreLanguages();
      tasks = new StoryTasks(articles, order.settings);
    } else if (order.type === 'learn') tasks?.learn(order.facts);
    else if (order.type === 'do') {
      const { id, task, from, to } = order;
      if (tasks === undefined) throw new TypeError('a helper was given work before it was told what for');
      const result = tasks.run(task, from, to);
      port.postMessage({ type: 'done', id, result }, buffersOf(task, result));
    } else port.close();
  };
  // One after the other, also where one must wait for what it loads.
  let last = Promise.resolve();
  port.onmessage = ({ data }: { readonly data: HelperOrder }) => {
    last = last
      .then(() => follow(data))
      .catch((error: unknown) => port.postMessage({ type: 'failed', error: errorMessage(error) }));
  };
}

/** The memory of the lists in a result, which goes to the other thread without being copied. */
function buffersOf<N extends TaskName>(task: N, result: Results[N]): ArrayBuffer[] {
  const lists: Record<TaskName, () => readonly ArrayBufferView[]> = {
    count: () => (result as Results['count']).fields.flatMap(({ offsets, terms, counts }) => [offsets, terms, counts]),
    weigh: () => {
      const { fields, rarities, totals } = result as Results['weigh'];
      return [...fields.flatMap(({ offsets, ranks, weights }) => [offsets, ranks, weights]), rarities, totals];
    },
    compare: () => {
      const { left, right, sums } = result as Results['compare'];
      return [left, right, sums];
    },
    features: () => Object.values(result as Results['features']),
    penalties: () => [result as Results['penalties']],
    flags: () => [],
    sides: () => [],
    describe: () => [],
  };
  return lists[task]().map(({ buffer }) => buffer as ArrayBuffer);
}
