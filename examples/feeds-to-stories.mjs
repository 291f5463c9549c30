// Feeds to stories, in a program that may stop at any time: run it from cron, and each run tells what is new since the
// last one. Whatever fetches your feeds puts them into a folder.
//
//   node examples/feeds-to-stories.mjs [FOLDER] [SNAPSHOT]

import { StoryStream, storiesSince } from 'samestory';
import { readArticles, readSnapshot, writeSnapshot } from 'samestory/io';

const [folder = 'examples/feeds', file = 'feeds.snapshot'] = process.argv.slice(2);

// The stream as the last run left it. Articles that it knows change nothing when they come again.
const snapshot = await readSnapshot(file);
const stream = snapshot ? StoryStream.restore(snapshot) : new StoryStream();
stream.addMany((await readArticles([folder])).articles);

// What was read and what was told are two things: a run that stops in between tells the rest the next time.
const news = storiesSince(stream, stream.acknowledged);
for (const story of news.stories) {
  console.log(`${story.title} (independent sources: ${story.independentSources})`);
  for (const id of story.articles) console.log(`  ${stream.article(id).outlet}: ${stream.article(id).url}`);
}

stream.acknowledge(news.sequence);
await writeSnapshot(file, stream.snapshot());
