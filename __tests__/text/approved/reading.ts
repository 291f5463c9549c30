import type { Span } from '../../../src/article.js';
import { figuresOf } from '../../../src/text/figures/index.js';
import { languageOf } from '../../../src/text/language/index.js';
import { findEntities, namesOf } from '../../../src/text/names/index.js';
import { splitParagraphs } from '../../../src/text/paragraphs/index.js';
import { bodyOf, quotesOf } from '../../../src/text/quotes/index.js';
import { Reading } from '../../../src/text/reading/index.js';
import { splitSentences } from '../../../src/text/sentences/index.js';
import type { Attribution } from '../../../src/text/speakers/index.js';

export interface Text {
  readonly text: string;
  readonly title?: string | undefined;
  readonly publishedAt?: string | undefined;
}

const reading = new Reading();

/** All that is read in a text, one short line for each thing, in the order of the text. */
export function linesOf({ text, title, publishedAt }: Text): string {
  const language = languageOf(text);
  reading.read(text, language);
  const entities = findEntities(reading, title);
  const heard: Attribution[] = [];
  const quotes = quotesOf(reading, entities, bodyOf(text), heard);
  const cut = (start: number, end: number): string => text.slice(start, end).replaceAll('\n', '⏎');
  const shown = ({ start, end }: Span): string => `${start} ${cut(start, end)}`;
  const sentences = splitSentences(text).filter(({ start }) => text[start - 1] !== '\n' && start > 0);
  return [
    `${language}; sentences ${sentences.map(({ start }) => start).join(' ')}`,
    ...splitParagraphs(text).flatMap(({ start, end, role, marks, wrapped }) =>
      role === 'body' && marks.length === 0 && !wrapped
        ? []
        : line(
            `¶ ${start}-${end} ${role}`,
            wrapped && 'wrapped',
            ...marks.map((mark) => `${mark.kind} ${shown(mark)}`),
          ),
    ),
    ...namesOf(reading, entities).map(({ name, kind, mentions, aliases }) =>
      line(`* ${name}`, kind, mentions.map((one) => `${one.start}-${one.end}`).join(' '), aliases.join(', ')),
    ),
    ...quotes.map(({ start, end, kind, statement, speaker, cue }) =>
      line(
        `“ ${start}-${end} ${cut(start, start + 20)}`,
        `${kind} #${statement}`,
        speaker && `${speaker.name} (${shown(speaker)})`,
        cue && shown(cue),
      ),
    ),
    ...heard.map((one) => line(`> ${shown(one).slice(0, 60)}`, one.who, one.isNamed && 'named', one.via)),
    ...figuresOf(reading, publishedAt).map(({ value, high, unit, kind, hedge, subject, base, date, ...span }) =>
      line(
        `# ${shown(span)}`,
        `${hedge ?? '='} ${number(value)}${high === undefined ? '' : `..${number(high)}`} ${unit} ${kind}`,
        subject && `of ${subject}`,
        base && `${number(base.value)} ${base.unit}`,
        date && `${date.value} ${date.unit}`,
      ),
    ),
  ].join('\n');
}

function line(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part).join('; ');
}

function number(value: number): string {
  return String(Number(value.toPrecision(6)));
}
