import { describe, expect, test } from '@jest/globals';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';

const STRANGER = { id: 'stranger', text: 'Zwei Hunde bellten.' };
const BODY = [
  'The council of Oster voted on Monday to close the old ferry, and most of its members called the step overdue.',
  'The ferry has carried cars across the sound since 1961. A bridge will take its place in two years.',
  'Ann Lee, who runs the harbour, told the meeting that eleven people would lose their work.',
  'The mayor left the hall without a word. A protest is planned for the weekend.',
];

/** What is printed of an article that begins or ends with the given paragraph. */
function printed(head: readonly string[], tail: readonly string[], language = 'en'): string[] {
  const text = [...head, ...BODY, ...tail].join('\n');
  return compareCoverage([{ id: 'own', text, language }, STRANGER]).added.own!.map((sentence) => sentence.text);
}

const isPrinted = (text: string, head: boolean): boolean =>
  printed(head ? [text] : [], head ? [] : [text]).some((sentence) => text.includes(sentence));

describe('requests to readers at the end of an article that does not speak to them', () => {
  test.each([
    'Leave your views on the ferry in the comments section below.',
    'Discuss this topic in the Oster Herald forums.',
    'Stay with Radio Oster for developments in this story.',
    'Watch Channel 9 News and stay with channel9oster.com for more on this story.',
    'Visit news.oster.org to see more stories.',
    'Send us a secure tip using the form at tips.osterherald.com.',
    'Keep an eye on osterherald.com and soundpost.com throughout.',
    'Upload your pictures of the ferry here.',
    'You can view these and other maps in our osterherald.com atlas.',
    'Tell us here.',
    'Read the full opinion below.',
    'Share your story with our newsroom.',
    'To find the latest timetables, visit our ferry page.',
    'Listen to the latest episode of the Sound podcast.',
  ])('%s', (line) => expect(isPrinted(line, false)).toBe(false));
});

describe('how to reach a writer, and who it is', () => {
  test.each([
    'Contact her at ann.doe@osterherald.com.',
    'Reach Bob Roe at broe@osterherald.com, at @bobroe on Twitter and 413-555-0100.',
    'Jane Doe can be reached at jdoe@soundpost.org.',
    'Ron Roe is CEO and president of Friends of the Sound.',
    'Mary Major is Associate Professor of History at Oster College.',
    'Jo Minor is a ferry enthusiast living in Oster.',
    'Jane Doe’s latest book is “The Last Crossing.”',
    'Ann Poe is a Shakespeare scholar and university instructor.',
    'Max Coe is a senior fellow at the Harbour Institute.',
    'Eve Loe is the author of three novels.',
  ])('%s', (line) => expect(isPrinted(line, false)).toBe(false));
});

describe('notes of the desk', () => {
  test.each([
    'This is an expanded version of the report that ran in the May 7 issue of Sound magazine.',
    'Guidelines: You share in the Herald community, so please keep your comments smart and civil.',
    'The comment box is open, so submit your questions now.',
    'Have more to say about this topic?',
    'Agency journalist Jane Doe reported this story in Oster and Ron Roe reported from Lee.',
    'That is all from the sound, do check back tomorrow for more!',
    'Ron Roe also owns shares in Sound Media, the publisher of this report.',
    'The agency is solely responsible for all content.',
    '___ Follow the agency’s coverage of ferries at https://example.org/ferries',
    'The Memo is a reported column by Ron Roe, primarily focused on the sound.',
    '• A bridge too far for the council?',
    'The mayor’s plan for the harbour would...',
    'Learn how a bridge may change the currents of the sound.',
  ])('%s', (line) => expect(isPrinted(line, false)).toBe(false));
});

describe('what the first paragraph takes from a picture', () => {
  test.each([
    'CLOSE Mayor Jane Doe discusses why the ferry has to go.',
    'Buy Photo Workers take down a sign at the landing on Monday.',
    'Ron Roe / Reuters file The ferry of Oster is seen in December.',
    'A placard saying, Keep Our Boat, is seen during the rally in front of the town hall.',
    'Mayor Jane Doe speaks at the summit of towns in Oster on May 3, 2019 before the vote.',
    'The mayor says that nobody asked her. Ferry battle could go overtime',
    'Eleven people would lose their work. | Jane Doe/AP Photo Oster: The ferry is going',
    'OSTER, Ill.',
  ])('%s', (line) => expect(isPrinted(line, true)).toBe(false));

  test('headlines that stop in the middle', () => {
    const links = ['Oster sends 5 million to repair the…', 'Sound towns help people after the storm,…'];
    expect(printed(links, [])).toEqual(printed([], []));
  });
});

describe('the article’s own', () => {
  test.each([
    'Share prices of the builder fell here, and your guess is as good as any.',
    'Help came too late for the eleven people.',
    'Visits to the landing rose to 4,000 a day.',
    'Anyone who saw the accident is asked to call the police on 555-0100.',
    'The mayor said: Leave your car in the comments section of history.',
    'Ann Lee is president of the harbour’s board.',
    'The ferry is seen in Oster as a symbol of better days.',
    'On May 3, 2019, the ferry stood still for a day.',
    'Wait and see, the mayor said below the stairs.',
    'Nobody knows who will pay for the bridge below the falls.',
    'Read the room, one member wrote.',
    'The publisher of the report did not answer.',
    'The old landing was sold to a hotel.',
  ])('%s', (line) => expect(isPrinted(line, false)).toBe(true));

  test('a column speaks to its readers all along', () => {
    const text = [
      'You know the ferry.',
      'If you have ever crossed the sound, you have paid too much.',
      'You could have walked.',
      'Your boat is gone, and you let it go.',
      'So see for yourself, and visit the landing here.',
    ].join('\n');
    const { added } = compareCoverage([{ id: 'own', text }, STRANGER]);
    expect(added.own!.map((sentence) => sentence.text)).toContain('So see for yourself, and visit the landing here.');
  });
});

test('an index of the page is none of the article’s lines, a list of names is', () => {
  const tags = `Categories Select Category ${'Art Books Culture Debates Economy Films Geography History '.repeat(5)}Yoga`;
  expect(isPrinted(tags, false)).toBe(false);
  const names = `The dead are Ann Lee, Bob Roe, ${'Cy Poe, Di Coe, Ed Loe, '.repeat(7)}Flo Moe.`;
  expect(isPrinted(names, false)).toBe(true);
});

test('a sentence that only announces another is printed with it or not at all', () => {
  const told = 'The ferry will stop on the first of May, and nobody will be paid a penny more than the law wants.';
  const articles = [
    { id: 'one', text: [...BODY, 'The head of the harbour board put it bluntly:', told].join('\n') },
    { id: 'two', text: told },
  ];
  expect(compareCoverage(articles).added.one!.map(({ text }) => text)).not.toContain(
    'The head of the harbour board put it bluntly:',
  );
  const alone = [{ ...articles[0]!, id: 'one' }, STRANGER];
  expect(compareCoverage(alone).added.one!.map(({ text }) => text)).toContain(
    `The head of the harbour board put it bluntly:\n${told}`,
  );
});

describe('lines of the page in a form of their own', () => {
  test.each([
    'Ann Lee has all the details.',
    'Ann Lee has the story (@annlee).',
    'Update at 11:22 a.m. ET.',
    'Updated 10 p.m.',
    '(c) 2031 OSTER CONTENT AGENCY, LLC.',
    'GETTY Is the ferry too old?',
    'OSTER HARBOUR SCHOOL•GETTY The ferry: Ann Lee said it would close',
    'A post shared by Oster Harbour (@osterharbour) on Dec 22, 2031 at 2:57pm PST',
  ])('%s', (line) => {
    expect(isPrinted(line, false)).toBe(false);
  });

  test.each([
    'A woman waves a paper boat during a protest against the end of the ferry in Oster.',
    '• A daily summary of reports on harbours.',
  ])('as the first line: %s', (line) => {
    expect(isPrinted(line, true)).toBe(false);
  });

  test('a caption of a gallery, however long', () => {
    const names = Array.from({ length: 30 }, (_, at) => `Ann Lee ${at}`).join(', ');
    expect(
      isPrinted(`AP Image 2 of 8 The crew of the ferry, ${names}, at the pier on Monday, Jan. 1, 2031.`, true),
    ).toBe(false);
  });

  test('what the article says twice is printed once', () => {
    const line = 'Nobody on the island was asked about the bridge before the vote.';
    const twice = compareCoverage([
      { id: 'own', text: [...BODY, line, `The pier stays. ${line}`].join('\n') },
      STRANGER,
    ]);
    expect(twice.added.own!.filter(({ text }) => text === line)).toHaveLength(1);
  });

  test('an outlet that advertises itself behind a label', () => {
    const own = {
      id: 'own',
      outlet: 'www.soundpost.com',
      text: [...BODY, 'Boats 101: The Soundpost explains everything.'].join('\n'),
    };
    expect(
      compareCoverage([own, STRANGER])
        .added.own!.map(({ text }) => text)
        .join(),
    ).not.toContain('Boats 101');
  });

  test('a card that holds the headline of the article', () => {
    const title = 'Oster closes its old ferry after a vote of the council';
    const card = `Oster Ferries ${title} The council has voted after years of talks about the bridge over the sound and its price`;
    const own = { id: 'own', title, text: [BODY[0], card, ...BODY.slice(1)].join('\n') };
    expect(
      compareCoverage([own, STRANGER])
        .added.own!.map(({ text }) => text)
        .join(),
    ).not.toContain('years of talks');
  });
});

test('entries of a live report are the text, their times and writers are not', () => {
  const entries = Array.from(
    { length: 12 },
    (_, at) =>
      `${at + 1}:1${at % 6} P.M.\nThe ferry makes trip ${at + 40} of its last day with ${at + 100} cars. (Ann Lee)`,
  );
  const own = { id: 'own', text: [...BODY, ...entries].join('\n') };
  const found = compareCoverage([own, STRANGER]).added.own!.map(({ text }) => text);
  expect(found.filter((text) => text.includes('makes trip'))).toHaveLength(12);
  expect(found).not.toContain('(Ann Lee)');
});

test('a transcript in which names in capitals speak is the text', () => {
  const lines = [
    'DAVID MOOR: And now to the ferry of Oster.',
    'ANN LEE: We will miss it very much.',
    'DAVID MOOR: The bridge opens in spring.',
    'ANN LEE: We have a boat.',
  ];
  const own = { id: 'own', text: [...BODY, lines.join(' ')].join('\n') };
  expect(
    compareCoverage([own, STRANGER])
      .added.own!.map(({ text }) => text)
      .join(),
  ).toContain('We will miss it');
});

test('a form of address alone is never marked as new', () => {
  const one =
    'The council heard that Mr. Moor had told nobody of the rock under the ferry. Mr. Lund, his deputy, wept.';
  const two = 'Moor, the captain, told the council of the ferry. The rock was known to nobody but Moor.';
  const { added } = compareCoverage([
    { id: 'one', text: one },
    { id: 'two', text: two },
  ]);
  const marked = added.one!.flatMap(({ only }) => only.map(({ start, end }) => one.slice(start, end)));
  expect(marked.length).toBeGreaterThan(0);
  expect(marked.filter((text) => /^Mr\.?$|Mr\.?$/.test(text))).toEqual([]);
  expect(marked.some((text) => text.includes('Mr. Lund'))).toBe(true);
});
