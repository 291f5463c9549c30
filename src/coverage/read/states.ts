import { getOrInsert, groupBy } from '../../structures/index.js';
import type { Lexicon, TextDocument } from '../../text/index.js';
import { NEGATIONS, STATES } from './states.generated.js';

// Outcomes that a sentence states, where another sentence could state the opposite in otherwise equal words: "was found
// guilty" and "pleaded not guilty" of the same two charges are two facts.

/** Words before a state in which a negation is looked for, and in which "pleaded" is that goes with "guilty". */
const REACH = 3;
/** Words of the longest form behind its first. */
const MAX_FURTHER_WORDS = 3;
const PLEADS = new Set(['plead', 'pleads', 'pleaded', 'pleading', 'pled', 'plea', 'pleas']);

/** Codes of one question: its answers, and behind them the same ones denied ("did not resign"). */
const WIDTH = 16;
const DENIED = WIDTH / 2;

/** A form's further words ("off" of "called off") and what it states. */
interface StateForm {
  readonly rest: readonly string[];
  readonly codes: readonly number[];
}

interface StateTable {
  /** By the first word of a form, the longest first. */
  readonly byForm: ReadonlyMap<string, readonly StateForm[]>;
  /** By the question and its answer: "bail denied" is no "charge denied". */
  readonly byName: ReadonlyMap<string, number>;
}

const tables = new Map<string, StateTable>();

function tableOf(language: string): StateTable | undefined {
  const text: string | undefined = (STATES as Readonly<Record<string, string>>)[language];
  if (text !== undefined && !tables.has(language)) tables.set(language, readTable(text));
  return tables.get(language);
}

/** Reads the list of a language: "custody freed: released, frees|…", where questions are numbered as they come. */
function readTable(text: string): StateTable {
  const byForm = new Map<string, StateForm[]>();
  const byName = new Map<string, number>();
  const rows = text.split('|').map((entry) => /^(\w+) ([^=:]+)=?([^:]*): (.*)$/.exec(entry)!);
  for (const [index, answers] of [...groupBy(rows, ([, question]) => question!).values()].entries()) {
    for (const [answer, [, question, name]] of answers.entries())
      byName.set(`${question} ${name}`, index * WIDTH + answer);
  }
  for (const [, question, name, given, forms] of rows) {
    const codes = (given === '' ? [name!] : [name!, given!]).map((one) => byName.get(`${question} ${one}`)!);
    for (const form of forms!.split(', ')) {
      const [first, ...rest] = form.split(' ') as [string, ...string[]];
      getOrInsert(byForm, first, () => []).push({ rest, codes });
    }
  }
  for (const known of byForm.values()) known.sort((x, y) => y.rest.length - x.rest.length);
  return { byForm, byName };
}

/** Reads the states of the sentences of one story. */
export class StateReader {
  readonly #lexicon: Lexicon;
  /** By language and form of a word: the forms of states that begin with it, `null` for most words. */
  readonly #known = new Map<string, (readonly StateForm[] | null)[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The outcomes that a sentence states, as ascending codes; most sentences have none. */
  read({ tokens, language }: TextDocument, from: number, to: number): readonly number[] {
    const table = tableOf(language);
    if (table === undefined) return NONE;
    const known = getOrInsert(this.#known, language, () => []);
    let found: Set<number> | undefined;
    for (let token = from; token < to; token++) {
      const form = tokens.forms[token]!;
      if (known[form] === undefined) known[form] = this.#formsOf(form, table);
      const forms = known[form];
      if (forms === null) continue;
      const behind = this.#wordsOf(tokens.forms, token + 1, Math.min(to, token + 1 + MAX_FURTHER_WORDS));
      const standing = forms === GUILTY ? forms : standingOf(forms, behind);
      if (standing.length === 0 && forms !== GUILTY) continue;
      const before = this.#wordsOf(tokens.forms, Math.max(from, token - REACH), token);
      const codes = forms === GUILTY ? verdictOf(before, behind[0], table) : codesOf(standing, before);
      // "Will not take place" does not say that it will.
      token += standing[0]?.rest.length ?? 0;
      if (codes.length === 0) continue;
      found ??= new Set();
      for (const code of codes) found.add(code);
    }
    return found === undefined ? NONE : [...found].sort((x, y) => x - y);
  }

  #wordsOf(forms: Int32Array, from: number, to: number): string[] {
    const words: string[] = [];
    for (let token = from; token < to; token++) words.push(this.#lexicon.form(forms[token]!));
    return words;
  }

  #formsOf(form: number, { byForm }: StateTable): readonly StateForm[] | null {
    const word = this.#lexicon.form(form);
    return byForm.get(word) ?? (word === 'guilty' ? GUILTY : null);
  }
}

/** What "guilty" states is said by the words around it. */
const GUILTY: readonly StateForm[] = [];
const NONE: readonly number[] = [];

/** The longest forms that stand there: "called off" is no call. */
function standingOf(forms: readonly StateForm[], behind: readonly string[]): StateForm[] {
  const standing = forms.filter(({ rest }) => rest.every((word, at) => behind[at] === word));
  return standing.filter(({ rest }) => rest.length === standing[0]!.rest.length);
}

function codesOf(standing: readonly StateForm[], before: readonly string[]): readonly number[] {
  const codes = standing.flatMap((form) => form.codes);
  return before.some(isNegation) ? codes.map((code) => code + DENIED) : codes;
}

/** "Pleaded not guilty" and "a not guilty plea" deny; "guilty" alone is a verdict. */
function verdictOf(before: readonly string[], behind: string | undefined, { byName }: StateTable): number[] {
  const isPleaded = (behind !== undefined && PLEADS.has(behind)) || before.some((word) => PLEADS.has(word));
  const convicted = isPleaded ? ['confessed', 'convicted'] : ['convicted'];
  const names = before.some(isNegation) ? [isPleaded ? 'denied' : 'acquitted'] : convicted;
  return names.map((name) => byName.get(`charge ${name}`)).filter((code) => code !== undefined);
}

function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || /n['’]t/.test(word);
}

/** Questions of a list whose answers change a story; what opens, begins or is agreed stands behind them. */
const CHANGING = 10;

/** Whether one of the states of a sentence changes the story, as a verdict or a death does. */
export function changesStory(states: readonly number[]): boolean {
  return states.some((code) => code < CHANGING * WIDTH);
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
