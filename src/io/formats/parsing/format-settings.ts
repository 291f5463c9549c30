import type { MapSettings } from '../../mapping/index.js';

/** The settings that the readers of all formats share. */
export interface FormatSettings extends MapSettings {
  /** Maximum size of a record, or of a document that is parsed as a whole, in bytes. */
  readonly maxBytes: number;
}
