import { getOrInsert } from '../../structures/index.js';
import type { ArticleFacts } from '../read/index.js';

/**
 * Facts whose speakers have the full names that other articles give them: "Ms Okafor said" in one is Denise Okafor of
 * the others. Only people, by their last word, and only where the story has one person of that name.
 */
export function withFullNames(facts: readonly ArticleFacts[]): readonly ArticleFacts[] {
  const bySurname = new Map<string, Set<string>>();
  for (const { name, kind } of facts.flatMap(({ names }) => names)) {
    const space = name.lastIndexOf(' ');
    if (kind === 'person' && space > 0)
      getOrInsert(bySurname, name.slice(space + 1).toLowerCase(), () => new Set()).add(name);
  }
  return facts.map((own) => {
    const kinds = new Map(own.names.map(({ name, kind }) => [name, kind]));
    // "Laut Okafor": a German noun has a capital too, so that her own article may not know her for a name.
    const of = (name: string): string => {
      const [full, other] = bySurname.get(name.toLowerCase()) ?? [];
      const isPerson = kinds.has(name) ? kinds.get(name) === 'person' : /^\p{Lu}/u.test(name);
      return full !== undefined && other === undefined && isPerson ? full : name;
    };
    return {
      ...own,
      quotes: own.quotes.map((quote) =>
        quote.speaker === undefined ? quote : { ...quote, speaker: { ...quote.speaker, name: of(quote.speaker.name) } },
      ),
      attributions: own.attributions.map((one) => {
        const who = one.who === undefined ? undefined : of(one.who);
        return who === one.who ? one : { ...one, who, isNamed: true };
      }),
      names: own.names.map((one) => (one.kind === 'person' ? { ...one, name: of(one.name) } : one)),
    };
  });
}
