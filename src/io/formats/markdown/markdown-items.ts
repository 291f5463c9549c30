import { SameStoryError } from '../../../errors.js';
import { collect, decodeText } from '../../bytes/index.js';
import { type Item, loadHtml, mapRecord } from '../../mapping/index.js';
import { type FormatSettings, requireChunks } from '../parsing/index.js';
import { frontMatter } from './front-matter.js';
import { markdownText } from './markdown-text.js';

/** The article of a Markdown document: its front matter, or its first heading for a title, and its text. */
export async function* markdownItems(chunks: AsyncIterable<Buffer>, settings: FormatSettings): AsyncGenerator<Item> {
  requireChunks('markdownItems', chunks, settings);
  const decoded = decodeText(await collect(chunks, settings.maxBytes));
  if (!decoded.ok) throw new SameStoryError('unreadable-input', decoded.reason);
  await loadHtml();
  const matter = frontMatter(decoded.text);
  const { heading, text } = markdownText(decoded.text.slice(matter?.end ?? 0));
  const { draft, ...fields } = matter?.fields ?? {};
  const status = draft === 'true' ? { status: 'draft' } : {};
  yield mapRecord({ title: heading, ...fields, ...status, text }, settings);
}
