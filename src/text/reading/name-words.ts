// Words that say what a name is, or that what stands before it is no part of it. Lower case, folded as WordTable folds
// them.

/** Titles and offices written before a name, or after it between commas. */
export const TITLES =
  'secretary-general director-general attorney-general governor-general inspector-general solicitor-general major-general brigadier senators governors presidents representatives ministers ambassadors justices mayors speaker-designate president-elect vice-president-elect governor-elect mayor-elect vice-chair vice-chairman vice-chancellor co-chair co-chairman co-founder co-leader co-director pres sens reps govs drs messrs mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron president chairman chairwoman chair chancellor minister premier secretary senator sen congressman congresswoman rep representative gov governor mayor councillor councilman councilwoman alderman ambassador commissioner director chief sheriff inspector sergeant sgt detective det constable captain capt major maj colonel col lieutenant lt general gen admiral adm commander cmdr corporal cpl pvt superintendent supt marshal judge justice magistrate attorney solicitor prosecutor prime king queen prince princess duke duchess earl emperor pope cardinal archbishop bishop rev reverend father rabbi imam sheikh shaikh ayatollah pastor coach manager ceo cfo coo cto chairperson speaker leader spokesman spokeswoman spokesperson treasurer dean principal headteacher mp mep dictator czar herr frau monsieur madame mme signor signora senor senora don deputy vice-president vp congressperson lawmaker legislator detective-inspector insp cllr msp td ch wpc hon rt counsel adviser advisor officer astronaut'.split(
    ' ',
  );

/** What people do or are, written small before a name: evidence that the name is a person's. */
export const PROFESSIONS =
  'author actor actress singer rapper comedian journalist reporter correspondent editor columnist anchor host analyst economist founder star driver guard forward pitcher quarterback midfielder striker goalkeeper defender winger skipper lawyer activist campaigner witness resident defendant suspect nominee candidate teacher nurse physician surgeon scientist researcher astrophysicist historian champion legend brother sister uncle aunt trooper patrolman mother father son daughter wife husband friend girlfriend boyfriend cousin nephew niece aide agent envoy farmer engineer student professor officer spokesman spokeswoman spokesperson leader model musician guitarist drummer producer filmmaker screenwriter novelist poet painter artist designer architect chef billionaire businessman businesswoman entrepreneur investor banker broker trader developer athlete player golfer boxer swimmer sprinter cyclist jockey referee umpire rookie veteran politician lawmaker strategist pollster consultant lobbyist whistleblower informant gunman shooter attacker bomber terrorist killer murderer rapist inmate prisoner victim survivor passenger pilot tourist climber hiker diver surfer neighbor neighbour colleague partner widow widower heir heiress fugitive dictator mobster hacker'.split(
    ' ',
  );

/** Words that stand before a title as part of it: "Deputy Prime Minister", "Health Secretary". */
export const TITLE_MODIFIERS =
  'prime vice deputy assistant associate acting interim former ex then former-president health foreign home interior defence defense justice finance treasury education transport transportation energy environment agriculture labour labor trade commerce culture intelligence press state attorney solicitor inspector surgeon chief senior junior lead head executive managing general national security special shadow first second lieutenant police fire high supreme opposition majority minority communications housing work pensions business technology science sports staff district public information financial operating technical communications artistic music musical medical campaign marketing creative presidential vice-presidential veteran legendary fellow longtime long-time staff-sergeant lance master petty brigadier rear warrant crown principal regional local retired late co-founder co-chairman co-chair economic climate budget deputy-prime political legal military naval army navy district republican democratic conservative'.split(
    ' ',
  );

/** What ends (or with "of" begins) the name of an organisation. */
export const ORGANISATION_HEADS =
  'academy administration affairs agency airlines airline airways alliance army assembly associates association authority bank banking board broadcasting brigade brigades bureau business cabinet caucus centre center centers chamber church city-council clinic club co coalition college commission committee communications company conference confederation congress consortium constabulary corp corporation council councils court courts daily defence department departments detectives directorate district-council division economics electric electronics energy enterprises exchange federation finance financial firm force forces forum foundation front fund gazette government group groups guard guards guild herald holdings hospital hospitals house inc industries infirmary institute institution institutes insurance international journal laboratories laboratory league legislature ltd magazine media ministry mission mosque motors movement museum nations navy network networks news newspaper observatory observer office oil opera orchestra organisation organization panel papers parliament partners partnership party petroleum pharmaceuticals phones plc police post practice press productions programme publishing records reform registry reserve review school schools secretariat securities senate service services society staff studios symphony syndicate synagogue systems task-force team technologies technology telegraph telecom temple theatre theater times tribunal tribune trust union unions united university ventures weekly workers airways brothers sons daughters college-london survivors surveys fc rfc cc afc capital gmbh ag sa nv spa llc llp lp pac radio television tv rangers team'.split(
    ' ',
  );

/** Heads that take "of …" into the name: "University of Alabama". */
export const OF_HEADS =
  'academy administration archdiocese army assembly association authority bank bay board borough bureau cathedral centers centre center chamber church city club college commission committee confederation conference congress council county court democratic department departments diocese district federation friends guild gulf house houses institute institutes institution isle isles kingdom league libraries library ministry museum museums office organisation organization order palace parliament people port province republic royal school schools secretariat society state states strait straits supreme tower tree union united university sea valley cape mount army national hospital'.split(
    ' ',
  );

/** What ends the name of a place. */
export const PLACE_HEADS =
  'airport alley archipelago arena avenue ave basin bay beach bivvy blvd boulevard bridge canal canyon castle cave cemetery city coast corner county creek desert district dam falls field fields forest fort garden gardens glacier green grove gulf harbor harbour heights highway hill hills hotel island islands isle junction kingdom lake lakes lane mall market mine mosque mount mountain mountains neighborhood ocean palace parish park parkway pass peak peninsula plain plains plaza point riviera pond port prison province rapids region reservoir ridge river road rd sands sea shore shores speedway springs square stadium station strait strip street st stairs suburb summit terminal territory tower towers town township trail tunnel valley village volcano wall ward waterfall well wells wharf wood woods zoo emirates republic'.split(
    ' ',
  );

/** Peoples, faiths, parties as a crowd, languages: capitalised, and names only inside a longer one. */
export const PEOPLES =
  'afghan afghans african african-american african-americans africans albanian albanians algerian algerians american americans anglican anglicans angolan angolans arab arabic arabs argentine argentinian argentinians armenian armenians asian asian-american asian-americans asians atlantic australian australians austrian austrians azerbaijani azerbaijanis bangladeshi bangladeshis baptist basque bavarian bavarians belarusian belarusians belgian belgians bolivian bolivians bosnian bosnians brazilian brazilians british briton britons brits buddhist buddhists bulgarian bulgarians burmese caledonian caledonians cambodian cambodians canadian canadians catalan catalans catholic catholics chechen chilean chileans chinese christian christians colombian colombians communist communists conservative conservatives cossack costa-rican costa-ricans croatian croatians cuban cubans cypriot czech dane danes danish democrat democratic democrats dutch ecuadorian ecuadorians egyptian egyptians emirati emiratis english englishman englishmans estonian estonians ethiopian ethiopians eu-wide european europeans evangelical evangelicals filipino finnish flemish french frenchman frenchmans gazan gazans georgian georgians german germans ghanaian ghanaians gop greek greeks guatemalan guatemalans haitian haitians hebrew hindi hindis hindu hindus hispanic hispanics honduran hondurans hungarian hungarians icelandic indian indians indonesian indonesians iranian iranians iraqi iraqis irish irishman irishmans islam islamic islamist islamists israeli israelis italian italians ivorian ivorians jamaican jamaicans japanese jew jewish jews jordanian jordanians judaism kazakh kenyan kenyans korean koreans kosovan kosovans kurd kurdish kurds kuwaiti kuwaitis laotian laotians latin latino latinos latvian latvians lebanese lgbt lgbtq liberal liberals libertarian libertarians libyan libyans lithuanian lithuanians lutheran lutherans macedonian macedonians malaysian malaysians malian malians maltese maori maoris marxist mexican mexicans moldovan moldovans mongolian mongolians mormon mormons moroccan moroccans muslim muslims native nato-led nazi nazis nepalese nigerian nigerians norse norwegian norwegians ottoman ottomans pakistani pakistanis palestinian palestinians panamanian panamanians persian persians peruvian peruvians pole poles polish portuguese protestant protestants puerto-rican puerto-ricans punjabi punjabis qatari qataris republican republicans rican ricans roman romanian romanians romans russian russians rwandan rwandans salvadoran salvadorans saudi saudis scandinavian scandinavians scot scots scottish serb serbian serbians serbs shia shiite shiites sikh sikhs singaporean singaporeans slovak slovenian slovenians socialist socialists somali somalis soviet soviets spaniard spanish sri-lankan sri-lankans sudanese sunni sunnis swede swedes swedish swiss syrian syrians taiwanese tamil tatar tatars thai thais tibetan tibetans tories tory tunisian tunisians turk turkish turkmen turks tutsi tutsis ugandan ugandans ukrainian ukrainians uyghur uyghurs uzbek venezuelan venezuelans vietnamese welsh welshman welshmans western westerners yazidi yazidis yemeni yemenis zimbabwean zimbabweans zionist'.split(
    ' ',
  );

/** Capitalised things that are nobody and nowhere: festivals, media as a place to write, sacred words. */
export const NEVER_NAMES =
  'celsius fahrenheit gbp eur usd chf inr aud cad jpy q1 q2 q3 q4 christmas easter thanksgiving ramadan halloween hanukkah internet web god allah bible quran koran bitcoin covid covid-19 coronavirus ebola aids hiv dna am pm fm ad bc gmt est edt pst pdt cet et utc ceo ceos cfo tv dvd cd ok pc id suv suvs gps gdp ira vat faq rsvp pr hr it ai vr ufo ufos iq phd usb sms pdf html http https www inc no nos vi vii viii ix xi xii esq mt st re cc ps vs ft lb kg km mph kph mp mps gp gps dr mr mrs ms twitter facebook instagram youtube snapchat tiktok whatsapp reddit grammy grammys oscar oscars emmy emmys brexit wi-fi wifi android iphone ipad rb qb ir rt rbi rbis mvp gm mp mps gp gps pres emts emt hello hey yeah yep nope yikes wow oops hmm um uh dad mom mum mommy daddy grandma grandpa hi bye thanks sorry please lol omg'.split(
    ' ',
  );

/** Small words inside names of people and places of other languages; they join what stands on both sides. */
export const PARTICLES =
  'de da di do dos das du del della des la le les lo van von der den ter ten zu zur am al el bin ibn bint ben abu y e af av d'.split(
    ' ',
  );

/** Titles that tell how a person is called later. */
export const TITLES_OF_WOMEN: ReadonlySet<string> = new Set(
  'mrs ms miss mme madame lady dame queen princess duchess baroness frau congresswoman chairwoman councilwoman señora sister'.split(
    ' ',
  ),
);
export const TITLES_OF_MEN: ReadonlySet<string> = new Set(
  'mr sir lord king prince duke baron herr monsieur congressman chairman councilman señor pope father brother'.split(
    ' ',
  ),
);

/** Bodies known by one word that would else be a common one. */
export const ONE_WORD_BODIES: ReadonlySet<string> = new Set(
  'senate congress house parliament commons lords nato treasury interpol eurozone bundestag knesset duma labour pentagon kremlin army navy reuters afp ap bbc opec hezbollah hamas taliban'.split(
    ' ',
  ),
);

/** Words whose possessive stands inside a name: "People's Council". */
export const POSSESSIVE_JOINTS: ReadonlySet<string> = new Set(
  'people women men children king queen mother father veteran worker sheriff surrogate sam wendy mcdonald lord lloyd st moody traveller'.split(
    ' ',
  ),
);

/** Shops and the like, called after somebody: "King's Bar & Grill". */
export const SHOP_HEADS: ReadonlySet<string> = new Set(
  'club bar grill mart restaurant cafe café diner pub pizza bakery saloon tavern deli kitchen hotel inn motel chapel'.split(
    ' ',
  ),
);

/** Offices whose "of …" is part of the title: "Secretary of State Hillary Clinton". */
export const OFFICES: ReadonlySet<string> = new Set('secretary minister undersecretary chief director'.split(' '));

/** The last word of bodies with "and" inside: "Homeland Security and Governmental Affairs Committee". */
export const AND_HEADS: ReadonlySet<string> = new Set(
  'committee commission service services administration agency department board association affairs control prevention sciences sports families welfare security development cooperation co-operation bureau office authority council institute museum'.split(
    ' ',
  ),
);
