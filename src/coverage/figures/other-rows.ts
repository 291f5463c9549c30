import { groupBy } from '../../structures/index.js';
import { byArticle, isFar, MAX_APART_LOOSE } from './apart.js';
import type { FormedFigure } from './formed-figure.js';
import { type FigureQuestion, isOfEvent } from './questions/index.js';
import { areCompatible } from './values/index.js';

/** Questions about people who had to leave their homes. */
const LEFT_HOME: ReadonlySet<FigureQuestion> = new Set(['displaced', 'evacuated', 'sheltered']);

/** "Forced 2,500 from their homes", "2,500 were evacuated": one number of people, where an article gives no other. */
export function joinLeavers(figures: readonly FormedFigure[], join: (a: number, b: number) => void): void {
  const leavers = [...figures.keys()].filter((at) => {
    const { question, isBackground, isMore, scope } = figures[at]!;
    return question !== undefined && LEFT_HOME.has(question) && !isBackground && !isMore && !scope.isPart;
  });
  const answers = byArticle(figures, leavers).filter((own) =>
    own.every((at) => areCompatible(figures[own[0]!]!, figures[at]!)),
  );
  const firsts = answers.map((own) => own.find((at) => !figures[at]!.isOrder) ?? own[0]!);
  firsts.forEach((a, index) => {
    for (const b of firsts.slice(index + 1)) {
      if (!isFar(figures[a]!, figures[b]!, MAX_APART_LOOSE)) join(a, b);
    }
  });
}

/** What two articles tell of one event of a past year. */
export function joinPast(figures: readonly FormedFigure[], join: (a: number, b: number) => void): void {
  const past = groupBy(figures.keys(), (at) => {
    const { question, isBackground, time } = figures[at]!;
    const isOfYear =
      isBackground && question !== undefined && isOfEvent(question) && /^\d{4}$/.test(time.background ?? '');
    return isOfYear ? `${question} ${time.background}` : undefined;
  });
  for (const all of past.values()) {
    const answers = byArticle(figures, all).filter(({ length }) => length === 1);
    answers.forEach(([a], index) => {
      for (const [b] of answers.slice(index + 1)) {
        if (!isFar(figures[a!]!, figures[b!]!, MAX_APART_LOOSE)) join(a!, b!);
      }
    });
  }
}
