// Compiles the word lists and phrase tables of src/text (one entry a line, in .txt files beside the code that reads
// them) into modules.
//   node scripts/word-lists.mjs           writes them
//   node scripts/word-lists.mjs --check   says which are not as their lists, and exits 1
// CONTRIBUTING.md says how a list is written.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = 'src/text';
const PHRASES = 'boilerplate-phrases.ts';
const LISTS = 'word-lists.ts';
const WHERE = ['is', 'starts', 'ends', 'anywhere', 'holds', 'closes'];

/** The lines of a list that say something: no comment, nothing empty. */
function linesOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((text, index) => ({ text: text.trim(), at: `${file}:${index + 1}` }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
}

function fail(at, reason) {
  throw new Error(`${at}: ${reason}`);
}

/** Groups of phrases: `[name] role, max 500, open, heading`, then `@starts` and so on with a phrase a line. */
function phraseGroups(file) {
  const groups = [];
  let list;
  for (const { text, at } of linesOf(file)) {
    const head = /^\[([^\]]+)\] (\w+)((?:, [\w ]+)*)$/.exec(text);
    if (head !== null) {
      const [, , role, options] = head;
      const group = { role };
      for (const option of options.split(', ').filter((part) => part !== '')) {
        const max = /^max (\d+)$/.exec(option);
        if (max !== null) group.maxLength = Number(max[1]);
        else if (option === 'open' || option === 'heading') group[option] = true;
        else fail(at, `there is no option "${option}"`);
      }
      groups.push(group);
      list = undefined;
      continue;
    }
    const group = groups.at(-1);
    if (group === undefined) fail(at, 'a phrase before the first [group]');
    if (text.startsWith('@') && WHERE.includes(text.slice(1))) {
      list = [];
      group[text.slice(1)] = list;
    } else if (list === undefined) fail(at, 'say where the phrases stand: @starts, @is …');
    else if (text.includes('|') || text !== text.toLowerCase()) fail(at, 'write phrases in small letters, without |');
    else if (list.includes(text)) fail(at, `"${text}" stands twice`);
    else list.push(text);
  }
  return groups;
}

/** Lists of words: `[NAME]`, then an entry a line. */
function wordLists(file) {
  const lists = new Map();
  let list;
  for (const { text, at } of linesOf(file)) {
    const head = /^\[([A-Z_]+)\]$/.exec(text);
    if (head !== null) {
      list = [];
      lists.set(head[1], list);
    } else if (list === undefined) fail(at, 'a word before the first [NAME]');
    else if (list.includes(text)) fail(at, `"${text}" stands twice`);
    else list.push(text);
  }
  return lists;
}

/** A string literal as biome would write it. */
function literal(text) {
  const quoted = JSON.stringify(text);
  return text.includes("'") ? quoted : `'${quoted.slice(1, -1).replaceAll('\\"', '"')}'`;
}

const madeFrom = (files) => `// Made by scripts/word-lists.mjs from ${files.join(', ')}: edit those.\n`;

function phrasesModule(folder, files) {
  const groups = files.flatMap((file) => phraseGroups(path.join(folder, file)));
  const rows = groups.map((group) => {
    const fields = Object.entries(group).map(([key, value]) => {
      const written = Array.isArray(value)
        ? literal(value.join('|'))
        : typeof value === 'string'
          ? literal(value)
          : value;
      return `${key}: ${written}`;
    });
    return `  { ${fields.join(', ')} },\n`;
  });
  return `${madeFrom(files)}export const BOILERPLATE_GROUPS = [\n${rows.join('')}] as const;\n`;
}

function listsModule(folder, files) {
  const constants = files.flatMap((file) =>
    [...wordLists(path.join(folder, file))].map(([name, words]) => {
      // Entries of several words are set apart by bars.
      const joined = words.join(words.some((word) => word.includes(' ')) ? '|' : ' ');
      return `export const ${name} = ${literal(joined)};\n`;
    }),
  );
  return `${madeFrom(files)}${constants.join('')}`;
}

/** Every module that is made, with what it should hold. */
function modules() {
  const folders = readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  const made = new Map();
  for (const folder of new Set(folders.map((file) => path.dirname(file)))) {
    const files = folders
      .filter((file) => path.dirname(file) === folder)
      .map((file) => path.basename(file))
      .sort();
    // A page's phrases are tried before a newsroom's.
    const phrases = files
      .filter((file) => file.startsWith('boilerplate-'))
      .sort()
      .reverse();
    const words = files.filter((file) => file.startsWith('distinctive-'));
    if (phrases.length > 0) made.set(path.join(folder, PHRASES), phrasesModule(folder, phrases));
    if (words.length > 0) made.set(path.join(folder, LISTS), listsModule(folder, words));
  }
  return made;
}

const isCheck = process.argv.includes('--check');
for (const [file, source] of modules()) {
  const stands = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (stands === source) continue;
  if (isCheck) {
    console.error(`${file} is not as its lists: run npm run words`);
    process.exitCode = 1;
  } else writeFileSync(file, source);
}
