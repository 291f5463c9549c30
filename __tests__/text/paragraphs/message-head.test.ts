import { describe, expect, test } from '@jest/globals';
import { splitParagraphs } from '../../../src/text/paragraphs/split-paragraphs.js';

const BODY =
  'The harbour board turned down the dredging plan by six to three on Monday after a stormy meeting at the quay.';

describe('the head of a message in front of a text', () => {
  test.each([
    ['an e-mail', 'From: Ann Moor <ann@harbour.example>\nTo: desk@quay.example\nSubject: Dredging'],
    [
      'a forwarded one',
      '---------- Forwarded message ---------\nFrom: Ann Moor\nDate: Mon, 4 May 2026\nSubject: Fwd: Dredging',
    ],
    ['one in German', 'Von: Presse <presse@hafen.example>\nAn: redaktion@blatt.example\nBetreff: Hafen'],
    ['one in French', 'De : presse\nÀ : redaction@journal.example\nObjet : Le port'],
    ['agency copy', 'BC-EU--Harbour Vote,1st Ld-Writethru\nEds: Updates with quotes.'],
    ['agency copy in German', 'bdt0345 4 pl 300 dpa 0210\nHafen/Verkehr/'],
    ['a slug', 'Slug: HARBOUR-VOTE\nKeywords: harbour, council'],
  ])('%s is no text of the article', (_, head) => {
    const text = `${head}\n\n${BODY}`;
    const body = splitParagraphs(text).filter(({ role }) => role === 'body');
    expect(body.map(({ start, end }) => text.slice(start, end))).toEqual([BODY]);
  });

  test('one such line, or lines behind the text, stay', () => {
    for (const text of [`Note: the harbour is closed\n${BODY}`, `${BODY}\nFrom: the quay\nTo: the mill\n${BODY}`])
      expect(splitParagraphs(text).every(({ role }) => role === 'body')).toBe(true);
  });
});
