import { describe, expect, test } from '@jest/globals';
import { findQuotes } from '../../../src/text/quotes/find-quotes.js';

/** The speaker of every quote, `-` where the text names none. */
function speakers(text: string): string[] {
  return findQuotes(text, { language: 'vi' }).map(({ speaker }) => speaker?.name ?? '-');
}

describe('who speaks in Vietnamese', () => {
  test.each([
    ['behind the quote', '“Cầu sẽ mở lại vào thứ hai tới”, ông Trần Văn Lâm cho biết.', ['Trần Văn Lâm']],
    [
      'an office between',
      'GS Võ Tòng Lâm, quyền Hiệu trưởng trường Cần Lao, nói: “Cầu sẽ mở lại vào thứ hai”.',
      ['Võ Tòng Lâm'],
    ],
    ['this man', 'Ông Trần Văn Lâm đã đến nơi. Ông này nói: “Cầu sẽ mở lại vào thứ hai tới”.', ['Trần Văn Lâm']],
    ['this woman', 'Bà Lê Thị Hoa gặp ông Tám. “Cầu sẽ mở lại vào thứ hai”, bà này nói.', ['Lê Thị Hoa']],
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

describe('who it is in Vietnamese, of the words before the verb', () => {
  test.each([
    ['a source', 'Nguồn tin an ninh cho biết "một tên lửa rơi gần căn cứ", AFP dẫn lại.', ['Nguồn tin an ninh']],
    [
      'a name behind an office and a dash',
      'Người đứng đầu ủy ban ngoại giao - Ammar al-Hadid trả lời phỏng vấn của hãng tin RT cho hay: "Chúng tôi không nghe gì".',
      ['Ammar al-Hadid'],
    ],
    [
      'a spokesman, and not half of his ministry',
      'Phát ngôn viên của Bộ Quốc phòng Israel nói: “Chúng tôi không bình luận về việc này”.',
      ['Phát ngôn viên của Bộ Quốc phòng Israel'],
    ],
    [
      'a long office up to its body',
      '"Nhóm này ở Trung Á", AFP dẫn lời Thư ký Ủy ban Luật pháp của BCH Trung ương đảng Cộng sản.',
      ['Thư ký Ủy ban Luật pháp'],
    ],
    [
      'a name before several offices',
      'Anh Phan Văn Tài, Bí thư Đoàn, Chủ tịch Hội Sinh viên, chia sẻ: “Chúng tôi rất vui”.',
      ['Phan Văn Tài'],
    ],
    ['a name behind a country', 'Thủ tướng Trung Quốc Lý Kiến Minh cho biết: “Đây là then chốt”.', ['Lý Kiến Minh']],
    [
      'a name behind a company',
      '"Động cơ này sẽ thành công", hãng tin dẫn lời Giám đốc điều hành Vietnam Airlines Phạm Ngọc Mai.',
      ['Phạm Ngọc Mai'],
    ],
    [
      'a name without its degree',
      'PGS.TS Trần Quang Quyết cho rằng: “Lời dạy ấy còn nguyên giá trị”.',
      ['Trần Quang Quyết'],
    ],
    [
      'a sentence of its own',
      '"Chúng tôi đang dùng SIM này." Đại diện cho Chi hội Giám sát nói.',
      ['Đại diện cho Chi hội Giám sát'],
    ],
    ['a verb of feeling', 'Bà Nguyễn Thị Hoa, mẹ nạn nhân, nghẹn ngào: “Con tôi mới 10 tuổi”.', ['Nguyễn Thị Hoa']],
    [
      'the title of a programme',
      'Trong chuyên mục "Dân hỏi Bộ trưởng trả lời", Bộ trưởng Phạm Thị Hải trả lời về xóa nghèo.',
      [],
    ],
    [
      'whose view comes first',
      'Theo anh Huy, cả hai hãng đã thách thức đối thủ, trước khi "Quả táo" ra máy mới.',
      ['Huy'],
    ],
  ])('%s', (_, text, expected) => expect(speakers(text)).toEqual(expected));
});
