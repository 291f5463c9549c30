import type { Article } from '../article.js';
import type { Coverage } from '../coverage/compare.js';
import type { Cell } from './csv.js';

/**
 * Everything that a comparison found, in one long table with a head, a row a finding in an article: `finding` says which
 * kind, `group` which rows belong together, `relation` how they do. For spreadsheets, which filter and pivot such a table.
 */
export function coverageRows(articles: readonly Article[], { passages, added, quotes, figures }: Coverage): Cell[][] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const place = ({ article, start, end }: { article: string; start: number; end: number }): Cell[] => [
    article,
    byId.get(article)?.outlet,
    start,
    end,
  ];
  return [
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
  ];
}
