import type { Member } from './stream-nouns.js';

/** Members by the time they count as published, earliest first: a binary heap. Members that have gone are skipped. */
export class ExpiryQueue {
  #heap: Member[] = [];
  #gone = 0;

  /** Number of members that are still there. */
  get size(): number {
    return this.#heap.length - this.#gone;
  }

  add(member: Member): void {
    this.#heap.push(member);
    this.#rise(this.#heap.length - 1);
  }

  /** The earliest member that is still there. */
  first(): Member | undefined {
    while (this.#heap[0]?.gone) {
      this.#gone -= 1;
      this.#removeFirst();
    }
    return this.#heap[0];
  }

  /** Must be called for each member that has gone. */
  forget(): void {
    this.#gone += 1;
    if (this.#gone > 1000 && this.#gone * 2 > this.#heap.length) this.reorder();
  }

  /** Restores the order after members were dated again. */
  reorder(): void {
    const there = this.#heap.filter(({ gone }) => !gone);
    this.#gone = 0;
    this.#heap = there.sort((a, b) => (isBefore(a, b) ? -1 : 1));
  }

  #removeFirst(): void {
    const last = this.#heap.pop()!;
    if (this.#heap.length === 0) return;
    this.#heap[0] = last;
    let at = 0;
    for (;;) {
      let earliest = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        const other = this.#heap[child];
        if (other !== undefined && isBefore(other, this.#heap[earliest]!)) earliest = child;
      }
      if (earliest === at) return;
      this.#swap(at, earliest);
      at = earliest;
    }
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(this.#heap[at]!, this.#heap[parent]!)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #swap(a: number, b: number): void {
    const member = this.#heap[a]!;
    this.#heap[a] = this.#heap[b]!;
    this.#heap[b] = member;
  }
}

function isBefore(a: Member, b: Member): boolean {
  if (a.countedAt !== b.countedAt) return a.countedAt < b.countedAt;
  return a.key === b.key ? a.id < b.id : a.key < b.key;
}
