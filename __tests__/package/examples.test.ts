import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import type { Words } from '../../src/coverage/read/word-diff.js';
import * as io from '../../src/io/index.js';
import * as languages from '../../src/languages.js';
import * as report from '../../src/report.js';
import { shippedLinkModel } from '../../src/stories/link/link-model.js';
import * as testing from '../../src/testing/index.js';
import { Lexicon } from '../../src/text/tokens/lexicon.js';
import { scanTokens, TokenBuffer } from '../../src/text/tokens/scan.js';

/** An `@example` of a docstring in src. */
interface Example {
  readonly file: string;
  readonly of: string;
  readonly code: string;
}

const DOCSTRING =
  /\/\*\*(?:[^*]|\*(?!\/))*?@example\n((?: *\* ?.*\n)+?) *\*\/\n\s*(?:export )?(?:async )?(\w+\*? \w+|\w+)/g;

function examplesIn(file: string): Example[] {
  return [...readFileSync(file, 'utf8').matchAll(DOCSTRING)].map(([, lines = '', of = '']) => ({
    file,
    of,
    code: lines
      .split('\n')
      .map((line) => line.replace(/^ *\* ?/, ''))
      .join('\n')
      .split('\n@')[0] as string,
  }));
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
// What needs the built package, or a server, is run by tests of its own.
const RUN_ELSEWHERE = /^(workers|desk)\//;
const examples = files
  .filter((file) => !RUN_ELSEWHERE.test(file))
  .flatMap((file) => examplesIn(path.join('src', file)));

const articles = [
  { id: 'a', outlet: 'Albion Herald', text: 'The vote was lost by 12 to 3 on Friday evening in London.' },
  { id: 'b', outlet: 'Kent Post', text: 'A surprise: the vote was lost by 12 to 3 on Friday evening in London.' },
  { id: 'c', outlet: 'Kent Post', text: 'The river Ouse burst its banks near York overnight and flooded forty homes.' },
  {
    id: 'd',
    outlet: 'Albion Herald',
    text: 'Forty homes were flooded near York as the Ouse burst its banks overnight.',
  },
  {
    id: 'e',
    outlet: 'Kent Post',
    text: 'The river Medway burst its banks near Yalding overnight and flooded nine homes.',
  },
  {
    id: 'f',
    outlet: 'Albion Herald',
    text: 'Nine homes were flooded near Yalding as the Medway burst its banks overnight.',
  },
];
const ARCHIVE = [
  'Ministers meet on Monday to settle what schools are paid.',
  'A lorry shed its load of apples on the bridge at dawn.',
  'The choir of Almerston sings for the last time tonight.',
  'Scientists counted fewer swifts over the harbour this year.',
  'Brenford drew with Tavo after a goal in the final minute.',
];

/** Words as the coverage room has them. */
function wordsOf(text: string, lexicon: Lexicon): Words {
  const tokens = new TokenBuffer();
  scanTokens(text, tokens);
  const forms = new Int32Array(tokens.count);
  lexicon.internTokens(text, tokens, forms);
  return { forms, starts: tokens.starts, ends: tokens.ends, from: 0, to: tokens.count };
}
const lexicon = new Lexicon();

/** What the examples take for given. */
const GIVEN: Readonly<Record<string, unknown>> = {
  articles,
  labels: new Map([
    ['a', 1],
    ['b', 1],
    ['c', 2],
    ['d', 2],
    ['e', 3],
    ['f', 3],
  ]),
  model: shippedLinkModel(),
  archive: ARCHIVE.map((text, n) => ({ id: `${n}`, outlet: 'Example News', text: `${text}\nOur app is free` })),
  article: articles[0],
  given: {},
  base: wordsOf('a rise of 9.7%', lexicon),
  own: wordsOf('an increase of 9.7%', lexicon),
  signal: new AbortController().signal,
  console: { log: () => undefined, error: () => undefined },
  process: { stdout: { write: () => true } },
  pipeline,
  Lexicon,
};
/** Examples that go on from an object which the reader has. */
const BEFORE: Readonly<Record<string, string>> = {
  'src/io/mapping/html-text.ts': 'await loadHtml();',
  'src/io/watch/snapshot-file.ts': 'const stream = new StoryStream();',
  'src/io/watch/watch-articles.ts': 'const stream = new StoryStream();',
};

/** An example with every expression that has its value behind it in a comment handed to `check`. */
function withChecks(code: string): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  let out = '';
  let at = 0;
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      at = statement.end;
      continue;
    }
    if (!ts.isExpressionStatement(statement)) continue;
    const [comment] = [
      ...(ts.getTrailingCommentRanges(code, statement.end) ?? []),
      ...(ts.getLeadingCommentRanges(code, statement.end) ?? []),
    ];
    if (comment === undefined || code.slice(statement.end, comment.pos).trim() !== '') continue;
    const said = JSON.stringify(code.slice(comment.pos + 2, comment.end).trim());
    out += `${code.slice(at, statement.getStart())}check(${statement.expression.getText()}, ${said});`;
    at = statement.end;
  }
  return out + code.slice(at);
}

/**
 * What a comment says a value is: `…` behind digits leaves the rest open, and so it does at the end of a list or
 * object.
 */
function saidValue(said: string): { readonly value: unknown } | undefined {
  const expression = said
    .replace(/(\d+\.\d+)…/g, (_, digits: string) => `about(${digits}, ${digits.split('.')[1]?.length})`)
    .replace(/, …(?= ?[\]}])/g, ', more')
    .replace(/\[ … \]/g, '[more]')
    .replace(/, more }/g, ' }')
    .replace(/^\w+Array (\[.*\])$/, '$1')
    .replace(/^(\[.*\]): .*$/, '$1');
  try {
    return { value: new Function('about', 'more', `return (${expression})`)(expect.closeTo, MORE) };
  } catch (error) {
    // Prose: "a whole number from 0 to 5".
    if (error instanceof SyntaxError || error instanceof ReferenceError) return undefined;
    throw error;
  }
}
const MORE = Symbol('more');

let compared = 0;

function check(actual: unknown, said: string): void {
  const told = saidValue(said);
  if (told === undefined) return;
  compared += 1;
  expect(listed(actual)).toEqual(atLeast(told.value));
}

/** Typed arrays as lists. */
function listed(value: unknown): unknown {
  return ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value;
}

/** Objects may have more than an example shows, and lists where it says so. */
function atLeast(value: unknown): unknown {
  if (Array.isArray(value)) {
    const shown = value.filter((item) => item !== MORE).map(atLeast);
    return shown.length === value.length ? shown : expect.arrayContaining(shown);
  }
  const isRecord = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  if (!isRecord) return value;
  return expect.objectContaining(Object.fromEntries(Object.entries(value).map(([key, own]) => [key, atLeast(own)])));
}

describe('examples in docstrings', () => {
  let folder = '';
  let library: Record<string, unknown> = {};
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'samestory-examples-'));
    writeFileSync(path.join(folder, 'incoming.jsonl'), articles.map((article) => JSON.stringify(article)).join('\n'));
    library = {
      ...(await import('../../src/index.js')),
      ...io,
      ...languages,
      ...report,
      writeFileSync,
      matchers: testing.matchers,
    };
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(examples.map((example) => [`${example.of} in ${example.file}`, example] as const))(
    '%s',
    async (_, { file, code }) => {
      const own = await import(`../../${file.replace(/\.ts$/, '.js')}`);
      const scope = { ...GIVEN, ...library, ...own, check };
      const before = BEFORE[file] ?? '';
      const here = code.replace(/'([\w-]+\.(?:snapshot|jsonl|html))'/g, (_, name: string) =>
        JSON.stringify(path.join(folder, name)),
      );
      const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;
      const body = ts.transpile(`{ ${before} ${withChecks(here)} }`, { target: ts.ScriptTarget.ESNext });
      await new AsyncFunction(...Object.keys(scope), body)(...Object.values(scope));
    },
  );

  test('most of them say what comes out', () => {
    expect(examples.length).toBeGreaterThan(60);
    expect(compared).toBeGreaterThan(55);
  });
});
