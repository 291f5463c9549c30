import type { Article, ArticleId, Span } from '../../article.js';
import { countEach, groupBy } from '../../structures/index.js';
import type { AddedSentence } from '../added/index.js';
import type { Claim } from '../claims/index.js';
import { type ComparedFigure, type FigureValue, measuredBy, writtenFigure } from '../figures/index.js';
import type { Origin } from '../origin/index.js';
import { firstStartingFrom } from '../read/index.js';
import { articlesOf, cut, type Findings, GOES_ON, names, type Sentence } from './findings.js';
import { fullestName, isUnnamedSource, withArticle } from './naming.js';
import { disputedQuotes, isDisputed } from './quote-clauses.js';
import { clauseOf, listArticles, listOf, type Part, type SummaryClause } from './summary.js';
import { untold } from './untold.js';
import { common } from './what-all-say.js';

/** Maximum number of clauses of one kind, because an editor has a minute. */
const MAX_CLAUSES = 3;
/** Share of the statements that one article had first, from which on it is said. */
const MIN_FIRST = 0.2;

/**
 * The differences of a story in a paragraph of English: what all say, who disputes which figure or quote, what rests on
 * one source or on unnamed ones, what only one has, who was first, who carries one text, what stood elsewhere before,
 * and which articles are round-ups. Each clause has the ids of its findings.
 */
export function writeSummary(findings: Findings): SummaryClause[] {
  if (findings.articles.length < 2) return [];
  const names = namesOf(findings.articles);
  const named = withFullSpeakers(findings);
  return [
    common,
    disputedFigures,
    disputedStates,
    (all: Findings) => disputedQuotes(all, MAX_CLAUSES),
    thinClaims,
    onlyOne,
    first,
    carried,
    derived,
    roundUps,
  ]
    .flatMap((write) => write(named))
    .map(({ parts, about }) => clauseOf(parts, about, names));
}

/** The findings with each speaker by the fullest name that one of the articles has for him: "Lee" is "Ann Lee". */
function withFullSpeakers(findings: Findings): Findings {
  const all = [...new Set(findings.quotes.flatMap(({ speaker }) => speaker ?? []))];
  const full = new Map(all.map((name) => [name, fullestName(name, all)]));
  const nameOf = (name: string | null): string | null => full.get(name ?? '') ?? name;
  return {
    ...findings,
    quotes: findings.quotes.map((quote) => ({ ...quote, speaker: nameOf(quote.speaker) })),
    origins: findings.origins.map((origin) => ({ ...origin, name: nameOf(origin.name) })),
  };
}

/** Articles by their outlet, with the id where it has several; by the id alone where none is known. */
function namesOf(articles: readonly Article[]): ReadonlyMap<ArticleId, string> {
  const counts = countEach(articles.map(({ outlet }) => outlet));
  return new Map(
    articles.map(({ id, outlet }) => [id, outlet ? (counts.get(outlet) === 1 ? outlet : `${outlet} (${id})`) : id]),
  );
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
      parts: [
        `${topicOf(figure)}: `,
        ...listOf(byValue(figure.values), ', '),
        `${verb ?? '; of different places, times or groups'}.`,
      ],
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
  held: 'On those held',
  freed: 'On those freed',
  infected: 'On cases',
  destroyed: 'On what was destroyed',
  damaged: 'On what was damaged',
  time: 'On the time of day',
  aboard: 'On those aboard',
  trapped: 'On those trapped',
  outage: 'On those without power',
};

/** What a number of no known question is of. */
function topicOfNumber(subject: string | null, [first]: readonly FigureValue[]): string {
  if (subject !== null && CURRENCY.test(first!.unit)) return `On the ${subject}`;
  if (subject !== null) return `On the ${first!.unit === '%' ? 'share' : 'number'} of ${subject}`;
  if (first!.unit === 'time-of-day') return 'On a time';
  if (CURRENCY.test(first!.unit)) return 'On an amount';
  if (first!.unit === '%') return 'On a share';
  return first!.unit === 'count' ? 'On a number' : `On a ${measuredBy(first!.unit)}`;
}

const CURRENCY = /^[A-Z]{3}$/;

/** "On the age of the boy", "On the age of Ann Lee". */
function topicOfAge({ subject, scope, values }: ComparedFigure): string {
  const name = scope ?? values.find((value) => value.scope !== null)?.scope;
  if (name != null) return `On the age of ${name}`;
  return subject === null ? 'On an age' : `On the age of the ${subject}`;
}

function topicOf(figure: ComparedFigure): string {
  const { question, subject, scope, values } = figure;
  if (question === 'age') return topicOfAge(figure);
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

function thinClaims(findings: Findings): Sentence[] {
  const { articles, claims } = findings;
  return unnamedClaims(findings).map((claim) => {
    const { id, article, text } = claim;
    const { who, text: where } = introduced(claim, claims);
    // "Some people say" is not said by the people of another sentence.
    const near = where.includes(who!) ? articles.map((one) => ({ ...one, text: where })) : articles;
    const source = withArticle(inSentence(who!), near);
    return {
      parts: ['Only ', { article }, ` has, from a source that it does not name (${source}): ${cut(text)}`],
      about: [id],
    };
  });
}

/** The claim of an article that says who "the people" of another one are: "three people close to the talks". */
function introduced(claim: Claim, claims: readonly Claim[]): Claim {
  if (claim.who!.includes(' ') || !claim.text.toLowerCase().includes(`the ${claim.who!}`)) return claim;
  const fuller = claims.filter(
    ({ article, who, start, named }) =>
      article === claim.article && start < claim.start && !named && ` ${who} `.includes(` ${claim.who} `),
  );
  return fuller.at(-1) ?? claim;
}

/** Whether the text says what somebody may say, or that nobody does: "some people might say", "no officials said". */
function isUnsaid({ who, text }: Claim): boolean {
  const at = text.indexOf(who ?? '');
  return at >= 0 && (MAY.test(text.slice(at + who!.length)) || NOBODY.test(text.slice(0, at)));
}

const MAY = /^ (?:might|may|could|would|can)\b/;
const NOBODY = /\b(?:no|none of the|neither of the) $/i;

/** "Local authorities" within a sentence: a word that people and bodies have no name by is written small there. */
function inSentence(who: string): string {
  const isSmall = OPENERS.test(who) || (isUnnamedSource(who.split(' ', 1)[0]!) && !TITLED.test(who));
  return isSmall ? who.charAt(0).toLowerCase() + who.slice(1) : who;
}

/** "Detective Lee" */
const TITLED = /^\S+ \p{Lu}/u;

const OPENERS =
  /^(?:a|an|another|authorities|critics|earlier|even|federal|firefighters|forecasters|former|friends|health|hospital|hotel|industry|legal|local|many|medics|most|multiple|one|organi[sz]ers|police|political|prosecutors?|reports?|researchers|scientists|senior|several|some|state|the|two|three)\b/i;

/** Additions that nobody with a name is said to say: the best first, and one of each article. */
function unnamedClaims(findings: Findings): Claim[] {
  const { articles, added, claims, passages, likelyElsewhere } = findings;
  const isAnswered = answeredIn(findings);
  const counted = new Map(passages.map((passage) => [passage.id, articlesOf(passage).size]));
  const isUntold = untold(findings);
  const alone = added.flatMap((own, index) => own.filter((one) => !isUntold(index, one.quotes)));
  const additions = new Map(alone.map((sentence) => [sentence.text, sentence]));
  const thin = claims.filter((claim) => {
    const { kind, unnamedOnly, who, passages: rows, text, article, start, end } = claim;
    return (
      kind === 'reported' &&
      unnamedOnly &&
      additions.has(text) &&
      !isAnswered(article, { start, end }) &&
      likelyElsewhere(
        articles.findIndex(({ id }) => id === article),
        { start, end },
      ) < LIKELY_TOLD &&
      isUnnamedSource(who ?? '') &&
      !isUnsaid(claim) &&
      rows.every((row) => (counted.get(row) ?? 1) < 2)
    );
  });
  const once = [...groupBy(thin, ({ text }) => text).values()].map(([claim]) => claim!);
  once.sort((x, y) => byWorth(additions.get(x.text)!, additions.get(y.text)!));
  const firsts = new Set([...groupBy(once, ({ article }) => article).values()].map(([claim]) => claim));
  return [...firsts, ...once.filter((claim) => !firsts.has(claim))].slice(0, MAX_CLAUSES) as Claim[];
}

/** What changes the story most first. */
function byWorth(x: AddedSentence, y: AddedSentence): number {
  return y.rank - x.rank || y.weight - x.weight;
}

/** Whether a sentence gives a number that others give too, or another for: it is told in that row. */
function answeredIn({ figures }: Findings): (article: ArticleId, sentence: Span) => boolean {
  const rows = figures.filter(
    ({ question, agreement, isBackground }) =>
      !isBackground &&
      ((question !== null && question !== 'age' && ANSWERED.has(agreement)) || DIFFERENT.has(agreement)),
  );
  const inTexts = rows.flatMap(({ values }) => values.filter(({ field }) => field === 'text'));
  inTexts.sort((x, y) => x.start - y.start);
  const answers = groupBy(inTexts, ({ article }) => article);
  return (article, { start, end }) => {
    const own = answers.get(article) ?? [];
    const first = own[firstStartingFrom(own, start)];
    return first !== undefined && first.end <= end;
  };
}

const ANSWERED: ReadonlySet<string> = new Set(['equal', 'compatible']);
const DIFFERENT: ReadonlySet<string> = new Set(['conflict', 'updated']);

function onlyOne(findings: Findings): Sentence[] {
  const { articles, added, passages, likelyElsewhere } = findings;
  const isAnswered = answeredIn(findings);
  // What was just told with its source is not repeated, and what several tell belongs to nobody alone, whatever the
  // details.
  const known = new Set(unnamedClaims(findings).map(({ text }) => text));
  for (const { members } of passages) for (const { text } of members) known.add(text);
  const isUntold = untold(findings);
  const shown = added.flatMap((sentences, index) => {
    const own = sentences.filter(
      (one) => !known.has(one.text) && !isAnswered(articles[index]!.id, one) && !isUntold(index, one.quotes),
    );
    const alone = own.filter(({ text }) => !DANGLING.test(text));
    const worth = new Map(
      alone.map((one) => [one, one.rank - (likelyElsewhere(index, one) < LIKELY_TOLD ? 0 : TOLD_RANK)]),
    );
    alone.sort((x, y) => worth.get(y)! - worth.get(x)!);
    const [best = own[0]] = alone;
    const sentence =
      alone.find((one) => worth.get(one)! > worth.get(best!)! - MAX_LESS && !GOES_ON.test(one.text)) ?? best;
    return sentence === undefined ? [] : [{ sentence, article: articles[index]!.id }];
  });
  shown.sort((x, y) => byWorth(x.sentence, y.sentence));
  return shown.slice(0, MAX_CLAUSES).map(({ sentence, article }) => ({
    parts: ['Only ', { article }, `${saying(sentence, findings)}: ${cut(sentence.text)}`],
    about: [sentence.id],
  }));
}

/** From this likelihood on, what one article alone seems to have is often told elsewhere in other words. */
const LIKELY_TOLD = 0.18;
/** How much that takes from its rank. */
const TOLD_RANK = 1;

/** How much less in rank an addition may be that names whom it is about. */
const MAX_LESS = 0.5;

/** What does not stand alone: questions, what goes on with a "but", posts with their links. */
const DANGLING = /^(?:And|But|Nor|Or|So)\b|\?["”’']*$|https?:\/\/|pic\.twitter\.com/;

/** " has", or who speaks where the sentence is a quotation that does not name its speaker. */
function saying({ text, quotes: ids }: AddedSentence, { quotes, articles }: Findings): string {
  const speaker = quotes.find(({ id }) => ids.includes(id))?.speaker;
  const isBare = /^["“„«]/u.test(text) && speaker != null && !names(text, speaker);
  return isBare ? ` quotes ${withArticle(speaker, articles)}` : ' has';
}

function first({ passages }: Findings): Sentence[] {
  const known = groupBy(passages, ({ first: origin }) => (origin?.sure ? origin.article : undefined));
  const [best] = [...known].sort(([, x], [, y]) => y.length - x.length);
  if (best === undefined || best[1].length < MIN_FIRST * passages.length) return [];
  const article = best[0];
  const ids = best[1].map(({ id }) => id);
  const all = ['', 'the one statement', 'both statements'][ids.length] ?? `all ${ids.length} statements`;
  const share = ids.length === passages.length ? all : `${ids.length} of the ${passages.length} statements`;
  const what = ` was first with ${share} that several articles have.`;
  return [{ parts: [{ article }, what], about: ids }];
}

function carried({ origins, quotes, articles: all }: Findings): Sentence[] {
  // Whom articles quote in different words they do not quote in the same.
  const disputed = new Set(quotes.filter(isDisputed).map(({ speaker }) => speaker));
  // Nor is it news that articles with one text have its quotes.
  const texts = origins.filter(({ kind }) => kind === 'agency' || kind === 'text');
  const kept = origins.filter(
    ({ kind, name, articles: ids }) =>
      kind !== 'statement' ||
      !((name !== null && disputed.has(name)) || texts.some((text) => ids.every((id) => text.articles.includes(id)))),
  );
  // Several speakers that the same articles quote are one clause.
  const groups = groupBy(kept, ({ id, kind, name, articles }) =>
    kind === 'statement' && name !== null ? articles.join('\n') : id,
  );
  return [...groups.values()].slice(0, MAX_CLAUSES).map((own) => {
    const [{ kind, name, articles }] = own as [Origin];
    const spoken = new Set(own.map((one) => (one.name === null ? '' : withArticle(one.name, all))));
    const speakers = [...spoken].map((one) => [`of ${one}`]);
    const what = {
      agency: [`carry one ${name} text`],
      statement: name === null ? ['print one statement'] : ['print the same words ', ...listOf(speakers)],
      outlet: [`are of one outlet, ${name}`],
      text: ['carry one text'],
    }[kind];
    return { parts: [...listArticles(articles), ' ', ...what, '.'], about: own.map(({ id }) => id) };
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
