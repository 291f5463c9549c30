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
