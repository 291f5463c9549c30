import type { Article } from '../../../src/article.js';
import { type Coverage, compareCoverage } from '../../../src/coverage/compare-coverage.js';
import { groupBy } from '../../../src/structures/index.js';
import type { Table } from '../part.js';
import { isAt } from './figures.js';
import { type DeskPart, labelRows } from './labels.js';

const COLUMNS = ['part', 'stories', 'contradictions', 'called', 'right', 'called P', 'called R'];

/** A story in which one figure differs between the articles. */
interface Invented {
  readonly story: string;
  readonly part: DeskPart;
  readonly isConflict: boolean;
  readonly articles: readonly Article[];
  readonly marks: readonly Parameters<typeof isAt>[1][];
}

/**
 * Invented pairs of figures that contradict each other, and pairs that only look so: how many contradictions are
 * called, and how many of the calls are right. `faults`, if given, takes a line for each fault of the parts asked for.
 */
export function scoreInvented(parts: readonly DeskPart[] = ['dev', 'final'], faults?: string[]): Table {
  const stories = inventedStories();
  const rows = parts.map((part) => {
    const own = stories.filter((story) => story.part === part);
    const there = own.filter(({ isConflict }) => isConflict).length;
    let [called, right] = [0, 0];
    for (const story of own) {
      const conflicts = compareCoverage(story.articles).figures.filter(({ agreement }) => agreement === 'conflict');
      const found = conflicts.filter((figure) => story.isConflict && hasAll(figure, story));
      called += conflicts.length;
      right += found.length;
      if (story.isConflict && found.length === 0) faults?.push(`${story.story}: not called a contradiction`);
      for (const figure of conflicts) {
        if (!found.includes(figure))
          faults?.push(`${story.story}: called one, ${figure.values.map(({ text }) => text).join(' / ')}`);
      }
    }
    return [part, own.length, there, called, right, percent(right / called), percent(right / there)];
  });
  return { title: 'Invented contradictions of figures, and what only looks like one', columns: COLUMNS, rows };
}

function hasAll({ values }: Coverage['figures'][number], { marks }: Invented): boolean {
  return marks.every((mark) => values.some((value) => isAt(value, mark)));
}

function inventedStories(): Invented[] {
  const stories = groupBy(labelRows('invented.tsv'), ({ story }) => story!);
  return [...stories].map(([story, rows]) => ({
    story,
    part: rows[0]!.part as DeskPart,
    isConflict: rows[0]!.verdict === 'conflict',
    articles: rows.map(({ article, title, text, published }) => ({
      id: article!,
      title: title!,
      text: text!.replace(/[{}]/g, ''),
      ...(published === '' ? {} : { publishedAt: published! }),
    })),
    marks: rows.map(({ article, text }) => {
      // The first brace is gone from the text that is compared, and so is the second.
      const [start, end] = [text!.indexOf('{'), text!.indexOf('}') - 1];
      return { article: article!, field: 'text', start, end };
    }),
  }));
}

function percent(share: number): number | undefined {
  return Number.isNaN(share) ? undefined : Math.round(share * 1000) / 10;
}
