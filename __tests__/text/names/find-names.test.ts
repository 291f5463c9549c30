import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { SameStoryError } from '../../../src/errors.js';
import { findNames } from '../../../src/text/names/find-names.js';

/** "Name/kind" with the other forms in brackets. */
function named(text: string, options?: Parameters<typeof findNames>[1]): string[] {
  return findNames(text, options).map(
    ({ name, kind, aliases }) => `${name}/${kind ?? '-'}${aliases.length > 0 ? ` (${aliases.join(', ')})` : ''}`,
  );
}

describe('one name for one thing', () => {
  test('a surname, a title and the full name', () => {
    expect(named('Health Secretary Matt Hancock spoke. Mr Hancock left. Hancock came back.')).toEqual([
      'Matt Hancock/person (Hancock)',
    ]);
  });

  test('two people whom a small word joins, and one whose name has it', () => {
    const es = { language: 'es' };
    expect(
      named('El expresidente José María Vell y Ana Oster viajaron.', es).map((name) => name.split('/')[0]),
    ).toEqual(['José María Vell', 'Ana Oster']);
    expect(named('El filósofo José Ortega y Gasset viajó.', es)[0]).toContain('José Ortega y Gasset');
  });

  test('the surname may come first', () => {
    expect(named('Hancock left early. Later Matt Hancock came back.')).toEqual(['Matt Hancock/person (Hancock)']);
  });

  test('a misspelled office leaves the person right', () => {
    expect(named('They met Heath secretary Matt Hancock there.')).toContain('Matt Hancock/person');
  });

  test.each([
    'Later Heath Secretary Matt Hancock spoke.',
    'The Heath Secretary, Matt Hancock, spoke.',
    'Heath secretary Matt Hancock spoke.',
  ])('%s', (text) => {
    expect(named(text)).toEqual(['Matt Hancock/person']);
  });

  test('what stands before an office is a name where it is one', () => {
    expect(named("They met UN secretary Ann Lee and Leeds mayor Bob Ray and Trump's lawyer Al Fox.")).toEqual([
      'UN/organisation',
      'Ann Lee/person',
      'Leeds/place',
      'Bob Ray/person',
      'Trump/-',
      'Al Fox/person',
    ]);
  });

  test('Mr Lee is not Ann Lee', () => {
    expect(named('They met Ann Lee there. Mr Lee was late. Lee is her name.')).toHaveLength(2);
  });

  test('Kent LMC is the Kent Local Medical Committee (LMC)', () => {
    expect(named('Later the Kent Local Medical Committee (LMC) met. Then Kent LMC voted, and the LMC left.')).toEqual([
      'Kent Local Medical Committee/organisation (LMC, Kent LMC)',
    ]);
  });

  test('May speaks, and a month does not', () => {
    expect(named('May said it was over. Then Theresa May left in May.')).toEqual(['Theresa May/person (May)']);
  });

  test('a middle initial makes nobody new', () => {
    expect(named('They met James B. Comey and then James Comey.')).toEqual(['James B. Comey/person (James Comey)']);
  });

  test('an acronym is tied to what it stands for', () => {
    expect(named('The British Medical Association (BMA) met. The BMA voted.')).toEqual([
      'British Medical Association/organisation (BMA)',
    ]);
  });

  test('an acronym inside a name', () => {
    const text = 'A Local Medical Committee (LMC) met. Kent LMC voted. The Kent Local Medical Committee won.';
    expect(named(text)).toContain('Kent Local Medical Committee/organisation (Kent LMC)');
  });

  test('of two people with one surname the one in the headline is meant', () => {
    const text = 'They met Fred Lomax and then Anna Lomax. Later Lomax left.';
    const mentions = (title: string) =>
      findNames(text, { title }).map(({ name, mentions: found }) => [name, found.length]);
    expect(mentions('Anna Lomax leaves')).toEqual([
      ['Fred Lomax', 1],
      ['Anna Lomax', 2],
    ]);
    expect(mentions('Fred Lomax leaves')).toEqual([
      ['Fred Lomax', 2],
      ['Anna Lomax', 1],
    ]);
  });

  test('Mrs and Mr tell them apart too', () => {
    const found = findNames('They met Mary Lomax and Peter Lomax. Mr Lomax left.');
    expect(found.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Mary Lomax', 1],
      ['Peter Lomax', 2],
    ]);
  });
});

test('an ampersand holds a name together at the start of a sentence', () => {
  expect(named('Marks & Spencer closed. It sold nothing.')).toEqual(['Marks & Spencer/-']);
});

describe('what belongs to a name', () => {
  test.each([
    [
      'The Securities and Exchange Commission met Mel Vell and Bob Christian, and Christian said Democrats were late',
      ['Securities and Exchange Commission/organisation', 'Mel Vell/person', 'Bob Christian/person (Christian)'],
    ],
    [
      'the Department of Justice and the Securities and Exchange Commission met',
      ['Department of Justice/organisation', 'Securities and Exchange Commission/organisation'],
    ],
    ['the University of Alabama at Birmingham', ['University of Alabama at Birmingham/organisation']],
    [
      'at the Centers for Disease Control and Prevention (CDC)',
      ['Centers for Disease Control and Prevention/organisation (CDC)'],
    ],
    ["at King's Bar & Grill there", ["King's Bar & Grill/organisation"]],
    ['with Bashar al-Assad there', ['Bashar al-Assad/-']],
    ['with Osama bin Laden and bin Laden’s men', ['Osama bin Laden/person (bin Laden)']],
    ['with Vincent "Chin" Rossi there', ['Vincent "Chin" Rossi/person']],
    ['the Trump-backed bill', ['Trump/-']],
    ['they met Theresa May on Monday in May', ['Theresa May/person']],
    ['Secretary of State Hillary Clinton left', ['Hillary Clinton/person']],
    ['Vermont Sen. Bernie Sanders left', ['Vermont/place', 'Bernie Sanders/person']],
    ['the Defense and Security Committee head', ['Defense and Security Committee/organisation']],
    ["Russia's President Vladimir Putin left", ['Russia/place', 'Vladimir Putin/person']],
    ['the New York Times building', ['New York Times/organisation']],
    ['they flew to Saudi Arabia', ['Saudi Arabia/place']],
    ['the Royal College of GPs met', ['Royal College of GPs/organisation']],
    ['the BMA GP committee met', ['BMA/organisation']],
    ['NHS England agreed', ['NHS England/organisation']],
    ['Mayor of London Sadiq Khan left', ['London/place', 'Sadiq Khan/person']],
    ['the director of Costa Rica Civil Aviation left', ['Costa Rica Civil Aviation/-']],
    ['Erie County Executive Kathy Lee left', ['Erie County/place', 'Kathy Lee/person']],
    ['Senators Ann Lee and Bob Ray left', ['Ann Lee/person', 'Bob Ray/person']],
    ['Kim Jong Un met the U.N. envoy', ['Kim Jong Un/person', 'U.N./organisation']],
    ["the BMA's members met", ['BMA/organisation']],
    ["St Thomas' Hospital was full", ["St Thomas' Hospital/organisation"]],
    ['UN Secretary-General Ann Lee left', ['UN/organisation', 'Ann Lee/person']],
    ['the NHS Care home scheme serves care homes', ['NHS/organisation']],
    ['it was 30 degrees Celsius in Q3 and cost GBP 300m', []],
  ])('%s', (text, expected) => {
    expect(named(`Later they said that ${text}.`)).toEqual(expected);
  });

  test('mentions leave out articles and possessive endings', () => {
    const text = "They left the BBC's office in London's centre.";
    const forms = findNames(text).flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)));
    expect(forms).toEqual(['BBC', 'London']);
  });
});

describe('what is no name', () => {
  test.each([
    'However, the road was closed. Police came. Explaining why, they left.',
    'On Monday in October the American voters went to the polls.',
    'The Health Secretary spoke. The President left. A Senator stayed.',
    'He said: "Nobody knows." Today is fine. Meanwhile, nothing moved.',
    'Twenty people came. Two left. Resources were short.',
  ])('%s', (text) => {
    expect(named(text)).toEqual([]);
  });

  test('a word that opens a sentence is a name when the text names it elsewhere', () => {
    expect(named('Apple grew. The firm said that Apple would hire.')).toEqual(['Apple/-']);
  });
});

describe('headlines', () => {
  const body = '\nThe police said that Ann Lee had left Springfield for good. Lee could not be reached.';

  test('in title case only what the text names, and known places, count', () => {
    expect(named(`Bridge Collapse Shocks Small Town As Ann Lee Leaves London${body}`)).toEqual([
      'Ann Lee/person (Lee)',
      'London/place',
      'Springfield/place',
    ]);
  });

  test('short ones in capitals, and small words in capitals, name nobody', () => {
    expect(named('GPs VOTE TO END HOME VISITS\nThe vote was held in London.')).toEqual(['London/place']);
    expect(named('HANCOCK ATTACKS DOCTORS\nLater Matt Hancock left.')).toEqual(['Matt Hancock/person (HANCOCK)']);
  });

  test('in capitals too', () => {
    const found = findNames(`BRIDGE FALLS AND SHOCKS SMALL TOWN, SAYS ANN LEE${body}`);
    expect(found[0]).toMatchObject({ name: 'Ann Lee', kind: 'person' });
    expect(found[0]?.mentions[0]).toEqual({ start: 41, end: 48 });
  });
});

describe('other languages', () => {
  test('German nouns are no names', () => {
    expect(
      named('Die Regierung will das Gesetz ändern. Angela Merkel sprach in Berlin. Merkel lachte.', { language: 'de' }),
    ).toEqual(['Angela Merkel/person (Merkel)', 'Berlin/place']);
  });

  test('amounts and openings of German sentences are none', () => {
    expect(
      named('Hunderte Menschen kamen. Dann kamen Millionen Menschen. Neue Regeln gelten.', { language: 'de' }),
    ).toEqual([]);
  });

  test('capitals elsewhere', () => {
    expect(named('O presidente Jair Bolsonaro falou em São Paulo.', { language: 'pt' })).toEqual([
      'Jair Bolsonaro/person',
      'São Paulo/-',
    ]);
  });
});

test('the seeds: three outlets name the same people and bodies', () => {
  const of = (file: string) =>
    new Set(findNames(readFileSync(`seeds/gp-home-visits/${file}.txt`, 'utf8')).map(({ name }) => name));
  for (const file of ['broadcaster', 'daily', 'wire-desk']) {
    expect(of(file)).toContain('Matt Hancock');
    expect(of(file)).toContain('British Medical Association');
  }
  expect(of('broadcaster')).toContain('Nikita Kanani');
  expect(of('daily')).toContain('Caroline Abrahams');
});

test('a wrong option is an error', () => {
  // @ts-expect-error: a title is a string.
  expect(() => findNames('x', { title: 7 })).toThrow(SameStoryError);
});

describe('particles, titles and headlines', () => {
  const names = (text: string) => findNames(text).map(({ name }) => name);

  test.each([
    ['The board heard Marga van der Linde.', 'Marga van der Linde'],
    ['They met Joris van den Broek in Ghent.', 'Joris van den Broek'],
    ['It was Raúl de la Torre.', 'Raúl de la Torre'],
    ['Annegret von der Heide sprach am Dienstag in Kiel.', 'Annegret von der Heide'],
  ])('%s', (text, name) => {
    expect(names(text)).toContain(name);
  });

  test('ranks and offices before a name do not hide it', () => {
    const found = names(
      'Det Insp Ann Moor, Cllr Bo Dunn, Rt Hon Sir Jim Orr and Mr Justice Holt met Labour MP Lucia Berger.',
    );
    expect(found).toEqual(expect.arrayContaining(['Ann Moor', 'Bo Dunn', 'Jim Orr', 'Holt', 'Lucia Berger']));
  });

  test('in a headline of capitals what has capitals inside is a name', () => {
    expect(names('Acme Buys ORBITEX From QuayTech in Record Deal With Banks')).toEqual(
      expect.arrayContaining(['ORBITEX', 'QuayTech']),
    );
    expect(names('FIRE KILLS TWO AT DEPOT NEAR HARBOUR')).toEqual([]);
  });
});
