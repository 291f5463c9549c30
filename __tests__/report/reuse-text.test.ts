import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { reuseText } from '../../src/report/terminal/reuse-text.js';
import { findReuse } from '../../src/reuse/find-reuse.js';

const FIRE = 'Firefighters were called to the mill at about two in the morning and fought the blaze until noon.';
const ROOF = 'The roof of the weaving hall had fallen in before the first engine crossed the bridge.';
const COST = 'The owners put the damage at 9.75 million crowns and hope to weave again in the spring, they said.';
const ABOUT = 'The Mill Gazette has been published every Thursday since 1887 and belongs to its readers in the valley.';

function article(id: string, text: string, outlet: string, publishedAt?: string): Article {
  return { id, text, outlet, publishedAt };
}

function shown(articles: readonly Article[], limit?: number): string {
  return reuseText(articles, findReuse(articles), { limit, width: 100 });
}

describe('reuseText', () => {
  test('puts what outlets share before what one outlet changed, and standing texts last', () => {
    const text = shown([
      ...['2025-01-02', '2025-01-09', '2025-01-16', '2025-01-23'].map((day, i) =>
        article(`g${i}`, `${['Bees', 'Cows', 'Dogs', 'Eels'][i]} were sold.\n${ABOUT}`, 'Mill Gazette', day),
      ),
      article('h1', `${ROOF}\n${COST}`, 'Herald', '2025-03-03T10:00:00Z'),
      article('h2', `${ROOF}\n${COST.replace('spring', 'summer')}`, 'Herald', '2025-03-03T12:00:00Z'),
      article('p1', FIRE, 'Post', '2025-03-03T10:00:00Z'),
      article('c1', FIRE, 'Courier', '2025-03-03T11:00:00Z'),
    ]);
    const places = [FIRE, ROOF, ABOUT].map((passage) => text.replace(/\s+/g, ' ').indexOf(passage.slice(0, 30)));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((x, y) => x - y));
    expect(text).toContain('Herald (h2), 3 Mar 2025, 12:00 UTC, a version of it, word for word');
    expect(text).toContain('in 4 articles, a standing text');
  });

  test('says how much of each article stands in other outlets, and in which', () => {
    const articles = [
      article('a', `${FIRE}\n${ROOF}`, 'Albion'),
      article('b', FIRE, 'Bugle'),
      article('c', `${FIRE}\n${COST}`, 'Courier'),
    ];
    expect(shown(articles)).toContain(`How much of each article stands elsewhere, its own outlet left out
  100%  Bugle: Albion 100% and Courier 100%
   53%  Albion: Bugle 53% and Courier 53%
   47%  Courier: Albion 47% and Bugle 47%
`);
    expect(shown(articles, 1)).toContain('  100%  Bugle: Albion 100% and Courier 100%\n  and 2 articles more\n');
  });

  test('marks whole figures and words', () => {
    const text = shown([
      article('a', `${ROOF} ${COST} ${FIRE}`, 'Albion'),
      article('b', `${ROOF} ${COST.replace('9.75', '9.85')} ${FIRE.replace('mill', "mill's office")}`, 'Bugle'),
    ]);
    expect(text).toContain('*9.75*');
    expect(text).toContain('*9.85*');
    expect(text).toContain('Words between *asterisks* are not in the text beside them.');
  });

  test('has no word on shares where nothing is shared between outlets', () => {
    expect(shown([article('a', FIRE, 'Albion'), article('b', FIRE, 'Albion')])).not.toContain('How much');
  });
});
