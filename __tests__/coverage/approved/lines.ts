import groupBy from 'lodash/groupBy.js';
import type { Coverage, VersionComparison, WordEdit } from '../../../src/coverage/index.js';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A comparison with one short line for each finding, in the order of the result; articles are A, B and so on. */
export function linesOf(coverage: Coverage): string {
  const letters = new Map(coverage.articles.map(({ id }, index) => [id, String.fromCharCode(65 + index)]));
  const by = (id: string | null): string => (id === null ? '-' : letters.get(id)!);
  const all = (ids: readonly string[]): string => ids.map(by).join('');
  const eachOf = <T>(lists: { readonly [id: string]: T }): [string, T][] =>
    coverage.articles.map(({ id }) => [by(id), lists[id]!]);
  return [
    `base ${by(coverage.base)}, news ${coverage.news}, sources ${coverage.independentSources}`,
    ...coverage.articles.map((one) => {
      const { verbatim, rewrite, new: own } = one.composition;
      const overlaps = one.overlaps.map((o) => ` ${by(o.article)} ${digits(o.share)} ${digits(o.verbatim)}`);
      return line(
        [`${by(one.id)} ${one.outlet}, ${one.publishedAt}, ${one.language}`, one.lead && `lead ${at(one.lead)}`],
        [`${one.derivation} ${all(one.sources)}`, `group ${one.sourceGroup}`],
        [`${[verbatim, rewrite, own].map(digits).join(' ')} of ${one.tokens}`, `overlaps${overlaps.join()}`],
      );
    }),
    ...coverage.passages.flatMap(({ id, first, independentSources, members }) => [
      line(
        [`${id} ${words(members[0]!.text, 5)}`, `sources ${independentSources}`],
        [first && `first ${by(first.article)}${first.sure ? '' : '?'}`],
      ),
      ...members.map(({ article, field, relation, against, evidence, edits, ...span }) =>
        line(
          [` ${by(article)} ${field ?? ''}${at(span)} ${relation} of ${by(against.article)} ${against.start}`],
          [`${by(evidence.article)} ${digits(evidence.likelihood)} ${evidence.words.join(' ')}`],
          edits.map(editAt),
        ),
      ),
    ]),
    ...coverage.figures.flatMap(({ id, question, subject, scope, agreement, isBackground, isOrderKnown, values }) => [
      line(
        [`${id} ${agreement} ${question}`, subject && `of ${subject}`, scope && `scope ${scope}`],
        [isBackground && 'background', isOrderKnown && 'in order'],
      ),
      ...values.map((one) =>
        line(
          [` ${by(one.article)} ${one.field === 'title' ? 'title' : ''}${at(one)} ${one.text}`],
          [`${one.hedge ?? '='} ${one.value}${one.high === null ? '' : `-${one.high}`} ${one.unit}`],
          [one.scope && `scope ${one.scope}`, one.time && `time ${one.time}`, one.source && `by ${one.source}`],
        ),
      ),
    ]),
    ...coverage.states.flatMap(({ id, question, who, agreement, isOrderKnown, values }) => [
      line([`${id} ${agreement} ${question}`, who, isOrderKnown && 'in order']),
      ...values.map((one) => line([` ${by(one.article)} ${at(one)} ${one.text}`, one.state, one.time])),
    ]),
    ...coverage.quotes.flatMap(({ id, relation, speaker, variants }) => [
      `${id} ${relation}, ${speaker}: ${words(variants[0]!.text, 4)}`,
      ...variants.map((one) =>
        line(
          [` ${by(one.article)} ${at(one)} ${one.relation}, ${one.speaker}`],
          [one.attributedBy && `named by ${by(one.attributedBy)}`, one.statement !== null && `#${one.statement}`],
          one.edits.map(editAt),
        ),
      ),
    ]),
    ...coverage.claims.map((one) =>
      line(
        [`${one.id} ${by(one.article)} ${at(one)} ${one.kind} by ${one.who}${one.named ? '' : ' (unnamed)'}`],
        [one.attribution && at(one.attribution), one.via && `via ${one.via}`, one.relayed && 'relayed'],
        [`${one.fact} by ${one.speakers}${one.unnamedOnly ? ' unnamed' : ''}`, one.passages.join(' ')],
        [one.first && `first ${by(one.first)}`],
      ),
    ),
    ...eachOf(coverage.added).flatMap(([letter, added]) =>
      added.map((one) =>
        line(
          [`${one.id} ${letter} ${at(one)} ${words(one.text, 3)}`, `${one.weight}, ${one.rank}`],
          [one.only.map(at).join(' '), [...one.quotes, ...one.figures, ...one.names].join(' ')],
        ),
      ),
    ),
    ...eachOf(coverage.omissions).flatMap(([letter, omitted]) =>
      Object.entries(groupBy(omitted, 'reason')).map(
        ([reason, some]) => `${letter} omits, ${reason}: ${some.map(({ passage }) => passage).join(' ')}`,
      ),
    ),
    ...eachOf(coverage.otherStories).flatMap(([letter, spans]) =>
      spans.map((span) => `${letter} ${at(span)} of another story`),
    ),
    line(
      coverage.names.map(({ name, kind, articles, spellings }) =>
        [name, kind ?? '', all(articles), ...spellings.map((one) => `(${one.name} ${all(one.articles)})`)].join(' '),
      ),
    ),
    ...coverage.origins.map(
      ({ id, kind, name, articles, passages }) => `${id} ${kind} ${name} ${all(articles)} ${passages.join(' ')}`,
    ),
    ...coverage.summary.map(
      ({ text, findings }) => `"${text.slice(0, 90)}" ${findings.map((id) => letters.get(id) ?? id).join(' ')}`,
    ),
  ].join('\n');
}

/** What changed between two versions, one line each. */
export function changesOf({ changes, unchanged, details, corrections }: VersionComparison): string {
  const side = (one: (Place & { readonly text: string }) | null): string =>
    one === null ? '-' : `${at(one)} ${words(one.text, 3)}`;
  return [
    `unchanged ${unchanged}`,
    `added ${changes.flatMap((one) => (one.kind === 'addition' ? at(one.newer) : [])).join(' ')}`,
    `deleted ${changes.flatMap((one) => (one.kind === 'deletion' ? at(one.older) : [])).join(' ')}`,
    ...changes.flatMap((one) =>
      one.kind === 'edit' || one.kind === 'refactor'
        ? line([`${one.kind} ${at(one.older)} > ${at(one.newer)}`], one.edits.map(editAt))
        : [],
    ),
    ...details.map(({ field, older, newer }) => `${field}: ${older} > ${newer}`),
    ...corrections.map(({ kind, older, newer }) => `${kind}: ${side(older)} > ${side(newer)}`),
  ].join('\n');
}

function line(...parts: readonly (readonly (string | false | null | undefined)[])[]): string {
  return parts
    .flat()
    .filter((part) => part)
    .join('; ');
}

function at({ start, end }: Place): string {
  return `${start}-${end}`;
}

function editAt({ base, own }: WordEdit): string {
  return `${at(base)}>${at(own)}`;
}

function digits(share: number): string {
  return share.toFixed(3);
}

function words(text: string, count: number): string {
  return text.split(' ').slice(0, count).join(' ');
}
