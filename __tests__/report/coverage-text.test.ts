import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { type Coverage, compareCoverage } from '../../src/coverage/compare-coverage.js';
import { coverageMarkdown } from '../../src/report/tables/coverage-markdown.js';
import { coverageRows } from '../../src/report/tables/coverage-rows.js';
import { coverageText } from '../../src/report/terminal/coverage-text.js';
import { blocksOf } from '../../src/report/view-model/index.js';

const NEGOTIATE =
  'The committee said the board should negotiate with the health service to remove house calls from core work, ' +
  'and demand that any change in service is widely advertised to patients.';
const SNOW = 'Snow fell on the northern hills overnight and closed two mountain passes.';
const RIVER = 'The river Wend burst its banks at Marlow on Sunday evening.';
const CALLED = 'The committee called on the board to negotiate with the health service.';
const REMOVE =
  'It should remove house calls from core work, and demand that any change in service is widely advertised to patients.';

function article(id: string, text: string, more: Partial<Article> = {}): Article {
  return { id, text, language: 'en', outlet: id.toUpperCase(), ...more };
}

function shown(articles: readonly Article[], options: { width?: number; limit?: number; base?: string } = {}): string {
  const { base, ...terminal } = { hint: '--limit 0 shows all', ...options };
  return coverageText(articles, compareCoverage(articles, { base }), { width: 100, ...terminal });
}

describe('a sentence that is in two passages', () => {
  const articles = [article('whole', `${NEGOTIATE} ${SNOW}`), article('parts', `${CALLED} ${REMOVE} ${RIVER}`)];

  test('is shown once where the passages begin with it', () => {
    const coverage = compareCoverage(articles, { base: 'whole' });
    expect(coverage.passages).toHaveLength(2);
    const { everybody } = blocksOf(coverage);
    expect(everybody).toHaveLength(1);
    const text = coverageText(articles, coverage, { width: 100 });
    expect(text.slice(text.indexOf('What both have')).split('The committee said the board').length - 1).toBe(1);
    expect(text).toContain('In short\n  Both say: “The committee called on the board');
  });

  test('is a reminder with a number where it comes again', () => {
    const text = shown(articles, { base: 'parts' });
    // Among the claims, and once in what both have.
    expect(text.split('widely advertised to patients').length - 1).toBe(3);
    expect(text).toMatch(
      /The committee said the board should negotiate with the… \(see 1\) \(in one sentence with more\)/,
    );
  });
});

test('who carries an agency’s text is not said to have it from who printed it before', () => {
  const text = `${NEGOTIATE} ${SNOW} ${RIVER} ${CALLED}`;
  const carriers = [
    article('a', text, { publishedAt: '2026-03-03T06:00:00Z', credits: ['Coastal Wire', 'A'] }),
    article('b', text, { publishedAt: '2026-03-03T09:00:00Z', credits: ['Coastal Wire', 'A'] }),
  ];
  expect(compareCoverage(carriers).articles.map(({ derivation }) => derivation)).toContain('wholly-derived');
  const page = shown(carriers);
  expect(page).toContain('Coastal Wire text');
  expect(page).not.toContain('stood in');
});

describe('for an editor in a hurry', () => {
  const articles = [
    article(
      'a',
      `${SNOW}\n${RIVER}\nThe mayor Mohamed Salim wept.\n"We lost it all," said Ann Lee. "We will build it up again."`,
    ),
    article('b', `${SNOW}\n${RIVER}\nMayor Mohammed Salim was seen to weep.`),
    article('c', `${SNOW}\nSchools stayed shut.`),
  ];

  test('differences come first, what all and what some have last, by who has it', () => {
    const text = shown(articles);
    const titles = [
      'In short',
      'No quote differs',
      'Names spelled',
      'What each adds',
      'What all 3 have',
      'What some have',
    ];
    const places = titles.map((title) => text.indexOf(`\n${title}`));
    expect(places).toEqual([...places].sort((x, y) => x - y));
    expect(places[0]).toBeGreaterThan(0);
    expect(text).toContain('Mohamed Salim (C), Mohammed Salim (B)');
    expect(text).toMatch(/\n B C, not in A; one source\n/);
    expect(text).toContain('Who was first is not known: no article has a time.');
  });

  test('an added quote that names nobody says whose it is', () => {
    const text = shown([
      article('a', `${SNOW}\n"We lost it all," said Ann Lee.\n"We will build it all up again," she added.`),
      article('b', SNOW),
    ]);
    expect(text).toContain('"We will build it all up again," she added. (Ann Lee)');
    expect(text).not.toContain('said Ann Lee. (');
  });

  test('words that are put into two mouths name both', () => {
    const text = shown([
      article('a', `${SNOW}\n"We lost everything in one night and we want answers," said Ann Lee.`),
      article('b', `${SNOW}\n"We lost everything in one night and we want answers," said Bob Ray.`),
    ]);
    expect(text).toContain('Quotes that differ\n  whose words they are is told differently\n');
    expect(text).toContain('A  “We lost everything in one night and we want answers,”: Ann Lee');
    expect(text).toContain('B  “We lost everything in one night and we want answers,”: Bob Ray');
  });

  test('what the limit leaves out is counted, and few are never left out', () => {
    const many = Array.from(
      { length: 30 },
      (_, at) => `Quarry number ${at} shut its gate ${'zyxwvut'[at % 7]}${at} times.`,
    );
    const story = [article('a', `${SNOW}\n${many.join('\n')}`), article('b', SNOW)];
    const added = (text: string): number => text.split('\n').filter((line) => line.startsWith('  + ')).length;
    expect(added(shown(story))).toBe(12);
    expect(shown(story)).toContain('and 18 more passages; --limit 0 shows all');
    expect(added(shown(story, { limit: 0 }))).toBe(30);
    expect(added(shown(story, { limit: 28 }))).toBe(30);
  });

  test('marks are explained where there are any', () => {
    expect(shown([article('a', SNOW), article('b', SNOW)])).not.toContain('Marks:');
    const cut = shown(
      [article('a', SNOW), article('b', 'Snow fell on the hills overnight and closed two mountain roads.')],
      { base: 'a' },
    );
    expect(cut).toContain('Snow fell on the […] hills overnight and closed two mountain *roads*.');
    expect(cut).toContain('Marks: *these words* differ; […] stands for words that another wording has');
  });

  test('a rewording that shares little says what it shares', () => {
    const text = shown([
      article(
        'a',
        'Kent LMC counted 26,400,000 appointments at general practices in September, up 9.7% on the same month a year earlier.',
      ),
      article(
        'b',
        'In September there were more than 26m appointments with GPs, by the count of Kent LMC, 9.7 per cent above a year earlier.',
      ),
    ]);
    expect(text).toMatch(/in other words; in common: [^)]*appointments/s);
  });

  test('several languages are pointed out', () => {
    const text = shown([
      article('a', SNOW),
      article('b', 'La neige est tombée pendant la nuit sur les collines du nord.', { language: 'fr' }),
    ]);
    expect(text).toContain('Several languages, A (fr), B (en)');
    expect(text).toContain('In short\n  No two articles make the same statement in similar words.');
  });

  test('no line is wider than the terminal, and nothing is said by colour alone', () => {
    const coverage = compareCoverage(articles);
    for (const width of [40, 60, 100]) {
      for (const line of coverageText(articles, coverage, { width, limit: 0 }).split('\n')) {
        expect(line.length).toBeLessThanOrEqual(width);
      }
    }
    const coloured = coverageText(articles, coverage, { color: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what this looks at
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(coverageText(articles, coverage));
  });
});

describe('as a table', () => {
  const articles = [
    article('a', `${SNOW}\n${RIVER}\nMohamed Salim wept.`, { publishedAt: '2026-11-21T08:00:00Z' }),
    article('b', `${SNOW}\n${RIVER}\nMohammed Salim laughed.`, { publishedAt: '2026-11-21T09:00:00Z' }),
    article('c', `${SNOW}\nSchools stayed shut.`, { publishedAt: '2026-11-20' }),
  ];
  const coverage: Coverage = compareCoverage(articles);

  test('every row has as many cells as the head', () => {
    const rows = coverageRows(articles, coverage);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([13]));
    expect(rows.filter(([finding]) => finding === 'omitted').map((row) => row.slice(0, 5))).toEqual([
      ['omitted', 'p2', 'published-earlier', 'c', 'C'],
    ]);
    expect(rows.filter(([finding]) => finding === 'name').map((row) => row[7])).toEqual([
      'Mohamed Salim',
      'Mohammed Salim',
    ]);
  });

  test('Markdown says who was first and how sure that is', () => {
    const text = coverageMarkdown(articles, coverage);
    expect(text).toContain('|  | first | sources | A | B | C |');
    expect(text).toMatch(/^\| 2 \| B \| 1 \|/m);
    expect(text).toContain('## Names spelled differently');
  });
});

test('pop-up headlines are left out of what is shown, and who is quoted is told by name only', () => {
  const linked = 'Governor Janie McDoe Jane Mary McDoeMayors balk at toll Why she waits MORE lost the vote on Monday.';
  const text = shown([
    article('a', `${linked} "We fought," said Ann Lee. "So it goes," said a spokesman.`),
    article('b', `${SNOW} ${RIVER}`),
  ]);
  expect(text).toContain('Governor Janie McDoe […] lost the vote on Monday.');
  expect(text).not.toContain('balk at toll');
  expect(text).toMatch(/quoted only here: Ann Lee\n/);
});

test('the same words with and without quotation marks are no quote that differs', () => {
  const words = 'The barrier had been crushed in a prior accident without being replaced by the county.';
  const text = shown([
    article('a', `${words} ${SNOW}`),
    article('b', `"${words}" the company said in a statement. ${RIVER}`),
  ]);
  expect(text).toContain('No quote');
});

test('nobody is quoted only here whose surname is quoted elsewhere', () => {
  const text = shown([
    article('a', `"We fought," said Ann Lee. "It rained," said Jon Poe. ${SNOW}`),
    article('b', `"They lost everything," LEE said. ${RIVER}`),
  ]);
  expect(text).toMatch(/quoted only here: Jon Poe\n/);
  expect(text).not.toMatch(/quoted only here: .*Lee/i);
});

test('a claim of one source names all that have it, and whom they have it from where all say so', () => {
  const said = '“We will not sell the pier while I am in office,” the mayor, Ann Lee, told';
  const claims = (...via: string[]) =>
    shown(via.map((whom, at) => article('ab'[at]!, `${said} ${whom} on Friday. ${[SNOW, RIVER][at]}`)))
      .split('\n')
      .find((line) => line.includes('(one source'));
  expect(claims('Sky News', 'reporters')).toMatch(/^ {2}A B {2}“We will not sell .*\(one source: Ann Lee\)$/);
  expect(claims('Sky News', 'Sky News')).toMatch(/^ {2}A B {2}“.*\(one source: Ann Lee, through Sky News\)$/);
});
