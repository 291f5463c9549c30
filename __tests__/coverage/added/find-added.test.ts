import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';
import { coverageText } from '../../../src/report/index.js';

const OTHER =
  'The ferry to Marden ran aground on Friday with 212 people on board. Nobody was hurt. The captain has been suspended.';

/** What the first of two articles adds. */
function added(text: string, other = OTHER, more: Partial<Article> = {}): string[] {
  const coverage = compareCoverage([
    { id: 'a', language: 'en', text, ...more },
    { id: 'b', language: 'en', text: other },
  ]);
  return coverage.added.a!.map((sentence) => sentence.text);
}

describe('lines of the page are no additions', () => {
  const BODY = 'The ferry to Marden ran aground on Friday.\nDivers searched the hull for cracks until midnight.';

  test.each([
    '4/17 Divers at the hull of the ferry before the harbour wall.',
    'Image 3 of 8 Divers prepare their tanks on the harbour wall.',
    'Photo: Ada Field, Harbour Press',
    'A diver is pictured beside the hull of the ferry on the slipway.',
    'Lena Osk (left) and a diver look at the damage to the hull.',
    'This undated handout photo shows the ferry before it was painted white.',
    'The captain walks to a hearing at the harbour office in Marden on Friday, May 3, 2024.',
    'Video provided by Harbour Newsreel.',
    'Carl Amberg has the story.',
    '(Reporting by Lena Osk in Marden; Editing by Carl Amberg)',
    'Lena Osk contributed to this report.',
    '— Harbour Watch (@harbourwatch) May 3, 2024',
    '7:13 p.m.',
    'Click here to see all our pictures of the harbour.',
    'This article has been updated since it first came out.',
    'Stay tuned …',
    'Photos: Ferries aground A diver looks at the hull in the evening. It was dark by then. Hide Caption 3 of 12',
    'The harbour office hands out blankets in Marden, Quillshire, May 3, 2024.',
    'Subscribe now to our daily letter from the harbour.',
    'Please include a contact number if you want to talk to us.',
    'The Post is reader supported: make a gift to The Post today.',
    'The Tide is a weekly column by Lena Osk on boats.',
    'Our talk has been edited for length and clarity.',
    'If you have an idea for a piece, pitch us at ideas@harbour.example.',
    'Comments are closed on this page.',
    'Os comentários publicados são de quem os escreve.',
    'Todos los derechos reservados, Diario del Puerto.',
    'Ferry Captain Loses Job Over Night In Harbour.',
    'Ada Field and Harbour Master Carl Amberg.',
    'Lena Osk is a reporter at the Harbour Post.',
    'Our reporting on the harbour is paid for by readers: become a member here.',
    'Lesen Sie auch die Geschichte der Fähre nach Marden.',
    'Osk reported from Marden.',
    'MRDN MARDEN LINES 22.55 +0.62 +2.83% QUIL QUILL FREIGHT 35.21 +0.70',
    '*Correction, May 4, 2024: The ferry was built in 1987.',
    'Facebook Twitter WhatsApp E-mail Print',
    'By signing up, you agree to what the harbour office has written down.',
    'Join the conversation below the pictures of the ferry.',
    'Please enable JavaScript to see the chart of the harbour.',
    '(Also on MARDEN POST: Ferries that ran aground in the last ten years)',
    'In this photo taken from the harbour wall, divers look at the hull.',
    'What happens to the ferry now?',
    'The whole harbour smells of diesel today — Marden Post (@mardenpost) May 3, 2024',
  ])('%s', (line) => {
    expect(added(`${BODY}\n${line}`, OTHER, { outlet: 'www.mardenpost.com' })).toEqual([
      'Divers searched the hull for cracks until midnight.',
    ]);
  });

  test.each([
    'The harbour master walks to his office every Friday, he said, and saw it all.',
    'The image of the harbour has suffered, the mayor of Marden fears.',
    'Follow the money, the union told its members in the harbour.',
    'Half of 40 lifeboats were empty when the coastguard came alongside.',
    'Subscribers to the harbour fund lost half of what they had paid in.',
    'The owner will sell the ferry on Friday, May 3, 2024.',
    'The mayor seemed to walk back his words in the council on Thursday.',
    'We are lost without the ferry — Ada Field (@adafield) May 3, 2024',
  ])('but a sentence is: %s', (line) => {
    expect(added(`${BODY}\n${line}`)).toContain(line);
  });

  test.each(['— Ada Field (@adafield) May 3, 2024', '(Lena Osk)', 'Lena Osk/Harbour Press', 'PV'])(
    'what stands behind the last stop of a paragraph: %s',
    (line) => {
      const last = 'The pier has been closed for the night.';
      expect(added(`${BODY}\n${last} ${line}`)).toEqual([BODY.split('\n')[1], last]);
    },
  );

  test('what somebody says is not the page, whatever the words', () => {
    const quote = '"Sign up for the boats. Follow us to the harbour. Share this with your neighbours," Lena Osk said.';
    expect(added(`${BODY}\n${quote}`)).toContain(quote);
  });

  test.each([
    'Rachel Block (R-Marden) agreed.',
    "He's from Marden.",
    'The Marden Exchange fell on Friday.',
    'Carl Amberg is an author of the report on the hull.',
  ])('but %s is a sentence', (line) => {
    expect(added(`${BODY} ${line}\nCarl Amberg and Rachel Block looked on. It rained all night.`)).toContain(line);
  });

  test('a gallery is left out with all its sentences, and the links at the end with what stands between them', () => {
    const gallery =
      'Photos: Ferries aground The Marden in 1990. Nobody was hurt then. Hide Caption 1 of 12 ' +
      'Photos: Ferries aground The Quill in 1997. Two drowned. Hide Caption 2 of 12';
    expect(added(`${BODY}\n${gallery}`)).toEqual([BODY.split('\n')[1]]);
    const tail =
      'Rescuers on the pier\nThe scene on the pier after the ferry struck.\nA diver at the hull\nThe pier at night';
    expect(added(`${BODY}\nThe pier is closed.\n${tail}`)).toEqual([BODY.split('\n')[1], 'The pier is closed.']);
  });

  test('of a line that an article has twice, one is added', () => {
    const line = 'The captain had slept for two hours before he took the helm.';
    expect(added(`${BODY}\n${line}\nThe pier is closed.\n${line}`).filter((text) => text === line)).toEqual([line]);
  });

  test('a list under a colon keeps its items', () => {
    const list =
      'The office wants three things:\nA new rudder before the autumn storms\nA second pilot on every crossing';
    expect(added(`${BODY}\n${list}`)).toContain('A second pilot on every crossing');
  });

  test('a Vietnamese sentence that begins "according to" is a sentence', () => {
    const text = 'Chiếc phà mắc cạn hôm thứ Sáu.\nTheo cảng vụ, thân tàu bị nứt hai chỗ và phải sửa trong ba tuần.';
    const coverage = compareCoverage([
      { id: 'a', language: 'vi', text },
      { id: 'b', language: 'vi', text: 'Chiếc phà mắc cạn hôm thứ Sáu.' },
    ]);
    expect(coverage.added.a!.map((sentence) => sentence.text)).toEqual([text.split('\n')[1]]);
  });
});

describe('what is told elsewhere is not added', () => {
  test('a told sentence is not printed again for a rounded figure', () => {
    expect(added('The ferry to Marden ran aground on Friday with more than 200 people on board.')).toEqual([]);
  });

  test('nor for a quote that has no word of its own', () => {
    const text = '"How many ships do they want to lose?" the captain asked the harbour office in Marden.';
    const other = '"How many ships do we want to lose?" the captain asked the harbour office in Marden.';
    expect(added(text, other)).toEqual([]);
  });

  test('but for a figure with a new name it is', () => {
    const text =
      'The ferry to Marden ran aground on Friday and spilled 40 tonnes of diesel over the oyster beds of Quill Bay.';
    expect(added(text)).toEqual([text]);
  });

  test('a quotation of several sentences is one item with both marks', () => {
    const text =
      'The ferry ran aground.\n"We saw the rocks. We shouted. Nobody heard us on the bridge," said Lena Osk.';
    expect(added(text)).toEqual([text.split('\n')[1]]);
  });

  test('and so is one that goes on in the next paragraph, with marks of its own', () => {
    const text =
      'The ferry ran aground.\nLena Osk said: "We saw the rocks and shouted to the bridge.\n"Nobody heard us until the hull broke open."';
    expect(added(text)).toEqual([text.slice(text.indexOf('Lena'))]);
  });
});

describe('a round-up', () => {
  const ROUND_UP = [
    'Good morning and welcome to the Harbour Briefing. Here is what you need to know today.',
    'Ferry runs aground off Marden',
    'The ferry to Marden ran aground on Friday. Its crew had reported a fault in the rudder an hour before.',
    'Tax on sugar to rise',
    'The finance ministry wants 12 per cent more from sweet drinks. Shops in Quill protest.',
    'Bees return to the city',
    'Beekeepers counted 3,000 hives on roofs, said Vera Lunt.',
  ].join('\n');

  test('is cut to its part on the story', () => {
    const articles = [
      { id: 'a', language: 'en', title: 'Harbour Briefing', text: ROUND_UP },
      { id: 'b', language: 'en', title: 'Ferry aground', text: OTHER },
    ];
    const coverage = compareCoverage(articles);
    expect(coverage.added.a!.map(({ text }) => text)).toEqual([
      'Its crew had reported a fault in the rudder an hour before.',
    ]);
    expect(coverage.otherStories.a!.map(({ start, end }) => ROUND_UP.slice(start, end).slice(0, 12))).toEqual([
      'Good morning',
      'Tax on sugar',
      'Bees return ',
    ]);
    expect(coverage.claims.some(({ text }) => text.includes('hives'))).toBe(false);
    expect(coverage.figures.some(({ values }) => values.some(({ text }) => text.includes('12 per')))).toBe(false);
    expect(coverageText(articles, coverage).replace(/\s+/g, ' ')).toContain(
      'It is a round-up: 3 parts on other stories are left out.',
    );
  });

  test('that has nothing of the story is kept whole', () => {
    const coverage = compareCoverage([
      { id: 'a', language: 'en', title: 'Harbour Briefing', text: ROUND_UP },
      { id: 'b', language: 'en', title: 'Storm', text: 'Snow fell on the hills. Two passes were closed.' },
    ]);
    expect(coverage.otherStories.a).toEqual([]);
  });
});
