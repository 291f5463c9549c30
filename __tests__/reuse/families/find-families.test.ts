import { expect, test } from '@jest/globals';
import { findFamilies, type Stretch } from '../../../src/reuse/families/find-families.js';
import { DisjointSet } from '../../../src/structures/index.js';
import { SeededRandom } from '../../../src/structures/random.js';

const keyOf = ({ article, start, end }: Stretch) => `${article} ${start} ${end}`;
const inPlace = (x: Stretch, y: Stretch) => x.article - y.article || x.start - y.start || x.end - y.end;

/** Families by their definition: every two stretches of an article are compared. */
function naive(links: readonly (readonly [Stretch, Stretch])[]): Stretch[][] {
  const stretches = [...new Map(links.flat().map((one) => [keyOf(one), one])).values()].sort(inPlace);
  const numberOf = new Map(stretches.map((one, at) => [keyOf(one), at]));
  const sets = new DisjointSet(stretches.length);
  for (const [one, other] of links) sets.union(numberOf.get(keyOf(one))!, numberOf.get(keyOf(other))!);
  stretches.forEach((one, i) => {
    stretches.slice(0, i).forEach((other, j) => {
      if (one.article !== other.article) return;
      const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
      const together = Math.max(one.end, other.end) - Math.min(one.start, other.start);
      if (common >= together / 2) sets.union(i, j);
    });
  });
  const families = sets.groups().map((group) => {
    const members: Stretch[] = [];
    for (const own of group.map((at) => stretches[at]!)) {
      const last = members.at(-1);
      if (last?.article === own.article && own.start < last.end) {
        members[members.length - 1] = { ...last, end: Math.max(last.end, own.end) };
      } else members.push(own);
    }
    return { members, size: group.length };
  });
  families.sort((x, y) => inPlace(x.members[0]!, y.members[0]!) || x.size - y.size);
  return families.map(({ members }) => members);
}

test('families are stretches of one text, and those of an article that cover nearly the same', () => {
  const random = new SeededRandom(14);
  for (let round = 0; round < 30; round++) {
    const articles = 2 + random.below(5);
    const stretch = (article: number): Stretch => {
      const start = random.below(round % 2 === 0 ? 40 : 400);
      return { article, start, end: start + 1 + random.below(30) };
    };
    const links = Array.from({ length: random.below(18) }, () => {
      const first = random.below(articles);
      return [stretch(first), stretch((first + 1 + random.below(articles - 1)) % articles)] as const;
    });
    const flat = links.flatMap((pair) => pair.flatMap(({ article, start, end }) => [article, start, end]));
    expect([...findFamilies(Int32Array.from(flat), articles)]).toEqual(naive(links));
  }
});

test('says where more than 64 stretches begin in one', () => {
  const crowded = (count: number) => {
    const flat = Array.from({ length: count }, (_, at) => [0, at, 200 + 3 * at, 1, 1000 * at, 1000 * at + 9]).flat();
    let told = 0;
    const families = [...findFamilies(Int32Array.from(flat), 2, () => told++)];
    return [families.length, told];
  };
  expect([crowded(65)[1], crowded(66)[1]! > 0]).toEqual([0, true]);
});
