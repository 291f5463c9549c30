import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run, userProject } from './packed.js';

// The package is built, packed and installed once; everything below looks at it as a user has it.

/** What `import 'samestory'` gives at run time. A name that goes away breaks someone: that is a major version. */
const PUBLIC = [
  'MODEL_VERSION',
  'MinHashIndex',
  'ReuseIndex',
  'SameStoryError',
  'StoryStream',
  'analyseStories',
  'boilerplateOf',
  'bootstrap',
  'calibrateLinkScore',
  'checkArticle',
  'compareCoverage',
  'compareStories',
  'compareTexts',
  'compareVersions',
  'detectLanguage',
  'evaluateClustering',
  'findFacts',
  'findFigures',
  'findNames',
  'findQuotes',
  'findRepeatedBoilerplate',
  'findReuse',
  'findStories',
  'fitTfIdf',
  'flagArticle',
  'independentSources',
  'labelsOf',
  'outletMatrix',
  'pairedBootstrap',
  'parsePublicationTime',
  'readTfIdf',
  'scoreArticles',
  'shippedLinkModel',
  'splitParagraphs',
  'splitSentences',
  'storiesSince',
  'storyOf',
  'sweep',
  'tokenize',
  'whatOthersHave',
  'worstStories',
];

const CONSUMER = `
import { type Article, findStories, type StoriesResult } from 'samestory';
import { readArticles } from 'samestory/io';
import { matchers } from 'samestory/testing';
const articles: Article[] = [{ id: 'a', text: 'Bells rang.' }];
const result: StoriesResult = findStories(articles, { threshold: 0.5 });
export const ids: readonly string[] = result.stories.flatMap((story) => story.articles);
export const read: Promise<readonly Article[]> = readArticles(['a.txt']).then((done) => done.articles);
export const { toClusterLike } = matchers;
// @ts-expect-error there is no such option
findStories(articles, { treshold: 0.5 });
`;

/** Writes what is wrong with the consumer; one process for both ways to resolve, which reads each library once. */
const CHECK = `
import ts from '${pathToFileURL('node_modules/typescript/lib/typescript.js').href}';
const read = new Map();
const wrong = (files, module, moduleResolution) => {
  const { options } = ts.convertCompilerOptionsFromJson({
    noEmit: true, strict: true, skipDefaultLibCheck: true, exactOptionalPropertyTypes: true, target: 'es2022',
    types: ['node'], module, moduleResolution,
  }, '.');
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, how, ...more) => {
    const key = JSON.stringify([file, how.impliedNodeFormat]);
    if (!read.has(key)) read.set(key, getSourceFile(file, how, ...more));
    return read.get(key);
  };
  return ts.getPreEmitDiagnostics(ts.createProgram(files, options, host)).map(({ file, messageText }) =>
    (file?.fileName ?? '') + ': ' + ts.flattenDiagnosticMessageText(messageText, ' '));
};
console.log(JSON.stringify([
  ...wrong(['consumer.mts', 'consumer.cts'], 'nodenext', 'nodenext'),
  ...wrong(['consumer.mts'], 'esnext', 'bundler'),
]));
`;

let folder = '';
let installed = '';

beforeAll(() => {
  folder = userProject({ 'consumer.mts': CONSUMER, 'consumer.cts': CONSUMER });
  installed = path.join(folder, 'node_modules', 'samestory');
  cpSync('seeds', path.join(folder, 'seeds'), { recursive: true });
  cpSync('examples', path.join(folder, 'examples'), { recursive: true });
});

afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

const keysBy = (script: string, ...flags: string[]): string => run(process.execPath, [...flags, '-e', script], folder);

describe('the installed package', () => {
  test('gives its public names and prints nothing, imported or required', () => {
    const esm = keysBy(
      "import * as s from 'samestory'; console.log(JSON.stringify(Object.keys(s).sort()))",
      '--input-type=module',
    );
    const cjs = keysBy(
      "console.log(JSON.stringify(Object.keys(require('samestory')).sort()))",
      '--input-type=commonjs',
    );
    expect(esm).toBe(`${JSON.stringify(PUBLIC)}\n`);
    expect(cjs).toBe(esm);
    for (const entry of ['samestory/io', 'samestory/testing']) {
      const names = keysBy(
        `import * as s from '${entry}'; console.log(Object.keys(s).sort().join())`,
        '--input-type=module',
      );
      expect(names).toMatch(/readArticles|matchers/);
      expect(keysBy(`console.log(Object.keys(require('${entry}')).sort().join())`, '--input-type=commonjs')).toBe(
        names,
      );
    }
  });

  test('answers the same imported and required', () => {
    // What an `import` gets in a browser is the modules; `require` reads their large tables as text.
    const call = `const articles = require('fs').readFileSync('seeds/newsroom.jsonl', 'utf8').trim().split('\\n').map(JSON.parse);
      const { stories } = findStories(articles), group = articles.slice(0, 6);
      console.log(JSON.stringify([stories, compareCoverage(group), findReuse(group), articles.map((one) => findNames(one))]))`;
    const names = '{ compareCoverage, findNames, findReuse, findStories }';
    const modules = path.join(installed, 'dist/index.js');
    const esm = keysBy(
      `import { createRequire } from 'module'; import ${names} from '${modules}'; const require = createRequire('/'); ${call}`,
      '--input-type=module',
    );
    const cjs = keysBy(`const ${names} = require('samestory'); ${call}`, '--input-type=commonjs');
    expect(JSON.parse(esm)[0].length).toBeGreaterThan(10);
    expect(cjs).toBe(esm);
  });

  test('loads nothing until it is called, and its classes are those of the bundle', () => {
    const loaded = "Object.keys(require.cache).some((file) => file.endsWith('index.cjs'))";
    const script = `import { createRequire } from 'module'; import { SameStoryError, StoryStream, tokenize } from 'samestory';
      const require = createRequire('/'), before = ${loaded};
      class Mine extends StoryStream { own = 1 }
      const stream = new Mine();
      stream.add({ id: 'a', text: 'Bells rang in Kent.' });
      const again = StoryStream.restore(stream.snapshot());
      let error;
      try { tokenize(7) } catch (thrown) { error = thrown }
      console.log([before, ${loaded}, stream instanceof StoryStream, stream instanceof Mine, stream.own,
        again instanceof StoryStream, again.stories().length, error instanceof SameStoryError].join())`;
    expect(keysBy(script, '--input-type=module')).toBe('false,true,true,true,1,true,1,true\n');
  });

  test('finds its worker, imported or required, and ends by itself when the work is done', () => {
    const call =
      "findStories([{id:'a',text:'Bells rang in Kent.'}], {}, {}).then((r) => console.log(JSON.stringify(r)))";
    const direct = "console.log(JSON.stringify(findStories([{id:'a',text:'Bells rang in Kent.'}])))";
    const wanted = keysBy(`import { findStories } from 'samestory'; ${direct}`, '--input-type=module');
    const esm = keysBy(`import { findStories } from 'samestory/workers'; ${call}`, '--input-type=module');
    const cjs = keysBy(`const { findStories } = require('samestory/workers'); ${call}`, '--input-type=commonjs');
    expect([esm, cjs]).toEqual([wanted, wanted]);
  });

  test('brings the parsers of hostile input by exact version, so that npm can patch them, and no install script', () => {
    const {
      dependencies,
      scripts = {},
      bin,
      peerDependenciesMeta = {},
      peerDependencies = {},
    } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies)).toEqual([
      '@mozilla/readability',
      'csv-parse',
      'entities',
      'fast-xml-parser',
      'feedsmith',
      'htmlparser2',
      'linkedom',
      'postal-mime',
    ]);
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.keys(scripts).filter((name) => /install|prepare/.test(name))).toEqual([]);
    for (const name of Object.keys(peerDependencies)) expect(peerDependenciesMeta[name]?.optional).toBe(true);
    expect(bin).toEqual({ samestory: 'dist/cli/samestory.js' });
    const build = readdirSync(path.join(installed, 'dist'), { recursive: true, encoding: 'utf8' });
    const sources = build
      .filter((file) => /\.c?js$/.test(file))
      .map((file) => readFileSync(path.join(installed, 'dist', file), 'utf8'));
    expect(sources.some((source) => /import\(["']feedsmith["']\)/.test(source))).toBe(true);
  });

  test('stays under 3 MB, with nothing in it that is not meant for users', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(path.join(installed, file)).isFile(),
    );
    const size = files.reduce((sum, file) => sum + statSync(path.join(installed, file)).size, 0);
    expect(size).toBeLessThan(3_000_000);
    const unexpected = files.filter(
      (file) =>
        !/^(dist\/.*\.(js|cjs|d\.ts|d\.cts)|package\.json|README\.md|CHANGELOG\.md|LICENSE|THIRD_PARTY_LICENSES)$/.test(
          file,
        ),
    );
    expect(unexpected).toEqual([]);
    const licences = readFileSync(path.join(installed, 'THIRD_PARTY_LICENSES'), 'utf8');
    for (const name of ['natural', '@jest/diff-sequences']) expect(licences).toContain(`${name} `);
  });

  test('has types that resolve, for both module systems, and refuse a misspelled option', () => {
    symlinkSync(path.resolve('node_modules/@types'), path.join(folder, 'node_modules/@types'));
    expect(JSON.parse(keysBy(CHECK, '--input-type=module'))).toEqual([]);
  });

  test('writes the page of the README', () => {
    const blocks = [...readFileSync('README.md', 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code!);
    const code = blocks.find((block) => block.includes('renderReport'));
    const read = "const { articles } = await (await import('samestory/io')).readArticles(['seeds/gp-home-visits']);";
    writeFileSync(path.join(folder, 'page.mjs'), `${code}`.replace('\n\n', `\n${read}\n`));
    run(process.execPath, ['page.mjs'], folder);
    expect(readFileSync(path.join(folder, 'report.html'), 'utf8')).toContain('Caroline Abrahams');
  });

  test('has a command that runs', () => {
    const command = path.join(folder, 'node_modules/.bin/samestory');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(run(command, ['--version'], folder)).toBe(`${version}\n`);
    const { stories } = JSON.parse(run(command, ['seeds/gp-home-visits', '--json'], folder));
    expect(stories).toHaveLength(1);
    expect(run(command, ['compare', 'seeds/gp-home-visits'], folder)).toContain('Caroline Abrahams');
  });

  test('ends quietly when its reader has seen enough', () => {
    const command = path.join(folder, 'node_modules/.bin/samestory');
    const shell = `"${command}" convert seeds/newsroom.jsonl | head -c 10; echo " \${PIPESTATUS[0]}"`;
    expect(run('bash', ['-c', shell], folder)).toMatch(/ 0\n$/);
  });
});

test('the command ends with 130 when it is interrupted', async () => {
  const child = spawn(process.execPath, [path.join(installed, 'dist/cli/samestory.js'), '-'], { cwd: folder });
  const ended = new Promise<unknown[]>((resolve) => child.on('exit', (...how) => resolve(how)));
  // More than a pipe holds: once it is written, the command has begun to read, and waits for the rest.
  await new Promise((resolve) => child.stdin.write(`{"id":"a","text":"${'Bells rang. '.repeat(100_000)}`, resolve));
  child.kill('SIGINT');
  expect(await ended).toEqual([130, null]);
});

describe('the examples run on the package as a user runs them', () => {
  const example = (name: string, ...args: string[]): string =>
    run(process.execPath, [`examples/${name}`, ...args], folder);

  /** The lines under an example's name in examples/README.md that it does not print; `…` cuts a line there. */
  function notPrinted(name: string, out: string): string[] {
    const [, block = ''] =
      new RegExp(`^\`${name}\`[^]*?\\n\\n((?: {4}.*\\n|\\n)+)`, 'm').exec(readFileSync('examples/README.md', 'utf8')) ??
      [];
    const lines = block.split('\n').map((line) => line.slice(4).split('…')[0] as string);
    expect(lines.length).toBeGreaterThan(2);
    return lines.filter((line) => !out.split('\n').some((printed) => printed.startsWith(line)));
  }

  test('cluster-a-folder', () => {
    const out = example('cluster-a-folder.mjs');
    expect(notPrinted('cluster-a-folder.mjs', out)).toEqual([]);
    expect(out).toMatch(/^\d+ articles, \d+ stories told by two or more\n\n/);
    expect(out).toMatch(/\n {2}\d articles from \d independent sources\n {2}- /);
  });

  test('compare-one-story', () => {
    const out = example('compare-one-story.mjs');
    expect(notPrinted('compare-one-story.mjs', out)).toEqual([]);
    expect(out).toMatch(/^All 3 have\n {2}\S/);
    expect(out).toMatch(/\nOnly in wire-desk: \d sentence/);
    expect(out).toMatch(/\n {2}broadcaster: .*Jeremy Corbyn/);
    expect(out).toMatch(/\n {2}daily: .*Caroline Abrahams.*Martin Green/);
    expect(out).toMatch(/\n {2}appointments: (?=.*26m \(wire-desk\)).*26,400,000 \(broadcaster\).*: compatible\n/);
  });

  test('find-reuse', () => {
    const out = example('find-reuse.mjs');
    expect(notPrinted('find-reuse.mjs', out)).toEqual([]);
    expect(out).toMatch(/^\d+ shared passages of 8 words or more, probability of missing one: 0\n/);
    expect(out).toContain('credited to');
    expect(out).toMatch(/ differ here:\n {2}".*" \/ ".*"\n/);
  });

  test('feeds-to-stories, twice, with a feed that goes on', () => {
    const state = path.join(folder, 'feeds.snapshot');
    const first = example('feeds-to-stories.mjs', 'examples/feeds', state);
    expect(notPrinted('feeds-to-stories.mjs', first)).toEqual([]);
    expect(first).toContain('(independent sources: 2)\n  Harbour Post: https://harbour-post.example/ferry-strike\n');
    expect(example('feeds-to-stories.mjs', 'examples/feeds', state)).toBe('');
    const feed = path.join(folder, 'examples', 'feeds', 'island-news.xml');
    const later = readFileSync(feed, 'utf8')
      .replaceAll('no-boats', 'talks')
      .replace('No boats', 'Talks after no boats');
    writeFileSync(feed, later);
    const next = example('feeds-to-stories.mjs', 'examples/feeds', state);
    expect(next).toContain('Island News: https://island-news.example/talks');
    expect(next).not.toContain('library');
  });

  test('off-the-main-thread', () => {
    expect(example('off-the-main-thread.mjs')).toBe(
      '65 articles, 26 stories\nwent through sending, computing, receiving\nthe event loop was free meanwhile\n',
    );
  });

  test('your-own-embeddings', () => {
    const out = example('your-own-embeddings.mjs');
    expect(notPrinted('your-own-embeddings.mjs', out)).toEqual([]);
    expect(out).toMatch(/by words alone: +daily \| other \| wire\n/);
    expect(out).toMatch(/by vectors alone: +daily \+ wire \| other\n/);
  });

  test('your-own-weights', () => {
    const out = example('your-own-weights.mjs');
    expect(notPrinted('your-own-weights.mjs', out)).toEqual([]);
    expect(out).toMatch(/^as shipped +B-cubed F1 [01]\.\d{3} on 34.*\nyour own +B-cubed F1 /);
  });

  test('unit-test-your-clustering', () => {
    // The user's own Jest is stood in for by ours.
    for (const name of ['@jest', 'jest'])
      symlinkSync(path.resolve('node_modules', name), path.join(folder, 'node_modules', name));
    writeFileSync(path.join(folder, 'jest.config.mjs'), 'export default { transform: {} };\n');
    const jestCommand = path.resolve('node_modules/jest/bin/jest.js');
    const log = path.join(folder, 'jest.json');
    run(
      process.execPath,
      ['--experimental-vm-modules', '--no-warnings', jestCommand, '--json', '--outputFile', log],
      folder,
    );
    expect(JSON.parse(readFileSync(log, 'utf8'))).toMatchObject({ success: true, numPassedTests: 4 });
  });
});
