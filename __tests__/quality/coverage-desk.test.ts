import { describe, expect, it } from '@jest/globals';
import { scoreFigures } from '../../bench/quality/coverage-desk/figures.js';
import { type DeskStory, labelRows } from '../../bench/quality/coverage-desk/labels.js';
import { scoreSpeakers } from '../../bench/quality/coverage-desk/speakers.js';
import type { Coverage } from '../../src/coverage/index.js';

const FILES = ['desk-a', 'desk-b'];

function quote(article: string, start: number, speakers: string[], statement = `q${start}`) {
  return { article, start, end: start + 10, speakers, statement };
}

function variant(article: string, start: number, speaker: string | null) {
  return { article, start, end: start + 10, text: '', speaker, relation: 'sole', statement: 1, edits: [] };
}

function figure(article: string, start: number, row: string | null, agreements: string[]) {
  const question = row === null ? 'background' : 'dead';
  return { article, start, end: start + 2, field: 'text' as const, question, row, agreements };
}

function value(article: string, start: number) {
  return { article, start, end: start + 2, text: '', value: 1, unit: 'count', hedge: null };
}

function story(labels: Partial<DeskStory>): DeskStory {
  const none = { articles: [], sentences: [], quotes: [], figures: [], underived: new Set<string>() };
  return { story: 'made:up', part: 'dev', ...none, ...labels };
}

function coverage(findings: { quotes?: unknown[]; figures?: unknown[] }): Coverage {
  return { quotes: [], figures: [], ...findings } as unknown as Coverage;
}

function noFigures() {
  return {
    pairs: { right: 0, wrong: 0, missed: 0 },
    found: 0,
    agreed: 0,
    conflicts: 0,
    rightConflicts: 0,
    labelledConflicts: 0,
    foundConflicts: 0,
  };
}

describe('scoreSpeakers', () => {
  it('takes a surname or a longer name for the speaker, and no other name', () => {
    const labels = [0, 20, 40].map((start) => quote('a', start, ['Ada Hill']));
    const variants = [variant('a', 0, 'Hill'), variant('a', 20, 'Dr Ada Hill of Leeds'), variant('a', 40, 'Ada')];
    const counts = { given: 0, right: 0, attributed: 0, found: 0 };
    const faults = scoreSpeakers(story({ quotes: labels }), coverage({ quotes: [{ variants }] }), counts);
    expect(counts).toEqual({ given: 3, right: 2, attributed: 3, found: 2 });
    expect(faults).toEqual(['quote a 40-50: Ada, should be Ada Hill']);
  });

  it('counts a speaker of an unattributed quote as wrong, unless another article names that speaker', () => {
    const labels = [quote('a', 0, ['-']), quote('a', 20, ['-'], 'q1'), quote('b', 0, ['Ada Hill'], 'q1')];
    const variants = [variant('a', 0, 'Leeds'), variant('a', 20, 'Ada Hill'), variant('b', 0, null)];
    const counts = { given: 0, right: 0, attributed: 0, found: 0 };
    scoreSpeakers(story({ quotes: labels }), coverage({ quotes: [{ variants }] }), counts);
    expect(counts).toEqual({ given: 2, right: 1, attributed: 1, found: 0 });
  });
});

describe('scoreFigures', () => {
  const labels = [
    figure('a', 0, 'f1', ['conflict', 'updated']),
    figure('b', 0, 'f1', ['conflict', 'updated']),
    figure('a', 10, 'f2', ['sole']),
    figure('b', 10, null, ['-']),
  ];

  it('counts a joined row as right and a missing one as missed', () => {
    const joined = { agreement: 'updated', values: [value('a', 0), value('b', 0)] };
    const found = noFigures();
    expect(scoreFigures(story({ figures: labels }), coverage({ figures: [joined] }), found)).toEqual([]);
    expect(found).toMatchObject({ pairs: { right: 1, wrong: 0, missed: 0 }, found: 1, agreed: 1, foundConflicts: 1 });
    const missed = noFigures();
    scoreFigures(story({ figures: labels }), coverage({}), missed);
    expect(missed).toMatchObject({ pairs: { right: 0, wrong: 0, missed: 1 }, found: 0, labelledConflicts: 1 });
  });

  it('counts a row that joins another event, and its conflict, as wrong', () => {
    const joined = { agreement: 'conflict', values: [value('a', 10), value('b', 10)] };
    const counts = noFigures();
    scoreFigures(story({ figures: labels }), coverage({ figures: [joined] }), counts);
    expect(counts).toMatchObject({ pairs: { right: 0, wrong: 1, missed: 1 }, conflicts: 1, rightConflicts: 0 });
  });
});

describe('the labels', () => {
  it.each(FILES)('%s: each row of figures has one question and one agreement', (name) => {
    const rows = new Map<string, string>();
    for (const { story, row, question, agreement } of labelRows(`${name}-figures.tsv`)) {
      if (row === '-') continue;
      const answer = `${question} ${agreement}`;
      expect(rows.get(`${story} ${row}`) ?? answer).toBe(answer);
      rows.set(`${story} ${row}`, answer);
    }
    expect(rows.size).toBeGreaterThan(0);
  });

  it.each(FILES)('%s: each row of sentences is told by two articles, and sentences do not overlap', (name) => {
    const tellers = new Map<string, Set<string>>();
    let last = { article: '', end: 0 };
    for (const { story, article, start, end, row } of labelRows(`${name}-sentences.tsv`)) {
      if (last.article === article) expect(Number(start)).toBeGreaterThanOrEqual(last.end);
      expect(Number(end)).toBeGreaterThan(Number(start));
      last = { article: article!, end: Number(end) };
      for (const item of row!.split(',').filter((item) => /^\d+$/.test(item))) {
        const key = `${story} ${item}`;
        tellers.set(key, (tellers.get(key) ?? new Set()).add(article!));
      }
    }
    expect([...tellers].filter(([, articles]) => articles.size < 2)).toEqual([]);
  });
});
