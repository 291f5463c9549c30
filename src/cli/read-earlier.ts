import { promises as fs } from 'node:fs';
import { isRecord } from '../arguments.js';
import type { ArticleId } from '../article.js';
import { SameStoryError } from '../errors.js';
import { systemReason } from '../io/read/index.js';
import { plain } from '../report/index.js';

/**
 * The stories of an earlier run, by their articles: what `samestory stories --json` or `--ndjson` wrote.
 *
 * @throws {SameStoryError} `unreadable-input`, naming the file.
 */
export async function readEarlierStories(file: string): Promise<readonly (readonly ArticleId[])[]> {
  const fail = (reason: string): never => {
    const remedy = 'give a file that samestory stories --json wrote';
    throw new SameStoryError('unreadable-input', `--against ${plain(file)}: ${reason}; ${remedy}`);
  };
  let text: string;
  try {
    text = await fs.readFile(file, 'utf8');
  } catch (error) {
    return fail(systemReason(error));
  }
  const stories = storiesIn(text) ?? fail('it is not JSON');
  return stories.map((story, index) => {
    const articles = isRecord(story) ? story.articles : undefined;
    const isList = Array.isArray(articles) && articles.every((id) => typeof id === 'string');
    return isList ? (articles as ArticleId[]) : fail(`stories[${index}] has no list of articles`);
  });
}

/** Reads one object with `stories`, or one story per line; `undefined` when the text is not JSON. */
function storiesIn(text: string): readonly unknown[] | undefined {
  const whole = parsed(text);
  if (isRecord(whole) && Array.isArray(whole.stories)) return whole.stories;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const stories = lines.map(parsed);
  return lines.length === 0 || stories.includes(undefined) ? undefined : stories;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
