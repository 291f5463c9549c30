import type { Article, ArticleId, Span } from '../../article.js';
import type { Coverage } from '../../coverage/index.js';
import type { Cell } from '../formats/index.js';
import { differingNames } from '../view-model/index.js';

interface Place extends Span {
  readonly article: ArticleId;
  readonly field?: 'title' | 'text';
}

/**
 * All findings of a comparison in one long table with a header row, and one row per finding and article. `finding`
 * names its kind, `group` says which rows belong together, `relation` how they are related. Spreadsheets can filter and
 * pivot such a table.
 */
export function coverageRows(articles: readonly Article[], coverage: Coverage): Cell[][] {
  const { passages, added, omissions, quotes, figures, names } = coverage;
  const byId = new Map(articles.map((article) => [article.id, article]));
  // Offsets are into the text: what stands in a title has none.
  const place = ({ article, start, end, field }: Place): Cell[] => [
    article,
    byId.get(article)?.outlet,
    ...(field === 'title' ? [undefined, undefined] : [start, end]),
  ];
  const rows: Cell[][] = [
    [
      'finding',
      'group',
      'relation',
      'article',
      'outlet',
      'start',
      'end',
      'text',
      'speaker',
      'subject',
      'value',
      'unit',
      'hedge',
    ],
    ...passages.flatMap(({ id, members }) =>
      members.map((member) => ['passage', id, member.relation, ...place(member), member.text]),
    ),
    ...Object.entries(added).flatMap(([article, sentences]) =>
      sentences.map(({ start, end, text }) => ['added', undefined, undefined, ...place({ article, start, end }), text]),
    ),
    ...Object.entries(omissions).flatMap(([article, missing]) =>
      missing.map(({ passage, reason }) => ['omitted', passage, reason, article, byId.get(article)?.outlet]),
    ),
    ...quotes.flatMap(({ id, variants }) =>
      variants.map((variant) => [
        'quote',
        id,
        variant.relation,
        ...place(variant),
        variant.text,
        variant.speaker ?? undefined,
      ]),
    ),
    ...figures.flatMap(({ id, subject, agreement, values }) =>
      values.map((figure) => [
        ...['figure', id, agreement, ...place(figure), figure.text, undefined, subject ?? undefined],
        ...[figure.value ?? undefined, figure.unit ?? undefined, figure.hedge ?? undefined],
      ]),
    ),
    ...differingNames({ names }).flatMap(({ name, spellings }) =>
      spellings.flatMap(({ name: spelling, articles: those }) =>
        those.map((id) => ['name', name, 'spelling', id, byId.get(id)?.outlet, undefined, undefined, spelling]),
      ),
    ),
  ];
  const width = rows[0]?.length ?? 0;
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => undefined)]);
}
