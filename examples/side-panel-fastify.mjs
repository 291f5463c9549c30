// The side panel with Fastify, and off the main thread: other requests are answered while a story is compared.
//
//   npm install fastify && node examples/side-panel-fastify.mjs

import fastify from 'fastify';
import { whatOthersHave } from 'samestory';
import { readArticles } from 'samestory/io';
import { compareCoverage, findStories } from 'samestory/workers';

const { articles } = await readArticles([process.argv[2] ?? 'seeds/newsroom.jsonl']);
const { stories } = await findStories(articles);

const app = fastify();
app.get('/articles/:id/others', async (request, reply) => {
  const story = stories.find((one) => one.articles.includes(request.params.id));
  if (story === undefined) return reply.code(404).send({ error: 'no such article' });
  const coverage = await compareCoverage(articles.filter(({ id }) => story.articles.includes(id)));
  return { story: story.title, others: whatOthersHave(coverage, request.params.id) };
});
await app.listen({ port: Number(process.env.PORT ?? 3000) });
console.log(`port ${app.server.address().port}`);
