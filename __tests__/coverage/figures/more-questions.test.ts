import { expect, test } from '@jest/globals';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';

/** The rows of two texts: question, agreement, and the values as the articles write them. */
function rows(one: string, two: string, language = 'en', titles: readonly [string?, string?] = []): string[] {
  const { figures } = compareCoverage([
    { id: 'a', text: one, language, ...(titles[0] && { title: titles[0] }) },
    { id: 'b', text: two, language, ...(titles[1] && { title: titles[1] }) },
  ]);
  return figures
    .filter(({ agreement }) => agreement !== 'sole')
    .map(
      ({ question, agreement, values }) =>
        `${question ?? '-'} ${agreement}: ${values
          .map(({ article, text }) => `${article} ${text}`)
          .sort()
          .join(', ')}`,
    );
}

test.each([
  [
    'A walker fell 40ft from the cliffs at Corran. Two weeks ago a dog fell 90ft there.',
    'He survived a 20-metre drop from a cliff, 30 metres from the road.',
    'fall conflict: a 40ft, b 20-metre',
  ],
  [
    'A man plunged 12 metres off a crane.',
    'The crane is 60 metres high. He fell 40ft onto a road.',
    'fall equal: a 12 metres, b 40ft',
  ],
  ['The river fell 3 metres in May.', 'A 5-metre drop in May left the river dry.'],
  ['The blaze at the Tarn mill started at 2am.', 'A fire broke out at 4am in the mill.', 'time conflict: a 2am, b 4am'],
  ['The bomb exploded at 2am GMT in the mill.', 'A blast shook the mill at 5am.'],
  ['The bomb exploded at 2am in the mill.', 'A blast shook the mill at 9am.'],
])('how far and when: %s / %s', (one, two, ...expected) => {
  expect(rows(one, two)).toEqual(expected);
});

test.each([
  [
    'Senators passed it with 41 in favour and 17 against.',
    'The bill passed by 43 votes to 17.',
    'en',
    'votes conflict: a 41 in favour and 17, b 43 votes to 17',
  ],
  [
    'A câmara aprovou a lei por 41 votos a 17.',
    'Foram 43 a favor e 17 contra a lei.',
    'pt',
    'votes conflict: a 41 votos a 17, b 43 a favor e 17',
  ],
  [
    'Der Rat stimmte mit 41 gegen 17 Stimmen zu.',
    '41 Abgeordnete stimmten dafür, 17 dagegen.',
    'de',
    'votes equal: a 41 gegen 17, b 41 Abgeordnete stimmten dafür, 17',
  ],
])('the result of a vote in its words: %s', (one, two, language, row) => {
  expect(rows(one, two, language)).toEqual([row]);
});

test('some of each party are no result of a vote', () => {
  expect(rows('Three Greens voting for it and eight Liberals against made it law.', 'It is law.')).toEqual([]);
});

test.each([
  [
    'A prefeitura pagou 4,2 milhões de reais pelo terreno da escola.',
    'O terreno da escola custou R$ 4,6 milhões.',
    'pt',
    ['- conflict: a 4,2 milhões de reais, b R$ 4,6 milhões'],
  ],
  [
    'La fusión vale 20 millones de dólares, según la empresa.',
    'La empresa dijo que la fusión vale US$ 20 millones.',
    'es',
    ['- equal: a 20 millones de dólares, b US$ 20 millones'],
  ],
])('money by the name of its currency: %s', (one, two, language, expected) => {
  expect(rows(one, two, language)).toEqual(expected);
});

test.each([
  [
    'Shares in Orlo fell 3.4% on Thursday.',
    'Orlo stock dropped 4.3 per cent on Thursday.',
    'share move updated: a 3.4%, b 4.3 per cent',
  ],
  [
    'Some 1,200 homes were flooded in Dorma.',
    'In Dorma 1,500 homes were submerged.',
    'damaged updated: a 1,200, b 1,500',
  ],
  [
    'The storm reached the coast with winds of 160 km/h.',
    'Gusts of 170 km/h were measured as the storm came.',
    'wind conflict: a 160 km/h, b 170 km/h',
  ],
  [
    'The gale cut power to 80,000 homes.',
    'About 110,000 customers lost power in the gale.',
    'outage updated: a 80,000, b 110,000',
  ],
  [
    'A shaft fell in, trapping 18 workers underground.',
    'Sixteen miners are trapped in the shaft.',
    'trapped updated: a 18, b Sixteen',
  ],
  [
    'The number of cholera cases has reached 1,310.',
    'Cholera infected 1,042 people.',
    'infected updated: a 1,310, b 1,042',
  ],
  ['The stadium will seat 8,000.', 'The stadium will have 8,500 seats.', 'capacity conflict: a 8,000, b 8,500'],
  [
    'A canvas by Lena Harth sold for £9.4m.',
    'The canvas by Lena Harth fetched £9.6m.',
    'price conflict: a £9.4m, b £9.6m',
  ],
  ['Brandt will cut 3,200 jobs.', 'Brandt said that 3,500 posts would go.', 'jobs cut conflict: a 3,200, b 3,500'],
  [
    'More than 5,000 people were forced from their homes.',
    'Some 5,200 residents were evacuated.',
    'displaced compatible: a 5,000, b 5,200',
  ],
  ['A fire destroyed 14 homes.', 'In the fire 31 houses were destroyed.', 'destroyed updated: a 14, b 31'],
  ['A ransom of $1.5m was paid.', 'They were freed for a ransom of $2.1m.', 'ransom conflict: a $1.5m, b $2.1m'],
  ['Turnout was 71%.', 'Some 69 percent of voters cast a ballot.', 'turnout compatible: a 71%, b 69 percent'],
  [
    'The yard won an order for four ferries worth €320m.',
    'The deal is worth €350m.',
    'price conflict: a €320m, b €350m',
  ],
])('one question in other words: %s', (one, two, row) => {
  expect(rows(one, two)).toContain(row);
});

test('who was treated for cuts has not lost his job', () => {
  expect(rows('Sixteen workers were treated for cuts.', 'Sixteen people were hurt.')).toEqual([
    'injured equal: a Sixteen, b Sixteen',
  ]);
});

test('how fast a storm goes on is not its wind', () => {
  expect(rows('The storm has winds of 90 mph, moving at 9 mph.', 'The storm has winds of 90 mph.')).toEqual([
    'wind equal: a 90 mph, b 90 mph',
  ]);
});

test('a toll is told town by town', () => {
  expect(
    rows(
      'The storm killed 11 people: seven in Lorland and four in Westmark.',
      'At least 11 people died. Six died in Lorland and four in Westmark.',
    ),
  ).toEqual(['dead compatible: a 11, b 11', 'dead updated: a seven, b Six', 'dead equal: a four, b four']);
});

test('"thousands" in a title excuse no other number', () => {
  expect(
    rows('Brandt will cut 3,200 jobs.', 'Brandt will cut 3,500 jobs.', 'en', [
      'Brandt cuts jobs',
      'Brandt sheds thousands of posts',
    ]),
  ).toEqual(['jobs cut conflict: a 3,200, b 3,500, b thousands']);
});

test('two articles tell of one disaster of another year', () => {
  const [one, two] = [
    'A landslide killed 31 people. The rain goes on. In 2018 a landslide killed 44 people.',
    'A landslide killed 31 people. The rain goes on. A slide killed more than 40 people in 2018.',
  ];
  expect(rows(one, two)).toEqual(['dead equal: a 31, b 31', 'dead compatible: a 44, b 40']);
});

test('"The 55-year-old" is the one person whom the text has named', () => {
  expect(
    rows(
      'Banker Paul Renner, 54, was jailed.',
      'Banker Paul Renner was jailed on Friday. The 55-year-old said nothing.',
    ),
  ).toContain('age conflict: a 54, b 55-year-old');
});

test('one text gives two measures of a shock by two who measured', () => {
  expect(
    rows(
      'The survey put the quake at magnitude 6.3.',
      'A magnitude 6.3 quake struck, the survey said, though officials in Oster placed the magnitude at 5.7.',
    ),
  ).toContain('magnitude conflict: a 6.3, b 5.7, b 6.3');
});

test('who says so behind a comma is not who is counted', () => {
  expect(rows('A footbridge fell, injuring 19, police said.', 'Twenty-two others were hurt, doctors said.')).toEqual([
    'injured updated: a 19, b Twenty-two',
  ]);
});

test('five of seven died, and not seven', () => {
  expect(
    rows(
      'A helicopter carrying six people crashed. Five bodies were found.',
      'Five of the seven people on board died.',
    ),
  ).toEqual(['aboard conflict: a six, b seven']);
});

test('what a measure within the toll is of parts no number from its noun', () => {
  expect(rows('The storm killed 62 people.', 'The death toll from the 200-km storm in the hills rose to 78.')).toEqual([
    'dead updated: a 62, b 78',
  ]);
});

test('an estimate of damage in Vietnamese', () => {
  expect(rows('Thiệt hại ước tính 30 tỷ đồng.', 'Tổng thiệt hại khoảng 45 tỷ đồng.', 'vi')).toEqual([
    'damage updated: a 30 tỷ đồng, b 45 tỷ đồng',
  ]);
});
