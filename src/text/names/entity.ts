import type { NameSpan } from './name-span.js';

export type NameKind = 'person' | 'organisation' | 'place';

/** One named thing of a text, with every span that names it. */
export interface Entity {
  readonly id: number;
  /** Words of its fullest form, folded, without full stops. */
  words: readonly string[];
  /** Its fullest form as the text writes it. */
  name: string;
  kind: NameKind | undefined;
  readonly spans: NameSpan[];
  woman: number;
  man: number;
}

/** Of some names, the one that comes last before a token begins; the first of them if none does. */
export function latestBefore(entities: readonly Entity[], token: number): Entity | undefined {
  let best: Entity | undefined;
  for (const entity of entities) if (entity.spans[0]!.first < token) best = entity;
  return best ?? entities[0];
}
