import { describe, expect, test } from '@jest/globals';
import { type Article, type Claim, compareCoverage } from '../../src/index.js';

const claimsOf = (...articles: Partial<Article>[]): readonly Claim[] =>
  compareCoverage(articles.map((article, at) => ({ id: 'abc'.charAt(at), text: '', ...article }))).claims;

describe('a claim', () => {
  const only = (text: string, outlet?: string) => {
    const found = claimsOf({ text, outlet }, { text: 'Nothing else happened on the island today.' });
    expect(found).toHaveLength(1);
    return found[0]!;
  };

  test.each<[string, Partial<Claim>]>([
    [
      'The tax will rise in May, the mayor Ann Lee said.',
      { who: 'Ann Lee', named: true, via: null, kind: 'reported', relayed: false },
    ],
    ['The tax will rise in May, officials said.', { who: 'officials', named: false, unnamedOnly: true, speakers: 1 }],
    [
      'The tax will rise in May, the mayor Ann Lee told Reuters.',
      { who: 'Ann Lee', named: true, via: 'Reuters', relayed: true },
    ],
    [
      'The tax will rise in May, two people briefed on the talks told Reuters.',
      { named: false, via: 'Reuters', unnamedOnly: true },
    ],
    [
      'The tax will rise in May, people familiar with the matter told Reuters.',
      { who: 'people familiar with the matter', named: false, via: 'Reuters' },
    ],
    ['The tax will rise in May, a person close to the mayor said.', { who: 'person close to the mayor', named: false }],
    ['In a letter, three people who saw it said, the tax will rise.', { who: 'three people who saw it', named: false }],
    ['The tax will rise in May, the treasurer, a person close to the mayor, said.', { who: 'treasurer' }],
    ['“The tax will rise in May, whatever they say,” said Ann Lee.', { who: 'Ann Lee', named: true, kind: 'quoted' }],
    ['“The tax will rise in May, whatever they say,” a White House official said.', { named: false, kind: 'quoted' }],
    ['Correspondents say: “The tax will rise in May, whatever they say.”', { who: 'Correspondents', named: false }],
    ['Officials at the bank said: “The tax will rise in May, whatever they say.”', { named: false, kind: 'quoted' }],
    [
      '“The tax will rise in May, whatever they say,” said a spokeswoman for the council.',
      { who: 'spokeswoman for the council', named: true },
    ],
    ['Oster and Tarn have agreed to a truce of three days, local mediators said.', { who: 'local mediators' }],
    ['Her son, the drummer Bob Roe, said that the tax will rise in May.', { who: 'Bob Roe', named: true }],
    ['Ann Lee and Bob Roe said that the tax will rise in May.', { who: 'Ann Lee and Bob Roe', named: true }],
    [
      'Ann Lee told them that the tax was “a trap for the old”, Tarn TV reported.',
      { who: 'Ann Lee', via: 'Tarn TV', relayed: true },
    ],
    ['The tax will rise in May, per Reuters.', { who: null, via: 'Reuters', relayed: true }],
    [
      'Ann Lee was quoted by Reuters as saying that the tax will rise.',
      { who: 'Ann Lee', via: 'Reuters', relayed: true },
    ],
    ['John Ray came.\n\nTom Vell there. Photo: AP\n\n“It is a trap for the old,” he said.', { who: 'John Ray' }],
    ['John Ray:\n\n“The tax is a trap for the old, and we will not pay it to anybody.”', { who: 'John Ray' }],
    ['The Oster Times reported that the tax was “a trap for the old”.', { who: 'Oster Times', via: null }],
    ['Ann Lee said the tax was “a trap for the old”.\n\nShe sang to BBC radio.', { who: 'Ann Lee', via: null }],
  ])('%s', (text, expected) => {
    expect(only(text)).toMatchObject(expected);
  });

  test.each([
    'In the port of Oster about 900 people protested on Sunday.',
    'The bike maker recalled more than 900 bikes.',
    'They lend two books per Reuters reader in May.',
    'Oster and Tarn have agreed to a truce.',
  ])('none in: %s', (text) => {
    expect(claimsOf({ text }, { text: 'Nothing else happened on the island today.' })).toEqual([]);
  });

  test.each([
    ['Laut Bahn fuhr der Zug am Morgen mit Tempo 140.', 'Bahn'],
    ['Laut Polizei in Brenn wurden sie am Morgen verletzt.', 'Polizei in Brenn'],
  ])('%s', (text, who) => {
    expect(claimsOf({ text, language: 'de' }, { text: 'Nichts.' }).map((claim) => claim.who)).toEqual([who]);
  });

  test('according to him', () => {
    const text = 'Bob Roe rejected claims that the tax will rise. It will fall by a third, according to him.';
    expect(claimsOf({ text }, { text: 'Nothing else.' }).map(({ who }) => who)).toEqual(['Bob Roe', 'Bob Roe']);
  });

  test('what an outlet was told itself is not relayed', () => {
    const text = 'The tax will rise in May, the mayor Ann Lee told the Harbour Post.';
    expect(only(text, 'Globe')).toMatchObject({ via: 'Harbour Post', relayed: true });
    expect(only(text, 'The Harbour Post')).toMatchObject({ via: 'Harbour Post', relayed: false });
  });

  test('points at its sentence and at the words that say whose it is', () => {
    const text = 'It rained. The tax will rise in May, the mayor Ann Lee said. It rained again.';
    const { start, end, text: own, attribution } = only(text);
    expect(own).toBe('The tax will rise in May, the mayor Ann Lee said.');
    expect(text.slice(start, end)).toBe(own);
    expect(text.slice(attribution!.start, attribution!.end)).toContain('Ann Lee');
  });

  test('of two speakers of one sentence, is that of the source that is told the rest', () => {
    const text = 'The owners said that the tax will rise in May, according to a person familiar with the talks.';
    const { who, named, attribution } = only(text);
    expect({ who, named }).toEqual({ who: 'a person familiar with the talks', named: false });
    expect(text.slice(attribution!.start, attribution!.end)).toMatch(/^according to a person/);
  });

  test('is of whoever stands behind its last comma, and not of the one who acts in it', () => {
    expect(only('The pilot apologised to the players on Monday, Ann Lee said.')).toMatchObject({ who: 'Ann Lee' });
  });

  test.each([
    ...[
      'aide',
      'aides',
      'adviser',
      'advisers',
      'advisor',
      'advisors',
      'diplomat',
      'diplomats',
      'employee',
      'employees',
    ],
    ...['executive', 'executives', 'insider', 'insiders', 'official', 'officials', 'source', 'sources'],
  ])('of a White House %s names nobody', (who) => {
    expect(only(`“The tax will rise in May, whatever they say,” a White House ${who} said.`)).toMatchObject({
      who: expect.stringMatching(new RegExp(`^White House .*${who}$|${who}$`)),
      named: false,
    });
  });

  test('of a heading there is none', () => {
    const { text } = only('Mayor Ann Lee vows to help\n\nMayor Ann Lee said she would help.');
    expect(text).toBe('Mayor Ann Lee said she would help.');
  });

  test('of narration without a speaker there is none', () => {
    expect(claimsOf({ text: 'The tax will rise in May.' }, { text: 'Rain fell on the island.' })).toEqual([]);
  });

  test('a sentence with a quotation is one claim, that of the quotation', () => {
    const text = 'Ann Lee said that “the tax will rise in May, whatever they say” and left.';
    expect(only(text)).toMatchObject({ kind: 'quoted', text: expect.stringMatching(/^the tax|^“the tax/) });
  });
});

describe('claims of one fact', () => {
  const SAID = 'The tax on boats in the harbour of Almerston will rise in May';
  const [early, late] = ['2026-03-10T08:00:00Z', '2026-03-10T12:00:00Z'];

  test('count the speakers of all articles, and know who had it first', () => {
    const claims = claimsOf(
      { text: `${SAID}, the mayor Ann Lee said.`, publishedAt: late },
      { text: `${SAID}, the treasurer Bo Roe said.`, publishedAt: early },
    );
    expect(claims.map(({ id, article, speakers, first }) => ({ id, article, speakers, first }))).toEqual([
      { id: 'c1', article: 'b', speakers: 2, first: 'b' },
      { id: 'c2', article: 'a', speakers: 2, first: 'b' },
    ]);
    expect(new Set(claims.map(({ fact }) => fact)).size).toBe(1);
  });

  test('one speaker under two names is one, and all who are unnamed are one', () => {
    const speakers = (one: string, two: string) =>
      claimsOf({ text: `${SAID}, ${one} said.` }, { text: `${SAID}, ${two} said.` }).map((claim) => claim.speakers);
    expect(speakers('the mayor Ann Lee', 'Mayor Lee')).toEqual([1, 1]);
    expect(speakers('officials', 'a source')).toEqual([1, 1]);
    expect(speakers('the mayor Ann Lee', 'officials')).toEqual([2, 2]);
  });

  test('a named speaker in any of them makes them named', () => {
    const named = claimsOf({ text: `${SAID}, officials said.` }, { text: `${SAID}, the mayor Ann Lee said.` });
    expect(named.map(({ unnamedOnly }) => unnamedOnly)).toEqual([false, false]);
    const unnamed = claimsOf({ text: `${SAID}, officials said.` }, { text: `${SAID}, sources said.` });
    expect(unnamed.map(({ unnamedOnly }) => unnamedOnly)).toEqual([true, true]);
  });

  test('nobody had it first where times do not say, or where one article alone has it', () => {
    const first = (...times: (string | undefined)[]) =>
      claimsOf(
        ...times.map((publishedAt, at) => ({ publishedAt, text: `${SAID}, ${at === 0 ? 'Ann Lee' : 'Bo Roe'} said.` })),
      ).map((claim) => claim.first);
    expect(first(early, early)).toEqual([null, null]);
    expect(first(early, undefined)).toEqual([null, null]);
    expect(
      claimsOf({ text: `${SAID}, Ann Lee said.`, publishedAt: early }, { text: 'Rain fell.', publishedAt: late })[0]!
        .first,
    ).toBeNull();
  });
});
