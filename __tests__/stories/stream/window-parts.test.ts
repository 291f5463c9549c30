import { describe, expect, test } from '@jest/globals';
import { sampledRuns } from '../../../src/stories/link/index.js';
import { LanguagePeers } from '../../../src/stories/stream/graph/language-peers.js';
import { LinkTable } from '../../../src/stories/stream/graph/link-table.js';
import { KeptArticle } from '../../../src/stories/stream/window/kept-article.js';
import { inOrder, insertByKey, type Member, StreamNode } from '../../../src/stories/stream/window/stream-nouns.js';
import type { TermRow } from '../../../src/stories/stream/window/term-row.js';
import { TermStatistics } from '../../../src/stories/stream/window/term-statistics.js';
import { ByteReader, ByteWriter } from '../../../src/structures/index.js';
import { SeededRandom } from '../../../src/structures/random.js';
import { blendedIdf, idfPrior, Vocabulary } from '../../../src/vectors/index.js';

const random = new SeededRandom(41);

describe('the counts that weigh terms', () => {
  const vocabulary = new Vocabulary();
  for (let term = 0; term < 40; term++) vocabulary.internTerm(`term${String.fromCharCode(97 + (term % 26))}${term}`);
  const use = (terms: number, languages: readonly string[]) => {
    const counts = new Map(Array.from({ length: 12 }, () => [random.below(terms), 1 + random.below(5)]));
    const row = {
      entries: Int32Array.from(counts.keys(), (term) => (term << 8) | random.below(256)),
      counts: Uint8Array.from(counts.values()),
      size: counts.size,
    } as unknown as TermRow;
    return { row, counts, tokens: 50 + random.below(50), language: languages[random.below(languages.length)]! };
  };
  type Use = ReturnType<typeof use>;

  /** The idf by its definition, from the articles that were there when the counts were fixed. */
  const expectedIdf = (there: readonly Use[], language: string, term: number, own: 0 | 1) => {
    const { weight, countsRepetition, share } = idfPrior(language);
    const of = there.filter((one) => one.language === language);
    const sum = (value: (one: Use) => number) => of.reduce((all, one) => all + value(one), 0);
    const occurrences = sum(({ counts }) => counts.get(term) ?? 0);
    const more = Math.max(0, occurrences + own - 1);
    const tokens = Math.max(
      1,
      sum((one) => one.tokens),
    );
    const frequency = sum(({ counts }) => (counts.has(term) ? 1 : 0)) + own;
    const expected = share(vocabulary.term(term), countsRepetition ? (1000 * more) / tokens : 0);
    return Math.max(0, blendedIdf(frequency, of.length + own, weight, expected));
  };

  test('are those of the articles that were there when they were fixed', () => {
    const statistics = new TermStatistics(vocabulary);
    let there: Use[] = [];
    for (let round = 0; round < 8; round++) {
      const fixed = [...there];
      statistics.fix();
      for (let more = 0; more < 5; more++) {
        const one = use(round < 4 ? 20 : 50, ['en', 'de', 'xx']);
        if (round === 4) for (let term = 40; term < 50; term++) vocabulary.internTerm(`later${term}`);
        statistics.add(one.language, one.row, one.tokens);
        there.push(one);
      }
      for (const gone of there.slice(0, round % 4)) statistics.remove(gone.language, gone.row, gone.tokens);
      there = there.slice(round % 4);
      const restored = new TermStatistics(vocabulary);
      for (const counts of statistics.fixed()) restored.restore(counts);
      expect(restored.languages()).toEqual(statistics.languages());
      expect([...restored.fixed()]).toEqual([...statistics.fixed()]);
      for (const language of ['en', 'de', 'xx']) {
        for (const own of [0, 1] as const) {
          const idfs = [statistics, statistics, restored].map((of) => of.idf(language, own === 0));
          for (let term = 0; term < vocabulary.size; term += 3) {
            const expected = expectedIdf(fixed, language, term, own);
            for (const idf of idfs) expect(idf(term)).toBeCloseTo(expected, 9);
            expect(idfs[0]!(term)).toBe(idfs[1]!(term));
          }
        }
      }
      const most = ['de', 'en', 'xx'].sort(
        (a, b) =>
          there.filter(({ language }) => language === b).length - there.filter(({ language }) => language === a).length,
      );
      expect(statistics.commonest()).toBe(most[0]);
    }
    for (const gone of there) statistics.remove(gone.language, gone.row, gone.tokens);
    expect([statistics.commonest(), statistics.languages().length]).toEqual([undefined, 3]);
    statistics.fix();
    expect(statistics.languages()).toHaveLength(3);
    statistics.fix();
    expect([statistics.languages(), [...statistics.fixed()]]).toEqual([[], []]);
  });

  test('of the sixty-fifth language and further ones are counted together', () => {
    const statistics = new TermStatistics(vocabulary);
    const [one, other] = [use(20, ['x']), use(20, ['x'])];
    for (let language = 0; language < 64; language++) statistics.add(`l${language}`, one.row, 10);
    expect([statistics.languages().length, statistics.commonest()]).toEqual([64, 'l0']);
    for (const language of ['more', 'l5', 'other', 'und']) statistics.add(language, other.row, 10);
    expect([statistics.languages().length, statistics.languages().at(-1)]).toEqual([65, 'und']);
    statistics.fix();
    const articles = [...statistics.fixed()].map(({ language, articles: count }) => `${language} ${count}`);
    expect([articles[5], articles.at(-1)]).toEqual(['l5 2', 'und 3']);
    // Most articles are in languages that are not told apart.
    expect(statistics.commonest()).toBeUndefined();
  });
});

describe('a kept article', () => {
  const article = { id: 'a', title: 'Rain', text: 'Es regnet schön – \ufeffja.', own: { deep: [1] } };
  test.each([article.text, '', 'lone \ud800 surrogate', 'x'.repeat(300)])(
    'gives back what it was given: %#',
    (text) => {
      const kept = KeptArticle.of({ ...article, text });
      expect([kept.article, kept.text, kept.title, kept.fields]).toEqual([
        { ...article, text },
        text,
        'Rain',
        { id: 'a', title: 'Rain', own: { deep: [1] } },
      ]);
      const copy = KeptArticle.of({ id: 'b', text: 'not looked at' }, kept);
      expect([copy.article, copy.title]).toEqual([{ id: 'b', text }, '']);
      const writer = new ByteWriter();
      kept.writeText(writer);
      kept.writeFields(writer);
      copy.writeFields(writer);
      const reader = new ByteReader(writer.finish());
      const read = KeptArticle.readText(reader);
      expect([read.text, read.fields]).toEqual([text, { id: '' }]);
      expect(KeptArticle.readFields(reader, read).article).toEqual({ ...article, text });
      expect(KeptArticle.readFields(reader, read).article).toEqual({ id: 'b', text });
      expect(reader.isAtEnd).toBe(true);
    },
  );

  test('of a browser that cannot tell lone surrogates is the same', () => {
    const own = String.prototype as { isWellFormed?: () => boolean };
    const { isWellFormed } = own;
    delete own.isWellFormed;
    try {
      for (const text of ['schön 😀', 'lone \ud800']) expect(KeptArticle.of({ id: 'a', text }).text).toBe(text);
    } finally {
      if (isWellFormed !== undefined) own.isWellFormed = isWellFormed;
    }
  });
});

describe('articles of one text', () => {
  const member = (id: string, more: object = {}): Member => ({ id, key: 'k', ...more }) as unknown as Member;
  const time = (from: number, to = from) => ({ time: { from, to } });

  test('are in order of publication, undated ones last, then of outlet and id', () => {
    const ordered = [
      member('z', time(1)),
      member('y', time(2, 2)),
      member('x', time(2, 3)),
      member('w', { ...time(3), key: 'a', outlet: 'B' }),
      member('v', { ...time(3), outlet: 'A' }),
      member('b', { ...time(3), outlet: 'B' }),
      member('c', { ...time(3), outlet: 'B' }),
      member('d', {}),
      member('a', { outlet: 'A' }),
    ];
    const turned = [...ordered].reverse().sort(inOrder);
    expect(turned.map(({ id }) => id)).toEqual(ordered.map(({ id }) => id));
  });

  test('are represented by the first of them', () => {
    const kept = KeptArticle.of({ id: 'a', text: 'The 12th package of it. The rain fell.' });
    const node = new StreamNode(3, 4, 'k', 'de', {} as TermRow, 20, 90, true, false, kept);
    expect([node.side, node.vector]).toEqual([
      { time: undefined, hasTitle: true, outlet: undefined, length: 20 },
      undefined,
    ]);
    const [late, early] = [
      member('late', { ...time(9), countedOutlet: 'A', vector: [1] }),
      member('early', { ...time(5), countedOutlet: 'B', vector: [2] }),
    ];
    expect(node.addMember(late)).toBe(true);
    expect([node.side.outlet, node.vector]).toEqual(['A', [1]]);
    expect(node.addMember(early)).toBe(true);
    expect([node.side.outlet, node.side.time, node.vector]).toEqual(['B', { from: 5, to: 5 }, [2]]);
    expect(node.addMember(member('later', time(10)))).toBe(false);
    expect([late.node, late.language]).toEqual([node, 'de']);
    expect(node.members.map(({ id }) => id)).toEqual(['early', 'late', 'later']);
    expect([node.removeMember(late), late.node]).toEqual([false, undefined]);
    expect([node.removeMember(early), node.side.time?.from]).toEqual([true, 10]);
    expect(node.numbers).toEqual(new Map([['package', new Set([12])]]));
    expect(node.form.words).toHaveLength(8);
    expect([...node.runs]).toEqual([...sampledRuns(kept.text)]);
  });

  test('and texts that strong links join are in the order of their keys', () => {
    const list: StreamNode[] = [];
    for (const key of ['c', 'a', 'd', 'b', 'e', '0']) insertByKey(list, { key } as StreamNode);
    expect(list.map(({ key }) => key)).toEqual(['0', 'a', 'b', 'c', 'd', 'e']);
  });
});

test('texts of a language are counted as they were when they were last counted', () => {
  const peers = new LanguagePeers();
  const node = (language: string) => ({ language }) as StreamNode;
  const [en, de] = [node('en'), node('de')];
  for (let count = 0; count < 12; count++) peers.add(en);
  peers.add(de);
  expect([peers.of(en), peers.few(en)]).toEqual([0, 1]);
  expect([...peers.count()]).toContain('en');
  expect([peers.of(en), peers.of(de), peers.of(en, de), peers.of(de, en), peers.of(en, node('fr'))]).toEqual([
    ...[12, 1, 1, 1, 0],
  ]);
  expect([peers.few(en), peers.few(de)]).toEqual([0.8, 1]);
  expect([...peers.count()]).toEqual([]);
  peers.add(de);
  peers.delete(en);
  expect([peers.of(en), peers.count().has('en'), peers.of(en), peers.of(de)]).toEqual([12, true, 11, 2]);
  for (let count = 0; count < 2; count++) peers.delete(de);
  expect([...peers.count()]).toEqual([]);
  expect([...peers.counts]).toEqual([['en', 11]]);
  for (let count = 0; count < 30; count++) peers.add(en);
  // From 41 texts on, more tell no more of neighbours.
  expect([...peers.count()]).toEqual(['en']);
  peers.add(en);
  expect([[...peers.count()], peers.of(en), peers.few(en)]).toEqual([[], 42, 0]);
});

test('links keep their numbers, and a number that is free is used again', () => {
  const table = new LinkTable();
  const links = Array.from({ length: 300 }, (_, at) => {
    const link = table.add(at, at + 1);
    table.own[link] = at;
    table.probabilities[link] = at / 300;
    return link;
  });
  expect(new Set(links).size).toBe(300);
  expect(links.map((link) => [table.own[link], table.probabilities[link]])).toEqual(
    links.map((_, at) => [at, at / 300]),
  );
  expect([table.other(links[7]!, 7), table.other(links[7]!, 8), table.size]).toEqual([8, 7, 300]);
  table.penalties[links[7]!] = 3;
  table.pairPenalties[links[7]!] = 3;
  table.remove(links[7]!);
  expect(table.size).toBe(299);
  const again = table.add(20, 30);
  expect([again, table.left[again], table.right[again], table.penalties[again], table.pairPenalties[again]]).toEqual([
    ...[links[7], 20, 30, 0, Number.NaN],
  ]);
});
