import { describe, expect, test } from '@jest/globals';
import { parsePublicationTime } from '../../../src/article.js';
import { mentionsOf, ownerOf, subjectOf } from '../../../src/coverage/figures/wording/figure-owners.js';
import { findTime } from '../../../src/coverage/figures/wording/figure-times.js';
import { type Figure, findFigures } from '../../../src/text/index.js';

/** The text without its braces, and the figure that stood in them. */
function read(marked: string, publishedAt: string | undefined): { text: string; figure: Figure; dates: Figure[] } {
  const start = marked.indexOf('{');
  const text = marked.replace(/[{}]/g, '');
  const found = findFigures({ text, language: 'en', publishedAt });
  const figure = found.find((one) => one.start === start)!;
  return { text, figure, dates: found.filter(({ kind }) => kind === 'date') };
}

describe('findTime', () => {
  const PUBLISHED = '2026-03-12T12:00:00Z';
  const time = (marked: string, isOpening = false, publishedAt: string | undefined = PUBLISHED) => {
    const { text, figure, dates } = read(marked, publishedAt);
    const published = parsePublicationTime(publishedAt);
    return findTime({ text, sentence: { start: 0, end: text.length }, isOpening, published }, figure, dates);
  };

  test.each<[string, string | undefined, boolean]>([
    ['The quake on March 9 killed {25} people.', '2026-03-09', true],
    ['Officials said on March 9 that {25} people had died.', '2026-03-09', false],
    ['By March 9 police had counted {25} dead.', '2026-03-09', false],
    ['Officials spoke. The quake on March 9 killed {25} people.', '2026-03-09', true],
    ['On March 8 they met, and on March 10 {25} people died.', '2026-03-10', true],
    ['{25} people died on March 8, and on March 10 they met again.', '2026-03-08', true],
    ['{25} people died.', undefined, false],
  ])('%s: %s, of the event: %j', (text, label, isOfEvent) => {
    expect(time(text)).toMatchObject({ label, isOfEvent });
  });

  test('a day that is further from the figure than its reach is not its time', () => {
    const far =
      'which those who had come down from the villages on the hills around the lake told everybody who asked them about it';
    expect(time(`On March 9, ${far}, {25} people died.`).label).toBeUndefined();
    expect(time(`{25} people died, ${far}, on March 9.`).label).toBeUndefined();
  });

  test.each<[string, string, string]>([
    ['en', 'The quake on Monday killed {25} people.', 'Monday'],
    ['pt', 'O terremoto de segunda-feira matou {25} pessoas.', 'segunda-feira'],
  ])(
    'without a time of publication a weekday is kept in its words, and is one day in %s',
    (language, marked, label) => {
      const { text, figure } = read(marked, undefined);
      const dates = findFigures({ text, language }).filter(({ unit }) => unit === 'weekday');
      const place = { text, sentence: { start: 0, end: text.length }, isOpening: false, published: undefined };
      expect(findTime(place, figure, dates)).toEqual({
        label,
        day: 'weekday 1',
        isOfEvent: true,
        background: undefined,
      });
    },
  );

  test.each<[string, string | undefined]>([
    ['Last year {25} people died.', 'last year'],
    ['{25} people died in a fire five years ago.', 'five years ago'],
    ['It was the worst fire since a blaze that killed {25} people.', 'worst fire since'],
    ['In 2004 {25} people died.', '2004'],
    ['In summer 2004 {25} people died.', '2004'],
    ['In a summer 2004 {25} people died.', undefined],
    ['In 2026 {25} people died.', undefined],
    ['Since February we have seen {25} people die.', 'since february'],
    ['In March we saw {25} people die.', undefined],
    ['Last February we saw {25} people die.', 'last february'],
    ['Last March we saw {25} people die.', undefined],
    ['On January 9 {25} people died.', '2026-01-09'],
    ['On February 21 {25} people died.', undefined],
    ['On February 20 {25} people died.', '2026-02-20'],
    ['{25} people died.', undefined],
    ['2011 waren {25} Menschen gestorben.', '2011'],
    ['Bereits 2011 starben {25} Menschen.', '2011'],
    ['{2011} Menschen starben.', undefined],
    ['Nel 2011 morirono {25} persone.', '2011'],
    ['En 2011 murieron {25} personas.', '2011'],
  ])('%s is of another time: %s', (text, background) => {
    expect(time(text).background).toBe(background);
  });

  test('the opening of an article tells the event itself, whatever times it names', () => {
    expect(time('Last year {25} people died.', true).background).toBeUndefined();
    expect(time('On January 9 {25} people died.', true)).toEqual({
      label: '2026-01-09',
      day: 'date 20260109',
      isOfEvent: true,
      background: undefined,
    });
  });

  test('without a time of publication every year that is named is another', () => {
    const text = 'In 2026 25 people died.';
    const figure = findFigures({ text, language: 'en' }).find(({ value }) => value === 25)!;
    const place = { text, sentence: { start: 0, end: text.length }, isOpening: false, published: undefined };
    expect(findTime(place, figure, []).background).toBe('2026');
  });

  test('what stands in other sentences does not count', () => {
    const text = 'Last year was quiet. 25 people died. Five years ago it was worse.';
    const start = text.indexOf('25');
    const place = {
      text,
      sentence: { start, end: start + 15 },
      isOpening: false,
      published: parsePublicationTime(PUBLISHED),
    };
    expect(findTime(place, { start, end: start + 2 }, [])).toEqual({
      label: undefined,
      day: undefined,
      isOfEvent: false,
      background: undefined,
    });
  });
});

describe('ownerOf', () => {
  /** Names are marked by their kind: "p[Ann Lee]", "o[Harbour Trust]", "l[Rye]". The figure stands in braces. */
  const KINDS = { p: 'person', o: 'organisation', l: 'place' } as const;
  const named = (marked: string) => {
    const names: { name: string; kind: (typeof KINDS)[keyof typeof KINDS]; start: number; end: number }[] = [];
    let text = '';
    for (const part of marked.split(/([pol]\[[^\]]+\])/)) {
      const [, kind, name] = /^([pol])\[([^\]]+)\]$/.exec(part) ?? [];
      if (name !== undefined) {
        const start = text.replace(/[{}]/g, '').length;
        names.push({ name, kind: KINDS[kind as keyof typeof KINDS], start, end: start + name.length });
      }
      text += name ?? part;
    }
    return { ...read(text, undefined), names };
  };
  const owner = (marked: string, isOfPlace = false) => {
    const { text, figure, names } = named(marked);
    return ownerOf(text, figure, undefined, names, isOfPlace);
  };

  test.each<[string, string | undefined]>([
    ['p[Ann Lee], {27}, was hurt', 'Ann Lee'],
    ['p[Ann Lee] ({27}) was hurt', 'Ann Lee'],
    ['p[Ann Lee], who is {27}, was hurt', undefined],
    ['p[Ann Lee] said p[Bo Roe], {27}, was hurt', 'Bo Roe'],
    ['a {27-year-old} student p[Ann Lee] was hurt', 'Ann Lee'],
    ['a {27-year-old} friend of p[Ann Lee] was hurt', undefined],
    ['a {27-year-old} o[Harbour Trust] clerk', undefined],
    ['a {27-year-old} p[New Bedford] man', undefined],
    ['a {27-year-old} p[Ann Lee], the man of it', 'Ann Lee'],
    ['a {27-year-old}, then p[Ann Lee], was hurt', undefined],
    ['a {27-year-old} and by far the most gifted of all students, p[Ann Lee]', undefined],
  ])('age: %s: %s', (text, expected) => {
    expect(owner(text)).toBe(expected);
  });

  test.each<[string, string | undefined]>([
    ['they spent {$5m} on the o[Harbour Retreat] last year', 'Harbour Retreat'],
    ['they spent {$5m} in a quiet new o[Harbour Retreat]', 'Harbour Retreat'],
    ['they spent {$5m} and the o[Harbour Retreat] closed', undefined],
    ['the o[Harbour Retreat] ({$5m})', 'Harbour Retreat'],
    ['the o[Harbour Retreat] got about {$5m}', 'Harbour Retreat'],
    ['the o[Harbour Retreat] received {$5m}', 'Harbour Retreat'],
    ['the o[Harbour Retreat] has received more than {$5m}', 'Harbour Retreat'],
    ['the o[Harbour Retreat] they say received {$5m}', undefined],
    ['the o[Harbour Retreat] received a cup and {$5m}', undefined],
    ['the o[Harbour Retreat] was paid {$5m}', 'Harbour Retreat'],
    ['the o[Harbour Retreat] lost {$5m}', undefined],
    ['they counted {500} men in o[Rye]', undefined],
  ])('money: %s: %s', (text, expected) => {
    expect(owner(text)).toBe(expected);
  });

  test.each<[string, string | undefined]>([
    ['{25} people died in l[Rye]', 'Rye'],
    ['{25} people died near the l[Rye]', 'Rye'],
    ['{25} people died in southern l[Rye]', 'Rye'],
    ['{25} people died in northern l[Rye]', 'Rye'],
    ['{25} people died in the western l[Rye]', 'Rye'],
    ['{25} people died in central l[Rye]', 'Rye'],
    ['{25} people died in stormy l[Rye]', undefined],
    ['{25} people died with p[Ann Lee] in l[Rye]', 'Rye'],
    ['{25} people died in p[Ann Lee]', undefined],
    ['{25} people died for l[Rye]', undefined],
    ['In l[Rye], {25} people died', 'Rye'],
    ['In neighbouring l[Rye], a storm killed {25}', 'Rye'],
    ['In l[Rye] {25} people died', undefined],
    ['At home in l[Rye], they heard that {25} people died', undefined],
    ['l[Rye] has {25} deaths', 'Rye'],
    ['l[Rye] reported {25} deaths', 'Rye'],
    ['l[Rye] mourned {25} deaths', undefined],
    ['l[Rye] it has {25} deaths', undefined],
    ['p[Ann Lee] has {25} deaths', undefined],
  ])('of a place: %s: %s', (text, expected) => {
    expect(owner(text, true)).toBe(expected);
  });

  test('a name behind the next figure is not looked for', () => {
    const { text, figure, names } = named('{25} people died, 30 were hurt in l[Rye]');
    expect(
      ownerOf(text, figure, { start: text.indexOf('30'), end: text.indexOf('30') + 2 }, names, true),
    ).toBeUndefined();
    expect(ownerOf(text, figure, undefined, names, true)).toBe('Rye');
  });

  test('whose number it is, is the last place before it, near it', () => {
    const subject = (marked: string) => {
      const { text, figure, names } = named(marked);
      return subjectOf(text, figure, names)?.name;
    };
    expect(subject('l[Rye] and l[Hythe] have {67} deaths')).toBe('Hythe');
    expect(subject('all of l[Rye]’s {67} deaths')).toBe('Rye');
    expect(subject('the {67} deaths that l[Rye] has')).toBeUndefined();
    expect(subject('l[Rye] has, by all that is known of it, {67} deaths')).toBeUndefined();
  });

  test('mentions are each of a name', () => {
    const span = (start: number) => ({ start, end: start + 3 });
    const name = { name: 'Rye', kind: 'place' as const, aliases: [], mentions: [span(0), span(9)] };
    expect(mentionsOf([name] as never)).toEqual([
      { name: 'Rye', kind: 'place', start: 0, end: 3 },
      { name: 'Rye', kind: 'place', start: 9, end: 12 },
    ]);
  });
});
