import { expect, test } from '@jest/globals';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';

/** What joins a value of the first text with one of the second: the agreement of their row, `-` if they have none. */
function agreement(one: string, two: string, first: string, second: string): string {
  const { figures } = compareCoverage([
    { id: 'a', text: one, language: 'en' },
    { id: 'b', text: two, language: 'en' },
  ]);
  const row = figures.find(({ values }) =>
    [
      ['a', first],
      ['b', second],
    ].every(([article, text]) => values.some((value) => value.article === article && value.text.includes(text!))),
  );
  return row?.agreement ?? '-';
}

test.each([
  [
    'how far behind two people were',
    'Olga Brun was second, 14 seconds behind.',
    'Rita Falk was third, 41 seconds behind.',
    '14',
    '41',
    '-',
  ],
  [
    'how far behind one person was',
    'Olga Brun was second, 14 seconds behind.',
    'The second, Olga Brun, was 41 seconds behind.',
    '14',
    '41',
    'conflict',
  ],
  [
    'terms of two people',
    'Lars Ohm was jailed for five years on Monday.',
    'Piet Ohm was jailed for six years on Monday.',
    'five',
    'six',
    '-',
  ],
  [
    'two profits',
    'Granit made a profit before tax of 52 million crowns last year.',
    'The net profit of Granit was 41 million crowns last year.',
    '52',
    '41',
    '-',
  ],
  [
    'a time and the best one',
    'Nora Kip won the race on Sunday in 51.3 seconds.',
    'Nora Kip, whose best time is 50.8 seconds, won the race on Sunday.',
    '51.3',
    '50.8',
    '-',
  ],
  [
    'what was expected later came',
    'Economists expect that rents rose by 2.4 per cent in May.',
    'Rents rose 2.9 per cent in May.',
    '2.4',
    '2.9',
    '-',
  ],
  [
    'some of one number',
    'The Reds won 54 of the 99 seats on Sunday.',
    'With 52 of 99 seats the Reds won on Sunday.',
    '54',
    '52',
    'conflict',
  ],
  [
    'who drowned before a comma',
    'A raft sank and 21 scouts drowned, the coast guard said.',
    'When the raft sank, 21 scouts had drowned.',
    '21',
    '21',
    'equal',
  ],
  [
    'a part with its place',
    'The storm killed 14 people, eight of them in Bregen and six on the island of Rolle.',
    'Six people died on Rolle in the storm.',
    'six',
    'Six',
    'equal',
  ],
  [
    'an age of the only person',
    'Keeper Elin Marsk will leave the Gulls. The 31-year-old has a broken wrist.',
    'Keeper Elin Marsk, 33, is to leave.',
    '31',
    '33',
    'conflict',
  ],
  [
    'years of one thing',
    'The church, built in 1847, burned.',
    'The church, built in 1874, burned.',
    '1847',
    '1874',
    'conflict',
  ],
  [
    'numbers in an order',
    'It was her 12th win of the year.',
    'It was her 13th win of the year.',
    '12th',
    '13th',
    'conflict',
  ],
  [
    'distances from two towns',
    'The storm was 40 miles west of Port Marden.',
    'The storm was 40 miles east of Oster.',
    '40',
    '40',
    '-',
  ],
  [
    'distances from one town',
    'The storm was 40 miles west of Oster.',
    'The storm was 40 miles from Oster.',
    '40',
    '40',
    'equal',
  ],
  [
    'a toll before another voice',
    'The fire killed 12 people though the paper in Oster wrote of others.',
    'The fire killed 13 people.',
    '12',
    '13',
    'updated',
  ],
  [
    'a share of a toll',
    'The fire killed 12 people, five of them children.',
    'The fire killed 12 people, six of them children.',
    'five',
    'six',
    'updated',
  ],
  ['who was aboard', 'The plane had 92 people aboard.', 'The plane was carrying 94 people.', '92', '94', 'conflict'],
  [
    'the age of a boy',
    'A boy, 9, and his sister, 12, were saved.',
    'A boy, 10, and his sister, 12, were saved.',
    '9',
    '10',
    'conflict',
  ],
  [
    'two lower bounds of one sort',
    'Divers fear for at least 14 fishing boats in Tarn.',
    'Storms tore away more than ten fishing boats, a crane and a shed.',
    '14',
    'ten',
    'compatible',
  ],
  [
    'two lower bounds far apart',
    'Divers fear for at least 24 fishing boats in Tarn.',
    'Storms tore away more than ten fishing boats, a crane and a shed.',
    '24',
    'ten',
    '-',
  ],
  [
    'two lower bounds of two sorts',
    'Divers fear for at least 14 sailing boats in Tarn.',
    'Storms tore away more than ten fishing boats, a crane and a shed.',
    '14',
    'ten',
    '-',
  ],
  [
    'a lower and an upper bound',
    'Divers fear for at least 14 fishing boats in Tarn.',
    'Storms tore away up to ten fishing boats, a crane and a shed.',
    '14',
    'ten',
    '-',
  ],
  [
    'the time of a race, a minute off',
    'She set a new mark with a time of 2m57s59.',
    'Lee won the gold medal in 1m57s59.',
    '2m57s59',
    '1m57s59',
    'conflict',
  ],
  [
    'the times of two swimmers',
    'She set a new mark with a time of 2m57s59.',
    'Lee won the gold medal in 1m57s60.',
    '2m57s59',
    '1m57s60',
    '-',
  ],
  [
    'an area',
    'The fire has burned 12,000 acres near Tarn.',
    'The fire has burned 15,000 acres near Tarn.',
    '12,000',
    '15,000',
    'updated',
  ],
  [
    'a length of time with a hedge',
    'Play was stopped for 35 minutes after the goal fell.',
    'Play was stopped for about 30 minutes after the goal fell.',
    '35',
    '30',
    'compatible',
  ],
  [
    'what a verb counts in other nouns',
    'With every rival opposed, party leaders can only afford 22 defections in the chamber.',
    'With every rival opposed, party leaders can only afford 24 rebels in the chamber.',
    '22',
    '24',
    'conflict',
  ],
  ['a half that was rounded down', 'The loot is worth £80m.', 'The loot is worth £85m.', '80', '85', 'conflict'],
  [
    'a range and what is outside it',
    'Doctor Lee put the cost of the new clinic at $10 million to $12 million in all.',
    'Doctor Lee put the cost of the new clinic at $15 million in all.',
    '10',
    '15',
    'conflict',
  ],
  [
    'an amount without its sign',
    'The firm raised 5m from new investors on Monday.',
    'The firm raised $5m from new investors on Monday.',
    '5m',
    '$5m',
    'equal',
  ],
  [
    'who was hurt, behind who died',
    'Beside the 12 killed, at least 45 people were injured.',
    'The blast injured 45 people.',
    '45',
    '45',
    'compatible',
  ],
  [
    'an amount that a name received',
    'Auditors found that $18,250 had gone to Bluewater Travel.',
    'The audit says that Bluewater Travel received $18,520.',
    '18,250',
    '18,520',
    'conflict',
  ],
  ['an age turned round', 'Jan Orr, 47, was arrested.', 'Jan Orr, 74, was arrested.', '47', '74', 'conflict'],
  [
    'a price that is paid',
    'Orlan will buy Kettle for $7.4 billion.',
    'Orlan agreed to pay $7.9 billion for Kettle.',
    '7.4',
    '7.9',
    'conflict',
  ],
  [
    'who has to leave',
    'About 40,000 people were evacuated as the fire neared Tarn.',
    'The fire near Tarn has forced 52,000 people to evacuate.',
    '40,000',
    '52,000',
    'updated',
  ],
  [
    'votes in words',
    'The court ruled 6-3 on the ban.',
    'The court ruled by seven votes to two.',
    '6-3',
    'seven',
    'conflict',
  ],
  [
    'the votes of a court',
    'In a six-to-three decision the court upheld the ban.',
    'The court upheld the ban by 6-3.',
    'six',
    '6-3',
    'equal',
  ],
  ['a turnout', 'Turnout was 71%, and 87% said no.', 'On a turnout of 77%, 87% said no.', '71%', '77%', 'conflict'],
  [
    'a crowd, by its organisers',
    'Organisers put the crowd at 120,000 while police spoke of 45,000.',
    'Police counted 45,000, but organisers said 150,000 people took part.',
    '120,000',
    '150,000',
    'conflict',
  ],
  [
    'a crowd, by two who count it',
    'Organisers put the crowd at 120,000 while police spoke of 45,000.',
    'Police counted 45,000, but organisers said 150,000 people took part.',
    '45,000',
    '150,000',
    '-',
  ],
  ['complaints', 'It drew 4,000 complaints.', 'A march against it drew 3,500 people.', '4,000', '3,500', '-'],
  ['a fee', 'Rovers signed Kade for £38m.', 'Kade joined in a £40 million move.', '£38m', '£40', 'conflict'],
  ['a term', 'Kade signed a five-year contract.', 'Kade signed a four-year deal.', 'five', 'four', 'conflict'],
  ['room on a boat', 'The boat was licensed for 60 people.', 'It was built to carry 65.', '60', '65', 'conflict'],
  ['who was on board', 'It had about 150 on board.', 'It was carrying 143 passengers.', '150', '143', 'compatible'],
  [
    'who left home',
    'The fire forced 2,500 people from their homes.',
    'As the fire grew, 2,500 residents were told to leave.',
    '2,500',
    '2,500',
    'equal',
  ],
  [
    'a toll that two sides count',
    'Doctors put the death toll at 24; the army insists that 12 died.',
    'The raid killed 24 people.',
    '24',
    '24',
    'conflict',
  ],
  [
    'an amount in brackets behind a name',
    'The money went on a cruise ($4,272.78) and the Tarn Wellness Retreat ($5,687.75).',
    'He spent $4,272.78 on a cruise and $5,587.75 at the Tarn Wellness Retreat.',
    '5,687',
    '5,587',
    'conflict',
  ],
  [
    'goals of two halves',
    'Kade scored in the 41st minute.',
    'Kade scored in the 42nd minute of the second half.',
    '41st',
    '42nd',
    'other-scope',
  ],
  [
    'a result and one that is expected',
    'Tarn made a profit of £84m and expects a profit of £90m.',
    'The profit of Tarn was £94m.',
    '£84m',
    '£94m',
    'conflict',
  ],
  [
    'shares of the votes',
    'In the election Ann Lee won 52.3% of the vote, and Bob Roy took 47.7%.',
    'Ann Lee won the election. Roy got 46.8%.',
    '47.7%',
    '46.8%',
    'conflict',
  ],
  ['a speed', 'The train went at 140 km/h in snow.', 'It was doing 104 km/h then.', '140', '104', 'conflict'],
  ['complaints', 'It had 340 complaints this year.', 'It had 1,200 complaints this year.', '340', '1,200', 'conflict'],
  ['a goal', 'Kade scored in the 87th minute.', 'Ann Kade headed in on 88 minutes.', '87th', '88', 'conflict'],
  ['room in one hall', 'The hall has room for 900.', 'The hall had room for 800.', '900', '800', 'conflict'],
  [
    'the dead of a past year',
    'A man who killed 41 people in 2019 was jailed.',
    'He was jailed.\nThe fire of 2019 killed 42 people.',
    '41',
    '42',
    'conflict',
  ],
  [
    'costs',
    'He was fined £90 and must pay costs of £350.',
    'His fine was £90; costs of £530 were added.',
    '350',
    '530',
    'conflict',
  ],
])('%s meets its like', (_, one, two, first, second, expected) =>
  expect(agreement(one, two, first, second)).toBe(expected),
);

test.each([
  [
    'the cases of two countries',
    'Mirland has 120 cases of the fever.',
    'Varda has 340 cases of the fever.',
    '120',
    '340',
  ],
  [
    'what the law allows and what is asked for',
    'Lowe faces up to five years in prison for fraud.',
    'Lowe faces 46 to 57 months in prison for fraud.',
    'five',
    '46',
  ],
  [
    'the turnout of all and of some',
    'Turnout in the election was 62%.',
    'Turnout among women in the election was 58%.',
    '62%',
    '58%',
  ],
  ['a hall and a tent', 'The hall has room for 900.', 'The tent has room for 800.', '900', '800'],
  ['two bids', 'Tarn rejected a bid of £2.1bn.', 'Tarn accepted a bid of £2.4bn.', '2.1', '2.4'],
  ['two people', 'A man, 34, was arrested at Tarn.', 'A man, 43, was stabbed at Tarn.', '34', '43'],
  [
    'a toll and one of an older event',
    'A flood killed eight people.',
    'Rain fell again.\nIn 2019 a flood killed nine people.',
    'eight',
    'nine',
  ],
])('%s do not meet', (_, one, two, first, second) => expect(agreement(one, two, first, second)).toBe('-'));

/** The question of the first value that is written like this. */
function questionOf(text: string, figure: string, title?: string): string | null | undefined {
  const { figures } = compareCoverage([
    { id: 'a', text, language: 'en', title },
    { id: 'b', text: 'Rain fell.', language: 'en' },
  ]);
  return figures.find(({ values }) => values.some((value) => value.text === figure))?.question;
}

test.each([
  ['cases of a court', 'The court has a backlog of 750,000 cases.', '750,000', null],
  ['cases of an illness', 'The virus spread: 750,000 cases are known.', '750,000', 'infected'],
  ['who moves on their own', 'She and her 14 children moved to a camp.', '14', 'sheltered'],
  ['who moves elsewhere', 'She and her 14 children moved to Lisbon.', '14', null],
  ['who was moved', 'Some 140 people were moved to safety.', '140', 'sheltered'],
  ['room for people', 'The jail has a capacity for 180 arrested men.', '180', 'capacity'],
  ['a sentence', 'He was jailed for nine years in prison.', 'nine years', 'sentence'],
  ['what was served of it', 'He walked free after nearly eight years in prison.', 'eight years', 'time served'],
  ['what lies between', 'Two decades later, he sits in prison.', 'Two decades', null],
  ['what organisers claim', 'The organisers claimed 12,000 people for the march.', '12,000', null],
  ['a shock that is measured', 'A quake measuring 6.2 shook the town.', '6.2', 'magnitude'],
  ['what lies over a shock', 'The quake was centred 14 kilometres below the town.', '14 kilometres', 'depth'],
  ['who is looked for', 'Divers were looking for 35 people.', '35', 'missing'],
  ['who had to go', 'The number of evacuees rose to 3,800.', '3,800', 'evacuated'],
  ['what lies in ruins', 'The quake reduced 1,900 houses to rubble.', '1,900', 'destroyed'],
  ['who fell ill', 'Cholera has infected 1,840 people in the province.', '1,840', 'infected'],
  ['who was exchanged', 'Both sides handed over 150 prisoners each.', '150', 'freed'],
  ['wages', 'He will earn £90,000 a week after the deal.', '£90,000', null],
  ['what burned', 'The blaze has consumed 4,300 hectares of forest.', '4,300 hectares', 'area burnt'],
  ['what was sold', 'The estate of 4,300 hectares was sold.', '4,300 hectares', null],
  ['a game', 'She won 6-3 in the first set.', '6-3', null],
  ['a shock', 'A 5.4 magnitude quake shook the town.', '5.4 magnitude', 'magnitude'],
  ['a star', 'The planet shines at 1.5 magnitude tonight.', '1.5 magnitude', null],
  ['stars of a hotel', 'All were evacuated from the 15-star hotel.', '15', null],
])('the question of %s', (_, text, figure, question) => {
  expect(questionOf(text, figure)).toBe(question);
});

test('a title joins the texts of others by what it counts', () => {
  const { figures } = compareCoverage([
    { id: 'a', title: 'Guards free 30 hostages', text: 'The siege ended at noon.', language: 'en' },
    { id: 'b', title: 'Siege over', text: 'In the end 30 hostages walked out.', language: 'en' },
  ]);
  expect(figures.map(({ agreement, values }) => [agreement, values.map(({ field }) => field)])).toEqual([
    ['equal', ['text', 'title']],
  ]);
});

test('two earthquakes of one island are two rows each', () => {
  const { figures } = compareCoverage([
    { id: 'a', text: 'A magnitude-5.2 quake hurt three people on Oro. Hours before, a 5.6 quake shook the island.' },
    { id: 'b', text: 'A 5.6 magnitude quake shook the island of Oro. The tremor hurt five people.' },
  ]);
  const rows = figures.map(({ question, values }) => `${question}: ${values.map(({ text }) => text).join(', ')}`);
  expect(rows).toContain('magnitude: 5.6 magnitude, 5.6');
  expect(rows).toContain('injured: three');
  expect(rows).toContain('injured: five');
});

test.each([
  [
    'a sum that was cut off',
    'The club owes $437,000 to the city.',
    'A balance of $437,714 is due.',
    '$437',
    '$437',
    'compatible',
  ],
  [
    'a price to the cent',
    'The glasses cost $130 online.',
    'The glasses cost $129.99 online.',
    '$130',
    '$129',
    'compatible',
  ],
  [
    'a name with a place before it',
    'A 35-year-old New Bedford man was held.',
    'Gary Gomes, 35, was held.',
    '35',
    '35',
    'equal',
  ],
  [
    'two spellings of a name',
    'Katherine Gomes, 61, was found.',
    'Catherine Gomes, 61, was found.',
    '61',
    '61',
    'equal',
  ],
  [
    'bounds of other things',
    'Up to 10 shots are merged by the chip.',
    'The eight cores are merged by the chip.',
    '10',
    'eight',
    '-',
  ],
  [
    'two digits exchanged in what is counted',
    'The potter made 23 teapots for the queen.',
    'She was 80. The queen bought all that the potter sold, and it was 32 teapots.',
    '23',
    '32',
    'conflict',
  ],
  [
    'two digits exchanged in a large number',
    'The clinic looked at 48,211 adults for ten years and saw that they slept.',
    'Doctors of the clinic tracked 48,112 adults, and they slept.',
    '48,211',
    '48,112',
    'conflict',
  ],
  [
    'people and passengers aboard, two digits exchanged',
    'The ferry had 214 people on board when it sank.',
    'The ferry, carrying 241 passengers and crew, sank at dawn.',
    '214',
    '241',
    'conflict',
  ],
  [
    'arrests and people arrested',
    'Police arrested 43 people in the march on Saturday.',
    'The march of Saturday ended in 34 arrests.',
    '43',
    '34',
    'updated',
  ],
  [
    'what the words beside only this number say',
    'The widow spent eight years on her husband’s diaries, and nobody paid.',
    'Nobody read the diaries. A niece has them: eight years of diaries in a box.',
    'eight',
    'eight',
    'equal',
  ],
  ['ages below and in a decade', 'Ann Lee, 19, was found.', 'Ann Lee, in her 20s, was found.', '19', '20s', 'conflict'],
  [
    'an age in a decade',
    'A man, 25, was found in the well.',
    'A man in his 20s was found in the well.',
    '25',
    '20s',
    'compatible',
  ],
  [
    'a word before a name',
    'Frail Ann Lee, 73, was held.',
    'The judge saw Ann Lee, 72, on Monday.',
    '73',
    '72',
    'conflict',
  ],
  [
    'one sum with a date and without',
    'Acme sold between $620,000 and $1.7 million in stock in February, it said.',
    'Acme sold between $620,000 and $1.7 million in stock, it said.',
    '$620',
    '$620',
    'equal',
  ],
  [
    'what is left over when all else agrees',
    'Ann Lee won with 51.8 per cent of the vote. Turnout was 43 per cent.',
    'Ann Lee took 51.8 per cent. Only 34 per cent of those registered voted.',
    '43',
    '34',
    'conflict',
  ],
  [
    'who died on the spot and who died in all',
    'The storm killed four people on the beach. It left at noon. Rain fell. So it was in May. The five who died were kin.',
    'The storm killed five people in Oster.',
    'five',
    'five',
    'equal',
  ],
  [
    'what was expected and what came',
    'Economists had expected 2.05 million new claims in the week.',
    'There were 2.1 million new claims in the week.',
    '2.05',
    '2.1',
    '-',
  ],
  [
    'what two articles say was expected',
    'Economists polled by the bank had forecast 164,000 new jobs in May.',
    'It was below the roughly 160,000 new jobs that economists had hoped for in May.',
    '164,000',
    '160,000',
    'compatible',
  ],
  [
    'states, and others with one',
    'Wages rise in 20 states and nearly two dozen cities in May.',
    'Wages rise in 19 states and 21 cities in May.',
    '20',
    '19',
    'conflict',
  ],
  [
    'an offer for a share',
    'Acme’s $70-a-share offer for Bolt was refused.',
    'Acme’s offer for Bolt of $70 per share was refused.',
    '$70',
    '$70',
    'equal',
  ],
  [
    'charges of which somebody was found guilty',
    'The mayor was convicted on 11 counts last year.',
    'The mayor was found guilty on 14 counts.',
    '11',
    '14',
    'conflict',
  ],
])('%s', (_, one, two, first, second, expected) => {
  expect(agreement(one, two, first, second)).toBe(expected);
});

test.each([
  [
    'the point of a contest',
    'Ross crashed on lap 48 of the race.',
    'It was over for Ross in the 48th of 71 laps.',
    '48',
    '48',
    'equal',
  ],
  ['what goes on', 'It was the 13th launch this year.', 'It was the 19th launch this year.', '13th', '19th', '-'],
  [
    'what goes on since a day',
    'Vell is the 21st head coach of the Owls.',
    'Vell is the fourth head coach of the Owls since May 2003.',
    '21st',
    'fourth',
    '-',
  ],
  [
    'two numbers that are left over, too far apart',
    'Klinski, 58 wins in all, beat Thorne in the sixth round on Saturday night in Oster.',
    'Klinski beat Thorne in the sixth round on Saturday night in Oster. He has 51 wins by knockout.',
    '58',
    '51',
    '-',
  ],
])('%s', (_, one, two, first, second, expected) => {
  expect(agreement(one, two, first, second)).toBe(expected);
});

test.each([
  [
    'how long after the deed is no sentence',
    'Lee, who was arrested 12 days after the fire, faces a prison sentence of ten years.',
    'Lee faces a prison sentence of ten years for the fire.',
    '12 days',
    null,
  ],
  [
    'who risked their lives did not die',
    'The 56 sailors of the lifeboat risked their lives.',
    'Rain fell.',
    '56',
    null,
  ],
  ['who lost their lives did', 'Some 5,600 sailors have lost their lives.', 'Rain fell.', '5,600', 'dead'],
  ['a condition counts nobody', 'He wrote of 40 sailors if they die at sea.', 'Rain fell.', '40', null],
])('%s', (_, one, two, written, question) => {
  const { figures } = compareCoverage([
    { id: 'a', text: one, language: 'en' },
    { id: 'b', text: two, language: 'en' },
  ]);
  const figure = figures.find(({ values }) => values.some(({ text }) => text === written));
  expect(figure?.question ?? null).toBe(question);
});

test.each([
  [
    'two towns of one article are the sum of another',
    'The attacks killed at least 31 people in Oster and in Sund, the police said on Monday.',
    'A gunman killed more than 20 people in Oster on Saturday. Hours later at least nine people were killed in Sund.',
    '31',
    '20',
    'other-scope',
  ],
  [
    'the dead are not added to the injured',
    'The crash left three people dead and at least six people injured.',
    'Three people were killed in the crash, and at least three people were injured.',
    'six',
    'three',
    'updated',
  ],
  [
    'millions of anything',
    'Their machines have lifted millions into comfort, the mayor of Oster said in his speech.',
    'The speech, a critic wrote, attacks millions of islanders as worthless.',
    'millions',
    'millions',
    '-',
  ],
  [
    'prices with their digits the other way round',
    'Auditors looked at a ferry contract worth €31m that went to a brother of the minister.',
    'The ferry contract is worth €13m.',
    '31',
    '13',
    'conflict',
  ],
  [
    'prices of two things',
    'Auditors looked at a ferry contract worth €31m that went to a brother of the minister.',
    'The new bridge over the Verra will be built in a deal worth €12m.',
    '31',
    '12',
    '-',
  ],
  [
    'what somebody got from a firm and what the firm paid him',
    'The mayor was found guilty of accepting €240,000 from Norda Homes.',
    'The developer, Norda Homes, paid him €214,000 over three years.',
    '240',
    '214',
    'conflict',
  ],
  [
    'people who lost their homes and who are homeless',
    'About 3,000 people have lost their homes in the quake.',
    'The quake made 2,900 people homeless.',
    '3,000',
    '2,900',
    'compatible',
  ],
  [
    'a further answer of an article that opens with another toll',
    'Clashes on Monday killed 17 people. The revolt of spring, in which at least 846 people were killed, is not over.',
    'The president is on trial for the revolt of spring. More than 800 people were killed in it.',
    '846',
    '800',
    'compatible',
  ],
])('%s', (_, one, two, first, second, expected) => {
  expect(agreement(one, two, first, second)).toBe(expected);
});

test('who sits in a part of a stadium has no shelter there', () => {
  const text = 'About 800 visiting fans were housed in the Quarry End. Some 300 people were housed in a school.';
  const { figures } = compareCoverage([
    { id: 'a', text, language: 'en' },
    { id: 'b', text: 'Rain fell.' },
  ]);
  const sheltered = figures.filter(({ question }) => question === 'sheltered');
  expect(sheltered.flatMap(({ values }) => values.map((value) => value.text))).toEqual(['300']);
});

test.each<[string, string[], string, string]>([
  ['two players', ['sole', 'sole'], 'Oster signed Tom Orr for £12m.', 'Vell bought the keeper Max Roe for £14m.'],
  ['one player', ['conflict'], 'Oster have signed Ann Lee from Vell for £40m.', 'Oster paid Vell £45m for Ann Lee.'],
])('the prices of %s', (_, expected, one, two) => {
  const { figures } = compareCoverage([
    { id: 'a', text: `${one} It hailed in Marden.`, language: 'en' },
    { id: 'b', text: `${two} A dog ran away.`, language: 'en' },
  ]);
  expect(figures.map(({ agreement }) => agreement)).toEqual(expected);
});
