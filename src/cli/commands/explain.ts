import { SameStoryError } from '../../errors.js';
import { explainText, plain } from '../../report/index.js';
import { analyseInPhases } from '../../stories/index.js';
import type { Job, Outcome } from '../job.js';

/** `samestory explain A B`: says why two articles are in one story, or why they are not. */
export async function run(job: Job): Promise<Outcome> {
  const [a = '', b = ''] = job.operands;
  const model = await job.model();
  const { articles } = await job.read();
  if (articles.length === 0) return { failed: false };
  for (const id of [a, b]) {
    if (articles.some((article) => article.id === id)) continue;
    const { nearestName } = await import('../../options.js');
    const ids = articles.map((article) => article.id);
    const nearest = nearestName(id, ids);
    const remedy = nearest === undefined ? `ids look like ${shown(ids[0])}` : `did you mean ${shown(nearest)}?`;
    throw new SameStoryError('unknown-article', `no article has the id ${shown(id)}: ${remedy}`);
  }
  const threshold = job.threshold();
  const analysis = await job.group(articles, () => analyseInPhases(articles, { threshold, model }));
  const explanation = analysis.explain(a, b);
  await job.emit({
    // `doubt` is the former name of `penalty` in this JSON; programs that read it keep working.
    result: () => ({ ...explanation, doubt: explanation.penalty }),
    text: (terminal) => explainText(articles, explanation, terminal),
  });
  return { failed: false };
}

function shown(id: string | undefined): string {
  return JSON.stringify(plain(id ?? ''));
}
