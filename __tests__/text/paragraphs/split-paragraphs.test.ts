import { describe, expect, test } from '@jest/globals';
import { splitParagraphs } from '../../../src/text/paragraphs/split-paragraphs.js';

/** Role, marks and beginning of each paragraph. */
function outline(text: string): string[] {
  return splitParagraphs(text).map(({ start, end, role, marks }) =>
    [role, ...marks.map((mark) => `{${mark.kind}: ${text.slice(mark.start, mark.end)}}`), text.slice(start, end)].join(
      ' ',
    ),
  );
}

/** Role and marks of a single paragraph. */
function read(text: string): string {
  return (outline(text)[0] as string).slice(0, -text.trim().length).trim();
}

describe('whole paragraphs that are not the article', () => {
  test.each([
    '• Video report by ITV News Reporter Jo Bloggs',
    'Media playback is unsupported on your device',
    'READ MORE: Ten things to know about the vote',
    'Related: The vote in pictures',
    'Advertisement',
    'Story continues below advertisement',
    'Sign up for our daily newsletter',
    'Get breaking news alerts straight to your inbox',
    'Follow us on Twitter @example',
    'Share this article on Facebook',
    'We use cookies to improve your experience.',
    'Please enable JavaScript to view this page.',
    '© 2019 Example Media. All rights reserved.',
    'This is a developing story. Check back for updates.',
    'Last updated: 10:30 am',
    '* * *',
    'Leia também: o que se sabe sobre a votação',
    'Xem thêm: Hà Nội mưa lớn',
    'October 10, 2011',
    'Sun, 15 Sep 2013',
    '12 November 2019 10:15 GMT',
  ])('%s', (text) => {
    expect(read(text)).toMatch(/^boilerplate/);
  });

  test.each([
    ['By Jane Doe', 'credit {byline: By Jane Doe}'],
    ['By Jane Doe and John Smith, Example News', 'credit {byline: By Jane Doe and John Smith, Example News}'],
    ['Photo: Jane Doe', 'credit'],
    ['(Reporting by Jane Doe; Editing by John Smith)', 'credit'],
    ['Two women leave the hall. Credit: PA', 'caption {credit: Credit: PA}'],
    ['A tram on its side in Croydon. (Photo: AP)', 'caption {credit: (Photo: AP)}'],
    ['The mayor on Friday (Jane Doe/Getty Images)', 'caption {credit: (Jane Doe/Getty Images)}'],
    ['Image caption The bridge was closed', 'caption'],
  ])('%s', (text, expected) => {
    expect(read(text)).toMatch(new RegExp(`^${expected.replace(/[()|]/g, '\\$&')}`));
  });

  test.each([
    'Read my lips: no new taxes, the president said in a speech that was long remembered.',
    'Video of the attack was shown to the jury on Tuesday.',
    'Watch repair is a dying trade, and few know it better than she does.',
    'More than 40 people were hurt.',
    'Share prices fell sharply on Monday.',
    'Follow the money, he told them.',
    'By Tuesday evening the water had gone.',
    'Sources close to the talks said a deal was near.',
    'Get out of the house, the firefighter shouted.',
    'Photographs of the scene show a crushed car.',
    'In 2019, the vote was close.',
    'May 5 was a Tuesday.',
  ])('not: %s', (text) => {
    expect(read(text)).toBe('body');
  });
});

describe('boilerplate that a page sets beside its articles', () => {
  test.each([
    ['Updated 9:15 p.m. ET', 'boilerplate'],
    ['Story Continued Below', 'boilerplate'],
    ['Scroll below for video', 'boilerplate'],
    ['3 of 12', 'boilerplate'],
    ['+7', 'boilerplate'],
    ['1.2k shares', 'boilerplate'],
    ['48 comments', 'boilerplate'],
    ['2 hours ago', 'boilerplate'],
    ['Never miss a local story: sign up for our newsletter', 'boilerplate'],
    ['This version CORRECTS the spelling of a name in the fifth paragraph.', 'boilerplate'],
    ['UPDATE: This story has been updated with the ministry’s answer.', 'boilerplate'],
    ['Online: www.example.org/report', 'boilerplate'],
    ['Find us and like us on Facebook', 'boilerplate'],
    ['Contributing: Jane Doe and John Smith', 'credit'],
    ['jane.doe@example.org', 'credit'],
    ['https://www.example.org/2026/11/report', 'boilerplate'],
    ['Permalink: http://www.example.org/1', 'boilerplate'],
    ['Example Agency via Getty Images', 'credit'],
    ['This photo released by the ministry shows smoke over the harbour', 'caption'],
  ])('%s', (text, role) => {
    expect(splitParagraphs(text)[0]?.role).toBe(role);
  });

  test.each([
    'Updated rules for pharmacies come into force on Monday.',
    'Update: the bridge has opened again, the mayor says.',
    'Shares in the airline fell two per cent.',
    'On Twitter, the minister denied it.',
    '3 of 12 patients died, the hospital said.',
    'Posted to Kabul as a young officer, he learned Dari there.',
    'Like many on Facebook, she had never met him.',
    '12 views of one city',
    'See https://www.example.org/2026/11/report',
  ])('but not: %s', (text) => {
    expect(splitParagraphs(text)[0]?.role).toBe('body');
  });

  test('the line about the writer at the end', () => {
    const own = 'The council voted on Tuesday night to close two of the three pools in the town.';
    const about = 'Jane Doe is a senior health reporter for Example News. She joined in 2015.';
    const roles = splitParagraphs([own, own, own, own, about].join('\n')).map(({ role }) => role);
    expect(roles).toEqual(['body', 'body', 'body', 'body', 'credit']);
    const middle = splitParagraphs([own, about, own, own, own, own].join('\n')).map(({ role }) => role);
    expect(middle).not.toContain('credit');
  });
});

describe('marked spans in body paragraphs', () => {
  test.each([
    ['BERLIN (AP) - A ship hit a bridge.', 'body {dateline: BERLIN (AP) -}'],
    ['(Reuters) - A ship hit a bridge.', 'body {agency: (Reuters) -}'],
    ['(CNN) A ship hit a bridge.', 'body {agency: (CNN)}'],
    ['LONDON, Nov 23 (AP) — A ship hit a bridge.', 'body {dateline: LONDON, Nov 23 (AP) —}'],
    ['SCHERTZ, Texas - A ship hit a bridge.', 'body {dateline: SCHERTZ, Texas -}'],
    ['WASHINGTON — A ship hit a bridge.', 'body {dateline: WASHINGTON —}'],
    ['New Delhi, Oct 12: A ship hit a bridge.', 'body {dateline: New Delhi, Oct 12:}'],
    ['date 2021-03-04 Transport minister Anna Hill said no.', 'body {date: date 2021-03-04}'],
    ['2019-11-23 The minister said no.', 'body {date: 2019-11-23}'],
    ['A ship hit a bridge. (Reuters)', 'body {credit: (Reuters)}'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    'The minister (a doctor) - who is 60 - said no.',
    'NATO said no on Friday.',
    'Officials in Paris - and in Lyon - said no.',
    '2019 The year it began',
    'BBC presenter Jane Doe - who was there - said no.',
  ])('none: %s', (text) => {
    expect(read(text)).toBe('body');
  });
});

describe('kinds of boilerplate, whatever the site', () => {
  test('a call to go on reading is no heading over links', () => {
    const text =
      'Two schools will close.\n\nContinue reading\n\nParents were angry about the vote and will go to court.';
    expect(splitParagraphs(text).map(({ role }) => role)).toEqual(['body', 'boilerplate', 'body']);
  });

  test.each([
    // Links to other articles
    ['( Example News: the full list of winners)', 'boilerplate'],
    ['(QUIZ: Do you know the candidates?)', 'boilerplate'],
    ['[Break]', 'boilerplate'],
    ['Opinion: Why the vote was wrong', 'boilerplate'],
    ['More on the harbour fire', 'boilerplate'],
    ['The mayor and the harbour Read more', 'boilerplate'],
    ['Read the full ruling here.', 'boilerplate'],
    ['Subscribe to our letter, read in 40 towns.', 'boilerplate'],
    ['Copyright Example News', 'boilerplate'],
    ['Copyright 2024 Example News. All rights reserved.', 'boilerplate'],
    ['Watch the debate below:', 'boilerplate'],
    ['The report: https://www.example.org/report', 'boilerplate'],
    ['Home | News | Sport | Weather', 'boilerplate'],
    ['@example_news', 'boilerplate'],
    // The page
    ['poster="https://www.example.org/still.jpg"', 'boilerplate'],
    ['5 years ago', 'boilerplate'],
    ['Slideshow (11 images)', 'boilerplate'],
    ['This article is more than 2 years old', 'boilerplate'],
    ['This story contains material from Example Agency.', 'boilerplate'],
    ['An earlier version of this story misspelled a name.', 'boilerplate'],
    ['Todos os direitos reservados.', 'boilerplate'],
    // Who made it
    ['Jane Doe and John Smith contributed to this report.', 'credit'],
    ['Agency writers Jane Doe and John Smith contributed.', 'credit'],
    ['Analysis by Jane Doe, Example News', 'credit'],
    ['Two cranes in the fog. (Jane Doe/Example Tribune)', 'caption'],
    ['Jane Doe/Reuters Two women leave the hall after the vote in Lima.', 'caption'],
  ])('%s', (text, role) => {
    expect(splitParagraphs(text)[0]?.role).toBe(role);
  });

  test.each([
    '(I did too, by accident.)',
    '(Who knew?)',
    'More on this later, the mayor promised, and left.',
    'See you in court, the union told the company.',
    'Watch for this vote to be among the closest of the year.',
    'The town gives more and more people something to read more about.',
    'This article of the treaty was amended in 1999.',
    'Help came from the villages: bread, blankets and a boat.',
    'They cost 5 pounds, 3 years ago.',
    'Opinion: the word is Latin, and old.',
    'Analysis by the institute shows that rents fell.',
    'Washington Post/ABC News polls have him ahead.',
    'The party lost two seats. (It had hoped to win one.)',
    'Ask the neighbours, and they tell another story.',
    'Advertisement spending fell by a tenth in March.',
    'Read more books, the minister said.',
    'Sign up to the army fell by half, officials said.',
    'Subscribe to a theory and you will find evidence, the judge told the court.',
    'Copyright law was changed by the court on Monday.',
  ])('but not: %s', (text) => {
    expect(splitParagraphs(text)[0]?.role).toBe('body');
  });
});

describe('who wrote it, at the end', () => {
  const article = [
    'The council voted on Tuesday to close two of the pools, after a long debate.',
    'Ana Marsh, the mayor, said that the town could not afford all three of them.',
    'A petition against the plan had been signed by four thousand people in a week.',
    'The pools will close in March, and the third will stay open with volunteers.',
  ];
  const lastOf = (line: string) => splitParagraphs([...article, line].join('\n')).at(-1);

  test.each([
    'Jane Doe is a fellow of the Institute for Baths.',
    '• Jane Doe, a historian, is the author of "Cold Water".',
    'Jane Doe writes about towns. Her latest book is "Cold Water".',
    'Jane Doe can be reached at jane.doe@example.org.',
    'Ideas for the next report: jane.doe@example.org',
  ])('%s', (line) => {
    expect(lastOf(line)).toMatchObject({ role: 'credit', marks: [{ kind: 'byline' }] });
  });

  test.each([
    'Ana Marsh is a member of the party that built them.',
    'Jane Doe is an accountant who swims there. "I shall miss it," she said.',
    'The Example News reports on the vote in another town.',
  ])('but not: %s', (line) => {
    expect(lastOf(line)?.role).toBe('body');
  });

  test('a name behind the last stop, with its agency', () => {
    expect(lastOf('The vote was close, as all had expected. Jane Doe (Example News)')?.marks).toHaveLength(1);
    expect(lastOf('The vote was close, as all had expected./. Jane Doe/Example online')?.marks).toHaveLength(1);
    expect(lastOf('The vote was close (Jane Doe was ill)')?.marks).toHaveLength(0);
  });

  test('the agency that had a part in it', () => {
    expect(lastOf('With Example Agency and AP')?.role).toBe('credit');
    expect(lastOf('With pools shut, the town swims elsewhere.')?.role).toBe('body');
  });

  test('two names at the top', () => {
    expect(splitParagraphs(['Jane M Doe and John Smith', ...article].join('\n'))[0]?.role).toBe('credit');
    expect(splitParagraphs(['With Doe Out, Pools See Hope', ...article].join('\n'))[0]?.role).toBe('body');
  });
});

describe('headings and the headlines of others', () => {
  const prose = 'The council voted on Tuesday to close two of the pools in the town, after a long debate.';
  const rolesOf = (...lines: string[]) =>
    splitParagraphs(lines.join('\n')).flatMap(({ start, end, role }) =>
      lines.join('\n').slice(start, end) === prose ? [] : [role],
    );

  test('a shouted headline is boilerplate, unless the article shouts its headings', () => {
    const headline = 'MAYOR MARSH TO STAND AGAIN';
    expect(rolesOf(prose, headline, prose)).toEqual(['boilerplate']);
    expect(rolesOf(prose, 'THE POOLS', prose, headline, prose)).toEqual(['body', 'body']);
  });

  test('a line without a stop is a caption, unless the article has headings', () => {
    const line = 'What the town will lose when the pools close';
    const caption = 'Swimmers wait before the doors of the pool at dawn';
    expect(rolesOf(prose, prose, caption, prose, prose, prose, prose)).toEqual(['caption']);
    expect(rolesOf(prose, prose, line, prose, prose, prose, prose)).toEqual(['body']);
    expect(rolesOf(prose, prose, 'The last swim', prose, caption, prose, prose, prose)).toEqual(['body', 'body']);
  });

  test('a label run into a headline', () => {
    expect(rolesOf(prose, 'POOLS:Mayor to stand again in May', prose)).toEqual(['boilerplate']);
    expect(rolesOf(prose, 'POOLS: Mayor to stand again in May', prose)).toEqual(['body']);
  });
});

test('the words of a picture before the text they were run into', () => {
  const text = 'Swimmers at dawn. (Photo: Jane Doe) The council voted on Tuesday to close two of the pools.';
  const [paragraph] = splitParagraphs(text);
  expect(paragraph?.role).toBe('body');
  expect(paragraph?.marks).toEqual([{ start: 0, end: 35, kind: 'caption' }]);
  const later =
    'She swam there. It was cold at dawn, she said. (Photo: Jane Doe) The council voted on Tuesday to close two of the three pools in the town, which it cannot afford.';
  expect(splitParagraphs(later)[0]?.marks).toEqual([]);
});

test('a heading under the name of a section’s writer is a heading', () => {
  const prose = 'The council voted on Tuesday to close two of the pools in the town, after a long debate.';
  const text = [prose, prose, prose, prose, prose, '-- Jane Doe', 'The economy', prose].join('\n');
  expect(
    splitParagraphs(text)
      .map(({ role }) => role)
      .slice(-3),
  ).toEqual(['credit', 'body', 'body']);
});

test('a dateline that stands alone is no paragraph of the article', () => {
  expect(splitParagraphs('SPRINGFIELD, Ill. -\nThe council voted on Tuesday.').map(({ role }) => role)).toEqual([
    'boilerplate',
    'body',
  ]);
});

describe('dates as lines', () => {
  test.each([
    'Friday, Sep 10, 2010 | Updated 9:28 AM EDT',
    '4 October 2013, 18:07 (GMT+05:00)',
    'Published on 23 November 2019 at 10:15',
    '23.11.2019 10:15',
    'BBC News | 23 November 2019',
    'March 10, 2012 10:54 am ET by Jane Doe',
    '23 de noviembre de 2019',
  ])('%s', (line) => {
    expect(read(line)).toMatch(/^boilerplate/);
  });

  test.each(['Monday', 'May 2019', '10:15', 'March 10, 2012 was cold', '12.5 million in 2019'])(
    'but not: %s',
    (line) => {
      expect(read(line)).toBe('body');
    },
  );
});

test.each([
  ['EPA Two women leave the hall after the vote on the harbour and its cranes', 'caption'],
  ['2 of 6. Two women leave the hall after the vote.', 'caption'],
  ['EPA rules were relaxed on Tuesday.', 'body'],
])('a picture by the way its line begins: %s', (line, role) => {
  expect(splitParagraphs(line)[0]?.role).toBe(role);
});

test('the headlines of others at the end', () => {
  const prose = 'The council voted on Tuesday to close two of the pools in the town, after a long debate.';
  const headlines = [
    'Mayor to stand again in May',
    'Harbour fire under control at last',
    'Who swims there now?',
    'A town and its baths',
  ];
  const rolesAtEnd = (...lines: string[]) =>
    splitParagraphs([prose, prose, prose, prose, prose, ...lines].join('\n'))
      .slice(5)
      .map(({ role }) => role);
  expect(rolesAtEnd(...headlines)).toEqual(['boilerplate', 'boilerplate', 'boilerplate', 'boilerplate']);
  expect(rolesAtEnd(...headlines.slice(1))).toEqual(['body', 'body', 'body']);
  // What follows a colon is the article's own list.
  expect(rolesAtEnd('The motions were these:', ...headlines)).not.toContain('boilerplate');
});
