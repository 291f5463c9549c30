import { existsSync, readFileSync } from 'node:fs';
import type { Article } from '../../src/article.js';
import { readArticles } from '../../src/io/index.js';
import { type FlagKind, flagArticle } from '../../src/stories/kinds/flags.js';
import { setFile } from '../labelled-sets.js';
import type { QualityPart, Table } from './part.js';

const LABELS = 'bench/labels/flags.tsv';
const KINDS: readonly FlagKind[] = ['live-blog', 'briefing', 'round-up', 'opinion'];

interface LabelledArticle {
  readonly article: Article;
  readonly part: string;
  readonly kind: string;
  /** Careful readers differ: right either way. */
  readonly isOptional: boolean;
}

/** How well live blogs, briefings, round-ups and opinion are told from plain reports (see bench/labels/flags.md). */
export const part: QualityPart = {
  name: 'flags',
  needs: 'allsides-dev.jsonl.gz',
  async run(folder) {
    const articles = await labelledArticles(folder);
    const untitled = articles.map((labelled) => ({ ...labelled, article: unlabelledTitle(labelled.article) }));
    return [
      table('Kinds of articles, by headline, address and text', articles),
      table('The same where no headline begins with "OPINION:"', untitled),
    ];
  },
};

function table(title: string, articles: readonly LabelledArticle[]): Table {
  const parts = [...new Set(articles.map((labelled) => labelled.part))].sort();
  const rows = parts.flatMap((name) => {
    const own = articles.filter((labelled) => labelled.part === name);
    return [
      ...KINDS.map((kind) => row(name, kind, own, (label) => label === kind)),
      // A briefing is a round-up too, and for a story it is one whether the two are told apart.
      row(name, 'either of the two', own, (label) => label === 'briefing' || label === 'round-up'),
      row(name, 'any', own, (label) => label !== 'none'),
    ];
  });
  return { title, columns: ['part', 'kind', 'labelled', 'found', 'right', 'precision', 'recall'], rows };
}

function row(
  name: string,
  kind: string,
  articles: readonly LabelledArticle[],
  isKind: (label: string) => boolean,
): (string | number | undefined)[] {
  // An optional label is no error either way.
  const scored = articles.filter((labelled) => !(labelled.isOptional && isKind(labelled.kind)));
  const labelled = scored.filter((one) => isKind(one.kind));
  const found = scored.filter(({ article }) => flagArticle(article).some((flag) => isKind(flag.kind)));
  const right = found.filter((one) => isKind(one.kind)).length;
  const share = (part: number, of: number) => (of === 0 ? undefined : (part / of) * 100);
  return [name, kind, labelled.length, found.length, right, share(right, found.length), share(right, labelled.length)];
}

async function labelledArticles(folder: string): Promise<LabelledArticle[]> {
  const labels = readFileSync(LABELS, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const sets = new Map<string, Map<string, Article>>();
  for (const set of new Set(labels.map(([set]) => set as string))) {
    const file = setFile(folder, set);
    const { articles } = existsSync(file) ? await readArticles([file]) : { articles: [] };
    sets.set(set, new Map(articles.map((article) => [article.id, article])));
  }
  return labels.flatMap(([set = '', id = '', part = '', kind = '', optional]) => {
    const article = sets.get(set)?.get(id);
    return article === undefined ? [] : [{ article, part, kind, isOptional: optional === '1' }];
  });
}

/**
 * One of the sets was published with its opinion pieces' headlines so marked, which makes them easier than they are.
 */
function unlabelledTitle(article: Article): Article {
  return { ...article, title: article.title?.replace(/^opinion:\s*/iu, '') };
}
