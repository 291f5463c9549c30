// A side panel for a newsroom's system: what do the others have that this article lacks? With Express.
//
//   npm install express && node examples/side-panel-express.mjs

import express from 'express';
import { compareCoverage, findStories, whatOthersHave } from 'samestory';
import { readArticles } from 'samestory/io';

const { articles } = await readArticles([process.argv[2] ?? 'seeds/newsroom.jsonl']);
const { stories } = findStories(articles);

const app = express();
app.get('/articles/:id/others', (request, response) => {
  const story = stories.find((one) => one.articles.includes(request.params.id));
  if (story === undefined) return response.status(404).json({ error: 'no such article' });
  const coverage = compareCoverage(articles.filter(({ id }) => story.articles.includes(id)));
  response.json({ story: story.title, others: whatOthersHave(coverage, request.params.id) });
});
const server = app.listen(Number(process.env.PORT ?? 3000), () => console.log(`port ${server.address().port}`));
