import { csv } from '../../formats/index.js';
import { downloadButton } from './downloads.js';
import { announce } from './page-state.js';

/** Makes the matrix sortable by column, movable by arrow keys, and downloadable as CSV. */
export function wireMatrix(holder: HTMLElement, title: string): void {
  const table = holder.querySelector<HTMLTableElement>('table.matrix');
  const placeholder = holder.querySelector('.download-matrix');
  if (table === null || placeholder === null) return;
  placeholder.replaceWith(downloadButton('Download as CSV', 'matrix.csv', 'text/csv', () => csv(rowsOf(table))));
  for (const button of table.querySelectorAll<HTMLButtonElement>('button[data-sort]')) {
    button.addEventListener('click', () => sortBy(table, button));
  }
  table.addEventListener('keydown', (event) => moveBy(table, event));
  const first = table.querySelector<HTMLElement>('td a, td.absent');
  if (first !== null) first.tabIndex = 0;
  announce(`Matrix of ${title}`);
}

function rowsOf(table: HTMLTableElement): string[][] {
  return [...table.rows].map((row) =>
    [...row.cells].map((cell) => (cell.innerText || cell.textContent || '').replace(/\s+/g, ' ').trim()),
  );
}

/** Sorts rows with something in the column first, different ones before equal ones. */
function sortBy(table: HTMLTableElement, button: HTMLButtonElement): void {
  const key = button.dataset.sort!;
  const rank = (row: HTMLTableRowElement): number => {
    if (key === 'order') return 0;
    if (key === 'count') return -Number(row.querySelector('.count')?.textContent ?? 0);
    const cell = row.querySelector(`td[data-key="${key}"]`);
    return ['other', 'same', 'absent'].findIndex((state) => cell?.classList.contains(state));
  };
  for (const body of table.tBodies) {
    const rows = [...body.rows].filter((row) => row.dataset.order !== undefined);
    rows.sort((x, y) => rank(x) - rank(y) || Number(x.dataset.order) - Number(y.dataset.order));
    body.append(...rows);
  }
  for (const head of table.querySelectorAll('th[aria-sort]')) head.setAttribute('aria-sort', 'none');
  button.closest('th[aria-sort]')?.setAttribute('aria-sort', key === 'count' ? 'descending' : 'ascending');
  announce(key === 'order' ? 'In the order of the base article' : `Sorted by ${button.textContent?.trim() ?? ''}`);
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Arrow keys move between cells; only one cell at a time can be reached with the tab key. */
function moveBy(table: HTMLTableElement, event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const cell = (event.target as Element).closest<HTMLTableCellElement>('td');
  if (step === undefined || cell === null) return;
  const rows = [...table.rows].filter((row) => row.dataset.order !== undefined);
  const row = rows[rows.indexOf(cell.parentElement as HTMLTableRowElement) + step[0]];
  const next = row?.cells[cell.cellIndex + step[1]];
  const target = next?.matches('td[data-key]') ? (next.querySelector<HTMLElement>('a') ?? next) : undefined;
  event.preventDefault();
  if (target === undefined) return;
  for (const other of table.querySelectorAll<HTMLElement>('td[data-key] a, td.absent')) other.tabIndex = -1;
  target.tabIndex = 0;
  target.focus();
}
