// Abbreviations that end in a dot without ending a sentence, of the languages samestory has stop words for, and
// Vietnamese. One table serves all of them: words that are plain words in another of these languages ("on.", "art.")
// are left out or asked for a number behind them.

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Stand before a name: never the end of a sentence. */
export const BEFORE_NAMES = words(`
  mr mrs ms mx dr drs prof rev revd hon fr sr sra srta msgr mgr messrs mme mmes mlle mm sen sens rep reps gov govs gen lt col sgt cpl pvt
  capt cmdr cdr adm maj brig supt insp det ins pres amb atty asst assoc dep sec st ste ft mt pte pfc spc cllr
  dra dras sres profa prof.ª av avda hr frau dott sig avv arch ing dña dhr mevr ir drs mw tp ths ts pgs gs bs ks ls tt
  exmo exma vossa gob κ κα cad sok bul ul lic тов гос акад проф`);

/** Stand before a number ("No. 10", "Nov. 23", "p. 4"); before anything else they are words like any other. */
export const BEFORE_NUMBERS = words(`
  no nos nr núm num n° art fig figs kl sec p pp pg pág page vol ch sec para cap kap abs ver ca cca approx
  jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc ene abr ago dic fev mai out dez okt mrt tel`);

/** Stand inside sentences and at their ends: the word behind them decides. */
export const ANYWHERE = words(`
  inc ltd co corp cos bros plc llc llp pty jr snr jnr esq al ph.d phd dept univ est ave blvd rd hwy mts mfg intl natl assn
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
  u.s u.k u.n e.u d.c n.y n.j l.a b.c a.m p.m am pm b.a m.a m.d
  mass mon tue tues wed thu thur thurs fri sat hrs min mins approx
  bzw usw ggf bspw evtl inkl zzgl str abs mio mrd env apr ecc cfr ecc pag ss cía cia dpto avda ltda s.a
  osv m.fl mfl d.v.s ang d.w.z enz jl blz bijv г гг ул им т.е т.д т.п др пр руб млн млрд тыс`);

/** Always go on. */
export const NEVER_LAST = words('vs v e.g i.e cf viz eg ie vgl z.b d.h u.a o.a p.ej p.ex v.d bl.a t.ex f.eks bkz örn');

/**
 * Words that begin a sentence more often than a name: capitals on them, behind an abbreviation, mean that a new
 * sentence begins.
 */
export const SENTENCE_OPENERS = words(`
  the a an this that these those he she they we you it i his her their our its my your there here
  but and or so yet if when while as at in on by for from with after before since until although though because during despite
  however meanwhile also what who why how where which not no some many most all both each every another other such then now
  according officials police authorities
  le la les un une des il elle ils elles ce cette ces mais et en dans selon
  el los las una pero según o os uma mas no na nos nas segundo ele ela eles
  der das ein eine er sie es wir aber und im am nach mit
  gli lo ma nel nella secondo il
  de het een hij zij maar det den han hun men och og jeg`);

/** Articles and what is run together with them, before an ordinal: "der 2. Weltkrieg", "im 3. Bezirk". */
export const BEFORE_ORDINALS = words('der das dem den des im vom zum zur beim einen einer');

/** Months in words, so that "23. November" and "23 de noviembre" go on. */
export const MONTHS = words(`
  january february march april may june july august september october november december
  januar februar märz mai juni juli oktober dezember januari februari maart mei augustus
  janeiro fevereiro março maio junho julho setembro outubro novembro dezembro desember
  enero febrero marzo mayo junio agosto septiembre octubre noviembre diciembre
  janvier février mars avril juin juillet août septembre octobre novembre décembre
  gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
  monday tuesday wednesday thursday friday saturday sunday
  jan feb mar apr jun jul aug sep sept oct nov dec est edt et pst pdt pt cst cdt ct gmt bst utc mst mdt ist cet`);

/** Verbs that give words to a speaker: `"Go!" Marsh wrote.` goes on behind the mark. */
export const REPORTING_VERBS = words(`
  said says say asked asks wrote writes tweeted tweets added adds told replied replies answered shouted shouts cried yelled
  exclaimed joked quipped posted demanded wondered screamed laughed continued`);

/** Behind a name that ends in an exclamation mark: "Yahoo! Inc." */
export const COMPANY_FORMS = words('inc corp ltd llc plc co gmbh ag');

/** Kinds of which a capital letter names one: "type O", "plan B", "size S". */
export const LETTERED_KINDS = words(`
  size type plan group vitamin hepatitis option class grade section appendix block level category exhibit gate influenza
  gruppe typ größe plan klasse groupe taille grupo gruppo`);
