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
    const fuller = new Map<string, string>();
    for (const { name, kind } of own.names) {
      const [full, other] = kind === 'person' ? (bySurname.get(name.toLowerCase()) ?? []) : [];
      if (full !== undefined && other === undefined) fuller.set(name, full);
    }
    if (fuller.size === 0) return own;
    const of = (name: string): string => fuller.get(name) ?? name;
    return {
      ...own,
      quotes: own.quotes.map((quote) =>
        quote.speaker === undefined ? quote : { ...quote, speaker: { ...quote.speaker, name: of(quote.speaker.name) } },
      ),
      attributions: own.attributions.map((one) => (one.who === undefined ? one : { ...one, who: of(one.who) })),
      names: own.names.map((one) => ({ ...one, name: of(one.name) })),
    };
  });
}
