import type { Article } from '../../../src/article.js';
import { compareCoverage, compareVersions } from '../../../src/coverage/index.js';
import { findReuse } from '../../../src/reuse/find-reuse.js';
import { findStories } from '../../../src/stories/find-stories.js';
import { StoryStream } from '../../../src/stories/stream/index.js';
import { seededIntegers } from '../../../src/structures/hash.js';
import { nearCopy, vocabulary } from './wires.js';

export interface HostileFigures {
  readonly seconds: number;
  /** Megabytes that the process took at most. */
  readonly peak: number;
  /** What it answered, or the code of its refusal and how that begins. */
  readonly answer: string;
}

type Answer = (articles: readonly Article[]) => string;

/** Code units of an article of 50 MB, in a string with one byte each. */
const HUGE = 50 * 1024 * 1024;
const HALF_OF_TEN = 5 * 1024 * 1024;

const stories: Answer = (articles) => {
  const { stories } = findStories(articles);
  return `${stories.length} stories`;
};
const passages: Answer = (articles) => {
  const { pairs, caps } = findReuse(articles);
  return [`${pairs.length} pairs`, ...new Set(caps.map(({ cap }) => cap))].join(', ');
};
const streamed: Answer = (articles) => {
  const stream = new StoryStream();
  for (const article of articles) stream.add(article);
  return `${stream.stories().length} stories`;
};
const compared: Answer = (articles) => {
  const { passages } = compareCoverage(articles);
  return `${passages.length} passages`;
};
const versions: Answer = ([older, newer]) => {
  const { changes } = compareVersions(older as Article, newer as Article);
  return `${changes.length} changes`;
};

/** By name: the articles, and what is asked of them. */
export const HOSTILE: Readonly<Record<string, readonly [make: (base: readonly Article[]) => Article[], ask: Answer]>> =
  {
    'stories of 50,000 identical articles': [identical, stories],
    'shared passages of 50,000 identical articles': [identical, passages],
    'stream of 50,000 identical articles': [identical, streamed],
    'stories of 20,000 near-copies, one word in 40 changed': [nearCopies(20_000), stories],
    'shared passages of 20,000 near-copies': [nearCopies(20_000), passages],
    'stream of 20,000 near-copies': [nearCopies(20_000), streamed],
    'comparison of 2,000 near-copies as one story': [nearCopies(2000), compared],
    'comparison of 2,000 different articles as one story': [(base) => base.slice(0, 2000), compared],
    'stories with one article of 50 MB': [withHuge, stories],
    'shared passages with one article of 50 MB': [withHuge, passages],
    'comparison of two paragraphs of 5 MB': [twoParagraphs, compared],
    'two versions of 5 MB': [twoParagraphs, versions],
    'stories of three articles of one word 100,000 times': [oneWord, stories],
    'shared passages of three articles of one word 100,000 times': [oneWord, passages],
  };

function identical([first]: readonly Article[]): Article[] {
  return Array.from({ length: 50_000 }, (_, at) => ({ ...(first as Article), id: `${at}` }));
}

function nearCopies(count: number) {
  return (base: readonly Article[]): Article[] => {
    const report = base.find(({ text }) => text.length > 3000 && text.length < 3500) as Article;
    const words = vocabulary(base);
    const next = seededIntegers(1);
    return Array.from({ length: count }, (_, at) => nearCopy(report, `${at}`, at / 60, 40, words, next));
  };
}

function withHuge(base: readonly Article[]): Article[] {
  return [...base.slice(0, 10), { id: 'huge', text: joined(base, HUGE, '\n') }];
}

function twoParagraphs(base: readonly Article[]): Article[] {
  const text = joined(base, HALF_OF_TEN, ' ').replaceAll('\n', ' ');
  return [
    { id: 'one', text },
    { id: 'other', text: text.replaceAll('Monday', 'Tuesday') },
  ];
}

function oneWord(): Article[] {
  return ['a', 'b', 'c'].map((id) => ({ id, text: 'flood '.repeat(100_000) }));
}

/** The texts one after the other, again and again, as many code units as that. */
function joined(base: readonly Article[], size: number, between: string): string {
  const parts: string[] = [];
  let length = 0;
  for (let at = 0; length < size; at++) {
    const { text } = base[at % base.length] as Article;
    parts.push(text);
    length += text.length + between.length;
  }
  return parts.join(between).slice(0, size);
}
