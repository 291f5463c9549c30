import { getOrInsert } from '../../structures/index.js';
import type { Attribution } from '../../text/index.js';
import type { ArticleFacts, StoryText } from '../read/index.js';
import type { Speaker, SpokenQuote } from './quote.js';
import { shareWord } from './quote-style.js';

export function spokenQuotes(story: StoryText, facts: readonly ArticleFacts[]): SpokenQuote[] {
  return facts.flatMap(({ quotes, names }, article) => {
    const { text } = story.articles[article]!;
    const kinds = new Map(names.map(({ name, kind }) => [name, kind]));
    return quotes.map(({ start, end, statement, speaker, cue }) => ({
      article,
      start,
      end,
      statement,
      isCued: cue !== undefined,
      speaker: speaker && {
        name: speaker.name,
        kind: kinds.get(speaker.name),
        isNamed: shareWord(speaker.name, text.slice(speaker.start, speaker.end)),
      },
    }));
  });
}

/** Tells whether an article gives a sentence as what somebody said, who may be the speaker. */
export function saidBy(
  story: StoryText,
  facts: readonly ArticleFacts[],
): (sentence: number, speaker: Speaker | undefined) => boolean {
  const attributed = new Map<number, Attribution[]>();
  facts.forEach(({ attributions }, article) => {
    for (const one of attributions) getOrInsert(attributed, story.sentenceAt(article, one.start), () => []).push(one);
  });
  return (sentence, speaker) => {
    const isNobody = speaker === undefined || !/^\p{Lu}/u.test(speaker.name);
    return (
      attributed
        .get(sentence)
        ?.some(({ who, isNamed }) => isNobody || !isNamed || !who || shareWord(who, speaker.name)) === true
    );
  };
}
