import { MODEL_VERSION } from '../../stories/index.js';

type Answer = readonly [status: string, description: string];

interface Operation {
  readonly summary: string;
  readonly parameters?: readonly object[];
  /** Media types of the body. */
  readonly body?: readonly string[];
  readonly answers: readonly Answer[];
}

const path = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
});
const query = (name: string, description: string, type = 'string') => ({
  name,
  in: 'query',
  description,
  schema: { type },
});
const ID = path('id', 'id of a story, such as s1-42');
const ARTICLE = path('id', 'id of an article, percent-encoded');
const MISSING: Answer = ['404', 'there is none of that id'];
const MOVED: Answer = ['308', 'the story has merged: Location names its heir'];
const WRONG: Answer = ['422', 'what is wrong, as problem+json'];
const PAGE: Answer = ['200', 'a page for a person'];

/** Every route, by path and method. */
const OPERATIONS: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  '/articles': {
    post: {
      summary:
        'Takes articles in: JSON, JSON Lines, a feed, ninjs, or whatever else samestory reads. An article sent again unchanged changes nothing',
      parameters: [query('id', 'the id of a body that is the text of one article')],
      body: ['application/json', 'application/x-ndjson', 'application/xml', 'text/plain'],
      answers: [['202', 'what was taken, and what was rejected and why'], ['413', 'the body is too long'], WRONG],
    },
  },
  '/articles/{id}': {
    get: {
      summary: 'An article as it was handed in',
      parameters: [ARTICLE],
      answers: [['200', 'the article'], ['304', 'unchanged'], MISSING, ['410', 'it was withdrawn']],
    },
    delete: {
      summary: 'Withdraws an article: it leaves its story, and its text is deleted',
      parameters: [ARTICLE],
      answers: [['202', 'it is withdrawn'], MISSING, ['410', 'it was withdrawn already']],
    },
  },
  '/articles/{id}/story': {
    get: {
      summary: 'The story that an article is in',
      parameters: [ARTICLE],
      answers: [
        ['200', 'the id of the story'],
        ['202', 'it waits for its writer'],
        MISSING,
        ['410', 'it was withdrawn'],
      ],
    },
  },
  '/stories': {
    get: {
      summary: 'Stories, the most recently changed first',
      parameters: [
        query('minSize', 'articles in it, at least', 'integer'),
        query('minSources', 'independent sources, at least', 'integer'),
        query('outlet', 'an outlet that has it'),
        query('language', 'a language of its articles'),
        query('state', 'open or closed'),
        query('q', 'words of its title or keywords'),
        query('since', 'goes on until this time or later'),
        query('until', 'begins at this time or earlier'),
        query('cursor', '`next` of the page before'),
        query('limit', 'stories on a page, 1 to 200; 50 if not given', 'integer'),
      ],
      answers: [
        ['200', 'a page of stories, and next where there are more'],
        ['400', 'a filter is wrong'],
      ],
    },
  },
  '/stories/{id}': {
    get: {
      summary: 'A story, its articles and what happened to it',
      parameters: [ID],
      answers: [['200', 'the story'], MOVED, MISSING],
    },
  },
  '/stories/{id}/comparison': {
    get: {
      summary: 'What each article of a story has: passages, additions, omissions, quotes, figures',
      parameters: [ID, query('wait', 'seconds to wait for it, 0 to 30; 10 if not given', 'integer')],
      answers: [
        ['200', 'the comparison of the story as it is now'],
        ['202', 'it is being made: ask again'],
        ['304', 'unchanged'],
        MOVED,
        MISSING,
      ],
    },
  },
  '/stories/{id}/page': {
    get: { summary: 'The comparison as a page', parameters: [ID], answers: [PAGE, MOVED, MISSING] },
  },
  '/decisions': {
    get: {
      summary: 'What editors decided, the latest first',
      answers: [['200', 'decisions with who, when and outcome']],
    },
    post: {
      summary: 'Pins or releases an article, splits or merges stories',
      body: ['application/json'],
      answers: [['202', 'it will be worked off in turn'], MISSING, WRONG],
    },
  },
  '/decisions/{id}': {
    get: {
      summary: 'A decision and its outcome',
      parameters: [path('id', 'number of a decision')],
      answers: [['200', 'the decision'], MISSING],
    },
  },
  '/compare': {
    post: {
      summary: 'Compares a text that is not stored with a story, or a few articles with each other',
      body: ['application/json'],
      answers: [['200', 'the comparison'], MISSING, ['413', 'too large'], WRONG],
    },
  },
  '/reuse': {
    post: {
      summary: 'Where passages of a text that is not stored stood before',
      body: ['application/json'],
      answers: [['200', 'pairs and families of passages'], ['413', 'too large'], WRONG],
    },
  },
  '/events': {
    get: {
      summary: 'What happens to stories, as server-sent events; goes on after Last-Event-ID',
      parameters: [query('after', 'the same as Last-Event-ID, for clients that cannot send it', 'integer')],
      answers: [
        ['200', 'a stream of events'],
        ['400', 'no number of an event'],
        ['503', 'too many readers'],
      ],
    },
  },
  '/health': {
    get: {
      summary: 'Whether it works',
      answers: [
        ['200', 'ok, or degraded where a partition has no writer'],
        ['503', 'the database is away'],
      ],
    },
  },
  '/metrics': { get: { summary: 'Counters, as Prometheus reads them', answers: [['200', 'text format 0.0.4']] } },
  '/openapi.json': { get: { summary: 'This description', answers: [['200', 'OpenAPI 3.1']] } },
  '/': { get: { summary: 'The live page', answers: [PAGE] } },
  '/story/{id}': { get: { summary: 'A story for an editor', parameters: [ID], answers: [PAGE, MOVED, MISSING] } },
  '/login': {
    get: { summary: 'The page that asks for the token', answers: [PAGE] },
    post: {
      summary: 'Takes the token and sets a cookie',
      body: ['application/x-www-form-urlencoded'],
      answers: [
        ['303', 'to the live page'],
        ['401', 'not the token'],
      ],
    },
  },
  '/desk.js': { get: { summary: 'The script of the live pages', answers: [['200', 'JavaScript']] } },
  '/desk.css': { get: { summary: 'The style of the live pages', answers: [['200', 'CSS']] } },
  '/favicon.ico': { get: { summary: 'No content', answers: [['204', 'nothing']] } },
};

/** The description of the routes, as OpenAPI 3.1; a test compares it with the answers. */
export function openApi(): object {
  const paths = Object.entries(OPERATIONS).map(([route, methods]) => [
    route,
    Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, described(operation)])),
  ]);
  return {
    openapi: '3.1.0',
    info: { title: 'samestory desk', version: MODEL_VERSION },
    security: [{ token: [] }, {}],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths: Object.fromEntries(paths),
  };
}

function described({ summary, parameters, body, answers }: Operation): object {
  return {
    summary,
    ...(parameters === undefined ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: Object.fromEntries(body.map((type) => [type, {}])) } }),
    responses: Object.fromEntries(
      [...answers, ['401', 'the token is missing or wrong'], ['429', 'too many requests']].map(
        ([status, description]) => [status, { description }],
      ),
    ),
  };
}
