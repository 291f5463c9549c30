/**
 * Words of news English that reporters use for one another, a group a line. A group counts as one term when sentences are compared,
 * so that "killed" beside "died" and "jailed" beside "sentenced to prison" is something in common. Only words that mean the same
 * in nearly any report are here: a word in two groups, or one with a frequent other meaning, does more harm than good.
 */
const GROUPS = `
die dead death kill fatal fatality deceased slain perish
injure injury wound hurt casualty
shoot shooting gunshot gunfire shot
murder homicide slaying
attacker assailant gunman shooter
blast explode explosion detonate detonation
fire blaze flame inferno
evacuate evacuation
flee escape
arrest detain apprehend custody detention nab
prison jail imprison incarcerate
suspect suspected accused alleged allegedly
sentence sentenced
convict conviction guilty
judge justice magistrate
lawyer attorney solicitor barrister counsel
lawsuit suit sue litigation
trial hearing
police cop detective officer constable
probe investigate investigation inquiry investigator inquest
child kid toddler youngster infant boy girl baby
son daughter
mother mum mom
father dad
wife husband spouse
relative family
nanny maid babysitter childminder
pupil student schoolchild
teacher professor lecturer
doctor physician gp medic
hospital clinic infirmary
medicine drug medication
disease illness sickness
vaccine vaccination jab inoculation
ship vessel boat ferry
plane aircraft jet airliner aeroplane airplane
flight fly
car vehicle automobile
lorry truck
crash collide collision
road street highway motorway
quake earthquake tremor
storm hurricane cyclone typhoon
flood flooding inundate
rain rainfall downpour
snow snowfall blizzard
money cash fund funding
wage salary pay earning
profit earnings
cost price
rise increase climb grow growth jump soar surge
fall drop decline decrease plunge slump
buy purchase acquire acquisition takeover
merge merger
sell sale
company firm corporation business
boss chief chairman chairwoman ceo executive director
worker employee staff staffer
layoff redundancy
strike walkout stoppage
union unions
election poll vote ballot
voter electorate
win victory triumph
lose defeat loss beat
candidate nominee contender
campaign campaigning
minister secretary
premier
parliament legislature lawmaker legislator mp
law legislation bill act statute
ban prohibit prohibition outlaw forbid bar
approve approval endorse endorsement back
reject rejection oppose refuse
quit resign resignation step
fire sack dismiss
appoint appointment
begin start launch commence
end finish conclude
stop halt cease
cancel scrap abandon axe
delay postpone postponement
plan proposal propose
agree agreement deal accord pact
talk negotiation negotiate negotiating
dispute row
protest demonstration demonstrator protester rally
riot unrest
troop soldier army military
bomb bombing
missile rocket
refugee migrant asylum immigrant
rebel insurgent militant
hostage captive
ceasefire truce
border frontier
build construct construction
home house
building structure
destroy destruction demolish
damage damaged
rescue save
search hunt
find discover discovery locate
steal theft stole stolen rob robbery
thief burglar robber
warn warning caution alert
threat threaten
help aid assist assistance
donate donation charity
show reveal indicate
film movie
show programme program broadcast air
television tv
singer musician performer
album record
actor actress
photo picture photograph image
video footage clip
twitter tweet
facebook instagram
spokesman spokeswoman spokesperson
apologise apology apologize sorry
blame responsible responsibility
criticise criticism critic criticize condemn condemnation slam blast
praise applaud
claim allege
deny denial
admit confess admission confession
ask request
try attempt seek
want wish
need require requirement
use employ
make create
give provide supply offer
take grab snatch seize seizure
keep retain
leave depart departure
arrive arrival land landing
visit tour
meet meeting
move transfer
send dispatch
receive get
share divide
match game fixture
team club side
player footballer
coach manager
score goal
champion championship title
injured sidelined
scientist researcher
study research survey
test testing trial
space orbit
planet world
climate warming
customer shopper consumer
shop store retailer
airport terminal
train railway rail
passenger traveller traveler
tourist holidaymaker visitor
resident inhabitant local
crowd spectator
area region district
near close nearby
large big huge
small little
quick fast rapid
`;

let groups: Map<string, string> | undefined;

/** The group of each stem that has one, as the first word of its line. Stemmed at the first call. */
export function synonymGroups(stem: (word: string) => string): ReadonlyMap<string, string> {
  if (groups === undefined) {
    groups = new Map();
    for (const line of GROUPS.trim().split('\n')) {
      const words = line.split(' ');
      for (const word of words) if (!groups.has(stem(word))) groups.set(stem(word), `=${words[0]}`);
    }
  }
  return groups;
}
