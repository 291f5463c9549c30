import { describe, expect, test } from '@jest/globals';
import { SameStoryError } from '../../../src/errors.js';
import { collectionLanguages } from '../../../src/text/language/collection-languages.js';
import { detectLanguage } from '../../../src/text/language/detect-language.js';

const SAMPLES: Record<string, string> = {
  en: 'The council said on Tuesday that it would close two of the three pools in the town.',
  fr: 'Le conseil a annoncé mardi la fermeture de deux des trois piscines de la ville, qui sont vétustes.',
  de: 'Der Rat teilte am Dienstag mit, dass zwei der drei Bäder in der Stadt geschlossen werden.',
  es: 'El ayuntamiento anunció el martes que cerrará dos de las tres piscinas de la ciudad, según el alcalde.',
  it: 'Il consiglio ha annunciato martedì la chiusura di due delle tre piscine della città, che sono vecchie.',
  pt: 'A câmara anunciou na terça-feira que não vai reabrir duas das três piscinas da cidade, segundo o prefeito.',
  nl: 'De gemeenteraad heeft dinsdag besloten dat twee van de drie zwembaden in de stad worden gesloten.',
  sv: 'Kommunen meddelade på tisdagen att två av de tre simhallarna i staden ska stängas, och det för gott.',
  no: 'Kommunen opplyste tirsdag at to av de tre svømmehallene i byen skal stenges, og det er ikke populært nå.',
  da: 'Kommunen oplyste tirsdag, at to af de tre svømmehaller i byen bliver lukket, og det er ikke populært nu.',
  fi: 'Kaupunki ilmoitti tiistaina, että kaksi kolmesta uimahallista suljetaan, mutta se ei ole vielä varmaa.',
  pl: 'Rada ogłosiła we wtorek, że dwa z trzech basenów w mieście zostaną zamknięte, co nie jest popularne.',
  cs: 'Rada v úterý oznámila, že se dva ze tří bazénů ve městě zavřou, a to podle starosty už v březnu.',
  ro: 'Consiliul a anunțat marți că două dintre cele trei piscine din oraș vor fi închise, pentru că sunt vechi.',
  hu: 'A tanács kedden közölte, hogy a városban két uszodát bezárnak, mert az épület már nem biztonságos.',
  tr: 'Belediye salı günü yaptığı açıklamada şehirdeki üç havuzdan ikisinin kapatılacağını ve bunun için bir karar olduğunu söyledi.',
  id: 'Dewan kota mengatakan pada hari Selasa bahwa dua dari tiga kolam renang yang ada di kota itu akan ditutup.',
  vi: 'Hội đồng thành phố cho biết hôm thứ Ba rằng hai trong số ba bể bơi của thành phố sẽ bị đóng cửa.',
  ru: 'Городской совет сообщил во вторник, что два из трёх бассейнов в городе будут закрыты.',
  uk: 'Міська рада повідомила у вівторок, що два з трьох басейнів у місті будуть закриті.',
  bg: 'Общинският съвет съобщи във вторник, че два от трите басейна в града ще бъдат затворени.',
  ja: '市議会は火曜日、市内の三つのプールのうち二つを閉鎖すると発表した。',
  zh: '市议会周二表示,将关闭该市三个游泳池中的两个。',
  ko: '시의회는 화요일 시내 수영장 세 곳 중 두 곳을 폐쇄한다고 밝혔다.',
  th: 'สภาเมืองกล่าวเมื่อวันอังคารว่าจะปิดสระว่ายน้ำสองแห่ง',
  ar: 'قال المجلس يوم الثلاثاء إنه سيغلق اثنين من المسابح الثلاثة في المدينة.',
  he: 'המועצה הודיעה ביום שלישי כי תסגור שתיים מתוך שלוש הבריכות בעיר.',
  el: 'Το συμβούλιο ανακοίνωσε την Τρίτη ότι θα κλείσουν δύο από τις τρεις πισίνες.',
  hi: 'परिषद ने मंगलवार को कहा कि शहर के तीन में से दो पूल बंद होंगे।',
};

describe('detectLanguage', () => {
  test.each(Object.entries(SAMPLES))('%s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
    expect(detectLanguage(text.toUpperCase())).toBe(language);
  });

  test('a declared tag wins, in its primary form', () => {
    expect(detectLanguage(SAMPLES.fr as string, { language: 'en-GB' })).toBe('en');
    expect(detectLanguage('', { language: 'pt_BR' })).toBe('pt');
    expect(detectLanguage('', { language: 'nb-NO' })).toBe('no');
  });

  test('what is no tag does not win', () => {
    expect(detectLanguage(SAMPLES.fr as string, { language: 'und' })).toBe('fr');
    expect(detectLanguage(SAMPLES.fr as string, { language: 'French language' })).toBe('fr');
    expect(detectLanguage(SAMPLES.fr as string, { language: '' })).toBe('fr');
  });

  test('und where the text does not tell', () => {
    for (const text of ['', '12,345', 'Esther Williams', '!!!', "'s", 'U.S.']) expect(detectLanguage(text)).toBe('und');
  });

  test('a quotation in another language does not decide', () => {
    expect(detectLanguage(`${SAMPLES.en} “El pueblo unido,” they sang. ${SAMPLES.en}`)).toBe('en');
  });

  test.each([
    ['de', '„Das Wasser steigt“, sagte Minister Brandt.'],
    ['de', '»Wir räumen«, sagte Ministerin Brandt.'],
    ['fr', '« On attend », a déclaré le maire.'],
    ['es', '«Estamos listos», dijo la alcaldesa.'],
    ['it', '«Siamo pronti», ha detto il sindaco.'],
    ['pt', '“Vamos sair”, disse o prefeito.'],
    ['nl', '“Wij zijn klaar”, zei de burgemeester.'],
  ])('%s in a line: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('by script', () => {
  test.each([
    ['ur', 'یہ شہر بڑا ہے'],
    ['fa', 'این شهر گرم است'],
    ['ar', 'هذه المدينة كبيرة'],
    ['bn', 'এই শহর বড়'],
    ['ta', 'இந்த நகரம்'],
    ['ka', 'ეს ქალაქი'],
    ['hy', 'այս քաղաքը'],
    ['km', 'ទីក្រុងនេះ'],
    ['lo', 'ເມືອງນີ້'],
    ['my', 'ဤမြို့'],
    ['ja', '東京の駅'],
    ['zh', '东京站'],
    ['und', 'ఈ నగరం'],
    ['und', 'ఈ నగరం Leeds London Paris'],
  ])('%s: %s', (language, text) => expect(detectLanguage(text)).toBe(language));

  test('a few words in another script do not decide', () => {
    expect(detectLanguage(`${SAMPLES.en} 東京`)).toBe('en');
  });
});

describe('tags', () => {
  test.each([
    ['nb', 'no'],
    ['nn', 'no'],
    ['iw', 'he'],
    ['in-ID', 'id'],
    [' EN-us ', 'en'],
    ['fil', 'fil'],
    ['e', 'fr'],
    ['engl', 'fr'],
    ['UND', 'fr'],
    ['1n', 'fr'],
  ])('%s is %s, where the text is French', (tag, language) => {
    expect(detectLanguage(SAMPLES.fr!, { language: tag })).toBe(language);
    expect(detectLanguage({ text: SAMPLES.fr!, language: tag })).toBe(language);
  });

  test('the option goes before the article, and must be a string', () => {
    expect(detectLanguage({ text: SAMPLES.fr!, language: 'de' }, { language: 'es' })).toBe('es');
    // @ts-expect-error: a tag is a string.
    expect(() => detectLanguage('x', { language: 7 })).toThrow(SameStoryError);
  });
});

test('letters of "U.S." and of "it\'s" are no words, and long words none either', () => {
  expect(detectLanguage("l'a l'a d'a d'e i.e. a.o. y-a")).toBe('und');
  expect(detectLanguage('Der Rat und die Stadt und das Amt')).toBe('de');
});

test('only the beginning of a text is read', () => {
  const names = 'Esther Williams '.repeat(200);
  expect(detectLanguage(`${names}${SAMPLES.de}`)).toBe('und');
  expect(detectLanguage(`${names.slice(0, 1600)}${SAMPLES.de}`)).toBe('de');
});

describe('the languages of a collection', () => {
  const short = { id: 's', text: 'Kent vote' };
  const long = { id: 'l', text: 'Xqz vrt '.repeat(25) };
  const of = (code: string, id = code) => ({ id, text: SAMPLES[code]! });

  test.each([
    ['their own', [of('fr'), of('de')], [], ['fr', 'de']],
    ['a short one that of most others', [of('fr'), of('fr', 'x'), of('de'), short], [], ['fr', 'fr', 'de', 'fr']],
    ['a short one that of most that are known', [of('fr'), short], ['de', 'de'], ['fr', 'de']],
    ['English where none is known', [short], [], ['en']],
    ['a long one that tells none is in an unknown one', [of('fr'), long], [], ['fr', 'und']],
    ['a declared one', [{ ...short, language: 'es' }], [], ['es']],
    ['by the title too', [{ ...short, title: SAMPLES.it! }, of('fr'), of('fr', 'x')], [], ['it', 'fr', 'fr']],
    [
      'short ones together',
      ['und', 'die', 'das', 'nicht'].map((text, id) => ({ id: `${id}`, text })),
      [],
      Array(4).fill('de'),
    ],
  ])('%s', (_, articles, known, languages) => {
    expect(collectionLanguages(articles, known)).toEqual(languages);
  });
});
