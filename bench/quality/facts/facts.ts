import { existsSync } from 'node:fs';
import { Module } from 'node:module';
import path from 'node:path';
import { findFacts } from '../../../src/text/find-facts.js';
import type { QualityPart, Table } from '../part.js';
import { type LabelledArticle, labelledArticles } from './facts-labels.js';
import { scoreFigures, scoreNames, scoreQuotes, Tally } from './facts-scores.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What one way of finding facts gives for an article. */
interface Found {
  readonly quotes: readonly (Span & { readonly speaker?: { readonly name: string } })[];
  readonly figures: readonly (Span & { readonly value: number; readonly unit: string })[];
  readonly names: readonly { readonly name: string; readonly kind?: string; readonly mentions: readonly Span[] }[];
}

/**
 * What a page of search results recommends: the text between marks, digits, runs of capitals, "said X" beside the
 * quote.
 */
function byRegularExpressions({ text }: LabelledArticle): Found {
  const quotes = [...text.matchAll(/“([^”]+)”|"([^"\n]+)"/g)].map((match) => {
    const start = match.index + 1;
    const end = match.index + match[0].length - 1;
    const after = /^[,.]?\s+(?:(?:said|says|added)\s+)?((?:[A-Z][\w.'-]+\s?){1,3})/.exec(text.slice(end + 1, end + 80));
    return { start, end, ...(after?.[1] === undefined ? {} : { speaker: { name: after[1].trim() } }) };
  });
  const figures = [...text.matchAll(/([$£€])?(\d[\d,]*(?:\.\d+)?)(\s*%)?/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: Number((match[2] as string).replaceAll(',', '')),
    unit: match[3] !== undefined ? '%' : match[1] !== undefined ? 'USD' : 'count',
  }));
  const names = [...text.matchAll(/\b[A-Z][\w'-]+(?: [A-Z][\w'-]+)*/g)].map((match) => ({
    name: match[0],
    mentions: [{ start: match.index, end: match.index + match[0].length }],
  }));
  return { quotes, figures, names };
}

interface CompromiseHit {
  readonly offset: { readonly start: number; readonly length: number };
  readonly text: string;
  readonly number?: { readonly num: number | null; readonly unit: string };
}

/** The npm package `compromise`, where the peers of bench/package.json are installed. */
function compromise(): ((article: LabelledArticle) => Found) | undefined {
  if (!existsSync('bench/node_modules/compromise')) {
    console.error('SKIPPED compromise as a peer: npm ci --prefix bench installs it');
    return undefined;
  }
  const nlp = Module.createRequire(path.resolve('bench/package.json'))('compromise');
  return ({ text }) => {
    const document = nlp(text);
    const hits = (view: { json: (options: object) => CompromiseHit[] }) => view.json({ offset: true });
    const spanOf = (hit: CompromiseHit) => {
      // Its spans hold the marks and stops around the words.
      let start = hit.offset.start;
      let end = start + hit.offset.length;
      while (start < end && /[\s“”"'‘’(),.]/.test(text[start] as string)) start += 1;
      while (end > start && /[\s“”"‘(),.;:!?]/.test(text[end - 1] as string)) end -= 1;
      return { start, end };
    };
    const named = (view: { json: (options: object) => CompromiseHit[] }, kind: string) =>
      hits(view).map((hit) => {
        const span = spanOf(hit);
        const possessive = /['’]s$/.test(text.slice(span.start, span.end)) ? 2 : 0;
        return { name: hit.text, kind, mentions: [{ start: span.start, end: span.end - possessive }] };
      });
    return {
      quotes: hits(document.quotations()).map(spanOf),
      figures: hits(document.numbers()).flatMap((hit) => {
        const { num, unit } = hit.number ?? { num: null, unit: '' };
        const units = new Map([
          ['dollar', 'USD'],
          ['percent', '%'],
          ['%', '%'],
          ['pound', 'GBP'],
          ['euro', 'EUR'],
        ]);
        return num === null ? [] : [{ ...spanOf(hit), value: num, unit: units.get(unit) ?? (unit || 'count') }];
      }),
      names: [
        ...named(document.people(), 'person'),
        ...named(document.places(), 'place'),
        ...named(document.organizations(), 'organisation'),
      ],
    };
  };
}

/** A share of nothing is not printed. */
function orNothing(share: number): number | undefined {
  return Number.isNaN(share) ? undefined : share;
}

function measure(articles: readonly LabelledArticle[], find: (article: LabelledArticle) => Found) {
  const tallies = {
    content: new Tally(),
    exact: new Tally(),
    speakers: new Tally(),
    figures: new Tally(),
    mentions: new Tally(),
    names: new Tally(),
    kinds: new Tally(),
  };
  for (const article of articles) {
    const found = find(article);
    scoreQuotes(article, found.quotes, tallies.content, tallies.speakers, tallies.exact);
    scoreFigures(article, found.figures, tallies.figures);
    if (article.names.length > 0) scoreNames(article, found.names, tallies.mentions, tallies.names, tallies.kinds);
  }
  return tallies;
}

/**
 * The parts of the labels in the order in which they were looked at while the rules were made; names are not labelled
 * in the third.
 */
const PARTS = [
  ['dev', 'first'],
  ['final', 'second'],
  ['third', 'third'],
] as const;

/** Quotes, figures and names against labels made by hand (bench/labels/facts.md), beside what else JavaScript has. */
export const part: QualityPart = {
  name: 'facts',
  needs: 'giveme5w1h.jsonl.gz',
  async run(folder) {
    const articles = labelledArticles(folder);
    const ways: (readonly [string, (article: LabelledArticle) => Found])[] = [
      ['samestory', findFacts],
      ['regular expressions', byRegularExpressions],
    ];
    const peer = compromise();
    if (peer !== undefined) ways.push(['compromise', peer]);
    const rows: (readonly (string | number | undefined)[])[] = [];
    for (const [half, shown] of PARTS) {
      const chosen = articles.filter((article) => article.half === half);
      for (const [way, find] of ways) {
        const { content, exact, speakers, figures, mentions, names, kinds } = measure(chosen, find);
        rows.push([
          shown,
          way,
          ...[
            content.precision,
            content.recall,
            exact.recall,
            speakers.precision,
            figures.precision,
            figures.recall,
          ].map(orNothing),
          ...[mentions.precision, mentions.recall, names.precision, names.recall, kinds.precision].map(orNothing),
        ]);
      }
    }
    const counts = (half: string) => {
      const chosen = articles.filter((article) => article.half === half);
      const count = (of: (article: LabelledArticle) => readonly { readonly optional: boolean }[]) =>
        chosen.reduce((sum, article) => sum + of(article).filter(({ optional }) => !optional).length, 0);
      return `${count(({ quotes }) => quotes)} quotes, ${count(({ figures }) => figures)} figures, ${count(({ names }) => names)} mentions in ${chosen.length} articles`;
    };
    const tables: Table[] = [
      {
        title: `Quotes, figures and names: per cent right (P) and found (R). ${PARTS.map(([half, shown]) => `${shown}: ${counts(half)}`).join('; ')}`,
        columns: [
          'part',
          'by',
          'quote P',
          'quote R',
          'exact R',
          'speaker',
          'figure P',
          'figure R',
          'mention P',
          'mention R',
          'name P',
          'name R',
          'kind',
        ],
        rows,
      },
    ];
    return tables;
  },
};
