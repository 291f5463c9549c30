import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { type Article, findStories, StoryStream } from '../../src/index.js';
import { registerMoreLanguages } from '../../src/languages.js';
import { samestory } from '../cli/command.js';

// The command registers the stemmers of more languages; whoever does so gets the same stories from the library.
const SEEDS = 'seeds/languages.jsonl';
const articles: Article[] = readFileSync(SEEDS, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const partition = (stories: readonly { readonly articles: readonly string[] }[]): string[] =>
  stories.map((story) => [...story.articles].sort().join(' ')).sort();

test('after registerMoreLanguages() the library gives the stories of the command, byte for byte', async () => {
  registerMoreLanguages();
  const { out } = await samestory(['stories', SEEDS, '--json']);
  const { stories } = JSON.parse(out);
  const own = findStories(articles);
  expect(JSON.parse(JSON.stringify(own.stories))).toEqual(stories);
  const stream = new StoryStream();
  stream.addMany(articles);
  stream.settle();
  const together = new Set(partition(own.stories));
  // What a stream cannot know is little: nearly all stories are the same.
  expect(partition(stream.stories()).filter((story) => together.has(story)).length).toBeGreaterThan(
    0.8 * together.size,
  );
});
