import ts from 'typescript';

/** One small fault that could be put into a file: the code from `start` to `end`, and what replaces it. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** What is changed: "a < b becomes a <= b". */
  readonly name: string;
  /** The code with the fault. */
  readonly instead: string;
  /** Whether it is a whole statement, which is left out. */
  readonly isStatement: boolean;
}

const OPERATORS = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
]);

const METHODS = new Map([
  ['min', 'max'],
  ['max', 'min'],
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
]);

/** The faults that Stryker's commonest mutators would put into a file, in the order of the text. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    mutate(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;

  function mutate(node: ts.Node): void {
    if (ts.isBinaryExpression(node)) {
      const operator = OPERATORS.get(node.operatorToken.kind);
      if (operator !== undefined) add(node, `${node.left.getText()} ${operator} ${node.right.getText()}`);
    } else if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) {
      const condition = ts.isIfStatement(node) ? node.expression : node.condition;
      add(condition, 'true');
      add(condition, 'false');
    } else if (ts.isNumericLiteral(node) && isExpression(node)) {
      add(node, `(${node.getText()} + 1)`);
    } else if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) {
      if (isExpression(node)) add(node, node.kind === ts.SyntaxKind.TrueKeyword ? 'false' : 'true');
    } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const other = METHODS.get(node.expression.name.text);
      const given = node.arguments.map((argument) => argument.getText()).join(', ');
      if (other !== undefined && node.questionDotToken === undefined)
        add(node, `${node.expression.expression.getText()}.${other}(${given})`);
    } else if (ts.isExpressionStatement(node)) {
      addStatement(node);
    }
  }

  function add(node: ts.Node, instead: string): void {
    push(node, `${short(node.getText())} becomes ${short(instead)}`, instead, false);
  }

  function addStatement(node: ts.Node): void {
    push(node, `${short(node.getText())} is left out`, '', true);
  }

  function push(node: ts.Node, name: string, instead: string, isStatement: boolean): void {
    const start = node.getStart();
    const { line } = source.getLineAndCharacterOfPosition(start);
    mutants.push({ file, line: line + 1, start, end: node.getEnd(), name, instead, isStatement });
  }
}

/** Whether a literal is part of what is computed, and not in a type, a property's name or an enumeration. */
function isExpression({ parent }: ts.Node): boolean {
  return !ts.isLiteralTypeNode(parent) && !ts.isPropertyAssignment(parent) && !ts.isEnumMember(parent);
}

function short(code: string): string {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}

/** A file's text with some of its faults in it, each of which does nothing until its number is switched on. */
export function withSwitches(text: string, mutants: readonly (Mutant & { readonly number: number })[]): string {
  // From the inside out: a fault may be inside another's code, which is then the outer one's own, unfaulty code.
  let switched = text;
  const ordered = [...mutants].sort((a, b) => b.start - a.start || a.end - b.end);
  for (const [index, { start, end, number, instead, isStatement }] of ordered.entries()) {
    const grown = ordered
      .slice(0, index)
      .filter((inner) => inner.start >= start && inner.end <= end)
      .reduce((sum, inner) => sum + switchedLength(inner), 0);
    const own = switched.slice(start, end + grown);
    const code = isStatement
      ? `{ if (!__mutant(${number})) { ${own} } }`
      : `(__mutant(${number}) ? (${instead}) : (${own}))`;
    lengths.set(number, code.length - own.length);
    switched = switched.slice(0, start) + code + switched.slice(end + grown);
  }
  return `const __mutant = (globalThis as any).__mutant ?? (() => false);\n${switched}`;

  function switchedLength({ number }: { readonly number: number }): number {
    return lengths.get(number) ?? 0;
  }
}

const lengths = new Map<number, number>();
