import { describe, expect, test } from '@jest/globals';
import { findScope } from '../../../src/coverage/figures/questions/figure-scope.js';
import {
  type FigureWindow,
  findQuestion,
  isThing,
  type Words,
} from '../../../src/coverage/figures/questions/find-question.js';

/** The words of a sentence and the window of its figure, which stands in braces; bars part it from other figures. */
function read(text: string): { words: Words; window: FigureWindow } {
  // Braces and bars are no text: what they stand between is one space apart.
  let shift = 0;
  const found = [...text.toLowerCase().matchAll(/[{}]|\| ?|[\p{L}\p{N}$'’-]+/gu)];
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let [first, last, from, to] = [0, 0, 0, Number.POSITIVE_INFINITY];
  let isBehind = false;
  for (const match of found) {
    const word = match[0].trim();
    const start = match.index - shift;
    if (/[{|}]/.test(word)) shift += match[0].length;
    if (word === '{') first = words.length;
    else if (word === '}') {
      last = words.length;
      isBehind = true;
    } else if (word === '|' && isBehind) to = Math.min(to, words.length);
    else if (word === '|') from = words.length;
    else {
      words.push(word);
      starts.push(start);
      ends.push(start + word.length);
    }
  }
  return { words: { words, starts, ends }, window: { first, last, from, to: Math.min(to, words.length) } };
}

describe('findQuestion', () => {
  const question = (text: string, kind = 'count', language = 'en') => {
    const { words, window } = read(text);
    return findQuestion(words, window, kind, language);
  };

  test.each([
    ['a cue behind', '{25} people died in the fire', 'dead'],
    ['a passive', '{25} people were killed', 'dead'],
    ['a passive of two words without the second', '{3} men were shot', undefined],
    ['a passive of two words that stand near', '{3} men were shot and left dead', 'dead'],
    ['a verb that takes another number', '{2} gunmen killed 12', undefined],
    ['a verb that takes people', '{2} gunmen killed people at random', undefined],
    ['a number behind a verb', 'the storm killed {25}', 'dead'],
    ['a verb with a filler between', 'the storm has killed at least {25}', 'dead'],
    ['a noun that leads to it', 'the death toll in the state has risen to {25}', 'dead'],
    ['a noun right before it', 'deaths: {25}', 'dead'],
    ['a noun of another number before a comma', 'storms left 12 | deaths, {30} injuries', 'injured'],
    ['a noun that nothing leads from', 'the toll shocked {25} readers', undefined],
    ['nothing at all', '{25} people came', undefined],
    ['the maimed', 'the blast injured and maimed {8} others', 'injured'],
    ['the injured', '{8} others were injured', 'injured'],
    ['the missing', '{4} remain missing', 'missing'],
    ['the rescued', 'divers rescued {12}', 'rescued'],
    ['those held', 'inmates are holding {37} people in the bakery', 'held'],
    ['those held, in a passive', '{31} people are still being held hostage', 'held'],
    ['those abducted', 'gunmen abducted {276} girls', 'held'],
    ['hostages who died', '{9} hostages died in the raid', 'dead'],
    ['hostages who are freed', '{9} hostages were released', 'freed'],
    ['prisoners who are exchanged', 'Kerava released {150} prisoners', 'freed'],
    ['what is published', '{12} songs were released', undefined],
    ['what is held and nobody', 'the party is holding {12} rallies', undefined],
    ['the displaced', '{300} families left their homes', 'displaced'],
    ['those who left something else', '{300} families left their farms', undefined],
    ['the homeless', '{300} families are homeless', 'displaced'],
    ['the evacuated', '{5000} residents were evacuated', 'evacuated'],
    ['people in camps', '{5000} residents are staying in camps', 'sheltered'],
    ['the camps themselves', '{100} relief camps were opened', undefined],
    ['people who moved by themselves', '{4} children moved to the city', undefined],
    ['people who were moved', '{4} children were moved to the city', 'sheltered'],
    ['the arrested', 'police arrested {9}', 'arrested'],
    ['the nearer of two cues', '{8} died and others were hurt', 'dead'],
    ['the nearer of two, before', 'the fire killed {8} and injured others', 'dead'],
    ['a stop between number and cue', '{8} officers came when men were missing', undefined],
    ['who was aboard, where they died', '{35} people on board were killed', 'dead'],
    ['who was aboard', '{35} people were on board', 'aboard'],
    ['a mother of several', 'a mother of {12} was killed', undefined],
    ['several of a mother', 'the mother and {12} were killed', 'dead'],
    ['trains do not die', '{3} passenger trains were killed', undefined],
    ['houses are destroyed', '{300} houses were destroyed', 'destroyed'],
    ['people are not destroyed', '{300} people were destroyed', undefined],
    ['a cue beyond the next figure', '{300} guests | and 25 were killed', undefined],
    ['a cue beyond the figure before', 'killed 25 | and {300} guests', undefined],
    ['a cue nine words behind', '{25} of the men in the old mill on Friday died', undefined],
    ['a cue eight words behind', '{25} of the men in the old mill died', 'dead'],
  ])('%s: %s', (_, text, expected) => {
    expect(question(text)).toBe(expected);
  });

  test('what a comma parts from the verb is no object of it', () => {
    expect(question('besides those killed, {450} came')).toBeUndefined();
    expect(question('besides those killed {450} came')).toBe('dead');
  });

  test.each([
    ['a fine of {$5m}', 'money', 'fine'],
    ['{25} people died', 'money', undefined],
    ['{$5m} in damage', 'money', 'damage'],
    ['a deal worth {$5m}', 'money', 'price'],
    ['a fortune worth {$5m}', 'money', 'worth'],
    ['a magnitude {6}', 'measure', 'magnitude'],
    ['a magnitude {6}', 'count', 'magnitude'],
    ['a magnitude {6}', 'money', undefined],
    ['sentenced to {6} years', 'duration', 'sentence'],
    ['sentenced to {6} years', 'count', undefined],
  ])('%s as %s: %s', (text, kind, expected) => {
    expect(question(text, kind)).toBe(expected);
  });

  test.each([
    ['pt', 'a chuva matou {25}', 'dead'],
    ['pt', 'o número de mortos chega a {25}', 'dead'],
    ['pt', '{25} pessoas morreram', 'dead'],
    ['es', 'el sismo mató a {25}', 'dead'],
    ['es', '{25} heridos', 'injured'],
    ['fr', '{25} morts', 'dead'],
    ['de', '{25} menschen starben', 'dead'],
    ['it', '{25} morti', 'dead'],
    ['de', 'die zahl der toten stieg auf {25}', 'dead'],
    ['de', 'die zahl der toten ist auf mindestens {25} gestiegen', 'dead'],
    ['de', 'unter den toten sind {2} schüler', undefined],
    ['de', '{25} menschen kamen ums leben', 'dead'],
    ['es', 'la cifra de muertos asciende a {25}', 'dead'],
    ['es', 'obliga a desalojar a {25} vecinos', 'evacuated'],
    ['es', '{5} pueblos desalojados', undefined],
    ['fr', 'le bilan passe à {25}', 'dead'],
    ['fr', '{25} personnes ont été interpellées', 'arrested'],
    ['es', 'murieron {25} personas', 'dead'],
    ['pt', 'morreram ao menos {25}', 'dead'],
    ['it', 'il numero dei morti sale a {25}', 'dead'],
    ['ja', '{25} people died', undefined],
  ])('%s: %s', (language, text, expected) => {
    expect(question(text, 'count', language)).toBe(expected);
  });

  test('a thing is known by the last of its words', () => {
    expect(['Passenger Trains', 'trains', 'train passengers'].map(isThing)).toEqual([true, true, false]);
  });
});

describe('findScope', () => {
  const scope = (text: string, subject?: string) => {
    const { words, window } = read(text);
    return findScope(words, window, subject, 'en');
  };

  test.each<[string, string[], string | undefined]>([
    ['{10} US citizens killed', ['citizens'], undefined],
    ['{10} people killed', [], undefined],
    ['{10} local brave young men', ['local', 'brave', 'young'], undefined],
    ['{10} hurt, some of them seriously', ['seriously'], undefined],
    ['{5} of them children', ['children'], undefined],
    ['{5} of the children', [], undefined],
    ['{10} whatever', ['soldiers'], 'soldiers'],
    ['{10} whatever', ['soldiers', 'afghan'], 'Afghan soldiers of 2009'],
    ['{13} dead, including the gunman', ['with gunman'], undefined],
    ['{13} dead, including two women', [], undefined],
    ['{13} of 20 dead, and the inquiry that day, including the gunman', [], undefined],
  ])('%s counts %j', (text, group, subject) => {
    expect([...scope(text, subject).group].sort()).toEqual([...group].sort());
  });

  test.each([
    ['{12} dead, including | 3 children', false],
    ['40 dead, | including {12} children', true],
    ['40 counted, then subtracted, {2} deaths', true],
    ['{2} of them were children', true],
    ['{2} of the men', true],
    ['{2} of men', false],
    ['{2} deles', true],
    ['{2} dos feridos', true],
    ['{2} do grupo', false],
    ['{2} among 40', true],
    ['{2} men and women and among 40', false],
    ['{2} de los heridos', true],
    ['{2} davon', true],
    ['{2} men', false],
  ])('%s is a part: %j', (text, expected) => {
    expect(scope(text).isPart).toBe(expected);
  });

  test.each([
    ['another {12} were hurt', true],
    ['{12} more were hurt', true],
    ['{12} additional men', true],
    ['{12} were hurt, more than ever', false],
    ['{12} were hurt', false],
  ])('%s comes on top: %j', (text, expected) => {
    expect(scope(text).isMore).toBe(expected);
  });

  test.each([
    ['earlier, police had said {80}', true],
    ['{80}, police had said earlier', true],
    ['earlier on that long and cold and wet Friday evening police had said {80}', false],
    ['police said {80}', false],
  ])('%s is of earlier: %j', (text, expected) => {
    expect(scope(text).isEarlier).toBe(expected);
  });

  test.each([
    ['he faces {5} years', true],
    ['up to {5} years', true],
    ['he could get {5} years', true],
    ['he could not get {5} years', false],
    ['he got {5} years', false],
    ['up to the bar {5} men', false],
  ])('%s is a maximum: %j', (text, expected) => {
    expect(scope(text).isMaximum).toBe(expected);
  });
});
