import { expect, test } from '@jest/globals';
import { isGalleryLine } from '../../../src/coverage/added/page-forms.js';

test('counters of one length, or a credit in place of a stop, make a line of a gallery', () => {
  expect(isGalleryLine('Oster ferry 1/3 The ferry Ann Lee/PA 2/3 Divers 3/3 The harbour at noon', false)).toBe(true);
  expect(isGalleryLine('The new ferry is meant to carry twice as many cars Getty', false)).toBe(true);
});

test('a sentence with fractions, or about an agency, is none', () => {
  expect(isGalleryLine('The vote was 1/3 for, 1/4 against and 5/12 abstained on the ferry.', true)).toBe(false);
  expect(isGalleryLine('The mayor told the agency AFP.', true)).toBe(false);
});
