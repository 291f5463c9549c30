import type { Article } from '../../article.js';
import { type Rejection, readArticles } from '../../io/index.js';

/**
 * Reads the articles of a request body or a fetched feed, in any format of `samestory/io`. The content decides the
 * format.
 */
export async function readBody(
  bytes: Uint8Array,
): Promise<{ readonly articles: readonly Article[]; readonly rejected: readonly Omit<Rejection, 'source'>[] }> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const { articles, rejected } = await readArticles(['-'], { stdin: chunks() });
  // An unknown format is read as the text of one article, which has no id here.
  const [only] = articles;
  if (articles.length === 1 && only?.id === 'stdin' && only.text.length >= new TextDecoder().decode(bytes).length) {
    const reason = 'it is no JSON and no feed; if it is the text of one article, give its id: POST /articles?id=ID';
    return { articles: [], rejected: [{ reason }] };
  }
  return { articles, rejected: rejected.map(({ source: _, ...rejection }) => rejection) };
}
