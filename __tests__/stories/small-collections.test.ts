import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { findReuse, independentSources } from '../../src/reuse/index.js';
import { distinctArticles } from '../../src/stories/describe/index.js';
import { findStories } from '../../src/stories/find-stories.js';

/** Articles of texts or of headlines with texts, each of an outlet of its own, on one day unless they say otherwise. */
function desk(
  entries: readonly (string | readonly [title: string, text: string, more?: Partial<Article>])[],
): Article[] {
  return entries.map((entry, at) => {
    const [title, text, more] = typeof entry === 'string' ? [undefined, entry, undefined] : entry;
    return { id: `${at}`, title, text, outlet: `Outlet ${at}`, publishedAt: '2026-05-04', ...more };
  });
}

/** The stories as lists of indices. */
function groups(articles: readonly Article[]): string[] {
  return findStories(articles)
    .stories.map((story) => [...story.articles].sort().join('+'))
    .sort();
}

describe('articles that have nothing to do with each other are stories of their own', () => {
  test.each([
    [
      'English, with an everyday word and a day in common',
      [
        [
          'Tram drivers walk out in Pellworth',
          'Tram drivers in Pellworth walked out over pay on Monday, their union said. No trams left the depot.',
        ],
        [
          'Landslide shuts valley road',
          'Some 300 people were cut off on Monday by a landslide above the Teal valley. Rescuers reached them by tram.',
        ],
      ],
    ],
    [
      'Japanese',
      [
        [
          '市立図書館が改修工事で休館',
          '市立図書館は3日、改修工事のため来月から半年間休館すると発表した。期間中は移動図書館が利用できる。',
        ],
        ['港で貨物船が座礁', '港の入り口で5日夜、貨物船が座礁した。乗組員は全員救助され、油の流出は確認されていない。'],
        [
          '茶の生産量が過去最高に',
          '県の茶の生産量が昨年、過去最高になったことが分かった。輸出が伸びたことが理由とみられている。',
        ],
      ],
    ],
    [
      'Chinese',
      [
        ['市政府公布新的地铁票价', '市政府周二宣布，地铁票价将从下月起上调。官员表示，这是十年来的第一次调整。'],
        ['登山者在雪崩中获救', '三名登山者周日在雪崩后获救。救援人员表示，他们已经被送往医院。'],
        ['大学开设海洋研究中心', '该大学宣布成立新的海洋研究中心，预计明年开始招收学生。'],
      ],
    ],
    [
      'Swahili, undeclared',
      [
        'Wakulima wa kahawa katika eneo la kusini wamesema kuwa bei ya mazao yao imeshuka kwa mwaka wa tatu mfululizo na wanaomba msaada wa serikali ili waweze kuendelea na kilimo hicho ambacho ni tegemeo la familia nyingi. Chama cha ushirika kimesema kitakutana wiki ijayo kujadili hali hiyo pamoja na wanunuzi wa ng’ambo na viongozi wa mkoa ambao wameahidi kutoa taarifa.',
        'Timu ya taifa ya wanawake imeshinda mechi yake ya kwanza katika mashindano ya bara baada ya kuifunga timu ya jirani mabao mawili kwa moja. Kocha amesema kuwa wachezaji wake walijituma sana na kwamba bado kuna kazi kubwa ya kufanya kabla ya mchezo ujao ambao utachezwa siku ya Jumamosi katika uwanja mkuu wa mji huo wa pwani.',
      ],
    ],
    [
      'Polish',
      [
        [
          'Most w Radomirze zamknięty',
          'Most na rzece w Radomirze został zamknięty w poniedziałek z powodu pęknięć. Kierowcy muszą jechać objazdem do końca roku.',
        ],
        [
          'Rekordowe zbiory jabłek',
          'Sadownicy zebrali w tym roku więcej jabłek niż kiedykolwiek. Ceny w skupie spadły, mówi związek producentów.',
        ],
      ],
    ],
    [
      'Vietnamese',
      [
        [
          'Khởi công cầu mới',
          'Thành phố đã khởi công cây cầu mới qua sông vào sáng thứ Hai. Công trình dự kiến hoàn thành trong ba năm.',
        ],
        [
          'Giá cà phê tăng mạnh',
          'Giá cà phê trong nước đã tăng mạnh trong tuần này. Nông dân cho biết sản lượng năm nay giảm do hạn hán.',
        ],
      ],
    ],
  ] as const)('%s', (_, entries) => {
    const articles = desk(entries);
    expect(groups(articles)).toHaveLength(articles.length);
    for (const a of articles) for (const b of articles) if (a.id < b.id) expect(groups([a, b])).toHaveLength(2);
  });
});

describe('stock forms about different things are different stories', () => {
  test.each([
    [
      'notices of a court',
      [
        [
          'Licence revoked: Dorn Taxis',
          'The licensing court has revoked the licence of Dorn Taxis. The hearing was chaired by Judge Amy Wells. The company has 28 days to appeal and must return its plates.',
        ],
        [
          'Licence revoked: Bell Coaches',
          'The licensing court has revoked the licence of Bell Coaches. The hearing was chaired by Judge Amy Wells. The company has 28 days to appeal and must return its plates.',
        ],
      ],
    ],
    [
      'warnings for places',
      [
        [
          'Gale warning for Norholm',
          'The weather office has issued a gale warning for Norholm from 6pm on Monday. Gusts of up to 90 km/h are expected. Residents should secure loose objects.',
        ],
        [
          'Gale warning for Lindsea',
          'The weather office has issued a gale warning for Lindsea from 9pm on Monday. Gusts of up to 110 km/h are expected. Residents should secure loose objects.',
        ],
      ],
    ],
    [
      'results of companies',
      [
        [
          'Teal Foods profit up 4%',
          'Teal Foods reported a profit of £41m for the first quarter, up 4% on a year earlier. Revenue rose to £310m. The company kept its forecast for the year.',
        ],
        [
          'Marl Steel profit up 9%',
          'Marl Steel reported a profit of £12m for the first quarter, up 9% on a year earlier. Revenue rose to £98m. The company kept its forecast for the year.',
        ],
      ],
    ],
    [
      'a school and the town of its name',
      [
        [
          'Radley wins opener',
          'Radley won its opening game of the season 24-10 on Saturday in front of a full stadium. The next game is in two weeks.',
        ],
        [
          'Radley State wins opener',
          'Radley State won its opening game of the season 24-10 on Saturday in front of a full stadium. The next game is in two weeks.',
        ],
      ],
    ],
  ] as const)('%s', (_, entries) => {
    expect(groups(desk(entries))).toHaveLength(entries.length);
  });

  test('copies that differ in words, in spellings or in a later count are one story', () => {
    const text =
      'At least 17 people died in a fire at a hotel in Pellworth on Monday, police said. The mayor, Vera Zelenko, called for calm.';
    const later = text.replace('17', '19').replace('called for calm', 'asked residents to stay calm');
    const spelled = text.replace('Zelenko', 'Zelenkoh').replace('police', 'officers');
    expect(
      groups(
        desk([
          ['17 dead in Pellworth fire', text],
          ['19 dead in Pellworth fire', later],
          ['Pellworth hotel fire kills 17', spelled],
        ]),
      ),
    ).toEqual(['0+1+2']);
  });
});

describe('short reports of one event are one story', () => {
  test('three outlets in their own words, without a shared passage: three sources', () => {
    const articles = desk([
      [
        'Teal Republic halts grain exports after port blast',
        'The Teal Republic halted grain exports on Monday after a blast at its main port.',
      ],
      [
        'Teal government stops grain exports following explosion',
        'The Teal government said it was stopping grain exports following an explosion at the port.',
      ],
      [
        'Teal Republic cuts off grain exports after blast in harbour',
        'Grain exports have been cut off by the Teal Republic after a blast in the harbour of its capital.',
      ],
    ]);
    const { stories } = findStories(articles);
    expect(stories).toHaveLength(1);
    expect(stories[0]?.independentSources).toBe(independentSources(articles, findReuse(articles)).length);
  });

  test('one address, or one text under several headlines, is one source', () => {
    const text =
      'Pellworth council approved a £30m tram line late on Monday, by eight votes to three. The mayor, Vera Holm, said the town had waited thirty years.';
    const variants = [
      ['Council approves tram line', text, { url: 'https://a.example/tram?utm_source=feed' }],
      ['Opinion | Council approves tram line - The Pellworth Post', text, { url: 'https://www.a.example/tram/' }],
    ] as const;
    const { stories } = findStories(desk(variants));
    expect(stories.map(({ articles, independentSources: sources }) => [articles.length, sources])).toEqual([[2, 1]]);
  });
});

describe('bad input', () => {
  test('one article, three words, two scripts and twenty languages at once give stories', () => {
    expect(groups(desk(['One article.']))).toEqual(['0']);
    expect(groups(desk(['Fire in port', 'Vote on tax']))).toHaveLength(2);
    const scripts = [
      'Fire in the port of Pellworth on Monday.',
      'Пожар в порту в понедельник.',
      '港で火災が発生した。',
      'حريق في الميناء يوم الاثنين.',
      'Πυρκαγιά στο λιμάνι τη Δευτέρα.',
    ];
    expect(groups(desk(scripts))).toHaveLength(scripts.length);
  });
});

test('of copies by two outlets the same one is compared, whatever their ids', () => {
  const text = 'Doctors in Kent vote to end home visits, and the health board calls the vote a cry for help.';
  const copies = [
    { text, title: 'Flood near York', outlet: 'Example Times', publishedAt: '2026-03-01' },
    { text, title: 'Flood near York', publishedAt: '2026-03-01' },
    { text, title: 'Flood near York', publishedAt: '2026-03-01T00:00:00Z' },
  ];
  const chosen = (ids: readonly string[]) => {
    const articles = copies.map((copy, at) => ({ id: ids[at]!, ...copy }));
    return distinctArticles(articles).map(({ article }) => [article.outlet, article.publishedAt]);
  };
  expect(chosen(['a', 'b', 'c'])).toEqual([[undefined, '2026-03-01T00:00:00Z']]);
  expect(chosen(['c', 'b', 'a'])).toEqual(chosen(['a', 'b', 'c']));
  expect(chosen(['b', 'c', 'a'])).toEqual(chosen(['a', 'b', 'c']));
});
