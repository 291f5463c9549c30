import { describe } from '@jest/globals';
import { testRows } from '../rows.js';
import { attributionsIn } from './quotes-in.js';

const attributions = (text: string) => attributionsIn(text, { language: 'en' });

describe('who says it, without quotation marks', () =>
  testRows(attributions, [
    'Ann Lee said it was late. → Ann Lee said = Ann Lee, named',
    'It was late, Ann Lee said. → Ann Lee said = Ann Lee, named',
    'It was late, said Ann Lee. → said Ann Lee = Ann Lee, named',
    'It was late, said a spokeswoman for the council. → said a spokeswoman for the council = spokeswoman for the council, named',
    'It was late, said an officer. → said an officer = officer',
    'Ann Lee, who was late, said a neighbour shot his two dogs. → Ann Lee, who was late, said = Ann Lee, named',
    'Ann Lee, a guest, said the council, the mayor and I were late. → Ann Lee, a guest, said = Ann Lee, named',
    'It was late, said two people briefed on it. → said two people briefed on it = two people briefed on it',
    'Residents in Oslo and Lima said it was late. → Residents in Oslo and Lima said = Residents in Oslo and Lima',
    'Ann Lee in the capital, Tarn, says it was late. → Ann Lee in the capital, Tarn, says = Ann Lee, named',
    'It led to the delay that Ann Lee said was late. → nothing',
    'The number of the doctors tells us it was late. → nothing',
    'The offer came after Ann Lee revealed it was late. → nothing',
    'The minister said it was late. → minister said = minister',
    'Mayor Ann Lee said so. The mayor said it was late. → Ann Lee said = Ann Lee, named | The mayor said = Ann Lee, named',
    'Ann Lee asked if it was late. → nothing',
    'Ann Lee was asked if it was late. → nothing',
    'Ann Lee was told it was late. → nothing',
    'Reporters were told it was late. → nothing',
    'Ann Lee wrote a book. → nothing',
    'Ann Lee posted a picture. → nothing',
    'Ann Lee told TMZ it was late. → Ann Lee told = Ann Lee, named, via TMZ',
    'Ann Lee told the BBC it was late. → Ann Lee told = Ann Lee, named, via BBC',
    'Ann Lee told the council it was late. → Ann Lee told = Ann Lee, named',
    'Ann Lee told Bob Ray it was late. → Ann Lee told = Ann Lee, named',
    'Ann Lee hopes it is late. → nothing',
    'It was late, said Vell Motors fleet planner Ann Lee. → said Vell Motors fleet planner Ann Lee = Ann Lee, named',
    'It was late, said Vell Motors, the planner Ann Lee knew. → said Vell Motors = Vell Motors, named',
    'Ann Lee of the rescue institute said it was late. → Ann Lee of the rescue institute said = Ann Lee, named',
    'They met Ann Lee, and the rescue institute said so. → rescue institute said = rescue institute, named',
    'The Ministry of Trade said so. The embassy said no. → Ministry of Trade said = Ministry of Trade, named | embassy said = embassy, named',
    'Oster Council said so. The council said no. → Oster Council said = Oster Council, named | The council said = Oster Council, named',
    'A boat sank on the Saone. He remembered it all. → nothing',
    'The name was not answered. → nothing',
    'Visits are to be reckoned late. → nothing',
    'Ann Lee, the council leader, left. The council said so. → council said = council, named',
    'They went by Oster, which adds two hours. → nothing',
    'The Harbour Post reported it was late. → Harbour Post reported = ?, via Harbour Post',
    'The Harbour Post said it was late. → Harbour Post said = ?, via Harbour Post',
    'The Harbour Post confirmed it was late. → Harbour Post confirmed = Harbour Post, named',
    'Reuters reported it was late. → Reuters reported = ?, via Reuters',
    'Reuters denied it was late. → Reuters denied = Reuters, named',
    'According to Reuters, it was late. → According to Reuters = ?, via Reuters',
    'According to Ann Lee, it was late. → According to Ann Lee = Ann Lee, named',
    'It was late, according to Ann Lee. → according to Ann Lee = Ann Lee, named',
    'It was late, according to two people briefed on the talks. → according to two people briefed on the talks = two people briefed on the talks',
    'It was late, according to officials and others. → according to officials = officials',
    'It was late, according to a report by the coast guard. → according to a report by the coast guard = a report by the coast guard, named',
    'It was late, according to a report by the officials. → according to a report by the officials = a report by the officials',
    'It was late, according to a report by Kettle Labs. → according to a report by Kettle Labs = a report by Kettle Labs, named',
    'It was late, according to data from Kettle Labs. → according to data from Kettle Labs = data from Kettle Labs, named',
    'It was late, according to people from Kettle Labs. → according to people from Kettle Labs = people from Kettle Labs',
    'It was late, according to police. → according to police = police, named',
    'It was late, according to the administration. → according to the administration = the administration, named',
    'It was late, according to a very long list of people and so on and on. → according to a very long list of people = a very long list of people',
    'It was late, according to a person familiar with the talks (she is old). → according to a person familiar with the talks = a person familiar with the talks',
    'It was late, according to "them". → nothing',
    'Police said it was late. → Police said = Police, named',
    'The police said it was late. → police said = police, named',
    'The administration said it was late. → administration said = administration, named',
    'The committee said it was late. → committee said = committee, named',
    'A spokesman said it was late. → spokesman said = spokesman',
    'A spokesman for Kettle Labs said it was late. → spokesman for Kettle Labs said = spokesman for Kettle Labs, named',
    'A spokesman for the town said it was late. → spokesman for the town said = spokesman for the town',
    'A London Fire Brigade spokesman said it was late. → London Fire Brigade spokesman said = London Fire Brigade spokesman, named',
    'A London Fire Brigade worker said it was late. → London Fire Brigade worker said = London Fire Brigade worker',
    'A spokeswoman of Kettle Labs said it was late. → spokeswoman of Kettle Labs said = spokeswoman of Kettle Labs, named',
    'Officials said it was late. → Officials said = Officials',
    'A witness said it was late. → witness said = witness',
    'After the storm in Oster said it was late. → nothing',
    'The table in the hall says it is late. → nothing',
    'None of the voters said it was late. → nothing',
    'A spokeswoman for the council said it was late. → spokeswoman for the council said = spokeswoman for the council, named',
    'Police in Oster said it was late. → Police in Oster said = Police in Oster, named',
    'Officials at the hospital said it was late. → Officials at the hospital said = Officials at the hospital',
    'The father of the victim said it was late. → father of the victim said = father of the victim',
    'A member of the committee said it was late. → member of the committee said = member of the committee',
    'Correspondents say it is late. → Correspondents say = Correspondents',
    'Nobody said it was late. → nothing',
    'The letter said it was late. → letter said = letter',
    'A person close to the family said it was late. → person close to the family said = person close to the family',
    'He said it was late. → nothing',
    'Ann Lee came. She said it was late. → She said = Ann Lee, named',
    'Ann Lee said "it was late for all of us". She added that it rained. → Ann Lee said = Ann Lee, named | She added = Ann Lee, named',
    'In the words of Ann Lee, it was late. → words of Ann Lee = Ann Lee, named',
  ]));

describe('who says it, without quotation marks: pt', () =>
  testRows(
    (text) => attributionsIn(text, { language: 'pt' }),
    [
      'Estava tarde, informou hoje um porta-voz. → informou hoje um porta-voz = porta-voz',
      'Ana Prado disse que estava tarde. → Ana Prado disse = Ana Prado, named',
      'Segundo Ana Prado, estava tarde. → Segundo Ana Prado = Ana Prado, named',
      'A polícia de Oster informou que estava tarde. → polícia de Oster informou = polícia de Oster, named',
      'O técnico do clube disse que estava tarde. → técnico do clube disse = técnico do clube',
      'No segundo turno, estava tarde. → nothing',
      'Estava tarde, disse à Folha o prefeito Rui Prado. → disse à Folha o prefeito Rui Prado = Rui Prado, named',
      'De acordo com Ana Prado, estava tarde. → De acordo com Ana Prado = Ana Prado, named',
      'Ana Prado contou 41 barcos. → nothing',
      'Ana Prado contou que era tarde. → Ana Prado contou = Ana Prado, named',
      'Na Rua Prado a conta foi outra. → nothing',
    ],
  ));

describe('who says it, without quotation marks: es', () =>
  testRows(
    (text) => attributionsIn(text, { language: 'es' }),
    [
      'Era tarde, informó ayer el alcalde Juan Prado. → informó ayer el alcalde Juan Prado = Juan Prado, named',
      'De acuerdo con Ana Prado, era tarde. → De acuerdo con Ana Prado = Ana Prado, named',
      'Según Ana Prado, era tarde. → Según Ana Prado = Ana Prado, named',
      'Ana Prado llevaba la cuenta. → nothing',
      'Ana Prado cuenta que era tarde. → Ana Prado cuenta = Ana Prado, named',
      'Era tarde, según Ana Prado. → según Ana Prado = Ana Prado, named',
    ],
  ));

describe('who says it, without quotation marks: fr', () =>
  testRows(
    (text) => attributionsIn(text, { language: 'fr' }),
    [
      'Selon Marie Dupont, il était tard. → Selon Marie Dupont = Marie Dupont, named',
      'Il était tard, a déclaré à la presse Marie Dupont. → déclaré à la presse Marie Dupont = Marie Dupont, named',
    ],
  ));

describe('who says it, without quotation marks: de', () =>
  testRows(
    (text) => attributionsIn(text, { language: 'de' }),
    [
      'Es war spät, sagte Anna Prado. → sagte Anna Prado = Anna Prado, named',
      'Laut Anna Prado war es spät. → Laut Anna Prado = Anna Prado, named',
    ],
  ));
