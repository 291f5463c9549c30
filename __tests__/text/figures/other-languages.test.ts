import { describe } from '@jest/globals';
import { testRows } from '../rows.js';
import { figuresIn } from './figures-in.js';

/** When the articles were published. */
const WEDNESDAY = '2025-11-12';

describe('dates and times: de', () =>
  testRows(
    (text) => figuresIn(text, { language: 'de', publishedAt: WEDNESDAY }),
    [
      '8 Nov. → 8 Nov = 20251108 date',
      '8. Nov. 2025 → 8. Nov. 2025 = 20251108 date',
      '8. November 2025 → 8. November 2025 = 20251108 date',
      '8. bis 10. November → 8. bis 10. November = 20251108..20251110 date',
      '10. bis 8. November → 8. November = 20251108 date',
      'vom 8. bis zum 10. November → 8. bis zum 10. November = 20251108..20251110 date',
      'am 3.11. um → 3.11 = 20251103 date',
      'am 3.11 Uhr → 3.11 Uhr = 191 time-of-day',
      'am 3.11 Prozent → 3.11 Prozent = 3.11 %',
      'ab 3.11. um → 3.11 = 20251103 date',
      'Lamm 3.11. um → 3.11 = 3.11 count',
      'am 3.13. um → 3.13 = 3.13 count',
      '3.11.2025 → 3.11.2025 = 20251103 date',
      'im November → nothing',
      'in Mai → nothing',
      '19.30 Uhr → 19.30 Uhr = 1170 time-of-day',
      '19 Uhr → 19 Uhr = 1140 time-of-day',
      '19.30 → 19.30 = 19.3 count',
      'kl 19.30 → 19.30 = 1170 time-of-day',
      'das 12. Paket → 12 = 12 ordinal',
      '12. Paket → nothing',
      'das 12. paket → 12 = 12 ordinal',
      'das 1.200 Paket → 1.200 = 1200 count of Paket',
      'eine 19 Jahre alte Frau → 19 Jahre = 19 age',
      '47-jährige Frau → 47-jährige = 47 age of Frau',
      '47 Jahre alt → 47 Jahre alt = 47 age',
      'Der Fahrer (46) starb. → 46 = 46 age',
      'Fahrer (46) starb. → 46 = 46 count',
      'Anna Prado, 47 Jahre, → 47 Jahre = 47 age',
      'Anna Prado, 147 Jahre, → 147 Jahre = 147 year',
      '47 Jahre → 47 Jahre = 47 year',
      '4,5 Mrd. € → 4,5 Mrd = 4500000000 EUR',
      'EUR1.200 und EUR1,5 Mio → EUR1.200 = 1200 EUR | EUR1,5 Mio = 1500000 EUR',
      '4,5 Mrd. Euro → 4,5 Mrd. Euro = 4500000000 EUR',
      '4,5 Mio. Euro → 4,5 Mio. Euro = 4500000 EUR',
      '4,5 M€ → 4,5 M = 4500000 EUR',
      '4,5 Millionen Euro → 4,5 Millionen Euro = 4500000 EUR',
      '26.400 Menschen → 26.400 = 26400 count of Menschen',
      '26.400,5 Meter → 26.400,5 Meter = 26400.5 metre',
      '26 400 Menschen → 26 400 = 26400 count of Menschen',
      'anderthalb Millionen → anderthalb Millionen = 1500000 count',
      'eineinhalb Millionen → eineinhalb Millionen = 1500000 count',
      'zwei Drittel der Menschen → zwei Drittel = 0.667 fraction',
      'ein Drittel der Menschen → ein Drittel = 0.333 fraction',
      'zwei bis drei Millionen → zwei bis drei Millionen = 2000000..3000000 count',
      'zwischen 5 und 6 Millionen Euro → 5 und 6 Millionen Euro = 5000000..6000000 EUR',
      '5 Prozent → 5 Prozent = 5 %',
      '5 bis 6 Prozent → 5 bis 6 Prozent = 5..6 %',
      'am Montag 5 Menschen → Montag = 20251110 date | 5 = 5 count of Menschen',
      'Der 3. Mai → 3. Mai = 20250503 date',
      '3 Mai-Feiern → 3 = 3 count of Mai-Feiern',
      'einen Monat → nothing',
      'seit 3.11. um → 3.11 = 20251103 date',
      'einundsechzig Menschen → einundsechzig = 61 count of Menschen',
      'zweihundert Menschen → zweihundert = 200 count of Menschen',
      'dreißig Menschen → dreißig = 30 count of Menschen',
      'im Alter von 54 Jahren → 54 Jahren = 54 age',
      '15 und 16 Jahre alt → 15 = 15 age | 16 Jahre alt = 16 age',
      '12 Hektar → 12 Hektar = 12 hectare',
    ],
  ));

describe('dates and times: fr', () =>
  testRows(
    (text) => figuresIn(text, { language: 'fr', publishedAt: WEDNESDAY }),
    [
      '8 nov → 8 nov = 20251108 date',
      '1er nov. 2024 → 1er nov. 2024 = 20241101 date',
      'du 3 au 7 novembre → 3 au 7 novembre = 20251103..20251107 date',
      'du 7 au 3 novembre → 7 = 7 count | 3 novembre = 20251103 date',
      '3-4 novembre → 3-4 novembre = 20251103..20251104 date',
      '14 h 20 → 14 h 20 = 860 time-of-day',
      '14 h → 14 h = 840 time-of-day',
      '3 h de route → 3 h = 180 time-of-day',
      '14 h 2 → 14 h = 840 time-of-day | 2 = 2 count',
      '14 hommes → 14 = 14 count of hommes',
      '14h20 → 14h20 = 860 time-of-day',
      '1er prix → 1er = 1 ordinal',
      '26 400 000 habitants → 26 400 000 = 26400000 count of habitants',
      '26 400 habitants → 26 400 = 26400 count of habitants',
      '2 640 habitants → 2 640 = 2640 count of habitants',
      '26 400 € → 26 400 € = 26400 EUR',
      '26 400,5 mètres → 26 400,5 mètres = 26400.5 metre',
      '2640 400 habitants → 2640 = 2640 count | 400 = 400 count of habitants',
      '5 pour cent → 5 pour cent = 5 %',
      '5 % des voix → 5 % = 5 %',
      "d'euros → nothing",
      "5 millions d'euros → 5 millions d'euros = 5000000 EUR",
      '5 millions d’euros → 5 millions d’euros = 5000000 EUR',
      'âgé de 47 ans → 47 ans = 47 age',
      'âgée de 47 ans → 47 ans = 47 age',
      '47 ans → 47 ans = 47 year',
      'Paul Martin, 47 ans, → 47 ans = 47 age',
      'Paul Martin, de 47 ans, → 47 ans = 47 age',
      'un an et demi → un an et demi = 1.5 year',
      'deux ans et demi → deux ans et demi = 2.5 year',
      'un tiers des voix → un tiers = 0.333 fraction',
      'deux tiers des voix → deux tiers = 0.667 fraction',
      '25 à 18 → 25 à 18 = 25..18 score',
      '25 à 28 → 25 à 28 = 25..28 count',
      'par 18 à 25 → 18 à 25 = 18..25 score',
      'par 1 à 201 → 1 à 201 = 1..201 count',
      'un million → un million = 1000000 count',
      'entre 5 et 6 millions → 5 et 6 millions = 5000000..6000000 count',
      'cinq à six millions → cinq à six millions = 5000000..6000000 count',
      '2025-11-03 → 2025-11-03 = 20251103 date',
      'le 3/11 → nothing',
      'mardi 3/11 → mardi = 20251111 date | 3/11 = 20251103 date',
      'seize personnes → seize = 16 count of personnes',
      'vingt et une vaches → vingt et une = 21 count of vaches',
      'soixante et onze vaches → soixante et onze = 71 count of vaches',
      'quatre-vingt-dix-huit vaches → quatre-vingt-dix-huit = 98 count of vaches',
      'deux cents vaches → deux cents = 200 count of vaches',
      'cent vingt vaches → cent vingt = 120 count of vaches',
      '50 cents → 50 = 50 count of cents',
      'mille deux cents vaches → mille deux cents = 1200 count of vaches',
      'un homme de 47 ans a → 47 ans = 47 age of homme',
      'à l’âge de 47 ans → 47 ans = 47 age',
      'un plan de 5 ans → 5 ans = 5 year',
      '12 millimètres → 12 millimètres = 12 millimetre',
    ],
  ));

describe('dates and times: es', () =>
  testRows(
    (text) => figuresIn(text, { language: 'es', publishedAt: WEDNESDAY }),
    [
      '8 nov → 8 nov = 20251108 date',
      '3 de set. de 2024 → 3 de set. de 2024 = 20240903 date',
      '3 de mayo → 3 de mayo = 20250503 date',
      '3 de mayo de 2024 → 3 de mayo de 2024 = 20240503 date',
      '3 de mayo del 2024 → 3 de mayo del 2024 = 20240503 date',
      'del 3 al 7 de mayo → 3 al 7 de mayo = 20250503..20250507 date',
      'el martes 4, tres personas → martes = 20251111 date | tres = 3 count of personas',
      'el martes 4 personas → martes = 20251111 date | 4 = 4 count of personas',
      'el martes 45, tres → martes = 20251111 date | 45 = 45 count | tres = 3 count',
      'el martes (4) vino → martes = 20251111 date',
      'a las 19.30 → 19.30 = 1170 time-of-day',
      'a las 19.3 → 19.3 = 19.3 count',
      'las 19.30 → 19.30 = 1170 time-of-day',
      'olas 19.30 → 19.30 = 19.3 count',
      '19.30 horas → 19.30 horas = 1170 time-of-day',
      'día 3/11 → 3/11 = 20251103 date',
      'mes 3/11 → nothing',
      'Día 13 → nothing',
      'mediodía 13 → 13 = 13 count',
      'días 13 → nothing',
      'lunes 3/11 → lunes = 20251110 date | 3/11 = 20251103 date',
      'Lucía Vell, 26 años, → 26 años = 26 age',
      'Lucía Vell, 26 años, murió → 26 años = 26 age',
      'lucía vell, 26 años, → 26 años = 26 year',
      '26 años → 26 años = 26 year',
      '26 años de edad → 26 años de edad = 26 age',
      '26 años de vida → 26 años = 26 year',
      '5 por ciento → 5 por ciento = 5 %',
      'dos años y medio → dos años y medio = 2.5 year',
      'un año y medio → un año y medio = 1.5 year',
      'una hora y media → una hora y media = 1.5 hour',
      'medio millón → medio millón = 500000 count',
      'dos tercios de los votos → dos tercios = 0.667 fraction',
      '3 a 0 → 3 a 0 = 3..0 score',
      'ganó 3 a 0 → 3 a 0 = 3..0 score',
      'perdió por 1 a 3 → 1 a 3 = 1..3 score',
      'subió de 1 a 3 → 1 a 3 = 1..3 count',
      'entre 5 y 6 millones de euros → 5 y 6 millones de euros = 5000000..6000000 EUR',
      'treinta y dos vacas → treinta y dos = 32 count of vacas',
      'treinta y cuarenta vacas → treinta = 30 count | cuarenta = 40 count of vacas',
      'las diez y veinte → diez = 10 count | veinte = 20 count',
      'veintiún vacas → veintiún = 21 count of vacas',
      'dos mil trescientas vacas → dos mil trescientas = 2300 count of vacas',
      'el tanto por ciento → nothing',
      'un vecino de 47 años fue → 47 años = 47 age of vecino',
      'El detenido, de 47 años, calla → 47 años = 47 age of detenido',
      'La pena, de 5 años, acaba → 5 años = 5 year',
      '12 hectáreas → 12 hectáreas = 12 hectare',
    ],
  ));

describe('dates and times: it', () =>
  testRows(
    (text) => figuresIn(text, { language: 'it', publishedAt: WEDNESDAY }),
    [
      '3 NOV → 3 NOV = 20251103 date',
      'il 3 set 2025 → 3 set 2025 = 20250903 date',
      'il 12° pacchetto → 12° = 12 ordinal',
      'alle 19.30 → 19.30 = 1170 time-of-day',
      'ore 19.30 → 19.30 = 1170 time-of-day',
      'dalle 19.30 → 19.30 = 1170 time-of-day',
      'un anno e mezzo → un anno e mezzo = 1.5 year',
      'mezzo milione → mezzo milione = 500000 count',
      'tra 5 e 6 milioni di euro → 5 e 6 milioni di euro = 5000000..6000000 EUR',
      'fra 5 e 6 milioni di euro → 5 e 6 milioni di euro = 5000000..6000000 EUR',
      '5 milioni di euro → 5 milioni di euro = 5000000 EUR',
      '47 anni → 47 anni = 47 year',
      'Anna Prado, 47 anni, → 47 anni = 47 age',
      'Anna Prado, di 47 anni, → 47 anni = 47 age',
      '5 per cento → 5 per cento = 5 %',
      '3 a 0 → 3 a 0 = 3..0 score',
      'ventidue mucche → ventidue = 22 count of mucche',
      'ventuno mucche → ventuno = 21 count of mucche',
      'duecento mucche → duecento = 200 count of mucche',
      'venti di burrasca → nothing',
      'un uomo di 47 anni tace → 47 anni = 47 age of uomo',
      '12 ettari → 12 ettari = 12 hectare',
    ],
  ));

describe('dates and times: pt', () =>
  testRows(
    (text) => figuresIn(text, { language: 'pt', publishedAt: WEDNESDAY }),
    [
      '03 out 2025 → 03 out 2025 = 20251003 date',
      '03 de outubro → 03 de outubro = 20251003 date',
      '3 e 4 de outubro → 3 e 4 de outubro = 20251003..20251004 date',
      'na quarta (4/11) → 4/11 = 20251104 date',
      'na quarta (4/11 → nothing',
      'quarta 4/11 → nothing',
      'na terça-feira (4) → terça-feira = 20251111 date',
      'na terça-feira (4 → terça-feira = 20251111 date | 4 = 4 count',
      'na terça-feira, 17, ele → terça-feira = 20251111 date',
      'na terça-feira, 17 ele → terça-feira = 20251111 date | 17 = 17 count',
      'na terça-feira passada (30) ele → terça-feira = 20251111 date',
      'na terça-feira passada, 30, ele → terça-feira = 20251111 date',
      'na terça-feira passada (32) ele → terça-feira = 20251111 date | 32 = 32 count',
      'na feira (4) → 4 = 4 count',
      'dia 4/11 → 4/11 = 20251104 date',
      'dia 13 → nothing',
      'dias 13 → nothing',
      'Marcão, de 41 anos, jogou → 41 anos = 41 age',
      'Marcão, com 41 anos, jogou → 41 anos = 41 year',
      'marcão, de 41 anos, jogou → 41 anos = 41 year',
      '41 anos de idade → 41 anos de idade = 41 age',
      '41 anos de vida → 41 anos = 41 year',
      'um ano e meio → um ano e meio = 1.5 year',
      'uma hora e meia → uma hora e meia = 1.5 hour',
      'meio milhão → meio milhão = 500000 count',
      'R$ 5 milhões → R$ 5 milhões = 5000000 BRL',
      '3 a 0 → 3 a 0 = 3..0 score',
      'placar 1 a 3 → 1 a 3 = 1..3 score',
      'trinta e duas vacas → trinta e duas = 32 count of vacas',
      'cento e vinte vacas → cento e vinte = 120 count of vacas',
      'mil e duzentas vacas → mil e duzentas = 1200 count of vacas',
      'entre mil e duas mil vacas → duas mil = 2000 count of vacas',
      'entre vinte e trinta vacas → vinte e trinta = 20..30 count of vacas',
      'um homem de 47 anos cala → 47 anos = 47 age of homem',
      '12 milímetros → 12 milímetros = 12 millimetre',
    ],
  ));

describe('dates and times: nl', () =>
  testRows(
    (text) => figuresIn(text, { language: 'nl', publishedAt: WEDNESDAY }),
    [
      '3 mrt 2024 → 3 mrt 2024 = 20240303 date',
      '3 mrt. → 3 mrt = 20250303 date',
      'om 19.30 uur → 19.30 uur = 1170 time-of-day',
      '47-jarige vrouw → 47-jarige = 47 age of vrouw',
      'anderhalf miljoen → anderhalf miljoen = 1500000 count',
      'een half miljoen → half miljoen = 500000 count',
      'tussen 5 en 6 miljoen euro → 5 en 6 miljoen euro = 5000000..6000000 EUR',
      '5 procent → 5 procent = 5 %',
    ],
  ));

describe('dates and times: tr', () =>
  testRows(
    (text) => figuresIn(text, { language: 'tr', publishedAt: WEDNESDAY }),
    [
      '3 Kasım’da 5 ölü → 3 Kasım = 20251103 date | 5 = 5 count of ölü',
      '3 Kasım 2025 → 3 Kasım 2025 = 20251103 date',
      'saat 04.31’de → 04.31 = 271 time-of-day',
      'saat 04.31 → 04.31 = 271 time-of-day',
      '04.31’de → 04.31 = 271 time-of-day',
      '04.31’x → 04.31 = 4.31 count',
      'yüzde 5 → 5 = 5 %',
      'yüzde 5,5 → 5,5 = 5.5 %',
    ],
  ));

describe('dates and times: vi', () =>
  testRows(
    (text) => figuresIn(text, { language: 'vi', publishedAt: WEDNESDAY }),
    [
      'ngày 3-11 → 3-11 = 20251103 date',
      'ngày 3/11 → 3/11 = 20251103 date',
      'ngày 3.11 → 3.11 = 20251103 date',
      'ngày 3/11/2015 → 3/11/2015 = 20151103 date',
      'ngày 3-11-2015 → 3-11-2015 = 20151103 date',
      'ngày 3 tháng 11 → 3 tháng 11 = 20251103 date',
      'ngày 3 tháng 11 năm 2015 → 3 tháng 11 năm 2015 = 20151103 date',
      'ngày 32/11 → nothing',
      'ngày 3/13 → nothing',
      'tháng 11/2015 → 11/2015 = 201511 year-month',
      'tháng 11 năm 2015 → 11 năm 2015 = 201511 year-month',
      'tháng 13/2015 → nothing',
      'tháng 11-2015 → 11-2015 = 201511 year-month',
      'Tối 18/10, 3 người chết → 18/10 = 20251018 date | 3 = 3 count',
      'từ 18/10, 3 người chết → 18/10 = 20251018 date | 3 = 3 count',
      'đến 18/10 có → 18/10 = 20251018 date',
      'và 18/10 có → nothing',
      '(18/10) có → 18/10 = 20251018 date',
      '(18/10 có → nothing',
      'từ 3-5 người → 3-5 = 3..5 count',
      'thắng 3-1 → 3-1 = 3..1 score',
      'tháng 9 → nothing',
      'trang 12 → nothing',
      '47 tuổi → 47 tuổi = 47 age',
      '5,6 độ Richter → 5,6 = 5.6 magnitude',
      '5 triệu đồng → 5 triệu đồng = 5000000 VND',
    ],
  ));

describe('dates and times: ja', () =>
  testRows(
    (text) => figuresIn(text, { language: 'ja', publishedAt: WEDNESDAY }),
    [
      '11月3日 → 11月3日 = 20251103 date',
      '2025年11月3日 → 2025年11月3日 = 20251103 date',
      '2025年11月 → 2025年11月 = 202511 year-month',
      '2025年13月 → nothing',
      '11月 → nothing',
      '3日 → nothing',
      '3日間 → 3 = 3 count',
      '2025年 → 2025 = 2025 calendar-year',
      '3人が死亡 → 3人 = 3 count',
      '3万人 → 3万人 = 30000 count',
    ],
  ));

describe('dates and times: ru', () =>
  testRows(
    (text) => figuresIn(text, { language: 'ru', publishedAt: WEDNESDAY }),
    [
      '3 ноября 2025 года → 3 ноября 2025 = 20251103 date',
      '3 ноября → 3 ноября = 20251103 date',
      '5 миллионов → 5 миллионов = 5000000 count',
    ],
  ));

describe('dates and times: pl', () =>
  testRows(
    (text) => figuresIn(text, { language: 'pl', publishedAt: WEDNESDAY }),
    [
      '1 października → 1 października = 20251001 date',
      'o godz. 17.26 → 17.26 = 1046 time-of-day',
      '1 października 2024 → 1 października 2024 = 20241001 date',
    ],
  ));

describe('dates and times: no', () =>
  testRows(
    (text) => figuresIn(text, { language: 'no', publishedAt: WEDNESDAY }),
    ['3. november → 3. november = 20251103 date', 'kl. 17.26 → 17.26 = 1046 time-of-day'],
  ));

describe('dates and times: cs', () =>
  testRows(
    (text) => figuresIn(text, { language: 'cs', publishedAt: WEDNESDAY }),
    ['3. listopadu → 3. listopadu = 20251103 date'],
  ));

describe('amounts with spaces: fr', () =>
  testRows(
    (text) => figuresIn(text, { language: 'fr', publishedAt: WEDNESDAY }),
    [
      '1 234,56 € → 1 234,56 € = 1234.56 EUR',
      '12 345 678,90 euros → 12 345 678,90 euros = 12345678.9 EUR',
      '1 234,567 euros → 1 = 1 count | 234,567 euros = 234.567 EUR',
      '12 345,6 789 euros → 12 345,6 = 12345.6 count | 789 euros = 789 EUR',
    ],
  ));

describe('scores: pt', () =>
  testRows(
    (text) => figuresIn(text, { language: 'pt', publishedAt: WEDNESDAY }),
    [
      'perdeu por 1 a 3 → 1 a 3 = 1..3 score',
      'perdeu por 1 a 3 em casa → 1 a 3 = 1..3 score',
      'preso por 2 a 3 anos → 2 a 3 anos = 2..3 year',
      'por 2 a 3 pessoas → 2 a 3 = 2..3 count of pessoas',
      'de 2 a 3 → 2 a 3 = 2..3 count',
    ],
  ));
