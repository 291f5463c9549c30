import type { Article, ArticleId, Span } from '../../article.js';
import { countEach, groupBy } from '../../structures/index.js';
import type { AddedSentence } from '../added/index.js';
import type { Claim } from '../claims/index.js';
import { type ComparedFigure, type FigureValue, writtenFigure } from '../figures/index.js';
import type { Derivation, Origin } from '../origin/index.js';
import type { PassageRelation } from '../passages/index.js';
import type { ComparedQuote } from '../quotes/index.js';
import { findInsets } from '../read/index.js';
import type { ComparedState } from '../states/index.js';
import { clauseOf, listOf, type Part, type SummaryClause } from './summary.js';

/** The findings from which the paragraph is written; it uses nothing else. */
export interface Findings {
  readonly articles: readonly Article[];
  /** The article whose wording of a passage is shown, where it tells it. */
  readonly base: ArticleId | undefined;
  /** The passage that is the news. */
  readonly news: string | null;
  readonly passages: readonly {
    readonly id: string;
    readonly members: readonly {
      readonly article: ArticleId;
      readonly start: number;
      readonly end: number;
      readonly text: string;
      readonly relation: PassageRelation;
    }[];
    readonly first: { readonly article: ArticleId; readonly sure: boolean } | null;
  }[];
  /** Members of passages that stand under pictures or are titles, and are shown if no other is there. */
  readonly captions: readonly Member[];
  readonly figures: readonly ComparedFigure[];
  readonly states: readonly ComparedState[];
  readonly quotes: readonly ComparedQuote[];
  readonly claims: readonly Claim[];
  readonly origins: readonly Origin[];
  readonly added: readonly (readonly AddedSentence[])[];
  /** By article, what of it stood elsewhere before. */
  readonly derivations: readonly { readonly derivation: Derivation; readonly sources: readonly ArticleId[] }[];
  /** By article, its parts on other stories. */
  readonly otherStories: readonly (readonly Span[])[];
}

type Member = Findings['passages'][number]['members'][number];

/** Maximum number of clauses of one kind, because an editor has a minute. */
const MAX_CLAUSES = 3;
/** From this share of the articles on, the news that they tell comes first. */
const MIN_SHARE = 0.6;
/** Share of the statements that one article had first, from which on it is said. */
const MIN_FIRST = 0.2;
/** Characters at the beginning of an article that hold its lead. */
const MAX_LEAD = 400;
/** Characters of a sentence that is told in the paragraph. */
const MAX_TOLD = 180;

/**
 * The differences of a story in a paragraph of English: what all say, who disputes which figure or quote, what rests on
 * one source or on unnamed ones, what only one has, who was first, who carries one text, what stood elsewhere before,
 * and which articles are round-ups. Each clause has the ids of its findings.
 */
export function writeSummary(findings: Findings): SummaryClause[] {
  if (findings.articles.length < 2) return [];
  const names = namesOf(findings.articles);
  return [
    common,
    disputedFigures,
    disputedStates,
    disputedQuotes,
    thinClaims,
    onlyOne,
    first,
    carried,
    derived,
    roundUps,
  ]
    .flatMap((write) => write(findings))
    .map(({ parts, about }) => clauseOf(parts, about, names));
}

/** A sentence before its articles are named, and the ids of the findings that it is about. */
interface Sentence {
  readonly parts: readonly Part[];
  readonly about: readonly string[];
}

/** Articles by their outlet, with the id where it has several; by the id alone where none is known. */
function namesOf(articles: readonly Article[]): ReadonlyMap<ArticleId, string> {
  const counts = countEach(articles.map(({ outlet }) => outlet));
  return new Map(
    articles.map(({ id, outlet }) => [id, outlet ? (counts.get(outlet) === 1 ? outlet : `${outlet} (${id})`) : id]),
  );
}

/** Articles that a sentence names, each once: "A, B and C". */
function listArticles(articles: Iterable<ArticleId>, last?: string): Part[] {
  return listOf(
    [...new Set(articles)].map((article) => [{ article }]),
    last,
  );
}

function common({ passages, captions, figures, articles, base, news }: Findings): Sentence[] {
  const all = articles.length === 2 ? 'both' : `all ${articles.length}`;
  const counted = passages.map((passage) => ({ passage, count: articlesOf(passage).size }));
  const largest = Math.max(...counted.map(({ count }) => count));
  // The news where most have it, though all share some detail; else what most tell.
  const best =
    counted.find(
      ({ passage, count }) => passage.id === news && (count >= MIN_SHARE * articles.length || count === largest),
    ) ?? counted.find(({ count }) => count === largest);
  if (best === undefined) return [{ parts: ['No two articles make the same statement in similar words.'], about: [] }];
  const who = best.count === articles.length ? sentenceCase(all) : `${best.count} of ${articles.length}`;
  const uncaptioned = best.passage.members.filter((member) => !captions.includes(member));
  // What tells more than the others is not what all say.
  const plain = uncaptioned.filter(({ relation }) => relation !== 'merged');
  const members = [plain, uncaptioned, best.passage.members].find(({ length }) => length > 0)!;
  // What one outlet counts is not what all say.
  const differing = figures.filter((figure) => DIFFERING.has(figure.agreement) && isWithin(figure, members));
  const agreed = members.filter((one) => one.start < MAX_LEAD && !differing.some((figure) => isWithin(figure, [one])));
  const shown = clearestMember(agreed.length > 0 ? agreed : members, base);
  const disputed = differing.filter((figure) => isWithin(figure, [shown])).map(({ id }) => id);
  const but = disputed.length > 0 ? ', but not with the same numbers' : '';
  return [{ parts: [`${who} say${but}: ${quoted(cut(shown.text))}`], about: [best.passage.id, ...disputed] }];
}

const DIFFERING: ReadonlySet<string> = new Set(['conflict', 'updated', 'other-scope']);

/** Whether a figure has a value in one of some sentences. */
function isWithin({ values }: ComparedFigure, members: readonly Member[]): boolean {
  return values.some(
    ({ article, field, start, end }) =>
      field === 'text' && members.some((one) => one.article === article && one.start <= start && end <= one.end),
  );
}

/**
 * The member that says it best for itself: the base's, or the one nearest to the top of its article where the base
 * tells it far down, or goes on with what a sentence before says ("In a blog post, the company …").
 */
function clearestMember(members: readonly Member[], base: ArticleId | undefined): Member {
  const own = members.find(({ article }) => article === base);
  const first = members.reduce((a, b) => (b.start < a.start ? b : a));
  if (own === undefined || own.start >= MAX_LEAD) return first;
  if (!GOES_ON.test(own.text)) return own;
  return [first, ...members].find(({ text }) => !GOES_ON.test(text)) ?? own;
}

/** A sentence about who or what the one before names, or that stands against it. */
const GOES_ON =
  /^(?:However|But|And|Still|Yet)\b|^(?:(?:In|At|On|During|After|Before|With) [^,]{2,40}, )?(?:he|she|it|they|this|that|these|those|its|his|her|their|the (?:company|group|agency|man|woman|team|report|study|ruling|move|decision|plan|incident|attack|couple|pair))\b/i;

/** Between quotation marks, where the text does not begin with one of its own. */
function quoted(text: string): string {
  return /^["“„«‘'‹「]/u.test(text) ? text : `“${text}”`;
}

function articlesOf({ members }: Findings['passages'][number]): Set<ArticleId> {
  return new Set(members.map(({ article }) => article));
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function disputedFigures({ figures }: Findings): Sentence[] {
  const order = ['conflict', 'updated', 'other-scope'];
  const disputed = figures.filter(({ agreement, isBackground }) => order.includes(agreement) && !isBackground);
  disputed.sort((x, y) => order.indexOf(x.agreement) - order.indexOf(y.agreement));
  return disputed.slice(0, MAX_CLAUSES).map((figure) => {
    const updated = figure.isOrderKnown
      ? '; the number changed over time'
      : '; they differ, and which is later is not known';
    const verb = { conflict: '; they contradict each other', updated }[figure.agreement as string];
    return {
      parts: [`${topicOf(figure)}: `, ...listOf(byValue(figure.values), ', '), `${verb ?? '; not of the same part'}.`],
      about: [figure.id],
    };
  });
}

/** States of one person or thing that exclude each other. */
function disputedStates({ states }: Findings): Sentence[] {
  const disputed = states.filter(({ agreement }) => agreement === 'conflict').slice(0, MAX_CLAUSES);
  return disputed.map(({ id, who, values }) => {
    const given = [...groupBy(values, ({ state }) => state)].map(([state, own]) => [
      `${state} (`,
      ...listArticles(
        own.map(({ article }) => article),
        ', ',
      ),
      ')',
    ]);
    return { parts: [`On ${who}: `, ...listOf(given, ', '), '; they contradict each other.'], about: [id] };
  });
}

const TOPICS: Readonly<Record<string, string>> = {
  dead: 'On the dead',
  injured: 'On the injured',
  missing: 'On the missing',
  rescued: 'On those rescued',
  displaced: 'On those who left their homes',
  evacuated: 'On those evacuated',
  sheltered: 'On those in shelters',
  arrested: 'On arrests',
  infected: 'On cases',
  age: 'On an age',
};

/** What a number of no known question is of. */
function topicOfNumber(subject: string | null, [first]: readonly FigureValue[]): string {
  if (subject !== null) return `On the number of ${subject}`;
  if (first!.unit === 'time-of-day') return 'On a time';
  if (/[A-Z]{3}/.test(first!.unit)) return 'On an amount';
  if (first!.unit === '%') return 'On a share';
  return first!.unit === 'count' ? 'On a number' : `On a number of ${first!.unit}s`;
}

function topicOf({ question, subject, scope, values }: ComparedFigure): string {
  const topic = question === null ? topicOfNumber(subject, values) : (TOPICS[question] ?? `On the ${question}`);
  return scope === null ? topic : `${topic} (${scope})`;
}

/** "57 (Diario A)", "at least 80 (Diario B; by the ministry)": each value once, with who has it and by whom. */
function byValue(values: readonly FigureValue[]): Part[][] {
  const said = new Map<string, { who: Set<ArticleId>; source: string | null }>();
  for (const { article, source, ...value } of values) {
    // A title says in short what its text says with a hedge.
    const isRepeated = ({ field, article: other, value: own }: FigureValue): boolean =>
      field === 'text' && other === article && own === value.value;
    if (value.field === 'title' && values.some(isRepeated)) continue;
    const key = writtenFigure(value);
    const known = said.get(key) ?? { who: new Set<ArticleId>(), source };
    known.who.add(article);
    said.set(key, known);
  }
  return [...said].map(([value, { who, source }]) => [
    `${value} (`,
    ...listArticles(who, ', '),
    source === null ? ')' : `; by ${inSentence(source)})`,
  ]);
}

/** How one statement is quoted. */
const DIFFERENTLY = {
  're-attributed': 'to different people',
  altered: 'in different words',
  spliced: 'with words left out',
} as const;

function disputedQuotes({ quotes }: Findings): Sentence[] {
  return quotes
    .filter((quote): quote is ComparedQuote & { relation: keyof typeof DIFFERENTLY } => quote.relation in DIFFERENTLY)
    .slice(0, MAX_CLAUSES)
    .map(({ id, variants, relation, speaker }) => {
      const quoting = variants.filter(({ statement }) => statement !== null).map(({ article }) => article);
      const whom = relation === 're-attributed' ? 'give one quote' : `quote ${speaker ?? 'somebody'}`;
      return { parts: [...listArticles(quoting), ` ${whom} ${DIFFERENTLY[relation]}.`], about: [id] };
    });
}

function thinClaims(findings: Findings): Sentence[] {
  return unnamedClaims(findings).map(({ id, article, who, text }) => ({
    parts: ['Only ', { article }, ` has, from a source that it does not name (${inSentence(who!)}): ${cut(text)}`],
    about: [id],
  }));
}

/** "Court records from an appeal", "the coroner's office", "harbourlog.us": nobody hides behind these. */
function isThing(who: string): boolean {
  const [head] = who.split(/ (?:about|at|by|for|from|in|of|on|with) /);
  return THINGS.test(head!);
}

const THINGS =
  /(?:\b(?:data|documents?|figures|filings?|ministr(?:y|ies)|offices?|papers|records?|reports?|statistics|transcripts?)|\w\.\p{Ll}{2,4})$/iu;

/** "Local authorities" within a sentence: a word that people and bodies have no name by is written small there. */
function inSentence(who: string): string {
  return OPENERS.test(who) ? who.charAt(0).toLowerCase() + who.slice(1) : who;
}

const OPENERS =
  /^(?:a|an|another|authorities|critics|earlier|experts|federal|firefighters|forecasters|investigators|local|many|neighbours?|officers?|officials?|one|people|police|prosecutors?|researchers|residents?|scientists|several|some|sources?|state|the|two|three|witnesses)\b/i;

/** Claims that one article alone has, from nobody with a name. */
function unnamedClaims({ claims, passages }: Findings): Claim[] {
  const counted = new Map(passages.map((passage) => [passage.id, articlesOf(passage).size]));
  const thin = claims.filter(
    ({ kind, unnamedOnly, who, passages: rows }) =>
      kind === 'reported' && unnamedOnly && !isThing(who ?? '') && rows.every((row) => (counted.get(row) ?? 1) < 2),
  );
  const once = thin.filter(({ text }, index) => thin.findIndex((other) => other.text === text) === index);
  return once.slice(0, MAX_CLAUSES);
}

function onlyOne(findings: Findings): Sentence[] {
  const { articles, added, passages } = findings;
  // What was just told with its source is not repeated, and what several tell belongs to nobody alone, whatever the
  // details.
  const known = new Set(unnamedClaims(findings).map(({ text }) => text));
  for (const { members } of passages) for (const { text } of members) known.add(text);
  const best = added.flatMap((sentences, index) => {
    const own = sentences.filter(({ text }) => !known.has(text));
    const sentence = own.find(({ text }) => !DANGLING.test(text)) ?? own[0];
    return sentence === undefined ? [] : [{ sentence, article: articles[index]!.id }];
  });
  best.sort((x, y) => y.sentence.rank - x.sentence.rank || y.sentence.weight - x.sentence.weight);
  return best.slice(0, MAX_CLAUSES).map(({ sentence, article }) => ({
    parts: ['Only ', { article }, `${saying(sentence, findings.quotes)}: ${cut(sentence.text)}`],
    about: [sentence.id],
  }));
}

/** What does not stand alone: questions, what goes on with a "but", posts with their links. */
const DANGLING = /^(?:And|But|Nor|Or|So)\b|\?["”’']*$|https?:\/\/|pic\.twitter\.com/;

/** " has", or who speaks where the sentence is a quotation that does not name its speaker. */
function saying({ text, quotes: ids }: AddedSentence, quotes: readonly ComparedQuote[]): string {
  const speaker = quotes.find(({ id }) => ids.includes(id))?.speaker;
  const isBare = /^["“„«]/u.test(text) && speaker != null && !text.includes(speaker.split(' ').at(-1)!);
  return isBare ? ` quotes ${speaker}` : ' has';
}

function first({ passages }: Findings): Sentence[] {
  const known = groupBy(passages, ({ first: origin }) => (origin?.sure ? origin.article : undefined));
  const [best] = [...known].sort(([, x], [, y]) => y.length - x.length);
  if (best === undefined || best[1].length < MIN_FIRST * passages.length) return [];
  const article = best[0];
  const ids = best[1].map(({ id }) => id);
  const share = ids.length === passages.length ? 'everything' : `${ids.length} of the ${passages.length} statements`;
  const what = ` was first with ${share} that several articles have.`;
  return [{ parts: [{ article }, what], about: ids }];
}

function carried({ origins, quotes }: Findings): Sentence[] {
  // Who quotes somebody in different words prints one statement: that is said already.
  const disputed = quotes.filter(({ relation }) => relation in DIFFERENTLY);
  const kept = origins.filter(
    ({ kind, name, articles }) =>
      kind !== 'statement' ||
      !disputed.some(
        ({ speaker, variants }) =>
          speaker === name && articles.every((id) => variants.some(({ article }) => article === id)),
      ),
  );
  return kept.slice(0, MAX_CLAUSES).map(({ id, kind, name, articles }) => {
    const what = {
      agency: `carry one ${name} text`,
      statement: `print one statement${name === null ? '' : ` of ${name}`}`,
      outlet: `are of one outlet, ${name}`,
      text: 'carry one text',
    }[kind];
    return { parts: [...listArticles(articles), ` ${what}.`], about: [id] };
  });
}

/** What stood in other articles before, never what they share with them. */
function derived({ articles, derivations, origins }: Findings): Sentence[] {
  // Who carries one text with another has it from its origin, whoever printed it before.
  const carry = (one: ArticleId, two: ArticleId): boolean =>
    origins.some((origin) => origin.kind !== 'statement' && [one, two].every((id) => origin.articles.includes(id)));
  return Object.entries({ 'wholly-derived': 'Nearly all of ', 'partially-derived': 'Part of ' }).flatMap(
    ([kind, share]) => {
      const found = articles.flatMap(({ id }, index) => {
        const { derivation, sources } = derivations[index]!;
        const own = derivation === kind ? sources.filter((source) => !carry(id, source)) : [];
        return own.length === 0 ? [] : [{ id, sources: own }];
      });
      if (found.length === 0) return [];
      const ids = found.map(({ id }) => id);
      const where = listArticles([...new Set(found.flatMap(({ sources }) => sources))].slice(0, MAX_CLAUSES), ' or ');
      return [{ parts: [share, ...listArticles(ids), ' stood in ', ...where, ' before.'], about: ids }];
    },
  );
}

/** Round-ups of which only a part is compared. */
function roundUps({ articles, otherStories }: Findings): Sentence[] {
  const cut = articles.filter((_, index) => otherStories[index]!.length > 0).map(({ id }) => id);
  if (cut.length === 0) return [];
  const what =
    cut.length === 1
      ? ' is a round-up; only its part on this story is compared.'
      : ' are round-ups; only their parts on this story are compared.';
  return [{ parts: [...listArticles(cut), what], about: cut }];
}

/** A sentence, cut at a word where it is long. */
function cut(text: string): string {
  const insets = findInsets({ text, paragraphs: [{ start: 0, end: text.length }] });
  const own = insets.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} […]${rest.slice(end)}`, text);
  const line = own.replace(/\s+/g, ' ').trim();
  if (line.length <= MAX_TOLD) return line;
  return `${line.slice(0, line.lastIndexOf(' ', MAX_TOLD))} …`;
}
