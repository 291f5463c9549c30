import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { unrelatedItems } from '../../../src/stories/kinds/flag-structure.js';
import { type FlagKind, flagArticle, isDigestArticle, isDigestFlag } from '../../../src/stories/kinds/flags.js';
import { newestFirst, timeEntries } from '../../../src/stories/kinds/time-entries.js';

const REPORT = 'The river Ouse burst its banks near York overnight. Two roads are closed.';

function kinds(article: { title?: string; url?: string; text?: string }): FlagKind[] {
  return flagArticle({ text: REPORT, ...article }).map(({ kind }) => kind);
}

/** Patterns are made once, here and not within a test, so that a fault in one counts for every example. */
const OF_A_REPORT = flagArticle({ text: REPORT });

/** What an example of each place is in an article. */
const PLACES: Readonly<Record<string, (said: string) => Parameters<typeof kinds>[0]>> = {
  title: (title) => ({ title }),
  url: (url) => ({ url }),
  beginning: (said) => ({ text: `${said}\n${REPORT}` }),
  end: (said) => ({ text: `${REPORT.repeat(20)}\n${said}` }),
};

/** Sections of examples, a line each, under the place in which they stand and the flag that they give. */
const EXAMPLES = readFileSync('__tests__/stories/kinds/flag-examples.txt', 'utf8')
  .trimEnd()
  .split(/^== /m)
  .slice(1)
  .flatMap((section) => {
    const [head = '', ...lines] = section.trimEnd().split('\n');
    const [place = '', kind = ''] = head.split(' ');
    return lines.map((line) => [place, kind, line.replaceAll('\\n', '\n')] as const);
  });

test.each(EXAMPLES)('in the %s, flagged %s: %j', (place, kind, said) => {
  expect(kinds(PLACES[place]!(said))).toEqual(kind === 'none' ? [] : [kind]);
});

test('a plain report has no flag', () => {
  expect(OF_A_REPORT).toEqual([]);
});

test('only the first six hundred and the last five hundred characters are read', () => {
  const at = (place: number, said: string) =>
    `${'x'.repeat(place - 1)} ${said} ${'y'.repeat(1200 - place - said.length)}`;
  expect(kinds({ text: at(580, 'this live blog') })).toEqual(['live-blog']);
  expect(kinds({ text: at(590, 'this live blog') })).toEqual([]);
  expect(kinds({ text: at(702, 'closing our live blog') })).toEqual(['live-blog']);
  expect(kinds({ text: at(695, 'closing our live blog') })).toEqual([]);
  expect(kinds({ title: `${'x'.repeat(585)} live blog here` })).toEqual(['live-blog']);
  expect(kinds({ title: `${'x'.repeat(595)} live blog here` })).toEqual([]);
  const [flag] = flagArticle({ text: at(702, 'closing our live blog') });
  expect(flag?.evidence).toEqual([{ field: 'text', start: 702, end: 723, text: 'closing our live blog' }]);
});

test('a part of the address is the evidence, with its place', () => {
  const url = 'https://opinion.q.example/live/flood';
  const flags = flagArticle({ text: REPORT, url });
  expect(flags.map(({ kind, evidence }) => [kind, evidence])).toEqual([
    ['live-blog', [{ field: 'url', start: 26, end: 30, text: 'live' }]],
    ['opinion', [{ field: 'url', start: 8, end: 15, text: 'opinion' }]],
  ]);
  expect(() => flagArticle({ text: REPORT, url: 7 as never })).toThrow('flagArticle: url must be a string');
  for (const none of ['', `https://q.example/${'a'.repeat(490)}/live/b`])
    expect(flagArticle({ text: REPORT, url: none })).toEqual([]);
});

test('a briefing is no round-up beside it, and both are digests', () => {
  const flags = flagArticle({ title: 'Morning briefing: the week in review', text: REPORT });
  expect(flags.map(({ kind }) => kind)).toEqual(['briefing']);
  const digest = (title: string) => isDigestArticle({ title, text: REPORT });
  expect(['Morning briefing', 'News in brief', 'Opinion: rain', 'Rain'].map(digest)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const flag = (kind: FlagKind) => isDigestFlag({ kind, evidence: [] });
  expect((['briefing', 'round-up', 'opinion', 'live-blog'] as const).map(flag)).toEqual([true, true, false, false]);
});

describe('times of entries', () => {
  test.each([
    ['5:55 p.m. Rain', 1075, '5:55 p.m'],
    ['5 pm Rain', 1020, '5 pm'],
    ['12 am Rain', 0, '12 am'],
    ['12.05 pm Rain', 725, '12.05 pm'],
    ['14h30 Pluie', 870, '14h30'],
    ['9 Uhr Regen', 540, '9 Uhr'],
    ['9 h Pluie', 540, '9 h'],
    ['24:00 Rain', 1440, '24:00'],
    ['0:59 Rain', 59, '0:59'],
    ['  • 10:30 Rain', 630, '• 10:30'],
    ['[Updated at 12:12 p.m. ET] Rain', 732, '[Updated at 12:12 p.m'],
    ['Last updated: 10:30', 630, 'Last updated: 10:30'],
    ['Most recent update 10:30', 630, 'Most recent update 10:30'],
    ['Posted at 10:30', 630, 'Posted at 10:30'],
    ['updated at 10:30', 630, 'updated at 10:30'],
    ['update um 10:30', 630, 'update um 10:30'],
    ['last updated 10:30', 630, 'last updated 10:30'],
    ['aggiornato alle 10:30', 630, 'aggiornato alle 10:30'],
    ['mis à jour à 10:30', 630, 'mis à jour à 10:30'],
    ['posted:10:30', 630, 'posted:10:30'],
    ['(10:30', 630, '(10:30'],
    ['*—–-10:30', 630, '*—–-10:30'],
    ['10.30am', 630, '10.30am'],
    ['10.30 a.m', 630, '10.30 a.m'],
    ['Aktualisiert um 10:30', 630, 'Aktualisiert um 10:30'],
    ['Mis à jour à 10h30', 630, 'Mis à jour à 10h30'],
    ['Actualizado a las 10:30', 630, 'Actualizado a las 10:30'],
    ['Atualizado às 10:30', 630, 'Atualizado às 10:30'],
    ['Aggiornato alle 10:30', 630, 'Aggiornato alle 10:30'],
    ['10:30:15 Rain', 630, '10:30'],
    ['10:30 - It rained', 630, '10:30'],
    ['10:30 – It rained', 630, '10:30'],
  ])('%j', (line, minutes, text) => {
    const [entry, ...others] = timeEntries(`Rain.\n${line}`);
    expect(others).toEqual([]);
    expect([entry?.minutes, `Rain.\n${line}`.slice(entry?.start, entry?.end)]).toEqual([minutes, text]);
  });

  test.each([
    ...[
      'At 10:30 Rain',
      'Rain 10:30',
      '10 Rain',
      '13:00 pm Rain',
      '0:30 am Rain',
      '25:00 Rain',
      '10:60 Rain',
      '10:5 Rain',
    ],
    ...[
      '3.50 per cent',
      '3.50%',
      '3.50 €',
      '3.50 percent',
      '3.50 million',
      '3.50 billion',
      '3.50 euros',
      '3.50-strong',
      '3.50 mid-size',
    ],
    ...[
      '10:30,5',
      '10.30.2026',
      '      10:30 Rain',
      '100:30',
      '10 hours later',
      '10 ampere',
      'Up 10 Rain',
      'xUpdated 10:30',
    ],
  ])('%j begins with none', (line) => {
    expect(timeEntries(line)).toEqual([]);
  });

  test('are looked for in three thousand lines', () => {
    expect(timeEntries(`${'\n'.repeat(2999)}10:30 Rain`)).toHaveLength(1);
    expect(timeEntries(`${'\n'.repeat(3000)}10:30 Rain`)).toEqual([]);
  });

  test('fall where the newest comes first', () => {
    const share = (text: string) => newestFirst(timeEntries(text));
    expect(share('10:30 a\n10:00 b\n9:00 c')).toBe(1);
    expect(share('10:30 a\n10:30 b\n11:00 c')).toBe(0.5);
    expect([share('10:30 a'), share('')]).toEqual([0, 0]);
  });

  test('make a live blog from four on, if four of five go back', () => {
    const blog = (...times: number[]) => kinds({ text: times.map((time) => `${time}:15 It rained`).join('\n') });
    expect([blog(20, 19, 18, 17), blog(20, 19, 18)]).toEqual([['live-blog'], []]);
    expect([blog(20, 19, 18, 17, 16, 23), blog(20, 19, 18, 17, 23)]).toEqual([['live-blog'], []]);
    expect(blog(20, 20, 19, 19, 18)).toEqual([]);
  });
});

describe('items of a list', () => {
  const TOWNS = ['Almira', 'Bexley', 'Corrin', 'Dunmore', 'Elmore', 'Fenwick'];
  /** Items that name three things each, of which none is in two. */
  const items = (count: number, mark: (at: number) => string, more = '') =>
    Array.from({ length: count }, (_, at) => {
      const town = TOWNS[at % TOWNS.length]!;
      return `${mark(at)} In spring the ${town}ford mill near ${town}ton and the ${town}bridge school closed${more}.`;
    }).join('\n');
  const first = (text: string) => unrelatedItems(text).map(({ start, end }) => text.slice(start, end));

  test.each<[string, (at: number) => string]>([
    ['numbers', (at) => `${at + 1}.`],
    ['numbers and brackets', (at) => `${at + 1})`],
    ['numbers and colons', (at) => `${at + 1}:`],
    ['numbers after #', (at) => `  #${at + 1}.`],
    ['numbers after No.', (at) => `    No. ${at + 1}.`],
    ['numbers down', (at) => `${12 - at}.`],
    ...['•', '▪', '►', '●', '◆', '■', '*', '    •'].map((sign): [string, () => string] => [sign, () => sign]),
  ])('with %s are several events', (_, mark) => {
    const text = items(5, mark);
    expect(first(text)).toEqual(text.split('\n'));
    expect(first(items(4, mark))).toEqual([]);
  });

  test.each<[string, (at: number) => string]>([
    ['no marks', () => 'So'],
    ['numbers far apart', (at) => `${at * 5 + 3}.`],
    ['numbers without a sign', (at) => `${at + 1}`],
    ['numbers of three digits', (at) => `${at + 101}.`],
    ['dashes', () => '-'],
    ['marks within a line', (at) => `So ${at + 1}.`],
    ['marks far in', (at) => `     ${at + 1}.`],
    ['bullets without a space', () => '•x'],
    ['bullets within a line', (at) => `${at} •`],
    ['bullets far in', () => '     •'],
  ])('with %s are no list', (_, mark) => {
    expect(first(items(6, mark))).toEqual([]);
  });

  test('that share names are one event, and items with two names say nothing', () => {
    const bullet = () => '•';
    expect(first(items(5, bullet, ' by the Mayor Anna'))).toEqual([]);
    expect(first(items(5, bullet, ' last Friday in March'))).toHaveLength(5);
    expect(first(items(5, bullet).replace('near Almiraton ', ''))).toEqual([]);
    // One of ten pairs may share a name, two may not.
    const two = items(5, bullet).replace('Almiraford', 'Bexleyford');
    expect([first(two), first(two.replace('Almiraton', 'Corrinton'))]).toEqual([two.split('\n'), []]);
  });

  test.each([
    ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'January', 'February', 'March'],
    ...['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  ])('share no name where they share %s, but where they share a name that begins so', (day) => {
    const list = (name: string) => items(5, () => '•', ` late on ${name}`);
    expect([first(list(day)).length, first(list(`${day}field`)).length, first(list(`Old${day}`)).length]).toEqual([
      5, 0, 0,
    ]);
  });

  test.each([
    ['. Almiraton', false],
    ['.” Almiraton', false],
    ['? Almiraton', false],
    [': Almiraton', false],
    ['.) Almiraton', false],
    ['  Almiraton', false],
    ['2 Almiraton', false],
    ['Almi', false],
    [' almiraton', false],
    [' Al', false],
    [' Alm', true],
    [', Almiraton', true],
    ['; Almiraton', true],
    ["\nO'Almira", true],
  ])('name something where a capital stands within a sentence: %j', (instead, isName) => {
    const text = items(5, () => '•').replace(' Almiraton', instead);
    expect(first(text).length > 0).toBe(isName);
  });

  test('end six hundred characters on, and thirty are returned', () => {
    const far = (size: number) => items(5, () => '•').replace('• In', `• So ${'x'.repeat(size)} in`);
    expect(first(far(500))).toHaveLength(5);
    expect(first(far(600))).toEqual([]);
    const many = Array.from({ length: 31 }, (_, at) => {
      const name = String.fromCharCode(65 + (at % 26)) + String.fromCharCode(97 + Math.floor(at / 26));
      return `• In spring the ${name}ford mill near ${name}ton and the ${name}bridge school closed.`;
    });
    expect(first(many.join('\n'))).toEqual(many.slice(0, 30));
  });
});
