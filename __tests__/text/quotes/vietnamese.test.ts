import { describe, expect, test } from '@jest/globals';
import { findQuotes } from '../../../src/text/quotes/find-quotes.js';

/** The speaker of every quote, `-` where the text names none. */
function speakers(text: string): string[] {
  return findQuotes(text, { language: 'vi' }).map(({ speaker }) => speaker?.name ?? '-');
}

describe('who speaks in Vietnamese', () => {
  test.each([
    ['behind the quote', '“Cầu sẽ mở lại vào thứ hai tới”, ông Trần Văn Lâm cho biết.', ['Trần Văn Lâm']],
    ['behind a dash', '“Cầu sẽ mở lại vào thứ hai tới” - bà Lê Thị Hoa khẳng định.', ['Lê Thị Hoa']],
    ['before a colon', 'Sáng qua, ông Trần Văn Lâm nhấn mạnh: “Cầu sẽ mở lại vào thứ hai tới”.', ['Trần Văn Lâm']],
    [
      'before an office between commas',
      'Ông Trần Văn Lâm, giám đốc công ty Cầu Xanh, cho biết: “Cầu sẽ mở lại vào thứ hai tới”.',
      ['Trần Văn Lâm'],
    ],
    [
      'before an office behind a dash',
      '“Cầu sẽ mở lại vào thứ hai tới”, ông Trần Văn Lâm – Giám đốc công ty Cầu Xanh cho biết.',
      ['Trần Văn Lâm'],
    ],
    [
      'passed on by an agency',
      '“Cầu sẽ mở lại vào thứ hai tới” - Reuters dẫn lời ông Trần Văn Lâm cho biết.',
      ['Trần Văn Lâm'],
    ],
    ['according to', 'Theo ông Trần Văn Lâm, “cầu sẽ mở lại vào thứ hai tới”.', ['Trần Văn Lâm']],
    [
      'this man, who spoke before',
      '“Cầu sẽ mở lại vào thứ hai tới”, ông Trần Văn Lâm nói. Ông này cũng nói thêm rằng cầu “đã cũ và rất yếu rồi”.',
      ['Trần Văn Lâm', 'Trần Văn Lâm'],
    ],
    ['a body', 'Cảnh sát Đà Nẵng cho biết: “Cầu sẽ đóng cửa vào thứ hai tới”.', ['Cảnh sát Đà Nẵng']],
    [
      'a boy whose name stands before',
      'Cậu bé 10 tuổi tên Tuấn rất buồn. Cậu bé viết rằng: “Con không thể làm được bài này”.',
      ['Tuấn'],
    ],
    ['a noun', 'Trong thư, cậu bé viết rằng: “Con không thể làm được bài này”.', ['cậu bé']],
  ])('%s', (_, text, expected) => expect(speakers(text)).toEqual(expected));

  test('a song is no quote, and an agency that tells what was written does not say it', () => {
    expect(speakers('Ông Lâm nói nhiều. Ca sĩ hát bài “Dòng sông quê hương tôi” rất hay.')).toEqual([]);
    expect(speakers('CNR cho biết trong cuốn sách có dòng chữ “Con không thể làm được bài này”.')).not.toContain('CNR');
  });
});
