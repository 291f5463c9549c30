import type { FigureQuestion } from './questions.js';

/** Where the words of a cue stand, seen from the number. */
export type CueSide = 'object' | 'lead' | 'behind' | 'passive';

/** Words that say which question a number answers. */
export interface Cue {
  readonly question: FigureQuestion;
  readonly side: CueSide;
  /** A word that has to stand within three words of the first. */
  readonly second: string | undefined;
}

/**
 * What says which question a number answers. One line a question and side, its words behind the colon:
 * `object`: a verb that takes the number as its object ("killed 25"); `lead`: a noun or verb that leads to the number
 * over some words ("the death toll in the state has risen to 25"); `behind`: what is said of the number ("25 people
 * died"); `passive`: the same, but only where the verb has no object of its own ("25 people were killed", not "two
 * gunmen killed 12"). Two words joined by `_`: the second stands within three words of the first.
 */
const CUES: Readonly<Record<string, string>> = {
  en: `
dead object: kill kills killed killing slew claim claims claimed claiming murdered murdering massacred
dead lead: toll deaths fatalities death-toll bodies
dead passive: killed murdered slain drowned executed shot_dead massacred electrocuted
dead behind: dead died dies die deaths fatalities perished lives bodies corpses fatally
injured object: injure injures injured injuring wound wounds wounded wounding hurt hurting
injured lead: injuries injured wounded
injured passive: injured wounded hurt
injured behind: injuries casualties
missing behind: missing unaccounted disappeared
missing lead: missing
rescued object: rescue rescued rescuing saved
rescued passive: rescued saved
rescued behind: survived survivors
displaced object: displaced displacing displaces uprooted uprooting
displaced passive: displaced uprooted
displaced behind: homeless fled flee fleeing leave_homes left_homes from_homes without_homes
displaced lead: homeless
evacuated object: evacuate evacuated evacuating
evacuated passive: evacuated
sheltered behind: shelters camps relocated shelter camp
sheltered passive: moved relocated housed accommodated
sheltered lead: relocated
arrested object: arrest arrested arresting detain detained detaining
arrested passive: arrested detained
arrested behind: custody arrests
infected behind: infected infections cases sickened
destroyed object: destroy destroyed destroying
destroyed passive: destroyed burned burnt collapsed levelled leveled razed flattened
damaged object: damage damaged damaging
damaged passive: damaged
damage behind: damage damages losses destruction
damage lead: damage damages losses
price lead: bid offer deal takeover acquisition merger purchase buyout buy buys buying bought acquire acquires acquired acquiring sold cost
price behind: deal takeover acquisition bid merger purchase buyout offer acquire buy
fine lead: fine fined fines penalty penalties settlement pay_fine
fine behind: fine fines penalty penalties settlement
revenue lead: revenue revenues sales turnover
revenue behind: revenue revenues sales turnover
profit lead: profit profits earnings earned income
profit behind: profit profits earnings
loss lead: loss
loss behind: loss
worth lead: worth valued valuing values valuation capitalization capitalisation
bail lead: bail bond
bail behind: bail bond
sentence lead: sentenced jailed imprisoned sentence
sentence behind: prison jail bars imprisonment
charges object: admitted denied
charges behind: counts count charges
magnitude lead: magnitude
magnitude behind: magnitude magnitude_earthquake magnitude_quake
depth lead: depth
depth behind: deep depth
votes behind: votes ballots
`,
  pt: `
dead object: matou mata matam mataram matando matar
dead lead: morte mortes mortos óbitos mortas
dead behind: mortos mortas morto morreram morreu morrem morrer mortes cadáveres corpos óbitos
injured object: feriu ferem feriram ferindo
injured lead: feridos
injured behind: feridos feridas ferido ferida
missing behind: desaparecidos desaparecidas desaparecido desaparecida
rescued behind: resgatados resgatadas sobreviventes sobreviveram salvos
displaced behind: desabrigados desabrigadas desalojados desalojadas desabrigado
evacuated behind: evacuados evacuadas retirados retiradas
arrested object: prendeu prenderam deteve
arrested behind: presos presas detidos detidas preso
magnitude lead: magnitude
magnitude behind: richter
`,
  es: `
dead object: mató mata matan mataron matando
dead lead: muerte muertes muertos fallecidos víctimas
dead behind: muertos muertas murieron murió fallecidos fallecieron cadáveres cuerpos muertes
injured object: hirió hirieron hiriendo
injured lead: heridos
injured behind: heridos heridas herido
missing behind: desaparecidos desaparecidas
rescued behind: rescatados rescatadas supervivientes sobrevivientes
displaced behind: desplazados damnificados desplazadas
evacuated behind: evacuados evacuadas
arrested behind: detenidos detenidas arrestados
magnitude lead: magnitud
`,
  fr: `
dead object: tué tuant tue
dead lead: mort morts bilan décès
dead behind: morts mortes tués tuées décès cadavres corps
injured object: blessé blessant
injured lead: blessés
injured behind: blessés blessées
missing behind: disparus disparues
evacuated behind: évacués évacuées
displaced behind: déplacés sans-abri
arrested behind: arrêtés interpellés
magnitude lead: magnitude
`,
  de: `
dead lead: tote todesopfer
dead behind: tote toten todesopfer getötet starben gestorben leichen
injured lead: verletzte
injured behind: verletzte verletzten verletzt
missing behind: vermisst vermisste vermissten
evacuated behind: evakuiert
arrested behind: festgenommen verhaftet
magnitude lead: stärke
`,
  it: `
dead object: ucciso uccidendo
dead lead: morte morti vittime
dead behind: morti morte uccisi vittime cadaveri corpi
injured lead: feriti
injured behind: feriti ferite
missing behind: dispersi
evacuated behind: evacuati sfollati
arrested behind: arrestati
`,
  vi: `
dead behind: chết thiệt_mạng tử_vong
dead lead: chết thiệt_mạng tử_vong
injured behind: bị_thương
injured lead: bị_thương
missing behind: mất_tích
rescued behind: cứu_sống giải_cứu
arrested behind: bắt_giữ
evacuated behind: sơ_tán
magnitude lead: richter độ_richter
`,
};

let compiled: ReadonlyMap<string, ReadonlyMap<string, readonly Cue[]>> | undefined;

/** The cues of a language by their first word, none for a language without a table. */
export function cuesOf(language: string): ReadonlyMap<string, readonly Cue[]> | undefined {
  compiled ??= new Map(Object.entries(CUES).map(([code, lines]) => [code, readCues(lines)]));
  return compiled.get(language);
}

function readCues(lines: string): ReadonlyMap<string, readonly Cue[]> {
  const cues = new Map<string, Cue[]>();
  for (const line of lines.trim().split('\n')) {
    const [head, words] = line.split(': ') as [string, string];
    const question = head.slice(0, head.lastIndexOf(' ')) as FigureQuestion;
    const side = head.slice(head.lastIndexOf(' ') + 1) as CueSide;
    for (const phrase of words.split(' ')) {
      const [first, second] = phrase.split('_') as [string, string | undefined];
      const known = cues.get(first);
      if (known === undefined) cues.set(first, [{ question, side, second }]);
      else known.push({ question, side, second });
    }
  }
  return cues;
}
