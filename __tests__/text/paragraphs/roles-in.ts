import { splitParagraphs } from '../../../src/text/paragraphs/split-paragraphs.js';

/** A paragraph of the article's own, with a stop; `OWN5` stands for five of them. */
const OWN = 'The harbour board turned down the plan by six to three on Monday after a stormy meeting.';

/**
 * The roles of a text's paragraphs in one line, each with its marks: "body (agency: (CNN)) ¶ boilerplate". `¶` stands
 * between paragraphs in the text as well, and equal neighbours are counted: "body ×5". A longer text was read before.
 */
export function rolesIn(written: string): string {
  const text = written
    .replaceAll('OWN5', Array(5).fill(OWN).join(' ¶ '))
    .replaceAll('OWN', OWN)
    .replaceAll(' ¶ ', '\n\n');
  splitParagraphs(`${text}\n${OWN}\n\n${OWN}\n\nRelated:\n\n${text}`);
  const shown: { role: string; times: number }[] = [];
  for (const { role: name, marks } of splitParagraphs(text)) {
    const marked = marks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
    const role = marked.length === 0 ? name : `${name} (${marked.join('; ')})`;
    const last = shown.at(-1);
    if (last?.role === role) last.times += 1;
    else shown.push({ role, times: 1 });
  }
  return shown.map(({ role, times }) => (times === 1 ? role : `${role} ×${times}`)).join(' ¶ ');
}
