import { explainText } from '../../report/index.js';
import { analyseInPhases } from '../../stories/index.js';
import type { Job, Outcome } from '../job.js';
import { requireIds } from '../require-ids.js';

/** `samestory explain A B`: says why two articles are in one story, or why they are not. */
export async function run(job: Job): Promise<Outcome> {
  const [a = '', b = ''] = job.operands;
  const model = await job.model();
  const { articles } = await job.read();
  if (articles.length === 0) return { failed: false };
  await requireIds(articles, [a, b]);
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
