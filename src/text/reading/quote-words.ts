// Words that introduce what somebody said.

/** Finite reporting verbs by language, as they stand in news: mostly third person, present and past. */
export const REPORTING_VERBS: ReadonlyMap<string, string> = new Map([
  [
    'en',
    'said says say told tells added adds argued argues argue claimed claims announced asked asks insisted insists warned warns warn noted notes stated explained explains replied replies responded responds concluded concludes continued continues declared declares denied denies acknowledged admitted alleged alleges asserted asserts believes boasted commented complained conceded confirmed confirms contended contends countered cried decried demanded disclosed emphasized emphasised estimated exclaimed expressed hinted implied indicated joked jokes lamented maintained maintains mentioned mused objected observed opined pleaded pointed posted predicted proclaimed promised pledged quipped recalled recalls reiterated remarked reported reports repeated revealed reveals ruled screamed shouted speculated stressed suggested suggests swore tweeted tweets retweeted urged urges vowed wondered wrote writes testified testifies write tell explain yelled whispered thinks thought captioned texted found read reads recounted feels felt quoted cautioned advised assured reassured interjected sighed laughed sobbed snapped fired chimed conveyed penned blogged broadcast learned heard hopes hoped fears feared insinuated protested retorted affirmed voiced apologised apologized grumbled grumbles muttered muttering enthused fumed gushed bragged groaned growled ventured volunteered deadpanned thundered scoffed mourned marvelled marveled reasoned theorised theorized summarised summarized bemoaned rejoiced scolded chided assures cautions stresses emphasizes emphasises contends alleges concedes recounts',
  ],
  [
    'fr',
    'dit déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait estime estimé estimait ajoute ajouté ajoutait précise précisé précisait indique indiqué souligne souligné soulignait assure assuré annonce annoncé raconte raconté rappelle rappelé regrette regretté confie confié juge jugé jugeait conclut poursuit répond répondu écrit martèle martelé prévient prévenu dénonce dénoncé lance lancé insiste insisté reconnaît reconnu résume résumé',
  ],
  [
    'de',
    'sagte sagt erklärte erklärt betonte betont meinte meint teilte berichtete berichtet kritisierte kritisiert forderte fordert warnte warnt fügte ergänzte ergänzt äußerte schrieb schreibt nannte nennt behauptete behauptet gesagt mitgeteilt geschrieben hinzugefügt gewarnt gefordert bestätigte bestätigt antwortete kündigte räumte verwies zitierte so hieß heißt',
  ],
  [
    'es',
    'dijo dice dicho declarado afirmado explicado asegurado señalado añadido declaró declara afirmó afirma explicó explica aseguró asegura señaló señala añadió añade agregó agrega indicó indica manifestó manifiesta comentó comenta advirtió advierte sostuvo sostiene subrayó subraya recordó recuerda insistió insiste reconoció reconoce anunció anuncia contó cuenta precisó apuntó concluyó respondió expresó escribió escribe destacó lamentó denunció',
  ],
  [
    'it',
    'detto dice ha dichiarato dichiara affermato afferma spiegato spiega aggiunto aggiunge sottolineato sottolinea ricordato ricorda annunciato annuncia scritto scrive commentato commenta osservato concluso ribadito assicurato racconta raccontato precisato replicato risposto riferito ammesso sostiene',
  ],
  [
    'pt',
    'disse diz afirmou afirma declarou declara explicou explica acrescentou acrescenta informou informa contou conta ressaltou destacou lembrou comentou avaliou completou garantiu admitiu anunciou escreveu escreve respondeu concluiu criticou defendeu disseram referiu sublinhou considerou',
  ],
  [
    'nl',
    'zei zegt verklaarde verklaart vertelde vertelt aldus meldt meldde stelt stelde schrijft schreef liet laat benadrukte benadrukt vindt vond voegde reageerde reageert waarschuwde waarschuwt denkt dacht noemde noemt',
  ],
]);

/** Verbs that report only with another word: "as she put it", "let it be known", "he went on". */
export const REPORTING_WITH_HELP = 'put puts know went goes';

/** Reporting verbs that are nouns as well, or infinitives: they count behind a subject only. */
export const REPORTING_OR_NOUN =
  'claims notes note reports report tweets thought fears fear hopes hope reads read posts found felt broadcast urges warn write argue claim tell say';

/** English participles and infinitives of reporting: their subject is that of the verb before. */
export const SAYING_FORMS =
  'saying adding telling arguing claiming warning noting explaining insisting writing tweeting declaring stating asking announcing suggesting replying exclaiming concluding quoting shouting screaming posting stressing to-say joking recalling testifying exclaiming grumbling muttering cautioning conceding maintaining alleging';

/** Verbs whose object is named by the quoted words: called the plan "…". */
export const JUDGING_VERBS =
  'called calls calling described describes describing labelled labeled labels labelling labeling dubbed branded branding blasted blasting slammed slamming hailed hailing praised praising denounced denouncing dismissed dismisses dismissing condemned condemning characterized characterised characterizing referred refers referring accused accuses accusing criticized criticised criticizing criticising deemed considered attacked ripped mocked compared termed treated regarded viewed seen rejected cited cites citing blamed blames blaming welcomed thanked defended lauded derided decrying mocking hailed touted issued pledge prompted recognised recognized regretted regretting horrified';

/** Nouns that speak for themselves or for a body: the reporter's subject without a name. */
export const SOURCE_NOUNS =
  'spokesman spokeswoman spokesperson spokesmen spokespeople statement statements report reports letter official officials authority authorities police witness witnesses prosecutor prosecutors body committee organisation organization company firm agency department ministry government court judge lawyer lawyers attorney attorneys group union party charity campaign source sources document documents papers filing study studies researcher researchers scientist scientists expert experts analyst analysts proposal proposals plan bill law rules guidance guidelines agreement deal resolution scheme critic critics doctor doctors resident residents neighbor neighbors neighbour neighbours friend friends mother father sister brother daughter son wife husband parents family man woman boy girl teenager student students actress actor singer star rapper author founder co-founder president secretary minister premier post posts tweet tweets memo email article paper lawsuit complaint appeal motion opinion poll survey airline carrier giant maker retailer bank council board conference institute federation association coalition commission panel jury team club coach manager driver pilot leader leaders chief director executive commander general sheriff mayor governor senator congressman congresswoman lawmaker lawmakers politician politicians activist activists campaigner campaigners protesters supporters opponents backers rivals colleague colleagues employee employees worker workers staff owner owners customer customers passenger passengers victim victims survivor survivors relative relatives cousin uncle aunt nephew niece grandmother grandfather teacher teachers professor historian economist economists editor editorial columnist journalist journalists reporter reporters reviewer reviewers anchor host producer representative representatives delegate delegates member members delegation embassy army military militants rebels investigators investigator detective detectives officer officers inspector constable sergeant firefighters firefighter nurse nurses patient patients farmer farmers fans fan caption message indictment affidavit transcript website advert advertisement sign banner headline slogan chairman chairwoman ceo producer astronaut astrophysicist dictator king queen pope bishop archbishop imam rabbi priest pastor tourist tourists climber diver owner ruling verdict order decree note manifesto brief outlet channel newspaper magazine network paper broadcaster watchdog regulator aide aides adviser advisers advisor advisors insider insiders diplomat diplomats ambassador envoy candidate candidates democrats republicans groups companies firms agencies departments ministries governments courts judges unions parties charities banks councils committees clubs teams networks newspapers outlets doctors hospital hospitals school schools university universities insurers retailers makers directors drivers runners neighbours executives coaches players commanders generals hunters farmers shoppers commuters bystanders onlookers rescuers paramedics firefighter climbers survivors pilots captain captains bishop bishops deputies deputy champion racers';
