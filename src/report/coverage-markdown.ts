import type { Article } from '../article.js';
import type { Coverage } from '../coverage/index.js';
import { labelArticles } from './article-labels.js';
import type { Cell } from './csv.js';
import { differingFigures, differingNames, differingQuotes } from './differences.js';
import { markdownTable, markdownText } from './markdown.js';
import { markedPieces } from './marked.js';
import { list, percent } from './plain.js';

/**
 * A comparison as Markdown: who wrote, the passages by article with the one published first (`?` where the times leave doubt) and
 * the number of independent sources, what each adds with its **new words**, and the quotes, figures and names that differ.
 */
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
      ['', 'first', 'sources', ...ids.map(key)],
      ...coverage.passages.map(({ members, first, independentSources }, place): Cell[] => [
        place + 1,
        first === null ? '' : `${key(first.article)}${first.sure ? '' : '?'}`,
        independentSources,
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
    section('Names spelled differently', [
      ['', 'name'],
      ...differingNames(coverage).flatMap(({ spellings }) =>
        spellings.map(({ name, articles: those }): Cell[] => [those.map(key).join(' '), name]),
      ),
    ]),
  ];
  return sections.filter((text) => text !== '').join('\n');
}

function section(title: string, rows: readonly (readonly Cell[])[]): string {
  return rows.length < 2 ? '' : `## ${title}\n\n${markdownTable(rows)}`;
}

function addedList(name: string, added: Coverage['added'][string]): string {
  const sentences = added.length === 0 ? ['nothing of its own'] : added.map(markedText);
  return `**${markdownText(name)}**\n\n${sentences.map((sentence) => `- ${sentence}\n`).join('')}`;
}

/** A sentence with the words in bold that nobody else has. */
function markedText({ text, start, only }: Coverage['added'][string][number]): string {
  return markedPieces(text, start, only)
    .map(({ text: piece, mark }) => {
      const words = markdownText(piece);
      if (words === '') return ' ';
      const [before, after] = [piece.startsWith(' ') ? ' ' : '', piece.endsWith(' ') ? ' ' : ''];
      return `${before}${mark === 'new' ? `**${words}**` : words}${after}`;
    })
    .join('')
    .trim();
}
