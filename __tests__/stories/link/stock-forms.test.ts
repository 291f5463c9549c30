import { describe, expect, test } from '@jest/globals';
import { formText, isStockForm } from '../../../src/stories/link/stock-forms.js';

/** Blanks {0} to {7} are filled with the values of each thing that the form tells of. */
interface Form {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly fill: readonly (readonly string[])[];
}

const FORMS: readonly Form[] = [
  {
    name: 'obituaries',
    title: '{0}, {1}, dies at {2}',
    text: '{0}, the {1} who won a place in the hearts of the county, has died at the age of {2}. {0} was born in {3} and moved to {4} as a child. The family said the funeral will be private. Tributes have been paid by friends and colleagues.',
    fill: [
      ['Martin Ashe', 'cricketer', '81', 'Holm', 'Lindley'],
      ['Ruth Calder', 'painter', '94', 'Carrow', 'Fenwick'],
      ['Owen Pike', 'broadcaster', '77', 'Elmore', 'Orme'],
    ],
  },
  {
    name: 'wind warnings',
    title: 'Yellow wind warning for {0}',
    text: 'The weather service has issued a yellow warning of wind for {0} from {1} on {2} until midnight. Gusts of up to {3} mph are expected on exposed coasts. Drivers of high-sided vehicles are asked to take care, and some delay to road, rail and ferry services is likely.',
    fill: [
      ['Orkney', '06:00', 'Friday', '65'],
      ['Devon', '09:00', 'Saturday', '60'],
      ['Galway', '03:00', 'Friday', '70'],
    ],
  },
  {
    name: 'company results',
    title: '{0} reports {1} rise in quarterly profit',
    text: '{0} reported net income of ${2}m for the three months to March, up {1} from a year earlier. Revenue rose to ${3}m. The company said it expects full-year earnings in line with its earlier guidance. Shares of {0} were little changed in early trading.',
    fill: [
      ['Brightwell', '12%', '310', '2,140'],
      ['Tannis Group', '7%', '88', '640'],
      ['Orlo Energy', '19%', '1,020', '9,800'],
    ],
  },
  {
    name: 'quakes',
    title: 'Magnitude {0} earthquake strikes near {1}',
    text: 'A magnitude {0} earthquake was reported at {2} on {3} {4} kilometres from {1}, according to the geological survey. The earthquake occurred at a depth of {5} kilometres. In the last ten days there have been no earthquakes of magnitude 3.0 or greater centred nearby.',
    fill: [
      ['3.2', 'Holmfirth', '4.12 a.m.', 'Monday', '11', '5.1'],
      ['3.6', 'Carrow Springs', '9.40 p.m.', 'Monday', '8', '7.7'],
      ['4.1', 'Point Elmore', '1.05 p.m.', 'Tuesday', '21', '12.3'],
    ],
  },
  {
    name: 'missing persons',
    title: 'Appeal to find missing {0} from {1}',
    text: 'Police are appealing for help to find {2}, {3}, who is missing from {1}. {4} was last seen at about {5} on {6}. Officers are growing increasingly concerned for the safety of the {0}. Anyone with information is asked to call 101.',
    fill: [
      ['woman', 'Lindley', 'Sarah Holt', '42', 'She', '3pm', 'Tuesday'],
      ['man', 'Fenwick', 'Peter Ames', '71', 'He', '8am', 'Wednesday'],
      ['teenager', 'Carrow', 'Jay Moss', '15', 'He', '6pm', 'Tuesday'],
    ],
  },
  {
    name: 'house fires',
    title: 'Fire crews tackle blaze at {0} {1}',
    text: 'Firefighters were called to a house fire in {2}, {0}, at {3} on {4}. Crews from {5} attended and used two hose reels and breathing apparatus to put out the fire. No one was hurt. The cause is being investigated.',
    fill: [
      ['Lindley', 'home', 'Mill Lane', '2.15am', 'Sunday', 'Lindley and Holm'],
      ['Carrow', 'bungalow', 'Quay Street', '7.40pm', 'Sunday', 'Carrow and Elmore'],
      ['Orme', 'flat', 'Park Road', '11.05am', 'Monday', 'Orme and Fenwick'],
    ],
  },
  {
    name: 'planning',
    title: 'Plans for {0} homes at {1} approved',
    text: 'Councillors have approved plans for {0} homes at {1}. The planning committee of {2} Council voted {3} in favour of the scheme by {4}. A third of the homes are to be affordable. Neighbours had objected because of traffic and pressure on schools.',
    fill: [
      ['120', 'Mill Farm', 'Lindley', '8-3', 'Ashdown Homes'],
      ['45', 'Station Yard', 'Carrow', '6-5', 'Brick & Beam'],
      ['300', 'Orme Airfield', 'Fenwick', '9-2', 'Calder Estates'],
    ],
  },
  {
    name: 'jail terms',
    title: '{0} jailed for {1} years for {2}',
    text: '{3}, {4}, of {5}, was jailed for {1} years at {6} Crown Court on {7} after pleading guilty to {2}. Sentencing, the judge said the offence was so serious that only an immediate custodial sentence could be justified. A victim surcharge was also imposed.',
    fill: [
      ['Lindley man', 'three', 'burglary', 'Karl Stone', '29', 'Lindley', 'Holm', 'Monday'],
      ['Carrow woman', 'two', 'fraud', 'Jean Marsh', '51', 'Carrow', 'Elmore', 'Tuesday'],
      ['Fenwick man', 'six', 'robbery', 'Dean Pole', '34', 'Fenwick', 'Orme', 'Monday'],
    ],
  },
  {
    name: 'currency',
    title: '{0} closes {1} at {2} against dollar',
    text: 'The {0} closed {1} at {2} against the US dollar on {3} on volume of ${4}m. It opened at {5} and traded within a narrow range. Dealers said trading was thin ahead of the holiday and that they expected the currency to be stable this week.',
    fill: [
      ['peso', 'lower', '56.12', 'Monday', '740', '56.05'],
      ['rupee', 'higher', '83.02', 'Monday', '910', '83.10'],
      ['baht', 'lower', '35.7', 'Tuesday', '388', '35.6'],
    ],
  },
  {
    name: 'recalls',
    title: '{0} recalls {1} over {2}',
    text: '{0} is recalling its {1} because they may contain {2} not mentioned on the label, the food agency said on {3}. Customers who bought the product with a best-before date of {4} should not eat it and can return it to the store for a full refund. No receipt is needed.',
    fill: [
      ['Greenfield', 'oat bars', 'nuts', 'Monday', '1 June'],
      ['Hollin Foods', 'tomato soup', 'milk', 'Thursday', '9 August'],
      ['Pax Bakery', 'rye rolls', 'sesame', 'Friday', '12 May'],
    ],
  },
  {
    name: 'train strikes',
    title: 'Strike at {0}: what passengers need to know',
    text: 'Passengers of {0} face disruption on {1} as members of the union walk out in a dispute over {2}. The operator plans to run {3} of its usual services. Travellers are advised to check before setting out, and tickets for the day may be used on the next.',
    fill: [
      ['Coastline', 'Friday', 'rosters', 'a third'],
      ['Uplands Rail', 'Saturday', 'pensions', 'half'],
      ['Metro West', 'Friday', 'pay', 'a quarter'],
    ],
  },
  {
    name: 'transfers',
    title: '{0} sign {1} from {2}',
    text: '{0} have signed {3} {1} from {2} for an undisclosed fee. The {4}-year-old has agreed a {5}-year deal. "I am delighted to be here and cannot wait to get started," {1} told the club website. He will wear the number {6} shirt.',
    fill: [
      ['Carrow Town', 'Luke Ames', 'Elmore', 'striker', '23', 'three', '9'],
      ['Lindley United', 'Jan Novak', 'Fenwick', 'goalkeeper', '28', 'two', '1'],
      ['Holm Rovers', 'Ivo Marsh', 'Orme City', 'defender', '20', 'four', '5'],
    ],
  },
  {
    name: 'verkehrsunfall de',
    title: '{0}-Jähriger stirbt bei Unfall auf {1}',
    text: 'Bei einem Unfall auf der {1} bei {2} ist am {3} ein {0} Jahre alter Mann ums Leben gekommen. Nach Angaben der Polizei kam er mit seinem Wagen aus noch ungeklärter Ursache von der Straße ab. Er starb noch an der Unfallstelle. Die Straße war mehrere Stunden gesperrt.',
    fill: [
      ['34', 'B12', 'Altdorf', 'Montag'],
      ['61', 'A4', 'Neustadt', 'Dienstag'],
      ['48', 'L203', 'Hochberg', 'Montag'],
    ],
  },
  {
    name: 'Unwetter de',
    title: 'Sturmwarnung für {0}',
    text: 'Der Wetterdienst warnt am {1} vor Sturm in {0}. Erwartet werden Böen bis {2} Kilometer pro Stunde. Es besteht die Gefahr, dass Bäume entwurzelt werden und Dachziegel herabstürzen. Aufenthalte im Freien sollten vermieden werden.',
    fill: [
      ['Oberfranken', 'Freitag', '95'],
      ['Ostfriesland', 'Samstag', '110'],
      ['Schwaben', 'Freitag', '90'],
    ],
  },
  {
    name: 'accident fr',
    title: 'Un homme de {0} ans tué dans un accident à {1}',
    text: 'Un homme de {0} ans est mort {2} dans un accident de la route à {1}. Sa voiture a quitté la chaussée pour une raison encore inconnue. Les secours n’ont pas pu le réanimer. Une enquête a été ouverte par la gendarmerie.',
    fill: [
      ['34', 'Valmont', 'lundi'],
      ['61', 'Brissac', 'mardi'],
      ['27', 'Corbigny', 'lundi'],
    ],
  },
  {
    name: 'resultados es',
    title: '{0} gana un {1} % más',
    text: '{0} obtuvo un beneficio neto de {2} millones de euros en el primer trimestre, un {1} % más que un año antes. Los ingresos crecieron hasta los {3} millones. La compañía mantiene sus previsiones para el conjunto del año. Las acciones apenas variaron en la bolsa.',
    fill: [
      ['Brasol', '12', '310', '2.140'],
      ['Grupo Tanis', '7', '88', '640'],
      ['Orlo Energía', '19', '1.020', '9.800'],
    ],
  },
  {
    name: 'terremoti it',
    title: 'Terremoto di magnitudo {0} a {1}',
    text: 'Una scossa di terremoto di magnitudo {0} è stata registrata {2} alle {3} vicino a {1}. L’ipocentro è stato localizzato a una profondità di {4} chilometri. Al momento non si segnalano danni a persone o cose. La scossa è stata avvertita dalla popolazione.',
    fill: [
      ['3,1', 'Montelupo', 'lunedì', '4:12', '9'],
      ['3,5', 'Castelrosso', 'martedì', '21:40', '11'],
      ['2,9', 'Roccanera', 'lunedì', '13:05', '7'],
    ],
  },
  {
    name: 'football pt',
    title: '{0} vence {1} por {2}',
    text: 'O {0} venceu o {1} por {2} no {3}, pela {4} rodada do campeonato. {5} marcou o gol da vitória no segundo tempo. Com o resultado, o time segue na parte de cima da tabela, enquanto o adversário continua ameaçado de rebaixamento.',
    fill: [
      ['Carvalho', 'Ribeira', '2 a 1', 'sábado', '12ª', 'Dani Melo'],
      ['Estrela', 'Monte Azul', '3 a 2', 'domingo', '12ª', 'Léo Prado'],
      ['Aurora', 'Pedreira', '1 a 0', 'sábado', '12ª', 'Rui Sena'],
    ],
  },
];

const filled = (form: string, values: readonly string[]): string =>
  form.replace(/\{(\d)\}/g, (_, blank: string) => values[Number(blank)]!);

describe.each(FORMS)('one form about several things: $name', ({ title, text, fill }) => {
  const texts = fill.map((values) => formText({ title: filled(title, values), text: filled(text, values) }));

  test('is told from every two of them', () => {
    const pairs = texts.flatMap((one, at) => texts.slice(at + 1).map((other) => isStockForm(one, other)));
    expect(pairs).toEqual(pairs.map(() => true));
  });

  test('and not from one of them with a sentence more', () => {
    const [values] = fill as [readonly string[]];
    const longer = formText({ title: filled(title, values), text: `${filled(text, values)} An update is to follow.` });
    expect(isStockForm(texts[0]!, longer)).toBe(false);
  });
});

describe('versions and copies of one report are no stock form', () => {
  const title = 'Fire at Carrow warehouse kills five';
  const text =
    'Officials said five people died and 20 were hurt in a fire at a warehouse in Carrow on Monday. The blaze broke out at 2.15am in a store of paints. Anna Hill, the mayor, said the town was in mourning. An inquiry has been ordered.';
  const report = formText({ title, text });

  test.each([
    ['with a later count', 'Fire at Carrow warehouse kills seven', text.replace('five', 'seven').replace('20', '31')],
    [
      'with other words and a later count',
      'Blaze at Carrow warehouse kills 7',
      text.replace('Officials', 'Police').replace('five', '7').replace('20', '31').replace('2.15', '2.30'),
    ],
    ['with a rewritten headline', 'Town mourns after deadly blaze', text],
    ['with a name in another spelling', title, text.replace('Anna', 'Anne')],
    ['with an agency in front', title, `Reuters - ${text}`],
    [
      'with a local angle',
      'Lindley man among five dead in Carrow fire',
      text.replace(' people', ' people, one of them from Lindley,'),
    ],
    [
      'of the next day',
      'Carrow warehouse fire toll rises to eight',
      text
        .replace('five', 'eight')
        .replace('Anna Hill, the mayor, said', 'Peter Ames, the fire chief, said on Tuesday that'),
    ],
  ])('%s', (_, otherTitle, otherText) => {
    expect(isStockForm(report, formText({ title: otherTitle, text: otherText }))).toBe(false);
  });

  test('with a dateline and a stamp of the time', () => {
    const long =
      'Tess Marlow scored 23 points as Radley beat Corrin 65-57 in the Northern League on Friday. Ivo Senn added 14 and Lena Fisk 11 for Radley, who meet Elmore or Fenwick in the final in Lindley. Corrin had led 30-28 at the break through Dana Moss.';
    const [one, other] = [`March 8, 2013 5:47 PM ${long}`, `LINDLEY, Mar. 8, 17:46 EST (AP) ${long}`];
    expect(isStockForm(formText({ text: one }), formText({ text: other }))).toBe(false);
  });
});
