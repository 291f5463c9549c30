// What quotes, figures and names need to know of languages besides English: little, and only what a text cannot say
// itself.

/** Words by what they are. Small letters; every list may be empty. */
export interface LanguageWords {
  readonly he: string;
  readonly she: string;
  readonly they: string;
  /** May stand between a quote or a subject and its verb: auxiliaries, pronouns, adverbs. */
  readonly helpers: string;
  /** "According to", in one word. */
  readonly according: string;
  readonly titles: string;
  /** Nouns that speak without a name: "the police". */
  readonly sources: string;
  /** January to December. */
  readonly months: string;
  /** Monday to Sunday. */
  readonly weekdays: string;
  /** One to twelve. */
  readonly numbers: string;
  readonly thousand: string;
  readonly million: string;
  readonly billion: string;
  readonly percent: string;
  /** What they say, each with the English hedge; `_` joins words. */
  readonly hedges: string;
  /** Unit words with the English one. */
  readonly units: string;
}

export const OTHER_LANGUAGES: ReadonlyMap<string, LanguageWords> = new Map([
  [
    'fr',
    {
      he: 'il',
      she: 'elle',
      they: 'ils elles on',
      helpers: 'a ont avait ensuite aussi encore également notamment',
      according: "selon d'après",
      titles: 'm mme mlle président présidente ministre sénateur député députée maire général docteur dr professeur pr',
      sources:
        'police gouvernement ministère porte-parole entreprise parquet procureur avocat avocate association syndicat parti direction victime témoin',
      months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
      weekdays: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
      numbers: 'un deux trois quatre cinq six sept huit neuf dix onze douze',
      thousand: 'mille',
      million: 'million millions',
      billion: 'milliard milliards',
      percent: 'pourcent',
      hedges:
        "environ=about quelque=about presque=nearly près_de=nearly plus_de=more_than moins_de=less_than au_moins=at_least jusqu'à=up_to jusque=up_to",
      units:
        'ans=year an=year années=year mois=month semaines=week jours=day heures=hour minutes=minute mètres=metre kilomètres=kilometre',
    },
  ],
  [
    'de',
    {
      he: 'er',
      she: 'sie',
      they: 'es',
      helpers: 'hat haben hatte auch dazu außerdem zudem weiter',
      according: 'laut angaben',
      titles:
        'herr frau dr prof präsident präsidentin minister ministerin kanzler kanzlerin bürgermeister bundeskanzler bundeskanzlerin ministerpräsident innenminister außenminister finanzminister senator general sprecher sprecherin',
      sources:
        'polizei polizeisprecher polizeisprecherin behörde ministerium regierung unternehmen verband staatsanwaltschaft partei anwalt anwältin feuerwehr zeuge zeugin',
      months: 'januar februar märz april mai juni juli august september oktober november dezember',
      weekdays: 'montag dienstag mittwoch donnerstag freitag samstag sonntag',
      numbers: 'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
      thousand: 'tausend',
      million: 'million millionen mio',
      billion: 'milliarde milliarden mrd',
      percent: 'prozent',
      hedges:
        'rund=about etwa=about circa=about ca=about ungefähr=about fast=nearly beinahe=nearly knapp=nearly mindestens=at_least wenigstens=at_least höchstens=up_to maximal=up_to mehr_als=more_than weniger_als=less_than über=more_than bis_zu=up_to',
      units:
        'jahre=year jahren=year jahr=year monate=month monaten=month wochen=week tage=day tagen=day stunden=hour minuten=minute meter=metre kilometer=kilometre',
    },
  ],
  [
    'es',
    {
      he: 'él',
      she: 'ella',
      they: 'ellos ellas',
      helpers: 'ha han había también además después así',
      according: 'según',
      titles:
        'sr sra señor señora presidente presidenta ministro ministra senador diputado alcalde alcaldesa doctor doctora dr dra general rey don doña',
      sources:
        'policía gobierno ministerio portavoz empresa fiscalía abogado abogada partido asociación sindicato testigo',
      months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
      weekdays: 'lunes martes miércoles jueves viernes sábado domingo',
      numbers: 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce',
      thousand: 'mil',
      million: 'millón millones',
      billion: '',
      percent: '',
      hedges:
        'unos=about unas=about cerca_de=about alrededor_de=about aproximadamente=about casi=nearly más_de=more_than menos_de=less_than al_menos=at_least lo_menos=at_least hasta=up_to',
      units: 'años=year meses=month semanas=week días=day horas=hour minutos=minute metros=metre kilómetros=kilometre',
    },
  ],
  [
    'it',
    {
      he: 'lui',
      she: 'lei',
      they: 'loro',
      helpers: 'ha hanno aveva anche poi ancora inoltre',
      according: 'secondo',
      titles:
        'signor signora presidente ministro ministra senatore onorevole sindaco sindaca dottor dottoressa dott generale professor',
      sources: 'polizia governo ministero portavoce azienda procura avvocato partito associazione sindacato testimone',
      months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
      weekdays: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
      numbers: 'uno due tre quattro cinque sei sette otto nove dieci undici dodici',
      thousand: 'mila mille',
      million: 'milione milioni',
      billion: 'miliardo miliardi',
      percent: '',
      hedges:
        'circa=about quasi=nearly oltre=more_than più_di=more_than meno_di=less_than meno_del=less_than almeno=at_least fino_a=up_to',
      units: 'anni=year mesi=month settimane=week giorni=day ore=hour minuti=minute metri=metre chilometri=kilometre',
    },
  ],
  [
    'pt',
    {
      he: 'ele',
      she: 'ela',
      they: 'eles elas',
      helpers: 'tem havia também ainda depois já',
      according: 'segundo',
      titles:
        'sr sra senhor senhora presidente ministro ministra senador senadora deputado deputada prefeito prefeita governador governadora doutor doutora dr dra general dom dona papa',
      sources:
        'polícia governo ministério porta-voz empresa procuradoria advogado advogada partido associação sindicato testemunha',
      months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
      weekdays: 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo',
      numbers: 'um dois três quatro cinco seis sete oito nove dez onze doze',
      thousand: 'mil',
      million: 'milhão milhões',
      billion: 'bilhão bilhões',
      percent: '',
      hedges:
        'cerca_de=about aproximadamente=about quase=nearly mais_de=more_than menos_de=less_than pelo_menos=at_least até=up_to',
      units: 'anos=year meses=month semanas=week dias=day horas=hour minutos=minute metros=metre quilômetros=kilometre',
    },
  ],
  [
    'nl',
    {
      he: 'hij',
      she: 'zij',
      they: 'het',
      helpers: 'heeft hebben had ook verder daarna',
      according: 'volgens',
      titles: 'meneer mevrouw president premier minister burgemeester dr prof koning koningin generaal woordvoerder',
      sources: 'politie regering ministerie bedrijf justitie advocaat partij vakbond getuige brandweer',
      months: 'januari februari maart april mei juni juli augustus september oktober november december',
      weekdays: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
      numbers: 'een twee drie vier vijf zes zeven acht negen tien elf twaalf',
      thousand: 'duizend',
      million: 'miljoen',
      billion: 'miljard',
      percent: 'procent',
      hedges:
        "ongeveer=about circa=about zo'n=about bijna=nearly ruim=more_than meer_dan=more_than minder_dan=less_than minstens=at_least ten_minste=at_least maximaal=up_to hooguit=up_to",
      units: 'jaar=year maanden=month weken=week dagen=day uur=hour minuten=minute meter=metre kilometer=kilometre',
    },
  ],
]);
