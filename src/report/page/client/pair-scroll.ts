import { pairAddress } from './routes.js';

/**
 * Wires the choice of two articles, the links from a passage to its counterpart, and the synchronous scrolling of both
 * sides.
 */
export function wirePair(holder: HTMLElement): void {
  const form = holder.querySelector<HTMLFormElement>('.pair-choice')!;
  form.addEventListener('change', () => {
    const [a, b] = ['a', 'b'].map((name) => (form.elements.namedItem(name) as HTMLSelectElement).value) as [
      string,
      string,
    ];
    if (a !== b) location.hash = pairAddress(a, b);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  const sides = [...holder.querySelectorAll<HTMLElement>('.side-column')] as [HTMLElement, HTMLElement];
  let leading: HTMLElement | undefined;
  for (const [index, side] of sides.entries()) {
    const other = sides[1 - index]!;
    for (const start of ['wheel', 'touchstart', 'pointerdown', 'keydown', 'focusin'] as const) {
      side.addEventListener(
        start,
        () => {
          leading = side;
        },
        { passive: true },
      );
    }
    side.addEventListener('scroll', () => {
      if (leading === side) follow(side, other);
    });
  }
  holder.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('[data-link]');
    const target = link === null ? null : document.getElementById(link.dataset.link!);
    if (link === null || target === null) return;
    event.preventDefault();
    leading = undefined;
    for (const passage of holder.querySelectorAll('.here')) passage.classList.remove('here');
    target.classList.add('here');
    link.closest('.linked')?.classList.add('here');
    target.scrollIntoView({ block: 'center' });
    target.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
  });
}

/**
 * Scrolls the other side so that the passage at the top of this side is at the same height there; without such a
 * passage, by the same fraction of its length.
 */
function follow(side: HTMLElement, other: HTMLElement): void {
  const top = side.getBoundingClientRect().top;
  const passage = [...side.querySelectorAll<HTMLElement>('.linked:not(.moved)')].find(
    (element) => element.getBoundingClientRect().bottom > top,
  );
  const target =
    passage === undefined ? null : document.getElementById(passage.querySelector<HTMLElement>('a')!.dataset.link!);
  if (passage === undefined || target === null) {
    other.scrollTop =
      (side.scrollTop / Math.max(1, side.scrollHeight - side.clientHeight)) * (other.scrollHeight - other.clientHeight);
    return;
  }
  const distance = passage.getBoundingClientRect().top - top;
  other.scrollTop += target.getBoundingClientRect().top - other.getBoundingClientRect().top - distance;
}
