import type { ArticleId } from '../../article.js';
import type { Coverage } from '../../coverage/index.js';
import { getOrInsert } from '../../structures/index.js';
import { plain } from '../formats/index.js';

/** What became of one person or thing, where the articles give more than one state of it. */
export interface StateRow {
  readonly id: string;
  readonly who: string;
  readonly agreement: string;
  /** The agreement as a clause: `they contradict each other`. */
  readonly words: string;
  /** In the usual course of events, each with its articles: `charged`, `convicted`. */
  readonly states: readonly { readonly state: string; readonly articles: readonly ArticleId[] }[];
}

/** States that changed or that articles dispute; contradictions first. */
export function differingStates({ states }: Pick<Coverage, 'states'>): StateRow[] {
  return states
    .filter(({ agreement }) => agreement !== 'equal')
    .sort((x, y) => Number(y.agreement === 'conflict') - Number(x.agreement === 'conflict'))
    .map(({ id, who, agreement, values }) => {
      const byState = new Map<string, ArticleId[]>();
      for (const { state, article } of values) {
        const articles = getOrInsert(byState, state, () => []);
        if (!articles.includes(article)) articles.push(article);
      }
      return {
        id,
        who: plain(who),
        agreement,
        words: agreement === 'conflict' ? 'they contradict each other' : 'in the usual order of events',
        states: [...byState].map(([state, articles]) => ({ state, articles })),
      };
    });
}
