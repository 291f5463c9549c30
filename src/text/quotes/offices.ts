import type { Entity } from '../names/index.js';
import { Gap } from '../reading/index.js';
import type { Narration } from './narration.js';

/** The words right before a name and in the apposition behind it, with whom they are said of. */
export function readOffices(narration: Narration): Map<string, Entity[]> {
  const { reading } = narration;
  const offices = new Map<string, Entity[]>();
  for (const entity of narration.entities) {
    if (entity.kind === 'organisation' || entity.kind === 'place') continue;
    for (const { first, last } of entity.spans) {
      if (first > 0) remember(offices, narration.word(first - 1), entity);
      if (last >= reading.count || !(reading.gap(last) & Gap.Comma)) continue;
      for (let k = last; k < last + 6 && k < reading.count && !reading.opens(k); k++) {
        remember(offices, narration.word(k), entity);
      }
    }
  }
  return offices;
}

/** How many names one word leads to. */
const MAX_LIST_LENGTH = 20;

export function remember(map: Map<string, Entity[]>, word: string, entity: Entity): void {
  const list = map.get(word);
  if (list === undefined) map.set(word, [entity]);
  else if (list.length < MAX_LIST_LENGTH && !list.includes(entity)) list.push(entity);
}
