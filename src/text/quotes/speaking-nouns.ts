import type { Entity } from '../names/index.js';

/** Nouns that stand for a body named before. */
export const BODY_NOUNS = new Set(
  'body committee organisation organization company firm agency department ministry government court group union party charity campaign airline carrier bank council board institute federation association coalition commission panel club outlet channel newspaper magazine network paper broadcaster watchdog regulator embassy army military retailer giant'.split(
    ' ',
  ),
);
export const COMPANIES = new Set('company firm giant retailer carrier airline maker group'.split(' '));
/** Companies of no sort: a report on an airline has one, and other companies beside it. */
export const GENERAL_BODIES = new Set(['company', 'firm', 'group']);
/** Nouns that carry the words of the body or the person named beside them or before. */
export const CARRIERS = new Set('statement post tweet memo email message caption letter release interview'.split(' '));
/** What speaks by being read. */
export const DOCUMENTS = new Set(
  'letter motion report study book paper filing lawsuit complaint appeal memo order ruling verdict poll survey plan bill law proposal indictment affidavit resolution'.split(
    ' ',
  ),
);
/** People that a text points at without their name once it has given it. */
export const PERSON_NOUNS = new Set(
  'man woman scientist actress actor singer star rapper author writer player champion driver politician lawmaker candidate teenager artist musician comedian veteran designer engineer researcher senator congressman congresswoman governor mayor president billionaire nominee democrat republican chancellor premier tycoon magnate mogul striker midfielder goalkeeper defender winger quarterback pitcher skipper manager coach boss pope duchess duke prince princess model chef'.split(
    ' ',
  ),
);

/** Names of what happens, and of what is made or passed: none of them speaks. */
const EVENTS = new Set(
  'prix cup games open championship championships olympics war hurricane storm cyclone typhoon act day festival marathon derby final finals election elections summit tour awards award series league race bridge river mount lake street road avenue square airport station stadium'.split(
    ' ',
  ),
);

/** Whether a name is of something that cannot speak. */
export function isEvent({ kind, words }: Entity): boolean {
  return kind !== 'person' && kind !== 'organisation' && EVENTS.has(words[words.length - 1] ?? '');
}
