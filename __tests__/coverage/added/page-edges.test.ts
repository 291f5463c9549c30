import { describe, expect, test } from '@jest/globals';
import { markEdges } from '../../../src/coverage/added/page-edges.js';
import { isAboutAuthor, isCapitalised, isGalleryLine, isIndex } from '../../../src/coverage/added/page-forms.js';
import { isCaption, isOfGallery, isPagePhrase, isTicker } from '../../../src/coverage/added/page-phrases.js';
import { markVoice } from '../../../src/coverage/added/page-voice.js';
import type { Sentence } from '../../../src/coverage/read/index.js';

const BODY = [
  'The ferry sank.',
  'Divers came.',
  'It rained.',
  'Nobody was hurt.',
  'The pier is shut.',
  'A crane is on its way.',
];

/** The lines that are marked of paragraphs, each given as its sentences or as one. */
function marked(paragraphs: readonly (string | readonly string[])[], language = 'en'): string[] {
  const own: Sentence[] = [];
  let text = '';
  for (const [paragraph, sentences] of paragraphs.entries()) {
    for (const sentence of [sentences].flat()) {
      own.push({ paragraph, start: text.length, end: text.length + sentence.length } as Sentence);
      text += `${sentence} `;
    }
    text += '\n';
  }
  const lines = own.map(({ start, end }) => text.slice(start, end));
  const isPage = own.map(() => false);
  markEdges(
    { text, language },
    own,
    lines.map((line) => /[.!?…”"]$/.test(line)),
    isPage,
  );
  return lines.filter((_, index) => isPage[index]);
}

describe('the ends of an article', () => {
  const at = (line: string, index: number) => BODY.toSpliced(index, 0, line);

  test.each<[string, boolean]>([
    ['| AP Photo: a crane at the pier', true],
    ['CLOSE Jane Doe speaks of the ferry.', true],
    ['WATCH Jane Doe speaks of the ferry.', true],
    ['× The ferry sinks.', true],
    ['Jane Doe/Reuters The ferry sinks.', true],
    ['Jane van Doe / Via AP file The ferry sinks.', false],
    ['Jane B. Doe / via AP file The ferry sinks.', true],
    ['Jane Doe/soundpost.com The ferry sinks.', true],
    ['CLOSE the ferry.', false],
    ['CLOSER The ferry.', false],
    ['Jane Doe/Reuters the ferry sinks.', false],
    ['A placard is seen during the rally.', true],
    ['Two boats are pictured together in the harbour.', true],
    ['Divers are shown walking outside the hall.', true],
    ['A placard is seen in Oster as a sign of hope.', false],
    ['A placard is seen by many.', false],
    ['One. A placard is seen in Oster.', false],
    ['A is seen in Oster.', false],
    ['A woman waves a flag during a protest in Oster.', true],
    ['Two women wave flags during a long and loud rally.', true],
    ['A man carries a sign during the vigil.', true],
    ['Two men carry a sign during the vigil.', true],
    ['The mayor waves a flag at a protest.', false],
    ['The mayor bought a flag during a protest.', false],
    ['A woman waves a flag during the night.', false],
    [`A woman waves a flag during ${'the long and dark '.repeat(4)}protest.`, false],
    ['CLOSE The ferry.', true],
    ['×The ferry sinks.', true],
    ['Jane Doe/Getty The ferry sinks.', true],
    ['One. A woman waves a flag during a protest in Oster.', false],
  ])('%s is of a picture in the first two lines: %j', (line, expected) => {
    expect([0, 1, 2].map((index) => marked(at(line, index)).length > 0)).toEqual([expected, expected, false]);
  });

  test.each(
    'waves wave holds hold chants chant shouts shout gestures gesture carries carry stands stand sits sit walks walk reacts react listens listen poses pose kneels kneel cries gathers gather hugs hug embraces embrace'.split(
      ' ',
    ),
  )('who %s is in a picture', (verb) => {
    const line = `The men of Oster ${verb} at noon during a vigil.`;
    expect(marked(at(line, 0))).toEqual([line]);
  });

  test.each<[string, boolean]>([
    ['OSTER, Ill.', true],
    ['“OSTER, Ill.', false],
    ['OSTER, Ill. and more', false],
    ['St. John’s, Mich.', true],
    ['Oster, the old town.', false],
    ['OSTER, Illinois.', false],
    ['oster, Ill.', false],
  ])('%s is a dateline, and so the first line: %j', (line, expected) => {
    expect([0, 1].map((index) => marked(at(line, index)).length > 0)).toEqual([expected, false]);
    expect(marked([line])).toEqual([]);
  });

  test.each<[string, string[], (string | string[])[]]>([
    ['a rule in the last lines', ['___ Follow the news.'], [...BODY, '___ Follow the news.']],
    ['a rule four lines from the end', ['___ Follow.'], [...BODY, '___ Follow.', 'One.', 'Two.', 'Three.']],
    ['a rule five lines from the end', [], [...BODY, '___ Follow.', 'One.', 'Two.', 'Three.', 'Four.']],
    ['a rule as the first line', ['__ Follow.'], ['__ Follow.', ...BODY]],
    ['one low line is no rule', [], [...BODY, '_ Follow.']],
    ['a rule inside', [], [...BODY, 'The name was ____ in it.']],
    ['in an article of four lines', [], [...BODY.slice(0, 3), '___ Follow.']],
    ['in an article of five lines', ['___ Follow.'], [...BODY.slice(0, 4), '___ Follow.']],
    [
      'a source, and what it goes on with',
      ['Source: Doe J, Roe R. On Ferries.', '2015.'],
      [...BODY, 'Source: Doe J, Roe R. On Ferries.', '2015.'],
    ],
    ['a source in an article of four lines', [], [...BODY.slice(0, 3), 'Source: Doe J.']],
    ['a reference', ['Reference: Doe J.'], [...BODY, 'Reference: Doe J.']],
    ['a source inside', [], [...BODY, 'The source: Doe J.']],
    ['sources that are no label', [], [...BODY, 'Sources said so.']],
    ['initials', ['L.N.'], [...BODY, 'L.N.']],
    ['initials of two letters', ['Nh.'], [...BODY, 'Nh.']],
    ['initials before a name', ['Nh.'], [...BODY, ['Nh.', 'Doe (Agency)']]],
    ['a word', [], [...BODY, 'Never.']],
    ['initials and a verb', [], [...BODY, 'L.N. wept.']],
    ['who took a picture behind the text', ['Jane Doe/Reuters The ferry.'], [...BODY, 'Jane Doe/Reuters The ferry.']],
    ['a bullet at the end', ['• Read this.'], [...BODY, '• Read this.']],
    ['a bullet without a space', ['►Read this.'], [...BODY, '►Read this.']],
    ['a bullet inside', [], [...BODY, 'It was 5 • 6.']],
    ['bullets all along', [], [BODY[0]!, '• One.', ...BODY.slice(1), '• Read this.']],
    ['a bullet before and one behind', ['• One.', '• Two.'], ['• One.', ...BODY, '• Two.']],
    ['a last line cut off', ['The mayor would…'], [...BODY, 'The mayor would…']],
    ['cut off behind a comma', ['The mayor,...'], [...BODY, 'The mayor,...']],
    ['cut off apart', ['The mayor would ...'], [...BODY, 'The mayor would ...']],
    ['cut off apart, with dots before', [], [...BODY, 'The ... mayor would ...']],
    ['cut off twice', [], [...BODY, 'The mayor would… …']],
    ['cut off before the end', [], [...BODY, 'The mayor x … b']],
    ['cut off behind a bracket', [], [...BODY, 'The mayor (would)…']],
    ['two lines cut off', [], [BODY[0]!, 'It was…', ...BODY.slice(1), 'The mayor would…']],
    ['a line cut off, and the last apart', [], [BODY[0]!, 'It was…', ...BODY.slice(1), 'The mayor would …']],
    ['a line cut off in the middle', [], [BODY[0]!, 'It was…', ...BODY.slice(1)]],
    ['in two lines', [], [BODY[0]!, 'The mayor would…']],
    ['in three lines', ['The mayor would…'], [...BODY.slice(0, 2), 'The mayor would…']],
    [
      'headlines cut off',
      ['Storm leaves three dead in…', 'Snow on the hills of…'],
      ['Storm leaves three dead in…', 'Snow on the hills of…', ...BODY],
    ],
    ['with one between', [], ['Storm leaves three dead in…', 'It rained.', 'Snow on the hills of…', ...BODY]],
    ['far from the ends', [], [...BODY, 'Storm leaves three dead in…', 'Snow on the hills of…', ...BODY]],
    ['six lines from the end', ['Storm leaves…', 'Snow on…'], [...BODY, 'Storm leaves…', 'Snow on…', ...BODY.slice(2)]],
    ['of which one is long', [], [`${'Storm '.repeat(15)}of…`, 'Snow on…', ...BODY]],
    ['of which one is said', [], ['“Storm leaves…', 'Snow on…', ...BODY]],
    ['of a transcript', [], ['DOE: Storm leaves…', 'Snow on…', ...BODY]],
    ['of a long name', [], ['JANE DOE: Storm leaves…', 'Snow on…', ...BODY]],
    ['of a town', ['Oster: Storm leaves…', 'Snow on…'], ['Oster: Storm leaves…', 'Snow on…', ...BODY]],
    ['of a TOWN', ['Storm in OSTER: it leaves…', 'Snow on…'], ['Storm in OSTER: it leaves…', 'Snow on…', ...BODY]],
    [
      'a caption and a headline',
      ['The mayor says no.', 'Ferry may stop'],
      [['The mayor says no.', 'Ferry may stop'], ...BODY],
    ],
    [
      'a caption that quotes and a headline',
      ['The mayor says “no”.', 'Ferry may stop'],
      [['The mayor says “no”.', 'Ferry may stop'], ...BODY],
    ],
    ['a caption and a sentence', [], [['The mayor says no.', 'Ferry may stop.'], ...BODY]],
    ['a caption and a long line', [], [['The mayor says no.', `Ferry ${'may stop '.repeat(14)}`], ...BODY]],
    ['a long caption and a headline', [], [[`The mayor ${'says no '.repeat(51)}.`, 'Ferry may stop'], ...BODY]],
    ['a headline of its own', [], ['The mayor says no.', 'Ferry may stop', ...BODY]],
    ['three lines of one paragraph', [], [['The mayor says no.', 'Ferry may stop', 'It rained.'], ...BODY]],
    ['a line that goes on below', [], [['The mayor says no.', 'Ferry may stop'], 'on Monday.', ...BODY]],
    ['a post', [], [['“The mayor says no.', 'Ferry may stop'], ...BODY]],
    ['nothing behind', [], [['The mayor says no.', 'Ferry may stop']]],
  ])('%s', (_, expected, paragraphs) => {
    expect(marked(paragraphs)).toEqual(expected);
  });

  test('Vietnamese lists end in dots', () => {
    expect(marked([...BODY, 'Phà bị chìm…'], 'vi')).toEqual([]);
  });
});

describe('the page speaks to its readers', () => {
  const FAR = Array.from({ length: 12 }, (_, at) => `The ferry made trip ${at}.`);

  /** Which of some lines are marked; one that begins with `+` runs on in its paragraph, one with `"` is spoken. */
  function asked(lines: readonly string[]): string[] {
    const isPage = lines.map(() => false);
    markVoice(
      lines.map((line) => ({
        text: line.replace(/^\+ /, ''),
        isAlone: !line.startsWith('+'),
        isSpoken: () => line.includes('“'),
      })),
      isPage,
    );
    return lines.filter((_, index) => isPage[index]);
  }
  const behind = (line: string) => asked([...FAR, line]).length === 1;
  const amid = (line: string) => asked([...FAR.slice(6), line, ...FAR.slice(6)]).length === 1;

  test.each<[string, boolean, boolean]>([
    ['Read more stories on our website.', true, true],
    ['Please read our newsletter.', true, true],
    ['So visit the gallery.', true, true],
    ['Go to osterherald.com.', true, true],
    ['Follow @osterherald.', true, true],
    ['Follow Jane Doe on the podcast.', true, true],
    ['Don’t miss the podcast.', false, false],
    ['Do not use this page.', false, false],
    ['Don’t post all of this story.', true, true],
    ['Share prices of apps fell.', false, false],
    ['Share your photos.', true, true],
    ['Send us your view.', true, false],
    ['Send him home.', false, false],
    ['Tell your neighbour.', false, false],
    ['You can see our maps here.', true, false],
    ['You can see the maps here.', false, false],
    ['You can see our maps.', false, false],
    ['The maps are here.', false, false],
    ['Learn how the sound was made.', true, false],
    ['Find out more about why it sank.', true, false],
    ['The men learn how it sank.', false, false],
    ['You can email her at doe@oster.example.', true, false],
    ['You can e-mail her at doe@oster.example.', true, false],
    ['You can reach her at osterpost.com.', true, false],
    ['You can follow her at @do.', true, false],
    ['You can follow her at noon.', false, false],
    ['Read a newsletter.', true, true],
    ['Visit osterherald.com.', true, true],
    ['See http://oster.', true, true],
    ['See https://oster.', true, true],
    ['Learn the way it sank.', false, false],
    ['Contact her at doe@oster.example.', true, true],
    ['Contact her at the office.', false, false],
    ['Jane Doe can be reached at doe@oster.example.', true, false],
    ['Jane Doe can be found at doe@oster.example.', false, false],
    ['Read more stories on our website, she said.', false, false],
    ['Call 555-123-4567 or send us an email here.', false, false],
    ['Reach Jane Doe at @janedoe or 555-123-4567.', true, true],
    ['Contact police at 555-123-4567.', false, false],
    ['Send the police your photos.', false, false],
    ['“Read more stories on our website.', false, false],
  ])('%s at the end: %j, in the middle: %j', (line, isAtEnd, isAmid) => {
    expect([behind(line), amid(line)]).toEqual([isAtEnd, isAmid]);
  });

  test.each([
    ...['comment', 'comments', 'comment box', 'comment section', 'livechat', 'live chat', 'gallery', 'slideshow'],
    ...['this story', 'this topic', 'this article', 'this post', 'this page', 'this video', 'this report'],
    ...['more story', 'other stories', 'our article', 'top articles', 'latest post', 'full posts', 'these videos'],
    ...['related video', 'more photo', 'more photos', 'more update', 'more episode', 'more episodes', 'more news'],
    ...['newsletter', 'newsletters', 'podcast', 'podcasts', 'app', 'apps', 'forum', 'forums', 'updates', 'inbox'],
    ...['developments', 'guidelines', 'reader', 'readers', 'user ', 'users ', 'your tip', 'your tips', 'secure tip'],
    ...['your story', 'your opinion', 'your opinions', 'your views', 'secure tips', 'below', 'here', 'this series'],
  ])('the page offers %s', (offer) => {
    expect(amid(`See the ${offer}${offer.endsWith(' ') ? 'x' : ''}.`)).toBe(true);
    expect(amid(`See the x${offer}x.`)).toBe(false);
  });

  test.each<[string, string[], string[]]>([
    ['in a paragraph with others, far from the ends', [], [...FAR, '+ Read our newsletter.', ...FAR]],
    ['of its own, far from the ends', ['Read our newsletter.'], [...FAR, 'Read our newsletter.', ...FAR]],
    ['in the second line', ['+ Read our newsletter.'], [FAR[0]!, '+ Read our newsletter.', ...FAR]],
    ['in the third line', [], [...FAR.slice(0, 2), '+ Read our newsletter.', ...FAR]],
    [
      'in the fourth line from the end',
      ['+ Read our newsletter.'],
      [...FAR, '+ Read our newsletter.', ...FAR.slice(0, 3)],
    ],
    ['in the fifth line from the end', [], [...FAR, '+ Read our newsletter.', ...FAR.slice(0, 4)]],
    [
      'beside two that speak to readers',
      ['Read our newsletter.'],
      [...FAR, 'You know it.', 'And your boat.', 'Read our newsletter.', ...FAR.slice(4)],
    ],
    [
      'beside three',
      [],
      [...FAR, 'You know it.', 'And your boat.', 'It is yours.', 'Read our newsletter.', ...FAR.slice(4)],
    ],
    [
      'beside three, of which one is spoken',
      ['Read our newsletter.'],
      [...FAR, 'You know it.', 'And your boat.', '“It is yours.”', 'Read our newsletter.', ...FAR.slice(4)],
    ],
    [
      'at the end, where only the end does',
      ['Read our newsletter.'],
      [...FAR, 'You know it.', 'And your boat.', 'It is yours.', 'Read our newsletter.'],
    ],
    [
      'at the end of a column',
      [],
      [...FAR.slice(8), 'You know it.', 'And your boat.', 'It is yours.', ...FAR.slice(8), 'Read our newsletter.'],
    ],
    [
      'of four lines, one to readers',
      [],
      ['You know it.', 'It rained.', 'It snowed.', 'It thawed.', 'A.', 'B.', 'C.', 'Read our newsletter.'],
    ],
  ])('%s', (_, expected, lines) => expect(asked(lines)).toEqual(expected));

  test('what is marked already is not asked', () => {
    const isPage = [true];
    markVoice([{ text: 'Read our newsletter.', isAlone: true, isSpoken: () => true }], isPage);
    expect(isPage).toEqual([true]);
  });
});

describe('who wrote the article', () => {
  test.each<[string, boolean, ({ rest?: string; isBehind?: boolean; isLast?: boolean } | undefined)?]>([
    ['Jane Doe is a reporter.', true],
    ['Jane Doe is a senior political correspondent of the Post.', true],
    ['Jane B. O’Doe covers politics.', true],
    ['Jane Doe has been a columnist for years.', true],
    ['Jane Doe met a reporter.', false],
    ['the Jane Doe is a reporter.', false],
    ['the Jane Doe is an economist.', false, { isLast: true }],
    ['Jane Doe is chair of the ferry.', true, { isLast: true }],
    ['Jane is a reporter.', false],
    ['Jane Doe is a reporter.', false, { rest: 'Doe was hurt.' }],
    ['Jane Doe is a reporter.', true, { rest: 'Jane was hurt.' }],
    ['Jane Doe is a diver. She was once a reporter.', false],
    ['Jane Doe is CEO of the ferry.', false],
    ['Jane Doe is CEO of the ferry.', true, { isLast: true }],
    ['Jane Doe is the founder and president of the ferry.', true, { isLast: true }],
    ['Jane Doe is a diver of the ferry.', false, { isLast: true }],
    ['Jane Doe is president.', true, { isLast: true }],
    ['Jane Doe and Bob van Roe are historians.', true, { isLast: true }],
    ['Jane Doe is to be president.', false, { isLast: true }],
    ['Jane Doe’s latest book is out.', true, { isLast: true }],
    ['Jane Doe’s latest boat is out.', false, { isLast: true }],
    ['Jane Doe’s new novel is out.', false, { isLast: true, rest: 'Doe fell.' }],
    ['She lives in Oster.', true, { isBehind: true }],
    ['They cover Oster.', true, { isBehind: true }],
    ['They write books.', true, { isBehind: true }],
    ['And She lives in Oster.', false, { isBehind: true }],
    ['She lives in Oster.', false],
    ['Her work has been read.', true, { isBehind: true }],
    ['She left Oster.', false, { isBehind: true }],
  ])('%s %j %j', (line, expected, ...[given]) => {
    const { rest = 'The ferry sank.', isBehind = false, isLast = false } = given ?? {};
    expect(isAboutAuthor(line, (name) => rest.includes(name), isBehind, isLast)).toBe(expected);
  });
});

describe('forms of lines', () => {
  test.each<[string, boolean, string?]>([
    ['Ferry Captain Loses Job', true],
    ['Ferry Captain loses Job', false],
    ['Ferry Captain', false],
    ['The Ferry of the Year', true],
    ['Lee, Roe and Doe', true],
    ['FERRY CAPTAIN LOSES JOB', false],
    ['He’s From Oster Town', false],
    ['DOE: To Oster By Night', false],
    ['Doe: To Oster By Night', true],
    ['Ferry Captain – Loses – Job', true],
    [Array(14).fill('Ferry').join(' '), true],
    [Array(15).fill('Ferry').join(' '), false],
    ['Ferry Captain Loses 12', true],
    ['“Ferry (Captain) ‘Loses’', true],
    ['Ferry Captain iDoe', false],
    ['Ông Trần Phúc nói', false],
    ['Ông Trần Phúc nói', true, 'vi'],
    ['Ông Trần nói lời', false, 'vi'],
  ])('all in capitals: %s %j', (line, expected, ...[language]) => {
    expect(isCapitalised(line, language ?? 'en')).toBe(expected);
  });

  test.each<[string, boolean, boolean]>([
    ['A crane at the pier Getty', false, true],
    ['A crane at the pier Getty Images', false, true],
    ['A crane at the pier Getty', true, false],
    ['A crane at the pier Herald', false, false],
    ['1/3 A crane 2/3 A pier 3/3 A diver.', true, true],
    ['10/12 A crane 11/12 A pier 12/12 A diver.', true, true],
    ['1/3 A crane 2/3 A pier.', true, false],
    ['1/3 A crane 2/4 A pier 3/3 A diver.', true, false],
    ['A 1/3 B 1/3x 2/3 C 3/3.', true, false],
  ])('of a gallery: %s, closed %j: %j', (line, isClosed, expected) => {
    expect(isGalleryLine(line, isClosed)).toBe(expected);
  });

  test.each<[string, boolean]>([
    [Array(30).fill('Boats').join(' '), true],
    [Array(29).fill('Boats').join(' '), false],
    [Array(30).fill('BOATS').join(' '), false],
    [Array(30).fill('boats').join(' '), false],
    [Array(30).fill('iBoats').join(' '), false],
    [`${Array(26).fill('Boats').join(' ')} 2021 a b c`, true],
    [`${Array(25).fill('Boats').join(' ')} a b c d e`, false],
    [`${Array(30).fill('Boats').join(' ')},,,`, true],
    [`${Array(30).fill('Boats').join(' ')},,,,`, false],
    [Array(30).fill('– Boats').join(' '), true],
  ])('an index: %s %j', (line, expected) => expect(isIndex(line)).toBe(expected));

  test.each<[string, boolean]>([
    ['Photos: Ferries aground', true],
    ['GALLERY : Ferries', true],
    ['Image 3 of 8 of ferries', true],
    ['Image 13 of 18 of ferries', true],
    ['The pier. Hide caption', true],
    ['My photos: none', false],
    ['The image of Oster', false],
  ])('beside a picture: %s %j', (line, expected) => expect(isOfGallery(line)).toBe(expected));

  test.each<[string, boolean]>([
    ['LINES 22.55 +0.62 +2.83%', true],
    ['LINES 22.55 +0.62', false],
    ['LINES 22.55 0.62 2.83%', false],
    ['It fell by -2 to 5 or 6 of the 9 in all.', true],
    ['It fell by -2 to 5 or 6 in all of the towns of Oster and so on.', false],
    ['LINES $22.55 −0.62 €3', true],
  ])('prices: %s %j', (line, expected) => expect(isTicker(line)).toBe(expected));

  test.each<[string, boolean, boolean]>([
    ['The hall in Oster, Quill, May 3, 2024.', true, true],
    ['The hall in Oster, May 3.', false, true],
    ['The hall in Oster, May 3', false, true],
    ['The hall in Oster, May 3, 2024', true, true],
    ['The hall in Oster, May 3, 2024. ', true, true],
    ['The hall in Oster, Friday, May 3, 2024 in Quill.', true, true],
    ['The hall was sold in Oster on May 3, 2024.', false, false],
    ['The hall was sold in Oster, May 3, 2024, he said.', false, false],
    ['The mayor said so in Oster, May 3, 2024.', false, false],
    ['The mayor (@mayor) in Oster, May 3, 2024.', false, false],
    [`The hall ${'of the town '.repeat(33)}in Oster, May 3, 2024.`, false, false],
    ['The mayor speaks at the summit in Oster on May 3, 2019 at noon.', true, true],
    ['The mayor speaks at the summit in Oster on May 3 at noon.', false, true],
    ['The mayor speaks at the summit in Oster.', false, false],
    ['The mayor will speak in Oster on May 3 at noon.', false, false],
    ['A woman walks past the hall after the rally on Monday', false, true],
    ['A woman seemed to walk past the hall on Monday', false, false],
    ['A woman walks past the hall every day', false, false],
  ])('a caption: %s, in a paragraph %j, alone %j', (line, inParagraph, alone) => {
    expect([isCaption(line, false), isCaption(line, true)]).toEqual([inParagraph, alone]);
  });

  test.each<[string, boolean]>([
    ['Click here to see more.', true],
    ['• Click here to see more.', true],
    [`Click here to see ${'more '.repeat(90)}.`, true],
    ['Please sign up for our newsletter today.', true],
    ['To get more of it, sign up for our newsletter.', true],
    ['To get more of it, sign up for our newsletter, she said.', false],
    ['To get more of it, sign up for the newsletter.', false],
    [`It ${'rained '.repeat(60)}. Sign up for our newsletter.`, false],
    ['This article has been updated since.', true],
    ['Go to Sound Plus to start a free trial.', true],
    ['A jury will start a trial.', false],
    ['Tin liên quan Phà bị chìm', true],
    ['Dòng sự kiện: Phà bị chìm', true],
    ['Tin này liên quan đến phà.', false],
    ['“This article has been updated” since.', false],
    ['The police said this article has been updated.', false],
  ])('a phrase of the page: %s %j', (line, expected) => expect(isPagePhrase(line)).toBe(expected));
});
