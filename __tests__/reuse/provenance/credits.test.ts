import { describe, expect, test } from '@jest/globals';
import { AGENCIES, CreditReader } from '../../../src/reuse/provenance/credits.js';

/** A last paragraph that is too long to be a credit line. */
const LONG = `The council met on Friday${' and did not vote'.repeat(12)}.`;
const BODY = 'The council met on Friday.\nNobody came.\nIt was over in minutes.\nThe next meeting is in May.';

describe('CreditReader', () => {
  const read = (text: string, rest: { byline?: string; credits?: string[] } = {}, own: string[] = []) =>
    new CreditReader(own).read({ text, ...rest });

  test.each([
    ['LONDON, Nov 23 (Reuters) - Doctors voted on Friday.', ['Reuters']],
    ['WARSAW (AP) — Ministers met on Friday.', ['AP']],
    ['PARIS (AFP): Ministers met on Friday.', ['AFP']],
    ['VRAZA, Karovia, March 11 (NPA) – A strong earthquake shook the east.', ['NPA']],
    [`${BODY}\n- AP`, ['AP']],
    [`${BODY}\nPA`, ['PA']],
    [`${BODY}\n(Reporting by Jane Roe; editing by John Doe. Reuters)`, ['Reuters']],
    [`${BODY}\nThe Associated Press contributed to this report.`, ['AP']],
    [`${BODY}\nWith inputs from PTI and Reuters`, ['PTI', 'Reuters']],
    [`${BODY}\n© 2025 AFP`, ['AFP']],
    [`${BODY}\nAustralian Associated Press`, ['AAP']],
    [`${BODY} (dpa)`, ['dpa']],
    [`${BODY}\nWith Reuters`, ['Reuters']],
    [`${BODY}\nwith files from Reuters`, ['Reuters']],
    [`${BODY}\nQuelle: dpa`, ['dpa']],
    [`${BODY}\nSource: AFP`, ['AFP']],
    [`${BODY}\n[Reuters].`, ['Reuters']],
    ['A single line by the bureau (Reuters)', ['Reuters']],
    ['The toll rose to 25, per AP, on Friday.', ['AP']],
    ['The toll rose to 25, per the Associated Press.', ['AP']],
    [`${BODY}\nTổng hợp Reuters / Infonet`, ['Infonet', 'Reuters']],
    [`${BODY}\n(Tổng hợp từ: Infonet, Dân Trí)`, ['Dân Trí', 'Infonet']],
    [`${BODY}\nTheo Infonet`, ['Infonet']],
    // Third from the end, with empty lines between.
    [`${BODY}\nSource: AFP\n\nMore soon.\n\nTweet this.\n`, ['AFP']],
    ...[
      'Reported by Jane Roe, AFP',
      'Reporting by Jane Roe for AFP',
      'Jane Roe of AFP contributed to this article',
      'source AFP',
      'Agencies, AFP',
      'agency AFP',
      '© AFP',
      'Copyright 2025 AFP',
      'with input from AFP',
      'With inputs AFP',
      'with file from AFP',
      'with reporting from AFP',
      'with material from AFP',
      'with information from AFP',
      'with AFP',
      'with from AFP',
      'quelle AFP',
      'Mit Material der AFP',
      'Fuente: AFP',
      'fonte AFP',
      'Com informações da AFP',
      'Avec AFP',
      'Theo AFP',
      '— AFP',
      '[AFP]',
      '-(AFP).',
      '/AFP',
      'The council met again (AFP)',
      'The council met again [AFP].',
      'The council met again (from AFP and others)',
    ].map((line): [string, string[]] => [`${BODY}\n${line}`, ['AFP']]),
    ...[
      '(AFP)',
      '[AFP]',
      ' (AFP).',
      '(Source: AFP)',
      '(source:AFP)',
      '(theo AFP)',
      '(Nguồn: AFP)',
      '(tổng hợp AFP)',
      '— AFP',
      '–AFP',
      '— AFP.',
      'Theo AFP',
      'Nguồn: AFP',
      'Tổng hợp AFP',
      '(AFP / Somebody)',
      '(Somebody, AFP)',
      '(Somebody; AFP)',
      'Theo AFP / Ai',
    ].map((end): [string, string[]] => [`${LONG} ${end}`, ['AFP']]),
    [`${LONG.slice(0, -1)}! (AFP)`, ['AFP']],
    [`${LONG.slice(0, -1)}? (AFP)`, ['AFP']],
    [`${LONG}” (AFP)`, ['AFP']],
    [`${LONG}" (AFP)`, ['AFP']],
    ["ST. JOHN'S, Nov 3 (NPA) - It rained.", ['NPA']],
    ['VRAZA (NP)– It rained.', ['NP']],
    ['VRAZA (NPANPA)  — It rained.', ['NPANPA']],
    ['It was 25, per AP. It was 26, per Reuters.', ['AP', 'Reuters']],
    ['(AFP): It rained.', ['AFP']],
    ['[AFP] - It rained.', ['AFP']],
    ['It rained (AFP)', ['AFP']],
    ['LONDON, (Reuters/AFP) - It rained.', ['AFP', 'Reuters']],
    // The tag in the third paragraph.
    [`Headline\nStandfirst\nBERLIN (dpa) - ${BODY}`, ['dpa']],
  ])('reads the agency in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    BODY,
    `${BODY}\nPhoto: Jane Roe/Reuters`,
    `A crowd at the gates. Credit: PA\n${BODY}`,
    'The minister told Reuters on Friday that she would stay.',
    'The World Health Organisation (WHO) - an agency of the United Nations - said so.',
    'The vote (AP reported it first) was lost.',
    `${BODY}\nThe PAs and the APs of this world`,
    ...[
      'Jane Roe of AFP',
      'The AFP met again on Friday',
      'Report of AFP',
      'resources AFP',
      'Photo by Jane Roe, with AFP',
      'Picture: AFP',
      'IMAGE (AFP)',
      'Video: source AFP',
      'Foto © AFP',
      'Getty/source AFP',
      'with AFPX',
      'source xAFP',
      'source AFP1',
      'The council met again (AFP) on Friday',
      'The council (AFP) met',
    ].map((line) => `${BODY}\n${line}`),
    ...['AFP', '- AFP', '(AFP', 'by AFP', '(AFP) again', '(of the AFP)', '(AFPs)', '— of AFP then', 'With AFP'].map(
      (end) => `${LONG} ${end}`,
    ),
    `${LONG.slice(0, -1)} (AFP)`,
    `${LONG}(AFP)`,
    `${LONG}    (AFP)`,
    'Vraza (NPA) – It rained.',
    'VRAZA (N) – It rained.',
    'VRAZA (NPANPAN) – It rained.',
    'VRAZA (Npa) – It rained.',
    'VRAZA (NPA) It rained.',
    `VRAZA, ${'in the east '.repeat(4)}(NPA) – It rained.`,
    'It rained. VRAZA (NPA) – It rained.',
    '(AFP) It rained.',
    'It was 25 per AP.',
    'It was 25, per an AP report.',
    'It was 25, per ap.',
    `${BODY}\nTheo nhà báo`,
    `${BODY}\nTheo A B C`,
    `${BODY}\nTheo ${'Infonet và '.repeat(8)}`,
    // Fourth from the end, and a tag in the fourth paragraph.
    `${BODY}\nSource: AFP\nMore soon.\nTweet this.\nRead it aloud.`,
    `Headline\nStandfirst\nAuthor\nBERLIN (dpa) - ${BODY}`,
    // A tag that begins behind the first 80 characters.
    `${'The council of the town on the estuary met for the whole of Friday evening in June'} (AFP) - and broke up.\n${BODY}`,
    'They paid five pounds, per APR rules, and one per Reuters.',
    `${BODY}\nTheo các nhà khoa học`,
    `${BODY}\nTheo Bộ Quốc phòng, hai người bị thương.`,
    `${BODY}\nTheo Infonet\nHai người bị thương.`,
    // A paragraph of more than 200 characters is no credit line.
    `${BODY}\n${'The council met again. '.repeat(9)}Source: AFP`,
  ])('sees no text credit in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('reads bylines and credits, and keeps a credit that it does not know', () => {
    expect(read(BODY, { byline: 'By Jane Roe, Associated Press' })).toEqual(['AP']);
    expect(read(BODY, { byline: 'Jane Roe' })).toEqual([]);
    expect(read(BODY, { credits: ['Thomson Reuters', 'Newspress Association'] })).toEqual([
      'Newspress Association',
      'Reuters',
    ]);
  });

  test('knows each agency by its name and by each of its aliases', () => {
    const wrong = AGENCIES.flatMap(({ name, aliases = [] }) =>
      [name, ...aliases].filter((alias) => read(BODY, { byline: `By Jane Roe, ${alias}` }).join() !== name),
    );
    expect(wrong).toEqual([]);
  });

  test('leaves out credits without a letter, and keeps those of one name once', () => {
    expect(read(BODY, { credits: ['  ', '', ' NPA ', 'NPA'] })).toEqual(['NPA']);
  });

  test('knows the agencies that the caller adds', () => {
    expect(read(`${BODY}\n(NPA)`)).toEqual([]);
    expect(read(`${BODY}\n(NPA)`, {}, ['NPA'])).toEqual(['NPA']);
    const reader = new CreditReader([{ name: 'NPA', aliases: ['Newspress Association'] }]);
    expect(reader.read({ text: BODY, byline: 'Newspress Association' })).toEqual(['NPA']);
  });

  test('takes time linear in the text, whatever the text', () => {
    for (const sign of ['(', '[', '© ', '\n', '- ', 'with ']) {
      expect(read(sign.repeat(200_000))).toEqual([]);
    }
  });
});
