import { jsonPieces } from '../../formats/index.js';
import { facts, openStory } from './page-state.js';

/** A button that saves a text as a file. */
export function downloadButton(label: string, file: string, type: string, text: () => string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text()], { type }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
  return button;
}

/** The comparison of a story as `samestory compare --json` gives it. */
export function comparisonJson(id: string): string {
  const opened = openStory(id);
  return opened === undefined ? '' : jsonText(opened.data.coverage);
}

/** The stories as `samestory stories --json` gives them. */
export function storiesJson(): string {
  return jsonText(facts.result ?? {});
}

function jsonText(result: object): string {
  const frame = { modelVersion: facts.modelVersion, rejected: (facts.rejected ?? []) as [] };
  return [...jsonPieces(result, frame)].join('');
}

/** A button that saves a story's comparison; nothing in a page of excerpts. */
export function downloadComparison(id: string): HTMLElement | string {
  if (openStory(id) === undefined) return '';
  return downloadButton('Download this comparison (JSON)', 'comparison.json', 'application/json', () =>
    comparisonJson(id),
  );
}
