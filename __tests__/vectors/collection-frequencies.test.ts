import { describe, expect, test } from '@jest/globals';
import { CollectionFrequencies, documentFrequencies } from '../../src/vectors/collection-frequencies.js';
import { weighTerms } from '../../src/vectors/rows.js';
import { TermCounter } from '../../src/vectors/term-counts.js';

const TEXTS = [
  ['en', 'Doctors in Kent voted on Friday. Doctors in Kent will strike.'],
  ['en', 'Visits at home would end if Kent votes so, doctors said.'],
  ['de', 'Die Feuerwehr rettete am Freitag zwei Kinder in Altdorf.'],
  ['en', 'The river burst its banks near York.'],
  ['de', 'In Altdorf brannte am Montag eine Scheune, die Feuerwehr kam.'],
] as const;

function counted(texts: readonly (readonly [string, string])[]) {
  const counter = new TermCounter();
  for (const [at, [language, text]] of texts.entries()) counter.add({ id: `${at}`, text }, language);
  return counter.finish();
}

describe('documentFrequencies', () => {
  test('counts articles and occurrences in each language', () => {
    const counts = counted(TEXTS);
    const term = (wanted: string) =>
      Array.from({ length: counts.vocabulary.size }, (_, at) => at).find(
        (at) => counts.vocabulary.term(at) === wanted,
      )!;
    const english = documentFrequencies(counts).get('en')!;
    expect([english.articles, english.frequencies[term('kent')], english.occurrences[term('kent')]]).toEqual([3, 2, 3]);
    expect(documentFrequencies(counts).get('de')!.articles).toBe(2);
  });
});

describe('CollectionFrequencies', () => {
  const whole = new CollectionFrequencies().count(counted(TEXTS));
  const parts = new CollectionFrequencies().count(counted(TEXTS.slice(0, 2))).count(counted(TEXTS.slice(2)));

  test('of parts are those of the whole, also in writing and back', () => {
    expect([parts.articles, parts.articlesIn('en'), parts.articlesIn('de'), parts.articlesIn('fr')]).toEqual([
      5, 3, 2, 0,
    ]);
    const { vocabulary } = counted(TEXTS);
    for (const language of ['en', 'de']) {
      expect(parts.of(language, vocabulary)).toMatchObject(whole.of(language, vocabulary)!);
      expect(parts.of(language, vocabulary)).toMatchObject({ ...documentFrequencies(counted(TEXTS)).get(language)! });
    }
    expect(parts.of('fr', vocabulary)).toBeUndefined();
    expect(new CollectionFrequencies().add(parts.written()).of('en', vocabulary)).toEqual(parts.of('en', vocabulary));
  });

  test('make a part weigh its terms as the whole does', () => {
    const all = weighTerms(counted(TEXTS));
    const part = weighTerms(counted(TEXTS.slice(0, 2)), whole);
    const [end] = [all.offsets[2]!];
    expect([...part.weights].sort()).toEqual([...all.weights.slice(0, end)].sort());
    // In the collection a term of many articles ranks behind one of few, as it does in the whole.
    expect([...part.heldBy]).toEqual([...part.heldBy].sort((a, b) => a - b));
  });
});
