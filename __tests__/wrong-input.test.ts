import { describe, expect, test } from '@jest/globals';
import * as samestory from '../src/index.js';
import * as io from '../src/io/index.js';
import * as languages from '../src/languages.js';
import * as matchers from '../src/testing/index.js';

// What a function is given by mistake: nothing, the wrong kind of thing, an article under another tool's names, a list
// for one.
const WRONG: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  null: null,
  'a number': 42,
  'not a number': Number.NaN,
  'a boolean': true,
  'a big integer': 10n,
  'a symbol': Symbol('text'),
  'a function': () => 'text',
  'a date': new Date(0),
  'a map': new Map([['text', 'Doctors voted.']]),
  'a regular expression': /text/,
  'a promise': Promise.resolve('Doctors voted.'),
  bytes: new Uint8Array([1, 2, 3]),
  'an empty object': {},
  'an article with a body': { id: 'a', body: 'Doctors voted.' },
  'an article whose text is a number': { id: 'a', text: 42 },
  'a list of null': [null],
  'a list of numbers': [42],
  'a list of empty objects': [{}],
  'a list with a hole': new Array(1),
};

// What answers instead of throwing, because that is its work.
const ANSWERS: Readonly<Record<string, (answer: unknown) => boolean>> = {
  // Says what is wrong with a value.
  checkArticle: (answer) => (answer as { ok: boolean }).ok === false,
  // Says so too, and reads what other tools call an article's text.
  articleFromRecord: (answer) => ['rejected', 'article'].includes((answer as { kind: string }).kind),
  // Takes anything, and says whether it is a date.
  readDate: (answer) => answer === undefined || 'iso' in (answer as object),
  // Tells what is wrong with each value of its source, and goes on.
  'StoryStream.follow': (answer) => (answer as { value: { outcome: string } }).value.outcome === 'rejected',
  // A number is what they take.
  // Pins that say nothing take all back.
  'StoryStream.pin': (answer) => Array.isArray(answer),
  'StoryStream.events': (answer) => Array.isArray(answer),
  'TfIdf.commonTerms': (answer) => Array.isArray(answer),
  'StoryAnalysis.cut': (answer) => Array.isArray(answer),
};
// What takes nothing, so that nothing can be given wrongly. Its length is 0, as is that of a function with defaults.
const TAKE_NOTHING = ['registeredLanguages', 'registerMoreLanguages', 'shippedLinkModel'];
// Made by the library alone; its users only read it.
const NOT_CALLED = ['SameStoryError'];
// Options alone may be left out, or be an object that says nothing.
const TAKE_OPTIONS = ['MinHashIndex', 'ReuseIndex', 'StoryStream'];
const NO_OPTIONS = ['undefined', 'an empty object'];

/** What a message begins with: the function that was called, or the argument that is wrong. */
const ARGUMENTS = /^(articles|gold|predicted|before|after|scores|runs|source|thresholds|the snapshot)\b/;
// These check what they are given as those do.
const CHECKED_BY: Readonly<Record<string, string>> = { StoryAnalysis: 'analyseStories' };

type Callable = (...args: unknown[]) => unknown;

const exported = Object.entries({ ...matchers, ...io, ...languages, ...samestory }).filter(
  (entry): entry is [string, Callable] => typeof entry[1] === 'function' && !NOT_CALLED.includes(entry[0]),
);
const isClass = (callable: Callable) => /^class\b/.test(Function.prototype.toString.call(callable));

/** `undefined` for a right refusal, else what came instead. */
async function outcome(name: string, call: () => unknown): Promise<string | undefined> {
  let answer: unknown;
  try {
    answer = call();
    // A generator has done nothing yet.
    if (typeof (answer as Generator | undefined)?.next === 'function') {
      answer = Symbol.iterator in (answer as object) ? [...(answer as Generator)] : (answer as AsyncGenerator).next();
    }
    answer = await answer;
  } catch (error) {
    if (!(error instanceof samestory.SameStoryError)) return `raw ${String(error).slice(0, 80)}`;
    const callers = name.split('.').map((part) => CHECKED_BY[part] ?? part);
    const says = callers.some((caller) => error.message.startsWith(caller)) || ARGUMENTS.test(error.message);
    return says && error.message.length > 20 ? undefined : `does not say what is wrong: ${error.message}`;
  }
  return ANSWERS[name]?.(answer) ? undefined : `silent ${typeof answer}`;
}

describe('every public function refuses what is wrong', () => {
  test.each(exported.filter(([name]) => !TAKE_NOTHING.includes(name)))('%s', async (name, callable) => {
    const faults: string[] = [];
    for (const [label, wrong] of Object.entries(WRONG)) {
      if (TAKE_OPTIONS.includes(name) && NO_OPTIONS.includes(label)) continue;
      const call = () => (isClass(callable) ? Reflect.construct(callable, [wrong]) : callable(wrong));
      const fault = await outcome(name, call);
      if (fault !== undefined) faults.push(`${label}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });

  test('what is said to take nothing takes nothing', () => {
    for (const name of TAKE_NOTHING) expect(exported.find(([found]) => found === name)?.[1].length).toBe(0);
  });
});

describe('every method refuses what is wrong', () => {
  const article = { id: 'a', text: 'Doctors in Kent voted on Friday.' };
  const subjects: Readonly<Record<string, object>> = {
    StoryStream: new samestory.StoryStream(),
    ReuseIndex: new samestory.ReuseIndex(),
    MinHashIndex: new samestory.MinHashIndex(),
    TfIdf: samestory.fitTfIdf([article]),
    StoryAnalysis: samestory.analyseStories([article]),
  };
  // Options alone, or a number or a word that may be left out.
  const optional = ['StoryStream.events', 'StoryStream.snapshot', 'StoryStream.snapshotSteps', 'StoryStream.stories'];
  const methods = Object.entries(subjects).flatMap(([name, subject]) =>
    Object.getOwnPropertyNames(Object.getPrototypeOf(subject))
      .filter((method) => method !== 'constructor')
      .map((method) => {
        const call: unknown = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(subject), method)?.value;
        return { name, method, call: call as Callable, subject };
      })
      .filter(
        ({ method, call }) => typeof call === 'function' && (call.length > 0 || optional.includes(`${name}.${method}`)),
      ),
  );
  test.each(methods)('$name.$method', async ({ name, method, call, subject }) => {
    const faults: string[] = [];
    for (const [label, wrong] of Object.entries(WRONG)) {
      if (optional.includes(`${name}.${method}`) && NO_OPTIONS.includes(label)) continue;
      const fault = await outcome(`${name}.${method}`, () => call.call(subject, wrong));
      if (fault !== undefined) faults.push(`${label}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });
});

describe('options are refused as strictly as what comes first', () => {
  const text = 'The doctors of Kent have voted on Friday to end the visits that they make at home.';
  const reads = [
    'tokenize',
    'splitSentences',
    'splitParagraphs',
    'detectLanguage',
    'findQuotes',
    'findFigures',
    'findNames',
    'findFacts',
  ];
  test.each(reads)('%s', async (name) => {
    const callable = (samestory as unknown as Record<string, Callable>)[name] as Callable;
    const faults: string[] = [];
    for (const [label, wrong] of Object.entries(WRONG)) {
      if (NO_OPTIONS.includes(label)) continue;
      const fault = await outcome(name, () => callable(text, wrong));
      if (fault !== undefined) faults.push(`${label}: ${fault}`);
    }
    expect(faults).toEqual([]);
    expect(() => callable(text, { langauge: 'en' })).toThrow(/there is no option "langauge"/);
    expect(callable({ id: 'a', text })).toEqual(callable(text));
    expect(callable({ id: 'a', text, title: null, publishedAt: null, language: 'en' })).toEqual(callable(text));
  });
});

describe('a misspelled option is refused by the function that was called', () => {
  const articles = [{ id: 'a', text: 'Doctors in Kent voted on Friday.' }];
  const gold = [['a']];
  const scores = samestory.scoreArticles(gold, gold);
  const withOptions: Readonly<Record<string, readonly unknown[]>> = {
    ...{ MinHashIndex: [], ReuseIndex: [], StoryStream: [], bootstrap: [scores], pairedBootstrap: [scores, scores] },
    ...{ analyseStories: [articles], compareCoverage: [articles], findRepeatedBoilerplate: [articles] },
    ...{ findReuse: [articles], findStories: [articles], evaluateClustering: [gold, gold] },
    ...{ scoreArticles: [gold, gold], sweep: [gold, [{ threshold: 1, clusters: gold }]], worstStories: [gold, gold] },
    readArticles: [[]],
  };
  test.each(Object.entries(withOptions))('%s', async (name, given) => {
    const callable = exported.find(([found]) => found === name)?.[1] as Callable;
    const options = { nosuch: 1 };
    const call = async () =>
      isClass(callable) ? Reflect.construct(callable, [...given, options]) : callable(...given, options);
    await expect(call()).rejects.toThrow(`${name}: there is no option "nosuch"`);
  });
});

test('an article under another tool’s names is told which name is meant', () => {
  expect(() => samestory.tokenize({ id: 'a', body: 'x' } as never)).toThrow(
    'tokenize: text is missing: did you mean `text`? the article has `body`',
  );
  expect(() => samestory.findStories([{ id: 'a', full_text: 'x' } as never])).toThrow(
    'articles[0]: text is missing: did you mean `text`? the article has `full_text`',
  );
  expect(() => samestory.splitSentences([{ id: 'a', text: 'x' }] as never)).toThrow(
    /not a list: call it for each article/,
  );
  expect(() => samestory.findStories({ id: 'a', text: 'x' } as never)).toThrow(/put it in a list/);
  expect(() => samestory.findNames({ text: 'x', language: 7 } as never)).toThrow(
    /language must be a string, not a number/,
  );
});
