import { count } from '../../formats/index.js';
import type { CardFacts } from '../views/index.js';
import { elementsOf, facts } from './page-state.js';

/** Number of cards added when the reader comes near the end of the page. */
const STEP = 24;

/** Sorts, filters and searches the stories; cards are added to the page while scrolling. */
export class FrontPage {
  readonly #list = document.getElementById('cards')!;
  readonly #form = document.querySelector<HTMLFormElement>('.controls')!;
  readonly #cards: readonly { readonly element: Element; readonly facts: CardFacts | undefined }[];
  readonly #end = document.createElement('li');
  #shown: readonly Element[] = [];
  #next = 0;

  constructor() {
    const more = document.getElementById('more-cards');
    const later = more === null ? [] : [...elementsOf(more.textContent ?? '').querySelectorAll('.card')];
    const byAnchor = new Map((facts.cards ?? []).map((card) => [card.anchor, card]));
    this.#cards = [...this.#list.children, ...later].map((element) => ({
      element,
      facts: byAnchor.get(element.id.replace(/^card-/, '')),
    }));
    this.#end.className = 'end';
    this.#form.hidden = this.#cards.length < 2;
    this.#form.addEventListener('input', () => this.#update());
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#more();
      },
      { rootMargin: '800px' },
    ).observe(this.#end);
    this.#update();
    addEventListener('beforeprint', () => this.#all());
  }

  #value(name: string): string {
    return (this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | null)?.value ?? '';
  }

  #update(): void {
    const wanted = this.#value('words').toLowerCase().split(/\s+/).filter(Boolean);
    const [outlet, language, flag, day, sort] = ['outlet', 'language', 'flag', 'day', 'sort'].map((name) =>
      this.#value(name),
    ) as [string, string, string, string, string];
    const isPlain = wanted.length === 0 && !outlet && !language && !flag && !day;
    // In the default order, an event is listed on the card of its storyline, so its own card would repeat it.
    const isUnsorted = isPlain && sort === '';
    const found = this.#cards.filter(({ facts: own }) => {
      if (isPlain) return !isUnsorted || !own?.under;
      if (own === undefined) return false;
      return (
        wanted.every((word) => own.words.includes(word)) &&
        (!outlet || own.outlets.includes(outlet)) &&
        (!language || own.languages.includes(language)) &&
        (!flag || own.flags.includes(flag)) &&
        (!day || isOn(day, own))
      );
    });
    this.#list.classList.toggle('plain-order', isUnsorted);
    this.#shown = sorted(found, sort).map(({ element }) => element);
    this.#next = 0;
    this.#list.replaceChildren();
    this.#more();
    const stories = isUnsorted ? this.#cards.length : this.#shown.length;
    const status = this.#form.querySelector('.found')!;
    status.textContent = stories === 0 ? 'No story matches.' : `${count(stories, 'story', 'stories')} shown`;
  }

  #more(): void {
    this.#end.remove();
    this.#list.append(...this.#shown.slice(this.#next, this.#next + STEP));
    this.#next += STEP;
    if (this.#next < this.#shown.length) this.#list.append(this.#end);
  }

  #all(): void {
    while (this.#next < this.#shown.length) this.#more();
  }
}

function isOn(day: string, { from, to }: CardFacts): boolean {
  const start = Date.parse(day);
  return from > 0 && from < start + 86_400_000 && to >= start;
}

type Card = { readonly element: Element; readonly facts: CardFacts | undefined };

/** In the requested order; equal cards stay in the order of the page. */
function sorted(cards: readonly Card[], by: string): readonly Card[] {
  const key: Readonly<Record<string, (own: CardFacts) => number>> = {
    sources: ({ sources }) => -sources,
    dispute: ({ disputes }) => -disputes,
    new: ({ to }) => -to,
    old: ({ from }) => from || Number.MAX_VALUE,
  };
  const rank = key[by];
  if (rank === undefined) return cards;
  const rankOf = ({ facts: own }: Card): number => (own === undefined ? Number.MAX_VALUE : rank(own));
  return [...cards].sort((x, y) => rankOf(x) - rankOf(y));
}
