import type { Article } from '../../../src/article.js';
import { type Coverage, compareCoverage } from '../../../src/coverage/compare-coverage.js';
import { groupBy } from '../../../src/structures/index.js';
import { readSet } from '../coverage/coverage-labels.js';
import { covers } from '../coverage/coverage-scores.js';
import type { Table } from '../part.js';
import { type DeskPart, type DeskQuote, labelRows, quoteOf } from './labels.js';
import { type SpeakerCounts, scoreSpeakers } from './speakers.js';

/**
 * Speakers of quotes that were drawn by a seed from stories of all sets (drawn-quotes.tsv). One line for each part;
 * `faults`, if given, takes a line for each fault.
 */
export function scoreDrawn(folder: string, parts: readonly DeskPart[] = ['dev', 'final'], faults?: string[]): Table {
  const stories = groupBy(labelRows('drawn-quotes.tsv'), ({ story }) => story!);
  const sets = new Map<string, Map<string, Article>>();
  const rows = parts.map((part) => {
    const counts: SpeakerCounts = { given: 0, right: 0, attributed: 0, found: 0 };
    let [quotes, others, spoken] = [0, 0, 0];
    for (const [story, labels] of stories) {
      if (labels[0]!.part !== part) continue;
      const set = story.slice(0, story.indexOf(':'));
      const known = sets.get(set) ?? readSet(folder, set);
      sets.set(set, known);
      const own = labels.map(quoteOf);
      const articles = [...new Set(own.map(({ article }) => article))].map((id) => known.get(id)!);
      if (articles.includes(undefined as never)) return [part, 'skipped: its articles are not there'];
      const coverage = compareCoverage(articles);
      const wrong = scoreSpeakers({ quotes: own }, coverage, counts);
      faults?.push(...wrong.map((fault) => `${story} ${fault}`));
      for (const label of own) {
        quotes++;
        if (!label.speakers.includes('not-a-quote')) continue;
        others++;
        const speaker = speakerOf(coverage, label);
        if (speaker === undefined) continue;
        spoken++;
        faults?.push(`${story} quote ${label.article} ${label.start}-${label.end}: ${speaker}, is no quote`);
      }
    }
    const percent = (share: number) => Math.round(share * 1000) / 10;
    const { given, right, attributed, found } = counts;
    return [part, quotes, percent(right / given), percent(found / attributed), others, spoken];
  });
  return {
    title: 'Speakers of quotes drawn by a seed, at the defaults, in per cent',
    columns: ['part', 'stretches', 'speakers right', 'speakers given', 'no quotes', 'of them with a speaker'],
    rows,
  };
}

/** Who is given as the speaker of a stretch. */
function speakerOf({ quotes }: Coverage, label: DeskQuote): string | undefined {
  const variants = quotes.flatMap((quote) => quote.variants);
  return (
    variants.find((one) => one.article === label.article && one.speaker !== null && covers(one, label))?.speaker ??
    undefined
  );
}
