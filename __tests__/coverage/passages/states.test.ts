import { describe, expect, test } from '@jest/globals';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';

/** Which articles share a passage. */
function together(...texts: string[]): string[] {
  const articles = texts.map((text, place) => ({ id: 'abcdef'[place] as string, text, language: 'en' }));
  return compareCoverage(articles).passages.map(({ members }) =>
    members
      .map(({ article }) => article)
      .sort()
      .join(''),
  );
}

describe('who does it', () => {
  test.each([
    ['Ruth Vance', 'Colin Marsh', []],
    ['Vell Motors', 'Orrin Motors', []],
    ['Katrin Meier', 'Katrin Meyer', ['ab']],
  ])('%s, %s', (one, two, expected) => {
    const rest = 'voted against the levy on Friday in the town hall.';
    expect(together(`${one} ${rest}`, `${two} ${rest}`)).toEqual(expected);
  });

  test('how all attribute is nothing that they share', () => {
    const rest = 'people with knowledge of the matter said.';
    expect(together(`The lease of the mill ends in May, ${rest}`, `Lenders want a new chairman, ${rest}`)).toEqual([]);
  });
});

describe('opposite states are never one passage', () => {
  test('who pleads not guilty is not yet convicted, nor acquitted', () => {
    const rest = 'on Friday to three counts of arson over the fires at the Marden mill and its stores.';
    expect(
      together(`A Wexley fireman pleaded not guilty ${rest}`, `A Wexley fireman was found guilty ${rest}`),
    ).toEqual([]);
    expect(
      together(`A Wexley fireman entered a not guilty plea ${rest}`, `A Wexley fireman was convicted ${rest}`),
    ).toEqual([]);
    expect(together(`A Wexley fireman was acquitted ${rest}`, `A Wexley fireman was found guilty ${rest}`)).toEqual([]);
    expect(together(`A Wexley fireman was charged ${rest}`, `A Wexley fireman was convicted ${rest}`)).toEqual([]);
  });

  test('but one state in two words is one passage, and so is one that stands beside another', () => {
    const rest = 'on Friday on three counts of arson over the fires at the Marden mill and its stores.';
    expect(together(`A Wexley fireman was found guilty ${rest}`, `A Wexley fireman was convicted ${rest}`)).toEqual([
      'ab',
    ]);
    expect(
      together(`A Wexley fireman was convicted ${rest}`, `A Wexley fireman, charged in May, was convicted ${rest}`),
    ).toEqual(['ab']);
    expect(
      together(`A Wexley fireman pleaded not guilty ${rest}`, `A Wexley fireman entered a not guilty plea ${rest}`),
    ).toEqual(['ab']);
  });

  test.each([
    ['Rescuers found the diver {} near the Oster reef on Friday morning', 'alive', 'dead'],
    [
      '{} by a dog team in the Corran hills on Sunday evening',
      'Hiker Una Brook was found safe',
      'The body of hiker Una Brook was found',
    ],
    ['The Corran lantern festival {} this summer, the council said', 'will not take place', 'will take place'],
    ['The Oster regatta race {} on Sunday in the storm, its club said', 'was off', 'went ahead'],
    ['The cup final in Tarn {} on Sunday in the fog and the rain', 'was abandoned', 'was played to the end'],
    ['The Oster half marathon {} on Sunday in the heat, its club said', 'was abandoned', 'took place'],
    ['The launch of the Tarn rocket {} on Monday in the wind, its maker said', 'was scrubbed', 'went ahead'],
    ['The Hale bridge {} to traffic since Monday morning, the council said', 'remains closed', 'is open'],
  ])('%s: %s, %s', (frame, one, two) => {
    expect(together(frame.replace('{}', one), frame.replace('{}', two))).toEqual([]);
  });

  test('what is called off in several words is one passage', () => {
    const rest = 'in Corran on Friday, the minister Ida Cole said after the talks.';
    expect(together(`The summit will not take place ${rest}`, `The summit was called off ${rest}`)).toEqual(['ab']);
  });

  test('a third article does not bring them together', () => {
    const rest = 'on Friday to three counts of arson over the fires at the Marden mill and its stores.';
    const found = together(
      `A Wexley fireman pleaded not guilty ${rest}`,
      `A Wexley fireman was found guilty ${rest}`,
      `A Wexley fireman was in court ${rest}`,
    );
    expect(found.some((members) => members.includes('ab'))).toBe(false);
  });

  test.each([
    ['The council of Marden approved the new tram line to the harbour on Tuesday night.', 'rejected'],
    ['The council of Marden approved the new tram line to the harbour on Tuesday night.', 'did not approve'],
    ['The games at the Marden harbour stadium were postponed on Tuesday night by the league.', 'cancelled'],
    ['Shares of the Marden brewery rose by three per cent in early trading on Tuesday.', 'fell'],
    ['The mayor of Marden, Ada Field, resigned on Tuesday after the vote on the harbour.', 'did not resign'],
    ['The driver of the Marden tram was arrested on Tuesday by officers at the harbour.', 'released'],
    ['The minister confirmed on Tuesday that the harbour of Marden would be sold to a fund.', 'denied'],
    ['The driver of the Marden tram was arrested on Tuesday by officers at the harbour.', 'charged'],
    ['The mayor of Marden, Ada Field, resigned on Tuesday after the vote on the harbour.', 'refused to resign'],
    ['The school on the Marden ridge reopened on Tuesday after the flood of last week.', 'closed'],
    ['The strike at the Marden brewery began on Tuesday night after weeks of talks.', 'ended'],
    ['The hostages in the Marden mill were freed on Tuesday night by the army.', 'killed'],
    ['The last climber on the Marden ridge was found dead on Tuesday by a rescue team.', 'alive'],
  ])('%s against "%s"', (text, other) => {
    const opposite = text.replace(
      /approved|postponed|rose|resigned|arrested|confirmed|reopened|began|freed|dead/,
      other,
    );
    expect(together(text, opposite)).toEqual([]);
    expect(together(text, text)).toEqual(['ab']);
  });

  test('in other languages', () => {
    const articles = ['condenado', 'absolvido'].map((state) => ({
      id: state,
      language: 'pt',
      text: `O padeiro Rui Pinhal foi ${state} na sexta-feira pelos dois incêndios no moinho de Vale Seco.`,
    }));
    expect(compareCoverage(articles).passages).toEqual([]);
  });
});

test('what two people say in words of their own is no passage', () => {
  const one = '“Our thoughts are with the families and friends of the crew,” Ann Lee said.';
  const two = '“In these hours, our thoughts are with those who fear for friends among the crew,” Ann Lee said.';
  expect(together(one, two)).toEqual(['ab']);
  expect(together(one, two.replace('Ann Lee', 'Bob Roe'))).toEqual([]);
  expect(together(one, one.replace('Ann Lee', 'Bob Roe'))).toEqual(['ab']);
});
