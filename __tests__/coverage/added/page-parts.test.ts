import { describe, expect, test } from '@jest/globals';
import { isHeadline, pageLines } from '../../../src/coverage/added/page-lines.js';
import { FactReader, marksOf, readStory } from '../../../src/coverage/read/index.js';

const BODY = [
  'The ferry of Oster sank on Monday in the sound. Divers came at noon. It rained.',
  'Nobody was hurt in the harbour. The pier is shut until Friday at least.',
  'A crane is on its way from Vell to lift the hull. It will take two days.',
  'The mayor wants to know who slept on the bridge. Nobody has told her so far.',
];

interface Given {
  readonly title?: string;
  readonly outlet?: string;
  readonly language?: string;
}

function read(paragraphs: readonly string[], given: Given = {}) {
  const article = { id: 'a', language: 'en', ...given, text: paragraphs.join('\n') };
  const facts = new FactReader();
  const story = readStory([article], (one, document) => marksOf(facts.read(one, document), one.text));
  return { story, text: article.text };
}

/** The sentences of an article that are lines of its page. */
function pageOf(paragraphs: readonly string[], given?: Given): string[] {
  const { story, text } = read(paragraphs, given);
  return story.byArticle[0]!.filter(pageLines(story, 0)).map((number) => {
    const { start, end } = story.sentence(number);
    return text.slice(start, end);
  });
}

const amid = (...paragraphs: string[]) => [...BODY.slice(0, 2), ...paragraphs, ...BODY.slice(2)];

test.each<[string, string[], string[], Given?]>([
  ['sentences', [], amid()],
  ['a line of four words', ['What went wrong that'], amid('What went wrong that')],
  ['a line without a stop', ['What went wrong with the old ferry'], amid('What went wrong with the old ferry')],
  ['a line with a stop', [], amid('What went wrong with the old ferry.')],
  ['a question', ['What went wrong with the old ferry?'], amid('What went wrong with the old ferry?')],
  ['a question of a year', ['What went wrong here in 2019?'], amid('What went wrong here in 2019?')],
  ['a short line with a stop inside', ['Mr. Lee and Roe'], amid('Mr. Lee and Roe')],
  ['a question among sentences', [], amid('It sank. What went wrong with the old ferry? Nobody knows.')],
  ['a few words with a stop', [], amid('It sank again.')],
  ['words in brackets', ['(Lee tells it all.)'], amid('(Lee tells it all.)')],
  ['words in brackets and more', [], amid('(Lee tells it all.) And it did.')],
  ['a long line without a stop', [], amid(`What went wrong ${'with the old ferry '.repeat(6)}in the sound`)],
  ['what is quoted', [], amid('“What went wrong with the old ferry and with all of the men who were on its bridge”')],
  ['a quoted question', ['“What went wrong with the ferry?'], amid('“What went wrong with the ferry?')],
  [
    'a phrase of the page',
    ['Click here to see more of it.'],
    amid('It sank. Click here to see more of it. It rained.'),
  ],
  ['a caption of a paragraph', ['A crane at the pier Getty'], amid('A crane at the pier Getty')],
  ['a quotation mark ends a sentence', [], amid('The mayor called the pilot of the old ferry a “fool”')],
  ['a bracket too', [], amid('The mayor called the pilot of the old ferry a fool (she was tired.)')],
  [
    'items below a colon',
    [],
    amid('The mayor wants three things:', 'A new rudder before the autumn', 'A second pilot on the bridge'),
  ],
  [
    'links below a label',
    ['On board:', 'A new rudder before the autumn', 'A second pilot on the bridge'],
    amid('On board:', 'A new rudder before the autumn', 'A second pilot on the bridge'),
  ],
  [
    'a colon ends with the next stop',
    ['A second pilot on the bridge'],
    amid('The mayor wants three things:', 'It sank.', 'A second pilot on the bridge'),
  ],
  ['behind the last stop, a name', ['Jane Doe'], amid('It sank on Monday. Jane Doe')],
  ['behind the last stop, three words', ['Who else then'], amid('It sank on Monday. Who else then')],
  ['behind the last stop, five words', [], amid('It sank on Monday. Who else could it be')],
  [
    'behind the last stop of all, five words',
    ['Who else could it be'],
    [...BODY, 'It sank on Monday. Who else could it be'],
  ],
  ['behind the last stop of all, six words', [], [...BODY, 'It sank on Monday. Who else could it be then']],
  [
    'behind the last stop, ten words mostly in capitals',
    ['Jane Doe and Bob Roe for Oster News of Vell'],
    amid('It sank on Monday. Jane Doe and Bob Roe for Oster News of Vell'),
  ],
  [
    'behind the last stop, a credit',
    ['A diver at the foot of the pier at noon via Reuters'],
    amid('It sank on Monday. A diver at the foot of the pier at noon via Reuters'),
  ],
  [
    'behind the last stop, words via an agency',
    [],
    amid(`It sank on Monday. It came via Reuters and then to ${'all '.repeat(9)}`),
  ],
  ['behind the last stop, a hyphen', [], amid('It sank on Monday. She is well-known to all of us')],
  ['behind the last stop, a bracket at the end', [], amid('It sank on Monday. As the boats do all day (at least)')],
  ['behind the last stop, a bracket at the start', [], amid('It sank on Monday. (At least) the boats do that all day')],
  [
    'a post of its own',
    ['It smells of diesel — Oster Post (@osterpost) May 3, 2024'],
    amid('It smells of diesel — Oster Post (@osterpost) May 3, 2024'),
    { outlet: 'www.osterpost.com' },
  ],
  [
    'a post of its own, by its name',
    ['It smells of diesel — The Oster Post (@op) May 3, 2024'],
    amid('It smells of diesel — The Oster Post (@op) May 3, 2024'),
    { outlet: 'Oster Post' },
  ],
  [
    'a post of its own, without a space',
    ['It smells of diesel —Oster Post (@osterpost) May 3, 2024'],
    amid('It smells of diesel —Oster Post (@osterpost) May 3, 2024'),
    { outlet: 'www.osterpost.com' },
  ],
  [
    'a post of its own, with an article inside its name',
    ['It smells of diesel — Bathe Post (@bp) May 3, 2024'],
    amid('It smells of diesel — Bathe Post (@bp) May 3, 2024'),
    { outlet: 'www.bathepost.com' },
  ],
  [
    'a post of another',
    [],
    amid('It smells of diesel — Vell News (@vellnews) May 3, 2024'),
    { outlet: 'www.osterpost.com' },
  ],
  ['a post, of no known outlet', [], amid('It smells of diesel — Oster Post (@osterpost) May 3, 2024')],
  [
    'a post of a short name',
    [],
    amid('It smells of diesel — Post (@post) May 3, 2024'),
    { outlet: 'www.osterpost.com' },
  ],
  [
    'a line with a link',
    ['The map of the sound is at www.oster.example/map'],
    amid('The map of the sound is at www.oster.example/map'),
  ],
  [
    'a line with a plain link',
    ['The map of the sound is at http://oster.example/map'],
    amid('The map of the sound is at http://oster.example/map'),
  ],
  ['a post with a link', [], amid('The sound smells of diesel https://t.co/abc')],
  ['a line with a link that ends otherwise', [], amid('The map https://oster.example/map of the sound is old')],
  [
    'what was said before',
    ['Divers came to the pier at noon.'],
    [BODY[0]!, 'Divers came to the pier at noon.', ...BODY.slice(1), 'Divers came to the pier at noon.'],
  ],
  [
    'what was said before, of four words',
    [],
    [BODY[0]!, 'Divers came at dawn.', ...BODY.slice(1), 'Divers came at dawn.'],
  ],
  ['the names under a picture', ['Ada Field and Carl Amberg.'], amid('Ada Field and Carl Amberg.')],
  [
    'who wrote it',
    ['Max Coe is a senior fellow at the institute.'],
    [...BODY, 'It snowed. Max Coe is a senior fellow at the institute.'],
  ],
  [
    'who wrote it, and what else she does',
    ['Max Coe is a senior fellow at the institute.', 'She lives in Vell.'],
    [...BODY, 'It snowed. Max Coe is a senior fellow at the institute. She lives in Vell.'],
  ],
  ['a reporter far from the end', [], ['It snowed. Max Coe is a senior fellow at the institute.', ...BODY]],
  [
    'a reporter who is part of it',
    [],
    [...BODY, 'Coe has left the town. Max Coe is a senior fellow at the institute.'],
  ],
  [
    'what its outlet offers',
    ['Boats 101: The Osterpost explains all.'],
    [...BODY, 'Boats 101: The Osterpost explains all.'],
    { outlet: 'www.osterpost.com' },
  ],
  [
    'what its outlet offers, five sentences from the end',
    [],
    [BODY[0]!, 'Boats 101: The Osterpost explains all.', ...BODY.slice(1)],
    { outlet: 'www.osterpost.com' },
  ],
  [
    'what another outlet offers',
    [],
    [...BODY, 'Boats 101: The Vellpost explains all.'],
    { outlet: 'www.osterpost.com' },
  ],
  [
    'what somebody says of its outlet',
    [],
    [...BODY, 'Boats 101: The Osterpost said so.'],
    { outlet: 'www.osterpost.com' },
  ],
  [
    'what its outlet offers, in a paragraph',
    [],
    [...BODY, 'Boats 101: The Osterpost explains all. It rained.'],
    { outlet: 'www.osterpost.com' },
  ],
  ['an outlet of two letters', [], [...BODY, 'Boats 101: The op explains all.'], { outlet: 'op' }],
  [
    'an outlet without an address',
    ['Boats 101: The Oster Post explains all.'],
    [...BODY, 'Boats 101: The Oster Post explains all.'],
    { outlet: 'Oster Post' },
  ],
  [
    'the longest part of an address',
    ['Boats 101: The Osterpost explains all.'],
    [...BODY, 'Boats 101: The Osterpost explains all.'],
    { outlet: 'm.osterpost.co.uk' },
  ],
  [
    'an article without stops',
    ['It rained'],
    [
      'The ferry of Oster sank on Monday in the sound',
      'Divers came to the pier of the town at noon',
      'It rained',
      'Nobody was hurt in the harbour of the town',
    ],
  ],
])('%s', (_, expected, paragraphs, ...[given]) => {
  expect(pageOf(paragraphs, given)).toEqual(expected);
});

describe('several lines together', () => {
  const open = (at: number) => `Divers look at the hull of the ferry from the foot of pier number ${at} in the evening`;
  const long = (at: number) =>
    `${open(at)}, while a crowd of people from all over the town and the islands looks on in the rain`;

  test('paragraphs without a stop are captions, if there are three and only few', () => {
    const many = Array.from({ length: 8 }, (_, at) => `The ferry made trip ${at} of the day with ${at + 50} cars.`);
    const between = (...given: string[]) =>
      pageOf(many.flatMap((text, at) => (given[at] === undefined ? [text] : [text, given[at]!])));
    expect(between(long(1), long(2), long(3))).toEqual([long(1), long(2), long(3)]);
    expect(between(long(1), long(2))).toEqual([]);
    expect(between(long(1), long(2), `${long(3)} (@doe)`)).toEqual([]);
    expect(between(...[1, 2, 3, 4, 5, 6, 7].map(long))).toEqual([]);
    expect(pageOf([...many, long(1), long(2), long(3)])).toEqual([]);
    expect(pageOf([...many.slice(0, 4), long(1), long(2), ...many.slice(4), long(3)])).toEqual([
      long(1),
      long(2),
      long(3),
    ]);
  });

  test('lines of a gallery take those between them along', () => {
    const whole = 'It was so in 1990. Image 3 of 8 The Alma sank in it. Nobody was hurt. She was old.';
    expect(pageOf(amid(whole)).join(' ')).toBe(whole);
    const long = 'The storm took the Alma that year, as the old men of the island say to this day. ';
    const far = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => long.replace('that', `the ${at}th`)).join('');
    const between = 'Image 3 of 8 was made then. Nobody was hurt. She was old.';
    expect(pageOf(amid(`${far}${between} Image 4 of 8 is lost.`)).join(' ')).toBe(`${between} Image 4 of 8 is lost.`);
    const apart = `${between} It hailed. It froze. Men ran.`;
    expect(pageOf(amid(`${far}${apart} Image 4 of 8 is lost.`))).toEqual([
      'Image 3 of 8 was made then.',
      'Image 4 of 8 is lost.',
    ]);
  });

  test('a paragraph of which three in ten sentences are of the page is', () => {
    const [link, other] = ['Click here to see more of it all.', 'Click here to see all of it.'];
    expect(pageOf(amid(`It hailed. ${link} ${other} It snowed.`))).toEqual(['It hailed.', link, other, 'It snowed.']);
    expect(pageOf(amid(`It hailed. ${link} It snowed.`))).toEqual([link]);
    const six = 'It rained on the pier. Men ran to it. Dogs ran too. Cats ran home. Birds flew up.';
    expect(pageOf(amid(`It hailed. ${link} ${six} ${other}`))).toEqual([link, other]);
  });

  test('teasers in capitals', () => {
    const teasers = (count: number) =>
      ['KING OF THE SEA This is how big it is.', 'BAD APPLES Some of them are.', 'LAST BOAT It left.']
        .slice(0, count)
        .join(' ');
    expect(pageOf(amid(teasers(3))).join(' ')).toBe(teasers(3));
    expect(pageOf(amid(teasers(2)))).toEqual([]);
  });

  test('short lines at the end belong to the page, if most of them do', () => {
    const tail = ['Men on the pier', 'It was dark on the pier.', 'The hull at night', 'A diver at work'];
    expect(pageOf([...BODY, ...tail])).toEqual(tail);
    expect(pageOf([...BODY, ...tail.slice(0, 3)])).toEqual([tail[0], tail[2]]);
    expect(pageOf([...BODY, tail[0]!, 'A “dark” pier.', ...tail.slice(2)])).toEqual([tail[0], ...tail.slice(2)]);
    expect(pageOf([...BODY, tail[0]!, `It was dark ${'and wet '.repeat(28)}on the pier.`, ...tail.slice(2)])).toEqual([
      tail[0],
      ...tail.slice(2),
    ]);
    expect(pageOf([...BODY, tail[0]!, 'It was dark.', 'It rained.', 'It snowed.', ...tail.slice(2)])).toEqual([
      tail[0],
      ...tail.slice(2),
    ]);
  });
});

test.each<[string, boolean]>([
  ['Ferry sinks in the sound', true],
  ['Ferry sinks in the sound.', false],
  ['Ferry sinks in the “sound”', false],
  [`Ferry ${'sinks '.repeat(20)}`.trim(), false],
  [`Ferry ${'sinks '.repeat(19)}`.trim(), true],
  [`A${'ferry '.repeat(20)}`.trim(), true],
  [`As${'ferry '.repeat(20)}`.trim(), false],
])('%s is a headline: %j', (line, expected) => {
  const { story } = read([line, ...BODY]);
  expect(isHeadline(story, 0)).toBe(expected);
});
