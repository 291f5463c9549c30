import type { ArticleId, Span } from '../../../article.js';
import type { Coverage } from '../../../coverage/index.js';
import { count, plain, shorten } from '../../formats/index.js';
import { entriesOf } from './additions.js';
import { articlesOf, inText, type Passage, wordKey } from './passage-blocks.js';

/** A statement that an article lacks, in the words of the first article that makes it. */
export interface Omission extends Span {
  /** Of the passage. */
  readonly id: string;
  readonly article: ArticleId;
  /** All the articles that say it. */
  readonly articles: readonly ArticleId[];
  readonly text: string;
}

/** What one article does not say. */
export interface Omissions {
  readonly article: ArticleId;
  /** What it left out although it could have had it; what most others say first. */
  readonly items: readonly Omission[];
  /** Why it lacks more: `It came out before 3 statements that only later articles make.` */
  readonly notes: readonly string[];
}

/** Characters of a statement that are quoted. */
const MAX_STATEMENT = 160;

/** The statements of others that an article does not make, each once. */
export function omissionsOf(id: ArticleId, coverage: Coverage): Omissions {
  const byId = new Map(coverage.passages.map((passage) => [passage.id, passage]));
  const all = entriesOf(coverage.omissions, id);
  const lacking = (reason: string): Passage[] =>
    all.filter((omission) => omission.reason === reason).flatMap(({ passage }) => byId.get(passage) ?? []);
  const seen = new Set<string>();
  const items = lacking('left-out')
    .map(statementOf)
    .sort((a, b) => b.articles.length - a.articles.length)
    .filter(({ text }) => {
      const key = wordKey(text);
      return !seen.has(key) && seen.add(key);
    });
  const parts = entriesOf(coverage.otherStories ?? {}, id).length;
  const [earlier, truncated] = [lacking('published-earlier').length, lacking('truncated').length];
  return {
    article: id,
    items,
    notes: [
      parts > 0
        ? `It is a round-up: ${count(parts, 'part')} on other stories ${parts === 1 ? 'is' : 'are'} left out.`
        : '',
      earlier > 0 ? `Only later articles make ${count(earlier, 'other statement')}.` : '',
      truncated > 0 ? `Its text breaks off before ${count(truncated, 'other statement')}.` : '',
    ].filter(Boolean),
  };
}

/**
 * A passage in the words of its first member; the shortest wording where several say the same, because it is read most
 * quickly.
 */
function statementOf(passage: Passage): Omission {
  const [first, ...others] = inText(passage) as [Passage['members'][number], ...Passage['members'][number][]];
  const member = others.reduce((best, other) => (other.text.length < best.text.length ? other : best), first);
  const { article, start, end, text } = member;
  return {
    id: passage.id,
    article,
    start,
    end,
    articles: articlesOf(passage),
    text: shorten(plain(text), MAX_STATEMENT),
  };
}
