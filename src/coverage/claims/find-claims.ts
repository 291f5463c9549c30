import type { Article, ArticleId, Span } from '../../article.js';
import { groupBy } from '../../structures/index.js';
import type { Attribution } from '../../text/index.js';
import { firstPublished } from '../origin/index.js';
import type { PassageTable } from '../passages/index.js';
import type { ComparedQuote } from '../quotes/index.js';
import { firstStartingFrom, type StoryText } from '../read/index.js';
import type { Claim } from './claim.js';

/** A claim before the others' claims of its fact are known. */
type Draft = Omit<Claim, 'id' | 'speakers' | 'unnamedOnly' | 'first' | 'relayed'>;

/**
 * The claims of a story: each quote, and each sentence of narration that names a speaker. `attributions` are those of
 * each article. Claims of one passage or one quote are claims of one fact.
 */
export function findClaims(
  story: StoryText,
  table: PassageTable,
  quotes: readonly ComparedQuote[],
  attributions: readonly (readonly Attribution[])[],
): Claim[] {
  const order = new Map(story.articles.map(({ id }, index) => [id, index]));
  const passagesAt = (article: number, start: number): string[] => {
    const sentence = story.sentenceAt(article, start);
    return sentence < 0 ? [] : table.rowsOf(sentence).map((row) => `p${row + 1}`);
  };
  const ascending = attributions.map((own) => [...own].sort((x, y) => x.start - y.start));
  const quoted = quotes.flatMap((quote) => quotedClaims(story, quote, ascending, order, passagesAt));
  const reported = story.articles.flatMap((_, article) =>
    reportedClaims(story, article, attributions[article]!, quoted, passagesAt),
  );
  const drafts = [...quoted, ...reported].sort(
    (x, y) => order.get(x.article)! - order.get(y.article)! || x.start - y.start || x.end - y.end,
  );
  return withFacts(story, drafts, order);
}

function quotedClaims(
  story: StoryText,
  quote: ComparedQuote,
  attributions: readonly (readonly Attribution[])[],
  order: ReadonlyMap<ArticleId, number>,
  passagesAt: (article: number, start: number) => string[],
): Draft[] {
  const said = quote.variants.filter(({ statement }) => statement !== null);
  const isShared = new Set(said.map(({ article }) => article)).size > 1;
  return said.map(({ article, start, end, text, speaker }, index) => {
    const at = order.get(article)!;
    const near = nearestTo({ start, end }, attributions[at]!, story.articles[at]!.text);
    // "Residents" has a capital where it opens its sentence.
    const isOwn = near !== undefined && near.who === speaker;
    const passages = passagesAt(at, start);
    const via = near?.via ?? relayOf(story, at, start, attributions[at]!);
    return {
      article,
      start,
      end,
      text,
      who: speaker,
      named: speaker !== null && !isNobody(speaker) && (isOwn ? near.isNamed : /^\p{Lu}/u.test(speaker)),
      // What the Herald says of its own, it relays for nobody.
      via: via === speaker ? null : via,
      attribution: near === undefined ? null : { start: near.start, end: near.end },
      kind: 'quoted',
      passages,
      fact: isShared ? quote.id : (passages[0] ?? `${quote.id}.${index}`),
    };
  });
}

/** `Lee said that it was "a trap", the agency reported`: through whom its sentence has what somebody says. */
function relayOf(story: StoryText, article: number, start: number, all: readonly Attribution[]): string | null {
  const number = story.sentenceAt(article, start);
  if (number < 0) return null;
  const sentence = story.sentence(number);
  const from = firstStartingFrom(all, sentence.start);
  for (let index = from; index < all.length && all[index]!.start < sentence.end; index++)
    if (all[index]!.who === undefined) return all[index]!.via ?? null;
  return null;
}

/** "White House official": of a named body, and nobody's name. */
const NOBODY = new Set(
  'aide aides adviser advisers advisor advisors diplomat diplomats employee employees executive executives insider insiders official officials source sources'.split(
    ' ',
  ),
);
/** "Senate people familiar with the talks" */
const DESCRIBED =
  /\b(?:people|person|persons|official|officials|source|sources) (?:briefed|familiar|close|involved|aware|with|who)\b/;

function isNobody(speaker: string): boolean {
  return NOBODY.has(lastWord(speaker)) || DESCRIBED.test(speaker);
}

/** Characters between a quote and the words that say who says it. */
const REACH = 60;

/** Characters of the longest attribution that is looked for before a quote. */
const MAX_ATTRIBUTION = 2000;

/**
 * The attribution in its paragraph that is nearest to a span, the first of equals; attributions are in ascending order.
 */
function nearestTo(span: Span, attributions: readonly Attribution[], text: string): Attribution | undefined {
  const distance = (one: Span): number => Math.max(one.start - span.end, span.start - one.end, 0);
  const isApart = (one: Span): boolean =>
    text.slice(Math.min(one.end, span.end), Math.max(one.start, span.start)).replace(/:\s*$/, '').includes('\n');
  let best: Attribution | undefined;
  for (
    let index = firstStartingFrom(attributions, span.start - REACH - MAX_ATTRIBUTION);
    index < attributions.length;
    index++
  ) {
    const one = attributions[index]!;
    if (one.start > span.end + REACH) break;
    const isNearer = distance(one) <= REACH && (best === undefined || distance(one) < distance(best));
    if (isNearer && !isApart(one)) best = one;
  }
  return best;
}

/** Sentences of narration that name their speaker, one claim per sentence. */
function reportedClaims(
  story: StoryText,
  article: number,
  attributions: readonly Attribution[],
  quoted: readonly Draft[],
  passagesAt: (article: number, start: number) => string[],
): Draft[] {
  const { id, text } = story.articles[article]!;
  const own = quoted.filter((claim) => claim.article === id).sort((x, y) => x.start - y.start);
  // How far the quotes up to each one reach.
  let farthest = 0;
  const reach = own.map(({ end }) => (farthest = Math.max(farthest, end)));
  const claims = new Map<number, Draft>();
  for (const { start, end, who, isNamed, via } of attributions) {
    const number = story.sentenceAt(article, start);
    if (number < 0) continue;
    const sentence = story.sentence(number);
    // What it announces stands in the next; what its own outlet reports is no other source's.
    const isOwn = who !== undefined && /^\p{Lu}/u.test(who) && isOwnOutlet(story.articles[article]!, who);
    if (text[sentence.end - 1] === ':' || isOwn || isHeading(text.slice(sentence.start, sentence.end))) continue;
    if ((reach[firstStartingFrom(own, sentence.end) - 1] ?? 0) > sentence.start) continue;
    const known = claims.get(number);
    // "X said, the agency reported": who says it, and through whom.
    if (known !== undefined) {
      // "The owners have promised more, according to a person familiar with the talks", "They have denied it, two
      // officials said": who stands behind it all is the source.
      const isAccording = (at: number): boolean => /^according/i.test(text.slice(at, at + 9));
      const isBehind = text.slice(start - 2, start) === ', ' && /^[.,]/.test(text.slice(end, end + 1));
      const isSource =
        who !== undefined && (isAccording(start) || (isBehind && !isAccording(known.attribution?.start ?? 0)));
      claims.set(number, {
        ...known,
        who: isSource ? who : (known.who ?? who ?? null),
        named: isSource || known.who === null ? isNamed : known.named,
        attribution: isSource ? { start, end } : known.attribution,
        via: known.via ?? via ?? null,
      });
      continue;
    }
    const passages = passagesAt(article, start);
    claims.set(number, {
      article: id,
      start: sentence.start,
      end: sentence.end,
      text: text.slice(sentence.start, sentence.end),
      who: who ?? null,
      named: isNamed,
      via: via ?? null,
      attribution: { start, end },
      kind: 'reported',
      passages,
      fact: passages[0] ?? '',
    });
  }
  return [...claims.values()];
}

/** "Mayor vows to help": a short line without a stop, which its paragraph tells again. */
function isHeading(line: string): boolean {
  return line.length < MAX_HEADING && /[\p{L}\p{N}]$/u.test(line);
}

const MAX_HEADING = 80;

function withFacts(story: StoryText, drafts: readonly Draft[], order: ReadonlyMap<ArticleId, number>): Claim[] {
  const claims = drafts.map((draft, index) => ({ ...draft, id: `c${index + 1}`, fact: draft.fact || `c${index + 1}` }));
  const byFact = groupBy(claims, ({ fact }) => fact);
  // Computed once per fact, because a text may say one thing a thousand times.
  const sources = new Map([...byFact].map(([fact, all]) => [fact, sourcesOf(story, all, order)]));
  return claims.map(
    (claim): Claim => ({
      ...claim,
      ...sources.get(claim.fact)!,
      relayed: claim.via !== null && !isOwnOutlet(story.articles[order.get(claim.article)!]!, claim.via),
    }),
  );
}

/** How many speakers a fact has, and who had it first. */
function sourcesOf(
  story: StoryText,
  all: readonly Draft[],
  order: ReadonlyMap<ArticleId, number>,
): Pick<Claim, 'speakers' | 'unnamedOnly' | 'first'> {
  const named = new Set(all.filter((one) => one.named).map(({ who }) => lastWord(who!)));
  const hasUnnamed = all.some(({ named: isNamed, who }) => !isNamed && who !== null);
  const articles = [...new Set(all.map(({ article }) => article))].map((id) => story.articles[order.get(id)!]!);
  const first = articles.length > 1 ? firstPublished(articles) : null;
  return {
    speakers: named.size + (hasUnnamed ? 1 : 0),
    unnamedOnly: named.size === 0 && hasUnnamed,
    first: first?.sure === true ? first.article : null,
  };
}

function lastWord(name: string): string {
  return name.toLowerCase().split(' ').at(-1)!;
}

function isOwnOutlet({ outlet }: Article, via: string): boolean {
  return (
    outlet != null &&
    (outlet.toLowerCase().includes(via.toLowerCase()) || via.toLowerCase().includes(outlet.toLowerCase()))
  );
}
