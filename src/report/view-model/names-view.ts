import type { Coverage } from '../../coverage/index.js';

/** Names that outlets spell differently. */
export function differingNames({ names }: Pick<Coverage, 'names'>): Coverage['names'] {
  return names.filter(({ spellings }) => spellings.length > 1);
}
