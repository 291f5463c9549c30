import type { Article } from '../../src/article.js';

// One event as ten outlets tell it, written for these tests: an agency's text in three of them, a toll that is
// disputed, a quote whose words were changed, and something that one outlet alone has.

const WIRE = `The ferry Marigold struck a sandbank off Port Sallow at dusk on Friday with 212 people aboard, the coastguard said.
Lifeboats from three harbours took passengers ashore until midnight.
"We heard a grinding noise and then the lights went out on every deck," said Ines Maro, a passenger.
The coastguard said 31 people were injured, four of them badly.`;

function article(outlet: string, hour: number, title: string, text: string, more: Partial<Article> = {}): Article {
  const id = outlet.toLowerCase().replace(/[^a-z]+/g, '-');
  const publishedAt = `2026-05-08T${String(hour).padStart(2, '0')}:15:00Z`;
  return { id, outlet, title, publishedAt, text, language: 'en', url: `https://${id}.example/ferry`, ...more };
}

const HEADLINES = [
  'Channel closed after ferry runs aground near Port Sallow',
  'Grounded ferry Marigold had a fire in its galley',
  'No ferries to the outer islands after grounding',
  'Tug to pull ferry free at high tide',
  'Beacon was dark when ferry struck sandbank',
];

/** What each of five papers has for itself. */
const LOCAL = [
  'The harbour master closed the northern channel to all traffic until divers have been down. Pilots had asked for buoys there for years, their union said.',
  'The ferry was built in 1998 in Gorda and refitted twice, most lately after a fire in its galley. Its sister ship was sold for scrap in the autumn.',
  'Ferries to the outer islands will not sail on Saturday, which leaves nine villages without bread and post. A fishing boat will carry the sick.',
  'A tug from Sallow will try to pull the hull free when the tide turns at four. Oil has not been seen on the water, the port authority wrote.',
  'The wind had freshened to force six by the evening, and the beacon on the spit was dark, as several sailors had told the port before.',
];

export const FERRY: readonly Article[] = [
  article('Coastal Wire', 19, 'Ferry strikes sandbank off Port Sallow, 31 injured', WIRE, {
    credits: ['Coastal Wire'],
  }),
  article(
    'Sallow Post',
    20,
    'Ferry Marigold aground: 31 hurt',
    `${WIRE}\nSchool halls in Port Sallow were opened for the night.`,
    {
      credits: ['Coastal Wire'],
    },
  ),
  article('Harbour News', 21, 'Passengers rescued from stricken ferry', WIRE, { credits: ['Coastal Wire'] }),
  article(
    'The Lantern',
    22,
    'TERROR AT DUSK as ferry hits sandbank',
    `The ferry Marigold struck a sandbank off Port Sallow at dusk on Friday with 212 people aboard.
"We heard a terrible grinding noise and then the lights went out," said Ines Maro, a passenger.
The coastguard said 31 people were injured.
The captain, Tomas Reva, 58, had told the owners in March that the channel needed dredging, two crew members said.`,
  ),
  article(
    'Morning Courier',
    23,
    'Hospital counts 44 injured in ferry grounding',
    `The ferry Marigold struck a sandbank off Port Sallow at dusk on Friday.
Port Sallow hospital said 44 people were injured.
Lifeboats from three harbours took passengers ashore until midnight.
A spokesman for the owners, Blue Strait Lines, declined to comment.`,
  ),
  ...['Evening Mail', 'Strait Observer', 'Island Times', 'Daily Beacon', 'Western Standard'].map((outlet, index) =>
    article(
      outlet,
      18 - index,
      HEADLINES[index]!,
      `The Marigold, a ferry with 212 people aboard, ran onto a sandbank near Port Sallow on Friday evening.
${LOCAL[index]}`,
      { publishedAt: `2026-05-09T0${index + 1}:30:00Z` },
    ),
  ),
];
