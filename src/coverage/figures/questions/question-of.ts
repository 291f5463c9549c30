import type { Figure } from '../../../text/index.js';
import { textBefore } from '../../read/index.js';
import { type FigureWindow, findQuestion, type Words } from './find-question.js';
import { AREAS, type FigureQuestion } from './questions.js';

/** Which question a figure of a text answers, if it is one that its article can be asked. */
export function questionOf(
  words: Words,
  window: FigureWindow,
  figure: Figure,
  text: string,
  language: string,
  isAbout: (subject: RegExp) => boolean,
): FigureQuestion | undefined {
  if (figure.kind === 'age') return 'age';
  // "Evacuated from the five-star hotel"
  if (figure.kind === 'count' && text[figure.end] === '-' && language === 'en') return undefined;
  const behind = words.words.slice(window.last, window.last + 2);
  // "10 tuổi" is an age.
  if (figure.kind === 'count' && language === 'vi' && behind[0] === 'tuổi') return 'age';
  if (isMinuteOfPlay(figure, text)) return 'minute';
  const isFraction = figure.value < MAX_MAGNITUDE && !Number.isInteger(figure.value);
  if ((figure.unit === 'magnitude' && isAbout(SHOCK)) || (isFraction && behind.some((word) => QUAKES.has(word))))
    return 'magnitude';
  const before = textBefore(text, figure.start, 60);
  if (figure.kind === 'score')
    return VOTED.test(before + text.slice(figure.start, figure.end + 60)) ? 'votes' : undefined;
  if (figure.kind === 'measure' && AREAS.has(figure.unit) && isAbout(FIRE))
    return BURNT.test(before + text.slice(figure.end, figure.end + 60)) ? 'area burnt' : undefined;
  if (figure.kind === 'percent') return shareOf(before, text.slice(figure.end, figure.end + 60));
  if (figure.kind === 'measure' && SPEEDS.has(figure.unit) && isAbout(STORM))
    return WIND.test(before + text.slice(figure.end, figure.end + 40)) && !MOVING.test(before) ? 'wind' : undefined;
  if (isFall(figure, before, text.slice(figure.end, figure.end + 40))) return 'fall';
  if (figure.kind === 'time') return HAPPENED.test(before) ? 'time' : undefined;
  if (
    figure.kind === 'count' &&
    (CAPACITY.test(before) || isOfSeats(before, text.slice(figure.end, figure.end + 7), isAbout))
  )
    return 'capacity';
  if (figure.kind === 'duration' && TERM.test(text.slice(figure.end, figure.end + 12)) && SIGNED.test(before))
    return 'contract';
  if (figure.kind === 'money' && SHARE.test(text.slice(figure.end, figure.end + 40))) return 'market price';
  if (figure.kind === 'measure' && isAbout(SHOCK) && BELOW.test(text.slice(figure.end, figure.end + 13)))
    return 'depth';
  if (
    figure.kind === 'count' &&
    JOBS.test(figure.subject ?? '') &&
    isCut(before, text.slice(figure.end, figure.end + 60))
  )
    return 'jobs cut';
  const question =
    findQuestion(words, window, figure.kind, language, figure.value > MAX_MAGNITUDE) ?? pricePaid(text, figure);
  if (question === undefined || PRIOR.test(figure.subject ?? '')) return undefined;
  if (question === 'magnitude' && (figure.value > MAX_MAGNITUDE || figure.kind === 'measure' || !isAbout(SHOCK)))
    return undefined;
  // "Profit slid to $84m from $95m a year earlier"
  if (RESULTS.has(question) && FROM.test(before)) return undefined;
  if (question === 'crowd' && (figure.value < MIN_CROWD || !GATHERS.test(figure.subject ?? 'people'))) return undefined;
  if (question === 'price' && OTHER_FEE.test(before)) return undefined;
  if (question === 'price' && A_WEEK.test(text.slice(figure.end, figure.end + 12))) return undefined;
  if (question === 'sentence' && LATER.test(text.slice(figure.end, figure.end + 10))) return undefined;
  if (question === 'sentence' && SERVED.test(before)) return 'time served';
  return question === 'infected' && !isAbout(ILLNESS) ? undefined : question;
}

/** "In the 87th minute", "im minuto 87", "after 63 minutes" where somebody scored. */
function isMinuteOfPlay({ kind, unit, start, end }: Figure, text: string): boolean {
  if (kind !== 'ordinal' && kind !== 'count' && unit !== 'minute') return false;
  const behind = text.slice(end, end + 50);
  if (ADDED_TIME.test(behind)) return false;
  if (kind === 'ordinal') return MINUTE_BEHIND.test(behind);
  const before = textBefore(text, start, 100);
  return kind === 'count' ? MINUTE_BEFORE.test(before) : MINUTES_BEFORE.test(before) && SCORED.test(before);
}

/** Behind the number of a minute: "the 87th minute". */
export const MINUTE_BEHIND = /^\.?[\s-](?:minut|phút)/i;
const MINUTE_BEFORE = /\b(?:minuto|phút)(?: thứ)? $/i;
const MINUTES_BEFORE = /\b(?:after|on|aos|a los|dopo|après|nach) (?:just |only )?$/i;
const ADDED_TIME =
  /^.{0,12}\b(?:of|into|de|dos?|der) (?:\p{L}+ )?(?:added|stoppage|injury|acréscimos?|descuento|nachspielzeit|additionnel)/iu;
const SCORED =
  /\b(?:scor|nett|head|struck|strik|goal|equali|level|convert|penalt|lead|ahead|through|marc|gol|anot|fez|but\b|traf|tor\b)/i;

/** "Fell 40ft from a cliff", "a 12-metre drop": somebody fell, and no river. */
const HEIGHTS: ReadonlySet<string> = new Set(['foot', 'metre']);
const FELL =
  /\b(?:f[ae]ll(?:s|en|ing)?|plung(?:ed?|es|ing)|plummet(?:s|ed|ing)?|tumbl(?:ed?|es|ing)|dropp?(?:ed|ing|s)?) (?:(?:by|some|about|around|nearly|almost|more than|at least|over|up to) )?$/i;
const FALLEN_FROM = /^ (?:from|off|down|into|on ?to|through|over|to (?:(?:his|her|their) deaths?|the ground))\b/i;
const FALL_BEHIND = /^[ -](?:fall|drop|plunge|tumble)\b(?! in\b)/i;

function isFall({ kind, unit }: Figure, before: string, behind: string): boolean {
  if (kind !== 'measure' || !HEIGHTS.has(unit)) return false;
  return FALL_BEHIND.test(behind) || (FELL.test(before) && FALLEN_FROM.test(behind));
}

/** Before the hour at which the event took place. */
const HAPPENED =
  /\b(?:occurred|happened|took place|struck|hit|shook|exploded|erupted|collapsed|derailed|capsized|sank|crashed|broke out|blast|explosion|crash|quake|collision|(?:fire|blaze|shooting|attack|riot|raid)(?: [\p{L}’'-]+){0,4} (?:started|began))\b(?: [\p{L}’'-]+){0,6},? at (?:(?:about|around|approximately|roughly) )?$/iu;
const JOBS = /\b(?:jobs?|posts|positions|workers|employees|staff)$/i;
const CUT_BEFORE =
  /\b(?:cut(?:s|ting)?|shed(?:s|ding)?|ax(?:e|es|ed|ing)|slash(?:es|ed|ing)?|eliminat(?:e|es|ed|ing)|lay(?:ing|s)? off|laid off|dismiss(?:ed|ing)?|sack(?:ed|ing)?) (?:[\p{L}-]+ ){0,3}$/iu;
const CUT_BEHIND =
  /^[^.;]{0,40}(?<!\b(?:for|with|from|had) )\b(?:(?:lose|losing|lost) their jobs|laid off|made redundant|redundancies|losses|cuts|to go|(?:wi|wou)(?:ll|ld) go)\b/i;

/** "Shed 1,200 jobs", "1,200 workers will lose their jobs" */
function isCut(before: string, behind: string): boolean {
  return CUT_BEFORE.test(before) || CUT_BEHIND.test(behind);
}

/** What a share is of: who voted, who was for it, how far a share fell. */
function shareOf(before: string, behind: string): FigureQuestion | undefined {
  if (TURNOUT_BEFORE.test(before) || TURNOUT_BEHIND.test(behind)) return 'turnout';
  if (MOVED.test(before) && !SINCE.test(behind)) return 'share move';
  return BACKED_BEFORE.test(before) || BACKED_BEHIND.test(behind) ? 'support' : undefined;
}

/** "Shares in the firm fell 3.4%", "its stock was down by 4.3%" */
const MOVED =
  /\b(?:shares?|stock|ações|acciones|aktien?|actions?)\b[^.;:%]{0,40}\b(?:fell|falls?|fallen|dropp?(?:ed|s)?|slid|slipped|sank|plunged|tumbled|slumped|lost|dipped|rose|rises|jumped|climbed|gained|surged|soared|added|up|down|higher|lower|caíram|subiram|cayeron|subieron|fielen?|stiegen?|verlor(?:en)?|perdu|gagné|chuté)(?: (?:by|as|much|more|than|about|around|nearly|almost|over|some|another|um|rund|de|en|mais|más|un|el|cerca))* $/iu;
/** Behind a move of more than a day. */
const SINCE =
  /^[^.;,]{0,30}\b(?:this (?:year|month|week)|since|so far|over the past|in the past|last (?:year|month|week))\b/i;
const BACKED_BEFORE =
  /\b(?:voted?|voting|backed|approved)\b[^.;,%]{0,40}\b(?:by|with) (?:a (?:majority|margin) of )?$/i;
const BACKED_BEHIND =
  /^ (?:of (?:\p{L}+ ){1,6})?(?:who voted )?(?:backed|voted (?:for|to|in favou?r)|were in favou?r|in favou?r|supported the|voting (?:for|to|in favou?r))\b/iu;
const SPEEDS: ReadonlySet<string> = new Set(['kilometre per hour', 'mile per hour', 'knot', 'metre per second']);
/** Without one of these, trains go at such speeds. */
const STORM =
  /\b(?:storm|hurricane|typhoon|cyclone|tornado|gale|tempest(?:ade|ad)|temporal|sturm|orkan|tempête|ouragan|furac[ãa]o|huracán|bão)/i;
const WIND = /wind|gust|viento|ráfaga|vento|rajada|böe|vent(?!\p{L})|rafale|gió/iu;
/** "The stadium will have 8,500 seats": it is no parliament that has them. */
function isOfSeats(before: string, behind: string, isAbout: (subject: RegExp) => boolean): boolean {
  return HAS_ROOM.test(before) && SEATS.test(behind) && isAbout(SEATED);
}

const SEATED = /\b(?:stadium|arena|theat(?:re|er)|auditorium|concert hall|venue|cinema|airliner)s?\b/i;
/** How fast a storm goes on. */
const MOVING = /\b(?:mov|travel|advanc|head|crawl|track)\p{L}* [^.;,]{0,30}$/iu;
const HAS_ROOM =
  /\b(?:ha(?:s|ve|d)|with|to|of|seats?|holds?) (?:(?:about|around|some|more than|nearly|up to|at least) )?$/i;
const SEATS = /^[ -]seats?\b/i;

const RESULTS: ReadonlySet<string> = new Set(['revenue', 'profit', 'loss']);
/** Before what something was earlier. */
const FROM =
  /\b(?:from|against|versus|compared (?:with|to)|than) (?:(?:a|about|around|nearly|more than|just|only) )*$/i;
/** "14 kilometres below the town" */
const BELOW = /^\s?(?:below|beneath|underground|under )/;
/** Fewer people are no crowd. */
const MIN_CROWD = 100;
/** Complaints and signatures are drawn too. */
const GATHERS =
  /\b(?:crowds?|people|persons|(?:wo)?men|fans|(?:protest|demonstrat|spectat|visit|support|work|strik|farm|teach|worshipp|march|mourn)[eo]rs|students|residents|activists|members|guests|participants|pilgrims)\b/i;
/** No price is paid for what it was bid for. */
const OTHER_FEE = /\b(?:break(?:-?up)?|termination|legal|tuition|entry|booking|late|agents?['’]?) fees?\b[^.;]{0,24}$/i;
/** What somebody earns. */
const A_WEEK = /^ (?:an?|per|each) (?:week|month|year|day|hour)/;
/** Around a score: it is that of a vote, and of no game. */
const VOTED =
  /\b(?:vot(?:es?|ed|ing|os|i)|voix|stimmen|phiếu|favou?r|backed|rul(?:ed|es|ing)|courts?|judges?|justices|decision|majority|council|committee|board|panel|senate|parliament|lawmakers|commission(?:ers)?)\b/i;
/** Without one of these, acres were sold or flooded. */
const FIRE = /fires?\b|blaze|fuego|incendi|incêndio|feux?\b|brand|cháy/i;
/** Around an area that burned. */
const BURNT =
  /burn|scorch|char[rs]|consum|destr|devour|ravag|engulf|blacken|torch|laid waste|swept|blaze|fire|incendi|calcin|arras|quem|brûl|détrui|feu|verbrann|brenn|cháy|thiêu/i;
const TURNOUT_BEFORE =
  /\b(?:turn-?out|participa[çc]ão|participación|participation|wahlbeteiligung|acudió a votar|votaron?)\b[^,;.%]{0,60}$/i;
const TURNOUT_BEHIND =
  /^[^,;.%\d]{0,12}\b(?:turn-?out|participation|wahlbeteiligung|electorate|(?:eligible|registered) voters|voters (?:took part|cast|turned out)|censo|eleitorado|inscrits|wahlberechtigten)\b/i;

/** "After more than eight years in prison": what was served so far, and not the sentence. */
const SERVED =
  /\b(?:after|served|spent|spending|spend|past|last|held(?: \w+)? for) (?:(?:more|less|fewer) than |(?:nearly|almost|about|around|some|over|at least|just) )?$/i;
/** "Two decades later, he sits behind bars". */
const LATER = /^ (?:later|earlier|ago|before)\b/i;
/** Before how many people there is room for. */
const CAPACITY =
  /\b(?:(?:capacity|licen[sc]ed|room|designed|built) (?:of|for|to carry|to hold)|(?:will|can|to|could) (?:seat|accommodate)|(?:arena|hall|stadium|theat(?:re|er)|it|that|which) seats|capacidade (?:de|para)|capacidad (?:de|para))(?: \p{L}+){0,3} $/iu;
/** "A four-year deal" */
const TERM = /^ (?:contract|deal)\b/;
/** Several clubs offer terms; one is signed. */
const SIGNED = /\b(?:sign(?:s|ed|ing)|agree[ds]?|penn(?:s|ed)|join(?:s|ed)|on) [^.;]{0,40}$/;
/** "Gray has four prior arrests." */
const PRIOR = /^(?:prior|previous)\b/i;
/** Without one of these, "cases" are those of courts. */
const ILLNESS =
  /virus|infect|outbreak|disease|illness|epidemic|pandemic|covid|ebola|cholera|measles|malaria|influenza|\bflu\b|patients|vaccin|poisoning|salmonella|coli\b|fever|syndrome|symptom/i;
/** Without one of these, a magnitude is a star's. */
const SHOCK =
  /quake|tremor|temblor|richter|seism|shock|epicent|terremoto|sismo|séisme|erdbeben|động đất|sacudida|abalo|trembl/i;

/** "Agreed to pay $7.9 billion for Kettle": the price of what has a name. */
function pricePaid(text: string, { kind, start, end }: Figure): FigureQuestion | undefined {
  if (kind !== 'money' || !PAYS.test(textBefore(text, start, 30))) return undefined;
  return FOR_A_NAME.test(text.slice(end, end + 40)) ? 'price' : undefined;
}

const PAYS =
  /\b(?:pay|pays|paid|paying|offered|offers|bid|bids) (?:(?:an initial|a fee of|about|around|up to|almost|nearly|more than|over|some) )?$/i;
const FOR_A_NAME = /^ (?:in (?:cash|stock|shares) )?for (?:the |its )?(?:rival )?\p{Lu}/u;

/** "A 5.6 quake". */
const QUAKES = new Set(['quake', 'earthquake', 'temblor', 'tremor', 'aftershock']);
const MAX_MAGNITUDE = 10;
const SHARE = /^(?: \([^()]{1,14}\))?[\s-]?(?:a|per|each)[\s-](?:\w+\s)?share\b/i;
