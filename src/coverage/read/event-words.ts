import { termName } from './term-names.js';

// Events, each with the words that different reports use for it. They serve to find the news of a story in titles and
// leads; elsewhere two such words usually mean two things.

/** One event per line: its words, in their base forms. */
const EVENTS = `
apologise apologize apology sorry forgiveness pardon regret contrition remorse
resign resignation quit
arrest detain custody handcuff
charge indict indictment arraign prosecute
convict conviction guilty verdict
acquit acquittal clear exonerate
sentence jail imprison prison imprisonment
die
win victory triumph beat defeat thrash
postpone postponement delay defer
cancel cancellation scrap abandon
agree agreement deal pact accord truce ceasefire
buy purchase acquire acquisition takeover merge merger
sue lawsuit
approve approval endorse ratify adopt
reject rejection veto refuse
unveil launch introduce reveal announce debut
discover discovery find confirm detect identify
explode explosion blast bomb bombing
crash collide collision derail derailment wreck
quake earthquake tremor temblor
fire blaze inferno
flood deluge inundate downpour
storm hurricane cyclone typhoon
shoot shooting gunman gunfire
attack assault raid
rescue
fine penalty
elect election
ban outlaw prohibit forbid
marry wedding bride
retire retirement
appoint nominate nomination
sack dismiss oust
suspend suspension
evacuate evacuation
kidnap abduct hostage
recall withdraw
bankrupt bankruptcy insolvency
`;

let events: ReadonlyMap<string, number> | undefined;

/** The event that an English term is a word for, -1 for none. */
export function eventOf(name: string): number {
  if (events === undefined) {
    const lines = EVENTS.trim().split('\n');
    events = new Map(lines.flatMap((line, event) => line.split(' ').map((word) => [termName(word, 'en'), event])));
  }
  return events.get(name) ?? -1;
}
