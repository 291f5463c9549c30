import { splitParagraphs } from '../../../src/text/paragraphs/split-paragraphs.js';

/**
 * The roles of a text's paragraphs in one line, each with its marks: "body (agency: (CNN)) ¶ boilerplate". `¶` stands
 * between paragraphs in the text as well.
 */
export function rolesIn(written: string): string {
  const text = written.replaceAll(' ¶ ', '\n\n');
  return splitParagraphs(text)
    .map(({ role, marks }) => {
      const shown = marks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
      return shown.length === 0 ? role : `${role} (${shown.join('; ')})`;
    })
    .join(' ¶ ');
}
