import { describe } from '@jest/globals';
import { testRows } from '../rows.js';
import { namesIn } from './names-in.js';

const names = (text: string) => namesIn(text, { language: 'en' });

describe('what a run of capitals holds', () =>
  testRows(names, [
    "He was in St. Mary's Hospital there. → St. Mary's Hospital/organisation",
    'They met DCI Ann Lee there. They met DCI Lee. → Ann Lee/person ×2 (Lee)',
    'They met PC Ann Lee there. → Ann Lee/person',
    'They met PC World there. → PC World/?',
    'They met Di Stefano there. → Di Stefano/?',
    'Then the harbour manager Bram Hange left. → Bram Hange/person',
    'They met UK Ann Lee there. → UK/place | Ann Lee/person',
    'They met the US Bob Ray there. → US/place | Bob Ray/person',
    'They met the US Open Club there. → US Open Club/organisation',
    'It was written on Twitter Ann Lee says. → Ann Lee/person',
    'They met in New York Ann Lee says. → New York/place | Ann Lee/person',
    'They met in London Irving Hospital there. → London Irving Hospital/organisation',
    'They met a Missouri Amber Alert there. → Missouri Amber Alert/?',
    'They met the Minister for Women and Equalities Nicola Lee. → Nicola Lee/person',
    'They met the Minister for Women and Equalities there. → nothing',
    'They met the Secretary of State for Health Nicola Lee. → Nicola Lee/person',
    'They met the Minister for Wales Nicola Lee. → Wales/place | Nicola Lee/person',
    'They met the spokesman for Harbour Bank Nicola Lee. → Harbour Bank/organisation | Nicola Lee/person',
    'It shows Ann Lee Photograph: Bob Ray/PA → Ann Lee/person | Bob Ray/person | PA/organisation',
    'It shows Ann Lee Photograph Bob Ray/PA → Ann Lee/person | Bob Ray/person | PA/organisation',
    'It shows the Oster Photo Company there. → Oster Photo Company/organisation',
    'They met Sister Perla Ong. Sister Perla says so. → Sister Perla Ong/? ×2 (Perla)',
    'They met Sister Perla there. They met Sister Perla Ong. → Sister Perla Ong/? ×2 (Sister Perla)',
    'They met Sir Kelvin Starling. They met Sir Kelvin there. → Kelvin Starling/person ×2 (Kelvin)',
    'They met Prince William County there. They met Prince William there. → William County/person | William/person',
    'They came to Barangay Malaya. They left Malaya there. → Barangay Malaya/place ×2 (Malaya)',
    'Correspondents say so. Hikers say so. → nothing',
    'Adams says so. Adams left. → Adams/? ×2',
    'They met Ann Lee of Leeds there. → Ann Lee/person | Leeds/place',
    'They met Ann Lee and Bob Ray there. → Ann Lee/person | Bob Ray/person',
    'They read the Bank of England report. → Bank of England/organisation',
    'They read of the Leeds Bank of it. → Leeds Bank/organisation',
    'They met the Secretary of Defense there. → nothing',
    'They met the Secretary of State there. → nothing',
    'They met the Council for Peace there. → Council for Peace/organisation',
    'They met the Council on Monday there. → nothing',
    'They met the Council for England there. → England/place',
    'They met the University of Alabama at Birmingham there. → University of Alabama at Birmingham/organisation',
    'They met Alabama at Birmingham there. → Alabama/place | Birmingham/place',
    'They met the Institute of Art in Chicago there. → Institute of Art in Chicago/organisation',
    'They met Ann Lee in Chicago there. → Ann Lee/person | Chicago/place',
    'They met the Department of Health and Social Care there. → Department of Health and Social Care/organisation',
    'They met Leeds and York there. → Leeds/place | York/place',
    'They met Marks & Spencer there. → Marks & Spencer/?',
    'They met Marks&Spencer there. → Marks&Spencer/?',
    "They met Ann's Brother Bob there. → Ann/person | Bob/person",
    "They met St Thomas' Hospital there. → St Thomas' Hospital/organisation",
    'They met Mr. Lee there. → Lee/person',
    'They met Gen. Lee there. → Lee/person',
    'They met John F. Kennedy there. → John F. Kennedy/person',
    'They met in Nov. Lee left. → Lee/person',
    'They met Vincent "Chin" Rossi there. → Vincent "Chin" Rossi/person',
    'They met Vincent "the Chin" Rossi there. → Vincent/person | Chin/? | Rossi/?',
    'They met Vincent "Chin Old Man Two" Rossi there. → Vincent/person | Chin Old Man Two/? | Rossi/?',
    'They met Vincent "Chin" there. → Vincent/person | Chin/?',
    'They met Bashar al-Assad there. → Bashar al-Assad/?',
    "They met Valéry Giscard d'Estaing there. → Valéry Giscard d'Estaing/?",
    'They met Valéry Giscard d’Estaing there. → Valéry Giscard d’Estaing/?',
    'They met Joris van den Broek there. → Joris van den Broek/?',
    'They met Joris van Broek there. → Joris van Broek/?',
    'They met Joris van broek there. → Joris/?',
    'They met Mike Lee, R-Utah, there. → Mike Lee/person',
    'They met Mike Lee, D-Calif, there. → Mike Lee/person',
    "They met Ann Lee's Friend there. → Ann Lee/person | Friend/?",
    'They met Ann Lee, Bob Ray and Cy Orr there. → Ann Lee/person | Bob Ray/person | Cy Orr/?',
    'They met Ann-Marie Lee there. → Ann-Marie Lee/?',
  ]));

describe('days, months and people of those names', () =>
  testRows(names, [
    'They met Theresa May on Monday in May. → Theresa May/person',
    'They met April Jones in April. → April Jones/person',
    'May said so. They met in May. → May/?',
    'They met in May said one. → nothing',
    'The Sunday Times said so. → Sunday Times/organisation',
    'They met on Sunday Ann Lee. → Ann Lee/person',
    'They met the Sunday Club there. → Sunday Club/organisation',
  ]));

describe('titles and offices', () =>
  testRows(names, [
    'Mayor of London Sadiq Khan left. → London/place | Sadiq Khan/person',
    'The Mayor of London left. → London/place',
    'Erie County Executive Kathy Lee left. → Erie County/place | Kathy Lee/person',
    'Security Committee Franz Lee left. → Security Committee/organisation | Franz Lee/person',
    'Prime Minister Ann Lee left. → Ann Lee/person',
    'They met Prime Minister Lee there. → Lee/person',
    'They met Police Chief Lee there. → Lee/person',
    'They met Leeds Police Chief Ann Lee there. → Leeds Police/organisation | Ann Lee/person',
    'They met Leeds Deputy Mayor Ann Lee there. → Leeds/place | Ann Lee/person',
    'They met Heath Secretary Ann Lee there. → Ann Lee/person',
    'They met Leeds Minister Ann Lee there. → Leeds/place | Ann Lee/person',
    'They met President Lee there. → Lee/person',
    'They met Sir Ann Lee there. → Ann Lee/person',
    'They met Ann President there. → Ann President/person',
    'They met the President there. → nothing',
    'They met Mayor there. → nothing',
    'They met Lawyer Ann Lee there. → Ann Lee/person',
    'Lawyer Ann Lee left. → Ann Lee/person',
    'Actress Ann Lee left. → Ann Lee/person',
    'They met Judge Lee there. → Lee/person',
    'They met New York Republicans there. → New York/place',
    'They met a London GP there. → London/place',
    'They met the Royal College of GPs there. → Royal College of GPs/organisation',
    'They met South Koreans there. → nothing',
    'They met the Costa Rican there. → nothing',
    'They met the Korean Ann Lee there. → Ann Lee/person',
    'They met the Korean Party there. → Korean Party/organisation',
    'They met Korean Lee there. → Lee/person',
  ]));

describe('the first word of a sentence', () =>
  testRows(names, [
    'Apple grew. → Apple/?',
    'Apple grew. They like Apple. → Apple/? ×2',
    'However Ann Lee left. → Ann Lee/person',
    'However London left. → London/place',
    'Yesterday London left. → London/place',
    'Meanwhile Acme left. → Acme/?',
    'Building Ann Lee a house took years. → Ann Lee/person',
    'Building Acme a house took years. → Acme/?',
    'Super-agent Ann Lee left. → Ann Lee/person',
    'Super-agent left. → nothing',
    'Will Smith left. → Will Smith/person',
    'US troops left. → US/place',
    'WHO staff left. → WHO/organisation',
    'The US left. → US/place',
    'All Nippon Airways left. → Nippon Airways/organisation',
    'They like All Nippon Airways there. → All Nippon Airways/organisation',
    'They like Our House there. → Our House/organisation',
    'Saudi Arabia left. → Saudi Arabia/place',
    'Heath secretary Ann Lee left. → Ann Lee/person',
    'Resources were short. → nothing',
    'Movement was slow. They like Movement. → nothing',
    'Twenty Four left. → nothing',
    'They met Seven Two there. → nothing',
    'Go left. → nothing',
    '"Acme left," she said. → Acme/?',
    '(Acme left.) → Acme/?',
    'Then: Acme left. → Acme/?',
  ]));

describe('short forms', () =>
  testRows(names, [
    'Ann Lee came. Lee left. → Ann Lee/person ×2 (Lee)',
    'Ann Lee came. Ann left. → Ann Lee/person ×2 (Ann)',
    'Ann Lee came. Mr Lee left. → Ann Lee/person | Lee/person',
    'Ann Lee came. Mrs Lee left. → Ann Lee/person ×2 (Lee)',
    'Bob Lee came. Mr Lee left. → Bob Lee/person ×2 (Lee)',
    'Ann Lee Jr came. Lee left. → Ann Lee Jr/person ×2 (Lee)',
    'Ann Lee Senior came. Lee left. → Ann Lee Senior/person ×2 (Lee)',
    'Ann Lee III came. Lee left. → Ann Lee III/person ×2 (Lee)',
    'Ann Lee came. Ann B. Lee left. → Ann B. Lee/person ×2 (Ann Lee)',
    'Ann B. Lee came. Ann Lee left. → Ann B. Lee/person ×2 (Ann Lee)',
    'Ursula von der Leyen came. Mrs von der Leyen left. Leyen sat. → Ursula von der Leyen/person ×3 (von der Leyen, Leyen)',
    'Osama bin Laden came. Then bin Laden left. → Osama bin Laden/person ×2 (bin Laden)',
    'Osama bin Laden came. Then Laden left. → Osama bin Laden/person ×2 (Laden)',
    'The Harbour Committee came. The Committee left. → Harbour Committee/organisation ×2 (Committee)',
    'The Harbour Committee and the Bridge Committee came. The Committee left. → Harbour Committee/organisation | Bridge Committee/organisation ×2 (Committee)',
    'The British Medical Association (BMA) came. The BMA left. → British Medical Association/organisation ×3 (BMA)',
    'The British Medical Association (XYZ) came. The XYZ left. → British Medical Association/organisation | XYZ/organisation ×2',
    'The British Medical Association (B.M.A.) came. The B.M.A. left. → British Medical Association/organisation ×3 (B.M.A.)',
    'The British Medical Association came. The BMA left. → British Medical Association/organisation ×2 (BMA)',
    'The British Association came. The BA left. → British Association/organisation | BA/organisation',
    'Kim Jong Un came. The U.N. left. Un sat. → Kim Jong Un/person ×2 (Un) | U.N./organisation',
    'The Kent Local Medical Committee (LMC) came. Kent LMC left. Kent Local Medical Committee sat. → Kent Local Medical Committee/organisation ×4 (LMC, Kent LMC)',
    'They met London Bridge there. London left. → London Bridge/place | London/place',
    'They met Ann Lee and Ann Ray there. Then Ann Lee sat. Ann left. → Ann Lee/person ×3 (Ann) | Ann Ray/person',
  ]));

describe('kinds', () =>
  testRows(names, [
    'They met the Senate there. → Senate/organisation',
    'They met NATO there. → NATO/organisation',
    'They met the Harbour Club there. → Harbour Club/organisation',
    "They met Sam's Club there. → Sam's Club/organisation",
    'They met the Gladys Porter Zoo there. → Gladys Porter Zoo/place',
    'They met Porter Zoo there. → Porter Zoo/place',
    'They went to Harbour Street there. → Harbour Street/place',
    'They went to Naperville, Illinois, there. → Naperville/place | Illinois/place',
    'They lived in Vellby there. → Vellby/place',
    'They lived near Vellby there. → Vellby/place',
    'They liked Vellby there. → Vellby/?',
    'They liked Vellby there and in Vellby sat. → Vellby/? ×2',
    'They met Lena Vellby, 49, there. → Lena Vellby/person',
    'They met Vena Orrby, 49, there. → Vena Orrby/person',
    'They met Vena Orrby, 490, there. → Vena Orrby/?',
    'They met Vena Orrby, 49 times, there. → Vena Orrby/?',
    'They met singer Vena Orrby there. → Vena Orrby/person',
    'They met Vena Orrby, who left. → Vena Orrby/person',
    'They met Vena Orrby who left. → Vena Orrby/?',
    'They met Vena Orrby. Orrby left. → Vena Orrby/person ×2 (Orrby)',
    'They met the Orrby. They like Vena Orrby. → Vena Orrby/? ×2 (Orrby)',
    'They met McDonagh there. → McDonagh/person',
    "They met O'Hara there. → O'Hara/person",
    'They met MacLeod there. → MacLeod/person',
    'They met Maclay there. → Maclay/?',
    'They met ABC there. → ABC/organisation',
    "They met ABC's there. → ABC/organisation",
  ]));

describe('headlines', () =>
  testRows(names, [
    'Acme Buys ORBITEX From QuayTech in Record Deal\nThe deal was big. → ORBITEX/organisation | QuayTech/?',
    'Ann Lee Leaves London For Good Today Again\nLater she sat. → Ann Lee/person | London/place',
    'ANN LEE LEAVES LONDON\nLater Ann Lee sat. → Ann Lee/person ×2 (ANN LEE) | LONDON/place',
    'ANN LEE\nLater Ann Lee sat. → ANN LEE/person ×2 (Ann Lee)',
    'Bridge Falls Near Town As Vena Orrby Looks On\nLater Ann Lee sat. → Ann Lee/person',
    'Bridge Falls Near Town As Lena Orrby Looks On\nLater Ann Lee sat. → Lena Orrby/person | Ann Lee/person',
    'Bridge Falls Near Town As Orrby Looks On\nLater Vena Orrby, 49, sat. → Vena Orrby/person',
    'Bridge falls near the town as others look on\nLater Ann Lee sat. → Ann Lee/person',
  ]));

describe('capitals that are no names: de', () =>
  testRows(
    (text) => namesIn(text, { language: 'de' }),
    [
      'Die Regierung will das Gesetz ändern. → nothing',
      'Hunderte Menschen kamen nach Berlin. → Berlin/place',
      'Neue Regeln gelten in Berlin. → Berlin/place',
      'Dann kamen Anna Prado und Karl Vell. → Anna Prado/person | Karl Vell/person',
      'Das ist eine Frage von der SPD. → SPD/organisation',
      'Das sagte Anna von der Heide gestern. → Anna von der Heide/person',
      'Das sagte Anna der Heide gestern. → Anna/person',
      'Das sagte Prado gestern. Anna Prado lachte. → Anna Prado/person ×2 (Prado)',
      'Die Grünen-Chefin Anna Prado lachte. → Anna Prado/person',
    ],
  ));

describe('capitals that are no names: fr', () =>
  testRows(
    (text) => namesIn(text, { language: 'fr' }),
    [
      'À l’AFP Paul Martin a parlé. → l’AFP/? | Paul Martin/person',
      'Le maire Paul Martin a parlé à Paris. → Paul Martin/person | Paris/place',
      'Demain sera beau. → nothing',
    ],
  ));

describe('capitals that are no names: es', () =>
  testRows(
    (text) => namesIn(text, { language: 'es' }),
    [
      'El expresidente José María Vell y Ana Oster viajaron. → José María Vell/? | Ana Oster/person',
      'El filósofo José Ortega y Gasset viajó. → José Ortega y Gasset/?',
      'El alcalde José de la Torre viajó. → José de la Torre/person',
      'Hoy viajó José Vell. → José Vell/?',
    ],
  ));

describe('endings of names', () => {
  testRows(
    (text) => namesIn(text, { language: 'tr' }),
    [
      'Deniz Acar’ın evi var. Sonra orada Deniz Acar’a sordular. → Deniz Acar/? ×2',
      "Sonra orada Oster'in evi var. → Oster/?",
    ],
  );
  testRows(
    (text) => namesIn(text, { language: 'de' }),
    [
      'Sie sahen Anna Prado. Sie kamen wegen Anna Prados zu spät. → Anna Prado/person ×2 (Anna Prados)',
      'Sie sahen Anna Prado. Sie kamen wegen Prados zu spät. → Anna Prado/person ×2 (Prados)',
      'Sie sahen Anna Prados. Sie kamen wegen Prados zu spät. → Anna Prados/person ×2 (Prados)',
    ],
  );
  testRows(
    (text) => namesIn(text, { language: 'vi' }),
    [
      'Hôm qua Chủ tịch tỉnh gặp Bộ trưởng. → nothing',
      'Riêng Trần Văn Nam không đến. Ông Nam ở nhà. → Trần Văn Nam/person ×2 (Nam)',
      'Hôm qua ông Tuấn ở nhà. → Tuấn/?',
      'Hôm qua Phó Thị trưởng ở nhà. → nothing',
      'Hôm qua Mỹ tuyên bố. → Mỹ/place',
    ],
  );
  testRows(
    (text) => namesIn(text, { language: 'pt' }),
    [
      'A cantora Ana Lago da Costa saiu. Foi com Lago ali. → Ana Lago da Costa/person ×2 (Lago)',
      'A cantora Ana da Costa saiu. Foi com Lago ali. → Ana da Costa/person | Lago/?',
      'Foi com eu e Eu. Foi com a EU ali. → EU/place',
    ],
  );
  testRows(names, [
    'They met Harbour Playmate Ann Lee there. Ann Lee left. → Ann Lee/person ×2',
    'Frail Ann Lee left. They met Ann Lee. → Ann Lee/person ×2',
    'Ann Lee, South Carolina Republican, came. → Ann Lee/person | South Carolina/place',
    'They met Mary Ann Lee there. Ann Lee left. → Mary Ann Lee/person | Ann Lee/person',
    'They saw USS Tom Vell there. Tom Vell left. → USS Tom Vell/? | Tom Vell/person',
    'They met Nabil Tom Vell there. Tom Vell left. → Nabil Tom Vell/? | Tom Vell/person',
    'The White House was told. Ann Lee left. He told the White House Lee was ill. → White House/organisation ×2 | Ann Lee/person ×2 (Lee)',
    'The White House was told. He told the White House Lee was ill. → White House/organisation | White House Lee/?',
  ]);
});
