// Makes src/text/reading/words/names/openers.txt: the words that open sentences with a capital and are names of nobody.
//   node scripts/run.mjs scripts/names-openers.ts [--data ../shared/data]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { scanTokens, TokenBuffer, TokenFlag, TokenKind } from '../src/text/tokens/scan.js';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const source = path.join(values.data, 'stream-8000.jsonl.gz');
if (!existsSync(source)) {
  console.error(
    `${source} is not there: it holds some 8,000 English news articles, one JSON object with "text" a line`,
  );
  process.exit(2);
}

/** How often a word is small, capitalised inside a sentence, and capitalised at the start of one. */
const seen = new Map<string, { small: number; capital: number; opening: number }>();
const tokens = new TokenBuffer();
for (const line of gunzipSync(readFileSync(source)).toString('utf8').split('\n')) {
  if (line === '') continue;
  const { text } = JSON.parse(line) as { text: string };
  scanTokens(text, tokens);
  let end = 0;
  for (let i = 0; i < tokens.count; i += 1) {
    const start = tokens.starts[i] as number;
    const gap = text.slice(end, start);
    end = tokens.ends[i] as number;
    if (tokens.kinds[i] !== TokenKind.Word) continue;
    const word = text.slice(start, end);
    if (!/^[A-Za-z][a-z-]+$/.test(word)) continue;
    const key = word.toLowerCase();
    const counts = seen.get(key) ?? { small: 0, capital: 0, opening: 0 };
    seen.set(key, counts);
    if (!((tokens.flags[i] as number) & TokenFlag.Capitalised)) counts.small += 1;
    else if (i === 0 || /[.!?:;(\n"“”—–]/.test(gap)) counts.opening += 1;
    else counts.capital += 1;
  }
}

const words = [...seen]
  .filter(
    ([, { small, capital, opening }]) =>
      (opening >= 3 && small >= 20 && small >= 2 * capital) || (opening > 0 && small >= 60 && small >= 5 * capital),
  )
  .map(([word]) => word)
  .filter((word) => word !== 'may')
  .sort();
writeFileSync(
  'src/text/reading/words/names/openers.txt',
  `# Made by scripts/names-openers.ts from some 8,000 English news articles: words that open sentences, and inside
# sentences stand small far more often than capitalised. npm run words compiles this list.

[OPENERS] coded
${words.join('\n')}
`,
);
console.error(`${words.length} words`);
