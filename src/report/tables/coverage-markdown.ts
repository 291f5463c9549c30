import type { Article, ArticleId } from '../../article.js';
import type { Coverage } from '../../coverage/index.js';
import { type Cell, list, markdownTable, markdownText, percent } from '../formats/index.js';
import { type Addition, keysFor, requireResults, type StoryView, storyView } from '../view-model/index.js';

/**
 * A comparison as Markdown: who wrote, the differences in a paragraph, figures, quotes and names that differ, claims of
 * one source, what each adds with its **new words** and what it does not say, and the passages by article.
 */
export function coverageMarkdown(articles: readonly Article[], coverage: Coverage): string {
  requireResults('coverageMarkdown', articles, coverage, 'articles');
  const view = storyView(articles, coverage);
  const key = (id: ArticleId): string => view.labels.get(id)?.key ?? id;
  const keys = (ids: readonly ArticleId[]): string => keysFor(view.labels, ids).join(' ');
  const sections = [
    articleTable(view),
    paragraph([view.first.text, ...view.notes].join(' ')),
    view.summary.length > 0 ? `## In short\n\n${paragraph(view.summary.map(({ text }) => text).join(' '))}` : '',
    section('Figures that differ', [
      ['question', 'agreement', '', 'figure', 'context'],
      ...view.figures.flatMap(({ question, words, cells }) =>
        cells.map(({ article, written, context }): Cell[] => [question, words, key(article), written, context]),
      ),
    ]),
    section('What became of whom', [
      ['who', 'agreement', '', 'state'],
      ...view.states.flatMap(({ who, words, states }) =>
        states.map(({ state, articles: those }): Cell[] => [who, words, keys(those), state]),
      ),
    ]),
    section('Quotes that differ', [
      ['speaker', '', 'words', 'how it differs'],
      ...view.quotes.flatMap(({ speaker, versions }) =>
        versions.map(({ articles: those, pieces, isQuoted, note }): Cell[] => {
          const words = pieces.map(({ text, mark }) => (mark === 'gap' ? '[…]' : text)).join('');
          return [speaker ?? 'unattributed', keys(those), isQuoted ? `“${words}”` : words, note];
        }),
      ),
    ]),
    section('Names spelled differently', [
      ['', 'name'],
      ...view.names.flatMap(({ spellings }) =>
        spellings.map(({ name, articles: those }): Cell[] => [keys(those), name]),
      ),
    ]),
    section('Claims of one source or of none named', [
      ['', 'claim', 'basis'],
      ...view.claims.map(({ articles, text, basis, isQuote }): Cell[] => [
        keys(articles),
        isQuote ? `“${text}”` : text,
        basis,
      ]),
    ]),
    `## Added\n\n${view.additions.map((_, index) => addedList(view, index)).join('\n')}`,
    omissionList(view, keys),
    passageTable(view, key),
  ];
  return sections.filter((text) => text !== '').join('\n');
}

function articleTable({ articles }: StoryView): string {
  const head = ['', 'outlet', 'title', 'published', 'verbatim', 'rewrite', 'new', 'text'];
  return markdownTable([
    head,
    ...articles.map(({ key, name, title, time, composition, derivation }): Cell[] => {
      const { verbatim, rewrite, new: own } = composition;
      return [key, name, title, time, ...[verbatim, rewrite, own].map(percent), derivation];
    }),
  ]);
}

function paragraph(text: string): string {
  return `${markdownText(text)}\n`;
}

function section(title: string, rows: readonly (readonly Cell[])[]): string {
  return rows.length < 2 ? '' : `## ${title}\n\n${markdownTable(rows)}`;
}

function addedList({ articles, additions }: StoryView, index: number): string {
  const { key, name } = articles[index]!;
  const { items, speakers } = additions[index]!;
  const lines = items.length === 0 ? ['nothing of its own'] : items.map(markedText);
  if (speakers.length > 0) lines.push(markdownText(`quoted only here: ${list(speakers)}`));
  return `**${markdownText(`${key} ${name}`)}**\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
}

/** What an article adds, with the words in bold that nobody else has where the rest is told elsewhere. */
function markedText({ pieces }: Addition): string {
  return pieces
    .map(({ text: piece, mark }) => {
      const words = markdownText(piece);
      if (words === '') return ' ';
      const [before, after] = [piece.startsWith(' ') ? ' ' : '', piece.endsWith(' ') ? ' ' : ''];
      return `${before}${mark === 'new' ? `**${words}**` : words}${after}`;
    })
    .join('')
    .trim();
}

function omissionList({ articles, omissions }: StoryView, keys: (ids: readonly ArticleId[]) => string): string {
  const rows = omissions.flatMap(({ items, notes }, index): Cell[][] => [
    ...items.map(({ text, articles: those }): Cell[] => [articles[index]!.key, text, keys(those)]),
    ...notes.map((note): Cell[] => [articles[index]!.key, note, '']),
  ]);
  return section('Not said', [['', 'what it does not say', 'who says it'], ...rows]);
}

/** One row per passage, one column per article; `?` marks who had it first when the times leave doubt. */
function passageTable({ articles, coverage }: StoryView, key: (id: ArticleId) => string): string {
  return section('Passages', [
    ['', 'first', 'sources', ...articles.map((article) => article.key)],
    ...coverage.passages.map(({ members, first, independentSources }, index): Cell[] => [
      index + 1,
      first === null ? '' : `${key(first.article)}${first.sure ? '' : '?'}`,
      independentSources,
      ...articles.map(({ id }) =>
        members
          .filter(({ article }) => article === id)
          .map(({ text }) => text)
          .join(' … '),
      ),
    ]),
  ]);
}
