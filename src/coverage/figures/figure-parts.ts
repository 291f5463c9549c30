import type { Figure } from '../../text/index.js';
import { type FigureQuestion, type FigureScope, isThing, OF_PEOPLE } from './questions/index.js';

/** A figure with the question that it answers, and the part of it. */
interface Answer extends Figure {
  readonly question: FigureQuestion | undefined;
  readonly scope: FigureScope;
}

/** "Twelve people, five of them children": behind the second number. */
const OF_THEM = /^ (?:of (?:them|whom|those|the)\b|deles\b|delas\b|de (?:ellos|ellas)\b)/i;
/** Characters between a number and a part of it. */
const MAX_TO_PART = 60;

/** Whether a number may answer a question: trains do not die. */
function canAnswer({ subject }: Figure, question: FigureQuestion): boolean {
  return !OF_PEOPLE.has(question) || subject === undefined || !isThing(subject);
}

/** Between two numbers they make the second, or the first, a part of the other. */
const PART_WORD = /\b(?:including|among|incluindo|entre|dont|darunter)\b/i;
const OF_A_WHOLE = /^ (?:of (?:the|its|their)|de (?:los|las)|d[oa]s|des|der) $/i;
/** "Two among 40", but not "40, among them two". */
const WHOLE_WORD =
  /\b(?:among|entre)\b(?! (?:them|whom|which|eles|elas|quais|ellos|ellas|los cuales|eux|elles|lesquels)\b)/i;

/**
 * "12, including 3 children, were killed": a part answers the question of the whole beside it, and the whole that of
 * its part.
 */
export function withParts<A extends Answer>(
  figures: readonly A[],
  text: string,
  scopeFor: (index: number, question: FigureQuestion) => FigureScope,
): A[] {
  const read = [...figures];
  read.forEach((figure, index) => {
    const before = read[index - 1];
    if (before === undefined || figure.kind !== 'count' || before.kind !== 'count') return;
    const between = text.slice(before.end, figure.start);
    const isOfBefore = between.length <= MAX_TO_PART && OF_THEM.test(text.slice(figure.end, figure.end + 16));
    if (!figure.scope.isPart && !before.scope.isPart && !isOfBefore && !PART_WORD.test(between)) return;
    if (figure.question !== undefined && before.question !== undefined) return;
    // "Five of the seven miners died"
    if (figure.question === undefined && OF_A_WHOLE.test(between)) return;
    const question = (figure.question ?? before.question) as FigureQuestion | undefined;
    if (question === undefined || !canAnswer(figure, question) || !canAnswer(before, question)) return;
    const isWholeBehind = WHOLE_WORD.test(between);
    read[index] = { ...figure, question, scope: { ...scopeFor(index, question), isPart: !isWholeBehind } };
    read[index - 1] = { ...before, question, scope: { ...scopeFor(index - 1, question), isPart: isWholeBehind } };
  });
  return read;
}

/**
 * The questions of a sentence's figures, where one that says nothing itself answers that of the one before: "six died
 * in Oster and four in Vell", "killed 11 people: seven in Oster and four in Vell". And which of them are such parts.
 */
export function withShared(
  text: string,
  figures: readonly Figure[],
  questions: readonly (FigureQuestion | undefined)[],
): { readonly questions: readonly (FigureQuestion | undefined)[]; readonly parts: ReadonlySet<number> } {
  const found = [...questions];
  const parts = new Set<number>();
  figures.forEach((figure, at) => {
    const question = found[at - 1];
    if (question !== undefined && found[at] === undefined && OF_PEOPLE.has(question) && canAnswer(figure, question)) {
      const before = text.slice(Math.max(figures[at - 1]!.end, figure.start - MAX_TO_COLON), figure.start);
      const behind = text.slice(figure.end, figure.end + 40);
      if (figure.kind === 'count' && ALSO.test(before) && IN_A_PLACE.test(behind)) found[at] = question;
    }
    for (const part of question === undefined ? [] : partsOf(text, figures, at - 1)) {
      found[part] = question;
      parts.add(part);
    }
  });
  return { questions: found, parts };
}

/** Between "six died in Oster" and "four in Vell". */
const ALSO =
  /\b(?:in|at|near|em|n[oa]|en|à|nel) (?:[\p{L}’'-]+ ){0,2}?\p{Lu}[^.;:]{0,40}(?:,| and| e| y| et| und)(?: (?:another|at least|about))? $/u;
const IN_A_PLACE = /^ (?:others? |more |people )?(?:in|on|at|near|em|n[oa]|en|à|nel) (?:\p{Ll}+ ){0,3}\p{Lu}/u;

/** The indices of the numbers behind a colon that make up the one before it. */
function partsOf(text: string, figures: readonly Figure[], at: number): number[] {
  const { value, end } = figures[at]!;
  const colon = text.slice(end, end + MAX_TO_COLON).search(/:| – | — /);
  if (colon < 0) return [];
  const parts: number[] = [];
  let sum = 0;
  for (let part = at + 1; part < figures.length; part++) {
    const { kind, start, value: more } = figures[part]!;
    if (kind !== 'count' || start - figures[part - 1]!.end > MAX_TO_COLON) return [];
    // "In two countries: seven …"
    if (start < end + colon) continue;
    parts.push(part);
    sum += more;
    if (sum === value && more < value) return parts;
  }
  return [];
}

/** Characters from a number to its parts, and from one of these to the next. */
const MAX_TO_COLON = 80;
