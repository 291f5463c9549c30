import type { Article } from '../article.js';
import type { Coverage } from '../coverage/compare.js';
import { labelArticles } from './article-labels.js';
import { differingFigures, differingQuotes } from './coverage-text.js';
import type { Cell } from './csv.js';
import { markdownTable, markdownText } from './markdown.js';
import { list, percent } from './plain.js';

/** A comparison as Markdown: who wrote, the passages by article, what each adds, and the quotes and figures that differ. */
export function coverageMarkdown(articles: readonly Article[], coverage: Coverage): string {
  const labels = labelArticles(articles);
  const byId = new Map(coverage.articles.map((article) => [article.id, article]));
  const ids = [...labels.keys()].filter((id) => byId.has(id));
  const key = (id: string): string => labels.get(id)?.key ?? id;
  const who = ids.map((id): Cell[] => {
    const { composition, derivation, sources } = byId.get(id) as Coverage['articles'][number];
    const { verbatim, rewrite, new: own } = composition;
    const { name, title, time } = labels.get(id) ?? { name: id, title: undefined, time: '' };
    return [key(id), name, title, time, ...[verbatim, rewrite, own].map(percent), derivation, list(sources.map(key))];
  });
  const sections = [
    markdownTable([
      ['', 'outlet', 'title', 'published', 'verbatim', 'rewrite', 'new', 'derivation', 'sources'],
      ...who,
    ]),
    section('Passages', [
      ['', ...ids.map(key)],
      ...coverage.passages.map(({ members }, place): Cell[] => [
        place + 1,
        ...ids.map((id) =>
          members
            .filter(({ article }) => article === id)
            .map(({ text }) => text)
            .join(' … '),
        ),
      ]),
    ]),
    `## Added\n\n${ids.map((id) => addedList(`${key(id)} ${labels.get(id)?.name ?? ''}`, coverage.added[id] ?? [])).join('\n')}`,
    section('Quotes that differ', [
      ['speaker', 'relation', '', 'words'],
      ...differingQuotes(coverage).flatMap(({ speaker, variants }) =>
        variants.map(({ article, relation, text }): Cell[] => [speaker ?? undefined, relation, key(article), text]),
      ),
    ]),
    section('Figures that differ', [
      ['of what', 'agreement', '', 'figure'],
      ...differingFigures(coverage).flatMap(({ subject, agreement, values }) =>
        values.map(({ article, text }): Cell[] => [subject ?? undefined, agreement, key(article), text]),
      ),
    ]),
  ];
  return sections.filter((text) => text !== '').join('\n');
}

function section(title: string, rows: readonly (readonly Cell[])[]): string {
  return rows.length < 2 ? '' : `## ${title}\n\n${markdownTable(rows)}`;
}

function addedList(name: string, added: readonly { readonly text: string }[]): string {
  const sentences = added.length === 0 ? ['nothing of its own'] : added.map(({ text }) => markdownText(text));
  return `**${markdownText(name)}**\n\n${sentences.map((sentence) => `- ${sentence}\n`).join('')}`;
}
