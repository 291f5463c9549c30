import type { Lexicon, TextDocument } from '../../text/index.js';

// Outcomes that a sentence states, where another sentence could state the opposite in otherwise equal words: "was found
// guilty" and "pleaded not guilty" of the same two charges are two facts.

/**
 * One line a question: its answers, each with the forms that give it. An answer after `=` is given too: who is
 * sentenced is convicted.
 */
const STATES: Readonly<Record<string, string>> = {
  en: `
charged: charged, indicted, arraigned | denied: denies, denied, denying | confessed=convicted: confessed, confesses | convicted: convicted, convicts | acquitted: acquitted, acquits, acquittal, cleared, exonerated | sentenced=convicted: sentenced, jailed
confirmed: confirmed, confirms, confirm, acknowledged, acknowledges | disputed: denies, denied, deny, refuted, refutes
dead: died, dies, dead, killed, death, deaths, dying | alive: alive, survived, survives, survivor, survivors
approved: approved, approves, approve, ratified, ratifies, endorsed, endorses | rejected: rejected, rejects, reject, vetoed, vetoes, refused, refuses
held: arrested, arrests, detained, imprisoned | freed: released, freed, frees, releases
postponed: postponed, postpones, delayed, deferred | cancelled: cancelled, canceled, cancels, scrapped
rose: rose, risen, rises, climbed, jumped, surged, soared, increased | fell: fell, fallen, falls, dropped, plunged, slumped, tumbled, decreased
left: resigned, resigns, resign, quit, quits
`,
  pt: `
charged: acusado, acusada, indiciado, indiciada, denunciado, denunciada | convicted: condenado, condenada, condenou | acquitted: absolvido, absolvida, absolveu, inocentado
dead: morreu, morreram, morto, morta, mortos, mortas, matou, morte | alive: sobreviveu, sobreviveram, vivo, viva, vivos, sobrevivente, sobreviventes
approved: aprovou, aprovado, aprovada, aprova | rejected: rejeitou, rejeitado, rejeitada, rejeita, vetou, vetado
held: preso, presa, presos, detido, detida, detidos | freed: solto, solta, soltos, libertado, libertada, libertados
postponed: adiado, adiada, adiou | cancelled: cancelado, cancelada, cancelou
rose: subiu, subiram, aumentou, cresceu | fell: caiu, caíram, recuou, diminuiu
`,
  es: `
charged: acusado, acusada, imputado, imputada | convicted: condenado, condenada, condenó | acquitted: absuelto, absuelta, absolvió
dead: murió, murieron, muerto, muerta, muertos, muerte | alive: sobrevivió, sobrevivieron, vivo, viva, vivos, superviviente, supervivientes
approved: aprobó, aprobado, aprobada, aprueba | rejected: rechazó, rechazado, rechazada, rechaza, vetó
held: detenido, detenida, detenidos, arrestado | freed: liberado, liberada, liberados
rose: subió, subieron, aumentó, creció | fell: cayó, cayeron, bajó, disminuyó
`,
  de: `
charged: angeklagt, beschuldigt | convicted: verurteilt | acquitted: freigesprochen
dead: starb, starben, tot, getötet, gestorben, tote, toten | alive: überlebte, überlebt, überlebten, überlebende, lebend
approved: billigte, gebilligt, genehmigt, genehmigte, verabschiedet, verabschiedete | rejected: abgelehnt, ablehnte
held: festgenommen, verhaftet | freed: freigelassen, entlassen
rose: stieg, stiegen, gestiegen | fell: fiel, fielen, gefallen, sank, gesunken
`,
  fr: `
charged: inculpé, inculpée, accusé, accusée | convicted: condamné, condamnée | acquitted: acquitté, acquittée, relaxé, relaxée
dead: mort, morte, morts, mortes, tué, tuée, tués, décédé, décédée | alive: survécu, vivant, vivants, survivant, survivants
approved: approuvé, approuvée, adopté, adoptée | rejected: rejeté, rejetée, refusé, refusée
held: arrêté, arrêtée, détenu, détenue | freed: libéré, libérée, libérés
`,
};

const NEGATIONS = new Set(
  'not no never nobody none without cannot unlikely fails failed não nunca nenhum nem sem ni sin ningún nunca nicht kein keine nie ohne pas aucun jamais sans'.split(
    ' ',
  ),
);
/** Words before a state in which a negation is looked for, and in which "pleaded" is that goes with "guilty". */
const REACH = 3;
const PLEADS = new Set(['plead', 'pleads', 'pleaded', 'pleading', 'pled', 'plea', 'pleas']);

/** Codes of one question: its answers, and behind them the same ones denied ("did not resign"). */
const WIDTH = 16;
const DENIED = WIDTH / 2;

interface StateTable {
  readonly byForm: ReadonlyMap<string, readonly number[]>;
  readonly byName: ReadonlyMap<string, number>;
}

const tables = new Map<string, StateTable>();

function tableOf(language: string): StateTable | undefined {
  const text = STATES[language];
  if (text !== undefined && !tables.has(language)) tables.set(language, readTable(text));
  return tables.get(language);
}

function readTable(text: string): StateTable {
  const byForm = new Map<string, number[]>();
  const byName = new Map<string, number>();
  text
    .trim()
    .split('\n')
    .forEach((line, question) => {
      const answers = line.split(' | ').map((answer) => answer.split(': ') as [string, string]);
      const names = answers.map(([name]) => name.split('=')[0]!);
      for (const [answer, name] of names.entries()) byName.set(name, question * WIDTH + answer);
      for (const [name, forms] of answers) {
        const codes = name.split('=').map((given) => byName.get(given)!);
        for (const form of forms.split(', ')) byForm.set(form, [...(byForm.get(form) ?? []), ...codes]);
      }
    });
  return { byForm, byName };
}

/** Reads the states of the sentences of one story. */
export class StateReader {
  readonly #lexicon: Lexicon;
  /** By form: the word, read once. */
  readonly #words: string[] = [];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The outcomes that a sentence states, as ascending codes; most sentences have none. */
  read({ tokens, language }: TextDocument, from: number, to: number): readonly number[] {
    const table = tableOf(language);
    if (table === undefined) return NONE;
    let found: Set<number> | undefined;
    for (let token = from; token < to; token++) {
      const word = this.#word(tokens.forms[token]!);
      if (word !== GUILTY && !table.byForm.has(word)) continue;
      const before = this.#wordsOf(tokens.forms, Math.max(from, token - REACH), token);
      found ??= new Set();
      const behind = token + 1 < to ? this.#word(tokens.forms[token + 1]!) : '';
      for (const code of word === GUILTY ? verdictOf(before, behind, table) : codesOf(word, before, table))
        found.add(code);
    }
    return found === undefined ? NONE : [...found].sort((x, y) => x - y);
  }

  #wordsOf(forms: Int32Array, from: number, to: number): string[] {
    return Array.from(forms.subarray(from, to), (form) => this.#word(form));
  }

  #word(form: number): string {
    let word = this.#words[form];
    if (word === undefined) {
      word = this.#lexicon.form(form);
      this.#words[form] = word;
    }
    return word;
  }
}

const GUILTY = 'guilty';
const NONE: readonly number[] = [];

function codesOf(word: string, before: readonly string[], { byForm }: StateTable): readonly number[] {
  const codes = byForm.get(word)!;
  return before.some(isNegation) ? codes.map((code) => code + DENIED) : codes;
}

/** "Pleaded not guilty" and "a not guilty plea" deny; "guilty" alone is a verdict. */
function verdictOf(before: readonly string[], behind: string, { byName }: StateTable): number[] {
  const isPleaded = PLEADS.has(behind) || before.some((word) => PLEADS.has(word));
  const convicted = isPleaded ? ['confessed', 'convicted'] : ['convicted'];
  const names = before.some(isNegation) ? [isPleaded ? 'denied' : 'acquitted'] : convicted;
  return names.map((name) => byName.get(name)).filter((code) => code !== undefined);
}

function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || /n['’]t$/.test(word);
}

/** Whether two sentences answer a question, and have no answer to it in common. */
export function areOpposed(one: readonly number[], two: readonly number[]): boolean {
  if (one.length === 0 || two.length === 0) return false;
  return one.some((code) => {
    const question = Math.floor(code / WIDTH);
    const theirs = two.filter((other) => Math.floor(other / WIDTH) === question);
    return theirs.length > 0 && !one.some((own) => theirs.includes(own));
  });
}
