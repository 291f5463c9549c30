import { describe, expect, test } from '@jest/globals';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';
import { findPictures, withoutPictures } from '../../../src/coverage/read/pictures.js';
import { readDocument } from '../../../src/text/document.js';
import { Lexicon } from '../../../src/text/tokens/lexicon.js';

const read = (text: string) => readDocument(text, { lexicon: new Lexicon() });
/** A credit shortly before the end of a paragraph makes all of it a caption. */
const REST = ' They had waited for hours on the landing, and nobody had told them that the boat was full.';
const pictures = (text: string) =>
  findPictures(read(text + REST)).map(({ start, end }) => (text + REST).slice(start, end));

describe('findPictures', () => {
  test.each([
    [
      'The ferry lies on its side. Photo: Jane Doe Seven people died on Monday.',
      'The ferry lies on its side. Photo: Jane Doe',
    ],
    [
      'Seven people died. The ferry at dawn (Photo: Ron Roe/Sound Post) The mayor wept.',
      'The ferry at dawn (Photo: Ron Roe/Sound Post)',
    ],
    ['Divers at the landing - Image: Reuters Seven people died.', 'Divers at the landing - Image: Reuters'],
    ['Seven people died. Divers at work. Photograph: AFP The mayor wept.', 'Divers at work. Photograph: AFP'],
    [
      'Chiếc phà ở bến Oster. Ảnh: Nguyễn Văn An Theo cảnh sát, bảy người đã chết.',
      'Chiếc phà ở bến Oster. Ảnh: Nguyễn Văn An',
    ],
    ['Thợ lặn tại bến phà - Ảnh: TTXVN Bảy người đã chết hôm thứ Hai.', 'Thợ lặn tại bến phà - Ảnh: TTXVN'],
    ['Bản đồ vùng biển. Đồ họa: Oster.gov Bảy người đã chết.', 'Bản đồ vùng biển. Đồ họa: Oster.gov'],
    [
      'Die Fähre liegt auf der Seite. Foto: dpa.de Sieben Menschen starben.',
      'Die Fähre liegt auf der Seite. Foto: dpa.de',
    ],
  ])('%s', (text, expected) => expect(pictures(text)).toEqual([expected]));

  test.each([
    'Text, photo: Jane Doe signed the report of the ferry.',
    'The mayor kept one photo: a small one. Seven people died.',
    '“This is a bad picture: Nobody came.” The mayor wept.',
    'Photo: Jane Doe',
  ])('leaves alone %s', (text) => expect(pictures(text)).toEqual([]));

  test.each([
    ['Divers at work. Photo: Jane Doe via AP', 'Seven people died.'],
    ['Divers at work. Photo: Jane Doe/AP', 'Seven people died.'],
    ['Divers at work. Photo: Getty Images', 'Seven people died.'],
    ['Divers at work. Photo: AP Wire', 'Seven people died.'],
    ['Divers at work. Photo: the Oster Post', 'Seven people died.'],
    ['Divers at work. Photo: @janedoe', 'Seven people died.'],
    ['Divers at work. Photo: Jane Doe.', 'Seven people died.'],
    ['Divers at work. Photo: Jane Doe', 'The mayor wept.'],
    ['Divers at work. Photo: Jane Doe', 'At noon it rained.'],
    ['Divers at work. Photo: Jane Doe', ', 2024. Seven people died.'],
    ['Divers at work. Photo: Jane Mary Doe', '7 people died.'],
    ['Divers at work. Photo: Jane Doe', '7 people died.'],
    ['Divers at work. Photo : AFP', 'Seven people died.'],
    ['Divers at work. Photo:AFP', 'Seven people died.'],
    ['Divers at work (Photo: jane doe, 2024)', 'Seven people died.'],
    ['Divers at work [Photo: jane doe, 2024]', 'Seven people died.'],
    ['Thợ lặn (ảnh: TTXVN)', 'Bảy người đã chết.'],
    ['Thợ lặn. Ảnh minh họa: Lan Hương', 'Cô Lê nói.'],
    ['Divers at work. Nguồn ảnh: Internet', 'Seven people died.'],
    ['Divers at work. Nguồn: Internet', 'Seven people died.'],
    ['Divers at work. Photo: TTX24', 'Seven people died.'],
    ['Divers at work. Photo: 7news.com', 'Seven people died.'],
    ['Divers at work. Photo: Jane Atlas', 'Seven people died.'],
  ])('%s ends before %s', (picture, behind) => {
    expect(pictures(`It sank. ${picture}${behind.startsWith(',') ? '' : ' '}${behind}`)).toEqual([picture]);
  });

  test.each([
    'Divers at work. Photo: Jane seven people died.',
    'Divers at work. Photo: jane doe seven people died.',
    'Divers at work (Photo: jane doe Seven people died.',
    'Divers at work / Photo: AFP Seven people died.',
    'Divers at work & Photo: AFP Seven people died.',
    'Divers at work/Photo: AFP Seven people died.',
    'Divers at work. Photo:“Jane” Seven people died.',
    'Divers at work. photo: AFP Seven people died.',
    'Divers at work. Telephoto: AFP Seven people died.',
    'Divers at work. Photo: “Jane” Seven people died.',
  ])('leaves alone %s', (text) => expect(pictures(`It sank. ${text}`)).toEqual([]));

  test('two pictures, and one behind a quotation', () => {
    expect(pictures('It sank. A. Photo: AFP Seven died. B at work. Photo: Reuters Eight died.')).toEqual([
      'A. Photo: AFP',
      'B at work. Photo: Reuters',
    ]);
    expect(pictures('It sank. “Divers at work.” Photo: AFP Seven people died.')).toEqual(['Photo: AFP']);
  });

  test('a long sentence before a credit is the article’s', () => {
    const long = `Seven people died on the ferry when it ${'hit one rock after another and '.repeat(8)}sank`;
    expect(pictures(`${long}. Photo: Jane Doe The mayor wept.`)).toEqual(['Photo: Jane Doe']);
  });
});

test('a picture is a caption between the paragraphs, and cuts the sentence that ran into it', () => {
  const text = `The mayor wept. Divers at work. Photo: Jane Doe Seven people died.${REST}`;
  const { paragraphs, sentences } = withoutPictures(read(text));
  expect(paragraphs.map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`)).toEqual([
    'body: The mayor wept.',
    'caption: Divers at work. Photo: Jane Doe',
    `body: Seven people died.${REST}`,
  ]);
  expect(sentences.map(({ start, end, paragraph }) => `${paragraph}: ${text.slice(start, end)}`)).toEqual([
    '0: The mayor wept.',
    '2: Seven people died.',
    `2:${REST}`,
  ]);
});

test('what a picture shows is neither added nor in the way of a passage', () => {
  const { passages, added } = compareCoverage([
    {
      id: 'run-in',
      text: 'Thợ lặn tại bến phà - Ảnh: TTXVN Bảy người đã chết trên chiếc phà hôm thứ Hai khi nó đâm vào một tảng đá ở ngoài khơi Oster.',
      language: 'vi',
    },
    {
      id: 'plain',
      text: 'Bảy người đã chết trên chiếc phà hôm thứ Hai khi nó đâm vào một tảng đá ở ngoài khơi Oster.',
      language: 'vi',
    },
  ]);
  expect(passages.map(({ members }) => members.map(({ text }) => text))).toEqual([
    Array(2).fill('Bảy người đã chết trên chiếc phà hôm thứ Hai khi nó đâm vào một tảng đá ở ngoài khơi Oster.'),
  ]);
  expect(added['run-in']).toEqual([]);
});
