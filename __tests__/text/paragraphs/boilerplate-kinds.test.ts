import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { splitParagraphs } from '../../../src/text/paragraphs/split-paragraphs.js';

const OWN =
  'The harbour board turned down the dredging plan by six to three on Monday after a stormy meeting at the quay.';

/** Those of the lines that are taken for the article's own, between two paragraphs or behind them. */
function takenForBody(lines: readonly string[]): string[] {
  return lines.filter((line) =>
    [`${OWN}\n${line}\n${OWN}`, `${OWN}\n${OWN}\n${line}`].some((text) =>
      splitParagraphs(text).some(({ start, end, role }) => role === 'body' && text.slice(start, end) === line),
    ),
  );
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  'gift articles and links for friends': [
    'Send this story to a friend',
    'As a subscriber, you have five gift articles each month.',
    'Gift this article',
    'Share full article',
    "Here's my friend link to the piece",
    'You have 2 free articles left',
    'Remaining articles: 4',
  ],
  'how long ago, in several languages': [
    'vor 3 Stunden',
    'Vor einer Minute',
    'il y a 5 heures',
    'Il y a une heure',
    'hace 20 minutos',
    'há 4 horas',
    '3 ore fa',
    "un'ora fa",
    '5 uur geleden',
    'för 6 timmar sedan',
    'for 3 timer siden',
    '3h ago',
    '25 minutes ago',
  ],
  'times that stand alone': [
    '10.17 GMT',
    '8.05pm BST',
    '14:20 CEST',
    '07:45 Uhr',
    'Yesterday at 18:30',
    'Heute, 9.15 Uhr',
  ],
  'parts of a live page': ['Key events', 'Key points', 'Summary', 'Show key events only', 'Latest updates'],
  'ends of releases and copy': [
    'ENDS',
    '- Ends -',
    '-30-',
    '— 30 —',
    '###',
    'Notes to editors:',
    'For immediate release',
    'Embargoed until 6am Friday',
    'Press contact: Ann Moor, ann@harbour.example',
    'About Harbour Holdings',
    'SOURCE Harbour Holdings',
  ],
  'plugs of outlets and feeds': [
    'The post Board says no to dredging appeared first on Quay Post.',
    'Our Standards: The Quay Post Code of Practice.',
    'Follow Quay Post on your favourite social network for breaking stories.',
    'Follow Quay Post on Bluesky and Threads',
    'Join our WhatsApp channel',
    'Add Quay Post as a preferred source on Google',
    'Quay Post is on WhatsApp. Follow our channel.',
    'Folgen Sie uns auf Instagram',
    'Síguenos en Facebook',
    'Suivez-nous sur TikTok',
  ],
  'links to other articles': [
    'Related: Seven facts about the harbour',
    'Mehr zum Thema: Zank um den Hafen',
    'Das könnte Sie auch interessieren',
    'À lire aussi : Le port en colère',
    'Lea también: La pelea del puerto',
    'Leia mais',
    'Leggi anche',
    'Lees ook: Ruzie om de haven',
    'Czytaj także: Kłótnia o port',
    'Čtěte také: Hádka o přístav',
    'Lue myös: Riita satamasta',
    'Baca juga: Pelabuhan ditutup',
    '関連記事',
    'More on this story',
    'Recommended for you',
  ],
  'buttons and reading times': [
    'Share',
    'Copy link',
    'Artikel teilen',
    'Partager sur Facebook',
    'Read 31 comments',
    '0 Kommentare',
    'Opens in a new tab',
    'Lesezeit: 3 Minuten',
    'Temps de lecture : 2 min',
    'Skip past newsletter promotion',
  ],
  'who may read, and who owns': [
    'Article réservé aux abonnés',
    'Continua após a publicidade',
    'Riproduzione riservata',
    'Jetzt Newsletter abonnieren',
    '광고',
  ],
};

describe('lines that the page sets around an article', () => {
  test.each(Object.entries(KINDS))('%s', (_, lines) => {
    expect(takenForBody(lines)).toEqual([]);
  });

  test('what an article says in like words stays its own', () => {
    const own = [
      'Follow the river for two miles and turn left at the mill, the guide says.',
      'The post has stood empty since March.',
      'The article first appeared on Monday, and the board answered it on Tuesday.',
      'Like many on Facebook, she had never heard of the harbour.',
      'Vor 2 Stunden war der Hafen noch leer, sagte ein Sprecher.',
      'An hour ago the quay was empty.',
      'Half an hour ago nobody knew.',
      'The meeting ends at 10.17 GMT.',
      'Summary justice is no justice, she said.',
      'About 300 people came.',
    ];
    expect(takenForBody(own)).toEqual(own);
  });

  test('the tables are compiled from their lists', () => {
    expect(execFileSync(process.execPath, ['scripts/word-lists.mjs', '--check'], { encoding: 'utf8' })).toBe('');
  });
});

describe('sentences that begin as boilerplate does', () => {
  test('are the own text of an article', () => {
    const sentences = [
      'Subscribe rates fell.',
      'Subscribe rates at the app fell in March, the company said.',
      'Sign up rates rose again.',
      'Newsletter sales doubled.',
      'Also on Friday, a baker in the town sold 300 loaves to the army, officials said.',
      'Elsewhere on Monday, three men were arrested near the quay.',
      'Up next is a meeting of the board, where six members will vote.',
      'More from the mayor came later, when she told reporters that the quay is safe.',
    ];
    expect(takenForBody(sentences)).toEqual(sentences);
  });

  test('are not calls to subscribe', () => {
    const calls = ['Subscribe', 'Subscribe now', 'Sign up here', 'Sign up for our newsletter.', 'Subscribe to read on'];
    expect(takenForBody(calls)).toEqual([]);
  });

  test('are not links to elsewhere', () => {
    const links = [
      'Also on the Gazette: how the quay was built',
      'Up next',
      'More from the harbour',
      'Elsewhere on the web',
    ];
    expect(takenForBody(links)).toEqual([]);
  });
});
