import type { ArticleId } from '../../../article.js';
import { byFrequency } from '../../../structures/index.js';
import type { ArticleView } from '../../view-model/index.js';

/** Colours and shapes of keys; each pair is told apart by colour-blind readers, and by its shape without any colour. */
export const KEY_COUNT = 12;

/** The colour and shape of an article: 0 to 11. */
export type Colours = ReadonlyMap<ArticleId, number>;

/**
 * Gives each outlet of a collection a colour, the outlets of most articles first, so that an outlet has one colour
 * throughout a page. From the thirteenth on colours come again; {@link storyColours} keeps them apart within a story.
 */
export function outletColours(outlets: Iterable<string>): Map<string, number> {
  return new Map(byFrequency(outlets).map((outlet, index) => [outlet, index % KEY_COUNT]));
}

/**
 * The colours of a story's articles: their outlets' own where no other outlet of the story has it, else the next that
 * is free.
 */
export function storyColours(articles: readonly ArticleView[], preferred: ReadonlyMap<string, number>): Colours {
  const taken = new Map<number, string>();
  const byOutlet = new Map<string, number>();
  const colours = new Map<ArticleId, number>();
  for (const { id, outlet } of articles) {
    let colour = byOutlet.get(outlet);
    if (colour === undefined) {
      colour = preferred.get(outlet) ?? byOutlet.size % KEY_COUNT;
      for (let tried = 0; taken.has(colour) && tried < KEY_COUNT; tried++) colour = (colour + 1) % KEY_COUNT;
      taken.set(colour, outlet);
      byOutlet.set(outlet, colour);
    }
    colours.set(id, colour);
  }
  return colours;
}
