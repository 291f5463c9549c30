import type { MapSettings } from '../../mapping/index.js';

/** What readers of every format take. */
export interface FormatSettings extends MapSettings {
  /** The longest record, or document of one piece, in bytes. */
  readonly maxBytes: number;
}
