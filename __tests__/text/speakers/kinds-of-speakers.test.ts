import { describe, expect, test } from '@jest/globals';
import { findQuotes } from '../../../src/text/quotes/find-quotes.js';

/** The speaker of every quote, `-` where the text names none. */
function speakers(text: string, language = 'en'): string[] {
  return findQuotes(text, { language }).map(({ speaker }) => speaker?.name ?? '-');
}

describe('a passive with its agent', () => {
  test.each([
    ['a name', 'The levy was called "a tax on the sea" by Labour MP Tom Orr.', 'Tom Orr'],
    [
      'a body',
      'The levy was welcomed as "a turning point" by the Harbour Society, which had asked for it.',
      'Harbour Society',
    ],
    ['several people', 'The levy is seen as "a burden on the poor" by many economists.', 'many economists'],
    ['a participle alone', 'The levy, dubbed "the porpoise tax" by opponents, passed on Monday.', 'opponents'],
    ['an adverb between', 'He was widely praised as "a loyal officer" by Chief Constable Dan Reed.', 'Dan Reed'],
    ['nobody', 'The flat was described as "a death trap".', '-'],
  ])('%s', (_, text, speaker) => expect(speakers(text)).toEqual([speaker]));

  test('is none where the verb has a subject', () => {
    expect(speakers('The board criticised "alarming levels of delay" by the builders.')).toEqual(['board']);
  });

  test('in Portuguese', () => {
    const text = 'O acidente foi classificado como "uma tragédia anunciada" pelo deputado Marco Braz.';
    expect(speakers(text, 'pt')).toEqual(['Marco Braz']);
  });
});

describe('a noun with the body or the place that it belongs to', () => {
  test.each([
    ['en', '"We won the cup," a spokeswoman for the council said.', 'spokeswoman for the council'],
    ['en', '"We won the cup," said a spokeswoman for the city council on Monday.', 'spokeswoman for the city council'],
    ['en', '"We won the cup," the head of the union said.', 'head of the union'],
    ['en', '"We won the cup," a staffer for Ann Lee said.', 'staffer for Ann Lee'],
    ['en', '"We won the cup," officials at the hospital said.', 'officials at the hospital'],
    ['en', '"We won the cup," two of the town\'s biggest clubs said.', "two of the town's biggest clubs"],
    ['en', '"We won the cup," the state\'s two largest school districts said.', "state's two largest school districts"],
    ['en', '"We won the cup," said a spokesman for Ann Lee\'s campaign.', "spokesman for Ann Lee's campaign"],
    ['en', '"We won the cup," the mayor in a letter said.', 'mayor'],
    ['en', '"We won the cup," a juror in the Harbour Bank trial said.', 'juror'],
    ['en', '"We won the cup," a woman, one of the fans, said.', 'woman'],
    ['pt', 'A procuradoria de Oster disse: “A ponte fechou para sempre.”', 'procuradoria de Oster'],
    ['pt', 'A polícia de Lisboa informou: “A ponte fechou para sempre.”', 'polícia de Lisboa'],
    ['pt', 'O advogado de Ana Souza disse: “A ponte fechou para sempre.”', 'advogado de Ana Souza'],
    ['pt', 'A assessoria de imprensa do clube disse: “A ponte fechou.”', 'assessoria de imprensa do clube'],
    ['pt', '“A ponte fechou”, disse a ministra da Saúde Ana Souza.', 'Ana Souza'],
    ['pt', 'Ana de Souza disse: “A ponte fechou para sempre.”', 'Ana de Souza'],
    ['pt', 'A tempestade em Oster disse: “A ponte fechou para sempre.”', '-'],
    ['es', 'La fiscalía de Madrid dijo: «El puente está cerrado hoy.»', 'fiscalía de Madrid'],
    ['fr', '« Le pont ferme », a annoncé la préfecture de Lyon.', 'préfecture de Lyon'],
    ['it', 'La procura di Milano ha detto: «Il ponte è chiuso oggi.»', 'procura di Milano'],
    ['de', 'Die Staatsanwaltschaft in Berlin sagte: „Die Brücke ist heute zu.“', 'Staatsanwaltschaft in Berlin'],
  ])('%s: %s', (language, text, speaker) => expect(speakers(text, language)).toEqual([speaker]));
});

describe('what cannot speak', () => {
  test.each([
    ['After the storm in Oster said: "The town will be rebuilt."', '-'],
    ['The table in the hall says "there are four seats for us".', '-'],
    ['The clock on the wall said: "It is nine in the morning."', '-'],
    ['"We won the cup," the storm said.', '-'],
    ['A sign in the hall says: "No dogs are allowed in here."', 'sign'],
    ['A guest in the hall says: "No dogs are allowed in here."', 'guest'],
    ['The zoo said: "No dogs are allowed in here."', 'zoo'],
    ['The man shot by police said: "I did nothing to them."', 'man'],
    ['Ann Lee the next day said: "I did nothing to them."', 'Ann Lee'],
  ])('%s', (text, speaker) => expect(speakers(text)).toEqual([speaker]));
});

describe('a phrase between the verb and its subject', () => {
  test.each([
    ['en', '"We won the cup," wrote on Twitter Ann Lee.', 'Ann Lee'],
    ['en', '"We won the cup," said to the press Ann Lee.', 'Ann Lee'],
    ['en', '"We won the cup," said at a rally on Monday the mayor.', 'mayor'],
    ['en', '"We won the cup," said in a statement.', '-'],
    ['en', '"We won the cup," said on Monday that it was not the end for Ann Lee.', '-'],
    [
      'en',
      'The Harbour Club, which called it "a cup of tears," said in a statement that its keeper left.',
      'Harbour Club',
    ],
    ['pt', '“Ganhamos a taça”, escreveu no Twitter Ana Souza.', 'Ana Souza'],
    ['pt', '“Ganhamos a taça”, disse à imprensa Ana Souza.', 'Ana Souza'],
    ['pt', '“Ganhamos a taça”, afirmou em entrevista coletiva o prefeito.', 'prefeito'],
    ['pt', '“Ganhamos a taça”, disse em Lisboa.', '-'],
    ['es', '«Ganamos la copa», dijo en rueda de prensa la ministra.', 'ministra'],
    ['es', '«Ganamos la copa», escribió en Twitter Ana Souza.', 'Ana Souza'],
    ['es', '«Ganamos la copa», dijo en Madrid que Ana Souza mintió.', '-'],
    ['fr', '« Nous avons gagné », a déclaré dans un communiqué le ministre Paul Martin.', 'Paul Martin'],
    ['fr', '« Nous avons gagné », a dit à la presse que le pont fermait.', '-'],
    ['it', '«Abbiamo vinto», ha scritto su Twitter Anna Rossi.', 'Anna Rossi'],
    ['de', '„Wir haben gewonnen“, schrieb auf Twitter Anna Lehmann.', 'Anna Lehmann'],
    ['de', '„Wir haben gewonnen“, hat Anna Lehmann gesagt.', 'Anna Lehmann'],
    ['de', '„Wir haben gewonnen“, hat die Ministerin am Montag gesagt.', 'Ministerin'],
    ['nl', '"We hebben gewonnen", heeft Anna de Vries gezegd.', 'Anna de Vries'],
    ['vi', '“Chúng ta đã thắng trận này”, theo ông Nguyễn Văn An.', 'Nguyễn Văn An'],
    ['vi', '“Chúng ta đã thắng trận này”, theo cảnh sát Hà Nội.', 'cảnh sát Hà Nội'],
    ['vi', '“Chúng ta đã thắng trận này”, theo hãng tin AFP.', '-'],
  ])('%s: %s', (language, text, speaker) => expect(speakers(text, language)).toEqual([speaker]));
});

describe('"it" and "they" behind a sentence without speech', () => {
  test.each([
    ['the actor', 'The council approved the plan. The union hit back. It said: "This is an insult to us."', 'union'],
    [
      'a named actor',
      'Vell Motors sued Brill Steel. Brill Steel hit back. "We met every order," it said.',
      'Brill Steel',
    ],
    [
      'a plural',
      'The ferry was late. Passengers reacted with fury. "Nobody told us a thing," they said.',
      'Passengers',
    ],
    ['not who only appears', 'Ann Lee was questioned by the Harbour Post. It was "a long day", she said.', 'Ann Lee'],
  ])('%s', (_, text, speaker) => expect(speakers(text)).toEqual([speaker]));
});

describe('who is not the name nearest to the verb', () => {
  test.each([
    [
      'opponents of somebody',
      'Opponents of the mayor, Ann Lee, accused her of "lying to the town".',
      'Opponents of the mayor',
    ],
    [
      'a regulator of the company before it',
      'Tesla Energy was fined on Monday. The regulator said the firm "failed its customers for years".',
      'regulator',
    ],
    ['a law', 'Under the law, anyone who is convicted faces "a term of not less than five years".', '-'],
    [
      'a country that spoke before',
      'Norway said the talks went on. Nothing was signed. "It was a long night for us."',
      '-',
    ],
  ])('%s', (_, text, speaker) => expect(speakers(text)).toEqual([speaker]));
});

describe('how it is written', () => {
  test.each([
    ['capitals', '"WE WILL NOT BE MOVED BY THREATS," MAYOR ANN LEE SAID ON MONDAY.', ['ANN LEE']],
    ['single marks with spaces', "Ann Lee said: ' We will fight on to the end. ' She left.", ['Ann Lee']],
    [
      'a bracket behind a single mark',
      "'(I want) to say thank you to everybody who worked here,' Ann Lee told Sky.",
      ['Ann Lee'],
    ],
    ['doubled single marks with spaces', "'' We lost the crop, '' said farmer Jim Beam.", ['Jim Beam']],
    ['no space before the mark', 'Ann Lee said it was over."We lost the crop," said farmer Jim Beam.', ['Jim Beam']],
  ])('%s', (_, text, expected) => expect(speakers(text)).toEqual(expected));
});

describe('other languages', () => {
  test.each([
    ['pt', '- Não vamos recuar - disse o ministro João Prado.', 'João Prado'],
    ['pt', '"Vamos recorrer da decisão", disse à Folha o advogado Pedro Sá.', 'Pedro Sá'],
    ['pt', 'De acordo com a polícia, o suspeito disse que "não sabia de nada".', 'suspeito'],
    ['pt', 'O jogador, que marcou dois gols, comemorou: "Foi o melhor jogo da minha vida".', 'jogador'],
    ['es', 'La ministra Rosa Gil calificó la medida de "un error histórico".', 'Rosa Gil'],
    ['fr', '« Nous avons tout perdu », a raconté à l’AFP Paul Martin, pêcheur.', 'Paul Martin'],
    ['fr', '« C’est une honte », s’indigne la maire de Lille, Anne Petit.', 'Anne Petit'],
    ['it', '"È stato un incubo", ha detto all’Ansa Luigi Rossi.', 'Luigi Rossi'],
    ['de', '„Das ist ein Skandal“, kritisierte Grünen-Chefin Eva Kern.', 'Eva Kern'],
  ])('%s: %s', (language, text, speaker) => expect(speakers(text, language)).toEqual([speaker]));

  test('a hyphen opens a list in English', () => {
    expect(speakers('- Bread was dear, said traders.\n- Milk was not.')).toEqual([]);
  });
});

describe('who is meant, of those named before', () => {
  test.each([
    [
      'who told somebody, and not who was told',
      'One diver told CNN’s Petra Lindqvist that the boat had sunk. The diver had hurt an ankle. “I was on deck,” he said.',
      ['One diver'],
    ],
    [
      'who spoke at the end of the sentence before',
      'President Otto Brandt may slow the plan, said Ned Walsh, an analyst in Oster.\n\n“He fears being forgotten,” he said.',
      ['Ned Walsh'],
    ],
    [
      'nobody whom the quote names',
      'Prosecutor Karl Morrow’s inquiry is nearly over, minister Paul Dietz told reporters.\n\n“I await Director Morrow’s report,” he said.',
      ['Paul Dietz'],
    ],
    [
      'whose witness is quoted, and not the outlet that carries it',
      'Ana Ruiz told auditors, “We had no idea what we were doing,” according to the Harbour Post.',
      ['Ana Ruiz'],
    ],
    [
      'who spoke to an outlet goes on',
      '“They fear nothing,” Gérard Bonnet, the store’s insurer, told France Info.\n\n“It has become routine.”',
      ['Gérard Bonnet', 'Gérard Bonnet'],
    ],
    [
      'a body that a noun explains',
      'Liberty, the campaign group, took the case. It said the law was “a trap”.',
      ['Liberty'],
    ],
    [
      'the subject behind an opening phrase',
      'Despite telling Marek Dole he could “build a smaller one”, Ana Ruiz was glad.',
      ['Ana Ruiz'],
    ],
    [
      'not who speaks inside a clause about another',
      'It said the attacker, who police said held two passports, had committed an act of “extreme cowardice”.',
      ['-'],
    ],
    [
      'not who spoke last, if another acts in the clause around the quote',
      'The navy said it was no threat to the island of Tarn, which Velland has threatened to bracket with “enveloping fire.”',
      ['-'],
    ],
    [
      'not who wrote the report',
      '“Politics had no part,” Nick Fishman said. “But everything up there is watched.”\n\n— Anna Griffin',
      ['Nick Fishman', 'Nick Fishman'],
    ],
    ['a company that is a platform too', 'Facebook has banned them. “We banned hate,” Facebook said.', ['Facebook']],
    ['a name without the occupation before it', 'Bystander Franck Sidon said: “Then it stopped.”', ['Franck Sidon']],
    [
      'whom a sentence goes on with behind an opening phrase',
      'Ann Lee is a judge. At her last hearing, she thanked Mary Oster. “I will be fair,” she pledged then.',
      ['Ann Lee'],
    ],
    [
      'nobody who gave a case its name',
      'Ned Walsh spoke of Roe v. Wade, a ruling of 1973. He called it “settled law”.',
      ['Ned Walsh'],
    ],
    [
      'a body of no known kind goes on',
      '“It will end badly,” House Democrats said at the White House. “We will march,” the group said.',
      ['House Democrats', 'House Democrats'],
    ],
    [
      'who answers behind the clause of another',
      'After Mr Oster said it was safe, minister Ann Lee shot back: “Nobody cares.”',
      ['Ann Lee'],
    ],
    [
      'no thing with a number in its name',
      'Bob Roe spoke for an hour. The crew of Harbour Ship One asked for more light. “Turn it off,” he said.',
      ['Bob Roe'],
    ],
    [
      'the holder of an office that began like a name',
      'Oster Nation Secretary of State Bob Roe said it was “late”.',
      ['Bob Roe'],
    ],
    ['a noun with a name before it', 'Another Hexley commenter: “It was brave.”', ['Hexley commenter']],
    [
      'not who made what is told of',
      'The Harbour Post reported that a leaflet penned by Bob Roe had gone “viral”.',
      ['Harbour Post'],
    ],
    [
      'of two who act, who acts nearer',
      'Ann Lee is a critic of the mayor, and Bob Roe has answered by calling her “a tourist”.',
      ['Bob Roe'],
    ],
    ['who shot back', 'Ann Lee called it a lie. Bob Roe shot back, “Not true.”', ['Bob Roe']],
    [
      'no land behind a town',
      'Mr Oster, speaking at a club in Hexley, Norland, at the signing of a bill, said it was “a start”.',
      ['Oster'],
    ],
    ['a name behind an honour in capitals', 'World Series MVP Ben Zobel said: “It is unbelievable.”', ['Ben Zobel']],
  ])('%s', (_, text, expected) => expect(speakers(text)).toEqual(expected));
});

describe('in whose view, and other verbs', () => {
  test.each([
    ['pt', 'Para Davi Clóvis, diretor da Rede, a lei é “um erro”.', ['Davi Clóvis']],
    ['pt', 'Para Davi Clóvis, diretor da Rede, não foi o dinheiro.\n\n“Nunca é o dinheiro.”', ['Davi Clóvis']],
    ['pt', 'O primeiro-ministro, o islamita Recep Tayyar, expressou que “a paciência se esgotou”.', ['Recep Tayyar']],
    ['pt', 'O brigadeiro Lula Prado defendeu a reforma. “É hora”, ressaltou. Para o ministro, não é.', ['Lula Prado']],
    ['pt', 'O ministro Lula Prado falou. Para o ministro, o Banco Oster é bom. “É hora”, emendou.', ['Lula Prado']],
    ['pt', 'O Airbus-A320 da TRM caiu. A TRM afirma que “não houve falha alguma na pista”.', ['TRM']],
    ['es', 'Para Ana Ruiz, portavoz del sindicato, el acuerdo es “una burla”.', ['Ana Ruiz']],
    ['es', '"No es verdad", ha replicado la portavoz, Marta Gil, en declaraciones a RNE.', ['Marta Gil']],
    ['fr', 'Pour Marie Dupont, présidente du syndicat, l’accord est « une trahison ».', ['Marie Dupont']],
    ['de', 'Für Anna Lehmann ist das Urteil „ein Schlag ins Gesicht“.', ['Anna Lehmann']],
    ['de', '„Wir haben verloren“, sagte Bürgermeisterin Anna Lehmann.', ['Anna Lehmann']],
    ['de', '„Das war knapp“, räumte SPD-Fraktionschef Rolf Mützel ein.', ['Rolf Mützel']],
    ['de', '„Es war laut“, erzählt eine Anwohnerin.', ['Anwohnerin']],
  ])('%s: %s', (language, text, expected) => expect(speakers(text, language)).toEqual(expected));
});

test('people without a name who know something are told from what they say', () => {
  const text = 'Two people briefed on the talks said the plant would “close in June”.';
  expect(speakers(text)).toEqual(['Two people briefed on the talks']);
});

test('what ends like an adverb may speak', () => {
  expect(speakers('The tax will “rise in May”, the assembly said.')).toEqual(['assembly']);
});
