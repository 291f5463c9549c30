import type { Article } from '../../article.js';

/** "The White House", "a spokesman for Lee": a name or a role with the article that the texts write before it. */
export function withArticle(name: string, articles: readonly Article[]): string {
  const counts = { none: 0, the: 0, a: 0, an: 0 };
  for (const { text } of articles)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      // "Lee" is not in "Leeds".
      if (!LETTERS.test(text.slice(at + name.length, at + name.length + 1))) counts[articleBefore(text, at)]++;
  // "Senate aide", "spokesman for Microsoft"
  const isRole = /^\p{Ll}|(?:^|[\s-])\p{Ll}+$/u.test(name);
  const indefinite = counts.an > counts.a ? 'an' : 'a';
  // A name is written without an article in titles; a role hardly ever.
  if (isRole && counts.a + counts.an > 0) return `${indefinite} ${name}`;
  return counts.the > 0 && (isRole || counts.the > counts.none) ? `the ${name}` : name;
}

/** Of some names the fullest that ends with all words of one; itself where two people have such a name. */
export function fullestName(name: string, names: readonly string[]): string {
  const words = name.split(' ');
  const fuller = names.filter((other) => {
    const theirs = other.split(' ');
    return theirs.at(-1) === words.at(-1) && theirs.every((word) => /^\p{Lu}/u.test(word)) && isWithin(words, theirs);
  });
  const longest = fuller.reduce((longest, one) => (one.length > longest.length ? one : longest), name);
  return fuller.every((one) => isWithin(one.split(' '), longest.split(' '))) ? longest : name;
}

function isWithin(words: readonly string[], all: readonly string[]): boolean {
  return words.every((word) => all.includes(word));
}

const LETTERS = /^[\p{L}\p{N}]/u;

/** The English article that stands before a place of a text. */
function articleBefore(text: string, at: number): 'the' | 'a' | 'an' | 'none' {
  const word = /\b(the|an?) $/i.exec(text.slice(Math.max(0, at - 5), at))?.[1]?.toLowerCase();
  return (word as 'the' | 'a' | 'an' | undefined) ?? 'none';
}

/**
 * Whether a source without a name is somebody who could have been named: an aide, two people who know of it, witnesses.
 * Bodies, records, groups of office-holders and crowds hide from nobody.
 */
export function isUnnamedSource(who: string): boolean {
  const [head] = who.split(SMALL_WORDS);
  return PEOPLE.test(head!) || OTHER_PEOPLE.test(who);
}

/** What goes on behind the noun. */
const SMALL_WORDS =
  /,| (?:about|at|by|for|from|in|inside|of|on|to|with|who|familiar|briefed|close|involved|aware|near) /;

const PEOPLE =
  /\b(?:(?:advis[eo]r|agent|aide|analyst|attendee|bystander|colleague|detective|diplomat|doctor|employee|executive|expert|friend|informant|insider|investigator|local|neighbou?r|nurse|officer|official|onlooker|parent|passenger|passer-?by|relative|representative|resident|source|staffer|staff member|strategist|survivor|villager|whistle-?blower|worker)s?|people|persons?|spokes(?:m[ae]n|person|people|wom[ae]n)|witness(?:es)?)$/i;

/** The same in other languages, whose nouns come first. */
const OTHER_PEOPLE =
  /^(?:(?:d(?:eux|ois|uas|ue|os)|una?s?|une?|varios|vários|várias|plusieurs|algun[oa]s|zwei|mehrere|einige?|eine?|drei|tres|três|trois|tre) )?(?:fuentes?|testigos?|funcionarios?|funcionários?|vecinos?|allegados?|asistentes?|residentes|investigador[ae]s|diplomáticos?|portavo(?:z|ces|ce)|fontes?|fonti|testemunhas?|moradore?s?|vizinhos?|porta-voz(?:es)?|assessor(?:es)?|sources?|témoins?|proches?|responsables?|enquêteurs?|riverains?|habitants?|voisins?|conseillers?|porte-parole|testimon[ei]|funzionar[io]|vicini|(?:Augen)?zeug(?:en?|in)|Anwohner|Nachbarn?|Ermittler|Sprecher(?:in)?|Diplomaten|\p{L}*[kK]reisen?|Insider|nguồn tin|nhân chứng|người dân)(?![\p{L}\p{M}])/iu;
