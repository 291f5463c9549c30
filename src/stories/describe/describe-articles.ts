import type { Article } from '../../article.js';
import type { ArticleFlag } from '../kinds/index.js';
import { headline, type Story, storyLanguages, storyOutlets } from './story.js';
import { storyTitle } from './story-title.js';

/** The parts that a story is described from, in a collection and in a stream. */
export interface StoryParts
  extends Pick<Story, 'id' | 'storyline' | 'span' | 'cohesion' | 'keywords' | 'independentSources'> {
  /** In order of publication. */
  readonly members: readonly Article[];
  /** One article of each text, the one that is most like the others first. */
  readonly central: readonly Article[];
  /** The language that each member was read in. */
  readonly languages: readonly string[];
  readonly flagsOf: (article: Article) => readonly ArticleFlag[];
}

/** Describes a story. It is represented by a plain report if it has one, not by a round-up or a column. */
export function describeArticles({ members, central, languages, flagsOf, ...known }: StoryParts): Story {
  const flags = members.flatMap((member) => flagsOf(member).map((flag) => ({ article: member.id, ...flag })));
  const flagged = new Set(flags.map(({ article }) => article));
  const plain = central.filter(({ id }) => !flagged.has(id));
  const reports = plain.length > 0 ? plain : central;
  const representative = reports[0]!;
  return {
    id: known.id,
    storyline: known.storyline,
    articles: members.map(({ id }) => id),
    title:
      storyTitle(plain.length > 0 ? members.filter(({ id }) => !flagged.has(id)) : members) ?? headline(representative),
    keywords: known.keywords,
    span: known.span,
    representative: representative.id,
    cohesion: known.cohesion,
    outlets: storyOutlets(members),
    independentSources: known.independentSources,
    languages: storyLanguages(languages),
    flags,
  };
}
