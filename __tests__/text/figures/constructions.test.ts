import { describe, expect, test } from '@jest/globals';
import { type Figure, findFigures } from '../../../src/text/figures/find-figures.js';

/** The figures as "surface=hedge value unit of subject". */
function read(text: string, options?: Parameters<typeof findFigures>[1]): string[] {
  return findFigures(text, options).map(
    ({ start, end, value, high, unit, hedge, subject }) =>
      `${text.slice(start, end)}=${hedge === undefined ? '' : `${hedge} `}${Number(value.toFixed(3))}${high === undefined ? '' : `..${high}`} ${unit}${subject === undefined ? '' : ` of ${subject}`}`,
  );
}

function only(text: string, options?: Parameters<typeof findFigures>[1]): Figure {
  const found = findFigures(text, options);
  expect(found).toHaveLength(1);
  return found[0] as Figure;
}

describe('hedges', () => {
  test.each([
    ['In excess of £20m was spent', 'more than'],
    ['Upwards of 20 cars were damaged', 'more than'],
    ['A minimum of 10 cars is needed', 'at least'],
    ['A maximum of 10 cars is allowed', 'up to'],
    ['just short of 90 flights were cancelled', 'less than'],
    ['as few as 10 cars were sold', 'at least'],
    ['20-plus cars were sold', 'at least'],
    ['20+ cars were sold', 'at least'],
    ['3,000-odd workers left', 'about'],
    ['20 or so cars were sold', 'about'],
    ['20 or fewer cars were sold', 'up to'],
    ['it destroyed ~40 homes', 'about'],
    ['circa 40 homes were lost', 'about'],
  ])('%s', (text, hedge) => {
    expect(only(text).hedge).toBe(hedge);
  });

  test('the hedge behind a number is no part of what is counted', () => {
    for (const cars of ['20-plus cars burned', '20+ cars burned', '20 or more cars burned', '20 or so cars burned'])
      expect(only(cars).subject).toBe('cars');
  });

  test('a comparison with a number is no hedge of it', () => {
    expect(only('A few more than the 668 cars that burned').hedge).toBeUndefined();
    expect(only('The more than 668 cars that burned').hedge).toBe('more than');
  });

  test('a sum is no hedge', () => {
    expect(findFigures('2+2 cars').every(({ hedge }) => hedge === undefined)).toBe(true);
  });

  test.each([
    ['de', 'Mehr als 300 Menschen kamen', 'more than'],
    ['de', 'Bis zu 40 Häuser brannten', 'up to'],
    ['de', 'Knapp 50 Kinder kamen', 'nearly'],
    ['fr', 'Près de 40 maisons ont brûlé', 'nearly'],
    ['fr', "Jusqu'à 20 chiens sont morts", 'up to'],
    ['fr', 'Au moins 12 soldats sont morts', 'at least'],
    ['es', 'Al menos 12 soldados murieron', 'at least'],
    ['es', 'Menos de 10 personas', 'less than'],
    ['it', 'Più di 300 persone', 'more than'],
    ['it', 'Fino a 20 cani', 'up to'],
    ['pt', 'Pelo menos 12 soldados', 'at least'],
    ['nl', 'Minder dan 300 mensen', 'less than'],
    ['nl', 'Ten minste 12 soldaten', 'at least'],
  ])('%s: %s', (language, text, hedge) => {
    expect(only(text, { language }).hedge).toBe(hedge);
  });
});

describe('parts, shares and amounts in words', () => {
  test.each([
    ['Half a million cars burned', ['Half a million=500000 count of cars']],
    ['half a dozen boats', ['half a dozen=6 count of boats']],
    ['a quarter of a million cars', ['a quarter of a million=250000 count of cars']],
    ['One and a half million cars burned', ['One and a half million=1500000 count of cars']],
    ['two and a half years later', ['two and a half years=2.5 year']],
    ['a two and a half year old child', ['two and a half year old=2.5 age of child']],
    ['a hundred and one dogs ran', ['a hundred and one=101 count of dogs']],
    ['One third of cars burned', ['One third=0.333 fraction of cars']],
    ['Half of all cars burned', ['Half=0.5 fraction of cars']],
    ['One in five adults agrees', ['One in five=0.2 fraction of adults']],
    ['Nine out of ten dentists agree', ['Nine out of ten=0.9 fraction of dentists']],
    ['4 in 10 voters agree', ['4 in 10=0.4 fraction of voters']],
    ['one of every three homes', ['one of every three=0.333 fraction of homes']],
    ['three in 10 minutes', ['three=3 count', '10 minutes=10 minute']],
    ['several thousand cars burned', ['several thousand=about 1000 count of cars']],
    ['a few hundred cars burned', ['a few hundred=about 100 count of cars']],
    ['it was cut in half by rain', []],
    ['a six-figure sum', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('money and points', () => {
  test.each([
    ['Rs 5 crore was seized', ['Rs 5 crore=50000000 INR']],
    ['Rs. 2,50,000 was paid', ['Rs. 2,50,000=250000 INR']],
    ['It cost GBP 300m', ['GBP 300m=300000000 GBP']],
    ['It cost € 20', ['€ 20=20 EUR']],
    ['A fine of NT$300', ['NT$300=300 TWD of fine']],
    ['It cost Ksh 3 million', ['Ksh 3 million=3000000 KES']],
    ['It cost R$ 5 million', ['R$ 5 million=5000000 BRL']],
    ['a 300-million-dollar scheme', ['300-million-dollar=300000000 USD']],
    ['it sold 1.2 mln cars', ['1.2 mln=1200000 count of cars']],
    ['rates rose by 25 basis points', ['25 basis points=0.25 percentage point of rates']],
    ['half a percentage point', ['half a percentage point=0.5 percentage point']],
    ['0.25 of a percentage point', ['0.25 of a percentage point=0.25 percentage point']],
    ['5% to 10% of shops closed', ['5% to 10%=5..10 % of shops']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('dates', () => {
  const publishedAt = '2019-11-23';

  test.each([
    ['from 3 to 7 March 2018', ['3 to 7 March 2018=20180303..20180307 date']],
    ['between 3 and 7 March 2018', ['3 and 7 March 2018=20180303..20180307 date']],
    ['on March 3-7, 2018', ['March 3-7, 2018=20180303..20180307 date']],
    ['from March 3 to March 7, 2018', ['March 3=20180303 date', 'March 7, 2018=20180307 date']],
    ['the day before yesterday', ['day before yesterday=20191121 date']],
    ['the day after tomorrow', ['day after tomorrow=20191125 date']],
    ['it rained last night', ['last night=20191122 date']],
    ['since January', ['January=201901 year-month']],
    ['on Monday, 25 November 2019', ['Monday=20191125 date', '25 November 2019=20191125 date']],
    ['in the 2018/19 season', ['2018/19=2018..2019 calendar-year']],
    ['In Q3 2018 sales rose', ['2018=2018 calendar-year']],
    ["at 7 o'clock", ["7 o'clock=420 time-of-day"]],
    ['lifted at four o’clock', ['four o’clock=240 time-of-day']],
    ['from 6 to 8 p.m.', ['6=1080 time-of-day', '8 p.m.=1200 time-of-day']],
    ['from 11 to 2 p.m.', ['11=660 time-of-day', '2 p.m.=840 time-of-day']],
  ])('%s', (text, expected) => {
    expect(read(text, { publishedAt })).toEqual(expected);
  });

  test.each([
    ['three days ago', { value: 20191120, unit: 'date' }],
    ['two weeks ago', { value: 20191109, unit: 'date' }],
    ['two months ago', { value: 201909, unit: 'year-month' }],
    ['five years ago', { value: 2014, unit: 'calendar-year' }],
  ])('%s is resolved against the article', (text, date) => {
    expect(only(text, { publishedAt }).date).toEqual(date);
    expect(only(text).date).toBeUndefined();
  });

  test('what is more than a year is no year with a hedge', () => {
    expect(only('less than 2018', { publishedAt }).hedge).toBeUndefined();
  });
});

describe('ages', () => {
  test.each([
    ['Sue Brown (47) left', '47=47 age'],
    ['a woman of 47 left', '47=47 age'],
    ['people aged 18 to 24', '18 to 24=18..24 age'],
    ['18- to 24-year-olds', '18- to 24-year-olds=18..24 age'],
    ['it is for over-65s', 'over-65s=more than 65 age'],
    ['He was 12 when he left', '12=12 age'],
    ['a 3-month-old baby', '3-month-old=3 month of baby'],
    ['47-year-old Sue Brown', '47-year-old=47 age'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('the last of several says what all of them are', () => {
    expect(read('they were 61 and 48 years old')).toEqual(['61=61 age', '48 years old=48 age']);
    expect(read('some 10 or 20 per cent')).toEqual(['10=about 10 %', '20 per cent=20 %']);
    expect(read('four or five times a week')).toEqual(['four=4 times', 'five times=5 times']);
    expect(read('it killed 12 and 5 hours later')).toEqual(['12=12 count', '5 hours=5 hour']);
  });
});

describe('scores and measures', () => {
  test.each([
    ['They beat the Indians, 8-7, in Ohio', '8-7=8..7 score'],
    ['MPs voted 322 to 306', '322 to 306=322..306 score'],
    ['it passed by 52 votes to 48', '52 votes to 48=52..48 score'],
    ['it was -5C outside', '-5C=-5 degree Celsius'],
    ['it was minus 5 degrees', 'minus 5 degrees=-5 degree'],
    ['he fell into a 40m dry well', '40m=40 metre'],
    ['winds of 190 km/h', '190 km/h=190 kilometre per hour'],
    ['about 50 sq km', '50 sq km=about 50 square kilometre'],
    ['he is 6ft 2in tall', '6ft 2in=6.167 foot'],
    ['he is five feet, 11 inches tall', 'five feet, 11 inches=5.917 foot'],
    ['It was 86 F.', '86 F=86 degree Fahrenheit'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('square miles and square kilometres have one base', () => {
    expect(only('2 square miles').base?.unit).toBe('square metre');
    expect(only('5 km² of forest').base).toEqual({ value: 5_000_000, unit: 'square metre' });
  });

  test('a dash that joins is no minus', () => {
    expect(read('10-15C outside')).toEqual(['10-15C=10..15 degree Celsius']);
  });
});

describe('what is counted', () => {
  const subjects = (text: string) => findFigures(text).map(({ subject }) => subject);

  test.each([
    ['thousands fled and 300 attended', [undefined, undefined]],
    ['300 sales staff left', ['sales staff']],
    ['20 sports cars burned', ['sports cars']],
    ["five of the workers' homes", [undefined]],
    ["two of Britain's biggest banks", ["Britain's biggest banks"]],
    ['300 of the 500 homes burned', ['homes', 'homes']],
    ['12 others, 40 injured', ['others', 'injured']],
    ['a three-part motion', ['part']],
    ['a death toll of 12', ['death toll']],
    ['The death toll in the city rose to 12', ['death toll']],
    ['The number of confirmed cases has risen to 300', ['confirmed cases']],
    ['Unemployment fell to 4.2 per cent', ['Unemployment']],
    ['It rose to 300', [undefined]],
    ['Officials said it was 300', [undefined]],
  ])('%s', (text, expected) => {
    expect(subjects(text)).toEqual(expected);
  });
});

describe('conventions of other languages', () => {
  test.each([
    ['fr', 'plus de 26 400 000 rendez-vous', '26 400 000=more than 26400000 count of rendez-vous'],
    ['fr', 'soit 1 200 euros', '1 200 euros=1200 EUR'],
    ['fr', 'soit 4,5 M€', '4,5 M=4500000 EUR'],
    ['fr', 'une dame âgée de 47 ans', '47 ans=47 age'],
    ['de', 'um 19.30 Uhr', '19.30 Uhr=1170 time-of-day'],
    ['de', 'es kostet 1,5 Mio. Euro', '1,5 Mio. Euro=1500000 EUR'],
    ['de', 'der 47-jährige Mann', '47-jährige=47 age of Mann'],
    ['de', 'das 12. Paket', '12=12 ordinal'],
    ['de', 'es war ein schwerer Tag und zwei Drittel', 'zwei Drittel=0.667 fraction'],
    ['it', 'alle 19.30', '19.30=1170 time-of-day'],
    ['it', 'il 12° pacchetto', '12°=12 ordinal'],
    ['es', 'un hombre de 47 años de edad', '47 años de edad=47 age'],
    ['pt', 'custa mais de R$ 5 milhões', 'R$ 5 milhões=more than 5000000 BRL'],
    ['pt', 'as perdas superam US$ 5 milhões', 'US$ 5 milhões=more than 5000000 USD'],
    ['pt', 'mais de uma vez, US$ 5 milhões', 'US$ 5 milhões=5000000 USD'],
    ['es', 'el gasto superó los 40 euros', '40 euros=40 EUR'],
    ['pt', 'passou por 52 votos a 48', '52 votos a 48=52..48 score'],
    ['fr', 'adopté par 52 voix contre 48', '52 voix contre 48=52..48 score'],
    ['pt', 'custa R$ 1,2 bi', 'R$ 1,2 bi=1200000000 BRL'],
    ['pt', 'custa R$ 800 mi', 'R$ 800 mi=800000000 BRL'],
    ['pt', 'custa R$ 5 milhões', 'R$ 5 milhões=5000000 BRL'],
    ['nl', 'om 19.30 uur', '19.30 uur=1170 time-of-day'],
    ['nl', 'het kost € 20', '€ 20=20 EUR'],
    ['sv', 'det kostar 3,2 miljoner kronor', '3,2 miljoner kronor=3200000 SEK'],
    ['hu', '1,2 milliárd forint', '1,2 milliárd=1200000000 count of forint'],
    ['ru', 'около 5 тыс. человек', '5 тыс=about 5000 count'],
    ['vi', 'hơn 10 tỷ đồng', '10 tỷ đồng=more than 10000000000 VND'],
    ['vi', 'nhận tám tỷ đồng', 'tám tỷ đồng=8000000000 VND'],
    ['vi', 'hơn 10 tỉ đồng', '10 tỉ đồng=more than 10000000000 VND'],
    ['vi', 'Gần 40 ngôi nhà', '40=nearly 40 count of ngôi nhà'],
    ['vi', 'có ít nhất 40 ngôi nhà', '40=at least 40 count of ngôi nhà'],
    ['vi', 'giữa thế kỷ 21 có 40 ngôi nhà', '40=40 count of ngôi nhà'],
    ['vi', 'lớn nhất 40 năm qua', '40 năm=40 year'],
    ['tr', 'en az 40 ev', '40=at least 40 count of ev'],
    ['pl', 'ponad 40 domów', '40=more than 40 count of domów'],
    ['sv', 'drygt 40 hus', '40=more than 40 count of hus'],
    ['id', 'kurang dari 40 rumah', '40=less than 40 count of rumah'],
    ['fr', "une hausse d'environ 40 cas", '40=about 40 count of cas'],
    ['es', 'más del 40 % de las casas', '40 %=more than 40 %'],
    ['nl', 'Zeker 40 huizen', '40=at least 40 count of huizen'],
    ['pt', 'ao menos 40 casas', '40=at least 40 count of casas'],
    ['vi', 'một cậu bé 10 tuổi', '10 tuổi=10 age'],
    ['vi', 'cách đó 500 m, trời mưa', '500 m=500 metre'],
    ['vi', 'cháy 25.800 héc-ta rừng', '25.800 héc-ta=25800 hectare'],
    ['vi', 'chỉ 10 tiếng sau', '10 tiếng=10 hour'],
    ['pl', 'ogień objął 120 hektarów', '120 hektarów=120 hectare'],
    ['pl', 'za 3 tysiące złotych', '3 tysiące złotych=3000 PLN'],
    ['pl', 'wzrost o 12 procent', '12 procent=12 %'],
    ['tr', 'yangın 120 hektar alanı sardı', '120 hektar=120 hectare'],
    ['tr', 'fiyatlar yüzde 12 arttı', '12=12 %'],
    ['tr', 'yolculuk 4 saat sürdü', '4 saat=4 hour'],
  ])('%s: %s', (language, text, expected) => {
    expect(read(text, { language })).toEqual([expected]);
  });
});

describe('lengths', () => {
  test.each([
    ['a term of three years and four months', 'three years and four months=40 month'],
    ['They ran for 2 hours 30 minutes', '2 hours 30 minutes=150 minute'],
    ['after nearly two days and 11 hours', 'two days and 11 hours=nearly 59 hour'],
    ['He served a year and a half', 'a year and a half=1.5 year'],
    ['It took two hours and a half', 'two hours and a half=2.5 hour'],
    ['She won in 1m57s59', '1m57s59=117.59 second'],
    ['She won in 2:07:31', '2:07:31=7651 second'],
    ['She won at 2:07:31', '2:07:31=127 time-of-day'],
    ['Seen in a film of 2:07:31 p.m.', '2:07:31 p.m.=847 time-of-day'],
    ['It lay 13 nautical miles off', '13 nautical miles=13 nautical mile'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    ['es', 'fue condenado a un año y medio de cárcel', 'un año y medio=1.5 year'],
    ['pt', 'foi condenado a um ano e meio de prisão', 'um ano e meio=1.5 year'],
    ['fr', 'condamné à deux ans et demi de prison', 'deux ans et demi=2.5 year'],
  ])('%s: %s', (language, text, expected) => {
    expect(read(text, { language })).toEqual([expected]);
  });

  test('two lengths of which neither is a part of the other are two', () => {
    expect(read('between two years and 30 months')).toHaveLength(2);
  });
});

describe('signs and letters written to the digits', () => {
  test.each([
    ['en', 'a loss of R2.5 billion', 'R2.5 billion=2500000000 ZAR of loss'],
    ['en', 'jewels worth e85m', 'e85m=85000000 EUR'],
    ['en', 'a salary of £5-6m', '£5-6m=5000000..6000000 GBP of salary'],
    ['en', 'it was −12 °C outside', '−12 °C=-12 degree Celsius'],
    ['de', 'bei −12 °C', '−12 °C=-12 degree Celsius'],
    ['ja', '損失は3億円だった', '3億円=300000000 JPY'],
    ['zh', '约3.5亿元', '3.5亿元=350000000 CNY'],
    ['en', 'a fee of &pound;41m', '&pound;41m=41000000 GBP'],
  ])('%s: %s', (language, text, expected) => {
    expect(read(text, { language })).toEqual([expected]);
  });

  test('a letter without a scale is a name', () => expect(findFigures('The R2 was late, the e5 was not.')).toEqual([]));
});

describe('text that was not made for reading', () => {
  const read = (text: string): string[] =>
    findFigures(text, { language: 'en' }).map(
      ({ start, end, value, unit }) => `${text.slice(start, end)}: ${value} ${unit}`,
    );

  test('capitals make no names of the words around a number', () => {
    expect(read('POLICE SAY 12 DEAD, 30 HURT')).toEqual(['12: 12 count', '30: 30 count']);
    expect(read('KILLS THREE GUARDS AND SEVEN CREW')).toEqual(['THREE: 3 count', 'SEVEN: 7 count']);
    expect(read('JAILED FOR FIVE YEARS')).toEqual(['FIVE YEARS: 5 year']);
    expect(read('They stayed at the Four Seasons Hotel')).toEqual([]);
  });

  test('entities inside a number are read in place', () => {
    expect(read('&euro;1&#44;500 for 12&#37; of 5&nbsp;000 seats')).toEqual([
      '&euro;1&#44;500: 1500 EUR',
      '12&#37;: 12 %',
      '5&nbsp;000: 5000 count',
    ]);
    expect(read('9&#46;7&nbsp;per cent of it, 10&ndash;12 swans')).toEqual([
      '9&#46;7&nbsp;per cent: 9.7 %',
      '10&ndash;12: 10 count',
    ]);
  });

  test.each([
    ['a young boy, 9, was hurt', '9: 9 age'],
    ['Tom Bell, now 16, was freed', '16: 16 age'],
    ['the film star, now 70, waits', '70: 70 age'],
    ['a magnitude-5.2 quake', '5.2: 5.2 magnitude'],
    ['Bus Overturns, Killing at Least 7', '7: 7 count'],
    ['down between 7 percent and 10 percent on average', '7 percent and 10 percent: 7 %'],
    ['a month of 29 and a half days', '29 and a half days: 29.5 day'],
    ['She sings on May 22 and 23.', 'May 22: 522 month-day'],
    ['On May 22 and 23 swans died', 'May 22: 522 month-day, 23: 23 count'],
    ['one 911 call about the 9/11 attacks', ''],
  ])('%s', (text, expected) => {
    expect(read(text).join(', ')).toBe(expected);
  });

  test('what is under a scheme is not less than its amount', () => {
    const hedges = ['loans under the $2 million scheme', 'loans under $2 million', 'over a half million pages'];
    expect(hedges.map((text) => findFigures(text)[0]!.hedge)).toEqual([undefined, 'less than', 'more than']);
  });

  test('tags count nothing, and an entity may be the space of an amount', () => {
    expect(read('<img width="640" height="480"> 12 were hurt')).toEqual(['12: 12 count']);
    expect(read('$5&#160;million for <b>&pound;41m</b>')).toEqual([
      '$5&#160;million: 5000000 USD',
      '&pound;41m: 41000000 GBP',
    ]);
  });
});
