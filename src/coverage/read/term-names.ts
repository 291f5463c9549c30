import { stem } from '../../text/index.js';

// Each group: the word that stands for it, a colon, the words that it stands for. Groups are separated by a semicolon.

/** English forms that a stemmer does not bring together. */
const IRREGULAR =
  'beat:beaten;begin:began,begun;bite:bit,bitten;blow:blew,blown;break:broke,broken;bring:brought;build:built;buy:bought;' +
  'catch:caught;choose:chose,chosen;come:came;deal:dealt;draw:drew,drawn;drive:drove,driven;eat:ate,eaten;fall:fell,fallen;' +
  'feed:fed;feel:felt;fight:fought;find:found;flee:fled;fly:flew,flown;forget:forgot,forgotten;freeze:froze,frozen;' +
  'give:gave,given;go:went,gone;grow:grew,grown;hang:hung;hear:heard;hide:hid,hidden;hold:held;keep:kept;know:knew,known;' +
  'lay:laid,lain,lying;lead:led;leave:left;lend:lent;lose:lost;make:made;mean:meant;meet:met;pay:paid;ride:rode,ridden;' +
  'rise:rose,risen;run:ran;see:saw,seen;seek:sought;sell:sold;send:sent;shake:shook,shaken;shoot:shot;show:shown;' +
  'sing:sang,sung;sink:sank,sunk;sit:sat;sleep:slept;speak:spoke,spoken;spend:spent;stand:stood;steal:stole,stolen;' +
  'strike:struck;swear:swore,sworn;sweep:swept;swim:swam;take:took,taken;teach:taught;tear:tore,torn;tell:told;think:thought;' +
  'throw:threw,thrown;understand:understood;wake:woke,woken;wear:wore,worn;win:won;write:wrote,written;' +
  'man:men;woman:women;child:children;foot:feet';

/** What one report calls by one word and the next by another: people and what becomes of them. */
const ALIKE =
  'die:dead,death,kill,killing,murder,slain,perish,fatal,fatally,fatality;injure:hurt,wound;child:kid,toddler,boy,girl;' +
  'woman:female;man:male;mother:mom,mum;father:dad;police:cop,officer';

let bases: ReadonlyMap<string, string> | undefined;
let heads: ReadonlyMap<string, string> | undefined;

/**
 * The name of the term that a word is an occurrence of: its stem, in English that of its base form, or of the word that
 * stands for it and others. One list of eight such groups and no more: what was tried is in the notes on coverage.
 */
export function termName(word: string, language: string): string {
  if (language !== 'en') return stem(word, language);
  bases ??= readGroups(IRREGULAR, (form) => form);
  heads ??= readGroups(ALIKE, (form) => stem(form, 'en'));
  const name = stem(bases.get(word) ?? word, 'en');
  return heads.get(name) ?? name;
}

function readGroups(groups: string, keyOf: (word: string) => string): Map<string, string> {
  return new Map(
    groups.split(';').flatMap((group) => {
      const [head, members] = group.split(':') as [string, string];
      return members.split(',').map((member) => [keyOf(member), keyOf(head)] as const);
    }),
  );
}
